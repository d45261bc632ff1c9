//! The observations that may take part, and what is aimed at.

use super::{Line, Point, Weights};
use crate::comparability::{Span, break_between, counts_the_same, span};
use crate::target::Aim;
use crate::{Break, Observation, Options, Period, Reason, Target};

/// A series and a target, looked at once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evidence<'a> {
    all: &'a [Observation],
    /// How many observations the series has, also those that are not known yet.
    count: usize,
    /// From the first observation that may be compared with the latest one to that one, whatever lies between.
    span: &'a [Observation],
    /// How many observations lie before the span.
    before: usize,
    /// Nothing lies between that may not be compared.
    unmixed: bool,
    pub(crate) latest: &'a Observation,
    /// The first observation that may be compared with the latest one.
    pub(crate) first: &'a Observation,
    pub(crate) aim: Result<Aim, Reason>,
    across_breaks: bool,
}

impl<'a> Evidence<'a> {
    pub(crate) fn new(all: &'a [Observation], target: &Target, options: Options) -> Result<Self, Reason> {
        let count = all.len();
        let all = options.as_of.map_or(all, |as_of| up_to(all, as_of));
        let last = all.iter().rposition(Observation::is_usable).ok_or(Reason::NoObservation)?;
        let (earlier, latest) = all.get(..last).zip(all.get(last)).ok_or(Reason::NoObservation)?;
        let across_breaks = options.across_breaks;
        let Span { start: before, unmixed } = span(earlier, latest, across_breaks);
        let span = all.get(before..=last).unwrap_or_default();
        let first = span.first().unwrap_or(latest);
        let aim = target.aim().ok_or(match target {
            Target::None => Reason::NoTarget,
            _ => Reason::NotMeasured,
        });
        Ok(Self { all, count, span, before, unmixed, latest, first, aim, across_breaks })
    }

    /// The observations that may be compared with the latest one, earliest first, that one included.
    pub(crate) fn comparable(&self) -> impl DoubleEndedIterator<Item = &'a Observation> + Clone + use<'a> {
        let (latest, unmixed, across_breaks) = (self.latest, self.unmixed, self.across_breaks);
        self.span.iter().filter(move |observation| unmixed || takes_part(observation, latest, across_breaks))
    }

    /// The line of weighted least squares through the comparable observations from `start` on.
    pub(crate) fn weighted_line(&self, start: Period, weights: &Weights) -> Result<Line, Reason> {
        if !weights.fit(self.count) {
            return Err(Reason::WeightsDiffer);
        }
        let taking_part = self.span.iter().zip(self.before..self.count).filter(|(observation, _)| {
            observation.period >= start
                && (self.unmixed || takes_part(observation, self.latest, self.across_breaks))
        });
        Line::weighted_unless(taking_part.map(|(observation, place)| {
            Ok((stated(observation)?, weights.of(start.months_until(observation.period), place)))
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
        Self { latest, span: up_to(self.span, latest.period), ..*self }
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

/// The observations up to and including a period.
fn up_to(all: &[Observation], period: Period) -> &[Observation] {
    let end = all.partition_point(|observation| observation.period <= period);
    all.get(..end).unwrap_or_default()
}

/// Whether an observation within the span may be compared with the latest one.
fn takes_part(observation: &Observation, latest: &Observation, across_breaks: bool) -> bool {
    observation.is_usable() && (across_breaks || counts_the_same(observation, latest))
}

/// The point of an observation that states a value, not a bound.
pub(crate) fn stated(observation: &Observation) -> Result<Point, Reason> {
    if observation.qualifier.is_bound() { Err(Reason::ValueIsBound) } else { Ok(observation.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Decimal, Series};

    #[test]
    fn as_it_stood_nothing_later_is_known() {
        let mut series = Series::<4>::new();
        for year in 2020..=2023 {
            series.insert(Observation::exact(Period::year(year).unwrap(), Decimal::ONE)).unwrap();
        }
        let evidence = Evidence::new(series.as_slice(), &Target::None, Options::default()).unwrap();
        let years = |evidence: &Evidence<'_>| {
            evidence
                .comparable()
                .map(|observation| observation.period.calendar_year())
                .collect::<std::vec::Vec<_>>()
        };
        assert_eq!(years(&evidence), [2020, 2021, 2022, 2023]);
        let earlier = evidence.up_to(&series.as_slice()[1]);
        assert_eq!(years(&earlier), [2020, 2021]);
        assert_eq!(earlier.latest, &series.as_slice()[1]);
    }
}
