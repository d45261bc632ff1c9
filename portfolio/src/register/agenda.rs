//! The list of what is to be done, over all companies.

use super::{DueReason, MaturityEntry, Register, Row};
use crate::Date;
use crate::records::{Company, FollowUp, FollowUpKind};
use crate::store::Id;
use peil_core::maturity::Stage;
use std::ops::Range;

/// Something on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// The company.
    pub company: Id<Company>,
    /// What.
    pub kind: TaskKind,
    /// By when; `None` for an assessment that was begun and that nobody has planned. It cannot be late, and comes last.
    pub due_on: Option<Date>,
    /// Why then, or why at all.
    pub reason: TaskReason,
    /// Since when an assessment has been under way.
    pub begun_on: Option<Date>,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskKind {
    /// An assessment, to be made or to be finished.
    Assessment(Stage),
    /// Getting in touch.
    Contact,
    /// Something else.
    Other,
}

/// Why something stands on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskReason {
    /// The interval of the hub after an earlier assessment.
    Interval {
        /// When that was.
        since: Date,
    },
    /// A coach has planned it.
    Planned(Id<FollowUp>),
    /// It was begun and is not finished.
    Begun,
}

/// How soon, seen from a day. Weeks begin on Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// It should have been done before.
    Overdue,
    /// On that day, or later in its week.
    ThisWeek,
    /// After that week, in the month of the day.
    ThisMonth,
    /// After that.
    Later,
    /// On no day.
    Undated,
}

impl When {
    /// From early to late.
    pub const ALL: [Self; 5] = [Self::Overdue, Self::ThisWeek, Self::ThisMonth, Self::Later, Self::Undated];

    /// How soon a day is, seen from today.
    ///
    /// ```
    /// use peil_portfolio::{Date, When};
    /// let friday = Date::new(2026, 11, 27)?;
    /// assert_eq!(When::of(Date::new(2026, 11, 26)?, friday), When::Overdue);
    /// assert_eq!(When::of(Date::new(2026, 11, 29)?, friday), When::ThisWeek, "Sunday");
    /// assert_eq!(When::of(Date::new(2026, 11, 30)?, friday), When::ThisMonth);
    /// assert_eq!(When::of(Date::new(2026, 12, 1)?, friday), When::Later);
    /// # Ok::<(), peil_portfolio::DateError>(())
    /// ```
    #[must_use]
    pub fn of(day: Date, today: Date) -> Self {
        let ahead = today.days_until(day);
        if ahead < 0 {
            Self::Overdue
        } else if ahead <= 6 - today.days_since_monday() {
            Self::ThisWeek
        } else if (day.year(), day.month()) == (today.year(), today.month()) {
            Self::ThisMonth
        } else {
            Self::Later
        }
    }
}

/// What the list can be narrowed down to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskGroup {
    /// Assessments that are due and not begun.
    Assessments,
    /// Assessments that were begun and are not finished.
    Unfinished,
    /// Getting in touch.
    Contacts,
    /// Something else.
    Others,
}

impl TaskGroup {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Assessments, Self::Unfinished, Self::Contacts, Self::Others];
}

impl Task {
    /// How soon, seen from a day.
    #[must_use]
    pub fn when(&self, today: Date) -> When {
        self.due_on.map_or(When::Undated, |day| When::of(day, today))
    }

    /// The group that it is of.
    #[must_use]
    pub const fn group(&self) -> TaskGroup {
        match (self.kind, self.begun_on) {
            (TaskKind::Assessment(_), None) => TaskGroup::Assessments,
            (TaskKind::Assessment(_), Some(_)) => TaskGroup::Unfinished,
            (TaskKind::Contact, _) => TaskGroup::Contacts,
            (TaskKind::Other, _) => TaskGroup::Others,
        }
    }

    /// As what a coach plans it for another day; none for what stands on no day.
    #[must_use]
    pub const fn follow_up_kind(&self) -> Option<FollowUpKind> {
        match (self.kind, self.reason) {
            (_, TaskReason::Begun) | (TaskKind::Assessment(Stage::T0), _) => None,
            (TaskKind::Assessment(Stage::T1), _) => Some(FollowUpKind::AssessmentT1),
            (TaskKind::Assessment(Stage::T2), _) => Some(FollowUpKind::AssessmentT2),
            (TaskKind::Contact, _) => Some(FollowUpKind::Contact),
            (TaskKind::Other, _) => Some(FollowUpKind::Other),
        }
    }
}

