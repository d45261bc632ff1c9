//! `peil sources`: the documents behind the figures.

use crate::arguments::Format;
use crate::json;
use crate::refusal::Refusal;
use crate::table::{BOLD, DIM, write_paragraph};
use anstyle::Style;
use peil_exchange::write_row;
use peil_fixtures::{National, SourceDocument};
use peil_words::Words;
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
struct SourcesJson<'a> {
    schema: &'static str,
    sources: Vec<SourceJson<'a>>,
}

#[derive(Serialize)]
struct SourceJson<'a> {
    source: &'a str,
    date: &'a str,
    title: &'a str,
    publisher: &'a str,
    reference: &'a str,
    note: &'a str,
}

impl<'a> From<&'a SourceDocument> for SourceJson<'a> {
    fn from(document: &'a SourceDocument) -> Self {
        Self {
            source: &document.id,
            date: &document.date,
            title: &document.title,
            publisher: &document.publisher,
            reference: &document.reference,
            note: &document.note,
        }
    }
}

pub(crate) fn run(format: Format, words: &Words, out: &mut impl Write) -> Result<(), Refusal> {
    let national = National::embedded().map_err(|error| Refusal::input(words.load_error(error)))?;
    let sources: Vec<SourceJson<'_>> = national.catalogue.sources.iter().map(SourceJson::from).collect();
    match format {
        Format::Json => json::write(out, &SourcesJson { schema: "peil/sources/1", sources })?,
        Format::Csv => {
            write_row(out, ["source", "date", "title", "publisher", "reference", "note"])?;
            for SourceJson { source, date, title, publisher, reference, note } in &sources {
                write_row(out, [source, date, title, publisher, reference, note])?;
            }
        }
        Format::Table => sources.iter().try_for_each(|source| write_source(out, source))?,
    }
    Ok(())
}

/// One document as a reference list has it: name, title, then publisher and date, then where to find it.
fn write_source(out: &mut impl Write, source: &SourceJson<'_>) -> std::io::Result<()> {
    writeln!(out, "{BOLD}{}{BOLD:#}", source.source)?;
    write_paragraph(out, "  ", source.title, Style::new())?;
    let origin: Vec<&str> =
        [source.publisher, source.date].into_iter().filter(|part| !part.is_empty()).collect();
    for line in [origin.join(", ").as_str(), source.reference, source.note] {
        if !line.is_empty() {
            write_paragraph(out, "  ", line, DIM)?;
        }
    }
    Ok(())
}
