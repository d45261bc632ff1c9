//! A series and a target, ready for every method.

use super::{
    Method, MethodOptions, Verdict, digital_decade, escap, eurostat, istat, oecd, sdsn, statcan, unsd2023,
    weather,
};
use crate::paths::Point;
use crate::paths::evidence::{Evidence, stated};
use crate::target::Aim;
use crate::{Direction, Observation, Period, Reason, Series, Target};

/// The year by which the Sustainable Development Goals are due: the date of a target that names none, where the rules of
/// a method say so.
pub(super) const AGENDA_YEAR: u16 = 2030;
/// The year from which they count.
pub(super) const AGENDA_BASE: u16 = 2015;

/// A series and a target, looked at once and judged by as many methods as are wanted.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    view: Result<View<'a>, Reason>,
}

impl<'a> Case<'a> {
    /// Takes a series, its target and what the caller chooses.
    ///
    /// Only observations that may be compared with the latest one take part, unless the options say otherwise.
    #[must_use]
    pub fn new<const N: usize>(series: &'a Series<N>, target: &Target, options: &'a MethodOptions) -> Self {
        let evidence = Evidence::new(series.as_slice(), target, options.comparison);
        Self { view: evidence.map(|evidence| View { evidence, options }) }
    }

    /// What one method says.
    #[must_use]
    pub fn verdict(&self, method: Method) -> Verdict {
        let view = match &self.view {
            Ok(view) => view,
            Err(reason) => return Verdict::refused(method, None, *reason),
        };
        match method {
            Method::Statcan => statcan::judge(view),
            Method::Eurostat => eurostat::judge(view),
            Method::Unsd2023 => unsd2023::judge(view),
            Method::Weather => weather::judge(view),
            Method::Istat => istat::judge(view),
            Method::Sdsn => sdsn::judge(view),
            Method::Oecd => oecd::judge(view),
            Method::Escap => escap::judge(view),
            Method::DigitalDecade => digital_decade::judge(view),
        }
    }

    /// What every method says, in the order of [`Method::ALL`].
    #[must_use]
    pub fn verdicts(&self) -> [Verdict; Method::ALL.len()] {
        Method::ALL.map(|method| self.verdict(method))
    }
}

/// What a method looks at.
#[derive(Clone, Copy, Debug)]
pub(super) struct View<'a> {
    pub(super) evidence: Evidence<'a>,
    pub(super) options: &'a MethodOptions,
}

impl<'a> View<'a> {
    /// What is aimed at, `None` without a target; a target that is not measured against is refused.
    pub(super) fn aim(&self) -> Result<Option<Aim>, Reason> {
        match self.evidence.aim {
            Ok(aim) => Ok(Some(aim)),
            Err(Reason::NoTarget) => Ok(None),
            Err(reason) => Err(reason),
        }
    }

    /// Which way is better.
    pub(super) fn direction(&self) -> Result<Direction, Reason> {
        match self.aim()? {
            Some(aim) => Ok(aim.comparator.direction()),
            None => self.options.direction.ok_or(Reason::NoDirection),
        }
    }

    /// True when the latest value satisfies the target for certain.
    pub(super) fn is_met(&self) -> bool {
        self.evidence.is_met() == Ok(Some(true))
    }

    pub(super) fn latest(&self) -> Result<Point, Reason> {
        stated(self.evidence.latest)
    }

    /// The baseline that the target names, else the first comparable observation.
    pub(super) fn first(&self) -> Result<Point, Reason> {
        let base = self.evidence.base()?;
        self.before_latest(base)
    }

    /// The first comparable observation at most this many years older than the latest one; the baseline that the target
    /// names comes first.
    pub(super) fn within(&self, years: i32) -> Result<Point, Reason> {
        if self.evidence.aim.is_ok_and(|aim| aim.baseline.is_some()) {
            return self.first();
        }
        let latest = self.evidence.latest;
        let months = years.saturating_mul(12);
        let base = self
            .evidence
            .comparable()
            .find(|observation| observation.period.months_until(latest.period) <= months)
            .ok_or(Reason::OneObservation)?;
        self.before_latest(base)
    }

