//! One row of the file on the list.

use super::{Chip, mark};
use crate::theme::{Ink, Type};
use crate::widgets::pencil::Pencil;
use crate::widgets::{choice, list_row};
use egui::{Id, Rect, Response, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use peil_transfer::{PlannedRow, say};
use peil_words::{Key, Words};

/// The height of a row on one line, and on two.
const ONE_LINE: f32 = 36.0;
const TWO_LINES: f32 = 58.0;
/// The width from which on a row is one line.
const WIDE: f32 = 560.0;
/// The room for the tick.
const TICK: f32 = 36.0;
/// The room for what is done, in both languages.
const WHAT: f32 = 132.0;
/// Where the other columns begin, as shares of the width behind that: where it stands, the company, why.
const WHERE: f32 = 0.0;
const WHO: f32 = 0.20;
const WHY: f32 = 0.58;

/// The height of a row at a width.
pub(super) const fn height(width: f32) -> f32 {
    if width < WIDE { TWO_LINES } else { ONE_LINE }
}

/// The id of a row by its place in the plan.
pub(super) fn id(place: usize) -> Id {
    Id::unique(("import row", place))
}

/// The row and its tick.
pub(super) struct Shown {
    pub(super) row: Response,
    /// None where there is nothing to take over.
    pub(super) tick: Option<Response>,
}

/// The names of the columns, where there are columns.
pub(super) fn heads(words: &Words, ui: &mut Ui, width: f32) {
    if width < WIDE {
        return;
    }
    let room = width - TICK - WHAT;
    let columns = [
        (Key::ImportColumnWhat, WHAT + room * WHERE),
        (Key::ImportColumnWhere, room * (WHO - WHERE)),
        (Key::ImportColumnWho, room * (WHY - WHO)),
        (Key::ImportColumnWhy, room * (1.0 - WHY)),
    ];
    list_row::heads(ui, words, width, (TICK, 1.0), columns);
}

/// Shows a row: with its place in the plan, whether it is left out, and whether it is the one that is looked at.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    row: &PlannedRow,
    (place, left_out, is_at): (usize, bool, bool),
) -> Shown {
    let width = ui.available_width();
    let response = list_row::place(ui, id(place), height(width));
    let rect = response.rect;
    let chip = Chip::of(row);
    let (what, at) = (words.say(chip.name()), say::place(words, &row.place));
    let (who, why) = (row.name.clone().unwrap_or_default(), say::row(words, row));
    let spoken = [&what, &at, &who, &why].into_iter().filter(|text| !text.is_empty());
    let spoken = spoken.cloned().collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_at, &spoken));
    let pencil = Pencil::new(ui);
    // The row that is looked at stays marked as such also below the mouse.
    let fill = if is_at { Some(Ink::AccentSoft) } else { response.hovered().then_some(Ink::Raised) };
    list_row::ground(&pencil, &response, fill);
    let ink = if left_out { Ink::Muted } else { Ink::Text };
    let texts = [what, at, who, why];
    if width < WIDE {
        two_lines(&pencil, rect, chip, ink, &texts);
    } else {
        one_line(&pencil, rect, chip, ink, &texts);
    }
    if response.has_focus() {
        pencil.focus(rect);
    }
    let can_be_taken = left_out || row.changes_anything();
    let tick = can_be_taken.then(|| {
        let name = words.say_with(
            Key::ImportTake,
            &[("place", texts[1].as_str().into()), ("name", texts[2].as_str().into())],
        );
        let rect = Rect::from_min_size(rect.min, vec2(TICK, rect.height()));
        let mut child = ui.new_child(
            UiBuilder::new().max_rect(rect).layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        choice::tick(&mut child, id(place).with("tick"), !left_out, "", &name)
    });
    Shown { row: response, tick }
}

fn one_line(pencil: &Pencil, rect: Rect, chip: Chip, ink: Ink, [what, at, who, why]: &[String; 4]) {
    let (left, y) = (rect.left() + TICK, rect.center().y);
    pencil.draw(pos2(left, y - mark::SIZE / 2.0), &chip.sign());
    let put = |x: f32, room: f32, kind, ink, text: &str| {
        let galley = pencil.cut(kind, ink, text, room - 12.0);
        pencil.put(pos2(x, y - galley.size().y / 2.0), galley);
    };
    let indent = mark::SIZE + 6.0;
    put(left + indent, WHAT - indent, Type::Strong, chip.ink(), what);
    let (left, room) = (left + WHAT, rect.width() - TICK - WHAT);
    put(left + room * WHERE, room * (WHO - WHERE), Type::Body, Ink::Muted, at);
    put(left + room * WHO, room * (WHY - WHO), Type::Strong, ink, who);
    put(left + room * WHY, room * (1.0 - WHY), Type::Body, ink, why);
}

fn two_lines(pencil: &Pencil, rect: Rect, chip: Chip, ink: Ink, [what, at, who, why]: &[String; 4]) {
    let (left, right) = (rect.left() + TICK, rect.right() - 6.0);
    let top = rect.top() + 7.0;
    pencil.draw(pos2(left, top + 2.0), &chip.sign());
    let place = pencil.cut(Type::Small, Ink::Muted, at, (right - left) * 0.4);
    pencil.put(pos2(right - place.size().x, top + 2.0), place.clone());
    let (name, kind) = if who.is_empty() { (what, chip.ink()) } else { (who, ink) };
    let room = right - left - mark::SIZE - place.size().x - 18.0;
    pencil.put(pos2(left + mark::SIZE + 6.0, top), pencil.cut(Type::Strong, kind, name, room));
    let below = if who.is_empty() { why.clone() } else { format!("{what} · {why}") };
    let below = pencil.cut(Type::Small, Ink::Muted, &below, right - left);
    pencil.put(pos2(left, rect.bottom() - below.size().y - 7.0), below);
}
