//! What makes two records of one company the same, and what is compared in them.

use super::cell::plain;
use super::merge::Merge;
use crate::Subject;
use peil_core::Period;
use peil_core::intensity::{Composition, Scan, Technology};
use peil_core::maturity::Stage;
use peil_core::record::{Province, Sector, SizeClass};
use peil_portfolio::{
    Assessment, Company, Contact, Date, FollowUp, FollowUpKind, ImportMapping, InboxRecord, KioskRecord,
    PublishedScores, Record, RegionalCount, RegionalObservation, RegionalTarget, ScanRecord, Service,
    ServiceCategory, Setting, StageReached, Topic, Wish,
};
use std::hash::Hash;

/// A record that can be found among others.
pub(super) trait Alike: Record + Clone + PartialEq {
    /// What it is.
    const SUBJECT: Subject;
    /// True when the portfolio takes no two with one key.
    const ONCE: bool = false;
    /// Under what it is found.
    type Key: Clone + Eq + Hash;

    /// Under what it is found, the most telling first.
    fn keys(&self) -> Vec<Self::Key>;

    /// Under what one is looked for that a file offers, some of whose columns it leaves open.
    fn sought(&self, _open: &[&str]) -> Vec<Self::Key> {
        self.keys()
    }

    /// Whether one that a file offers, and that is found under the same key, is the same. Some columns the file leaves open.
    fn is_alike(&self, _offered: &Self, _open: &[&str]) -> bool {
        true
    }

    /// Fills in what a row leaves open of a record that is known by its number, where several columns make one field.
    fn complete(&mut self, _known: &Self, _open: &[&str]) {}

    /// Takes over what `offered` says.
    fn merge(&mut self, offered: &Self, merge: &mut Merge<'_>);
}

/// The fields that are compared, each by one of the ways of [`Merge`], under the name of its column.
macro_rules! merged {
    ($($way:ident $column:literal $($path:ident).+;)*) => {
        fn merge(&mut self, offered: &Self, merge: &mut Merge<'_>) {
            $(merge.$way($column, &mut self.$($path).+, &offered.$($path).+);)*
        }
    };
}

impl Alike for Company {
    const SUBJECT: Subject = Subject::Company;
    type Key = ();

    /// Companies are found by their numbers and names, see [`super::companies`].
    fn keys(&self) -> Vec<()> {
        Vec::new()
    }

    merged! {
        name "name" name; field "kvk" kvk; field "vat" vat; field "sector" sector;
        field "second_sector" second_sector; field "section" section; field "size" size; field "persons" persons;
        field "street" street; field "postal_code" postal_code; field "city" city;
        field "municipality" municipality; field "province" province; field "website" website;
        field "founded" founded; consent "consent" consent; consent_on "consent_on" consent_on;
        field "tags" tags; remarks "notes" notes;
    }
}

/// A person is known by an e-mail address, or by a name where one of the two has no address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Person {
    Email(String),
    /// Of one without an address.
    Name(String),
    /// Of one with an address; a person of this name with another address is another.
    NameBesideEmail(String),
    Phone(String),
}

impl Alike for Contact {
    const SUBJECT: Subject = Subject::Contact;
    type Key = Person;

    fn keys(&self) -> Vec<Person> {
        let email = Some(plain(&self.email)).filter(|text| !text.is_empty()).map(Person::Email);
        let named = if email.is_none() { Person::Name } else { Person::NameBesideEmail };
        let name = Some(plain(&self.name)).filter(|text| !text.is_empty()).map(named);
        let mut keys: Vec<_> = email.into_iter().chain(name).collect();
        if keys.is_empty() {
            keys.push(Person::Phone(plain(&self.phone)));
        }
        keys
    }

    fn sought(&self, _: &[&str]) -> Vec<Person> {
        let mut keys = self.keys();
        let name = keys.iter().find_map(|key| match key {
            Person::Name(name) => Some(Person::NameBesideEmail(name.clone())),
            Person::NameBesideEmail(name) => Some(Person::Name(name.clone())),
            Person::Email(_) | Person::Phone(_) => None,
        });
        // Two with an address are told by that.
        keys.retain(|key| !matches!(key, Person::NameBesideEmail(_)));
        keys.extend(name);
        keys
    }

    fn is_alike(&self, other: &Self, _: &[&str]) -> bool {
        let (ours, theirs) = (plain(&self.email), plain(&other.email));
        ours.is_empty() || theirs.is_empty() || ours == theirs
    }

