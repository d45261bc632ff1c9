//! Without a portfolio: how to begin one, and how to open one.

use crate::app::App;
use crate::documents;
use crate::say;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::{header, verdict};
use egui::{Role, TextEdit, Ui, WidgetInfo};
use peil_portfolio::OpenError;
use peil_words::Key;
use std::path::PathBuf;

/// What was typed to begin or open a portfolio.
#[derive(Debug, Default)]
pub struct Start {
    /// Where the file is, or is to be; none for the usual place.
    pub path: Option<String>,
    /// The name of the coach; none for the one that is kept.
    pub coach: Option<String>,
    /// Why the last one was not opened.
    pub refused: Option<OpenError>,
    asked: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    New,
    Open,
}

/// Shows the two fields and the two ways.
pub(super) fn show(app: &mut App, ui: &mut Ui) {
    header::screen(ui, &app.say(Key::NavCompanies), &app.say(Key::StartLead));
    refused(app, ui);
    let mut coach = app.start.coach.take().unwrap_or_else(|| app.settings.coach.clone());
    let mut path = app.start.path.take().unwrap_or_else(|| {
        let usual = documents::folder().join(app.say(Key::StartFileName));
        usual.with_extension("peil").display().to_string()
    });
    let mut way = None;
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let asked = app.start.asked;
        let faults = [(&coach, Key::StartCoachWrong), (&path, Key::StartPathWrong)]
            .map(|(typed, fault)| (asked && typed.trim().is_empty()).then_some(fault));
        field(app, ui, (Key::StartCoach, Key::StartCoachHint), &mut coach, faults[0]);
        ui.add_space(space::SMALL);
        field(app, ui, (Key::StartPath, Key::StartPathHint), &mut path, faults[1]);
        ui.add_space(space::SMALL);
        ui.horizontal_wrapped(|ui| {
            if ui.button(app.say(Key::StartNew)).clicked() {
                way = Some(Way::New);
            }
            if ui.button(app.say(Key::StartOpen)).clicked() {
                way = Some(Way::Open);
            }
        });
    });
    let complete = !coach.trim().is_empty() && !path.trim().is_empty();
    app.start.asked |= way.is_some();
    let typed = path.trim().to_owned();
    if complete && way.is_some() {
        coach.trim().clone_into(&mut app.settings.coach);
    }
    (app.start.coach, app.start.path) = (Some(coach), Some(path));
    match way.filter(|_| complete) {
        Some(Way::New) => {
            let mut path = PathBuf::from(typed);
            if path.extension().is_none() {
                path.set_extension("peil");
            }
            app.create_portfolio(&path);
        }
        Some(Way::Open) => app.open_portfolio(&PathBuf::from(typed)),
        None => {}
    }
}

/// Why the last one was not opened, and which backups could take its place.
fn refused(app: &mut App, ui: &mut Ui) {
    let Some(error) = &app.start.refused else { return };
    verdict::warn(ui, &app.say(Key::PortfolioOpenNot), &app.words.open_fault(error));
    let mut chosen = None;
    if let OpenError::Damaged(damage) = error {
        for backup in &damage.backups {
            let day = app.words.day(backup.taken_at.date().into());
            let moment = [("day", day.into()), ("time", say::time(backup.taken_at).into())];
            if ui.button(app.words.say_with(Key::StartRestore, &moment)).clicked() {
                chosen = Some((damage.path.clone(), backup.clone()));
            }
        }
    }
    ui.add_space(space::MEDIUM);
    if let Some((path, backup)) = chosen {
        app.restore_portfolio(&path, &backup);
    }
}

fn field(app: &App, ui: &mut Ui, (name, hint): (Key, Key), typed: &mut String, fault: Option<Key>) {
    let label = app.say(name);
    ui.label(Type::Strong.text(&label));
    ui.label(Type::Body.text(app.say(hint)).color(ui.ink(Ink::Muted)));
    let width = ui.available_width().min(620.0);
    let response = ui.add(TextEdit::singleline(typed).desired_width(width).id_salt(name.id()));
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, true, &label);
        info.current_text_value = Some(typed.clone());
        info
    });
    if let Some(fault) = fault {
        ui.label(Type::Body.text(app.say(fault)).color(ui.ink(Ink::Warning)));
    }
}
