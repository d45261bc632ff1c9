//! UN ESCAP: the current status index and anticipated progress.
//!
//! Current status: `10 d (y − y0) / |T − y0|`, 10 for the whole way since the baseline; it is the score. Anticipated
//! progress: a time-weighted straight line gives the value on the due date; what it misses of the target, over the way from
//! baseline to target, says whether progress is to be maintained (at most 10 %), accelerated (at most 100 %) or the trend
//! reversed. Exact.
//!
//! Baseline: the one that the target names, else 2015, else the first after. Due: 2030 where the target names no date. The
//! line is fitted to the observations from the baseline on.
//!
//! **Not confirmed in the primary text**: the weights (recent data "are given more weight"; Peil's default is one more a
//! year, see [`Weights`](crate::paths::Weights)) and the cut-offs of anticipated progress. The current status is in the
//! form that UNICEF's code gives.

use super::case::View;
use super::fraction::{Fraction, advance};
use super::{Method, Publication, Quantity, Status, Threshold, Thresholds, Verdict};
use crate::Comparator::AtMost;
use crate::paths::evidence::stated;
use crate::paths::{Curve, Line, Point};
use crate::{Direction, Reason};

pub(super) const SOURCE: Publication = Publication {
    title: "UN ESCAP, Progress assessment methodology",
    address: "https://data.unescap.org/resource-guides/progress-assessment-methodology",
};

pub(super) const UNCONFIRMED: &str = "The weights of the regression and the cut-offs of anticipated progress were not read in the primary text.";

const ANTICIPATED: &[Threshold] = &[
    Threshold::new(Status::Maintain, AtMost, 100_000),
    Threshold::new(Status::Accelerate, AtMost, 1_000_000),
    Threshold::rest(Status::Reverse),
];

pub(super) fn judge(view: &View<'_>) -> Verdict {
    let thresholds = Thresholds::plain(ANTICIPATED);
    let way = Way::of(view);
    let current = way.and_then(|way| way.current_status(view));
    let line = way.and_then(|way| way.line(view));
    let gap = way.and_then(|way| way.anticipated_gap(line?));
    let value = way.and_then(|way| line?.at(way.target.period));
    Verdict {
        status: gap.and_then(|gap| gap.class(&thresholds)),
        score: current.ok(),
        thresholds,
        ..Verdict::new(Method::Escap, Some(Curve::WeightedLeastSquares))
    }
    .with(Quantity::CurrentStatus, current)
    .with(Quantity::AnticipatedGap, gap.and_then(Fraction::value))
    .with(Quantity::ValueAtTarget, value)
}

/// From baseline to target.
#[derive(Clone, Copy)]
struct Way {
    base: Point,
    target: Point,
    direction: Direction,
    /// In millionths, above zero.
    length: i128,
}

impl Way {
    fn of(view: &View<'_>) -> Result<Self, Reason> {
        let aim = view.evidence.aim?;
        let (base, target) = (view.agenda_base()?, View::agenda_target(aim)?);
        let direction = aim.comparator.direction();
        let length = advance(direction, base.value, target.value).saturating_abs();
        if length == 0 {
            Err(Reason::BaselineEqualsTarget)
        } else {
            Ok(Self { base, target, direction, length })
        }
    }

    fn current_status(self, view: &View<'_>) -> Result<f64, Reason> {
        let gone = advance(self.direction, self.base.value, view.latest()?.value);
        Fraction::new([10, gone], [self.length])?.value()
    }

    fn line(self, view: &View<'_>) -> Result<Line, Reason> {
        if view.evidence.latest.period.months_until(self.target.period) <= 0 {
            return Err(Reason::TargetDatePassed);
        }
        let taking_part =
            view.evidence.comparable().filter(|observation| observation.period >= self.base.period);
        for observation in taking_part.clone() {
            stated(observation)?;
        }
        Line::weighted(taking_part.map(|observation| {
            let months = self.base.period.months_until(observation.period);
            (observation.into(), view.options.weights.of(months))
        }))
    }

    fn anticipated_gap(self, line: Line) -> Result<Fraction, Reason> {
        let (value, denominator) = line.fraction_at(self.target.period).ok_or(Reason::TooLarge)?;
        let missing = i128::from(self.target.value.millionths())
            .checked_mul(denominator)
            .and_then(|target| target.checked_sub(value))
            .and_then(|missing| missing.checked_mul(i128::from(self.direction.sign())))
            .ok_or(Reason::TooLarge)?;
        Fraction::new([missing.max(0)], [self.length, denominator])
    }
}
