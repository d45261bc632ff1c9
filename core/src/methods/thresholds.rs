//! From a number to a class, with the same table that is shown.

use super::Status;
use crate::paths::real::number;
use crate::{Comparator, Decimal};

/// One row of a table of classes: the class of a number that satisfies the bound and none of the rows before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Threshold {
    /// The class.
    pub status: Status,
    /// What is asked of the number; `None` in the last row, which takes the rest.
    pub bound: Option<(Comparator, Decimal)>,
}

impl Threshold {
    /// A class for numbers that satisfy a bound, given in millionths: 950 000 for 95 %.
    pub(super) const fn new(status: Status, comparator: Comparator, millionths: i64) -> Self {
        Self { status, bound: Some((comparator, Decimal::from_millionths(millionths))) }
    }

    /// The class of all other numbers.
    pub(super) const fn rest(status: Status) -> Self {
        Self { status, bound: None }
    }
}

/// The table a verdict was read from.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Thresholds {
    /// The rows, best class first.
    pub rows: &'static [Threshold],
    /// What every bound is multiplied by: 1 but for Statistics Canada near a natural limit.
    pub scale: f64,
}

/// A number of a curve this close to a bound, beside the bound, counts as on it: the curve itself is known to about one in
/// 10^15, and growth of exactly 2 % a year has no exact form.
const ON_THE_BOUND: f64 = 1e-12;

impl Thresholds {
    /// No table: the method has no cut-offs, or none was used.
    pub const NONE: Self = Self::plain(&[]);

    pub(super) const fn plain(rows: &'static [Threshold]) -> Self {
        Self { rows, scale: 1.0 }
    }

    pub(super) const fn scaled(rows: &'static [Threshold], scale: f64) -> Self {
        Self { rows, scale }
    }

    /// The class of a number; `None` without a table. A number within 10^-12 of a bound, beside the bound, is on it, since
    /// that is how well a curve is known; zero is exact.
    ///
    /// The status of a verdict may be another one: a target that is met is not read from a table.
    ///
    /// ```
    /// use peil_core::methods::{Case, Method, MethodOptions, Quantity};
    /// use peil_core::{Comparator, Decimal, LevelTarget, Observation, Period, Series, Target};
    /// let mut series = Series::<4>::new();
    /// series.insert(Observation::exact(Period::year(2021)?, Decimal::from_integer(75)))?;
    /// series.insert(Observation::exact(Period::year(2024)?, "81.5".parse()?))?;
    /// let target = LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95)).by(Period::year(2030)?);
    /// let options = MethodOptions::default();
    /// let verdict = Case::new(&series, &Target::Level(target), &options).verdict(Method::Eurostat);
    /// let ratio = verdict.number(Quantity::Ratio).ok_or("no ratio")??;
    /// assert_eq!(verdict.thresholds.class(ratio), verdict.status.ok());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn class(&self, found: f64) -> Option<Status> {
        self.first(|comparator, bound| {
            let bound = number(bound) * self.scale;
            let on_it = (found - bound).abs() <= ON_THE_BOUND * bound.abs();
            match comparator {
                Comparator::AtLeast => on_it || found >= bound,
                Comparator::MoreThan => !on_it && found > bound,
                Comparator::AtMost => on_it || found <= bound,
                Comparator::LessThan => !on_it && found < bound,
            }
        })
    }

    /// The class of an exact fraction with a denominator above zero; `None` where the products pass 128 bits. Scale 1.
    pub(super) fn class_of_fraction(&self, numerator: i128, denominator: i128) -> Option<Status> {
        // Checked first, so that a product that does not fit is not taken for a bound that is not satisfied.
        numerator.checked_mul(i128::from(Decimal::SCALE))?;
        let mut fits = true;
        let class = self.first(|comparator, bound| {
            let left = numerator.saturating_mul(i128::from(Decimal::SCALE));
            let Some(right) = i128::from(bound.millionths()).checked_mul(denominator) else {
                fits = false;
                return true;
            };
            match comparator {
                Comparator::AtLeast => left >= right,
                Comparator::MoreThan => left > right,
                Comparator::AtMost => left <= right,
                Comparator::LessThan => left < right,
            }
        });
        if fits { class } else { None }
    }

    fn first(&self, mut satisfied: impl FnMut(Comparator, Decimal) -> bool) -> Option<Status> {
        self.rows
            .iter()
            .find(|row| row.bound.is_none_or(|(comparator, bound)| satisfied(comparator, bound)))
            .map(|row| row.status)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: Thresholds = Thresholds::plain(&[
        Threshold::new(Status::Sun, Comparator::MoreThan, 950_000),
        Threshold::new(Status::Cloud, Comparator::AtLeast, 0),
        Threshold::rest(Status::Thunderstorm),
    ]);

    #[test]
    fn exact_fractions_are_cut_exactly() {
        assert_eq!(TABLE.class_of_fraction(95, 100), Some(Status::Cloud));
        assert_eq!(TABLE.class_of_fraction(950_000_000_001, 1_000_000_000_000), Some(Status::Sun));
        assert_eq!(TABLE.class_of_fraction(0, 1), Some(Status::Cloud));
        assert_eq!(TABLE.class_of_fraction(-1, i128::from(i64::MAX)), Some(Status::Thunderstorm));
        assert_eq!(TABLE.class_of_fraction(i128::MAX, 1), None);
        assert_eq!(TABLE.class_of_fraction(1, i128::MAX), None);
    }

    #[test]
    fn numbers_of_curves_are_cut_with_a_hair_of_room() {
        assert_eq!(TABLE.class(0.95), Some(Status::Cloud));
        assert_eq!(TABLE.class(0.95 + 1e-13), Some(Status::Cloud));
        assert_eq!(TABLE.class(0.95 + 1e-11), Some(Status::Sun));
        assert_eq!(TABLE.class(0.0), Some(Status::Cloud));
        assert_eq!(TABLE.class(-f64::MIN_POSITIVE), Some(Status::Thunderstorm));
        let scaled = Thresholds::scaled(TABLE.rows, 0.5);
        assert_eq!(scaled.class(0.5), Some(Status::Sun));
        assert_eq!(Thresholds::NONE.class(0.5), None);
    }

    #[test]
    fn upper_bounds_are_cut_with_a_hair_of_room_too() {
        const TABLE: Thresholds = Thresholds::plain(&[
            Threshold::new(Status::Sun, Comparator::LessThan, 50_000),
            Threshold::new(Status::SunAndCloud, Comparator::AtMost, 200_000),
            Threshold::rest(Status::Cloud),
        ]);
        for (number, status) in [
            (-1.0, Status::Sun),
            (0.05 - 1e-11, Status::Sun),
            (0.05 - 1e-15, Status::SunAndCloud),
            (0.05, Status::SunAndCloud),
            (0.1, Status::SunAndCloud),
            (0.2, Status::SunAndCloud),
            (0.2 + 1e-15, Status::SunAndCloud),
            (0.2 + 1e-11, Status::Cloud),
            (1.0, Status::Cloud),
        ] {
            assert_eq!(TABLE.class(number), Some(status), "{number}");
        }
    }
}
