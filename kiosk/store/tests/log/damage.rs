//! Bytes that turn into others.

use crate::model::{Flash, PAGE};
use crate::support::{Reader, new, visit};
use peil_kiosk_store::{Slot, Store};
use proptest::prelude::*;

/// Slots of a page.
const SLOTS: usize = PAGE / 32;

fn filled(pages: usize, records: u32) -> Vec<u8> {
    let mut store = new::<4>(pages);
    (0..records).for_each(|number| assert!(store.keep(visit(number)).is_ok()));
    store.into_flash().bytes
}

fn opened(bytes: Vec<u8>, pages: usize) -> Store<Flash<4>> {
    let mut flash = Flash::new(pages);
    flash.bytes = bytes;
    Store::open(flash).expect("suitable")
}

#[test]
fn every_single_byte_costs_one_record_at_most_and_is_counted() {
    let whole = filled(4, 40);
    for at in 2 * PAGE..2 * PAGE + 40 * 32 {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let mut store = opened(bytes, 4);
        let contents = store.contents().expect("readable");
        let session = (at - 2 * PAGE) / 32;
        // Behind the twenty bytes of the record nothing is needed to read it.
        let lost = u32::from(at % 32 < 20);
        assert_eq!((contents.kept, contents.lost, contents.next), (40 - lost, lost, 40), "byte {at}");
        let slot = store.read(u32::try_from(session).expect("small")).expect("in range");
        assert_eq!(slot == Slot::Lost, lost == 1, "byte {at}");
    }
}

#[test]
fn a_page_that_is_gone_leaves_its_neighbours_and_is_counted() {
    for page in 0..3 {
        for fill in [0x00, 0xff, 0xa5] {
            let mut bytes = filled(5, 3 * u32::try_from(SLOTS).expect("small"));
            bytes[(2 + page) * PAGE..(3 + page) * PAGE].fill(fill);
            let mut store = opened(bytes, 5);
            let contents = store.contents().expect("readable");
            let slots = u32::try_from(SLOTS).expect("small");
            if page == 2 && fill == 0xff {
                // Erased as a whole at the very end: as if it had just been opened.
                assert_eq!((contents.kept, contents.next), (2 * slots, 2 * slots));
            } else {
                assert_eq!((contents.kept, contents.lost), (2 * slots, slots), "{page} {fill:x}");
                assert_eq!(contents.next, 3 * slots);
            }
        }
    }
}

#[test]
fn what_was_damaged_is_not_overwritten_and_its_numbers_do_not_come_again() {
    let slots = u32::try_from(SLOTS).expect("small");
    let mut bytes = filled(5, slots + 10);
    // All of the page that is being written, whatever stood there.
    bytes[3 * PAGE..3 * PAGE + 10 * 32].fill(0x11);
    let mut store = opened(bytes, 5);
    let kept = store.keep(visit(500)).expect("room");
    assert_eq!(kept.sequence.number(), slots + 10);
    let contents = store.contents().expect("readable");
    assert_eq!((contents.kept, contents.lost, contents.interrupted), (slots + 1, 10, 0));
}

#[test]
fn one_page_of_settings_is_enough() {
    for page in 0..2 {
        let mut bytes = filled(4, 12);
        bytes[page * PAGE..(page + 1) * PAGE].fill(0);
        let store = opened(bytes, 4);
        assert_eq!((store.settings().number, store.settings().name.as_str()), (Some(3), "Beurs"));
        assert!(!store.settings_lost());
    }
}

#[test]
fn without_settings_the_log_tells_the_number_and_nothing_counts_as_read() {
    let mut store = new::<4>(4);
    (0..50).for_each(|number| assert!(store.keep(visit(number)).is_ok()));
    let mut bytes = store.into_flash().bytes;
    bytes[..2 * PAGE].fill(0);
    let mut store = opened(bytes, 4);
    assert!(store.settings_lost());
    assert_eq!(store.settings().number, Some(3));
    assert_eq!(store.contents().expect("readable").kept, 50);
    assert_eq!(store.keep(visit(50)).expect("room").sequence.number(), 50);
    let mut reader = Reader::default();
    reader.read(&mut store, true).expect("readable");
    assert_eq!(reader.read.len(), 51);
}

#[test]
fn new_flash_is_no_damage_and_a_flash_full_of_something_is() {
    assert!(!opened(vec![0xff; 4 * PAGE], 4).settings_lost());
    let mut store = opened(vec![0x5a; 4 * PAGE], 4);
    assert!(store.settings_lost());
    assert_eq!(store.contents().expect("readable").kept, 0);
    store.set_device(8, "", 200).expect("a number");
    assert_eq!(store.keep(visit(0)).expect("room").sequence.number(), 200);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happens to the bytes: what is read is what was given, in its own place, and everything is accounted for.
    #[test]
    fn damage_never_invents_a_record(
        records in 0_u32..90,
        spots in prop::collection::vec((0_usize..5 * PAGE, 1_usize..200, any::<u8>()), 0..12),
    ) {
        let mut bytes = filled(5, records);
        for (at, length, value) in spots {
            let end = (at + length).min(bytes.len());
            bytes[at..end].fill(value);
        }
        let mut store = opened(bytes, 5);
        let contents = store.contents().expect("readable");
        prop_assert_eq!(contents.kept + contents.lost + contents.interrupted, contents.next - contents.first);
        let mut reader = Reader::default();
        reader.read(&mut store, true).expect("readable");
        for (session, visitor) in &reader.read {
            prop_assert_eq!(session, visitor);
            prop_assert!(*session < records);
        }
        // And it goes on, unless it lost even its number.
        if store.settings().number.is_some() {
            let kept = store.keep(visit(1000)).expect("room");
            prop_assert!(!reader.read.contains_key(&kept.sequence.number()));
        }
    }
}
