//! Several indicators of one goal.

use super::super::{Method, Quantity, Status, Threshold, Thresholds, Verdict};
use crate::Comparator::AtLeast;
use crate::Reason;

/// The arrow of a goal over the mean of its trends.
const GOAL: &[Threshold] = &[
    Threshold::new(Status::OnTrack, AtLeast, 3_000_000),
    Threshold::new(Status::ModeratelyImproving, AtLeast, 2_000_000),
    Threshold::new(Status::Stagnating, AtLeast, 1_000_000),
    Threshold::rest(Status::Decreasing),
];

/// The trends of several indicators taken together.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct GoalArrow {
    /// The arithmetic mean of the trends, 0 to 4.
    pub trend: f64,
    /// The arrow: from 3 on track, from 2 moderately improving, from 1 stagnating, else decreasing.
    pub status: Status,
    /// How many indicators had a trend.
    pub count: u32,
}

/// The trend of one indicator on the scale of 0 to 4; `None` for a verdict of another method or one without an arrow.
///
/// Each arrow has a width of one: the ratio of change to needed change is drawn onto it in a straight line, −1 to 0
/// decreasing (0 to 1), 0 to 0.5 stagnating (1 to 2), 0.5 to 1 moderately improving (2 to 3), 1 to 2 on track (3 to 4), and
/// held at the ends. A target that is met is 4, one that is lost 0.
///
/// **UNCONFIRMED**: that the trends are rescaled to 0 to 4 and averaged was read in a secondary text; the lines are
/// Peil's reading.
#[must_use]
pub fn rescaled(verdict: &Verdict) -> Option<f64> {
    let status = verdict.status.ok().filter(|_| verdict.method == Method::Sdsn)?;
    let trend = match (status, verdict.number(Quantity::Ratio)?) {
        (Status::OnTrack, Ok(ratio)) if ratio >= 1.0 => (2.0 + ratio).min(4.0),
        (Status::OnTrack, _) => 4.0,
        (_, Ok(ratio)) if ratio >= 0.0 => 1.0 + 2.0 * ratio,
        (_, Ok(ratio)) => (1.0 + ratio).max(0.0),
        (_, Err(_)) => 0.0,
    };
    Some(trend)
}

/// The arrow of a goal from the [trends](rescaled) of its indicators; indicators without one are left out.
///
/// **UNCONFIRMED**, see [`rescaled`]; the cut-offs at 1, 2 and 3 follow from four arrows of equal width.
///
/// # Errors
/// [`Reason::NoObservation`] without a trend, [`Reason::TooLarge`] for one that is not a number.
///
/// ```
/// use peil_core::methods::{Status, sdsn};
/// let goal = sdsn::goal([4.0, 1.5, 2.0])?;
/// assert_eq!((goal.trend, goal.status, goal.count), (2.5, Status::ModeratelyImproving, 3));
/// # Ok::<(), peil_core::Reason>(())
/// ```
pub fn goal(trends: impl IntoIterator<Item = f64>) -> Result<GoalArrow, Reason> {
    let (trend, count) = mean(trends)?;
    let status = Thresholds::plain(GOAL).class(trend).ok_or(Reason::TooLarge)?;
    Ok(GoalArrow { trend, status, count })
}

/// The overall score: the mean of the scores of 0 to 100 there are, refused where more than a fifth are missing.
///
/// The bound of 20 % is read in the SDSN's own text; the arithmetic mean is **UNCONFIRMED**.
///
/// # Errors
/// [`Reason::TooFewObservations`] when more than 20 % are missing, [`Reason::NoObservation`] without a score,
/// [`Reason::TooLarge`] for one that is not a number.
///
/// ```
/// use peil_core::Reason;
/// use peil_core::methods::sdsn::overall;
/// assert_eq!(overall(&[Some(80.0), Some(60.0), Some(70.0), Some(70.0), None]), Ok(70.0));
/// assert_eq!(overall(&[Some(80.0), Some(60.0), Some(70.0), None]), Err(Reason::TooFewObservations));
/// ```
pub fn overall(scores: &[Option<f64>]) -> Result<f64, Reason> {
    let known = scores.iter().flatten().fold(0_usize, |known, _| known.saturating_add(1));
    if scores.len().saturating_sub(known).saturating_mul(5) > scores.len() {
        return Err(Reason::TooFewObservations);
    }
    mean(scores.iter().copied().flatten()).map(|(mean, _)| mean)
}

