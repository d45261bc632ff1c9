//! What is aimed at, and a series held against it.

use super::inputs::{self, decimal, level, options, period, series, show, text};
use crate::{unknown, used};
use core::str::FromStr;
use peil_core::{
    Assessment, Budget, BudgetUse, Comparator, Direction, Due, Entitlement, Gap, LevelTarget, Milestone,
    Pace, ParseDueError, ParsePeriodError, Qualifier, Reason, Target, assess, convergence, headcount,
    rank_of,
};

pub(super) fn targets() {
    let target = inputs::target();
    used((Target::kind(&target), Target::value(&target), Target::comparator(&target)));
    used((Target::direction(&target), Target::by(&target), Target::baseline(&target)));
    let level = LevelTarget::new(unknown(Comparator::AtMost), decimal());
    used(LevelTarget::from_baseline(LevelTarget::by(level, period()), period()));
    let comparator = unknown(Comparator::AtLeast);
    used(Comparator::is_met(comparator, unknown(Qualifier::About), decimal(), decimal()));
    used(Gap::between(unknown(Qualifier::About), decimal(), comparator, decimal()));
    used(Comparator::is_strict(comparator));
    used(headcount(decimal(), comparator, unknown(1_000)));
}

pub(super) fn milestones() {
    let due = Due::Day { month: period(), day: unknown(1) };
    let (due, other) = (unknown(due), unknown(Due::Quarter { year: period(), quarter: unknown(2) }));
    used((
        Due::from_str(text()),
        Due::last_day(&due),
        Due::cmp(&due, &other),
        Due::partial_cmp(&due, &other),
    ));
    used(Milestone::state(&Milestone { due, done: unknown(false) }, unknown((2026, 1, 1))));
    show::<Due>(&due);
    show::<ParseDueError>(&ParseDueError::from(unknown(ParsePeriodError::Shape)));
}

pub(super) fn assessment() {
    let assessment = assess(&series(), &inputs::target(), options());
    used(Assessment::flags(&assessment));
    used(assessment);
    used(Pace::refused(unknown(Reason::NoFit)));
}

pub(super) fn catching_up() {
    used(convergence(&series(), &series(), unknown(Some(period())), options()));
}

pub(super) fn ranks_and_budgets() {
    let others = [decimal(), decimal(), decimal()];
    used(rank_of(decimal(), unknown(&others[..]), unknown(Direction::Up), unknown(3)));
    if let Some(used_up) = Budget::used(&Budget { ceiling: decimal(), by: level().by }, decimal()) {
        used(BudgetUse::is_overspent(&used_up));
        used(used_up);
    }
    let rule = Entitlement { share: unknown(Some(decimal())), maximum: decimal(), by: None };
    used(Entitlement::granted(&rule, decimal()));
}
