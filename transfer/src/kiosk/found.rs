//! What was found in something that comes from a kiosk.

use peil_core::record::{Record, RecordError, TextError};
use peil_portfolio::InboxSource;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it was found in.
    pub source: InboxSource,
    /// True for a text, whose places are lines.
    pub is_text: bool,
    /// Every record, in its order, with where it stands. One may stand there more than once.
    pub pieces: Vec<Piece>,
    /// Lines, or codes of a picture, that are no record.
    pub refused: Vec<Refused>,
    /// Frames that came over the line and could not be read.
    pub damaged_frames: usize,
    /// Sessions that ended before they were kept, by the count of the kiosk.
    pub interrupted: u32,
    /// Records that the flash of the kiosk has lost, by its own count.
    pub lost: u32,
}

/// A record, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The line of a text, or the how manyth record or code; from 1.
    pub place: u64,
    /// The record.
    pub record: Record,
}

/// A line or a code that is no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line of a text, or the how manyth code; from 1.
    pub place: u64,
    /// What stands there, at most its first 40 characters.
    pub text: String,
    /// Why it is none.
    pub why: TextError,
}

impl Found {
    /// Nothing found yet, in something of this kind.
    #[must_use]
    pub const fn of(source: InboxSource) -> Self {
        Self {
            source,
            is_text: false,
            pieces: Vec::new(),
            refused: Vec::new(),
            damaged_frames: 0,
            interrupted: 0,
            lost: 0,
        }
    }

    /// The records, in their order.
    pub fn records(&self) -> impl Iterator<Item = Record> {
        self.pieces.iter().map(|piece| piece.record)
    }

    /// True when there is a record, or what was one before it was damaged.
    pub(super) fn holds_records(&self) -> bool {
        !self.pieces.is_empty() || self.refused.iter().any(|refused| is_record_with_a_fault(refused.why))
    }

    /// True when something in it begins as a record does.
    pub(super) fn is_of_a_kiosk(&self) -> bool {
        !self.pieces.is_empty() || self.refused.iter().any(|refused| refused.why != TextError::Prefix)
    }

    /// Adds the next record.
    pub fn push(&mut self, record: Record) {
        let place = self.pieces.len() as u64 + 1;
        self.pieces.push(Piece { place, record });
    }
}

/// Whether a text begins as a record and has its length, so that it is a record gone wrong.
const fn is_record_with_a_fault(why: TextError) -> bool {
    matches!(
        why,
        TextError::Record(
            RecordError::Checksum { .. }
                | RecordError::Version { .. }
                | RecordError::Reserved { .. }
                | RecordError::YesAndUnknown
        )
    )
}
