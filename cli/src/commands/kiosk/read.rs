//! `peil kiosk read`: the log of a kiosk onto the disk, and into a portfolio.

use super::client::{Client, Log};
use super::keep::{Kept, keep};
use super::{connect, refusal};
use crate::arguments::{Format, ReadArguments};
use crate::commands::portfolio::open_for_kiosk;
use crate::json;
use crate::own_file::{OwnFile, unreadable};
use crate::refusal::Refusal;
use crate::table::write_paragraph;
use crate::typed::refuse;
use anstyle::Style;
use peil_core::record::Record;
use peil_exchange::write_row;
use peil_portfolio::{Date, Deed, InboxSource, Received, TakenOver};
use peil_transfer::kiosk::{self as source, Found, Refused};
use peil_transfer::say::kiosk_fault;
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::Write;
use std::path::Path;

#[derive(Serialize)]
struct ReadJson {
    schema: &'static str,
    records: usize,
    interrupted: u32,
    lost: u32,
    new_in_log: usize,
    known_in_log: usize,
    files: Vec<String>,
    new_in_portfolio: Option<u32>,
    known_in_portfolio: Option<u32>,
    inbox: bool,
    acknowledged: bool,
    refused: Vec<RefusedJson>,
    damaged_frames: usize,
}

#[derive(Serialize)]
struct RefusedJson {
    line: u64,
    text: String,
}

/// What came of it.
struct Outcome {
    found: Found,
    kept: Kept,
    taken: Option<TakenOver>,
    to_inbox: bool,
    acknowledged: bool,
    from_port: bool,
}

pub(crate) fn run(
    asked: &ReadArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let (mut client, mut log, mut fault) = (None, Log::default(), None);
    let found;
    if is_file(&asked.from) {
        let (name, bytes) = OwnFile::open(&asked.from, words)?.bytes(source::MOST_BYTES, words)?;
        found = source::read(&bytes).map_err(|fault| refuse(&name, kiosk_fault(words, fault), words))?;
    } else {
        let mut kiosk = connect(&asked.from, words)?;
        fault = read(&mut kiosk, &mut log).err().map(|fault| refusal(&asked.from, &fault, words));
        client = Some(kiosk);
        found = over_the_line(&log);
    }
    // Also of a reading that was broken off: what came is as good as any other.
    let records: Vec<_> = found.records().collect();
    let kept = keep(&asked.to, &records)
        .map_err(|error| unreadable(&asked.to.display().to_string(), &error, words))?;
    let taken = asked.into.as_deref().map(|path| take_over(path, asked, &found, words)).transpose()?;
    let from_port = client.is_some();
    let mut acknowledged = false;
    if let (Some(mut kiosk), None, false) = (client, &fault, asked.keep) {
        kiosk.acknowledge(&log).map_err(|fault| refusal(&asked.from, &fault, words))?;
        acknowledged = true;
    }
    let outcome = Outcome { found, kept, taken, to_inbox: asked.inbox, acknowledged, from_port };
    match format {
        Format::Table => write_table(&outcome, words, out)?,
        Format::Json => json::write(out, &answer(&outcome, words))?,
        Format::Csv => write_csv(&outcome, out)?,
    }
    fault.map_or(Ok(()), Err)
}

/// Whether this is no port: files are read whole, ports are talked to. A name that is not there is left to the port.
fn is_file(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|found| found.is_file() || found.is_dir())
}

fn read(kiosk: &mut Client, log: &mut Log) -> Result<(), super::Fault> {
    kiosk.identify()?;
    kiosk.read(log)
}

fn over_the_line(log: &Log) -> Found {
    let mut found = Found::of(InboxSource::Line);
    log.records.iter().for_each(|record| found.push(*record));
    (found.interrupted, found.lost) = (log.interrupted, log.lost);
    found
}

