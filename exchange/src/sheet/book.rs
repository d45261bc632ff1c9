//! A workbook as it was read.

use super::Sheet;
use crate::Encoding;

/// The sheets of a file, in its order; those that are hidden are left out.
#[derive(Clone, Debug)]
pub struct Book {
    /// What kind of file it is.
    pub format: SheetFormat,
    /// The sheets; a table as text is one sheet without a name.
    pub sheets: Vec<Sheet>,
    /// What whoever takes the cells over should know.
    pub notes: Vec<SheetNote>,
}

/// What kind of file sheets come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SheetFormat {
    /// Office Open XML: `.xlsx`, with macros or without.
    Xlsx,
    /// `OpenDocument`: `.ods`.
    Ods,
    /// A table as text.
    Csv {
        /// The sign between two fields.
        separator: char,
        /// How the text is written.
        encoding: Encoding,
    },
}

/// What was met in a workbook besides plain cells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SheetNote {
    /// Cells have formulas; the values were taken that were kept with them.
    Formulas {
        /// The sheet.
        sheet: String,
        /// How many.
        count: usize,
        /// Those among them without a kept value, which are errors.
        without_value: usize,
    },
    /// Cells are merged; the value stands in the first of each.
    Merged {
        /// The sheet.
        sheet: String,
        /// How many areas.
        areas: usize,
    },
    /// Rows are hidden, by a filter or by hand; they were read as the others.
    HiddenRows {
        /// The sheet.
        sheet: String,
        /// How many.
        rows: usize,
    },
    /// The sheet is hidden and was not read.
    HiddenSheet {
        /// The sheet.
        sheet: String,
    },
    /// The sheet holds no cells but a diagram or macros, and was not read.
    NoCells {
        /// The sheet.
        sheet: String,
    },
    /// Days are counted from 1904, as older spreadsheets for Mac do; they were read so.
    Since1904,
}

/// What is counted in one sheet while it is read.
#[derive(Debug, Default)]
pub(super) struct Met {
    pub(super) formulas: usize,
    pub(super) without_value: usize,
    pub(super) merged: usize,
    pub(super) hidden_rows: usize,
}

impl Met {
    /// What of it is to be told.
    pub(super) fn notes(self, sheet: &str) -> impl Iterator<Item = SheetNote> {
        let name = || sheet.to_owned();
        let Self { formulas, without_value, merged, hidden_rows } = self;
        let formulas =
            (formulas > 0).then(|| SheetNote::Formulas { sheet: name(), count: formulas, without_value });
        let merged = (merged > 0).then(|| SheetNote::Merged { sheet: name(), areas: merged });
        let rows = (hidden_rows > 0).then(|| SheetNote::HiddenRows { sheet: name(), rows: hidden_rows });
        [formulas, merged, rows].into_iter().flatten()
    }
}
