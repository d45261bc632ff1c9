//! One company on the list.

use super::columns::{Column, WIDE, shares};
use crate::chart::sign::Sign;
use crate::theme::{Ink, Type};
use crate::widgets::list_row;
use crate::widgets::pencil::Pencil;
use egui::{Id, Rect, Response, Role, Ui, WidgetInfo, pos2, vec2};
use peil_portfolio::{Date, Due, Register, Row};
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

/// What a row says in a column; empty where nothing is known.
fn text(words: &Words, register: &Register, row: &Row, column: Column) -> String {
    let text = match column {
        Column::Name => Some(row.name.to_string()),
        Column::Kvk => row.kvk.map(|kvk| kvk.to_string()),
        Column::City => Some(row.city.to_string()),
        Column::Municipality => Some(row.municipality.to_string()),
        Column::Province => row.province.map(|province| words.province(province)),
        Column::Sector => row.sector.map(|sector| words.sector(sector)),
        Column::Size => row.size.map(|size| words.short_size_class(size)),
        Column::Persons => row.persons.map(|persons| words.count(persons.into())),
        Column::Stage => {
            register.stage_of(row).map(|key| words.funnel_step(&register.settings().funnel, key))
        }
        Column::Level => row.latest_scan().map(|entry| words.short_scan_level(entry.scan)),
        Column::ToBasic => {
            row.latest_scan().map(|entry| words.count(entry.scan.worst().gap_to_basic().into()))
        }
        Column::Scanned => row.latest_scan().map(|entry| words.day(entry.scanned_on.into())),
        Column::Maturity => row.latest_measured().map(|entry| words.points(entry.overall, 1)),
        Column::Tags => Some(row.tags.join(", ")),
        Column::Due => first_due(register, row)
            .map(|due| format!("{} {}", words.follow_up(due.kind), words.day(due.due_on.into()))),
    };
    text.unwrap_or_default()
}

/// What is to be done first for a company.
fn first_due(register: &Register, row: &Row) -> Option<Due> {
    register.due_of(row).into_iter().min_by_key(|due| due.due_on)
}

/// What a row says, column by column, and whether what is to be done should have been.
struct Cells {
    texts: Vec<(Column, f32, String)>,
    late: bool,
}

/// The row for those who do not see it.
fn spoken(words: &Words, register: &Register, row: &Row, cells: &Cells, today: Date) -> String {
    let named = cells.texts.iter().filter(|(_, _, text)| !text.is_empty());
    let spoken: Vec<_> = named
        .filter_map(|(column, _, text)| match column {
            Column::Name => Some(text.clone()),
            Column::Due => {
                let due = first_due(register, row)?;
                let late = due.days_overdue(today) > 0;
                let key = if late { Key::FollowUpOverdue } else { Key::FollowUpDue };
                let what = words.follow_up(due.kind).into();
                let arguments = [("what", what), ("day", words.day(due.due_on.into()).into())];
                Some(format!("{}: {}", words.say(column.name()), words.say_with(key, &arguments)))
            }
            _ => Some(format!("{}: {text}", words.say(column.name()))),
        })
        .collect();
    spoken.join(", ")
}

/// Shows the row; clicking it, or Enter, opens the company.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    register: &Register,
    row: &Row,
    columns: &[Column],
    (selected, today): (bool, Date),
) -> Response {
    let width = ui.available_width();
    let response = list_row::place(ui, id(row), height(width));
    let rect = response.rect;
    let cells = Cells {
        texts: shares(columns)
            .map(|(column, share)| (column, share, text(words, register, row, column)))
            .collect(),
        late: first_due(register, row).is_some_and(|due| due.days_overdue(today) > 0),
    };
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, selected, spoken(words, register, row, &cells, today))
    });
    let pencil = Pencil::new(ui);
    list_row::ground(&pencil, &response, list_row::fill(&response, selected));
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
    for (column, share, text) in &cells.texts {
        let kind = if *column == Column::Name { Type::Strong } else { Type::Body };
        let late = *column == Column::Due && cells.late;
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

/// The name with the place at its right, and below them everything else, with what is to be done at the right.
fn two_lines(pencil: &Pencil, rect: Rect, cells: &Cells) {
    let of = |wanted: Column| {
        let found = cells.texts.iter().find(|(column, _, _)| *column == wanted);
        found.map_or("", |(_, _, text)| text.as_str())
    };
    let inner = rect.shrink2(vec2(8.0, 6.0));
    let place = pencil.cut(Type::Body, Ink::Muted, of(Column::City), inner.width() * 0.35);
    let name = pencil.cut(Type::Strong, Ink::Text, of(Column::Name), inner.width() - place.size().x - 12.0);
    pencil.put(inner.min, name);
    pencil.put(pos2(inner.right() - place.size().x, inner.top()), place);
    let late = cells.late && !of(Column::Due).is_empty();
    let due_ink = if late { Ink::Warning } else { Ink::Muted };
    let due = pencil.cut(Type::Small, due_ink, of(Column::Due), inner.width() * 0.45);
    let elsewhere = [Column::Name, Column::City, Column::Due];
    let here = cells.texts.iter().filter(|(column, _, text)| !elsewhere.contains(column) && !text.is_empty());
    // A sector is long, and cut off first.
    let (sector, short): (Vec<_>, Vec<_>) = here.partition(|(column, _, _)| *column == Column::Sector);
    let known: Vec<&str> = short.into_iter().chain(sector).map(|(_, _, text)| text.as_str()).collect();
    let below = pencil.cut(Type::Small, Ink::Muted, &known.join(" · "), inner.width() - due.size().x - 30.0);
    let foot = inner.bottom() - below.size().y;
    pencil.put(pos2(inner.left(), foot), below);
    let at = pos2(inner.right() - due.size().x, foot);
    if late {
        pencil.draw(at - vec2(MARK + 4.0, 0.0), &Sign::Warning.scene(MARK));
    }
    pencil.put(at, due);
}
