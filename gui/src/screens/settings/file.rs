//! The file of the portfolio: copied, written as JSON, looked after.

use super::{Asked, report};
use crate::files::Wanted;
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
    /// A dialog of the system is wanted, beginning with this path.
    pub(super) wanted: Option<(Wanted, PathBuf)>,
}

impl Form {
    /// Takes a path that was chosen in a dialog.
    pub(super) fn choose(&mut self, wanted: Wanted, path: &Path) {
        let field = if wanted == Wanted::Copy { &mut self.copy } else { &mut self.export };
        *field = Some(path.display().to_string());
    }
}

/// One of the two fields.
struct Field<'a> {
    label: Key,
    act: Key,
    wanted: Wanted,
    typed: &'a mut Option<String>,
    /// Where a dialog of the system is asked for; none where there is none.
    dialog: Option<&'a mut Option<(Wanted, PathBuf)>>,
}

/// Shows the three.
pub(super) fn show(
    words: &Words,
    session: &Session,
    (folder, has_dialogs): (&Path, bool),
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
        let files = &mut form.file;
        let copy = Field {
            label: Key::SettingsCopyPath,
            act: Key::SettingsCopy,
            wanted: Wanted::Copy,
            typed: &mut files.copy,
            dialog: has_dialogs.then_some(&mut files.wanted),
        };
        let copy = one(ui, words, copy, || proposed("peil"));
        report::show(words, form.report.as_ref(), Part::Copy, ui);
        let hint = session.store.is_encrypted();
        let export = Field {
            label: Key::SettingsExportPath,
            act: Key::SettingsExport,
            wanted: Wanted::Everything,
            typed: &mut form.file.export,
            dialog: has_dialogs.then_some(&mut form.file.wanted),
        };
        let export = one(ui, words, export, || proposed("json"));
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
fn one(ui: &mut Ui, words: &Words, field: Field<'_>, proposed: impl FnOnce() -> PathBuf) -> Option<PathBuf> {
    let was_typed = field.typed.is_some();
    let mut path = field.typed.take().unwrap_or_else(|| proposed().display().to_string());
    let changed = text_field::show(ui, &words.say(field.label), "", &mut path, None).changed();
    ui.add_space(-space::SMALL);
    let enabled = !path.trim().is_empty();
    let clicked = ui.horizontal_wrapped(|ui| {
        let clicked = ui.add_enabled(enabled, Button::new(words.say(field.act))).clicked();
        if let Some(dialog) = field.dialog
            && ui.button(words.say(Key::FileChoose)).clicked()
        {
            *dialog = Some((field.wanted, PathBuf::from(path.trim())));
        }
        clicked
    });
    ui.add_space(space::SMALL);
    let asked = clicked.inner.then(|| PathBuf::from(path.trim()));
    // What is proposed moves on with the day.
    *field.typed = (changed || was_typed).then_some(path);
    asked
}
