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
fn what_is_erased_behind_a_passphrase_is_in_no_page_of_it() {
    let place = Place::new();
    let mut store = under("geheim").create(&place.path).unwrap().store;
    let company = add_company(&mut store, NAME);
    add_company(&mut store, "Blijft");
    store.backups().take().unwrap();
    let plan = store.plan_erasure(company).unwrap();
    let erased = store.erase(&plan).unwrap();
    assert_eq!((erased.backups, erased.removed.len(), erased.left.len()), (1, 0, 0));
    assert!(holding(place.folder.path(), "CREATE TABLE").is_empty(), "still encrypted");
    add_company(&mut store, "Daarna");
    store.close().unwrap();
    let mut store = under("geheim").open(&place.path).unwrap().store;
    assert!(store.check().is_empty());
    assert_eq!(names(&store), ["Blijft", "Daarna"]);
    assert!(store.set_passphrase(None).unwrap().is_empty());
    store.close().unwrap();
    assert_eq!(holding(place.folder.path(), "CREATE TABLE").len(), 2, "the file and its backup can be read");
    assert!(holding(place.folder.path(), NAME).is_empty());
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

/// The log of the old file would be left beside the new one, which it would destroy.
#[test]
fn no_passphrase_is_set_while_a_reader_has_the_file_open() {
    let place = Place::new();
    let mut store = place.create();
    for number in 0..50 {
        add_company(&mut store, &format!("Bedrijf {number}"));
    }
    let reader = options().read_only().open(&place.path).unwrap().store;
    assert_eq!(names(&reader).len(), 50);
    let refused = store.set_passphrase(Some(Passphrase::new("geheim").unwrap()));
    assert!(matches!(refused, Err(OpenError::InUse)), "{refused:?}");
    assert!(!store.is_encrypted());
    add_company(&mut store, "Daarna");
    assert_eq!(names(&reader).len(), 51, "the reader goes on");
    reader.close().unwrap();
    assert!(store.check().is_empty());

    // Without it, it goes.
    assert!(store.set_passphrase(Some(Passphrase::new("geheim").unwrap())).unwrap().is_empty());
    add_company(&mut store, "En dan");
    store.close().unwrap();
    let store = under("geheim").open(&place.path).unwrap().store;
    assert!(store.check().is_empty());
    assert_eq!(names(&store).len(), 52);
}

#[test]
fn a_passphrase_that_cannot_be_set_leaves_the_file_as_it_was() {
    let place = Place::new();
    let mut store = place.create();
    add_company(&mut store, "Een");
    // In the way of the new file.
    let draft = place.folder.path().join("test.peil.new");
    fs::create_dir(&draft).unwrap();
    assert!(store.set_passphrase(Some(Passphrase::new("geheim").unwrap())).is_err());
    assert!(!store.is_encrypted());
    add_company(&mut store, "Twee");
    let head = fs::read(&place.path).unwrap();
    assert_eq!(head[18..20], [2, 2], "with a log, as before");
    drop(store);
    assert_eq!(names(&place.open().store), ["Een", "Twee"]);
}

#[cfg(unix)]
#[test]
fn a_passphrase_is_set_on_the_file_that_a_link_leads_to_and_opens_it_to_nobody_else() {
    use std::os::unix::fs::{MetadataExt, symlink};
    let place = Place::new();
    let mut store = place.create();
    add_company(&mut store, NAME);
    store.backups().take().unwrap();
    store.close().unwrap();
    let link = place.folder.path().join("link.peil");
    symlink("test.peil", &link).unwrap();
    let mut store = options().open(&link).unwrap().store;
    assert!(store.set_passphrase(Some(Passphrase::new("geheim").unwrap())).unwrap().is_empty());
    store.close().unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(holding(place.folder.path(), NAME).is_empty());
    for file in crate::common::files(place.folder.path()) {
        let mode = fs::metadata(&file).unwrap().mode() & 0o777;
        let holds_records = file.extension().is_some_and(|ending| ending == "peil");
        assert!(!holds_records || mode == 0o600, "{} {mode:o}", file.display());
    }
    assert_eq!(names(&under("geheim").open(&place.path).unwrap().store), [NAME]);
}

const TURNING: &str = "PEIL_TEST_TURNING";

/// Adds a company, sets another passphrase, and so on, telling each before and after.
fn turn(path: &std::path::Path) {
    let mut store = (0..2).find_map(|turn| turned(turn).open(path).ok()).unwrap().store;
    let mut turn = usize::from(store.is_encrypted());
    for number in names(&store).len().. {
        add_company(&mut store, &format!("Bedrijf {number}"));
        println!("\nadded {number}");
        turn = 1 - turn;
        let passphrase = (turn == 1).then(|| Passphrase::new("geheim").unwrap());
        assert!(store.set_passphrase(passphrase).unwrap().is_empty());
    }
}

fn turned(turn: usize) -> OpenOptions {
    if turn == 1 { under("geheim") } else { options() }
}

#[test]
fn whenever_the_program_is_killed_the_old_or_the_new_passphrase_opens_the_file() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};
    if let Some(path) = std::env::var_os(TURNING) {
        return turn(path.as_ref());
    }
    let place = Place::new();
    place.create().close().unwrap();
    let mut numbers = crate::common::Numbers(11);
    for round in 0..crate::common::rounds("PEIL_TURNS", 8) {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "encryption::whenever_the_program_is_killed_the_old_or_the_new_passphrase_opens_the_file",
            ])
            .arg("--nocapture")
            .env(TURNING, &place.path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let added =
            |line: &String| line.strip_prefix("added ").map(|number| number.parse::<usize>().unwrap());
        let mut last = lines.by_ref().find_map(|line| added(&line)).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(numbers.below(1500)));
        child.kill().unwrap();
        last = lines.filter_map(|line| added(&line)).last().unwrap_or(last);
        child.wait().unwrap();
        let mut opened = (0..2).filter_map(|turn| turned(turn).open(&place.path).ok());
        let store = opened.next().unwrap_or_else(|| panic!("round {round}: neither opens it")).store;
        assert!(store.check().is_empty(), "round {round}");
        let kept = names(&store);
        assert!(kept.len() > last, "round {round}: {kept:?}, {last} told");
        store.close().unwrap();
    }
}
