//! Who takes part, and what is aimed at.

use crate::oracle::comparable;
use peil_core::{
    Break, Comparator, Decimal, Flags, LevelTarget, Observation, Options, Period, Qualifier, Reason, Target,
};

/// What a target asks of the values.
#[derive(Clone, Copy, Debug)]
pub(super) struct Aim {
    pub(super) comparator: Comparator,
    pub(super) value: Decimal,
    pub(super) by: Option<Period>,
    pub(super) baseline: Option<Period>,
}

/// The observations known at the moment of looking, in order, with the latest and the first that count.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) all: Vec<Observation>,
    pub(super) latest: Observation,
    /// The first that may be compared with the latest.
    pub(super) first: Observation,
    /// The first that can be used at all.
    pub(super) earliest: Observation,
    pub(super) aim: Result<Aim, Reason>,
    pub(super) counts_up: bool,
    pub(super) options: Options,
}

impl Known {
    /// Nothing without a usable observation.
    pub(super) fn new(observations: &[Observation], target: &Target, options: Options) -> Option<Self> {
        let mut all: Vec<_> = observations
            .iter()
            .filter(|observation| options.as_of.is_none_or(|as_of| observation.period <= as_of))
            .copied()
            .collect();
        all.sort_by_key(|observation| observation.period);
        let usable: Vec<_> = all.iter().filter(|observation| !is_doubtful(observation)).copied().collect();
        let (earliest, latest) = (*usable.first()?, *usable.last()?);
        let first = *usable
            .iter()
            .find(|observation| {
                options.across_breaks
                    || observation.period == latest.period
                    || comparable(&all, observation, &latest)
            })
            .expect("the latest is comparable with itself");
        let counts_up = matches!(target, Target::Cumulative(_));
        Some(Self { all, latest, first, earliest, aim: aim(target), counts_up, options })
    }

    /// What stands between an observation and the latest.
    pub(super) fn between(&self, other: &Observation) -> Option<Break> {
        if is_doubtful(other) {
            Some(Break::Doubtful)
        } else if other.period == self.latest.period || comparable(&self.all, other, &self.latest) {
            None
        } else if kind(other) == kind(&self.latest) {
            Some(Break::Flagged)
        } else {
            Some(Break::DefinitionsDiffer)
        }
    }

    /// The observation, if it may be compared with the latest under the options.
    pub(super) fn allowed(&self, other: Observation) -> Result<Observation, Reason> {
        match self.between(&other) {
            Some(Break::Doubtful) => Err(Reason::Doubtful),
            Some(Break::DefinitionsDiffer) if !self.options.across_breaks => Err(Reason::DefinitionsDiffer),
            Some(Break::Flagged) if !self.options.across_breaks => Err(Reason::BreakBetween),
            _ => Ok(other),
        }
    }

    /// All that take part, earliest first.
    pub(super) fn taking_part(&self) -> Vec<Observation> {
        let part = |observation: &&Observation| {
            !is_doubtful(observation) && (self.options.across_breaks || self.between(observation).is_none())
        };
        self.all.iter().filter(part).copied().collect()
    }

    pub(super) fn at(&self, period: Period) -> Option<Observation> {
        self.all.iter().find(|observation| observation.period == period).copied()
    }

    /// The baseline that the target names, else the first that takes part.
    pub(super) fn base(&self) -> Result<Observation, Reason> {
        match self.aim.ok().and_then(|aim| aim.baseline) {
            None => Ok(self.first),
            Some(named) => self.allowed(self.at(named).ok_or(Reason::BaselineMissing)?),
        }
    }

    /// Whether every value, or none, that the latest observation allows satisfies the target.
    pub(super) fn is_met(&self) -> Result<Option<bool>, Reason> {
        let aim = self.aim?;
        Ok(is_met(self.latest.qualifier, self.latest.value, aim.comparator, aim.value))
    }
}

pub(super) fn is_doubtful(observation: &Observation) -> bool {
    observation.flags.contains(Flags::DOUBTFUL)
}

fn kind(observation: &Observation) -> (u16, bool) {
    (observation.definition.measure, observation.flags.contains(Flags::DEFINITION_DIFFERS))
}

fn aim(target: &Target) -> Result<Aim, Reason> {
    let of = |comparator, value, by, baseline| Ok(Aim { comparator, value, by, baseline });
    match *target {
        Target::Level(level) | Target::Cumulative(level) => {
            let LevelTarget { comparator, value, by, baseline } = level;
            of(comparator, value, by, baseline)
        }
        Target::Rank(rank) => {
            of(Comparator::AtMost, Decimal::from_integer(rank.place.into()), rank.by, rank.baseline)
        }
        Target::Convergence { by, baseline } => of(Comparator::AtLeast, Decimal::ZERO, by, baseline),
        Target::Budget(budget) => of(Comparator::AtLeast, budget.ceiling, budget.by, None),
        Target::None => Err(Reason::NoTarget),
        _ => Err(Reason::NotMeasured),
    }
}

/// A value that is only a bound stands for all values on its side; the number line is tried a millionth beside every
/// place that matters, and far out.
pub(super) fn is_met(
    qualifier: Qualifier,
    value: Decimal,
    comparator: Comparator,
    target: Decimal,
) -> Option<bool> {
    // Doubled, so that there is a place between any two neighbours.
    let (value, target) = (i128::from(value.millionths()) * 2, i128::from(target.millionths()) * 2);
    let far = i128::from(i64::MAX) * 8;
    let allowed = |place: &i128| match qualifier {
        Qualifier::Exact | Qualifier::About => *place == value,
        Qualifier::AtLeast => *place >= value,
        Qualifier::MoreThan => *place > value,
        Qualifier::AtMost => *place <= value,
        Qualifier::LessThan => *place < value,
    };
    let satisfied = |place: i128| match comparator {
        Comparator::AtLeast => place >= target,
        Comparator::MoreThan => place > target,
        Comparator::AtMost => place <= target,
        Comparator::LessThan => place < target,
    };
    let places = [value, target, value - 1, value + 1, target - 1, target + 1, -far, far];
    let mut answers = places.into_iter().filter(allowed).map(satisfied);
    let first = answers.next()?;
    answers.all(|answer| answer == first).then_some(first)
}
