//! `peil show`: everything about one indicator.

mod table;

pub(crate) use table::{push_summary, write_workings};

use crate::arguments::{Format, ShowArguments};
use crate::json::{self, EntryJson, Exact, entry_json, locators};
use crate::picture::{Assessed, Picture};
use crate::refusal::Refusal;
use peil_core::{Observation, segments};
use peil_exchange::write_row;
use peil_fixtures::{COLUMNS, Catalogue, Entry, Indicator, National, Row};
use peil_words::{Words, Working};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct ShowJson<'a> {
    schema: &'static str,
    as_of: String,
    indicator: &'a str,
    name: &'a str,
    explanation: &'a str,
    pillar: &'a str,
    unit: &'static str,
    entries: Vec<ShownJson<'a>>,
}

#[derive(Serialize)]
struct ShownJson<'a> {
    #[serde(flatten)]
    entry: EntryJson<'a>,
    observations: Vec<ObservationJson<'a>>,
    workings: Vec<WorkingJson>,
}

#[derive(Serialize)]
struct ObservationJson<'a> {
    period: String,
    value: Exact,
    qualifier: &'static str,
    flags: String,
    definition: &'a str,
    source: &'a str,
    locator: String,
    printed: &'a str,
    note: &'a str,
    /// False for a value that is kept and not used: doubtful, or another source is preferred.
    used: bool,
    /// Observations with the same number may be compared; -1 for one that is not used.
    segment: i64,
}

#[derive(Serialize)]
struct WorkingJson {
    about: &'static str,
    name: String,
    text: String,
    given: bool,
}

impl From<Working> for WorkingJson {
    fn from(working: Working) -> Self {
        let given = working.outcome.is_ok();
        let (Ok(text) | Err(text)) = working.outcome;
        Self { about: working.about, name: working.name, text, given }
    }
}

pub(crate) fn run(
    asked: &ShowArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let picture = Picture::load(&asked.picture, format, words)?;
    let national = &picture.national;
    let indicator = find(&asked.indicator, &national.catalogue, words)?;
    let (entries, left_out) = picture.entries(|entry| entry.indicator == indicator.id);
    match format {
        Format::Json => {
            let answer = ShowJson {
                schema: "peil/show/1",
                as_of: picture.moment.period().map(|period| period.to_string()).unwrap_or_default(),
                indicator: &indicator.id,
                name: words.text(&indicator.name),
                explanation: words.text(&indicator.explanation),
                pillar: &indicator.pillar,
                unit: indicator.unit.name(),
                entries: entries
                    .iter()
                    .map(|assessed| shown_json(assessed, national, asked.population, words))
                    .collect(),
            };
            json::write(out, &answer)?;
        }
        Format::Csv => write_csv(out, &entries, &national.catalogue)?,
        Format::Table => {
            table::write(out, indicator, &entries, left_out, asked.population, national, words)?;
        }
    }
    Ok(())
}

/// The indicator of this name, or with this title in either language.
fn find<'a>(asked: &str, catalogue: &'a Catalogue, words: &Words) -> Result<&'a Indicator, Refusal> {
    let wanted = asked.to_lowercase();
    let is_title = |indicator: &&Indicator| {
        [&indicator.name.nl, &indicator.name.en].into_iter().any(|name| name.to_lowercase() == wanted)
    };
    catalogue
        .indicator(asked)
        .or_else(|| catalogue.indicators.iter().find(is_title))
        .ok_or_else(|| Refusal::input(words.unknown_indicator(asked, catalogue.nearest_indicator(asked))))
}

fn shown_json<'a>(
    assessed: &Assessed<'a>,
    national: &'a National,
    population: Option<u32>,
    words: &Words,
) -> ShownJson<'a> {
    let entry = assessed.entry;
    let numbers = segments(&entry.series);
    let used = entry.series.iter().zip(&numbers).map(|(observation, segment)| (observation, *segment));
    let unused = entry.conflicts.iter().map(|conflict| (&conflict.other, None));
    let workings = words.workings(entry, &assessed.assessment);
    ShownJson {
        entry: entry_json(assessed, national, population, words),
        observations: used
            .chain(unused)
            .map(|(observation, segment)| observation_json(entry, observation, segment, &national.catalogue))
            .collect(),
        workings: workings.into_iter().map(WorkingJson::from).collect(),
    }
}

