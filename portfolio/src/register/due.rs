//! What has to be done, and what should have been.

use super::{Register, Row};
use crate::Date;
use crate::records::{Company, FollowUp, FollowUpKind};
use crate::store::Id;
use peil_core::maturity::Stage;

/// Something to be done for a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The company.
    pub company: Id<Company>,
    /// What.
    pub kind: FollowUpKind,
    /// By when.
    pub due_on: Date,
    /// Why then.
    pub reason: DueReason,
}

/// Why something is due on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueReason {
    /// The interval of the hub after an earlier assessment.
    Interval {
        /// When that was.
        since: Date,
    },
    /// A coach has planned it.
    Planned(Id<FollowUp>),
}

impl Due {
    /// Days past due on a day; 0 or less where there is still time.
    #[must_use]
    pub fn days_overdue(&self, today: Date) -> i32 {
        self.due_on.days_until(today)
    }
}

impl Register {
    /// Everything that is still to be done, the earliest first. T1 follows T0 and T2 follows T1 by the intervals of the
    /// settings, unless a coach has planned another day. Unfinished assessments count as still to be done; scores that the
    /// portal has published count as done.
    #[must_use]
    pub fn due(&self) -> Vec<Due> {
        let mut due: Vec<_> = self.rows.iter().flat_map(|row| self.due_of(row)).collect();
        due.sort_by_key(|due| (due.due_on, due.company));
        due
    }

    /// What should have been done before a day.
    #[must_use]
    pub fn overdue(&self, today: Date) -> Vec<Due> {
        let mut due = self.due();
        due.retain(|due| due.days_overdue(today) > 0);
        due
    }

    /// The same of one company, in no order.
    #[must_use]
    pub fn due_of(&self, row: &Row) -> Vec<Due> {
        let planned = row.planned.iter().map(|planned| Due {
            company: row.id,
            kind: planned.kind,
            due_on: planned.due_on,
            reason: DueReason::Planned(Id::new(planned.id)),
        });
        let mut due: Vec<_> = planned.collect();
        for (kind, before, stage, months) in [
            (FollowUpKind::AssessmentT1, Stage::T0, Stage::T1, self.settings.months_to_t1),
            (FollowUpKind::AssessmentT2, Stage::T1, Stage::T2, self.settings.months_to_t2),
        ] {
            let Some(before) = row.measured(before) else { continue };
            if row.measured(stage).is_some() || row.planned.iter().any(|planned| planned.kind == kind) {
                continue;
            }
            // Where the portal does not say when it was, nobody knows when the next one is due.
            let Some(since) = before.on else { continue };
            // Past the end of the calendar nothing is due.
            if let Some(due_on) = since.after_months(months) {
                due.push(Due { company: row.id, kind, due_on, reason: DueReason::Interval { since } });
            }
        }
        due
    }
}
