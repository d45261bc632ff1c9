//! How much is in the log.

use peil_core::record::{Record, crc32};

/// What the log holds that no reader has acknowledged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// The first session that no reader has acknowledged.
    pub first: u32,
    /// The session that comes next.
    pub next: u32,
    /// How many records can be read.
    pub kept: u32,
    /// How many sessions were cut off while they were written, and never reported as kept.
    pub interrupted: u32,
    /// How many records were kept and can no longer be read.
    pub lost: u32,
    /// How many records fit before the log is full.
    pub room: u32,
}

/// What a reader shows for having read: how many records, and a checksum over all of them.
///
/// The checksum starts at zero; each record makes it the CRC-32 of its four bytes, highest first, followed by the twenty
/// of the record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// How many records.
    pub count: u32,
    /// The checksum over them, in order.
    pub checksum: u32,
}

impl Digest {
    /// With one more record.
    #[must_use]
    pub fn with(self, record: &Record) -> Self {
        let mut bytes = [0; 24];
        let all = self.checksum.to_be_bytes().into_iter().chain(record.to_bytes());
        bytes.iter_mut().zip(all).for_each(|(to, from)| *to = from);
        Self { count: self.count.saturating_add(1), checksum: crc32(&bytes) }
    }
}
