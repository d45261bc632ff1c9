//! Backups that two programs take at once.

use crate::common::{Numbers, Place, add_company, options, rounds};
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const ASKED: &str = "PEIL_TEST_TAKING";
const COMPANIES: i64 = 400;

/// Takes one backup after the other and tells how each went.
fn take(path: &Path) {
    loop {
        match options().backups_of(path).take() {
            Ok(backup) => println!("\ntaken {}", backup.number),
            Err(error) => println!("\nfailed {error}"),
        }
        // The other one has its turn.
        std::thread::sleep(Duration::from_millis(15));
    }
}

fn another(path: &Path) -> (Child, impl Iterator<Item = String>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "taking::two_programs_take_backups_at_once", "--nocapture"])
        .env(ASKED, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    (child, lines.filter(|line| line.starts_with("taken ") || line.starts_with("failed ")))
}

/// Every backup that is listed is whole.
fn look_through(path: &Path, seen: &mut BTreeSet<String>) {
    for backup in options().backups_of(path).list() {
        let address = format!("file:{}?immutable=1", backup.path.display());
        // One that another program lets go of in between is none.
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let Ok(file) = Connection::open_with_flags(address, flags) else { continue };
        let told = file.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0));
        let companies = file.query_row("SELECT count(*) FROM company", [], |row| row.get::<_, i64>(0));
        if !backup.path.exists() {
            continue;
        }
        assert_eq!((told, companies), (Ok("ok".to_owned()), Ok(COMPANIES)), "{}", backup.path.display());
        seen.insert(backup.path.display().to_string());
    }
}

#[test]
fn two_programs_take_backups_at_once() {
    if let Some(path) = std::env::var_os(ASKED) {
        return take(path.as_ref());
    }
    let place = Place::new();
    let mut store = place.create();
    for number in 0..COMPANIES {
        add_company(&mut store, &format!("Bedrijf {number}"));
    }
    let mut numbers = Numbers(3);
    let mut seen = BTreeSet::new();
    for round in 0..rounds("PEIL_TAKERS", 4) {
        let (mut first, first_lines) = another(&place.path);
        let (mut second, second_lines) = another(&place.path);
        let mut told: Vec<String> = first_lines.take(3).chain(second_lines.take(3)).collect();
        for _ in 0..3 {
            told.push(
                store.backups().take().map_or_else(|error| format!("failed {error}"), |_| "taken".to_owned()),
            );
            look_through(&place.path, &mut seen);
        }
        // In the middle of one.
        std::thread::sleep(Duration::from_micros(numbers.below(20_000)));
        first.kill().unwrap();
        second.kill().unwrap();
        first.wait().unwrap();
        second.wait().unwrap();
        assert!(told.iter().all(|line| line.starts_with("taken")), "round {round}: {told:?}");
        look_through(&place.path, &mut seen);
    }
    assert!(seen.len() > 3, "{seen:?}");
    // What was killed is cleaned up by the next.
    store.backups().take().unwrap();
    let drafts = fs::read_dir(store.backups().folder()).unwrap();
    let drafts: Vec<_> = drafts.map(|entry| entry.unwrap().file_name()).collect();
    assert!(drafts.iter().all(|name| !name.to_string_lossy().contains(".new")), "{drafts:?}");
}

/// A program that cannot have the backups for itself says so in the end; one that waits gets them.
#[test]
fn a_backup_waits_for_another_program() {
    let place = Place::new();
    let mut store = place.create();
    add_company(&mut store, "Een");
    store.backups().take().unwrap();
    let file = File::options().write(true).open(store.backups().folder().join("lock")).unwrap();
    file.lock().unwrap();
    let backups = store.backups();
    let named = std::thread::Builder::new().name("taking".to_owned());
    let taking = named.spawn(move || backups.take().map(|backup| backup.number)).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    assert!(!taking.is_finished());
    assert_eq!(store.backups().list().len(), 1);
    drop(file);
    assert_eq!(taking.join().unwrap().unwrap(), 2);
}
