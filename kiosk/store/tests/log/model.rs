//! A flash whose power can be cut, and which remembers how it was treated.

use embedded_storage::nor_flash::{ErrorType, NorFlash, NorFlashError, NorFlashErrorKind, ReadNorFlash};

/// Bytes of a page; small, so that a run of a few hundred records goes around more than once.
pub(crate) const PAGE: usize = 1024;

/// What the model holds against whoever uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Power went, or is off still.
    Off,
    /// Outside, or not on the bounds of words or pages.
    Place,
}

impl NorFlashError for Fault {
    fn kind(&self) -> NorFlashErrorKind {
        NorFlashErrorKind::Other
    }
}

/// Flash with words of `WORD` bytes.
#[derive(Clone, Debug)]
pub(crate) struct Flash<const WORD: usize> {
    pub(crate) bytes: Vec<u8>,
    /// How often each page was erased.
    pub(crate) erased: Vec<u32>,
    /// Operations until power goes: writing a word or erasing a page is one.
    pub(crate) left: Option<usize>,
    /// Operations so far.
    pub(crate) done: usize,
    /// Which words were written since their page was erased.
    written: Vec<bool>,
    /// Decides which bits a torn operation has reached.
    chance: u64,
    /// The bytes from here on do not take what is written.
    pub(crate) worn: std::ops::Range<usize>,
}

impl<const WORD: usize> Flash<WORD> {
    pub(crate) fn new(pages: usize) -> Self {
        Self {
            bytes: vec![0xff; pages * PAGE],
            erased: vec![0; pages],
            left: None,
            done: 0,
            written: vec![false; pages * PAGE / WORD],
            chance: 0x9e37_79b9_7f4a_7c15,
            worn: 0..0,
        }
    }

    /// Power comes back.
    pub(crate) fn on(&mut self) {
        self.left = None;
    }

    /// Power goes during the operation after so many.
    pub(crate) fn cut_after(&mut self, operations: usize, chance: u64) {
        (self.left, self.chance) = (Some(operations), chance | 1);
    }

    fn random(&mut self) -> u8 {
        // Xorshift: any bits will do, as long as they are the same every time.
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        self.chance.to_le_bytes()[3]
    }

    /// Whether the operation is whole, torn, or not begun.
    fn spend(&mut self) -> Result<bool, Fault> {
        self.done += 1;
        match &mut self.left {
            None => Ok(true),
            Some(0) => {
                // Whatever comes now finds no power at all.
                self.left = Some(usize::MAX);
                Ok(false)
            }
            Some(usize::MAX) => Err(Fault::Off),
            Some(left) => {
                *left -= 1;
                Ok(true)
            }
        }
    }

    fn range(&self, from: u32, length: usize, unit: usize) -> Result<std::ops::Range<usize>, Fault> {
        let from = from as usize;
        if !from.is_multiple_of(unit) || !length.is_multiple_of(unit) || from + length > self.bytes.len() {
            return Err(Fault::Place);
        }
        Ok(from..from + length)
    }
}

impl<const WORD: usize> ErrorType for Flash<WORD> {
    type Error = Fault;
}

impl<const WORD: usize> ReadNorFlash for Flash<WORD> {
    const READ_SIZE: usize = WORD;

    fn read(&mut self, offset: u32, bytes: &mut [u8]) -> Result<(), Fault> {
        if self.left == Some(usize::MAX) {
            return Err(Fault::Off);
        }
        let range = self.range(offset, bytes.len(), WORD)?;
        bytes.copy_from_slice(&self.bytes[range]);
        Ok(())
    }

    fn capacity(&self) -> usize {
        self.bytes.len()
    }
}

impl<const WORD: usize> NorFlash for Flash<WORD> {
    const WRITE_SIZE: usize = WORD;
    const ERASE_SIZE: usize = PAGE;

    fn erase(&mut self, from: u32, to: u32) -> Result<(), Fault> {
        let range = self.range(from, (to - from) as usize, PAGE)?;
        for page in range.step_by(PAGE) {
            let whole = self.spend()?;
            for at in page..page + PAGE {
                // A torn erasure has lifted some bits and not others.
                self.bytes[at] = if whole { 0xff } else { self.bytes[at] | self.random() };
            }
            self.erased[page / PAGE] += 1;
            if !whole {
                return Err(Fault::Off);
            }
            self.written[page / WORD..(page + PAGE) / WORD].fill(false);
        }
        Ok(())
    }

    fn write(&mut self, offset: u32, bytes: &[u8]) -> Result<(), Fault> {
        let range = self.range(offset, bytes.len(), WORD)?;
        for (word, start) in bytes.chunks(WORD).zip(range.step_by(WORD)) {
            let whole = self.spend()?;
            let place = start / WORD;
            assert!(!self.written[place], "the word at {start} is written twice without an erasure");
            self.written[place] = true;
            for (byte, at) in word.iter().zip(start..) {
                if self.worn.contains(&at) {
                    continue;
                }
                // Flash takes bits away only; a torn write has taken some of them.
                let kept = if whole { *byte } else { *byte | self.random() };
                self.bytes[at] &= kept;
            }
            if !whole {
                return Err(Fault::Off);
            }
        }
        Ok(())
    }
}
