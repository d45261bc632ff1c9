//! What putting a backup back would cost.

use crate::common::{Place, SetClock, add_company, names, options};
use peil_portfolio::{Backup, Store, recover};
use std::sync::Arc;

/// A portfolio under a clock, with a company and a backup.
fn begun() -> (Place, Arc<SetClock>, Store, Backup) {
    let place = Place::new();
    let clock = SetClock::at("2026-11-20T09:00:00Z");
    let under_clock = options().clock(Arc::clone(&clock) as Arc<_>);
    let mut store = under_clock.create(&place.path).unwrap().store;
    add_company(&mut store, "A");
    let backup = store.backups().take().unwrap();
    (place, clock, store, backup)
}

#[test]
fn edits_since_a_backup_are_those_that_would_be_gone() {
    let (place, clock, mut store, first) = begun();
    assert_eq!(store.edits_since(&first).unwrap(), 0);
    add_company(&mut store, "B");
    add_company(&mut store, "C");
    store.undo().unwrap();
    assert_eq!(store.edits_since(&first).unwrap(), 3, "undoing is an edit too");
    let second = store.backups().take().unwrap();
    assert_eq!(store.edits_since(&second).unwrap(), 0);

    let options = store.reopening();
    store.close().unwrap();
    clock.set("2026-11-21T09:00:00Z");
    let mut store = recover(&place.path, &first, &options).unwrap().store;
    assert_eq!((names(&store), store.coach()), (vec!["A".to_owned()], "C. Oach"));
    assert_eq!(store.edits_since(&first).unwrap(), 1, "that it was put back");
    // From here the file and the second backup go different ways, under the same numbers.
    for name in ["D", "E", "F"] {
        add_company(&mut store, name);
    }
    assert_eq!(store.edits_since(&second).unwrap(), 4);
}

/// The numbers of entries come again after a backup was put back.
#[test]
fn a_backup_is_taken_of_what_was_done_after_another_was_put_back() {
    let (place, clock, mut store, first) = begun();
    // As many entries as there will be on the other way: that it was put back, and one more.
    for name in ["B", "C"] {
        add_company(&mut store, name);
    }
    let options = store.reopening();
    let number = store.latest_entry().unwrap();
    store.close().unwrap();
    // Within one second, where the latest entries say the same of themselves; and a day later.
    for later in ["2026-11-20T09:00:00Z", "2026-11-21T09:00:00Z"] {
        clock.set(later);
        let mut store = recover(&place.path, &first, &options).unwrap().store;
        add_company(&mut store, "D");
        assert_eq!(store.latest_entry().unwrap(), number);
        let taken = store.backups().take_if_changed().unwrap();
        assert!(taken.is_some(), "{later}: what was done since is in no backup");
        assert!(store.backups().take_if_changed().unwrap().is_none(), "{later}");
        store.close().unwrap();
    }
}
