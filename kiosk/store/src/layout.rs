//! Where everything lies.

use core::num::NonZeroU32;
use embedded_storage::nor_flash::NorFlash;

/// Bytes of a slot.
pub(crate) const SLOT: u32 = 32;

/// Bytes of a snapshot of the settings.
pub(crate) const SNAPSHOT: u32 = 64;

/// How many pages hold the settings.
const SETTINGS_PAGES: u32 = 2;

/// What is written or read at once at most, in bytes.
const WORD: usize = 8;

/// The places of a flash.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layout {
    /// Bytes of a page.
    pub(crate) page: u32,
    /// Slots of a page.
    pub(crate) slots: NonZeroU32,
    /// Pages of the log.
    pub(crate) pages: NonZeroU32,
}

impl Layout {
    /// The places of this flash; `None` where it does not suit: words above 8 bytes, pages that are no multiple of 64
    /// bytes, or fewer than four of them.
    pub(crate) fn of<F: NorFlash>(flash: &F) -> Option<Self> {
        if !WORD.is_multiple_of(F::WRITE_SIZE) || !WORD.is_multiple_of(F::READ_SIZE) {
            return None;
        }
        let page = u32::try_from(F::ERASE_SIZE).ok()?;
        if page == 0 || !page.is_multiple_of(SNAPSHOT) {
            return None;
        }
        let all = u32::try_from(flash.capacity()).ok()?.checked_div(page)?;
        let pages = all.checked_sub(SETTINGS_PAGES).filter(|pages| *pages >= 2)?;
        Some(Self { page, slots: NonZeroU32::new(page.checked_div(SLOT)?)?, pages: NonZeroU32::new(pages)? })
    }

    /// The page that holds a session, counted over the life of the kiosk.
    pub(crate) fn page_of(self, sequence: u32) -> u32 {
        sequence / self.slots
    }

    /// The place of a session in its page.
    pub(crate) fn index_of(self, sequence: u32) -> u32 {
        sequence % self.slots
    }

    /// The first session of a page.
    pub(crate) fn first_of(self, page: u32) -> u32 {
        page.saturating_mul(self.slots.get())
    }

    /// Where a page of the log begins.
    pub(crate) fn page_address(self, page: u32) -> u32 {
        (page % self.pages).saturating_add(SETTINGS_PAGES).saturating_mul(self.page)
    }

    /// Where the slot of a session begins.
    pub(crate) fn address(self, sequence: u32) -> u32 {
        self.page_address(self.page_of(sequence)).saturating_add(self.index_of(sequence).saturating_mul(SLOT))
    }

    /// Where one of the two pages of settings begins.
    pub(crate) fn settings_address(self, copy: u32) -> u32 {
        copy.saturating_mul(self.page)
    }

    /// The first session for which there is no room while `first` is still wanted.
    pub(crate) fn end_of_room(self, first: u32) -> u32 {
        self.first_of(self.page_of(first).saturating_add(self.pages.get()))
    }
}
