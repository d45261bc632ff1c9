//! A row of the overview: one indicator with everything that is said about it, in columns that line up.

use super::pencil::Pencil;
use super::verdict;
use crate::chart::{sign::Sign, spark};
use crate::picture::{Card, gauge, level};
use crate::row_text::RowText;
use crate::theme::{Ink, Type, space};
use egui::{Align2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use peil_core::Target;
use peil_fixtures::Entry;

/// The columns of a wide row, from the left, as offsets from its right edge.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    name: f32,
    value: f32,
    spark: f32,
    gauge: f32,
    target: f32,
    gap: f32,
    pace: f32,
    verdict: f32,
    narrow: bool,
}

/// The width from which on everything fits on one line.
const WIDE: f32 = 900.0;

impl Columns {
    /// The columns for a width.
    #[must_use]
    pub fn for_width(width: f32) -> Self {
        let verdict = width - 146.0;
        let pace = verdict - 126.0;
        let gap = pace - 86.0;
        let target = gap - 98.0;
        let gauge = target - 122.0;
        let spark = gauge - 86.0;
        let value = spark - 106.0;
        Self { name: 18.0, value, spark, gauge, target, gap, pace, verdict, narrow: width < WIDE }
    }

    /// The names above the columns.
    pub fn heads(&self, ui: &mut Ui, heads: &[(&str, f32)]) {
        if self.narrow {
            return;
        }
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
        let pencil = Pencil::new(ui);
        for (head, x) in heads {
            pencil.write(
                pos2(rect.left() + x, rect.bottom()),
                Align2::LEFT_BOTTOM,
                Type::Small,
                Ink::Muted,
                head,
            );
        }
    }

    /// Where the columns with a name begin: value, target, gap, pace, verdict.
    #[must_use]
    pub const fn starts(&self) -> [f32; 5] {
        [self.value, self.target, self.gap, self.pace, self.verdict]
    }
}

/// Shows the row; clicking it opens the indicator.
pub fn show(
    ui: &mut Ui,
    columns: Columns,
    id: egui::Id,
    entry: &Entry,
    card: &Card,
    text: &RowText,
) -> Response {
    if columns.narrow { narrow(ui, id, entry, card, text) } else { wide(ui, columns, id, entry, card, text) }
}

fn frame(ui: &mut Ui, height: f32, id: egui::Id, text: &RowText) -> (Rect, Response, Pencil) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text.spoken));
    let pencil = Pencil::new(ui);
    pencil.pressable(rect, &response);
    let response = if text.warnings.is_empty() { response } else { response.on_hover_text(&text.warnings) };
    (rect, response, pencil)
}

fn wide(ui: &mut Ui, columns: Columns, id: egui::Id, entry: &Entry, card: &Card, text: &RowText) -> Response {
    let pencil = Pencil::new(ui);
    // A long amount begins before its column rather than running into the next.
    let start = columns.value.min(columns.spark - pencil.width(Type::Number, &text.value) - space::SMALL);
    let room = start - columns.name - space::MEDIUM;
    let name = pencil.wrapped(Type::Strong, Ink::Text, &text.name, room);
    let who = pencil.wrapped(Type::Small, Ink::Muted, &text.who, room);
    let written = name.size().y + who.size().y + 2.0;
    let (rect, response, pencil) = frame(ui, (written + 20.0).max(62.0), id, text);
    let x = |offset: f32| rect.left() + offset;
    let middle = rect.center().y;
    let top = middle - written / 2.0;
    let below = top + name.size().y + 2.0;
    pencil.put(pos2(x(columns.name), top), name);
    pencil.put(pos2(x(columns.name), below), who);

    // Without a value only the remark stands here, in the middle as everything else.
    let (under, anchor) =
        if text.value.is_empty() { (middle, Align2::LEFT_CENTER) } else { (middle + 5.0, Align2::LEFT_TOP) };
    pencil.write(pos2(x(start), middle + 4.0), Align2::LEFT_BOTTOM, Type::Number, Ink::Text, &text.value);
    let period = pencil.write(pos2(x(start), under), anchor, Type::Small, Ink::Muted, &text.period);
    if !card.warnings.is_empty() {
        let beside = pos2(period.right() + 6.0, period.center().y - 7.0);
        pencil.draw(beside, &Sign::Warning.scene(13.0));
    }
    let aimed = level(entry);
    let by = entry.target.by().map(peil_core::Period::month_index);
    let line = spark::scene(&card.marks, aimed.map(|value| (value, by)), 76.0, 40.0);
    pencil.draw(pos2(x(columns.spark), middle - 20.0), &line);
    if let Some(gauge) = gauge(entry, card) {
        pencil.draw(pos2(x(columns.gauge), middle - 14.0), &gauge.scene(114.0, 28.0));
    }
    two_lines(
        &pencil,
        x(columns.target),
        middle,
        &text.target,
        &text.target_by,
        columns.gap - columns.target - 6.0,
    );
    two_lines(&pencil, x(columns.gap), middle, &text.gap, "", columns.pace - columns.gap - 6.0);
    if entry.target != Target::None {
        two_lines(
            &pencil,
            x(columns.pace),
            middle,
            &text.pace,
            &text.needed,
            columns.verdict - columns.pace - 6.0,
        );
        verdict::write(&pencil, pos2(x(columns.verdict), middle), card.verdict, &text.verdict);
    }
    response
}

