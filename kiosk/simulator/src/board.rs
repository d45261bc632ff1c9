//! What stands around a session on a desktop: a log in memory, and a clock.

use heapless::String as Text;
use peil_core::record::{Minute, Record, Sequence};
use peil_kiosk_screens::{Checks, Effect, Event, Session, Status};
use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds from 1970 to 2000.
const EPOCH: u64 = 946_684_800;

/// A board that keeps its records for as long as the program runs.
#[derive(Debug)]
pub(crate) struct Board {
    pub(crate) session: Session,
    pub(crate) records: Vec<Record>,
    pub(crate) status: Status,
    /// What is to happen to the next record, other than being kept.
    pub(crate) fault: Option<Event>,
}

impl Board {
    pub(crate) fn new(session: Session) -> Self {
        let name = Text::try_from("Demo").unwrap_or_default();
        let status = Status { device: 1, name, capacity: 500, ..Status::default() };
        Self { session, records: Vec::new(), status, fault: None }
    }

    /// Hands the session an event, does what it asks for, and prints what is kept.
    pub(crate) fn handle(&mut self, event: Event) {
        let mut next = Some(event);
        while let Some(event) = next.take() {
            next = self.session.handle(event).and_then(|effect| self.do_it(effect));
        }
    }

    fn do_it(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Keep(record) => Some(self.keep(record)),
            Effect::Report => {
                let room = self.status.capacity.saturating_sub(self.status.records);
                Some(Event::Status(Status { room, ..self.status.clone() }))
            }
            Effect::Export => {
                for record in &self.records {
                    println!("{}", record.to_text());
                }
                self.status.not_exported = 0;
                Some(Event::Exported)
            }
            Effect::StopExport => None,
            Effect::Test => {
                let clock = self.session.clock().is_some();
                Some(Event::Tested(Checks { log: true, program: true, clock }))
            }
            Effect::Erase => {
                self.records.clear();
                self.status.records = 0;
                Some(Event::Erased)
            }
        }
    }

    fn keep(&mut self, record: Record) -> Event {
        if let Some(fault) = self.fault.take() {
            return fault;
        }
        let sequence = u32::try_from(self.records.len()).ok().and_then(|count| Sequence::new(count + 1));
        let Some(sequence) = sequence.filter(|_| self.status.records < self.status.capacity) else {
            self.status.full = true;
            return Event::StorageFull;
        };
        let record = Record { sequence, ..record };
        println!("kept: {}", record.to_text());
        self.records.push(record);
        self.status.records += 1;
        self.status.not_exported += 1;
        Event::Kept(sequence)
    }
}

/// This minute, by the clock of the computer.
pub(crate) fn now() -> Option<Minute> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    Minute::from_count(u32::try_from(seconds.checked_sub(EPOCH)? / 60).ok()?)
}
