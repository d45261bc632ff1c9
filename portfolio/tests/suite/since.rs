//! What putting a backup back would cost.

use crate::common::{Place, SetClock, add_company, names, options};
use peil_portfolio::recover;
use std::sync::Arc;

#[test]
fn edits_since_a_backup_are_those_that_would_be_gone() {
    let place = Place::new();
    let clock = SetClock::at("2026-11-20T09:00:00Z");
    let under_clock = options().clock(Arc::clone(&clock) as Arc<_>);
    let mut store = under_clock.create(&place.path).unwrap().store;
    add_company(&mut store, "A");
    let first = store.backups().take().unwrap();
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