/// A figure, and a remark below it where there is one.
fn two_lines(pencil: &Pencil, x: f32, middle: f32, first: &str, second: &str, room: f32) {
    if second.is_empty() {
        let galley = pencil.wrapped(Type::Strong, Ink::Text, first, room);
        pencil.put(pos2(x, middle - galley.size().y / 2.0), galley);
    } else {
        let first = pencil.wrapped(Type::Strong, Ink::Text, first, room);
        let second = pencil.wrapped(Type::Small, Ink::Muted, second, room);
        let top = middle - (first.size().y + second.size().y + 1.0) / 2.0;
        let below = top + first.size().y + 1.0;
        pencil.put(pos2(x, top), first);
        pencil.put(pos2(x, below), second);
    }
}

fn narrow(ui: &mut Ui, id: egui::Id, entry: &Entry, card: &Card, text: &RowText) -> Response {
    let room = ui.available_width() - 36.0;
    let pencil = Pencil::new(ui);
    let name = pencil.wrapped(Type::Strong, Ink::Text, &text.name, room);
    let who = pencil.wrapped(Type::Small, Ink::Muted, &text.who, room);
    let with_target = entry.target != Target::None;
    let aimed = level(entry);
    let facts = pencil.wrapped(Type::Body, Ink::Text, &text.facts, room);
    let mut height = 14.0 + name.size().y + who.size().y + 8.0 + 30.0 + 12.0;
    if aimed.is_some() {
        height += 32.0;
    }
    if with_target {
        height += facts.size().y + 8.0 + 26.0;
    }
    let (rect, response, pencil) = frame(ui, height, id, text);
    let left = rect.left() + 18.0;
    let mut y = rect.top() + 14.0;
    let put = |galley: std::sync::Arc<egui::Galley>, after: f32, y: &mut f32| {
        let height = galley.size().y;
        pencil.put(pos2(left, *y), galley);
        *y += height + after;
    };
    put(name, 0.0, &mut y);
    put(who, 8.0, &mut y);
    let shown =
        pencil.write(pos2(left, y + 26.0), Align2::LEFT_BOTTOM, Type::Heading, Ink::Text, &text.value);
    let start = if text.value.is_empty() { left } else { shown.right() + 8.0 };
    let when =
        pencil.write(pos2(start, y + 22.0), Align2::LEFT_BOTTOM, Type::Small, Ink::Muted, &text.period);
    if !card.warnings.is_empty() {
        pencil.draw(pos2(when.right() + 8.0, y + 7.0), &Sign::Warning.scene(14.0));
    }
    y += 30.0;
    if let Some(gauge) = gauge(entry, card) {
        pencil.draw(pos2(left - 6.0, y), &gauge.scene(room.min(420.0) + 12.0, 28.0));
        y += 32.0;
    }
    if with_target {
        put(facts, 8.0, &mut y);
        verdict::write(&pencil, pos2(left, y + 10.0), card.verdict, &text.verdict);
    }
    response
}
