//! `peil kiosk read`: the log of a kiosk onto the disk, and into a portfolio.

use super::client::{Client, Log};
use super::keep::{Kept, keep};
use super::source::{self, Found};
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
use peil_portfolio::{Date, TakenOver};
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
    acknowledged: bool,
    refused: Vec<RefusedJson>,
    damaged_frames: usize,
}

#[derive(Serialize)]
struct RefusedJson {
    line: usize,
    text: String,
}

/// What came of it.
struct Outcome {
    found: Found,
    kept: Kept,
    taken: Option<TakenOver>,
    acknowledged: bool,
    from_port: bool,
}

pub(crate) fn run(
    asked: &ReadArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let (mut found, mut client, mut fault) = (Found::default(), None, None);
    if is_file(&asked.from) {
        let (name, bytes) = OwnFile::open(&asked.from, words)?.bytes(source::LIMIT, words)?;
        found = source::read(bytes).ok_or_else(|| refuse(&name, words.say(Key::KioskNoRecords), words))?;
    } else {
        let mut kiosk = connect(&asked.from, words)?;
        fault = read(&mut kiosk, &mut found.log).err().map(|fault| refusal(&asked.from, &fault, words));
        client = Some(kiosk);
    }
    // Also of a reading that was broken off: what came is as good as any other.
    let kept = keep(&asked.to, &found.log.records)
        .map_err(|error| unreadable(&asked.to.display().to_string(), &error, words))?;
    let taken = asked.into.as_deref().map(|path| take_over(path, asked, &found.log, words)).transpose()?;
    let from_port = client.is_some();
    let mut acknowledged = false;
    if let (Some(mut kiosk), None, false) = (client, &fault, asked.keep) {
        kiosk.acknowledge(&found.log).map_err(|fault| refusal(&asked.from, &fault, words))?;
        acknowledged = true;
    }
    let outcome = Outcome { found, kept, taken, acknowledged, from_port };
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

fn take_over(path: &Path, asked: &ReadArguments, log: &Log, words: &Words) -> Result<TakenOver, Refusal> {
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
    let taken = store.take_over(&log.records, today, visit);
    let taken = taken.map_err(|error| refuse(&name, words.edit_fault(&error), words))?;
    store.close().map_err(|error| refuse(&name, words.open_fault(&error), words))?;
    Ok(taken)
}

fn answer(outcome: &Outcome, words: &Words) -> ReadJson {
    let Outcome { found, kept, taken, acknowledged, .. } = outcome;
    let refused =
        |(line, error): &(usize, _)| RefusedJson { line: *line, text: words.record_text_fault(*error) };
    ReadJson {
        schema: "peil/kiosk-read/1",
        records: found.log.records.len(),
        interrupted: found.log.interrupted,
        lost: found.log.lost,
        new_in_log: kept.added,
        known_in_log: kept.known,
        files: kept.files.iter().map(|file| file.display().to_string()).collect(),
        new_in_portfolio: taken.map(|taken| taken.added),
        known_in_portfolio: taken.map(|taken| taken.known),
        acknowledged: *acknowledged,
        refused: found.refused.iter().map(refused).collect(),
        damaged_frames: found.damaged,
    }
}

fn write_csv(outcome: &Outcome, out: &mut impl Write) -> Result<(), Refusal> {
    let Outcome { found, kept, taken, acknowledged, .. } = outcome;
    let names = ["records", "interrupted", "lost", "new_in_log", "known_in_log"];
    let more = ["new_in_portfolio", "known_in_portfolio", "acknowledged", "refused", "damaged_frames"];
    write_row(out, names.into_iter().chain(more))?;
    let portfolio = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    let row = [
        found.log.records.len().to_string(),
        found.log.interrupted.to_string(),
        found.log.lost.to_string(),
        kept.added.to_string(),
        kept.known.to_string(),
        portfolio(taken.map(|taken| taken.added)),
        portfolio(taken.map(|taken| taken.known)),
        acknowledged.to_string(),
        found.refused.len().to_string(),
        found.damaged.to_string(),
    ];
    Ok(write_row(out, row)?)
}

fn write_table(outcome: &Outcome, words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    let Outcome { found, kept, taken, .. } = outcome;
    let count = |key, count: usize| words.say_with(key, &[("count", count.into())]);
    let mut say = |text: String| write_paragraph(out, "", &text, Style::new());
    say(count(Key::KioskRead, found.log.records.len()))?;
    if found.log.interrupted > 0 {
        say(words.say_with(Key::KioskInterrupted, &[("count", found.log.interrupted.into())]))?;
    }
    if found.log.lost > 0 {
        say(words.say_with(Key::KioskLost, &[("count", found.log.lost.into())]))?;
    }
    if found.damaged > 0 {
        say(count(Key::KioskDamagedFrames, found.damaged))?;
    }
    for (line, error) in &found.refused {
        let arguments =
            [("line", line.to_string().into()), ("fault", words.record_text_fault(*error).into())];
        say(words.say_with(Key::KioskRefusedLine, &arguments))?;
    }
    for file in &kept.files {
        say(words.say_with(Key::KioskWritten, &[("file", file.display().to_string().into())]))?;
    }
    if !found.log.records.is_empty() {
        say(words.say_with(Key::KioskNew, &[("added", kept.added.into()), ("known", kept.known.into())]))?;
    }
    if let Some(taken) = taken {
        let arguments = [("added", taken.added.into()), ("known", taken.known.into())];
        say(words.say_with(Key::KioskTaken, &arguments))?;
    }
    if outcome.from_port {
        say(words.say(if outcome.acknowledged { Key::KioskAcknowledged } else { Key::KioskNotFreed }))?;
    }
    Ok(())
}
