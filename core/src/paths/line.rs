//! Straight lines: through two points, or fitted.

use super::Point;
use super::real::{calendar, finite, quotient};
use crate::{Decimal, Period, Reason};

/// A straight line, kept as an exact fraction.
///
/// In the month `m` its value is `(level + slope × (m − origin)) / denominator` millionths; nothing is rounded before a
/// number is read from it. Readings are `f64` within two units in the last place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Line {
    origin: i32,
    level: i128,
    slope: i128,
    /// Above zero.
    denominator: i128,
}

impl Line {
    /// The line through two points, in either order.
    ///
    /// # Errors
    /// [`Reason::OneObservation`] when no time passes between the two.
    ///
    /// ```
    /// use peil_core::paths::{Line, Point};
    /// use peil_core::{Decimal, Period};
    /// let line = Line::through(
    ///     Point::new(Period::year(2021)?, Decimal::from_integer(75)),
    ///     Point::new(Period::year(2030)?, Decimal::from_integer(95)),
    /// )?;
    /// assert_eq!(line.at(Period::year(2024)?), Ok(245.0 / 3.0));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn through(from: Point, to: Point) -> Result<Self, Reason> {
        let (from, to) = if from.period <= to.period { (from, to) } else { (to, from) };
        let months = i128::from(from.period.months_until(to.period));
        if months == 0 {
            return Err(Reason::OneObservation);
        }
        let (start, end) = (i128::from(from.value.millionths()), i128::from(to.value.millionths()));
        let level = start.checked_mul(months).ok_or(Reason::TooLarge)?;
        let slope = end.checked_sub(start).ok_or(Reason::TooLarge)?;
        Ok(Self { origin: from.period.month_index(), level, slope, denominator: months })
    }

    /// The line of ordinary least squares: every point counts the same.
    ///
    /// # Errors
    /// [`Reason::OneObservation`] when the points are of fewer than two moments, [`Reason::TooLarge`] when the exact sums
    /// pass 128 bits.
    pub fn least_squares(points: impl IntoIterator<Item = Point>) -> Result<Self, Reason> {
        Self::weighted(points.into_iter().map(|point| (point, 1)))
    }

    /// The line of weighted least squares: it makes the sum of weight × (value − line)² least.
    ///
    /// Only the proportions of the weights matter. Solved exactly, in integers.
    ///
    /// # Errors
    /// [`Reason::OneObservation`] when the points that weigh are of fewer than two moments, [`Reason::TooLarge`] when the
    /// exact sums pass 128 bits.
    ///
    /// ```
    /// use peil_core::paths::{Line, Point};
    /// use peil_core::{Decimal, Period};
    /// let mut points = Vec::new();
    /// for (year, value) in [(2021, 10), (2022, 20), (2023, 50)] {
    ///     points.push(Point::new(Period::year(year)?, Decimal::from_integer(value)));
    /// }
    /// let plain = Line::least_squares(points.iter().copied())?;
    /// assert_eq!(plain.per_year(), Ok(20.0));
    /// let later_counts_more = Line::weighted(points.into_iter().zip([1, 2, 3]))?;
    /// assert!(later_counts_more.per_year()? > 20.0);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn weighted(points: impl IntoIterator<Item = (Point, u32)>) -> Result<Self, Reason> {
        Self::weighted_unless(points.into_iter().map(Ok))
    }

    /// The line of weighted least squares, or the first refusal among the points.
    pub(crate) fn weighted_unless(
        points: impl IntoIterator<Item = Result<(Point, u32), Reason>>,
    ) -> Result<Self, Reason> {
        let mut sums: Option<Sums> = None;
        for point in points {
            let (point, weight) = point?;
            let sums = sums.get_or_insert_with(|| Sums::from(point.period.month_index()));
            sums.add(point, weight).ok_or(Reason::TooLarge)?;
        }
        sums.ok_or(Reason::NoObservation)?.solve()
    }

    /// A line with the same slope through another point.
    ///
    /// # Errors
    /// [`Reason::TooLarge`] when the fraction passes 128 bits.
    pub fn moved_onto(self, point: Point) -> Result<Self, Reason> {
        let level =
            i128::from(point.value.millionths()).checked_mul(self.denominator).ok_or(Reason::TooLarge)?;
        Ok(Self { origin: point.period.month_index(), level, ..self })
    }

    /// The change per year, in the unit of the values.
    ///
    /// # Errors
    /// [`Reason::TooLarge`] when the fraction passes 128 bits.
    pub fn per_year(self) -> Result<f64, Reason> {
        let change = self.slope.checked_mul(12).ok_or(Reason::TooLarge)?;
        quotient(change, self.scaled()?)
    }

    /// This slope as a multiple of another, from the exact fraction, so that equal slopes give 1 to the last digit; none
    /// where the other is level or the fraction passes 128 bits.
    pub(super) fn slope_over(self, other: Self) -> Option<f64> {
        let numerator = self.slope.checked_mul(other.denominator)?;
        let denominator = other.slope.checked_mul(self.denominator)?;
        quotient(numerator, denominator).ok()
    }

    /// The sign of the slope: 1 rising, 0 level, −1 falling.
    #[must_use]
    pub const fn sign(self) -> i64 {
        match self.slope {
            1.. => 1,
            0 => 0,
            _ => -1,
        }
    }

    /// The value at a period.
    ///
    /// # Errors
    /// [`Reason::TooLarge`] when the fraction passes 128 bits.
    pub fn at(self, period: Period) -> Result<f64, Reason> {
        let (value, denominator) = self.fraction_at(period).ok_or(Reason::TooLarge)?;
        quotient(value, denominator.checked_mul(i128::from(Decimal::SCALE)).ok_or(Reason::TooLarge)?)
    }

    /// The value at a period as an exact count of millionths, numerator and denominator; the latter is above zero.
    pub(crate) fn fraction_at(self, period: Period) -> Option<(i128, i128)> {
        let months = period.month_index().checked_sub(self.origin)?;
        let change = self.slope.checked_mul(i128::from(months))?;
        Some((self.level.checked_add(change)?, self.denominator))
    }

    /// The moment the line passes a value, in years on the calendar.
    ///
    /// # Errors
    /// [`Reason::NotMoving`] for a level line, [`Reason::TooLarge`] when the fraction passes 128 bits.
    pub fn reaches(self, value: Decimal) -> Result<f64, Reason> {
        if self.slope == 0 {
            return Err(Reason::NotMoving);
        }
        let to_go = i128::from(value.millionths())
            .checked_mul(self.denominator)
            .and_then(|value| value.checked_sub(self.level))
            .ok_or(Reason::TooLarge)?;
        let months = quotient(to_go, self.slope)?;
        finite(calendar(self.origin) + months / 12.0)
    }

    fn scaled(self) -> Result<i128, Reason> {
        self.denominator.checked_mul(i128::from(Decimal::SCALE)).ok_or(Reason::TooLarge)
    }
}

