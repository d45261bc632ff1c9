//! What would become of a row, in words: shown beside each other in the window, and line after line in a terminal.

use super::field;
use crate::{CellFault, CellWhy, FieldChange, Outcome, Place, PlannedRow, Subject, Why};
use peil_words::{Key, Words};

/// Where something stands: `row 12 of “Companies”`.
#[must_use]
pub fn place(words: &Words, place: &Place) -> String {
    // Rows and lines are numbered as other programs show them, without a mark between the thousands.
    let numbered = |key, number: &dyn ToString| words.say_with(key, &[("number", number.to_string().into())]);
    match place {
        Place::File => words.say(Key::ImportPlaceFile),
        Place::Line(line) => numbered(Key::ImportPlaceLine, line),
        Place::Row { sheet, row } if sheet.is_empty() => numbered(Key::ImportPlaceRow, row),
        Place::Row { sheet, row } => {
            let arguments = [("sheet", sheet.as_ref().into()), ("number", row.to_string().into())];
            words.say_with(Key::ImportPlaceRowOf, &arguments)
        }
        Place::Record { list, number } => {
            let arguments = [("list", words.table(list).into()), ("number", number.to_string().into())];
            words.say_with(Key::ImportPlaceRecord, &arguments)
        }
        Place::Piece(piece) => numbered(Key::ImportPlacePiece, piece),
    }
}

/// What a step is about: `service`.
#[must_use]
pub fn subject(words: &Words, subject: Subject) -> String {
    words.say(match subject {
        Subject::Company => Key::ImportSubjectCompany,
        Subject::Contact => Key::ImportSubjectContact,
        Subject::Stage => Key::ImportSubjectStage,
        Subject::Scan => Key::ImportSubjectScan,
        Subject::Assessment => Key::ImportSubjectAssessment,
        Subject::Scores => Key::ImportSubjectScores,
        Subject::Wish => Key::ImportSubjectWish,
        Subject::Service => Key::ImportSubjectService,
        Subject::FollowUp => Key::ImportSubjectFollowUp,
        Subject::Kiosk => Key::ImportSubjectKiosk,
        Subject::RegionalCount => Key::ImportSubjectRegionalCount,
        Subject::RegionalObservation => Key::ImportSubjectRegionalObservation,
        Subject::RegionalTarget => Key::ImportSubjectRegionalTarget,
        Subject::Mapping => Key::ImportSubjectMapping,
        Subject::Setting => Key::ImportSubjectSetting,
    })
}

/// So many of them: `3 services`.
#[must_use]
pub fn counted(words: &Words, subject: Subject, count: usize) -> String {
    let key = match subject {
        Subject::Company => return words.companies(count as u64),
        Subject::Contact => Key::ImportCountContact,
        Subject::Stage => Key::ImportCountStage,
        Subject::Scan => Key::ImportCountScan,
        Subject::Assessment => Key::ImportCountAssessment,
        Subject::Scores => Key::ImportCountScores,
        Subject::Wish => Key::ImportCountWish,
        Subject::Service => Key::ImportCountService,
        Subject::FollowUp => Key::ImportCountFollowUp,
        Subject::Kiosk => Key::ImportCountKiosk,
        Subject::RegionalCount => Key::ImportCountRegionalCount,
        Subject::RegionalObservation => Key::ImportCountRegionalObservation,
        Subject::RegionalTarget => Key::ImportCountRegionalTarget,
        Subject::Mapping => Key::ImportCountMapping,
        Subject::Setting => Key::ImportCountSetting,
    };
    words.say_with(key, &[("count", (count as u64).into()), ("shown", words.count(count as u64).into())])
}

/// What would become of something, in a word or two.
#[must_use]
pub fn outcome(words: &Words, outcome: Option<&Outcome>) -> String {
    words.say(match outcome {
        Some(Outcome::Add) => Key::ImportAdded,
        Some(Outcome::Change(_)) => Key::ImportChangedOne,
        Some(Outcome::Skip(_)) | None => Key::ImportSkipped,
        Some(Outcome::Conflict(_)) => Key::ImportConflict,
        Some(Outcome::Refused(_)) => Key::ImportRefused,
    })
}

