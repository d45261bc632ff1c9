//! The wire form of a kiosk result: twenty bytes, or 36 characters for a QR code.
//!
//! `docs/record.md` describes every byte. A reader refuses what it does not understand: another version, a wrong
//! checksum, a reserved value, a byte too many or too few, each with an error of its own.
//!
//! ```
//! use peil_core::intensity::Composition;
//! use peil_core::record::{Language, Minute, Record, Sequence, SizeClass};
//!
//! let record = Record {
//!     size: Some(SizeClass::Small),
//!     scan: "1111?0000000".parse()?,
//!     minute: Some(Minute::from_civil(2026, 5, 12, 14, 30).ok_or("no such minute")?),
//!     sequence: Sequence::new(17).ok_or("too large")?,
//!     ..Record::new(Language::Dutch, Composition::V3In2025, 3)
//! };
//! let text = record.to_text();
//! assert_eq!(text.len(), 36);
//! assert_eq!(Record::from_text(&text)?, record);
//! assert_eq!(Record::from_bytes(&record.to_bytes())?, record);
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

mod bytes;
mod crc;
mod minute;
mod profile;
mod text;

pub use bytes::{Field, RecordError};
pub use crc::crc32;
pub use minute::{Civil, Minute};
pub use profile::{Language, Province, Sector, SizeClass};
pub use text::{PREFIX, TEXT_LENGTH, TextError};

use crate::intensity::{Composition, Scan};

/// How many bytes a record has.
pub const LENGTH: usize = 20;

/// The version that this reader writes and understands.
pub const VERSION: u8 = 1;

/// One finished session at a kiosk. Nothing in it tells who answered.
///
/// `device` and `sequence` together name a record, so that nothing is counted twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Record {
    /// The language of the session.
    pub language: Language,
    /// The size of the company, where given.
    pub size: Option<SizeClass>,
    /// Its sector, where given.
    pub sector: Option<Sector>,
    /// Its province, where given.
    pub province: Option<Province>,
    /// Which twelve technologies were asked.
    pub composition: Composition,
    /// The answers.
    pub scan: Scan,
    /// When the session ended, where the clock of the kiosk was set.
    pub minute: Option<Minute>,
    /// The number of the kiosk, given out by the hub.
    pub device: u16,
    /// The number of the session on this kiosk.
    pub sequence: Sequence,
}

/// The number of a session: 24 bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sequence(u32);

impl Sequence {
    /// The first one, 0.
    pub const FIRST: Self = Self(0);
    /// The last one, 16 777 215.
    pub const LAST: Self = Self(0x00ff_ffff);

    /// The session of this number; `None` above 24 bits.
    #[must_use]
    pub const fn new(number: u32) -> Option<Self> {
        if number <= Self::LAST.0 { Some(Self(number)) } else { None }
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The one after this; `None` after the last.
    ///
    /// ```
    /// use peil_core::record::Sequence;
    /// assert_eq!(Sequence::FIRST.next(), Sequence::new(1));
    /// assert_eq!(Sequence::LAST.next(), None);
    /// ```
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        Self::new(self.0.saturating_add(1))
    }
}

impl Record {
    /// A record in which nothing is given or answered yet.
    #[must_use]
    pub const fn new(language: Language, composition: Composition, device: u16) -> Self {
        Self {
            language,
            size: None,
            sector: None,
            province: None,
            composition,
            scan: Scan::UNANSWERED,
            minute: None,
            device,
            sequence: Sequence::FIRST,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_the_last_session_there_is_none() {
        assert_eq!(Sequence::FIRST.next().map(Sequence::number), Some(1));
        assert_eq!(Sequence::new(0x00ff_fffe).and_then(Sequence::next), Some(Sequence::LAST));
        assert_eq!(Sequence::LAST.next(), None);
    }
}
