//! `peil portfolio FILE backup`.

use super::Portfolio;
use crate::arguments::{BackupArguments, Format};
use crate::json;
use crate::refusal::Refusal;
use crate::table::write_paragraph;
use anstyle::Style;
use peil_exchange::write_row;
use peil_portfolio::Backup;
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::{self, Write};
use std::path::Path;

/// A backup as scripts see it.
#[derive(Serialize)]
pub(super) struct BackupJson {
    number: u32,
    taken_at: String,
    bytes: u64,
    file: String,
}

impl BackupJson {
    pub(super) fn of(backup: &Backup) -> Self {
        Self {
            number: backup.number,
            taken_at: backup.taken_at.to_string(),
            bytes: backup.bytes,
            file: backup.path.display().to_string(),
        }
    }
}

/// The moment of a backup, for people: the day and the time, in Coordinated Universal Time.
pub(super) fn moment(backup: &Backup, words: &Words) -> String {
    let text = backup.taken_at.to_string();
    let time = text.split_once('T').and_then(|(_, time)| time.get(..5)).unwrap_or_default();
    format!("{} {time} UTC", words.day(backup.taken_at.date().into()))
}

pub(super) fn write_csv<'a>(
    backups: impl IntoIterator<Item = &'a Backup>,
    out: &mut impl Write,
) -> io::Result<()> {
    write_row(out, ["number", "taken_at", "bytes", "file"])?;
    for backup in backups.into_iter().map(BackupJson::of) {
        let fields = [backup.number.to_string(), backup.taken_at, backup.bytes.to_string(), backup.file];
        write_row(out, fields)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct TakenJson {
    schema: &'static str,
    backup: BackupJson,
}

#[derive(Serialize)]
struct CopyJson {
    schema: &'static str,
    file: String,
    bytes: u64,
}

pub(super) fn run(
    portfolio: &Portfolio<'_>,
    asked: &BackupArguments,
    format: Format,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let words = portfolio.words;
    let store = portfolio.read()?;
    if let Some(to) = &asked.to {
        return copy(portfolio, &store, to, format, out);
    }
    let backup = store.backups().take().map_err(|error| portfolio.backup_fault(&error))?;
    match format {
        Format::Json => {
            let answer = TakenJson { schema: "peil/portfolio-backup/1", backup: BackupJson::of(&backup) };
            json::write(out, &answer)?;
        }
        Format::Csv => write_csv([&backup], out)?,
        Format::Table => {
            let arguments = [
                ("number", backup.number.to_string().into()),
                ("moment", moment(&backup, words).into()),
                ("file", backup.path.display().to_string().into()),
            ];
            write_paragraph(out, "", &words.say_with(Key::BackupTaken, &arguments), Style::new())?;
        }
    }
    Ok(())
}

/// Saves a copy, and says where.
pub(super) fn copy(
    portfolio: &Portfolio<'_>,
    store: &peil_portfolio::Store,
    to: &Path,
    format: Format,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let words = portfolio.words;
    let name = to.display().to_string();
    let refused = |fault| crate::typed::refuse(&name, fault, words);
    store.save_copy(to).map_err(|error| refused(words.open_fault(&error)))?;
    let bytes = std::fs::metadata(to)?.len();
    match format {
        Format::Json => {
            json::write(out, &CopyJson { schema: "peil/portfolio-copy/1", file: name, bytes })?;
        }
        Format::Csv => {
            write_row(out, ["file", "bytes"])?;
            write_row(out, [name, bytes.to_string()])?;
        }
        Format::Table => {
            let text = words.say_with(Key::CopySaved, &[("file", name.into())]);
            write_paragraph(out, "", &text, Style::new())?;
        }
    }
    Ok(())
}
