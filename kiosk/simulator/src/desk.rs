//! A whole kiosk on a desktop, with a computer beside it that reads it out.

use crate::disk::Disk;
use peil_core::record::{Minute, Record};
use peil_kiosk_firmware::Kiosk;
use peil_kiosk_screens::{Care, Event, Format, Place, Progress, Session};
use peil_kiosk_serial::{Reply, Request};
use peil_kiosk_store::Digest;

/// The number and the name of a kiosk that had none.
const NUMBER: u16 = 1;
const NAME: &str = "Demo";

/// Milliseconds until the computer comes when the staff want to read out.
const ARRIVAL: u32 = 2_000;

/// The kiosk as its firmware has it.
pub(crate) struct Desk {
    kiosk: Kiosk<Disk>,
    told: Option<Record>,
    /// Milliseconds since reading out was asked for.
    waited: u32,
}

impl Desk {
    pub(crate) fn new(disk: Disk, format: Format) -> Self {
        let mut kiosk = Kiosk::new(disk, format, || true);
        let has_number = kiosk.store().is_some_and(|store| store.settings().number.is_some());
        if !has_number && let Some(name) = peil_kiosk_store::name(NAME) {
            kiosk.serve(&Request::SetDevice { number: NUMBER, first: 0, name });
        }
        Self { kiosk, told: None, waited: 0 }
    }

    pub(crate) const fn session(&self) -> &Session {
        self.kiosk.session()
    }

    pub(crate) fn set_clock(&mut self, minute: Minute) {
        self.kiosk.serve(&Request::SetClock(minute));
    }

    /// Takes what happened, and prints what is kept.
    pub(crate) fn handle(&mut self, event: Event) {
        let passed = if let Event::Elapsed(milliseconds) = event { milliseconds } else { 0 };
        self.kiosk.handle(event);
        let kept = self.session().kept();
        if let Some(record) = kept.filter(|record| self.told != Some(*record)) {
            println!("kept: {}", record.to_text());
            self.told = Some(record);
        }
        if self.session().place() == Place::Care(Care::Export(Progress::Busy)) {
            self.waited = self.waited.saturating_add(passed);
            if self.waited >= ARRIVAL {
                self.read_out();
            }
        } else {
            self.waited = 0;
        }
    }

    /// As `peil kiosk read` does it over a line: everything is read and printed, and then acknowledged.
    fn read_out(&mut self) {
        let Reply::Contents(contents) = self.kiosk.serve(&Request::List) else { return };
        let (mut from, mut digest) = (contents.first, Digest::default());
        while from < contents.next {
            let Reply::Records { until, records, .. } = self.kiosk.serve(&Request::Read { from }) else {
                return;
            };
            for record in &records {
                println!("read: {}", record.to_text());
                digest = digest.with(record);
            }
            from = until;
        }
        self.kiosk.serve(&Request::Acknowledge { before: from, digest });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_kiosk_screens::Button;
    use peil_kiosk_store::{Memory, Store};

    fn push(desk: &mut Desk, button: Button) {
        desk.handle(Event::Press(button));
        desk.handle(Event::Release(button));
    }

    /// A visitor who skips what can be skipped and says yes to everything.
    fn visit(desk: &mut Desk) -> Record {
        push(desk, Button::Choose);
        for _ in 0..3 {
            push(desk, Button::Previous);
            push(desk, Button::Choose);
        }
        // Twelve answers, the look back, and three pages on.
        for _ in 0..16 {
            push(desk, Button::Choose);
        }
        let record = desk.session().kept().expect("kept");
        push(desk, Button::Choose);
        record
    }

    #[test]
    fn records_outlive_the_program_and_are_read_out_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("kiosk.flash");
        let open = || Desk::new(Disk::open(&path).expect("a file"), Format::Narrow);
        let mut kept = vec![visit(&mut open())];
        let mut desk = open();
        kept.push(visit(&mut desk));
        assert_eq!([0, 1].map(|place: usize| kept[place].sequence.number()), [0, 1]);

        // The file is a flash as the board has it, which `peil kiosk read` takes.
        let mut store = Store::open(Memory::over(std::fs::read(&path).expect("the file"))).expect("suitable");
        assert_eq!(store.contents().expect("readable").kept, 2);

        for button in [Button::Previous, Button::Next] {
            desk.handle(Event::Press(button));
        }
        desk.handle(Event::Elapsed(3_100));
        for button in [Button::Previous, Button::Next] {
            desk.handle(Event::Release(button));
        }
        push(&mut desk, Button::Choose);
        push(&mut desk, Button::Next);
        push(&mut desk, Button::Choose);
        assert_eq!(desk.session().place(), Place::Care(Care::Export(Progress::Busy)));
        desk.handle(Event::Elapsed(ARRIVAL));
        assert_eq!(desk.session().place(), Place::Care(Care::Export(Progress::Done)));
        drop(desk);
        let mut store = Store::open(Memory::over(std::fs::read(&path).expect("the file"))).expect("suitable");
        assert_eq!(store.contents().expect("readable").kept, 0);

        std::fs::write(&path, "something else").expect("a file");
        assert!(Disk::open(&path).is_err());
        assert_eq!(std::fs::read(&path).expect("untouched"), b"something else");
    }
}
