//! `peil portfolio FILE delete-company`: erasing a company for good.

use super::Portfolio;
use super::named::shown;
use crate::arguments::{DeleteArguments, Format};
use crate::json;
use crate::refusal::Refusal;
use crate::table::{BOLD, Pairs, write_paragraph};
use crate::typed::refuse;
use anstyle::Style;
use peil_exchange::write_row;
use peil_portfolio::{Company, ErasePlan, Erased, Id, Kept, KvkNumber, Store};
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Serialize)]
struct DeleteJson {
    schema: &'static str,
    id: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    records: Vec<RecordsJson>,
    backups: Vec<String>,
    set_aside: Vec<String>,
    erased: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    backups_rewritten: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    removed: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<Vec<String>>,
}

#[derive(Serialize)]
struct RecordsJson {
    table: String,
    records: u64,
}

pub(super) fn run(
    portfolio: &Portfolio<'_>,
    asked: &DeleteArguments,
    format: Format,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let words = portfolio.words;
    let (plan, erased) = if asked.yes {
        let mut store = portfolio.write()?;
        let done = plan(portfolio, &store, asked).and_then(|plan| {
            let erased = store.erase(&plan).map_err(|error| portfolio.edit_fault(&error))?;
            Ok((plan, Some(erased)))
        });
        // Closed in order also where it was refused, so that no unclean end is left behind.
        let closed = store.close().map_err(|error| portfolio.open_fault(&error));
        let done = done?;
        closed?;
        done
    } else {
        (plan(portfolio, &portfolio.read()?, asked)?, None)
    };
    match format {
        Format::Json => json::write(out, &answer(&plan, erased.as_ref()))?,
        Format::Csv => write_csv(&plan, erased.as_ref(), out)?,
        Format::Table => write_table(&plan, erased.as_ref(), words, out)?,
    }
    match erased {
        Some(erased) if !erased.left.is_empty() => {
            out.flush()?;
            let files = [("files", paths(&erased.left).join(", ").into())];
            Err(portfolio.refuse(words.say_with(Key::DeleteLeft, &files)))
        }
        _ => Ok(()),
    }
}

fn plan(portfolio: &Portfolio<'_>, store: &Store, asked: &DeleteArguments) -> Result<ErasePlan, Refusal> {
    let words = portfolio.words;
    let id = match (asked.id, &asked.kvk) {
        (Some(id), _) => Id::from_number(id),
        (None, Some(kvk)) => {
            let number = kvk.parse().map_err(|error| refuse("--kvk", words.kvk_fault(error), words))?;
            one_with(portfolio, store, number)?
        }
        // The command line asks for one of the two.
        (None, None) => return Err(portfolio.refuse(words.say(Key::DeleteNotFound))),
    };
    store.plan_erasure(id).map_err(|error| match error {
        peil_portfolio::EditError::NotFound { .. } => portfolio.refuse(words.say(Key::DeleteNotFound)),
        error => portfolio.edit_fault(&error),
    })
}

fn one_with(portfolio: &Portfolio<'_>, store: &Store, number: KvkNumber) -> Result<Id<Company>, Refusal> {
    let words = portfolio.words;
    let mut found = Vec::new();
    let read = store.each(|Kept { id, record }: Kept<Company>| {
        if record.kvk == Some(number) {
            found.push(id);
        }
    });
    read.map_err(|error| portfolio.edit_fault(&error))?;
    match *found.as_slice() {
        [one] => Ok(one),
        [] => Err(portfolio.refuse(words.say(Key::DeleteNotFound))),
        _ => {
            let numbers: Vec<String> = found.iter().map(|id| id.number().to_string()).collect();
            let arguments = [("numbers", numbers.join(", ").into())];
            Err(portfolio.refuse(words.say_with(Key::DeleteSeveral, &arguments)))
        }
    }
}

fn paths(paths: &[PathBuf]) -> Vec<String> {
    paths.iter().map(|path| path.display().to_string()).collect()
}

fn answer(plan: &ErasePlan, erased: Option<&Erased>) -> DeleteJson {
    DeleteJson {
        schema: "peil/portfolio-delete/1",
        id: plan.company.number(),
        name: plan.name.clone(),
        records: plan
            .records
            .iter()
            .map(|(table, records)| RecordsJson { table: table.clone(), records: *records })
            .collect(),
        backups: plan.backups.iter().map(|backup| backup.path.display().to_string()).collect(),
        set_aside: paths(&plan.set_aside),
        erased: erased.is_some(),
        backups_rewritten: erased.map(|erased| erased.backups),
        removed: erased.map(|erased| paths(&erased.removed)),
        left: erased.map(|erased| paths(&erased.left)),
    }
}

fn write_csv(plan: &ErasePlan, erased: Option<&Erased>, out: &mut impl Write) -> io::Result<()> {
    write_row(out, ["id", "what", "name", "records", "erased"])?;
    let id = plan.company.number().to_string();
    let done = erased.is_some().to_string();
    let mut row =
        |what: &str, name: &str, count: &str| write_row(out, [id.as_str(), what, name, count, done.as_str()]);
    for (table, records) in &plan.records {
        row("records", table, &records.to_string())?;
    }
    for backup in &plan.backups {
        row("backup", &backup.path.display().to_string(), "")?;
    }
    for path in paths(&plan.set_aside) {
        row("set_aside", &path, "")?;
    }
    Ok(())
}

fn write_table(
    plan: &ErasePlan,
    erased: Option<&Erased>,
    words: &Words,
    out: &mut impl Write,
) -> io::Result<()> {
    let name = shown(plan.name.as_deref().unwrap_or("–"));
    let heading = format!("{name} ({})", plan.company.number());
    writeln!(out, "{BOLD}{heading}{BOLD:#}")?;
    let mut pairs = Pairs::default();
    for (table, records) in &plan.records {
        pairs.push(words.table(table), words.count(*records));
    }
    pairs.push(words.say(Key::DeleteBackups), words.count(plan.backups.len() as u64));
    for path in paths(&plan.set_aside) {
        pairs.push(words.say(Key::DeleteSetAside), path);
    }
    pairs.write(out)?;
    let text = match erased {
        None => words.say(Key::DeleteConfirm),
        Some(erased) => {
            words.say_with(Key::DeleteDone, &[("backups", words.count(erased.backups as u64).into())])
        }
    };
    write_paragraph(out, "", &text, Style::new())
}
