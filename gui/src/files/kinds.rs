//! The kinds of files that a dialog offers.

use super::Kind;
use peil_words::{Key, Words};

/// The name and the endings of a kind.
pub type Named = (Key, &'static [&'static str]);

/// A portfolio.
pub const PORTFOLIO: Named = (Key::FileKindPortfolio, &["peil"]);
/// Figures of one's own.
pub const DATA: Named = (Key::FileKindData, &["csv"]);
/// Everything that can be taken into a portfolio.
pub const IMPORT: Named = (
    Key::FileKindImport,
    &[
        "xlsx", "xls", "ods", "csv", "tsv", "txt", "json", "jsonstat", "gz", "png", "jpg", "jpeg", "log",
        "bin",
    ],
);
/// A workbook.
pub const WORKBOOK: Named = (Key::FileKindWorkbook, &["xlsx"]);
/// Rows of text.
pub const CSV: Named = (Key::FileKindCsv, &["csv"]);
/// A report.
pub const PDF: Named = (Key::FileKindPdf, &["pdf"]);
/// Peil's own records.
pub const JSON: Named = (Key::FileKindJson, &["json"]);
/// Whatever it is.
pub const EVERYTHING: Named = (Key::FileKindAll, &["*"]);

/// Kinds with their names in a language.
#[must_use]
pub fn named(words: &Words, kinds: &[Named]) -> Vec<Kind> {
    kinds.iter().map(|(name, endings)| Kind { name: words.say(*name), endings }).collect()
}
