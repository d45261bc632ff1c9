//! Where a curve leads, and what a target asks of it.

use super::evidence::{Evidence, stated};
use super::real::{finite, number};
use super::{Curve, Path, PathOptions, Point};
use crate::{Direction, Observation, Reason, Series, Target};

/// What one curve says about a series and a target; each number, or the reason why it is missing.
///
/// Rates are in the measure of the curve, see [`Path::rate`].
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Outlook {
    /// The curve all of it is read from.
    pub curve: Curve,
    /// The curve through, or fitted to, the observations from the baseline on.
    pub actual: Result<Path, Reason>,
    /// The curve from the baseline to the target.
    pub required: Result<Path, Reason>,
    /// How fast the values move.
    pub rate: Result<f64, Reason>,
    /// How fast they have to from the baseline to reach the target in time.
    pub required_from_base: Result<f64, Reason>,
    /// How fast they have to from the latest observation on.
    pub required_from_now: Result<f64, Reason>,
    /// Rate as a fraction of the rate required from the baseline: 1 is exactly on the curve.
    pub ratio: Result<f64, Reason>,
    /// The value on the date of the target if the curve goes on; not held back at the ceiling.
    pub value_at_target: Result<f64, Reason>,
    /// Where the curve from the baseline to the target stands at the latest observation.
    pub on_the_way: Result<f64, Reason>,
    /// The moment the target is reached if the curve goes on, in years on the calendar. A fitted curve may have passed the
    /// target before the observations did.
    pub reached: Result<f64, Reason>,
    /// True when the value on the date of the target lies beyond the ceiling: the curve cannot go on like that.
    pub passes_ceiling: bool,
}

impl Outlook {
    /// Holds a series against a target along one curve.
    ///
    /// The baseline is that of the target, else the first observation comparable with the latest one; where the named
    /// baseline cannot be compared with the latest observation, the rate starts at the first that can, and there is no
    /// ratio. A curve through two points goes through baseline and latest observation, a fitted one through all
    /// comparable observations from the baseline on.
    ///
    /// ```
    /// use peil_core::paths::{Curve, Outlook, PathOptions};
    /// use peil_core::{Decimal, Observation, Period, Reason, Series, Target};
    /// let mut series = Series::<4>::new();
    /// series.insert(Observation::exact(Period::year(2023)?, "48.6".parse()?))?;
    /// let outlook = Outlook::new(Curve::Growth, &series, &Target::None, &PathOptions::default());
    /// assert_eq!(outlook.rate, Err(Reason::OneObservation));
    /// assert_eq!(outlook.ratio, Err(Reason::NoTarget));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn new<const N: usize>(
        curve: Curve,
        series: &Series<N>,
        target: &Target,
        options: &PathOptions,
    ) -> Self {
        match Evidence::new(series.as_slice(), target, options.comparison) {
            Ok(evidence) => Self::from_evidence(curve, &evidence, options),
            Err(reason) => Self::refused(curve, reason),
        }
    }

    /// Nothing can be given, all for one reason.
    #[must_use]
    pub const fn refused(curve: Curve, reason: Reason) -> Self {
        Self {
            curve,
            actual: Err(reason),
            required: Err(reason),
            rate: Err(reason),
            required_from_base: Err(reason),
            required_from_now: Err(reason),
            ratio: Err(reason),
            value_at_target: Err(reason),
            on_the_way: Err(reason),
            reached: Err(reason),
            passes_ceiling: false,
        }
    }

    fn from_evidence(curve: Curve, evidence: &Evidence<'_>, options: &PathOptions) -> Self {
        let question = Question { curve, evidence, options };
        let actual = question.actual();
        let required = question.required();
        let rate = actual.and_then(Path::rate);
        let required_from_base = required.and_then(Path::rate);
        let value_at_target = question.value_at_target(actual);
        Self {
            curve,
            actual,
            required,
            rate,
            required_from_base,
            required_from_now: question.required_from_now(),
            ratio: question.ratio(actual, required),
            value_at_target,
            on_the_way: required.and_then(|path| path.at(evidence.latest.period)),
            reached: question.reached(actual),
            passes_ceiling: options
                .ceiling
                .zip(value_at_target.ok())
                .is_some_and(|(ceiling, value)| value > number(ceiling)),
        }
    }
}

