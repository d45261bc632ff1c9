//! Statistics Canada and Open SDG: compound growth over required growth, with scores from −5 to 5.
//!
//! With a target: `R = d · g / |g_T|`, with *d* the wanted direction (turned for negative values), *g* the compound growth
//! a year since the baseline and `g_T` the growth that leads from the baseline to the target. Met is "target achieved"; R of
//! 0.95 or more "on track", 0.60 or more "acceleration needed", 0 or more "limited progress", below 0 "deterioration".
//! Without a target: `d · g` against 1.5 %, 0.5 % and 0 %, the first two scaled down near a natural limit; see
//! [`limit_coefficient`].
//!
//! Baseline: the one that the target names, else 2015, else the first after. Due: 2030 where the target names no date.
//! A baseline or target of zero counts as 0.001, as the rules say; they warn that the choice decides the growth. At least
//! a year lies between baseline and latest observation; values on both sides of zero are refused.
//!
//! Something to be done is [achieved or not](binary). A series of rates of change is made into an [index](index_after)
//! first.
//!
//! Source: "Methodology" of the Canadian indicator framework, read in the page of 6 August 2026; the exponent of the limit
//! and the lines of the scores from the code of Open SDG's sdg-build, commit 139fede.

mod aggregate;
mod binary;
mod limit;

pub use aggregate::{Aggregate, Part, aggregate, distance_from_middle};
pub use binary::{Binary, binary, index_after};
pub use limit::limit_coefficient;

use super::case::View;
use super::{Method, Publication, Quantity, Status, Threshold, Thresholds, Verdict, growth};
use crate::Comparator::AtLeast;
use crate::paths::{Curve, Point};
use crate::target::Aim;
use crate::{Decimal, Reason};

pub(super) const SOURCE: Publication = Publication {
    title: "Statistics Canada, Progress measurement methodology of the Canadian Indicator Framework",
    address: "https://sdgcif-data-canada-oddcic-donnee.github.io/methodology/",
};

/// What a baseline or a target of zero counts as.
pub const INSTEAD_OF_ZERO: Decimal = Decimal::from_millionths(1_000);

const WITH_TARGET: &[Threshold] = &[
    Threshold::new(Status::OnTrack, AtLeast, 950_000),
    Threshold::new(Status::AccelerationNeeded, AtLeast, 600_000),
    Threshold::new(Status::LimitedProgress, AtLeast, 0),
    Threshold::rest(Status::Deterioration),
];

const WITHOUT_TARGET: &[Threshold] = &[
    Threshold::new(Status::OnTrack, AtLeast, 15_000),
    Threshold::new(Status::AccelerationNeeded, AtLeast, 5_000),
    Threshold::new(Status::LimitedProgress, AtLeast, 0),
    Threshold::rest(Status::Deterioration),
];

/// The score of a target that is met, and the best.
const BEST: f64 = 5.0;
/// The worst score.
const WORST: f64 = -5.0;

pub(super) fn judge(view: &View<'_>) -> Verdict {
    match view.aim() {
        Ok(Some(aim)) => with_target(view, aim),
        Ok(None) => without_target(view),
        Err(reason) => Verdict::refused(Method::Statcan, Some(Curve::Growth), reason),
    }
}

fn not_zero(point: Point) -> Point {
    if point.value.is_zero() { Point { value: INSTEAD_OF_ZERO, ..point } } else { point }
}

/// Baseline and latest point, at least a year apart.
fn ends(view: &View<'_>) -> Result<(Point, Point), Reason> {
    let (base, latest) = (view.agenda_base()?, view.latest()?);
    if base.period.months_until(latest.period) < 12 {
        return Err(Reason::TooFewObservations);
    }
    Ok((base, latest))
}

fn favourable(view: &View<'_>, base: Point, latest: Point) -> Result<f64, Reason> {
    // From zero to zero is no change, whatever zero counts as.
    let base = if latest.value.is_zero() { base } else { not_zero(base) };
    growth::favourable(view.direction()?, base, latest)
}

fn with_target(view: &View<'_>, aim: Aim) -> Verdict {
    let ends = ends(view);
    let growth = ends.and_then(|(base, latest)| favourable(view, base, latest));
    let required = ends.and_then(|(base, _)| {
        let target = View::agenda_target(aim)?;
        if base.value == target.value {
            return Err(Reason::BaselineEqualsTarget);
        }
        growth::required(not_zero(base), not_zero(target))
    });
    let ratio = growth::ratio(growth, required);
    let thresholds = Thresholds::plain(WITH_TARGET);
    let (status, score) = if view.is_met() {
        (Ok(Status::TargetAchieved), Some(BEST))
    } else {
        match ratio {
            Ok(ratio) => {
                let status = thresholds.class(ratio).ok_or(Reason::TooLarge);
                (status, status.ok().map(|status| score_with_target(ratio, status)))
            }
            // It stood at the target and does no longer: nothing was required, and that much was not kept.
            Err(Reason::BaselineEqualsTarget) => (Ok(Status::Deterioration), Some(WORST)),
            Err(reason) => (Err(reason), None),
        }
    };
    Verdict { status, score, thresholds, ..Verdict::new(Method::Statcan, Some(Curve::Growth)) }
        .with(Quantity::Ratio, ratio)
        .with(Quantity::Growth, growth)
        .with(Quantity::RequiredGrowth, required)
}

