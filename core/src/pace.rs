//! Change per year.

use crate::{Decimal, Reason, exact};

/// A change over a number of months, and so a straight line.
///
/// The change and the months are kept, so that ratios and projections are taken from the exact line; only the result is
/// rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Slope {
    change: Decimal,
    months: i32,
    per_year: Decimal,
}

impl Slope {
    /// The line that changes by `change` in `months`.
    ///
    /// # Errors
    /// [`Reason::OneObservation`] when no time passes, [`Reason::TooLarge`] when the change per year does not fit.
    ///
    /// ```
    /// use peil_core::{Decimal, Slope};
    /// let slope = Slope::new("6.5".parse()?, 36)?;
    /// assert_eq!(slope.per_year(), "2.166667".parse()?);
    /// assert_eq!(slope.change_over(72), Some(Decimal::from_integer(13)), "not 13.000002");
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn new(change: Decimal, months: i32) -> Result<Self, Reason> {
        if months == 0 {
            return Err(Reason::OneObservation);
        }
        let per_year =
            exact::fraction([change.millionths(), 12], [i64::from(months)]).ok_or(Reason::TooLarge)?;
        Ok(Self { change, months, per_year })
    }

    /// The change per year, rounded half away from zero to a millionth; in percentage points for percentages.
    #[must_use]
    pub const fn per_year(self) -> Decimal {
        self.per_year
    }

    /// The whole change that the slope was made from.
    #[must_use]
    pub const fn change(self) -> Decimal {
        self.change
    }

    /// The months that the change took.
    #[must_use]
    pub const fn months(self) -> i32 {
        self.months
    }

    /// The change over another number of months, rounded half away from zero to a millionth.
    #[must_use]
    pub fn change_over(self, months: i32) -> Option<Decimal> {
        exact::fraction([self.change.millionths(), i64::from(months)], [i64::from(self.months)])
    }

    /// The value that `value` becomes after `months` along this line, rounded half away from zero to a millionth.
    ///
    /// Rounded as a whole: rounding the change first would turn a half the wrong way where value and change differ in
    /// sign.
    #[must_use]
    pub fn value_after(self, value: Decimal, months: i32) -> Option<Decimal> {
        let start = i128::from(value.millionths()).checked_mul(i128::from(self.months))?;
        let change = i128::from(self.change.millionths()).checked_mul(i128::from(months))?;
        let rounded = exact::divide_half_away(start.checked_add(change)?, i128::from(self.months))?;
        i64::try_from(rounded).ok().map(Decimal::from_millionths)
    }

    /// This slope as a fraction of `other`, rounded half away from zero to a millionth; `None` when `other` is level
    /// or the result does not fit.
    #[must_use]
    pub fn ratio_to(self, other: Self) -> Option<Decimal> {
        exact::fraction(
            [self.change.millionths(), i64::from(other.months), Decimal::SCALE],
            [other.change.millionths(), i64::from(self.months)],
        )
    }

    /// True when this slope moves at least as fast as `required`, in the direction of `required`; exact, where
    /// [`Slope::ratio_to`] is rounded.
    ///
    /// ```
    /// use peil_core::{Decimal, Slope};
    /// let required = Slope::new(Decimal::from_integer(10), 120)?;
    /// let just_short = Slope::new("4.999999".parse()?, 60)?;
    /// assert_eq!(just_short.ratio_to(required), Some(Decimal::ONE), "rounded");
    /// assert!(!just_short.keeps_up_with(required));
    /// assert!(Slope::new(Decimal::from_integer(5), 60)?.keeps_up_with(required));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn keeps_up_with(self, required: Self) -> bool {
        // Cross-multiplied, so that nothing is rounded: 64 by 32 bits always fits in 128.
        let crossed = |change: Decimal, ours: i32, theirs: i32| {
            i128::from(change.millionths())
                .saturating_mul(i128::from(theirs))
                .saturating_mul(i128::from(ours.signum()))
                .saturating_mul(i128::from(theirs.signum()))
        };
        let ours = crossed(self.change, self.months, required.months);
        let theirs = crossed(required.change, required.months, self.months);
        // Asked of the exact line: a year of it may round to zero.
        if theirs < 0 { ours <= theirs } else { ours >= theirs }
    }
}

