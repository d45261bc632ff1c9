//! The weather symbols of the German sustainability strategy: linear, from the mean change of five years.
//!
//! The mean change a year over the last six yearly observations goes on until the due date. What it misses, as a part of
//! the distance from the latest value to the target, decides: nothing or less than 5 % sun, up to 20 % sun and cloud, more
//! cloud; and thunderstorm when the value does not move in the right direction. Exact.
//!
//! * Fewer than six yearly observations: the last four, over the time that lies between them; fewer than four: no symbol.
//! * A target that is already met, or one without a date, to be kept every year: the level first, then the mean change. Met
//!   and not falling back: sun; met, falling back: sun and cloud; not met, not moving away: cloud; else thunderstorm.
//! * No target, a direction only: the mean change first, then the last one. Both right: sun; only the mean right (no last
//!   change is not right): sun and cloud; only the last one right: cloud; neither: thunderstorm.
//!
//! Several targets: judge each and take the [worst].
//!
//! Source: German Federal Statistical Office, Indicator status, text of 11 October 2024. It does not say what standing still
//! short of a dated target is; Peil reads "is not moving in the right direction" as thunderstorm.

use super::case::View;
use super::fraction::{Fraction, advance};
use super::{Method, Publication, Quantity, Status, Threshold, Thresholds, Verdict};
use crate::Comparator::{AtMost, LessThan};
use crate::paths::evidence::stated;
use crate::paths::real::finite;
use crate::paths::{Curve, Line, Point};
use crate::target::Aim;
use crate::{Direction, Reason};

pub(super) const SOURCE: Publication = Publication {
    title: "German Federal Statistical Office, Sustainable Development Indicators: indicator status",
    address: "https://dns-indikatoren.de/en/status/",
};

const MISSED: &[Threshold] = &[
    Threshold::new(Status::Sun, LessThan, 50_000),
    Threshold::new(Status::SunAndCloud, AtMost, 200_000),
    Threshold::rest(Status::Cloud),
];

/// The least favourable of several symbols: for several targets at once. `None` without one; other statuses do not count.
///
/// ```
/// use peil_core::methods::{Status, weather};
/// assert_eq!(weather::worst([Status::Sun, Status::Cloud, Status::SunAndCloud]), Some(Status::Cloud));
/// ```
#[must_use]
pub fn worst(symbols: impl IntoIterator<Item = Status>) -> Option<Status> {
    let rank = |status: &Status| match status {
        Status::Sun => 1,
        Status::SunAndCloud => 2,
        Status::Cloud => 3,
        Status::Thunderstorm => 4,
        _ => 0,
    };
    symbols.into_iter().filter(|status| rank(status) > 0).max_by_key(rank)
}

pub(super) fn judge(view: &View<'_>) -> Verdict {
    let changes = Changes::of(view);
    let verdict = Verdict::new(Method::Weather, Some(Curve::Linear))
        .with(Quantity::MeanChange, changes.and_then(|changes| changes.mean.per_year()))
        .with(Quantity::LastChange, changes.and_then(|changes| changes.last.per_year()));
    match (view.aim(), changes) {
        (Err(reason), _) | (_, Err(reason)) => Verdict { status: Err(reason), ..verdict },
        (Ok(None), Ok(changes)) => {
            let status = view.direction().map(|direction| changes.direction_only(direction));
            Verdict { status, ..verdict }
        }
        (Ok(Some(aim)), Ok(changes)) if view.is_met() || aim.by.is_none() => {
            let status = view.evidence.is_met().and_then(|met| {
                Ok(changes.level_first(met.ok_or(Reason::ValueIsBound)?, aim.comparator.direction()))
            });
            Verdict { status, ..verdict }
        }
        (Ok(Some(aim)), Ok(changes)) => dated(changes, aim, verdict),
    }
}

fn dated(changes: Changes, aim: Aim, verdict: Verdict) -> Verdict {
    let thresholds = Thresholds::plain(MISSED);
    let direction = aim.comparator.direction();
    let missed = changes.missed(aim);
    let status = missed.and_then(|missed| {
        if changes.mean.sign().saturating_mul(direction.sign()) > 0 {
            missed.class(&thresholds)
        } else {
            Ok(Status::Thunderstorm)
        }
    });
    let value = View::target(aim).and_then(|target| finite(changes.mean.at(target.period)?));
    Verdict { status, thresholds, ..verdict }
        .with(Quantity::ValueAtTarget, value)
        .with(Quantity::Deviation, missed.and_then(Fraction::value))
}

