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
mod order;
mod parts;
mod rows;
mod said;
mod shelf;
mod subjects;
mod writes;

pub(crate) use order::order;
pub(crate) use rows::refuse;
pub(crate) use writes::{Writes, Written};

use crate::{Choices, FieldChange, Incoming, Origin, Outcome, Place, PlanError, Step, Watch, Why};
use alike::Alike;
use companies::{Companies, PortalNumber};
use near::Near;
use peil_portfolio::{
    Assessment, Contact, FollowUp, Id, ImportMapping, InboxRecord, KioskRecord, PublishedScores, Received,
    RegionalCount, RegionalObservation, RegionalTarget, ScanRecord, Service, Setting, StageReached, Store,
    Wish,
};
use shelf::{Shelf, Taken, Taking, Tentative};
use std::collections::{HashMap, HashSet};
use subjects::Subjects;

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
    /// When each row has its turn.
    turns: Vec<u32>,
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
    /// Puts what the file can concern on the desk. Its rows are going to be tried in this order.
    pub(crate) fn new(
        store: &Store,
        incoming: &'a Incoming,
        order: &[usize],
        choices: &Choices,
        watch: Watch<'_>,
    ) -> Result<Self, PlanError> {
        let mut desk = Self {
            rules: Rules { is_own: incoming.kind.is_own(), file_wins: choices.file_wins },
            places: incoming.offers.iter().map(|offer| &offer.place).collect(),
            turns: order::turns(order),
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

    fn place(&self, row: u32) -> Place {
        self.places.get(row as usize).map_or(Place::File, |place| (*place).clone())
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
