//! `peil portfolio FILE check`.

use super::Portfolio;
use crate::arguments::Format;
use crate::json;
use crate::refusal::Refusal;
use crate::table::write_paragraph;
use anstyle::Style;
use peil_exchange::write_row;
use peil_portfolio::{EachKind, EditError, Kept, OpenError, Record, Store, each_kind};
use peil_words::Key;
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
struct CheckJson {
    schema: &'static str,
    sound: bool,
    findings: Vec<String>,
    records: Vec<CountJson>,
}

#[derive(Serialize)]
struct CountJson {
    table: &'static str,
    records: u64,
}

pub(super) fn run(portfolio: &Portfolio<'_>, format: Format, out: &mut impl Write) -> Result<(), Refusal> {
    let words = portfolio.words;
    let (mut findings, mut records) = (Vec::new(), Vec::new());
    match portfolio.options.clone().read_only().open(portfolio.path) {
        Ok(opened) => {
            findings.extend(opened.store.check());
            let mut counts = Counts { store: &opened.store, counted: Vec::new() };
            each_kind(&mut counts);
            for (table, counted) in counts.counted {
                match counted {
                    Ok(count) => records.push((table, count)),
                    Err(error) => findings.push(words.edit_fault(&error)),
                }
            }
        }
        Err(OpenError::Damaged(damage)) => findings.extend(damage.findings),
        Err(error) => return Err(portfolio.open_fault(&error)),
    }
    let sound = findings.is_empty();
    match format {
        Format::Json => {
            let count = |&(table, records): &(&'static str, u64)| CountJson { table, records };
            let answer = CheckJson {
                schema: "peil/portfolio-check/1",
                sound,
                findings: findings.clone(),
                records: records.iter().map(count).collect(),
            };
            json::write(out, &answer)?;
        }
        Format::Csv => {
            write_row(out, ["what", "name", "count"])?;
            for finding in &findings {
                write_row(out, ["finding", finding.as_str(), ""])?;
            }
            for (table, count) in &records {
                write_row(out, ["records", table, count.to_string().as_str()])?;
            }
        }
        Format::Table if sound => {
            write_paragraph(out, "", &words.say(Key::CheckSound), Style::new())?;
            portfolio.counts(records.iter().copied()).write(out)?;
        }
        Format::Table => {}
    }
    if sound {
        return Ok(());
    }
    out.flush()?;
    let list = [("findings", findings.join("; ").into())];
    Err(portfolio.refuse(words.say_with(Key::CheckDamaged, &list)))
}

/// Reads every record once, and counts.
struct Counts<'a> {
    store: &'a Store,
    counted: Vec<(&'static str, Result<u64, EditError>)>,
}

impl EachKind for Counts<'_> {
    fn kind<R: Record>(&mut self) {
        let mut count = 0;
        let read = self.store.each(|_: Kept<R>| count += 1);
        self.counted.push((R::TABLE.name(), read.map(|()| count)));
    }
}
