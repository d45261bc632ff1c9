//! Everything that is to be done, over all companies.

mod moving;
mod row;

use crate::app::App;
use crate::session::Session;
use crate::state::Screen;
use crate::theme::space;
use crate::widgets::walk::{self, Walk};
use crate::widgets::{header, list_row};
use egui::{ComboBox, Role, ScrollArea, Ui, WidgetInfo};
use moving::Moving;
use peil_core::maturity::Stage;
use peil_portfolio::{
    Assessment, Company, Deed, EditError, FollowUp, Id, Task, TaskGroup, TaskKind, TaskReason, When,
};
use peil_words::{Key, Words};

/// How the list stands.
#[derive(Debug, Default)]
pub struct View {
    walk: Walk,
    moving: Option<Moving>,
}

impl View {
    /// Stops asking for another day; false when none was asked for.
    pub fn stop(&mut self) -> bool {
        self.moving.take().is_some()
    }
}

/// What was asked for in a row.
#[derive(Clone, Copy)]
enum Wish {
    Open,
    Continue(Stage),
    Done(Id<FollowUp>),
    Move,
}

/// Shows the list.
pub fn show(app: &mut App, ui: &mut Ui) {
    let Some(mut session) = app.session.take() else { return };
    let screen = list(&app.words, &mut session, ui);
    app.session = Some(session);
    if let Some(screen) = screen {
        app.go(screen);
    }
}

fn list(words: &Words, session: &mut Session, ui: &mut Ui) -> Option<Screen> {
    header::screen(ui, &words.say(Key::NavDue), &words.say(Key::TaskLead));
    let changed = filters(words, session, ui);
    moving::show(words, session, ui);
    let agenda = &session.agenda;
    let counts = [
        ("shown", words.count(agenda.len() as u64).into()),
        ("all", words.count(agenda.total() as u64).into()),
    ];
    header::caption(ui, &words.say_with(Key::TaskCount, &counts));
    if agenda.is_empty() {
        let key = if agenda.total() == 0 { Key::TaskNone } else { Key::TaskNoMatch };
        ui.label(words.say(key));
        return None;
    }
    row::heads(words, ui);
    let (task, wish) = rows(words, session, ui, changed)?;
    obey(session, task, wish)
}

/// The two choices. True when one was changed.
fn filters(words: &Words, session: &mut Session, ui: &mut Ui) -> bool {
    let before = session.agenda.narrowed();
    let (mut when, mut group) = before;
    ui.horizontal_wrapped(|ui| {
        let agenda = &session.agenda;
        let counted = |it: When| {
            let count = words.count(agenda.count(it) as u64);
            words.say_with(Key::TaskCounted, &[("name", words.when(it).into()), ("count", count.into())])
        };
        choice(ui, words, Key::TaskWhen, &mut when, &When::ALL, counted);
        choice(ui, words, Key::TaskWhat, &mut group, &TaskGroup::ALL, |it| words.task_group(it));
        if (when, group) != (None, None) && ui.button(words.say(Key::CompaniesFilterOff)).clicked() {
            (when, group) = (None, None);
        }
    });
    if (when, group) == before {
        return false;
    }
    session.agenda.narrow(when, group);
    session.tasks.walk = Walk { height: session.tasks.walk.height, ..Walk::default() };
    true
}

fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    words: &Words,
    name: Key,
    chosen: &mut Option<T>,
    all: &[T],
    said: impl Fn(T) -> String,
) {
    let any = words.say(Key::CompaniesAll);
    let value = chosen.map_or_else(|| any.clone(), &said);
    let shown = format!("{}: {value}", words.say(name));
    let response = ComboBox::from_id_salt(name.id()).width(200.0).selected_text(&shown).show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, any);
        for it in all {
            ui.selectable_value(chosen, Some(*it), said(*it));
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &shown));
}

