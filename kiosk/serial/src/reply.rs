//! What a kiosk answers.

use crate::Payload;
use crate::bytes::{Reader, put};
use crate::message::{Message, MessageError};
use heapless::{String, Vec};
use peil_core::record::{LENGTH, Minute, Record};
use peil_kiosk_store::{Contents, NAME_CAPACITY};

/// How many records a reply holds at most.
pub const RECORDS: usize = 10;

/// What stands for a clock that was not set.
const NO_MINUTE: u32 = u32::MAX;

/// What a kiosk answers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::large_enum_variant,
    reason = "records go over the line ten at a time, and there is no heap to put them"
)]
pub enum Reply {
    /// It was done.
    Done,
    /// It was not done.
    Refused(Refusal),
    /// Who it is.
    Identity {
        /// The version of the protocol.
        protocol: u8,
        /// The version of its records.
        record: u8,
        /// Its number, where it has one.
        number: Option<u16>,
        /// Whether its settings could not be read when it started.
        settings_lost: bool,
        /// What its clock says, where it was set.
        minute: Option<Minute>,
        /// Its name.
        name: String<NAME_CAPACITY>,
    },
    /// How much is in the log.
    Contents(Contents),
    /// What the log has of the sessions `from` up to, and without, `until`. Records, interrupted and lost ones together
    /// are as many as there are sessions.
    Records {
        /// The first session.
        from: u32,
        /// The first session that is not in here.
        until: u32,
        /// How many of them were cut off while they were written.
        interrupted: u32,
        /// How many were kept and can no longer be read.
        lost: u32,
        /// The others.
        records: Vec<Record, RECORDS>,
    },
    /// Which parts work.
    Health {
        /// How many of the two pages of settings can be written and read.
        settings_pages: u8,
        /// Whether every record can be read that was kept.
        log: bool,
        /// Whether the program is as it was made.
        program: bool,
        /// Whether the clock was set and runs.
        clock: bool,
    },
    /// What came of an input.
    Drawn {
        /// Instructions that drawing took.
        instructions: u32,
        /// Bytes of the stack, at the deepest since the start.
        stack: u32,
    },
    /// Where what is on the screen lies in the memory of the board.
    Frame {
        /// Pixels across.
        width: u16,
        /// Pixels down.
        height: u16,
        /// How pixels stand in bytes.
        format: PixelFormat,
        /// Where the first byte is.
        address: u32,
    },
}

/// How pixels stand in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PixelFormat {
    /// Eight to a byte, the first in the highest bit, rows in whole bytes; one is dark.
    Gray1,
    /// Two bytes each, the lowest first: five bits of red, six of green, five of blue.
    Rgb565,
}

/// Why a kiosk did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It does not know such a request.
    Unknown,
    /// The request holds a value that means nothing.
    Malformed,
    /// It has no number yet.
    NoNumber,
    /// The log is full.
    Full,
    /// Every number of a session is given out.
    Exhausted,
    /// The flash does not keep what is written, or reports a fault.
    Flash,
    /// There are records that nobody has acknowledged.
    NotAcknowledged,
    /// What is acknowledged is not what was read.
    WrongDigest,
    /// There is no such session in the log.
    OutOfRange,
    /// The name is too long, or holds a control character.
    Name,
}

impl Refusal {
    /// Every refusal; the code on the line is the place in this list, from 1.
    pub const ALL: [Self; 10] = [
        Self::Unknown,
        Self::Malformed,
        Self::NoNumber,
        Self::Full,
        Self::Exhausted,
        Self::Flash,
        Self::NotAcknowledged,
        Self::WrongDigest,
        Self::OutOfRange,
        Self::Name,
    ];
}

impl Message for Reply {
    fn kind(&self) -> u8 {
        match self {
            Self::Done => 0x80,
            Self::Identity { .. } => 0x81,
            Self::Contents(_) => 0x83,
            Self::Records { .. } => 0x84,
            Self::Health { .. } => 0x86,
            Self::Drawn { .. } => 0xc0,
            Self::Frame { .. } => 0xc1,
            Self::Refused(_) => 0xff,
        }
    }

