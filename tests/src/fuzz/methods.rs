//! Curves and verdicts: no number that is none, and none that does not follow.

use super::Case;
use crate::model::check_verdicts;
use crate::oracle::rational;
use num_traits::ToPrimitive;
use peil_core::methods::{self, Method, MethodOptions};
use peil_core::paths::{Curve, Outlook, PathOptions, Weights};
use peil_core::{Decimal, Direction, Reason, Slope, Target, assess};

pub(super) fn run(bytes: &[u8]) {
    let case = Case::read(bytes);
    let (observations, series) = case.series();
    let verdicts = methods::Case::new(&series, &case.target, &case.options).verdicts();
    check_verdicts(&observations, &case.target, &case.options, &verdicts);
    let options = PathOptions {
        comparison: case.options.comparison,
        ceiling: case.options.ceiling,
        weights: case.options.weights,
    };
    for curve in Curve::ALL {
        let outlook = Outlook::new(curve, &series, &case.target, &options);
        check_numbers(&outlook);
        if matches!(curve, Curve::Linear | Curve::Growth) {
            check_ends(&outlook, &series, &case.target, &options);
        }
    }
    check_line(&series, &case.target, &options);
}

fn check_numbers(outlook: &Outlook) {
    let numbers = [
        outlook.rate,
        outlook.required_from_base,
        outlook.required_from_now,
        outlook.ratio,
        outlook.value_at_target,
        outlook.on_the_way,
        outlook.reached,
    ];
    assert!(numbers.into_iter().flatten().all(f64::is_finite), "{outlook:?}");
}

/// A curve through two points goes through both.
fn check_ends<const N: usize>(
    outlook: &Outlook,
    series: &peil_core::Series<N>,
    target: &Target,
    options: &PathOptions,
) {
    let assessment = assess(series, target, options.comparison);
    if let (Ok(path), Ok(start), Ok(latest)) = (outlook.actual, assessment.start, assessment.latest) {
        for end in [start, latest] {
            passes(path.at(end.period), end.value);
        }
    }
    if let (Ok(path), Ok(base), Some(by), Some(goal)) =
        (outlook.required, assessment.base, target.by(), target.value())
    {
        passes(path.at(base.period), base.value);
        passes(path.at(by), goal);
    }
}

fn passes(found: Result<f64, Reason>, value: Decimal) {
    let value = rational(value).to_f64().expect("a number");
    let found = found.unwrap_or_else(|reason| panic!("{reason} at {value:e}"));
    assert!((found - value).abs() <= 2e-14 * value.abs(), "{found:e} is not {value:e}");
}

/// The straight line says what the assessment says.
fn check_line<const N: usize>(series: &peil_core::Series<N>, target: &Target, options: &PathOptions) {
    if matches!(target, Target::Cumulative(_)) {
        return;
    }
    let assessment = assess(series, target, options.comparison);
    let outlook = Outlook::new(Curve::Linear, series, target, options);
    let pairs = [
        (outlook.rate, assessment.pace.actual.map(Slope::per_year)),
        (outlook.required_from_base, assessment.pace.required_from_base.map(Slope::per_year)),
        (outlook.required_from_now, assessment.pace.required_from_now.map(Slope::per_year)),
        (outlook.ratio, assessment.pace.ratio),
        (outlook.value_at_target, assessment.pace.value_at_target),
        (outlook.reached, assessment.pace.reached),
    ];
    for (curve, exact) in pairs {
        match (curve, exact) {
            (Ok(curve), Ok(exact)) => {
                let exact = rational(exact).to_f64().expect("a number");
                // The exact one is rounded to a millionth.
                let room = 5.1e-7 + 1e-15 * exact.abs();
                assert!((curve - exact).abs() <= room, "{curve:e} {exact:e}");
            }
            // Floating point reaches further than millionths in 64 bits.
            (_, Err(Reason::TooLarge)) => {}
            (curve, exact) => assert_eq!(curve.err(), exact.err(), "{outlook:?} {assessment:?}"),
        }
    }
}

pub(super) fn seeds() -> Vec<Vec<u8>> {
    let plain = Case::seeds();
    let chosen = plain.iter().map(|case| Case {
        options: MethodOptions {
            direction: Some(Direction::Up),
            ceiling: Some(Decimal::HUNDRED),
            limit: Some(Decimal::HUNDRED),
            spread: Some(Decimal::from_integer(7)),
            weights: Weights::Equal,
            ..MethodOptions::default()
        },
        target: if case.observations.len() % 3 == 0 { Target::None } else { case.target },
        ..case.clone()
    });
    assert_eq!(Method::ALL.len(), 9, "a new method needs a check of its own");
    plain.iter().map(Case::write).chain(chosen.map(|case| case.write())).collect()
}
