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
