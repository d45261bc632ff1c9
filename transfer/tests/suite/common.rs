//! What the tests share.

use peil_core::intensity::{Composition, Scan};
use peil_core::maturity::{Answers, Question, Stage};
use peil_core::record::{Language, Record, Sequence};
use peil_core::{Comparator, Decimal, Flags, LevelTarget, Period, Qualifier};
use peil_portfolio::{
    Assessment, Company, Contact, Date, Deed, FollowUp, FollowUpKind, Id, ImportMapping, InboxRecord,
    InboxSource, InboxState, KioskRecord, OpenOptions, PublishedScores, Received, RegionalCount,
    RegionalObservation, RegionalTarget, ScanRecord, ScanSource, Service, ServiceCategory, ServiceStatus,
    Setting, StageReached, Store, Topic, Wish,
};
use peil_transfer::{
    Applied, Choices, CompanyFields, CompanyOffer, Incoming, Kind, Offer, Part, Place, Plan, Unowned, Watch,
    apply, plan,
};
use std::collections::BTreeMap;
use tempfile::TempDir;

/// A portfolio in a folder that goes away with it.
pub(crate) struct Portfolio {
    pub(crate) store: Store,
    _folder: TempDir,
}

impl Portfolio {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store =
            OpenOptions::new().coach("C. Oach").create(&folder.path().join("test.peil")).unwrap().store;
        Self { store, _folder: folder }
    }

    pub(crate) fn add(&mut self, company: &Company) -> Id<Company> {
        self.store.edit(Deed::CompanyAdded, |edit| edit.insert(company)).unwrap().value
    }

    pub(crate) fn plan(&self, incoming: &Incoming, choices: &Choices) -> Plan {
        plan(&self.store, incoming, choices, Watch::default()).unwrap()
    }

    pub(crate) fn import(&mut self, incoming: &Incoming) -> Applied {
        let plan = self.plan(incoming, &Choices::default());
        apply(&mut self.store, &plan).unwrap()
    }

    /// Everything in it, table by table and record by record, column by column.
    pub(crate) fn contents(&self) -> Contents {
        let mut written = Vec::new();
        self.store.export_json(&mut written).unwrap();
        let serde_json::Value::Object(tables) = serde_json::from_slice(&written).unwrap() else { panic!() };
        let text = |value: &serde_json::Value| match value {
            serde_json::Value::Null => String::new(),
            serde_json::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let mut contents = Contents::new();
        for (table, records) in &tables {
            for record in records.as_array().into_iter().flatten() {
                let fields = record.as_object().unwrap().iter();
                let fields = fields
                    .filter(|(column, _)| *column != "id")
                    .map(|(column, value)| (column.clone(), text(value)));
                contents.insert((table.clone(), record["id"].as_i64().unwrap()), fields.collect());
            }
        }
        contents
    }
}

/// The fields of every record, by table and number.
pub(crate) type Contents = BTreeMap<(String, i64), BTreeMap<String, String>>;

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Rows of somebody else's table.
pub(crate) fn table(offers: Vec<Offer>) -> Incoming {
    Incoming { offers, ..Incoming::of(Kind::Table("klanten".to_owned())) }
}

/// A row with a company and nothing else.
pub(crate) fn row(number: u32, fields: CompanyFields) -> Offer {
    let place = Place::Row { sheet: "Klanten".into(), row: number };
    Offer { place, company: Some(CompanyOffer { key: None, fields }), ..Offer::default() }
}

pub(crate) fn named(name: &str) -> CompanyFields {
    CompanyFields { name: Some(name.to_owned()), ..CompanyFields::default() }
}

pub(crate) fn contact(name: &str, email: &str, phone: &str) -> Part {
    let [name, email, phone] = [name, email, phone].map(str::to_owned);
    Part::Contact(Unowned::new(|company| Contact { company, name, role: String::new(), email, phone }))
}

pub(crate) fn stage(stage: &str, on: &str) -> Part {
    let (stage, reached_on) = (stage.to_owned(), day(on));
    Part::Stage(Unowned::new(|company| StageReached { company, stage, reached_on, note: String::new() }))
}

pub(crate) fn scan(on: &str, yes: u16, kiosk: Option<(u16, u32)>) -> Part {
    let kiosk =
        kiosk.map(|(device, sequence)| KioskRecord { device, sequence: Sequence::new(sequence).unwrap() });
    Part::Scan(Unowned::new(|company| ScanRecord {
        company,
        scanned_on: day(on),
        composition: Composition::V3In2025,
        scan: Scan::from_bits(yes, 0).unwrap(),
        scanned_by: String::new(),
        source: ScanSource::Import,
        kiosk,
        note: String::new(),
    }))
}

