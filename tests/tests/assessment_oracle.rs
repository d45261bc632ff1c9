//! Every number of an assessment against the exact oracle, and the refusals against the rules.

use num_traits::{Signed, Zero};
use peil_core::{Assessment, Direction, LevelTarget, Observation, Options, Period, Reason, Target, assess};
use peil_tests::generated::{cases, level_target, observations, period, plain, series};
use peil_tests::oracle::{Line, comparable, gap, rational, rounded, years};
use proptest::option;
use proptest::prelude::{TestCaseError, any, prop_assert, prop_assert_eq, proptest};

/// The observations that take part, in order of period.
fn taking_part(observations: &[Observation], as_of: Option<Period>) -> Vec<Observation> {
    let mut known: Vec<_> = observations
        .iter()
        .filter(|observation| as_of.is_none_or(|as_of| observation.period <= as_of))
        .copied()
        .collect();
    known.sort_by_key(|observation| observation.period);
    known
}

fn check_numbers(
    known: &[Observation],
    target: LevelTarget,
    assessment: &Assessment,
) -> Result<(), TestCaseError> {
    let Ok(latest) = assessment.latest else { return Ok(()) };
    if let Ok(found) = assessment.gap {
        prop_assert_eq!(Some(found.value), rounded(&gap(latest.value, target.comparator, target.value)));
    }
    if let (Ok(start), Ok(actual)) = (assessment.start, assessment.pace.actual) {
        let line = Line::through(&start, &latest);
        prop_assert_eq!(line.slope().and_then(|slope| rounded(&slope)), Some(actual.per_year()));
        if let (Ok(found), Some(by)) = (assessment.pace.value_at_target, target.by) {
            prop_assert_eq!(line.at(&years(by)).and_then(|value| rounded(&value)), Some(found));
        }
        if let Ok(found) = assessment.pace.reached {
            prop_assert_eq!(
                line.reaches(&rational(target.value)).and_then(|moment| rounded(&moment)),
                Some(found)
            );
            prop_assert!(found >= rounded(&years(latest.period)).expect("a year fits"));
        }
    }
    if let (Ok(found), Some(by)) = (assessment.pace.required_from_now, target.by) {
        let line = Line::to_target(&latest, by, target.value);
        prop_assert_eq!(line.slope().and_then(|slope| rounded(&slope)), Some(found.per_year()));
    }
    if let Ok(base) = assessment.base {
        if let (Ok(found), Some(by)) = (assessment.pace.required_from_base, target.by) {
            let required = Line::to_target(&base, by, target.value);
            prop_assert_eq!(required.slope().and_then(|slope| rounded(&slope)), Some(found.per_year()));
            if let (Ok(ratio), Ok(start)) = (assessment.pace.ratio, assessment.start) {
                let actual = Line::through(&start, &latest).slope().expect("time passes");
                let required = required.slope().expect("time passes");
                prop_assert_eq!(rounded(&(actual / required)), Some(ratio));
                prop_assert_eq!(start, base, "a ratio compares the line from the baseline");
            }
        }
        if let Ok(found) = assessment.way {
            let whole = rational(target.value) - rational(base.value);
            let gone = rational(latest.value) - rational(base.value);
            let hundred = rational(peil_core::Decimal::HUNDRED);
            prop_assert_eq!(rounded(&(hundred * gone / whole)), Some(found));
        }
        prop_assert!(known.contains(&base));
    }
    Ok(())
}

fn check_comparability(
    known: &[Observation],
    assessment: &Assessment,
    across_breaks: bool,
) -> Result<(), TestCaseError> {
    let Ok(latest) = assessment.latest else { return Ok(()) };
    if across_breaks {
        return Ok(());
    }
    prop_assert!(!assessment.crossed);
    for used in [assessment.base, assessment.start].into_iter().flatten() {
        prop_assert!(comparable(known, &used, &latest), "{used:?} is not comparable with {latest:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn every_number_is_the_oracles(
        observations in observations(),
        target in level_target(),
        across_breaks in any::<bool>(),
        as_of in option::of(period()),
    ) {
        let known = taking_part(&observations, as_of);
        let assessment = assess(&series(&observations), &Target::Level(target), Options { across_breaks, as_of });
        check_numbers(&known, target, &assessment)?;
        check_comparability(&known, &assessment, across_breaks)?;
        let usable = known.iter().rfind(|observation| observation.is_usable());
        prop_assert_eq!(assessment.latest.ok(), usable.copied());
        prop_assert_eq!(assessment.gap.is_ok(), usable.is_some(), "with a target, a value is enough for a gap");
    }

    #[test]
    fn nothing_is_refused_without_its_cause(observations in observations(), target in level_target()) {
        let observations = plain(&observations);
        let assessment = assess(&series(&observations), &Target::Level(target), Options::default());
        let Ok(latest) = assessment.latest else {
            prop_assert!(observations.is_empty());
            return Ok(());
        };
        let known = taking_part(&observations, None);
        let earliest = known[0];
        // Plain observations break nowhere: the pace is missing only where no time passes.
        let no_time = earliest.period.months_until(latest.period) == 0;
        match assessment.pace.actual {
            Ok(_) => prop_assert!(!no_time || target.baseline.is_some()),
            Err(reason) => {
                prop_assert_eq!(reason, Reason::OneObservation);
                let base = assessment.base.map_or(earliest, |base| base);
                prop_assert!(no_time || base.period.months_until(latest.period) == 0);
            }
        }
        let to_go = gap(latest.value, target.comparator, target.value);
        match assessment.pace.required_from_now {
            Ok(_) => prop_assert!(target.by.is_some_and(|by| latest.period.months_until(by) > 0)),
            Err(Reason::AlreadyMet) => prop_assert!(!to_go.is_positive()),
            Err(Reason::NoTargetDate) => prop_assert_eq!(target.by, None),
            Err(Reason::TargetDatePassed) => {
                prop_assert!(target.by.is_some_and(|by| latest.period.months_until(by) <= 0));
            }
            Err(other) => prop_assert!(false, "unexpected {other:?}"),
        }
        match assessment.pace.reached {
            Err(Reason::MovingAway | Reason::NotMoving) => {
                let moved = assessment.pace.actual.expect("a movement is known").change();
                let wanted = match target.comparator.direction() {
                    Direction::Up => moved.is_positive(),
                    Direction::Down => moved.is_negative(),
                };
                prop_assert!(!wanted);
            }
            Err(Reason::AlreadyMet) => prop_assert!(!to_go.is_positive()),
            Err(Reason::OneObservation) => prop_assert!(assessment.pace.actual.is_err()),
            Err(Reason::TooLarge) => prop_assert!(!to_go.is_zero()),
            Err(other) => prop_assert!(false, "unexpected {other:?}"),
            Ok(_) => prop_assert!(to_go.is_positive() || to_go.is_zero()),
        }
    }
}
