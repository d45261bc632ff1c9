//! Logistic curves: slow, fast, slow, between zero and a ceiling.

use super::Point;
use super::fit;
use super::real::{calendar, finite, ln_ratio, number, real, years};
use crate::{Decimal, Period, Reason};

/// A logistic curve: `ceiling / (1 + exp(−(logit + slope × years since the origin)))`.
///
/// Every value on it lies above zero and below the ceiling. It rises to the ceiling or falls to zero and reaches
/// neither.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Logistic {
    ceiling: Decimal,
    origin: i32,
    logit: f64,
    per_year: f64,
}

/// `ln(value / (ceiling − value))`.
fn logit(value: Decimal, ceiling: Decimal) -> Result<f64, Reason> {
    let (below, above) = parts(value, ceiling)?;
    Ok(ln_ratio(below, above))
}

/// The distances to zero and to the ceiling, both above zero.
fn parts(value: Decimal, ceiling: Decimal) -> Result<(i128, i128), Reason> {
    let (value, ceiling) = (i128::from(value.millionths()), i128::from(ceiling.millionths()));
    if value <= 0 {
        return Err(Reason::NotPositive);
    }
    if value >= ceiling {
        return Err(Reason::AtCeiling);
    }
    Ok((value, ceiling.saturating_sub(value)))
}

/// The difference of the logits of `to` and `from`, without loss of digits where the two lie close together.
fn logit_change(from: Decimal, to: Decimal, ceiling: Decimal) -> Result<f64, Reason> {
    let (from, to) = (parts(from, ceiling)?, parts(to, ceiling)?);
    let product = |a: i128, b: i128| a.checked_mul(b).ok_or(Reason::TooLarge);
    Ok(ln_ratio(product(to.0, from.1)?, product(from.0, to.1)?))
}

