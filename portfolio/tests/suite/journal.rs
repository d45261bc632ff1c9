//! Undo, redo and the trail.

use crate::common::{Place, SetClock, add, add_company, names, options, scan_of};
use peil_portfolio::{Company, Contact, Deed, EditError, EntryState, ScanRecord};

#[test]
fn undo_and_redo_reach_over_restarts() {
    let place = Place::new();
    let mut store = place.create();
    let first = add_company(&mut store, "Een");
    let scan = add(&mut store, Deed::ScanAdded, &scan_of(first, "111000000000"));
    let changed = Company { city: "Assen".to_owned(), ..Company::named("Eén") };
    store.edit(Deed::CompanyChanged, |edit| edit.update(first, &changed)).unwrap();

    let mut store = place.reopen(store);
    assert_eq!(store.undoable().unwrap().unwrap().1, Some(Deed::CompanyChanged));
    let undone = store.undo().unwrap().unwrap();
    assert_eq!(undone.touched.companies.into_iter().collect::<Vec<_>>(), [first]);
    assert_eq!(store.get(first).unwrap(), Company::named("Een"));
    store.undo().unwrap().unwrap();
    assert!(matches!(store.get::<ScanRecord>(scan), Err(EditError::NotFound { table: "scan", .. })));

    let mut store = place.reopen(store);
    assert_eq!(store.redo().unwrap().unwrap().deed, Some(Deed::ScanAdded));
    assert_eq!(store.get(scan).unwrap(), scan_of(first, "111000000000"));
    store.redo().unwrap().unwrap();
    assert_eq!(store.get(first).unwrap(), changed);
    assert_eq!(store.redo().unwrap(), None);
    for _ in 0..3 {
        store.undo().unwrap().unwrap();
    }
    assert_eq!(store.undo().unwrap(), None);
    assert!(names(&store).is_empty());
}

#[test]
fn a_new_edit_ends_what_can_be_redone() {
    let place = Place::new();
    let mut store = place.create();
    add_company(&mut store, "Een");
    add_company(&mut store, "Twee");
    store.undo().unwrap();
    add_company(&mut store, "Drie");
    assert_eq!(store.redoable().unwrap(), None);
    assert_eq!(store.redo().unwrap(), None);
    assert_eq!(names(&store), ["Een", "Drie"]);
    store.undo().unwrap();
    store.undo().unwrap();
    assert!(names(&store).is_empty());
}

#[test]
fn the_trail_says_what_when_and_by_whom() {
    let place = Place::new();
    let clock = SetClock::at("2026-05-01T09:00:00Z");
    let mut store = options().clock(clock.clone()).create(&place.path).unwrap().store;
    let company = add_company(&mut store, "Een");
    store.set_coach("A. Nder");
    // The clock is set back; the order stays.
    clock.set("2020-01-01T00:00:00Z");
    let changed = Company { city: "Sneek".to_owned(), ..Company::named("Een") };
    store.edit(Deed::CompanyChanged, |edit| edit.update(company, &changed)).unwrap();
    store.undo().unwrap();

    let trail = store.trail(None, 10).unwrap();
    let told: Vec<_> = trail
        .iter()
        .map(|entry| (entry.deed.unwrap(), entry.at.to_string(), entry.coach.as_str(), entry.state))
        .collect();
    assert_eq!(
        told,
        [
            (Deed::Undone, "2020-01-01T00:00:00Z".to_owned(), "A. Nder", EntryState::Note),
            (Deed::CompanyChanged, "2020-01-01T00:00:00Z".to_owned(), "A. Nder", EntryState::Undone),
            (Deed::CompanyAdded, "2026-05-01T09:00:00Z".to_owned(), "C. Oach", EntryState::Done),
        ]
    );
    assert_eq!(trail[0].of, Some(trail[1].id));
    assert_eq!(trail[1].companies, [company]);
    let details = store.details(trail[1].id).unwrap();
    assert_eq!((details.len(), details[0].table.as_str(), details[0].row), (1, "company", company.number()));
    let [field] = details[0].fields.as_slice() else { panic!("one field changed: {details:?}") };
    assert_eq!(
        (field.column.as_str(), field.before.as_deref(), field.after.as_deref()),
        ("city", Some(""), Some("Sneek"))
    );
    assert_eq!(store.trail(Some(trail[1].id), 10).unwrap().len(), 1);
    assert_eq!(store.trail(None, 1).unwrap().len(), 1);
}

#[test]
fn a_removed_company_comes_back_with_all_that_was_its() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, "Een");
    let contact = Contact {
        company,
        name: "Jo".to_owned(),
        role: String::new(),
        email: "jo@voorbeeld.invalid".to_owned(),
        phone: String::new(),
    };
    let contact_id = add(&mut store, Deed::ContactChanged, &contact);
    let scan = add(&mut store, Deed::ScanAdded, &scan_of(company, "11110000000?"));
    store.edit(Deed::CompanyRemoved, |edit| edit.remove(company)).unwrap();
    assert!(store.all::<Contact>().unwrap().is_empty() && store.all::<ScanRecord>().unwrap().is_empty());
    let mut store = place.reopen(store);
    store.undo().unwrap().unwrap();
    assert_eq!(store.get(contact_id).unwrap(), contact);
    assert_eq!(store.get(scan).unwrap(), scan_of(company, "11110000000?"));
    assert!(store.check().is_empty());
}

#[test]
fn an_edit_that_fails_leaves_nothing() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, "Een");
    let refused = store.edit(Deed::CompanyChanged, |edit| {
        edit.insert(&Company::named("Twee"))?;
        edit.update(company, &Company::named("  "))
    });
    assert!(matches!(refused, Err(EditError::Refused { table: "company", column: "name" })));
    assert_eq!(names(&store), ["Een"]);
    assert_eq!(store.trail(None, 10).unwrap().len(), 1);

    let same = store.edit(Deed::CompanyChanged, |edit| edit.update(company, &Company::named("Een"))).unwrap();
    assert_eq!(same.entry, None);
    assert_eq!(store.trail(None, 10).unwrap().len(), 1);
}