/// The mean change of the last years and the last change, both as lines through the latest observation.
#[derive(Clone, Copy)]
struct Changes {
    latest: Point,
    mean: Line,
    last: Line,
}

impl Changes {
    fn of(view: &View<'_>) -> Result<Self, Reason> {
        let latest = view.latest()?;
        let mut before = view.evidence.comparable().rev().skip(1);
        let mut next = || before.next().ok_or(Reason::TooFewObservations).and_then(stated);
        let previous = next()?;
        next()?;
        let fourth = next()?;
        next().ok();
        let sixth = next().ok().filter(|sixth| sixth.period.months_until(latest.period) == 60);
        Ok(Self {
            latest,
            mean: Line::through(sixth.unwrap_or(fourth), latest)?,
            last: Line::through(previous, latest)?,
        })
    }

    /// What the projection misses of the distance from the latest value to the target.
    fn missed(self, aim: Aim) -> Result<Fraction, Reason> {
        let target = View::target(aim)?;
        if self.latest.period.months_until(target.period) <= 0 {
            return Err(Reason::TargetDatePassed);
        }
        let direction = aim.comparator.direction();
        let distance = advance(direction, self.latest.value, target.value);
        if distance == 0 {
            // "More than" with the value exactly on it: any rise will do, and nothing of the distance can be missed.
            return Fraction::new([0], [1]);
        }
        let (value, denominator) = self.mean.fraction_at(target.period).ok_or(Reason::TooLarge)?;
        let missing = i128::from(target.value.millionths())
            .checked_mul(denominator)
            .and_then(|target| target.checked_sub(value))
            .ok_or(Reason::TooLarge)?;
        Fraction::new([missing, i128::from(direction.sign())], [distance, denominator])
    }

    fn level_first(self, met: bool, direction: Direction) -> Status {
        let falls_back = self.mean.sign().saturating_mul(direction.sign()) < 0;
        match (met, falls_back) {
            (true, false) => Status::Sun,
            (true, true) => Status::SunAndCloud,
            (false, false) => Status::Cloud,
            (false, true) => Status::Thunderstorm,
        }
    }

