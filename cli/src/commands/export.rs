//! `peil export`: a portfolio as a file that others can use.

use super::portfolio::Portfolio;
use crate::arguments::{ExportArguments, ExportForm, ExportSubject, Format};
use crate::json;
use crate::refusal::Refusal;
use crate::table::write_paragraph;
use crate::typed::{day, ending, refuse};
use anstyle::Style;
use peil_exchange::write_row;
use peil_portfolio::{Filter, Listing, Query, Register, Store};
use peil_transfer::{Chosen, Export, ExportError, Exported, SheetFile, TableSubject, Wanted, Watch};
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::Write;
use std::path::Path;

#[derive(Serialize)]
struct ExportJson<'a> {
    schema: &'static str,
    file: &'a str,
    rows: u64,
    bytes: u64,
}

pub(crate) fn run(
    asked: &ExportArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    ending(&asked.out, endings(asked.form), words)?;
    let portfolio = Portfolio::new(&asked.from, asked.passphrase_file.as_deref(), words)?;
    let today = day(asked.today.as_deref(), words)?;
    let store = portfolio.read()?;
    let companies = chosen(&portfolio, &store, asked)?;
    let wanted = Wanted { export: export(asked), companies, words, today, replaces: asked.force };
    let name = asked.out.display().to_string();
    let exported = peil_transfer::export(&store, &wanted, &asked.out, Watch::default());
    let Exported { rows, bytes } = exported.map_err(|error| match error {
        ExportError::Portfolio(error) => portfolio.edit_fault(&error),
        // Here a file is replaced by an option.
        ExportError::Exists => refuse(&name, words.say(Key::ReportExists), words),
        error => refuse(&name, error.say(words), words),
    })?;
    match format {
        Format::Json => json::write(out, &ExportJson { schema: "peil/export/1", file: &name, rows, bytes })?,
        Format::Csv => {
            write_row(out, ["file", "rows", "bytes"])?;
            write_row(out, [name, rows.to_string(), bytes.to_string()])?;
        }
        Format::Table => {
            let said = [("file", name.into()), ("rows", rows.into()), ("size", words.bytes(bytes).into())];
            write_paragraph(out, "", &words.say_with(Key::ExportDone, &said), Style::new())?;
        }
    }
    Ok(())
}

/// How the name of a file in this form ends.
const fn endings(form: ExportForm) -> &'static [&'static str] {
    match form {
        ExportForm::Workbook => &["xlsx"],
        ExportForm::Services => &["xlsx", "csv"],
        ExportForm::DmaCsv | ExportForm::ExcelCsv => &["csv"],
        ExportForm::Json => &["json"],
    }
}

fn export(asked: &ExportArguments) -> Export {
    match asked.form {
        ExportForm::Workbook => Export::Workbook,
        ExportForm::Services if is_csv(&asked.out) => Export::Services(SheetFile::Csv),
        ExportForm::Services => Export::Services(SheetFile::Xlsx),
        ExportForm::DmaCsv => Export::AssessmentRows,
        ExportForm::ExcelCsv => Export::Table(match asked.subject {
            ExportSubject::Companies => TableSubject::Companies,
            ExportSubject::Scans => TableSubject::Scans,
            ExportSubject::Services => TableSubject::Services,
        }),
        ExportForm::Json => Export::Json,
    }
}

fn is_csv(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
}

/// The companies that were asked for; all of them without a filter.
fn chosen(portfolio: &Portfolio<'_>, store: &Store, asked: &ExportArguments) -> Result<Chosen, Refusal> {
    let is_open = asked.filter.is_empty() && asked.search.is_none();
    if is_open {
        return Ok(Chosen::All);
    }
    let register = Register::load(store).map_err(|error| portfolio.edit_fault(&error))?;
    let filter: Filter = portfolio.filter(&asked.filter, &register)?;
    let query = Query { text: asked.search.clone().unwrap_or_default(), filter, ..Query::default() };
    let mut listing = Listing::default();
    listing.update(&register, &query);
    Ok(Chosen::Only(listing.window(&register, 0..usize::MAX).map(|row| row.id).collect()))
}
