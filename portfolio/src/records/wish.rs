//! What a company wants for itself.

use super::Company;
use super::codes::coded;
use crate::error::EditError;
use crate::store::{Code, Fields, Id, Owner, Record, Table, coded as code, integer_or_null, text};
use peil_core::Decimal;
use peil_core::intensity::Technology;
use peil_core::maturity::{Dimension, Question};
use rusqlite::types::Value;

/// Something that a company can leave aside or set itself a target for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Topic {
    /// A technology of the scan.
    Technology(Technology),
    /// A dimension of the assessment.
    Dimension(Dimension),
    /// An item of a question of the assessment, from 0.
    Item(Question, u8),
}

/// Whether a topic matters to a company, and what it aims at. The official scores do not know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The company.
    pub company: Id<Company>,
    /// The topic.
    pub topic: Topic,
    /// False for "not relevant for this company".
    pub relevant: bool,
    /// What it aims at, on the scale of the topic: 0 to 100 for a dimension.
    pub target: Option<Decimal>,
    /// Remark.
    pub note: String,
}

fn topic_code(topic: Topic) -> String {
    match topic {
        Topic::Technology(technology) => format!("technology.{}", technology.code()),
        Topic::Dimension(dimension) => format!("dimension.{}", dimension.code()),
        Topic::Item(question, item) => format!("{}.{}", question.code(), u16::from(item) + 1),
    }
}

fn topic_of(code: &str) -> Option<Topic> {
    match code.split_once('.')? {
        ("technology", code) => Technology::from_code(code).map(Topic::Technology),
        ("dimension", code) => {
            Dimension::ALL.into_iter().find(|known| known.code() == code).map(Topic::Dimension)
        }
        (question, item) => {
            let question = Question::from_code(question)?;
            let item = item.parse::<u8>().ok()?.checked_sub(1)?;
            (usize::from(item) < question.items()).then_some(Topic::Item(question, item))
        }
    }
}

coded! { Topic: |topic| topic_code(*topic), topic_of; }

impl Topic {
    /// The stable name, as in the file and in JSON: `technology.erp`, `dimension.green`, `q4.7`.
    #[must_use]
    pub fn code(self) -> String {
        topic_code(self)
    }

    /// The topic with this stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        topic_of(code)
    }
}

impl Record for Wish {
    const TABLE: &'static Table = &Table {
        name: "wish",
        columns: &["company", "topic", "relevant", "target", "note"],
        owner: Owner::Company,
    };

    fn values(&self) -> Vec<Value> {
        vec![
            Value::Integer(self.company.number()),
            code(&self.topic),
            Value::Integer(self.relevant.into()),
            integer_or_null(self.target.map(Decimal::millionths)),
            text(&self.note),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        Ok(Self {
            company: fields.id_of()?,
            topic: fields.coded()?,
            relevant: fields.boolean()?,
            target: fields.integer_or_none()?.map(Decimal::from_millionths),
            note: fields.text()?,
        })
    }

    fn check(&self) -> Result<(), EditError> {
        let highest = match self.topic {
            Topic::Technology(_) => Decimal::ONE,
            Topic::Dimension(_) => Decimal::HUNDRED,
            Topic::Item(question, _) => Decimal::from_integer(question.kind().highest().into()),
        };
        match self.target {
            Some(target) if target.is_negative() || target > highest => {
                Err(EditError::Refused { table: "wish", column: "target" })
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_are_read_back() {
        let items = Question::ALL.into_iter().flat_map(|question| {
            (0..question.items()).map(move |item| Topic::Item(question, u8::try_from(item).unwrap()))
        });
        let topics = Technology::ALL.into_iter().map(Topic::Technology);
        let topics = topics.chain(Dimension::ALL.into_iter().map(Topic::Dimension)).chain(items);
        assert_eq!(topics.clone().count(), 29 + 6 + 96);
        for topic in topics {
            assert_eq!(Topic::from_code(&topic.code()), Some(topic));
        }
        for code in ["", "q4", "q4.0", "q4.8", "q12.1", "technology.fax", "q4.-1", "dimension."] {
            assert_eq!(Topic::from_code(code), None, "{code}");
        }
    }
}
