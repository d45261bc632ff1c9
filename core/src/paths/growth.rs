//! Constant growth: the same percentage every year.

use super::Point;
use super::real::{calendar, finite, ln_ratio, number};
use crate::{Decimal, Period, Reason};

/// The compound annual growth rate `(latest / base)^(12 / months) − 1`, as a fraction a year: 0.028 is 2.8 %.
///
/// Computed as `expm1(12 ln(latest / base) / months)`, so that slow growth keeps its digits. Two zeros are no growth;
/// a fall to zero is −1. Of two negative values it is the rate of their size: −10 to −6 gives a negative rate although
/// the value rises, and whoever uses it turns the sign.
///
/// # Errors
/// [`Reason::OneObservation`] when no time passes, [`Reason::BaselineZero`], [`Reason::SignChange`] when the two lie on
/// either side of zero, [`Reason::TooLarge`].
///
/// ```
/// use peil_core::Reason;
/// use peil_core::paths::growth_rate;
/// let rate = growth_rate("75".parse()?, "81.5".parse()?, 36)?;
/// assert!((rate - 0.028_092_320_468_116_955).abs() < 1e-17);
/// assert_eq!(growth_rate("-2".parse()?, "3".parse()?, 84), Err(Reason::SignChange));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn growth_rate(base: Decimal, latest: Decimal, months: i32) -> Result<f64, Reason> {
    growth_over(base, latest, months, 12)
}

/// What growth that leads from `base` to `latest` in `months` comes to in `over` months, as a fraction of the base.
pub(crate) fn growth_over(base: Decimal, latest: Decimal, months: i32, over: i32) -> Result<f64, Reason> {
    if months == 0 {
        return Err(Reason::OneObservation);
    }
    match (base.millionths().signum(), latest.millionths().signum()) {
        (0, 0) => Ok(0.0),
        (0, _) => Err(Reason::BaselineZero),
        (_, 0) => Ok(-1.0),
        (before, after) if before != after => Err(Reason::SignChange),
        _ => finite(libm::expm1(ln_change(base, latest) * f64::from(over) / f64::from(months))),
    }
}

/// The logarithm of `to / from`, both of one sign and not zero.
fn ln_change(from: Decimal, to: Decimal) -> f64 {
    let size = |value: Decimal| i128::from(value.millionths().unsigned_abs());
    ln_ratio(size(to), size(from))
}

/// A curve of constant growth; every value on it is above zero.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Growth {
    origin: i32,
    /// The logarithm of the value at the origin.
    level: Level,
    /// The change of the logarithm in `months`.
    ln_change: f64,
    months: f64,
}

/// A value that is known exactly, or the logarithm that a fit gives.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
enum Level {
    Exact(Decimal),
    Logarithm(f64),
}