fn score_with_target(ratio: f64, status: Status) -> f64 {
    match status {
        Status::OnTrack | Status::AccelerationNeeded => (7.1429 * ratio - 4.2857).min(BEST),
        _ => (4.1667 * ratio - 2.5).max(WORST),
    }
}

fn without_target(view: &View<'_>) -> Verdict {
    let ends = ends(view);
    let growth = ends.and_then(|(base, latest)| favourable(view, base, latest));
    let limited = view.options.limit.map(|limit| ends.map(|(base, _)| limit_coefficient(base.value, limit)));
    let coefficient = limited.unwrap_or(Ok(1.0));
    let thresholds = Thresholds::scaled(WITHOUT_TARGET, coefficient.unwrap_or(1.0));
    let status = growth.and_then(|growth| thresholds.class(growth).ok_or(Reason::TooLarge));
    let score = growth.ok().zip(coefficient.ok()).zip(status.ok());
    let score =
        score.map(|((growth, coefficient), status)| score_without_target(growth, coefficient, status));
    let verdict = Verdict { status, score, thresholds, ..Verdict::new(Method::Statcan, Some(Curve::Growth)) }
        .with(Quantity::Growth, growth);
    match limited {
        Some(coefficient) => verdict.with(Quantity::LimitCoefficient, coefficient),
        None => verdict,
    }
}

