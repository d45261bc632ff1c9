//! Stopped at every step.

use super::*;
use crate::OpenOptions;
use std::cell::RefCell;
use std::fs;
use tempfile::TempDir;

const NAME: &str = "Zeldzaamnaam-Qxyzzy";

fn holding(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(holding(&path));
        } else if fs::read(&path).unwrap().windows(NAME.len()).any(|part| part == NAME.as_bytes()) {
            found.push(path);
        }
    }
    found
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, name) = (entry.as_ref().unwrap().path(), entry.unwrap().file_name());
        if path.is_dir() {
            copy(&path, &to.join(name));
        } else {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

fn filled(folder: &Path) -> (Store, Id<Company>) {
    let mut store = OpenOptions::new().create(&folder.join("hub.peil")).unwrap().store;
    let mut company = None;
    for number in 0..60 {
        let name = if number == 30 { NAME.to_owned() } else { format!("Bedrijf {number}") };
        let notes = format!("{name} ").repeat(30);
        let record = Company { notes, ..Company::named(name) };
        let id = store.edit(Deed::CompanyAdded, |edit| edit.insert(&record)).unwrap().value;
        if number == 30 {
            company = Some(id);
        }
        if number % 20 == 19 {
            store.backups().take().unwrap();
        }
    }
    (store, company.unwrap())
}

/// Each step leaves on the disk what a program that is killed there would leave.
#[test]
fn an_erasure_that_was_stopped_anywhere_can_be_completed() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, company) = filled(folder.path());
    fs::write(folder.path().join("hub.peil.damaged-1"), NAME).unwrap();
    let stops = RefCell::new(Vec::<TempDir>::new());
    store
        .erase_in_steps(company.number(), &mut || {
            let stop = tempfile::tempdir().unwrap();
            copy(folder.path(), stop.path());
            stops.borrow_mut().push(stop);
        })
        .unwrap();
    store.close().unwrap();
    assert!(holding(folder.path()).is_empty());

    let stops = stops.into_inner();
    // Before the backups, three of them, what was set aside, the copy, the copy without it, the file, the draft, the log.
    assert_eq!(stops.len(), 10);
    for (number, stop) in stops.iter().enumerate() {
        let path = stop.path().join("hub.peil");
        let opened = OpenOptions::new().open(&path).unwrap();
        assert!(opened.after_unclean_end, "stop {number}");
        let mut store = opened.store;
        match store.plan_erasure(company) {
            Ok(plan) => {
                assert_eq!(plan.name.as_deref(), Some(NAME), "stop {number}: it can be found by its name");
                store.erase(&plan).unwrap();
            }
            Err(error) => {
                assert!(matches!(error, EditError::NotFound { .. }), "{error:?}");
                assert!(number >= 7, "stop {number}: the file comes last");
            }
        }
        assert_eq!(store.all::<Company>().unwrap().len(), 59, "stop {number}");
        assert_eq!(store.backups().list().len(), 3, "stop {number}");
        store.close().unwrap();
        let left = holding(stop.path());
        assert!(left.is_empty(), "stop {number}: still in {left:?}");
    }
}

/// Of a backup that has gone since.
#[test]
fn a_draft_that_an_interrupted_erasure_left_goes() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, company) = filled(folder.path());
    let draft = store.backups().folder().join("00000000-20260101T000000Z.peil.new");
    fs::copy(&store.backups().list()[0].path, &draft).unwrap();
    let plan = store.plan_erasure(company).unwrap();
    store.erase(&plan).unwrap();
    assert!(holding(folder.path()).is_empty(), "{:?}", holding(folder.path()));
}
