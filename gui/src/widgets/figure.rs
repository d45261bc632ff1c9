//! A name with a figure below it, or with the reason why there is none.

use super::pencil::Pencil;
use super::{grid, header};
use crate::theme::{Ink, Themed, Type, Typeset, space};
use egui::{Rect, Role, Ui, WidgetInfo};

/// A name, and a figure or a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub name: String,
    /// The figure, or why there is none.
    pub value: Result<String, String>,
    /// A remark below the figure; empty for none.
    pub remark: String,
}

/// The least width of a figure.
const LEAST: f32 = 176.0;

/// Shows figures in columns.
pub fn show(ui: &mut Ui, figures: &[Figure]) {
    let width = ui.available_width();
    let columns = grid::columns(width, LEAST, 5.min(figures.len().max(1)));
    #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
    let cell = (width - (columns as f32 - 1.0) * space::MEDIUM) / columns as f32;
    let height = figures.iter().map(|figure| height(ui, figure, cell - 28.0)).fold(78.0, f32::max);
    grid::show(ui, figures.len(), LEAST, 5, height, |ui, number, rect| one(ui, &figures[number], rect));
}

fn height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    let tall = |text: &str| {
        ui.painter().layout(text.to_owned(), Type::Small.font(), egui::Color32::BLACK, width).size().y
    };
    match &figure.value {
        Ok(_) => 92.0_f32.max(74.0 + tall(&figure.remark)),
        Err(reason) => tall(reason) + 48.0,
    }
}

fn one(ui: &mut Ui, figure: &Figure, rect: Rect) {
    let pencil = Pencil::new(ui);
    pencil.surface(rect, Ink::Surface, Ink::Line);
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink2(egui::vec2(14.0, 11.0))));
    inside.spacing_mut().item_spacing.y = 1.0;
    header::caption(&mut inside, &figure.name);
    match &figure.value {
        Ok(value) => {
            let response = inside.label(Type::Title.text(value).color(ui.ink(Ink::Text)));
            let spoken = format!("{}: {value}", figure.name);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
            if !figure.remark.is_empty() {
                header::caption(&mut inside, &figure.remark);
            }
        }
        Err(reason) => {
            inside.label(Type::Small.text(reason).color(ui.ink(Ink::Text)));
        }
    }
}
