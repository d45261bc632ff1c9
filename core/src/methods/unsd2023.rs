//! The progress chart of the United Nations Statistics Division, 2023: the share of the way at constant growth.
//!
//! With a target: the value goes on from the latest one at the compound growth since the baseline; the share of the way from
//! baseline to target that it will have gone by the due date scores 3 from 0.95 (on track), 2 from 0.10 (acceleration
//! needed), else 1 (stagnation or regression). Without a target: growth a year in the desired direction scores 3 from 2 %,
//! 2 from 0.5 %, else 1.
//!
//! A target that is met is achieved (3) whatever the trend; so is a percentage within one point of a target of 0 or 100
//! (a [ceiling](super::MethodOptions::ceiling) of 100 says that the values are percentages). A series that stood at or past
//! its target and no longer does has no way to have gone: 1. Baseline: the one that the target names, else 2015, else the
//! first after, else the last before. Due: 2030 where the target names no date; after the due date, the observations up to
//! it count.
//!
//! Source: the formulas as the Basque statistics office publishes them from the Division's technical note.

use super::case::View;
use super::fraction::advance;
use super::{Method, Publication, Quantity, Status, Threshold, Thresholds, Verdict, growth};
use crate::Comparator::AtLeast;
use crate::paths::real::{finite, number, quotient};
use crate::paths::{Curve, Point, growth_over};
use crate::target::Aim;
use crate::{Decimal, Reason};

pub(super) const SOURCE: Publication = Publication {
    title: "Eustat, Progress measurement, after the UN Statistics Division's Progress Chart Technical Note 2023",
    address: "https://github.com/EUSTAT-DES/site/blob/develop/_pages/en/metodologia.md",
};

const WITH_TARGET: &[Threshold] = &[
    Threshold::new(Status::OnTrack, AtLeast, 950_000),
    Threshold::new(Status::AccelerationNeeded, AtLeast, 100_000),
    Threshold::rest(Status::StagnationOrRegression),
];

const WITHOUT_TARGET: &[Threshold] = &[
    Threshold::new(Status::OnTrack, AtLeast, 20_000),
    Threshold::new(Status::AccelerationNeeded, AtLeast, 5_000),
    Threshold::rest(Status::StagnationOrRegression),
];

pub(super) fn judge(view: &View<'_>) -> Verdict {
    match view.aim() {
        Ok(Some(aim)) => match up_to_due(view, aim) {
            Ok((view, target)) => with_target(&view, aim, target),
            Err(reason) => Verdict::refused(Method::Unsd2023, Some(Curve::Growth), reason),
        },
        Ok(None) => without_target(view),
        Err(reason) => Verdict::refused(Method::Unsd2023, Some(Curve::Growth), reason),
    }
}

/// The observations up to the due date, and the target as a point.
fn up_to_due<'a>(view: &View<'a>, aim: Aim) -> Result<(View<'a>, Point), Reason> {
    let target = View::agenda_target(aim)?;
    let latest = view
        .evidence
        .comparable()
        .rfind(|observation| observation.period <= target.period)
        .ok_or(Reason::TargetDatePassed)?;
    Ok((View { evidence: view.evidence.up_to(latest), ..*view }, target))
}

fn with_target(view: &View<'_>, aim: Aim, target: Point) -> Verdict {
    let ends = view.agenda_base_or_before().and_then(|base| Ok((base, view.latest()?)));
    let grown = ends.and_then(|(base, latest)| {
        let months = base.period.months_until(latest.period);
        growth_over(base.value, latest.value, months, base.period.months_until(target.period))
    });
    let value = ends.and_then(|(base, _)| finite(number(base.value) + number(base.value) * grown?));
    let share = ends.and_then(|(base, _)| {
        let direction = aim.comparator.direction();
        let way = advance(direction, base.value, target.value);
        if way == 0 {
            return Err(Reason::BaselineEqualsTarget);
        }
        if way < 0 {
            return Err(Reason::BaselinePastTarget);
        }
        // base × growth / way, with the exact way; the sign of the way is that of the direction.
        let base = i128::from(base.value.millionths()).saturating_mul(i128::from(direction.sign()));
        finite(quotient(base, way)? * grown? + 0.0)
    });
    let thresholds = Thresholds::plain(WITH_TARGET);
    let status = match share {
        _ if view.is_met() || is_nearly_there(view, aim) => Ok(Status::TargetAchieved),
        Ok(share) => thresholds.class(share).ok_or(Reason::TooLarge),
        Err(Reason::BaselineEqualsTarget | Reason::BaselinePastTarget) if grown.is_ok() => {
            Ok(Status::StagnationOrRegression)
        }
        Err(reason) => Err(reason),
    };
    let growth = ends.and_then(|(base, latest)| growth::favourable(view.direction()?, base, latest));
    Verdict {
        status,
        score: score(status),
        thresholds,
        ..Verdict::new(Method::Unsd2023, Some(Curve::Growth))
    }
    .with(Quantity::ShareOfWay, share)
    .with(Quantity::ValueAtTarget, value)
    .with(Quantity::Growth, growth)
}

/// A percentage within one point of a target of 0 or 100.
fn is_nearly_there(view: &View<'_>, aim: Aim) -> bool {
    let percentage = view.options.ceiling == Some(Decimal::HUNDRED);
    let end = aim.value == Decimal::ZERO || aim.value == Decimal::HUNDRED;
    let missing = view.latest().map(|latest| advance(aim.comparator.direction(), latest.value, aim.value));
    percentage && end && missing.is_ok_and(|missing| missing <= i128::from(Decimal::SCALE))
}

fn without_target(view: &View<'_>) -> Verdict {
    let thresholds = Thresholds::plain(WITHOUT_TARGET);
    let growth = view
        .agenda_base_or_before()
        .and_then(|base| growth::favourable(view.direction()?, base, view.latest()?));
    let status = growth.and_then(|growth| thresholds.class(growth).ok_or(Reason::TooLarge));
    Verdict {
        status,
        score: score(status),
        thresholds,
        ..Verdict::new(Method::Unsd2023, Some(Curve::Growth))
    }
    .with(Quantity::Growth, growth)
}

fn score(status: Result<Status, Reason>) -> Option<f64> {
    status.ok().map(|status| match status {
        Status::TargetAchieved | Status::OnTrack => 3.0,
        Status::AccelerationNeeded => 2.0,
        _ => 1.0,
    })
}
