//! A sentence for everything that can be wrong with a file.

use crate::{Key, Words};
use peil_core::composite::CompositeError;
use peil_core::maturity::Question;
use peil_core::{ParseDecimalError, Unit};
use peil_fixtures::{LoadError, LoadErrorKind};
use std::io::ErrorKind;

impl Words {
    /// What is wrong with a file: its name, line and column, and what was expected.
    ///
    /// ```
    /// use peil_fixtures::{LoadError, LoadErrorKind};
    /// use peil_words::{Language, Words};
    ///
    /// let error = LoadError {
    ///     file: "own.csv".to_owned(),
    ///     line: 3,
    ///     column: Some(7),
    ///     field: Some("qualifier"),
    ///     kind: LoadErrorKind::Qualifier("!".to_owned()),
    /// };
    /// assert_eq!(
    ///     Words::new(Language::English).load_error(&error),
    ///     "own.csv, line 3, column 7 (field qualifier): “!” is not a known qualifier. Expected: =, >=, >, ~ or ?.",
    /// );
    /// ```
    #[must_use]
    pub fn load_error(&self, error: &LoadError) -> String {
        let fault = self.load_fault(&error.kind);
        let mut arguments = vec![("file", error.file.as_str().into()), ("fault", fault.into())];
        if matches!(error.kind, LoadErrorKind::Io(_)) {
            return self.say_with(Key::ErrorAtFile, &arguments);
        }
        // A fault of a whole line is shown where the reading stopped: at its start, or where it grew too long.
        let column = match error.kind {
            LoadErrorKind::LineTooLong { limit } => limit + 1,
            _ => error.column.unwrap_or(1),
        };
        arguments.push(("line", error.line.to_string().into()));
        arguments.push(("column", column.to_string().into()));
        match error.field {
            Some(field) => {
                arguments.push(("field", field.into()));
                self.say_with(Key::ErrorAtField, &arguments)
            }
            None => self.say_with(Key::ErrorAtLine, &arguments),
        }
    }

    /// What is wrong, without the place.
    #[must_use]
    pub fn load_fault(&self, kind: &LoadErrorKind) -> String {
        match kind {
            LoadErrorKind::Empty => self.say(Key::ErrorEmpty),
            LoadErrorKind::ByteOrderMark => self.say(Key::ErrorByteOrderMark),
            LoadErrorKind::CarriageReturn => self.say(Key::ErrorCarriageReturn),
            LoadErrorKind::NotText => self.say(Key::ErrorNotText),
            LoadErrorKind::LineTooLong { limit } => {
                self.say_with(Key::ErrorLineTooLong, &[("limit", limit.to_string().into())])
            }
            LoadErrorKind::WrongHeader { expected, found } => self.say_with(
                Key::ErrorWrongHeader,
                &[("expected", expected.as_str().into()), ("found", found.as_str().into())],
            ),
            LoadErrorKind::FieldCount { expected, found } => self.say_with(
                Key::ErrorFieldCount,
                &[("expected", expected.to_string().into()), ("found", found.to_string().into())],
            ),
            LoadErrorKind::UnclosedQuote => self.say(Key::ErrorUnclosedQuote),
            LoadErrorKind::EmptyField => self.say(Key::ErrorEmptyField),
            LoadErrorKind::Number(error, found) => self.number_fault(*error, found),
            LoadErrorKind::Period(_, found) => self.found(Key::ErrorPeriod, found),
            LoadErrorKind::DueDate(found) => self.found(Key::ErrorDate, found),
            LoadErrorKind::Unit(found) => {
                self.expected(Key::ErrorUnit, &Unit::ALL.map(Unit::name).join(", "), found)
            }
            LoadErrorKind::Qualifier(found) => self.found(Key::ErrorQualifier, found),
            LoadErrorKind::Flag(letter) => self.found(Key::ErrorFlag, &letter.escape_debug().to_string()),
            LoadErrorKind::UnknownIndicator { indicator, nearest } => {
                self.unknown_indicator(indicator, nearest.as_deref())
            }
            LoadErrorKind::Unexpected { expected, found } => {
                self.expected(Key::ErrorUnexpected, expected, found)
            }
            LoadErrorKind::UnitDiffers { expected, found } => {
                self.expected(Key::ErrorUnitDiffers, expected.name(), found.name())
            }
            other => self.name_or_count_fault(other),
        }
    }

