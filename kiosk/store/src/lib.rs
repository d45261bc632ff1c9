//! What a kiosk keeps in its flash: a log of finished records, and a few settings.
//!
//! Both survive a power cut at any moment. A record is *kept* when it was written, read back and found the same; only then
//! does [`Store::keep`] hand it back. Its number never comes twice. Nothing is ever overwritten that a reader has not
//! acknowledged: a full log says so and refuses.
//!
//! # Layout
//! A page is what the flash erases at once. The first two pages hold the settings, each the whole of them; the others hold
//! slots of 32 bytes, and session `n` has one place: slot `n % slots` of page `n / slots % pages`. So nothing has to be
//! searched, pages wear evenly, damage costs what it hits and no neighbour, and every session that should be there and is
//! not is counted. That, and that it works without an executor or a heap, is why this is not one of the general queues for
//! flash: those find the next record behind the one before it.
//!
//! | bytes of a slot | what |
//! |---|---|
//! | 0 to 19 | the record, as `docs/record.md` has it |
//! | 20 to 23 | zero |
//! | 24 to 31 | zero once the record was read back, blank until then |
//!
//! No word is written twice between erasures, so flash that guards its words with a code (ECC) will do.
//!
//! ```
//! use peil_core::intensity::Composition;
//! use peil_core::record::{Language, Record};
//! use peil_kiosk_store::{RamFlash, Store};
//!
//! let mut store = Store::open(RamFlash::<{ 4 * 4096 }>::new())?;
//! store.set_device(3, "Beurs Maastricht", 0)?;
//! let kept = store.keep(Record::new(Language::Dutch, Composition::V3In2025, 0))?;
//! assert_eq!((kept.device, kept.sequence.number()), (3, 0));
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```
#![no_std]
#![forbid(unsafe_code)]

#[cfg(test)]
extern crate std;

mod contents;
mod error;
mod layout;
mod ram;
mod recover;
mod settings;
mod slot;
mod snapshot;
mod store;

pub use contents::{Contents, Digest};
pub use error::StoreError;
pub use ram::{Memory, RamFault, RamFlash};
pub use settings::{NAME_CAPACITY, PREFERENCES, Settings, name};
pub use slot::Slot;
pub use store::{Health, Store};
