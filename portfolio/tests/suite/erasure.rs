//! Erased is erased.

use crate::common::{Place, add, add_company, date, files, holding, names, options, scan_of};
use peil_core::Decimal;
use peil_core::maturity::{Dimension, Stage};
use peil_portfolio::{
    Assessment, Company, Contact, Deed, EachKind, EditError, FollowUp, FollowUpKind, Id, PublishedScores,
    Record, Service, ServiceCategory, StageReached, Topic, Wish, each_kind, recover,
};
use std::collections::BTreeSet;
use std::fs;

const NAME: &str = "Zeldzaamnaam-Qxyzzy";
const CONTACT: &str = "Persoon-Wvutsrq";

fn with_history(place: &Place) -> (peil_portfolio::Store, Id<Company>) {
    let mut store = place.create();
    for number in 0..50 {
        add_company(&mut store, &format!("Ander bedrijf {number}"));
    }
    // Long texts stand on pages of their own.
    let long = format!("{NAME} ").repeat(2000);
    let company = add(&mut store, Deed::CompanyAdded, &Company { notes: long, ..Company::named(NAME) });
    store.backups().take().unwrap();
    let renamed = Company { tags: vec![NAME.to_owned()], ..Company::named(format!("{NAME} B.V.")) };
    store.edit(Deed::CompanyChanged, |edit| edit.update(company, &renamed)).unwrap();
    add(
        &mut store,
        Deed::ContactChanged,
        &Contact {
            company,
            name: CONTACT.to_owned(),
            role: String::new(),
            email: format!("{CONTACT}@voorbeeld.invalid"),
            phone: String::new(),
        },
    );
    add(&mut store, Deed::ScanAdded, &scan_of(company, "111100000000"));
    add(&mut store, Deed::AssessmentBegun, &Assessment::begun(company, Stage::T0, date("2026-01-01")));
    add_one_of_each(&mut store, company);
    store.backups().take().unwrap();
    for number in 50..100 {
        add_company(&mut store, &format!("Ander bedrijf {number}"));
    }
    // One more that is undone, and stands in the journal only.
    let again = Company { city: NAME.to_owned(), ..renamed };
    store.edit(Deed::CompanyChanged, |edit| edit.update(company, &again)).unwrap();
    store.undo().unwrap();
    (store, company)
}

/// Every other kind that names a company, each with the name in whatever text it has.
fn add_one_of_each(store: &mut peil_portfolio::Store, company: Id<Company>) {
    let note = NAME.to_owned();
    let service =
        Service { description: note.clone(), ..Service::planned(company, ServiceCategory::Training) };
    add(store, Deed::ServiceChanged, &service);
    let reached_on = date("2026-02-01");
    add(
        store,
        Deed::StageChanged,
        &StageReached { company, stage: "informed".to_owned(), reached_on, note: note.clone() },
    );
    let scores = PublishedScores {
        company,
        stage: Stage::T1,
        scored_on: None,
        overall: Decimal::HUNDRED,
        dimensions: [Decimal::HUNDRED; 6],
        portal_id: note.clone(),
        hub: note.clone(),
        note: note.clone(),
    };
    add(store, Deed::PublishedChanged, &scores);
    let topic = Topic::Dimension(Dimension::Green);
    add(store, Deed::WishChanged, &Wish { company, topic, relevant: true, target: None, note: note.clone() });
    let (kind, due_on) = (FollowUpKind::Contact, date("2026-09-01"));
    add(store, Deed::FollowUpChanged, &FollowUp { company, kind, due_on, done_on: None, note });
}

/// The tables whose records name a company.
#[derive(Default)]
struct OfCompanies(BTreeSet<String>);

impl EachKind for OfCompanies {
    fn kind<R: Record>(&mut self) {
        if R::TABLE.columns().contains(&"company") {
            self.0.insert(R::TABLE.name().to_owned());
        }
    }
}

#[test]
fn no_byte_of_an_erased_company_stays() {
    let place = Place::new();
    let (mut store, company) = with_history(&place);
    let before = holding(place.folder.path(), NAME);
    assert!(before.len() >= 3, "the file or its log, and two backups: {before:?}");
    assert!(!holding(place.folder.path(), CONTACT).is_empty());

    let plan = store.plan_erasure(company).unwrap();
    assert_eq!(plan.name.as_deref(), Some(format!("{NAME} B.V.").as_str()));
    assert_eq!(plan.backups.len(), 2);
    let mut kinds = OfCompanies::default();
    each_kind(&mut kinds);
    kinds.0.insert("change".to_owned());
    let planned: BTreeSet<_> = plan.records.iter().map(|(table, _)| table.clone()).collect();
    assert_eq!(planned, kinds.0, "this company has something of every kind");
    assert!(plan.records.contains(&("scan".to_owned(), 1)));
    assert_eq!(holding(place.folder.path(), NAME).len(), before.len(), "planning erases nothing");

    let erased = store.erase(&plan).unwrap();
    assert_eq!((erased.backups, erased.removed.len(), erased.left.len()), (2, 0, 0));
    let left = holding(place.folder.path(), NAME);
    assert!(left.is_empty(), "still in {left:?}");
    assert!(holding(place.folder.path(), CONTACT).is_empty());
    assert_eq!(names(&store).len(), 100);
    assert!(matches!(store.plan_erasure(company), Err(EditError::NotFound { .. })));

    // The trail says that something was erased, and nothing of what.
    let trail = store.trail(None, 1000).unwrap();
    assert_eq!(trail[0].deed, Some(Deed::Erased));
    assert!(trail.iter().all(|entry| !entry.companies.contains(&company)));
    // The rest is as it was: undo goes on with the others.
    let mut store = place.reopen(store);
    assert!(store.check().is_empty());
    store.undo().unwrap().unwrap();
    assert_eq!(names(&store).len(), 99);
    for backup in store.backups().list() {
        assert!(options().open(&backup.path).unwrap().store.check().is_empty());
    }
    let oldest = store.backups().list().pop().unwrap();
    store.close().unwrap();
    let restored = recover(&place.path, &oldest, &options()).unwrap();
    assert_eq!(names(&restored.store).len(), 50, "a restored backup does not bring it back");
}

