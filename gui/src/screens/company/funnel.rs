//! How far a company is in the funnel of the hub.

use super::{File, card};
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::date_field;
use egui::Ui;
use peil_portfolio::{Deed, StageReached};
use peil_words::{Key, Words};

/// Shows the steps that were reached, and those that can be.
pub(super) fn show(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui) {
    card(ui, &words.say(Key::CompanyFunnel), |ui| {
        let funnel = session.register.settings().funnel.clone();
        let step = |key: &str| words.funnel_step(&funnel, key);
        if file.stages.is_empty() {
            ui.label(words.say(Key::StageNone));
        }
        for kept in &file.stages {
            ui.horizontal_wrapped(|ui| {
                let name = step(&kept.record.stage);
                let day = words.day(kept.record.reached_on.into());
                let reached = [("step", name.clone().into()), ("day", day.into())];
                ui.label(Type::Strong.text(words.say_with(Key::StageReached, &reached)));
                if ui.button(words.say_with(Key::StageRemove, &[("step", name.into())])).clicked() {
                    session.edit(Deed::StageChanged, |edit| edit.remove(kept.id));
                }
            });
        }
        ui.add_space(space::SMALL);
        let mut typed = file.stage_day.take().unwrap_or_else(|| words.day(session.today.into()));
        let day = words.read_day(&typed);
        ui.horizontal_wrapped(|ui| {
            let label = words.say(Key::StageDate);
            date_field::typed(ui, words, &label, &mut typed, session.today);
            if let Err(error) = day {
                ui.label(Type::Small.text(words.date_fault(error)).color(ui.ink(Ink::Warning)));
            }
        });
        ui.horizontal_wrapped(|ui| {
            for known in &funnel {
                let name = words.say_with(Key::StageAdd, &[("step", step(&known.key).into())]);
                let clicked = ui.add_enabled(day.is_ok(), egui::Button::new(name)).clicked();
                if let (true, Ok(reached_on)) = (clicked, day) {
                    let (company, stage, note) = (file.id, known.key.clone(), String::new());
                    let reached = StageReached { company, stage, reached_on, note };
                    session.edit(Deed::StageChanged, |edit| edit.insert(&reached));
                }
            }
        });
        file.stage_day = Some(typed);
    });
}