    fn write(&self, payload: &mut Payload) {
        match self {
            Self::Done => {}
            Self::Refused(refusal) => {
                let code = (1..=u8::MAX).zip(Refusal::ALL).find(|(_, known)| known == refusal);
                put(payload, &[code.map_or(0, |(code, _)| code)]);
            }
            Self::Identity { protocol, record, number, settings_lost, minute, name } => {
                put(payload, &[*protocol, *record, number.is_some().into(), (*settings_lost).into()]);
                put(payload, &number.unwrap_or(0).to_be_bytes());
                put(payload, &minute.map_or(NO_MINUTE, Minute::count).to_be_bytes());
                put(payload, name.as_bytes());
            }
            Self::Contents(contents) => {
                let Contents { first, next, kept, interrupted, lost, room } = *contents;
                for number in [first, next, kept, interrupted, lost, room] {
                    put(payload, &number.to_be_bytes());
                }
            }
            Self::Records { from, until, interrupted, lost, records } => {
                for number in [from, until, interrupted, lost] {
                    put(payload, &number.to_be_bytes());
                }
                records.iter().for_each(|record| put(payload, &record.to_bytes()));
            }
            Self::Health { settings_pages, log, program, clock } => {
                put(payload, &[*settings_pages, (*log).into(), (*program).into(), (*clock).into()]);
            }
            Self::Drawn { instructions, stack } => {
                put(payload, &instructions.to_be_bytes());
                put(payload, &stack.to_be_bytes());
            }
            Self::Frame { width, height, format, address } => {
                put(payload, &width.to_be_bytes());
                put(payload, &height.to_be_bytes());
                put(payload, &[if *format == PixelFormat::Gray1 { 1 } else { 16 }]);
                put(payload, &address.to_be_bytes());
            }
        }
    }

    fn read(kind: u8, body: &[u8]) -> Result<Self, MessageError> {
        let mut reader = Reader::new(body);
        let reply = match kind {
            0x80 => Self::Done,
            0x81 => {
                let [protocol, record, has_number, settings_lost] = reader.array()?;
                let (has_number, number) = (truth(has_number)?, reader.half()?);
                let minute = match reader.word()? {
                    NO_MINUTE => None,
                    count => Some(Minute::from_count(count).ok_or(MessageError::Value)?),
                };
                let settings_lost = truth(settings_lost)?;
                let number = has_number.then_some(number);
                Self::Identity { protocol, record, number, settings_lost, minute, name: reader.name()? }
            }
            0x83 => Self::Contents(Contents {
                first: reader.word()?,
                next: reader.word()?,
                kept: reader.word()?,
                interrupted: reader.word()?,
                lost: reader.word()?,
                room: reader.word()?,
            }),
            0x84 => records(&mut reader)?,
            0x86 => {
                let [settings_pages, log, program, clock] = reader.array()?;
                let (log, program, clock) = (truth(log)?, truth(program)?, truth(clock)?);
                Self::Health { settings_pages, log, program, clock }
            }
            0xc0 => Self::Drawn { instructions: reader.word()?, stack: reader.word()? },
            0xc1 => Self::Frame {
                width: reader.half()?,
                height: reader.half()?,
                format: match reader.byte()? {
                    1 => PixelFormat::Gray1,
                    16 => PixelFormat::Rgb565,
                    _ => return Err(MessageError::Value),
                },
                address: reader.word()?,
            },
            0xff => {
                let code = reader.byte()?.checked_sub(1).ok_or(MessageError::Value)?;
                let refusal = Refusal::ALL.get(usize::from(code)).ok_or(MessageError::Value)?;
                Self::Refused(*refusal)
            }
            kind => return Err(MessageError::Kind(kind)),
        };
        if reader.is_empty() { Ok(reply) } else { Err(MessageError::Length) }
    }
}

fn truth(byte: u8) -> Result<bool, MessageError> {
    match byte {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(MessageError::Value),
    }
}

fn records(reader: &mut Reader<'_>) -> Result<Reply, MessageError> {
    let (from, until) = (reader.word()?, reader.word()?);
    let (interrupted, lost) = (reader.word()?, reader.word()?);
    let (chunks, rest) = reader.rest().as_chunks::<LENGTH>();
    if !rest.is_empty() {
        return Err(MessageError::Length);
    }
    let mut records = Vec::new();
    let mut at_least = from;
    for chunk in chunks {
        let record = Record::from_bytes(chunk).map_err(|_| MessageError::Value)?;
        // In order, and each in the range: a reader counts on it.
        if !(at_least..until).contains(&record.sequence.number()) {
            return Err(MessageError::Value);
        }
        at_least = record.sequence.number().saturating_add(1);
        records.push(record).map_err(|_| MessageError::Length)?;
    }
    let count = u32::try_from(records.len()).map_err(|_| MessageError::Length)?;
    let told = count.checked_add(interrupted).and_then(|sum| sum.checked_add(lost));
    if told.is_none() || told != until.checked_sub(from) {
        return Err(MessageError::Value);
    }
    Ok(Reply::Records { from, until, interrupted, lost, records })
}
