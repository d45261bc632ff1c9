//! Records as a kiosk has them: its flash, and what it sends over its serial line.

use super::Found;
use peil_kiosk_serial::{Decoder, Reply, Tagged};
use peil_kiosk_store::{Memory, Slot, Store};
use peil_portfolio::InboxSource;

/// The log in a flash that was read out.
pub(super) fn flash(bytes: &[u8]) -> Option<Found> {
    let mut store = Store::open(Memory::over(bytes.to_vec())).ok()?;
    let mut found = Found::of(InboxSource::Log);
    for sequence in store.first()..store.next() {
        match store.read(sequence).ok()? {
            Slot::Kept(record) => found.push(record),
            Slot::Interrupted => found.interrupted += 1,
            Slot::Lost => found.lost += 1,
        }
    }
    // A file full of something else has neither settings nor records.
    (store.settings().number.is_some() || !found.pieces.is_empty()).then_some(found)
}

/// Every answer with records among the bytes of a serial line.
pub(super) fn line(bytes: &[u8]) -> Option<Found> {
    let mut found = Found::of(InboxSource::Line);
    let (mut decoder, mut answers) = (Decoder::new(), 0_usize);
    for byte in bytes {
        match decoder.push(*byte) {
            None => {}
            Some(Err(_)) => found.damaged_frames += 1,
            Some(Ok(payload)) => {
                answers += 1;
                let Ok(Tagged { content: Reply::Records { records, interrupted, lost, .. }, .. }) =
                    Tagged::from_bytes(payload)
                else {
                    continue;
                };
                records.into_iter().for_each(|record| found.push(record));
                found.interrupted = found.interrupted.saturating_add(interrupted);
                found.lost = found.lost.saturating_add(lost);
            }
        }
    }
    (answers > 0).then_some(found)
}
