//! Damaged, foreign and newer files.

use crate::common::{Numbers, Place, add, add_company, names, options, rounds, scan_of};
use peil_portfolio::{
    BackupError, Company, Deed, EditError, KEPT, OpenError, ScanRecord, Store, recover, salvage,
};
use std::fs;
use std::path::Path;

fn filled(place: &Place, companies: u32) -> Store {
    let mut store = place.create();
    for number in 0..companies {
        let company = Company {
            notes: "een hele lange notitie ".repeat(20),
            ..Company::named(format!("Bedrijf {number}"))
        };
        let id = add(&mut store, Deed::CompanyAdded, &company);
        add(&mut store, Deed::ScanAdded, &scan_of(id, "111100001111"));
    }
    store
}

fn untouched(path: &Path, look: impl FnOnce() -> Result<peil_portfolio::Opened, OpenError>) -> OpenError {
    let before = (fs::read(path).unwrap(), fs::metadata(path).unwrap().modified().unwrap());
    let error = look().unwrap_err();
    assert_eq!((fs::read(path).unwrap(), fs::metadata(path).unwrap().modified().unwrap()), before);
    error
}

#[test]
fn files_of_other_programs_are_refused_and_left_alone() {
    let place = Place::new();
    let database = rusqlite::Connection::open(&place.path).unwrap();
    database.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE cake (name TEXT);").unwrap();
    database.close().unwrap();
    assert!(matches!(untouched(&place.path, || options().open(&place.path)), OpenError::NotPeil));
    let beside: Vec<_> =
        fs::read_dir(place.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(beside, ["test.peil"], "nothing is left beside it");
    for content in
        [&b""[..], b"Geachte mevrouw,\n", &[b'x'; 8192], &[0; 4096], b"SQLite format 3\0", &[0xff; 100]]
    {
        fs::write(&place.path, content).unwrap();
        assert!(matches!(untouched(&place.path, || options().open(&place.path)), OpenError::NotPeil));
    }
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    let place = Place::new();
    filled(&place, 3).close().unwrap();
    let database = rusqlite::Connection::open(&place.path).unwrap();
    database.pragma_update(None, "user_version", 999).unwrap();
    database.close().unwrap();
    let error = untouched(&place.path, || options().open(&place.path));
    assert!(matches!(error, OpenError::Newer { version: 999, understands: 2 }), "{error:?}");
    // As long as the newer version still stands in the log only.
    let database = rusqlite::Connection::open(&place.path).unwrap();
    database.pragma_update(None, "user_version", 1).unwrap();
    database.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    database.pragma_update(None, "user_version", 998).unwrap();
    let error = options().open(&place.path).unwrap_err();
    assert!(matches!(error, OpenError::Newer { version: 998, .. }), "{error:?}");
}

#[test]
fn damage_is_told_with_the_backups_and_recovery_is_a_choice() {
    let place = Place::new();
    let mut store = filled(&place, 40);
    let backup = store.backups().take().unwrap();
    add_company(&mut store, "Na de kopie");
    store.close().unwrap();
    let length = fs::metadata(&place.path).unwrap().len();
    let file = fs::OpenOptions::new().write(true).open(&place.path).unwrap();
    file.set_len(length / 2).unwrap();
    drop(file);

    let error = untouched(&place.path, || options().open(&place.path));
    let OpenError::Damaged(damage) = error else { panic!("{error:?}") };
    assert_eq!(damage.backups, std::slice::from_ref(&backup));
    assert!(!damage.findings.is_empty());
    let damaged = fs::read(&place.path).unwrap();

    let opened = recover(&place.path, &backup, &options()).unwrap();
    assert_eq!(names(&opened.store).len(), 40);
    assert_eq!(opened.store.trail(None, 1).unwrap()[0].deed, Some(Deed::Restored));
    assert_eq!(fs::read(place.folder.path().join("test.peil.damaged-1")).unwrap(), damaged, "kept aside");
}

/// A file behind a passphrase is noise in all of its pages; where the head alone is, no passphrase opens it.
#[test]
fn a_head_of_noise_is_damage_and_no_passphrase() {
    let place = Place::new();
    let store = filled(&place, 40);
    let backup = store.backups().take().unwrap();
    store.close().unwrap();
    let mut bytes = fs::read(&place.path).unwrap();
    let mut numbers = Numbers(5);
    bytes[..4096].fill_with(|| u8::try_from(numbers.below(256)).unwrap());
    fs::write(&place.path, &bytes).unwrap();
    let passphrases = [None, peil_portfolio::Passphrase::new("geheim").ok()];
    for passphrase in passphrases {
        let options = options().passphrase(passphrase);
        let error = untouched(&place.path, || options.open(&place.path));
        let OpenError::Damaged(damage) = error else { panic!("{error:?}") };
        assert_eq!(damage.backups, std::slice::from_ref(&backup));
    }
    let opened = recover(&place.path, &backup, &options()).unwrap();
    assert_eq!(names(&opened.store).len(), 40);
}

#[test]
fn a_sound_file_is_kept_as_a_backup_when_another_is_restored() {
    let place = Place::new();
    let mut store = filled(&place, 2);
    for _ in 0..KEPT {
        add_company(&mut store, "Nog een");
        store.backups().take().unwrap();
    }
    let oldest = store.backups().list().pop().unwrap();
    add_company(&mut store, "Na de kopie");
    store.close().unwrap();
    let opened = recover(&place.path, &oldest, &options()).unwrap();
    assert_eq!(names(&opened.store).len(), 3);
    let newest = opened.store.backups().list().remove(0);
    assert_eq!(opened.store.backups().list().len(), KEPT);
    opened.store.close().unwrap();
    let opened = recover(&place.path, &newest, &options()).unwrap();
    assert_eq!(names(&opened.store).last().map(String::as_str), Some("Na de kopie"));
}

#[test]
fn ten_backups_are_kept_and_only_when_something_was_done() {
    let place = Place::new();
    let mut store = filled(&place, 1);
    for round in 0..13 {
        add_company(&mut store, &format!("Ronde {round}"));
        assert!(store.backups().take_if_changed().unwrap().is_some());
        assert!(store.backups().take_if_changed().unwrap().is_none());
    }
    let list = store.backups().list();
    assert_eq!(
        list.iter().map(|backup| backup.number).collect::<Vec<_>>(),
        (4..=13).rev().collect::<Vec<_>>()
    );
    let beside = fs::read_dir(store.backups().folder()).unwrap().count();
    assert_eq!(beside, KEPT + 1, "beside the lock, no logs and no drafts stay behind");
    let opened = options().open(&list[9].path).unwrap();
    assert_eq!(names(&opened.store).len(), 1 + 4);
}

#[test]
fn a_damaged_file_does_not_push_out_a_good_backup() {
    let place = Place::new();
    let store = filled(&place, 40);
    let good = store.backups().take().unwrap();
    store.close().unwrap();
    let mut bytes = fs::read(&place.path).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xa5);
    fs::write(&place.path, bytes).unwrap();
    let taken = options().backups_of(&place.path).take();
    assert!(matches!(taken, Err(BackupError::SourceDamaged(_) | BackupError::Failed(_))), "{taken:?}");
    assert_eq!(options().backups_of(&place.path).list(), [good]);
}