fn mean(of: impl IntoIterator<Item = f64>) -> Result<(f64, u32), Reason> {
    let (sum, count) =
        of.into_iter().fold((0.0, 0_u32), |(sum, count), number| (sum + number, count.saturating_add(1)));
    if count == 0 {
        return Err(Reason::NoObservation);
    }
    Ok((crate::paths::real::finite(sum / f64::from(count))?, count))
}

#[cfg(test)]
mod tests {
    use super::super::super::example::{judged, up};
    use super::*;
    use crate::methods::MethodOptions;

    fn trend(points: &str) -> Option<f64> {
        rescaled(&judged(Method::Sdsn, points, &up("80", "2030"), &MethodOptions::default()))
    }

    #[test]
    fn every_arrow_has_a_width_of_one() {
        // 30 points in fifteen years: 10 in five.
        for (latest, expected) in [
            ("30", 0.0),
            ("40", 0.0),
            ("45", 0.5),
            ("50", 1.0),
            ("52.5", 1.5),
            ("55", 2.0),
            ("57.5", 2.5),
            ("60", 3.0),
            ("65", 3.5),
            ("70", 4.0),
            ("79", 4.0),
            ("80", 4.0),
        ] {
            assert_eq!(trend(&std::format!("2015:50 2020:{latest}")), Some(expected), "{latest}");
        }
    }

    #[test]
    fn met_counts_most_and_lost_least() {
        assert_eq!(trend("2015:90 2020:81"), Some(4.0));
        assert_eq!(trend("2015:79 2020:80"), Some(4.0));
        // Too slow for 2030, but there: 31 in twenty years and not 30 in fifteen.
        assert_eq!(trend("2015:50 2035:81"), Some(4.0));
        assert_eq!(trend("2015:90 2020:79"), Some(0.0));
        assert_eq!(trend("2020:79"), None);
        let other = judged(Method::Escap, "2015:50 2020:60", &up("80", "2030"), &MethodOptions::default());
        assert_eq!(rescaled(&other), None);
    }

    #[test]
    fn the_classes_of_the_mean_include_their_lower_bounds() {
        for (trends, status) in [
            ([4.0, 2.0], Status::OnTrack),
            ([3.9, 2.0], Status::ModeratelyImproving),
            ([3.0, 1.0], Status::ModeratelyImproving),
            ([2.9, 1.0], Status::Stagnating),
            ([2.0, 0.0], Status::Stagnating),
            ([1.9, 0.0], Status::Decreasing),
        ] {
            assert_eq!(goal(trends).unwrap().status, status, "{trends:?}");
        }
        assert_eq!(goal([]), Err(Reason::NoObservation));
        assert_eq!(goal([f64::NAN]), Err(Reason::TooLarge));
    }

    #[test]
    fn a_fifth_may_be_missing_and_no_more() {
        let of = |known: usize, missing: usize| {
            let mut scores = std::vec![Some(50.0); known];
            scores.resize(known + missing, None);
            overall(&scores)
        };
        assert_eq!(of(4, 1), Ok(50.0));
        assert_eq!(of(8, 2), Ok(50.0));
        assert_eq!(of(7, 2), Err(Reason::TooFewObservations));
        assert_eq!(of(0, 1), Err(Reason::TooFewObservations));
        assert_eq!(of(0, 0), Err(Reason::NoObservation));
    }
}
