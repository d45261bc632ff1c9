//! What stands in a slot.

use crate::layout::SLOT;
use peil_core::record::{LENGTH, Record};

/// Bytes of a slot that hold the record; the others say that it was read back.
pub(crate) const BODY: usize = 24;

/// What erased flash reads as.
const BLANK: u8 = 0xff;

/// What the log has of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Its record.
    Kept(Record),
    /// Nothing: power went while it was written, and it was never reported as kept.
    Interrupted,
    /// It was kept, and can no longer be read.
    Lost,
}

/// The bytes of a slot.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bytes(pub(crate) [u8; SLOT as usize]);

impl Bytes {
    pub(crate) const ERASED: Self = Self([BLANK; SLOT as usize]);

    /// Whether nothing was written here.
    pub(crate) fn is_blank(&self) -> bool {
        self.0.iter().all(|byte| *byte == BLANK)
    }

    /// Whether the record here was read back after it was written.
    pub(crate) fn is_committed(&self) -> bool {
        self.0.get(BODY..).is_some_and(|mark| mark.iter().any(|byte| *byte != BLANK))
    }

    /// The record, where it can be read.
    pub(crate) fn record(&self) -> Option<Record> {
        Record::from_bytes(self.0.get(..LENGTH)?).ok()
    }
}

/// The part of a slot that is written first.
pub(crate) fn body(record: &Record) -> [u8; BODY] {
    let mut body = [0; BODY];
    body.iter_mut().zip(record.to_bytes()).for_each(|(to, from)| *to = from);
    body
}
