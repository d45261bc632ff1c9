//! Sentences about files of others.

use crate::{Key, Words};
use peil_exchange::{ExchangeError, Expected, Fault, Format};
use peil_fixtures::LoadErrorKind;

impl Words {
    /// What is wrong with a file of a statistics office: its name, the place in it, and what was expected.
    ///
    /// ```
    /// use peil_exchange::{Options, read};
    /// use peil_fixtures::National;
    /// use peil_words::{Language, Words};
    /// use std::ops::ControlFlow;
    ///
    /// let catalogue = &National::embedded()?.catalogue;
    /// let file = &b"geo\\TIME_PERIOD\t2024 \nNL\t5,1 \n"[..];
    /// let error = read("a.tsv", file, catalogue, &Options::default(), |_| ControlFlow::Continue(())).unwrap_err();
    /// assert_eq!(
    ///     Words::new(Language::English).exchange_error(&error),
    ///     "a.tsv, line 2, column 4 (field 2024): There is a comma in the number “5,1”. Expected: a decimal point, as in 81.5.",
    /// );
    /// # Ok::<(), &peil_fixtures::LoadError>(())
    /// ```
    #[must_use]
    pub fn exchange_error(&self, error: &ExchangeError) -> String {
        let fault = self.exchange_fault(&error.fault);
        let mut arguments = vec![("file", error.file.as_str().into()), ("fault", fault.into())];
        let Some(place) = &error.place else { return self.say_with(Key::ErrorAtFile, &arguments) };
        if place.line == 0 {
            if place.field.is_empty() {
                return self.say_with(Key::ErrorAtFile, &arguments);
            }
            arguments.push(("path", place.field.as_str().into()));
            return self.say_with(Key::ExchangeAtPath, &arguments);
        }
        // A fault of a whole line is shown at its start.
        arguments.push(("line", place.line.to_string().into()));
        arguments.push(("column", place.column.max(1).to_string().into()));
        if place.field.is_empty() {
            return self.say_with(Key::ErrorAtLine, &arguments);
        }
        arguments.push(("field", place.field.as_str().into()));
        self.say_with(Key::ErrorAtField, &arguments)
    }

    /// The name of a format.
    #[must_use]
    pub fn exchange_format(&self, format: Format) -> String {
        self.say(match format {
            Format::EurostatTsv => Key::ExchangeFormatEurostatTsv,
            Format::JsonStat => Key::ExchangeFormatJsonStat,
            Format::SdmxCsv => Key::ExchangeFormatSdmxCsv,
            Format::CbsStatline => Key::ExchangeFormatCbsStatline,
            Format::CbsObservations => Key::ExchangeFormatCbsObservations,
            Format::CbsOdata => Key::ExchangeFormatCbsOdata,
            Format::Peil => Key::ExchangeFormatPeil,
            other => return other.name().to_owned(),
        })
    }

    /// What may stand somewhere.
    fn expected_there(&self, expected: Expected) -> String {
        self.say(match expected {
            Expected::Object => Key::ExchangeExpectedObject,
            Expected::List => Key::ExchangeExpectedList,
            Expected::Text => Key::ExchangeExpectedText,
            Expected::WholeNumber => Key::ExchangeExpectedWholeNumber,
            Expected::NumberOrNull => Key::ExchangeExpectedNumberOrNull,
            Expected::Class => Key::ExchangeExpectedClass,
            Expected::CellNumber => Key::ExchangeExpectedCellNumber,
            Expected::DimensionName => Key::ExchangeExpectedDimensionName,
            Expected::SameNames => Key::ExchangeExpectedSameNames,
            Expected::Action => Key::ExchangeExpectedAction,
            Expected::Sign => Key::ExchangeExpectedSign,
            other => return other.to_string(),
        })
    }

