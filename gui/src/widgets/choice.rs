//! Something to tick or to choose with a click, the space bar or a key of its own.

use super::pencil::Pencil;
use crate::chart::Scene;
use crate::chart::scene::{Pen, point};
use crate::theme::{Ink, Type, space};
use egui::{Align2, Id, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

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
    square(&pencil, pos2(rect.left() + 16.0, rect.center().y), is_on, &response);
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
    let (fill, edge) = surface(is_on, &response);
    let ink = if is_on { Ink::OnAccent } else { Ink::Text };
    pencil.surface(rect, fill, edge);
    pencil.write(rect.center(), Align2::CENTER_CENTER, Type::Strong, ink, text);
    focused(&pencil, &response);
    response
}

/// Draws the box around a centre that is ticked or not; what is pressed to tick it may be larger.
pub fn square(pencil: &Pencil, center: Pos2, is_on: bool, response: &Response) {
    let rect = Rect::from_center_size(center, vec2(20.0, 20.0));
    let (fill, edge) = surface(is_on, response);
    pencil.surface(rect, fill, edge);
    if is_on {
        pencil.draw(rect.min, &check());
    }
}

/// The fill and the edge of what is chosen or not.
fn surface(is_on: bool, response: &Response) -> (Ink, Ink) {
    match (is_on, response.hovered() || response.has_focus()) {
        (true, _) => (Ink::Accent, Ink::Accent),
        (false, true) => (Ink::Raised, Ink::Accent),
        (false, false) => (Ink::Surface, Ink::Edge),
    }
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
