//! Records that can be told apart, and what a reader does.

use crate::model::{Fault, Flash};
use peil_core::intensity::{Composition, Scan};
use peil_core::record::{Language, Minute, Record};
use peil_kiosk_store::{Digest, Slot, Store, StoreError};
use std::collections::BTreeMap;

/// The number of the kiosk in these tests.
pub(crate) const DEVICE: u16 = 3;

/// The record of a visitor, which its minute tells from every other.
pub(crate) fn visit(number: u32) -> Record {
    let bits = u16::try_from(number * 37 % 4096).expect("twelve bits");
    Record {
        scan: Scan::from_bits(bits, 0).expect("twelve bits"),
        minute: Minute::from_count(number),
        ..Record::new(Language::Dutch, Composition::V3In2025, 0)
    }
}

/// Which visitor a record is of.
pub(crate) fn visitor(record: &Record) -> u32 {
    let number = record.minute.expect("a minute").count();
    assert_eq!(visit(number).scan, record.scan, "a record that nobody gave");
    number
}

/// A store on new flash, with its number.
pub(crate) fn new<const WORD: usize>(pages: usize) -> Store<Flash<WORD>> {
    let mut store = Store::open(Flash::new(pages)).expect("suitable");
    store.set_device(DEVICE, "Beurs", 0).expect("a number");
    store
}

/// Power off and on again.
pub(crate) fn restart<const WORD: usize>(store: Store<Flash<WORD>>) -> Store<Flash<WORD>> {
    let mut flash = store.into_flash();
    flash.on();
    Store::open(flash).expect("what was kept can be read")
}

/// What somebody has who reads out the log whenever it is full, and at the end.
#[derive(Default)]
pub(crate) struct Reader {
    /// Visitors by session.
    pub(crate) read: BTreeMap<u32, u32>,
}

impl Reader {
    /// Reads everything, and acknowledges it when `acknowledge`.
    pub(crate) fn read<const WORD: usize>(
        &mut self,
        store: &mut Store<Flash<WORD>>,
        acknowledge: bool,
    ) -> Result<(), StoreError<Fault>> {
        let contents = store.contents()?;
        let mut digest = Digest::default();
        for sequence in contents.first..contents.next {
            if let Slot::Kept(record) = store.read(sequence)? {
                assert_eq!((record.device, record.sequence.number()), (DEVICE, sequence));
                digest = digest.with(&record);
                let before = self.read.insert(sequence, visitor(&record));
                assert!(before.is_none_or(|before| before == visitor(&record)), "a number came twice");
            }
        }
        if acknowledge { store.acknowledge(contents.next, digest) } else { Ok(()) }
    }
}
