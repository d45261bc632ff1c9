//! How a file is read.

use crate::Filter;
use std::fmt;
use std::ops::ControlFlow;

/// How a file is read.
#[derive(Clone, Default)]
pub struct Options<'a> {
    /// Which figures are asked for; all by default.
    pub filter: Filter,
    /// How much is read at most.
    pub limits: Limits,
    /// Called every few hundred kilobytes; `Break` ends the reading with [`Fault::Cancelled`](crate::Fault::Cancelled).
    pub watch: Option<&'a dyn Fn(Progress) -> ControlFlow<()>>,
}

/// How far the reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the file that have been read, as it is stored, so that they can be held against its size.
    pub bytes: u64,
}

/// How much is read at most. What is beyond is refused, never cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of text, unpacked.
    pub bytes: u64,
    /// Bytes of one JSON document, which is held in part.
    pub json_bytes: u64,
    /// Cells of one JSON-stat dataset that have a value or a status.
    pub cells: u64,
    /// How many bytes one packed byte may become, once more than [`Limits::PACKED_START`] have come out.
    pub ratio: u64,
}

impl Limits {
    /// How many bytes may come out of a packed file before their ratio to what went in counts.
    pub const PACKED_START: u64 = 64 << 20;
}

impl Default for Limits {
    /// 8 GiB of text, 256 MiB of JSON with a million cells, and a ratio of 200.
    fn default() -> Self {
        Self { bytes: 8 << 30, json_bytes: 256 << 20, cells: 1 << 20, ratio: 200 }
    }
}

impl fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("filter", &self.filter)
            .field("limits", &self.limits)
            .field("watch", &self.watch.is_some())
            .finish()
    }
}
