//! The contact persons of a company.

use super::form::{edit_line, grid};
use super::{File, card};
use crate::session::Session;
use crate::theme::space;
use egui::Ui;
use peil_portfolio::{Contact, Deed, Kept};
use peil_words::{Key, Words};

/// A field of a contact person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Part {
    Name,
    Role,
    Email,
    Phone,
}

const PARTS: [Part; 4] = [Part::Name, Part::Role, Part::Email, Part::Phone];

impl Part {
    const fn name(self) -> Key {
        match self {
            Self::Name => Key::ContactName,
            Self::Role => Key::ContactRole,
            Self::Email => Key::ContactEmail,
            Self::Phone => Key::ContactPhone,
        }
    }

    const fn of(self, contact: &mut Contact) -> &mut String {
        match self {
            Self::Name => &mut contact.name,
            Self::Role => &mut contact.role,
            Self::Email => &mut contact.email,
            Self::Phone => &mut contact.phone,
        }
    }
}

/// Shows them, each with its fields.
pub(super) fn show(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui) {
    card(ui, &words.say(Key::CompanyContacts), |ui| {
        if file.contacts.is_empty() {
            ui.label(words.say(Key::ContactNone));
        }
        for (number, kept) in (1..).zip(&file.contacts) {
            one(words, session, kept, number, ui);
        }
        if ui.button(words.say(Key::ContactAdd)).clicked() {
            let empty = String::new;
            let contact =
                Contact { company: file.id, name: empty(), role: empty(), email: empty(), phone: empty() };
            session.edit(Deed::ContactChanged, |edit| edit.insert(&contact));
        }
    });
}

fn one(words: &Words, session: &mut Session, kept: &Kept<Contact>, number: usize, ui: &mut Ui) {
    let mut left = false;
    grid(ui, &PARTS, |ui, part| {
        let key = (kept.id, part);
        let draft = session.drafts.contacts.get(&key).cloned();
        let mut text = draft.unwrap_or_else(|| std::mem::take(part.of(&mut kept.record.clone())));
        let was = text.clone();
        let named = [("field", words.say(part.name()).into()), ("number", number.into())];
        left |= edit_line(ui, &words.say_with(Key::ContactNamed, &named), &mut text, "", false);
        if text != was {
            session.drafts.contacts.insert(key, text);
        }
    });
    if left {
        save(session, kept);
    }
    ui.add_space(space::HAIR);
    let remove = words.say_with(Key::ContactRemove, &[("number", number.into())]);
    if ui.button(remove).clicked() {
        session.drafts.contacts.retain(|(id, _), _| *id != kept.id);
        session.edit(Deed::ContactChanged, |edit| edit.remove(kept.id));
    }
    ui.add_space(space::SMALL);
}

/// Saves what was typed about a contact person.
pub(super) fn save(session: &mut Session, kept: &Kept<Contact>) {
    let mut contact = kept.record.clone();
    for part in PARTS {
        if let Some(text) = session.drafts.contacts.get(&(kept.id, part)) {
            text.trim().clone_into(part.of(&mut contact));
        }
    }
    let saved = contact == kept.record
        || session.edit(Deed::ContactChanged, |edit| edit.update(kept.id, &contact)).is_some();
    if saved {
        session.drafts.contacts.retain(|(id, _), _| *id != kept.id);
    }
}
