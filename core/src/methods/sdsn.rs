//! The arrows of the Sustainable Development Solutions Network: linear change over the linear change needed.
//!
//! The mean change a year since the baseline over the change a year needed from the baseline to the target: 1 or more, or
//! a target that is met, is on track; half or more moderately improving; 0 or more stagnating; below that decreasing. Exact.
//!
//! Baseline: the one that the target names, else 2015, else the first after. Due: 2030 where the target names no date.
//!
//! Several indicators make the arrow of a [`goal`].
//!
//! **Not confirmed in the primary text**: the four arrows and their cut-offs, and how trends are drawn onto the scale of 0 to
//! 4 for the arrow of a goal.

mod goal;

pub use goal::{GoalArrow, goal, overall, rescaled};

use super::case::View;
use super::fraction::{Fraction, advance};
use super::{Method, Publication, Quantity, Status, Threshold, Thresholds, Verdict};
use crate::Comparator::AtLeast;
use crate::Reason;
use crate::paths::Curve;

pub(super) const SOURCE: Publication = Publication {
    title: "Sustainable Development Solutions Network, SDG Index: methodology",
    address: "https://dashboards.sdgindex.org/chapters/methodology",
};

pub(super) const UNCONFIRMED: &str = "The four arrows and their cut-offs were not read in the primary text.";

const ARROWS: &[Threshold] = &[
    Threshold::new(Status::OnTrack, AtLeast, 1_000_000),
    Threshold::new(Status::ModeratelyImproving, AtLeast, 500_000),
    Threshold::new(Status::Stagnating, AtLeast, 0),
    Threshold::rest(Status::Decreasing),
];

pub(super) fn judge(view: &View<'_>) -> Verdict {
    let thresholds = Thresholds::plain(ARROWS);
    let ratio = ratio(view);
    let status = match ratio {
        _ if view.is_met() => Ok(Status::OnTrack),
        Ok(ratio) => ratio.class(&thresholds),
        // It met the target and no longer does, so it fell.
        Err(Reason::BaselineEqualsTarget | Reason::BaselinePastTarget) => Ok(Status::Decreasing),
        Err(reason) => Err(reason),
    };
    Verdict { status, thresholds, ..Verdict::new(Method::Sdsn, Some(Curve::Linear)) }
        .with(Quantity::Ratio, ratio.and_then(Fraction::value))
}

fn ratio(view: &View<'_>) -> Result<Fraction, Reason> {
    let aim = view.evidence.aim?;
    let (base, latest, target) = (view.agenda_base()?, view.latest()?, View::agenda_target(aim)?);
    let direction = aim.comparator.direction();
    let (elapsed, available) =
        (base.period.months_until(latest.period), base.period.months_until(target.period));
    if available <= 0 {
        return Err(Reason::TargetDatePassed);
    }
    let way = advance(direction, base.value, target.value);
    match way.signum() {
        1 => Fraction::new(
            [advance(direction, base.value, latest.value), i128::from(available)],
            [way, i128::from(elapsed)],
        ),
        0 => Err(Reason::BaselineEqualsTarget),
        _ => Err(Reason::BaselinePastTarget),
    }
}

#[cfg(test)]
mod tests {
    use super::super::MethodOptions;
    use super::super::example::{down, judged, status, up};
    use super::*;

    #[test]
    fn the_ratio_on_a_cut_off_belongs_to_the_better_class() {
        // 30 points in fifteen years: 10 in five.
        for (latest, expected) in [
            ("60", "on_track"),
            ("59.999999", "moderately_improving"),
            ("55", "moderately_improving"),
            ("54.999999", "stagnating"),
            ("50", "stagnating"),
            ("49.999999", "decreasing"),
        ] {
            let points = std::format!("2015:50 2020:{latest}");
            assert_eq!(status(Method::Sdsn, &points, &up("80", "2030")), expected, "{latest}");
        }
        assert_eq!(status(Method::Sdsn, "2015:50 2020:40", &down("20", "2030")), "on_track");
        assert_eq!(status(Method::Sdsn, "2015:50 2020:51", &down("20", "2030")), "decreasing");
    }

    #[test]
    fn a_target_that_is_met_is_maintained_and_one_that_is_lost_is_not() {
        assert_eq!(status(Method::Sdsn, "2015:90 2020:81", &up("80", "2030")), "on_track");
        assert_eq!(status(Method::Sdsn, "2015:90 2020:79", &up("80", "2030")), "decreasing");
        assert_eq!(status(Method::Sdsn, "2015:80 2020:79", &up("80", "2030")), "decreasing");
        assert_eq!(status(Method::Sdsn, "2015:50 2020:55", &up("80", "2015")), "unavailable");
    }

    #[test]
    fn why_there_is_no_ratio() {
        let ratio = |points: &str| {
            let verdict = judged(Method::Sdsn, points, &up("80", "2030"), &MethodOptions::default());
            verdict.number(Quantity::Ratio).unwrap()
        };
        assert_eq!(ratio("2015:80 2020:79"), Err(Reason::BaselineEqualsTarget));
        assert_eq!(ratio("2015:81 2020:79"), Err(Reason::BaselinePastTarget));
        assert_eq!(ratio("2015:50 2020:60"), Ok(1.0));
    }
}