impl Logistic {
    /// The curve through two points, in either order.
    ///
    /// # Errors
    /// [`Reason::OneObservation`] when no time passes between the two, [`Reason::NotPositive`] and [`Reason::AtCeiling`]
    /// when a value does not lie between zero and the ceiling.
    ///
    /// ```
    /// use peil_core::paths::{Logistic, Point};
    /// use peil_core::{Decimal, Period, Reason};
    /// let of = |year, value: &str| Ok::<_, Box<dyn core::error::Error>>(Point::new(Period::year(year)?, value.parse()?));
    /// let curve = Logistic::through(of(2021, "75")?, of(2024, "81.5")?, Decimal::HUNDRED)?;
    /// assert!((curve.per_year() - 0.128_073_333_164_809_4).abs() < 1e-15);
    /// assert_eq!(curve.reaches(Decimal::HUNDRED), Err(Reason::TargetAtCeiling));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn through(from: Point, to: Point, ceiling: Decimal) -> Result<Self, Reason> {
        let (from, to) = if from.period <= to.period { (from, to) } else { (to, from) };
        let months = from.period.months_until(to.period);
        if months == 0 {
            return Err(Reason::OneObservation);
        }
        let per_year = logit_change(from.value, to.value, ceiling)? / years(months);
        Ok(Self { ceiling, origin: to.period.month_index(), logit: logit(to.value, ceiling)?, per_year })
    }

    /// The curve of ordinary least squares on the logits.
    ///
    /// # Errors
    /// [`Reason::NotPositive`] and [`Reason::AtCeiling`] when a value has no logit, [`Reason::NoObservation`], and
    /// [`Reason::OneObservation`] when the points are of fewer than two moments.
    pub fn least_squares_on_logits(
        points: impl Iterator<Item = Point> + Clone,
        ceiling: Decimal,
    ) -> Result<Self, Reason> {
        let first = points.clone().next().ok_or(Reason::NoObservation)?;
        for point in points.clone() {
            parts(point.value, ceiling)?;
        }
        let (logit, per_month) = fit::ordinary(points.map(|point| {
            let logit = logit(point.value, ceiling).unwrap_or_default();
            (f64::from(first.period.months_until(point.period)), logit)
        }))?;
        let per_year = finite(per_month * 12.0)?;
        Ok(Self { ceiling, origin: first.period.month_index(), logit: finite(logit)?, per_year })
    }

    /// The curve that makes the sum of (value − curve)² least: free non-linear least squares.
    ///
    /// Unlike the regression on logits it takes values at zero, at the ceiling and beyond, and gives every percentage
    /// point the same weight wherever it lies. This is the fit behind the business-as-usual trajectories of the
    /// Digital Decade; see [`digital_decade`](crate::methods::digital_decade).
    ///
    /// # Errors
    /// [`Reason::NotPositive`] for a ceiling that is not above zero, [`Reason::TooFewObservations`] for fewer than two
    /// moments, [`Reason::NoFit`] when no curve is the best, as for 0, 0, 100, 100: the steeper, the better.
    pub fn least_squares(
        points: impl Iterator<Item = Point> + Clone,
        ceiling: Decimal,
    ) -> Result<Self, Reason> {
        let first = points.clone().next().ok_or(Reason::NoObservation)?;
        if !ceiling.is_positive() {
            return Err(Reason::NotPositive);
        }
        // One multiplication a point.
        let one = 1.0 / real(ceiling.millionths().into());
        let (logit, per_month) = fit::logistic(&points.map(|point| {
            let months = first.period.months_until(point.period);
            (f64::from(months), real(point.value.millionths().into()) * one)
        }))?;
        Ok(Self { ceiling, origin: first.period.month_index(), logit, per_year: finite(per_month * 12.0)? })
    }

    /// A curve with the same growth through another point.
    ///
    /// # Errors
    /// [`Reason::NotPositive`] and [`Reason::AtCeiling`] when the point does not lie between zero and the ceiling.
    pub fn moved_onto(self, point: Point) -> Result<Self, Reason> {
        let logit = logit(point.value, self.ceiling)?;
        Ok(Self { origin: point.period.month_index(), logit, ..self })
    }

    /// The growth parameter: the change of the logit per year.
    #[must_use]
    pub const fn per_year(self) -> f64 {
        self.per_year
    }

    /// 1 when the curve rises, −1 when it falls, 0 when it is level.
    #[must_use]
    pub fn sign(self) -> i64 {
        super::path::sign(self.per_year)
    }

    /// The value at a period. Far along the curve it rounds to the ceiling, or to zero.
    ///
    /// # Errors
    /// [`Reason::TooLarge`], which no calendar reaches.
    pub fn at(self, period: Period) -> Result<f64, Reason> {
        let elapsed = years(period.month_index().saturating_sub(self.origin));
        let logit = self.logit + self.per_year * elapsed;
        finite(number(self.ceiling) / (1.0 + libm::exp(-logit)))
    }

    /// The moment the curve passes a value, in years on the calendar.
    ///
    /// # Errors
    /// [`Reason::TargetAtCeiling`] at or beyond the ceiling, [`Reason::NotPositive`] at or below zero,
    /// [`Reason::NotMoving`] for a level curve, [`Reason::TooLarge`].
    pub fn reaches(self, value: Decimal) -> Result<f64, Reason> {
        let there = logit(value, self.ceiling).map_err(|reason| match reason {
            Reason::AtCeiling => Reason::TargetAtCeiling,
            other => other,
        })?;
        if self.sign() == 0 {
            return Err(Reason::NotMoving);
        }
        finite(calendar(self.origin) + (there - self.logit) / self.per_year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(year: u16, value: &str) -> Point {
        Point::new(Period::year(year).unwrap(), value.parse().unwrap())
    }

    #[test]
    fn values_must_lie_between_zero_and_the_ceiling() {
        let through = |from, to| Logistic::through(point(2020, from), point(2021, to), Decimal::HUNDRED);
        assert_eq!(through("0", "5"), Err(Reason::NotPositive));
        assert_eq!(through("5", "-1"), Err(Reason::NotPositive));
        assert_eq!(through("5", "100"), Err(Reason::AtCeiling));
        assert_eq!(through("101", "5"), Err(Reason::AtCeiling));
        let curve = through("5", "10").unwrap();
        assert_eq!(curve.reaches("100.5".parse().unwrap()), Err(Reason::TargetAtCeiling));
        assert_eq!(curve.reaches(Decimal::ZERO), Err(Reason::NotPositive));
        assert_eq!(through("5", "5").unwrap().reaches(Decimal::ONE), Err(Reason::NotMoving));
        assert_eq!(
            Logistic::through(point(2020, "5"), point(2020, "6"), Decimal::HUNDRED),
            Err(Reason::OneObservation)
        );
        let fitted = Logistic::least_squares_on_logits(
            [point(2020, "5"), point(2021, "100")].into_iter(),
            Decimal::HUNDRED,
        );
        assert_eq!(fitted, Err(Reason::AtCeiling));
    }

    #[test]
    fn far_along_it_rounds_to_its_ends_and_never_past_them() {
        let steep =
            Logistic::through(point(2020, "0.000001"), point(2021, "99.999999"), Decimal::HUNDRED).unwrap();
        assert_eq!(steep.at(Period::year(2199).unwrap()), Ok(100.0));
        assert_eq!(steep.at(Period::year(1900).unwrap()), Ok(0.0));
    }

    #[test]
    fn both_fits_find_the_curve_that_the_points_lie_on() {
        // 100 / (1 + e^-u) for u = -2, -1, 0, 1, 2, to the millionth.
        let points = [
            point(2018, "11.920292"),
            point(2019, "26.894142"),
            point(2020, "50"),
            point(2021, "73.105858"),
            point(2022, "88.079708"),
        ];
        for fitted in [
            Logistic::least_squares(points.into_iter(), Decimal::HUNDRED).unwrap(),
            Logistic::least_squares_on_logits(points.into_iter(), Decimal::HUNDRED).unwrap(),
        ] {
            assert!((fitted.per_year() - 1.0).abs() < 1e-7, "{fitted:?}");
            assert!((fitted.reaches(Decimal::from_integer(50)).unwrap() - 2020.0).abs() < 1e-7);
        }
    }

    #[test]
    fn moving_keeps_the_growth() {
        let curve = Logistic::through(point(2021, "75"), point(2024, "81.5"), Decimal::HUNDRED).unwrap();
        let moved = curve.moved_onto(point(2024, "80")).unwrap();
        assert!((moved.per_year() - curve.per_year()).abs() < f64::MIN_POSITIVE);
        assert!((moved.at(Period::year(2024).unwrap()).unwrap() - 80.0).abs() < 1e-13);
        assert_eq!(curve.moved_onto(point(2024, "100")), Err(Reason::AtCeiling));
    }

    #[test]
    fn the_curve_hangs_on_the_later_point_in_whichever_order_they_come() {
        let (earlier, later) = (point(2021, "75"), point(2024, "81.5"));
        let curve = Logistic::through(earlier, later, Decimal::HUNDRED).unwrap();
        assert_eq!(curve.origin, later.period.month_index());
        assert_eq!(Logistic::through(later, earlier, Decimal::HUNDRED), Ok(curve));
    }
}
