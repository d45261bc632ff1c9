//! The side of the kiosk.

use crate::{PROTOCOL, Refusal, Reply, Request};
use embedded_storage::nor_flash::NorFlash;
use heapless::Vec;
use peil_core::record::{Minute, VERSION};
use peil_kiosk_store::{Slot, Store, StoreError};

/// Answers a request about the log and the settings.
///
/// `minute` is the clock, which a request may set. `program` tells whether the program is as it was made, and is called
/// for a self-test only. What is for tests of an image is answered as unknown, for the image to take before.
pub fn serve<F: NorFlash>(
    store: &mut Store<F>,
    minute: &mut Option<Minute>,
    program: impl FnOnce() -> bool,
    request: &Request,
) -> Reply {
    let outcome = match request {
        Request::Identify => Ok(Reply::Identity {
            protocol: PROTOCOL,
            record: VERSION,
            number: store.settings().number,
            settings_lost: store.settings_lost(),
            minute: *minute,
            name: store.settings().name.clone(),
        }),
        Request::SetClock(told) => {
            *minute = Some(*told);
            Ok(Reply::Done)
        }
        Request::List => store.contents().map(Reply::Contents),
        Request::Read { from } => read(store, *from),
        Request::Acknowledge { before, digest } => store.acknowledge(*before, *digest).map(|()| Reply::Done),
        Request::SelfTest => store.self_test().map(|health| Reply::Health {
            settings_pages: health.settings_pages,
            log: health.contents.lost == 0,
            program: program(),
            clock: minute.is_some(),
        }),
        Request::SetDevice { number, first, name } => {
            store.set_device(*number, name, *first).map(|()| Reply::Done)
        }
        Request::Erase => store.erase().map(|()| Reply::Done),
        Request::Input(_) | Request::Frame | Request::Restart | Request::Hang => {
            Ok(Reply::Refused(Refusal::Unknown))
        }
    };
    outcome.unwrap_or_else(|error| Reply::Refused(refusal(&error)))
}

/// As many sessions as a reply holds records.
fn read<F: NorFlash>(store: &mut Store<F>, from: u32) -> Result<Reply, StoreError<F::Error>> {
    let (first, next) = (store.first(), store.next());
    if !(first..=next).contains(&from) {
        return Err(StoreError::OutOfRange);
    }
    let (mut interrupted, mut lost) = (0_u32, 0_u32);
    let (mut records, mut until) = (Vec::new(), from);
    while until < next && !records.is_full() {
        match store.read(until)? {
            // There is room, as the loop has just seen.
            Slot::Kept(record) => {
                let _ = records.push(record);
            }
            Slot::Interrupted => interrupted = interrupted.saturating_add(1),
            Slot::Lost => lost = lost.saturating_add(1),
        }
        until = until.saturating_add(1);
    }
    Ok(Reply::Records { from, until, interrupted, lost, records })
}

fn refusal<E>(error: &StoreError<E>) -> Refusal {
    match error {
        StoreError::NoNumber => Refusal::NoNumber,
        StoreError::Full => Refusal::Full,
        StoreError::Exhausted => Refusal::Exhausted,
        StoreError::NotAcknowledged => Refusal::NotAcknowledged,
        StoreError::WrongDigest => Refusal::WrongDigest,
        StoreError::OutOfRange => Refusal::OutOfRange,
        StoreError::Name => Refusal::Name,
        // A flash that does not suit was found out when the store was opened.
        _ => Refusal::Flash,
    }
}
