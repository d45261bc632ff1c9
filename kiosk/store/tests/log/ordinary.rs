//! With power on and flash that keeps what it is given.

use crate::model::{Flash, PAGE};
use crate::support::{DEVICE, Reader, new, restart, visit};
use peil_core::record::Sequence;
use peil_kiosk_store::{Contents, Digest, RamFlash, Slot, Store, StoreError};

/// Slots of a page.
const SLOTS: u32 = 32;
const _: () = assert!(PAGE == 32 * 32);

#[test]
fn a_record_comes_back_as_it_was_given_with_number_and_kiosk() {
    let mut store = new::<4>(4);
    let kept = store.keep(visit(5)).expect("room");
    assert_eq!((kept.device, kept.sequence, kept.scan), (DEVICE, Sequence::FIRST, visit(5).scan));
    let mut store = restart(store);
    assert_eq!(store.read(0), Ok(Slot::Kept(kept)));
    assert_eq!(store.read(1), Err(StoreError::OutOfRange));
    assert_eq!(store.keep(visit(6)).expect("room").sequence.number(), 1);
}

#[test]
fn a_kiosk_without_a_number_keeps_nothing() {
    let mut store = Store::open(Flash::<4>::new(4)).expect("suitable");
    assert_eq!(store.keep(visit(0)), Err(StoreError::NoNumber));
    assert_eq!(store.settings().number, None);
    store.set_device(9, "Zaal é", 0).expect("a number");
    let store = restart(store);
    assert_eq!((store.settings().number, store.settings().name.as_str()), (Some(9), "Zaal é"));
    assert!(!store.settings_lost());
}

#[test]
fn a_full_log_refuses_and_keeps_the_oldest() {
    let mut store = new::<4>(5);
    for number in 0..3 * SLOTS {
        let room = store.contents().expect("readable").room;
        assert_eq!(room, 3 * SLOTS - number);
        store.keep(visit(number)).expect("room");
    }
    for _ in 0..3 {
        assert_eq!(store.keep(visit(9999)), Err(StoreError::Full));
    }
    let mut store = restart(store);
    assert_eq!(store.keep(visit(9999)), Err(StoreError::Full));
    let mut reader = Reader::default();
    reader.read(&mut store, false).expect("readable");
    assert!(reader.read.iter().all(|(session, visitor)| session == visitor));
    assert_eq!(reader.read.len(), 3 * SLOTS as usize);
    // Reading alone makes no room; acknowledging does.
    assert_eq!(store.keep(visit(9999)), Err(StoreError::Full));
    reader.read(&mut store, true).expect("readable");
    assert_eq!(store.keep(visit(7)).expect("room").sequence.number(), 3 * SLOTS);
}

#[test]
fn what_was_not_read_cannot_be_acknowledged() {
    let mut store = new::<4>(4);
    let kept: Vec<_> = (0..5).map(|number| store.keep(visit(number)).expect("room")).collect();
    let digest = |count: usize| kept[..count].iter().fold(Digest::default(), Digest::with);
    assert_eq!(store.acknowledge(5, digest(4)), Err(StoreError::WrongDigest));
    assert_eq!(store.acknowledge(5, Digest { count: 5, ..digest(4) }), Err(StoreError::WrongDigest));
    assert_eq!(store.acknowledge(6, digest(5)), Err(StoreError::OutOfRange));
    assert_eq!(store.contents().expect("readable").kept, 5);
    store.erase().expect("erases what was read, which is nothing");
    assert_eq!(store.contents().expect("readable").kept, 5);
    store.acknowledge(3, digest(3)).expect("what was read");
    assert_eq!(store.acknowledge(2, Digest::default()), Err(StoreError::OutOfRange));
    let mut store = restart(store);
    let expected = Contents { first: 3, next: 5, kept: 2, room: 2 * SLOTS - 5, ..Contents::default() };
    assert_eq!(store.contents(), Ok(expected));
    assert_eq!(store.read(2), Err(StoreError::OutOfRange));
    let rest = kept[3..].iter().fold(Digest::default(), Digest::with);
    store.acknowledge(5, rest).expect("what was read");
    store.acknowledge(5, Digest::default()).expect("nothing is left, and that is what is shown");
}

#[test]
fn numbers_go_on_after_everything_is_erased() {
    let mut store = new::<4>(4);
    (0..10).for_each(|number| assert!(store.keep(visit(number)).is_ok()));
    let mut reader = Reader::default();
    reader.read(&mut store, true).expect("readable");
    assert_eq!(store.records(), Ok(10));
    store.erase().expect("everything was read");
    assert_eq!(store.records(), Ok(0));
    assert!(store.flash().bytes[2 * PAGE..].iter().all(|byte| *byte == 0xff), "no record is left");
    let mut store = restart(store);
    let kept = store.keep(visit(11)).expect("room");
    assert!(kept.sequence.number() >= 10, "{kept:?}");
    assert_eq!(restart(store).read(kept.sequence.number()), Ok(Slot::Kept(kept)));
}

