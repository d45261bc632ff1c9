//! The EU Digital Decade: the share of the target, and the distance to the trajectories.
//!
//! Three readings. The share of the target, `100 y / T`, which the country reports print; it is no share of a way. The *ideal*
//! trajectory, a straight line from the baseline to the target: the status says whether the latest value is on it. And
//! the *baseline* trajectory, without new policy: a curve is fitted freely to all observations, its growth is kept, and it
//! is moved onto the latest observation. With a [ceiling](super::MethodOptions::ceiling) it is a logistic curve by
//! non-linear least squares, else the line of ordinary least squares.
//!
//! **Not confirmed in the primary text**: the forms of the curves, which are recovered from the values that the Commission
//! published in February 2024 for 5G coverage (baseline) and ICT specialists (ideal), and any cut-offs for colours, which
//! are left out. The published baseline of the ICT specialists is a line through the latest observation with a slope that
//! is 1 % steeper than that of ordinary least squares; why, is not known.

use super::case::View;
use super::fraction::Fraction;
use super::{Method, Publication, Quantity, Status, Verdict};
use crate::paths::evidence::stated;
use crate::paths::real::{finite, number};
use crate::paths::{Curve, Line, Logistic, Path, Point};
use crate::{Decimal, Direction, Reason};

pub(super) const SOURCE: Publication = Publication {
    title: "European Commission, C(2023) 7500, projected trajectories for the digital targets at Union level",
    address: "https://digital-strategy.ec.europa.eu/en/library/communication-establishing-union-level-projected-trajectories-digital-targets",
};

pub(super) const UNCONFIRMED: &str =
    "The forms of the trajectories are recovered from published values; cut-offs for colours were not found.";

/// The ideal trajectory: a straight line from an observation to the target.
///
/// # Errors
/// [`Reason::TargetDatePassed`] when the target is not due after the observation.
///
/// ```
/// use peil_core::methods::digital_decade::ideal;
/// use peil_core::paths::Point;
/// use peil_core::{Decimal, Period};
/// let observed = Point::new(Period::year(2022)?, "9.3702".parse()?);
/// let line = ideal(observed, Point::new(Period::year(2030)?, Decimal::from_integer(20)))?;
/// assert!((line.at(Period::year(2023)?)? - 10.698_925).abs() < 1e-12);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn ideal(from: Point, target: Point) -> Result<Line, Reason> {
    if from.period.months_until(target.period) <= 0 {
        return Err(Reason::TargetDatePassed);
    }
    Line::through(from, target)
}

/// The trajectory without new policy: fitted freely to observations in order of period, then moved onto the last of them.
///
/// # Errors
/// [`Reason::NoObservation`], [`Reason::OneObservation`], [`Reason::TooFewObservations`] and [`Reason::NoFit`] when there is
/// nothing to fit; with a ceiling [`Reason::NotPositive`] and [`Reason::AtCeiling`] when the last observation does not lie
/// between zero and the ceiling.
///
/// ```
/// use peil_core::methods::digital_decade::baseline;
/// use peil_core::paths::Point;
/// use peil_core::{Decimal, Period};
/// let mut coverage = Vec::new();
/// for (year, value) in [(2019, "0"), (2020, "13.9"), (2021, "65.8"), (2022, "81.2")] {
///     coverage.push(Point::new(Period::year(year)?, value.parse()?));
/// }
/// let trajectory = baseline(coverage.into_iter(), Some(Decimal::HUNDRED))?;
/// assert!((trajectory.at(Period::year(2023)?)? - 96.660_418).abs() < 0.001, "as the Commission published");
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn baseline(
    observed: impl DoubleEndedIterator<Item = Point> + Clone,
    ceiling: Option<Decimal>,
) -> Result<Path, Reason> {
    let last = observed.clone().next_back().ok_or(Reason::NoObservation)?;
    match ceiling {
        Some(ceiling) => Logistic::least_squares(observed, ceiling)?.moved_onto(last).map(Path::Logistic),
        None => Line::least_squares(observed)?.moved_onto(last).map(Path::Line),
    }
}

