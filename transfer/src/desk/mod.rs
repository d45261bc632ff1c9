//! Where a file lies beside a portfolio: every record of both in memory, and what would become of them row by row.
//!
//! A row is tried on what the rows before it have left. What is in conflict is taken back whole, and tried again once the
//! others are through: a later row may have told which of two companies is meant. So the order of the rows decides only
//! between rows that contradict each other.

mod alike;
mod cell;
mod companies;
mod merge;
mod names;
mod near;
mod numbers;
mod shelf;
mod writes;

pub(crate) use writes::{Writes, Written};

use crate::{
    Choices, CompanyFields, CompanyOffer, FieldChange, Incoming, Offer, Origin, Outcome, Part, Place,
    PlanError, PlannedRow, Step, Subject, Watch, Why,
};
use alike::Alike;
use cell::{Cell, plain};
use companies::{Companies, PortalNumber, Resolved};
use names::is_same_name;
use near::Near;
use peil_portfolio::{
    Assessment, Contact, FollowUp, Id, ImportMapping, InboxRecord, KioskRecord, KvkNumber, PublishedScores,
    Received, RegionalCount, RegionalObservation, RegionalTarget, ScanRecord, Service, Setting, StageReached,
    Store, VatNumber, Wish,
};
use shelf::{Asked, Numbered, Shelf, Taken, Taking, Tentative};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The place of a company that is none.
const NOBODY: u32 = u32::MAX;

/// How a file is taken.
#[derive(Clone, Copy, Debug, Default)]
struct Rules {
    /// Peil wrote the file itself.
    is_own: bool,
    /// A value of the file takes the place of another one.
    file_wins: bool,
}

/// Where a record of a kiosk is.
#[derive(Clone, Copy, Debug)]
enum Counted {
    /// Among the scans, at this place.
    Scan(u32),
    /// Among those that wait or were rejected.
    Inbox,
    /// Among those that the file brings, in this row.
    Brought(u32),
}

/// A file beside a portfolio.
#[derive(Debug, Default)]
pub(crate) struct Desk<'a> {
    rules: Rules,
    /// Where each row stands, for reasons that name one.
    places: Vec<&'a Place>,
    /// The row that describes the company of each number within the file.
    described: HashMap<i64, u32>,
    /// Rows that give the company of their number within the file another name or other numbers than a row before: the row
    /// that describes it, and the fields.
    contradicting: HashMap<u32, (u32, Vec<FieldChange>)>,
    /// What the file says of the portfolio at hand; none where it was made from another.
    origin: Option<&'a Origin>,
    /// The file says that it was made from another.
    is_elsewhere: bool,
    /// The numbers of records that count, by the rows that give them.
    numbers: HashMap<u32, i64>,
    /// Companies that are no longer in the portfolio, by their numbers.
    removed: HashSet<i64>,
    companies: Companies,
    near: Near,
    contacts: Shelf<Contact>,
    stages: Shelf<StageReached>,
    scans: Shelf<ScanRecord>,
    assessments: Shelf<Assessment>,
    scores: Shelf<PublishedScores>,
    wishes: Shelf<Wish>,
    services: Shelf<Service>,
    follow_ups: Shelf<FollowUp>,
    inbox: Shelf<InboxRecord>,
    mappings: Shelf<ImportMapping>,
    counts: Shelf<RegionalCount>,
    observations: Shelf<RegionalObservation>,
    targets: Shelf<RegionalTarget>,
    settings: Shelf<Setting>,
    kiosk: HashMap<KioskRecord, Counted>,
    received: Vec<Received>,
    /// The records of kiosks that the row at hand has counted, and how many it brings.
    counted: Vec<KioskRecord>,
    brought: usize,
}

