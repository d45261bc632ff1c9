//! What is to be done, and how soon.

use crate::{Key, Words};
use peil_portfolio::{FollowUpKind, Task, TaskGroup, TaskKind, TaskReason, When};

impl Words {
    /// What is to be done: `DMA T1`, `contact opnemen`.
    #[must_use]
    pub fn task(&self, kind: TaskKind) -> String {
        match kind {
            TaskKind::Assessment(stage) => {
                self.say_with(Key::TaskAssessment, &[("stage", stage.code().into())])
            }
            TaskKind::Contact => self.follow_up(FollowUpKind::Contact),
            TaskKind::Other => self.follow_up(FollowUpKind::Other),
        }
    }

    /// Why it stands on its day, or on none.
    #[must_use]
    pub fn task_reason(&self, task: &Task) -> String {
        let of_day =
            |key, day: peil_portfolio::Date| self.say_with(key, &[("day", self.day(day.into()).into())]);
        match (task.begun_on, task.reason) {
            (Some(day), _) => of_day(Key::TaskBegun, day),
            (None, TaskReason::Interval { since }) => of_day(Key::TaskInterval, since),
            (None, _) => self.say(Key::TaskPlanned),
        }
    }

    /// How soon.
    #[must_use]
    pub fn when(&self, when: When) -> String {
        self.say(match when {
            When::Overdue => Key::TaskOverdue,
            When::ThisWeek => Key::TaskThisWeek,
            When::ThisMonth => Key::TaskThisMonth,
            When::Later => Key::TaskLater,
            When::Undated => Key::TaskUndated,
        })
    }

    /// What the list of tasks can be narrowed down to.
    #[must_use]
    pub fn task_group(&self, group: TaskGroup) -> String {
        self.say(match group {
            TaskGroup::Assessments => Key::TaskGroupAssessments,
            TaskGroup::Unfinished => Key::TaskGroupUnfinished,
            TaskGroup::Contacts => Key::TaskGroupContacts,
            TaskGroup::Others => Key::TaskGroupOthers,
        })
    }
}
