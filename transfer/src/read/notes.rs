//! What is to be said of a workbook as a whole.

use crate::Note;
use peil_exchange::Encoding;
use peil_exchange::sheet::{Book, SheetFormat, SheetNote};

/// The notes of a workbook: `is_read` tells the sheets that were read, `left` are those that were not. What is merged or
/// computed on a sheet that is not read changes nothing.
pub(super) fn of(book: &Book, is_read: impl Fn(&str) -> bool, left: Vec<String>) -> Vec<Note> {
    let mut notes = Vec::new();
    if let SheetFormat::Csv { encoding, .. } = book.format
        && encoding != Encoding::Utf8
    {
        notes.push(Note::Encoding(encoding));
    }
    for note in &book.notes {
        match note {
            // Those are left.
            SheetNote::HiddenSheet { .. } | SheetNote::NoCells { .. } => {}
            SheetNote::Formulas { sheet, .. }
            | SheetNote::Merged { sheet, .. }
            | SheetNote::HiddenRows { sheet, .. }
                if !is_read(sheet) => {}
            note => notes.push(Note::Sheet(note.clone())),
        }
    }
    notes.extend((!left.is_empty()).then_some(Note::SheetsLeft(left)));
    notes
}
