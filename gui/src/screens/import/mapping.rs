//! Somebody else's table: which column is what, said once, and kept under a name.

use super::reading;
use crate::app::App;
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::pencil::Pencil;
use crate::widgets::{choice, header, pick, text_field};
use egui::{Button, Id, Margin, Panel, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};
use peil_core::Notation;
use peil_core::intensity::Composition;
use peil_portfolio::{Deed, ImportMapping};
use peil_transfer::{DateOrder, Field, Mapping, OpenedTable, TableColumn};
use peil_words::{Key, Words};
use std::sync::Arc;

/// A table of which it is asked what its columns are.
#[derive(Debug)]
pub struct Form {
    /// The name of the file.
    pub file: String,
    /// What is in it.
    pub bytes: Arc<Vec<u8>>,
    /// Its columns, and what they are.
    pub table: OpenedTable,
    /// The name to keep it under; empty for not.
    pub name: String,
}

/// The width from which on the choice stands beside the column.
const BESIDE: f32 = 560.0;

/// What a person wants.
enum Wish {
    Away,
    On,
}

/// Shows the columns with some of their values, each beside what it is.
pub(super) fn show(app: &mut App, ui: &mut Ui) {
    let Some(mut form) = app.import.table.take() else { return };
    ui.set_max_width(ui.available_width().min(1320.0));
    crate::top_bar::messages(app, ui);
    let words = &app.words;
    let can = app.session.as_ref().is_some_and(Session::is_writable);
    let foot = egui::Frame::new().inner_margin(Margin { top: 8, bottom: 12, ..Margin::ZERO });
    let act = Panel::bottom("mapping act").resizable(false).frame(foot).show_separator_line(true);
    let wish = act.show(ui, |ui| act_on(words, &mut form, ui, can)).inner;
    let rows = words.count(form.table.rows as u64);
    let about = [("rows", rows.into()), ("count", (form.table.rows as u64).into())];
    header::screen(ui, &form.file, &words.say_with(Key::MappingLead, &about));
    ui.add_space(-space::SMALL);
    columns(words, &mut form, ui);
    match wish {
        Some(Wish::Away) => {}
        Some(Wish::On) => go_on(app, *form),
        None => app.import.table = Some(form),
    }
}

/// Every column, of which only those in sight are laid out.
fn columns(words: &Words, form: &mut Form, ui: &mut Ui) {
    let width = ui.available_width() - 16.0;
    let height = if width < BESIDE { 92.0 } else { 58.0 };
    let Form { table: OpenedTable { columns, mapping, .. }, .. } = form;
    let notation = has_notation(mapping);
    ui.spacing_mut().item_spacing.y = 0.0;
    let scroll = ScrollArea::vertical().id_salt("mapping").auto_shrink([false, false]);
    scroll.show_rows(ui, height, columns.len() + 1, |ui, window| {
        ui.set_max_width(width);
        for at in window {
            let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
            let inner = Rect::from_min_max(rect.min + vec2(0.0, 6.0), rect.max - vec2(0.0, 6.0));
            let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
            match columns.get(at) {
                Some(column) => {
                    self::column(words, column, mapping, &mut child);
                    let pencil = Pencil::new(ui);
                    let line = egui::Stroke::new(1.0, pencil.color(Ink::Line));
                    pencil.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
                }
                None if notation => self::notation(words, mapping, &mut child),
                None => {}
            }
        }
    });
}

