//! Records on the disk: a log of texts, and the same as JSON lines.

use peil_core::record::{Minute, Province, Record, Sector, SizeClass};
use serde::Serialize;
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What was written.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// How many records were new.
    pub(super) added: usize,
    /// How many were in the log already.
    pub(super) known: usize,
    /// The files.
    pub(super) files: Vec<PathBuf>,
}

/// A record as scripts see it.
#[derive(Serialize)]
struct RecordJson<'a> {
    device: u16,
    sequence: u32,
    ended_at: Option<String>,
    language: &'a str,
    size: Option<&'a str>,
    sector: Option<char>,
    province: Option<&'a str>,
    composition: &'a str,
    answers: String,
    record: &'a str,
}

/// Adds records to the log of each kiosk, those that are in it already not again, and makes sure that they are on the disk.
pub(super) fn keep(folder: &Path, records: &[Record]) -> io::Result<Kept> {
    let devices: BTreeSet<u16> = records.iter().map(|record| record.device).collect();
    let mut kept = Kept::default();
    for device in devices {
        let path = folder.join(format!("kiosk-{device}.log"));
        let old = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error),
        };
        let mut all: Vec<Record> =
            old.lines().filter_map(|line| Record::from_text(line.trim()).ok()).collect();
        let mut known: BTreeSet<_> = all.iter().map(|record| (record.device, record.sequence)).collect();
        let mut fresh = String::new();
        // A line that was cut off is left as it is, and ended.
        if !old.is_empty() && !old.ends_with('\n') {
            fresh.push('\n');
        }
        for record in records.iter().filter(|record| record.device == device) {
            if known.insert((device, record.sequence)) {
                fresh.push_str(&record.to_text());
                fresh.push('\n');
                all.push(*record);
                kept.added += 1;
            } else {
                kept.known += 1;
            }
        }
        let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
        file.write_all(fresh.as_bytes())?;
        file.sync_all()?;
        let lines = path.with_extension("jsonl");
        write_lines(&lines, &all)?;
        kept.files.extend([path, lines]);
    }
    // The names of new files are part of the folder.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(kept)
}

/// The whole log as JSON, a record a line; a file that is there is replaced at once or not at all.
fn write_lines(path: &Path, records: &[Record]) -> io::Result<()> {
    let mut text = Vec::new();
    for record in records {
        let line = RecordJson {
            device: record.device,
            sequence: record.sequence.number(),
            ended_at: record.minute.map(moment),
            language: record.language.code(),
            size: record.size.map(SizeClass::code),
            sector: record.sector.map(Sector::letter),
            province: record.province.map(Province::code),
            composition: record.composition.code(),
            answers: record.scan.to_string(),
            record: &record.to_text(),
        };
        serde_json::to_writer(&mut text, &line)?;
        text.push(b'\n');
    }
    let new = path.with_extension("jsonl.new");
    let mut file = File::create(&new)?;
    file.write_all(&text)?;
    file.sync_all()?;
    fs::rename(new, path)
}

/// `2026-05-12T14:30Z`.
pub(super) fn moment(minute: Minute) -> String {
    let civil = minute.civil();
    let (year, month, day, hour, minute) = (civil.year, civil.month, civil.day, civil.hour, civil.minute);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}Z")
}