impl<'a> Desk<'a> {
    /// Puts what the file can concern on the desk.
    pub(crate) fn new(
        store: &Store,
        incoming: &'a Incoming,
        choices: &Choices,
        watch: Watch<'_>,
    ) -> Result<Self, PlanError> {
        let mut desk = Self {
            rules: Rules { is_own: incoming.kind.is_own(), file_wins: choices.file_wins },
            places: incoming.offers.iter().map(|offer| &offer.place).collect(),
            ..Self::default()
        };
        desk.read_names(incoming, &choices.left_out);
        let subjects = Subjects::of(incoming);
        desk.companies.load(store)?;
        if let Some(origin) = &incoming.origin {
            if store.has_stood(&origin.standing)? {
                desk.origin = Some(origin);
                desk.adopt(origin, &incoming.offers);
            } else {
                desk.is_elsewhere = true;
            }
        }
        watch.tell(0, incoming.offers.len() as u64)?;
        desk.load(store, &subjects)?;
        desk.reserve(&incoming.offers);
        Ok(desk)
    }

    /// Remembers what the rows call the companies of each number within the file, and in what they contradict each other.
    fn read_names(&mut self, incoming: &'a Incoming, left_out: &BTreeSet<usize>) {
        let is_own = self.rules.is_own;
        let mut said: HashMap<i64, Names<'_>> = HashMap::new();
        let mut names: HashMap<i64, &String> = HashMap::new();
        let mut services: HashMap<PortalNumber, &String> = HashMap::new();
        let (out, kept): (Vec<_>, Vec<_>) =
            incoming.offers.iter().enumerate().partition(|(place, _)| left_out.contains(place));
        // Last, what is left out is contradicted at most, and it is not even tried.
        for (place, offer) in kept.into_iter().chain(out) {
            let Some(CompanyOffer { key, fields }) = &offer.company else { continue };
            if let Some(name) = fields.name.as_ref().filter(|_| !is_own) {
                self.companies.form(name);
                for number in offer.parts.iter().filter_map(PortalNumber::of) {
                    if matches!(number, PortalNumber::Service(_))
                        && !is_same_name(services.entry(number.clone()).or_insert(name), name)
                    {
                        self.companies.share_number(number);
                    }
                }
            }
            let Some(key) = key.filter(|_| !fields.is_empty()) else { continue };
            let row = u32::try_from(place).unwrap_or(u32::MAX);
            let first = *self.described.entry(key).or_insert(row);
            if let Some(name) = &fields.name {
                names.entry(key).or_insert(name);
            }
            let changes = said.entry(key).or_default().contradicted_by(fields, is_own);
            if !changes.is_empty() {
                self.contradicting.insert(row, (first, changes));
            }
        }
        if is_own {
            let mut first: HashSet<String> = HashSet::new();
            for name in names.into_values() {
                if !first.insert(plain(name)) {
                    self.companies.share(name);
                }
            }
        }
    }

    fn load(&mut self, store: &Store, subjects: &Subjects) -> Result<(), PlanError> {
        let companies = &self.companies;
        macro_rules! owned {
            ($($shelf:ident $record:ident),*) => {
                $(if subjects.has($record::SUBJECT) {
                    self.$shelf.load(store, |record: $record| {
                        (companies.place_of(record.company), $record { company: Id::from_number(0), ..record })
                    })?;
                })*
            };
        }
        macro_rules! unowned {
            ($($shelf:ident $record:ident),*) => {
                $(if subjects.has($record::SUBJECT) {
                    self.$shelf.load(store, |record: $record| (NOBODY, record))?;
                })*
            };
        }
        owned!(contacts Contact, stages StageReached, scans ScanRecord, assessments Assessment, scores PublishedScores,
            wishes Wish, services Service, follow_ups FollowUp);
        unowned!(inbox InboxRecord, mappings ImportMapping, counts RegionalCount, observations RegionalObservation,
            targets RegionalTarget, settings Setting);
        for (place, entry) in (0_u32..).zip(self.scans.entries()) {
            self.kiosk.extend(entry.record.kiosk.map(|record| (record, Counted::Scan(place))));
        }
        self.kiosk.extend(self.inbox.entries().iter().map(|entry| (entry.record.key(), Counted::Inbox)));
        if !self.rules.is_own {
            self.know();
        }
        Ok(())
    }

