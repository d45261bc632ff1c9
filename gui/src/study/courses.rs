//! The curves from the figures to the date of the target, and where each of them ends.

use super::Subject;
use peil_core::methods::digital_decade;
use peil_core::paths::{Curve, Outlook, Path, PathOptions, Point};
use peil_core::{Decimal, Direction, Observation, Period, Reason, Series, latest_segment};

/// A curve that can be put on the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Course {
    /// The straight line through baseline and latest value.
    Linear,
    /// Constant growth through the same two.
    Growth,
    /// The S-curve through the same two, up to the ceiling.
    Logistic,
    /// The straight line fitted to every comparable value.
    LeastSquares,
    /// The same, with more weight for later values.
    Weighted,
    /// The straight line from the baseline to the target: the ideal trajectory of the Digital Decade.
    Ideal,
    /// The trajectory of the Digital Decade without new policy.
    WithoutPolicy,
}

impl Course {
    /// Every course, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Linear,
        Self::Growth,
        Self::Logistic,
        Self::LeastSquares,
        Self::Weighted,
        Self::Ideal,
        Self::WithoutPolicy,
    ];

    /// The kind of curve it is, where it runs through or along the observations.
    #[must_use]
    pub const fn curve(self) -> Option<Curve> {
        match self {
            Self::Linear => Some(Curve::Linear),
            Self::Growth => Some(Curve::Growth),
            Self::Logistic => Some(Curve::Logistic),
            Self::LeastSquares => Some(Curve::LeastSquares),
            Self::Weighted => Some(Curve::WeightedLeastSquares),
            Self::Ideal | Self::WithoutPolicy => None,
        }
    }

    /// True for a curve that is fitted to more than two values, and that is one of the others over two.
    const fn is_fitted(self) -> bool {
        matches!(self, Self::LeastSquares | Self::Weighted | Self::WithoutPolicy)
    }
}

/// Where a course ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    /// On the date of the target, at a value.
    OnDate(Decimal),
    /// At the target before its date: the moment in years on the calendar.
    Reached(f64),
    /// At the least or the most a share can be, before that date.
    AtLimit(Decimal),
}

/// A course ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// Months and values, in order of time.
    pub points: Vec<(i32, Decimal)>,
    /// Where it ends.
    pub end: End,
}

/// The courses that can be offered, each with its points or with the reason why it cannot be drawn. Empty where there is no
/// date to draw to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Courses {
    offered: Vec<(Course, Result<Drawn, Reason>)>,
}

impl Courses {
    /// The courses in their order.
    pub fn iter(&self) -> impl Iterator<Item = (Course, &Result<Drawn, Reason>)> {
        self.offered.iter().map(|(course, drawn)| (*course, drawn))
    }

    /// One of them, where it can be drawn.
    #[must_use]
    pub fn of(&self, course: Course) -> Option<&Drawn> {
        self.iter().find(|(offered, _)| *offered == course).and_then(|(_, drawn)| drawn.as_ref().ok())
    }

    pub(super) fn new<const N: usize>(subject: Subject<'_>, series: &Series<N>) -> Self {
        let comparison = subject.options.comparison;
        let known = comparison.as_of.map_or(series.as_slice(), |as_of| series.up_to(as_of));
        let Some(plan) = Plan::new(subject, known) else { return Self::default() };
        let options =
            PathOptions { comparison, ceiling: subject.options.ceiling, weights: subject.options.weights };
        let outlook = |curve| Outlook::new(curve, series, subject.target, &options);
        let draw = |course: Course| match course {
            Course::Ideal => plan.ideal(outlook(Curve::Linear).required),
            Course::WithoutPolicy => plan.draw(course, plan.without_policy()),
            Course::Linear | Course::Growth | Course::Logistic | Course::LeastSquares | Course::Weighted => {
                plan.draw(course, outlook(course.curve().unwrap_or(Curve::Linear)).actual)
            }
        };
        let several = plan.taking_part.len() > 2;
        let offered = Course::ALL
            .into_iter()
            // A curve with a ceiling is for what has one; a fitted curve over two values is one of the others.
            .filter(|course| *course != Course::Logistic || options.ceiling.is_some())
            .filter(|course| several || !course.is_fitted())
            .map(|course| (course, draw(course)));
        Self { offered: offered.collect() }
    }
}

/// From where to where the courses run.
struct Plan<'a> {
    subject: Subject<'a>,
    /// The observations that may be compared with the latest one, that one included.
    taking_part: Vec<Point>,
    /// Whether one of them is only a bound.
    has_bound: bool,
    /// The baseline where it can be compared with the latest value, else the first that can.
    start: Period,
    latest: Period,
    due: Period,
}

