//! The linear arithmetic once more, over rational numbers of any size.
//!
//! Written from the formulas, not from the core: no overflow, no rounding until [`rounded`], comparability by trying
//! every pair. Slow and plain on purpose.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use peil_core::{Comparator, Decimal, Direction, Flags, Observation, Period};

/// A decimal as an exact fraction.
#[must_use]
pub fn rational(value: Decimal) -> BigRational {
    BigRational::new(BigInt::from(value.millionths()), BigInt::from(1_000_000))
}

/// A fraction to the nearest millionth, halves away from zero; `None` where it does not fit.
#[must_use]
pub fn rounded(value: &BigRational) -> Option<Decimal> {
    let doubled =
        value.abs() * BigRational::from(BigInt::from(2_000_000)) + BigRational::from(BigInt::from(1));
    let magnitude = (doubled / BigRational::from(BigInt::from(2))).floor().to_integer();
    let millionths = if value.is_negative() { -magnitude } else { magnitude };
    millionths.to_i64().map(Decimal::from_millionths)
}

/// Years from the start of the calendar, a year standing at its own number.
#[must_use]
pub fn years(period: Period) -> BigRational {
    let months =
        i32::from(period.calendar_year()) * 12 + i32::from(period.calendar_month().unwrap_or(12)) - 12;
    BigRational::new(BigInt::from(months), BigInt::from(12))
}

/// True when two observations of the slice may be compared.
#[must_use]
pub fn comparable(all: &[Observation], a: &Observation, b: &Observation) -> bool {
    let kind = |observation: &Observation| {
        (observation.definition.measure, observation.flags.contains(Flags::DEFINITION_DIFFERS))
    };
    let (earlier, later) = if a.period < b.period { (a, b) } else { (b, a) };
    let usable = !a.flags.contains(Flags::DOUBTFUL) && !b.flags.contains(Flags::DOUBTFUL);
    let broken = all.iter().any(|between| {
        kind(between) == kind(a)
            && between.flags.contains(Flags::BREAK)
            && between.period > earlier.period
            && between.period <= later.period
    });
    usable && kind(a) == kind(b) && !broken
}

/// A straight line from one point to another, and what follows from it.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it starts.
    pub from: (BigRational, BigRational),
    /// Where it ends.
    pub to: (BigRational, BigRational),
}

impl Line {
    /// The line through two observations.
    #[must_use]
    pub fn through(from: &Observation, to: &Observation) -> Self {
        Self { from: (years(from.period), rational(from.value)), to: (years(to.period), rational(to.value)) }
    }

    /// The line from an observation to a target.
    #[must_use]
    pub fn to_target(from: &Observation, by: Period, value: Decimal) -> Self {
        Self { from: (years(from.period), rational(from.value)), to: (years(by), rational(value)) }
    }

    /// Change per year; `None` for a line that takes no time.
    #[must_use]
    pub fn slope(&self) -> Option<BigRational> {
        let time = &self.to.0 - &self.from.0;
        (!time.is_zero()).then(|| (&self.to.1 - &self.from.1) / time)
    }

    /// The value at a moment.
    #[must_use]
    pub fn at(&self, moment: &BigRational) -> Option<BigRational> {
        Some(&self.from.1 + self.slope()? * (moment - &self.from.0))
    }

    /// The moment a value is passed; `None` for a level line.
    #[must_use]
    pub fn reaches(&self, value: &BigRational) -> Option<BigRational> {
        let slope = self.slope()?;
        (!slope.is_zero()).then(|| &self.from.0 + (value - &self.from.1) / slope)
    }
}

/// The gap, positive when still to go.
#[must_use]
pub fn gap(value: Decimal, comparator: Comparator, target: Decimal) -> BigRational {
    match comparator.direction() {
        Direction::Up => rational(target) - rational(value),
        Direction::Down => rational(value) - rational(target),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_to_the_nearest_and_halves_away_from_zero() {
        let of = |numerator: i64, denominator: i64| {
            rounded(&BigRational::new(BigInt::from(numerator), BigInt::from(denominator)))
                .map(Decimal::millionths)
        };
        assert_eq!(of(1, 2_000_000), Some(1));
        assert_eq!(of(-1, 2_000_000), Some(-1));
        assert_eq!(of(1, 3), Some(333_333));
        assert_eq!(of(-2, 3), Some(-666_667));
        assert_eq!(of(0, 1), Some(0));
        assert_eq!(of(i64::MAX, 1), None);
    }
}