    /// Remembers by what else than name and numbers companies of the portfolio can be told.
    fn know(&mut self) {
        let scores = self.scores.entries().iter();
        let scores = scores.filter_map(|entry| Some((PortalNumber::of_scores(&entry.record)?, entry.owner)));
        let services = self.services.entries().iter();
        let services =
            services.filter_map(|entry| Some((PortalNumber::of_service(&entry.record)?, entry.owner)));
        for (number, owner) in scores.chain(services) {
            self.companies.number(number, owner);
        }
        for (place, entry) in (0_u32..).zip(self.companies.shelf().entries()) {
            self.near.company(&entry.record, place);
        }
        for entry in self.contacts.entries() {
            self.near.contact(&entry.record, entry.owner);
        }
    }

    /// Tries a row. What it changes stays on the desk unless something keeps the row out.
    pub(crate) fn try_row(&mut self, row: u32, offer: &Offer) -> PlannedRow {
        let mut planned = PlannedRow::of(offer.place.clone());
        if !offer.faults.is_empty() {
            refuse(&mut planned, offer, Outcome::Refused(Why::Faults(offer.faults.clone())));
            return planned;
        }
        let owner = match &offer.company {
            None => Some(NOBODY),
            Some(company) => self.company(row, company, offer, &mut planned),
        };
        if let Some(owner) = owner {
            for (place, part) in offer.parts.iter().enumerate() {
                let step = self.part(self.asked(owner, row, &offer.open), part);
                planned.steps.push(Step { part: Some(place), ..step });
            }
        }
        if planned.stays_out() {
            planned.like = None;
            self.roll_back();
        } else {
            self.commit();
            self.learn(owner, offer);
        }
        planned
    }

    /// Remembers by what the company of a row that is taken can be told.
    fn learn(&mut self, owner: Option<u32>, offer: &Offer) {
        let Some(owner) = owner.filter(|owner| *owner != NOBODY && !self.rules.is_own) else { return };
        for number in offer.parts.iter().filter_map(PortalNumber::of) {
            self.companies.number(number, owner);
        }
        if let Some(entry) = self.companies.entry(owner) {
            self.near.company(&entry.record, owner);
        }
        for part in &offer.parts {
            if let Part::Contact(contact) = part {
                self.near.contact(contact.record(), owner);
            }
        }
    }

    /// The company of a row; none where the row stays out because of it.
    fn company(
        &mut self,
        row: u32,
        company: &CompanyOffer,
        offer: &Offer,
        planned: &mut PlannedRow,
    ) -> Option<u32> {
        let fields = &company.fields;
        if let Some(key) = company.key.filter(|key| self.removed.contains(key)) {
            let outcome = self.removed(key, row, company, offer);
            refuse(planned, offer, outcome);
            return None;
        }
        let known = company.key.and_then(|key| self.companies.of_key(key));
        let adopted = company.key.and_then(|key| self.companies.adopted(key));
        // What stands beside the number of a known company in a row of something else only says whose it is.
        if fields.is_empty() || adopted.is_some() && !offer.parts.is_empty() {
            let why = match (known, company.key) {
                (Some(place), _) => {
                    self.name(place, planned);
                    return Some(place);
                }
                (None, Some(key)) => self.undescribed(key),
                (None, None) => Why::NoCompany,
            };
            refuse(planned, offer, Outcome::Refused(why));
            return None;
        }
        if let Some((first, fields)) = self.contradicting.get(&row) {
            let why = Why::OtherInFile { place: self.place(*first), fields: fields.clone() };
            return out(planned, offer, Outcome::Conflict(why));
        }
        let portal: Vec<PortalNumber> = offer.parts.iter().filter_map(PortalNumber::of).collect();
        let place = match self.companies.resolve(company, &portal, self.rules) {
            Resolved::Known(place) => Some(place),
            Resolved::New => None,
            Resolved::Two(found) => {
                return out(planned, offer, Outcome::Conflict(Why::NumbersOfTwo(found)));
            }
            Resolved::Several(why) => return out(planned, offer, Outcome::Conflict(why)),
            Resolved::Taken(row) => {
                let why = Why::TwiceInFile(self.place(row));
                return out(planned, offer, Outcome::Conflict(why));
            }
        };
        if place.is_none() && fields.name.as_deref().is_none_or(|name| name.trim().is_empty()) {
            return out(planned, offer, Outcome::Refused(Why::NoName));
        }
        let number = company.key.filter(|_| adopted.is_some());
        let asked = Asked { number, ..self.asked(NOBODY, row, &[]) };
        let taken = self.companies.take(asked, place, company);
        planned.name.clone_from(&fields.name);
        if let Some(place) = taken.place {
            self.name(place, planned);
            if taken.is_added() {
                planned.like = self.near.like(&self.companies, place, offer);
            }
        }
        let place = taken.place;
        planned.steps.push(self.step(taken));
        place
    }

