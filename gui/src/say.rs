//! Short ways to say things that several screens say.

pub use peil_drawing::say::*;

use crate::chart::sign::Sign;
use crate::study::{Course, Drawn, End};
use peil_core::shares::Decision;
use peil_core::{Period, Reason, Unit};
use peil_portfolio::Timestamp;
use peil_words::{Key, Words};

/// A verdict that may be undecided, with its sign: `undecided: between deterioration and on track`.
#[must_use]
pub fn decided<T: Copy>(
    words: &Words,
    decision: Decision<T>,
    name: impl Fn(T) -> String,
    sign: impl Fn(T) -> Sign,
) -> (Sign, String) {
    match decision {
        Decision::Clear(verdict) => (sign(verdict), name(verdict)),
        Decision::Undecided { low, high } => {
            let arguments = [("low", name(low).into()), ("high", name(high).into())];
            (Sign::Undecided, words.say_with(Key::DetailUndecided, &arguments))
        }
    }
}

/// The name of a course.
#[must_use]
pub fn course(words: &Words, course: Course) -> String {
    match course {
        Course::Ideal => words.say(Key::DetailCourseIdeal),
        Course::WithoutPolicy => words.say(Key::DetailCourseWithoutPolicy),
        other => other.curve().map(|curve| words.curve(curve)).unwrap_or_default(),
    }
}

/// The name of a course where there is little room.
#[must_use]
pub fn course_short(words: &Words, course: Course) -> String {
    words.say(match course {
        Course::Linear => Key::DetailCourseLinearShort,
        Course::Growth => Key::DetailCourseGrowthShort,
        Course::Logistic => Key::DetailCourseLogisticShort,
        Course::LeastSquares => Key::DetailCourseLeastSquaresShort,
        Course::Weighted => Key::DetailCourseWeightedShort,
        Course::Ideal => Key::DetailCourseIdealShort,
        Course::WithoutPolicy => Key::DetailCourseWithoutPolicyShort,
    })
}

/// A course with where it ends, or why it cannot be drawn: `Straight line: 94.5 % in 2030`.
#[must_use]
pub fn course_end(
    words: &Words,
    named: Course,
    drawn: &Result<Drawn, Reason>,
    due: Option<Period>,
    unit: Unit,
    digits: u8,
) -> String {
    let period = due.map(|due| words.period(due)).unwrap_or_default();
    let end = match drawn {
        Err(reason) => words.reason(*reason),
        Ok(Drawn { end: End::OnDate(value), .. }) => {
            let value = words.value(*value, unit, digits).into();
            words.say_with(Key::RowValue, &[("value", value), ("period", period.into())])
        }
        Ok(Drawn { end: End::Reached(moment), .. }) => {
            words.say_with(Key::DetailCourseReached, &[("year", words.curve_moment(*moment).into())])
        }
        Ok(Drawn { end: End::AtLimit(value), .. }) => {
            let value = words.value(*value, unit, 0).into();
            words.say_with(Key::DetailCourseAtLimit, &[("value", value), ("period", period.into())])
        }
    };
    format!("{}: {end}", capital(&course(words, named)))
}

/// Hour and minute in Coordinated Universal Time.
#[must_use]
pub fn time(moment: Timestamp) -> String {
    let second = moment.unix().rem_euclid(86_400);
    format!("{:02}:{:02}", second / 3600, second / 60 % 60)
}
