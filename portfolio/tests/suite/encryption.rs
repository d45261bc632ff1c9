//! Behind a passphrase nothing can be read.

use crate::common::{Place, add_company, holding, names, options};
use peil_portfolio::{OpenError, OpenOptions, Passphrase, PassphraseError, recover};
use std::fs;

const NAME: &str = "Zeldzaamnaam-Qxyzzy";

fn under(text: &str) -> OpenOptions {
    options().passphrase(Some(Passphrase::new(text).unwrap()))
}

#[test]
fn an_encrypted_file_has_no_plain_text() {
    let place = Place::new();
    let mut store = under("geheim 'woord\"").create(&place.path).unwrap().store;
    add_company(&mut store, NAME);
    store.backups().take().unwrap();
    assert!(store.is_encrypted());
    for text in [NAME, "CREATE TABLE", "SQLite format 3", "company_added", "geheim"] {
        assert_eq!(
            holding(place.folder.path(), text),
            Vec::<std::path::PathBuf>::new(),
            "{text}, with the log"
        );
    }
    store.close().unwrap();
    for text in [NAME, "CREATE TABLE", "SQLite format 3"] {
        assert!(holding(place.folder.path(), text).is_empty(), "{text}");
    }
    let before = fs::read(&place.path).unwrap();
    assert!(matches!(options().open(&place.path), Err(OpenError::PassphraseNeeded)));
    assert!(matches!(under("geheim").open(&place.path), Err(OpenError::WrongPassphrase)));
    assert_eq!(fs::read(&place.path).unwrap(), before);
    let mut opened = under("geheim 'woord\"").open(&place.path).unwrap();
    assert_eq!(names(&opened.store), [NAME]);
    opened.store.undo().unwrap().unwrap();
    assert!(names(&opened.store).is_empty());
}

#[test]
fn the_passphrase_is_set_changed_and_removed_with_the_backups() {
    let place = Place::new();
    let mut store = place.create();
    add_company(&mut store, NAME);
    store.backups().take().unwrap();
    assert_eq!(holding(place.folder.path(), NAME).len(), 2);

    let first = Passphrase::new("eerste").unwrap();
    assert!(store.set_passphrase(Some(first)).unwrap().is_empty());
    assert!(holding(place.folder.path(), NAME).is_empty(), "neither in the file nor in a backup");
    add_company(&mut store, "Twee");
    store.undo().unwrap();
    store.redo().unwrap();
    store.close().unwrap();
    assert!(matches!(options().open(&place.path), Err(OpenError::PassphraseNeeded)));

    let mut store = under("eerste").open(&place.path).unwrap().store;
    assert!(store.set_passphrase(Some(Passphrase::new("tweede").unwrap())).unwrap().is_empty());
    store.close().unwrap();
    assert!(matches!(under("eerste").open(&place.path), Err(OpenError::WrongPassphrase)));
    let store = under("tweede").open(&place.path).unwrap().store;
    assert_eq!(names(&store), [NAME, "Twee"]);
    let backup = store.backups().list().remove(0);
    store.close().unwrap();
    let mut store = recover(&place.path, &backup, &under("tweede")).unwrap().store;
    assert_eq!(names(&store), [NAME]);

    assert!(store.set_passphrase(None).unwrap().is_empty());
    assert!(!store.is_encrypted());
    store.close().unwrap();
    assert!(matches!(under("tweede").open(&place.path), Err(OpenError::NotEncrypted)));
    let mut store = place.open().store;
    assert_eq!(names(&store), [NAME]);
    assert!(store.check().is_empty());
    store.undo().unwrap().unwrap();
}

#[test]
fn what_is_no_passphrase_is_refused() {
    assert_eq!(Passphrase::new(""), Err(PassphraseError));
    assert_eq!(Passphrase::new("a\0b"), Err(PassphraseError));
    let raw = format!("x'{}'", "0".repeat(64));
    let place = Place::new();
    under(&raw).create(&place.path).unwrap().store.close().unwrap();
    assert!(under(&raw).open(&place.path).is_ok(), "what looks like a raw key is a passphrase as well");
    assert_eq!(format!("{:?}", Passphrase::new("geheim").unwrap()), "Passphrase(..)");
}

/// Unlike in plain files, any turned byte shows.
#[test]
fn turned_bytes_of_an_encrypted_file_are_told() {
    let place = Place::new();
    let mut store = under("woord").create(&place.path).unwrap().store;
    for number in 0..200 {
        add_company(&mut store, &format!("Bedrijf {number}"));
    }
    store.close().unwrap();
    let mut bytes = fs::read(&place.path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&place.path, bytes).unwrap();
    match under("woord").open(&place.path) {
        Err(OpenError::Damaged(_)) => {}
        Ok(opened) => assert!(!opened.store.check().is_empty()),
        Err(other) => panic!("{other:?}"),
    }
}
