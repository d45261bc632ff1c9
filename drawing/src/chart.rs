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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Ink;
    use crate::scene::{Label, Point, Scene, Shape, point};
    use peil_words::Language;
    use std::borrow::Cow;

    const WIDTHS: [f32; 4] = [330.0, 410.0, 560.0, 960.0];

    /// Every chart of the national picture, in both languages and at several widths, with what is required.
    fn all(mut each: impl FnMut(&str, &Trajectory, &Scene)) {
        let national = peil_fixtures::National::embedded().unwrap();
        let picture = Picture::new(Cow::Borrowed(national), None, (2026, 6, 30));
        for language in Language::ALL {
            let words = Words::new(language);
            for (entry, card) in picture.national.entries.iter().zip(&picture.cards) {
                let drawn = of_entry(&words, &picture, entry, card, &entry.series, 1);
                if drawn.marks.is_empty() {
                    continue;
                }
                for width in WIDTHS {
                    let tick = |value, digits| tick(&words, value, entry.unit, digits);
                    let scene = drawn.scene(width, 260.0, &tick);
                    each(&format!("{} {} {language} {width}", entry.indicator, entry.geo), &drawn, &scene);
                }
            }
        }
    }

    #[test]
    fn no_line_strikes_through_what_is_written() {
        let mut faults = Vec::new();
        all(|name, _, scene| {
            faults.extend(
                scene.struck().iter().map(|(label, line)| format!("{name}: {} by {line:?}", label.text)),
            );
        });
        assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
    }

    #[test]
    fn the_pace_that_is_needed_stands_beside_its_own_line() {
        let mut written = 0;
        all(|name, drawn, scene| {
            let Some(slant) = &drawn.required else { return };
            let Some(label) = scene.labels().find(|label| label.text == slant.label) else { return };
            written += 1;
            let line = scene.shapes.iter().find_map(|shape| match shape {
                Shape::Line { points, pen } if *pen == crate::scene::Pen::dashed(Ink::Text, 1.6) => {
                    Some(points)
                }
                _ => None,
            });
            let (from, to) = line.map(|line| (line[0], line[1])).unwrap();
            assert!(label.area().min.x >= from.x - 1.0, "{name}: before its line begins, {label:?} {from:?}");
            let own = apart(label, from, to);
            assert!(own < 12.0, "{name}: {own} from its line");
        });
        assert!(written > 40, "{written}");
    }

    /// How far a label is from a line, by its corners.
    fn apart(label: &Label, from: Point, to: Point) -> f32 {
        let area = label.area();
        let corners = [area.min, area.max, point(area.min.x, area.max.y), point(area.max.x, area.min.y)];
        let (x, y) = (to.x - from.x, to.y - from.y);
        let length = x.hypot(y);
        let distance = |at: &Point| ((at.x - from.x) * y - (at.y - from.y) * x).abs() / length;
        corners.iter().map(distance).fold(f32::INFINITY, f32::min)
    }
}
