//! As many columns of equal width as there is room for.

use crate::theme::space;
use egui::{Rect, Ui, UiBuilder, vec2};

/// How many columns of at least `least` fit beside each other.
#[must_use]
pub fn columns(available: f32, least: f32, most: usize) -> usize {
    (1..=most)
        .rev()
        .find(|&count| {
            #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
            let count = count as f32;
            count * least + (count - 1.0) * space::MEDIUM <= available
        })
        .unwrap_or(1)
}

/// Lays `count` cells of one height into columns; `cell` gets a part of the screen and the number of the cell.
pub fn show(
    ui: &mut Ui,
    count: usize,
    least: f32,
    most: usize,
    height: f32,
    mut cell: impl FnMut(&mut Ui, usize, Rect),
) {
    if count == 0 {
        return;
    }
    let available = ui.available_width();
    let columns = columns(available, least, most.min(count));
    #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
    let width = (available - (columns as f32 - 1.0) * space::MEDIUM) / columns as f32;
    for start in (0..count).step_by(columns) {
        let (row, _) = ui.allocate_exact_size(vec2(available, height), egui::Sense::hover());
        for index in start..(start + columns).min(count) {
            #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
            let left = row.left() + (index - start) as f32 * (width + space::MEDIUM);
            let rect = Rect::from_min_size(egui::pos2(left, row.top()), vec2(width, height));
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
            cell(&mut child, index, rect);
        }
        ui.add_space(space::MEDIUM - space::SMALL);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_wrap_instead_of_shrinking() {
        assert_eq!(columns(1000.0, 240.0, 6), 3);
        assert_eq!(columns(500.0, 240.0, 6), 2);
        assert_eq!(columns(100.0, 240.0, 6), 1);
        assert_eq!(columns(5000.0, 240.0, 6), 6);
    }
}
