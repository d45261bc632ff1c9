//! A method and its verdict on one line that opens and closes.

use super::disclosure;
use super::pencil::Pencil;
use crate::chart::sign::Sign;
use crate::theme::{Ink, Type, space};
use egui::{Galley, Pos2, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// What stands on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictRow {
    /// The name of the method.
    pub method: String,
    /// A remark beneath it; empty without one.
    pub remark: String,
    /// The sign of its verdict.
    pub sign: Sign,
    /// Its verdict.
    pub class: String,
    /// Why there is none.
    pub reason: Option<String>,
    /// The number that decided, with its name before it.
    pub number: Option<(String, String)>,
    /// The curve it assumes.
    pub curve: String,
}

/// The width below which the parts stand beneath each other.
const STACKED: f32 = 720.0;
/// Where the name begins, behind the triangle.
const INDENT: f32 = 20.0;
/// The size of a sign.
const SIGN: f32 = 15.0;

impl VerdictRow {
    /// The line in words.
    #[must_use]
    pub fn spoken(&self) -> String {
        let mut parts = vec![format!("{}: {}", self.method, self.class)];
        parts.extend(self.reason.clone().map(|reason| reason.trim_end_matches('.').to_owned()));
        if self.reason.is_none() {
            parts.extend(self.number.as_ref().map(|(name, value)| format!("{name} {value}")));
            parts.push(self.curve.clone());
        }
        parts.extend((!self.remark.is_empty()).then(|| self.remark.clone()));
        parts.join(". ")
    }
}

/// Text and the place of its upper left corner, from that of the line.
struct Part(Pos2, Arc<Galley>);

/// Shows the line; clicking it opens or closes what belongs to it.
pub fn show(ui: &mut Ui, open: &mut bool, row: &VerdictRow, ruled: bool) {
    let pencil = Pencil::new(ui);
    let width = ui.available_width();
    let (parts, sign, height) =
        if width < STACKED { stacked(&pencil, row, width) } else { beside(&pencil, row, width) };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    if response.clicked() {
        *open = !*open;
    }
    let is_open = *open;
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, is_open, row.spoken()));
    let lit = response.hovered() || response.has_focus();
    if ruled {
        let stroke = egui::Stroke::new(1.0, pencil.color(Ink::Line));
        pencil.painter().hline(rect.x_range(), rect.top(), stroke);
    }
    let ink = if lit { Ink::Accent } else { Ink::Text };
    disclosure::triangle(&pencil, pos2(rect.left() + 6.0, rect.top() + 18.0), is_open, ink);
    pencil.draw(rect.min + vec2(sign.x, sign.y), &row.sign.scene(SIGN));
    for Part(at, galley) in parts {
        pencil.put(rect.min + at.to_vec2(), galley);
    }
    if response.has_focus() {
        pencil.focus(rect);
    }
}

/// Method, verdict, number and curve in four columns.
fn beside(pencil: &Pencil, row: &VerdictRow, width: f32) -> (Vec<Part>, Pos2, f32) {
    let inner = width - INDENT;
    let starts = [0.0, 0.27, 0.53, 0.78].map(|share| INDENT + inner * share);
    let room = |column: usize| {
        let end = starts.get(column + 1).copied().unwrap_or(width);
        end - starts[column] - space::MEDIUM
    };
    let top = 9.0;
    let mut parts = Vec::new();
    let mut foot: f32 = 0.0;
    let mut put = |x: f32, y: f32, galley: Arc<Galley>| {
        let end = y + galley.size().y;
        foot = foot.max(end);
        parts.push(Part(pos2(x, y), galley));
        end
    };
    let below = put(starts[0], top, pencil.wrapped(Type::Strong, Ink::Text, &row.method, room(0)));
    if !row.remark.is_empty() {
        put(starts[0], below, pencil.wrapped(Type::Small, Ink::Muted, &row.remark, room(0)));
    }
    let word = pencil.wrapped(Type::Strong, row.sign.ink(), &row.class, room(1) - SIGN - 6.0);
    put(starts[1] + SIGN + 6.0, top, word);
    if let Some(reason) = &row.reason {
        put(starts[2], top, pencil.wrapped(Type::Small, Ink::Muted, reason, width - starts[2]));
    } else {
        if let Some((name, value)) = &row.number {
            let below = put(starts[2], top, pencil.wrapped(Type::Strong, Ink::Text, value, room(2)));
            put(starts[2], below, pencil.wrapped(Type::Small, Ink::Muted, name, room(2)));
        }
        put(starts[3], top, pencil.wrapped(Type::Small, Ink::Muted, &row.curve, room(3)));
    }
    (parts, pos2(starts[1], top + 2.0), foot + 9.0)
}

/// The same, each part beneath the one before.
fn stacked(pencil: &Pencil, row: &VerdictRow, width: f32) -> (Vec<Part>, Pos2, f32) {
    let room = width - INDENT;
    let mut parts = Vec::new();
    let mut y = 9.0;
    let mut put = |x: f32, galley: Arc<Galley>, y: &mut f32| {
        let height = galley.size().y;
        parts.push(Part(pos2(x, *y), galley));
        *y += height + 2.0;
    };
    put(INDENT, pencil.wrapped(Type::Strong, Ink::Text, &row.method, room), &mut y);
    let sign = pos2(INDENT, y + 2.0);
    let word = pencil.wrapped(Type::Strong, row.sign.ink(), &row.class, room - SIGN - 6.0);
    put(INDENT + SIGN + 6.0, word, &mut y);
    let small = match (&row.reason, &row.number) {
        (Some(reason), _) => vec![reason.clone()],
        (None, Some((name, value))) => vec![format!("{name}: {value}"), row.curve.clone()],
        (None, None) => vec![row.curve.clone()],
    };
    for text in small.iter().chain((!row.remark.is_empty()).then_some(&row.remark)) {
        put(INDENT, pencil.wrapped(Type::Small, Ink::Muted, text, room), &mut y);
    }
    (parts, sign, y + 7.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_verdict_is_spoken_with_its_reason_and_without_a_number() {
        let row = VerdictRow {
            method: "A".to_owned(),
            remark: "c".to_owned(),
            sign: Sign::Open,
            class: "none".to_owned(),
            reason: Some("Too few.".to_owned()),
            number: Some(("ratio".to_owned(), "1".to_owned())),
            curve: "line".to_owned(),
        };
        assert_eq!(row.spoken(), "A: none. Too few. c");
        assert_eq!(VerdictRow { reason: None, ..row }.spoken(), "A: none. ratio 1. line. c");
    }
}
