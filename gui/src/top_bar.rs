//! The bar at the top: what this is, what it is narrowed down to, and how it is shown.

use crate::app::App;
use crate::chart::{Scene, painter, scene::Pen, scene::point};
use crate::command::Command;
use crate::history;
use crate::menu;
use crate::navigation;
use crate::state::Screen;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::tour;
use crate::widgets::{choice, verdict};
use egui::{Align, ComboBox, Layout, Margin, Panel, Role, TextEdit, Ui, WidgetInfo, vec2};
use peil_words::{Key, Language};
use std::path::PathBuf;

/// Shows the bar; without room at the side it holds the sections too.
pub fn show(app: &mut App, ui: &mut Ui, narrow: bool) {
    let frame = egui::Frame::new().fill(ui.ink(Ink::Surface)).inner_margin(Margin::symmetric(16, 9));
    Panel::top("bar").resizable(false).frame(frame).show(ui, |ui| {
        if narrow {
            ui.horizontal_wrapped(|ui| {
                title(app, ui);
                menu::show(app, ui);
                palette_button(app, ui, false);
                sections(app, ui);
                if app.screen.is_of_the_portfolio() {
                    history::show(app, ui);
                } else {
                    place(app, ui);
                    search(app, ui, 150.0);
                }
            });
        } else {
            ui.horizontal(|ui| {
                title(app, ui);
                ui.add_space(space::MEDIUM);
                if app.screen.is_of_the_portfolio() {
                    history::show(app, ui);
                } else {
                    place(app, ui);
                    search(app, ui, 190.0);
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    language_button(app, ui, Language::English);
                    language_button(app, ui, Language::Dutch);
                    menu::show(app, ui);
                    palette_button(app, ui, true);
                });
            });
        }
        dialog(app, ui);
    });
}

fn title(app: &App, ui: &mut Ui) {
    painter::show(ui, &mark());
    let name = app.say(Key::AppName);
    ui.label(Type::Title.text(name).color(ui.ink(Ink::Text))).on_hover_text(app.say(Key::AppPurpose));
}

/// The mark of Peil: a bolt with a level line, as on a gauge.
#[must_use]
pub fn mark() -> Scene {
    let mut scene = Scene::new(26.0, 26.0);
    scene.circle(point(13.0, 13.0), 12.0, Some(Ink::Accent), None);
    scene.polygon(vec![point(7.5, 6.0), point(18.5, 6.0), point(13.0, 12.6)], Some(Ink::OnAccent), None);
    scene.line(vec![point(5.0, 13.6), point(21.0, 13.6)], Pen::solid(Ink::OnAccent, 2.0));
    for (x, foot) in [(9.0, 17.5), (13.0, 20.0), (17.0, 17.5)] {
        scene.line(vec![point(x, 14.0), point(x, foot)], Pen::solid(Ink::OnAccent, 1.6));
    }
    scene
}

fn sections(app: &mut App, ui: &mut Ui) {
    let current = navigation::current(app);
    let all = navigation::all(app);
    let name =
        all.iter().find(|(screen, _)| *screen == current).map_or_else(String::new, |(_, name)| name.clone());
    let label = app.say(Key::NavLabel);
    let mut chosen = None;
    let response =
        ComboBox::from_id_salt("sections").width(210.0).selected_text(name.clone()).show_ui(ui, |ui| {
            for (screen, name) in all {
                if ui.selectable_label(screen == current, name).clicked() {
                    chosen = Some(screen);
                }
            }
        });
    named(&response.response, &label, &name);
    tour::mark(ui.ctx(), tour::Part::Sections, response.response.rect.expand(4.0));
    if let Some(screen) = chosen {
        app.go(screen);
    }
}

fn named(response: &egui::Response, label: &str, value: &str) {
    let text = format!("{label}: {value}");
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &text));
}

fn place(app: &mut App, ui: &mut Ui) {
    let Some(picture) = &app.picture else { return };
    let catalogue = &picture.national.catalogue;
    let home = match &picture.file {
        None if app.regional.is_some() => app.say(Key::RegionMine),
        None => app.say(Key::BarHomePlaces),
        Some(file) => file.clone(),
    };
    let mut places: Vec<&str> = Vec::new();
    for entry in &picture.national.entries {
        if !places.contains(&entry.geo.as_str()) {
            places.push(&entry.geo);
        }
    }
    let name = |id: &str| app.words.place(catalogue, id).to_owned();
    let mut named_places: Vec<(String, String)> =
        places.into_iter().map(|id| (id.to_owned(), name(id))).collect();
    named_places.sort_by(|a, b| a.1.cmp(&b.1));
    let shown = app.filter.place.as_ref().map_or_else(|| home.clone(), |id| name(id));
    let label = app.say(Key::BarPlace);
    let mut chosen = app.filter.place.clone();
    let response =
        ComboBox::from_id_salt("place").width(150.0).selected_text(shown.clone()).show_ui(ui, |ui| {
            ui.selectable_value(&mut chosen, None, home);
            for (id, name) in named_places {
                ui.selectable_value(&mut chosen, Some(id), name);
            }
        });
    named(&response.response, &label, &shown);
    if chosen != app.filter.place {
        app.filter.place = chosen;
        if !matches!(app.screen, Screen::Pillar(_)) {
            app.go(Screen::Overview);
        }
    }
}

