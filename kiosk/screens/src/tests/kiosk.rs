//! A kiosk to test with: a session, and a board around it that can be told to fail.

use crate::session::Action;
use crate::{Button, Checks, Effect, Event, Format, Place, Point, Session, Status};
use peil_core::record::{Record, Sequence};
use std::vec::Vec;

/// What the board does with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Log {
    Keeps,
    IsFull,
    Fails,
    SaysNothing,
}

pub(super) struct Kiosk {
    pub(super) session: Session,
    pub(super) log: Log,
    pub(super) kept: Vec<Record>,
    /// Every record that the session handed over, whatever became of it.
    pub(super) given: Vec<Record>,
    pub(super) effects: Vec<Effect>,
    pub(super) status: Status,
}

impl Kiosk {
    /// Switched on, with a board that said how it stands.
    pub(super) fn new(format: Format) -> Self {
        let status = Status { device: 3, capacity: 1000, ..Status::default() };
        let mut kiosk = Self {
            session: Session::new(format),
            log: Log::Keeps,
            kept: Vec::new(),
            given: Vec::new(),
            effects: Vec::new(),
            status,
        };
        kiosk.tell(Event::Elapsed(250));
        kiosk
    }

    pub(super) fn tell(&mut self, event: Event) {
        let mut next = Some(event);
        while let Some(event) = next.take() {
            let Some(effect) = self.session.handle(event) else { break };
            self.effects.push(effect);
            next = self.answer(effect);
        }
    }

    fn answer(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Keep(record) => {
                self.given.push(record);
                match self.log {
                    Log::Keeps => {
                        let count = u32::try_from(self.given.len()).unwrap();
                        let sequence = Sequence::new(count).unwrap();
                        self.kept.push(Record { sequence, ..record });
                        Some(Event::Kept(sequence))
                    }
                    Log::IsFull => Some(Event::StorageFull),
                    Log::Fails => Some(Event::StorageFault),
                    Log::SaysNothing => None,
                }
            }
            Effect::Report => Some(Event::Status(self.status.clone())),
            Effect::StopExport => None,
            _ if self.log != Log::Keeps => None,
            Effect::Export => Some(Event::Exported),
            Effect::Test => Some(Event::Tested(Checks { log: true, program: true, clock: true })),
            Effect::Erase => Some(Event::Erased),
        }
    }

    pub(super) fn push(&mut self, button: Button) {
        self.tell(Event::Press(button));
        self.tell(Event::Release(button));
    }

    pub(super) fn wait(&mut self, seconds: u32) {
        for _ in 0..seconds * 4 {
            self.tell(Event::Elapsed(250));
        }
    }

    /// A finger on the middle of the control that does this.
    pub(super) fn tap(&mut self, action: Action) {
        let controls = self.session.controls();
        let control = controls.iter().find(|control| control.action == action);
        let area = control.unwrap_or_else(|| panic!("no {action:?} at {:?}", self.session.place())).area;
        self.tell(Event::Touch(Point { x: area.left + area.width / 2, y: area.top + area.height / 2 }));
        self.tell(Event::Lift);
    }

    pub(super) fn has(&self, action: Action) -> bool {
        self.session.controls().iter().any(|control| control.action == action)
    }

    /// Every text on the screen, one after the other.
    pub(super) fn text(&self) -> std::string::String {
        let mut all = std::string::String::new();
        crate::scene::show(&self.session, &mut |item| {
            for part in super::fits::texts_of(&item.what) {
                all.push_str(part);
                all.push('\n');
            }
        });
        all
    }

    pub(super) fn place(&self) -> Place {
        self.session.place()
    }
}
