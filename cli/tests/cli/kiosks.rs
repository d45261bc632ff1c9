//! `peil kiosk`, against a kiosk at the other end of a pair of terminals.

use crate::support::{Answer, json, peil};
use peil_core::intensity::{Composition, Scan};
use peil_core::record::{Language, Minute, Record, SizeClass};
use peil_kiosk_serial::{Decoder, Request, Tagged, frame, serve};
use peil_kiosk_store::{RamFlash, Store};
use serial2::SerialPort;
use std::fs;
use std::os::fd::AsRawFd;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

type Log = Store<RamFlash<{ 4 * 4096 }>>;

/// What goes wrong on the way.
#[derive(Clone, Copy, Default)]
struct Line {
    /// Every so many answers one is lost on the way back.
    loses_every: usize,
    /// After so many answers the kiosk is unplugged.
    answers: Option<usize>,
}

/// A kiosk that answers until it is taken away.
struct Kiosk {
    port: String,
    is_over: Arc<AtomicBool>,
    thread: Option<JoinHandle<Log>>,
    _other_end: SerialPort,
}

impl Kiosk {
    fn plug_in(mut store: Log, line: Line) -> Self {
        let (mut own, other_end) = SerialPort::pair().expect("a pair of terminals");
        let port = fs::read_link(format!("/proc/self/fd/{}", other_end.as_raw_fd())).expect("a name");
        own.set_read_timeout(Duration::from_millis(20)).expect("a terminal");
        let is_over = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&is_over);
        let thread = std::thread::Builder::new().name("kiosk".to_owned()).spawn(move || {
            let (mut decoder, mut minute, mut answered) = (Decoder::new(), None, 0_usize);
            while !over.load(Ordering::Relaxed) {
                let mut bytes = [0; 64];
                let Ok(count) = own.read(&mut bytes) else { continue };
                for byte in &bytes[..count] {
                    let Some(Ok(payload)) = decoder.push(*byte) else { continue };
                    let Ok(asked) = Tagged::<Request>::from_bytes(payload) else { continue };
                    answered += 1;
                    if line.answers.is_some_and(|most| answered > most) {
                        continue;
                    }
                    let content = serve(&mut store, &mut minute, || true, &asked.content);
                    if line.loses_every > 0 && answered.is_multiple_of(line.loses_every) {
                        continue;
                    }
                    let _ = own.write_all(&frame(&Tagged { tag: asked.tag, content }.to_bytes()));
                }
            }
            store
        });
        let thread = thread.expect("a thread");
        let port = port.to_str().expect("UTF-8").to_owned();
        Self { port, is_over, thread: Some(thread), _other_end: other_end }
    }

    fn unplug(mut self) -> Log {
        self.is_over.store(true, Ordering::Relaxed);
        self.thread.take().expect("once").join().expect("no panic")
    }
}

fn record(number: u32) -> Record {
    Record {
        size: Some(SizeClass::Small),
        scan: Scan::from_bits(0b1111, 0b1_0000).expect("twelve answers"),
        minute: Minute::from_count(13_865_190 + number),
        ..Record::new(Language::Dutch, Composition::V3In2025, 0)
    }
}

fn log(records: u32) -> Log {
    let mut store = Store::open(RamFlash::new()).expect("suitable");
    store.set_device(3, "Beurs Maastricht", 0).expect("a number");
    (0..records).for_each(|number| assert!(store.keep(record(number)).is_ok()));
    store
}

/// A folder, and a portfolio in it.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().expect("a folder") };
        let made = peil(&["demo", &desk.path("hub.peil"), "--companies", "0"]);
        assert_eq!(made.code, 0, "{}", made.err);
        desk
    }

    fn path(&self, name: &str) -> String {
        let path: PathBuf = self.folder.path().join(name);
        path.to_str().expect("UTF-8").to_owned()
    }

    fn lines(&self, name: &str) -> usize {
        fs::read_to_string(self.path(name)).expect("a file").lines().count()
    }

    fn read(&self, from: &str, more: &[&str]) -> Answer {
        let (folder, portfolio) = (self.path(""), self.path("hub.peil"));
        peil(
            &[&["kiosk", "read", from, "--to", &folder, "--into", &portfolio, "--lang", "en"], more].concat(),
        )
    }

    fn scans(&self) -> usize {
        let all = json(&["portfolio", &self.path("hub.peil"), "export-json"]);
        all["scans"].as_array().expect("a list").len()
    }
}

