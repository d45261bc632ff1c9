//! What both directions share.

use crate::Payload;
use crate::bytes::{Reader, put};
use core::fmt;

/// Why a payload is no message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// Its first byte is that of no message.
    Kind(u8),
    /// Bytes are missing, or too many.
    Length,
    /// A value that means nothing.
    Value,
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind(kind) => write!(f, "{kind} is no kind of message"),
            Self::Length => f.write_str("the message is too short or too long"),
            Self::Value => f.write_str("the message holds a value that means nothing"),
        }
    }
}

impl core::error::Error for MessageError {}

/// A request or a reply.
pub trait Message: Sized {
    /// The first byte.
    fn kind(&self) -> u8;

    /// Writes what follows kind and tag.
    fn write(&self, payload: &mut Payload);

    /// Reads what follows kind and tag.
    ///
    /// # Errors
    /// [`MessageError`].
    fn read(kind: u8, body: &[u8]) -> Result<Self, MessageError>;
}

/// A message with the tag that joins a reply to its request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tagged<T> {
    /// Chosen by the computer, and repeated by the kiosk.
    pub tag: u8,
    /// The message.
    pub content: T,
}

impl<T: Message> Tagged<T> {
    /// The payload.
    #[must_use]
    pub fn to_bytes(&self) -> Payload {
        let mut payload = Payload::new();
        put(&mut payload, &[self.content.kind(), self.tag]);
        self.content.write(&mut payload);
        payload
    }

    /// Reads exactly one message.
    ///
    /// # Errors
    /// [`MessageError`].
    pub fn from_bytes(payload: &[u8]) -> Result<Self, MessageError> {
        let mut reader = Reader::new(payload);
        let [kind, tag] = reader.array()?;
        Ok(Self { tag, content: T::read(kind, reader.rest())? })
    }
}
