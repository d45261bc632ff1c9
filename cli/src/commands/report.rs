//! `peil report`: PDF for a company, for a portfolio and of the national picture.

mod which;

use super::portfolio::Portfolio;
use crate::arguments::{Format, PaperArguments, ReportArguments, ReportOf};
use crate::json;
use crate::refusal::Refusal;
use crate::table::write_paragraph;
use crate::typed::{day, ending, refuse};
use anstyle::Style;
use peil_exchange::write_row;
use peil_fixtures::National;
use peil_portfolio::{Date, Register};
use peil_report::ReportError;
use peil_words::{Key, Words};
use serde::Serialize;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};

#[derive(Serialize)]
struct ReportJson {
    schema: &'static str,
    file: String,
    bytes: usize,
}

pub(crate) fn run(
    asked: &ReportArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let today = |paper: &PaperArguments| {
        ending(&paper.out, &["pdf"], words)?;
        day(paper.today.as_deref(), words)
    };
    match &asked.of {
        ReportOf::Company(of) => {
            let portfolio = Portfolio::new(&of.file, of.passphrase_file.as_deref(), words)?;
            let report = company(&portfolio, &of.company, today(&of.paper)?, words)?;
            save(&report, &of.paper, format, words, out)
        }
        ReportOf::Portfolio(of) => {
            let portfolio = Portfolio::new(&of.file, of.passphrase_file.as_deref(), words)?;
            let store = portfolio.read()?;
            let register = Register::load(&store).map_err(|error| portfolio.edit_fault(&error))?;
            let national = national(words)?;
            let report = peil_report::portfolio(words, &store, &register, national, today(&of.paper)?);
            save(&report.map_err(|error| fault(&error, words))?, &of.paper, format, words, out)
        }
        ReportOf::National(of) => {
            let report = peil_report::national(words, national(words)?, today(&of.paper)?);
            save(&report.map_err(|error| fault(&error, words))?, &of.paper, format, words, out)
        }
    }
}

fn national(words: &Words) -> Result<&'static National, Refusal> {
    National::embedded().map_err(|error| Refusal::input(words.load_error(error)))
}

fn company(portfolio: &Portfolio<'_>, asked: &str, today: Date, words: &Words) -> Result<Vec<u8>, Refusal> {
    let store = portfolio.read()?;
    let register = Register::load(&store).map_err(|error| portfolio.edit_fault(&error))?;
    let id = which::company(&register, asked, words).map_err(|text| portfolio.refuse(text))?;
    let report = peil_report::company(words, &store, &register, national(words)?, id, today);
    let gone = || portfolio.refuse(words.say(Key::DeleteNotFound));
    report.map_err(|error| fault(&error, words))?.ok_or_else(gone)
}

fn fault(error: &ReportError, words: &Words) -> Refusal {
    Refusal::input(match error {
        ReportError::Portfolio(error) => words.edit_fault(error),
        ReportError::Typeface => words.say(Key::ReportFaultTypeface),
        ReportError::Writer(fault) => {
            words.say_with(Key::ReportFaultWriter, &[("fault", fault.as_str().into())])
        }
    })
}

/// Writes the file, and says so. A file that is there already stays as it is unless it may be replaced.
fn save(
    report: &[u8],
    paper: &PaperArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let name = paper.out.display().to_string();
    let mut options = OpenOptions::new();
    options.write(true);
    if paper.force {
        options.create(true).truncate(true)
    } else {
        options.create_new(true)
    };
    let written = options.open(&paper.out).and_then(|mut file| file.write_all(report));
    written.map_err(|error| {
        if error.kind() == ErrorKind::AlreadyExists {
            return refuse(&name, words.say(Key::ReportExists), words);
        }
        refuse(&name, words.file_fault(&error), words)
    })?;
    match format {
        Format::Json => {
            json::write(out, &ReportJson { schema: "peil/report/1", file: name, bytes: report.len() })?;
        }
        Format::Csv => {
            write_row(out, ["file", "bytes"])?;
            write_row(out, [name, report.len().to_string()])?;
        }
        Format::Table => {
            let text = words.say_with(Key::ReportSaved, &[("file", name.into())]);
            write_paragraph(out, "", &text, Style::new())?;
        }
    }
    Ok(())
}