#[test]
fn an_unclean_end_is_noticed_and_the_file_is_checked() {
    let place = Place::new();
    let store = filled(&place, 30);
    store.close().unwrap();
    assert!(!place.open().after_unclean_end);
    // `place.open()` above was dropped and not closed.
    let opened = place.open();
    assert!(opened.after_unclean_end);
    drop(opened);
    let mut bytes = fs::read(&place.path).unwrap();
    let length = bytes.len();
    bytes[length - 4096..length - 2048].fill(0xff);
    fs::write(&place.path, bytes).unwrap();
    assert!(matches!(options().open(&place.path), Err(OpenError::Damaged(_))));
}

/// Whatever bytes are turned, opening and reading ends with an answer: an error with a name, or records.
#[test]
fn turned_bytes_never_stop_the_program() {
    let place = Place::new();
    filled(&place, 60).close().unwrap();
    let whole = fs::read(&place.path).unwrap();
    let mut numbers = Numbers(7);
    let (mut told, mut read) = (0, 0);
    for _ in 0..rounds("PEIL_FLIPS", 60) {
        let mut bytes = whole.clone();
        for _ in 0..=numbers.below(40) {
            let at = usize::try_from(numbers.below(bytes.len() as u64)).unwrap();
            bytes[at] ^= u8::try_from(1 + numbers.below(255)).unwrap();
        }
        fs::write(&place.path, bytes).unwrap();
        match options().open(&place.path) {
            Err(_) => told += 1,
            Ok(mut opened) => {
                let sound = opened.store.check().is_empty();
                let companies = opened.store.all::<Company>();
                let scans = opened.store.all::<ScanRecord>();
                if let (Err(_), _) | (_, Err(_)) = (companies, scans) {
                    told += 1;
                } else {
                    read += 1;
                }
                let edited =
                    opened.store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Nieuw")));
                if let Err(error) = edited {
                    assert!(!sound || !matches!(error, EditError::DiskFull), "{error}");
                }
            }
        }
        for ending in ["-wal", "-shm", ".lock"] {
            let _ = fs::remove_file(place.folder.path().join(format!("test.peil{ending}")));
        }
    }
    assert!(told > 0 && read > 0, "{told} told, {read} read");
}