/// The sums of weighted least squares, over months since the first point.
struct Sums {
    origin: i32,
    weight: i128,
    time: i128,
    value: i128,
    time_time: i128,
    time_value: i128,
}

impl Sums {
    const fn from(origin: i32) -> Self {
        Self { origin, weight: 0, time: 0, value: 0, time_time: 0, time_value: 0 }
    }

    fn add(&mut self, point: Point, weight: u32) -> Option<()> {
        // Periods lie within 2^12 months of each other and a weight below 2^32, so no product of theirs passes 2^56, and
        // none with a value 2^107: products of 64 bits made in 128.
        let months = i64::from(point.period.month_index().saturating_sub(self.origin));
        let (weight, value) = (i64::from(weight), point.value.millionths());
        let time = weight.wrapping_mul(months);
        let product = |a: i64, b: i64| i128::from(a).wrapping_mul(i128::from(b));
        self.weight = self.weight.checked_add(weight.into())?;
        self.time = self.time.checked_add(time.into())?;
        self.value = self.value.checked_add(product(weight, value))?;
        self.time_time = self.time_time.checked_add(time.wrapping_mul(months).into())?;
        self.time_value = self.time_value.checked_add(product(time, value))?;
        Some(())
    }

    fn solve(&self) -> Result<Line, Reason> {
        let minus = |a: i128, b: i128, c: i128, d: i128| a.checked_mul(b)?.checked_sub(c.checked_mul(d)?);
        let denominator = minus(self.weight, self.time_time, self.time, self.time).ok_or(Reason::TooLarge)?;
        if denominator == 0 {
            return Err(Reason::OneObservation);
        }
        let slope = minus(self.weight, self.time_value, self.time, self.value).ok_or(Reason::TooLarge)?;
        let level = minus(self.time_time, self.value, self.time, self.time_value).ok_or(Reason::TooLarge)?;
        Ok(Line { origin: self.origin, level, slope, denominator })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(year: u16, value: &str) -> Point {
        Point::new(Period::year(year).unwrap(), value.parse().unwrap())
    }

    #[test]
    fn fitted_through_two_points_is_the_line_through_them() {
        let (from, to) = (point(2021, "75"), point(2024, "81.5"));
        let year = Period::year(2030).unwrap();
        for line in [
            Line::through(from, to),
            Line::through(to, from),
            Line::least_squares([from, to]),
            Line::weighted([(from, 3), (to, 1)]),
        ] {
            let line = line.unwrap();
            assert_eq!(line.at(year), Ok(94.5));
            assert_eq!(line.per_year(), Ok(6.5 / 3.0));
            assert_eq!(line.reaches("94.5".parse().unwrap()), Ok(2030.0));
            assert_eq!(line.sign(), 1);
        }
    }

    #[test]
    fn a_slope_is_a_multiple_of_another_exactly() {
        let slope = |to: &str, year: u16| Line::through(point(2021, "75"), point(year, to)).unwrap();
        // 6.5 in three years has no end in binary, nor in decimals.
        let line = slope("81.5", 2024);
        assert_eq!(line.slope_over(slope("88", 2027)), Some(1.0));
        assert_eq!(line.slope_over(slope("94.5", 2024)), Some(1.0 / 3.0));
        assert_eq!(slope("55.5", 2024).slope_over(line), Some(-3.0));
        assert_eq!(slope("75", 2024).slope_over(line), Some(0.0));
        assert_eq!(line.slope_over(slope("75", 2024)), None, "the other is level");
    }

    #[test]
    fn points_of_one_moment_make_no_line() {
        let twice = [point(2021, "75"), point(2021, "76")];
        assert_eq!(Line::through(twice[0], twice[1]), Err(Reason::OneObservation));
        assert_eq!(Line::least_squares(twice), Err(Reason::OneObservation));
        assert_eq!(Line::least_squares([]), Err(Reason::NoObservation));
        let weightless = [(point(2021, "75"), 1), (point(2022, "76"), 0)];
        assert_eq!(Line::weighted(weightless), Err(Reason::OneObservation));
    }

    #[test]
    fn moving_keeps_the_slope() {
        let line = Line::through(point(2021, "75"), point(2024, "81.5")).unwrap();
        let moved = line.moved_onto(point(2024, "80")).unwrap();
        assert_eq!(moved.per_year(), line.per_year());
        assert_eq!(moved.at(Period::year(2030).unwrap()), Ok(93.0));
    }

    #[test]
    fn a_level_line_reaches_nothing() {
        let level = Line::through(point(2021, "75"), point(2024, "75")).unwrap();
        assert_eq!(level.reaches(Decimal::from_integer(80)), Err(Reason::NotMoving));
        assert_eq!(level.sign(), 0);
    }

    #[test]
    fn the_largest_values_are_read_or_refused() {
        let year = |year| Period::year(year).unwrap();
        let line = Line::through(Point::new(year(1900), Decimal::MIN), Point::new(year(2199), Decimal::MAX))
            .unwrap();
        assert!(line.at(year(2000)).unwrap().is_finite());
        assert!(line.reaches(Decimal::ZERO).unwrap().is_finite());
    }
}
