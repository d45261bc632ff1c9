//! Another day for something that is to be done.

use super::put_on;
use crate::session::Session;
use crate::theme::{Themed, Type, Typeset, space};
use crate::widgets::date_field;
use egui::{Button, Ui};
use peil_portfolio::{Date, Task};
use peil_words::{Key, Words};

/// What is given another day, and the day so far.
#[derive(Debug)]
pub(super) struct Moving {
    task: Task,
    day: Date,
    typed: Option<String>,
    fresh: bool,
}

impl Moving {
    /// Begins with its day, or with today where that has passed.
    pub(super) fn of(task: Task, today: Date) -> Self {
        Self { task, day: task.due_on.map_or(today, |day| day.max(today)), typed: None, fresh: true }
    }
}

/// Shows the field for the day, while one is asked for.
pub(super) fn show(words: &Words, session: &mut Session, ui: &mut Ui) {
    let Some(mut moving) = session.tasks.moving.take() else { return };
    let Some(company) = session.register.row(moving.task.company) else { return };
    let title = words.say_with(
        Key::TaskMoveTitle,
        &[("what", words.task(moving.task.kind).into()), ("company", company.name.to_string().into())],
    );
    let (mut go, mut stay) = (false, true);
    ui.add_space(space::SMALL);
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(Type::Strong.text(crate::say::capital(&title)));
        ui.horizontal_wrapped(|ui| {
            let label = words.say(Key::TaskMoveDay);
            if let Some(day) = date_field::show(ui, words, &label, moving.day, &mut moving.typed) {
                moving.day = day;
            }
            let today = session.today;
            for (key, day) in
                [(Key::TaskInAWeek, today.after_days(7)), (Key::TaskInAMonth, today.after_months(1))]
            {
                let button = ui.button(words.say(key));
                if std::mem::take(&mut moving.fresh) {
                    button.request_focus();
                }
                if let Some(day) = day.filter(|_| button.clicked()) {
                    (moving.day, moving.typed) = (day, None);
                }
            }
        });
        ui.horizontal_wrapped(|ui| {
            let right = moving.typed.as_ref().is_none_or(|typed| words.read_day(typed).is_ok());
            go = ui.add_enabled(right, Button::new(words.say(Key::TaskMoveSave))).clicked();
            stay = !ui.button(words.say(Key::CompaniesCancel)).clicked();
        });
    });
    let saved = go && put_on(session, moving.task, moving.day).is_some();
    if stay && !saved {
        session.tasks.moving = Some(moving);
    }
}
