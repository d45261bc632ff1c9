//! Records of a kiosk that wait for a decision.

use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape};
use super::Described;
use crate::{CellWhy, Subject};
use peil_core::record::Record;
use peil_portfolio::{Company, Id, InboxRecord, InboxSource, InboxState, Kept};
use peil_words::{Key, Words};

fn source_names(words: &Words) -> Vec<String> {
    let key = |source| match source {
        InboxSource::Text => Key::BookInboxText,
        InboxSource::Picture => Key::BookInboxPicture,
        InboxSource::Log => Key::BookInboxLog,
        InboxSource::Line => Key::BookInboxLine,
    };
    InboxSource::ALL.map(|source| words.say(key(source))).into()
}

fn state_names(words: &Words) -> Vec<String> {
    let key = |state| match state {
        InboxState::Waiting => Key::BookInboxWaiting,
        InboxState::Rejected => Key::BookInboxRejected,
    };
    InboxState::ALL.map(|state| words.say(key(state))).into()
}

impl Described for InboxRecord {
    const SUBJECT: Subject = Subject::Kiosk;

    fn fields() -> Vec<Column<Self>> {
        let level = |words: &Words| words.say(Key::ColumnLevel);
        vec![
            Column::needed("received_on", Key::BookReceivedOn, Shape::Date, |inbox: &Self| {
                Cell::Date(inbox.received_on)
            }),
            Column::field("received_by", Key::BookBy, Shape::Text, |inbox: &Self| {
                Cell::text(&inbox.received_by)
            }),
            Column::needed("source", Key::BookFrom, Shape::Choice(source_names), |inbox: &Self| {
                Cell::one_of(&InboxSource::ALL, Some(inbox.source))
            }),
            Column::needed("state", Key::ServiceStatus, Shape::Choice(state_names), |inbox: &Self| {
                Cell::one_of(&InboxState::ALL, Some(inbox.state))
            }),
            Column::<Self>::shown("level", level, Shape::Text, |kept, facts| {
                Cell::text(&facts.words.scan_level(kept.record.record.scan))
            }),
            Column::field("origin", Key::BookInboxOrigin, Shape::Text, |inbox: &Self| {
                Cell::text(&inbox.origin)
            })
            .wide(26),
            Column::needed("record", Key::BookInboxRecord, Shape::Text, |inbox: &Self| {
                Cell::text(inbox.record.to_text().as_str())
            })
            .wide(40),
        ]
    }

    fn owner(_: &Kept<Self>) -> Option<Id<Company>> {
        None
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        Ok(Self {
            record: Record::from_text(&typed.text("record")).map_err(|_| ("record", CellWhy::Form))?,
            received_on: typed.day("received_on")?,
            received_by: typed.text("received_by"),
            source: typed.choice("source", &InboxSource::ALL)?,
            state: typed.choice("state", &InboxState::ALL)?,
            origin: typed.text("origin"),
        })
    }
}
