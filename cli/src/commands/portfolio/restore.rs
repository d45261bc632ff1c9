//! `peil portfolio FILE restore`.

use super::Portfolio;
use super::backup::{BackupJson, copy, moment, write_csv};
use crate::arguments::{Format, RestoreArguments};
use crate::json;
use crate::refusal::Refusal;
use crate::table::{Align, Column, Table, write_paragraph};
use anstyle::Style;
use peil_portfolio::{Backup, recover};
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct BackupsJson {
    schema: &'static str,
    backups: Vec<BackupJson>,
}

#[derive(Serialize)]
struct RestoredJson {
    schema: &'static str,
    file: String,
    backup: BackupJson,
}

pub(super) fn run(
    portfolio: &Portfolio<'_>,
    asked: &RestoreArguments,
    format: Format,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let words = portfolio.words;
    // The portfolio itself may be damaged or gone: that is what its backups are for.
    let backups = portfolio.options.backups_of(portfolio.path).list();
    let Some(number) = asked.backup else { return list(&backups, format, words, out) };
    let Some(backup) = backups.iter().find(|backup| backup.number == number) else {
        let found = [("found", number.to_string().into())];
        return Err(portfolio.refuse(words.say_with(Key::RestoreUnknown, &found)));
    };
    match &asked.to {
        Some(to) => {
            let source = Portfolio { path: &backup.path, options: portfolio.options.clone(), words };
            copy(&source, &source.read()?, to, format, out)
        }
        None if asked.in_place && asked.yes => in_place(portfolio, backup, format, out),
        None => {
            let moment = [("moment", moment(backup, words).into())];
            let key = if asked.in_place { Key::RestoreConfirm } else { Key::RestoreWhere };
            Err(portfolio.refuse(words.say_with(key, &moment)))
        }
    }
}

fn in_place(
    portfolio: &Portfolio<'_>,
    backup: &Backup,
    format: Format,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let words = portfolio.words;
    let (taken, moment) = (BackupJson::of(backup), moment(backup, words));
    let opened = recover(portfolio.path, backup, &portfolio.options);
    let store = opened.map_err(|error| portfolio.open_fault(&error))?.store;
    store.close().map_err(|error| portfolio.open_fault(&error))?;
    match format {
        Format::Json => {
            let file = portfolio.path.display().to_string();
            json::write(out, &RestoredJson { schema: "peil/portfolio-restored/1", file, backup: taken })?;
        }
        Format::Csv => write_csv([backup], out)?,
        Format::Table => {
            let text = words.say_with(Key::RestoreDone, &[("moment", moment.into())]);
            write_paragraph(out, "", &text, Style::new())?;
        }
    }
    Ok(())
}

fn list(backups: &[Backup], format: Format, words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    match format {
        Format::Json => {
            let backups = backups.iter().map(BackupJson::of).collect();
            json::write(out, &BackupsJson { schema: "peil/portfolio-backups/1", backups })?;
        }
        Format::Csv => write_csv(backups, out)?,
        Format::Table => write_table(backups, words, out)?,
    }
    Ok(())
}

fn write_table(backups: &[Backup], words: &Words, out: &mut impl Write) -> io::Result<()> {
    if backups.is_empty() {
        return write_paragraph(out, "", &words.say(Key::RestoreNone), Style::new());
    }
    let mut table = Table::new(vec![
        Column::new(words.say(Key::BackupNumber), Align::Right),
        Column::new(words.say(Key::BackupMoment), Align::Left),
        Column::new(words.say(Key::BackupBytes), Align::Right),
        Column::wrapped(words.say(Key::BackupFile)),
    ]);
    for backup in backups {
        table.push(vec![
            backup.number.to_string().into(),
            moment(backup, words).into(),
            words.count(backup.bytes).into(),
            backup.path.display().to_string().into(),
        ]);
    }
    table.write(out)?;
    write_paragraph(out, "", &words.say(Key::RestoreHow), crate::table::DIM)
}
