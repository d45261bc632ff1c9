//! Peil's own JSON: every record of a portfolio, as [`Store::export_json`](peil_portfolio::Store::export_json) writes it.
//!
//! The document is never held as a whole: each record becomes an offer when it has been read.

use super::File;
use crate::{
    CellFault, CellWhy, CompanyFields, CompanyOffer, Context, Incoming, Kind, Note, Offer, Part, Place,
};
use crate::{Origin, ReadError, RecordNumber, Subject, Unowned, Watch, fault::excerpt};
use peil_exchange::{ExchangeError, Expected, Fault};
use peil_portfolio::{
    Assessment, Company, Contact, FollowUp, Id, ImportMapping, InboxRecord, JSON_VERSION, JsonFault,
    PublishedScores, Record, RegionalCount, RegionalObservation, RegionalTarget, ScanRecord, Service,
    Setting, StageReached, Standing, Wish, record_from_json,
};
use serde::de::{DeserializeSeed, Deserializer as _, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::fmt;

/// The key that makes it one of Peil's.
const MARK: &str = "peil_portfolio";
/// The key under which stands how the portfolio stood.
const STANDING: &str = "made_from";

/// An object with the mark among the first of its keys.
pub(super) fn recognises(file: &File<'_>) -> bool {
    let text = String::from_utf8_lossy(file.head());
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('{') && text.contains(&format!("\"{MARK}\""))
}

pub(super) fn read(file: &File<'_>, _: &Context<'_>, watch: Watch<'_>) -> Result<Incoming, ReadError> {
    let bytes = file.bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(file.bytes);
    let mut reading = Reading::new(watch);
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let read = deserializer.deserialize_map(Document(&mut reading)).and_then(|()| deserializer.end());
    if let Err(error) = read {
        return Err(broken(file.name, &error, reading.fault.take()));
    }
    match reading.version {
        Some(version) if version > i64::from(JSON_VERSION) => {
            Err(ReadError::Newer { version, understands: JSON_VERSION.into() })
        }
        Some(1..) => Ok(reading.done()),
        _ => Err(ReadError::Unrecognised),
    }
}

/// A fault in the document itself, where reading stopped.
fn broken(file: &str, error: &serde_json::Error, known: Option<Fault>) -> ReadError {
    let fault = known.unwrap_or_else(|| match error.classify() {
        Category::Eof => Fault::Cut,
        Category::Data => Fault::Unexpected { expected: Expected::List, found: String::new() },
        Category::Io | Category::Syntax => Fault::JsonBroken,
    });
    let place =
        peil_exchange::Place { line: error.line().max(1), column: error.column(), field: String::new() };
    ExchangeError { file: file.to_owned(), place: Some(place), fault }.into()
}

/// What has been read so far.
struct Reading<'a> {
    watch: Watch<'a>,
    version: Option<i64>,
    offers: Vec<Offer>,
    origin: Origin,
    /// Lists and columns that Peil does not know.
    lists: BTreeSet<String>,
    columns: BTreeSet<String>,
    /// Why reading was stopped, where it was not the JSON.
    fault: Option<Fault>,
}

impl<'a> Reading<'a> {
    fn new(watch: Watch<'a>) -> Self {
        let (lists, columns) = (BTreeSet::new(), BTreeSet::new());
        let (offers, origin) = (Vec::new(), Origin::default());
        Self { watch, version: None, offers, origin, lists, columns, fault: None }
    }

    fn done(self) -> Incoming {
        let note = |names: BTreeSet<String>, note: fn(Vec<String>) -> Note| {
            (!names.is_empty()).then(|| note(names.into_iter().collect()))
        };
        let notes = [note(self.lists, Note::SheetsLeft), note(self.columns, Note::ColumnsLeft)];
        let notes = notes.into_iter().flatten().collect();
        let origin = Some(self.origin).filter(|origin| !origin.standing.is_empty());
        Incoming { offers: self.offers, notes, origin, ..Incoming::of(Kind::Json) }
    }
}