/// How fast a series moves, how fast it has to, and where that leads; each number or the reason why it is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Pace {
    /// The straight line from the baseline to the latest observation, or from the first observation comparable with
    /// the latest one where the baseline is not.
    pub actual: Result<Slope, Reason>,
    /// The straight line from the baseline to the target.
    pub required_from_base: Result<Slope, Reason>,
    /// The straight line from the latest observation to the target.
    pub required_from_now: Result<Slope, Reason>,
    /// Actual pace as a fraction of the pace required from the baseline: 1 is exactly on the line.
    pub ratio: Result<Decimal, Reason>,
    /// The value on the date of the target if the actual pace goes on.
    pub value_at_target: Result<Decimal, Reason>,
    /// The moment the target is reached if the actual pace goes on, as a year with a fraction: an observation of 2024
    /// stands at 2024.
    pub reached: Result<Decimal, Reason>,
}

impl Pace {
    /// Nothing can be given, all for one reason.
    #[must_use]
    pub const fn refused(reason: Reason) -> Self {
        Self {
            actual: Err(reason),
            required_from_base: Err(reason),
            required_from_now: Err(reason),
            ratio: Err(reason),
            value_at_target: Err(reason),
            reached: Err(reason),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slope_needs_time() {
        assert_eq!(Slope::new(Decimal::ONE, 0), Err(Reason::OneObservation));
        assert_eq!(Slope::new(Decimal::MAX, 1), Err(Reason::TooLarge));
        assert_eq!(Slope::new(Decimal::MAX, 12).map(Slope::per_year), Ok(Decimal::MAX));
    }

    #[test]
    fn keeping_up_looks_in_the_direction_that_is_required() {
        let slope = |change, months| Slope::new(Decimal::from_integer(change), months).unwrap();
        let falling = slope(-12, 12);
        assert!(slope(-13, 12).keeps_up_with(falling));
        assert!(slope(-12, 12).keeps_up_with(falling));
        assert!(!slope(-11, 12).keeps_up_with(falling));
        assert!(!slope(13, 12).keeps_up_with(falling));
        assert!(slope(-25, 24).keeps_up_with(falling));
        assert!(slope(12, -12).keeps_up_with(falling), "backwards in time");
        assert!(!slope(-11, 12).keeps_up_with(slope(11, 12)));
    }

    /// Found by fuzzing: in a year both of these round to no change at all.
    #[test]
    fn keeping_up_with_a_fall_too_slow_for_a_digit_is_falling_as_fast() {
        let slope = |months| Slope::new(Decimal::from_millionths(-18), months).unwrap();
        assert_eq!(slope(1_204).per_year(), Decimal::ZERO);
        assert!(slope(1_164).keeps_up_with(slope(1_204)));
        assert!(!slope(1_204).keeps_up_with(slope(1_164)));
        assert!(!Slope::new(Decimal::ZERO, 12).unwrap().keeps_up_with(slope(1_204)));
    }

    /// Found by the oracle: a change of half a millionth up from a negative value lands on a half that goes down.
    #[test]
    fn the_value_is_rounded_not_the_change() {
        let slope = Slope::new(Decimal::from_millionths(1), 24).unwrap();
        let start = Decimal::from_millionths(-10);
        assert_eq!(slope.change_over(12), Some(Decimal::from_millionths(1)));
        assert_eq!(
            slope.value_after(start, 12),
            Some(Decimal::from_millionths(-10)),
            "-9.5 goes away from zero"
        );
    }

    #[test]
    fn ratios_come_from_the_unrounded_lines() {
        let third = Slope::new(Decimal::ONE, 36).unwrap();
        let two_thirds = Slope::new(Decimal::from_integer(2), 36).unwrap();
        assert_eq!(third.ratio_to(two_thirds), Some("0.5".parse().unwrap()));
        let level = Slope::new(Decimal::ZERO, 12).unwrap();
        assert_eq!(third.ratio_to(level), None);
        assert_eq!(level.ratio_to(third), Some(Decimal::ZERO));
    }

    #[test]
    fn where_no_change_is_asked_for_a_rise_keeps_up() {
        let slope = |change: i32| Slope::new(Decimal::from_integer(change), 60).unwrap();
        assert!(slope(1).keeps_up_with(slope(0)));
        assert!(slope(0).keeps_up_with(slope(0)));
        assert!(!slope(-1).keeps_up_with(slope(0)));
    }
}
