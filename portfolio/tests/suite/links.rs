//! A file under two names, and who may read what stands beside it.

use crate::common::{Place, add_company, names, options};
use peil_portfolio::{Access, OpenError, WhyReadOnly, recover, salvage};
use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::{Path, PathBuf};

/// A link in one folder to a file in another, that has not been made.
fn linked(place: &Place) -> (PathBuf, PathBuf) {
    let folder = place.folder.path().join("share");
    fs::create_dir(&folder).unwrap();
    let link = place.folder.path().join("link.peil");
    symlink("share/real.peil", &link).unwrap();
    (link, folder.join("real.peil"))
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).unwrap().is_symlink()
}

fn in_folder(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_file_has_one_writer_whatever_name_it_is_opened_by() {
    let place = Place::new();
    let (link, real) = linked(&place);
    let mut writer = options().create(&link).unwrap().store;
    assert!(is_link(&link), "the file is made where the link leads");
    assert_eq!(writer.path(), link, "and is called as it was asked for");
    add_company(&mut writer, "Een");
    let second = options().open(&real).unwrap();
    assert_eq!(second.access, Access::ReadOnly(WhyReadOnly::InUse));
    let again = place.folder.path().join("again.peil");
    symlink(&link, &again).unwrap();
    let third = options().open(&again).unwrap();
    assert_eq!(third.access, Access::ReadOnly(WhyReadOnly::InUse));
    assert_eq!(names(&third.store), ["Een"]);
    let backup = writer.backups().take().unwrap();
    for path in [&link, &real, &again] {
        let paths: Vec<_> = options().backups_of(path).list().into_iter().map(|kept| kept.path).collect();
        assert_eq!(paths.len(), 1, "{}", path.display());
        assert_eq!(paths[0].canonicalize().unwrap(), backup.path.canonicalize().unwrap());
    }
    drop((writer, second, third));
    assert_eq!(
        in_folder(place.folder.path()),
        ["again.peil", "link.peil", "share"],
        "nothing beside the links"
    );
}

#[test]
fn what_a_link_leads_to_is_restored_and_salvaged() {
    let place = Place::new();
    let (link, real) = linked(&place);
    let mut store = options().create(&real).unwrap().store;
    add_company(&mut store, "Een");
    let backup = store.backups().take().unwrap();
    add_company(&mut store, "Twee");
    store.close().unwrap();
    let opened = recover(&link, &backup, &options()).unwrap();
    assert_eq!(opened.store.path(), link);
    opened.store.close().unwrap();
    assert!(is_link(&link));
    assert_eq!(names(&options().open(&real).unwrap().store), ["Een"]);

    let new = place.folder.path().join("new.peil");
    symlink("share/new.peil", &new).unwrap();
    salvage(&link, &new, &options()).unwrap();
    assert!(is_link(&new));
    assert_eq!(names(&options().open(&real.with_file_name("new.peil")).unwrap().store), ["Een"]);

    let length = fs::metadata(&real).unwrap().len();
    fs::OpenOptions::new().write(true).open(&real).unwrap().set_len(length / 2).unwrap();
    let error = options().open(&link).unwrap_err();
    let OpenError::Damaged(damage) = error else { panic!("{error:?}") };
    assert_eq!(damage.path, link);
    assert_eq!(damage.backups.len(), 2);
}

#[test]
fn links_that_lead_in_a_circle_are_refused() {
    let place = Place::new();
    let [one, two] = ["one.peil", "two.peil"].map(|name| place.folder.path().join(name));
    symlink(&one, &two).unwrap();
    symlink(&two, &one).unwrap();
    assert!(options().open(&one).is_err());
    assert!(options().create(&one).is_err());
    assert!(is_link(&one) && is_link(&two));
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o777
}

fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

#[test]
fn a_new_portfolio_is_for_its_owner_alone() {
    let place = Place::new();
    let mut store = place.create();
    add_company(&mut store, "Een");
    assert_eq!(mode(&place.path), 0o600);
    assert_eq!(mode(&place.path.with_file_name("test.peil-wal")), 0o600);
    let copy = place.folder.path().join("copy.peil");
    store.save_copy(&copy).unwrap();
    assert_eq!(mode(&copy), 0o600);
}

#[test]
fn backups_copies_and_what_is_restored_are_open_to_the_same_people_as_the_portfolio() {
    for given in [0o600, 0o640, 0o664] {
        let place = Place::new();
        let mut store = place.create();
        add_company(&mut store, "Een");
        permit(&place.path, given);
        let backup = store.backups().take().unwrap();
        assert_eq!(mode(&backup.path), given, "{given:o}");
        let copy = place.folder.path().join("copy.peil");
        store.save_copy(&copy).unwrap();
        assert_eq!(mode(&copy), given, "{given:o}");
        store.close().unwrap();
        // A backup that was opened to more people.
        permit(&backup.path, 0o644);
        drop(recover(&place.path, &backup, &options()).unwrap());
        assert_eq!(mode(&place.path), given, "{given:o}");
    }
}
