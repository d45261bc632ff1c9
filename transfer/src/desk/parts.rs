//! What becomes of what a row says besides its company.

use super::shelf::{Asked, Numbered, Taking};
use super::subjects::subject_of;
use super::{Counted, Desk, NOBODY};
use crate::{Outcome, Part, Step, Why};
use peil_portfolio::{InboxRecord, KioskRecord, Received, ScanRecord};

impl Desk<'_> {
    pub(super) fn part(&mut self, asked: Asked<'_>, part: &Part) -> Step {
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
}

fn plain_step(part: &Part, outcome: Outcome) -> Step {
    Step { subject: subject_of(part), part: None, record: None, outcome }
}
