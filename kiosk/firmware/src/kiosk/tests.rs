//! What goes wrong, with session, log and serial line together.

use super::*;
use embedded_storage::nor_flash::{ErrorType, ReadNorFlash};
use peil_kiosk_screens::{Button, Care, Page, Place, Progress};
use peil_kiosk_store::{Digest, RamFault, RamFlash};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

const LENGTH: usize = 4 * 4096;

/// Flash that stays when the kiosk around it goes, and whose power can be cut.
#[derive(Clone, Debug)]
struct Flash {
    memory: Rc<RefCell<RamFlash<LENGTH>>>,
    /// Words that can still be written until power goes, in the middle of the next one.
    left: Rc<Cell<usize>>,
}

impl Flash {
    fn new() -> Self {
        Self { memory: Rc::default(), left: Rc::new(Cell::new(usize::MAX)) }
    }

    fn damage(&self, at: usize, length: usize) {
        let mut bytes = *self.memory.borrow().bytes();
        bytes[at..at + length].fill(0);
        *self.memory.borrow_mut() = RamFlash::over(bytes);
    }
}

impl ErrorType for Flash {
    type Error = RamFault;
}

impl ReadNorFlash for Flash {
    const READ_SIZE: usize = 1;

    fn read(&mut self, offset: u32, bytes: &mut [u8]) -> Result<(), RamFault> {
        self.memory.borrow_mut().read(offset, bytes)
    }

    fn capacity(&self) -> usize {
        LENGTH
    }
}

impl NorFlash for Flash {
    const WRITE_SIZE: usize = 4;
    const ERASE_SIZE: usize = 4096;

    fn erase(&mut self, from: u32, to: u32) -> Result<(), RamFault> {
        self.memory.borrow_mut().erase(from, to)
    }

    fn write(&mut self, offset: u32, bytes: &[u8]) -> Result<(), RamFault> {
        for (word, at) in bytes.chunks(4).zip((offset..).step_by(4)) {
            let Some(left) = self.left.get().checked_sub(1) else {
                // Half of the word is written.
                let _ = self.memory.borrow_mut().write(at, &[word[0], word[1], 0xff, 0xff]);
                return Err(RamFault::Place);
            };
            self.left.set(left);
            self.memory.borrow_mut().write(at, word)?;
        }
        Ok(())
    }
}

fn kiosk(flash: &Flash) -> Kiosk<Flash> {
    let mut kiosk = Kiosk::new(flash.clone(), Format::Narrow, || true);
    if kiosk.store().is_some_and(|store| store.settings().number.is_none()) {
        let name = peil_kiosk_store::name("Beurs").expect("short");
        assert_eq!(kiosk.serve(&Request::SetDevice { number: 3, first: 0, name }), Reply::Done);
    }
    kiosk
}

fn push(kiosk: &mut Kiosk<Flash>, button: Button) {
    kiosk.handle(Event::Press(button));
    kiosk.handle(Event::Release(button));
}

/// A visitor with three buttons, to the result.
fn visit(kiosk: &mut Kiosk<Flash>) -> Option<Record> {
    push(kiosk, Button::Choose);
    for _ in 0..3 {
        push(kiosk, Button::Previous);
        push(kiosk, Button::Choose);
    }
    for _ in 0..13 {
        push(kiosk, Button::Choose);
    }
    assert_eq!(kiosk.session().place(), Place::Result(Page::Score));
    kiosk.session().kept()
}

fn leave(kiosk: &mut Kiosk<Flash>) {
    for _ in 0..4 {
        push(kiosk, Button::Choose);
    }
    assert_eq!(kiosk.session().place(), Place::Attract);
}

fn contents(kiosk: &mut Kiosk<Flash>) -> peil_kiosk_store::Contents {
    match kiosk.serve(&Request::List) {
        Reply::Contents(contents) => contents,
        other => panic!("{other:?}"),
    }
}

