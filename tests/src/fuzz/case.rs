//! A series, a target and what is asked, as bytes.

use super::input::{Input, Output};
use peil_core::methods::{MethodOptions, Term};
use peil_core::paths::Weights;
use peil_core::{
    Budget, Comparator, Decimal, Definition, Direction, Due, Entitlement, Flags, LevelTarget, Milestone,
    Observation, Options, Period, Qualifier, RankTarget, Series, Source, Target,
};
use peil_fixtures::National;

/// Room for this many observations; more are refused by the series, and the check knows which.
pub(super) const CAPACITY: usize = 16;

/// A series, a target and what is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Whom the caller tells how to look.
    pub options: MethodOptions,
    /// What is aimed at.
    pub target: Target,
    /// In the order of the bytes; periods may repeat, and there may be more than fit.
    pub observations: Vec<Observation>,
}

const COMPARATORS: [Comparator; 4] =
    [Comparator::AtLeast, Comparator::MoreThan, Comparator::AtMost, Comparator::LessThan];
const QUALIFIERS: [Qualifier; 6] = [
    Qualifier::Exact,
    Qualifier::About,
    Qualifier::AtLeast,
    Qualifier::MoreThan,
    Qualifier::AtMost,
    Qualifier::LessThan,
];

impl Case {
    /// The case that these bytes stand for; every sequence of bytes is one.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let mut input = Input::new(bytes);
        let options = options(&mut input);
        let target = target(&mut input);
        let mut observations = Vec::new();
        while !input.is_empty() && observations.len() < CAPACITY + 4 {
            observations.push(observation(&mut input));
        }
        Self { options, target, observations }
    }

    /// Bytes that [`Case::read`] reads as this case. Ranks above the 65 535th and other kinds of target than a series is
    /// measured against are left out.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut output = Output::default();
        write_options(&mut output, &self.options);
        write_target(&mut output, &self.target);
        for observation in &self.observations {
            output.period(observation.period);
            output.decimal(observation.value);
            let qualifier = QUALIFIERS.iter().position(|one| *one == observation.qualifier);
            output.byte(u8::try_from(qualifier.unwrap_or(0)).unwrap_or(0));
            output.byte(observation.flags.bits());
            output.byte(u8::try_from(observation.definition.measure % 256).unwrap_or(0));
            output.byte(u8::try_from(observation.definition.edition % 256).unwrap_or(0));
        }
        output.0
    }

    /// The observations that the series took, and the series.
    ///
    /// # Panics
    /// When the series takes one that it should refuse, or the other way round.
    #[must_use]
    pub fn series(&self) -> (Vec<Observation>, Series<CAPACITY>) {
        let mut taken: Vec<Observation> = Vec::new();
        let mut series = Series::new();
        for observation in &self.observations {
            let known = taken.iter().any(|one| one.period == observation.period);
            let before = series.clone();
            if series.insert(*observation).is_ok() {
                assert!(!known && taken.len() < CAPACITY, "taken: {observation:?}");
                taken.push(*observation);
            } else {
                assert!(known || taken.len() == CAPACITY, "refused: {observation:?}");
                assert_eq!(series, before, "a refusal changes nothing");
            }
        }
        let mut sorted = taken.clone();
        sorted.sort_by_key(|observation| observation.period);
        assert_eq!(series.as_slice(), sorted);
        (taken, series)
    }

    /// Every series of the national picture with its target, and a few at the limits.
    ///
    /// # Panics
    /// When the data files are not sound.
    #[must_use]
    pub fn seeds() -> Vec<Self> {
        let national = National::embedded().expect("the data files are sound");
        let of = |target, observations| Self { options: MethodOptions::default(), target, observations };
        let mut cases: Vec<_> = national
            .entries
            .iter()
            .filter(|entry| !entry.series.is_empty())
            .map(|entry| of(entry.target, entry.series.iter().take(CAPACITY).copied().collect()))
            .collect();
        let year = |year| Period::year(year).expect("in range");
        let limits = [Decimal::MIN, Decimal::MAX, Decimal::ZERO, Decimal::from_millionths(1)];
        for (first, last, goal) in limits
            .into_iter()
            .flat_map(|first| limits.map(|last| (first, last)))
            .flat_map(|(first, last)| limits.map(|goal| (first, last, goal)))
        {
            let target = LevelTarget::new(Comparator::AtLeast, goal).by(year(2199));
            let observations =
                vec![Observation::exact(year(1900), first), Observation::exact(year(2198), last)];
            cases.push(of(Target::Level(target), observations));
        }
        cases
    }
}

