//! The records as they stand in JSON. What is empty is left out.

use super::Exported;
use crate::json::Exact;
use peil_core::maturity::{Answers, Dimension, Question};
use peil_core::record::{Province, Sector, SizeClass};
use peil_core::{Decimal, LevelTarget};
use peil_portfolio::{
    Assessment, Company, Contact, Deed, DmaSector, Entry, EntryId, EntryState, FieldChange, FollowUp,
    ImportMapping, InboxRecord, Kept, PublishedScores, RegionalCount, RegionalObservation, RegionalTarget,
    RowChange, ScanRecord, Service, Setting, StageReached, Wish,
};
use serde_json::{Map, Value, json};

/// The fields of a record, those that are empty left out.
struct Fields(Map<String, Value>);

impl Fields {
    fn of(id: i64) -> Self {
        Self(Map::new()).with("id", id)
    }

    fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        let value = value.into();
        if value != Value::Null && value != Value::String(String::new()) {
            self.0.insert(name.to_owned(), value);
        }
        self
    }

    /// A value that is written as text.
    fn text(self, name: &str, value: Option<impl ToString>) -> Self {
        self.with(name, value.map(|value| value.to_string()))
    }

    /// A value that is written as a number, digit for digit.
    fn exact(self, name: &str, value: Option<Decimal>) -> Self {
        self.with(name, value.and_then(|value| serde_json::to_value(Exact(value)).ok()))
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}

/// The 96 cells question by question, as `peil dma` reads them.
fn answers(answers: &Answers) -> Value {
    let question = |question: Question| {
        let cells: Vec<Option<u8>> = (0..question.items()).map(|item| answers.get(question, item)).collect();
        (question.code().to_owned(), json!(cells))
    };
    Value::Object(Question::ALL.map(question).into_iter().collect())
}

impl Exported for Company {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number())
            .with("name", record.name.as_str())
            .text("kvk", record.kvk)
            .text("vat", record.vat.as_ref())
            .with("sector", record.sector.map(DmaSector::code))
            .with("second_sector", record.second_sector.map(DmaSector::code))
            .text("section", record.section.map(Sector::letter))
            .with("size", record.size.map(SizeClass::code))
            .with("persons", record.persons)
            .with("street", record.street.as_str())
            .with("postal_code", record.postal_code.as_str())
            .with("city", record.city.as_str())
            .with("municipality", record.municipality.as_str())
            .with("province", record.province.map(Province::code))
            .with("website", record.website.as_str())
            .text("founded", record.founded)
            .with("consent", record.consent.code())
            .text("consent_on", record.consent_on)
            .with("tags", record.tags.clone())
            .with("notes", record.notes.as_str())
            .done()
    }
}

impl Exported for Contact {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number())
            .with("company", record.company.number())
            .with("name", record.name.as_str())
            .with("role", record.role.as_str())
            .with("email", record.email.as_str())
            .with("phone", record.phone.as_str())
            .done()
    }
}

impl Exported for StageReached {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number())
            .with("company", record.company.number())
            .with("stage", record.stage.as_str())
            .text("reached_on", Some(record.reached_on))
            .with("note", record.note.as_str())
            .done()
    }
}

impl Exported for ScanRecord {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number())
            .with("company", record.company.number())
            .text("scanned_on", Some(record.scanned_on))
            .with("composition", record.composition.code())
            .text("answers", Some(record.scan))
            .with("scanned_by", record.scanned_by.as_str())
            .with("source", record.source.code())
            .with("device", record.kiosk.map(|kiosk| kiosk.device))
            .with("sequence", record.kiosk.map(|kiosk| kiosk.sequence.number()))
            .with("note", record.note.as_str())
            .done()
    }
}

impl Exported for Assessment {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number())
            .with("company", record.company.number())
            .with("stage", record.stage.code())
            .text("assessed_on", Some(record.assessed_on))
            .with("questionnaire", record.questionnaire.as_str())
            .with("answers", answers(&record.answers))
            .with("finished", record.finished)
            .with("assessed_by", record.assessed_by.as_str())
            .with("note", record.note.as_str())
            .done()
    }
}

impl Exported for PublishedScores {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        let fields = Fields::of(id.number())
            .with("company", record.company.number())
            .with("stage", record.stage.code())
            .text("scored_on", record.scored_on)
            .exact("overall", Some(record.overall));
        let scored = Dimension::ALL.into_iter().fold(fields, |fields, dimension| {
            fields.exact(dimension.code(), Some(record.dimension(dimension)))
        });
        scored
            .with("portal_id", record.portal_id.as_str())
            .with("hub", record.hub.as_str())
            .with("note", record.note.as_str())
            .done()
    }
}

