//! Records in pictures of QR codes.

mod bitmap;
mod codes;
mod corners;
mod grey;
mod jpeg;
mod perspective;
mod png;

use super::Found;
use peil_portfolio::{InboxSource, KioskRecord};
use std::collections::BTreeSet;
use std::fmt;

/// The most pixels of a picture: more than telephones take.
pub const MOST_PIXELS: u64 = 50_000_000;

/// The longest side on which codes are looked for, first and, where none was found, at last. A code of a kiosk is 25 squares
/// wide, so on a photograph it shows on the smaller picture as well, and better.
const SIDES: [usize; 2] = [1600, 3200];

/// Why there is nothing in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PictureFault {
    /// It has more pixels than [`MOST_PIXELS`].
    TooLarge {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
    },
    /// It is cut short, or not what its beginning says.
    Broken,
    /// There is no QR code in it that can be read.
    NoCode,
    /// There are QR codes in it, none of which is of a kiosk.
    OtherCodes {
        /// How many.
        codes: usize,
    },
    /// Whatever is in it looks like the corners of thousands of codes.
    TooBusy,
}

impl fmt::Display for PictureFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { width, height } => {
                write!(f, "the picture has {width} by {height} pixels, of {MOST_PIXELS} at most")
            }
            Self::Broken => f.write_str("the picture is cut short or damaged"),
            Self::NoCode => f.write_str("there is no QR code in the picture that can be read"),
            Self::OtherCodes { codes } => {
                write!(f, "{codes} QR codes are in the picture, none of which is of a kiosk")
            }
            Self::TooBusy => f.write_str("the picture has too many patterns to look for codes in it"),
        }
    }
}

impl std::error::Error for PictureFault {}

pub(super) fn is_picture(bytes: &[u8]) -> bool {
    png::is(bytes) || jpeg::is(bytes)
}

/// Every record in a picture, each once.
pub(super) fn read(bytes: &[u8]) -> Result<Found, PictureFault> {
    let picture = if png::is(bytes) { png::read(bytes)? } else { jpeg::read(bytes)? };
    let mut contents = BTreeSet::new();
    for side in SIDES {
        let grey = picture.within(side);
        contents = codes::codes(&grey)?;
        if contents.is_empty() {
            // Light squares on dark, as a screen shows them at night.
            contents = codes::codes(&grey.inverted())?;
        }
        if !contents.is_empty() || picture.side() <= side {
            break;
        }
    }
    if contents.is_empty() {
        return Err(PictureFault::NoCode);
    }
    let mut found = Found::of(InboxSource::Picture);
    for (place, content) in (1..).zip(&contents) {
        content.split_whitespace().for_each(|word| found.take(place, word));
    }
    let mut seen = BTreeSet::new();
    found.pieces.retain(|piece| seen.insert(KioskRecord::of(&piece.record)));
    if !found.holds_records() {
        return Err(PictureFault::OtherCodes { codes: contents.len() });
    }
    Ok(found)
}
