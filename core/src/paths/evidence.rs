//! The observations that may take part, and what is aimed at.

use super::{Line, Point, Weights};
use crate::comparability::{break_between, counts_the_same, start_of_segment};
use crate::target::Aim;
use crate::{Break, Observation, Options, Period, Reason, Target};

/// A series and a target, looked at once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evidence<'a> {
    all: &'a [Observation],
    /// How many observations the series has, also those that are not known yet.
    count: usize,
    pub(crate) latest: &'a Observation,
    /// The first observation that may be compared with the latest one.
    pub(crate) first: &'a Observation,
    pub(crate) aim: Result<Aim, Reason>,
    across_breaks: bool,
}

impl<'a> Evidence<'a> {
    pub(crate) fn new(all: &'a [Observation], target: &Target, options: Options) -> Result<Self, Reason> {
        let count = all.len();
        let all = options.as_of.map_or(all, |as_of| {
            let end = all.partition_point(|observation| observation.period <= as_of);
            all.get(..end).unwrap_or_default()
        });
        let latest = all.iter().rfind(|observation| observation.is_usable()).ok_or(Reason::NoObservation)?;
        let earliest = all.iter().find(|observation| observation.is_usable()).unwrap_or(latest);
        let first = if options.across_breaks { earliest } else { start_of_segment(all, latest) };
        let aim = target.aim().ok_or(match target {
            Target::None => Reason::NoTarget,
            _ => Reason::NotMeasured,
        });
        Ok(Self { all, count, latest, first, aim, across_breaks: options.across_breaks })
    }

    /// The observations that may be compared with the latest one, earliest first, that one included.
    pub(crate) fn comparable(&self) -> impl DoubleEndedIterator<Item = &'a Observation> + Clone + use<'a> {
        let evidence = *self;
        self.all.iter().filter(move |observation| evidence.takes_part(observation))
    }

    fn takes_part(&self, observation: &Observation) -> bool {
        observation.is_usable()
            && observation.period >= self.first.period
            && observation.period <= self.latest.period
            && (self.across_breaks || counts_the_same(observation, self.latest))
    }

    /// The line of weighted least squares through the comparable observations from `start` on.
    pub(crate) fn weighted_line(&self, start: Period, weights: &Weights) -> Result<Line, Reason> {
        if !weights.fit(self.count) {
            return Err(Reason::WeightsDiffer);
        }
        let taking_part = self
            .all
            .iter()
            .enumerate()
            .filter(|(_, observation)| self.takes_part(observation) && observation.period >= start);
        for (_, observation) in taking_part.clone() {
            stated(observation)?;
        }
        Line::weighted(taking_part.map(|(place, observation)| {
            (observation.into(), weights.of(start.months_until(observation.period), place))
        }))
    }

    /// The observation at the baseline that the target names; the first comparable one where it names none.
    pub(crate) fn base(&self) -> Result<&'a Observation, Reason> {
        let Some(period) = self.aim.ok().and_then(|aim| aim.baseline) else { return Ok(self.first) };
        let base = self
            .all
            .iter()
            .find(|observation| observation.period == period)
            .ok_or(Reason::BaselineMissing)?;
        self.check(base)?;
        Ok(base)
    }

    /// Refuses an observation that may not be compared with the latest one.
    pub(crate) fn check(&self, base: &Observation) -> Result<(), Reason> {
        match break_between(self.all, base, self.latest) {
            Some(Break::Doubtful) => Err(Reason::Doubtful),
            Some(Break::DefinitionsDiffer) if !self.across_breaks => Err(Reason::DefinitionsDiffer),
            Some(Break::Flagged) if !self.across_breaks => Err(Reason::BreakBetween),
            _ => Ok(()),
        }
    }

    /// The same evidence as it stood when `latest` was the last observation.
    pub(crate) fn up_to(&self, latest: &'a Observation) -> Self {
        Self { latest, ..*self }
    }

    /// The observation of exactly this period, comparable or not.
    pub(crate) fn at(&self, period: Period) -> Option<&'a Observation> {
        self.all.iter().find(|observation| observation.period == period)
    }

    /// Whether the latest value satisfies the target; `None` where a bound cannot tell.
    pub(crate) fn is_met(&self) -> Result<Option<bool>, Reason> {
        let aim = self.aim?;
        Ok(aim.comparator.is_met(self.latest.qualifier, self.latest.value, aim.value))
    }
}

/// The point of an observation that states a value, not a bound.
pub(crate) fn stated(observation: &Observation) -> Result<Point, Reason> {
    if observation.qualifier.is_bound() { Err(Reason::ValueIsBound) } else { Ok(observation.into()) }
}