#[test]
fn another_company_that_had_the_number_before_a_restore_stays_in_its_backup() {
    let place = Place::new();
    let mut store = place.create();
    add_company(&mut store, "Eerste");
    let earlier = store.backups().take().unwrap();
    let other = add_company(&mut store, "Ander bedrijf");
    store.close().unwrap();
    let mut store = recover(&place.path, &earlier, &options()).unwrap().store;
    let company = add(&mut store, Deed::CompanyAdded, &Company::named(NAME));
    assert_eq!(company, other, "the number is given out once more");
    store.backups().take().unwrap();
    let plan = store.plan_erasure(company).unwrap();
    store.erase(&plan).unwrap();
    assert!(holding(place.folder.path(), NAME).is_empty());
    let kept: Vec<_> = store
        .backups()
        .list()
        .iter()
        .map(|backup| names(&options().open(&backup.path).unwrap().store))
        .collect();
    assert!(kept.contains(&vec!["Eerste".to_owned(), "Ander bedrijf".to_owned()]), "{kept:?}");
    // The first company is the same in all of them.
    let plan = store.plan_erasure(Id::from_number(1)).unwrap();
    store.erase(&plan).unwrap();
    assert!(holding(place.folder.path(), "Eerste").is_empty());
}

#[test]
fn files_that_cannot_be_searched_go_as_a_whole() {
    let place = Place::new();
    let (mut store, company) = with_history(&place);
    let backup = store.backups().list().remove(0);
    let bytes = fs::read(&backup.path).unwrap();
    fs::write(&backup.path, &bytes[..bytes.len() / 2]).unwrap();
    let aside = place.folder.path().join("test.peil.damaged-1");
    fs::write(&aside, &bytes).unwrap();
    let draft = place.folder.path().join("test.peil.new");
    fs::write(&draft, &bytes).unwrap();
    let plan = store.plan_erasure(company).unwrap();
    assert_eq!(plan.set_aside, std::slice::from_ref(&aside));
    let erased = store.erase(&plan).unwrap();
    assert_eq!(erased.removed, [backup.path, aside]);
    assert!(erased.left.is_empty());
    assert!(holding(place.folder.path(), NAME).is_empty(), "{:?}", files(place.folder.path()));
}

#[test]
fn a_company_that_only_the_journal_knows_can_be_erased() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, NAME);
    store.undo().unwrap();
    assert_eq!(store.plan_erasure(company).unwrap().name, None);
    let plan = store.plan_erasure(company).unwrap();
    store.erase(&plan).unwrap();
    assert_eq!(store.redo().unwrap(), None);
    assert!(holding(place.folder.path(), NAME).is_empty());
}

/// A second instance that is in the middle of reading holds the old pages; that is said, and done when it is closed.
#[test]
fn a_log_that_a_reader_holds_is_named() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, NAME);
    let reader = rusqlite::Connection::open(&place.path).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM company;").unwrap();
    let plan = store.plan_erasure(company).unwrap();
    let erased = store.erase(&plan).unwrap();
    assert_eq!(erased.left, [place.folder.path().join("test.peil-wal")]);
    drop(reader);
    store.close().unwrap();
    assert!(holding(place.folder.path(), NAME).is_empty());
}

/// An import that touched two companies can still be undone for the one that stays.
#[test]
fn what_was_done_to_others_stays_undoable() {
    let place = Place::new();
    let mut store = place.create();
    let both = store.edit(Deed::Imported, |edit| {
        Ok([edit.insert(&Company::named(NAME))?, edit.insert(&Company::named("Blijft"))?])
    });
    let [gone, _] = both.unwrap().value;
    let plan = store.plan_erasure(gone).unwrap();
    store.erase(&plan).unwrap();
    assert_eq!(names(&store), ["Blijft"]);
    store.undo().unwrap().unwrap();
    assert!(names(&store).is_empty());
    store.redo().unwrap().unwrap();
    assert_eq!(names(&store), ["Blijft"]);
}
