//! What a kiosk recorded of a company goes with it, also where it does not name the company.

use crate::common::{Place, add_company, date, holding, options};
use peil_core::intensity::{Composition, Scan};
use peil_core::record::{Language, Province, Record, Sector, Sequence, SizeClass};
use peil_portfolio::{
    Company, Deed, Id, InboxRecord, InboxSource, InboxState, Received, ScanRecord, Store, recover,
};

fn record(sequence: u32) -> Record {
    Record {
        size: Some(SizeClass::Small),
        sector: Sector::from_letter('C'),
        province: Some(Province::Limburg),
        scan: Scan::from_bits(0b1111, 0b10000).unwrap(),
        sequence: Sequence::new(sequence).unwrap(),
        ..Record::new(Language::Dutch, Composition::V3In2025, 7)
    }
}

fn text(sequence: u32) -> String {
    record(sequence).to_text().as_str().to_owned()
}

fn receive(store: &mut Store, sequences: &[u32]) {
    let received = |sequence: &u32| Received {
        record: record(*sequence),
        source: InboxSource::Log,
        origin: "kiosk-7.log".to_owned(),
    };
    let received: Vec<_> = sequences.iter().map(received).collect();
    let came = store.edit(Deed::KioskReceived, |edit| edit.receive(&received, date("2026-06-30"))).unwrap();
    assert_eq!(came.value.added as usize, sequences.len());
}

fn waiting(store: &Store, sequence: u32) -> Id<InboxRecord> {
    let inbox = store.all::<InboxRecord>().unwrap();
    inbox.into_iter().find(|kept| kept.record.record == record(sequence)).unwrap().id
}

fn attach(store: &mut Store, sequence: u32, company: Id<Company>) {
    let id = waiting(store, sequence);
    store.edit(Deed::KioskAccepted, |edit| edit.attach(&[id], company)).unwrap();
}

fn remove_scan(store: &mut Store, sequence: u32) {
    let scans = store.all::<ScanRecord>().unwrap();
    let is_it = |scan: &ScanRecord| scan.kiosk.unwrap().sequence == record(sequence).sequence;
    let id = scans.into_iter().find(|kept| is_it(&kept.record)).unwrap().id;
    store.edit(Deed::ScanChanged, |edit| edit.remove(id)).unwrap();
}

fn erase(store: &mut Store, company: Id<Company>) {
    let plan = store.plan_erasure(company).unwrap();
    let erased = store.erase(&plan).unwrap();
    assert!(erased.left.is_empty() && erased.removed.is_empty(), "{erased:?}");
}

#[test]
fn the_record_of_a_kiosk_goes_with_its_company_from_inbox_journal_and_backups() {
    let place = Place::new();
    let mut store = place.create();
    receive(&mut store, &[1, 2, 3, 4]);
    // Taken while nobody knew whose these are: nothing in it names the company.
    store.backups().take().unwrap();
    let (gone, stays) = (add_company(&mut store, "Gaat"), add_company(&mut store, "Blijft"));
    // Rejected by mistake, so that it has a history without its number.
    for state in [InboxState::Rejected, InboxState::Waiting] {
        let id = waiting(&store, 1);
        store.edit(Deed::KioskRejected, |edit| edit.decide(&[id], state)).unwrap();
    }
    for (sequence, company) in [(1, gone), (2, gone), (3, stays)] {
        attach(&mut store, sequence, company);
    }
    // A scan that was removed: only the journal has it.
    remove_scan(&mut store, 2);
    store.backups().take().unwrap();
    for sequence in [1, 2, 3, 4] {
        assert!(!holding(place.folder.path(), &text(sequence)).is_empty());
    }

    erase(&mut store, gone);
    for sequence in [1, 2] {
        let left = holding(place.folder.path(), &text(sequence));
        assert!(left.is_empty(), "record {sequence} is still in {left:?}");
    }
    for sequence in [3, 4] {
        assert!(!holding(place.folder.path(), &text(sequence)).is_empty(), "record {sequence}");
    }
    // Undo goes all the way back and forth, and brings nothing of it.
    let mut undone = 0;
    while store.undo().unwrap().is_some() {
        undone += 1;
        let inbox = store.all::<InboxRecord>().unwrap();
        assert!(inbox.iter().all(|kept| ![record(1), record(2)].contains(&kept.record.record)), "{inbox:?}");
    }
    assert_eq!(undone, 3, "receiving the others, the other company, and attaching to it");
    while store.redo().unwrap().is_some() {}
    assert_eq!(store.all::<ScanRecord>().unwrap().len(), 1);
    assert_eq!(store.all::<InboxRecord>().unwrap().len(), 1);
    // It is no longer known, as if it had never been received.
    assert_eq!(store.kiosk_records().unwrap().len(), 2);
    let oldest = store.backups().list().pop().unwrap();
    store.close().unwrap();
    let restored = recover(&place.path, &oldest, &options()).unwrap().store;
    assert_eq!(restored.all::<InboxRecord>().unwrap().len(), 2, "the two that are not of the company");
}

#[test]
fn a_record_that_turned_out_to_be_of_somebody_else_stays() {
    let place = Place::new();
    let mut store = place.create();
    let (wrong, right) = (add_company(&mut store, "Niet van wie"), add_company(&mut store, "Van wie"));
    receive(&mut store, &[1]);
    attach(&mut store, 1, wrong);
    // Removed, read from the kiosk once more, and given to the other.
    remove_scan(&mut store, 1);
    receive(&mut store, &[1]);
    attach(&mut store, 1, right);
    erase(&mut store, wrong);
    let scans = store.all::<ScanRecord>().unwrap();
    assert_eq!(scans.iter().map(|kept| kept.record.company).collect::<Vec<_>>(), [right]);
    // The other way round nothing stays, also not in what was done to the wrong one.
    let place = Place::new();
    let mut store = place.create();
    let (wrong, right) = (add_company(&mut store, "Niet van wie"), add_company(&mut store, "Van wie"));
    receive(&mut store, &[1]);
    attach(&mut store, 1, wrong);
    store.backups().take().unwrap();
    remove_scan(&mut store, 1);
    receive(&mut store, &[1]);
    attach(&mut store, 1, right);
    let answers = record(1).scan.to_string();
    erase(&mut store, right);
    assert!(holding(place.folder.path(), &text(1)).is_empty());
    assert!(holding(place.folder.path(), &answers).is_empty(), "{answers}");
    while store.undo().unwrap().is_some() {
        assert!(store.all::<InboxRecord>().unwrap().is_empty());
    }
}

#[test]
fn a_record_that_waits_again_stays_and_is_not_taken_by_redoing() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, "Toch niet");
    receive(&mut store, &[1]);
    attach(&mut store, 1, company);
    store.undo().unwrap();
    erase(&mut store, company);
    assert!(store.redo().unwrap().is_none());
    assert_eq!(store.all::<InboxRecord>().unwrap().len(), 1);
}
