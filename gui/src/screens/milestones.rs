//! What has to be done by when.

use crate::app::App;
use crate::chart::scene::{Pen, point};
use crate::chart::{Scene, sign::Sign};
use crate::navigation::{self, belongs};
use crate::picture::Day;
use crate::state::Screen;
use crate::theme::{Ink, Type, space};
use crate::widgets::{header, pencil::Pencil};
use egui::{Align2, ComboBox, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use peil_core::MilestoneState;
use peil_fixtures::MilestoneRow;
use peil_words::{Key, Words};

/// Where the line of time runs.
const RAIL: f32 = 150.0;

/// Shows all milestones, or those of the chosen pillar.
pub fn show(app: &mut App, ui: &mut Ui) {
    let Some(picture) = app.picture.as_ref() else { return };
    let day = app.words.day(picture.today);
    let lead = app.words.say_with(Key::MilestonesLead, &[("day", day.into())]);
    header::screen(ui, &app.say(Key::MilestonesTitle), &lead);
    let all = app.say(Key::MilestonesAll);
    let sections: Vec<(String, String)> = navigation::pillars(&app.words, picture)
        .into_iter()
        .filter_map(|(screen, name)| match screen {
            Screen::Pillar(id) => Some((id, name)),
            _ => None,
        })
        .filter(|(id, _)| picture.national.milestones.iter().any(|row| belongs(&row.pillar, id)))
        .collect();
    let chosen_name =
        app.milestone_pillar.as_ref().and_then(|id| sections.iter().find(|(known, _)| known == id));
    let shown = chosen_name.map_or_else(|| all.clone(), |(_, name)| name.clone());
    let label = format!("{}: {shown}", app.say(Key::MilestonesFilter));
    let mut pillar = app.milestone_pillar.clone();
    let response =
        ComboBox::from_id_salt("milestone pillar").width(260.0).selected_text(shown).show_ui(ui, |ui| {
            ui.selectable_value(&mut pillar, None, all);
            for (id, name) in sections {
                ui.selectable_value(&mut pillar, Some(id), name);
            }
        });
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &label));
    ui.add_space(space::MEDIUM);
    let rows: Vec<&MilestoneRow> = picture
        .national
        .milestones
        .iter()
        .filter(|row| pillar.as_ref().is_none_or(|id| belongs(&row.pillar, id)))
        .collect();
    timeline(&app.words, picture.today, &rows, ui);
    app.milestone_pillar = pillar;
}

/// Shows the milestones of one pillar under its figures.
pub fn of_pillar(app: &App, ui: &mut Ui, pillar: &str) {
    let Some(picture) = app.picture.as_ref() else { return };
    let rows: Vec<&MilestoneRow> =
        picture.national.milestones.iter().filter(|row| belongs(&row.pillar, pillar)).collect();
    if !rows.is_empty() {
        header::section(ui, &app.say(Key::MilestonesTitle), "");
        timeline(&app.words, picture.today, &rows, ui);
    }
}

fn timeline(words: &Words, today: Day, rows: &[&MilestoneRow], ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.set_max_width(900.0);
    let mut before_today = true;
    let mut undated = false;
    for row in rows {
        let due = row.milestone.due.last_day();
        if before_today && due.is_none_or(|last| last >= today) {
            before_today = false;
            now(words, today, ui);
        }
        if due.is_none() && !undated {
            undated = true;
            ui.add_space(space::MEDIUM);
            header::heading(ui, Type::Strong, &words.say(Key::MilestonesUndated));
            ui.add_space(space::HAIR);
        }
        one(words, today, row, ui);
    }
}

/// The line that parts what is past from what is to come.
fn now(words: &Words, today: Day, ui: &mut Ui) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::hover());
    let text = format!("{}, {}", words.say(Key::MilestonesToday), words.day(today));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    let pencil = Pencil::new(ui);
    let middle = rect.center().y;
    let written =
        pencil.write(pos2(rect.left(), middle), Align2::LEFT_CENTER, Type::Strong, Ink::Accent, &text);
    let stroke = egui::Stroke::new(2.0, pencil.color(Ink::Accent));
    pencil.painter().hline(written.right() + 10.0..=rect.right(), middle, stroke);
}

/// The word for a state, and its sign.
fn state(words: &Words, state: MilestoneState) -> (String, Option<Sign>) {
    match state {
        MilestoneState::Done => (words.say(Key::MilestoneDone), Some(Sign::Met)),
        MilestoneState::Ahead => (words.say(Key::MilestoneAhead), None),
        MilestoneState::DatePassed => (words.say(Key::MilestoneDatePassed), Some(Sign::Warning)),
        MilestoneState::Undated => (words.say(Key::MilestoneUndated), Some(Sign::Open)),
    }
}

fn one(words: &Words, today: Day, row: &MilestoneRow, ui: &mut Ui) {
    let narrow = ui.available_width() < 620.0;
    let standing = row.milestone.state(today);
    let (word, sign) = state(words, standing);
    let due = words.due(row.milestone.due);
    let name = words.text(&row.name);
    let rail = if narrow { 10.0 } else { RAIL };
    let text = rail + 22.0;
    let side = if narrow { 0.0 } else { 150.0 };
    let pencil = Pencil::new(ui);
    let room = ui.available_width() - text - side - 12.0;
    let galley = pencil.wrapped(Type::Body, Ink::Text, name, room);
    let extra = if narrow { 22.0 } else { 0.0 };
    let height = galley.size().y + 14.0 + extra;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, format!("{due}: {name} ({word})")));
    let response = response.on_hover_text(&row.locator);
    if standing == MilestoneState::DatePassed {
        response.on_hover_text(words.say(Key::MilestoneDatePassedExplained));
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    let top = rect.top() + 7.0;
    let line = top + 10.0;
    let x = rect.left() + rail;
    pencil.painter().vline(x, rect.y_range(), egui::Stroke::new(1.5, pencil.color(Ink::Line)));
    let ink = sign.map_or(Ink::Accent, Sign::ink);
    let dot = pos2(x, line);
    let ground = pencil.color(Ink::Page);
    pencil.painter().circle_filled(dot, 9.5, ground);
    match sign {
        Some(sign) => pencil.draw(dot - vec2(7.5, 7.5), &sign.scene(15.0)),
        None => pencil.draw(dot - vec2(7.5, 7.5), &bolt()),
    }
    let y = if narrow { top + extra } else { top };
    pencil.put(pos2(rect.left() + text, y), galley);
    let at = if narrow { pos2(rect.left() + text, top) } else { pos2(x - 18.0, top) };
    let anchor = if narrow { Align2::LEFT_TOP } else { Align2::RIGHT_TOP };
    let written = pencil.write(at, anchor, Type::Strong, Ink::Text, &due);
    let at = if narrow { pos2(written.right() + 12.0, top) } else { pos2(rect.right() - side, top) };
    pencil.write(at, Align2::LEFT_TOP, Type::Body, ink, &word);
}

/// Still to come: the bolt of a level that is not reached yet.
fn bolt() -> Scene {
    let mut scene = Scene::new(15.0, 15.0);
    let corners = vec![point(2.0, 3.0), point(13.0, 3.0), point(7.5, 12.5)];
    scene.polygon(corners, Some(Ink::Page), Some(Pen::solid(Ink::Accent, 1.7)));
    scene
}