pub(crate) fn assessment(stage: Stage, on: &str, answer: Option<u8>, finished: bool) -> Part {
    let mut answers = Answers::unanswered();
    answers.set(Question::Q1a, 0, answer).unwrap();
    Part::Assessment(Unowned::new(|company| Assessment {
        answers,
        finished,
        ..Assessment::begun(company, stage, day(on))
    }))
}

pub(crate) fn scores(stage: Stage, on: Option<&str>, overall: i64) -> Part {
    Part::Scores(Unowned::new(|company| PublishedScores {
        company,
        stage,
        scored_on: on.map(day),
        overall: Decimal::from_integer(overall.try_into().unwrap()),
        dimensions: [Decimal::ONE; 6],
        portal_id: String::new(),
        hub: String::new(),
        note: String::new(),
    }))
}

pub(crate) fn wish(relevant: bool, target: Option<i32>) -> Part {
    Part::Wish(Unowned::new(|company| Wish {
        company,
        topic: Topic::Dimension(peil_core::maturity::Dimension::Data),
        relevant,
        target: target.map(Decimal::from_integer),
        note: String::new(),
    }))
}

pub(crate) fn service(
    begins: Option<&str>,
    portal: &str,
    attendees: Option<u32>,
    price: Option<i64>,
) -> Part {
    Part::Service(Unowned::new(|company| Service {
        begins: begins.map(day),
        portal_id: portal.to_owned(),
        attendees,
        price_cents: price,
        status: ServiceStatus::Finished,
        ..Service::planned(company, ServiceCategory::Training)
    }))
}

pub(crate) fn follow_up(on: &str, done: Option<&str>) -> Part {
    let (due_on, done_on) = (day(on), done.map(day));
    let kind = FollowUpKind::Contact;
    Part::FollowUp(Unowned::new(|company| FollowUp { company, kind, due_on, done_on, note: String::new() }))
}

pub(crate) fn kiosk_record(device: u16, sequence: u32) -> Record {
    let sequence = Sequence::new(sequence).unwrap();
    Record { sequence, ..Record::new(Language::Dutch, Composition::V3In2025, device) }
}

pub(crate) fn kiosk(device: u16, sequence: u32) -> Part {
    let origin = String::new();
    Part::Kiosk(Received { record: kiosk_record(device, sequence), source: InboxSource::Log, origin })
}

pub(crate) fn inbox(device: u16, sequence: u32, state: InboxState) -> Part {
    Part::Inbox(InboxRecord {
        record: kiosk_record(device, sequence),
        received_on: day("2026-05-01"),
        received_by: String::new(),
        source: InboxSource::Log,
        origin: String::new(),
        state,
    })
}

pub(crate) fn mapping(name: &str, text: &str) -> Part {
    Part::Mapping(ImportMapping { name: name.to_owned(), text: text.to_owned() })
}

pub(crate) fn observation(year: u16, value: i32, note: &str) -> Part {
    Part::RegionalObservation(RegionalObservation {
        indicator: "cloud".to_owned(),
        place: "PV20".to_owned(),
        population: String::new(),
        period: Period::year(year).unwrap(),
        value: Decimal::from_integer(value),
        digits: 0,
        qualifier: Qualifier::Exact,
        flags: Flags::NONE,
        definition: String::new(),
        source: "CBS".to_owned(),
        locator: String::new(),
        note: note.to_owned(),
    })
}

pub(crate) fn target(value: i32, baseline: Option<u16>) -> Part {
    let target =
        LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(value)).by(Period::year(2030).unwrap());
    let baseline = baseline.map(|year| Period::year(year).unwrap());
    Part::RegionalTarget(RegionalTarget {
        indicator: "cloud".to_owned(),
        place: "PV20".to_owned(),
        population: String::new(),
        target: LevelTarget { baseline, ..target },
        source: "hub".to_owned(),
        note: String::new(),
    })
}

pub(crate) fn count(companies: u32) -> Part {
    let period = Period::year(2025).unwrap();
    let source = "CBS".to_owned();
    Part::RegionalCount(RegionalCount {
        province: None,
        section: None,
        size: None,
        companies,
        period,
        source,
    })
}

pub(crate) fn setting(name: &str, value: &str) -> Part {
    Part::Setting(Setting { name: name.to_owned(), value: value.to_owned() })
}
