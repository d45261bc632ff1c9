//! Keeping, reading, acknowledging, erasing.

use crate::layout::Layout;
use crate::recover::{self, read};
use crate::settings::{self, PREFERENCES, Settings};
use crate::slot::{self, BODY, Slot};
use crate::snapshot::Snapshots;
use crate::{Contents, Digest, StoreError};
use embedded_storage::nor_flash::NorFlash;
use peil_core::record::{Record, Sequence};

/// How often another place is tried when one does not keep what is written.
const ATTEMPTS: u32 = 3;

/// What follows a record once it was read back.
const COMMITTED: [u8; 8] = [0; 8];

/// The log and the settings of a kiosk.
#[derive(Debug)]
pub struct Store<F> {
    flash: F,
    layout: Layout,
    snapshots: Snapshots,
    settings: Settings,
    settings_lost: bool,
    next: u32,
}

/// What a self-test found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    /// How many of the two pages of settings can be written and read.
    pub settings_pages: u8,
    /// Whether settings were once written and could not be read at the last start.
    pub settings_lost: bool,
    /// What the log holds.
    pub contents: Contents,
}

impl<F: NorFlash> Store<F> {
    /// Finds out what is in the flash. Writes nothing.
    ///
    /// # Errors
    /// [`StoreError::Unsuitable`], or a fault of the flash.
    pub fn open(mut flash: F) -> Result<Self, StoreError<F::Error>> {
        let layout = Layout::of(&flash).ok_or(StoreError::Unsuitable)?;
        let (snapshots, settings, settings_written) = Snapshots::load(&mut flash, layout)?;
        let found = recover::survey(&mut flash, layout)?;
        let settings_lost = settings.is_none() && (settings_written || found.written);
        let settings = settings.unwrap_or_else(|| recover::settings(layout, &found));
        let newest = found.newest.map(|record| record.sequence.number());
        let next = recover::next(&mut flash, layout, &settings, newest)?;
        Ok(Self { flash, layout, snapshots, settings, settings_lost, next })
    }

    /// The settings.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Whether settings were once written and could not be read when the store was opened. What the log tells of them
    /// stands in for them: the number of the kiosk, and that nothing was acknowledged.
    #[must_use]
    pub const fn settings_lost(&self) -> bool {
        self.settings_lost
    }

    /// The first session that no reader has acknowledged.
    #[must_use]
    pub const fn first(&self) -> u32 {
        self.settings.first
    }

    /// The session that comes next.
    #[must_use]
    pub const fn next(&self) -> u32 {
        self.next
    }

    /// The flash.
    #[must_use]
    pub const fn flash(&self) -> &F {
        &self.flash
    }

    /// Gives the flash back.
    #[must_use]
    pub fn into_flash(self) -> F {
        self.flash
    }

    /// Gives the kiosk its number and name.
    ///
    /// `first` is the number that the next session is to have at least: for a kiosk that takes over the number of another.
    ///
    /// # Errors
    /// [`StoreError::NotAcknowledged`] when the number or the next session would change under records that nobody has
    /// read; [`StoreError::Name`]; [`StoreError::Exhausted`] for a `first` above 24 bits; faults of the flash.
    pub fn set_device(&mut self, number: u16, name: &str, first: u32) -> Result<(), StoreError<F::Error>> {
        let renumbered = self.settings.number.is_some_and(|old| old != number);
        let moved = first > self.next;
        if (renumbered || moved) && self.settings.first < self.next {
            return Err(StoreError::NotAcknowledged);
        }
        if first > Sequence::LAST.number() {
            return Err(StoreError::Exhausted);
        }
        if name.chars().any(char::is_control) {
            return Err(StoreError::Name);
        }
        let name = settings::name(name).ok_or(StoreError::Name)?;
        let mut settings = Settings { number: Some(number), name, ..self.settings.clone() };
        if moved {
            // From the start of a page, of which nothing is taken for granted.
            settings.first = first;
            settings.opened = self.layout.page_of(first);
        }
        self.save(settings)?;
        if moved {
            self.next = first;
            if self.layout.index_of(first) > 0 {
                self.open_page(first)?;
            }
        }
        Ok(())
    }

