//! One company on the list.

use super::columns::{COLUMNS, WIDE};
use crate::chart::sign::Sign;
use crate::theme::{Ink, Type};
use crate::widgets::pencil::Pencil;
use egui::{EventFilter, Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use peil_portfolio::{Date, Register, Row};
use peil_words::{Key, Words};

/// The height of a row on one line.
const ONE_LINE: f32 = 34.0;
/// The height of a row on two lines.
const TWO_LINES: f32 = 56.0;
/// The size of the sign before what should have been done.
const MARK: f32 = 15.0;

/// The height of a row at a width.
pub(super) const fn height(width: f32) -> f32 {
    if width < WIDE { TWO_LINES } else { ONE_LINE }
}

/// The id of the row of a company, wherever it stands.
pub(super) fn id(row: &Row) -> Id {
    Id::unique(("company", row.id.number()))
}

/// What a row says, column by column, and whether what is to be done should have been.
struct Cells {
    texts: [String; COLUMNS.len()],
    late: bool,
    /// What is to be done, as a sentence.
    due: String,
}

fn cells(words: &Words, register: &Register, row: &Row, today: Date) -> Cells {
    let due = register.due_of(row).into_iter().min_by_key(|due| due.due_on);
    let late = due.is_some_and(|due| due.days_overdue(today) > 0);
    let key = if late { Key::FollowUpOverdue } else { Key::FollowUpDue };
    let sentence = due.map(|due| {
        let arguments =
            [("what", words.follow_up(due.kind).into()), ("day", words.day(due.due_on.into()).into())];
        words.say_with(key, &arguments)
    });
    let due = due.map(|due| format!("{} {}", words.follow_up(due.kind), words.day(due.due_on.into())));
    let stage = register.stage_of(row).map(|key| words.funnel_step(&register.settings().funnel, key));
    let texts = [
        Some(row.name.to_string()),
        Some(row.city.to_string()),
        row.sector.map(|sector| words.sector(sector)),
        row.size.map(|size| words.short_size_class(size)),
        stage,
        row.latest_scan().map(|entry| words.scan_level(entry.scan)),
        row.latest_assessment().map(|entry| words.points(entry.overall, 1)),
        due,
    ];
    Cells { texts: texts.map(Option::unwrap_or_default), late, due: sentence.unwrap_or_default() }
}

/// Shows the row; clicking it, or Enter, opens the company.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    register: &Register,
    row: &Row,
    selected: bool,
    today: Date,
) -> Response {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, height(width)), Sense::hover());
    let response = ui.interact(rect, id(row), Sense::click());
    if response.has_focus() {
        // The arrows go from row to row, also to those that are not laid out.
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    let cells = cells(words, register, row, today);
    response.widget_info(|| {
        let named = COLUMNS.iter().zip(&cells.texts).filter(|(_, text)| !text.is_empty());
        let spoken: Vec<_> = named
            .map(|((name, _, _), text)| match name {
                Key::ColumnName => text.clone(),
                Key::ColumnDue => format!("{}: {}", words.say(*name), cells.due),
                _ => format!("{}: {text}", words.say(*name)),
            })
            .collect();
        WidgetInfo::selected(Role::Button, true, selected, spoken.join(", "))
    });
    let pencil = Pencil::new(ui);
    let lit = response.hovered() || response.has_focus();
    if lit || selected {
        pencil.painter().rect_filled(
            rect,
            4.0,
            pencil.color(if lit { Ink::Raised } else { Ink::AccentSoft }),
        );
    }
    let line = egui::Stroke::new(1.0, pencil.color(Ink::Line));
    pencil.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    if width < WIDE {
        two_lines(&pencil, rect, &cells);
    } else {
        one_line(&pencil, rect, &cells);
    }
    if response.has_focus() {
        pencil.focus(rect);
    }
    response
}

fn one_line(pencil: &Pencil, rect: Rect, cells: &Cells) {
    let mut x = rect.left();
    for ((name, share, _), text) in COLUMNS.iter().zip(&cells.texts) {
        let kind = if *name == Key::ColumnName { Type::Strong } else { Type::Body };
        let late = *name == Key::ColumnDue && cells.late;
        let (ink, mark) = if late { (Ink::Warning, MARK + 4.0) } else { (Ink::Text, 0.0) };
        if late {
            // Not by its colour alone.
            pencil.draw(pos2(x + 10.0, rect.center().y - MARK / 2.0), &Sign::Warning.scene(MARK));
        }
        let galley = pencil.cut(kind, ink, text, rect.width() * share - 14.0 - mark);
        pencil.put(pos2(x + 10.0 + mark, rect.center().y - galley.size().y / 2.0), galley);
        x += rect.width() * share;
    }
}

fn two_lines(pencil: &Pencil, rect: Rect, cells: &Cells) {
    let [name, city, _, size, stage, level, maturity, due] = &cells.texts;
    let inner = rect.shrink2(vec2(8.0, 6.0));
    let place = pencil.cut(Type::Body, Ink::Muted, city, inner.width() * 0.35);
    let name = pencil.cut(Type::Strong, Ink::Text, name, inner.width() - place.size().x - 12.0);
    pencil.put(inner.min, name);
    pencil.put(pos2(inner.right() - place.size().x, inner.top()), place);
    let due_ink = if cells.late { Ink::Warning } else { Ink::Muted };
    let due = pencil.cut(Type::Small, due_ink, due, inner.width() * 0.45);
    let known: Vec<&str> = [size, stage, level, maturity]
        .into_iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    let below = pencil.cut(Type::Small, Ink::Muted, &known.join(" · "), inner.width() - due.size().x - 30.0);
    let foot = inner.bottom() - below.size().y;
    pencil.put(pos2(inner.left(), foot), below);
    let at = pos2(inner.right() - due.size().x, foot);
    if cells.late {
        pencil.draw(at - vec2(MARK + 4.0, 0.0), &Sign::Warning.scene(MARK));
    }
    pencil.put(at, due);
}
