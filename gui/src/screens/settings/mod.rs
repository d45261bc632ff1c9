//! What can be set: by the person on this computer, and by the hub in its portfolio.

mod backups;
mod field;
mod file;
mod hub;
mod passphrase;
mod person;
mod report;

pub use field::{Both, Field};

use crate::app::App;
use crate::files::{self, Wanted};
use crate::theme::{Themed, space};
use crate::widgets::{date_field, header, text_field};
use crate::work::{Fault, Job, Part, Report};
use egui::Ui;
use peil_portfolio::Deed;
use peil_words::Key;
use std::collections::BTreeMap;
use std::path::Path;

/// What was typed and chosen on the screen and is not set yet.
#[derive(Debug, Default)]
pub struct Form {
    drafts: BTreeMap<Field, String>,
    hub_is_other: bool,
    backups: backups::List,
    passphrase: passphrase::Form,
    file: file::Form,
    /// What came of the latest job, until the next.
    report: Option<(Part, Result<Report, Fault>)>,
}

impl Form {
    /// Forgets what came of the latest job.
    pub fn begin(&mut self) {
        self.report = None;
    }

    /// Takes a path that was chosen in a dialog of the system.
    pub fn choose(&mut self, wanted: Wanted, path: &Path) {
        self.file.choose(wanted, path);
    }

    /// Keeps what came of a job, to be told where it was asked for.
    pub fn tell(&mut self, part: Part, result: Result<Report, Fault>) {
        self.report = Some((part, result));
        self.backups = backups::List::default();
    }
}

/// Shows the settings.
pub fn show(app: &mut App, ui: &mut Ui) {
    header::screen(ui, &app.say(Key::NavSettings), &app.say(Key::SettingsLead));
    let mut form = std::mem::take(&mut app.settings_form);
    let before = both(app);
    let mut now = before.clone();
    person::show(app, &mut form, &mut now, ui);
    let writable = app.session.as_ref().is_some_and(crate::session::Session::is_writable);
    if app.session.is_some() {
        ui.add_enabled_ui(writable, |ui| hub::show(app, &mut form, &mut now, ui));
    } else {
        card(ui, &app.say(Key::NavPortfolio), |ui| {
            ui.label(app.say(Key::SettingsNoPortfolio));
        });
    }
    set(app, &before, now);
    let mut job = None;
    if let Some(session) = &app.session {
        let words = &app.words;
        job = backups::show(words, session, &mut form, ui)
            .or(passphrase::show(words, session, &mut form, ui))
            .or(file::show(words, session, (&app.settings.folder(), app.has_dialogs()), &mut form, ui));
    }
    let wanted = form.file.wanted.take();
    app.settings_form = form;
    if let Some((wanted, near)) = wanted {
        files::ask(app, wanted, Some(&near));
    }
    if let Some(job) = job {
        app.begin(job);
    }
}

fn both(app: &App) -> Both {
    let hub = app.session.as_ref().map(|session| session.register.settings().clone());
    Both { own: app.settings.clone(), hub }
}

/// Sets what has changed: of the portfolio as an edit, which can be undone.
fn set(app: &mut App, before: &Both, now: Both) {
    if now.own != before.own {
        if now.own.coach != before.own.coach
            && let Some(session) = &mut app.session
        {
            session.store.set_coach(&now.own.coach);
        }
        app.settings = now.own;
        app.to_keep = true;
    }
    let changed = now.hub.filter(|settings| before.hub.as_ref() != Some(settings));
    if let (Some(settings), Some(session)) = (changed, &mut app.session) {
        session.edit(Deed::SettingChanged, |edit| edit.set(&settings));
    }
}

/// A field that is typed, taken over when it is left, with what is wrong below it.
fn typed(app: &App, form: &mut Form, both: &mut Both, ui: &mut Ui, field: Field, hint: &str) {
    let words = &app.words;
    let kept = field.text(words, both);
    let draft = form.drafts.get(&field).cloned();
    let mut text = draft.clone().unwrap_or_else(|| kept.clone());
    let mut now = both.clone();
    let taken = draft.as_ref().map_or(Ok(()), |draft| field.take(words, draft, &mut now));
    let fault = taken.as_ref().err().map(String::as_str);
    let name = field.name(words);
    let typed = text.clone();
    let left = if matches!(field, Field::StepDay(_)) {
        date_field::show_typed(ui, words, &name, &mut text, app.date(), fault)
    } else {
        text_field::show(ui, &name, hint, &mut text, fault).lost_focus()
    };
    let is_new = text != typed;
    if is_new {
        form.drafts.insert(field, text.clone());
    }
    // A day that is picked is new and done at once; what is typed is taken as it was before the field was left.
    let taken = if is_new { field.take(words, &text, &mut now) } else { taken };
    if left && taken.is_ok() && form.drafts.remove(&field).is_some() {
        *both = now;
    }
}

/// Takes over what is typed and right, before another screen is shown.
pub fn leave(app: &mut App) {
    let mut drafts = std::mem::take(&mut app.settings_form.drafts);
    let before = both(app);
    let mut now = before.clone();
    drafts.retain(|field, text| field.take(&app.words, text, &mut now).is_err());
    set(app, &before, now);
    app.settings_form = Form { drafts, ..Form::default() };
}

/// A card with a head.
fn card(ui: &mut Ui, title: &str, content: impl FnOnce(&mut Ui)) {
    header::section(ui, title, "");
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::SMALL;
        content(ui);
    });
}

/// The width from which on two fields stand beside each other.
const TWO: f32 = 620.0;

/// Shows parts in as many columns as there is room for, at most `most`.
fn beside<T: Copy>(ui: &mut Ui, parts: &[T], most: usize, mut show: impl FnMut(&mut Ui, T)) {
    let columns = if ui.available_width() < TWO { 1 } else { most };
    for row in parts.chunks(columns) {
        ui.columns(columns, |columns| {
            for (ui, part) in columns.iter_mut().zip(row) {
                show(ui, *part);
            }
        });
    }
}

/// A name above something to choose from.
fn caption(ui: &mut Ui, name: &str) {
    use crate::theme::{Type, Typeset};
    ui.label(Type::Strong.text(name));
}

type Asked = Option<Job>;