#[test]
fn a_log_is_on_the_disk_and_in_the_portfolio_before_the_kiosk_may_forget_it() {
    let desk = Desk::new();
    let kiosk = Kiosk::plug_in(log(57), Line::default());
    let answer = desk.read(&kiosk.port, &[]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{}", answer.out);
    assert!(answer.out.starts_with("57 records were read.\n"), "{}", answer.out);
    assert!(answer.out.contains("New in the portfolio: 57; there already: 0."), "{}", answer.out);
    assert_eq!((desk.lines("kiosk-3.log"), desk.lines("kiosk-3.jsonl"), desk.scans()), (57, 57, 57));
    let first = fs::read_to_string(desk.path("kiosk-3.jsonl")).expect("lines");
    let first: serde_json::Value = serde_json::from_str(first.lines().next().expect("a line")).expect("JSON");
    assert_eq!((&first["device"], &first["ended_at"]), (&3.into(), &"2026-05-12T14:30Z".into()));
    assert_eq!((&first["answers"], &first["size"]), (&"1111?0000000".into(), &"10-49".into()));
    let mut store = kiosk.unplug();
    assert_eq!(store.contents().expect("readable").kept, 0);
}

#[test]
fn whatever_is_read_again_counts_once() {
    let desk = Desk::new();
    let kiosk = Kiosk::plug_in(log(12), Line::default());
    let kept = desk.read(&kiosk.port, &["--keep"]);
    assert!(kept.out.contains("The kiosk still holds everything."), "{}", kept.out);
    let again = desk.read(&kiosk.port, &["--keep", "--format", "json"]);
    let again: serde_json::Value = serde_json::from_str(&again.out).expect("JSON");
    assert_eq!((&again["known_in_log"], &again["new_in_portfolio"]), (&12.into(), &0.into()));
    assert_eq!(again["acknowledged"], false);
    kiosk.unplug();
    // The log that was written is a file to read as well.
    let from_file = desk.read(&desk.path("kiosk-3.log"), &[]);
    assert!(from_file.out.contains("New in the portfolio: 0; there already: 12."), "{}", from_file.out);
    assert_eq!((desk.lines("kiosk-3.log"), desk.scans()), (12, 12));
}

#[test]
fn what_goes_to_the_inbox_waits_there_and_counts_once() {
    let desk = Desk::new();
    let kiosk = Kiosk::plug_in(log(12), Line::default());
    let answer = desk.read(&kiosk.port, &["--inbox"]);
    assert!(
        answer.out.contains("New in the inbox: 12; known to the portfolio already: 0."),
        "{}",
        answer.out
    );
    assert_eq!(kiosk.unplug().contents().expect("readable").kept, 0);
    assert_eq!(desk.scans(), 0);
    let again = desk.read(&desk.path("kiosk-3.log"), &["--inbox", "--format", "json"]);
    let again: serde_json::Value = serde_json::from_str(&again.out).expect("JSON");
    assert_eq!((&again["new_in_portfolio"], &again["known_in_portfolio"]), (&0.into(), &12.into()));
    assert_eq!(again["inbox"], true);
    // Taken over after all, without a look at each.
    let taken = desk.read(&desk.path("kiosk-3.log"), &[]);
    assert!(taken.out.contains("New in the portfolio: 12; there already: 0."), "{}", taken.out);
    assert_eq!(desk.scans(), 12);
    assert_eq!(peil(&["kiosk", "read", &desk.path("kiosk-3.log"), "--inbox"]).code, 2, "into which?");
}

#[test]
fn a_picture_of_the_screen_of_a_kiosk_is_read() {
    let desk = Desk::new();
    let picture = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/screens/kiosk/mono-400-nl.png");
    let answer = desk.read(picture, &[]);
    assert_eq!((answer.code, desk.scans()), (0, 1), "{}", answer.err);
}

#[test]
fn a_reading_that_is_broken_off_keeps_what_came_and_frees_nothing() {
    let desk = Desk::new();
    let kiosk = Kiosk::plug_in(log(57), Line { answers: Some(4), ..Line::default() });
    let broken = desk.read(&kiosk.port, &[]);
    assert_eq!(broken.code, 1);
    assert!(broken.err.contains("No kiosk answers on this port."), "{}", broken.err);
    assert_eq!((desk.lines("kiosk-3.log"), desk.scans()), (20, 20));
    let mut store = kiosk.unplug();
    assert_eq!(store.contents().expect("readable").kept, 57);
    let kiosk = Kiosk::plug_in(store, Line::default());
    assert_eq!(desk.read(&kiosk.port, &[]).code, 0);
    assert_eq!((desk.lines("kiosk-3.log"), desk.scans()), (57, 57));
    assert_eq!(kiosk.unplug().contents().expect("readable").kept, 0);
}

#[test]
fn answers_that_are_lost_are_asked_again() {
    let desk = Desk::new();
    // The fifth answer is the one to the acknowledgement.
    let kiosk = Kiosk::plug_in(log(12), Line { loses_every: 5, ..Line::default() });
    let answer = desk.read(&kiosk.port, &[]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert_eq!(desk.scans(), 12);
    assert_eq!(kiosk.unplug().contents().expect("readable").kept, 0);
}

#[test]
fn what_cannot_be_written_is_not_acknowledged() {
    let desk = Desk::new();
    let kiosk = Kiosk::plug_in(log(5), Line::default());
    let nowhere = desk.path("nowhere/at/all");
    let answer = peil(&["kiosk", "read", &kiosk.port, "--to", &nowhere, "--lang", "en"]);
    assert_eq!(answer.code, 1, "{}", answer.out);
    let no_portfolio = peil(&["kiosk", "read", &kiosk.port, "--to", &desk.path(""), "--into", &nowhere]);
    assert_eq!(no_portfolio.code, 1, "{}", no_portfolio.out);
    assert_eq!(kiosk.unplug().contents().expect("readable").kept, 5);
}

#[test]
fn a_kiosk_is_set_up_and_tells_how_it_stands() {
    let kiosk = Kiosk::plug_in(Store::open(RamFlash::new()).expect("suitable"), Line::default());
    let fresh = peil(&["kiosk", "status", &kiosk.port, "--lang", "en"]);
    assert!(fresh.out.starts_with("The kiosk has no number yet"), "{}", fresh.out);
    let set = peil(&["kiosk", "set", &kiosk.port, "--number", "12", "--name", "Zaal é", "--clock"]);
    assert_eq!((set.code, set.out.as_str()), (0, "De kiosk heeft het overgenomen.\n"), "{}", set.err);
    let status = json(&["kiosk", "status", &kiosk.port]);
    assert_eq!((&status["number"], &status["name"]), (&12.into(), &"Zaal é".into()));
    assert!(status["clock"].as_str().expect("a moment") > "2026-", "{status:#}");
    assert_eq!((&status["settings_pages"], &status["program_sound"]), (&2.into(), &true.into()));
    let mut store = kiosk.unplug();
    store.keep(record(0)).expect("room");
    let kiosk = Kiosk::plug_in(store, Line::default());
    let renumbered = peil(&["kiosk", "set", &kiosk.port, "--number", "13", "--lang", "en"]);
    assert_eq!(renumbered.code, 1);
    assert!(renumbered.err.contains("read it out first"), "{}", renumbered.err);
    let renamed = peil(&["kiosk", "set", &kiosk.port, "--name", "Congres"]);
    assert_eq!(renamed.code, 0, "{}", renamed.err);
    assert_eq!(peil(&["kiosk", "erase", &kiosk.port]).code, 0);
    assert_eq!(kiosk.unplug().contents().expect("readable").kept, 1, "what was not read stays");
}

#[test]
fn what_is_no_kiosk_is_refused_in_words() {
    let desk = Desk::new();
    let (_own, other_end) = SerialPort::pair().expect("a pair of terminals");
    let port = fs::read_link(format!("/proc/self/fd/{}", other_end.as_raw_fd())).expect("a name");
    let silent = peil(&["kiosk", "status", port.to_str().expect("UTF-8")]);
    assert!(silent.err.contains("Op deze poort antwoordt geen kiosk."), "{}", silent.err);
    let missing = peil(&["kiosk", "status", &desk.path("no-port")]);
    assert_eq!(missing.code, 1, "{}", missing.err);
    fs::write(desk.path("picture"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").expect("a file");
    let picture = desk.read(&desk.path("picture"), &[]);
    assert!(picture.err.contains("cut short or damaged"), "{}", picture.err);
    fs::write(desk.path("sheet"), "naam;kvk\nA;01234567\n").expect("a file");
    let sheet = desk.read(&desk.path("sheet"), &[]);
    assert!(sheet.err.contains("holds nothing that comes from a kiosk"), "{}", sheet.err);
    fs::write(desk.path("lines"), "PEIL0\nhello\n").expect("a file");
    let lines = desk.read(&desk.path("lines"), &[]);
    assert!(
        lines.out.contains("No record was read.") && lines.out.contains("Line 2 was left out."),
        "{}",
        lines.out
    );
    assert!(peil(&["kiosk", "set", "nowhere"]).err.contains("--number"));
}