#[test]
fn erasing_takes_what_was_read_and_no_other() {
    let mut store = new::<4>(5);
    let kept: Vec<_> = (0..3 * SLOTS).map(|number| store.keep(visit(number)).expect("room")).collect();
    let read = kept[..40].iter().fold(Digest::default(), Digest::with);
    store.acknowledge(40, read).expect("what was read");
    store.erase().expect("power is on");
    // The page that session 40 is in holds records that were not read.
    assert_eq!(store.records(), Ok(2 * SLOTS));
    let mut store = restart(store);
    assert_eq!(store.contents().expect("readable").kept, 3 * SLOTS - 40);
    let kept = store.keep(visit(0)).expect("room in the page that was erased");
    assert_eq!(kept.sequence.number(), 3 * SLOTS);
}

#[test]
fn the_number_of_a_kiosk_does_not_change_under_its_records() {
    let mut store = new::<4>(4);
    store.keep(visit(0)).expect("room");
    assert_eq!(store.set_device(4, "Beurs", 0), Err(StoreError::NotAcknowledged));
    assert_eq!(store.set_device(DEVICE, "Beurs", 100), Err(StoreError::NotAcknowledged));
    store.set_device(DEVICE, "Congres", 0).expect("a name may change at any time");
    Reader::default().read(&mut store, true).expect("readable");
    assert_eq!(store.set_device(4, &"é".repeat(13), 0), Err(StoreError::Name));
    assert_eq!(store.set_device(4, "a\nb", 0), Err(StoreError::Name));
    assert_eq!(store.set_device(4, "", 1 << 24), Err(StoreError::Exhausted));
    store.set_device(4, &"é".repeat(12), 777).expect("everything was read");
    let mut store = restart(store);
    let kept = store.keep(visit(1)).expect("room");
    assert_eq!((kept.device, kept.sequence.number()), (4, 777));
    assert_eq!(restart(store).read(777), Ok(Slot::Kept(kept)));
}

#[test]
fn after_the_last_number_nothing_is_kept() {
    let mut store = new::<4>(4);
    store.set_device(DEVICE, "", Sequence::LAST.number()).expect("empty");
    assert_eq!(store.keep(visit(0)).expect("room").sequence, Sequence::LAST);
    assert_eq!(store.keep(visit(0)), Err(StoreError::Exhausted));
    assert_eq!(restart(store).keep(visit(0)), Err(StoreError::Exhausted));
}

#[test]
fn pages_wear_evenly() {
    let mut store = new::<8>(7);
    let mut reader = Reader::default();
    for number in 0..10_000 {
        while store.keep(visit(number)) == Err(StoreError::Full) {
            reader.read(&mut store, true).expect("readable");
        }
    }
    let log = &store.flash().erased[2..];
    let (least, most) = (log.iter().min().expect("pages"), log.iter().max().expect("pages"));
    println!(
        "10000 records: pages of the log erased {least} to {most} times, of settings {:?}",
        &store.flash().erased[..2]
    );
    assert!(most - least <= 1, "{log:?}");
    assert_eq!(10_000 / SLOTS / 5, *least);
    let settings = &store.flash().erased[..2];
    assert!(settings[0].abs_diff(settings[1]) <= 1 && settings[0] <= *least, "{settings:?}");
}

#[test]
fn words_that_do_not_keep_what_is_written_are_passed_over() {
    let mut store = new::<4>(4);
    store.keep(visit(0)).expect("room");
    let mut flash = store.into_flash();
    // Within the place of session 1, and the whole of session 3.
    let slot = |session: usize| 2 * PAGE + session * 32;
    flash.worn = slot(1) + 8..slot(1) + 12;
    let mut store = Store::open(flash).expect("readable");
    let kept = store.keep(visit(1)).expect("another place");
    assert_eq!(kept.sequence.number(), 2);
    assert_eq!(store.read(1), Ok(Slot::Interrupted));
    let mut flash = store.into_flash();
    flash.worn = slot(3)..slot(30);
    let mut store = Store::open(flash).expect("readable");
    assert_eq!(store.keep(visit(2)), Err(StoreError::Worn));
}

#[test]
fn flash_that_does_not_suit_is_refused() {
    assert_eq!(Store::open(Flash::<16>::new(4)).err(), Some(StoreError::Unsuitable));
    assert_eq!(Store::open(Flash::<4>::new(3)).err(), Some(StoreError::Unsuitable));
    assert!(Store::open(Flash::<1>::new(4)).is_ok());
    assert!(Store::open(RamFlash::<{ 4 * 4096 }>::new()).is_ok());
}

#[test]
fn a_self_test_tells_of_both_pages_of_settings() {
    let mut store = new::<4>(4);
    store.keep(visit(0)).expect("room");
    let health = store.self_test().expect("power is on");
    assert_eq!((health.settings_pages, health.settings_lost, health.contents.kept), (2, false, 1));
    let mut flash = store.into_flash();
    flash.worn = 0..PAGE;
    let mut store = Store::open(flash).expect("readable");
    assert_eq!(store.self_test().expect("one page is enough").settings_pages, 1);
    // And it stays readable, however often they are written.
    for change in 0..100 {
        let _ = store.set_preferences([change; 8]);
        let again = Store::open(store.flash().clone()).expect("readable");
        assert_eq!(again.settings().number, Some(DEVICE), "change {change}");
    }
}
