//! `peil composite`: several indicators in one number.

mod answer;
mod scores;

use crate::arguments::{CompositeArguments, Format, MeanChoice};
use crate::json;
use crate::own_file::{OwnFile, refusal};
use crate::refusal::Refusal;
use crate::typed::{excerpt, items, refuse};
use peil_core::composite::{CompositeError, Mean, Part, composite, contributions};
use peil_core::{Decimal, Notation};
use peil_fixtures::{CompositeTable, Strictness};
use peil_words::{Key, Words};
use std::io::Write;

/// Indicators, their scores and what they add up to.
struct Composed<'a> {
    asked: &'a CompositeArguments,
    table: &'a CompositeTable,
    results: Vec<PlaceResult>,
    power: Option<Decimal>,
}

/// The result of one place.
struct PlaceResult {
    /// With all its digits.
    value: f64,
    /// To the digits asked for.
    rounded: Decimal,
    missing: usize,
    scores: Vec<Option<f64>>,
    contributions: Vec<Decimal>,
}

pub(crate) fn run(
    asked: &CompositeArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let strictness = if asked.lenient { Strictness::Lenient } else { Strictness::Strict };
    let (mean, power) = mean(asked, words)?;
    let onto = onto(&asked.onto, words)?;
    let file = OwnFile::open(&asked.file, words)?;
    let table =
        CompositeTable::read(&file.name, file.reader, strictness).map_err(|error| refusal(&error, words))?;
    if table.indicators.is_empty() {
        return Err(refuse(&file.name, words.say(Key::CompositeEmpty), words));
    }
    let scores = scores::of_places(&table, asked.scale, onto, words)?;
    let results = table
        .places
        .iter()
        .zip(scores)
        .map(|(place, scores)| {
            compose(&table, scores, mean, asked.digits).map_err(|error| {
                let about = if place.name.is_empty() { &file.name } else { &place.name };
                refuse(about, words.composite_fault(error), words)
            })
        })
        .collect::<Result<_, _>>()?;
    let composed = Composed { asked, table: &table, results, power };
    match format {
        Format::Json => json::write(out, &composed.json(words))?,
        Format::Csv => composed.write_csv(out)?,
        Format::Table => composed.write_table(out, words)?,
    }
    Ok(())
}

fn compose(
    table: &CompositeTable,
    scores: Vec<Option<f64>>,
    mean: Mean,
    digits: u8,
) -> Result<PlaceResult, CompositeError> {
    let parts: Vec<Part> = table
        .indicators
        .iter()
        .zip(&scores)
        .map(|(indicator, score)| Part::new(*score, indicator.weight))
        .collect();
    let whole = composite(mean, &parts)?;
    let mut shares = vec![Decimal::ZERO; parts.len()];
    let rounded = contributions(mean, &parts, digits, &mut shares)?;
    Ok(PlaceResult { value: whole.value, rounded, missing: whole.missing, scores, contributions: shares })
}

fn mean(asked: &CompositeArguments, words: &Words) -> Result<(Mean, Option<Decimal>), Refusal> {
    let mean = match asked.mean {
        MeanChoice::Arithmetic => Mean::Arithmetic,
        MeanChoice::Geometric => Mean::Geometric,
        MeanChoice::Harmonic => Mean::Harmonic,
        MeanChoice::Power => {
            let text = asked.power.as_deref().unwrap_or_default();
            let power = Decimal::parse(text, Notation::Point).map_err(|_| {
                let found = [("found", excerpt(text).into())];
                refuse("--power", words.say_with(Key::CompositePower, &found), words)
            })?;
            if power.value.is_zero() {
                return Err(refuse("--power", words.composite_fault(CompositeError::PowerZero), words));
            }
            #[expect(clippy::cast_precision_loss, reason = "a power has far fewer than 53 bits")]
            return Ok((Mean::Power(power.value.millionths() as f64 / 1e6), Some(power.value)));
        }
    };
    Ok((mean, None))
}

fn onto(text: &str, words: &Words) -> Result<(Decimal, Decimal), Refusal> {
    let numbers: Option<Vec<Decimal>> = items(text)
        .map(|(_, part)| Decimal::parse(part, Notation::Point).ok().map(|parsed| parsed.value))
        .collect();
    match numbers.as_deref() {
        Some([low, high]) => Ok((*low, *high)),
        _ => {
            let found = [("found", excerpt(text).into())];
            Err(refuse("--onto", words.say_with(Key::CompositeOnto, &found), words))
        }
    }
}
