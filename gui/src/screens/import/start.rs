//! Before a file was given: where it can be dropped, chosen or typed, and what can be read.

use super::read;
use crate::app::App;
use crate::chart::scene::{Pen, point};
use crate::chart::{Scene, painter};
use crate::files::{self, Wanted};
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::pencil::Pencil;
use crate::widgets::{header, text_field, verdict};
use egui::{Button, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use peil_words::{Key, Words};
use std::path::Path;

/// Shows the place to drop a file on, and below it what can be read.
pub(super) fn show(app: &mut App, ui: &mut Ui) {
    if let Some((file, text)) = &app.import.refused {
        let head = app.words.say_with(Key::ImportNotRead, &[("file", file.as_str().into())]);
        verdict::warn(ui, &head, text);
        ui.add_space(space::MEDIUM);
    }
    if let Some(done) = &app.import.done {
        ui.card().show(ui, |ui| {
            ui.set_width(ui.available_width());
            verdict::signed(ui, crate::chart::sign::Sign::Met, &app.words.say(Key::ImportDone));
            ui.label(done);
        });
        ui.add_space(space::MEDIUM);
    }
    give(app, ui);
    header::section(ui, &app.say(Key::ImportKinds), &app.say(Key::ImportKindsLead));
    ui.add_space(-space::HAIR);
    kinds(&app.words, ui);
}

/// The place for a file.
fn give(app: &mut App, ui: &mut Ui) {
    let hovered = ui.input(|input| !input.raw.hovered_files.is_empty());
    let (mut path, mut go, mut choose) = (std::mem::take(&mut app.import.typed), false, false);
    let frame = ui.card().inner_margin(egui::Margin::symmetric(20, 22));
    let frame = if hovered { frame.fill(ui.ink(Ink::AccentSoft)) } else { frame };
    let shown = frame.stroke(Stroke::NONE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::SMALL;
        ui.horizontal_wrapped(|ui| {
            painter::show(ui, &arrow());
            ui.label(Type::Title.text(app.say(Key::ImportDrop)));
            if app.has_dialogs() {
                choose = ui.button(app.say(Key::ImportChoose)).clicked();
            }
        });
        let field = text_field::show(ui, &app.say(Key::ImportPath), "", &mut path, None);
        go = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        go |= ui.add_enabled(!path.trim().is_empty(), Button::new(app.say(Key::ImportRead))).clicked();
        go &= !path.trim().is_empty();
    });
    edge(ui, shown.response.rect, hovered);
    app.import.typed = path;
    if choose {
        files::ask(app, Wanted::Import, None);
    } else if go {
        let path = app.import.typed.trim().to_owned();
        read(app, Path::new(&path));
    }
}

/// A dashed edge, as around any place to drop something on.
fn edge(ui: &Ui, rect: egui::Rect, hovered: bool) {
    let pencil = Pencil::new(ui);
    let ink = if hovered { Ink::Accent } else { Ink::Edge };
    let stroke = Stroke::new(1.5, pencil.color(ink));
    if hovered {
        pencil.painter().rect_stroke(rect, f32::from(space::CORNER), stroke, StrokeKind::Inside);
        return;
    }
    let rect = rect.shrink(0.75);
    let corners =
        [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    pencil.painter().extend(egui::Shape::dashed_line(&corners, stroke, 7.0, 5.0));
}

/// An arrow into a tray.
fn arrow() -> Scene {
    let mut scene = Scene::new(26.0, 26.0);
    let pen = Pen::solid(Ink::Accent, 2.4);
    scene.line(vec![point(13.0, 3.0), point(13.0, 16.0)], pen);
    scene.line(vec![point(7.5, 11.0), point(13.0, 16.5), point(18.5, 11.0)], pen);
    scene.line(vec![point(4.0, 17.0), point(4.0, 22.5), point(22.0, 22.5), point(22.0, 17.0)], pen);
    scene
}

/// What can be read, and what becomes of it.
fn kinds(words: &Words, ui: &mut Ui) {
    for (what, how) in [
        (Key::ImportReadsWorkbook, Key::ImportReadsWorkbookText),
        (Key::ImportReadsPortal, Key::ImportReadsPortalText),
        (Key::ImportReadsAssessments, Key::ImportReadsAssessmentsText),
        (Key::ImportReadsTable, Key::ImportReadsTableText),
        (Key::ImportReadsKiosk, Key::ImportReadsKioskText),
        (Key::ImportReadsStatistics, Key::ImportReadsStatisticsText),
    ] {
        kind(ui, &words.say(what), &words.say(how));
    }
}

/// The width from which on its name stands beside what becomes of it.
const BESIDE: f32 = 620.0;

fn kind(ui: &mut Ui, what: &str, how: &str) {
    let pencil = Pencil::new(ui);
    let width = ui.available_width();
    let (left, right) = if width < BESIDE { (width, width) } else { (width * 0.36, width * 0.64) };
    let name = pencil.wrapped(Type::Strong, Ink::Text, what, left - space::MEDIUM);
    let text = pencil.wrapped(Type::Body, Ink::Text, how, right);
    let below = if width < BESIDE { vec2(0.0, name.size().y + 2.0) } else { vec2(left, 0.0) };
    let height = (below.y + text.size().y).max(name.size().y) + 18.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, format!("{what}: {how}")));
    let at = rect.min + vec2(0.0, 8.0);
    pencil.put(at, name);
    pencil.put(at + below, text);
    let line = Stroke::new(1.0, pencil.color(Ink::Line));
    pencil.painter().hline(rect.x_range(), rect.bottom(), line);
    ui.add_space(-space::SMALL);
}
