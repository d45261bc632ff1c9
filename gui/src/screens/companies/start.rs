//! Without a portfolio: how to begin one, and how to open one.

use crate::app::App;
use crate::files::{self, Wanted};
use crate::say;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::text_field::{self, Secret};
use crate::widgets::{choice, header, verdict};
use egui::{Id, Key as Press, Ui};
use peil_portfolio::{OpenError, Passphrase};
use peil_words::Key;
use std::path::{Path, PathBuf};

/// What was typed to begin or open a portfolio.
#[derive(Debug, Default)]
pub struct Start {
    /// Where the file is, or is to be; none for the usual place.
    pub path: Option<String>,
    /// The name of the coach; none for the one that is kept.
    pub coach: Option<String>,
    /// Why the last one was not opened.
    pub refused: Option<OpenError>,
    /// The passphrase that the last one was opened with.
    pub given: Option<Passphrase>,
    secret: Secret,
    seen: bool,
    /// Where the made-up portfolio is to be; none for the usual place.
    pub demo: Option<String>,
    asked: bool,
    was_asked: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    New,
    Open,
}

impl Start {
    /// True where the file that was not opened is behind a passphrase, and this program could open it with one.
    fn asks_passphrase(&self) -> bool {
        let wanted = matches!(self.refused, Some(OpenError::PassphraseNeeded | OpenError::WrongPassphrase));
        wanted && Passphrase::is_available()
    }
}

/// Shows the fields and the two ways.
pub(super) fn show(app: &mut App, ui: &mut Ui) {
    header::screen(ui, &app.say(Key::NavCompanies), &app.say(Key::StartLead));
    back(app, ui);
    refused(app, ui);
    let mut coach = app.start.coach.take().unwrap_or_else(|| app.settings.coach.clone());
    let mut path = app.start.path.take().unwrap_or_else(|| {
        let usual = app.settings.folder().join(app.say(Key::StartFileName));
        usual.with_extension("peil").display().to_string()
    });
    let (mut way, mut chosen) = (None, false);
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let asked = app.start.asked;
        let fault = |typed: &str, key| (asked && typed.trim().is_empty()).then(|| app.say(key));
        let faults = [fault(&coach, Key::StartCoachWrong), fault(&path, Key::StartPathWrong)];
        let say = |key| app.say(key);
        let (name, hint) = (say(Key::StartCoach), say(Key::StartCoachHint));
        text_field::show(ui, &name, &hint, &mut coach, faults[0].as_deref());
        let (name, hint) = (say(Key::StartPath), say(Key::StartPathHint));
        let other = text_field::show(ui, &name, &hint, &mut path, faults[1].as_deref()).changed();
        if other && app.start.asks_passphrase() {
            // Of another file it is not known yet.
            app.start.refused = None;
        }
        if passphrase(app, ui) {
            way = Some(Way::Open);
        }
        ui.horizontal_wrapped(|ui| {
            if ui.button(app.say(Key::StartNew)).clicked() {
                way = Some(Way::New);
            }
            if ui.button(app.say(Key::StartOpen)).clicked() {
                way = Some(Way::Open);
            }
            chosen = app.has_dialogs() && ui.button(app.say(Key::FileChoose)).clicked();
        });
    });
    let complete = !coach.trim().is_empty() && !path.trim().is_empty();
    app.start.asked |= way.is_some();
    let typed = path.trim().to_owned();
    if complete && way.is_some() {
        coach.trim().clone_into(&mut app.settings.coach);
    }
    (app.start.coach, app.start.path) = (Some(coach), Some(path));
    if chosen {
        files::ask(app, Wanted::Start, Some(Path::new(&typed)));
    }
    match way.filter(|_| complete) {
        Some(Way::New) => {
            let mut path = PathBuf::from(typed);
            if path.extension().is_none() {
                path.set_extension("peil");
            }
            app.create_portfolio(&path);
        }
        Some(Way::Open) => {
            let given = app.start.secret.passphrase().ok().filter(|_| app.start.asks_passphrase());
            app.start.secret.forget(ui.ctx());
            app.open_behind(&PathBuf::from(typed), given);
        }
        None => demo(app, ui),
    }
}