    fn name_or_count_fault(&self, kind: &LoadErrorKind) -> String {
        match kind {
            LoadErrorKind::UnknownName { explained_in, found } => self.say_with(
                Key::ErrorUnknownName,
                &[("found", found.as_str().into()), ("file", (*explained_in).into())],
            ),
            LoadErrorKind::DuplicateName { found, first_line } => self.say_with(
                Key::ErrorDuplicateName,
                &[("found", found.as_str().into()), ("line", first_line.to_string().into())],
            ),
            LoadErrorKind::DuplicatePeriod { period, first_line } => self.say_with(
                Key::ErrorDuplicatePeriod,
                &[("period", self.period(*period).into()), ("line", first_line.to_string().into())],
            ),
            LoadErrorKind::AfterTargetDate { period, by } => self.say_with(
                Key::ErrorAfterTargetDate,
                &[("period", self.period(*period).into()), ("by", self.period(*by).into())],
            ),
            LoadErrorKind::TooMany { capacity } => {
                self.say_with(Key::ErrorTooMany, &[("capacity", capacity.to_string().into())])
            }
            LoadErrorKind::Io(ErrorKind::NotFound) => self.say(Key::ErrorIoNotFound),
            LoadErrorKind::Io(ErrorKind::PermissionDenied) => self.say(Key::ErrorIoDenied),
            LoadErrorKind::Io(ErrorKind::IsADirectory) => self.say(Key::ErrorIoFolder),
            LoadErrorKind::Io(other) => {
                self.say_with(Key::ErrorIoOther, &[("fault", other.to_string().into())])
            }
            other => self.own_file_fault(other),
        }
    }

    /// The faults in scans, assessments and composites.
    fn own_file_fault(&self, kind: &LoadErrorKind) -> String {
        let limit = |limit: usize| ("limit", limit.to_string().into());
        match kind {
            LoadErrorKind::Scan(error) => self.scan_fault(*error),
            LoadErrorKind::JsonBroken => self.say(Key::JsonBroken),
            LoadErrorKind::JsonUnfinished => self.say(Key::JsonUnfinished),
            LoadErrorKind::JsonNotText => self.say(Key::JsonNotText),
            LoadErrorKind::FileTooLarge { limit: most } => self.say_with(Key::JsonTooLong, &[limit(*most)]),
            LoadErrorKind::NotAnObject => self.say(Key::JsonObject),
            LoadErrorKind::UnknownQuestion(found) => {
                let expected = Question::ALL.map(Question::code).join(", ");
                self.expected(Key::JsonUnknownQuestion, &expected, found)
            }
            LoadErrorKind::QuestionTwice => self.say(Key::JsonQuestionTwice),
            LoadErrorKind::NotAList { question } => {
                let number = Self::question_number(*question);
                let items = question.items().to_string();
                self.say_with(Key::JsonList, &[("question", number.into()), ("items", items.into())])
            }
            LoadErrorKind::Answers(error) => self.answers_fault(*error),
            LoadErrorKind::Answer { question, item, found } => {
                self.answer_off_scale(*question, *item, &format!("“{found}”"))
            }
            LoadErrorKind::NegativeWeight => self.composite_fault(CompositeError::NegativeWeight),
            LoadErrorKind::Contradicts { first_line } => {
                self.say_with(Key::CompositeDiffers, &[("line", first_line.to_string().into())])
            }
            LoadErrorKind::TooManyIndicators { limit: most } => {
                self.say_with(Key::CompositeTooMany, &[limit(*most)])
            }
            // A fault that came later than these words: its own English is better than silence.
            other => self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        }
    }

    /// Why a text is not a number.
    #[must_use]
    pub fn number_fault(&self, error: ParseDecimalError, found: &str) -> String {
        use peil_core::Notation;
        let key = match error {
            ParseDecimalError::Empty => return self.say(Key::ErrorNumberEmpty),
            ParseDecimalError::WrongSign { expected: Notation::Point, .. } => Key::ErrorNumberComma,
            ParseDecimalError::WrongSign { expected: Notation::Comma, .. } => Key::ErrorNumberPoint,
            ParseDecimalError::TooPrecise { .. } => Key::ErrorNumberPrecise,
            ParseDecimalError::TooLarge => Key::ErrorNumberLarge,
            _ => Key::ErrorNumberDigit,
        };
        self.found(key, found)
    }

    /// That no indicator has this name, and which one looks like it.
    #[must_use]
    pub fn unknown_indicator(&self, found: &str, nearest: Option<&str>) -> String {
        match nearest {
            Some(nearest) => self.say_with(
                Key::ErrorUnknownIndicatorNearest,
                &[("found", found.into()), ("nearest", nearest.into())],
            ),
            None => self.found(Key::ErrorUnknownIndicator, found),
        }
    }

    fn found(&self, key: Key, found: &str) -> String {
        self.say_with(key, &[("found", found.into())])
    }

