//! The figures of an entry turned into a chart.

use super::Detail;
use crate::chart::Scene;
use crate::chart::look::Look;
use crate::chart::look::Marker;
use crate::chart::scene::Dash;
use crate::chart::trajectory::{CourseLine, Mark, Slant, Trajectory};
use crate::picture::{level, limits, mark, required_line};
use crate::say;
use crate::state::Curves;
use crate::study::{Course, End};
use crate::theme::Ink;
use peil_core::{Decimal, Observation, Period, Unit};
use peil_words::{Key, Words};

/// The chart for a width and a height, with the curves that were chosen.
#[must_use]
pub(super) fn scene(detail: &Detail<'_>, curves: Curves, width: f32, height: f32) -> Scene {
    let unit = detail.entry.unit;
    let words = detail.words;
    trajectory(detail, curves).scene(width, height, &|value, digits| match unit {
        Unit::Percent => words.value(value, unit, digits),
        _ => words.decimal(value, digits),
    })
}

/// Everything on the chart, with the curves that were chosen.
#[must_use]
pub fn trajectory(detail: &Detail<'_>, curves: Curves) -> Trajectory {
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
        .zip(*series)
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
        courses: courses(detail, curves),
        bands: detail.study.doubts.given().map(|doubt| doubt.bands.clone()).unwrap_or_default(),
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

/// How a course is drawn.
#[must_use]
pub const fn look(course: Course) -> Look {
    match course {
        Course::Linear => Look::new(Ink::Accent, 2.2, Dash::Dotted, Marker::Circle),
        Course::Growth => Look::new(Ink::Growth, 1.7, Dash::Long, Marker::Square),
        Course::Logistic => Look::new(Ink::Logistic, 1.7, Dash::DashDot, Marker::Diamond),
        Course::LeastSquares => Look::new(Ink::Fitted, 1.6, Dash::Dashed, Marker::Triangle),
        Course::Weighted => Look::new(Ink::Fitted, 1.6, Dash::DashDot, Marker::Funnel),
        Course::Ideal => Look::new(Ink::Edge, 1.1, Dash::Dashed, Marker::None),
        Course::WithoutPolicy => Look::new(Ink::Muted, 1.6, Dash::DashDotDot, Marker::Hexagon),
    }
}

fn courses(detail: &Detail<'_>, curves: Curves) -> Vec<CourseLine> {
    let words = detail.words;
    let shown = detail.study.courses.iter().filter(|(course, _)| curves.shows(*course));
    let line = |(course, drawn): (Course, &Result<crate::study::Drawn, peil_core::Reason>)| {
        let drawn = drawn.as_ref().ok()?;
        let value = match drawn.end {
            // It ends at the target, which is written there.
            End::OnDate(_) if course == Course::Ideal => String::new(),
            End::OnDate(value) => words.value(value, detail.entry.unit, detail.digits),
            End::AtLimit(limit) => words.value(limit, detail.entry.unit, 0),
            End::Reached(moment) => {
                words.say_with(Key::DetailCourseReached, &[("year", words.curve_moment(moment).into())])
            }
        };
        let arguments =
            [("value", value.as_str().into()), ("course", say::course_short(words, course).into())];
        Some(CourseLine {
            points: drawn.points.clone(),
            look: look(course),
            named: words.say_with(Key::DetailCourseLabel, &arguments),
            value,
            to_the_end: matches!(drawn.end, End::OnDate(_)),
        })
    };
    shown.filter_map(line).collect()
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
    for (mark, observation) in detail.card.marks.iter().zip(detail.series) {
        if mark.segment == Some(names.len()) {
            let name = catalogue.definition_name(observation.definition);
            names.push(name.map_or_else(String::new, |name| name.measure.clone()));
        }
    }
    let differ = names.windows(2).any(|pair| pair[0] != pair[1]);
    if differ { names } else { Vec::new() }
}
