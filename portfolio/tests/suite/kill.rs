//! The plug pulled at any moment.

use crate::common::{Numbers, Place, add_company, names, options, rounds, scan_of};
use peil_portfolio::{Company, Deed, ScanRecord};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

const ASKED: &str = "PEIL_TEST_STREAM";

/// Edits without end, each told as soon as it is acknowledged: a company, then its scan.
fn stream(path: &std::path::Path) {
    let mut store = options().open(path).unwrap().store;
    let told = |line: String| {
        let mut out = std::io::stdout().lock();
        out.write_all(line.as_bytes()).unwrap();
        out.flush().unwrap();
    };
    for number in names(&store).len().. {
        let company = add_company(&mut store, &format!("Bedrijf {number}"));
        told(format!("\ncompany {number}\n"));
        store.edit(Deed::ScanAdded, |edit| edit.insert(&scan_of(company, "111100000000"))).unwrap();
        told(format!("\nscan {number}\n"));
        if number % 3 == 0 {
            // Done and taken back: nothing may be left of it but its traces in the journal.
            add_company(&mut store, "Vergissing");
            store.undo().unwrap().unwrap();
        }
    }
}

/// Every edit that was told is there, nothing else but the one that was under way, and undo goes on where it was.
#[test]
fn nothing_acknowledged_is_lost_when_the_program_is_killed() {
    if let Some(path) = std::env::var_os(ASKED) {
        return stream(path.as_ref());
    }
    let seed = std::env::var("PEIL_SEED").map_or(1, |seed| seed.parse().unwrap());
    let mut numbers = Numbers(seed);
    let (mut place, mut acknowledged, mut at_start) = (Place::new(), 0, 0);
    for round in 0..rounds("PEIL_KILLS", 24) {
        if round % 20 == 0 {
            place = Place::new();
            place.create().close().unwrap();
            at_start = 0;
        }
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "kill::nothing_acknowledged_is_lost_when_the_program_is_killed", "--nocapture"])
            .env(ASKED, &place.path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let wanted = numbers.below(30);
        let (mut companies, mut scans) = (None, None);
        let mut take = |line: &str| match line.split_once(' ') {
            Some(("company", number)) => companies = number.parse::<usize>().ok(),
            Some(("scan", number)) => scans = number.parse::<usize>().ok(),
            _ => {}
        };
        for line in lines.by_ref().take(usize::try_from(wanted).unwrap() * 2) {
            take(&line);
        }
        std::thread::sleep(Duration::from_micros(numbers.below(4000)));
        child.kill().unwrap();
        // What was told before the end still counts.
        lines.for_each(|line| take(&line));
        child.wait().unwrap();

        let mut opened = place.open();
        assert!(opened.store.check().is_empty(), "round {round}");
        let kept = names(&opened.store);
        let genuine =
            kept.iter().enumerate().take_while(|(number, name)| **name == format!("Bedrijf {number}"));
        let count = genuine.count();
        // Behind them at most the mistake that was being taken back.
        assert!(kept.len() - count <= 1, "round {round}: {kept:?}");
        let told = companies.map_or(0, |last| last + 1);
        assert!(count >= told, "round {round}: {count} companies, {told} acknowledged");
        let kept_scans = opened.store.all::<ScanRecord>().unwrap().len();
        let told_scans = scans.map_or(0, |last| last + 1);
        assert!(kept_scans >= told_scans, "round {round}: {kept_scans} scans, {told_scans} acknowledged");
        assert!(kept_scans == count || kept_scans + 1 == count, "round {round}");
        acknowledged += told.saturating_sub(at_start) + told_scans.saturating_sub(at_start);

        // Undo and redo go on where they were.
        if opened.store.redoable().unwrap().is_none() && opened.store.undoable().unwrap().is_some() {
            let before = opened.store.all::<Company>().unwrap();
            opened.store.undo().unwrap().unwrap();
            opened.store.redo().unwrap().unwrap();
            assert_eq!(opened.store.all::<Company>().unwrap(), before);
        }
        while names(&opened.store).len() > count
            || opened.store.all::<ScanRecord>().unwrap().len() < names(&opened.store).len()
        {
            opened.store.undo().unwrap().unwrap();
        }
        at_start = names(&opened.store).len();
        opened.store.close().unwrap();
    }
    assert!(acknowledged > 0);
    println!("{acknowledged} edits acknowledged and found");
}