    merged! { field "name" name; field "role" role; field "email" email; field "phone" phone; }
}

impl Alike for StageReached {
    const SUBJECT: Subject = Subject::Stage;
    type Key = String;

    fn keys(&self) -> Vec<String> {
        vec![self.stage.clone()]
    }

    merged! { choice "stage" stage; choice "reached_on" reached_on; field "note" note; }
}

impl Alike for ScanRecord {
    const SUBJECT: Subject = Subject::Scan;
    /// Without a day where the file does not say it.
    type Key = (Option<Date>, Composition, Scan);

    fn keys(&self) -> Vec<Self::Key> {
        [Some(self.scanned_on), None].map(|day| (day, self.composition, self.scan)).into()
    }

    fn sought(&self, open: &[&str]) -> Vec<Self::Key> {
        let day = Some(self.scanned_on).filter(|_| !open.contains(&"scanned_on"));
        vec![(day, self.composition, self.scan)]
    }

    /// Two records of kiosks are two scans. One of which the file does not say the day is of any day.
    fn is_alike(&self, other: &Self, open: &[&str]) -> bool {
        (self.scanned_on == other.scanned_on || open.contains(&"scanned_on"))
            && (self.kiosk.is_none() || other.kiosk.is_none() || self.kiosk == other.kiosk)
    }

    fn complete(&mut self, known: &Self, open: &[&str]) {
        let silent = Technology::ALL.into_iter().filter(|technology| open.contains(&technology.code()));
        for place in silent.filter_map(|technology| self.composition.position(technology)) {
            let answer = known.scan.answer(place).filter(|_| self.composition == known.composition);
            let answered = answer.and_then(|answer| self.scan.with(place, answer).ok());
            self.scan = answered.unwrap_or(self.scan);
        }
    }

    // Where a scan comes from is no reason to count it twice, and stays as it is known.
    merged! {
        choice "scanned_on" scanned_on; choice "composition" composition; choice "answers" scan;
        field "scanned_by" scanned_by; provenance "source" source; field "note" note;
    }
}

impl Alike for Assessment {
    const SUBJECT: Subject = Subject::Assessment;
    const ONCE: bool = true;
    type Key = Stage;

    fn keys(&self) -> Vec<Stage> {
        vec![self.stage]
    }

    merged! {
        choice "stage" stage; choice "assessed_on" assessed_on; filled "questionnaire" questionnaire;
        field "cells" answers;
        flag "finished" finished; field "assessed_by" assessed_by; field "note" note;
    }
}

impl Alike for PublishedScores {
    const SUBJECT: Subject = Subject::Scores;
    const ONCE: bool = true;
    type Key = Stage;

    fn keys(&self) -> Vec<Stage> {
        vec![self.stage]
    }

    fn merge(&mut self, offered: &Self, merge: &mut Merge<'_>) {
        const DIMENSIONS: [&str; 6] = ["strategy", "readiness", "people", "data", "automation", "green"];
        merge.choice("stage", &mut self.stage, &offered.stage);
        merge.field("scored_on", &mut self.scored_on, &offered.scored_on);
        merge.choice("overall", &mut self.overall, &offered.overall);
        for ((column, ours), offered) in
            DIMENSIONS.into_iter().zip(&mut self.dimensions).zip(&offered.dimensions)
        {
            merge.choice(column, ours, offered);
        }
        merge.field("portal_id", &mut self.portal_id, &offered.portal_id);
        merge.field("hub", &mut self.hub, &offered.hub);
        merge.field("note", &mut self.note, &offered.note);
    }
}

impl Alike for Wish {
    const SUBJECT: Subject = Subject::Wish;
    const ONCE: bool = true;
    type Key = Topic;

    fn keys(&self) -> Vec<Topic> {
        vec![self.topic]
    }

    merged! { choice "topic" topic; choice "relevant" relevant; field "target" target; field "note" note; }
}

/// A service is known by its number in the portal, or by what it was and when where one of the two has no number.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Delivery {
    Portal(String),
    Facts {
        /// Whether it has a number as well; one with another number is another.
        numbered: bool,
        facts: (ServiceCategory, Option<Date>, Option<Date>, String),
    },
}

impl Alike for Service {
    const SUBJECT: Subject = Subject::Service;
    type Key = Delivery;

    fn keys(&self) -> Vec<Delivery> {
        let numbered = !self.portal_id.is_empty();
        let portal = numbered.then(|| Delivery::Portal(self.portal_id.clone()));
        let facts = (self.category, self.begins, self.ends, plain(&self.description));
        portal.into_iter().chain([Delivery::Facts { numbered, facts }]).collect()
    }

