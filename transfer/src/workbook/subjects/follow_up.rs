//! What has to be done later.

use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape};
use super::{Described, NOBODY};
use crate::Subject;
use peil_portfolio::{Company, FollowUp, FollowUpKind, Id, Kept};
use peil_words::{Key, Words};

fn kind_names(words: &Words) -> Vec<String> {
    FollowUpKind::ALL.map(|kind| words.follow_up(kind)).into()
}

impl Described for FollowUp {
    const SUBJECT: Subject = Subject::FollowUp;

    fn fields() -> Vec<Column<Self>> {
        vec![
            Column::needed("kind", Key::FollowUpKind, Shape::Choice(kind_names), |follow_up: &Self| {
                Cell::one_of(&FollowUpKind::ALL, Some(follow_up.kind))
            }),
            Column::needed("due_on", Key::FollowUpDay, Shape::Date, |follow_up: &Self| {
                Cell::Date(follow_up.due_on)
            }),
            Column::field("done_on", Key::BookDoneOn, Shape::Date, |follow_up: &Self| {
                Cell::date(follow_up.done_on)
            }),
            Column::field("note", Key::Note, Shape::Long, |follow_up: &Self| Cell::text(&follow_up.note)),
        ]
    }

    fn owner(kept: &Kept<Self>) -> Option<Id<Company>> {
        Some(kept.record.company)
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        Ok(Self {
            company: NOBODY,
            kind: typed.choice("kind", &FollowUpKind::ALL)?,
            due_on: typed.day("due_on")?,
            done_on: typed.date("done_on"),
            note: typed.text("note"),
        })
    }
}