    fn direction_only(self, direction: Direction) -> Status {
        let right = |line: Line| line.sign().saturating_mul(direction.sign()) > 0;
        match (right(self.mean), right(self.last)) {
            (true, true) => Status::Sun,
            (true, false) => Status::SunAndCloud,
            (false, true) => Status::Cloud,
            (false, false) => Status::Thunderstorm,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::MethodOptions;
    use super::super::example::{down, judged, status, trend, up};
    use super::*;
    use crate::{LevelTarget, Target};

    /// Six years, the first and the last two given.
    fn six(first: &str, fifth: &str, last: &str) -> std::string::String {
        std::format!("2015:{first} 2016:7 2017:7 2018:7 2019:{fifth} 2020:{last}")
    }

    #[test]
    fn what_the_projection_misses_on_a_cut_off() {
        // At 50 with 100 to go to in ten years: five a year is enough, so 25 in the five years behind.
        for (first, expected) in [
            ("20", "sun"),
            ("25", "sun"),
            ("26.249999", "sun"),
            ("26.25", "sun_and_cloud"),
            ("30", "sun_and_cloud"),
            ("30.000001", "cloud"),
            ("49.999999", "cloud"),
            ("50", "thunderstorm"),
            ("50.000001", "thunderstorm"),
        ] {
            assert_eq!(
                status(Method::Weather, &six(first, "0", "50"), &up("100", "2030")),
                expected,
                "{first}"
            );
        }
        assert_eq!(status(Method::Weather, &six("75", "0", "50"), &down("0", "2030")), "sun");
        assert_eq!(status(Method::Weather, &six("25", "0", "50"), &down("0", "2030")), "thunderstorm");
    }

    #[test]
    fn the_numbers_are_those_of_the_line() {
        let verdict =
            judged(Method::Weather, &six("30", "46", "50"), &up("100", "2030"), &MethodOptions::default());
        assert_eq!(verdict.number(Quantity::MeanChange), Some(Ok(4.0)));
        assert_eq!(verdict.number(Quantity::LastChange), Some(Ok(4.0)));
        assert_eq!(verdict.number(Quantity::ValueAtTarget), Some(Ok(90.0)));
        assert_eq!(verdict.number(Quantity::Deviation), Some(Ok(0.2)));
    }

    #[test]
    fn with_fewer_than_six_yearly_observations_the_last_four_count() {
        let change = |points: &str| {
            judged(Method::Weather, points, &up("100", "2030"), &MethodOptions::default())
                .number(Quantity::MeanChange)
                .unwrap()
        };
        assert_eq!(change("2017:41 2018:7 2019:7 2020:50"), Ok(3.0));
        assert_eq!(change("2016:0 2017:41 2018:7 2019:7 2020:50"), Ok(3.0));
        assert_eq!(change("2014:0 2016:0 2017:41 2018:7 2019:7 2020:50"), Ok(3.0), "a year is missing");
        assert_eq!(change("2011:32 2014:7 2017:7 2020:50"), Ok(2.0), "over the time between them");
        assert_eq!(change("2018:7 2019:7 2020:50"), Err(Reason::TooFewObservations));
        assert_eq!(change("2010:0 2015:25 2016:7 2017:7 2018:7 2019:7 2020:50"), Ok(5.0));
    }

    #[test]
    fn a_target_that_is_met_looks_at_the_level_first() {
        let kept = Target::Level(LevelTarget::new(crate::Comparator::AtLeast, "50".parse().unwrap()));
        for target in [up("50", "2030"), kept] {
            assert_eq!(status(Method::Weather, &six("40", "0", "50"), &target), "sun");
            assert_eq!(status(Method::Weather, &six("50", "0", "50"), &target), "sun");
            assert_eq!(status(Method::Weather, &six("60", "0", "50"), &target), "sun_and_cloud");
        }
        assert_eq!(status(Method::Weather, &six("40", "0", "49"), &kept), "cloud");
        assert_eq!(status(Method::Weather, &six("49", "0", "49"), &kept), "cloud");
        assert_eq!(status(Method::Weather, &six("50", "0", "49"), &kept), "thunderstorm");
        assert_eq!(status(Method::Weather, &six("40", "0", "49"), &up("50", "2020")), "unavailable");
    }

    #[test]
    fn a_direction_alone_looks_at_the_mean_and_then_at_the_last_change() {
        for (first, fifth, expected) in [
            ("40", "49", "sun"),
            ("40", "50", "sun_and_cloud"),
            ("40", "51", "sun_and_cloud"),
            ("50", "49", "cloud"),
            ("60", "49", "cloud"),
            ("60", "50", "thunderstorm"),
            ("50", "50", "thunderstorm"),
        ] {
            assert_eq!(
                trend(Method::Weather, &six(first, fifth, "50"), Direction::Up),
                expected,
                "{first} {fifth}"
            );
        }
        assert_eq!(trend(Method::Weather, &six("60", "51", "50"), Direction::Down), "sun");
    }

    #[test]
    fn more_than_the_value_it_stands_on_needs_any_rise() {
        let more = Target::Level(
            LevelTarget::new(crate::Comparator::MoreThan, "50".parse().unwrap()).by("2030".parse().unwrap()),
        );
        assert_eq!(status(Method::Weather, &six("49", "0", "50"), &more), "sun");
        assert_eq!(status(Method::Weather, &six("50", "0", "50"), &more), "thunderstorm");
    }

    #[test]
    fn of_several_symbols_the_least_favourable_counts() {
        assert_eq!(worst([Status::Cloud, Status::Thunderstorm, Status::Sun]), Some(Status::Thunderstorm));
        assert_eq!(worst([Status::Sun, Status::SunAndCloud]), Some(Status::SunAndCloud));
        assert_eq!(worst([Status::OnTrack]), None);
    }

    #[test]
    fn every_symbol_has_its_place_between_the_others() {
        let order = [Status::Sun, Status::SunAndCloud, Status::Cloud, Status::Thunderstorm];
        for (index, symbol) in order.into_iter().enumerate() {
            assert_eq!(worst([symbol]), Some(symbol));
            assert_eq!(worst(order.into_iter().take(index + 1).rev()), Some(symbol));
        }
        assert_eq!(worst([]), None);
    }
}
