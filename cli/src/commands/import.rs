//! `peil import`: what a file offers goes into a portfolio, or what would become of it.

mod csv;
mod json;
mod table;

use super::portfolio::Portfolio;
use crate::arguments::{Format, ImportArguments};
use crate::own_file::OwnFile;
use crate::refusal::Refusal;
use crate::typed::{day, refuse};
use peil_fixtures::National;
use peil_portfolio::Store;
use peil_transfer::{
    Applied, Choices, Context, Incoming, Mapping, Mappings, Plan, Watch, apply, plan, read, say,
};
use peil_words::{Key, Words};
use std::io::Write;
use std::path::Path;

/// A larger file is no sheet of companies, and would not fit in memory beside what is made of it.
const LIMIT: usize = 1 << 30;

/// A mapping is some lines.
const MAPPING_LIMIT: usize = 1 << 20;

/// What is to be answered.
struct Answer<'a> {
    asked: &'a ImportArguments,
    words: &'a Words,
    /// The file, as it was named.
    file: &'a str,
    plan: &'a Plan,
    /// What was done; none for a plan only.
    applied: Option<&'a Applied>,
}

pub(crate) fn run(
    asked: &ImportArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let portfolio = Portfolio::new(&asked.into, asked.passphrase_file.as_deref(), words)?;
    let mut store = if asked.dry_run { portfolio.read()? } else { portfolio.write()? };
    let (file, bytes) = OwnFile::open(&asked.file, words)?.bytes(LIMIT, words)?;
    if bytes.len() > LIMIT {
        return Err(refuse(&file, words.say(Key::ImportCommandTooLarge), words));
    }
    let incoming = offers(&portfolio, &store, asked, (&file, &bytes), words)?;
    drop(bytes);
    let choices = Choices { file_wins: asked.take_file, ..Choices::default() };
    let planned = plan(&store, &incoming, &choices, Watch::default());
    let plan = planned.map_err(|error| refuse(&file, say::plan_error(words, &error), words))?;
    let stays_out = plan.counts().rows_out();
    let refused = stays_out > 0 && !asked.skip_faulty;
    let applied = if asked.dry_run || refused {
        None
    } else {
        let applied = apply(&mut store, &plan);
        Some(applied.map_err(|error| portfolio.refuse(say::apply_error(words, &error)))?)
    };
    let answer = Answer { asked, words, file: &file, plan: &plan, applied: applied.as_ref() };
    match format {
        Format::Table => table::write(&answer, out)?,
        Format::Json => json::write(&answer, out)?,
        Format::Csv => csv::write(&answer, out)?,
    }
    out.flush()?;
    if applied.is_some() {
        store.close().map_err(|error| portfolio.refuse(words.open_fault(&error)))?;
    }
    if refused {
        let rows = [("count", (stays_out as u64).into()), ("shown", words.count(stays_out as u64).into())];
        return Err(refuse(&file, words.say_with(Key::ImportCommandRefused, &rows), words));
    }
    Ok(())
}

fn offers(
    portfolio: &Portfolio<'_>,
    store: &Store,
    asked: &ImportArguments,
    (file, bytes): (&str, &[u8]),
    words: &Words,
) -> Result<Incoming, Refusal> {
    let catalogue = &National::embedded().map_err(|error| Refusal::input(words.load_error(error)))?.catalogue;
    let settings = store.settings().map_err(|error| portfolio.edit_fault(&error))?;
    let mut mappings = Mappings::of(store).map_err(|error| portfolio.edit_fault(&error))?;
    if let Some(asked) = &asked.mapping {
        mappings.chosen = Some(chosen(asked, &mappings, words)?);
    }
    let today = day(None, words)?;
    let context = Context { words, catalogue, settings: &settings, mappings: &mappings, today, only: None };
    read(file, bytes, &context, Watch::default()).map_err(|error| {
        let said = say::read_error(words, &error);
        // An error with a place names the file itself.
        if matches!(error, peil_transfer::ReadError::Exchange(_)) {
            Refusal::input(said)
        } else {
            refuse(file, said, words)
        }
    })
}

/// The kept mapping of this name, or else the one in the file of this path.
fn chosen(asked: &str, mappings: &Mappings, words: &Words) -> Result<(String, Mapping), Refusal> {
    if let Some(mapping) = mappings.named(asked) {
        return Ok((asked.to_owned(), mapping.clone()));
    }
    let path = Path::new(asked);
    if !path.is_file() {
        let names: Vec<_> = mappings.kept.iter().map(|(name, _)| name.clone()).collect();
        let found = [("found", asked.into()), ("known", words.list(&names).into())];
        let key = if names.is_empty() { Key::ImportCommandNoMappings } else { Key::ImportCommandNoMapping };
        return Err(refuse("--mapping", words.say_with(key, &found), words));
    }
    let (file, bytes) = OwnFile::open(path, words)?.bytes(MAPPING_LIMIT, words)?;
    let mapping = String::from_utf8_lossy(&bytes).parse();
    let mapping = mapping.map_err(|error| refuse(&file, say::mapping_error(words, &error), words))?;
    Ok((file, mapping))
}
