//! What is to be said of a workbook of Peil as a whole.

use crate::Note;
use peil_exchange::Encoding;
use peil_exchange::sheet::{Book, SheetFormat, SheetNote};

/// The notes of a workbook: `is_read` tells the sheets that were read, `left` those that were not, `columns` the headings that
/// nobody knows. What is merged or computed on a sheet that is not read changes nothing.
pub(super) fn of(
    book: &Book,
    is_read: impl Fn(&str) -> bool,
    mut left: Vec<String>,
    columns: Vec<String>,
) -> Vec<Note> {
    let mut notes = Vec::new();
    if let SheetFormat::Csv { encoding, .. } = book.format
        && encoding != Encoding::Utf8
    {
        notes.push(Note::Encoding(encoding));
    }
    for note in &book.notes {
        match note {
            SheetNote::HiddenSheet { sheet } => left.push(sheet.clone()),
            SheetNote::Formulas { sheet, .. }
            | SheetNote::Merged { sheet, .. }
            | SheetNote::HiddenRows { sheet, .. }
            | SheetNote::NoCells { sheet }
                if !is_read(sheet) => {}
            note => notes.push(Note::Sheet(note.clone())),
        }
    }
    if !left.is_empty() {
        notes.push(Note::SheetsLeft(left));
    }
    if !columns.is_empty() {
        notes.push(Note::ColumnsLeft(columns));
    }
    notes
}
