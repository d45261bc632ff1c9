//! The trail of what was done to a company, when and by whom.

use super::{File, card};
use crate::say;
use crate::session::Session;
use egui::Ui;
use peil_portfolio::{Entry, EntryState};
use peil_words::{Key, Words};

/// How many entries are shown.
const SHOWN: usize = 30;
/// How many entries are read at a time, and how many times: it is the latest that is asked for.
const PAGE: u32 = 200;
const PAGES: u32 = 10;

/// Shows the trail, which is read when it is first asked for.
pub(super) fn show(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui) {
    if file.trail.is_none() {
        read(session, file);
    }
    let Some(trail) = &file.trail else { return };
    card(ui, &words.say(Key::TrailTitle), |ui| {
        if trail.is_empty() {
            ui.label(words.say(Key::TrailNone));
        }
        for entry in trail {
            ui.label(said(words, entry));
        }
    });
}

fn said(words: &Words, entry: &Entry) -> String {
    let arguments = [
        ("day", words.day(entry.at.date().into()).into()),
        ("time", say::time(entry.at).into()),
        ("coach", entry.coach.clone().into()),
        ("deed", words.deed(entry.deed).into()),
    ];
    let undone = matches!(entry.state, EntryState::Undone | EntryState::Dropped);
    words.say_with(if undone { Key::TrailEntryUndone } else { Key::TrailEntry }, &arguments)
}

/// Reads the latest entries of a company.
pub(super) fn read(session: &mut Session, file: &mut File) {
    let mut found = Vec::new();
    let mut before = None;
    for _ in 0..PAGES {
        let page = match session.store.trail(before, PAGE) {
            Ok(page) => page,
            Err(error) => return session.refuse(error),
        };
        before = page.last().map(|entry| entry.id);
        found.extend(page.into_iter().filter(|entry| entry.companies.contains(&file.id)));
        if before.is_none() || found.len() >= SHOWN {
            break;
        }
    }
    found.truncate(SHOWN);
    file.trail = Some(found);
}