    fn sought(&self, _: &[&str]) -> Vec<Delivery> {
        let facts = (self.category, self.begins, self.ends, plain(&self.description));
        let first = if self.portal_id.is_empty() {
            Delivery::Facts { numbered: true, facts: facts.clone() }
        } else {
            Delivery::Portal(self.portal_id.clone())
        };
        vec![first, Delivery::Facts { numbered: false, facts }]
    }

    fn is_alike(&self, other: &Self, _: &[&str]) -> bool {
        self.portal_id.is_empty() || other.portal_id.is_empty() || self.portal_id == other.portal_id
    }

    merged! {
        choice "category" category; field "technologies" technologies; field "other_technology" other_technology;
        field "begins" begins; field "ends" ends; field "attendees" attendees; field "price" price_cents;
        field "invoiced" invoiced_cents; field "aid" aid_cents; field "aid_note" aid_note; choice "status" status;
        field "description" description; field "investment" investment_cents;
        field "investment_kind" investment_kind; field "capacities" capacities; field "portal_id" portal_id;
        field "delivered_by" delivered_by;
    }
}

impl Alike for FollowUp {
    const SUBJECT: Subject = Subject::FollowUp;
    type Key = (FollowUpKind, Date);

    fn keys(&self) -> Vec<Self::Key> {
        vec![(self.kind, self.due_on)]
    }

    merged! { choice "kind" kind; choice "due_on" due_on; field "done_on" done_on; field "note" note; }
}

impl Alike for RegionalObservation {
    const SUBJECT: Subject = Subject::RegionalObservation;
    type Key = (String, String, String, Period, String, String);

    fn keys(&self) -> Vec<Self::Key> {
        let text = String::clone;
        vec![(
            text(&self.indicator),
            text(&self.place),
            text(&self.population),
            self.period,
            text(&self.definition),
            text(&self.source),
        )]
    }

    merged! {
        choice "indicator" indicator; choice "place" place; field "population" population; choice "period" period;
        field "definition" definition; field "source" source; choice "value" value; choice "digits" digits; choice "qualifier" qualifier; field "flags" flags;
        field "locator" locator; field "note" note;
    }
}

impl Alike for RegionalTarget {
    const SUBJECT: Subject = Subject::RegionalTarget;
    type Key = (String, String, String, Option<Period>, String);

    fn keys(&self) -> Vec<Self::Key> {
        let text = String::clone;
        let by = self.target.by;
        vec![(text(&self.indicator), text(&self.place), text(&self.population), by, text(&self.source))]
    }

    merged! {
        choice "indicator" indicator; choice "place" place; field "population" population; field "due" target.by;
        field "source" source; choice "comparator" target.comparator; choice "value" target.value;
        field "baseline" target.baseline;
        field "note" note;
    }
}

impl Alike for RegionalCount {
    const SUBJECT: Subject = Subject::RegionalCount;
    type Key = (Option<Province>, Option<Sector>, Option<SizeClass>, Period, String);

    fn keys(&self) -> Vec<Self::Key> {
        vec![(self.province, self.section, self.size, self.period, self.source.clone())]
    }

    merged! {
        field "province" province; field "section" section; field "size" size; choice "period" period;
        field "source" source; choice "companies" companies;
    }
}

impl Alike for InboxRecord {
    const SUBJECT: Subject = Subject::Kiosk;
    const ONCE: bool = true;
    type Key = KioskRecord;

    fn keys(&self) -> Vec<KioskRecord> {
        vec![self.key()]
    }

    // When, by whom and from what it was received is no reason to count it twice.
    merged! {
        choice "record" record; choice "state" state; provenance "received_on" received_on;
        provenance_text "received_by" received_by; provenance "source" source; provenance_text "origin" origin;
    }
}

impl Alike for ImportMapping {
    const SUBJECT: Subject = Subject::Mapping;
    const ONCE: bool = true;
    type Key = String;

    fn keys(&self) -> Vec<String> {
        vec![self.name.clone()]
    }

    merged! { choice "name" name; filled "text" text; }
}

impl Alike for Setting {
    const SUBJECT: Subject = Subject::Setting;
    const ONCE: bool = true;
    type Key = String;

    fn keys(&self) -> Vec<String> {
        vec![self.name.clone()]
    }

    merged! { choice "name" name; filled "value" value; }
}
