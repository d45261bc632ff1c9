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