/// How the records of one list become offers.
struct List {
    name: &'static str,
    columns: fn() -> Vec<&'static str>,
    offer: fn(&Map<String, Value>, &mut Offer),
}

/// Every list that Peil knows.
const LISTS: [List; 15] = [
    List { name: "company", columns: columns::<Company>, offer: company },
    list::<Contact>("contact", |record, offer| offer_owned(record, offer, Part::Contact)),
    list::<StageReached>("stage", |record, offer| offer_owned(record, offer, Part::Stage)),
    list::<ScanRecord>("scan", |record, offer| offer_owned(record, offer, Part::Scan)),
    list::<Assessment>("assessment", |record, offer| offer_owned(record, offer, Part::Assessment)),
    list::<PublishedScores>("published_scores", |record, offer| offer_owned(record, offer, Part::Scores)),
    list::<Wish>("wish", |record, offer| offer_owned(record, offer, Part::Wish)),
    list::<Service>("service", |record, offer| offer_owned(record, offer, Part::Service)),
    list::<FollowUp>("follow_up", |record, offer| offer_owned(record, offer, Part::FollowUp)),
    list::<RegionalObservation>("regional_observation", |record, offer| {
        offer_unowned(record, offer, Part::RegionalObservation);
    }),
    list::<RegionalTarget>("regional_target", |record, offer| {
        offer_unowned(record, offer, Part::RegionalTarget);
    }),
    list::<RegionalCount>("regional_count", |record, offer| {
        offer_unowned(record, offer, Part::RegionalCount);
    }),
    list::<InboxRecord>("inbox", |record, offer| offer_unowned(record, offer, Part::Inbox)),
    list::<ImportMapping>("mapping", |record, offer| offer_unowned(record, offer, Part::Mapping)),
    list::<Setting>("setting", |record, offer| offer_unowned(record, offer, Part::Setting)),
];

const fn list<R: Record>(name: &'static str, offer: fn(&Map<String, Value>, &mut Offer)) -> List {
    List { name, columns: columns::<R>, offer }
}

fn columns<R: Record>() -> Vec<&'static str> {
    R::TABLE.columns().to_vec()
}

fn company(record: &Map<String, Value>, offer: &mut Offer) {
    match record_from_json::<Company>(record) {
        Ok(company) => {
            let key = record.get("id").and_then(Value::as_i64);
            let consent = Some(company.consent);
            let fields = CompanyFields { consent, ..CompanyFields::of(company) };
            offer.company = Some(CompanyOffer { key, fields });
        }
        Err(fault) => {
            // Told by its name, so that a person finds it.
            let name =
                record.get("name").and_then(Value::as_str).filter(|name| !name.is_empty()).map(str::to_owned);
            let key = record.get("id").and_then(Value::as_i64);
            offer.company =
                Some(CompanyOffer { key, fields: CompanyFields { name, ..CompanyFields::default() } });
            offer.faults.push(cell_fault(record, fault));
        }
    }
}

fn offer_owned<R: crate::Owned>(
    record: &Map<String, Value>,
    offer: &mut Offer,
    part: fn(Unowned<R>) -> Part,
) {
    if let Some(key) = record.get("company").and_then(Value::as_i64) {
        offer.company = Some(CompanyOffer::referred(key));
    } else {
        let fault = JsonFault { column: "company", is_missing: !record.contains_key("company") };
        offer.faults.push(cell_fault(record, fault));
    }
    offer.open = open::<R>(record);
    match record_from_json::<R>(record) {
        Ok(record) => offer.parts.push(part(Unowned::new(|company: Id<Company>| record.owned_by(company)))),
        Err(fault) => offer.faults.push(cell_fault(record, fault)),
    }
}

fn offer_unowned<R: Record>(record: &Map<String, Value>, offer: &mut Offer, part: fn(R) -> Part) {
    offer.open = open::<R>(record);
    match record_from_json::<R>(record) {
        Ok(record) => offer.parts.push(part(record)),
        Err(fault) => offer.faults.push(cell_fault(record, fault)),
    }
}

