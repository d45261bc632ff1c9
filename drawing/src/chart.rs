//! The figures of an entry turned into a chart.

use crate::picture::{Card, Picture, level, limits, mark, required_line};
use crate::say;
use crate::trajectory::{Mark, Slant, Trajectory};
use peil_core::{Decimal, Observation, Period, Unit};
use peil_fixtures::{Catalogue, Entry, NationalSeries};
use peil_words::{Key, Words};

/// The observations of an entry, its target, what is required and today, without curves. `digits` are those behind the
/// decimal sign that the axis needs at most.
#[must_use]
pub fn of_entry(
    words: &Words,
    picture: &Picture,
    entry: &Entry,
    card: &Card,
    series: &NationalSeries,
    digits: u8,
) -> Trajectory {
    let unit = entry.unit;
    let labelled = |mut mark: Mark, observation: &Observation| {
        mark.label = label(words, observation, unit);
        mark
    };
    let marks: Vec<Mark> = card
        .marks
        .iter()
        .zip(series)
        .map(|(mark, observation)| labelled(mark.clone(), observation))
        .collect();
    let others = entry.conflicts.iter().map(|conflict| {
        let used = series.at(conflict.used.period) == Some(&conflict.used);
        let observation = if used { conflict.other } else { conflict.used };
        labelled(mark(&observation, None), &observation)
    });
    let due = entry.target.by().map(Period::month_index);
    let target = level(entry).map(|value| {
        let text = words.target(&entry.target, unit);
        (value, due, words.say_with(Key::DetailChartTarget, &[("value", text.into())]))
    });
    let required = required_line(entry, &card.assessment).and_then(|(from, to)| {
        let slope = card.assessment.pace.required_from_now.ok()?;
        let pace = say::short_pace(words, slope.per_year(), unit);
        Some(Slant { from, to, label: words.say_with(Key::DetailChartRequired, &[("pace", pace.into())]) })
    });
    let (year, month, _) = picture.today;
    let today =
        Period::month(year, month).ok().map(|today| (today.month_index(), words.say(Key::DetailChartToday)));
    Trajectory {
        marks,
        others: others.collect(),
        target,
        required,
        today,
        segments: segment_names(&picture.national.catalogue, card, series),
        broken: words.say(Key::DetailChartBreak),
        limits: match unit {
            Unit::Rank => Some((Decimal::ONE, Decimal::HUNDRED)),
            _ => limits(entry),
        },
        digits: if unit == Unit::Percent { 1 } else { digits },
        low_on_top: unit == Unit::Rank,
        ..Trajectory::default()
    }
}

/// A value beside the axis: alone where the unit goes without saying.
#[must_use]
pub fn tick(words: &Words, value: Decimal, unit: Unit, digits: u8) -> String {
    match unit {
        Unit::Percent => words.value(value, unit, digits),
        _ => words.decimal(value, digits),
    }
}

/// The same of an observation, with its bound.
fn label(words: &Words, observation: &Observation, unit: Unit) -> String {
    let mark = Words::qualifier_mark(observation.qualifier);
    format!("{mark}{}", tick(words, observation.value, unit, observation.digits))
}

/// The measure of every segment, where there are several and they differ by it.
fn segment_names(catalogue: &Catalogue, card: &Card, series: &NationalSeries) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (mark, observation) in card.marks.iter().zip(series) {
        if mark.segment == Some(names.len()) {
            let name = catalogue.definition_name(observation.definition);
            names.push(name.map_or_else(String::new, |name| name.measure.clone()));
        }
    }
    let differ = names.windows(2).any(|pair| pair[0] != pair[1]);
    if differ { names } else { Vec::new() }
}
