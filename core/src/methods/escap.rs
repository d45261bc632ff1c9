//! UN ESCAP: the current status index and anticipated progress.
//!
//! Current status: `10 d (y − y0) / |T − y0|`, 10 for the whole way since the baseline; it is the score. Anticipated
//! progress: a time-weighted straight line gives the value on the due date; what it misses of the target, over the way from
//! baseline to target, says whether progress is to be maintained (at most 10 %), accelerated (at most 100 %) or the trend
//! reversed. Exact.
//!
//! Where neither side of the target is good: [`parity_status`].
//!
//! Baseline: the one that the target names, else 2015, else the first after. Due: 2030 where the target names no date. The
//! line is fitted to the observations from the baseline on.
//!
//! **Not confirmed in the primary text**: the weights (recent data "are given more weight"; Peil's default is one more a
//! year, see [`Weights`](crate::paths::Weights)) and the cut-offs of anticipated progress. The current status is in the
//! form that UNICEF's code gives.

mod parity;

pub use parity::parity_status;

use super::case::View;
use super::fraction::{Fraction, advance};
use super::{Method, Publication, Quantity, Status, Threshold, Thresholds, Verdict};
use crate::Comparator::AtMost;
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
        view.evidence.weighted_line(self.base.period, &view.options.weights)
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

#[cfg(test)]
mod tests {
    use super::super::MethodOptions;
    use super::super::example::{down, judged, status, up};
    use super::*;
    use crate::paths::{GivenWeights, Weights};

    #[test]
    fn what_the_projection_misses_on_a_cut_off_belongs_to_the_better_class() {
        // From 50 in 2015, in steps of five years, towards 80 in 2030: 30 to go.
        for (latest, expected) in [
            ("60", "maintain"),
            ("59", "maintain"),
            ("58.999999", "accelerate"),
            ("50", "accelerate"),
            ("49.999999", "reverse"),
        ] {
            let points = std::format!("2015:50 2020:{latest}");
            assert_eq!(status(Method::Escap, &points, &up("80", "2030")), expected, "{latest}");
        }
        assert_eq!(status(Method::Escap, "2015:50 2020:41", &down("20", "2030")), "maintain");
        assert_eq!(status(Method::Escap, "2015:50 2020:51", &down("20", "2030")), "reverse");
    }

    #[test]
    fn the_current_status_counts_ten_for_the_whole_way() {
        let of = |points: &str, target| {
            judged(Method::Escap, points, &target, &MethodOptions::default())
                .number(Quantity::CurrentStatus)
                .unwrap()
        };
        assert_eq!(of("2015:50 2020:65", up("80", "2030")), Ok(5.0));
        assert_eq!(of("2015:50 2020:95", up("80", "2030")), Ok(15.0));
        assert_eq!(of("2015:50 2020:47", up("80", "2030")), Ok(-1.0));
        assert_eq!(of("2015:50 2020:35", down("20", "2030")), Ok(5.0));
        assert_eq!(of("2015:50 2020:35", up("50", "2030")), Err(Reason::BaselineEqualsTarget));
        assert_eq!(of("2015:50 2020:65", up("80", "2018")), Ok(5.0), "after the date too");
    }

    #[test]
    fn later_observations_weigh_more_unless_the_caller_says_otherwise() {
        // The vectors' series "noisy", from its first year on.
        let points = "2015:30 2016:34 2017:31 2018:38 2019:36 2020:44 2021:43 2022:49";
        let of = |weights| {
            let options = MethodOptions { weights, ..MethodOptions::default() };
            judged(Method::Escap, points, &up("80", "2030"), &options)
                .number(Quantity::ValueAtTarget)
                .unwrap()
        };
        assert!((of(Weights::SinceFirst).unwrap() - 70.142_857_142_857_14).abs() < 1e-12);
        assert!((of(Weights::Equal).unwrap() - 67.559_523_809_523_81).abs() < 1e-12);
        let given = |weights: &[u16]| of(Weights::Given(GivenWeights::new(weights).unwrap()));
        assert_eq!(given(&[1, 2, 3, 4, 5, 6, 7, 8]), of(Weights::SinceFirst));
        assert_eq!(given(&[7; 8]), of(Weights::Equal));
        let ends = given(&[1, 0, 0, 0, 0, 0, 0, 1]).unwrap();
        assert!((ends - 495.0 / 7.0).abs() < 1e-12, "the line through the ends: {ends}");
        assert_eq!(given(&[0, 0, 0, 0, 0, 0, 0, 1]), Err(Reason::OneObservation));
        for wrong in [&[1; 7][..], &[1; 9]] {
            assert_eq!(given(wrong), Err(Reason::WeightsDiffer));
        }
    }

    #[test]
    fn a_projection_past_the_target_misses_nothing() {
        let verdict = judged(Method::Escap, "2015:50 2020:79", &up("80", "2030"), &MethodOptions::default());
        assert_eq!(verdict.number(Quantity::AnticipatedGap), Some(Ok(0.0)));
        let passed = judged(Method::Escap, "2015:50 2020:79", &up("80", "2020"), &MethodOptions::default());
        assert_eq!(passed.status, Err(Reason::TargetDatePassed));
    }
}
