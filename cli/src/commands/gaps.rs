//! `peil gaps`: every indicator with its target and gap.

mod csv;
mod table;

pub(crate) use csv::row as csv_row;
use csv::write as write_csv;
pub(crate) use table::write as write_table;

use crate::arguments::{Format, GapsArguments};
use crate::json::{self, EntryJson, entry_json};
use crate::picture::{Assessed, Picture};
use crate::refusal::Refusal;
use peil_fixtures::{Catalogue, Entry, National};
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
struct GapsJson<'a> {
    schema: &'static str,
    as_of: String,
    gaps: Vec<EntryJson<'a>>,
}

pub(crate) fn run(
    asked: &GapsArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let picture = Picture::load(&asked.picture, format, words)?;
    let national = &picture.national;
    let pillar = asked.pillar.as_deref();
    let indicator = asked.indicator.as_deref();
    if let Some(pillar) = pillar {
        check_pillar(pillar, &national.catalogue, words)?;
    }
    if let Some(indicator) = indicator {
        check_indicator(indicator, &national.catalogue, words)?;
    }
    let (entries, left_out) = picture.entries(|entry| {
        pillar.is_none_or(|pillar| is_of_pillar(entry, pillar, national))
            && indicator.is_none_or(|asked| is_asked(&entry.indicator, asked))
    });
    match format {
        Format::Json => {
            let as_of = picture.moment.period().map(|period| period.to_string()).unwrap_or_default();
            let gaps = entries_json(&entries, national, words);
            json::write(out, &GapsJson { schema: "peil/gaps/1", as_of, gaps })?;
        }
        Format::Csv => write_csv(out, &entries_json(&entries, national, words))?,
        Format::Table => write_table(out, &entries, left_out, national, words)?,
    }
    Ok(())
}

fn entries_json<'a>(entries: &[Assessed<'a>], national: &'a National, words: &Words) -> Vec<EntryJson<'a>> {
    entries.iter().map(|assessed| entry_json(assessed, national, None, words)).collect()
}

/// A pillar, or the parts of one: 2 is 2a and 2b.
pub(crate) fn is_of(pillar: &str, asked: &str) -> bool {
    pillar.strip_prefix(asked).is_some_and(|part| {
        part.is_empty() || (part.len() == 1 && part.starts_with(|letter: char| letter.is_ascii_lowercase()))
    })
}

fn is_of_pillar(entry: &Entry, asked: &str, national: &National) -> bool {
    national.indicator(entry).is_some_and(|indicator| is_of(&indicator.pillar, asked))
}

pub(crate) fn check_pillar(asked: &str, catalogue: &Catalogue, words: &Words) -> Result<(), Refusal> {
    if catalogue.pillar(asked).is_some() {
        return Ok(());
    }
    let known: Vec<&str> = catalogue.pillars.iter().map(|pillar| pillar.id.as_str()).collect();
    let arguments = [("found", asked.into()), ("expected", known.join(", ").into())];
    Err(Refusal::input(words.say_with(Key::CliUnknownPillar, &arguments)))
}

/// The indicator itself, or with a slash or `/*` at the end all below it.
fn is_asked(indicator: &str, asked: &str) -> bool {
    let group = asked.strip_suffix('*').unwrap_or(asked);
    if group.ends_with('/') { indicator.starts_with(group) } else { indicator == asked }
}

fn check_indicator(asked: &str, catalogue: &Catalogue, words: &Words) -> Result<(), Refusal> {
    if catalogue.indicators.iter().any(|indicator| is_asked(&indicator.id, asked)) {
        return Ok(());
    }
    Err(Refusal::input(words.unknown_indicator(asked, catalogue.nearest_indicator(asked))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pillar_holds_its_parts_and_nothing_else() {
        assert!(is_of("2a", "2") && is_of("2a", "2a") && is_of("funding", "funding"));
        assert!(!is_of("2", "2a") && !is_of("funding", "fund") && !is_of("1", ""));
    }

    #[test]
    fn a_slash_asks_for_a_group() {
        assert!(is_asked("security-measure/antivirus", "security-measure/"));
        assert!(is_asked("security-measure/antivirus", "security-measure/*"));
        assert!(!is_asked("security-measure/antivirus", "security-measure"));
        assert!(is_asked("ai-use", "ai-use") && !is_asked("ai-use/eurostat", "ai-use"));
    }
}
