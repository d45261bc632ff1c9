//! Whether a file was made from the portfolio at hand.

use crate::common::{Place, SetClock, add_company, options};
use peil_portfolio::{Company, Deed, Id, Standing, recover};
use std::sync::Arc;

fn as_text(standing: &Standing) -> Standing {
    let read: Standing = standing.to_string().parse().unwrap();
    assert_eq!(read, *standing);
    read
}

#[test]
fn every_later_state_has_stood_as_an_earlier_one() {
    let place = Place::new();
    let mut store = place.create();
    assert!(store.standing().unwrap().is_empty() && !store.has_stood(&Standing::default()).unwrap());
    let mut stood = Vec::new();
    for number in 0..40 {
        add_company(&mut store, &number.to_string());
        if number % 3 == 0 {
            store.undo().unwrap();
        }
        stood.push(as_text(&store.standing().unwrap()));
    }
    let store = place.reopen(store);
    assert!(stood.iter().all(|standing| store.has_stood(standing).unwrap()));
    let last = stood.last().unwrap();
    assert!(last.had("company", 40) && !last.had("company", 41) && !last.had("company", 0));
    assert!("1".parse::<Standing>().is_err() && "1 2; company x".parse::<Standing>().is_err());
}

#[test]
fn another_portfolio_of_the_same_second_has_not() {
    let clock = SetClock::at("2026-11-20T09:00:00Z");
    let (one, other) = (Place::new(), Place::new());
    let [mut first, mut second] = [&one, &other]
        .map(|place| options().clock(Arc::clone(&clock) as Arc<_>).create(&place.path).unwrap().store);
    add_company(&mut first, "A");
    assert!(!second.has_stood(&first.standing().unwrap()).unwrap(), "it is empty");
    add_company(&mut second, "B");
    assert!(!second.has_stood(&first.standing().unwrap()).unwrap());
    add_company(&mut second, "C");
    assert!(!first.has_stood(&second.standing().unwrap()).unwrap(), "fewer companies than that");
}

#[test]
fn an_older_backup_has_not_and_neither_has_what_came_of_it() {
    let place = Place::new();
    let clock = SetClock::at("2026-11-20T09:00:00Z");
    let mut store = options().clock(Arc::clone(&clock) as Arc<_>).create(&place.path).unwrap().store;
    add_company(&mut store, "A");
    let old = store.standing().unwrap();
    let backup = store.backups().take().unwrap();
    add_company(&mut store, "B");
    let new = store.standing().unwrap();
    let options = store.reopening();
    store.close().unwrap();
    let mut store = recover(&place.path, &backup, &options).unwrap().store;
    assert!(store.has_stood(&old).unwrap() && !store.has_stood(&new).unwrap());
    for name in ["C", "D"] {
        add_company(&mut store, name);
        assert!(store.has_stood(&old).unwrap() && !store.has_stood(&new).unwrap());
    }
    let plan = store.plan_erasure(Id::from_number(3)).unwrap();
    store.erase(&plan).unwrap();
    assert!(!store.has_stood(&new).unwrap());
}

#[test]
fn a_company_that_is_erased_does_not_make_it_another_portfolio() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, "A");
    add_company(&mut store, "B");
    for name in ["C", "D", "E"] {
        let named = Company::named(name);
        store.edit(Deed::CompanyChanged, |edit| edit.update(company, &named)).unwrap();
    }
    let standing = store.standing().unwrap();
    let plan = store.plan_erasure(company).unwrap();
    store.erase(&plan).unwrap();
    assert!(store.has_stood(&as_text(&standing)).unwrap());
    assert!(standing.had("company", 1));
}
