//! How long curves and methods take.

use criterion::{Criterion, criterion_group, criterion_main};
use peil_core::methods::{Case, Method, MethodOptions};
use peil_core::paths::{Curve, Outlook, PathOptions};
use peil_core::{Comparator, Decimal, LevelTarget, Observation, Options, Period, Series, Target, assess};
use std::hint::black_box;

fn ten_points() -> Series<16> {
    let mut series = Series::new();
    for (year, value) in (2015..2025).zip([60, 62, 65, 66, 70, 71, 75, 77, 79, 81]) {
        let period = Period::year(year).expect("in range");
        series.insert(Observation::exact(period, Decimal::from_integer(value))).expect("sixteen fit");
    }
    series
}

fn target() -> Target {
    let by = Period::year(2030).expect("in range");
    Target::Level(LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95)).by(by))
}

fn methods(criterion: &mut Criterion) {
    let (series, target) = (ten_points(), target());
    let plain = MethodOptions::default();
    let ceiling = MethodOptions { ceiling: Some(Decimal::HUNDRED), ..plain };
    let all = |series: &Series<16>, target: &Target, options: &MethodOptions| {
        Case::new(series, target, options).verdicts()
    };
    criterion.bench_function("all methods on a 10-point series", |bencher| {
        bencher.iter(|| all(black_box(&series), black_box(&target), black_box(&plain)));
    });
    criterion.bench_function("all methods on a 10-point series, with a logistic fit", |bencher| {
        bencher.iter(|| all(black_box(&series), black_box(&target), black_box(&ceiling)));
    });
    criterion.bench_function("assessment and all methods on a 10-point series", |bencher| {
        bencher.iter(|| {
            let (series, target) = (black_box(&series), black_box(&target));
            (assess(series, target, Options::default()), all(series, target, black_box(&plain)))
        });
    });
    for method in Method::ALL {
        criterion.bench_function(&format!("{method} on a 10-point series"), |bencher| {
            bencher.iter(|| {
                Case::new(black_box(&series), black_box(&target), black_box(&ceiling)).verdict(method)
            });
        });
    }
}

fn curves(criterion: &mut Criterion) {
    let (series, target) = (ten_points(), target());
    let options = PathOptions { ceiling: Some(Decimal::HUNDRED), ..PathOptions::default() };
    for curve in Curve::ALL {
        criterion.bench_function(&format!("outlook {} of a 10-point series", curve.name()), |bencher| {
            bencher.iter(|| Outlook::new(curve, black_box(&series), black_box(&target), &options));
        });
    }
}

criterion_group!(benches, methods, curves);
criterion_main!(benches);
