//! Any of the curves, read in the same way.

use super::{Curve, Growth, Line, Logistic, Point, Weights};
use crate::{Decimal, Options, Period, Reason};

/// What the caller chooses beyond the curve.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PathOptions {
    /// Breaks and the moment of looking, as in an assessment.
    pub comparison: Options,
    /// The most there can be, in the unit of the indicator: 100 for a percentage. Logistic curves need it.
    pub ceiling: Option<Decimal>,
    /// For [`Curve::WeightedLeastSquares`].
    pub weights: Weights,
}

/// A curve with its numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum Path {
    /// A straight line.
    Line(Line),
    /// Constant growth.
    Growth(Growth),
    /// A logistic curve.
    Logistic(Logistic),
}

/// 1, 0 or −1; a zero of either sign is 0.
pub(super) fn sign(value: f64) -> i64 {
    if value > 0.0 {
        1
    } else if value < 0.0 {
        -1
    } else {
        0
    }
}

impl Path {
    /// The curve through two points; a fitted kind takes the form it has through two points.
    ///
    /// # Errors
    /// [`Reason::NoCeiling`] for a logistic curve without one, and whatever the curve cannot do: see [`Line::through`],
    /// [`Growth::through`], [`Logistic::through`].
    pub fn through(curve: Curve, from: Point, to: Point, ceiling: Option<Decimal>) -> Result<Self, Reason> {
        match curve.through_two_points() {
            Curve::Growth => Growth::through(from, to).map(Self::Growth),
            Curve::Logistic => {
                Logistic::through(from, to, ceiling.ok_or(Reason::NoCeiling)?).map(Self::Logistic)
            }
            _ => Line::through(from, to).map(Self::Line),
        }
    }

    /// The curve fitted to points in order of period; through the first and the last for a kind that is not fitted.
    ///
    /// The caller's own weights count in the order of these points.
    ///
    /// # Errors
    /// [`Reason::NoObservation`] without points, [`Reason::OneObservation`] with one, [`Reason::NoCeiling`] for a logistic
    /// curve without one, [`Reason::WeightsDiffer`], and whatever the curve cannot do.
    pub fn fitted(
        curve: Curve,
        points: impl DoubleEndedIterator<Item = Point> + Clone,
        options: &PathOptions,
    ) -> Result<Self, Reason> {
        let first = points.clone().next().ok_or(Reason::NoObservation)?;
        let ceiling = || options.ceiling.ok_or(Reason::NoCeiling);
        match curve {
            Curve::Linear | Curve::Growth | Curve::Logistic => {
                let last = points.clone().next_back().ok_or(Reason::NoObservation)?;
                Self::through(curve, first, last, options.ceiling)
            }
            Curve::LeastSquares => Line::least_squares(points).map(Self::Line),
            Curve::WeightedLeastSquares => {
                let count = points.clone().fold(0_usize, |count, _| count.saturating_add(1));
                if !options.weights.fit(count) {
                    return Err(Reason::WeightsDiffer);
                }
                let months = |point: &Point| first.period.months_until(point.period);
                let weight = |(place, point)| (point, options.weights.of(months(&point), place));
                Line::weighted((0..count).zip(points).map(weight)).map(Self::Line)
            }
            Curve::GrowthOnLogs => Growth::least_squares_on_logs(points).map(Self::Growth),
            Curve::LogisticOnLogits => {
                Logistic::least_squares_on_logits(points, ceiling()?).map(Self::Logistic)
            }
            Curve::LogisticFit => Logistic::least_squares(points, ceiling()?).map(Self::Logistic),
        }
    }

    /// How fast it goes: change per year in the unit of the values for a line, growth per year as a fraction for constant
    /// growth, change of the logit per year for a logistic curve.
    ///
    /// # Errors
    /// [`Reason::TooLarge`].
    pub fn rate(self) -> Result<f64, Reason> {
        match self {
            Self::Line(line) => line.per_year(),
            Self::Growth(growth) => growth.rate(),
            Self::Logistic(logistic) => Ok(logistic.per_year()),
        }
    }

    /// 1 when it rises, −1 when it falls, 0 when it is level.
    #[must_use]
    pub fn sign(self) -> i64 {
        match self {
            Self::Line(line) => line.sign(),
            Self::Growth(growth) => growth.sign(),
            Self::Logistic(logistic) => logistic.sign(),
        }
    }

    /// The value at a period.
    ///
    /// # Errors
    /// [`Reason::TooLarge`].
    pub fn at(self, period: Period) -> Result<f64, Reason> {
        match self {
            Self::Line(line) => line.at(period),
            Self::Growth(growth) => growth.at(period),
            Self::Logistic(logistic) => logistic.at(period),
        }
    }

    /// The moment it passes a value, in years on the calendar: 2030.5 is the middle of the year after 2030.
    ///
    /// # Errors
    /// [`Reason::NotMoving`], [`Reason::NotPositive`], [`Reason::TargetAtCeiling`], [`Reason::TooLarge`].
    pub fn reaches(self, value: Decimal) -> Result<f64, Reason> {
        match self {
            Self::Line(line) => line.reaches(value),
            Self::Growth(growth) => growth.reaches(value),
            Self::Logistic(logistic) => logistic.reaches(value),
        }
    }
}
