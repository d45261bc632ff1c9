//! Twenty bytes, to and fro.

use super::{LENGTH, Language, Minute, Province, Record, Sector, Sequence, SizeClass, VERSION, crc32};
use crate::intensity::{Composition, Scan, ScanError};
use core::fmt;

/// A part of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// Byte 1, upper half.
    Language,
    /// Byte 1, lower half.
    Size,
    /// Byte 2.
    Sector,
    /// Byte 3, upper half.
    Composition,
    /// Byte 3, lower half.
    Province,
    /// Bytes 4 to 6.
    Answers,
    /// Bytes 7 to 10.
    Minute,
}

impl Field {
    /// The stable name, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Size => "size",
            Self::Sector => "sector",
            Self::Composition => "composition",
            Self::Province => "province",
            Self::Answers => "answers",
            Self::Minute => "minute",
        }
    }
}

/// Why bytes are no record. Looked for in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecordError {
    /// There is nothing.
    Empty,
    /// A record of a version that this reader does not know.
    Version {
        /// The version it says.
        found: u8,
    },
    /// Bytes are missing.
    TooShort {
        /// How many there are.
        length: usize,
    },
    /// Bytes follow the record.
    TrailingBytes {
        /// How many.
        count: usize,
    },
    /// The checksum does not fit the bytes.
    Checksum {
        /// The one that stands there.
        found: u32,
        /// The one that the bytes give.
        computed: u32,
    },
    /// A value without a meaning in this version.
    Reserved {
        /// Where.
        field: Field,
        /// What stands there.
        value: u32,
    },
    /// An answer is both yes and unknown.
    YesAndUnknown,
}

impl Record {
    /// The twenty bytes.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; LENGTH] {
        let size = place(&SizeClass::ALL, self.size);
        let language = place(&Language::ALL, Some(self.language));
        let composition = composition_code(self.composition);
        let province = place(&Province::ALL, self.province);
        let answers = (u32::from(self.scan.yes_bits()) << 12) | u32::from(self.scan.unknown_bits());
        let [_, a0, a1, a2] = answers.to_be_bytes();
        let [m0, m1, m2, m3] = self.minute.map_or(NO_MINUTE, Minute::count).to_be_bytes();
        let [d0, d1] = self.device.to_be_bytes();
        let [_, s0, s1, s2] = self.sequence.number().to_be_bytes();
        let body = [
            VERSION,
            (language << 4) | size,
            self.sector.map_or(0, Sector::wire),
            (composition << 4) | province,
            a0,
            a1,
            a2,
            m0,
            m1,
            m2,
            m3,
            d0,
            d1,
            s0,
            s1,
            s2,
        ];
        let mut bytes = [0; LENGTH];
        let all = body.into_iter().chain(crc32(&body).to_be_bytes());
        bytes.iter_mut().zip(all).for_each(|(to, from)| *to = from);
        bytes
    }

    /// Reads exactly one record.
    ///
    /// # Errors
    /// The first of [`RecordError`] that applies.
    ///
    /// ```
    /// use peil_core::intensity::Composition;
    /// use peil_core::record::{Language, Record, RecordError};
    /// let mut bytes = Record::new(Language::English, Composition::V4In2024, 1).to_bytes();
    /// bytes[12] ^= 1;
    /// assert!(matches!(Record::from_bytes(&bytes), Err(RecordError::Checksum { .. })));
    /// assert_eq!(Record::from_bytes(&[2]), Err(RecordError::Version { found: 2 }));
    /// ```
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, RecordError> {
        let found = *bytes.first().ok_or(RecordError::Empty)?;
        if found != VERSION {
            return Err(RecordError::Version { found });
        }
        let (record, rest) =
            bytes.split_first_chunk::<LENGTH>().ok_or(RecordError::TooShort { length: bytes.len() })?;
        if !rest.is_empty() {
            return Err(RecordError::TrailingBytes { count: rest.len() });
        }
        let [body @ .., c0, c1, c2, c3] = record;
        let (found, computed) = (u32::from_be_bytes([*c0, *c1, *c2, *c3]), crc32(body));
        if found != computed {
            return Err(RecordError::Checksum { found, computed });
        }
        let &[_, session, sector, asked, a0, a1, a2, m0, m1, m2, m3, d0, d1, s0, s1, s2] = body;
        let answers = u32::from_be_bytes([0, a0, a1, a2]);
        Ok(Self {
            language: listed(&Language::ALL, session >> 4, Field::Language)?
                .ok_or(RecordError::Reserved { field: Field::Language, value: 0 })?,
            size: listed(&SizeClass::ALL, session & 0xf, Field::Size)?,
            sector: sector_of(sector)?,
            composition: composition_of(asked >> 4)?,
            province: listed(&Province::ALL, asked & 0xf, Field::Province)?,
            scan: scan_of(answers)?,
            minute: minute_of(u32::from_be_bytes([m0, m1, m2, m3]))?,
            device: u16::from_be_bytes([d0, d1]),
            sequence: Sequence(u32::from_be_bytes([0, s0, s1, s2])),
        })
    }
}