impl Register {
    /// What is to be done for a company, in no order: what is [due](Register::due_of), and without a day the other
    /// assessments that were begun and are not finished.
    fn tasks_of(&self, row: &Row, tasks: &mut Vec<Task>) {
        let begun = |stage| row.assessment(stage).filter(|entry| !entry.finished);
        let first = tasks.len();
        tasks.extend(self.due_of(row).into_iter().map(|due| {
            let kind = match due.kind {
                FollowUpKind::AssessmentT1 => TaskKind::Assessment(Stage::T1),
                FollowUpKind::AssessmentT2 => TaskKind::Assessment(Stage::T2),
                FollowUpKind::Contact => TaskKind::Contact,
                FollowUpKind::Other => TaskKind::Other,
            };
            let reason = match due.reason {
                DueReason::Interval { since } => TaskReason::Interval { since },
                DueReason::Planned(id) => TaskReason::Planned(id),
            };
            let begun_on = match kind {
                TaskKind::Assessment(stage) => begun(stage).map(|entry| entry.assessed_on),
                _ => None,
            };
            Task { company: row.id, kind, due_on: Some(due.due_on), reason, begun_on }
        }));
        let open = |entry: &&MaturityEntry| !entry.finished && row.measured(entry.stage).is_none();
        for entry in row.assessments().iter().filter(open) {
            let kind = TaskKind::Assessment(entry.stage);
            if tasks.iter().skip(first).all(|task| task.kind != kind) {
                let (reason, begun_on) = (TaskReason::Begun, Some(entry.assessed_on));
                tasks.push(Task { company: row.id, kind, due_on: None, reason, begun_on });
            }
        }
    }
}

/// What is to be done, the earliest first and what has no day behind it, and the part of it that is looked at.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    of: Option<(u64, Date)>,
    tasks: Vec<Task>,
    counts: [usize; When::ALL.len()],
    shown: Vec<usize>,
    when: Option<When>,
    group: Option<TaskGroup>,
}

impl Agenda {
    /// Brings it up to date with a register and a day; nothing is done when neither has changed.
    pub fn update(&mut self, register: &Register, today: Date) {
        let of = Some((register.version(), today));
        if self.of == of {
            return;
        }
        self.of = of;
        self.tasks.clear();
        for row in register.rows() {
            register.tasks_of(row, &mut self.tasks);
        }
        let day = |task: &Task| (task.due_on.is_none(), task.due_on.or(task.begun_on));
        self.tasks.sort_by_key(|task| (day(task), task.company, task.kind));
        self.counts = [0; When::ALL.len()];
        for task in &self.tasks {
            self.counts[task.when(today) as usize] += 1;
        }
        self.choose();
    }

    /// Narrows it down; none for all.
    pub fn narrow(&mut self, when: Option<When>, group: Option<TaskGroup>) {
        if (self.when, self.group) != (when, group) {
            (self.when, self.group) = (when, group);
            self.choose();
        }
    }

    /// What it is narrowed down to.
    #[must_use]
    pub const fn narrowed(&self) -> (Option<When>, Option<TaskGroup>) {
        (self.when, self.group)
    }

    fn choose(&mut self) {
        let Some((_, today)) = self.of else { return };
        let (when, group) = (self.when, self.group);
        let chosen = |task: &Task| {
            when.is_none_or(|when| task.when(today) == when)
                && group.is_none_or(|group| task.group() == group)
        };
        self.shown.clear();
        self.shown.extend(self.tasks.iter().enumerate().filter(|(_, task)| chosen(task)).map(|(at, _)| at));
    }

    /// How many there are at a time, of every group.
    #[must_use]
    pub const fn count(&self, when: When) -> usize {
        self.counts[when as usize]
    }

    /// How many there are in all.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.tasks.len()
    }

    /// How many are looked at.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.shown.len()
    }

    /// True when none is looked at.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// Those that are looked at, at these places; places past the end are left out.
    pub fn window(&self, places: Range<usize>) -> impl Iterator<Item = &Task> {
        let end = places.end.min(self.shown.len());
        let shown = self.shown.get(places.start.min(end)..end).unwrap_or_default();
        shown.iter().filter_map(|at| self.tasks.get(*at))
    }
}
