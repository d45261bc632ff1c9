//! The flash of the kiosk on this machine, which somebody else can get at.

use embedded_storage::nor_flash::{ErrorType, NorFlash, ReadNorFlash};
use peil_kiosk_store::{Memory, RamFault};
use std::cell::RefCell;
use std::rc::Rc;

/// Bytes of the log, as the board has them.
pub(crate) const LENGTH: usize = 32 * 1024;

/// Bytes of a page, and of the settings at a time.
const PAGE: usize = 4096;
const SNAPSHOT: usize = 64;

/// Flash that can be looked into and damaged while a kiosk uses it.
#[derive(Clone)]
pub(crate) struct Flash(Rc<RefCell<Vec<u8>>>);

impl Flash {
    pub(crate) fn over(bytes: Vec<u8>) -> Self {
        Self(Rc::new(RefCell::new(bytes)))
    }

    /// Erased flash.
    pub(crate) fn new() -> Self {
        Self::over(vec![0xff; LENGTH])
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.0.borrow().clone()
    }

    /// Writes over whatever is there, as no flash does.
    pub(crate) fn damage(&self, at: usize, bytes: &[u8]) {
        if let Some(part) = self.0.borrow_mut().get_mut(at..at + bytes.len()) {
            part.copy_from_slice(bytes);
        }
    }

    /// Where the next settings would be written, in either page.
    pub(crate) fn next_settings(&self) -> [usize; 2] {
        let bytes = self.0.borrow();
        [0, 1].map(|page| {
            let all = bytes.get(page * PAGE..(page + 1) * PAGE).unwrap_or_default();
            let used = all.chunks(SNAPSHOT).rposition(|one| one.iter().any(|byte| *byte != 0xff));
            page * PAGE + used.map_or(0, |last| last + 1) * SNAPSHOT
        })
    }

    fn with<T>(&self, work: impl FnOnce(&mut Memory<&mut [u8]>) -> T) -> T {
        work(&mut Memory::over(&mut self.0.borrow_mut()[..]))
    }
}

impl ErrorType for Flash {
    type Error = RamFault;
}

impl ReadNorFlash for Flash {
    const READ_SIZE: usize = 1;

    fn read(&mut self, offset: u32, bytes: &mut [u8]) -> Result<(), RamFault> {
        self.with(|flash| flash.read(offset, bytes))
    }

    fn capacity(&self) -> usize {
        LENGTH
    }
}

impl NorFlash for Flash {
    const WRITE_SIZE: usize = 4;
    const ERASE_SIZE: usize = PAGE;

    fn erase(&mut self, from: u32, to: u32) -> Result<(), RamFault> {
        self.with(|flash| flash.erase(from, to))
    }

    fn write(&mut self, offset: u32, bytes: &[u8]) -> Result<(), RamFault> {
        self.with(|flash| flash.write(offset, bytes))
    }
}
