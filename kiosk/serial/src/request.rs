//! What a computer asks.

use crate::Payload;
use crate::bytes::{Reader, put};
use crate::message::{Message, MessageError};
use heapless::String;
use peil_core::record::Minute;
use peil_kiosk_store::{Digest, NAME_CAPACITY};

/// Something that a computer asks of a kiosk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Who are you? Answered by [`Reply::Identity`](crate::Reply::Identity).
    Identify,
    /// This is the time. Answered by [`Reply::Done`](crate::Reply::Done).
    SetClock(Minute),
    /// How much is in the log? Answered by [`Reply::Contents`](crate::Reply::Contents).
    List,
    /// The records from this session on. Answered by [`Reply::Records`](crate::Reply::Records).
    Read {
        /// The first session that is wanted.
        from: u32,
    },
    /// Everything below this session is safely stored. Answered by [`Reply::Done`](crate::Reply::Done).
    Acknowledge {
        /// The first session that is not stored.
        before: u32,
        /// Over the records that were read, from the first one that was not acknowledged.
        digest: Digest,
    },
    /// Do your parts work? Answered by [`Reply::Health`](crate::Reply::Health).
    SelfTest,
    /// This is your number and your name. Answered by [`Reply::Done`](crate::Reply::Done).
    SetDevice {
        /// The number.
        number: u16,
        /// The number that the next session is to have at least.
        first: u32,
        /// The name.
        name: String<NAME_CAPACITY>,
    },
    /// Erase what was acknowledged. Answered by [`Reply::Done`](crate::Reply::Done).
    Erase,
    /// As if this happened to the kiosk; only images for tests take it. Answered by [`Reply::Drawn`](crate::Reply::Drawn).
    Input(Input),
    /// Where is the screen in memory? Only images for tests take it. Answered by [`Reply::Frame`](crate::Reply::Frame).
    Frame,
    /// As if power went and came back; only images for tests take it. Not answered.
    Restart,
    /// As if the program no longer went on; only images for tests take it. Not answered.
    Hang,
}

/// Something that happens to a kiosk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A button goes down, by its place among all buttons.
    Press(u8),
    /// A button comes up.
    Release(u8),
    /// A finger comes down.
    Touch {
        /// To the right.
        x: u16,
        /// Downwards.
        y: u16,
    },
    /// The finger leaves.
    Lift,
    /// So many milliseconds pass.
    Elapsed(u32),
}

impl Message for Request {
    fn kind(&self) -> u8 {
        match self {
            Self::Identify => 0x01,
            Self::SetClock(_) => 0x02,
            Self::List => 0x03,
            Self::Read { .. } => 0x04,
            Self::Acknowledge { .. } => 0x05,
            Self::SelfTest => 0x06,
            Self::SetDevice { .. } => 0x07,
            Self::Erase => 0x08,
            Self::Input(_) => 0x40,
            Self::Frame => 0x41,
            Self::Restart => 0x42,
            Self::Hang => 0x43,
        }
    }

    fn write(&self, payload: &mut Payload) {
        match self {
            Self::Identify
            | Self::List
            | Self::SelfTest
            | Self::Erase
            | Self::Frame
            | Self::Restart
            | Self::Hang => {}
            Self::SetClock(minute) => put(payload, &minute.count().to_be_bytes()),
            Self::Read { from } => put(payload, &from.to_be_bytes()),
            Self::Acknowledge { before, digest } => {
                put(payload, &before.to_be_bytes());
                put(payload, &digest.count.to_be_bytes());
                put(payload, &digest.checksum.to_be_bytes());
            }
            Self::SetDevice { number, first, name } => {
                put(payload, &number.to_be_bytes());
                put(payload, &first.to_be_bytes());
                put(payload, name.as_bytes());
            }
            Self::Input(input) => input.write(payload),
        }
    }

    fn read(kind: u8, body: &[u8]) -> Result<Self, MessageError> {
        let mut reader = Reader::new(body);
        let request = match kind {
            0x01 => Self::Identify,
            0x02 => Self::SetClock(Minute::from_count(reader.word()?).ok_or(MessageError::Value)?),
            0x03 => Self::List,
            0x04 => Self::Read { from: reader.word()? },
            0x05 => Self::Acknowledge {
                before: reader.word()?,
                digest: Digest { count: reader.word()?, checksum: reader.word()? },
            },
            0x06 => Self::SelfTest,
            0x07 => Self::SetDevice { number: reader.half()?, first: reader.word()?, name: reader.name()? },
            0x08 => Self::Erase,
            0x40 => Self::Input(Input::read(&mut reader)?),
            0x41 => Self::Frame,
            0x42 => Self::Restart,
            0x43 => Self::Hang,
            kind => return Err(MessageError::Kind(kind)),
        };
        if reader.is_empty() { Ok(request) } else { Err(MessageError::Length) }
    }
}

impl Input {
    fn write(self, payload: &mut Payload) {
        match self {
            Self::Press(button) => put(payload, &[0, button]),
            Self::Release(button) => put(payload, &[1, button]),
            Self::Touch { x, y } => {
                put(payload, &[2]);
                put(payload, &x.to_be_bytes());
                put(payload, &y.to_be_bytes());
            }
            Self::Lift => put(payload, &[3]),
            Self::Elapsed(milliseconds) => {
                put(payload, &[4]);
                put(payload, &milliseconds.to_be_bytes());
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, MessageError> {
        Ok(match reader.byte()? {
            0 => Self::Press(reader.byte()?),
            1 => Self::Release(reader.byte()?),
            2 => Self::Touch { x: reader.half()?, y: reader.half()? },
            3 => Self::Lift,
            4 => Self::Elapsed(reader.word()?),
            _ => return Err(MessageError::Value),
        })
    }
}
