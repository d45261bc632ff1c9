//! What must hold of every method, whatever the numbers.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use peil_core::methods::statcan::{Part, aggregate, limit_coefficient};
use peil_core::methods::{Case, Method, MethodOptions, Quantity, Status, Term, Verdict};
use peil_core::paths::{GivenWeights, Weights};
use peil_core::{
    Comparator, Decimal, Direction, LevelTarget, Observation, Options, Period, Reason, Series, Target,
};
use peil_tests::generated::{
    CAPACITY, any_decimal, cases, level_target, observations, period, plain_decimal, series,
};
use peil_tests::oracle::{rational, years};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{
    Just, Strategy, TestCaseError, any, prop_assert, prop_assert_eq, prop_assume, proptest,
};
use proptest::prop_oneof;
use proptest::sample::select;

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![Just(Direction::Up), Just(Direction::Down)]
}

/// Those that a harder target does not please: weather and ESCAP measure what is missed against the way, which it makes longer.
fn method_of_the_end() -> impl Strategy<Value = Method> {
    let of_the_way = |method: &Method| matches!(method, Method::Weather | Method::Escap);
    select(Method::ALL.into_iter().filter(|method| !of_the_way(method)).collect::<Vec<_>>())
}

fn weights() -> impl Strategy<Value = Weights> {
    let given =
        vec(any::<u16>(), 0..12).prop_map(|own| Weights::Given(GivenWeights::new(&own).expect("few")));
    prop_oneof![Just(Weights::SinceFirst), Just(Weights::Equal), given]
}

fn options() -> impl Strategy<Value = MethodOptions> {
    (
        option::of(direction()),
        option::of(prop_oneof![Just(Decimal::HUNDRED), any_decimal()]),
        option::of(any_decimal()),
        weights(),
        option::of(any_decimal()),
        prop_oneof![Just(Term::Short), Just(Term::Long)],
        any::<bool>(),
        option::of(period()),
    )
        .prop_map(|(direction, ceiling, limit, weights, spread, term, across_breaks, as_of)| {
            MethodOptions {
                comparison: Options { across_breaks, as_of },
                direction,
                ceiling,
                limit,
                weights,
                spread,
                term,
            }
        })
}

fn target() -> impl Strategy<Value = Target> {
    prop_oneof![4 => level_target().prop_map(Target::Level), 1 => Just(Target::None)]
}

/// Values above zero, one a year from 2015 on.
fn yearly() -> impl Strategy<Value = Vec<Decimal>> {
    vec((1..=1_000_i64).prop_map(|tenths| Decimal::from_millionths(tenths * 100_000)), 2..10)
}

fn year(index: usize) -> Period {
    Period::year(2015 + u16::try_from(index).expect("few")).expect("in range")
}

fn of_years(values: &[Decimal]) -> Series<CAPACITY> {
    let mut series = Series::new();
    for (index, value) in values.iter().enumerate() {
        series.insert(Observation::exact(year(index), *value)).expect("fits");
    }
    series
}

/// A target above zero, due some years after ten years of observations.
fn due(direction: Direction, tenths: i64, after: usize) -> LevelTarget {
    let comparator = if direction == Direction::Up { Comparator::AtLeast } else { Comparator::AtMost };
    LevelTarget::new(comparator, Decimal::from_millionths(tenths * 100_000)).by(year(10 + after))
}

/// How good a status is within its method; higher is better.
fn rank(method: Method, status: Status) -> i32 {
    let order: &[Status] = match method {
        Method::Statcan => &[
            Status::Deterioration,
            Status::LimitedProgress,
            Status::AccelerationNeeded,
            Status::OnTrack,
            Status::TargetAchieved,
        ],
        Method::Eurostat => &[
            Status::SignificantMovementAway,
            Status::ModerateMovementAway,
            Status::MovingAway,
            Status::InsufficientProgress,
            Status::ModerateProgress,
            Status::SignificantProgress,
        ],
        Method::Unsd2023 => &[
            Status::StagnationOrRegression,
            Status::AccelerationNeeded,
            Status::OnTrack,
            Status::TargetAchieved,
        ],
        Method::Weather => &[Status::Thunderstorm, Status::Cloud, Status::SunAndCloud, Status::Sun],
        Method::Istat => &[
            Status::ClearWorsening,
            Status::SlightWorsening,
            Status::Stable,
            Status::SlightImprovement,
            Status::ClearImprovement,
        ],
        Method::Sdsn => {
            &[Status::Decreasing, Status::Stagnating, Status::ModeratelyImproving, Status::OnTrack]
        }
        Method::Oecd => &[Status::DistanceLeft, Status::TargetAchieved],
        Method::Escap => &[Status::Reverse, Status::Accelerate, Status::Maintain],
        Method::DigitalDecade => &[Status::BehindTrajectory, Status::OnTrajectory, Status::TargetAchieved],
    };
    let found = order.iter().position(|other| *other == status);
    i32::try_from(found.unwrap_or_else(|| panic!("{method} does not know {status:?}"))).expect("few")
}