/// What is added or changed by a row, or why nothing is, on one line.
#[must_use]
pub fn row(words: &Words, row: &PlannedRow) -> String {
    match row.outcome() {
        None => words.say(Key::ImportOffersNothing),
        Some(Outcome::Skip(reason) | Outcome::Conflict(reason) | Outcome::Refused(reason)) => {
            why(words, reason)
        }
        Some(Outcome::Add) => {
            let added = row.steps.iter().filter(|step| step.outcome == Outcome::Add);
            let mut names: Vec<String> = Vec::new();
            for name in added.map(|step| subject(words, step.subject)) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            let added = words.list(&names);
            match &row.like {
                None => added,
                Some(like) => {
                    let arguments = [("added", added.into()), ("name", like.name.as_str().into())];
                    words.say_with(Key::ImportRowLike, &arguments)
                }
            }
        }
        Some(Outcome::Change(_)) => {
            let mut names: Vec<String> = Vec::new();
            for step in &row.steps {
                let Outcome::Change(fields) = &step.outcome else { continue };
                for name in fields.iter().map(|change| field(words, step.subject, change.column)) {
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
            }
            words.list(&names)
        }
    }
}

/// Which company the one that a row adds may be; none where it is like no other.
#[must_use]
pub fn like(words: &Words, row: &PlannedRow) -> Option<String> {
    let like = row.like.as_ref()?;
    Some(words.say_with(Key::ImportLike, &[("name", like.name.as_str().into())]))
}

/// Why something is skipped, in conflict or refused.
#[must_use]
pub fn why(words: &Words, why: &Why) -> String {
    let of_place = |key, at: &Place| words.say_with(key, &[("place", place(words, at).into())]);
    match why {
        Why::AlreadyThere => words.say(Key::ImportWhyAlreadyThere),
        Why::CountedBefore(at) => of_place(Key::ImportWhyCountedBefore, at),
        Why::KioskCounted => words.say(Key::ImportWhyKioskCounted),
        Why::Removed => words.say(Key::ImportWhyRemoved),
        Why::LeftOut => words.say(Key::ImportWhyLeftOut),
        Why::NumbersOfTwo(found) => {
            let [one, other] = &**found;
            let names = [("one", one.name.as_str().into()), ("other", other.name.as_str().into())];
            words.say_with(Key::ImportWhyNumbersOfTwo, &names)
        }
        Why::SeveralOfName { companies } => {
            words.say_with(Key::ImportWhySeveralOfName, &[("count", (*companies).into())])
        }
        Why::SeveralOfNumber { companies } => {
            words.say_with(Key::ImportWhySeveralOfNumber, &[("count", (*companies).into())])
        }
        Why::TwiceInFile(at) => of_place(Key::ImportWhyTwiceInFile, at),
        Why::OtherValue(fields) => {
            let names = columns(words, fields);
            words.say_with(Key::ImportWhyOtherValue, &[("fields", names.into())])
        }
        Why::OtherInFile { place: at, fields } => {
            let names = columns(words, fields);
            let arguments = [("place", place(words, at).into()), ("fields", names.into())];
            words.say_with(Key::ImportWhyOtherInFile, &arguments)
        }
        Why::OnlyOne => words.say(Key::ImportWhyOnlyOne),
        Why::Faults(faults) => {
            let faults: Vec<String> = faults.iter().map(|fault| cell_fault(words, fault)).collect();
            faults.join(" ")
        }
        Why::NoName => words.say(Key::ImportWhyNoName),
        Why::NoSuchCompany { key } => {
            words.say_with(Key::ImportWhyNoSuchCompany, &[("number", key.to_string().into())])
        }
        Why::CompanyStaysOut(at) => of_place(Key::ImportWhyCompanyStaysOut, at),
        Why::NoCompany => words.say(Key::ImportWhyNoCompany),
        Why::Impossible { column } => {
            // Which record it is about is said by its step; the name of the field is the same in all.
            let field = super::fields::anywhere(words, column);
            words.say_with(Key::ImportWhyImpossible, &[("field", field.into())])
        }
    }
}

fn columns(words: &Words, fields: &[FieldChange]) -> String {
    let names: Vec<String> =
        fields.iter().map(|change| super::fields::anywhere(words, change.column)).collect();
    words.list(&names)
}

/// A field that changes, before and after: `City: Zwolle → Kampen`.
#[must_use]
pub fn change(words: &Words, subject: Subject, change: &FieldChange) -> String {
    let value = |raw: &str| super::value(words, subject, change.column, raw);
    let before = change.before.as_deref().map_or_else(|| words.say(Key::FieldUnset), value);
    let arguments = [
        ("field", field(words, subject, change.column).into()),
        ("before", before.into()),
        ("after", value(&change.after).into()),
    ];
    words.say_with(Key::ImportChangeOf, &arguments)
}

/// What cannot be read in a cell: its column, what stands there and why not.
#[must_use]
pub fn cell_fault(words: &Words, fault: &CellFault) -> String {
    let why = match fault.why {
        CellWhy::Empty => {
            return words.say_with(Key::ImportCellEmpty, &[("column", fault.column.as_str().into())]);
        }
        CellWhy::Kvk(error) => words.kvk_fault(error),
        CellWhy::Vat(error) => words.vat_fault(error),
        CellWhy::Date => words.say(Key::ImportCellDate),
        CellWhy::Period => words.say(Key::ImportCellPeriod),
        CellWhy::Number => words.say(Key::ImportCellNumber),
        CellWhy::WholeNumber => words.say(Key::ImportCellWholeNumber),
        CellWhy::Range => words.say(Key::ImportCellRange),
        CellWhy::Amount => words.say(Key::ImportCellAmount),
        CellWhy::Choice => words.say(Key::ImportCellChoice),
        CellWhy::Form => words.say(Key::ImportCellForm),
        CellWhy::UnknownField => words.say(Key::ImportCellUnknownField),
        CellWhy::Record(error) => words.record_text_fault(error),
        CellWhy::Contradiction => words.say(Key::ImportCellContradiction),
        CellWhy::Company => words.say(Key::ImportCellCompany),
    };
    let arguments =
        [("column", fault.column.as_str().into()), ("text", fault.text.as_str().into()), ("why", why.into())];
    words.say_with(Key::ImportCell, &arguments)
}
