//! Erasing a company for good, once it is seen what goes.

use super::{File, card};
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use egui::Ui;
use peil_words::{Key, Words};

/// Shows the way to erase; true when the company has been erased.
pub(super) fn show(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui) -> bool {
    let mut erased = false;
    card(ui, &words.say(Key::EraseTitle), |ui| {
        ui.label(Type::Body.text(words.say(Key::EraseHint)).color(ui.ink(Ink::Muted)));
        let Some(plan) = &file.plan else {
            if ui.button(words.say(Key::EraseLook)).clicked() {
                match session.store.plan_erasure(file.id) {
                    Ok(plan) => (file.plan, file.to_plan) = (Some(plan), true),
                    Err(error) => session.refuse(error),
                }
            }
            return;
        };
        ui.add_space(space::SMALL);
        ui.label(words.say(Key::EraseWhat));
        let count = |count: u64| words.count(count);
        let company = [("company".to_owned(), 1)];
        for (table, records) in company.iter().chain(&plan.records) {
            let row = [("what", words.table(table).into()), ("count", count(*records).into())];
            ui.label(Type::Strong.text(words.say_with(Key::EraseRow, &row)));
        }
        let backups = [("count", plan.backups.len().into())];
        ui.label(words.say_with(Key::EraseBackups, &backups));
        if !plan.set_aside.is_empty() {
            let count = [("count", plan.set_aside.len().into())];
            ui.label(words.say_with(Key::EraseSetAside, &count));
        }
        ui.add_space(space::SMALL);
        let (mut go, mut stay) = (false, true);
        ui.horizontal_wrapped(|ui| {
            let name = words.say_with(Key::EraseGo, &[("company", file.company.name.clone().into())]);
            go = ui.button(Type::Strong.text(name).color(ui.ink(Ink::Away))).clicked();
            let cancel = ui.button(words.say(Key::CompaniesCancel));
            if std::mem::take(&mut file.to_plan) {
                cancel.scroll_to_me(None);
            }
            stay = !cancel.clicked();
        });
        if go && let Some(done) = session.erase(plan) {
            session.view.erased = Some(done);
            session.drafts.fields.retain(|(id, _), _| *id != file.id);
            erased = true;
        }
        if !stay {
            file.plan = None;
        }
    });
    erased
}