fn take_over(path: &Path, asked: &ReadArguments, found: &Found, words: &Words) -> Result<TakenOver, Refusal> {
    let name = path.display().to_string();
    let mut store = open_for_kiosk(path, asked.passphrase_file.as_deref(), words)?;
    let (year, month, day) = crate::calendar::today();
    let today = Date::new(year, month, day).map_err(|error| Refusal::input(words.date_fault(error)))?;
    let visit = |record: &Record| {
        let arguments = [
            ("device", record.device.to_string().into()),
            ("session", record.sequence.number().to_string().into()),
        ];
        words.say_with(Key::KioskVisit, &arguments)
    };
    let records: Vec<_> = found.records().collect();
    let taken = if asked.inbox {
        let origin = asked.from.file_name().unwrap_or_default().to_string_lossy();
        let received = records.iter().map(|record| Received {
            record: *record,
            source: found.source,
            origin: origin.clone().into_owned(),
        });
        let received: Vec<_> = received.collect();
        let saved = store.edit(Deed::KioskReceived, |edit| edit.receive(&received, today));
        saved.map(|saved| saved.value)
    } else {
        store.take_over(&records, today, visit)
    };
    let taken = taken.map_err(|error| refuse(&name, words.edit_fault(&error), words))?;
    store.close().map_err(|error| refuse(&name, words.open_fault(&error), words))?;
    Ok(taken)
}

fn answer(outcome: &Outcome, words: &Words) -> ReadJson {
    let Outcome { found, kept, taken, to_inbox, acknowledged, .. } = outcome;
    let refused =
        |refused: &Refused| RefusedJson { line: refused.place, text: words.record_text_fault(refused.why) };
    ReadJson {
        schema: "peil/kiosk-read/1",
        records: found.pieces.len(),
        interrupted: found.interrupted,
        lost: found.lost,
        new_in_log: kept.added,
        known_in_log: kept.known,
        files: kept.files.iter().map(|file| file.display().to_string()).collect(),
        new_in_portfolio: taken.map(|taken| taken.added),
        known_in_portfolio: taken.map(|taken| taken.known),
        inbox: *to_inbox,
        acknowledged: *acknowledged,
        refused: found.refused.iter().map(refused).collect(),
        damaged_frames: found.damaged_frames,
    }
}

fn write_csv(outcome: &Outcome, out: &mut impl Write) -> Result<(), Refusal> {
    let Outcome { found, kept, taken, to_inbox, acknowledged, .. } = outcome;
    let names = ["records", "interrupted", "lost", "new_in_log", "known_in_log"];
    let more =
        ["new_in_portfolio", "known_in_portfolio", "inbox", "acknowledged", "refused", "damaged_frames"];
    write_row(out, names.into_iter().chain(more))?;
    let portfolio = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    let row = [
        found.pieces.len().to_string(),
        found.interrupted.to_string(),
        found.lost.to_string(),
        kept.added.to_string(),
        kept.known.to_string(),
        portfolio(taken.map(|taken| taken.added)),
        portfolio(taken.map(|taken| taken.known)),
        to_inbox.to_string(),
        acknowledged.to_string(),
        found.refused.len().to_string(),
        found.damaged_frames.to_string(),
    ];
    Ok(write_row(out, row)?)
}

fn write_table(outcome: &Outcome, words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    let Outcome { found, kept, taken, to_inbox, .. } = outcome;
    let count = |key, count: usize| words.say_with(key, &[("count", count.into())]);
    let mut say = |text: String| write_paragraph(out, "", &text, Style::new());
    say(count(Key::KioskRead, found.pieces.len()))?;
    if found.interrupted > 0 {
        say(words.say_with(Key::KioskInterrupted, &[("count", found.interrupted.into())]))?;
    }
    if found.lost > 0 {
        say(words.say_with(Key::KioskLost, &[("count", found.lost.into())]))?;
    }
    if found.damaged_frames > 0 {
        say(count(Key::KioskDamagedFrames, found.damaged_frames))?;
    }
    for refused in &found.refused {
        let arguments = [
            ("line", refused.place.to_string().into()),
            ("fault", words.record_text_fault(refused.why).into()),
        ];
        say(words.say_with(Key::KioskRefusedLine, &arguments))?;
    }
    for file in &kept.files {
        say(words.say_with(Key::KioskWritten, &[("file", file.display().to_string().into())]))?;
    }
    if !found.pieces.is_empty() {
        say(words.say_with(Key::KioskNew, &[("added", kept.added.into()), ("known", kept.known.into())]))?;
    }
    if let Some(taken) = taken {
        let arguments = [("added", taken.added.into()), ("known", taken.known.into())];
        let key = if *to_inbox { Key::KioskReceived } else { Key::KioskTaken };
        say(words.say_with(key, &arguments))?;
    }
    if outcome.from_port {
        say(words.say(if outcome.acknowledged { Key::KioskAcknowledged } else { Key::KioskNotFreed }))?;
    }
    Ok(())
}
