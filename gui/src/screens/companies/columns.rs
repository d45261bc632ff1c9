//! The columns of the list: their names, their widths, and what a click on their heads sorts by.

use crate::theme::{Ink, Type};
use crate::widgets::pencil::Pencil;
use egui::{Align2, ComboBox, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use peil_portfolio::{Order, Query, SortBy};
use peil_words::{Key, Words};

/// A column: its name, its share of the width, and what it sorts by.
pub(super) type Column = (Key, f32, Option<SortBy>);

/// The columns from the left.
pub(super) const COLUMNS: [Column; 8] = [
    (Key::ColumnName, 0.225, Some(SortBy::Name)),
    (Key::ColumnCity, 0.115, Some(SortBy::City)),
    (Key::ColumnSector, 0.135, Some(SortBy::Sector)),
    (Key::ColumnSize, 0.105, Some(SortBy::Size)),
    (Key::ColumnStage, 0.105, Some(SortBy::Stage)),
    (Key::ColumnLevel, 0.085, Some(SortBy::Points)),
    (Key::ColumnMaturity, 0.055, Some(SortBy::Maturity)),
    (Key::ColumnDue, 0.175, None),
];

/// The width from which on a row is one line.
pub(super) const WIDE: f32 = 900.0;

/// The width of the rows within that of the list: the rest is for its scroll bar.
pub(super) const fn rows_within(width: f32) -> f32 {
    width - 18.0
}

/// Shows the heads, or without room a choice of what to sort by. True when another order was chosen.
pub(super) fn heads(words: &Words, query: &mut Query, ui: &mut Ui) -> bool {
    if rows_within(ui.available_width()) < WIDE { chooser(words, query, ui) } else { row(words, query, ui) }
}

fn spoken(words: &Words, query: &Query, name: Key, sort: SortBy) -> String {
    let key = match (query.sort == sort, query.order) {
        (false, _) => Key::CompaniesSort,
        (true, Order::Up) => Key::CompaniesSortedUp,
        (true, Order::Down) => Key::CompaniesSortedDown,
    };
    words.say_with(key, &[("column", words.say(name).into())])
}

fn row(words: &Words, query: &mut Query, ui: &mut Ui) -> bool {
    let (mut rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    rect.set_width(rows_within(rect.width()));
    let pencil = Pencil::new(ui);
    let mut chosen = None;
    let mut x = rect.left();
    for (name, share, sort) in COLUMNS {
        let cell = egui::Rect::from_min_size(pos2(x, rect.top()), vec2(rect.width() * share, rect.height()));
        x += cell.width();
        let at = pos2(cell.left() + 10.0, cell.center().y);
        let on = sort == Some(query.sort);
        let kind = if on { Type::SmallStrong } else { Type::Small };
        let Some(sort) = sort else {
            pencil.write(at, Align2::LEFT_CENTER, kind, Ink::Muted, &words.say(name));
            continue;
        };
        let response = ui.interact(cell, egui::Id::unique(("head", name.id())), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken(words, query, name, sort)));
        let lit = response.hovered() || response.has_focus();
        let ink = if on || lit { Ink::Accent } else { Ink::Muted };
        let written = pencil.write(at, Align2::LEFT_CENTER, kind, ink, &words.say(name));
        if on {
            triangle(&pencil, pos2(written.right() + 9.0, cell.center().y), query.order);
        }
        if response.has_focus() {
            pencil.focus(cell);
        }
        if response.clicked() {
            chosen = Some(sort);
        }
    }
    let Some(sort) = chosen else { return false };
    query.order = match (query.sort == sort, query.order) {
        (true, Order::Up) => Order::Down,
        _ => Order::Up,
    };
    query.sort = sort;
    true
}

fn triangle(pencil: &Pencil, center: egui::Pos2, order: Order) {
    let tip = if order == Order::Up { -4.0 } else { 4.0 };
    let corners =
        vec![center + vec2(-4.0, -tip / 2.0), center + vec2(4.0, -tip / 2.0), center + vec2(0.0, tip)];
    let color = pencil.color(Ink::Accent);
    pencil.painter().add(egui::Shape::convex_polygon(corners, color, egui::Stroke::NONE));
}

fn chooser(words: &Words, query: &mut Query, ui: &mut Ui) -> bool {
    let before = (query.sort, query.order);
    let sorted = COLUMNS.iter().find(|(_, _, sort)| *sort == Some(query.sort));
    let shown = sorted.map_or_else(String::new, |(name, _, _)| spoken(words, query, *name, query.sort));
    let response = ComboBox::from_id_salt("sort").width(190.0).selected_text(&shown).show_ui(ui, |ui| {
        for (name, _, sort) in COLUMNS {
            let Some(sort) = sort else { continue };
            for (order, key) in [(Order::Up, Key::CompaniesSortedUp), (Order::Down, Key::CompaniesSortedDown)]
            {
                let text = words.say_with(key, &[("column", words.say(name).into())]);
                if ui.selectable_label((query.sort, query.order) == (sort, order), text).clicked() {
                    (query.sort, query.order) = (sort, order);
                }
            }
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &shown));
    before != (query.sort, query.order)
}