/// The columns that are not there.
fn open<R: Record>(record: &Map<String, Value>) -> Vec<&'static str> {
    columns::<R>().into_iter().filter(|column| record.get(*column).is_none_or(Value::is_null)).collect()
}

fn cell_fault(record: &Map<String, Value>, fault: JsonFault) -> CellFault {
    let text = match record.get(fault.column) {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    };
    let why = match fault.column {
        _ if fault.is_missing => CellWhy::Empty,
        "kvk" => text.parse::<peil_portfolio::KvkNumber>().err().map_or(CellWhy::Form, CellWhy::Kvk),
        "vat" => text.parse::<peil_portfolio::VatNumber>().err().map_or(CellWhy::Form, CellWhy::Vat),
        "begins" | "ends" => CellWhy::Date,
        column if column.ends_with("_on") => CellWhy::Date,
        "period" | "founded" | "due" | "baseline" => CellWhy::Period,
        "company" | "id" | "persons" | "attendees" | "companies" | "device" | "sequence" => {
            CellWhy::WholeNumber
        }
        _ if matches!(record.get(fault.column), Some(Value::String(_))) => CellWhy::Choice,
        _ => CellWhy::Form,
    };
    CellFault::new(fault.column, &text, why)
}

/// The document: the mark, and a list for each kind of record.
struct Document<'r, 'a>(&'r mut Reading<'a>);

impl<'de> Visitor<'de> for Document<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut members: M) -> Result<(), M::Error> {
        let mut seen = BTreeSet::new();
        while let Some(key) = members.next_key::<String>()? {
            if !seen.insert(key.clone()) {
                self.0.fault = Some(Fault::KeyTwice(excerpt(&key)));
                return Err(M::Error::custom("twice"));
            }
            match LISTS.iter().find(|list| list.name == key) {
                Some(list) => members.next_value_seed(Records { list, reading: &mut *self.0 })?,
                None if key == STANDING => {
                    let text = members.next_value::<Value>()?;
                    let standing: Option<Standing> = text.as_str().and_then(|text| text.parse().ok());
                    self.0.origin.standing = standing.unwrap_or_default();
                }
                None if key == MARK => self.0.version = members.next_value::<Value>()?.as_i64(),
                None => {
                    members.next_value::<IgnoredAny>()?;
                    self.0.lists.insert(excerpt(&key));
                }
            }
        }
        Ok(())
    }
}

/// The records of one list.
struct Records<'r, 'a> {
    list: &'static List,
    reading: &'r mut Reading<'a>,
}

impl<'de> DeserializeSeed<'de> for Records<'_, '_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Records<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut records: S) -> Result<(), S::Error> {
        let Self { list, reading } = self;
        let known = (list.columns)();
        let subject = Subject::ALL.into_iter().find(|subject| subject.name() == list.name);
        let mut count = 0;
        while let Some(record) = records.next_element::<Value>()? {
            count += 1;
            if reading.watch.row(reading.offers.len(), 0).is_err() {
                reading.fault = Some(Fault::Cancelled);
                return Err(S::Error::custom("stopped"));
            }
            let Value::Object(record) = record else {
                let place = Place::Record { list: list.name, number: count };
                let fault = CellFault::new(list.name, &record.to_string(), CellWhy::Form);
                reading.offers.push(Offer { place, faults: vec![fault], ..Offer::default() });
                continue;
            };
            let id = record.get("id").and_then(Value::as_i64);
            if let (Some(number), Some(subject)) =
                (id, subject.filter(|subject| *subject != Subject::Company))
            {
                let number = RecordNumber { subject, number };
                reading.origin.records.insert(reading.offers.len(), number);
            }
            let number = id.unwrap_or(count);
            let mut offer = Offer { place: Place::Record { list: list.name, number }, ..Offer::default() };
            (list.offer)(&record, &mut offer);
            let unknown = record.keys().filter(|key| *key != "id" && !known.contains(&key.as_str()));
            reading.columns.extend(unknown.map(|key| format!("{}.{}", list.name, excerpt(key))));
            reading.offers.push(offer);
        }
        Ok(())
    }
}