fn options(input: &mut Input<'_>) -> MethodOptions {
    let bits = input.byte();
    MethodOptions {
        comparison: Options { across_breaks: bits & 1 != 0, as_of: (bits & 2 != 0).then(|| input.period()) },
        direction: (bits & 4 != 0).then_some(if bits & 8 != 0 { Direction::Up } else { Direction::Down }),
        ceiling: (bits & 16 != 0).then(|| input.decimal()),
        limit: (bits & 32 != 0).then(|| input.decimal()),
        weights: if bits & 64 != 0 { Weights::Equal } else { Weights::SinceFirst },
        spread: (bits & 128 != 0).then(|| input.decimal()),
        term: if bits & 9 == 9 { Term::Long } else { Term::Short },
    }
}

fn write_options(output: &mut Output, options: &MethodOptions) {
    let bit = |set: bool, bit: u8| if set { bit } else { 0 };
    output.byte(
        bit(options.comparison.across_breaks, 1)
            | bit(options.comparison.as_of.is_some(), 2)
            | bit(options.direction.is_some(), 4)
            | bit(options.direction == Some(Direction::Up), 8)
            | bit(options.ceiling.is_some(), 16)
            | bit(options.limit.is_some(), 32)
            | bit(options.weights == Weights::Equal, 64)
            | bit(options.spread.is_some(), 128),
    );
    if let Some(period) = options.comparison.as_of {
        output.period(period);
    }
    for value in [options.ceiling, options.limit, options.spread].into_iter().flatten() {
        output.decimal(value);
    }
}

fn target(input: &mut Input<'_>) -> Target {
    let kind = input.below(8);
    let level = |input: &mut Input<'_>| LevelTarget {
        comparator: COMPARATORS[usize::from(input.below(4))],
        value: input.decimal(),
        by: input.option(Input::period),
        baseline: input.option(Input::period),
    };
    match kind {
        0 => Target::Level(level(input)),
        1 => Target::Cumulative(level(input)),
        2 => Target::Rank(RankTarget {
            place: input.short(),
            by: input.option(Input::period),
            baseline: input.option(Input::period),
        }),
        3 => Target::Convergence { by: input.option(Input::period), baseline: input.option(Input::period) },
        4 => Target::Budget(Budget { ceiling: input.decimal(), by: input.option(Input::period) }),
        5 => Target::Entitlement(Entitlement {
            share: None,
            maximum: input.decimal(),
            by: input.option(Input::period),
        }),
        6 => Target::Milestone(Milestone { due: Due::Period(input.period()), done: input.flag() }),
        _ => Target::None,
    }
}

fn write_target(output: &mut Output, target: &Target) {
    let period = |output: &mut Output, period| output.option(period, Output::period);
    let level = |output: &mut Output, level: &LevelTarget| {
        let comparator = COMPARATORS.iter().position(|one| *one == level.comparator);
        output.byte(u8::try_from(comparator.unwrap_or(0)).unwrap_or(0));
        output.decimal(level.value);
        period(output, level.by);
        period(output, level.baseline);
    };
    match target {
        Target::Level(of) => {
            output.byte(0);
            level(output, of);
        }
        Target::Cumulative(of) => {
            output.byte(1);
            level(output, of);
        }
        Target::Rank(rank) => {
            output.byte(2);
            output.short(rank.place);
            period(output, rank.by);
            period(output, rank.baseline);
        }
        Target::Convergence { by, baseline } => {
            output.byte(3);
            period(output, *by);
            period(output, *baseline);
        }
        Target::Budget(budget) => {
            output.byte(4);
            output.decimal(budget.ceiling);
            period(output, budget.by);
        }
        _ => output.byte(7),
    }
}

fn observation(input: &mut Input<'_>) -> Observation {
    let (period, value) = (input.period(), input.decimal());
    Observation {
        qualifier: QUALIFIERS[usize::from(input.below(6))],
        flags: Flags::from_bits(input.byte()),
        definition: Definition { measure: input.byte().into(), edition: input.byte().into() },
        source: Source(1),
        ..Observation::exact(period, value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let seeds = Case::seeds();
        assert!(seeds.len() > 100, "{} cases", seeds.len());
        for case in seeds {
            let again = Case::read(&case.write());
            let plain = |observation: &Observation| {
                (observation.period, observation.value, observation.qualifier, observation.flags)
            };
            assert!(again.observations.iter().map(plain).eq(case.observations.iter().map(plain)));
            assert_eq!(again.options, case.options);
            let measured = !matches!(case.target, Target::Entitlement(_) | Target::Milestone(_));
            assert!(!measured || again.target == case.target, "{case:?}");
        }
    }
}
