//! Does what the session asks.

use crate::Panel;
use core::convert::Infallible;
use embedded_storage::nor_flash::NorFlash;
use peil_core::record::{Minute, Record};
use peil_kiosk_screens::{Checks, Effect, Event, Format, NAME_LENGTH, Painter, Session, Status};
use peil_kiosk_serial::{Refusal, Reply, Request, serve};
use peil_kiosk_store::{NAME_CAPACITY, Store, StoreError};

const _: () = assert!(NAME_LENGTH == NAME_CAPACITY);

/// Milliseconds after which an export that nobody comes for is over.
const EXPORT_PATIENCE: u32 = 300_000;

/// Milliseconds of a minute.
const MINUTE: u32 = 60_000;

/// A kiosk, on this flash.
#[derive(Debug)]
pub struct Kiosk<F> {
    session: Session,
    painter: Painter,
    /// Nothing where the flash cannot be read at all.
    store: Option<Store<F>>,
    minute: Option<Minute>,
    /// Milliseconds of the minute that has begun.
    of_minute: u32,
    /// Milliseconds since an export was asked for and nobody came; nothing while none is.
    exporting: Option<u32>,
    program_is_sound: fn() -> bool,
}

impl<F: NorFlash> Kiosk<F> {
    /// A kiosk that was just switched on. `program_is_sound` tells whether the program is as it was made.
    pub fn new(flash: F, format: Format, program_is_sound: fn() -> bool) -> Self {
        let mut kiosk = Self {
            session: Session::new(format),
            painter: Painter::default(),
            store: Store::open(flash).ok(),
            minute: None,
            of_minute: 0,
            exporting: None,
            program_is_sound,
        };
        kiosk.handle(Event::Clock(None));
        kiosk.tell_status();
        kiosk
    }

    /// The session.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// The log, where the flash can be read.
    pub const fn store(&mut self) -> Option<&mut Store<F>> {
        self.store.as_mut()
    }

    /// Draws what changed.
    pub fn draw<P: Panel>(&mut self, panel: &mut P) {
        let Ok(()): Result<(), Infallible> = self.painter.paint(&self.session, panel);
    }

    /// Takes what happened, and does what the session asks for it.
    pub fn handle(&mut self, event: Event) {
        if let Event::Elapsed(milliseconds) = event {
            self.elapse(milliseconds);
        }
        let mut effect = self.session.handle(event);
        let mut is_kept = false;
        while let Some(asked) = effect {
            let came = self.answer(asked);
            is_kept |= matches!(came, Some(Event::Kept(_)));
            effect = came.and_then(|event| self.session.handle(event));
        }
        if is_kept {
            // It may have been the last one that there was room for: nobody is to answer twelve questions for nothing.
            let status = self.status();
            self.session.handle(Event::Status(status));
        }
    }

    /// Answers a request from the serial line.
    pub fn serve(&mut self, request: &Request) -> Reply {
        let Some(store) = &mut self.store else { return Reply::Refused(Refusal::Flash) };
        let reply = serve(store, &mut self.minute, self.program_is_sound, request);
        if self.exporting.is_some() {
            self.exporting = Some(0);
        }
        match (request, &reply) {
            (Request::SetClock(_), Reply::Done) => {
                self.of_minute = 0;
                self.handle(Event::Clock(self.minute));
            }
            (Request::SetDevice { .. } | Request::Acknowledge { .. } | Request::Erase, Reply::Done) => {
                self.tell_status();
            }
            _ => {}
        }
        reply
    }

    /// Milliseconds pass for the clock and for an export.
    fn elapse(&mut self, milliseconds: u32) {
        if let Some(waited) = &mut self.exporting {
            *waited = waited.saturating_add(milliseconds);
            if *waited > EXPORT_PATIENCE {
                self.exporting = None;
                self.handle(Event::ExportFailed);
            }
        }
        let Some(minute) = self.minute else { return };
        let passed = self.of_minute.saturating_add(milliseconds);
        self.of_minute = passed % MINUTE;
        if passed >= MINUTE {
            // After the last minute of the calendar the clock stands still.
            self.minute = Minute::from_count(minute.count().saturating_add(passed / MINUTE)).or(self.minute);
            self.handle(Event::Clock(self.minute));
        }
    }

    fn tell_status(&mut self) {
        let status = self.status();
        if self.exporting.is_some() && status.not_exported == 0 && !status.faulty {
            self.exporting = None;
            self.handle(Event::Exported);
        }
        self.handle(Event::Status(status));
    }

    fn answer(&mut self, effect: Effect) -> Option<Event> {
        Some(match effect {
            Effect::Keep(record) => self.keep(record),
            Effect::Report => Event::Status(self.status()),
            Effect::Export => {
                if self.status().not_exported == 0 {
                    return Some(Event::Exported);
                }
                self.exporting = Some(0);
                return None;
            }
            Effect::StopExport => {
                self.exporting = None;
                return None;
            }
            Effect::Test => Event::Tested(self.test()),
            Effect::Erase => match self.store.as_mut().map(Store::erase) {
                Some(Ok(())) => Event::Erased,
                _ => Event::EraseFailed,
            },
        })
    }

    fn keep(&mut self, record: Record) -> Event {
        match self.store.as_mut().map(|store| store.keep(record)) {
            Some(Ok(record)) => Event::Kept(record.sequence),
            Some(Err(StoreError::Full)) => Event::StorageFull,
            _ => Event::StorageFault,
        }
    }

    fn test(&mut self) -> Checks {
        let health = self.store.as_mut().and_then(|store| store.self_test().ok());
        let log = health.is_some_and(|health| health.settings_pages == 2 && health.contents.lost == 0);
        Checks { log, program: (self.program_is_sound)(), clock: self.minute.is_some() }
    }

    /// How the kiosk stands. Without a number it keeps nothing, so it says that its log is at fault.
    fn status(&mut self) -> Status {
        let faulty = Status { faulty: true, ..Status::default() };
        let Some(store) = &mut self.store else { return faulty };
        let (Ok(contents), Ok(records)) = (store.contents(), store.records()) else { return faulty };
        let settings = store.settings();
        Status {
            device: settings.number.unwrap_or(0),
            name: settings.name.clone(),
            records,
            not_exported: contents.kept,
            capacity: contents.next.saturating_sub(contents.first).saturating_add(contents.room),
            room: contents.room,
            full: contents.room == 0,
            faulty: settings.number.is_none(),
        }
    }
}

#[cfg(test)]
mod tests;
