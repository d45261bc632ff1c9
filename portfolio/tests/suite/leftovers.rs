//! What stands beside a file, and what of it is in the file.

use crate::common::{Place, add_company, names, options};
use peil_portfolio::{Company, recover};
use std::fs;
use std::path::{Path, PathBuf};

fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

/// What a program that was killed leaves behind: its log, and its mark in the lock file.
fn leave_log(of: &Path, at: &Path) {
    fs::copy(beside(of, "-wal"), beside(at, "-wal")).unwrap();
    fs::write(beside(at, "-journal"), [0x5a; 600]).unwrap();
    fs::write(beside(at, ".lock"), "open\n").unwrap();
}

#[test]
fn a_closed_file_holds_everything_although_a_reader_has_it_open() {
    let place = Place::new();
    let mut writer = place.create();
    let reader = options().read_only().open(&place.path).unwrap().store;
    assert!(names(&reader).is_empty());
    for number in 0..20 {
        add_company(&mut writer, &format!("Bedrijf {number}"));
    }
    writer.close().unwrap();
    let copy = place.folder.path().join("stick.peil");
    fs::copy(&place.path, &copy).unwrap();
    assert_eq!(names(&options().open(&copy).unwrap().store).len(), 20);
    assert_eq!(names(&reader).len(), 20);
    reader.close().unwrap();
    assert_eq!(names(&place.open().store).len(), 20);
}

/// A program that synchronises folders copies the file as it is, open or not.
#[test]
fn a_copy_of_an_open_file_lacks_the_latest_edits_only() {
    let place = Place::new();
    let mut store = place.create();
    for number in 0..80 {
        add_company(&mut store, &format!("Bedrijf {number}"));
    }
    let copy = place.folder.path().join("synchronised.peil");
    fs::copy(&place.path, &copy).unwrap();
    let there = names(&options().open(&copy).unwrap().store).len();
    assert!(there >= 40, "{there} of 80");
}

#[test]
fn a_new_file_has_nothing_of_one_that_had_its_name() {
    let place = Place::new();
    let mut old = place.create();
    add_company(&mut old, "Oude klant");
    let new = place.folder.path().join("new.peil");
    leave_log(&place.path, &new);
    let opened = options().create(&new).unwrap();
    assert!(!opened.after_unclean_end, "it is new");
    assert_eq!(names(&opened.store), Vec::<String>::new());
    opened.store.close().unwrap();
    for ending in ["-wal", "-shm", "-journal"] {
        assert!(!beside(&new, ending).exists(), "{ending}");
    }
}

#[test]
fn a_copy_has_nothing_of_a_file_that_had_its_name() {
    let place = Place::new();
    let mut old = place.create();
    add_company(&mut old, "Oude klant");
    let other = Place::new();
    let mut store = other.create();
    add_company(&mut store, "Een");
    let copy = other.folder.path().join("copy.peil");
    leave_log(&place.path, &copy);
    // Nor has the file that becomes the copy anything of one that was interrupted.
    fs::copy(beside(&place.path, "-wal"), beside(&copy, ".new-wal")).unwrap();
    store.save_copy(&copy).unwrap();
    for ending in ["-wal", "-shm", "-journal", ".new", ".new-wal", ".new-shm"] {
        assert!(!beside(&copy, ending).exists(), "{ending}");
    }
    assert_eq!(names(&options().open(&copy).unwrap().store), ["Een"]);
}

/// What the log alone held is in the backup that is made of the file.
#[test]
fn a_file_that_a_reader_has_open_is_restored_and_loses_nothing() {
    let place = Place::new();
    let mut store = place.create();
    add_company(&mut store, "Een");
    let backup = store.backups().take().unwrap();
    let reader = options().read_only().open(&place.path).unwrap().store;
    assert_eq!(reader.count::<Company>().unwrap(), 1);
    add_company(&mut store, "Twee");
    drop(store);
    let opened = recover(&place.path, &backup, &options()).unwrap();
    assert_eq!(names(&opened.store), ["Een"]);
    let kept = opened.store.backups().list().remove(0);
    assert_eq!(names(&options().open(&kept.path).unwrap().store), ["Een", "Twee"]);
}
