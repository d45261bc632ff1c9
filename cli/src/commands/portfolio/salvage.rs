//! `peil portfolio FILE salvage --to NEW`: what can still be read of a damaged file, where no backup will do.

use super::Portfolio;
use crate::arguments::{Format, SalvageArguments};
use crate::json;
use crate::refusal::Refusal;
use crate::table::write_paragraph;
use anstyle::Style;
use peil_exchange::write_row;
use peil_portfolio::{OpenError, salvage};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;

#[derive(Serialize)]
struct SalvagedJson {
    schema: &'static str,
    file: String,
    records: BTreeMap<&'static str, u64>,
    incomplete: Vec<&'static str>,
    unnamed: u64,
}

pub(super) fn run(
    portfolio: &Portfolio<'_>,
    asked: &SalvageArguments,
    format: Format,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let words = portfolio.words;
    let file = asked.to.display().to_string();
    let salvaged = salvage(portfolio.path, &asked.to, &portfolio.options).map_err(|error| match error {
        // It is about the new file.
        OpenError::Exists => crate::typed::refuse(&file, words.open_fault(&error), words),
        error => portfolio.open_fault(&error),
    })?;
    match format {
        Format::Json => {
            let peil_portfolio::Salvaged { records, incomplete, unnamed } = salvaged;
            let schema = "peil/portfolio-salvaged/1";
            json::write(out, &SalvagedJson { schema, file, records, incomplete, unnamed })?;
        }
        Format::Csv => {
            write_row(out, ["table", "records", "complete"])?;
            for (table, records) in &salvaged.records {
                let complete = !salvaged.incomplete.contains(table);
                write_row(out, [*table, &records.to_string(), &complete.to_string()])?;
            }
        }
        Format::Table => {
            write_paragraph(out, "", &words.salvaged(&salvaged, &file), Style::new())?;
            let counts = salvaged.records.iter().map(|(table, records)| (*table, *records));
            portfolio.counts(counts.filter(|(_, records)| *records > 0)).write(out)?;
        }
    }
    Ok(())
}
