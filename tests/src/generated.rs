//! Generated decimals, periods and series.

use peil_core::{
    Comparator, Decimal, Definition, Flags, LevelTarget, Observation, Period, Qualifier, Series, Source,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any};
use proptest::prop_oneof;
use proptest::test_runner::{Config, FileFailurePersistence};

/// Room enough for every generated series.
pub const CAPACITY: usize = 12;

/// How often a property is tried, or `PROPTEST_CASES` times where that is more; in the interpreter (Miri) that often at
/// most. A failure is written beside the test, to be committed with the mend.
#[must_use]
pub fn cases(count: u32) -> Config {
    let config = Config::default();
    Config {
        cases: if cfg!(miri) { config.cases.min(count) } else { config.cases.max(count) },
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("regressions"))),
        ..config
    }
}

/// Any decimal that fits, the limits included.
pub fn any_decimal() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        8 => any::<i64>().prop_map(Decimal::from_millionths),
        1 => Just(Decimal::MIN),
        1 => Just(Decimal::MAX),
        1 => Just(Decimal::ZERO),
    ]
}

/// A decimal as indicators have it: up to a hundred million, with up to six digits.
pub fn plain_decimal() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (0..=1_000_i32).prop_map(|tenths| Decimal::from_millionths(i64::from(tenths) * 100_000)),
        (-100_000_000_000_000_i64..=100_000_000_000_000).prop_map(Decimal::from_millionths),
    ]
}

/// A year or a month from 1990 to 2060.
///
/// # Panics
/// Never: every generated year and month can be held.
pub fn period() -> impl Strategy<Value = Period> {
    prop_oneof![
        3 => (1990..=2060_u16).prop_map(|year| Period::year(year).expect("in range")),
        1 => (1990..=2060_u16, 1..=12_u8).prop_map(|(year, month)| Period::month(year, month).expect("in range")),
    ]
}

/// Any comparator.
pub fn comparator() -> impl Strategy<Value = Comparator> {
    prop_oneof![
        Just(Comparator::AtLeast),
        Just(Comparator::MoreThan),
        Just(Comparator::AtMost),
        Just(Comparator::LessThan),
    ]
}

fn qualifier() -> impl Strategy<Value = Qualifier> {
    prop_oneof![
        8 => Just(Qualifier::Exact),
        1 => Just(Qualifier::About),
        1 => Just(Qualifier::AtLeast),
        1 => Just(Qualifier::MoreThan),
    ]
}

fn flags() -> impl Strategy<Value = Flags> {
    prop_oneof![
        8 => Just(Flags::NONE),
        1 => Just(Flags::BREAK),
        1 => Just(Flags::DEFINITION_DIFFERS),
        1 => Just(Flags::DOUBTFUL),
        1 => Just(Flags::PROVISIONAL),
    ]
}

/// An observation with everything that may limit its use.
pub fn observation() -> impl Strategy<Value = Observation> {
    (period(), plain_decimal(), qualifier(), flags(), 0..=2_u16, 0..=3_u16).prop_map(
        |(period, value, qualifier, flags, measure, edition)| Observation {
            qualifier,
            flags,
            definition: Definition { measure, edition },
            source: Source(1),
            ..Observation::exact(period, value)
        },
    )
}

/// Observations of different periods, in the order in which they were generated.
pub fn observations() -> impl Strategy<Value = Vec<Observation>> {
    vec(observation(), 0..=CAPACITY).prop_map(|mut observations| {
        let mut seen = Vec::new();
        observations.retain(|observation| {
            let new = !seen.contains(&observation.period);
            seen.push(observation.period);
            new
        });
        observations
    })
}

/// The observations with nothing that limits their use.
#[must_use]
pub fn plain(observations: &[Observation]) -> Vec<Observation> {
    observations.iter().map(|observation| Observation::exact(observation.period, observation.value)).collect()
}

/// A level to be reached, with or without date and baseline.
pub fn level_target() -> impl Strategy<Value = LevelTarget> {
    (comparator(), plain_decimal(), option::of(period()), option::of(period()))
        .prop_map(|(comparator, value, by, baseline)| LevelTarget { comparator, value, by, baseline })
}

/// The observations as a series.
///
/// # Panics
/// When a period occurs twice or there are more than [`CAPACITY`].
#[must_use]
pub fn series(observations: &[Observation]) -> Series<CAPACITY> {
    let mut series = Series::new();
    for observation in observations {
        series.insert(*observation).expect("generated within capacity and without duplicates");
    }
    series
}
