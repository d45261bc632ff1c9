//! Whole parts that add up.

use crate::arguments::Format;
use crate::json;
use crate::refusal::Refusal;
use crate::table::{Align, BOLD, Column, DIM, Table, write_paragraph};
use crate::typed::{excerpt, items};
use peil_core::shares::largest_remainder;
use peil_exchange::write_row;
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct PartsJson {
    schema: &'static str,
    units: u64,
    parts: Vec<u64>,
    rounded: Vec<u64>,
}

pub(super) fn run(
    text: &str,
    units: u64,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let parts = read(text, words)?;
    let mut rounded = vec![0; parts.len()];
    largest_remainder(&parts, units, &mut rounded)
        .map_err(|error| Refusal::input(words.remainder_fault(error)))?;
    match format {
        Format::Json => json::write(out, &PartsJson { schema: "peil/share-parts/1", units, parts, rounded })?,
        Format::Csv => {
            write_row(out, ["part", "rounded"])?;
            for (part, rounded) in parts.iter().zip(&rounded) {
                write_row(out, [part.to_string(), rounded.to_string()])?;
            }
        }
        Format::Table => write_table(out, &parts, &rounded, units, words)?,
    }
    Ok(())
}

fn read(text: &str, words: &Words) -> Result<Vec<u64>, Refusal> {
    let number = |part: &str| -> Option<u64> {
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
    };
    items(text)
        .map(|(column, part)| {
            number(part).ok_or_else(|| {
                let arguments = [("found", excerpt(part).into()), ("column", column.to_string().into())];
                Refusal::input(words.say_with(Key::PartsShape, &arguments))
            })
        })
        .collect()
}

fn write_table(
    out: &mut impl Write,
    parts: &[u64],
    rounded: &[u64],
    units: u64,
    words: &Words,
) -> io::Result<()> {
    let title = words.say_with(Key::ShareRoundedTitle, &[("units", words.count(units).into())]);
    writeln!(out, "{BOLD}{title}{BOLD:#}")?;
    let mut table = Table::new(vec![
        Column::new(words.say(Key::SharePart), Align::Right),
        Column::new(words.say(Key::ShareRounded), Align::Right),
    ]);
    for (part, rounded) in parts.iter().zip(rounded) {
        table.push(vec![words.count(*part).into(), words.count(*rounded).into()]);
    }
    table.write(out)?;
    writeln!(out)?;
    write_paragraph(out, "", &words.say(Key::ShareRoundedExplained), DIM)
}