    /// Remembers what the session wants to find again. Writes nothing when it is the same.
    ///
    /// # Errors
    /// Faults of the flash.
    pub fn set_preferences(&mut self, preferences: [u8; PREFERENCES]) -> Result<(), StoreError<F::Error>> {
        if self.settings.preferences == preferences {
            return Ok(());
        }
        self.save(Settings { preferences, ..self.settings.clone() })
    }

    /// Keeps a record under the number of this kiosk and the next number of a session, and hands it back as it stands in
    /// the flash: written, and read back.
    ///
    /// # Errors
    /// [`StoreError::NoNumber`], [`StoreError::Full`], [`StoreError::Exhausted`], [`StoreError::Worn`], and faults of the
    /// flash. The record is not kept then.
    pub fn keep(&mut self, record: Record) -> Result<Record, StoreError<F::Error>> {
        let device = self.settings.number.ok_or(StoreError::NoNumber)?;
        let mut refusal = StoreError::Worn;
        for _ in 0..ATTEMPTS {
            let number = self.next;
            let sequence = Sequence::new(number).ok_or(StoreError::Exhausted)?;
            if number >= self.layout.end_of_room(self.settings.first) {
                return Err(StoreError::Full);
            }
            if self.layout.page_of(number) >= self.settings.opened {
                self.open_page(number)?;
            }
            let record = Record { device, sequence, ..record };
            let at = self.layout.address(number);
            let written = self.flash.write(at, &slot::body(&record));
            // The place is used up however it went: half a word may be written.
            self.next = number.saturating_add(1);
            if read(&mut self.flash, at)?.record() == Some(record) {
                // Only to tell damage later from a power cut now: the record is safe without.
                let behind = u32::try_from(BODY).unwrap_or(0);
                let _ = self.flash.write(at.saturating_add(behind), &COMMITTED);
                return Ok(record);
            }
            if let Err(fault) = written {
                refusal = StoreError::Flash(fault);
            }
        }
        Err(refusal)
    }

    /// What the log has of a session.
    ///
    /// # Errors
    /// [`StoreError::OutOfRange`] for one that was acknowledged or is still to come; faults of the flash.
    pub fn read(&mut self, sequence: u32) -> Result<Slot, StoreError<F::Error>> {
        if !(self.settings.first..self.next).contains(&sequence) {
            return Err(StoreError::OutOfRange);
        }
        let bytes = read(&mut self.flash, self.layout.address(sequence))?;
        if let Some(record) = bytes.record().filter(|record| record.sequence.number() == sequence) {
            return Ok(Slot::Kept(record));
        }
        // In a page of which nothing is left, also this place was once written.
        let was_kept = bytes.is_committed() || (bytes.is_blank() && self.is_blank(sequence)?);
        Ok(if was_kept { Slot::Lost } else { Slot::Interrupted })
    }

    /// How much is in the log.
    ///
    /// # Errors
    /// Faults of the flash.
    pub fn contents(&mut self) -> Result<Contents, StoreError<F::Error>> {
        let (first, next) = (self.settings.first, self.next);
        let room = self.layout.end_of_room(first).saturating_sub(next);
        let mut contents = Contents { first, next, room, ..Contents::default() };
        for sequence in first..next {
            let count = match self.read(sequence)? {
                Slot::Kept(_) => &mut contents.kept,
                Slot::Interrupted => &mut contents.interrupted,
                Slot::Lost => &mut contents.lost,
            };
            *count = count.saturating_add(1);
        }
        Ok(contents)
    }