impl Growth {
    /// The curve through two points, in either order.
    ///
    /// # Errors
    /// [`Reason::OneObservation`] when no time passes between the two, [`Reason::NotPositive`] when a value is zero or
    /// negative.
    ///
    /// ```
    /// use peil_core::paths::{Growth, Point};
    /// use peil_core::{Decimal, Period};
    /// let halving = Growth::through(
    ///     Point::new(Period::year(2016)?, Decimal::from_integer(64)),
    ///     Point::new(Period::year(2024)?, Decimal::from_integer(16)),
    /// )?;
    /// assert!((halving.at(Period::year(2032)?)? - 4.0).abs() < 1e-14);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn through(from: Point, to: Point) -> Result<Self, Reason> {
        let (from, to) = if from.period <= to.period { (from, to) } else { (to, from) };
        let months = from.period.months_until(to.period);
        if months == 0 {
            return Err(Reason::OneObservation);
        }
        if !from.value.is_positive() || !to.value.is_positive() {
            return Err(Reason::NotPositive);
        }
        Ok(Self {
            origin: to.period.month_index(),
            level: Level::Exact(to.value),
            ln_change: ln_change(from.value, to.value),
            months: f64::from(months),
        })
    }

    /// The curve of ordinary least squares on the logarithms.
    ///
    /// # Errors
    /// [`Reason::NotPositive`], [`Reason::NoObservation`], and [`Reason::OneObservation`] when the points are of fewer than
    /// two moments.
    pub fn least_squares_on_logs(points: impl Iterator<Item = Point> + Clone) -> Result<Self, Reason> {
        let first = points.clone().next().ok_or(Reason::NoObservation)?;
        if points.clone().any(|point| !point.value.is_positive()) {
            return Err(Reason::NotPositive);
        }
        let origin = first.period.month_index();
        let (level, slope) = super::fit::ordinary(points.map(|point| {
            (f64::from(first.period.months_until(point.period)), ln_change(first.value, point.value))
        }))?;
        Ok(Self {
            origin,
            level: Level::Logarithm(libm::log(number(first.value)) + level),
            ln_change: slope,
            months: 1.0,
        })
    }

    /// Growth a year as a fraction: 0.028 is 2.8 %.
    ///
    /// # Errors
    /// [`Reason::TooLarge`] when it does not fit.
    pub fn rate(self) -> Result<f64, Reason> {
        finite(libm::expm1(self.ln_change * 12.0 / self.months))
    }

    /// 1 for growth, −1 for a fall, 0 for neither.
    #[must_use]
    pub fn sign(self) -> i64 {
        super::path::sign(self.ln_change)
    }

    /// The value at a period.
    ///
    /// # Errors
    /// [`Reason::TooLarge`] when it does not fit.
    pub fn at(self, period: Period) -> Result<f64, Reason> {
        let months = f64::from(period.month_index().saturating_sub(self.origin));
        let exponent = self.ln_change * months / self.months;
        finite(match self.level {
            Level::Exact(value) => number(value) * libm::exp(exponent),
            Level::Logarithm(level) => libm::exp(level + exponent),
        })
    }

    /// The moment the curve passes a value, in years on the calendar.
    ///
    /// # Errors
    /// [`Reason::NotPositive`] when the value is zero or negative, [`Reason::NotMoving`] without growth,
    /// [`Reason::TooLarge`].
    pub fn reaches(self, value: Decimal) -> Result<f64, Reason> {
        if !value.is_positive() {
            return Err(Reason::NotPositive);
        }
        if self.sign() == 0 {
            return Err(Reason::NotMoving);
        }
        let to_go = match self.level {
            Level::Exact(level) => ln_change(level, value),
            Level::Logarithm(level) => libm::log(number(value)) - level,
        };
        finite(calendar(self.origin) + to_go / self.ln_change * self.months / 12.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(year: u16, value: &str) -> Point {
        Point::new(Period::year(year).unwrap(), value.parse().unwrap())
    }

    #[test]
    fn what_has_no_growth_rate_says_why() {
        let rate = |base: &str, latest: &str| growth_rate(base.parse().unwrap(), latest.parse().unwrap(), 12);
        assert_eq!(rate("0", "0"), Ok(0.0));
        assert_eq!(rate("0", "5"), Err(Reason::BaselineZero));
        assert_eq!(rate("5", "0"), Ok(-1.0));
        assert_eq!(rate("-2", "3"), Err(Reason::SignChange));
        assert_eq!(rate("2", "-3"), Err(Reason::SignChange));
        assert_eq!(growth_rate(Decimal::ONE, Decimal::ONE, 0), Err(Reason::OneObservation));
        // 9223372036854775807^12, the steepest there is, still fits; its digits from whole-number arithmetic.
        let steepest = growth_rate(Decimal::from_millionths(1), Decimal::MAX, 1).unwrap();
        assert!((steepest / 3.790_327_373_781_028e227 - 1.0).abs() < 1e-12, "{steepest:e}");
    }

    #[test]
    fn a_curve_of_growth_knows_positive_values_only() {
        for (from, to) in [("0", "5"), ("5", "0"), ("-1", "-2"), ("-1", "2")] {
            assert_eq!(Growth::through(point(2020, from), point(2021, to)), Err(Reason::NotPositive));
        }
        assert_eq!(Growth::through(point(2020, "5"), point(2020, "6")), Err(Reason::OneObservation));
        let curve = Growth::through(point(2020, "5"), point(2021, "6")).unwrap();
        assert_eq!(curve.reaches(Decimal::ZERO), Err(Reason::NotPositive));
        let level = Growth::through(point(2020, "5"), point(2021, "5")).unwrap();
        assert_eq!(level.reaches(Decimal::from_integer(6)), Err(Reason::NotMoving));
        assert_eq!(level.rate(), Ok(0.0));
    }

    #[test]
    fn growth_past_every_bound_is_refused() {
        let explosive = Growth::through(point(2020, "0.000001"), point(2021, "1000000000000")).unwrap();
        assert_eq!(explosive.at(Period::year(2199).unwrap()), Err(Reason::TooLarge));
        let vanishing = Growth::through(point(2020, "1000000000000"), point(2021, "0.000001")).unwrap();
        assert_eq!(vanishing.at(Period::year(2199).unwrap()), Ok(0.0));
    }

    #[test]
    fn fitted_to_two_points_it_goes_through_both() {
        let points = [point(2021, "75"), point(2024, "81.5")];
        let through = Growth::through(points[0], points[1]).unwrap();
        let fitted = Growth::least_squares_on_logs(points.into_iter()).unwrap();
        let (a, b) = (through.rate().unwrap(), fitted.rate().unwrap());
        assert!((a / b - 1.0).abs() < 1e-14, "{a} {b}");
        let year = Period::year(2030).unwrap();
        let (a, b) = (through.at(year).unwrap(), fitted.at(year).unwrap());
        assert!((a / b - 1.0).abs() < 1e-14, "{a} {b}");
    }

    #[test]
    fn a_fitted_curve_reaches_a_value_when_the_curve_through_its_points_does() {
        let points = [point(2021, "75"), point(2024, "81.5")];
        let fitted = Growth::least_squares_on_logs(points.into_iter()).unwrap();
        // ln (95 / 75) / ln (81.5 / 75) times three years after 2021.
        let expected = 2021.0 + 3.0 * libm::log(95.0 / 75.0) / libm::log(81.5 / 75.0);
        let found = fitted.reaches(Decimal::from_integer(95)).unwrap();
        assert!((found - expected).abs() < 1e-9, "{found} {expected}");
    }
}