    fn expected(&self, key: Key, expected: &str, found: &str) -> String {
        self.say_with(key, &[("expected", expected.into()), ("found", found.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use peil_core::intensity::ScanError;
    use peil_core::maturity::AnswerError;
    use peil_core::{Notation, Period};

    fn kinds() -> Vec<LoadErrorKind> {
        let period = Period::year(2031).unwrap();
        let found = || "x".to_owned();
        let mut kinds = vec![
            LoadErrorKind::Empty,
            LoadErrorKind::ByteOrderMark,
            LoadErrorKind::CarriageReturn,
            LoadErrorKind::NotText,
            LoadErrorKind::LineTooLong { limit: 65_536 },
            LoadErrorKind::WrongHeader { expected: "a,b".to_owned(), found: found() },
            LoadErrorKind::FieldCount { expected: 11, found: 12 },
            LoadErrorKind::UnclosedQuote,
            LoadErrorKind::EmptyField,
            LoadErrorKind::Period(peil_core::ParsePeriodError::Shape, found()),
            LoadErrorKind::DueDate(found()),
            LoadErrorKind::Unit(found()),
            LoadErrorKind::Qualifier(found()),
            LoadErrorKind::Flag('z'),
            LoadErrorKind::UnknownIndicator { indicator: found(), nearest: None },
            LoadErrorKind::UnknownIndicator { indicator: found(), nearest: Some("y".to_owned()) },
            LoadErrorKind::Unexpected { expected: "up, down or none", found: found() },
            LoadErrorKind::UnknownName { explained_in: "places.csv", found: found() },
            LoadErrorKind::DuplicateName { found: found(), first_line: 2 },
            LoadErrorKind::UnitDiffers { expected: Unit::Percent, found: Unit::Count },
            LoadErrorKind::DuplicatePeriod { period, first_line: 2 },
            LoadErrorKind::AfterTargetDate { period, by: Period::year(2030).unwrap() },
            LoadErrorKind::TooMany { capacity: 64 },
            LoadErrorKind::Scan(ScanError::NotTwelve { answers: 11 }),
            LoadErrorKind::JsonBroken,
            LoadErrorKind::JsonUnfinished,
            LoadErrorKind::JsonNotText,
            LoadErrorKind::FileTooLarge { limit: 9 },
            LoadErrorKind::NotAnObject,
            LoadErrorKind::UnknownQuestion(found()),
            LoadErrorKind::QuestionTwice,
            LoadErrorKind::NotAList { question: Question::Q8 },
            LoadErrorKind::Answers(AnswerError::ItemCount { question: Question::Q8, given: 5 }),
            LoadErrorKind::Answer { question: Question::Q8, item: 0, found: found() },
            LoadErrorKind::NegativeWeight,
            LoadErrorKind::Contradicts { first_line: 2 },
            LoadErrorKind::TooManyIndicators { limit: 1_000 },
            LoadErrorKind::Io(ErrorKind::NotFound),
            LoadErrorKind::Io(ErrorKind::PermissionDenied),
            LoadErrorKind::Io(ErrorKind::IsADirectory),
            LoadErrorKind::Io(ErrorKind::BrokenPipe),
        ];
        for error in [
            ParseDecimalError::Empty,
            ParseDecimalError::WrongSign { position: 0, expected: Notation::Point },
            ParseDecimalError::WrongSign { position: 0, expected: Notation::Comma },
            ParseDecimalError::NotADigit { position: 0 },
            ParseDecimalError::TooPrecise { position: 0 },
            ParseDecimalError::TooLarge,
        ] {
            kinds.push(LoadErrorKind::Number(error, found()));
        }
        kinds
    }

    #[test]
    fn every_fault_has_a_sentence_of_its_own_with_file_line_and_column() {
        for language in Language::ALL {
            let words = Words::new(language);
            let mut sentences = Vec::new();
            for kind in kinds() {
                let is_io = matches!(kind, LoadErrorKind::Io(_));
                let error =
                    LoadError { file: "own.csv".to_owned(), line: 4, column: Some(9), field: None, kind };
                let said = words.load_error(&error);
                assert!(said.starts_with("own.csv"), "{said}");
                assert!(is_io || said.contains(" 4, "), "{said}");
                assert!(said.ends_with(['.', '?', '!', '”']) || is_io, "{said}");
                sentences.push(words.load_fault(&error.kind));
            }
            let count = sentences.len();
            sentences.sort();
            sentences.dedup();
            assert_eq!(sentences.len(), count);
        }
    }

    #[test]
    fn a_line_that_is_too_long_is_shown_where_it_grew_too_long() {
        let kind = LoadErrorKind::LineTooLong { limit: 65_536 };
        let error = LoadError { file: "own.csv".to_owned(), line: 1, column: None, field: None, kind };
        let said = Words::new(Language::Dutch).load_error(&error);
        assert!(said.starts_with("own.csv, regel 1, teken 65537: De regel is te lang."), "{said}");
    }
}