    fn name(&self, place: u32, planned: &mut PlannedRow) {
        if let Some(entry) = self.companies.entry(place) {
            planned.name = Some(entry.record.name.clone());
            planned.company = entry.id;
        }
    }

    fn place(&self, row: u32) -> Place {
        self.places.get(row as usize).map_or(Place::File, |place| (*place).clone())
    }

    fn part(&mut self, asked: Asked<'_>, part: &Part) -> Step {
        macro_rules! owned {
            ($shelf:ident, $record:expr) => {{
                if asked.owner == NOBODY {
                    return plain_step(part, Outcome::Refused(Why::NoCompany));
                }
                let taken = self.$shelf.take(asked, $record.record().clone());
                self.step(taken)
            }};
        }
        macro_rules! unowned {
            ($shelf:ident, $record:expr) => {{
                let taken = self.$shelf.take(Asked { owner: NOBODY, ..asked }, $record.clone());
                self.step(taken)
            }};
        }
        match part {
            Part::Contact(record) => owned!(contacts, record),
            Part::Stage(record) => owned!(stages, record),
            Part::Assessment(record) => owned!(assessments, record),
            Part::Scores(record) => owned!(scores, record),
            Part::Wish(record) => owned!(wishes, record),
            Part::Service(record) => owned!(services, record),
            Part::FollowUp(record) => owned!(follow_ups, record),
            Part::Scan(record) if asked.owner != NOBODY => self.scan(asked, part, record.record()),
            Part::Scan(_) => plain_step(part, Outcome::Refused(Why::NoCompany)),
            Part::Kiosk(received) => self.receive(asked.row, part, received),
            Part::Inbox(record) => self.inbox(asked, part, record),
            Part::Mapping(record) => unowned!(mappings, record),
            Part::RegionalCount(record) => unowned!(counts, record),
            Part::RegionalObservation(record) => unowned!(observations, record),
            Part::RegionalTarget(record) => unowned!(targets, record),
            Part::Setting(record) => unowned!(settings, record),
        }
    }

    /// A scan that a kiosk recorded counts once, whatever its company.
    fn scan(&mut self, asked: Asked<'_>, part: &Part, scan: &ScanRecord) -> Step {
        match self.scans.numbered(asked) {
            // What a kiosk recorded stays what it is.
            Numbered::Record(place) if scan.kiosk.is_some() && !self.is_of_kiosk(place, scan) => {
                let column = "sequence";
                return plain_step(part, Outcome::Refused(Why::Impossible { column }));
            }
            Numbered::Record(_) | Numbered::Removed => {
                let taken = self.scans.take(asked, scan.clone());
                return self.step(taken);
            }
            Numbered::Nothing => {}
        }
        let asked = Asked { number: None, ..asked };
        let taken = match scan.kiosk.and_then(|record| self.kiosk.get(&record)) {
            None => self.scans.take(asked, scan.clone()),
            Some(Counted::Scan(place)) => match self.scans.entries().get(*place as usize) {
                Some(entry) if entry.owner == asked.owner => self.scans.take_into(asked, *place, scan),
                _ => return plain_step(part, Outcome::Skip(Why::KioskCounted)),
            },
            Some(Counted::Inbox | Counted::Brought(_)) => {
                return plain_step(part, Outcome::Skip(Why::KioskCounted));
            }
        };
        if let (Some(record), Some(place), Taking::Known(Outcome::Add)) =
            (scan.kiosk, taken.place, &taken.outcome)
        {
            self.count(record, Counted::Scan(place));
        }
        self.step(taken)
    }