/// The self-test, through the screens of the staff.
fn checks(kiosk: &mut Kiosk<Flash>) -> Checks {
    for button in [Button::Previous, Button::Next] {
        kiosk.handle(Event::Press(button));
    }
    kiosk.handle(Event::Elapsed(3_100));
    for button in [Button::Previous, Button::Next] {
        kiosk.handle(Event::Release(button));
    }
    push(kiosk, Button::Next);
    push(kiosk, Button::Choose);
    match kiosk.session().place() {
        Place::Care(Care::Test(Progress::Done, Some(checks))) => checks,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_brown_out_at_any_word_of_a_record_loses_none_that_was_shown_as_kept() {
    let mut whole = 0;
    for words in 0..12 {
        let flash = Flash::new();
        let mut before = kiosk(&flash);
        let first = visit(&mut before).expect("kept");
        leave(&mut before);
        flash.left.set(words);
        let second = visit(&mut before);
        flash.left.set(usize::MAX);
        let mut after = kiosk(&flash);
        let contents = contents(&mut after);
        assert_eq!(contents.lost, 0, "after {words} words");
        let promised = 1 + u32::from(second.is_some());
        assert!(contents.kept >= promised && contents.kept <= 2, "after {words} words: {contents:?}");
        whole += u32::from(second.is_some());
        let third = visit(&mut after).expect("power is back");
        assert!(third.sequence.number() > first.sequence.number() + u32::from(second.is_some()));
    }
    assert!(whole > 0 && whole < 12);
}

#[test]
fn nobody_begins_once_the_last_place_is_taken_until_the_log_was_read() {
    let flash = Flash::new();
    let mut kiosk = kiosk(&flash);
    let room = contents(&mut kiosk).room;
    for number in 0..room {
        assert_eq!(visit(&mut kiosk).map(|record| record.sequence.number()), Some(number));
        leave(&mut kiosk);
    }
    // It was known before anybody answered a question for nothing.
    assert_eq!(kiosk.session().screen(), "attract-full");
    push(&mut kiosk, Button::Choose);
    assert_eq!(kiosk.session().place(), Place::Attract);
    assert_eq!(contents(&mut kiosk).kept, room, "the oldest is still there");

    let (mut from, mut digest) = (0, Digest::default());
    while from < room {
        let Reply::Records { until, records, .. } = kiosk.serve(&Request::Read { from }) else {
            panic!("records")
        };
        digest = records.iter().fold(digest, Digest::with);
        from = until;
    }
    assert_eq!(kiosk.serve(&Request::Acknowledge { before: room, digest }), Reply::Done);
    assert!(kiosk.session().screen().starts_with("attract-no-clock"), "{}", kiosk.session().screen());
    assert!(visit(&mut kiosk).is_some());
}

#[test]
fn a_page_that_is_gone_is_told_by_the_self_test_and_the_kiosk_goes_on() {
    let flash = Flash::new();
    let mut before = kiosk(&flash);
    for _ in 0..3 {
        visit(&mut before).expect("kept");
        leave(&mut before);
    }
    assert!(checks(&mut before).log);
    // The first two records of the log.
    flash.damage(2 * 4096, 64);
    let mut after = kiosk(&flash);
    let found = contents(&mut after);
    assert_eq!((found.kept, found.lost), (1, 2));
    assert!(!checks(&mut after).log);
    push(&mut after, Button::Choose);
    after.handle(Event::Elapsed(130_000));
    assert_eq!(visit(&mut after).map(|record| record.sequence.number()), Some(3));
}

#[test]
fn a_clock_runs_once_it_was_set_and_a_record_without_one_says_so() {
    let flash = Flash::new();
    let mut kiosk = kiosk(&flash);
    assert_eq!(visit(&mut kiosk).and_then(|record| record.minute), None);
    leave(&mut kiosk);
    assert!(!checks(&mut kiosk).clock);
    let noon = Minute::from_civil(2026, 5, 12, 12, 0).expect("a minute");
    assert_eq!(kiosk.serve(&Request::SetClock(noon)), Reply::Done);
    kiosk.handle(Event::Elapsed(59_000));
    assert_eq!(kiosk.session().clock(), Some(noon));
    kiosk.handle(Event::Elapsed(61_500));
    assert_eq!(kiosk.session().clock(), Minute::from_count(noon.count() + 2));
}

#[test]
fn a_button_that_is_stuck_shows_in_the_self_test_and_stops_nobody() {
    let flash = Flash::new();
    let mut kiosk = kiosk(&flash);
    kiosk.handle(Event::Press(Button::Up));
    kiosk.handle(Event::Elapsed(11_000));
    assert!(kiosk.session().is_stuck());
    checks(&mut kiosk);
    assert_eq!(kiosk.session().screen(), "test-bad");
    push(&mut kiosk, Button::Choose);
    kiosk.handle(Event::Elapsed(130_000));
    assert!(visit(&mut kiosk).is_some());
}

#[test]
fn flash_that_cannot_be_used_lets_nobody_begin() {
    let mut kiosk = Kiosk::new(RamFlash::<4096>::new(), Format::Wide, || true);
    kiosk.handle(Event::Elapsed(50));
    assert_eq!(kiosk.session().screen(), "attract-faulty");
    assert_eq!(kiosk.serve(&Request::List), Reply::Refused(Refusal::Flash));
}
