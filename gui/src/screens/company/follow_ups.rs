//! What is to be done for a company, and by when.

use super::{File, card};
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::date_field;
use egui::{Button, ComboBox, Role, Ui, WidgetInfo};
use peil_portfolio::{Date, Deed, Due, DueReason, FollowUp, FollowUpKind, Id};
use peil_words::{Key, Words};

/// Shows what is due, planned or by the intervals of the hub, and the fields for another.
pub(super) fn show(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui) {
    card(ui, &words.say(Key::CompanyFollowUps), |ui| {
        let row = session.register.row(file.id);
        let mut due = row.map(|row| session.register.due_of(row)).unwrap_or_default();
        due.sort_by_key(|due| due.due_on);
        if due.is_empty() {
            ui.label(words.say(Key::FollowUpNone));
        }
        for due in due {
            one(words, session, file, ui, due);
        }
        ui.add_space(space::SMALL);
        plan(words, session, file, ui);
    });
}

fn named(words: &Words, key: Key, kind: FollowUpKind, day: Date) -> String {
    words.say_with(key, &[("what", words.follow_up(kind).into()), ("day", words.day(day.into()).into())])
}

fn one(words: &Words, session: &mut Session, file: &File, ui: &mut Ui, due: Due) {
    let late = due.days_overdue(session.today) > 0;
    let (key, ink) = if late { (Key::FollowUpOverdue, Ink::Warning) } else { (Key::FollowUpDue, Ink::Text) };
    ui.horizontal_wrapped(|ui| {
        ui.label(Type::Strong.text(named(words, key, due.kind, due.due_on)).color(ui.ink(ink)));
        match due.reason {
            DueReason::Interval { since } => {
                let day = [("day", words.day(since.into()).into())];
                let remark = words.say_with(Key::FollowUpInterval, &day);
                ui.label(Type::Body.text(remark).color(ui.ink(Ink::Muted)));
            }
            DueReason::Planned(id) => planned(words, session, file, ui, id),
        }
    });
}

fn planned(words: &Words, session: &mut Session, file: &File, ui: &mut Ui, id: Id<FollowUp>) {
    let Some(kept) = file.follow_ups.iter().find(|kept| kept.id == id) else { return };
    let (kind, day) = (kept.record.kind, kept.record.due_on);
    if ui.button(named(words, Key::FollowUpDone, kind, day)).clicked() {
        let done = FollowUp { done_on: Some(session.today), ..kept.record.clone() };
        session.edit(Deed::FollowUpChanged, |edit| edit.update(id, &done));
    }
    if ui.button(named(words, Key::FollowUpRemove, kind, day)).clicked() {
        session.edit(Deed::FollowUpChanged, |edit| edit.remove(id));
    }
}

/// The fields for another one.
fn plan(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui) {
    let (mut kind, typed) = (file.planned.0, file.planned.1.take());
    let mut typed = typed.unwrap_or_else(|| words.day(session.today.into()));
    let day = words.read_day(&typed);
    let mut go = false;
    ui.horizontal_wrapped(|ui| {
        let value = words.follow_up(kind);
        let response = ComboBox::from_id_salt("follow-up").selected_text(&value).show_ui(ui, |ui| {
            for it in FollowUpKind::ALL {
                ui.selectable_value(&mut kind, it, words.follow_up(it));
            }
        });
        let spoken = format!("{}: {value}", words.say(Key::FollowUpKind));
        response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &spoken));
        let label = words.say(Key::FollowUpDay);
        date_field::typed(ui, words, &label, &mut typed, session.today);
        go = ui.add_enabled(day.is_ok(), Button::new(words.say(Key::FollowUpAdd))).clicked();
        if let Err(error) = day {
            ui.label(Type::Small.text(words.date_fault(error)).color(ui.ink(Ink::Warning)));
        }
    });
    file.planned = (kind, Some(typed));
    if let (true, Ok(due_on)) = (go, day) {
        let (company, note) = (file.id, String::new());
        let follow_up = FollowUp { company, kind, due_on, done_on: None, note };
        session.edit(Deed::FollowUpChanged, |edit| edit.insert(&follow_up));
    }
}