/// How far an observation is ahead of a trajectory in its own period, negative when behind; in the unit of the indicator.
///
/// # Errors
/// [`Reason::TooLarge`].
pub fn ahead(direction: Direction, trajectory: Path, observed: Point) -> Result<f64, Reason> {
    let difference = match trajectory {
        // Exact until the last step: an observation on the line is on it.
        Path::Line(line) => return along(direction, line, observed)?.value(),
        _ => number(observed.value) - trajectory.at(observed.period)?,
    };
    finite(match direction {
        Direction::Up => difference,
        Direction::Down => 0.0 - difference,
    })
}

fn along(direction: Direction, line: Line, observed: Point) -> Result<Fraction, Reason> {
    let (value, denominator) = line.fraction_at(observed.period).ok_or(Reason::TooLarge)?;
    let difference = i128::from(observed.value.millionths())
        .checked_mul(denominator)
        .and_then(|observed| observed.checked_sub(value))
        .ok_or(Reason::TooLarge)?;
    Fraction::new([difference, i128::from(direction.sign())], [denominator, i128::from(Decimal::SCALE)])
}

pub(super) fn judge(view: &View<'_>) -> Verdict {
    let aim = view.evidence.aim;
    let latest = view.latest();
    let share = aim.and_then(|aim| {
        if !aim.value.is_positive() {
            return Err(Reason::NotPositive);
        }
        Fraction::new([100, i128::from(latest?.value.millionths())], [i128::from(aim.value.millionths())])?
            .value()
    });
    let trajectory = aim.and_then(|aim| ideal(view.first()?, View::target(aim)?));
    let difference = aim.and_then(|aim| along(aim.comparator.direction(), trajectory?, latest?));
    let status = match difference {
        _ if view.is_met() => Ok(Status::TargetAchieved),
        Ok(difference) if difference.is_negative() => Ok(Status::BehindTrajectory),
        Ok(_) => Ok(Status::OnTrajectory),
        Err(reason) => Err(reason),
    };
    let without_policy = without_policy(view);
    let end = without_policy.and_then(|path| {
        let target = View::target(aim?)?;
        if view.evidence.latest.period.months_until(target.period) <= 0 {
            return Err(Reason::TargetDatePassed);
        }
        path.at(target.period)
    });
    let ahead_of_target = end.and_then(|end| {
        let aim = aim?;
        let sign = if aim.comparator.direction() == Direction::Up { 1.0 } else { -1.0 };
        finite((end - number(aim.value)) * sign)
    });
    Verdict { status, ..Verdict::new(Method::DigitalDecade, Some(Curve::Linear)) }
        .with(Quantity::ShareOfTarget, share)
        .with(Quantity::IdealValue, trajectory.and_then(|line| line.at(latest?.period)))
        .with(Quantity::AheadOfIdeal, difference.and_then(Fraction::value))
        .with(Quantity::BaselineRate, without_policy.and_then(Path::rate))
        .with(Quantity::BaselineAtTarget, end)
        .with(Quantity::BaselineAheadOfTarget, ahead_of_target)
}

fn without_policy(view: &View<'_>) -> Result<Path, Reason> {
    let observed = view.evidence.comparable();
    for observation in observed.clone() {
        stated(observation)?;
    }
    baseline(observed.map(Point::from), view.options.ceiling)
}

#[cfg(test)]
mod tests {
    use super::super::MethodOptions;
    use super::super::example::{down, from, judged, period, status, up};
    use super::*;

    fn number(points: &str, target: &crate::Target, quantity: Quantity) -> Result<f64, Reason> {
        judged(Method::DigitalDecade, points, target, &MethodOptions::default()).number(quantity).unwrap()
    }

