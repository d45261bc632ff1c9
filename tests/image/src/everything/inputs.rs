//! Values of which the optimiser knows nothing but the type.

use crate::{unknown, used};
use core::fmt::{self, Display, Write};
use peil_core::intensity::{Composition, Scan, Technology};
use peil_core::maturity::{Answers, Rules, ScoreError, Scored};
use peil_core::paths::Point;
use peil_core::{
    Comparator, Decimal, Definition, Flags, LevelTarget, Observation, Options, Period, Qualifier, Series,
    Source, Target,
};

/// How many observations the series of the images hold at most.
pub(super) const CAPACITY: usize = 10;

pub(super) fn decimal() -> Decimal {
    Decimal::from_millionths(unknown(81_500_000))
}

pub(super) fn real() -> f64 {
    unknown(0.815)
}

pub(super) fn text() -> &'static str {
    unknown("2024-05")
}

pub(super) fn period() -> Period {
    Period::month(unknown(2024), unknown(5)).unwrap_or(
        const {
            match Period::year(2024) {
                Ok(year) => year,
                Err(_) => panic!("in range, as the compiler sees"),
            }
        },
    )
}

pub(super) fn point() -> Point {
    Point::new(period(), decimal())
}

pub(super) fn points() -> [Point; 5] {
    [point(), point(), point(), point(), point()]
}

pub(super) fn observation() -> Observation {
    Observation {
        digits: unknown(1),
        qualifier: unknown(Qualifier::About),
        flags: Flags::from_bits(unknown(0)),
        definition: unknown(Definition::UNSTATED),
        source: unknown(Source(1)),
        ..Observation::exact(period(), decimal())
    }
}

pub(super) fn series() -> Series<CAPACITY> {
    let mut series = Series::new();
    for year in unknown(2015)..unknown(2025) {
        let Ok(period) = Period::year(year) else { continue };
        used(series.insert(Observation { period, ..observation() }).is_ok());
    }
    series
}

pub(super) fn level() -> LevelTarget {
    LevelTarget {
        by: unknown(Some(period())),
        baseline: unknown(Some(period())),
        ..LevelTarget::new(unknown(Comparator::AtLeast), decimal())
    }
}

pub(super) fn target() -> Target {
    unknown(Target::Level(level()))
}

pub(super) fn options() -> Options {
    unknown(Options { across_breaks: true, as_of: Some(period()) })
}

pub(super) fn composition() -> Composition {
    unknown(Composition::V3In2025)
}

pub(super) fn technology() -> Technology {
    unknown(Technology::CloudAdvanced)
}

pub(super) fn scan() -> Scan {
    Scan::from_bits(unknown(0x00f), unknown(0x0f0)).unwrap_or(Scan::UNANSWERED)
}

pub(super) fn scored() -> Result<Scored, ScoreError> {
    unknown(Answers::zero()).score(unknown(Rules::default()))
}

/// Takes text without keeping it.
struct Sink;

impl Write for Sink {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        used(text);
        unknown(Ok(()))
    }
}

/// Writes a value out as a person reads it.
pub(super) fn show<T: Display>(value: &T) {
    used(write!(Sink, "{value}").is_ok());
}

/// Takes every item of an iterator.
pub(super) fn drain<T>(items: impl Iterator<Item = T>) {
    items.for_each(used);
}
