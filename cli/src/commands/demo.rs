//! `peil demo`: a portfolio of companies that do not exist.

use crate::arguments::{DemoArguments, Format};
use crate::json;
use crate::refusal::Refusal;
use crate::table::write_paragraph;
use crate::typed::{day, refuse};
use anstyle::Style;
use peil_exchange::write_row;
use peil_portfolio::OpenOptions;
use peil_portfolio::demo::Demo;
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
struct DemoJson {
    schema: &'static str,
    file: String,
    companies: u32,
    seed: u64,
    as_of: String,
    fictitious: bool,
    text: String,
}

pub(crate) fn run(
    asked: &DemoArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let name = asked.file.display().to_string();
    let today = day(asked.as_of.as_deref(), words)?;
    let opened = OpenOptions::new().coach("peil demo").create(&asked.file);
    let mut store = opened.map_err(|error| refuse(&name, words.open_fault(&error), words))?.store;
    let demo = Demo { companies: asked.companies, seed: asked.seed, today };
    demo.fill(&mut store).map_err(|error| refuse(&name, words.edit_fault(&error), words))?;
    store.close().map_err(|error| refuse(&name, words.open_fault(&error), words))?;
    let arguments =
        [("file", name.as_str().into()), ("companies", words.companies(asked.companies.into()).into())];
    let text = words.say_with(Key::DemoMade, &arguments);
    match format {
        Format::Table => write_paragraph(out, "", &text, Style::new())?,
        Format::Json => {
            let answer = DemoJson {
                schema: "peil/demo/1",
                file: name,
                companies: asked.companies,
                seed: asked.seed,
                as_of: today.to_string(),
                fictitious: true,
                text,
            };
            json::write(out, &answer)?;
        }
        Format::Csv => {
            write_row(out, ["file", "companies", "seed", "as_of", "fictitious"])?;
            let numbers = [asked.companies.to_string(), asked.seed.to_string(), today.to_string()];
            write_row(out, [name].into_iter().chain(numbers).chain(["true".to_owned()]))?;
        }
    }
    Ok(())
}