/// The heading of a column with some of its values, and what it is.
fn column(words: &Words, column: &TableColumn, mapping: &mut Mapping, ui: &mut Ui) {
    let rect = ui.max_rect();
    let pencil = Pencil::new(ui);
    let beside = rect.width() >= BESIDE;
    let room = if beside { rect.width() - 340.0 } else { rect.width() };
    let field = mapping.field_of(&column.heading);
    let ink = if field.is_some() { Ink::Text } else { Ink::Muted };
    pencil.put(rect.min, pencil.cut(Type::Strong, ink, &column.heading, room));
    let examples = column.examples.join(" · ");
    pencil.put(rect.min + vec2(0.0, 22.0), pencil.cut(Type::Small, Ink::Muted, &examples, room));
    let at = if beside {
        pos2(rect.right() - 320.0, rect.top() + 6.0)
    } else {
        pos2(rect.left(), rect.top() + 44.0)
    };
    let place = Rect::from_min_size(at, vec2(320.0_f32.min(rect.width()), 34.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    let none = words.say(Key::MappingLeave);
    let shown = field.map_or_else(|| none.clone(), |field| field.said(words));
    let name = words.say_with(Key::MappingColumn, &[("column", column.heading.as_str().into())]);
    let mut chosen = None;
    pick::named(&mut child, &column.heading, place.width(), &name, &shown, |ui| {
        if ui.selectable_label(field.is_none(), none).clicked() {
            chosen = Some(None);
        }
        for known in Field::all() {
            if ui.selectable_label(field == Some(known), known.said(words)).clicked() {
                chosen = Some(Some(known));
            }
        }
    });
    if let Some(chosen) = chosen {
        mapping.assign(&column.heading, chosen);
    }
}

fn has_notation(mapping: &Mapping) -> bool {
    let has = |field| mapping.heading_of(field).is_some();
    [Field::Founded, Field::ConsentOn, Field::ScannedOn].into_iter().any(has) || has_answers(mapping)
}

fn has_answers(mapping: &Mapping) -> bool {
    mapping.columns.iter().any(|column| matches!(column.field, Some(Field::Answer(_))))
}

/// How the table writes days, and which twelve technologies its answers are about.
fn notation(words: &Words, mapping: &mut Mapping, ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::SMALL, space::HAIR);
        let dates =
            [(DateOrder::DayFirst, Key::MappingDayFirst), (DateOrder::MonthFirst, Key::MappingMonthFirst)];
        for (place, (order, name)) in dates.into_iter().enumerate() {
            let name = words.say(name);
            let id = Id::unique(("order of days", place));
            if choice::option(ui, id, mapping.notation.dates == order, &name, &name).clicked() {
                mapping.notation.dates = order;
            }
        }
        let decimals = [(Notation::Comma, Key::MappingComma), (Notation::Point, Key::MappingPoint)];
        for (place, (sign, name)) in decimals.into_iter().enumerate() {
            let name = words.say(name);
            let id = Id::unique(("decimal sign", place));
            if choice::option(ui, id, mapping.notation.decimals == sign, &name, &name).clicked() {
                mapping.notation.decimals = sign;
            }
        }
        if has_answers(mapping) {
            let shown = words.composition(mapping.composition);
            pick::show(
                ui,
                "composition of the table",
                260.0,
                &words.say(Key::MappingComposition),
                &shown,
                |ui| {
                    for known in Composition::ALL {
                        if ui
                            .selectable_label(known == mapping.composition, words.composition(known))
                            .clicked()
                        {
                            mapping.composition = known;
                        }
                    }
                },
            );
        }
    });
}

/// The name to keep it under, and the button to go on.
fn act_on(words: &Words, form: &mut Form, ui: &mut Ui, can: bool) -> Option<Wish> {
    let mut wish = None;
    let tells = form.table.mapping.names_companies();
    let hint = words.say(Key::MappingNameHint);
    ui.spacing_mut().item_spacing.y = space::HAIR;
    text_field::show(ui, &words.say(Key::MappingName), &hint, &mut form.name, None);
    if !tells {
        ui.label(Type::Body.text(words.say(Key::MappingNoCompany)).color(ui.ink(Ink::Warning)));
    }
    ui.horizontal_wrapped(|ui| {
        let on = Button::new(Type::Strong.text(words.say(Key::MappingOn)));
        if ui.add_enabled(tells && (can || form.name.trim().is_empty()), on).clicked() {
            wish = Some(Wish::On);
        }
        if ui.button(words.say(Key::ImportAway)).clicked() {
            wish = Some(Wish::Away);
        }
    });
    wish
}

/// Keeps the mapping under its name, and reads the table with it.
fn go_on(app: &mut App, form: Form) {
    let name = form.name.trim().to_owned();
    if let Some(session) = app.session.as_mut().filter(|_| !name.is_empty()) {
        let record = ImportMapping { name: name.clone(), text: form.table.mapping.to_string() };
        let kept = session.store.all::<ImportMapping>().unwrap_or_default();
        let same = kept.into_iter().find(|kept| kept.record.name == name);
        let saved = session.edit(Deed::MappingChanged, |edit| match same {
            Some(kept) => edit.update(kept.id, &record),
            None => edit.insert(&record).map(|_| ()),
        });
        if saved.is_none() {
            app.import.table = Some(Box::new(form));
            return;
        }
    }
    let mapping = form.table.mapping;
    reading::again(app, form.file, form.bytes, Some((name, mapping)));
}
