//! Eurostat's monitoring report on the Sustainable Development Goals: compound growth over required growth.
//!
//! With a target: actual over required growth; 95 % or more is significant progress, 60 % moderate, 0 % insufficient, below
//! that movement away. A target that is met is significant progress whatever the trend. Without a target: growth a year
//! in the desired direction; 1 % or more is significant progress, 0 % moderate, above −1 % moderate and the rest
//! significant movement away. Rates have the sign of the desired direction, and the required one counts by its size; see
//! [`statcan`](super::statcan).
//!
//! Baseline: the one that the target names, else the first observation of the past five years, or fifteen
//! ([`Term`](super::Term)).
//!
//! **Not confirmed in Eurostat's own text**: the cut-offs (those with a target agree with Statistics Canada, which names
//! Eurostat as its model), and on which side exactly 0 and 1 % fall; Peil includes the lower bound on the side of
//! progress.

use super::case::View;
use super::{Method, Publication, Quantity, Status, Threshold, Thresholds, Verdict, growth};
use crate::Comparator::{AtLeast, MoreThan};
use crate::Reason;
use crate::paths::Curve;

pub(super) const SOURCE: Publication = Publication {
    title: "Eurostat, Sustainable development in the European Union: monitoring report on progress towards the SDGs",
    address: "https://ec.europa.eu/eurostat/web/sdi",
};

pub(super) const UNCONFIRMED: &str =
    "The cut-offs, and the side on which a value exactly on one falls, were not read in Eurostat's own text.";

const WITH_TARGET: &[Threshold] = &[
    Threshold::new(Status::SignificantProgress, AtLeast, 950_000),
    Threshold::new(Status::ModerateProgress, AtLeast, 600_000),
    Threshold::new(Status::InsufficientProgress, AtLeast, 0),
    Threshold::rest(Status::MovingAway),
];

const WITHOUT_TARGET: &[Threshold] = &[
    Threshold::new(Status::SignificantProgress, AtLeast, 10_000),
    Threshold::new(Status::ModerateProgress, AtLeast, 0),
    Threshold::new(Status::ModerateMovementAway, MoreThan, -10_000),
    Threshold::rest(Status::SignificantMovementAway),
];

pub(super) fn judge(view: &View<'_>) -> Verdict {
    let base = view.within(view.options.term.years());
    let growth = base.and_then(|base| growth::favourable(view.direction()?, base, view.latest()?));
    match view.aim() {
        Ok(Some(aim)) => {
            let required = base.and_then(|base| growth::required(base, View::target(aim)?));
            with_target(view, growth, required)
        }
        Ok(None) => {
            let thresholds = Thresholds::plain(WITHOUT_TARGET);
            let status = growth.and_then(|growth| thresholds.class(growth).ok_or(Reason::TooLarge));
            Verdict { status, thresholds, ..Verdict::new(Method::Eurostat, Some(Curve::Growth)) }
                .with(Quantity::Growth, growth)
        }
        Err(reason) => Verdict::refused(Method::Eurostat, Some(Curve::Growth), reason),
    }
}

fn with_target(view: &View<'_>, growth: Result<f64, Reason>, required: Result<f64, Reason>) -> Verdict {
    let thresholds = Thresholds::plain(WITH_TARGET);
    let ratio = growth::ratio(growth, required);
    let status = match ratio {
        _ if view.is_met() => Ok(Status::SignificantProgress),
        Ok(ratio) => thresholds.class(ratio).ok_or(Reason::TooLarge),
        Err(Reason::BaselineEqualsTarget) => Ok(Status::MovingAway),
        Err(reason) => Err(reason),
    };
    Verdict { status, thresholds, ..Verdict::new(Method::Eurostat, Some(Curve::Growth)) }
        .with(Quantity::Ratio, ratio)
        .with(Quantity::Growth, growth)
        .with(Quantity::RequiredGrowth, required)
}

#[cfg(test)]
mod tests {
    use super::super::example::{down, from, judged, status, trend, up};
    use super::super::{MethodOptions, Term};
    use super::*;
    use crate::Direction;

    #[test]
    fn without_a_baseline_the_past_five_or_fifteen_years_count() {
        let growth = |term| {
            let options = MethodOptions { term, ..MethodOptions::default() };
            let points = "2004:10 2005:20 2014:30 2015:40 2016:45 2020:60";
            judged(Method::Eurostat, points, &up("95", "2030"), &options).number(Quantity::Growth).unwrap()
        };
        let of = |base: &str, years: i32| {
            crate::paths::growth_rate(base.parse().unwrap(), "60".parse().unwrap(), 12 * years)
        };
        assert_eq!(growth(Term::Short), of("40", 5));
        assert_eq!(growth(Term::Long), of("20", 15));
        assert_eq!(status(Method::Eurostat, "2010:10 2020:60", &up("95", "2030")), "unavailable");
        assert_eq!(
            status(Method::Eurostat, "2010:50 2020:60", &from(up("95", "2030"), "2010")),
            "insufficient_progress"
        );
    }

    #[test]
    fn the_ratio_on_a_cut_off_belongs_to_the_better_class() {
        for (latest, expected) in [
            ("1950", "significant_progress"),
            ("1949.999", "moderate_progress"),
            ("1600", "moderate_progress"),
            ("1599.999", "insufficient_progress"),
            ("1000", "insufficient_progress"),
            ("999.999", "moving_away"),
        ] {
            let points = std::format!("2019:1000 2020:{latest}");
            assert_eq!(status(Method::Eurostat, &points, &up("4000", "2021")), expected, "{latest}");
        }
    }

    #[test]
    fn trends_without_a_target_in_both_directions() {
        for (latest, up, down) in [
            ("1010", "significant_progress", "significant_movement_away"),
            ("1009.999", "moderate_progress", "moderate_movement_away"),
            ("1000", "moderate_progress", "moderate_progress"),
            ("999.999", "moderate_movement_away", "moderate_progress"),
            ("990.001", "moderate_movement_away", "moderate_progress"),
            ("990", "significant_movement_away", "significant_progress"),
        ] {
            let points = std::format!("2019:1000 2020:{latest}");
            assert_eq!(trend(Method::Eurostat, &points, Direction::Up), up, "{latest}");
            assert_eq!(trend(Method::Eurostat, &points, Direction::Down), down, "{latest}");
        }
    }

    #[test]
    fn a_target_that_is_met_is_progress_and_one_that_is_lost_is_not() {
        assert_eq!(status(Method::Eurostat, "2019:97 2020:96", &up("95", "2030")), "significant_progress");
        assert_eq!(status(Method::Eurostat, "2019:95 2020:94", &up("95", "2030")), "moving_away");
        assert_eq!(status(Method::Eurostat, "2019:4 2020:6", &down("5", "2030")), "moving_away");
        let to_zero =
            judged(Method::Eurostat, "2019:4 2020:3", &down("0", "2030"), &MethodOptions::default());
        assert_eq!(to_zero.status, Err(Reason::NotPositive), "growth never gets to zero");
    }
}
