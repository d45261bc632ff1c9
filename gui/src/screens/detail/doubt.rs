//! How certain the verdicts are when a sample of a typed size stands behind the figures.

use super::Detail;
use crate::state::DetailChoices;
use crate::study::{Doubt, Doubts};
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::header;
use egui::{Role, TextEdit, Ui, WidgetInfo};
use peil_core::Reason;
use peil_core::methods::NoInterval;
use peil_core::shares::Decision;
use peil_words::Key;

/// Shows both fields and what follows from them, where the figures are shares.
pub(super) fn show(detail: &Detail<'_>, ui: &mut Ui, choices: &mut DetailChoices) {
    let words = detail.words;
    let doubts = &detail.study.doubts;
    if *doubts == Doubts::NotAsked || detail.card.assessment.latest.is_err() {
        return;
    }
    ui.add_space(space::MEDIUM);
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        header::heading(ui, Type::Strong, &words.say(Key::DetailDoubt));
        ui.label(Type::Body.text(words.say(Key::DetailDoubtHint)).color(ui.ink(Ink::Muted)));
        let (size, population) = match doubts {
            Doubts::WrongSize => (Some(Key::DetailDoubtWrongSize), None),
            Doubts::WrongPopulation => (None, Some(Key::DetailHeadcountWrong)),
            Doubts::MoreThanThereAre => (None, Some(Key::DetailDoubtMore)),
            _ => (None, None),
        };
        field(detail, ui, Key::DetailDoubtMeasured, &mut choices.measured, size);
        field(detail, ui, Key::DetailDoubtCompanies, &mut choices.companies, population);
        match doubts {
            Doubts::Refused(reason) => {
                let sentence = match reason {
                    NoInterval::ValueIsBound => words.reason(Reason::ValueIsBound),
                    NoInterval::NoObservation => words.reason(Reason::NoObservation),
                    _ => words.say(Key::DetailDoubtNoShare),
                };
                ui.label(sentence);
            }
            Doubts::Given(doubt) => given(detail, ui, doubt),
            _ => {}
        }
    });
}

/// A field with its name before it and what is wrong with it behind it.
fn field(detail: &Detail<'_>, ui: &mut Ui, name: Key, typed: &mut String, wrong: Option<Key>) {
    let label = detail.words.say(name);
    ui.horizontal_wrapped(|ui| {
        ui.label(&label);
        let field = TextEdit::singleline(typed).desired_width(120.0).id_salt(name.id());
        ui.add(field).widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &label));
        if let Some(wrong) = wrong {
            ui.label(Type::Body.text(detail.words.say(wrong)).color(ui.ink(Ink::Warning)));
        }
    });
}

fn given(detail: &Detail<'_>, ui: &mut Ui, doubt: &Doubt) {
    let words = detail.words;
    let unit = detail.entry.unit;
    let companies = words.companies(doubt.measured.size().into());
    let (low, high) = doubt.interval;
    let arguments = [
        ("companies", companies.into()),
        ("period", words.period(doubt.latest).into()),
        ("low", words.value(low, unit, 1).into()),
        ("high", words.value(high, unit, 1).into()),
    ];
    ui.label(Type::Strong.text(words.say_with(Key::DetailDoubtInterval, &arguments)));
    let met = doubt.met.map(|met| match met {
        Decision::Clear(true) => Key::DetailMetYes,
        Decision::Clear(false) => Key::DetailMetNo,
        Decision::Undecided { .. } => Key::DetailMetUndecided,
    });
    let undecided = doubt.undecided();
    let count = i32::try_from(undecided).unwrap_or_default();
    let methods = words.say_with(Key::DetailDoubtMethods, &[("count", count.into())]);
    let sentences: Vec<String> = met.map(|key| words.say(key)).into_iter().chain([methods]).collect();
    ui.label(sentences.join(" "));
}
