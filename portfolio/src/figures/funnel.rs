//! How far companies came in the funnel.

use crate::Date;
use crate::records::{Company, FunnelStep};
use crate::register::{Filter, Register, Row, Within};
use crate::store::Id;
use peil_core::Decimal;
use std::collections::BTreeSet;

/// One step of the funnel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunnelFigure {
    /// The step, with its target.
    pub step: FunnelStep,
    /// Companies that came this far or further by the end of the period.
    pub reached: u32,
    /// Those of them that took this very step within the period.
    pub in_period: u32,
    /// How many of those who took the step before came this far, in percent; `None` for the first step, and where nobody
    /// took the step before.
    pub conversion: Option<Decimal>,
    /// How many are still to go to the target; 0 where it is reached, `None` where there is none.
    pub to_go: Option<u32>,
}

impl FunnelFigure {
    /// How much of the target was reached, in percent, rounded half away from zero to a millionth; `None` without a target
    /// and for a target of nobody.
    #[must_use]
    pub fn of_target(&self) -> Option<Decimal> {
        percent(self.reached, self.step.target?)
    }
}

/// A step that a company took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The company.
    pub company: Id<Company>,
    /// The key of the step.
    pub stage: String,
    /// When.
    pub reached_on: Date,
}

impl Register {
    /// How far the companies that the filter admits came in the funnel; the same as in
    /// [`figures`](Register::figures), without the rest of it.
    #[must_use]
    pub fn funnel(&self, filter: &Filter, within: Within) -> Vec<FunnelFigure> {
        let mut sums = Sums::new(self);
        self.admitted(filter).for_each(|row| sums.add(row, within));
        sums.figures()
    }

    /// The funnel at the end of every calendar year in which somebody took a step, the earliest first.
    #[must_use]
    pub fn funnel_by_year(&self, filter: &Filter) -> Vec<(u16, Vec<FunnelFigure>)> {
        let steps = self.admitted(filter).flat_map(Row::stages);
        let years: BTreeSet<u16> = steps.map(|entry| entry.reached_on.year()).collect();
        years.into_iter().map(|year| (year, self.funnel(filter, Within::year(year)))).collect()
    }

    /// The steps of the funnel that were taken in a period, the latest first, and at most so many of them.
    #[must_use]
    pub fn reached(&self, filter: &Filter, within: Within, most: usize) -> Vec<Reached> {
        let taken = self.admitted(filter).flat_map(|row| {
            let known = row.stages().iter().filter(|entry| self.step(&entry.stage).is_some());
            known.map(|entry| (entry.reached_on, row.id, self.step(&entry.stage), &entry.stage))
        });
        let mut taken: Vec<_> = taken.filter(|(day, ..)| within.contains(*day)).collect();
        taken.sort_by(|one, other| other.cmp(one));
        let reached =
            |(reached_on, company, _, stage): (Date, Id<Company>, Option<usize>, &std::sync::Arc<str>)| {
                Reached { company, stage: stage.to_string(), reached_on }
            };
        taken.into_iter().take(most).map(reached).collect()
    }
}

pub(super) struct Sums<'a> {
    register: &'a Register,
    steps: Vec<(u32, u32)>,
}

impl<'a> Sums<'a> {
    pub(super) fn new(register: &'a Register) -> Self {
        Self { register, steps: vec![(0, 0); register.settings().funnel.len()] }
    }

    pub(super) fn add(&mut self, row: &Row, within: Within) {
        let mut furthest = None;
        for entry in row.stages() {
            let Some(step) = self.register.step(&entry.stage) else { continue };
            if within.until.is_none_or(|until| entry.reached_on <= until) {
                furthest = furthest.max(Some(step));
            }
        }
        let Some(furthest) = furthest else { return };
        for (place, (reached, in_period)) in self.steps.iter_mut().enumerate().take(furthest + 1) {
            *reached += 1;
            let step = self.register.settings().funnel.get(place);
            let taken = row.stages().iter().any(|entry| {
                step.is_some_and(|step| *step.key == *entry.stage) && within.contains(entry.reached_on)
            });
            *in_period += u32::from(taken);
        }
    }

    pub(super) fn figures(self) -> Vec<FunnelFigure> {
        let mut before = None;
        let steps = self.register.settings().funnel.iter().zip(self.steps);
        let figures = steps.map(|(step, (reached, in_period))| {
            let conversion = before.and_then(|before: u32| percent(reached, before));
            before = Some(reached);
            let to_go = step.target.map(|target| target.saturating_sub(reached));
            FunnelFigure { step: step.clone(), reached, in_period, conversion, to_go }
        });
        figures.collect()
    }
}

fn percent(part: u32, whole: u32) -> Option<Decimal> {
    Decimal::from_whole(i64::from(part) * 100)?.checked_div(Decimal::from_whole(whole.into())?)
}
