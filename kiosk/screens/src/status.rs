//! How a kiosk stands.

use heapless::String;

/// How many bytes the name of a kiosk has at most.
pub const NAME_LENGTH: usize = 24;

/// What only the board knows of a kiosk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Status {
    /// The number of the kiosk, given out by the hub; part of every record.
    pub device: u16,
    /// The name of the kiosk, as a person gave it; may be empty.
    pub name: String<NAME_LENGTH>,
    /// How many records are in the log.
    pub records: u32,
    /// How many of those were not exported yet.
    pub not_exported: u32,
    /// How many records fit the log, those included that are to be exported still.
    pub capacity: u32,
    /// How many of those places are free.
    pub room: u32,
    /// True while the log takes no more records.
    pub full: bool,
    /// True while the log cannot be read or written.
    pub faulty: bool,
}

/// What a self-test found: true for what works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Checks {
    /// The log was read, and every page of it is sound.
    pub log: bool,
    /// The memory of the program has the checksum it was made with.
    pub program: bool,
    /// The clock has been set, and it runs.
    pub clock: bool,
}