#[test]
fn what_can_be_read_of_a_damaged_file_is_salvaged() {
    let place = Place::new();
    filled(&place, 300).close().unwrap();
    let mut bytes = fs::read(&place.path).unwrap();
    let pages = bytes.len() / 4096;
    bytes[pages / 3 * 4096..(pages / 3 + 2) * 4096].fill(0x5a);
    fs::write(&place.path, &bytes).unwrap();
    let to = place.folder.path().join("salvaged.peil");
    let salvaged = salvage(&place.path, &to, &options()).unwrap();
    assert_eq!(fs::read(&place.path).unwrap(), bytes, "the damaged file is evidence");
    let opened = options().open(&to).unwrap();
    assert!(opened.store.check().is_empty());
    let companies = opened.store.all::<Company>().unwrap();
    let unnamed =
        companies.iter().filter(|kept| kept.record.name == format!("#{}", kept.id.number())).count();
    assert_eq!(unnamed as u64, salvaged.unnamed);
    assert_eq!(companies.len() as u64, salvaged.records["company"] + salvaged.unnamed);
    assert!(companies.len() > 200, "{salvaged:?}");
    for kept in companies.iter().filter(|kept| !kept.record.name.starts_with('#')) {
        assert_eq!(kept.record.name, format!("Bedrijf {}", kept.id.number() - 1));
    }
}

#[test]
fn a_record_that_makes_no_sense_is_left_out_and_what_an_older_file_lacks_is_not_missed() {
    let place = Place::new();
    filled(&place, 3).close().unwrap();
    {
        let database = rusqlite::Connection::open(&place.path).unwrap();
        database.execute("UPDATE company SET consent = 'ZZZZ' WHERE id = 2", []).unwrap();
        database.execute_batch("DROP TABLE mapping; PRAGMA user_version = 1;").unwrap();
    }
    let to = place.folder.path().join("salvaged.peil");
    let salvaged = salvage(&place.path, &to, &options()).unwrap();
    assert_eq!(salvaged.incomplete, ["company"]);
    assert_eq!((salvaged.records["company"], salvaged.records["mapping"]), (2, 0));
    assert_eq!(salvaged.records.len(), 15, "every table: {salvaged:?}");
    let opened = options().open(&to).unwrap();
    let named = names(&opened.store);
    assert_eq!(named.iter().filter(|name| name.starts_with("Bedrijf")).count(), 2, "{named:?}");
    opened.store.settings().unwrap();
}

#[test]
fn where_nothing_can_be_read_there_is_no_new_file() {
    let place = Place::new();
    filled(&place, 0).close().unwrap();
    let to = place.folder.path().join("salvaged.peil");
    let error = salvage(&place.path, &to, &options()).unwrap_err();
    assert!(matches!(error, OpenError::Damaged(_)), "{error:?}");
    let left: Vec<_> =
        fs::read_dir(place.folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(left.iter().all(|path| !path.to_string_lossy().contains("salvaged")), "{left:?}");
    fs::write(&place.path, "iets anders").unwrap();
    assert!(matches!(salvage(&place.path, &to, &options()).unwrap_err(), OpenError::NotPeil));
}
