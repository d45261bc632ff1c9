//! The composites of every place.

use super::{Composed, PlaceResult};
use crate::arguments::{MeanChoice, ScaleChoice};
use crate::json::{Exact, Float, Missing, ReasonJson, Reasons};
use crate::table::{Align, BOLD, Cell, Column, DIM, Table, write_paragraph};
use anstyle::Style;
use peil_core::Decimal;
use peil_exchange::write_row;
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
pub(super) struct CompositeJson<'a> {
    schema: &'static str,
    scale: &'static str,
    mean: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    power: Option<Exact>,
    digits: u8,
    composites: Vec<PlaceJson<'a>>,
    reasons: Vec<ReasonJson>,
}

#[derive(Serialize)]
struct PlaceJson<'a> {
    place: &'a str,
    value: Float,
    rounded: Exact,
    missing: usize,
    parts: Vec<PartJson<'a>>,
}

#[derive(Serialize)]
struct PartJson<'a> {
    indicator: &'a str,
    value: Option<Exact>,
    score: Option<Float>,
    weight: Exact,
    contribution: Exact,
}

const fn scale_code(scale: ScaleChoice) -> (&'static str, Key) {
    match scale {
        ScaleChoice::None => ("none", Key::ScaleNone),
        ScaleChoice::MinMax => ("min_max", Key::ScaleMinMax),
        ScaleChoice::ZScore => ("z_score", Key::ScaleZScore),
        ScaleChoice::Distance => ("distance", Key::ScaleDistance),
        ScaleChoice::Goalposts => ("goalposts", Key::ScaleGoalposts),
    }
}

const fn mean_code(mean: MeanChoice) -> (&'static str, Key) {
    match mean {
        MeanChoice::Arithmetic => ("arithmetic", Key::MeanArithmetic),
        MeanChoice::Geometric => ("geometric", Key::MeanGeometric),
        MeanChoice::Harmonic => ("harmonic", Key::MeanHarmonic),
        MeanChoice::Power => ("power", Key::MeanPower),
    }
}

impl Composed<'_> {
    /// Each place with its result.
    fn places(&self) -> impl Iterator<Item = (&str, &PlaceResult, Vec<PartJson<'_>>)> {
        self.table.places.iter().zip(&self.results).map(|(place, result)| {
            let parts = self.table.indicators.iter().zip(&place.values);
            let results = result.scores.iter().zip(&result.contributions);
            let parts = parts.zip(results).map(|((indicator, value), (score, contribution))| PartJson {
                indicator: &indicator.name,
                value: value.map(Exact),
                score: score.map(Float),
                weight: Exact(indicator.weight),
                contribution: Exact(*contribution),
            });
            (place.name.as_str(), result, parts.collect())
        })
    }

    pub(super) fn json(&self, words: &Words) -> CompositeJson<'_> {
        let mut reasons = Reasons::new(words);
        let composites: Vec<PlaceJson<'_>> = self
            .places()
            .map(|(place, result, parts)| PlaceJson {
                place,
                value: Float(result.value),
                rounded: Exact(result.rounded),
                missing: result.missing,
                parts,
            })
            .collect();
        let lacks = |part: &PartJson<'_>| part.value.is_none();
        if composites.iter().flat_map(|place| &place.parts).any(lacks) {
            for about in ["composites.parts.value", "composites.parts.score"] {
                reasons.give::<(), _>(about, Err(Missing::NoValue));
            }
        }
        CompositeJson {
            schema: "peil/composite/1",
            scale: scale_code(self.asked.scale).0,
            mean: mean_code(self.asked.mean).0,
            power: self.power.map(Exact),
            digits: self.asked.digits,
            composites,
            reasons: reasons.into_list(),
        }
    }

    pub(super) fn write_csv(&self, out: &mut impl Write) -> io::Result<()> {
        write_row(
            out,
            ["place", "indicator", "value", "score", "weight", "contribution", "result", "rounded"],
        )?;
        for (place, result, parts) in self.places() {
            for part in parts {
                write_row(
                    out,
                    [
                        place,
                        part.indicator,
                        &part.value.map(|value| value.to_string()).unwrap_or_default(),
                        &part.score.map(|score| score.to_string()).unwrap_or_default(),
                        &part.weight.to_string(),
                        &part.contribution.to_string(),
                        &Float(result.value).to_string(),
                        &result.rounded.to_string(),
                    ],
                )?;
            }
        }
        Ok(())
    }

    pub(super) fn write_table(&self, out: &mut impl Write, words: &Words) -> io::Result<()> {
        for (place, result, parts) in self.places() {
            let title = match place {
                "" => words.say(Key::CompositeTitle),
                place => words.say_with(Key::CompositeTitleOf, &[("place", place.into())]),
            };
            writeln!(out, "{BOLD}{title}{BOLD:#}")?;
            self.parts_table(&parts, result, words).write(out)?;
            if result.missing > 0 {
                let missing = words.say_with(Key::CompositeMissing, &[("count", result.missing.into())]);
                write_paragraph(out, "- ", &missing, Style::new())?;
            }
            writeln!(out)?;
        }
        let power = self.power.map(|power| words.exact(power)).unwrap_or_default();
        let how = [
            ("scale", words.say(scale_code(self.asked.scale).1).into()),
            ("mean", words.say_with(mean_code(self.asked.mean).1, &[("power", power.into())]).into()),
        ];
        write_paragraph(out, "", &words.say_with(Key::CompositeHow, &how), DIM)?;
        write_paragraph(out, "", &words.say(Key::CompositeSum), DIM)
    }

    fn parts_table(&self, parts: &[PartJson<'_>], result: &PlaceResult, words: &Words) -> Table {
        let mut table = Table::new(vec![
            Column::wrapped(words.say(Key::Indicator)),
            Column::new(words.say(Key::Value), Align::Right),
            Column::new(words.say(Key::CompositeScore), Align::Right),
            Column::new(words.say(Key::CompositeWeight), Align::Right),
            Column::new(words.say(Key::CompositeContribution), Align::Right),
        ]);
        let digits = self.asked.digits;
        let none = || "–".to_owned();
        for part in parts {
            table.push(vec![
                part.indicator.into(),
                part.value.map_or_else(none, |value| words.exact(value.0)).into(),
                part.score.map_or_else(none, |score| words.decimal(rounded(score.0), digits)).into(),
                words.exact(part.weight.0).into(),
                words.decimal(part.contribution.0, digits).into(),
            ]);
        }
        table.push(vec![
            Cell::styled(words.say(Key::CompositeValue), BOLD),
            "".into(),
            "".into(),
            "".into(),
            Cell::styled(words.decimal(result.rounded, digits), BOLD),
        ]);
        table
    }
}

/// To a millionth; the cast saturates.
#[expect(clippy::cast_possible_truncation, reason = "what is shown is far smaller than what fits")]
fn rounded(score: f64) -> Decimal {
    Decimal::from_millionths((score * 1e6).round() as i64)
}