fn score_without_target(growth: f64, coefficient: f64, status: Status) -> f64 {
    match status {
        Status::Deterioration => (125.0 * growth - 2.5).max(WORST),
        _ if coefficient <= 0.0 => BEST,
        Status::OnTrack => (500.0 * growth / coefficient - 5.0).min(BEST),
        Status::AccelerationNeeded => 250.0 * growth / coefficient - 1.25,
        _ => 500.0 * growth / coefficient - 2.5,
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{down, from, judged, status, trend, up};
    use super::super::{MethodOptions, Quantity};
    use super::*;
    use crate::{Direction, Target};

    #[test]
    fn the_baseline_is_2015_else_the_first_after() {
        let growth = |points: &str, target: &Target| {
            judged(Method::Statcan, points, target, &MethodOptions::default())
                .number(Quantity::Growth)
                .unwrap()
        };
        let of = |base: &str, years: i32| {
            crate::paths::growth_rate(base.parse().unwrap(), "60".parse().unwrap(), 12 * years)
        };
        let target = up("95", "2030");
        assert_eq!(growth("2010:20 2015:40 2020:60", &target), of("40", 5));
        assert_eq!(growth("2010:20 2016:40 2020:60", &target), of("40", 4));
        assert_eq!(growth("2010:20 2015-03:40 2020-03:60", &target), of("40", 5), "a month of 2015");
        assert_eq!(growth("2010:20 2016:40 2020:60", &from(target, "2010")), of("20", 10));
        assert_eq!(growth("2010:20 2016:40 2020:60", &from(target, "2012")), of("40", 4));
        assert_eq!(growth("2010:20 2016-02:40 2020-02:60", &from(target, "2016-01")), of("40", 4));
        assert_eq!(growth("2010:20 2012:60", &target), Err(Reason::BaselineMissing));
        assert_eq!(growth("2010:20 2012:60", &from(target, "2012")), Err(Reason::BaselineIsLatest));
        assert_eq!(growth("2015:20 2015-06:60", &from(target, "2015-06")), Err(Reason::TooFewObservations));
    }

    #[test]
    fn without_a_date_the_target_is_due_in_2030() {
        let dated = judged(Method::Statcan, "2015:40 2020:60", &up("95", "2030"), &MethodOptions::default());
        let undated = Target::Level(crate::LevelTarget::new(AtLeast, "95".parse().unwrap()));
        assert_eq!(judged(Method::Statcan, "2015:40 2020:60", &undated, &MethodOptions::default()), dated);
    }

    #[test]
    fn two_observations_less_than_a_year_apart_are_too_few() {
        assert_eq!(status(Method::Statcan, "2020-01:40 2020-12:60", &up("95", "2030")), "unavailable");
        assert_eq!(status(Method::Statcan, "2020-01:40 2021-01:60", &up("95", "2030")), "on_track");
    }

    #[test]
    fn growth_on_a_cut_off_belongs_to_the_better_class() {
        for (points, up, down) in [
            ("2019:1000 2020:1015", "on_track", "deterioration"),
            ("2019:1000 2020:1014.999", "acceleration_needed", "deterioration"),
            ("2019:1000 2020:1005", "acceleration_needed", "deterioration"),
            ("2019:1000 2020:1004.999", "limited_progress", "deterioration"),
            ("2019:1000 2020:1000", "limited_progress", "limited_progress"),
            ("2019:1000 2020:999.999", "deterioration", "limited_progress"),
            ("2019:1000 2020:985", "deterioration", "on_track"),
        ] {
            assert_eq!(trend(Method::Statcan, points, Direction::Up), up, "{points}");
            assert_eq!(trend(Method::Statcan, points, Direction::Down), down, "{points}");
        }
    }

    #[test]
    fn the_ratio_on_a_cut_off_belongs_to_the_better_class() {
        // From 1000 by 100 % a year: the ratio is the growth.
        for (latest, expected) in [
            ("1950", "on_track"),
            ("1949.999", "acceleration_needed"),
            ("1600", "acceleration_needed"),
            ("1599.999", "limited_progress"),
            ("1000", "limited_progress"),
            ("999.999", "deterioration"),
        ] {
            let points = std::format!("2019:1000 2020:{latest}");
            assert_eq!(status(Method::Statcan, &points, &up("4000", "2021")), expected, "{latest}");
        }
    }

    #[test]
    fn the_lines_of_the_scores() {
        let score = |points: &str, limit: Option<&str>| {
            let options = MethodOptions {
                direction: Some(Direction::Up),
                limit: limit.map(|limit| limit.parse().unwrap()),
                ..MethodOptions::default()
            };
            judged(Method::Statcan, points, &Target::None, &options).score.unwrap()
        };
        for (points, expected) in [
            ("2019:1000 2020:1100", 5.0),
            ("2019:1000 2020:1016", 3.0),
            ("2019:1000 2020:1010", 1.25),
            ("2019:1000 2020:1002", -1.5),
            ("2019:1000 2020:1000", -2.5),
            ("2019:1000 2020:996", -3.0),
            ("2019:1000 2020:900", -5.0),
        ] {
            assert!((score(points, None) - expected).abs() < 1e-12, "{points}");
        }
        assert!((score("2019:100 2020:100", Some("100")) - 5.0).abs() < 1e-12);
        assert!((score("2019:100 2020:99.6", Some("100")) + 3.0).abs() < 1e-12);
        // Half the growth is worth as much where the coefficient is a half: (1/2)^(1/4.44) of the limit.
        let half = score("2019:85.546 2020:86", Some("100"));
        let whole = score("2019:85.546 2020:86.454", None);
        assert!((half - whole).abs() < 0.01, "{half} {whole}");
    }

    #[test]
    fn a_rise_of_negative_values_is_a_rise() {
        assert_eq!(trend(Method::Statcan, "2015:-10 2022:-6", Direction::Up), "on_track");
        assert_eq!(trend(Method::Statcan, "2015:-10 2022:-6", Direction::Down), "deterioration");
        assert_eq!(trend(Method::Statcan, "2015:-10 2022:0", Direction::Up), "on_track");
        assert_eq!(status(Method::Statcan, "2015:-10 2022:-6", &up("-3", "2030")), "acceleration_needed");
        let across = judged(Method::Statcan, "2015:-2 2022:3", &up("5", "2030"), &MethodOptions::default());
        assert_eq!(across.status, Err(Reason::SignChange));
        let across = judged(Method::Statcan, "2015:-2 2022:-1", &up("0", "2030"), &MethodOptions::default());
        assert_eq!(across.status, Err(Reason::SignChange), "zero counts as 0.001, on the other side");
        assert_eq!(status(Method::Statcan, "2015:2 2022:3", &down("-1", "2030")), "unavailable");
    }

    #[test]
    fn the_limit_counts_without_a_target_only() {
        let options = MethodOptions { limit: Some(Decimal::HUNDRED), ..MethodOptions::default() };
        let verdict = judged(Method::Statcan, "2015:75 2020:80", &up("95", "2030"), &options);
        assert_eq!(verdict.number(Quantity::LimitCoefficient), None);
        let options = MethodOptions { direction: Some(Direction::Up), ..options };
        let verdict = judged(Method::Statcan, "2015:75 2020:80", &Target::None, &options);
        assert!((verdict.thresholds.scale - 0.721_213_326_764_808).abs() < 1e-15);
    }

    #[test]
    fn near_a_limit_less_growth_scores_as_much() {
        let same = |found: f64, expected: f64| (found - expected).abs() < 1e-12;
        assert!(same(score_without_target(0.008, 0.5, Status::OnTrack), 3.0));
        assert!(same(score_without_target(0.004, 0.5, Status::AccelerationNeeded), 0.75));
        assert!(same(score_without_target(0.001, 0.5, Status::LimitedProgress), -1.5));
        assert!(same(score_without_target(0.004, 0.0, Status::AccelerationNeeded), BEST));
        assert!(same(score_without_target(-0.004, 0.0, Status::Deterioration), -3.0));
    }
}
