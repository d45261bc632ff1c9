//! The curves against vectors of independent implementations, at 60 digits and rounded once.

use num_traits::ToPrimitive;
use peil_core::paths::{Curve, Growth, Line, Logistic, Outlook, Path, PathOptions, Point};
use peil_core::{Comparator, Decimal, LevelTarget, Observation, Period, Reason, Series, Target};
use peil_tests::oracle::rational;
use peil_tests::vectors::{Row, Worst, rows};

/// Relative bound on every number.
const BOUND: f64 = 1e-13;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn year(text: &str) -> Period {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn at(row: &Row, time: &str, value: &str) -> Point {
    Point::new(year(row.get(time)), decimal(row.get(value)))
}

/// The three points of a row: baseline, latest, target.
fn points(row: &Row) -> (Point, Point, Point) {
    (at(row, "t0", "v0"), at(row, "t1", "v1"), at(row, "target_year", "target"))
}

#[test]
fn every_column_of_the_two_point_projections() {
    let mut worst = Worst::default();
    let table = rows("two_point_projections.csv");
    for row in &table {
        let (base, latest, target) = points(row);
        let ceiling = Some(Decimal::HUNDRED);
        for (curve, actual, required, now, value, way) in [
            (
                Curve::Linear,
                "lin_slope_pp_per_yr",
                "lin_required_from_base",
                "lin_required_from_now",
                "lin_value_at_target_year",
                "path_linear_at_t1",
            ),
            (
                Curve::Growth,
                "cagr_actual",
                "cagr_required_from_base",
                "cagr_required_from_now",
                "cagr_value_at_target_year",
                "path_cagr_at_t1",
            ),
            (
                Curve::Logistic,
                "logit_slope_ceiling100",
                "",
                "",
                "logistic_value_at_target_year",
                "path_logistic_at_t1",
            ),
        ] {
            let through = |from, to| Path::through(curve, from, to, ceiling);
            worst.hold(row, actual, through(base, latest).and_then(Path::rate));
            worst.hold(row, value, through(base, latest).and_then(|path| path.at(target.period)));
            worst.hold(row, way, through(base, target).and_then(|path| path.at(latest.period)));
            if !required.is_empty() {
                worst.hold(row, required, through(base, target).and_then(Path::rate));
                worst.hold(row, now, through(latest, target).and_then(Path::rate));
            }
        }
    }
    assert_eq!(worst.compared, table.len() * 13);
    worst.check(BOUND);
}

#[test]
fn ratios_and_dates_of_the_two_point_projections() {
    let mut worst = Worst::default();
    for row in &rows("two_point_projections.csv") {
        let (base, latest, target) = points(row);
        let mut series = Series::<2>::new();
        for point in [base, latest] {
            series.insert(Observation::exact(point.period, point.value)).expect("two fit");
        }
        let comparator = if target.value < base.value { Comparator::AtMost } else { Comparator::AtLeast };
        let aim = Target::Level(LevelTarget::new(comparator, target.value).by(target.period));
        let options = PathOptions { ceiling: Some(Decimal::HUNDRED), ..PathOptions::default() };
        for (curve, ratio, reached) in [
            (Curve::Linear, "lin_ratio_actual_over_required", "year_reached_linear"),
            (Curve::Growth, "R_actual_over_required", "year_reached_cagr"),
            (Curve::Logistic, "", "year_reached_logistic"),
        ] {
            let outlook = Outlook::new(curve, &series, &aim, &options);
            if !ratio.is_empty() {
                worst.hold(row, ratio, outlook.ratio);
            }
            if row.get(reached).is_empty() {
                let refused = matches!(outlook.reached, Err(Reason::AlreadyMet | Reason::MovingAway));
                assert!(refused, "{row:?}: {curve:?} {:?}", outlook.reached);
            } else {
                worst.hold(row, reached, outlook.reached);
            }
        }
    }
    worst.check(BOUND);
}

#[test]
fn every_column_of_the_regressions() {
    let mut worst = Worst::default();
    let due = year("2030");
    for row in &rows("regression_projections.csv") {
        let points: Vec<Point> = row
            .get("series")
            .split(' ')
            .map(|point| {
                let (time, value) = point.split_once(':').expect("year:value");
                Point::new(year(time), decimal(value))
            })
            .collect();
        let all = points.iter().copied();
        let ols = Line::least_squares(all.clone());
        worst.hold(row, "ols_slope_ref", ols.and_then(Line::per_year));
        worst.hold(row, "ols_2030_ref", ols.and_then(|line| line.at(due)));
        let wls = Path::fitted(Curve::WeightedLeastSquares, all.clone(), &PathOptions::default());
        worst.hold(row, "wls_slope_ref(w=t-t0+1)", wls.and_then(Path::rate));
        worst.hold(row, "wls_2030_ref", wls.and_then(|path| path.at(due)));
        let logit = Logistic::least_squares_on_logits(all.clone(), Decimal::HUNDRED);
        worst.hold(row, "logit_ols_slope_ref", logit.map(Logistic::per_year));
        worst.hold(row, "logistic_2030_ref", logit.and_then(|curve| curve.at(due)));
        let growth = Growth::least_squares_on_logs(all);
        worst.hold(row, "loglinear_growth_ref", growth.and_then(Growth::rate));
        worst.hold(row, "loglinear_2030_ref", growth.and_then(|curve| curve.at(due)));
    }
    worst.check(BOUND);
}

fn printed(point: Point) -> f64 {
    rational(point.value).to_f64().expect("a number")
}

/// The reported numbers of the published trajectories.
fn published(indicator: &str, curve: &str) -> Vec<Point> {
    rows("digital_decade.csv")
        .iter()
        .filter(|row| row.get("indicator").starts_with(indicator) && row.get("curve") == curve)
        .map(|row| at(row, "year", "value"))
        .collect()
}

#[test]
fn the_published_5g_baseline_from_the_four_observations_alone() {
    let observed = published("5G", "observed");
    let last = *observed.last().expect("observations");
    let curve = Logistic::least_squares(observed.into_iter(), Decimal::HUNDRED)
        .and_then(|fitted| fitted.moved_onto(last))
        .expect("fits");
    let baseline = published("5G", "baseline");
    assert_eq!(baseline.len(), 12, "2019 to 2030");
    for point in baseline {
        let found = curve.at(point.period).expect("a value");
        let printed = printed(point);
        assert!((found - printed).abs() < 0.001, "{}: {found} is not {printed}", point.period);
    }
}

#[test]
fn the_published_ideal_path_to_the_printed_digits() {
    let last = *published("employed", "observed").last().expect("observations");
    let target = published("employed", "target")[0];
    let line = Line::through(last, target).expect("time passes");
    for point in published("employed", "ideal") {
        let printed = printed(point);
        let found = line.at(point.period).expect("a value");
        assert!((found - printed).abs() < 5e-7, "{}: {found} is not {printed}", point.period);
    }
}
