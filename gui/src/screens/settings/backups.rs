//! The backups of the portfolio: listed, taken, put back.

use super::{Asked, Form, card, report};
use crate::say;
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::verdict;
use crate::work::{Job, Part};
use egui::{Button, Role, Ui, WidgetInfo};
use peil_portfolio::{Backup, KEPT, OpenError};
use peil_words::{Key, Words};
use std::time::{Duration, Instant};

/// How long the list is taken for true: one may be added in the meantime.
const FRESH: Duration = Duration::from_secs(1);

/// The backups as they were found, and the one that is to be put back.
#[derive(Debug, Default)]
pub(super) struct List {
    found: Option<(Instant, Vec<Backup>)>,
    asked: Option<(Backup, Result<u64, OpenError>)>,
    to_confirm: bool,
}

/// Shows them.
pub(super) fn show(words: &Words, session: &Session, form: &mut Form, ui: &mut Ui) -> Asked {
    let mut job = None;
    let backups = session.store.backups();
    let list = &mut form.backups;
    if list.found.as_ref().is_none_or(|(since, _)| since.elapsed() > FRESH) {
        list.found = Some((Instant::now(), backups.list()));
    }
    card(ui, &words.say(Key::SettingsBackups), |ui| {
        let folder = backups.folder().file_name().unwrap_or_default().display().to_string();
        let hint = [("kept", KEPT.into()), ("folder", folder.into())];
        let hint = words.say_with(Key::SettingsBackupsHint, &hint);
        ui.label(Type::Body.text(hint).color(ui.ink(Ink::Muted)));
        report::show(words, form.report.as_ref(), Part::Backups, ui);
        let writable = session.is_writable();
        if ui.add_enabled(writable, Button::new(words.say(Key::SettingsBackupTake))).clicked() {
            job = Some(Job::TakeBackup);
        }
        ui.add_space(space::SMALL);
        let found = list.found.as_ref().map_or(&[][..], |(_, found)| found);
        if found.is_empty() {
            ui.label(words.say(Key::SettingsBackupsNone));
        }
        for backup in found {
            if row(words, backup, writable, ui) {
                list.asked = Some((backup.clone(), session.store.edits_since(backup)));
                list.to_confirm = true;
            }
        }
        if let Some(backup) = confirm(words, list, ui) {
            job = Some(Job::Restore(backup));
        }
    });
    job
}

/// Moment and size of a backup.
pub(super) fn named(words: &Words, backup: &Backup) -> String {
    let arguments = [
        ("day", words.day(backup.taken_at.date().into()).into()),
        ("time", say::time(backup.taken_at).into()),
        ("size", words.bytes(backup.bytes).into()),
    ];
    words.say_with(Key::SettingsBackup, &arguments)
}

/// One of them; true when it is to be put back.
fn row(words: &Words, backup: &Backup, writable: bool, ui: &mut Ui) -> bool {
    let name = named(words, backup);
    ui.horizontal_wrapped(|ui| {
        ui.label(&name);
        let button = ui.add_enabled(writable, Button::new(words.say(Key::SettingsRestore)));
        let spoken = words.say_with(Key::SettingsRestoreNamed, &[("backup", name.into())]);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, writable, &spoken));
        button.clicked()
    })
    .inner
}

/// What would be gone, and the two ways on; the backup once it is wanted all the same.
fn confirm(words: &Words, list: &mut List, ui: &mut Ui) -> Option<Backup> {
    let (backup, since) = list.asked.as_ref()?;
    let title = [("backup", named(words, backup).into())];
    let title = words.say_with(Key::SettingsRestoreTitle, &title);
    ui.add_space(space::SMALL);
    let mut go = false;
    match since {
        Ok(count) => {
            let gone = words.say_with(Key::SettingsRestoreLost, &[("count", (*count).into())]);
            verdict::warn(ui, &title, &format!("{gone} {}", words.say(Key::SettingsRestoreKept)));
        }
        Err(error) => verdict::warn(ui, &title, &words.open_fault(error)),
    }
    let mut stay = true;
    ui.horizontal_wrapped(|ui| {
        if since.is_ok() {
            go = ui.button(words.say(Key::SettingsRestoreGo)).clicked();
        }
        let cancel = ui.button(words.say(Key::CompaniesCancel));
        if std::mem::take(&mut list.to_confirm) {
            cancel.scroll_to_me(None);
        }
        stay = !cancel.clicked();
    });
    if go {
        return list.asked.take().map(|(backup, _)| backup);
    }
    if !stay {
        list.asked = None;
    }
    None
}
