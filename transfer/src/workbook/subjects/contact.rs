//! Persons to talk to.

use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape};
use super::{Described, NOBODY};
use crate::Subject;
use peil_portfolio::{Company, Contact, Id, Kept};
use peil_words::Key;

impl Described for Contact {
    const SUBJECT: Subject = Subject::Contact;

    fn fields() -> Vec<Column<Self>> {
        vec![
            Column::field("name", Key::ContactName, Shape::Text, |contact: &Self| Cell::text(&contact.name))
                .wide(26),
            Column::field("role", Key::ContactRole, Shape::Text, |contact: &Self| Cell::text(&contact.role)),
            Column::field("email", Key::ContactEmail, Shape::Text, |contact: &Self| {
                Cell::text(&contact.email)
            })
            .wide(32),
            Column::field("phone", Key::ContactPhone, Shape::Text, |contact: &Self| {
                Cell::text(&contact.phone)
            }),
        ]
    }

    fn owner(kept: &Kept<Self>) -> Option<Id<Company>> {
        Some(kept.record.company)
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        Ok(Self {
            company: NOBODY,
            name: typed.text("name"),
            role: typed.text("role"),
            email: typed.text("email"),
            phone: typed.text("phone"),
        })
    }
}
