//! Flash that is not there: memory that behaves like it.

use core::fmt;
use embedded_storage::nor_flash::{ErrorType, NorFlash, NorFlashError, NorFlashErrorKind, ReadNorFlash};

/// Bytes of a page.
const PAGE: usize = 4096;

/// Bytes anywhere that behave like flash with pages of 4096 bytes and words of four.
#[derive(Clone, Debug)]
pub struct Memory<B> {
    bytes: B,
}

/// Flash in memory of its own: for the simulator and for tests.
pub type RamFlash<const BYTES: usize> = Memory<[u8; BYTES]>;

/// What real flash would not have done either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RamFault {
    /// Outside the memory, or not on the bounds of words or pages.
    Place,
    /// A bit was to become one again without an erasure.
    NotErased,
}

impl<const BYTES: usize> Memory<[u8; BYTES]> {
    /// Erased flash.
    #[must_use]
    pub const fn new() -> Self {
        Self { bytes: [0xff; BYTES] }
    }

    /// All of it.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; BYTES] {
        &self.bytes
    }
}

impl<const BYTES: usize> Default for Memory<[u8; BYTES]> {
    fn default() -> Self {
        Self::new()
    }
}

impl<B: AsRef<[u8]> + AsMut<[u8]>> Memory<B> {
    /// These bytes, as they are.
    pub const fn over(bytes: B) -> Self {
        Self { bytes }
    }

    fn part(&mut self, from: u32, length: usize, unit: usize) -> Result<&mut [u8], RamFault> {
        let from = usize::try_from(from).map_err(|_| RamFault::Place)?;
        let to = from.checked_add(length).ok_or(RamFault::Place)?;
        if !from.is_multiple_of(unit) || !length.is_multiple_of(unit) {
            return Err(RamFault::Place);
        }
        self.bytes.as_mut().get_mut(from..to).ok_or(RamFault::Place)
    }
}

impl NorFlashError for RamFault {
    fn kind(&self) -> NorFlashErrorKind {
        match self {
            Self::Place => NorFlashErrorKind::OutOfBounds,
            Self::NotErased => NorFlashErrorKind::Other,
        }
    }
}

impl fmt::Display for RamFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Place => "not a place in this flash",
            Self::NotErased => "the place is not erased",
        })
    }
}

impl core::error::Error for RamFault {}

impl<B> ErrorType for Memory<B> {
    type Error = RamFault;
}

impl<B: AsRef<[u8]> + AsMut<[u8]>> ReadNorFlash for Memory<B> {
    const READ_SIZE: usize = 1;

    fn read(&mut self, offset: u32, bytes: &mut [u8]) -> Result<(), RamFault> {
        let part = self.part(offset, bytes.len(), Self::READ_SIZE)?;
        bytes.iter_mut().zip(part).for_each(|(to, from)| *to = *from);
        Ok(())
    }

    fn capacity(&self) -> usize {
        self.bytes.as_ref().len()
    }
}

impl<B: AsRef<[u8]> + AsMut<[u8]>> NorFlash for Memory<B> {
    const WRITE_SIZE: usize = 4;
    const ERASE_SIZE: usize = PAGE;

    fn erase(&mut self, from: u32, to: u32) -> Result<(), RamFault> {
        let length = to.checked_sub(from).and_then(|length| usize::try_from(length).ok());
        self.part(from, length.ok_or(RamFault::Place)?, PAGE)?.fill(0xff);
        Ok(())
    }

    fn write(&mut self, offset: u32, bytes: &[u8]) -> Result<(), RamFault> {
        let part = self.part(offset, bytes.len(), Self::WRITE_SIZE)?;
        if part.iter().zip(bytes).any(|(old, new)| old & new != *new) {
            return Err(RamFault::NotErased);
        }
        part.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
        Ok(())
    }
}
