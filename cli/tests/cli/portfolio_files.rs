//! The file of a portfolio: faults, backups, erasure, and that nothing is touched without being asked.

use crate::portfolio_summary::Portfolio;
use crate::support::{json, peil};
use peil_portfolio::{Company, Deed, OpenOptions};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Every file in a folder and below, with its bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Every command refuses the file with this sentence and exit code 1, and no byte of it changes.
fn refused(portfolio: &Portfolio, sentence: &str) {
    let before = fs::read(&portfolio.path).ok();
    for arguments in [
        &["summary"][..],
        &["list"],
        &["check"],
        &["backup"],
        &["export-json"],
        &["delete-company", "--id", "1"],
        &["delete-company", "--id", "1", "--yes"],
    ] {
        let answer = portfolio.ask(&[arguments, &["--lang", "en"]].concat());
        assert_eq!(answer.code, 1, "{arguments:?}: {}", answer.out);
        let expected = format!("peil: {}: {sentence}", portfolio.name());
        assert!(answer.err.starts_with(&expected), "{arguments:?}: {}", answer.err);
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
        assert_eq!(fs::read(&portfolio.path).ok(), before, "{arguments:?}");
    }
}

#[test]
fn a_file_that_is_not_there() {
    let portfolio = Portfolio::demo("1", "1");
    fs::remove_file(&portfolio.path).unwrap();
    refused(&portfolio, "There is no such file.");
}

#[test]
fn a_text_that_was_renamed() {
    let portfolio = Portfolio::demo("1", "1");
    fs::write(&portfolio.path, "Dear diary,\n".repeat(1000)).unwrap();
    refused(&portfolio, "This is no portfolio of Peil.");
}

#[test]
fn a_file_of_a_newer_peil() {
    let portfolio = Portfolio::demo("1", "1");
    let file = rusqlite::Connection::open(&portfolio.path).unwrap();
    file.pragma_update(None, "user_version", 99).unwrap();
    file.close().unwrap();
    refused(&portfolio, "This portfolio is of a newer Peil (version 99; this Peil knows version 2).");
}

#[test]
fn a_damaged_file() {
    let portfolio = Portfolio::demo("200", "1");
    let mut bytes = fs::read(&portfolio.path).unwrap();
    let (from, to) = (bytes.len() / 4, bytes.len() / 4 * 3);
    bytes[from..to].fill(0xa5);
    fs::write(&portfolio.path, &bytes).unwrap();
    for arguments in [&["summary"][..], &["list"], &["check"], &["backup"], &["export-json"]] {
        let answer = portfolio.ask(&[arguments, &["--lang", "en"]].concat());
        assert_eq!(answer.code, 1, "{arguments:?}");
        let fault = answer.err.lines().last().unwrap();
        assert!(
            fault.starts_with(&format!("peil: {}: ", portfolio.name())) && fault.contains("damaged"),
            "{arguments:?}: {fault}"
        );
        assert_eq!(fs::read(&portfolio.path).unwrap(), bytes, "{arguments:?}");
    }
    let to = portfolio.folder.path().join("rest.peil");
    let beyond = portfolio.ask(&["salvage", "--to", to.to_str().unwrap(), "--lang", "en"]);
    assert!(beyond.code == 1 && beyond.err.contains("damaged") && !to.exists(), "{}", beyond.err);
    let answer = portfolio.ask(&["check", "--format", "json"]);
    let findings: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((findings["sound"].as_bool(), answer.code), (Some(false), 1));
    assert!(!findings["findings"].as_array().unwrap().is_empty());
}

#[test]
fn what_can_still_be_read_of_a_damaged_file_is_saved_in_a_new_one() {
    let portfolio = Portfolio::demo("200", "1");
    let mut bytes = fs::read(&portfolio.path).unwrap();
    let half = bytes.len() / 2 / 4096 * 4096;
    bytes[half..half + 8192].fill(0xa5);
    fs::write(&portfolio.path, &bytes).unwrap();
    let to = portfolio.folder.path().join("rest.peil");
    let salvaged = portfolio.json(&["salvage", "--to", to.to_str().unwrap()]);
    assert_eq!(fs::read(&portfolio.path).unwrap(), bytes, "it stays as it was");
    let companies = salvaged["records"]["company"].as_u64().unwrap() + salvaged["unnamed"].as_u64().unwrap();
    assert!(companies > 150, "{salvaged}");
    assert!(!salvaged["incomplete"].as_array().unwrap().is_empty(), "{salvaged}");
    let listed = json(&["portfolio", to.to_str().unwrap(), "list"]);
    assert_eq!(listed["of"].as_u64(), Some(companies));
    let again = portfolio.ask(&["salvage", "--to", to.to_str().unwrap(), "--lang", "en"]);
    let told = format!("peil: {}: There is a file of that name already.", to.display());
    assert!(again.code == 1 && again.err.starts_with(&told), "{}", again.err);
}

