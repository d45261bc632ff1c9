//! What must hold between assessments, whatever the numbers.

use peil_core::{
    Assessment, Comparator, Decimal, Direction, InsertError, LevelTarget, Observation, Options, Period,
    Qualifier, Series, Slope, Target, assess, headcount, rank_of,
};
use peil_tests::generated::{
    CAPACITY, any_decimal, cases, level_target, observation, observations, plain, series,
};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_assume, proptest};

fn level(observations: &[Observation], target: LevelTarget) -> Assessment {
    assess(&series(observations), &Target::Level(target), Options::default())
}

const fn reversed(comparator: Comparator) -> Comparator {
    match comparator {
        Comparator::AtLeast => Comparator::AtMost,
        Comparator::MoreThan => Comparator::LessThan,
        Comparator::AtMost => Comparator::AtLeast,
        Comparator::LessThan => Comparator::MoreThan,
    }
}

fn negated(value: Decimal) -> Decimal {
    value.checked_neg().expect("generated values are far from the limit")
}

fn shifted(period: Period, years: i32) -> Period {
    period.after_months(years * 12).expect("generated periods are far from the limit")
}

fn per_year(slope: Result<Slope, peil_core::Reason>) -> Result<Decimal, peil_core::Reason> {
    slope.map(Slope::per_year)
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn value_and_gap_make_the_target(observations in observations(), target in level_target()) {
        let assessment = level(&observations, target);
        if let (Ok(latest), Ok(gap)) = (assessment.latest, assessment.gap) {
            let reached = match target.comparator.direction() {
                Direction::Up => latest.value.checked_add(gap.value),
                Direction::Down => latest.value.checked_sub(gap.value),
            };
            prop_assert_eq!(reached, Some(target.value));
        }
    }

    #[test]
    fn everything_turns_with_the_direction(observations in observations(), target in level_target()) {
        let mirrored: Vec<_> = observations
            .iter()
            .map(|observation| Observation {
                value: negated(observation.value),
                qualifier: observation.qualifier.mirrored(),
                ..*observation
            })
            .collect();
        let turned = LevelTarget { comparator: reversed(target.comparator), value: negated(target.value), ..target };
        let (plain, mirror) = (level(&observations, target), level(&mirrored, turned));
        prop_assert_eq!(plain.gap.map(|gap| (gap.value, gap.is_met)), mirror.gap.map(|gap| (gap.value, gap.is_met)));
        prop_assert_eq!(plain.way, mirror.way);
        prop_assert_eq!(plain.pace.ratio, mirror.pace.ratio);
        prop_assert_eq!(plain.pace.reached, mirror.pace.reached);
        prop_assert_eq!(plain.movement, mirror.movement);
        prop_assert_eq!(per_year(plain.pace.actual).map(negated), per_year(mirror.pace.actual));
        prop_assert_eq!(per_year(plain.pace.required_from_now).map(negated), per_year(mirror.pace.required_from_now));
        prop_assert_eq!(plain.pace.value_at_target.map(negated), mirror.pace.value_at_target);
    }

    #[test]
    fn the_calendar_does_not_matter(observations in observations(), target in level_target(), by_years in -80..=100_i32) {
        let moved: Vec<_> = observations
            .iter()
            .map(|observation| Observation { period: shifted(observation.period, by_years), ..*observation })
            .collect();
        let later = LevelTarget {
            by: target.by.map(|by| shifted(by, by_years)),
            baseline: target.baseline.map(|baseline| shifted(baseline, by_years)),
            ..target
        };
        let (here, there) = (level(&observations, target), level(&moved, later));
        prop_assert_eq!(here.gap, there.gap);
        prop_assert_eq!(here.way, there.way);
        prop_assert_eq!(Ok::<_, ()>((here.pace.actual, here.pace.required_from_base, here.pace.required_from_now)),
            Ok((there.pace.actual, there.pace.required_from_base, there.pace.required_from_now)));
        prop_assert_eq!(here.pace.ratio, there.pace.ratio);
        prop_assert_eq!(here.pace.value_at_target, there.pace.value_at_target);
        let moved_moment = here.pace.reached.map(|moment| moment.checked_add(Decimal::from_integer(by_years)));
        if let (Ok(Some(expected)), Ok(found)) = (moved_moment, there.pace.reached) {
            prop_assert_eq!(expected, found);
        }
    }

    #[test]
    fn a_constant_added_everywhere_moves_only_the_values(
        observations in observations(),
        target in level_target(),
        constant in -1_000_000_000_i64..=1_000_000_000,
    ) {
        let raise = |value: Decimal| {
            value.checked_add(Decimal::from_millionths(constant)).expect("generated values are far from the limit")
        };
        let raised: Vec<_> = observations
            .iter()
            .map(|observation| Observation { value: raise(observation.value), ..*observation })
            .collect();
        let (low, high) =
            (level(&observations, target), level(&raised, LevelTarget { value: raise(target.value), ..target }));
        prop_assert_eq!(low.gap, high.gap);
        prop_assert_eq!(low.way, high.way);
        prop_assert_eq!(low.pace.actual, high.pace.actual);
        prop_assert_eq!(low.pace.required_from_base, high.pace.required_from_base);
        prop_assert_eq!(low.pace.required_from_now, high.pace.required_from_now);
        prop_assert_eq!(low.pace.ratio, high.pace.ratio);
        prop_assert_eq!(low.pace.reached, high.pace.reached);
        prop_assert_eq!(low.pace.value_at_target.is_ok(), high.pace.value_at_target.is_ok());
    }

    #[test]
    fn another_unit_scales_values_and_leaves_shares(
        observations in observations(),
        target in level_target(),
        factor in 1..=1_000_i32,
    ) {
        let scale = |value: Decimal| {
            value.checked_mul(Decimal::from_integer(factor)).expect("generated values are far from the limit")
        };
        let scaled: Vec<_> = observations
            .iter()
            .map(|observation| Observation { value: scale(observation.value), ..*observation })
            .collect();
        let (small, large) =
            (level(&observations, target), level(&scaled, LevelTarget { value: scale(target.value), ..target }));
        prop_assert_eq!(small.gap.map(|gap| scale(gap.value)), large.gap.map(|gap| gap.value));
        prop_assert_eq!(small.way, large.way);
        prop_assert_eq!(small.share_of_target, large.share_of_target);
        prop_assert_eq!(small.pace.ratio, large.pace.ratio);
        prop_assert_eq!(small.pace.reached, large.pace.reached);
        prop_assert_eq!(small.pace.actual.map(|slope| scale(slope.change())), large.pace.actual.map(Slope::change));
    }

    #[test]
    fn order_of_input_does_not_matter(
        (observations, shuffled) in observations().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        target in level_target(),
    ) {
        prop_assert_eq!(series(&observations), series(&shuffled));
        prop_assert_eq!(level(&observations, target), level(&shuffled, target));
    }

    #[test]
    fn a_full_series_refuses_and_stays(observations in observations(), further in observation()) {
        let mut full = Series::<4>::new();
        for observation in &observations {
            let before = full.clone();
            match full.insert(*observation) {
                Ok(()) => prop_assert!(before.len() < 4),
                Err(error) => {
                    prop_assert_eq!(error, InsertError::Full { capacity: 4 });
                    prop_assert_eq!(&full, &before);
                }
            }
        }
        if full.len() < 4 || full.at(further.period).is_some() {
            return Ok(());
        }
        let before = full.clone();
        prop_assert_eq!(full.insert(further), Err(InsertError::Full { capacity: 4 }));
        prop_assert_eq!(full, before);
    }

    #[test]
    fn looking_back_is_not_having_the_later_observations(
        observations in observations(),
        target in level_target(),
        cut in 0..CAPACITY,
    ) {
        let mut known = observations.clone();
        known.sort_by_key(|observation| observation.period);
        if known.is_empty() {
            return Ok(());
        }
        let cut = cut % known.len();
        let as_of = known[cut].period;
        known.truncate(cut + 1);
        let back = assess(&series(&observations), &Target::Level(target), Options { as_of: Some(as_of), ..Options::default() });
        let then = assess(&series(&known), &Target::Level(target), Options { as_of: Some(as_of), ..Options::default() });
        prop_assert_eq!(back, then);
    }

    #[test]
    fn crossing_a_break_gives_what_a_series_without_breaks_gives(observations in observations(), target in level_target()) {
        let across = Options { across_breaks: true, ..Options::default() };
        let smooth: Vec<_> = plain(&observations)
            .into_iter()
            .zip(&observations)
            .filter(|(_, original)| original.is_usable())
            .map(|(smooth, original)| Observation { qualifier: original.qualifier, ..smooth })
            .collect();
        prop_assume!(target.baseline.is_none_or(|baseline| {
            observations.iter().all(|observation| observation.period != baseline || observation.is_usable())
        }));
        let crossed = assess(&series(&observations), &Target::Level(target), across);
        let plain = level(&smooth, target);
        prop_assert_eq!(crossed.gap, plain.gap);
        prop_assert_eq!(crossed.way, plain.way);
        prop_assert_eq!(crossed.pace, plain.pace);
    }

    #[test]
    fn extreme_values_are_refused_not_wrong(
        values in vec(any_decimal(), 1..=4),
        goal in any_decimal(),
    ) {
        let observations: Vec<_> = values
            .iter()
            .zip(2020..)
            .map(|(value, year)| Observation::exact(Period::year(year).expect("in range"), *value))
            .collect();
        let by = Period::year(2030).expect("in range");
        let assessment = level(&observations, LevelTarget::new(Comparator::AtLeast, goal).by(by));
        let latest = observations.last().expect("at least one");
        match assessment.gap {
            Ok(gap) => prop_assert_eq!(latest.value.checked_add(gap.value), Some(goal)),
            Err(reason) => {
                prop_assert_eq!(reason, peil_core::Reason::TooLarge);
                prop_assert_eq!(goal.checked_sub(latest.value), None);
            }
        }
    }

    #[test]
    fn a_bound_never_claims_more_than_it_knows(value in any_decimal(), goal in any_decimal(), higher in any_decimal()) {
        let (value, higher) = (value.min(higher), value.max(higher));
        // Whatever a lower bound says is met must be met by every value above it.
        for comparator in [Comparator::AtLeast, Comparator::MoreThan, Comparator::AtMost, Comparator::LessThan] {
            if let Some(claim) = comparator.is_met(Qualifier::AtLeast, value, goal) {
                prop_assert_eq!(comparator.is_met(Qualifier::Exact, higher, goal), Some(claim));
            }
        }
    }

    #[test]
    fn the_place_is_one_more_than_the_better_ones(
        value in any::<i16>(),
        others in vec(any::<i16>(), 0..30),
        wanted in any::<u16>(),
    ) {
        let wanted = 1 + wanted % u16::try_from(others.len() + 1).expect("at most thirty");
        let others: Vec<_> = others.into_iter().map(|other| Decimal::from_integer(other.into())).collect();
        let value = Decimal::from_integer(value.into());
        let rank = rank_of(value, &others, Direction::Up, wanted).expect("the place exists");
        prop_assert_eq!(rank.place, 1 + others.iter().filter(|&&other| other > value).count());
        prop_assert_eq!(rank.climb, rank.place.saturating_sub(wanted.into()));
        match rank.value_needed {
            None => prop_assert!(rank.place <= wanted.into()),
            Some(needed) => {
                // With it the place is held; with a millionth less it is not.
                let with = rank_of(needed, &others, Direction::Up, wanted).expect("the place exists");
                prop_assert!(with.place <= wanted.into());
                let less = needed.checked_sub(Decimal::from_millionths(1)).expect("fits");
                prop_assert!(rank_of(less, &others, Direction::Up, wanted).expect("the place exists").place > wanted.into());
            }
        }
    }

    #[test]
    fn headcounts_are_the_smallest_that_close_the_gap(points in 0..=100_000_000_i64, population in 1..=u32::MAX) {
        let needed = i128::from(points) * i128::from(population);
        for comparator in [Comparator::AtLeast, Comparator::AtMost] {
            let companies = headcount(Decimal::from_millionths(points), comparator, population).expect("at most the population");
            prop_assert!(i128::from(companies) * 100_000_000 >= needed);
            prop_assert!(companies == 0 || (i128::from(companies) - 1) * 100_000_000 < needed);
            prop_assert!(companies <= u64::from(population));
        }
        for comparator in [Comparator::MoreThan, Comparator::LessThan] {
            let companies = headcount(Decimal::from_millionths(points), comparator, population).expect("one more than that");
            prop_assert!(i128::from(companies) * 100_000_000 > needed);
            prop_assert!((i128::from(companies) - 1) * 100_000_000 <= needed);
        }
    }
}
