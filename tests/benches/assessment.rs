//! How long the arithmetic takes.

use criterion::{Criterion, criterion_group, criterion_main};
use peil_core::{
    Comparator, Decimal, Gap, LevelTarget, Observation, Options, Period, Qualifier, Series, Slope, Target,
    assess,
};
use peil_fixtures::National;
use std::hint::black_box;

fn ten_points() -> Series<16> {
    let mut series = Series::new();
    for (year, value) in (2015..2025).zip([60, 62, 65, 66, 70, 71, 75, 77, 79, 81]) {
        let period = Period::year(year).expect("in range");
        series.insert(Observation::exact(period, Decimal::from_integer(value))).expect("sixteen fit");
    }
    series
}

fn gap_and_pace(criterion: &mut Criterion) {
    let series = ten_points();
    let target = LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95))
        .by(Period::year(2030).expect("in range"));
    criterion.bench_function("gap and linear pace of a 10-point series", |bencher| {
        bencher.iter(|| {
            let (series, target) = (black_box(&series), black_box(&target));
            let (first, last) = (series.first()?, series.last()?);
            let gap = Gap::between(Qualifier::Exact, last.value, target.comparator, target.value)?;
            let actual =
                Slope::new(last.value.checked_sub(first.value)?, first.period.months_until(last.period))
                    .ok()?;
            let required = Slope::new(gap.value, last.period.months_until(target.by?)).ok()?;
            Some((gap, actual.per_year(), required.per_year()))
        });
    });
    let target = Target::Level(target);
    criterion.bench_function("whole assessment of a 10-point series", |bencher| {
        bencher.iter(|| assess(black_box(&series), black_box(&target), Options::default()));
    });
}

fn national(criterion: &mut Criterion) {
    let national = National::embedded().expect("the data files are sound");
    let name = format!("all {} national gaps", national.entries.len());
    criterion.bench_function(&name, |bencher| {
        bencher.iter(|| {
            let gaps = national.entries.iter().map(|entry| entry.assess(black_box(Options::default())));
            gaps.filter(|assessment| assessment.gap.is_ok()).count()
        });
    });
}

criterion_group!(benches, gap_and_pace, national);
criterion_main!(benches);