#[test]
fn an_empty_portfolio_is_made_to_import_into() {
    let portfolio = Portfolio::demo("7", "1");
    let book = portfolio.folder.path().join("book.xlsx");
    let (from, book) = (portfolio.name(), book.to_str().unwrap());
    assert_eq!(peil(&["export", "--from", from, "--as", "workbook", "--out", book]).code, 0);
    let new = portfolio.folder.path().join("new.peil");
    let new = new.to_str().unwrap();
    let made = json(&["portfolio", new, "create"]);
    assert_eq!(made["file"], new);
    assert_eq!(json(&["portfolio", new, "list"])["of"], 0);
    assert_eq!(peil(&["import", book, "--into", new]).code, 0);
    let listed = |path: &str| json(&["portfolio", path, "list"])["of"].clone();
    assert_eq!(listed(new), listed(from));
    let again = peil(&["portfolio", new, "create", "--lang", "en"]);
    assert!(again.code == 1 && again.err.contains("There is a file of that name already."), "{}", again.err);
    assert_eq!(listed(new), 7);
}

#[test]
fn a_file_that_somebody_else_is_writing_to() {
    let portfolio = Portfolio::demo("10", "1");
    let store = OpenOptions::new().open(&portfolio.path).unwrap().store;
    assert_eq!(portfolio.json(&["summary"])["portfolio"]["companies"], 10, "reading needs no lock");
    let answer = portfolio.ask(&["delete-company", "--id", "1", "--yes", "--lang", "en"]);
    assert_eq!((answer.code, answer.out.as_str()), (1, ""));
    assert!(answer.err.contains("The portfolio is in use by another window"), "{}", answer.err);
    let backup = portfolio.ask(&["backup"]);
    assert_eq!(backup.code, 0, "a backup holds nobody up: {}", backup.err);
    let restore = portfolio.ask(&["restore", "1", "--in-place", "--yes", "--lang", "en"]);
    assert!(restore.code == 1 && restore.err.contains("in use"), "{}", restore.err);
    store.close().unwrap();
    assert_eq!(portfolio.json(&["list"])["of"], 10);
}

#[test]
fn a_demonstration_overwrites_nothing_and_says_what_it_is() {
    let portfolio = Portfolio::demo("3", "1");
    let before = fs::read(&portfolio.path).unwrap();
    let again = peil(&["demo", portfolio.name(), "--lang", "en"]);
    assert_eq!((again.code, again.out.as_str()), (1, ""));
    assert!(again.err.contains("There is a file of that name already."), "{}", again.err);
    assert_eq!(fs::read(&portfolio.path).unwrap(), before);
    let other = portfolio.folder.path().join("other.peil");
    let arguments = ["--companies", "3", "--as-of", "2026-06-30", "--lang", "en"];
    let made = peil(&[&["demo", other.to_str().unwrap()], &arguments[..]].concat());
    assert!(made.out.contains("fictitious"), "{}", made.out);
    let listed = |path: &Path| json(&["portfolio", path.to_str().unwrap(), "list"])["companies"].clone();
    assert_eq!(listed(&other), listed(&portfolio.path), "one seed, one portfolio");
    let companies = listed(&other);
    assert!(
        companies.as_array().unwrap().iter().all(|row| row["name"].as_str().unwrap().contains("(fictief)"))
    );
}

