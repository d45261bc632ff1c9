//! The rows of the file, of which only those in sight are laid out.

use super::{Preview, row};
use crate::theme::space;
use crate::widgets::walk;
use egui::{ScrollArea, Ui};
use peil_words::Words;

/// Shows the rows that are looked at.
pub(super) fn show(words: &Words, preview: &mut Preview, ui: &mut Ui) {
    ui.add_space(space::HAIR);
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = ui.available_width() - 16.0;
    row::heads(words, ui, width);
    let height = row::height(width);
    let moved = keys(preview, ui, height);
    let mut scroll = ScrollArea::vertical().id_salt("import rows").auto_shrink([false, false]);
    if moved {
        scroll = scroll.vertical_scroll_offset(preview.walk.offset);
    }
    let (mut looked_at, mut opened, mut switched) = (None, false, None);
    let count = preview.shown().len();
    let shown = scroll.show_rows(ui, height, count, |ui, window| {
        ui.set_max_width(width);
        for at in window {
            let Some(place) = preview.shown().get(at).copied() else { continue };
            let Some(planned) = preview.plan.as_ref().and_then(|plan| plan.rows().get(place)) else {
                continue;
            };
            let left_out = preview.choices.left_out.contains(&place);
            let is_at = preview.walk.at == Some(at);
            let response = row::show(ui, words, planned, (place, left_out, is_at));
            if response.row.has_focus() || response.row.clicked() {
                looked_at = Some(at);
                opened |= response.row.clicked();
            }
            if response.tick.is_some_and(|tick| tick.clicked()) {
                switched = Some(place);
            }
        }
    });
    preview.walk.offset = shown.state.unclamped_offset().y;
    preview.walk.height = shown.inner_rect.height();
    if looked_at.is_some() {
        preview.walk.at = looked_at;
        preview.is_open = opened;
    }
    if let Some(place) = switched {
        preview.switch(place);
    }
}

/// Moves with the keys; true when the list has to scroll for it.
fn keys(preview: &mut Preview, ui: &Ui, height: f32) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    let here = preview.walk.at.and_then(|at| preview.shown().get(at)).map(|place| row::id(*place));
    if !(focused.is_none() || focused == here) || ui.ctx().text_edit_focused() {
        return false;
    }
    let count = preview.shown().len();
    let moved = preview.walk.keys(ui, count, height, false);
    if let Some(place) = preview.walk.at.filter(|_| moved).and_then(|at| preview.shown().get(at)) {
        walk::focus(ui, row::id(*place));
    }
    moved
}
