//! Sheets of cells: workbooks of spreadsheets (XLSX, ODS) and tables as text (CSV), without any meaning.
//!
//! ```
//! use peil_exchange::sheet::{Cell, SheetOptions, read_book};
//! let book = read_book("own.csv", b"Bedrijfsnaam;Plaats\r\nBakkerij Jansen;Assen\r\n", &SheetOptions::default())?;
//! let row = book.sheets[0].rows().nth(1).unwrap();
//! assert_eq!((row.number(), row.cell(1)), (2, Cell::Text("Assen")));
//! # Ok::<(), peil_exchange::ExchangeError>(())
//! ```
//!
//! # What a cell becomes
//! A number keeps the digits that a spreadsheet shows, at most fifteen: `33.770000000000003` is 33.77. A number in a cell
//! with the form of a date is a day, and one with the form of a percentage is so many parts of a hundred. Of a formula the
//! value is taken that was kept with it; where there is none the cell is an error. In a table as text what a spreadsheet
//! writes for an error, such as `#N/A`, is one. Merged cells have their value in the first. Hidden sheets, diagrams and
//! macros are left out. What was done is told in [`Book::notes`].
//!
//! # What is refused
//! What is cut, damaged, protected by a password or larger than its [limits](SheetLimits); the error names sheet and cell.
//! Whatever a file says of its own size, what comes out of it is counted while it does.

mod archive;
mod book;
mod clock;
mod csv;
mod error_text;
mod moment;
mod number;
mod ods;
mod options;
mod position;
mod stored;
mod xlsx;
mod xml;

pub(crate) use error_text::error_in;

pub use book::{Book, SheetFormat, SheetNote};
pub use moment::Moment;
pub use options::{SheetLimits, SheetOptions};
pub use position::{cell_name, column_letters};
pub use stored::{Cell, Row, Sheet};

use crate::{ExchangeError, Fault, Place};
use archive::Archive;

/// How old workbooks of a spreadsheet begin, and any that is protected by a password.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// What is in a protected workbook, in UTF-16.
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

/// What goes wrong in a reader, and where.
type Refused = (Option<Place>, Fault);

/// Reads a workbook, or a table as text; which of them is told by its content.
///
/// # Errors
/// The first fault, with sheet and cell where it is in one.
pub fn read_book(file: &str, bytes: &[u8], options: &SheetOptions<'_>) -> Result<Book, ExchangeError> {
    read(bytes, options).map_err(|(place, fault)| match place {
        Some(place) if fault != Fault::Cancelled => fault.at(file, place),
        _ => fault.in_file(file),
    })
}

fn read(bytes: &[u8], options: &SheetOptions<'_>) -> Result<Book, Refused> {
    let limit = options.limits.file;
    if bytes.len() as u64 > limit {
        return Err((None, Fault::TooLarge { limit }));
    }
    if bytes.starts_with(COMPOUND) {
        let is_protected = memchr::memmem::find(bytes, ENCRYPTED).is_some();
        return Err((None, if is_protected { Fault::Protected } else { Fault::OtherWorkbook }));
    }
    if !is_zip(bytes) {
        return csv::read(bytes, options);
    }
    let mut archive = Archive::open(bytes, options)?;
    if ods::is_ods(&mut archive)? {
        ods::read(&mut archive, options.limits)
    } else {
        xlsx::read(&mut archive, options.limits)
    }
}

/// Whether a file begins as a zip: behind its letters a sign that no text has. A text may begin with them as well.
fn is_zip(bytes: &[u8]) -> bool {
    let behind = bytes.strip_prefix(b"PK").map(|rest| rest.first());
    behind.is_some_and(|sign| sign.is_none_or(|sign| *sign < 0x20 && !matches!(sign, b'\t' | b'\n' | b'\r')))
}
