//! What the coach knows of the region: how many companies there are, figures and targets.

mod counts;
mod field;
mod form;
mod observations;
mod targets;

use crate::app::App;
use crate::kept::Kept;
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::header;
use egui::{Align, Button, Layout, Ui};
use peil_report::entered::Entered;
use peil_words::{Key, Words};
use std::sync::Arc;

/// What was typed and is not saved yet, and what was read.
#[derive(Debug, Default)]
pub struct Board {
    counts: Option<counts::Form>,
    observations: Option<observations::Form>,
    targets: Option<targets::Form>,
    kept: Kept<u64, Arc<Entered>>,
}

impl Board {
    /// What was entered about the region, read again only after an edit.
    pub fn entered(session: &mut Session) -> Arc<Entered> {
        let mut board = std::mem::take(&mut session.region);
        let (version, store) = (session.register.version(), &session.store);
        let mut fault = None;
        let entered = board.kept.get(version, |_| match Entered::read(store) {
            Ok(entered) => Arc::new(entered),
            Err(error) => {
                fault = Some(error);
                Arc::default()
            }
        });
        let entered = Arc::clone(entered);
        session.region = board;
        if let Some(fault) = fault {
            session.refuse(fault);
        }
        entered
    }
}

/// Shows the three lists, each with its form.
pub fn show(app: &mut App, ui: &mut Ui) {
    let Some(mut session) = app.session.take() else { return };
    let words = &app.words;
    header::screen(ui, &words.say(Key::NavRegion), &words.say(Key::RegionLead));
    let entered = Board::entered(&mut session);
    let to_picture = ui
        .add_enabled(!entered.is_empty(), Button::new(words.say(Key::RegionShow)))
        .on_disabled_hover_text(words.say(Key::RegionShowNothing))
        .clicked();
    let mut board = std::mem::take(&mut session.region);
    form::show(words, &mut session, &mut board.counts, &entered, ui);
    form::show(words, &mut session, &mut board.observations, &entered, ui);
    form::show(words, &mut session, &mut board.targets, &entered, ui);
    session.region = board;
    app.session = Some(session);
    if to_picture {
        app.show_region();
    }
}

/// What was asked of a list.
enum Wish {
    Change(usize),
    Remove(usize),
    Add,
}

/// Shows what was entered, line by line, each with its two buttons; and the button for another one.
fn list(
    words: &Words,
    writable: bool,
    lines: &[String],
    empty: Key,
    add: Key,
    adding: bool,
    ui: &mut Ui,
) -> Option<Wish> {
    let mut wish = None;
    if lines.is_empty() {
        ui.label(Type::Body.text(words.say(empty)).color(ui.ink(Ink::Muted)));
    }
    for (place, line) in lines.iter().enumerate() {
        if let Some(asked) = one(words, writable, line, place, ui) {
            wish = Some(asked);
        }
    }
    ui.add_space(space::HAIR);
    if !adding && ui.add_enabled(writable, Button::new(words.say(add))).clicked() {
        wish = Some(Wish::Add);
    }
    wish
}

/// The width below which the buttons stand behind the text rather than at the right.
const NARROW: f32 = 620.0;

/// One line with its two buttons.
fn one(words: &Words, writable: bool, line: &str, place: usize, ui: &mut Ui) -> Option<Wish> {
    let mut wish = None;
    let mut show = |ui: &mut Ui, (key, named): (Key, Key), asked: Wish| {
        let response = ui.add_enabled(writable, Button::new(words.say(key)).small());
        let name = words.say_with(named, &[("line", line.into())]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, writable, &name));
        if response.clicked() {
            wish = Some(asked);
        }
    };
    let change = (Key::RegionChange, Key::RegionChangeNamed);
    let remove = (Key::RegionRemove, Key::RegionRemoveNamed);
    if ui.available_width() < NARROW {
        ui.label(line);
        ui.horizontal(|ui| {
            show(ui, change, Wish::Change(place));
            show(ui, remove, Wish::Remove(place));
        });
    } else {
        ui.horizontal(|ui| {
            ui.label(line);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                show(ui, remove, Wish::Remove(place));
                show(ui, change, Wish::Change(place));
            });
        });
    }
    ui.separator();
    wish
}

/// What was asked of a form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ask {
    Save,
    Cancel,
}

/// The two buttons below a form.
fn buttons(words: &Words, writable: bool, ui: &mut Ui) -> Option<Ask> {
    let mut ask = None;
    ui.horizontal_wrapped(|ui| {
        if ui.add_enabled(writable, Button::new(words.say(Key::RegionSave))).clicked() {
            ask = Some(Ask::Save);
        }
        if ui.button(words.say(Key::OpenCancel)).clicked() {
            ask = Some(Ask::Cancel);
        }
    });
    ask
}

/// A card with a head and a sentence below it.
fn card(words: &Words, title: Key, hint: Key, ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    header::section(ui, &words.say(title), "");
    ui.label(Type::Body.text(words.say(hint)).color(ui.ink(Ink::Muted)));
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
}
