//! A row of a table that opens and closes, known as one sentence to those who listen.

use super::disclosure;
use super::pencil::Pencil;
use super::table::{STACKED, Table};
use crate::theme::{Ink, Type, space};
use egui::{Galley, Pos2, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// Where the first cell begins, behind the triangle.
const INDENT: f32 = 20.0;

/// The heads above such rows; nothing where the cells stand beneath each other.
pub fn heads(ui: &mut Ui, table: &Table) {
    if ui.available_width() < STACKED {
        return;
    }
    let pencil = Pencil::new(ui);
    let (cells, height) = beside(&pencil, table, &table.heads, ui.available_width(), true);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, table.heads.join(", ")));
    for (at, galley) in cells {
        pencil.put(rect.min + at.to_vec2(), galley);
    }
}

/// Shows the row; clicking it opens or closes what belongs to it.
pub fn show(ui: &mut Ui, table: &Table, cells: &[String], open: &mut bool) {
    let pencil = Pencil::new(ui);
    let width = ui.available_width();
    let (texts, height) = if width < STACKED {
        stacked(&pencil, table, cells, width)
    } else {
        beside(&pencil, table, cells, width, false)
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    if response.clicked() {
        *open = !*open;
    }
    let is_open = *open;
    response
        .widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, is_open, table.spoken(cells)));
    let lit = response.hovered() || response.has_focus();
    let line = egui::Stroke::new(1.0, pencil.color(Ink::Line));
    pencil.painter().hline(rect.x_range(), rect.top(), line);
    let ink = if lit { Ink::Accent } else { Ink::Text };
    disclosure::triangle(&pencil, pos2(rect.left() + 6.0, rect.top() + 18.0), is_open, ink);
    for (at, galley) in texts {
        pencil.put(rect.min + at.to_vec2(), galley);
    }
    if response.has_focus() {
        pencil.focus(rect);
    }
}

type Texts = (Vec<(Pos2, Arc<Galley>)>, f32);

fn beside(pencil: &Pencil, table: &Table, cells: &[String], width: f32, head: bool) -> Texts {
    let inner = width - INDENT;
    let mut x = INDENT;
    let mut foot: f32 = 0.0;
    let mut texts = Vec::new();
    for (column, (cell, share)) in cells.iter().zip(&table.shares).enumerate() {
        let (kind, ink) = match (head, column) {
            (true, _) => (Type::Small, Ink::Muted),
            (false, 0 | 1) => (Type::Strong, Ink::Text),
            _ => (Type::Body, Ink::Text),
        };
        let galley = pencil.wrapped(kind, ink, cell, inner * share - space::MEDIUM);
        foot = foot.max(galley.size().y);
        texts.push((pos2(x, if head { 2.0 } else { 9.0 }), galley));
        x += inner * share;
    }
    (texts, foot + if head { 6.0 } else { 18.0 })
}

/// Every cell on a line of its own, with the name of its column.
fn stacked(pencil: &Pencil, table: &Table, cells: &[String], width: f32) -> Texts {
    let mut y = 9.0;
    let mut texts = Vec::new();
    for (column, (head, cell)) in table.heads.iter().zip(cells).enumerate() {
        if cell.is_empty() {
            continue;
        }
        let (kind, text) = match column {
            0 => (Type::Strong, cell.clone()),
            _ => (Type::Body, format!("{head}: {cell}")),
        };
        let galley = pencil.wrapped(kind, Ink::Text, &text, width - INDENT);
        let below = y + galley.size().y + 2.0;
        texts.push((pos2(INDENT, y), galley));
        y = below;
    }
    (texts, y + 7.0)
}
