//! How far companies came in the funnel.

use crate::records::FunnelStep;
use crate::register::{Register, Row, Within};
use peil_core::Decimal;

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
