//! The figures of an entry turned into a chart.

use super::Detail;
use crate::chart::Scene;
use crate::chart::trajectory::{Mark, Slant, Trajectory};
use crate::picture::{level, limits, mark, required_line};
use crate::say;
use peil_core::{Decimal, Observation, Period, Unit};
use peil_words::{Key, Words};

/// The chart for a width and a height.
#[must_use]
pub(super) fn scene(detail: &Detail<'_>, width: f32, height: f32) -> Scene {
    let unit = detail.entry.unit;
    let words = detail.words;
    trajectory(detail).scene(width, height, &|value, digits| match unit {
        Unit::Percent => words.value(value, unit, digits),
        _ => words.decimal(value, digits),
    })
}

/// Everything on the chart.
#[must_use]
pub fn trajectory(detail: &Detail<'_>) -> Trajectory {
    let Detail { words, picture, entry, card, series, .. } = detail;
    let assessment = &card.assessment;
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
    let required = required_line(entry, assessment).and_then(|(from, to)| {
        let slope = assessment.pace.required_from_now.ok()?;
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
        planned: planned(detail),
        projection: projection(detail),
        crossing: crossing(detail),
        today,
        segments: segment_names(detail),
        broken: words.say(Key::DetailChartBreak),
        limits: match unit {
            Unit::Rank => Some((Decimal::ONE, Decimal::HUNDRED)),
            _ => limits(entry),
        },
        digits: if unit == Unit::Percent { 1 } else { detail.digits },
        low_on_top: unit == Unit::Rank,
    }
}

/// The value alone where the unit goes without saying, with its bound.
fn label(words: &Words, observation: &Observation, unit: Unit) -> String {
    let mark = Words::qualifier_mark(observation.qualifier);
    let value = match unit {
        Unit::Percent => words.value(observation.value, unit, observation.digits),
        _ => words.decimal(observation.value, observation.digits),
    };
    format!("{mark}{value}")
}

fn spot(observation: &Observation) -> (i32, Decimal) {
    (observation.period.month_index(), observation.value)
}

fn planned(detail: &Detail<'_>) -> Option<((i32, Decimal), (i32, Decimal))> {
    let assessment = &detail.card.assessment;
    assessment.pace.required_from_base.ok()?;
    let base = assessment.base.ok()?;
    let target = &detail.entry.target;
    (base.period < assessment.latest.ok()?.period)
        .then_some((spot(&base), (target.by()?.month_index(), target.value()?)))
}

fn projection(detail: &Detail<'_>) -> Option<Slant> {
    let assessment = &detail.card.assessment;
    let value = assessment.pace.value_at_target.ok()?;
    let by = detail.entry.target.by()?;
    let latest = assessment.latest.ok()?;
    // A line that arrives before its time ends there: beyond, it would soon pass every company there is.
    if let (Ok(year), Some(aim)) = (assessment.pace.reached, level(detail.entry))
        && let Some(month) = month_of(year).filter(|month| *month <= by.month_index())
    {
        let year = detail.words.year(year).into();
        let label = detail.words.say_with(Key::DetailChartReached, &[("year", year)]);
        return Some(Slant { from: spot(&latest), to: (month, aim), label });
    }
    let shown = detail.words.value(value, detail.entry.unit, detail.digits);
    let label = detail.words.say_with(Key::DetailChartProjection, &[("value", shown.into())]);
    Some(Slant { from: spot(&latest), to: (by.month_index(), value), label })
}

/// The month in which a moment on the calendar lies; the end of a year is its number.
fn month_of(year: Decimal) -> Option<i32> {
    let months = year.checked_mul(Decimal::from_integer(12))?.millionths() / Decimal::SCALE;
    i32::try_from(months + 12).ok()
}

fn crossing(detail: &Detail<'_>) -> Option<((i32, Decimal), (i32, Decimal))> {
    let assessment = &detail.card.assessment;
    let (start, latest) = (assessment.start.ok()?, assessment.latest.ok()?);
    assessment.crossed.then_some((spot(&start), spot(&latest)))
}

/// The measure of every segment, where there are several and they differ by it.
fn segment_names(detail: &Detail<'_>) -> Vec<String> {
    let catalogue = &detail.picture.national.catalogue;
    let mut names: Vec<String> = Vec::new();
    for (mark, observation) in detail.card.marks.iter().zip(&detail.series) {
        if mark.segment == Some(names.len()) {
            let name = catalogue.definition_name(observation.definition);
            names.push(name.map_or_else(String::new, |name| name.measure.clone()));
        }
    }
    let differ = names.windows(2).any(|pair| pair[0] != pair[1]);
    if differ { names } else { Vec::new() }
}