    /// Whether the scan at this place is of the same record of a kiosk.
    fn is_of_kiosk(&self, place: u32, scan: &ScanRecord) -> bool {
        self.scans.entries().get(place as usize).is_some_and(|entry| entry.record.kiosk == scan.kiosk)
    }

    /// A record of a kiosk goes into the inbox, once.
    fn receive(&mut self, row: u32, part: &Part, received: &Received) -> Step {
        let record = KioskRecord::of(&received.record);
        let outcome = match self.kiosk.get(&record) {
            Some(Counted::Brought(row)) => Outcome::Skip(Why::CountedBefore(self.place(*row))),
            Some(Counted::Scan(_) | Counted::Inbox) => Outcome::Skip(Why::KioskCounted),
            None => {
                self.count(record, Counted::Brought(row));
                self.received.push(received.clone());
                self.brought += 1;
                Outcome::Add
            }
        };
        plain_step(part, outcome)
    }

    /// A record of the inbox of another portfolio.
    fn inbox(&mut self, asked: Asked<'_>, part: &Part, record: &InboxRecord) -> Step {
        let key = record.key();
        let asked = Asked { owner: NOBODY, ..asked };
        if let Numbered::Record(place) = self.inbox.numbered(asked)
            && self.inbox.entries().get(place as usize).is_some_and(|entry| entry.record.key() != key)
        {
            return plain_step(part, Outcome::Refused(Why::Impossible { column: "record" }));
        }
        match self.kiosk.get(&key) {
            Some(Counted::Scan(_) | Counted::Brought(_)) => {
                plain_step(part, Outcome::Skip(Why::KioskCounted))
            }
            known => {
                let is_new = known.is_none();
                let taken = self.inbox.take(asked, record.clone());
                if is_new && taken.place.is_some() {
                    self.count(key, Counted::Inbox);
                }
                self.step(taken)
            }
        }
    }

    fn count(&mut self, record: KioskRecord, counted: Counted) {
        self.kiosk.insert(record, counted);
        self.counted.push(record);
    }

    fn step<R: Alike>(&self, taken: Taken<R>) -> Step {
        let outcome = match taken.outcome {
            Taking::Known(outcome) => outcome,
            Taking::Before(row) => Outcome::Skip(Why::CountedBefore(self.place(row))),
            Taking::Against(row, fields) => {
                Outcome::Conflict(Why::OtherInFile { place: self.place(row), fields })
            }
        };
        Step { subject: R::SUBJECT, part: None, record: taken.id.map(Id::number), outcome }
    }

    fn shelves(&mut self) -> [&mut dyn Tentative; 14] {
        [
            &mut self.contacts,
            &mut self.stages,
            &mut self.scans,
            &mut self.assessments,
            &mut self.scores,
            &mut self.wishes,
            &mut self.services,
            &mut self.follow_ups,
            &mut self.inbox,
            &mut self.mappings,
            &mut self.counts,
            &mut self.observations,
            &mut self.targets,
            &mut self.settings,
        ]
    }

    fn commit(&mut self) {
        self.companies.commit();
        self.shelves().into_iter().for_each(Tentative::commit);
        self.counted.clear();
        self.brought = 0;
    }

    fn roll_back(&mut self) {
        self.companies.roll_back();
        self.shelves().into_iter().for_each(Tentative::roll_back);
        for record in self.counted.drain(..) {
            self.kiosk.remove(&record);
        }
        self.received.truncate(self.received.len().saturating_sub(self.brought));
        self.brought = 0;
    }
}

/// A row that is not even tried: left out, or with faults.
pub(crate) fn refuse(planned: &mut PlannedRow, offer: &Offer, outcome: Outcome) {
    if let Some(company) = &offer.company {
        planned.name.clone_from(&company.fields.name);
    }
    let describes = offer.company.as_ref().is_some_and(|company| !company.fields.is_empty());
    let part = offer.parts.first().filter(|_| !describes);
    let subject = part.map_or(Subject::Company, subject_of);
    planned.steps.push(Step { subject, part: part.map(|_| 0), record: None, outcome });
}

/// The row stays out as a whole.
fn out(planned: &mut PlannedRow, offer: &Offer, outcome: Outcome) -> Option<u32> {
    refuse(planned, offer, outcome);
    None
}