#[test]
fn backups_are_taken_listed_and_put_back() {
    let portfolio = Portfolio::demo("12", "1");
    assert_eq!(portfolio.json(&["restore"])["backups"], Value::Array(Vec::new()));
    let taken = portfolio.json(&["backup"]);
    assert_eq!(taken["backup"]["number"], 1);
    let mut store = OpenOptions::new().open(&portfolio.path).unwrap().store;
    store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Later"))).unwrap();
    store.close().unwrap();
    let companies = |path: &Path| json(&["portfolio", path.to_str().unwrap(), "list"])["of"].clone();
    assert_eq!(companies(&portfolio.path), 13);

    let copy = portfolio.folder.path().join("copy.peil");
    let to = portfolio.json(&["restore", "1", "--to", copy.to_str().unwrap()]);
    assert_eq!((companies(&copy), companies(&portfolio.path)), (12.into(), 13.into()), "{to:#}");
    let again = portfolio.ask(&["restore", "1", "--to", copy.to_str().unwrap(), "--lang", "en"]);
    assert!(again.code == 1 && again.err.contains("There is a file of that name already."), "{}", again.err);

    for arguments in [&["restore", "1"][..], &["restore", "1", "--in-place"]] {
        let asked = portfolio.ask(&[arguments, &["--lang", "en"]].concat());
        assert!(asked.code == 1 && asked.err.contains("Nothing was changed."), "{}", asked.err);
        assert_eq!(companies(&portfolio.path), 13);
    }
    let restored = portfolio.ask(&["restore", "1", "--in-place", "--yes"]);
    assert_eq!((restored.code, restored.err.as_str()), (0, ""));
    assert_eq!(companies(&portfolio.path), 12);
    // What was there is kept, as a backup of its own.
    let backups = portfolio.json(&["restore"])["backups"].clone();
    assert_eq!(backups.as_array().unwrap().len(), 2);
    let unknown = portfolio.ask(&["restore", "9", "--lang", "en", "--to", "x.peil"]);
    assert!(unknown.code == 1 && unknown.err.contains("There is no backup 9."), "{}", unknown.err);
    let saved = portfolio.folder.path().join("saved.peil");
    assert_eq!(portfolio.ask(&["backup", "--to", saved.to_str().unwrap()]).code, 0);
    assert_eq!(companies(&saved), 12);
}

#[test]
fn a_damaged_portfolio_is_put_back_from_its_backup() {
    let portfolio = Portfolio::demo("12", "1");
    portfolio.json(&["backup"]);
    fs::write(&portfolio.path, [0xa5; 8192]).unwrap();
    assert_eq!(portfolio.ask(&["list"]).code, 1);
    assert_eq!(portfolio.ask(&["restore", "1", "--in-place", "--yes"]).code, 0);
    assert_eq!(portfolio.json(&["list"])["of"], 12);
    assert!(portfolio.folder.path().join("demo.peil.damaged-1").exists());
}

#[test]
fn an_erased_company_leaves_no_byte_of_its_name() {
    let portfolio = Portfolio::demo("20", "1");
    let mut store = OpenOptions::new().coach("A. Coach").open(&portfolio.path).unwrap().store;
    let kvk = "87654321".parse().ok();
    let company = Company { kvk, notes: "Kwikstaartjes".into(), ..Company::named("Klepelhoornhuis") };
    let id = store.edit(Deed::CompanyAdded, |edit| edit.insert(&company)).unwrap().value;
    let renamed = Company { name: "Klepelhoornstee".into(), ..company };
    store.edit(Deed::CompanyChanged, |edit| edit.update(id, &renamed)).unwrap();
    store.backups().take().unwrap();
    store.close().unwrap();
    let number = id.number().to_string();

    let plan = portfolio.json(&["delete-company", "--kvk", "8765 4321"]);
    assert_eq!((&plan["name"], &plan["erased"]), (&"Klepelhoornstee".into(), &false.into()));
    assert_eq!(plan["id"], id.number());
    assert_eq!(plan["backups"].as_array().unwrap().len(), 1);
    let words = ["Klepelhoorn", "Kwikstaartjes", "87654321"];
    let found =
        |word: &str| files(portfolio.folder.path()).iter().filter(|file| holds(&file.1, word)).count();
    assert_eq!(words.map(found), [2, 2, 2], "in the file and in the backup: a plan changes nothing");

    let done = portfolio.ask(&["delete-company", "--id", &number, "--yes", "--lang", "en"]);
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert!(done.out.contains("Deleted for good."), "{}", done.out);
    assert_eq!(words.map(found), [0, 0, 0], "neither in the file, nor in its log, nor in a backup");
    assert_eq!(portfolio.json(&["list"])["of"], 20);
    assert_eq!(portfolio.json(&["check"])["sound"], true);
    for arguments in [["--id", &number], ["--kvk", "87654321"]] {
        let gone = portfolio.ask(&["delete-company", arguments[0], arguments[1], "--lang", "en"]);
        assert!(gone.code == 1 && gone.err.contains("no company with this number"), "{}", gone.err);
    }
    let wrong = portfolio.ask(&["delete-company", "--kvk", "1234", "--lang", "en"]);
    assert!(wrong.code == 1 && wrong.err.contains("has 8 digits; this has 4"), "{}", wrong.err);
    assert_eq!(portfolio.ask(&["delete-company"]).code, 2, "a company has to be named");
    assert_eq!(portfolio.ask(&["delete-company", "--id", "1", "--kvk", "87654321"]).code, 2);
}