/// What stands for a clock that was not set.
const NO_MINUTE: u32 = u32::MAX;

/// The place in a list, from 1; 0 for nothing.
fn place<T: Copy + PartialEq>(list: &[T], value: Option<T>) -> u8 {
    let mut places = (1..=u8::MAX).zip(list);
    places.find(|(_, listed)| Some(**listed) == value).map_or(0, |(place, _)| place)
}

/// What stands at a place in a list, from 1; nothing for 0.
fn listed<T: Copy>(list: &[T], code: u8, field: Field) -> Result<Option<T>, RecordError> {
    let Some(position) = usize::from(code).checked_sub(1) else { return Ok(None) };
    let value = list.get(position).copied();
    value.map(Some).ok_or(RecordError::Reserved { field, value: code.into() })
}

/// The code of a composition. Its own list, so that a composition added in between changes no record.
const fn composition_code(composition: Composition) -> u8 {
    match composition {
        Composition::V1 => 1,
        Composition::V3In2021 => 2,
        Composition::V3In2023 => 3,
        Composition::V3In2025 => 4,
        Composition::V4In2022 => 5,
        Composition::V4In2024 => 6,
    }
}

fn composition_of(code: u8) -> Result<Composition, RecordError> {
    let known = Composition::ALL.into_iter().find(|composition| composition_code(*composition) == code);
    known.ok_or(RecordError::Reserved { field: Field::Composition, value: code.into() })
}

fn sector_of(code: u8) -> Result<Option<Sector>, RecordError> {
    match code {
        0 => Ok(None),
        code => Sector::from_wire(code)
            .map(Some)
            .ok_or(RecordError::Reserved { field: Field::Sector, value: code.into() }),
    }
}

fn scan_of(answers: u32) -> Result<Scan, RecordError> {
    let reserved = RecordError::Reserved { field: Field::Answers, value: answers };
    let yes = u16::try_from(answers >> 12).map_err(|_| reserved)?;
    let unknown = u16::try_from(answers & 0xfff).map_err(|_| reserved)?;
    Scan::from_bits(yes, unknown).map_err(|error| match error {
        ScanError::YesAndUnknown => RecordError::YesAndUnknown,
        _ => reserved,
    })
}

fn minute_of(count: u32) -> Result<Option<Minute>, RecordError> {
    match count {
        NO_MINUTE => Ok(None),
        count => Minute::from_count(count)
            .map(Some)
            .ok_or(RecordError::Reserved { field: Field::Minute, value: count }),
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is no record"),
            Self::Version { found } => {
                write!(f, "the record is of version {found}; this reader knows version {VERSION}")
            }
            Self::TooShort { length } => write!(f, "the record has {length} bytes of {LENGTH}"),
            Self::TrailingBytes { count } => write!(f, "{count} bytes follow the record"),
            Self::Checksum { found, computed } => {
                write!(f, "the checksum is {found:08x} and should be {computed:08x}")
            }
            Self::Reserved { field, value } => write!(f, "{value} is reserved in {}", field.code()),
            Self::YesAndUnknown => f.write_str("an answer is both yes and unknown"),
        }
    }
}

impl core::error::Error for RecordError {}
