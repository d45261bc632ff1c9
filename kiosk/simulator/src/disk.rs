//! The flash of a kiosk in a file of the desktop.

use embedded_storage::nor_flash::{ErrorType, NorFlash, NorFlashError, NorFlashErrorKind, ReadNorFlash};
use peil_kiosk_store::{Memory, RamFault};
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Bytes of the flash, as the board has them.
const LENGTH: usize = 32 * 1024;

/// Flash in memory that is written to a file, byte by byte as it changes; `peil kiosk read` reads such a file.
#[derive(Debug)]
pub(crate) struct Disk {
    memory: Memory<Vec<u8>>,
    file: Option<File>,
}

/// Why the flash did not do as it was told.
#[derive(Debug)]
pub(crate) enum DiskFault {
    Flash(RamFault),
    /// Only told by its name: the store writes faults out.
    File(#[expect(dead_code, reason = "part of what `Debug` says")] io::ErrorKind),
}

impl Disk {
    /// New flash that is gone with the program.
    pub(crate) fn in_memory() -> Self {
        Self { memory: Memory::over(vec![0xff; LENGTH]), file: None }
    }

    /// The flash in a file, which is made where there is none.
    ///
    /// # Errors
    /// Those of the file, and one that is not as long as the flash is not touched.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        let mut bytes = Vec::new();
        // One byte more than fits tells a longer file.
        Read::by_ref(&mut file).take(LENGTH as u64 + 1).read_to_end(&mut bytes)?;
        if bytes.is_empty() {
            bytes = vec![0xff; LENGTH];
            file.write_all(&bytes)?;
        }
        if bytes.len() != LENGTH {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                format!("this is no flash of {LENGTH} bytes"),
            ));
        }
        Ok(Self { memory: Memory::over(bytes), file: Some(file) })
    }

    /// Brings a part of the file up to date.
    fn save(&mut self, from: u32, length: usize) -> Result<(), DiskFault> {
        let Some(file) = &mut self.file else { return Ok(()) };
        let mut bytes = vec![0; length];
        self.memory.read(from, &mut bytes).map_err(DiskFault::Flash)?;
        file.seek(SeekFrom::Start(from.into()))
            .and_then(|_| file.write_all(&bytes))
            .and_then(|()| file.sync_data())
            .map_err(|error| DiskFault::File(error.kind()))
    }
}

impl NorFlashError for DiskFault {
    fn kind(&self) -> NorFlashErrorKind {
        match self {
            Self::Flash(fault) => fault.kind(),
            Self::File(_) => NorFlashErrorKind::Other,
        }
    }
}

impl ErrorType for Disk {
    type Error = DiskFault;
}

impl ReadNorFlash for Disk {
    const READ_SIZE: usize = 1;

    fn read(&mut self, offset: u32, bytes: &mut [u8]) -> Result<(), DiskFault> {
        self.memory.read(offset, bytes).map_err(DiskFault::Flash)
    }

    fn capacity(&self) -> usize {
        LENGTH
    }
}

impl NorFlash for Disk {
    const WRITE_SIZE: usize = 4;
    const ERASE_SIZE: usize = 4096;

    fn erase(&mut self, from: u32, to: u32) -> Result<(), DiskFault> {
        self.memory.erase(from, to).map_err(DiskFault::Flash)?;
        self.save(from, usize::try_from(to - from).unwrap_or(0))
    }

    fn write(&mut self, offset: u32, bytes: &[u8]) -> Result<(), DiskFault> {
        self.memory.write(offset, bytes).map_err(DiskFault::Flash)?;
        self.save(offset, bytes.len())
    }
}