/// The way back to the portfolio that is still open, when another was not opened.
fn back(app: &mut App, ui: &mut Ui) {
    let Some(session) = &app.session else { return };
    let file = session.store.path().file_name().unwrap_or_default().display().to_string();
    if ui.button(app.words.say_with(Key::StartBack, &[("file", file.into())])).clicked() {
        app.start = Start::default();
    }
    ui.add_space(space::SMALL);
}

/// The field for the passphrase, where one is wanted; true when it is typed and entered.
fn passphrase(app: &mut App, ui: &mut Ui) -> bool {
    let asked = app.start.asks_passphrase();
    let first = asked && !app.start.was_asked;
    app.start.was_asked = asked;
    if !asked {
        return false;
    }
    let (name, show) = (app.say(Key::StartPassphrase), app.say(Key::SecretShow));
    let response = app.start.secret.show(ui, &name, app.start.seen, None);
    if first {
        response.request_focus();
    }
    if choice::tick(ui, Id::unique("show passphrase"), app.start.seen, &show, &show).clicked() {
        app.start.seen = !app.start.seen;
    }
    ui.add_space(space::SMALL);
    response.lost_focus() && ui.input(|input| input.key_pressed(Press::Enter))
}

/// The way to see what Peil does without a company of one's own.
fn demo(app: &mut App, ui: &mut Ui) {
    ui.add_space(space::MEDIUM);
    let mut path = app.start.demo.take().unwrap_or_else(|| {
        let usual = app.settings.folder().join(app.say(Key::DemoFileName));
        usual.with_extension("peil").display().to_string()
    });
    let mut go = false;
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        header::heading(ui, Type::Title, &app.say(Key::DemoTitle));
        ui.label(app.say(Key::DemoLead));
        ui.add_space(space::SMALL);
        text_field::show(ui, &app.say(Key::DemoPath), &app.say(Key::DemoPathHint), &mut path, None);
        let button = egui::Button::new(app.say(Key::DemoGo));
        go = ui.add_enabled(!path.trim().is_empty(), button).clicked();
    });
    let mut file = PathBuf::from(path.trim());
    app.start.demo = Some(path);
    if go {
        if file.extension().is_none() {
            file.set_extension("peil");
        }
        app.create_demo(&file);
    }
}

/// Why the last one was not opened, which backups could take its place, and what else can be done for a damaged one.
fn refused(app: &mut App, ui: &mut Ui) {
    let Some(error) = &app.start.refused else { return };
    let cannot = matches!(error, OpenError::PassphraseNeeded) && !Passphrase::is_available();
    let error = if cannot { &OpenError::WithoutEncryption } else { error };
    if matches!(error, OpenError::PassphraseNeeded) {
        // That is how it should be, and no fault.
        ui.label(Type::Strong.text(app.words.open_fault(error)));
    } else {
        verdict::warn(ui, &app.say(Key::PortfolioOpenNot), &app.words.open_fault(error));
    }
    let mut chosen = None;
    if let OpenError::Damaged(damage) = error {
        for backup in &damage.backups {
            let day = app.words.day(backup.taken_at.date().into());
            let moment = [("day", day.into()), ("time", say::time(backup.taken_at).into())];
            if ui.button(app.words.say_with(Key::StartRestore, &moment)).clicked() {
                chosen = Some((damage.path.clone(), Some(backup.clone())));
            }
        }
        ui.add_space(space::SMALL);
        if ui.button(app.say(Key::StartSalvage)).clicked() {
            chosen = Some((damage.path.clone(), None));
        }
        ui.label(Type::Small.text(app.say(Key::StartSalvageHint)).color(ui.ink(Ink::Muted)));
    }
    ui.add_space(space::MEDIUM);
    match chosen {
        Some((path, Some(backup))) => app.restore_portfolio(&path, &backup),
        Some((path, None)) => app.salvage_portfolio(&path),
        None => {}
    }
}
