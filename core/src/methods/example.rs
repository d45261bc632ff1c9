//! Series and targets in short, for the tests of the methods.

use super::{Case, Method, MethodOptions, Verdict};
use crate::{Comparator, LevelTarget, Observation, Period, Series, Target};

/// `2021:75 2024:81.5`.
pub(super) fn series(points: &str) -> Series<16> {
    let mut series = Series::new();
    for point in points.split(' ') {
        let (period, value) = point.split_once(':').unwrap();
        series.insert(Observation::exact(period.parse().unwrap(), value.parse().unwrap())).unwrap();
    }
    series
}

pub(super) fn period(text: &str) -> Period {
    text.parse().unwrap()
}

/// At least `value` by `by`.
pub(super) fn up(value: &str, by: &str) -> Target {
    Target::Level(LevelTarget::new(Comparator::AtLeast, value.parse().unwrap()).by(period(by)))
}

/// At most `value` by `by`.
pub(super) fn down(value: &str, by: &str) -> Target {
    Target::Level(LevelTarget::new(Comparator::AtMost, value.parse().unwrap()).by(period(by)))
}

/// The same target, with the observation of a period as its baseline.
pub(super) fn from(target: Target, baseline: &str) -> Target {
    match target {
        Target::Level(level) => Target::Level(level.from_baseline(period(baseline))),
        other => other,
    }
}

pub(super) fn judged(method: Method, points: &str, target: &Target, options: &MethodOptions) -> Verdict {
    Case::new(&series(points), target, options).verdict(method)
}

/// The name of the status under plain options.
pub(super) fn status(method: Method, points: &str, target: &Target) -> &'static str {
    judged(method, points, target, &MethodOptions::default()).status_name()
}

/// The name of the status without a target.
pub(super) fn trend(method: Method, points: &str, direction: crate::Direction) -> &'static str {
    let options = MethodOptions { direction: Some(direction), ..MethodOptions::default() };
    judged(method, points, &Target::None, &options).status_name()
}
