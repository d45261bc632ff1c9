//! What can become of the records that are chosen.

use super::View;
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::text_field;
use egui::{Button, Ui};
use peil_core::record::Record;
use peil_portfolio::{Company, Deed, Id, InboxRecord, InboxState, Kept, Query};
use peil_words::{Key, Words};

/// How many companies are offered.
const OFFERED: usize = 6;

/// Shows the acts.
pub(super) fn show(
    words: &Words,
    session: &mut Session,
    view: &mut View,
    records: &[Kept<InboxRecord>],
    ui: &mut Ui,
) {
    let (count, writable) = (view.chosen.len(), session.is_writable());
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            let chosen = words.say_with(Key::InboxChosen, &[("count", count.into())]);
            ui.label(Type::Strong.text(chosen));
            if ui.add_enabled(count < records.len(), Button::new(words.say(Key::InboxAll))).clicked() {
                view.chosen = records.iter().map(|kept| kept.id.number()).collect();
            }
            if ui.add_enabled(count > 0, Button::new(words.say(Key::InboxNoneChosen))).clicked() {
                view.chosen.clear();
            }
        });
        if count == 0 {
            let hint = words.say(Key::InboxChooseHint);
            ui.label(Type::Small.text(hint).color(ui.ink(Ink::Muted)));
            return;
        }
        ui.add_space(space::HAIR);
        ui.add_enabled_ui(writable, |ui| decide(words, session, view, ui));
    });
}

fn decide(words: &Words, session: &mut Session, view: &mut View, ui: &mut Ui) {
    let ids = view.ids();
    if view.state == InboxState::Rejected {
        if ui.button(words.say(Key::InboxPutBack)).clicked() {
            session.edit(Deed::KioskRejected, |edit| edit.decide(&ids, InboxState::Waiting));
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(words.say(Key::InboxAnonymous)).clicked() {
            session
                .edit(Deed::KioskAccepted, |edit| edit.keep_anonymous(&ids, |record| visit(words, record)));
        }
        if ui.button(words.say(Key::InboxReject)).clicked() {
            session.edit(Deed::KioskRejected, |edit| edit.decide(&ids, InboxState::Rejected));
        }
    });
    ui.label(Type::Small.text(words.say(Key::InboxAnonymousHint)).color(ui.ink(Ink::Muted)));
    ui.add_space(space::SMALL);
    let (label, hint) = (words.say(Key::InboxAttach), words.say(Key::InboxAttachHint));
    text_field::show(ui, &label, &hint, &mut view.search, None);
    if view.search.trim().is_empty() {
        return;
    }
    let query = Query { text: view.search.clone(), ..Query::default() };
    view.found.update(&session.register, &query);
    if view.found.is_empty() {
        ui.label(words.say(Key::InboxNoCompany));
        return;
    }
    let mut to = None;
    ui.horizontal_wrapped(|ui| {
        for row in view.found.window(&session.register, 0..OFFERED) {
            let text = if row.city.is_empty() {
                row.name.to_string()
            } else {
                format!("{}, {}", row.name, row.city)
            };
            let name = words.say_with(Key::InboxAttachTo, &[("company", text.into())]);
            if ui.button(name).clicked() {
                to = Some(row.id);
            }
        }
    });
    let more = view.found.len().saturating_sub(OFFERED);
    if more > 0 {
        let more = words.say_with(Key::InboxMoreCompanies, &[("count", more.into())]);
        ui.label(Type::Small.text(more).color(ui.ink(Ink::Muted)));
    }
    if let Some(company) = to {
        attach(session, view, &ids, company);
    }
}

fn attach(session: &mut Session, view: &mut View, ids: &[Id<InboxRecord>], company: Id<Company>) {
    if session.edit(Deed::KioskAccepted, |edit| edit.attach(ids, company)).is_some() {
        view.search.clear();
    }
}

/// What the company is called that stands for a visit.
fn visit(words: &Words, record: &Record) -> String {
    let arguments = [
        ("device", record.device.to_string().into()),
        ("session", record.sequence.number().to_string().into()),
    ];
    words.say_with(Key::KioskVisit, &arguments)
}
