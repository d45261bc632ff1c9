//! A small table whose cells wrap, each row known as one sentence to those who listen.

use super::pencil::Pencil;
use crate::theme::{Ink, Type, Typeset, space};
use egui::{Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Heads, the shares of the width, and the rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The names of the columns.
    pub heads: Vec<String>,
    /// The share of the width that each column gets.
    pub shares: Vec<f32>,
    /// The cells, row by row.
    pub rows: Vec<Vec<String>>,
}

/// The width below which every cell gets a line of its own.
pub(super) const STACKED: f32 = 560.0;

/// Shows the table; without room every cell gets a line of its own, with the name of its column.
pub fn show(ui: &mut Ui, table: &Table) {
    if ui.available_width() < STACKED {
        ui.scope(|ui| stacked(ui, table));
        return;
    }
    // What follows the table keeps its own spacing.
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        row(ui, table, &table.heads, true);
        for cells in &table.rows {
            row(ui, table, cells, false);
        }
    });
}

impl Table {
    /// A row in one sentence.
    #[must_use]
    pub fn spoken(&self, cells: &[String]) -> String {
        let named = self.heads.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
        named.map(|(head, cell)| format!("{head}: {cell}")).collect::<Vec<_>>().join(", ")
    }
}

fn row(ui: &mut Ui, table: &Table, cells: &[String], head: bool) {
    let pencil = Pencil::new(ui);
    let width = ui.available_width();
    let galleys: Vec<_> = cells
        .iter()
        .zip(&table.shares)
        .enumerate()
        .map(|(column, (cell, share))| {
            let (kind, ink) = match (head, column) {
                (true, _) => (Type::Small, Ink::Muted),
                (false, 1) => (Type::Strong, Ink::Text),
                _ => (Type::Body, Ink::Text),
            };
            pencil.wrapped(kind, ink, cell, width * share - space::MEDIUM)
        })
        .collect();
    let height = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max) + 10.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| {
        let text = if head { cells.join(", ") } else { table.spoken(cells) };
        WidgetInfo::labeled(Role::Row, true, text)
    });
    pencil.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, pencil.color(Ink::Line)));
    let mut x = rect.left();
    for (galley, share) in galleys.into_iter().zip(&table.shares) {
        pencil.put(pos2(x, rect.top() + 5.0), galley);
        x += width * share;
    }
}

fn stacked(ui: &mut Ui, table: &Table) {
    for cells in &table.rows {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (column, (head, cell)) in table.heads.iter().zip(cells).enumerate() {
            if !cell.is_empty() {
                let kind = if column == 0 { Type::Strong } else { Type::Body };
                ui.label(kind.text(format!("{head}: {cell}")));
            }
        }
        ui.add_space(space::MEDIUM);
    }
}
