//! Parts of a screen of which one is shown, chosen with a click or with the arrow keys.

use super::pencil::Pencil;
use crate::theme::{Ink, Type, space};
use egui::{Align2, EventFilter, Id, Key, Response, Role, Sense, Ui, WidgetInfo, vec2};

/// The height of a tab.
const HEIGHT: f32 = 38.0;

/// Shows the names in a row that wraps; the arrow keys go from one to the next while one of them has the focus.
pub fn show<T: Copy + PartialEq>(ui: &mut Ui, id: Id, name: &str, tabs: &[(T, String)], chosen: &mut T) {
    ui.horizontal_wrapped(|ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::TabList);
            node.set_label(name.to_owned());
        });
        ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
        let mut wanted = None;
        for (number, (tab, name)) in tabs.iter().enumerate() {
            let response = one(ui, id.with(number), *tab == *chosen, name);
            if response.clicked() {
                wanted = Some(number);
            }
            if response.has_focus() {
                wanted = arrow(ui, &response, number, tabs.len()).or(wanted);
            }
        }
        if let Some((tab, _)) = wanted.and_then(|number| tabs.get(number)) {
            *chosen = *tab;
            wanted.inspect(|number| ui.memory_mut(|memory| memory.request_focus(id.with(*number))));
        }
    });
    let line = ui.available_rect_before_wrap();
    let pencil = Pencil::new(ui);
    let y = line.top() - space::SMALL + 1.0;
    pencil.painter().hline(line.x_range(), y, egui::Stroke::new(1.0, pencil.color(Ink::Line)));
}

/// The tab that an arrow key leads to, round the ends.
fn arrow(ui: &Ui, response: &Response, number: usize, count: usize) -> Option<usize> {
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    ui.input(|input| {
        let pressed = |key| input.key_pressed(key);
        match () {
            () if pressed(Key::ArrowRight) => Some((number + 1) % count),
            () if pressed(Key::ArrowLeft) => Some((number + count - 1) % count),
            () if pressed(Key::Home) => Some(0),
            () if pressed(Key::End) => count.checked_sub(1),
            () => None,
        }
    })
}

fn one(ui: &mut Ui, id: Id, is_chosen: bool, name: &str) -> Response {
    let pencil = Pencil::new(ui);
    let size = vec2(pencil.width(Type::Strong, name) + 28.0, HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, enabled, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_chosen));
    let lit = response.hovered() || response.has_focus();
    let (kind, ink) = match (is_chosen, lit) {
        (true, _) => (Type::Strong, Ink::Text),
        (false, true) => (Type::Body, Ink::Accent),
        (false, false) => (Type::Body, Ink::Muted),
    };
    pencil.write(rect.center(), Align2::CENTER_CENTER, kind, ink, name);
    if is_chosen {
        let foot = egui::Rect::from_min_max(
            egui::pos2(rect.left() + 8.0, rect.bottom() - 3.0),
            rect.right_bottom() - vec2(8.0, 0.0),
        );
        pencil.painter().rect_filled(foot, 1.5, pencil.color(Ink::Accent));
    }
    if response.has_focus() {
        pencil.focus(rect);
    }
    response
}