    /// What a reader has to show that acknowledges every session below `before`.
    ///
    /// # Errors
    /// [`StoreError::OutOfRange`] for what is acknowledged already or still to come; faults of the flash.
    pub fn digest(&mut self, before: u32) -> Result<Digest, StoreError<F::Error>> {
        if !(self.settings.first..=self.next).contains(&before) {
            return Err(StoreError::OutOfRange);
        }
        let mut digest = Digest::default();
        for sequence in self.settings.first..before {
            if let Slot::Kept(record) = self.read(sequence)? {
                digest = digest.with(&record);
            }
        }
        Ok(digest)
    }

    /// Frees the places of every session below `before`, whose records the reader has safely stored.
    ///
    /// # Errors
    /// [`StoreError::OutOfRange`]; [`StoreError::WrongDigest`] when the reader has not read what it acknowledges; faults of
    /// the flash. Nothing is freed then.
    pub fn acknowledge(&mut self, before: u32, shown: Digest) -> Result<(), StoreError<F::Error>> {
        if self.digest(before)? != shown {
            return Err(StoreError::WrongDigest);
        }
        if before == self.settings.first {
            return Ok(());
        }
        self.save(Settings { first: before, ..self.settings.clone() })
    }

    /// Erases the records that a reader has acknowledged, as far as they share no page with others. The numbers of sessions
    /// go on.
    ///
    /// # Errors
    /// Faults of the flash.
    pub fn erase(&mut self) -> Result<(), StoreError<F::Error>> {
        let layout = self.layout;
        let (mut wanted, mut next) = (layout.page_of(self.settings.first), layout.page_of(self.next));
        if self.settings.first >= self.next {
            // Nothing is wanted any more: the rest of the page is given up with it.
            next = next.saturating_add((layout.index_of(self.next) > 0).into());
            wanted = next;
            let first = layout.first_of(next);
            self.save(Settings { first, opened: next, ..self.settings.clone() })?;
            self.next = first;
        } else if self.settings.opened > next {
            next = next.saturating_add(1);
        }
        // From the page that comes next to the one before those that are wanted, a round later.
        for page in next..wanted.saturating_add(layout.pages.get()) {
            self.erase_page(page)?;
        }
        Ok(())
    }

    /// How many records can be read, those included that were acknowledged and not erased yet.
    ///
    /// # Errors
    /// Faults of the flash.
    pub fn records(&mut self) -> Result<u32, StoreError<F::Error>> {
        recover::survey(&mut self.flash, self.layout).map(|found| found.count)
    }

    /// Writes the settings once more and goes through the log.
    ///
    /// # Errors
    /// Faults of the flash.
    pub fn self_test(&mut self) -> Result<Health, StoreError<F::Error>> {
        self.save(self.settings.clone())?;
        Ok(Health {
            settings_pages: self.snapshots.readable(),
            settings_lost: self.settings_lost,
            contents: self.contents()?,
        })
    }

    fn save(&mut self, settings: Settings) -> Result<(), StoreError<F::Error>> {
        self.snapshots.save(&mut self.flash, self.layout, &settings)?;
        self.settings = settings;
        Ok(())
    }

    /// Erases the page of a session, and remembers that before anything is written to it.
    fn open_page(&mut self, sequence: u32) -> Result<(), StoreError<F::Error>> {
        let page = self.layout.page_of(sequence);
        self.erase_page(page)?;
        self.save(Settings { opened: page.saturating_add(1), ..self.settings.clone() })
    }

    fn erase_page(&mut self, page: u32) -> Result<(), StoreError<F::Error>> {
        let start = self.layout.page_address(page);
        self.flash.erase(start, start.saturating_add(self.layout.page)).map_err(StoreError::Flash)
    }

    /// Whether the whole page of a session is blank.
    fn is_blank(&mut self, sequence: u32) -> Result<bool, StoreError<F::Error>> {
        let first = self.layout.first_of(self.layout.page_of(sequence));
        for sequence in first..first.saturating_add(self.layout.slots.get()) {
            if !read(&mut self.flash, self.layout.address(sequence))?.is_blank() {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
