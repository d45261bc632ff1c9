//! Taking a payload apart, and putting one together.

use crate::Payload;
use crate::message::MessageError;
use heapless::String;
use peil_kiosk_store::NAME_CAPACITY;

/// What is left of a payload.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) const fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], MessageError> {
        let (first, rest) = self.rest.split_first_chunk::<N>().ok_or(MessageError::Length)?;
        self.rest = rest;
        Ok(*first)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, MessageError> {
        self.array().map(u8::from_be_bytes)
    }

    pub(crate) fn half(&mut self) -> Result<u16, MessageError> {
        self.array().map(u16::from_be_bytes)
    }

    pub(crate) fn word(&mut self) -> Result<u32, MessageError> {
        self.array().map(u32::from_be_bytes)
    }

    /// All that is left.
    pub(crate) fn rest(&mut self) -> &'a [u8] {
        core::mem::take(&mut self.rest)
    }

    /// All that is left, as the name of a kiosk.
    pub(crate) fn name(&mut self) -> Result<String<NAME_CAPACITY>, MessageError> {
        let name = core::str::from_utf8(self.rest()).map_err(|_| MessageError::Value)?;
        peil_kiosk_store::name(name).ok_or(MessageError::Length)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }
}

/// Adds bytes. Every message fits a payload, which a test holds.
pub(crate) fn put(payload: &mut Payload, bytes: &[u8]) {
    for byte in bytes {
        let _ = payload.push(*byte);
    }
}
