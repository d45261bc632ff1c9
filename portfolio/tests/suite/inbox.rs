//! What a kiosk recorded counts once, whatever became of it.

use crate::common::{Place, add_company, date, names};
use peil_core::intensity::{Composition, Scan};
use peil_core::record::{Language, Minute, Province, Record, Sequence, SizeClass};
use peil_portfolio::{
    Company, Deed, EditError, Id, InboxRecord, InboxSource, InboxState, KIOSK_TAG, KioskRecord, Received,
    ScanRecord, ScanSource, Store, TakenOver,
};

fn record(sequence: u32) -> Record {
    Record {
        size: Some(SizeClass::Small),
        province: Some(Province::Limburg),
        scan: Scan::from_bits(0b1111, 0b10000).unwrap(),
        minute: Minute::from_civil(2026, 5, 12, 23, 59),
        sequence: Sequence::new(sequence).unwrap(),
        ..Record::new(Language::Dutch, Composition::V3In2025, 3)
    }
}

fn receive(store: &mut Store, records: &[Record]) -> TakenOver {
    let received: Vec<_> = records
        .iter()
        .map(|record| Received {
            record: *record,
            source: InboxSource::Log,
            origin: "kiosk-3.log".to_owned(),
        })
        .collect();
    store.edit(Deed::KioskReceived, |edit| edit.receive(&received, date("2026-06-30"))).unwrap().value
}

fn take_over(store: &mut Store, records: &[Record]) -> TakenOver {
    store.take_over(records, date("2026-06-30"), |_| "bezoek".to_owned()).unwrap()
}

fn inbox(store: &Store) -> Vec<Id<InboxRecord>> {
    store.all::<InboxRecord>().unwrap().into_iter().map(|kept| kept.id).collect()
}

const fn came(added: u32, known: u32) -> TakenOver {
    TakenOver { added, known }
}

#[test]
fn a_record_counts_once_whether_it_waits_is_rejected_or_is_a_scan() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, "Een");
    assert_eq!(receive(&mut store, &[record(1), record(2), record(3), record(4), record(2)]), came(4, 1));
    let ids = inbox(&store);
    store.edit(Deed::KioskRejected, |edit| edit.decide(&ids[..1], InboxState::Rejected)).unwrap();
    store.edit(Deed::KioskAccepted, |edit| edit.attach(&ids[1..2], company)).unwrap();
    store.edit(Deed::KioskAccepted, |edit| edit.keep_anonymous(&ids[2..3], |_| "bezoek".to_owned())).unwrap();
    assert_eq!(receive(&mut store, &[1, 2, 3, 4].map(record)), came(0, 4), "however it stands");
    assert_eq!(store.kiosk_records().unwrap().len(), 4);
    // Taken over at once, it no longer waits; what was rejected stays so.
    assert_eq!(take_over(&mut store, &[1, 2, 3, 4, 4, 5].map(record)), came(2, 4));
    assert_eq!(inbox(&store), ids[..1]);
    assert_eq!(store.all::<ScanRecord>().unwrap().len(), 4);
    store.undo().unwrap();
    assert_eq!(inbox(&store), [ids[0], ids[3]]);
}

/// Not by who calls what, but by the file itself.
#[test]
fn the_file_refuses_a_record_that_it_has_in_another_form() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, "Een");
    receive(&mut store, &[record(1)]);
    let kept = store.all::<InboxRecord>().unwrap().remove(0).record;
    let scan = ScanRecord {
        source: ScanSource::Kiosk,
        kiosk: Some(KioskRecord::of(&record(1))),
        ..crate::common::scan_of(company, "000000000000")
    };
    let clash = store.edit(Deed::ScanAdded, |edit| edit.insert(&scan));
    assert!(matches!(clash, Err(EditError::Clash(_))));
    let other = ScanRecord { kiosk: Some(KioskRecord::of(&record(2))), ..scan };
    store.edit(Deed::ScanAdded, |edit| edit.insert(&other)).unwrap();
    let clash = store
        .edit(Deed::KioskReceived, |edit| edit.insert(&InboxRecord { record: record(2), ..kept.clone() }));
    assert!(matches!(clash, Err(EditError::Clash(_))));
    let clash = store.edit(Deed::KioskReceived, |edit| edit.insert(&kept));
    assert!(matches!(clash, Err(EditError::Clash(_))));
}

#[test]
fn each_decision_is_one_edit_that_can_be_undone_and_redone() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, "Een");
    let without_clock = Record { minute: None, ..record(2) };
    receive(&mut store, &[record(1), without_clock]);
    let ids = inbox(&store);
    let waiting = store.all::<InboxRecord>().unwrap();
    assert_eq!(
        (waiting[0].record.received_by.as_str(), waiting[0].record.state),
        ("C. Oach", InboxState::Waiting)
    );

    store.edit(Deed::KioskAccepted, |edit| edit.attach(&ids, company)).unwrap();
    let scans = store.of_company::<ScanRecord>(company).unwrap();
    let days: Vec<_> = scans.iter().map(|kept| kept.record.scanned_on).collect();
    assert_eq!(
        days,
        [date("2026-05-12"), date("2026-06-30")],
        "the day of the visit, else that of receiving"
    );
    assert!(scans.iter().all(|kept| kept.record.source == ScanSource::Kiosk));
    assert_eq!(store.get(company).unwrap(), Company::named("Een"), "the company stays as it is");
    assert!(inbox(&store).is_empty());
    store.undo().unwrap();
    assert_eq!(store.all::<InboxRecord>().unwrap(), waiting);
    assert!(store.all::<ScanRecord>().unwrap().is_empty());

    let name = |record: &Record| format!("bezoek {}", record.sequence.number());
    let made = store.edit(Deed::KioskAccepted, |edit| edit.keep_anonymous(&ids, name)).unwrap().value;
    assert_eq!(names(&store), ["Een", "bezoek 1", "bezoek 2"]);
    let visit = store.get(made[0]).unwrap();
    assert_eq!((visit.tags, visit.size), (vec![KIOSK_TAG.to_owned()], Some(SizeClass::Small)));
    store.undo().unwrap();
    assert_eq!(store.all::<InboxRecord>().unwrap(), waiting);
    store.redo().unwrap();
    assert!(inbox(&store).is_empty());
    store.undo().unwrap();

    store.edit(Deed::KioskRejected, |edit| edit.decide(&ids[..1], InboxState::Rejected)).unwrap();
    let mut store = place.reopen(store);
    let states: Vec<_> = store.all::<InboxRecord>().unwrap().iter().map(|kept| kept.record.state).collect();
    assert_eq!(states, [InboxState::Rejected, InboxState::Waiting]);
    store.undo().unwrap();
    assert_eq!(store.all::<InboxRecord>().unwrap(), waiting);

    // All or nothing.
    let gone = Id::from_number(99);
    let refused = store.edit(Deed::KioskAccepted, |edit| edit.attach(&[ids[0], gone], company));
    assert!(matches!(refused, Err(EditError::NotFound { table: "inbox", id: 99 })));
    assert_eq!(store.all::<InboxRecord>().unwrap(), waiting);
}
