//! One thing to do, on the list.

use super::{Wish, wishes};
use crate::chart::sign::Sign;
use crate::theme::{Ink, Type};
use crate::widgets::list_row;
use crate::widgets::pencil::Pencil;
use egui::{Button, Id, Rect, Response, Role, Ui, WidgetInfo, pos2, vec2};
use peil_portfolio::{Date, Task};
use peil_words::{Key, Words};

/// The width from which on a row is one line.
const WIDE: f32 = 900.0;
/// The room for the buttons at the end of a row.
const ACTS: f32 = 196.0;
/// The size of the sign before what should have been done.
const MARK: f32 = 15.0;
/// The columns: their names, and their shares of what the buttons leave.
const COLUMNS: [(Key, f32); 3] = [(Key::TaskDay, 0.2), (Key::TaskCompany, 0.44), (Key::TaskWhat, 0.36)];

/// The height of a row at a width.
pub(super) const fn height(width: f32) -> f32 {
    if width < WIDE { 98.0 } else { 52.0 }
}

/// The id of the row at a place: what comes next takes the place of what was done, and the focus.
pub(super) fn id(place: usize) -> Id {
    Id::unique(("task", place))
}

/// Shows the names of the columns, where there are columns.
pub(super) fn heads(words: &Words, ui: &mut Ui) {
    let width = list_row::within(ui.available_width());
    if width >= WIDE {
        list_row::heads(ui, words, width, (10.0, width - ACTS), COLUMNS);
    }
}

/// A row: where it stands, and what it is about.
pub(super) struct Row<'a> {
    pub(super) place: usize,
    pub(super) task: &'a Task,
    pub(super) company: &'a peil_portfolio::Row,
    pub(super) today: Date,
    pub(super) writable: bool,
}

/// What a row says.
struct Cells {
    day: String,
    what: String,
    company: String,
    city: String,
    note: String,
    /// How late it is; empty where there is time.
    late: String,
}

impl Row<'_> {
    fn cells(&self, words: &Words) -> Cells {
        let due_on = self.task.due_on;
        let late = due_on.map_or(0, |day| day.days_until(self.today));
        let said = (late > 0).then(|| words.say_with(Key::TaskLate, &[("days", late.into())]));
        Cells {
            day: due_on.map_or_else(|| words.say(Key::TaskUndated), |day| words.day(day.into())),
            what: words.task(self.task.kind),
            company: self.company.name.to_string(),
            city: self.company.city.to_string(),
            note: words.task_reason(self.task),
            late: said.unwrap_or_default(),
        }
    }

    /// Shows the row. Clicking it, or Enter, opens the company.
    pub(super) fn show(&self, ui: &mut Ui, words: &Words, selected: bool) -> (Response, Option<Wish>) {
        let width = ui.available_width();
        let response = list_row::place(ui, id(self.place), height(width));
        let rect = response.rect;
        let cells = self.cells(words);
        response.widget_info(|| {
            let parts = [&cells.day, &cells.late, &cells.what, &cells.company, &cells.city, &cells.note];
            let spoken: Vec<&str> =
                parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
            WidgetInfo::selected(Role::Button, true, selected, spoken.join(", "))
        });
        let pencil = Pencil::new(ui);
        list_row::ground(&pencil, &response, list_row::fill(&response, selected));
        let acts = if width < WIDE {
            stacked(&pencil, rect, &cells);
            Rect::from_min_max(pos2(rect.left() + 8.0, rect.bottom() - 42.0), rect.max)
        } else {
            columns(&pencil, rect, &cells);
            Rect::from_min_max(pos2(rect.right() - ACTS + 10.0, rect.top()), rect.max)
        };
        if response.has_focus() {
            pencil.focus(rect);
        }
        let asked = self.acts(ui, words, &cells, acts);
        let opened = response.clicked().then_some(Wish::Open);
        (response, asked.or(opened))
    }

    /// The buttons at the end.
    fn acts(&self, ui: &mut Ui, words: &Words, cells: &Cells, rect: Rect) -> Option<Wish> {
        let mut asked = None;
        let mut x = rect.left();
        for wish in wishes(self.task).into_iter().flatten() {
            let key = match wish {
                Wish::Continue(_) => Key::TaskContinue,
                Wish::Done(_) => Key::TaskDone,
                Wish::Open | Wish::Move => Key::TaskMove,
            };
            let name = words.say(key);
            let arguments = [
                ("act", name.clone().into()),
                ("what", cells.what.clone().into()),
                ("company", cells.company.clone().into()),
            ];
            let spoken = words.say_with(Key::TaskOf, &arguments);
            let width = Pencil::new(ui).width(Type::Body, &name) + 24.0;
            let place = Rect::from_min_size(pos2(x, rect.center().y - 15.0), vec2(width, 30.0));
            x += width + 8.0;
            // To go on with an assessment is to look at it, which can be done anyway.
            let enabled = self.writable || matches!(wish, Wish::Continue(_));
            let button = ui.add_enabled_ui(enabled, |ui| ui.put(place, Button::new(name))).inner;
            button.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &spoken));
            if button.clicked() {
                asked = Some(wish);
            }
        }
        asked
    }
}

/// Writes a text, with the sign before what is late: not by its colour alone.
fn write(pencil: &Pencil, at: egui::Pos2, (kind, ink, text): (Type, Ink, &str), room: f32, late: bool) {
    let mut taken = 0.0;
    if late {
        pencil.draw(at + vec2(0.0, 1.0), &Sign::Warning.scene(MARK));
        taken = MARK + 5.0;
    }
    pencil.put(at + vec2(taken, 0.0), pencil.cut(kind, ink, text, room - taken));
}

fn columns(pencil: &Pencil, rect: Rect, cells: &Cells) {
    let late = !cells.late.is_empty();
    let ink = if late { Ink::Warning } else { Ink::Text };
    let texts = [
        ((Type::Body, ink, &cells.day), (Ink::Warning, &cells.late), late),
        ((Type::Strong, Ink::Text, &cells.company), (Ink::Muted, &cells.city), false),
        ((Type::Body, Ink::Text, &cells.what), (Ink::Muted, &cells.note), false),
    ];
    let mut x = rect.left() + 10.0;
    for (((kind, ink, first), (below, second), late), (_, share)) in texts.into_iter().zip(COLUMNS) {
        let room = (rect.width() - ACTS) * share;
        write(pencil, pos2(x, rect.top() + 7.0), (kind, ink, first), room - 12.0, late);
        write(pencil, pos2(x, rect.top() + 28.0), (Type::Small, below, second), room - 12.0, false);
        x += room;
    }
}

fn stacked(pencil: &Pencil, rect: Rect, cells: &Cells) {
    let inner = rect.shrink2(vec2(8.0, 7.0));
    let what = pencil.cut(Type::Body, Ink::Text, &cells.what, inner.width() * 0.4);
    let room = inner.width() - what.size().x - 12.0;
    write(pencil, inner.min, (Type::Strong, Ink::Text, &cells.company), room, false);
    pencil.put(pos2(inner.right() - what.size().x, inner.top()), what);
    let late = !cells.late.is_empty();
    let ink = if late { Ink::Warning } else { Ink::Muted };
    let parts = [&cells.day, &cells.late, &cells.note];
    let text: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let at = inner.min + vec2(0.0, 22.0);
    write(pencil, at, (Type::Small, ink, &text.join(", ")), inner.width(), late);
}