impl<'a> Plan<'a> {
    fn new(subject: Subject<'a>, known: &[Observation]) -> Option<Self> {
        let due = subject.target.by()?;
        subject.target.direction()?;
        let across = subject.options.comparison.across_breaks;
        let taking_part: Vec<&Observation> = if across {
            known.iter().filter(|observation| observation.is_usable()).collect()
        } else {
            latest_segment(known).collect()
        };
        let latest = taking_part.last()?.period;
        let named = subject.target.baseline();
        let start = taking_part
            .iter()
            .map(|observation| observation.period)
            .find(|period| named.is_none_or(|named| *period == named))
            .or_else(|| taking_part.first().map(|first| first.period))?;
        let has_bound = taking_part.iter().any(|observation| observation.qualifier.is_bound());
        let taking_part = taking_part.into_iter().map(Point::from).collect();
        (latest.months_until(due) > 0).then_some(Self { subject, taking_part, has_bound, start, latest, due })
    }

    fn without_policy(&self) -> Result<Path, Reason> {
        if self.has_bound {
            return Err(Reason::ValueIsBound);
        }
        digital_decade::baseline(self.taking_part.iter().copied(), self.subject.options.ceiling)
    }

    fn ideal(&self, required: Result<Path, Reason>) -> Result<Drawn, Reason> {
        let path = required?;
        if self.start >= self.latest {
            return Err(Reason::BaselineIsLatest);
        }
        let aim = self.subject.target.value().ok_or(Reason::NoTarget)?;
        let points = vec![(self.start.month_index(), at(path, self.start)?), (self.due.month_index(), aim)];
        Ok(Drawn { points, end: End::OnDate(aim) })
    }

    fn draw(&self, course: Course, path: Result<Path, Reason>) -> Result<Drawn, Reason> {
        /// Enough for a curve to look round.
        const STEPS: i32 = 48;
        let path = path?;
        let fitted = matches!(course, Course::LeastSquares | Course::Weighted);
        let from = if fitted { self.start } else { self.latest };
        let (until, end) = match self.stop(path) {
            Some((month, end)) => (month, Some(end)),
            None => (self.due.month_index(), None),
        };
        let months = until - from.month_index();
        let step = if matches!(path, Path::Line(_)) { months } else { (months / STEPS).max(1) };
        let mut points = Vec::new();
        let mut gone = 0;
        while gone < months {
            let period = from.after_months(gone).ok_or(Reason::TooLarge)?;
            points.push((period.month_index(), at(path, period)?));
            gone += step.max(1);
        }
        let last = match end {
            Some(End::AtLimit(limit)) => limit,
            Some(End::Reached(_)) => self.subject.target.value().ok_or(Reason::NoTarget)?,
            Some(End::OnDate(value)) => value,
            None => at(path, self.due)?,
        };
        points.push((until, last));
        Ok(Drawn { points, end: end.unwrap_or(End::OnDate(last)) })
    }

    /// Where a course ends before the date: a share at the limit of what it can be, anything else at the target, beyond
    /// which it would soon pass every company there is.
    fn stop(&self, path: Path) -> Option<(i32, End)> {
        let aim = self.subject.target.value()?;
        let rises = path.sign() > 0;
        let stop = match self.subject.limits() {
            Some((floor, ceiling)) => {
                if rises {
                    ceiling
                } else {
                    floor
                }
            }
            None if rises == (self.subject.target.direction() == Some(Direction::Up)) => aim,
            None => return None,
        };
        let moment = path.reaches(stop).ok()?;
        let month = month_of(moment)?;
        let early = month < self.due.month_index() && month > self.latest.month_index();
        let end = if stop == aim { End::Reached(moment) } else { End::AtLimit(stop) };
        early.then_some((month, end))
    }
}

/// The month in which a moment on the calendar lies; the end of a year is its number.
#[expect(clippy::cast_possible_truncation, reason = "held within the calendar")]
fn month_of(moment: f64) -> Option<i32> {
    let month = (moment * 12.0 + 12.0).floor();
    (0.0..1e6).contains(&month).then_some(month as i32)
}

/// The value at a period to the nearest millionth.
fn at(path: Path, period: Period) -> Result<Decimal, Reason> {
    nearest(path.at(period)?).ok_or(Reason::TooLarge)
}

#[expect(clippy::cast_possible_truncation, reason = "held within what fits")]
fn nearest(value: f64) -> Option<Decimal> {
    let millionths = (value * 1e6).round();
    (millionths.abs() < 9e18).then_some(Decimal::from_millionths(millionths as i64))
}
