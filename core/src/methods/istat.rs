//! ISTAT and ASTAT: bands of growth, without a target.
//!
//! Compound growth a year since the first observation, in the desired direction: above 5 % clear improvement, above 1 %
//! slight improvement, above −1 % stable, above −5 % slight worsening, else clear worsening. A target serves only to say
//! which way is better, and its baseline, where it names one, takes the place of the first observation.
//!
//! Source: ASTAT, trend information of the indicators for the Sustainable Development Goals.

use super::case::View;
use super::{Method, Publication, Quantity, Status, Threshold, Thresholds, Verdict, growth};
use crate::Comparator::MoreThan;
use crate::Reason;
use crate::paths::Curve;

pub(super) const SOURCE: Publication = Publication {
    title: "ASTAT, Sustainable Development Goals: trend information",
    address: "https://statistics-astat.provinz.bz.it/SDG/html/en/trend_info.html",
};

const BANDS: &[Threshold] = &[
    Threshold::new(Status::ClearImprovement, MoreThan, 50_000),
    Threshold::new(Status::SlightImprovement, MoreThan, 10_000),
    Threshold::new(Status::Stable, MoreThan, -10_000),
    Threshold::new(Status::SlightWorsening, MoreThan, -50_000),
    Threshold::rest(Status::ClearWorsening),
];

pub(super) fn judge(view: &View<'_>) -> Verdict {
    let thresholds = Thresholds::plain(BANDS);
    let growth = view.first().and_then(|base| growth::favourable(view.direction()?, base, view.latest()?));
    let status = growth.and_then(|growth| thresholds.class(growth).ok_or(Reason::TooLarge));
    Verdict { status, thresholds, ..Verdict::new(Method::Istat, Some(Curve::Growth)) }
        .with(Quantity::Growth, growth)
}

#[cfg(test)]
mod tests {
    use super::super::example::{from, status, trend, up};
    use super::*;
    use crate::Direction;

    #[test]
    fn growth_on_a_cut_off_belongs_to_the_worse_band() {
        for (latest, up, down) in [
            ("1050.001", "clear_improvement", "clear_worsening"),
            ("1050", "slight_improvement", "clear_worsening"),
            ("1010.001", "slight_improvement", "slight_worsening"),
            ("1010", "stable", "slight_worsening"),
            ("1000", "stable", "stable"),
            ("990.001", "stable", "stable"),
            ("990", "slight_worsening", "stable"),
            ("950.001", "slight_worsening", "slight_improvement"),
            ("950", "clear_worsening", "slight_improvement"),
            ("949.999", "clear_worsening", "clear_improvement"),
        ] {
            let points = std::format!("2019:1000 2020:{latest}");
            assert_eq!(trend(Method::Istat, &points, Direction::Up), up, "{latest}");
            assert_eq!(trend(Method::Istat, &points, Direction::Down), down, "{latest}");
        }
    }

    #[test]
    fn the_first_observation_is_the_baseline_unless_the_target_names_one() {
        assert_eq!(trend(Method::Istat, "2000:10 2019:100 2020:99", Direction::Up), "clear_improvement");
        let named = from(up("200", "2030"), "2019");
        assert_eq!(status(Method::Istat, "2000:10 2019:100 2020:99", &named), "slight_worsening");
    }
}