impl Exported for InboxRecord {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number())
            .with("record", record.record.to_text().as_str())
            .with("device", record.record.device)
            .with("sequence", record.record.sequence.number())
            .text("received_on", Some(record.received_on))
            .with("received_by", record.received_by.as_str())
            .with("source", record.source.code())
            .with("origin", record.origin.as_str())
            .with("state", record.state.code())
            .done()
    }
}

impl Exported for ImportMapping {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number()).with("name", record.name.as_str()).with("text", record.text.as_str()).done()
    }
}

impl Exported for Wish {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number())
            .with("company", record.company.number())
            .with("topic", record.topic.code())
            .with("relevant", record.relevant)
            .exact("target", record.target)
            .with("note", record.note.as_str())
            .done()
    }
}

impl Exported for Service {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number())
            .with("company", record.company.number())
            .with("category", record.category.code())
            .with("technologies", record.technologies.clone())
            .with("other_technology", record.other_technology.as_str())
            .text("begins", record.begins)
            .text("ends", record.ends)
            .with("attendees", record.attendees)
            .with("price_cents", record.price_cents)
            .with("invoiced_cents", record.invoiced_cents)
            .with("aid_cents", record.aid_cents)
            .with("aid_note", record.aid_note.as_str())
            .with("status", record.status.code())
            .with("description", record.description.as_str())
            .with("investment_cents", record.investment_cents)
            .with("investment_kind", record.investment_kind.as_str())
            .with("capacities", record.capacities.as_str())
            .with("portal_id", record.portal_id.as_str())
            .with("delivered_by", record.delivered_by.as_str())
            .done()
    }
}

impl Exported for FollowUp {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number())
            .with("company", record.company.number())
            .with("kind", record.kind.code())
            .text("due_on", Some(record.due_on))
            .text("done_on", record.done_on)
            .with("note", record.note.as_str())
            .done()
    }
}

impl Exported for RegionalObservation {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number())
            .with("indicator", record.indicator.as_str())
            .with("place", record.place.as_str())
            .with("population", record.population.as_str())
            .text("period", Some(record.period))
            .exact("value", Some(record.value))
            .with("digits", record.digits)
            .with("qualifier", record.qualifier.name())
            .text("flags", Some(record.flags))
            .with("definition", record.definition.as_str())
            .with("source", record.source.as_str())
            .with("locator", record.locator.as_str())
            .with("note", record.note.as_str())
            .done()
    }
}

impl Exported for RegionalTarget {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        let LevelTarget { comparator, value, by, baseline } = record.target;
        Fields::of(id.number())
            .with("indicator", record.indicator.as_str())
            .with("place", record.place.as_str())
            .with("population", record.population.as_str())
            .with("comparator", comparator.symbol())
            .exact("value", Some(value))
            .text("by", by)
            .text("baseline", baseline)
            .with("source", record.source.as_str())
            .with("note", record.note.as_str())
            .done()
    }
}

impl Exported for RegionalCount {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number())
            .with("province", record.province.map(Province::code))
            .text("section", record.section.map(Sector::letter))
            .with("size", record.size.map(SizeClass::code))
            .with("companies", record.companies)
            .text("period", Some(record.period))
            .with("source", record.source.as_str())
            .done()
    }
}

impl Exported for Setting {
    fn json(Kept { id, record }: &Kept<Self>) -> Value {
        Fields::of(id.number()).with("name", record.name.as_str()).with("value", record.value.as_str()).done()
    }
}

/// An entry of the journal with what it changed.
pub(super) fn entry(entry: &Entry, changes: &[RowChange]) -> Value {
    let state = match entry.state {
        EntryState::Done => "done",
        EntryState::Undone => "undone",
        EntryState::Dropped => "dropped",
        EntryState::Note => "note",
    };
    let field = |field: &FieldChange| {
        let mut values = Map::new();
        let sides = [("before", &field.before), ("after", &field.after)];
        let sides = sides.into_iter().filter_map(|(side, value)| Some((side, value.as_ref()?)));
        values.extend(sides.map(|(side, value)| (side.to_owned(), Value::from(value.as_str()))));
        (field.column.clone(), Value::Object(values))
    };
    let change = |change: &RowChange| {
        let fields: Map<String, Value> = change.fields.iter().map(field).collect();
        json!({ "table": change.table, "record": change.row, "fields": fields })
    };
    Fields::of(entry.id.number())
        .text("at", Some(entry.at))
        .with("coach", entry.coach.as_str())
        .with("deed", entry.deed.map(Deed::code))
        .with("of", entry.of.map(EntryId::number))
        .with("state", state)
        .with("changes", changes.iter().map(change).collect::<Vec<_>>())
        .done()
}
