//! The figures of an entry turned into a chart.

use super::Detail;
use crate::chart::Scene;
use crate::chart::look::Look;
use crate::chart::look::Marker;
use crate::chart::scene::Dash;
use crate::chart::trajectory::{CourseLine, Trajectory};
use crate::say;
use crate::state::Curves;
use crate::study::{Course, End};
use crate::theme::Ink;
use peil_core::{Decimal, Observation};
use peil_drawing::chart;
use peil_words::Key;

/// The chart for a width and a height, with the curves that were chosen.
#[must_use]
pub(super) fn scene(detail: &Detail<'_>, curves: Curves, width: f32, height: f32) -> Scene {
    trajectory(detail, curves)
        .scene(width, height, &|value, digits| chart::tick(detail.words, value, detail.entry.unit, digits))
}

/// Everything on the chart, with the curves that were chosen.
#[must_use]
pub fn trajectory(detail: &Detail<'_>, curves: Curves) -> Trajectory {
    Trajectory {
        courses: courses(detail, curves),
        bands: detail.study.doubts.given().map(|doubt| doubt.bands.clone()).unwrap_or_default(),
        crossing: crossing(detail),
        ..chart::of_entry(
            detail.words,
            detail.picture,
            detail.entry,
            detail.card,
            detail.series,
            detail.digits,
        )
    }
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
