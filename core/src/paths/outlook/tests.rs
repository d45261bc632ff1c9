use super::*;
use crate::{Comparator, Decimal, Definition, Flags, LevelTarget, Options, Period};

fn year(year: u16) -> Period {
    Period::year(year).unwrap()
}

fn series(points: &[(u16, i32)]) -> Series<8> {
    let mut series = Series::new();
    for &(at, value) in points {
        series.insert(Observation::exact(year(at), Decimal::from_integer(value))).unwrap();
    }
    series
}

fn target(comparator: Comparator, value: i32, by: u16) -> LevelTarget {
    LevelTarget::new(comparator, Decimal::from_integer(value)).by(year(by))
}

fn at_least(value: i32, by: u16) -> LevelTarget {
    target(Comparator::AtLeast, value, by)
}

fn outlook(curve: Curve, observed: &Series<8>, target: LevelTarget) -> Outlook {
    let options = PathOptions { ceiling: Some(Decimal::HUNDRED), ..PathOptions::default() };
    Outlook::new(curve, observed, &Target::Level(target), &options)
}

#[test]
fn only_what_lies_beyond_the_ceiling_passes_it() {
    let observed = series(&[(2020, 80), (2022, 90)]);
    for (by, value, passes) in [(2023, 95.0, false), (2024, 100.0, false), (2025, 105.0, true)] {
        let outlook = outlook(Curve::Linear, &observed, at_least(99, by));
        assert_eq!((outlook.value_at_target, outlook.passes_ceiling), (Ok(value), passes), "{by}");
    }
}

#[test]
fn the_rate_starts_at_the_baseline_where_that_lies_before_the_latest() {
    let observed = series(&[(2020, 10), (2022, 30), (2024, 40)]);
    for (baseline, rate) in [(2020, 7.5), (2022, 5.0), (2024, 7.5)] {
        let target = at_least(90, 2030).from_baseline(year(baseline));
        assert_eq!(outlook(Curve::Linear, &observed, target).rate, Ok(rate), "{baseline}");
    }
    let target = at_least(90, 2030).from_baseline(year(2024));
    assert_eq!(outlook(Curve::Linear, &observed, target).ratio, Err(Reason::BaselineIsLatest));
}

#[test]
fn a_fitted_curve_takes_the_observations_from_the_baseline_on() {
    let observed = series(&[(2018, 90), (2020, 10), (2022, 30), (2024, 50)]);
    let target = at_least(90, 2030).from_baseline(year(2020));
    assert_eq!(outlook(Curve::LeastSquares, &observed, target).rate, Ok(10.0));
}

#[test]
fn every_kind_of_curve_is_fitted_in_its_own_way() {
    let target = at_least(90, 2030);
    let bent = series(&[(2020, 10), (2021, 10), (2022, 13)]);
    // From 2020, and in threes from 10: times 0, 1, 2 and values 0, 0, 1. Equal weights: (3 · 2 − 3 · 1) / (3 · 5 − 3²).
    assert_eq!(outlook(Curve::LeastSquares, &bent, target).rate, Ok(1.5));
    // Weights 1, 2 and 3: (6 · 6 − 8 · 3) / (6 · 14 − 8²).
    assert_eq!(outlook(Curve::WeightedLeastSquares, &bent, target).rate, Ok(1.8));
    let doubled = series(&[(2020, 10), (2021, 20), (2022, 40)]);
    let rate = outlook(Curve::GrowthOnLogs, &doubled, target).rate.unwrap();
    assert!((rate - 1.0).abs() < 1e-12, "{rate}");
}

#[test]
fn a_target_at_the_ceiling_is_not_the_fault_of_the_value() {
    let required = |value, target| outlook(Curve::Logistic, &series(&[(2024, value)]), target).required.err();
    assert_eq!(required(80, at_least(90, 2030)), None);
    assert_eq!(required(80, at_least(100, 2030)), Some(Reason::TargetAtCeiling));
    assert_eq!(required(0, at_least(90, 2030)), Some(Reason::NotPositive));
    for value in [100, 101] {
        let falling = target(Comparator::AtMost, 90, 2030);
        assert_eq!(required(value, falling), Some(Reason::AtCeiling), "{value}");
    }
}

#[test]
fn the_target_date_itself_has_not_passed() {
    let observed = series(&[(2020, 10), (2022, 20)]);
    let required = |as_of| {
        let comparison = Options { as_of: Some(year(as_of)), ..Options::default() };
        let options = PathOptions { comparison, ..PathOptions::default() };
        Outlook::new(Curve::Linear, &observed, &Target::Level(at_least(50, 2025)), &options).required_from_now
    };
    assert_eq!(required(2024), Ok(10.0));
    assert_eq!(required(2025), Ok(10.0));
    assert_eq!(required(2026), Err(Reason::TargetDatePassed));
}

#[test]
fn what_stands_still_or_moves_away_never_arrives() {
    let reached =
        |last| outlook(Curve::Linear, &series(&[(2020, 10), (2022, last)]), at_least(50, 2030)).reached;
    assert_eq!(reached(10), Err(Reason::NotMoving));
    assert_eq!(reached(8), Err(Reason::MovingAway));
    // Five a year, and thirty to go.
    assert_eq!(reached(20), Ok(2028.0));
}

#[test]
fn a_named_baseline_has_to_be_comparable_unless_breaks_are_crossed() {
    let observed = |base: Observation, flags| {
        let mut observed = series(&[(2022, 20), (2024, 30)]);
        observed.insert(base).unwrap();
        let middle = observed.remove(year(2022)).unwrap();
        observed.insert(Observation { flags, ..middle }).unwrap();
        observed
    };
    let plain = Observation::exact(year(2020), Decimal::from_integer(10));
    let other = Observation { definition: Definition { measure: 4, edition: 0 }, ..plain };
    let doubtful = Observation { flags: Flags::DOUBTFUL, ..plain };
    let target = Target::Level(at_least(50, 2030).from_baseline(year(2020)));
    for (observed, strict, crossing) in [
        (observed(plain, Flags::NONE), None, None),
        (observed(plain, Flags::BREAK), Some(Reason::BreakBetween), None),
        (observed(other, Flags::NONE), Some(Reason::DefinitionsDiffer), None),
        (observed(doubtful, Flags::NONE), Some(Reason::Doubtful), Some(Reason::Doubtful)),
    ] {
        for (across_breaks, expected) in [(false, strict), (true, crossing)] {
            let comparison = Options { across_breaks, as_of: None };
            let options = PathOptions { comparison, ..PathOptions::default() };
            let outlook = Outlook::new(Curve::Linear, &observed, &target, &options);
            assert_eq!(outlook.required.err(), expected, "{across_breaks}");
        }
    }
}