fn judged(series: &Series<CAPACITY>, target: &Target, options: &MethodOptions, method: Method) -> Verdict {
    Case::new(series, target, options).verdict(method)
}

fn number(verdict: &Verdict, quantity: Quantity) -> Result<f64, Reason> {
    verdict.number(quantity).expect("the method has this number")
}

fn close(found: f64, expected: &BigRational) -> Result<(), TestCaseError> {
    let expected = expected.to_f64().expect("a number");
    prop_assert!((found - expected).abs() <= 5e-16 * expected.abs(), "{found} is not {expected}");
    Ok(())
}

fn whole(number: i64) -> BigRational {
    BigRational::from(BigInt::from(number))
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn a_verdict_holds_numbers_and_reasons_only(
        observations in observations(),
        target in target(),
        options in options(),
    ) {
        let series = series(&observations);
        for verdict in Case::new(&series, &target, &options).verdicts() {
            for number in verdict.numbers() {
                prop_assert!(number.value.is_ok_and(f64::is_finite) || number.value.is_err(), "{verdict:?}");
            }
            prop_assert!(verdict.thresholds.scale.is_finite());
            prop_assert!(verdict.numbers().len() < 8, "none is dropped");
            if let Ok(status) = verdict.status {
                rank(verdict.method, status);
            }
            match (verdict.method, verdict.score) {
                (Method::Statcan, Some(score)) => {
                    prop_assert!((-5.0..=5.0).contains(&score), "{verdict:?}");
                    prop_assert!(verdict.status.is_ok());
                }
                (Method::Unsd2023, score) => prop_assert_eq!(score.is_some(), verdict.status.is_ok()),
                (Method::Escap, Some(score)) => prop_assert!(score.is_finite()),
                (_, score) => prop_assert_eq!(score, None),
            }
        }
    }

    #[test]
    fn a_better_latest_value_is_never_judged_worse(
        values in yearly(),
        direction in direction(),
        tenths in 1..=1_000_i64,
        after in 1..20_usize,
        better in 0..=500_i64,
        has_target in any::<bool>(),
        ceiling in any::<bool>(),
    ) {
        let mut improved = values.clone();
        let latest = improved.last_mut().expect("two or more");
        let step = Decimal::from_millionths(better * 100_000);
        *latest = match direction {
            Direction::Up => latest.checked_add(step).expect("fits"),
            Direction::Down => latest.checked_sub(step).expect("fits"),
        };
        prop_assume!(latest.is_positive());
        let target = if has_target { Target::Level(due(direction, tenths, after)) } else { Target::None };
        let options = MethodOptions {
            direction: Some(direction),
            ceiling: ceiling.then_some(Decimal::HUNDRED),
            spread: Some(Decimal::ONE),
            ..MethodOptions::default()
        };
        let (plain, improved) = (of_years(&values), of_years(&improved));
        for method in Method::ALL {
            let before = judged(&plain, &target, &options, method);
            let after = judged(&improved, &target, &options, method);
            if let (Ok(before), Ok(after)) = (before.status, after.status) {
                prop_assert!(rank(method, after) >= rank(method, before), "{method}: {before:?} {after:?}");
            }
            if let (Some(before), Some(after)) = (before.score, after.score) {
                // The lines of the scores of Statistics Canada meet within 0.00003 at their bends.
                prop_assert!(after >= before - 3e-5, "{method}: {before} {after}");
            }
        }
    }

    #[test]
    fn a_harder_target_is_never_judged_better(
        values in yearly(),
        tenths in 1..=1_000_i64,
        harder in 0..=500_i64,
        after in 1..20_usize,
        method in method_of_the_end(),
    ) {
        let series = of_years(&values);
        let options = MethodOptions::default();
        let judged = |tenths| {
            judged(&series, &Target::Level(due(Direction::Up, tenths, after)), &options, method).status
        };
        if let (Ok(easy), Ok(hard)) = (judged(tenths), judged(tenths + harder)) {
            prop_assert!(rank(method, hard) <= rank(method, easy), "{method}: {easy:?} {hard:?}");
        }
    }

    #[test]
    fn the_unit_does_not_matter(
        values in yearly(),
        direction in direction(),
        tenths in 1..=1_000_i64,
        after in 1..20_usize,
        factor in 2..=1_000_i32,
        has_target in any::<bool>(),
    ) {
        let by = Decimal::from_integer(factor);
        let scaled: Vec<_> = values.iter().map(|value| value.checked_mul(by).expect("fits")).collect();
        let plain_target = due(direction, tenths, after);
        let scaled_target = LevelTarget { value: plain_target.value.checked_mul(by).expect("fits"), ..plain_target };
        let of = |target| if has_target { Target::Level(target) } else { Target::None };
        let options = |unit: Decimal| MethodOptions {
            direction: Some(direction),
            limit: Decimal::HUNDRED.checked_mul(unit),
            spread: Some(unit),
            ..MethodOptions::default()
        };
        let (plain, scaled) = (of_years(&values), of_years(&scaled));
        let (one, many) = (options(Decimal::ONE), options(by));
        let plain = Case::new(&plain, &of(plain_target), &one).verdicts();
        let scaled = Case::new(&scaled, &of(scaled_target), &many).verdicts();
        for (plain, scaled) in plain.iter().zip(&scaled) {
            prop_assert_eq!(plain.status, scaled.status, "{}", plain.method);
            if let (Some(plain), Some(scaled)) = (plain.score, scaled.score) {
                prop_assert!((plain - scaled).abs() <= 1e-12 * plain.abs().max(1.0));
            }
        }
    }

    #[test]
    fn the_calendar_does_not_matter_with_a_named_baseline_and_a_date(
        observations in observations(),
        target in level_target(),
        by in period(),
        by_years in -80..=100_i32,
    ) {
        let shift = |period: Period| period.after_months(12 * by_years).expect("far from the limit");
        let moved: Vec<_> = observations
            .iter()
            .map(|observation| Observation { period: shift(observation.period), ..*observation })
            .collect();
        let baseline = observations.first().map(|observation| observation.period);
        let target = LevelTarget { by: Some(by), baseline, ..target };
        let later = LevelTarget { by: Some(shift(by)), baseline: baseline.map(shift), ..target };
        let options = MethodOptions::default();
        prop_assert_eq!(
            Case::new(&series(&observations), &Target::Level(target), &options).verdicts(),
            Case::new(&series(&moved), &Target::Level(later), &options).verdicts()
        );
    }

    #[test]
    fn linear_methods_turn_with_the_direction(
        observations in observations(),
        target in level_target(),
    ) {
        let negated = |value: Decimal| value.checked_neg().expect("far from the limit");
        let mirrored: Vec<_> = observations
            .iter()
            .map(|observation| Observation {
                value: negated(observation.value),
                qualifier: observation.qualifier.mirrored(),
                ..*observation
            })
            .collect();
        let comparator = match target.comparator {
            Comparator::AtLeast => Comparator::AtMost,
            Comparator::MoreThan => Comparator::LessThan,
            Comparator::AtMost => Comparator::AtLeast,
            Comparator::LessThan => Comparator::MoreThan,
        };
        let turned = LevelTarget { comparator, value: negated(target.value), ..target };
        let options = MethodOptions { spread: Some(Decimal::ONE), ..MethodOptions::default() };
        let (plain, mirror) = (series(&observations), series(&mirrored));
        for method in [Method::Weather, Method::Sdsn, Method::Oecd, Method::Escap] {
            let here = judged(&plain, &Target::Level(target), &options, method);
            let there = judged(&mirror, &Target::Level(turned), &options, method);
            prop_assert_eq!((here.status, here.score), (there.status, there.score), "{}", method);
        }
    }

    #[test]
    fn linear_numbers_are_those_of_the_rational_oracle(
        values in vec(plain_decimal(), 6..10),
        goal in plain_decimal(),
        after in 1..20_usize,
        own in vec(1..60_u16, 9),
        which in 0..3_u8,
    ) {
        let series = of_years(&values);
        let weights = match which {
            0 => Weights::SinceFirst,
            1 => Weights::Equal,
            _ => Weights::Given(GivenWeights::new(&own[..values.len()]).expect("few")),
        };
        let by = year(values.len() + after);
        let target = Target::Level(LevelTarget::new(Comparator::AtLeast, goal).by(by));
        let options = MethodOptions { weights, ..MethodOptions::default() };
        let judged = |method| judged(&series, &target, &options, method);
        let value = |index: usize| rational(values[index]);
        let last = values.len() - 1;
        let (base, latest, aim) = (value(0), value(last), rational(goal));
        let time = |index: usize| years(year(index)) - years(year(0));
        let (elapsed, available) = (time(last), years(by) - years(year(0)));

        let sdsn = judged(Method::Sdsn);
        if let Ok(found) = number(&sdsn, Quantity::Ratio) {
            let ratio = (&latest - &base) / &elapsed / ((&aim - &base) / &available);
            close(found, &ratio)?;
            let expected = if latest >= aim || ratio >= whole(1) {
                Status::OnTrack
            } else if ratio >= whole(1) / whole(2) {
                Status::ModeratelyImproving
            } else if ratio >= whole(0) {
                Status::Stagnating
            } else {
                Status::Decreasing
            };
            prop_assert_eq!(sdsn.status, Ok(expected));
        }

        let weather = judged(Method::Weather);
        let mean = (&latest - value(last - 5)) / whole(5);
        close(number(&weather, Quantity::MeanChange).expect("six values"), &mean)?;
        if latest < aim {
            let projection = &latest + &mean * (&available - &elapsed);
            close(number(&weather, Quantity::ValueAtTarget).expect("due later"), &projection)?;
            let missed = (&aim - projection) / (&aim - &latest);
            close(number(&weather, Quantity::Deviation).expect("due later"), &missed)?;
            let expected = if mean <= whole(0) {
                Status::Thunderstorm
            } else if missed < whole(1) / whole(20) {
                Status::Sun
            } else if missed <= whole(1) / whole(5) {
                Status::SunAndCloud
            } else {
                Status::Cloud
            };
            prop_assert_eq!(weather.status, Ok(expected));
        }

        let escap = judged(Method::Escap);
        if aim != base {
            let way = if aim > base { &aim - &base } else { &base - &aim };
            close(number(&escap, Quantity::CurrentStatus).expect("a way"), &(whole(10) * (&latest - &base) / &way))?;
            let weight = |index: usize| match weights {
                Weights::SinceFirst => time(index) + whole(1),
                Weights::Given(given) => whole(given.as_slice()[index].into()),
                Weights::Equal => whole(1),
            };
            let sum = |of: &dyn Fn(usize) -> BigRational| (0..=last).map(of).sum::<BigRational>();
            let total = sum(&weight);
            let middle = sum(&|index| weight(index) * time(index)) / &total;
            let level = sum(&|index| weight(index) * value(index)) / &total;
            let spread = sum(&|index| weight(index) * (time(index) - &middle) * (time(index) - &middle));
            let together = sum(&|index| weight(index) * (time(index) - &middle) * (value(index) - &level));
            let predicted = level + together / spread * (&available - &middle);
            close(number(&escap, Quantity::ValueAtTarget).expect("a line"), &predicted)?;
            let gap = if predicted >= aim { BigRational::zero() } else { (&aim - predicted) / way };
            close(number(&escap, Quantity::AnticipatedGap).expect("a line"), &gap)?;
            let expected = if gap <= whole(1) / whole(10) {
                Status::Maintain
            } else if gap <= whole(1) {
                Status::Accelerate
            } else {
                Status::Reverse
            };
            prop_assert_eq!(escap.status, Ok(expected));
        }

        let digital = judged(Method::DigitalDecade);
        let ideal = &base + (&aim - &base) / &available * &elapsed;
        close(number(&digital, Quantity::IdealValue).expect("a line"), &ideal)?;
        close(number(&digital, Quantity::AheadOfIdeal).expect("a line"), &(&latest - &ideal))?;
        if aim > whole(0) {
            close(number(&digital, Quantity::ShareOfTarget).expect("above zero"), &(whole(100) * &latest / &aim))?;
        }
        let expected = if latest >= aim {
            Status::TargetAchieved
        } else if latest >= ideal {
            Status::OnTrajectory
        } else {
            Status::BehindTrajectory
        };
        prop_assert_eq!(digital.status, Ok(expected));
    }

    #[test]
    fn what_moved_away_from_the_target_is_never_on_its_way(
        values in yearly(),
        direction in direction(),
        tenths in 1..=1_000_i64,
        after in 1..20_usize,
    ) {
        let series = of_years(&values);
        let target = due(direction, tenths, after);
        let (first, last) = (values[0], values[values.len() - 1]);
        let (fell, met) = match direction {
            Direction::Up => (last < first, last >= target.value),
            Direction::Down => (last > first, last <= target.value),
        };
        if !fell || met {
            return Ok(());
        }
        let target = Target::Level(target.from_baseline(year(0)));
        let options = MethodOptions::default();
        for (method, worst) in [
            (Method::Statcan, Status::Deterioration),
            (Method::Eurostat, Status::MovingAway),
            (Method::Unsd2023, Status::StagnationOrRegression),
            (Method::Sdsn, Status::Decreasing),
        ] {
            prop_assert_eq!(judged(&series, &target, &options, method).status, Ok(worst), "{}", method);
        }
    }

    #[test]
    fn the_ratio_times_the_required_growth_is_the_growth(
        values in yearly(),
        direction in direction(),
        tenths in 1..=1_000_i64,
        after in 1..20_usize,
    ) {
        let series = of_years(&values);
        let target = Target::Level(due(direction, tenths, after));
        let options = MethodOptions::default();
        for method in [Method::Statcan, Method::Eurostat] {
            let verdict = judged(&series, &target, &options, method);
            if let Ok(ratio) = number(&verdict, Quantity::Ratio) {
                let growth = number(&verdict, Quantity::Growth).expect("behind the ratio");
                let required = number(&verdict, Quantity::RequiredGrowth).expect("behind the ratio");
                prop_assert!((ratio * required.abs() - growth).abs() <= 4e-16 * growth.abs());
            }
        }
    }

    #[test]
    fn growth_is_the_lenient_rule_for_a_rise_and_the_strict_one_for_a_fall(
        ends in (1..1_000_i64, 1..1_000_i64, 1..1_000_i64),
        elapsed in 1..10_usize,
        after in 1..20_usize,
    ) {
        let mut ends = [ends.0, ends.1, ends.2];
        ends.sort_unstable();
        prop_assume!(ends[0] < ends[1]);
        let tenths = |count: i64| Decimal::from_millionths(count * 100_000);
        let ratios = |base: i64, latest: i64, target: i64, comparator: Comparator| {
            let mut series = Series::<CAPACITY>::new();
            series.insert(Observation::exact(year(0), tenths(base))).expect("fits");
            series.insert(Observation::exact(year(elapsed), tenths(latest))).expect("fits");
            let target = Target::Level(LevelTarget::new(comparator, tenths(target)).by(year(elapsed + after)));
            [Method::Statcan, Method::Sdsn].map(|method| {
                let verdict = judged(&series, &target, &MethodOptions::default(), method);
                number(&verdict, Quantity::Ratio).expect("a way to go")
            })
        };
        let [growth, linear] = ratios(ends[0], ends[1], ends[2], Comparator::AtLeast);
        prop_assert!(growth > linear, "{growth} {linear}");
        prop_assume!(ends[1] < ends[2]);
        let [growth, linear] = ratios(ends[2], ends[1], ends[0], Comparator::AtMost);
        prop_assert!(growth < linear, "{growth} {linear}");
    }

    #[test]
    fn the_limit_coefficient_lies_between_zero_and_one_and_grows_away_from_the_limit(
        base in any_decimal(),
        limit in any_decimal(),
        tenths in 0..=999_i64,
    ) {
        prop_assert!((0.0..=1.0).contains(&limit_coefficient(base, limit)));
        let at = |tenths: i64| {
            limit_coefficient(Decimal::from_millionths(tenths * 100_000), Decimal::HUNDRED)
        };
        prop_assert!(at(tenths) > at(tenths + 1) || tenths < 10 && at(tenths) >= at(tenths + 1));
        prop_assert!((at(tenths) - at(2_000 - tenths)).abs() < 1e-15);
    }

    #[test]
    fn an_aggregate_lies_between_its_parts(scores in vec((-5.0..=5.0_f64, any::<bool>()), 1..12)) {
        let parts = scores.iter().map(|&(score, achieved)| Part { score, achieved });
        let whole = aggregate(parts).expect("one or more");
        let lowest = scores.iter().map(|(score, _)| *score).fold(5.0, f64::min);
        let highest = scores.iter().map(|(score, _)| *score).fold(-5.0, f64::max);
        prop_assert!(whole.score >= lowest - 1e-14 && whole.score <= highest + 1e-14);
        let all = scores.iter().all(|(_, achieved)| *achieved);
        prop_assert_eq!(whole.status == Status::TargetAchieved, all);
        prop_assert_eq!(whole.part().achieved, all);
    }
}
