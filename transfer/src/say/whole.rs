//! A file as a whole: what it is, what is to be said of it, and why it cannot be used.

use crate::{ApplyError, Kind, Note, PlanError, ReadError};
use peil_exchange::Encoding;
use peil_words::{Key, Words};

/// What a file is: `services, as the portal of the hubs takes them`.
#[must_use]
pub fn kind(words: &Words, kind: &Kind) -> String {
    words.say(match kind {
        Kind::Workbook => Key::ImportKindWorkbook,
        Kind::Json => Key::ImportKindJson,
        Kind::PortalResults => Key::ImportKindPortalResults,
        Kind::PortalCustomers => Key::ImportKindPortalCustomers,
        Kind::PortalServices => Key::ImportKindPortalServices,
        Kind::AssessmentRows => Key::ImportKindAssessmentRows,
        Kind::Table(mapping) => {
            return words.say_with(Key::ImportKindTable, &[("mapping", mapping.as_str().into())]);
        }
        Kind::Kiosk => Key::ImportKindKiosk,
        Kind::Statistics(format) => {
            let format = words.exchange_format(*format);
            return words.say_with(Key::ImportKindStatistics, &[("format", format.into())]);
        }
    })
}

/// What is to be said of a file as a whole.
#[must_use]
pub fn note(words: &Words, note: &Note) -> String {
    let count = |key, count: u64| words.say_with(key, &[("count", count.into())]);
    let names = |key, names: &[String]| words.say_with(key, &[("names", words.list(names).into())]);
    match note {
        Note::Encoding(Encoding::Windows1252) => words.say(Key::ImportNoteWindows),
        Note::Encoding(_) => words.say(Key::ImportNoteEncoding),
        Note::ColumnsLeft(columns) => names(Key::ImportNoteColumnsLeft, columns),
        Note::SheetsLeft(sheets) => names(Key::ImportNoteSheetsLeft, sheets),
        Note::FiguresElsewhere { figures } => count(Key::ImportNoteFiguresElsewhere, *figures),
        Note::FiguresUnknown { figures } => count(Key::ImportNoteFiguresUnknown, *figures),
        Note::FiguresMissing { figures } => count(Key::ImportNoteFiguresMissing, *figures),
        Note::RecordsBroken { records } => count(Key::ImportNoteRecordsBroken, *records),
        Note::HasNextPage => words.say(Key::ImportNoteNextPage),
    }
}

/// Why a file could not be read.
#[must_use]
pub fn read_error(words: &Words, error: &ReadError) -> String {
    match error {
        ReadError::Unrecognised => words.say(Key::ImportUnrecognised),
        ReadError::OtherKind => words.say(Key::ImportOtherKind),
        ReadError::Exchange(error) => words.exchange_error(error),
        ReadError::Cancelled => words.say(Key::ImportStopped),
        ReadError::Newer { version, understands } => {
            let versions =
                [("version", version.to_string().into()), ("understands", understands.to_string().into())];
            words.say_with(Key::ImportNewer, &versions)
        }
    }
}

/// Why no plan could be made.
#[must_use]
pub fn plan_error(words: &Words, error: &PlanError) -> String {
    match error {
        PlanError::Portfolio(error) => words.edit_fault(error),
        PlanError::Cancelled => words.say(Key::ImportStopped),
    }
}

/// Why a plan was not carried out.
#[must_use]
pub fn apply_error(words: &Words, error: &ApplyError) -> String {
    match error {
        ApplyError::Changed => words.say(Key::ImportChanged),
        ApplyError::Edit(error) => words.edit_fault(error),
    }
}