/// What tells a company from another, as the rows of one number within the file give it.
#[derive(Default)]
struct Names<'a> {
    name: Option<&'a String>,
    kvk: Option<&'a KvkNumber>,
    vat: Option<&'a VatNumber>,
}

impl<'a> Names<'a> {
    /// In what a further row contradicts the rows before it. What it does not contradict is taken over.
    fn contradicted_by(&mut self, fields: &'a CompanyFields, is_own: bool) -> Vec<FieldChange> {
        fn compare<'a, T: ToString>(
            column: &'static str,
            known: &mut Option<&'a T>,
            said: Option<&'a T>,
            is_same: impl Fn(&T, &T) -> bool,
        ) -> Option<FieldChange> {
            let said = said?;
            let known = *known.get_or_insert(said);
            let change = || FieldChange { column, before: Some(known.to_string()), after: said.to_string() };
            (!is_same(known, said)).then(change)
        }
        let is_same =
            |known: &String, said: &String| known.is_same(said) || !is_own && is_same_name(known, said);
        let name = compare("name", &mut self.name, fields.name.as_ref(), is_same);
        let kvk = compare("kvk", &mut self.kvk, fields.kvk.as_ref(), PartialEq::eq);
        let vat = compare("vat", &mut self.vat, fields.vat.as_ref(), PartialEq::eq);
        name.into_iter().chain(kvk).chain(vat).collect()
    }
}

fn plain_step(part: &Part, outcome: Outcome) -> Step {
    Step { subject: subject_of(part), part: None, record: None, outcome }
}

/// What a part is.
pub(crate) const fn subject_of(part: &Part) -> Subject {
    match part {
        Part::Contact(_) => Subject::Contact,
        Part::Stage(_) => Subject::Stage,
        Part::Scan(_) => Subject::Scan,
        Part::Assessment(_) => Subject::Assessment,
        Part::Scores(_) => Subject::Scores,
        Part::Wish(_) => Subject::Wish,
        Part::Service(_) => Subject::Service,
        Part::FollowUp(_) => Subject::FollowUp,
        Part::Kiosk(_) | Part::Inbox(_) => Subject::Kiosk,
        Part::Mapping(_) => Subject::Mapping,
        Part::RegionalCount(_) => Subject::RegionalCount,
        Part::RegionalObservation(_) => Subject::RegionalObservation,
        Part::RegionalTarget(_) => Subject::RegionalTarget,
        Part::Setting(_) => Subject::Setting,
    }
}

/// What a file has, so that nothing else is read from the portfolio.
struct Subjects(Vec<Subject>);

impl Subjects {
    fn of(incoming: &Incoming) -> Self {
        let mut subjects = Vec::new();
        for part in incoming.offers.iter().flat_map(|offer| &offer.parts) {
            let subject = subject_of(part);
            if !subjects.contains(&subject) {
                subjects.push(subject);
            }
        }
        // A record of a kiosk may be a scan, or wait.
        if subjects.contains(&Subject::Kiosk) || subjects.contains(&Subject::Scan) {
            subjects.extend([Subject::Kiosk, Subject::Scan]);
        }
        Self(subjects)
    }

    fn has(&self, subject: Subject) -> bool {
        self.0.contains(&subject)
    }
}

impl Desk<'_> {
    /// What is to be written.
    pub(crate) fn writes(self) -> Writes {
        Writes {
            owners: self.companies.shelf().entries().iter().map(|entry| entry.id).collect(),
            companies: self.companies.shelf().writes(),
            contacts: self.contacts.writes(),
            stages: self.stages.writes(),
            scans: self.scans.writes(),
            assessments: self.assessments.writes(),
            scores: self.scores.writes(),
            wishes: self.wishes.writes(),
            services: self.services.writes(),
            follow_ups: self.follow_ups.writes(),
            inbox: self.inbox.writes(),
            mappings: self.mappings.writes(),
            counts: self.counts.writes(),
            observations: self.observations.writes(),
            targets: self.targets.writes(),
            settings: self.settings.writes(),
            received: self.received,
        }
    }
}
