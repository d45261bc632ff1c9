//! One indicator from several series.

use super::super::{Method, Status, Threshold, Thresholds, Verdict};
use crate::Comparator::AtLeast;
use crate::{Decimal, Reason};

const AGGREGATE: &[Threshold] = &[
    Threshold::new(Status::OnTrack, AtLeast, 2_500_000),
    Threshold::new(Status::AccelerationNeeded, AtLeast, 0),
    Threshold::new(Status::LimitedProgress, AtLeast, -2_500_000),
    Threshold::rest(Status::Deterioration),
];

/// What one series, or one group of series, brings into the mean.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Part {
    /// Its score, −5 to 5.
    pub score: f64,
    /// True when its target is met.
    pub achieved: bool,
}

impl Part {
    /// The part of a verdict of this method; `None` for one without a score, which is left out of the mean.
    #[must_use]
    pub fn of(verdict: &Verdict) -> Option<Self> {
        let achieved = verdict.status == Ok(Status::TargetAchieved);
        verdict.score.filter(|_| verdict.method == Method::Statcan).map(|score| Self { score, achieved })
    }
}

/// Several series taken together.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Aggregate {
    /// The arithmetic mean of the scores.
    pub score: f64,
    /// "Target achieved" only if every part is; else 2.5, 0 and −2.5 divide the classes, lower bounds included.
    pub status: Status,
    /// How many parts had a score.
    pub count: u32,
}

impl Aggregate {
    /// The group as a part of a larger one: series are averaged inside their group first, at any depth.
    #[must_use]
    pub fn part(self) -> Part {
        Part { score: self.score, achieved: self.status == Status::TargetAchieved }
    }
}

/// The mean of the scores of several series or groups of series.
///
/// # Errors
/// [`Reason::NoObservation`] without a part, [`Reason::TooLarge`] for a score that is not a number.
///
/// ```
/// use peil_core::methods::Status;
/// use peil_core::methods::statcan::{aggregate, Part};
/// let met = Part { score: 5.0, achieved: true };
/// assert_eq!(aggregate([met, met])?.status, Status::TargetAchieved);
/// let half = aggregate([met, Part { score: -1.0, achieved: false }])?;
/// assert_eq!((half.score, half.status), (2.0, Status::AccelerationNeeded));
/// # Ok::<(), peil_core::Reason>(())
/// ```
pub fn aggregate(parts: impl IntoIterator<Item = Part>) -> Result<Aggregate, Reason> {
    let (mut sum, mut count, mut achieved) = (0.0, 0_u32, true);
    for part in parts {
        sum += part.score;
        count = count.saturating_add(1);
        achieved &= part.achieved;
    }
    if count == 0 {
        return Err(Reason::NoObservation);
    }
    let score = crate::paths::real::finite(sum / f64::from(count))?;
    let status = if achieved {
        Status::TargetAchieved
    } else {
        Thresholds::plain(AGGREGATE).class(score).ok_or(Reason::TooLarge)?
    };
    Ok(Aggregate { score, status, count })
}

/// For a target that is good on neither side, as a ratio of one: `max(value / middle, middle / value)`, to be brought down
/// to 1. Rounded half away from zero to a millionth.
///
/// # Errors
/// [`Reason::NotPositive`] when either is zero or negative, [`Reason::TooLarge`].
///
/// ```
/// use peil_core::methods::statcan::distance_from_middle;
/// let (value, middle) = ("0.8".parse()?, "1".parse()?);
/// assert_eq!(distance_from_middle(value, middle), Ok("1.25".parse()?));
/// assert_eq!(distance_from_middle(middle, value), Ok("1.25".parse()?));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn distance_from_middle(value: Decimal, middle: Decimal) -> Result<Decimal, Reason> {
    if !value.is_positive() || !middle.is_positive() {
        return Err(Reason::NotPositive);
    }
    value.max(middle).checked_div(value.min(middle)).ok_or(Reason::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(score: f64) -> Part {
        Part { score, achieved: false }
    }

    #[test]
    fn the_classes_of_the_mean_include_their_lower_bounds() {
        for (scores, status) in [
            ([5.0, 0.0], Status::OnTrack),
            ([4.9, 0.0], Status::AccelerationNeeded),
            ([1.0, -1.0], Status::AccelerationNeeded),
            ([1.0, -1.5], Status::LimitedProgress),
            ([-5.0, 0.0], Status::LimitedProgress),
            ([-5.0, -0.1], Status::Deterioration),
        ] {
            assert_eq!(aggregate(scores.map(part)).unwrap().status, status, "{scores:?}");
        }
        assert_eq!(aggregate([]), Err(Reason::NoObservation));
        assert_eq!(aggregate([part(f64::NAN)]), Err(Reason::TooLarge));
    }

    #[test]
    fn one_series_short_of_its_target_keeps_the_whole_from_being_achieved() {
        let met = Part { score: 5.0, achieved: true };
        assert_eq!(aggregate([met, met, part(5.0)]).unwrap().status, Status::OnTrack);
    }

    #[test]
    fn groups_are_averaged_first() {
        let group = aggregate([part(3.0), part(5.0)]).unwrap();
        let whole = aggregate([group.part(), part(-4.0)]).unwrap();
        assert!(whole.score.abs() < f64::MIN_POSITIVE && whole.count == 2, "{whole:?}");
    }

    #[test]
    fn a_part_is_a_verdict_of_this_method_with_a_score() {
        let verdict = |method, status, score| Verdict { status, score, ..Verdict::new(method, None) };
        let of = |method, status, score| Part::of(&verdict(method, status, score));
        let (met, short) = (Ok(Status::TargetAchieved), Ok(Status::OnTrack));
        assert_eq!(of(Method::Statcan, met, Some(5.0)), Some(Part { score: 5.0, achieved: true }));
        assert_eq!(of(Method::Statcan, short, Some(3.0)), Some(part(3.0)));
        assert_eq!(of(Method::Statcan, Err(Reason::NoObservation), None), None);
        assert_eq!(of(Method::Unsd2023, met, Some(3.0)), None, "the scale of another method");
    }

    #[test]
    fn the_distance_from_the_middle_is_a_ratio_of_one_or_more() {
        let distance =
            |value: &str, middle: &str| distance_from_middle(value.parse().unwrap(), middle.parse().unwrap());
        for (value, middle) in [("0.8", "1"), ("1", "0.8"), ("5", "4")] {
            assert_eq!(distance(value, middle), Ok("1.25".parse().unwrap()));
        }
        for (value, middle) in [("0", "1"), ("1", "0"), ("-1", "1"), ("1", "-1"), ("-1", "-1")] {
            assert_eq!(distance(value, middle), Err(Reason::NotPositive), "{value} {middle}");
        }
    }
}