fn search(app: &mut App, ui: &mut Ui, width: f32) {
    let hint = app.say(Key::BarSearchHint);
    let label = app.say(Key::BarSearch);
    let field =
        TextEdit::singleline(&mut app.filter.search).hint_text(hint).desired_width(width).id_salt("search");
    let response = ui.add(field);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &label));
    if std::mem::take(&mut app.to_search) {
        response.request_focus();
    }
    if response.changed() && !matches!(app.screen, Screen::Overview | Screen::Pillar(_)) {
        app.go(Screen::Overview);
    }
}

/// The way to the palette for who does not know its keys, which it shows where there is room.
fn palette_button(app: &mut App, ui: &mut Ui, with_keys: bool) {
    let name = app.say(Command::Palette.name());
    let keys = Command::Palette.keys(ui.ctx());
    let button = egui::Button::new(&name);
    let button = if with_keys { button.shortcut_text(keys.as_str()) } else { button };
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    tour::mark(ui.ctx(), tour::Part::Palette, response.rect.expand(4.0));
    if response.on_hover_text(keys).clicked() {
        app.obey(Command::Palette);
    }
}

fn language_button(app: &mut App, ui: &mut Ui, language: Language) {
    let on = app.words.language() == language;
    let code = language.code().to_uppercase();
    let kind = if on { Type::Strong } else { Type::Body };
    let response = ui.selectable_label(on, kind.text(&code));
    // A language is named in itself, so that whoever needs it can read it.
    let name = app.say(if language == Language::Dutch { Key::BarDutch } else { Key::BarEnglish });
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &name));
    if response.on_hover_text(&name).clicked() && !on {
        app.speak(language);
    }
}

/// The field for the path of a data file.
fn dialog(app: &mut App, ui: &mut Ui) {
    let Some(mut path) = app.opening.take() else { return };
    let (mut go, mut stay) = (false, true);
    ui.add_space(space::SMALL);
    let label = app.say(Key::OpenPath);
    ui.label(Type::Body.text(app.say(Key::OpenHint)).color(ui.ink(Ink::Muted)));
    ui.horizontal_wrapped(|ui| {
        let width = (ui.available_width() - 230.0).clamp(160.0, 620.0);
        let response = ui.add(TextEdit::singleline(&mut path).desired_width(width).id_salt("path"));
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &label));
        if path.is_empty() && !response.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        go |= response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        go |= ui.add_enabled(!path.trim().is_empty(), egui::Button::new(app.say(Key::OpenGo))).clicked();
        stay &= !ui.button(app.say(Key::OpenCancel)).clicked();
    });
    if go && !path.trim().is_empty() {
        app.open(&PathBuf::from(path.trim()));
        if app.refused.is_some() {
            app.opening = Some(path);
        }
    } else if stay {
        app.opening = Some(path);
    }
}

/// What the user has to know about the data: a refused file, or that these are not the national figures.
pub fn messages(app: &mut App, ui: &mut Ui) {
    if app.screen.is_of_the_portfolio() {
        history::messages(app, ui);
    }
    if let Some(refused) = app.refused.clone() {
        ui.add_space(space::MEDIUM);
        verdict::warn(ui, &app.say(Key::OpenRefused), &refused);
        if ui.button(app.say(Key::OpenDismiss)).clicked() {
            app.refused = None;
        }
    }
    country_or_region(app, ui);
    let own = app.picture.as_ref().and_then(|picture| picture.file.clone());
    if let Some(file) = own.filter(|_| !app.screen.is_of_the_portfolio()) {
        ui.add_space(space::MEDIUM);
        let frame =
            egui::Frame::new().fill(ui.ink(Ink::AccentSoft)).corner_radius(6).inner_margin(vec2(12.0, 6.0));
        frame.show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(app.words.say_with(Key::BarOwnFile, &[("file", file.into())]));
                if ui.button(app.say(Key::BarToNational)).clicked() {
                    app.back_to_national();
                }
            });
        });
    }
    if app.picture.is_none() {
        verdict::warn(ui, "", &app.say(Key::DataBroken));
    }
}

/// The switch between the country and the region of the coach, where there is a portfolio to take the region from.
fn country_or_region(app: &mut App, ui: &mut Ui) {
    let own_file = app.picture.as_ref().is_none_or(|picture| picture.file.is_some());
    let of_figures = matches!(app.screen, Screen::Overview | Screen::Pillar(_) | Screen::Detail(_));
    if app.session.is_none() || own_file || !of_figures {
        return;
    }
    let regional = app.regional.is_some();
    if matches!(app.screen, Screen::Detail(_)) {
        if regional {
            ui.add_space(space::MEDIUM);
            ui.label(Type::Strong.text(app.say(Key::RegionShown)));
        }
        return;
    }
    ui.add_space(space::MEDIUM);
    ui.horizontal_wrapped(|ui| {
        for (key, is_region) in [(Key::RegionCountry, false), (Key::RegionMine, true)] {
            let name = app.say(key);
            let on = regional == is_region;
            if choice::option(ui, egui::Id::unique(("whose figures", is_region)), on, &name, &name).clicked()
                && !on
            {
                if is_region {
                    app.show_region();
                } else {
                    app.back_to_national();
                }
            }
        }
        if regional {
            ui.label(app.say(Key::RegionShown));
            if ui.button(app.say(Key::RegionEnter)).clicked() {
                app.go(Screen::Region);
            }
        }
    });
}
