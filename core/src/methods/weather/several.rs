//! More than one target at once.

use super::super::Status;
use crate::{Decimal, Direction, LevelTarget, Period};

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

/// The bound of a target interval that is judged: the weakest, which is reached first.
///
/// ```
/// use peil_core::methods::weather::weakest_bound;
/// use peil_core::{Decimal, Direction};
/// let interval = [Decimal::from_integer(80), Decimal::from_integer(95)];
/// assert_eq!(weakest_bound(interval, Direction::Up), Decimal::from_integer(80));
/// assert_eq!(weakest_bound(interval, Direction::Down), Decimal::from_integer(95));
/// ```
#[must_use]
pub fn weakest_bound([one, other]: [Decimal; 2], direction: Direction) -> Decimal {
    match direction {
        Direction::Up => one.min(other),
        Direction::Down => one.max(other),
    }
}

/// Of targets for several years the one that is judged: the next that is due after the latest observation. `None` when
/// all are past; targets without a date do not count.
#[must_use]
pub fn next_due(targets: impl IntoIterator<Item = LevelTarget>, latest: Period) -> Option<LevelTarget> {
    targets
        .into_iter()
        .filter_map(|target| Some((latest.months_until(target.by?), target)))
        .filter(|(months, _)| *months > 0)
        .min_by_key(|(months, _)| *months)
        .map(|(_, target)| target)
}

#[cfg(test)]
mod tests {
    use super::super::super::example::{period, status};
    use super::*;
    use crate::methods::Method;
    use crate::{Comparator, Target};

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

    #[test]
    fn an_interval_is_judged_by_the_bound_that_is_reached_first() {
        // At 50, five a year: 100 in ten years and never 130.
        let points = "2015:25 2016:30 2017:35 2018:40 2019:45 2020:50";
        let judged = |value| {
            let target = LevelTarget::new(Comparator::AtLeast, value).by(period("2030"));
            status(Method::Weather, points, &Target::Level(target))
        };
        let interval = [130, 100].map(Decimal::from_integer);
        assert_eq!(judged(weakest_bound(interval, Direction::Up)), "sun");
        assert_eq!(judged(weakest_bound(interval, Direction::Down)), "cloud");
    }

    #[test]
    fn of_several_years_the_next_counts() {
        let of = |year: &str| LevelTarget::new(Comparator::AtLeast, Decimal::ONE).by(period(year));
        let undated = LevelTarget::new(Comparator::AtLeast, Decimal::ONE);
        let targets = [of("2035"), undated, of("2025"), of("2030")];
        assert_eq!(next_due(targets, period("2024-11")), Some(of("2025")));
        assert_eq!(next_due(targets, period("2025-12")), Some(of("2030")), "due by the end of the year");
        assert_eq!(next_due(targets, period("2035")), None);
        assert_eq!(next_due([undated], period("2020")), None);
    }
}
