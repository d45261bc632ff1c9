//! Where something stands in a file.

use std::sync::Arc;

/// Where an offer stands in its file.
///
/// # Default value
/// The file as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Place {
    /// The file as a whole: a picture of one code.
    #[default]
    File,
    /// A line of a text, from 1.
    Line(u64),
    /// A row of a sheet, from 1 and with the header, as the program that shows it counts.
    Row {
        /// The name of the sheet; empty for a file that has no sheets.
        sheet: Arc<str>,
        /// The row.
        row: u32,
    },
    /// A record of Peil's own JSON.
    Record {
        /// The name of its list.
        list: &'static str,
        /// Its number, as the file gives it; its place in the list, from 1, where the file gives none.
        number: i64,
    },
    /// A record of a kiosk: which one in the file, from 1.
    Piece(u64),
}