/// The rows in sight; what was asked for in one of them.
fn rows(words: &Words, session: &mut Session, ui: &mut Ui, changed: bool) -> Option<(Task, Wish)> {
    ui.add_space(space::HAIR);
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = list_row::within(ui.available_width());
    let height = row::height(width);
    let moved = keys(session, ui, height);
    let mut scroll = ScrollArea::vertical().id_salt("tasks").auto_shrink([false, false]);
    if moved || changed {
        scroll = scroll.vertical_scroll_offset(session.tasks.walk.offset);
    }
    let mut asked = None;
    let writable = session.is_writable();
    let Session { agenda, register, tasks, today, .. } = session;
    let shown = scroll.show_rows(ui, height, agenda.len(), |ui, window| {
        ui.set_max_width(width);
        let start = window.start;
        for (place, task) in agenda.window(window).enumerate() {
            let place = start + place;
            let Some(company) = register.row(task.company) else { continue };
            let row = row::Row { place, task, company, today: *today, writable };
            let (response, wish) = row.show(ui, words, tasks.walk.at == Some(place));
            if response.has_focus() {
                tasks.walk.at = Some(place);
            }
            if let Some(wish) = wish {
                tasks.walk.at = Some(place);
                asked = Some((*task, wish));
            }
        }
    });
    tasks.walk.offset = shown.state.unclamped_offset().y;
    tasks.walk.height = shown.inner_rect.height();
    asked
}

/// Moves the mark with the keys; true when the list has to scroll for it.
fn keys(session: &mut Session, ui: &Ui, height: f32) -> bool {
    let walk = &mut session.tasks.walk;
    let focused = ui.memory(egui::Memory::focused);
    if !(focused.is_none() || focused == walk.at.map(row::id)) {
        return false;
    }
    let moved = walk.keys(ui, session.agenda.len(), height, false);
    if let Some(at) = walk.at.filter(|_| moved) {
        walk::focus(ui, row::id(at));
    }
    moved
}

fn obey(session: &mut Session, task: Task, wish: Wish) -> Option<Screen> {
    match wish {
        Wish::Open => return Some(Screen::Company(task.company)),
        Wish::Continue(stage) => return Some(assessment(session, task.company, stage)),
        Wish::Done(id) => {
            let today = session.today;
            session.edit(Deed::FollowUpChanged, |edit| {
                let done = FollowUp { done_on: Some(today), ..edit.get(id)? };
                edit.update(id, &done)
            });
        }
        Wish::Move => session.tasks.moving = Some(Moving::of(task, session.today)),
    }
    None
}

/// The form of an assessment that is under way.
fn assessment(session: &mut Session, company: Id<Company>, stage: Stage) -> Screen {
    match session.store.of_company::<Assessment>(company) {
        Ok(kept) => {
            let found = kept.iter().find(|kept| kept.record.stage == stage);
            found.map_or(Screen::Company(company), |kept| Screen::Assessment(company, kept.id))
        }
        Err(error) => {
            session.refuse(error);
            Screen::Company(company)
        }
    }
}

/// Gives a task another day: changes the plan of a coach, or makes one in the place of the interval.
fn put_on(session: &mut Session, task: Task, due_on: peil_portfolio::Date) -> Option<()> {
    let kind = task.follow_up_kind()?;
    session.edit(Deed::FollowUpChanged, |edit| -> Result<(), EditError> {
        if let TaskReason::Planned(id) = task.reason {
            let moved = FollowUp { due_on, ..edit.get(id)? };
            return edit.update(id, &moved);
        }
        let plan = FollowUp { company: task.company, kind, due_on, done_on: None, note: String::new() };
        edit.insert(&plan).map(|_| ())
    })
}

/// What can be asked for besides opening the company.
fn wishes(task: &Task) -> [Option<Wish>; 2] {
    let first = match (task.kind, task.begun_on, task.reason) {
        (TaskKind::Assessment(stage), Some(_), _) => Some(Wish::Continue(stage)),
        // An assessment is done once it is finished, not by a click here.
        (TaskKind::Assessment(_), None, _) => None,
        (_, _, TaskReason::Planned(id)) => Some(Wish::Done(id)),
        _ => None,
    };
    [first, task.follow_up_kind().map(|_| Wish::Move)]
}
