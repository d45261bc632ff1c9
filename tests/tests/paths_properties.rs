//! What must hold of every curve, whatever the numbers.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use peil_core::paths::{Curve, Growth, Line, Logistic, Outlook, Path, PathOptions, Point, growth_rate};
use peil_core::{Decimal, LevelTarget, Options, Period, Slope, Target, assess};
use peil_tests::generated::{any_decimal, cases, level_target, observations, period, plain_decimal, series};
use peil_tests::oracle::{rational, years};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{
    Just, Strategy, TestCaseError, any, prop_assert, prop_assert_eq, prop_assume, proptest,
};
use proptest::prop_oneof;

/// Relative bound between two ways to the same number.
const CLOSE: f64 = 1e-12;

fn curve() -> impl Strategy<Value = Curve> {
    (0..Curve::ALL.len()).prop_map(|index| Curve::ALL[index])
}

/// A share in percent, strictly between 0 and 100.
fn share() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (1..=999_i64).prop_map(|tenths| Decimal::from_millionths(tenths * 100_000)),
        (1..=99_999_999_i64).prop_map(Decimal::from_millionths),
    ]
}

fn point(value: impl Strategy<Value = Decimal>) -> impl Strategy<Value = Point> {
    (period(), value).prop_map(|(period, value)| Point::new(period, value))
}

fn options(ceiling: Option<Decimal>) -> PathOptions {
    PathOptions { ceiling, ..PathOptions::default() }
}

fn close(found: f64, expected: f64, bound: f64) -> Result<(), TestCaseError> {
    let size = expected.abs().max(f64::MIN_POSITIVE);
    prop_assert!((found - expected).abs() <= bound * size, "{found} is not {expected}");
    Ok(())
}

fn real(value: Decimal) -> f64 {
    rational(value).to_f64().expect("a number")
}

fn shifted(point: Point, by_years: i32) -> Point {
    Point { period: point.period.after_months(12 * by_years).expect("far from the limit"), ..point }
}

