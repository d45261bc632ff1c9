//! What the rows of a long list have in common: the keys walk along them, they light up, a line parts them.

use super::pencil::Pencil;
use crate::theme::{Ink, Type};
use egui::{Align2, EventFilter, Id, Response, Sense, Stroke, Ui, pos2, vec2};
use peil_words::{Key, Words};

/// The height of the names of columns.
const HEADS: f32 = 24.0;

/// The width of the rows within that of a list: the rest is for its scroll bar.
#[must_use]
pub const fn within(width: f32) -> f32 {
    width - 18.0
}

/// Shows the names of columns over a width, from `left` within it on. Each has a share of `room`.
pub fn heads(
    ui: &mut Ui,
    words: &Words,
    width: f32,
    (left, room): (f32, f32),
    columns: impl IntoIterator<Item = (Key, f32)>,
) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, HEADS), Sense::hover());
    let pencil = Pencil::new(ui);
    let mut x = rect.left() + left;
    for (name, share) in columns {
        let at = pos2(x, rect.center().y);
        pencil.write(at, Align2::LEFT_CENTER, Type::Small, Ink::Muted, &words.say(name));
        x += room * share;
    }
}

/// Takes the room of a row, over the width that there is. It can be clicked.
pub fn place(ui: &mut Ui, id: Id, height: f32) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    if response.has_focus() {
        // The arrows go from row to row, also to those that are not laid out.
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    response
}

/// What a row is filled with: lit before selected.
#[must_use]
pub fn fill(response: &Response, selected: bool) -> Option<Ink> {
    if response.hovered() || response.has_focus() {
        Some(Ink::Raised)
    } else {
        selected.then_some(Ink::AccentSoft)
    }
}

/// Draws what lies below the texts of a row.
pub fn ground(pencil: &Pencil, response: &Response, fill: Option<Ink>) {
    let rect = response.rect;
    if let Some(fill) = fill {
        pencil.painter().rect_filled(rect, 4.0, pencil.color(fill));
    }
    let line = Stroke::new(1.0, pencil.color(Ink::Line));
    pencil.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
}
