//! What stands where on a screen.
//!
//! A scene is a run of items that do not overlap and each cover their area wholly. So an item that did not change need
//! not be drawn again, whatever happened around it.

mod about;
mod attract;
mod care;
mod item;
pub(crate) mod pages;
mod question;
mod result;
mod stage;

pub(crate) use item::{Align, Item, Look, Symbol, What};

use crate::session::{Action, Place, Session};
use crate::texts::{fill, texts};
use stage::Stage;

/// Hands every item of the screen to `put`.
pub(crate) fn show(session: &Session, put: &mut dyn FnMut(Item<'_>)) {
    let mut stage = Stage::new(session, put);
    if let Some(seconds) = session.ends_in() {
        still_there(&mut stage, seconds);
        return;
    }
    match session.place() {
        Place::Attract => attract::show(&mut stage),
        Place::Size => about::size(&mut stage),
        Place::Sector(page) => about::sector(&mut stage, page),
        Place::Province(page) => about::province(&mut stage, page),
        Place::Question { number, example } => question::show(&mut stage, number, example),
        Place::Review => question::review(&mut stage),
        Place::Keeping => stage.message(texts(session.language()).keeping),
        Place::Result(page) => result::show(&mut stage, page),
        Place::Care(care) => care::show(&mut stage, care),
    }
}

fn still_there(stage: &mut Stage<'_, '_>, seconds: u32) {
    let words = texts(stage.session.language());
    let [one, many] = words.still_there_text;
    let number = crate::texts::count(seconds, stage.session.language());
    let text = if seconds == 1 { fill(one, &[]) } else { fill(many, &[&number]) };
    stage.heading(words.still_there);
    let (body, foot) = (stage.body(), stage.foot());
    stage.passage(body, &text);
    stage.button(foot, words.go_on, Action::GoOn, Look::Plain);
}