#[test]
fn everything_is_in_the_export() {
    let portfolio = Portfolio::demo("40", "8");
    let export = portfolio.json(&["export-json"]);
    assert_eq!(export["schema"], "peil/portfolio/1");
    let sql = portfolio.sql();
    for (list, table) in [
        ("companies", "company"),
        ("contacts", "contact"),
        ("stages", "stage"),
        ("scans", "scan"),
        ("assessments", "assessment"),
        ("wishes", "wish"),
        ("services", "service"),
        ("follow_ups", "follow_up"),
        ("regional_observations", "regional_observation"),
        ("regional_targets", "regional_target"),
        ("regional_counts", "regional_count"),
        ("published_scores", "published_scores"),
        ("inbox", "inbox"),
        ("mappings", "mapping"),
        ("settings", "setting"),
        ("journal", "journal"),
    ] {
        let count: i64 =
            sql.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        assert_eq!(export[list].as_array().map(Vec::len), count.try_into().ok(), "{list}");
    }
    let (name, city): (String, String) = sql
        .query_row("SELECT name, city FROM company WHERE id = 40", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    let company = &export["companies"][39];
    assert_eq!(
        (&company["id"], &company["name"], &company["city"]),
        (&40.into(), &name.into(), &city.into())
    );
}

#[test]
fn what_was_typed_is_kept_and_shown_safely() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("typed.peil");
    let names = ["=1+1", "\u{1b}[31mrood\u{202e}", "'); DROP TABLE company; --", "🥖 \u{5d0}\u{5d1}"];
    let mut store = OpenOptions::new().create(&path).unwrap().store;
    store
        .edit(Deed::CompanyAdded, |edit| {
            names.iter().try_for_each(|name| edit.insert(&Company::named(*name)).map(|_| ()))
        })
        .unwrap();
    store.close().unwrap();
    let path = path.to_str().unwrap();
    let listed = json(&["portfolio", path, "list", "--sort", "added"]);
    let given: Vec<&str> =
        listed["companies"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(given, names, "in JSON as typed");
    let table = peil(&["portfolio", path, "list"]);
    assert!(table.out.contains("\\u{1b}[31mrood\\u{202e}"), "{}", table.out);
    assert!(!table.out.contains(['\u{1b}', '\u{202e}']), "{:?}", table.out);
    let csv = peil(&["portfolio", path, "list", "--columns", "name", "--sort", "added", "--format", "csv"]);
    assert_eq!(csv.out.lines().nth(1), Some("'=1+1"));
}

#[cfg(not(feature = "encryption"))]
#[test]
fn without_encryption_a_passphrase_is_refused_in_words() {
    let portfolio = Portfolio::demo("1", "1");
    let file = portfolio.folder.path().join("passphrase.txt");
    fs::write(&file, "geheim\n").unwrap();
    let noise: Vec<u8> = (0..8192_u32).map(|number| (number * 7919 % 251) as u8 | 0x80).collect();
    fs::write(&portfolio.path, noise).unwrap();
    let asked = portfolio.ask(&["summary", "--lang", "en"]);
    assert!(asked.code == 1 && asked.err.contains("behind a passphrase"), "{}", asked.err);
    let given = portfolio.ask(&["summary", "--lang", "en", "--passphrase-file", file.to_str().unwrap()]);
    assert!(given.code == 1 && given.err.contains("built without encryption"), "{}", given.err);
}

#[cfg(feature = "encryption")]
#[test]
fn a_portfolio_behind_a_passphrase() {
    let portfolio = Portfolio::demo("5", "1");
    let mut store = OpenOptions::new().open(&portfolio.path).unwrap().store;
    store.set_passphrase(peil_portfolio::Passphrase::new("geheim").ok()).unwrap();
    store.close().unwrap();
    let file = portfolio.folder.path().join("passphrase.txt");
    let with = |text: &str| {
        fs::write(&file, text).unwrap();
        portfolio.ask(&["list", "--lang", "en", "--passphrase-file", file.to_str().unwrap()])
    };
    assert!(portfolio.ask(&["list", "--lang", "en"]).err.contains("behind a passphrase"));
    assert!(with("fout").err.contains("does not open the portfolio"));
    assert_eq!(with("geheim\n").code, 0);
    let mut command = crate::support::command(&["portfolio", portfolio.name(), "list"]);
    assert!(command.env("PEIL_PASSPHRASE", "geheim").output().unwrap().status.success());
}