struct Question<'a> {
    curve: Curve,
    evidence: &'a Evidence<'a>,
    options: &'a PathOptions,
}

impl<'a> Question<'a> {
    fn start(&self) -> &'a Observation {
        match self.evidence.base() {
            Ok(base) if base.period < self.evidence.latest.period => base,
            _ => self.evidence.first,
        }
    }

    fn actual(&self) -> Result<Path, Reason> {
        let start = self.start();
        if start.period >= self.evidence.latest.period {
            return Err(Reason::OneObservation);
        }
        if self.curve == self.curve.through_two_points() {
            let (start, latest) = (stated(start)?, stated(self.evidence.latest)?);
            return Path::through(self.curve, start, latest, self.options.ceiling);
        }
        if self.curve == Curve::WeightedLeastSquares {
            return self.evidence.weighted_line(start.period, &self.options.weights).map(Path::Line);
        }
        let points = self.evidence.comparable().filter(|observation| observation.period >= start.period);
        if points.clone().any(|observation| observation.qualifier.is_bound()) {
            return Err(Reason::ValueIsBound);
        }
        Path::fitted(self.curve, points.map(Point::from), self.options)
    }

    fn required(&self) -> Result<Path, Reason> {
        let aim = self.evidence.aim?;
        let base = stated(self.evidence.base()?)?;
        let wanted = match aim.comparator.direction() {
            Direction::Up => aim.value > base.value,
            Direction::Down => aim.value < base.value,
        };
        if aim.value == base.value {
            return Err(Reason::BaselineEqualsTarget);
        }
        if !wanted {
            return Err(Reason::BaselinePastTarget);
        }
        let by = aim.by.ok_or(Reason::NoTargetDate)?;
        if base.period.months_until(by) <= 0 {
            return Err(Reason::TargetDatePassed);
        }
        self.towards(base, Point::new(by, aim.value))
    }

    fn required_from_now(&self) -> Result<f64, Reason> {
        let aim = self.evidence.aim?;
        if self.evidence.is_met()? == Some(true) {
            return Err(Reason::AlreadyMet);
        }
        let by = aim.by.ok_or(Reason::NoTargetDate)?;
        let passed = self.options.comparison.as_of.is_some_and(|as_of| by.months_until(as_of) > 0);
        if passed || self.evidence.latest.period.months_until(by) <= 0 {
            return Err(Reason::TargetDatePassed);
        }
        self.towards(stated(self.evidence.latest)?, Point::new(by, aim.value))?.rate()
    }

    /// The curve to the target; the ceiling is then the target's trouble, not the value's.
    fn towards(&self, from: Point, target: Point) -> Result<Path, Reason> {
        Path::through(self.curve, from, target, self.options.ceiling).map_err(|reason| {
            let beyond = |value| self.options.ceiling.is_some_and(|ceiling| value >= ceiling);
            if reason == Reason::AtCeiling && !beyond(from.value) { Reason::TargetAtCeiling } else { reason }
        })
    }

    fn ratio(&self, actual: Result<Path, Reason>, required: Result<Path, Reason>) -> Result<f64, Reason> {
        let required = required?;
        if self.evidence.base()?.period >= self.evidence.latest.period {
            return Err(Reason::BaselineIsLatest);
        }
        let actual = actual?;
        if let (Path::Line(actual), Path::Line(required)) = (actual, required)
            && let Some(ratio) = actual.slope_over(required)
        {
            return Ok(ratio);
        }
        finite(actual.rate()? / required.rate()?)
    }

    fn value_at_target(&self, actual: Result<Path, Reason>) -> Result<f64, Reason> {
        let by = self.evidence.aim?.by.ok_or(Reason::NoTargetDate)?;
        if self.evidence.latest.period.months_until(by) <= 0 {
            return Err(Reason::TargetDatePassed);
        }
        actual?.at(by)
    }

    fn reached(&self, actual: Result<Path, Reason>) -> Result<f64, Reason> {
        let aim = self.evidence.aim?;
        if self.evidence.is_met()? == Some(true) {
            return Err(Reason::AlreadyMet);
        }
        let actual = actual?;
        match actual.sign().saturating_mul(aim.comparator.direction().sign()) {
            1 => actual.reaches(aim.value),
            0 => Err(Reason::NotMoving),
            _ => Err(Reason::MovingAway),
        }
    }
}

#[cfg(test)]
mod tests;
