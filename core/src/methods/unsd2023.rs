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
        .rfind(|observation| observation.period.months_until(target.period) >= 0)
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

#[cfg(test)]
mod tests {
    use super::super::MethodOptions;
    use super::super::example::{down, from, judged, status, trend, up};
    use super::*;
    use crate::{Direction, LevelTarget, Target};

    #[test]
    fn the_share_of_the_way_on_a_cut_off_belongs_to_the_better_class() {
        // On the due date itself nothing is extrapolated.
        for (latest, expected, score) in [
            ("2000", "target_achieved", 3.0),
            ("1950", "on_track", 3.0),
            ("1949.999", "acceleration_needed", 2.0),
            ("1100", "acceleration_needed", 2.0),
            ("1099.999", "stagnation_or_regression", 1.0),
        ] {
            let points = std::format!("2015:1000 2020:{latest}");
            let verdict = judged(Method::Unsd2023, &points, &up("2000", "2020"), &MethodOptions::default());
            assert_eq!((verdict.status_name(), verdict.score), (expected, Some(score)), "{latest}");
        }
    }

    #[test]
    fn after_the_due_date_the_observations_up_to_it_count() {
        assert_eq!(status(Method::Unsd2023, "2015:50 2020:95 2024:60", &up("90", "2020")), "target_achieved");
        assert_eq!(
            status(Method::Unsd2023, "2015:50 2019:50 2024:95", &up("90", "2020")),
            "stagnation_or_regression"
        );
        let later = judged(Method::Unsd2023, "2021:50 2024:95", &up("90", "2020"), &MethodOptions::default());
        assert_eq!(later.status, Err(Reason::TargetDatePassed));
    }

    #[test]
    fn without_2015_the_first_after_or_the_last_before_is_the_baseline() {
        let growth = |points: &str| {
            judged(Method::Unsd2023, points, &up("95", "2030"), &MethodOptions::default())
                .number(Quantity::Growth)
                .unwrap()
        };
        let of = |base: &str, years: i32| {
            crate::paths::growth_rate(base.parse().unwrap(), "60".parse().unwrap(), 12 * years)
        };
        assert_eq!(growth("2012:20 2017:40 2020:60"), of("40", 3));
        assert_eq!(growth("2012:20 2014:30 2020:60"), of("30", 6));
        assert_eq!(growth("2010:20 2012:30 2014:60"), of("30", 2));
        assert_eq!(growth("2020:60"), Err(Reason::OneObservation));
        let named = from(up("95", "2030"), "2020");
        let verdict = judged(Method::Unsd2023, "2012:20 2020:60", &named, &MethodOptions::default());
        assert_eq!(verdict.number(Quantity::Growth), Some(of("20", 8)));
    }

    #[test]
    fn a_percentage_within_one_point_of_its_end_has_achieved_the_target() {
        let percentages = MethodOptions { ceiling: Some(Decimal::HUNDRED), ..MethodOptions::default() };
        let judged = |points: &str, target: &Target, options: &MethodOptions| {
            judged(Method::Unsd2023, points, target, options).status_name()
        };
        assert_eq!(judged("2015:99.5 2020:99", &up("100", "2030"), &percentages), "target_achieved");
        assert_eq!(
            judged("2015:99.5 2020:98.999999", &up("100", "2030"), &percentages),
            "stagnation_or_regression"
        );
        assert_eq!(judged("2015:0.5 2020:1", &down("0", "2030"), &percentages), "target_achieved");
        assert_eq!(judged("2015:97.5 2020:97", &up("98", "2030"), &percentages), "stagnation_or_regression");
        let counts = MethodOptions::default();
        assert_eq!(judged("2015:99.5 2020:99", &up("100", "2030"), &counts), "stagnation_or_regression");
    }

    #[test]
    fn a_target_that_was_lost_is_regression() {
        for base in ["95", "97"] {
            let points = std::format!("2015:{base} 2020:94");
            let verdict = judged(Method::Unsd2023, &points, &up("95", "2030"), &MethodOptions::default());
            assert_eq!(verdict.score, Some(1.0), "{base}");
            assert!(verdict.number(Quantity::ShareOfWay).unwrap().is_err());
        }
    }

    #[test]
    fn a_fall_that_is_wanted_has_a_way_too() {
        // 100 halves in five years, so it quarters in ten: 75 of the 80 to go.
        let verdict =
            judged(Method::Unsd2023, "2015:100 2020:50", &down("20", "2025"), &MethodOptions::default());
        let share = verdict.number(Quantity::ShareOfWay).unwrap().unwrap();
        assert!((share - 75.0 / 80.0).abs() < 1e-14, "{share}");
        assert_eq!(verdict.score, Some(2.0));
        let value = verdict.number(Quantity::ValueAtTarget).unwrap().unwrap();
        assert!((value - 25.0).abs() < 1e-12);
    }

    #[test]
    fn trends_without_a_target_in_both_directions() {
        for (latest, up, down) in [
            ("1020", "on_track", "stagnation_or_regression"),
            ("1019.999", "acceleration_needed", "stagnation_or_regression"),
            ("1005", "acceleration_needed", "stagnation_or_regression"),
            ("1004.999", "stagnation_or_regression", "stagnation_or_regression"),
            ("995", "stagnation_or_regression", "acceleration_needed"),
            ("980", "stagnation_or_regression", "on_track"),
        ] {
            let points = std::format!("2019:1000 2020:{latest}");
            assert_eq!(trend(Method::Unsd2023, &points, Direction::Up), up, "{latest}");
            assert_eq!(trend(Method::Unsd2023, &points, Direction::Down), down, "{latest}");
        }
    }

    /// Found by fuzzing: a year ends when its December does.
    #[test]
    fn the_figure_of_a_year_counts_for_a_target_due_in_its_december() {
        let verdict =
            judged(Method::Unsd2023, "2015:40 2030:96", &up("95", "2030-12"), &MethodOptions::default());
        assert_eq!(verdict.status, Ok(Status::TargetAchieved));
    }

    #[test]
    fn without_a_date_the_target_is_due_in_2030() {
        let undated = Target::Level(LevelTarget::new(AtLeast, Decimal::from_integer(95)));
        let options = MethodOptions::default();
        assert_eq!(
            judged(Method::Unsd2023, "2015:40 2020:60", &undated, &options),
            judged(Method::Unsd2023, "2015:40 2020:60", &up("95", "2030"), &options)
        );
    }

    #[test]
    fn standing_still_is_zero_without_a_sign() {
        let verdict =
            judged(Method::Unsd2023, "2015:50 2020:50", &down("20", "2030"), &MethodOptions::default());
        let share = verdict.number(Quantity::ShareOfWay).unwrap().unwrap();
        assert_eq!(share.to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn what_stood_at_its_target_of_zero_and_fell_has_no_growth_to_judge_by() {
        let verdict = judged(Method::Unsd2023, "2015:0 2020:-1", &up("0", "2030"), &MethodOptions::default());
        assert_eq!(verdict.status, Err(Reason::BaselineEqualsTarget));
    }
}
