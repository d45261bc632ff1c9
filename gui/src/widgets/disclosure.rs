//! A part that opens on one click.

use super::pencil::Pencil;
use crate::theme::{Ink, Themed, Type, space};
use egui::{Align2, Pos2, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// A head that opens and closes what follows it; true when it is open.
pub fn show(ui: &mut Ui, open: &mut bool, title: &str, content: impl FnOnce(&mut Ui)) {
    ui.card().inner_margin(egui::Margin::symmetric(16, 4)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        head(ui, open, title);
        if *open {
            content(ui);
            ui.add_space(space::SMALL);
        }
    });
}

/// The head alone.
pub fn head(ui: &mut Ui, open: &mut bool, title: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::click());
    if response.clicked() {
        *open = !*open;
    }
    let is_open = *open;
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, is_open, title));
    let pencil = Pencil::new(ui);
    let ink = if response.hovered() || response.has_focus() { Ink::Accent } else { Ink::Text };
    triangle(&pencil, pos2(rect.left() + 6.0, rect.center().y), is_open, ink);
    pencil.write(pos2(rect.left() + 20.0, rect.center().y), Align2::LEFT_CENTER, Type::Strong, ink, title);
    if response.has_focus() {
        pencil.focus(rect);
    }
}

/// The triangle that points at what is open, or at the head of what is closed.
pub(super) fn triangle(pencil: &Pencil, center: Pos2, is_open: bool, ink: Ink) {
    let corners = if is_open {
        vec![center + vec2(-5.0, -3.0), center + vec2(5.0, -3.0), center + vec2(0.0, 4.5)]
    } else {
        vec![center + vec2(-3.0, -5.0), center + vec2(4.5, 0.0), center + vec2(-3.0, 5.0)]
    };
    let shape = egui::Shape::convex_polygon(corners, pencil.color(ink), egui::Stroke::NONE);
    pencil.painter().add(shape);
}
