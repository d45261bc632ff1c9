//! What was going on when power went.

use crate::StoreError;
use crate::layout::{Layout, SLOT};
use crate::settings::Settings;
use crate::slot::Bytes;
use embedded_storage::nor_flash::NorFlash;
use peil_core::record::Record;

/// What the log says without the settings.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Found {
    /// The newest record.
    pub(crate) newest: Option<Record>,
    /// The oldest one.
    pub(crate) oldest: Option<u32>,
    /// Whether anything at all was written.
    pub(crate) written: bool,
    /// How many records there are.
    pub(crate) count: u32,
}

pub(crate) fn read<F: NorFlash>(flash: &mut F, at: u32) -> Result<Bytes, StoreError<F::Error>> {
    let mut bytes = Bytes::ERASED;
    flash.read(at, &mut bytes.0).map_err(StoreError::Flash)?;
    Ok(bytes)
}

/// Looks at every slot.
pub(crate) fn survey<F: NorFlash>(flash: &mut F, layout: Layout) -> Result<Found, StoreError<F::Error>> {
    let mut found = Found::default();
    for page in 0..layout.pages.get() {
        let start = layout.page_address(page);
        for index in 0..layout.slots.get() {
            let at = start.saturating_add(index.saturating_mul(SLOT));
            let bytes = read(flash, at)?;
            found.written |= !bytes.is_blank();
            // A record in the place of another is none of this log.
            let here = |record: &Record| layout.address(record.sequence.number()) == at;
            let Some(record) = bytes.record().filter(here) else { continue };
            let number = record.sequence.number();
            found.count = found.count.saturating_add(1);
            found.oldest = Some(found.oldest.map_or(number, |oldest| oldest.min(number)));
            if found.newest.is_none_or(|newest| newest.sequence < record.sequence) {
                found.newest = Some(record);
            }
        }
    }
    Ok(found)
}

/// What can be told of settings that are gone: everything in the log is taken for unread.
pub(crate) fn settings(layout: Layout, found: &Found) -> Settings {
    let Some(newest) = found.newest else { return Settings::default() };
    let last = newest.sequence.number();
    // Pages that are not of this round hold records that were acknowledged long ago.
    let opened = layout.page_of(last).saturating_add(1);
    let round = layout.first_of(opened.saturating_sub(layout.pages.get()));
    let first = found.oldest.map_or(last, |oldest| oldest.max(round));
    Settings { number: Some(newest.device), first, opened, ..Settings::default() }
}

/// The next session: behind the newest record, what was acknowledged, and every place that was begun in this round.
pub(crate) fn next<F: NorFlash>(
    flash: &mut F,
    layout: Layout,
    settings: &Settings,
    newest: Option<u32>,
) -> Result<u32, StoreError<F::Error>> {
    let mut next = newest.map_or(0, |newest| newest.saturating_add(1)).max(settings.first);
    // A page that is not opened holds what is to be erased.
    while layout.page_of(next) < settings.opened {
        let end = layout.first_of(layout.page_of(next).saturating_add(1));
        let mut behind = next;
        for sequence in next..end {
            if !read(flash, layout.address(sequence))?.is_blank() {
                behind = sequence.saturating_add(1);
            }
        }
        if behind < end {
            return Ok(behind);
        }
        next = end;
    }
    Ok(next)
}
