//! What comes from a kiosk, in whatever form: texts of codes, pictures of them, its log, its serial line, its flash.

mod found;
mod memory;
mod picture;
mod texts;

pub use found::{Found, Piece, Refused};
pub use picture::{MOST_PIXELS, PictureFault};
pub use texts::typed;

use std::fmt;

/// The largest file that is looked at, in bytes: more than the longest life of a kiosk, and than any picture.
pub const MOST_BYTES: usize = 64 << 20;

/// Why nothing was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KioskFault {
    /// It is nothing that comes from a kiosk.
    Unrecognised,
    /// It is a picture, and there is nothing in it.
    Picture(PictureFault),
}

impl fmt::Display for KioskFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unrecognised => f.write_str("there is no record of a kiosk in it"),
            Self::Picture(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for KioskFault {}

impl From<PictureFault> for KioskFault {
    fn from(fault: PictureFault) -> Self {
        Self::Picture(fault)
    }
}

/// Reads whatever it is, by its content:
///
/// - text: a record a line, as a scanner types it and as the log of a kiosk is kept, or its JSON lines;
/// - a picture of one or more QR codes, PNG or JPEG;
/// - the flash of a kiosk;
/// - what went over its serial line.
///
/// A text in which no line begins as a record does is none of these.
///
/// # Errors
/// [`KioskFault`]. What is damaged in part is read as far as it goes, and [`Found`] counts what is not.
///
/// ```
/// use peil_core::intensity::Composition;
/// use peil_core::record::{Language, Record};
/// let record = Record::new(Language::Dutch, Composition::V3In2025, 3);
/// let typed = format!("{}\r\n", record.to_text().to_ascii_lowercase());
/// let found = peil_transfer::kiosk::read(typed.as_bytes())?;
/// assert_eq!(found.records().collect::<Vec<_>>(), [record]);
/// # Ok::<(), peil_transfer::kiosk::KioskFault>(())
/// ```
pub fn read(bytes: &[u8]) -> Result<Found, KioskFault> {
    if picture::is_picture(bytes) {
        return Ok(picture::read(bytes)?);
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Some(found) = std::str::from_utf8(text).ok().filter(|text| !text.contains('\0')).map(texts::lines)
    {
        return if found.is_of_a_kiosk() { Ok(found) } else { Err(KioskFault::Unrecognised) };
    }
    memory::flash(bytes).or_else(|| memory::line(bytes)).ok_or(KioskFault::Unrecognised)
}

/// Whether it comes from a kiosk. A picture always does: Peil reads pictures for nothing else.
pub(crate) fn recognises(bytes: &[u8]) -> bool {
    const START: usize = 4096;
    // Sheets and what is packed are long, and begin like nothing of a kiosk.
    const OTHERS: [&[u8]; 2] = [b"PK\x03\x04", b"\x1f\x8b"];
    if picture::is_picture(bytes) {
        return true;
    }
    if bytes.len() > MOST_BYTES || OTHERS.iter().any(|other| bytes.starts_with(other)) {
        return false;
    }
    let start = bytes.get(..START).unwrap_or(bytes);
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    if start.is_ascii() && !start.contains(&0) {
        return texts::lines(&String::from_utf8_lossy(start)).holds_records();
    }
    // Neither flash nor frames are text.
    std::str::from_utf8(bytes).is_err() && (memory::flash(bytes).is_some() || memory::line(bytes).is_some())
}
