//! Something to tick or to choose with a click, the space bar or a key of its own.

use super::pencil::Pencil;
use crate::chart::Scene;
use crate::chart::scene::{Pen, point};
use crate::theme::{Ink, Type, space};
use egui::{Align2, Id, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// A box to tick, with its text wrapped beside it over the width there is.
pub fn tick(ui: &mut Ui, id: Id, is_on: bool, text: &str, name: &str) -> Response {
    let pencil = Pencil::new(ui);
    let room = ui.available_width();
    let galley = pencil.wrapped(Type::Body, Ink::Text, text, room - 38.0);
    let size = vec2(galley.size().x + 38.0, (galley.size().y + 8.0).max(space::TARGET));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, is_on, name));
    let lit = response.hovered() || response.has_focus();
    let square = egui::Rect::from_center_size(pos2(rect.left() + 16.0, rect.center().y), vec2(20.0, 20.0));
    let (fill, edge) = match (is_on, lit) {
        (true, _) => (Ink::Accent, Ink::Accent),
        (false, true) => (Ink::Raised, Ink::Accent),
        (false, false) => (Ink::Surface, Ink::Edge),
    };
    pencil.surface(square, fill, edge);
    if is_on {
        pencil.draw(square.min, &check());
    }
    let at = pos2(rect.left() + 34.0, rect.center().y - galley.size().y / 2.0);
    pencil.put(at, galley);
    focused(&pencil, &response);
    response
}

/// One of several to choose from, on a line with the others.
pub fn option(ui: &mut Ui, id: Id, is_on: bool, text: &str, name: &str) -> Response {
    let pencil = Pencil::new(ui);
    let size = vec2((pencil.width(Type::Strong, text) + 22.0).max(36.0), space::TARGET + 4.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, is_on, name));
    let lit = response.hovered() || response.has_focus();
    let (fill, edge, ink) = match (is_on, lit) {
        (true, _) => (Ink::Accent, Ink::Accent, Ink::OnAccent),
        (false, true) => (Ink::Raised, Ink::Accent, Ink::Text),
        (false, false) => (Ink::Surface, Ink::Edge, Ink::Text),
    };
    pencil.surface(rect, fill, edge);
    pencil.write(rect.center(), Align2::CENTER_CENTER, Type::Strong, ink, text);
    focused(&pencil, &response);
    response
}

fn focused(pencil: &Pencil, response: &Response) {
    if response.has_focus() {
        pencil.focus(response.rect.expand(3.0));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

fn check() -> Scene {
    let mut scene = Scene::new(20.0, 20.0);
    scene.line(vec![point(4.5, 10.5), point(8.5, 14.5), point(15.5, 6.0)], Pen::solid(Ink::OnAccent, 2.4));
    scene
}
