//! How much of a workbook is read.

use crate::Progress;
use std::fmt;
use std::ops::ControlFlow;

/// How a workbook or a table is read.
#[derive(Clone, Copy, Default)]
pub struct SheetOptions<'a> {
    /// How much is read at most.
    pub limits: SheetLimits,
    /// Called every few dozen kilobytes; `Break` ends the reading with [`Fault::Cancelled`](crate::Fault::Cancelled).
    pub watch: Option<&'a dyn Fn(Progress) -> ControlFlow<()>>,
}

/// How much is read at most. What is beyond is refused, never cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetLimits {
    /// Bytes of the file.
    pub file: u64,
    /// Files within a workbook.
    pub entries: usize,
    /// Bytes that come out of it, all together.
    pub unpacked: u64,
    /// How many bytes one packed byte may become, once more than
    /// [`Limits::PACKED_START`](crate::Limits::PACKED_START) have come out.
    pub ratio: u64,
    /// Bytes of the text of one cell.
    pub cell: usize,
    /// Cells with something in them, of all sheets together.
    pub cells: usize,
    /// Bytes of text in these cells.
    pub text: usize,
}

impl Default for SheetLimits {
    /// 128 MiB of file, 1 GiB out of it, 10 000 entries and a ratio of 200; 128 KiB a cell, which is what a spreadsheet
    /// takes; 16 million cells with 256 MiB of text.
    fn default() -> Self {
        Self {
            file: 128 << 20,
            entries: 10_000,
            unpacked: 1 << 30,
            ratio: 200,
            cell: 128 << 10,
            cells: 16 << 20,
            text: 256 << 20,
        }
    }
}

impl fmt::Debug for SheetOptions<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SheetOptions")
            .field("limits", &self.limits)
            .field("watch", &self.watch.is_some())
            .finish()
    }
}