    /// What is wrong, without the place.
    fn exchange_fault(&self, fault: &Fault) -> String {
        let with = |key: Key, name: &'static str, value: &str| self.say_with(key, &[(name, value.into())]);
        match fault {
            Fault::Io(kind) => self.load_fault(&LoadErrorKind::Io(*kind)),
            Fault::LineTooLong { limit } => self.load_fault(&LoadErrorKind::LineTooLong { limit: *limit }),
            Fault::UnclosedQuote => self.load_fault(&LoadErrorKind::UnclosedQuote),
            Fault::FieldCount { expected, found } => {
                self.load_fault(&LoadErrorKind::FieldCount { expected: *expected, found: *found })
            }
            Fault::EmptyField => self.load_fault(&LoadErrorKind::EmptyField),
            Fault::Number(error, found) => self.number_fault(*error, found),
            Fault::Own(kind) => self.load_fault(kind),
            Fault::Cancelled => self.say(Key::ExchangeCancelled),
            Fault::Empty => self.say(Key::ExchangeEmpty),
            Fault::UnknownFormat => self.say(Key::ExchangeUnknownFormat),
            Fault::NotText => self.say(Key::ExchangeNotText),
            Fault::TooLarge { limit } => with(Key::ExchangeTooLarge, "limit", &limit.to_string()),
            Fault::Bomb { ratio } => with(Key::ExchangeBomb, "ratio", &ratio.to_string()),
            Fault::PackDamaged => self.say(Key::ExchangePackDamaged),
            Fault::Cut => self.say(Key::ExchangeCut),
            Fault::NoColumn { name } => with(Key::ExchangeNoColumn, "name", name),
            Fault::ColumnTwice { name } => with(Key::ExchangeColumnTwice, "name", name),
            Fault::ScreenLayout => self.say(Key::ExchangeScreenLayout),
            Fault::Flags(found) => with(Key::ExchangeFlags, "found", found),
            Fault::Period(found) => with(Key::ExchangePeriod, "found", found),
            Fault::FigureTwice => self.say(Key::ExchangeFigureTwice),
            Fault::JsonBroken => self.say(Key::ExchangeJsonBroken),
            Fault::KeyTwice(found) => with(Key::ExchangeKeyTwice, "found", found),
            Fault::NoKey { key } => with(Key::ExchangeNoKey, "name", key),
            Fault::Unexpected { expected, found } => self.say_with(
                Key::ExchangeUnexpected,
                &[("expected", self.expected_there(*expected).into()), ("found", found.as_str().into())],
            ),
            Fault::SizeDiffers { expected, found } => self.say_with(
                Key::ExchangeSizeDiffers,
                &[("expected", expected.to_string().into()), ("found", found.to_string().into())],
            ),
            Fault::PastEnd { index, cells } => self.say_with(
                Key::ExchangePastEnd,
                &[("index", index.as_str().into()), ("cells", cells.to_string().into())],
            ),
            Fault::TooMany { limit } => with(Key::ExchangeTooMany, "limit", &limit.to_string()),
            Fault::WorkbookDamaged { part } if part.is_empty() => self.say(Key::SheetDamaged),
            Fault::WorkbookDamaged { part } => with(Key::SheetPartDamaged, "part", part),
            Fault::Protected => self.say(Key::SheetProtected),
            Fault::OtherWorkbook => self.say(Key::SheetOtherWorkbook),
            Fault::NoWorkbook => self.say(Key::SheetNoWorkbook),
            Fault::CellTooLong { limit } => with(Key::SheetCellTooLong, "limit", &limit.to_string()),
            other => with(Key::ErrorOther, "fault", &other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use peil_exchange::Place;

    fn faults() -> Vec<Fault> {
        let found = || "x".to_owned();
        let mut faults = vec![
            Fault::Io(std::io::ErrorKind::NotFound),
            Fault::Cancelled,
            Fault::Empty,
            Fault::UnknownFormat,
            Fault::NotText,
            Fault::LineTooLong { limit: 5 },
            Fault::TooLarge { limit: 6 },
            Fault::Bomb { ratio: 7 },
            Fault::PackDamaged,
            Fault::Cut,
            Fault::UnclosedQuote,
            Fault::FieldCount { expected: 1, found: 2 },
            Fault::NoColumn { name: "geo" },
            Fault::ColumnTwice { name: found() },
            Fault::ScreenLayout,
            Fault::EmptyField,
            Fault::Number(peil_core::ParseDecimalError::TooLarge, found()),
            Fault::Flags(found()),
            Fault::Period(found()),
            Fault::FigureTwice,
            Fault::JsonBroken,
            Fault::KeyTwice(found()),
            Fault::NoKey { key: "id" },
            Fault::SizeDiffers { expected: 3, found: 4 },
            Fault::PastEnd { index: found(), cells: 9 },
            Fault::TooMany { limit: 8 },
            Fault::Own(LoadErrorKind::NegativeWeight),
            Fault::WorkbookDamaged { part: String::new() },
            Fault::WorkbookDamaged { part: found() },
            Fault::Protected,
            Fault::OtherWorkbook,
            Fault::NoWorkbook,
            Fault::CellTooLong { limit: 10 },
        ];
        faults.extend(Expected::ALL.map(|expected| Fault::Unexpected { expected, found: found() }));
        faults
    }

    #[test]
    fn every_fault_has_a_sentence_of_its_own_with_its_place() {
        for language in Language::ALL {
            let words = Words::new(language);
            let mut sentences: Vec<String> =
                faults().iter().map(|fault| words.exchange_fault(fault)).collect();
            assert!(sentences.iter().all(|said| said.ends_with('.')), "{sentences:#?}");
            let count = sentences.len();
            sentences.sort();
            sentences.dedup();
            assert_eq!(sentences.len(), count);
            let said = |line, column, field: &str| {
                let place = Place { line, column, field: field.to_owned() };
                words.exchange_error(&ExchangeError {
                    file: "a.tsv".to_owned(),
                    place: Some(place),
                    fault: Fault::FigureTwice,
                })
            };
            assert!(said(4, 7, "geo").contains(" 4, ") && said(4, 7, "geo").contains("geo"));
            assert!(said(4, 0, "").contains(" 1: "), "{}", said(4, 0, ""));
            assert!(said(0, 0, "value.5").contains("value.5"));
            assert!(said(0, 0, "").starts_with("a.tsv: "));
        }
    }

    #[test]
    fn every_format_has_a_name() {
        for language in Language::ALL {
            let words = Words::new(language);
            for format in Format::ALL {
                assert_ne!(words.exchange_format(format), format.name());
            }
        }
    }
}
