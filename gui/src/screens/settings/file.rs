//! The file of the portfolio: copied, written as JSON, looked after.

use super::{Asked, report};
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::text_field;
use crate::work::{Job, Part};
use egui::{Button, Ui};
use peil_words::{Key, Words};
use std::path::{Path, PathBuf};

/// What was typed.
#[derive(Debug, Default)]
pub(super) struct Form {
    copy: Option<String>,
    export: Option<String>,
}

/// Shows the three.
pub(super) fn show(
    words: &Words,
    session: &Session,
    folder: &Path,
    form: &mut super::Form,
    ui: &mut Ui,
) -> Asked {
    let mut job = None;
    super::card(ui, &words.say(Key::SettingsFile), |ui| {
        let path = session.store.path();
        ui.label(Type::Body.text(path.display().to_string()).color(ui.ink(Ink::Muted)));
        ui.add_space(space::SMALL);
        let today = session.today.to_string();
        let name = path.file_stem().unwrap_or_default().display();
        let proposed = |ending: &str| folder.join(format!("{name}-{today}.{ending}"));
        let copy = one(ui, words, Key::SettingsCopyPath, Key::SettingsCopy, &mut form.file.copy, || {
            proposed("peil")
        });
        report::show(words, form.report.as_ref(), Part::Copy, ui);
        let hint = session.store.is_encrypted();
        let export =
            one(ui, words, Key::SettingsExportPath, Key::SettingsExport, &mut form.file.export, || {
                proposed("json")
            });
        if hint {
            ui.label(Type::Small.text(words.say(Key::SettingsExportPlain)).color(ui.ink(Ink::Warning)));
            ui.add_space(space::SMALL);
        }
        report::show(words, form.report.as_ref(), Part::Export, ui);
        job = copy.map(Job::SaveCopy).or(export.map(Job::Export));
        if ui.button(words.say(Key::SettingsCheck)).clicked() {
            job = Some(Job::Check);
        }
        report::show(words, form.report.as_ref(), Part::Check, ui);
    });
    job
}

/// A field for a path and what is done with it; the path when it is to be done.
fn one(
    ui: &mut Ui,
    words: &Words,
    label: Key,
    act: Key,
    typed: &mut Option<String>,
    proposed: impl FnOnce() -> PathBuf,
) -> Option<PathBuf> {
    let was_typed = typed.is_some();
    let mut path = typed.take().unwrap_or_else(|| proposed().display().to_string());
    let changed = text_field::show(ui, &words.say(label), "", &mut path, None).changed();
    ui.add_space(-space::SMALL);
    let enabled = !path.trim().is_empty();
    let clicked = ui.add_enabled(enabled, Button::new(words.say(act))).clicked();
    ui.add_space(space::SMALL);
    let asked = clicked.then(|| PathBuf::from(path.trim()));
    // What is proposed moves on with the day.
    *typed = (changed || was_typed).then_some(path);
    asked
}