fn observation_json<'a>(
    entry: &'a Entry,
    observation: &Observation,
    segment: Option<usize>,
    catalogue: &'a Catalogue,
) -> ObservationJson<'a> {
    let row = entry.row_of(observation);
    ObservationJson {
        period: observation.period.to_string(),
        value: Exact(observation.value),
        qualifier: observation.qualifier.name(),
        flags: observation.flags.to_string(),
        definition: catalogue.definition_name(observation.definition).map_or("", |text| &text.id),
        source: catalogue.source(observation.source).map_or("", |source| &source.id),
        locator: locators(entry, observation),
        printed: row.and_then(|row| row.printed.as_deref()).unwrap_or_default(),
        note: row.map_or("", |row| &row.note),
        used: segment.is_some(),
        segment: segment.and_then(|segment| i64::try_from(segment).ok()).unwrap_or(-1),
    }
}

/// The observations in the format of the data files, so that they can be read again with `--data`.
fn write_csv(out: &mut impl Write, entries: &[Assessed<'_>], catalogue: &Catalogue) -> io::Result<()> {
    write_row(out, COLUMNS)?;
    let mut written: Vec<*const Row> = Vec::new();
    for row in entries.iter().flat_map(|assessed| &assessed.entry.rows) {
        // The rows behind a difference belong to the two groups as well.
        let identity: *const Row = row.as_ref();
        if !written.contains(&identity) {
            written.push(identity);
            write_row(out, fields(row, catalogue))?;
        }
    }
    Ok(())
}

fn fields(row: &Row, catalogue: &Catalogue) -> [String; 13] {
    use peil_core::{Flags, Notation, Qualifier};
    let observation = &row.observation;
    let qualifier = match observation.qualifier {
        _ if !observation.is_usable() => "?",
        Qualifier::AtLeast => ">=",
        Qualifier::MoreThan => ">",
        Qualifier::About => "~",
        _ => "=",
    };
    // The sign "?" says what the flag q says.
    let flags =
        observation.flags.iter().filter(|&(_, flag)| flag != Flags::DOUBTFUL).map(|(letter, _)| letter);
    [
        row.indicator.clone(),
        row.geo.clone(),
        row.population.clone(),
        observation.period.to_string(),
        qualifier.to_owned(),
        observation.value.display_digits(Notation::Point, observation.digits).to_string(),
        row.unit.name().to_owned(),
        catalogue.definition_name(observation.definition).map_or_else(String::new, |text| text.id.clone()),
        catalogue.source(observation.source).map_or_else(String::new, |source| source.id.clone()),
        row.locator.clone(),
        row.note.clone(),
        flags.collect(),
        row.printed.clone().unwrap_or_default(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments::PictureArguments;
    use crate::table::{WIDTH, width};
    use peil_words::Language;

    #[test]
    fn every_indicator_fits_the_width_in_both_languages() {
        let catalogue = &National::embedded().unwrap().catalogue;
        for language in Language::ALL {
            let words = Words::new(language);
            for indicator in &catalogue.indicators {
                let picture = PictureArguments {
                    data: None,
                    lenient: false,
                    place: Some("all".to_owned()),
                    as_of: None,
                    across_breaks: false,
                    prefer: None,
                };
                let asked =
                    ShowArguments { indicator: indicator.id.clone(), picture, population: Some(60_000) };
                let mut out = Vec::new();
                run(&asked, Format::Table, &words, &mut out).unwrap();
                let text = anstream::adapter::strip_str(std::str::from_utf8(&out).unwrap()).to_string();
                for line in text.lines() {
                    assert!(width(line) <= WIDTH, "{}: {line}", indicator.id);
                }
            }
        }
    }
}
