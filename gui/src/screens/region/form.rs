//! What the three lists of the region have in common: lines to change and remove, and a form for one of them.

use super::{Ask, Wish, buttons, card, list};
use crate::session::Session;
use crate::theme::space;
use egui::Ui;
use peil_portfolio::{Deed, Id, Kept, Record};
use peil_report::entered::Entered;
use peil_words::{Key, Words};

/// What a list says.
pub(super) struct Says {
    pub(super) title: Key,
    pub(super) hint: Key,
    /// While nothing is entered.
    pub(super) none: Key,
    pub(super) add: Key,
}

/// A form for one kind of record.
pub(super) trait Form: Sized {
    /// What is entered with it.
    type Record: Record;

    const SAYS: Says;

    /// What was entered already.
    fn kept(entered: &Entered) -> &[Kept<Self::Record>];

    /// For a new record.
    fn new(session: &Session, entered: &Entered) -> Self;

    /// For a record that is to be changed.
    fn of(words: &Words, kept: &Kept<Self::Record>) -> Self;

    /// The record that is changed; none for a new one.
    fn editing(&self) -> Option<Id<Self::Record>>;

    /// A record on one line.
    fn line(words: &Words, record: &Self::Record) -> String;

    /// Shows the fields, each with what is wrong with it once it was asked to be saved.
    fn fields(&mut self, words: &Words, entered: &Entered, ui: &mut Ui);

    /// Asks for the record; none while something is wrong with it.
    fn ask(&mut self, words: &Words, entered: &Entered) -> Option<Self::Record>;
}

/// Shows what was entered, and the form.
pub(super) fn show<F: Form>(
    words: &Words,
    session: &mut Session,
    form: &mut Option<F>,
    entered: &Entered,
    ui: &mut Ui,
) {
    let Says { title, hint, none, add } = F::SAYS;
    card(words, title, hint, ui, |ui| {
        let kept = F::kept(entered);
        let lines: Vec<String> = kept.iter().map(|kept| F::line(words, &kept.record)).collect();
        let writable = session.is_writable();
        match list(words, writable, &lines, none, add, form.is_some(), ui) {
            Some(Wish::Add) => *form = Some(F::new(session, entered)),
            Some(Wish::Change(place)) => *form = kept.get(place).map(|kept| F::of(words, kept)),
            Some(Wish::Remove(place)) => {
                if let Some(kept) = kept.get(place) {
                    session.edit(Deed::RegionChanged, |edit| edit.remove(kept.id));
                }
            }
            None => {}
        }
        let Some(typed) = form.as_mut() else { return };
        ui.add_space(space::SMALL);
        typed.fields(words, entered, ui);
        match buttons(words, writable, ui) {
            Some(Ask::Cancel) => *form = None,
            Some(Ask::Save) => {
                let Some(record) = typed.ask(words, entered) else { return };
                let editing = typed.editing();
                let saved = session.edit(Deed::RegionChanged, |edit| match editing {
                    Some(id) => edit.update(id, &record),
                    None => edit.insert(&record).map(|_| ()),
                });
                if saved.is_some() {
                    *form = None;
                }
            }
            None => {}
        }
    });
}
