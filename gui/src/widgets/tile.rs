//! A main target at a glance.

use super::pencil::Pencil;
use super::verdict;
use crate::chart::sign::Sign;
use crate::picture::{Card, gauge};
use crate::row_text::RowText;
use crate::theme::{Ink, Type};
use egui::{Align2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2};
use peil_fixtures::Entry;

/// The height of a tile.
pub const HEIGHT: f32 = 176.0;
/// The least width of a tile.
pub const WIDTH: f32 = 250.0;

/// Shows the tile in its rectangle; clicking it opens the indicator.
pub fn show(ui: &mut Ui, rect: Rect, id: egui::Id, entry: &Entry, card: &Card, text: &RowText) -> Response {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text.spoken));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let pencil = Pencil::new(ui);
    pencil.pressable(rect, &response);
    let inner = rect.shrink2(egui::vec2(18.0, 14.0));
    pencil.put(inner.min, pencil.cut(Type::Strong, Ink::Text, &text.name, inner.width() - 22.0));
    if !card.warnings.is_empty() {
        pencil.draw(pos2(inner.right() - 16.0, inner.top() + 1.0), &Sign::Warning.scene(16.0));
    }
    let foot = inner.top() + 66.0;
    let head = pencil.write(
        pos2(inner.left() - 1.0, foot),
        Align2::LEFT_BOTTOM,
        Type::Figure,
        Ink::Text,
        &text.value,
    );
    pencil.write(
        pos2(head.right() + 8.0, foot - 6.0),
        Align2::LEFT_BOTTOM,
        Type::Small,
        Ink::Muted,
        &text.period,
    );
    let target = pos2(inner.right(), foot - 6.0);
    let by = pencil.write(target, Align2::RIGHT_BOTTOM, Type::Small, Ink::Muted, &text.target_by);
    let short = by.left() - 4.0 - head.right() - 90.0;
    if pencil.width(Type::Strong, &text.target) < short {
        pencil.write(
            pos2(by.left() - 4.0, foot - 5.0),
            Align2::RIGHT_BOTTOM,
            Type::Strong,
            Ink::Text,
            &text.target,
        );
    } else {
        pencil.write(
            pos2(inner.right(), foot - 22.0),
            Align2::RIGHT_BOTTOM,
            Type::Strong,
            Ink::Text,
            &text.target,
        );
    }
    if let Some(gauge) = gauge(entry, card) {
        pencil.draw(pos2(inner.left() - 6.0, foot + 4.0), &gauge.scene(inner.width() + 12.0, 28.0));
    }
    let line = inner.bottom() - 8.0;
    let shown = verdict::write(&pencil, pos2(inner.left(), line), card.verdict, &text.verdict);
    if pencil.width(Type::Small, &text.needed) < inner.right() - shown.right() - 10.0 {
        pencil.write(pos2(inner.right(), line), Align2::RIGHT_CENTER, Type::Small, Ink::Muted, &text.needed);
    }
    let above = line - 25.0;
    let gap =
        pencil.write(pos2(inner.left(), above), Align2::LEFT_CENTER, Type::Body, Ink::Text, &text.gap_named);
    if pencil.width(Type::Small, &text.pace_named) < inner.right() - gap.right() - 10.0 {
        pencil.write(
            pos2(inner.right(), above),
            Align2::RIGHT_CENTER,
            Type::Small,
            Ink::Muted,
            &text.pace_named,
        );
    }
    response
}
