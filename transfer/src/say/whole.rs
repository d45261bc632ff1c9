//! A file as a whole: what it is, what is to be said of it, and why it cannot be used.

use crate::kiosk::{KioskFault, PictureFault};
use crate::{ApplyError, Kind, MappingError, Note, PlanError, ReadError};
use peil_exchange::Encoding;
use peil_exchange::sheet::SheetNote;
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
        Kind::Table(mapping) if mapping.is_empty() => Key::SheetKindGuessed,
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

/// Why a text is no mapping.
#[must_use]
pub fn mapping_error(words: &Words, error: &MappingError) -> String {
    match error {
        MappingError::NoMapping => words.say(Key::SheetMappingNone),
        MappingError::Line { line, text } => {
            let arguments = [("line", line.to_string().into()), ("text", text.as_str().into())];
            words.say_with(Key::SheetMappingLine, &arguments)
        }
        MappingError::Twice { heading } => {
            words.say_with(Key::SheetMappingTwice, &[("heading", heading.as_str().into())])
        }
    }
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
        Note::AnswersOf(composition) => {
            let list = words.composition(*composition);
            words.say_with(Key::ImportNoteAnswersOf, &[("list", list.into())])
        }
        Note::TotalsLeft { rows } => count(Key::ImportNoteTotalsLeft, *rows),
        Note::SheetsLeft(sheets) => names(Key::ImportNoteSheetsLeft, sheets),
        Note::ScansWithoutDay { scans } => count(Key::ImportNoteScansWithoutDay, *scans),
        Note::FiguresElsewhere { figures } => count(Key::ImportNoteFiguresElsewhere, *figures),
        Note::FiguresUnknown { figures } => count(Key::ImportNoteFiguresUnknown, *figures),
        Note::FiguresMissing { figures } => count(Key::ImportNoteFiguresMissing, *figures),
        Note::FramesDamaged { frames } => count(Key::ImportNoteFramesDamaged, *frames),
        Note::SessionsInterrupted { sessions } => count(Key::ImportNoteSessionsInterrupted, *sessions),
        Note::RecordsLost { records } => count(Key::ImportNoteRecordsLost, *records),
        Note::OtherPortfolio => words.say(Key::ImportNoteOtherPortfolio),
        Note::Sheet(note) => sheet_note(words, note),
        Note::HasNextPage => words.say(Key::ImportNoteNextPage),
    }
}

/// What was met in a sheet besides plain cells.
fn sheet_note(words: &Words, note: &SheetNote) -> String {
    let of = |key, sheet: &str, count: usize| {
        let arguments = [("sheet", sheet.into()), ("count", (count as u64).into())];
        words.say_with(key, &arguments)
    };
    match note {
        SheetNote::Formulas { sheet, count, without_value: 0 } => of(Key::ImportSheetFormulas, sheet, *count),
        SheetNote::Formulas { sheet, without_value, .. } => {
            of(Key::ImportSheetWithoutValue, sheet, *without_value)
        }
        SheetNote::Merged { sheet, areas } => of(Key::ImportSheetMerged, sheet, *areas),
        SheetNote::HiddenRows { sheet, rows } => of(Key::ImportSheetHiddenRows, sheet, *rows),
        SheetNote::HiddenSheet { sheet } => of(Key::ImportSheetHidden, sheet, 0),
        SheetNote::NoCells { sheet } => of(Key::ImportSheetNoCells, sheet, 0),
        SheetNote::Since1904 => words.say(Key::ImportSheetSince1904),
        // What a later reader meets has a name of its own there.
        other => format!("{other:?}"),
    }
}

/// Why nothing was read of what comes from a kiosk, or of a picture.
#[must_use]
pub fn kiosk_fault(words: &Words, fault: KioskFault) -> String {
    match fault {
        KioskFault::Unrecognised => words.say(Key::KioskNoRecords),
        KioskFault::Picture(PictureFault::TooLarge { width, height }) => {
            let size = [("width", width.to_string().into()), ("height", height.to_string().into())];
            words.say_with(Key::ImportPictureTooLarge, &size)
        }
        KioskFault::Picture(PictureFault::Broken) => words.say(Key::ImportPictureBroken),
        KioskFault::Picture(PictureFault::NoCode) => words.say(Key::ImportPictureNoCode),
        KioskFault::Picture(PictureFault::OtherCodes { codes }) => {
            words.say_with(Key::ImportPictureOtherCodes, &[("count", (codes as u64).into())])
        }
        KioskFault::Picture(PictureFault::TooBusy) => words.say(Key::ImportPictureTooBusy),
    }
}

/// Why a file could not be read.
#[must_use]
pub fn read_error(words: &Words, error: &ReadError) -> String {
    match error {
        ReadError::Unrecognised => words.say(Key::ImportUnrecognised),
        ReadError::Portfolio => words.say(Key::ImportPortfolio),
        ReadError::Answer => words.say(Key::ImportAnswer),
        ReadError::OtherKind => words.say(Key::ImportOtherKind),
        ReadError::Exchange(error) => words.exchange_error(error),
        ReadError::Kiosk(fault) => kiosk_fault(words, *fault),
        ReadError::NoColumn { mapping, column } => {
            let names = [("mapping", mapping.as_str().into()), ("column", column.as_str().into())];
            words.say_with(Key::ImportNoColumn, &names)
        }
        ReadError::NoHeading { sheet, heading } => {
            let names = [("sheet", sheet.as_str().into()), ("heading", heading.as_str().into())];
            words.say_with(Key::ImportNoHeading, &names)
        }
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
