//! The inbox of kiosks: what waits for a decision, and what was rejected.

mod acts;
mod row;
mod typing;

use crate::app::App;
use crate::session::Session;
use crate::state::Screen;
use crate::theme::space;
use crate::widgets::walk::{self, Walk};
use crate::widgets::{header, list_row};
use egui::{ScrollArea, Ui};
use peil_portfolio::{Id, InboxRecord, InboxState, Kept, Listing};
use peil_words::{Key, Words};
use std::collections::BTreeSet;
use typing::Typing;

/// How the list stands.
#[derive(Debug)]
pub struct View {
    walk: Walk,
    state: InboxState,
    chosen: BTreeSet<i64>,
    typing: Typing,
    /// What is looked for among the companies, and what was found.
    search: String,
    found: Listing,
}

impl Default for View {
    fn default() -> Self {
        Self {
            walk: Walk::default(),
            state: InboxState::Waiting,
            chosen: BTreeSet::new(),
            typing: Typing::default(),
            search: String::new(),
            found: Listing::default(),
        }
    }
}

/// Shows the inbox.
pub fn show(app: &mut App, ui: &mut Ui) {
    let Some(mut session) = app.session.take() else { return };
    let mut view = std::mem::take(&mut session.inbox);
    let screen = content(&app.words, &mut session, &mut view, ui);
    session.inbox = view;
    app.session = Some(session);
    if let Some(screen) = screen {
        app.go(screen);
    }
}

fn content(words: &Words, session: &mut Session, view: &mut View, ui: &mut Ui) -> Option<Screen> {
    header::screen(ui, &words.say(Key::NavInbox), &words.say(Key::InboxLead));
    let screen = typing::show(words, session, &mut view.typing, ui);
    let [waiting, rejected] = InboxState::ALL.map(|state| shown(session, state).count());
    states(words, view, [waiting, rejected], ui);
    // The latest that came first.
    let records: Vec<Kept<InboxRecord>> = shown(session, view.state).rev().cloned().collect();
    view.chosen.retain(|chosen| records.iter().any(|kept| kept.id.number() == *chosen));
    if records.is_empty() {
        let key = match view.state {
            InboxState::Waiting => Key::InboxNone,
            InboxState::Rejected => Key::InboxNoneRejected,
        };
        ui.label(words.say(key));
        return screen;
    }
    acts::show(words, session, view, &records, ui);
    rows(words, view, &records, ui);
    screen
}

fn shown(session: &Session, state: InboxState) -> impl DoubleEndedIterator<Item = &Kept<InboxRecord>> {
    session.register.inbox().iter().filter(move |kept| kept.record.state == state)
}

/// What waits, or what was rejected.
fn states(words: &Words, view: &mut View, counts: [usize; 2], ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        for ((state, key), count) in
            InboxState::ALL.into_iter().zip([Key::InboxWaiting, Key::InboxRejected]).zip(counts)
        {
            let name = words.say_with(key, &[("count", words.count(count as u64).into())]);
            if ui.selectable_label(view.state == state, name).clicked() && view.state != state {
                view.state = state;
                view.chosen.clear();
                view.walk = Walk { height: view.walk.height, ..Walk::default() };
            }
        }
    });
    ui.add_space(space::HAIR);
}

/// The rows in sight. A click, the space bar or Enter chooses one.
fn rows(words: &Words, view: &mut View, records: &[Kept<InboxRecord>], ui: &mut Ui) {
    ui.add_space(space::HAIR);
    row::heads(words, ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = list_row::within(ui.available_width());
    let height = row::height(width);
    let moved = keys(view, records.len(), ui, height);
    let mut scroll = ScrollArea::vertical().id_salt("inbox").auto_shrink([false, false]);
    if moved {
        scroll = scroll.vertical_scroll_offset(view.walk.offset);
    }
    let View { walk, chosen, .. } = view;
    let shown = scroll.show_rows(ui, height, records.len(), |ui, window| {
        ui.set_max_width(width);
        for place in window {
            let Some(kept) = records.get(place) else { continue };
            let number = kept.id.number();
            let is_chosen = chosen.contains(&number);
            let response = row::show(ui, words, place, &kept.record, is_chosen);
            if response.has_focus() {
                walk.at = Some(place);
            }
            if response.clicked() && !chosen.remove(&number) {
                chosen.insert(number);
            }
        }
    });
    walk.offset = shown.state.unclamped_offset().y;
    walk.height = shown.inner_rect.height();
}

/// Moves the mark with the keys; true when the list has to scroll for it.
fn keys(view: &mut View, count: usize, ui: &Ui, height: f32) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    if focused != view.walk.at.map(row::id) {
        return false;
    }
    let moved = view.walk.keys(ui, count, height, false);
    if let Some(at) = view.walk.at.filter(|_| moved) {
        walk::focus(ui, row::id(at));
    }
    moved
}

impl View {
    fn ids(&self) -> Vec<Id<InboxRecord>> {
        self.chosen.iter().map(|number| Id::from_number(*number)).collect()
    }
}