/// Level and slope a month of weighted least squares, in rational numbers and around the mean.
fn regression(points: &[(Point, u32)]) -> Option<(BigRational, BigRational, BigRational)> {
    let whole = |number: u32| BigRational::from(BigInt::from(number));
    let sum = |of: &dyn Fn(&(Point, u32)) -> BigRational| points.iter().map(of).sum::<BigRational>();
    let weights = sum(&|(_, weight)| whole(*weight));
    if weights.is_zero() {
        return None;
    }
    let time = sum(&|(point, weight)| years(point.period) * whole(*weight)) / &weights;
    let level = sum(&|(point, weight)| rational(point.value) * whole(*weight)) / &weights;
    let around = |point: &Point| years(point.period) - &time;
    let spread = sum(&|(point, weight)| around(point) * around(point) * whole(*weight));
    if spread.is_zero() {
        return None;
    }
    let together = sum(&|(point, weight)| around(point) * (rational(point.value) - &level) * whole(*weight));
    Some((time, level, together / spread))
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn no_number_is_ever_nan_or_infinite(
        curve in curve(),
        points in vec(point(any_decimal()), 0..8),
        ceiling in option::of(any_decimal()),
        moment in period(),
        value in any_decimal(),
    ) {
        let mut points = points;
        points.sort_by_key(|point| point.period);
        if let Ok(path) = Path::fitted(curve, points.iter().copied(), &options(ceiling)) {
            for number in [path.rate(), path.at(moment), path.reaches(value)].into_iter().flatten() {
                prop_assert!(number.is_finite(), "{path:?}: {number}");
            }
        }
    }

    #[test]
    fn an_outlook_holds_numbers_and_reasons_only(
        curve in curve(),
        observations in observations(),
        target in level_target(),
        ceiling in option::of(plain_decimal()),
        across_breaks in any::<bool>(),
        as_of in option::of(period()),
    ) {
        let options = PathOptions { comparison: Options { across_breaks, as_of }, ..options(ceiling) };
        let outlook = Outlook::new(curve, &series(&observations), &Target::Level(target), &options);
        let numbers = [
            outlook.rate,
            outlook.required_from_base,
            outlook.required_from_now,
            outlook.ratio,
            outlook.value_at_target,
            outlook.on_the_way,
            outlook.reached,
        ];
        for number in numbers.into_iter().flatten() {
            prop_assert!(number.is_finite());
        }
        prop_assert!(!outlook.passes_ceiling || outlook.value_at_target.is_ok());
    }

    #[test]
    fn the_straight_outlook_is_the_exact_pace(
        observations in observations(),
        target in level_target(),
        across_breaks in any::<bool>(),
        as_of in option::of(period()),
    ) {
        let (series, target) = (series(&observations), Target::Level(target));
        let comparison = Options { across_breaks, as_of };
        let pace = assess(&series, &target, comparison).pace;
        let outlook = Outlook::new(
            Curve::Linear, &series, &target, &PathOptions { comparison, ..PathOptions::default() },
        );
        for (exact, found) in [
            (pace.actual.map(Slope::per_year), outlook.rate),
            (pace.required_from_base.map(Slope::per_year), outlook.required_from_base),
            (pace.required_from_now.map(Slope::per_year), outlook.required_from_now),
            (pace.ratio, outlook.ratio),
            (pace.value_at_target, outlook.value_at_target),
            (pace.reached, outlook.reached),
        ] {
            match (exact, found) {
                (Ok(exact), Ok(found)) => {
                    let exact = real(exact);
                    prop_assert!((exact - found).abs() <= 5.1e-7 + exact.abs() * 1e-14, "{exact} {found}");
                }
                // A float reaches further than a count of millionths.
                (Err(peil_core::Reason::TooLarge), _) => {}
                (exact, found) => prop_assert_eq!(exact.map(real), found),
            }
        }
    }

    #[test]
    fn a_curve_goes_through_its_points_and_knows_when(
        curve in prop_oneof![Just(Curve::Linear), Just(Curve::Growth), Just(Curve::Logistic)],
        from in point(share()),
        to in point(share()),
    ) {
        prop_assume!(from.period.months_until(to.period) != 0);
        let path = Path::through(curve, from, to, Some(Decimal::HUNDRED)).expect("inside");
        for point in [from, to] {
            close(path.at(point.period).expect("a value"), real(point.value), 1e-13)?;
            if from.value != to.value {
                let moment = years(point.period).to_f64().expect("a number");
                let found = path.reaches(point.value).expect("a moment");
                // A curve that hardly moves passes a value at a moment that is hardly known.
                prop_assert!((found - moment).abs() < 1e-6, "{found} is not {moment}");
            }
        }
        prop_assert_eq!(path, Path::through(curve, to, from, Some(Decimal::HUNDRED)).expect("inside"));
    }

    #[test]
    fn a_curve_rises_or_falls_all_the_way(
        curve in curve(),
        points in vec(point(share()), 2..8),
        first in period(),
        second in period(),
    ) {
        let mut points = points;
        points.sort_by_key(|point| point.period);
        let path = Path::fitted(curve, points.iter().copied(), &options(Some(Decimal::HUNDRED)));
        prop_assume!(path.is_ok());
        let path = path.expect("assumed");
        let (early, late) = if first <= second { (first, second) } else { (second, first) };
        if let (Ok(before), Ok(after)) = (path.at(early), path.at(late)) {
            let hair = 1e-13 * before.abs().max(after.abs());
            match path.sign() {
                1 => prop_assert!(after >= before - hair, "{before} {after}"),
                -1 => prop_assert!(after <= before + hair, "{before} {after}"),
                _ => close(after, before, 1e-13)?,
            }
        }
    }

    #[test]
    fn a_logistic_curve_stays_between_zero_and_its_ceiling(
        from in point(share()),
        to in point(share()),
        moment in period(),
    ) {
        if let Ok(curve) = Logistic::through(from, to, Decimal::HUNDRED) {
            let value = curve.at(moment).expect("a value");
            prop_assert!((0.0..=100.0).contains(&value));
        }
    }

    #[test]
    fn a_logistic_curve_seen_from_the_ceiling_is_its_mirror(from in point(share()), to in point(share())) {
        prop_assume!(from.period.months_until(to.period) != 0);
        let turned = |point: Point| {
            Point { value: Decimal::HUNDRED.checked_sub(point.value).expect("fits"), ..point }
        };
        let curve = Logistic::through(from, to, Decimal::HUNDRED).expect("inside");
        let mirror = Logistic::through(turned(from), turned(to), Decimal::HUNDRED).expect("inside");
        close(mirror.per_year(), -curve.per_year(), CLOSE)?;
    }

    #[test]
    fn the_calendar_does_not_matter(
        curve in curve(),
        points in vec(point(share()), 2..8),
        moment in period(),
        by_years in -80..=100_i32,
    ) {
        let mut points = points;
        points.sort_by_key(|point| point.period);
        let options = options(Some(Decimal::HUNDRED));
        let here = Path::fitted(curve, points.iter().copied(), &options);
        let there = Path::fitted(curve, points.iter().map(|point| shifted(*point, by_years)), &options);
        prop_assert_eq!(here.and_then(Path::rate), there.and_then(Path::rate));
        let later = moment.after_months(12 * by_years).expect("far from the limit");
        prop_assert_eq!(here.and_then(|path| path.at(moment)), there.and_then(|path| path.at(later)));
    }

    #[test]
    fn growth_does_not_depend_on_the_unit(
        base in share(),
        latest in share(),
        months in 1..=600_i32,
        factor in 1..=1_000_000_i32,
    ) {
        let factor = Decimal::from_integer(factor);
        let scaled = |value: Decimal| value.checked_mul(factor).expect("fits");
        let plain = growth_rate(base, latest, months).expect("positive");
        close(growth_rate(scaled(base), scaled(latest), months).expect("positive"), plain, 1e-14)?;
        prop_assert_eq!(plain > 0.0, latest > base);
        prop_assert_eq!(plain < 0.0, latest < base);
    }

    #[test]
    fn growth_compounds_to_the_ratio(base in share(), latest in share(), years in 1..=20_i32) {
        let rate = growth_rate(base, latest, 12 * years).expect("positive");
        let compounded = (0..years).fold(real(base), |value, _| value * (1.0 + rate));
        // Each factor 1 + rate is rounded once more; a deep fall loses the digits of the rate.
        close(compounded, real(latest), 1e-14 * f64::from(years) * (1.0 / (1.0 + rate)).max(1.0))?;
    }

    #[test]
    fn lines_agree_with_the_regression_in_rational_numbers(
        points in vec((point(plain_decimal()), 1..=1_000_u32), 2..10),
        moment in period(),
    ) {
        let mut points = points;
        points.sort_by_key(|(point, _)| point.period);
        let expected = regression(&points);
        let line = Line::weighted(points.iter().copied());
        prop_assert_eq!(line.is_ok(), expected.is_some());
        if let (Ok(line), Some((time, level, slope))) = (line, expected) {
            let value = &level + &slope * (years(moment) - &time);
            close(line.per_year().expect("a rate"), slope.to_f64().expect("a number"), 5e-16)?;
            close(line.at(moment).expect("a value"), value.to_f64().expect("a number"), 5e-16)?;
        }
    }

    #[test]
    fn heavier_points_pull_the_line(points in vec(point(share()), 3..8), chosen in any::<proptest::sample::Index>()) {
        let mut points = points;
        points.sort_by_key(|point| point.period);
        let chosen = chosen.index(points.len());
        let weighted = |weight: u32| {
            Line::weighted(points.iter().enumerate().map(|(index, point)| {
                (*point, if index == chosen { weight } else { 10 })
            }))
        };
        if let (Ok(light), Ok(heavy)) = (weighted(10), weighted(1_000)) {
            let off = |line: Line| {
                (line.at(points[chosen].period).expect("a value") - real(points[chosen].value)).abs()
            };
            prop_assert!(off(heavy) <= off(light) + 1e-9);
        }
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "compared within 1e-9, on any platform")]
    fn no_straight_change_of_the_free_fit_lies_nearer_to_the_points(
        points in vec(share(), 3..8),
        up in -0.01..0.01_f64,
        along in -0.01..0.01_f64,
    ) {
        let years: Vec<Period> = (2015..2023).map(|year| Period::year(year).expect("in range")).collect();
        let points: Vec<Point> =
            years.iter().zip(&points).map(|(period, value)| Point::new(*period, *value)).collect();
        let Ok(curve) = Logistic::least_squares(points.iter().copied(), Decimal::HUNDRED) else { return Ok(()) };
        let logit = |period: Period| {
            let value = curve.at(period).expect("a value");
            (value / (100.0 - value)).ln()
        };
        let (mut least, mut other) = (0.0, 0.0);
        for point in &points {
            let (value, elapsed) = (real(point.value), f64::from(points[0].period.months_until(point.period)) / 12.0);
            let moved = 100.0 / (1.0 + (-(logit(point.period) + up + along * elapsed)).exp());
            least += (value - curve.at(point.period).expect("a value")).powi(2);
            other += (value - moved).powi(2);
        }
        prop_assert!(least <= other * (1.0 + 1e-9) + 1e-12, "{least} {other}");
    }

    #[test]
    fn growth_ahead_of_a_line_by_construction(
        base in 1..=90_i32,
        step in 1..=5_i32,
        further in 1..=20_i32,
        elapsed in 1..=10_i32,
        later in 1..=10_i32,
    ) {
        // A rise that is wanted and not yet done: the ratio of growth lies above that of the line, always.
        let at = |months: i32, value: i32| {
            let start = Period::year(2015).expect("in range");
            Point::new(start.after_months(12 * months).expect("in range"), Decimal::from_integer(value))
        };
        let (from, now, target) =
            (at(0, base), at(elapsed, base + step), at(elapsed + later, base + step + further));
        let mut series = peil_core::Series::<2>::new();
        for point in [from, now] {
            series.insert(peil_core::Observation::exact(point.period, point.value)).expect("two fit");
        }
        let aim = Target::Level(
            LevelTarget::new(peil_core::Comparator::AtLeast, target.value).by(target.period),
        );
        let ratio = |curve| Outlook::new(curve, &series, &aim, &PathOptions::default()).ratio.expect("a ratio");
        prop_assert!(ratio(Curve::Growth) > ratio(Curve::Linear));
    }

    #[test]
    fn growth_fitted_on_logs_ignores_the_unit(points in vec(point(share()), 2..8), factor in 1..=1_000_i32) {
        let mut points = points;
        points.sort_by_key(|point| point.period);
        let factor = Decimal::from_integer(factor);
        let scaled = points.iter().map(|point| {
            Point { value: point.value.checked_mul(factor).expect("fits"), ..*point }
        });
        let plain = Growth::least_squares_on_logs(points.iter().copied()).and_then(Growth::rate);
        let scaled = Growth::least_squares_on_logs(scaled).and_then(Growth::rate);
        match (plain, scaled) {
            (Ok(plain), Ok(scaled)) => prop_assert!((plain - scaled).abs() <= CLOSE * (1.0 + plain.abs())),
            (plain, scaled) => prop_assert_eq!(plain, scaled),
        }
    }
}