    /// The observation at the baseline that the target names, else of 2015; where there is none, the first comparable one
    /// after it.
    pub(super) fn agenda_base(&self) -> Result<Point, Reason> {
        self.before_latest(self.agenda_observation()?)
    }

    /// The same; where that leaves nothing to compare, the last comparable observation before it.
    pub(super) fn agenda_base_or_before(&self) -> Result<Point, Reason> {
        let found = self.agenda_observation();
        match found {
            Ok(base) if base.period < self.evidence.latest.period => stated(base),
            Ok(_) | Err(Reason::BaselineMissing) => {
                let before = |observation: &&Observation| observation.period < self.evidence.latest.period;
                stated(self.evidence.comparable().rfind(before).ok_or(Reason::OneObservation)?)
            }
            Err(reason) => Err(reason),
        }
    }

    fn agenda_observation(&self) -> Result<&'a Observation, Reason> {
        let named = self.evidence.aim.ok().and_then(|aim| aim.baseline);
        if let Some(base) = named.and_then(|period| self.evidence.at(period)) {
            self.evidence.check(base)?;
            return Ok(base);
        }
        let year = named.map_or(AGENDA_BASE, Period::calendar_year);
        self.evidence
            .comparable()
            .find(|observation| match named.and_then(Period::calendar_month) {
                Some(_) => named.is_some_and(|named| observation.period >= named),
                None => observation.period.calendar_year() >= year,
            })
            .ok_or(Reason::BaselineMissing)
    }

    fn before_latest(&self, base: &Observation) -> Result<Point, Reason> {
        if base.period.months_until(self.evidence.latest.period) > 0 {
            stated(base)
        } else if self.evidence.aim.is_ok_and(|aim| aim.baseline == Some(base.period)) {
            Err(Reason::BaselineIsLatest)
        } else {
            Err(Reason::OneObservation)
        }
    }

    /// The target as a point; one without a date is due in 2030.
    pub(super) fn agenda_target(aim: Aim) -> Result<Point, Reason> {
        let by = match aim.by {
            Some(by) => by,
            None => Period::year(AGENDA_YEAR).map_err(|_| Reason::NoTargetDate)?,
        };
        Ok(Point::new(by, aim.value))
    }

    /// The target as a point.
    pub(super) fn target(aim: Aim) -> Result<Point, Reason> {
        Ok(Point::new(aim.by.ok_or(Reason::NoTargetDate)?, aim.value))
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{from, period, series, up};
    use super::*;
    use crate::{Definition, Flags, Milestone, Options, Qualifier};

    #[test]
    fn nothing_is_judged_without_an_observation_or_with_a_target_that_is_not_measured() {
        let options = MethodOptions::default();
        let empty = Series::<4>::new();
        for verdict in Case::new(&empty, &up("95", "2030"), &options).verdicts() {
            assert_eq!(verdict.status, Err(Reason::NoObservation), "{}", verdict.method);
        }
        let some = series("2015:50 2016:51 2017:52 2018:53 2019:54 2020:60");
        let milestone = Target::Milestone(Milestone { due: "2030".parse().unwrap(), done: false });
        for verdict in Case::new(&some, &milestone, &options).verdicts() {
            assert_eq!(verdict.status, Err(Reason::NotMeasured), "{}", verdict.method);
        }
    }

    #[test]
    fn a_break_keeps_what_lies_before_it_out() {
        let mut broken = series("2015:50 2016:51 2017:52 2018:53 2019:54");
        let flagged =
            Observation { flags: Flags::BREAK, ..Observation::exact(period("2020"), "60".parse().unwrap()) };
        broken.insert(flagged).unwrap();
        let target = up("95", "2030");
        let options = MethodOptions::default();
        let named = from(target, "2015");
        for method in [Method::Statcan, Method::Eurostat, Method::Sdsn, Method::Escap, Method::DigitalDecade]
        {
            let judged = |target| Case::new(&broken, target, &options).verdict(method).status;
            assert!(
                matches!(judged(&target), Err(Reason::OneObservation | Reason::BaselineMissing)),
                "{method}"
            );
            assert_eq!(judged(&named), Err(Reason::BreakBetween), "{method}");
        }
        let across = MethodOptions {
            comparison: Options { across_breaks: true, as_of: None },
            ..MethodOptions::default()
        };
        let plain = series("2015:50 2016:51 2017:52 2018:53 2019:54 2020:60");
        assert_eq!(
            Case::new(&broken, &target, &across).verdicts(),
            Case::new(&plain, &target, &options).verdicts()
        );
    }

    #[test]
    fn other_definitions_and_doubtful_values_take_no_part() {
        let target = up("95", "2030");
        let options = MethodOptions::default();
        let plain = series("2015:50 2017:52 2018:53 2019:54 2020:60");
        let mut mixed = plain.clone();
        mixed
            .insert(Observation {
                definition: Definition { measure: 4, edition: 2016 },
                ..Observation::exact(period("2016"), "99".parse().unwrap())
            })
            .unwrap();
        mixed
            .insert(Observation {
                flags: Flags::DOUBTFUL,
                ..Observation::exact(period("2021"), "1".parse().unwrap())
            })
            .unwrap();
        assert_eq!(
            Case::new(&mixed, &target, &options).verdicts(),
            Case::new(&plain, &target, &options).verdicts()
        );
    }

    #[test]
    fn as_of_a_period_later_observations_are_not_known() {
        let target = up("95", "2030");
        let then = MethodOptions {
            comparison: Options { across_breaks: false, as_of: Some(period("2020")) },
            ..MethodOptions::default()
        };
        let later = series("2015:50 2017:52 2018:53 2019:54 2020:60 2021:99");
        let earlier = series("2015:50 2017:52 2018:53 2019:54 2020:60");
        assert_eq!(
            Case::new(&later, &target, &then).verdicts(),
            Case::new(&earlier, &target, &MethodOptions::default()).verdicts()
        );
    }

    #[test]
    fn a_bound_that_meets_the_target_meets_it_and_says_nothing_of_the_pace() {
        let mut bound = series("2015:50 2017:52 2018:53 2019:54");
        bound
            .insert(Observation {
                qualifier: Qualifier::AtLeast,
                ..Observation::exact(period("2020"), "96".parse().unwrap())
            })
            .unwrap();
        let options = MethodOptions::default();
        let met = Case::new(&bound, &up("95", "2030"), &options).verdict(Method::Statcan);
        assert_eq!(met.status_name(), "target_achieved");
        assert_eq!(met.number(super::super::Quantity::Ratio), Some(Err(Reason::ValueIsBound)));
        for verdict in Case::new(&bound, &up("97", "2030"), &options).verdicts() {
            assert_eq!(verdict.status, Err(Reason::ValueIsBound), "{}", verdict.method);
        }
    }

    #[test]
    fn the_table_shown_is_the_table_that_was_read() {
        let options = MethodOptions { direction: Some(Direction::Up), ..MethodOptions::default() };
        let observed = series("2015:50 2016:51 2017:52 2018:53 2019:54 2020:60");
        let best = |target: &Target| {
            let verdicts = Case::new(&observed, target, &options).verdicts();
            verdicts.map(|verdict| verdict.thresholds.rows.first().map(|row| row.status.name()))
        };
        let with_target = [
            Some("on_track"),
            Some("significant_progress"),
            Some("on_track"),
            Some("sun"),
            Some("clear_improvement"),
            Some("on_track"),
            None,
            Some("maintain"),
            None,
        ];
        assert_eq!(best(&up("95", "2030")), with_target);
        let mut without = with_target;
        // Only four methods say something without a target, and the weather then looks at directions.
        (without[3], without[5], without[7]) = (None, best(&Target::None)[5], best(&Target::None)[7]);
        assert_eq!(best(&Target::None), without);
    }
}
