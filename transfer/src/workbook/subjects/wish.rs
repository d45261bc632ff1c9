//! Wishes.

use super::super::shape::no_yes;
use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape};
use super::{Described, NOBODY};
use crate::{CellWhy, Subject};
use peil_portfolio::{Company, Id, Kept, Topic, Wish};
use peil_words::{Key, Words};

fn topic(words: &Words, topic: Topic) -> String {
    match topic {
        Topic::Technology(technology) => words.technology(technology),
        Topic::Dimension(dimension) => words.dimension(dimension),
        Topic::Item(question, item) => words.item(question, item.into()),
        other => other.code(),
    }
}

impl Described for Wish {
    const SUBJECT: Subject = Subject::Wish;

    fn fields() -> Vec<Column<Self>> {
        let named = |words: &Words| words.say(Key::BookTopic);
        vec![
            Column::<Self>::shown("topic_name", named, Shape::Text, |kept, facts| {
                Cell::text(&topic(facts.words, kept.record.topic))
            })
            .wide(40),
            Column::needed("relevant", Key::BookRelevant, Shape::Choice(no_yes), |wish: &Self| {
                Cell::Choice(wish.relevant.into())
            })
            .wide(11),
            Column::field("target", Key::BookOwnTarget, Shape::Decimal, |wish: &Self| {
                Cell::decimal(wish.target)
            }),
            Column::field("note", Key::Note, Shape::Long, |wish: &Self| Cell::text(&wish.note)),
            Column::needed("topic", Key::BookTopicCode, Shape::Text, |wish: &Self| {
                Cell::Text(wish.topic.code())
            })
            .wide(28),
        ]
    }

    fn owner(kept: &Kept<Self>) -> Option<Id<Company>> {
        Some(kept.record.company)
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        Ok(Self {
            company: NOBODY,
            topic: Topic::from_code(&typed.text("topic")).ok_or(("topic", CellWhy::Choice))?,
            relevant: typed.is_yes("relevant"),
            target: typed.decimal("target"),
            note: typed.text("note"),
        })
    }
}
