//! Every number of an assessment against the exact model, and the refusals against the rules.

use num_traits::{Signed, Zero};
use peil_core::{Direction, Observation, Options, Reason, Target, assess};
use peil_tests::generated::{cases, level_target, observations, period, plain, series};
use peil_tests::model::{Expected, expected};
use peil_tests::oracle::gap;
use proptest::option;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

/// The observations in order of period.
fn in_order(observations: &[Observation]) -> Vec<Observation> {
    let mut known = observations.to_vec();
    known.sort_by_key(|observation| observation.period);
    known
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn every_number_and_every_reason_is_the_models(
        observations in observations(),
        target in level_target(),
        counts_up in any::<bool>(),
        across_breaks in any::<bool>(),
        as_of in option::of(period()),
    ) {
        let target = if counts_up { Target::Cumulative(target) } else { Target::Level(target) };
        let options = Options { across_breaks, as_of };
        let assessment = assess(&series(&observations), &target, options);
        prop_assert_eq!(Expected::from(&assessment), expected(&observations, &target, options));
    }

    #[test]
    fn nothing_is_refused_without_its_cause(observations in observations(), target in level_target()) {
        let observations = plain(&observations);
        let assessment = assess(&series(&observations), &Target::Level(target), Options::default());
        let Ok(latest) = assessment.latest else {
            prop_assert!(observations.is_empty());
            return Ok(());
        };
        let known = in_order(&observations);
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