    #[test]
    fn an_observation_on_the_trajectory_is_on_it() {
        for (latest, expected) in [
            ("60", "on_trajectory"),
            ("60.000001", "on_trajectory"),
            ("59.999999", "behind_trajectory"),
            ("80", "target_achieved"),
        ] {
            let points = std::format!("2015:50 2020:{latest}");
            assert_eq!(status(Method::DigitalDecade, &points, &up("80", "2030")), expected, "{latest}");
        }
        assert_eq!(
            status(Method::DigitalDecade, "2015:50 2020:41", &down("20", "2030")),
            "behind_trajectory"
        );
        assert_eq!(status(Method::DigitalDecade, "2015:50 2020:40", &down("20", "2030")), "on_trajectory");
        assert_eq!(status(Method::DigitalDecade, "2020:40", &down("20", "2030")), "unavailable");
    }

    #[test]
    fn what_is_ahead_is_positive_whichever_way_is_better() {
        let target = down("20", "2030");
        assert_eq!(number("2015:50 2020:41", &target, Quantity::AheadOfIdeal), Ok(-1.0));
        assert_eq!(number("2015:50 2020:41", &target, Quantity::IdealValue), Ok(40.0));
        assert_eq!(number("2015:50 2020:41", &target, Quantity::BaselineAtTarget), Ok(23.0));
        assert_eq!(number("2015:50 2020:41", &target, Quantity::BaselineAheadOfTarget), Ok(-3.0));
        assert_eq!(number("2015:50 2020:41", &target, Quantity::ShareOfTarget), Ok(205.0));
        assert_eq!(number("2015:50 2020:62", &up("80", "2030"), Quantity::AheadOfIdeal), Ok(2.0));
        assert_eq!(
            number("2015:50 2020:62", &up("0", "2030"), Quantity::ShareOfTarget),
            Err(Reason::NotPositive)
        );
    }

    #[test]
    fn ahead_of_a_curve_in_its_own_year() {
        let point = |year: &str, value: &str| Point::new(period(year), value.parse().unwrap());
        let points = [point("2021", "75"), point("2024", "81.5")];
        let curve = baseline(points.into_iter(), Some(Decimal::HUNDRED)).unwrap();
        let on = ahead(Direction::Up, curve, point("2024", "83")).unwrap();
        assert!((on - 1.5).abs() < 1e-12, "{on}");
        let below = ahead(Direction::Down, curve, point("2024", "83")).unwrap();
        assert!((below + 1.5).abs() < 1e-12, "{below}");
        let line = baseline(points.into_iter(), None).unwrap();
        assert_eq!(ahead(Direction::Up, line, point("2030", "95")), Ok(0.5));
    }

    #[test]
    fn the_baseline_keeps_the_slope_of_all_and_goes_through_the_last() {
        // Least squares over 10, 20, 60 rises by 25 a year.
        let end = number("2018:10 2019:20 2020:60", &up("80", "2022"), Quantity::BaselineAtTarget);
        assert_eq!(end, Ok(110.0));
        let passed = number("2018:10 2019:20 2020:60", &up("80", "2020"), Quantity::BaselineAtTarget);
        assert_eq!(passed, Err(Reason::TargetDatePassed));
    }

    #[test]
    fn the_named_baseline_is_where_the_trajectory_starts() {
        let named = from(up("80", "2030"), "2018");
        assert_eq!(number("2015:50 2018:56 2020:60", &named, Quantity::IdealValue), Ok(60.0));
        let latest = from(up("80", "2030"), "2020");
        assert_eq!(number("2015:50 2020:60", &latest, Quantity::AheadOfIdeal), Err(Reason::BaselineIsLatest));
    }

    #[test]
    fn ahead_of_a_line_is_exact_until_the_last_step() {
        let point = |year: &str, value: &str| Point::new(period(year), value.parse().unwrap());
        let line = Path::Line(Line::through(point("2020", "0"), point("2023", "1")).unwrap());
        // 0.333333 is a third of a millionth short of a third.
        let behind = ahead(Direction::Up, line, point("2021", "0.333333"));
        assert_eq!(behind, Ok(-1.0 / 3_000_000.0));
    }
}
