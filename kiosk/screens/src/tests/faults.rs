//! What goes wrong has a behaviour.

use super::kiosk::{Kiosk, Log};
use super::visit::{answer_all, to_questions};
use crate::session::Action;
use crate::{Button, Effect, Event, Format, Outcome, Page, Place, Point, Session, Status};
use peil_core::intensity::Answer;
use peil_core::record::{Language, Sequence};

fn finished(log: Log) -> Kiosk {
    let mut kiosk = Kiosk::new(Format::Narrow);
    kiosk.log = log;
    to_questions(&mut kiosk, Language::English);
    answer_all(&mut kiosk, &[Answer::Yes; 12]);
    kiosk
}

#[test]
fn nothing_is_shown_as_done_before_it_is_kept() {
    let mut kiosk = finished(Log::SaysNothing);
    assert_eq!(kiosk.place(), Place::Keeping);
    assert_eq!(kiosk.session.kept(), None);
    assert!(kiosk.session.controls().is_empty());
    kiosk.tell(Event::Kept(Sequence::new(9).unwrap()));
    assert_eq!(kiosk.place(), Place::Result(Page::Score));
    assert_eq!(kiosk.session.kept().map(|record| record.sequence), Sequence::new(9));
}

#[test]
fn a_full_log_is_said_and_ends_the_taking_of_records() {
    let mut kiosk = finished(Log::IsFull);
    kiosk.status.full = true;
    assert_eq!(kiosk.session.outcome, Outcome::Full);
    assert_eq!(kiosk.session.kept(), None);
    for _ in 0..3 {
        kiosk.tap(Action::Next);
    }
    assert!(kiosk.text().contains("the kiosk is full"), "{}", kiosk.text());
    kiosk.tap(Action::Done);
    assert!(kiosk.text().contains("Vraag een medewerker"), "{}", kiosk.text());
    assert!(kiosk.session.controls().is_empty(), "nobody can begin");
    kiosk.push(Button::Choose);
    assert_eq!(kiosk.place(), Place::Attract);
    // It was emptied.
    kiosk.tell(Event::Status(Status { full: false, ..kiosk.status.clone() }));
    assert!(kiosk.has(Action::Begin(Language::Dutch)));
}

#[test]
fn a_log_that_fails_or_says_nothing_gives_a_result_without_a_code() {
    for log in [Log::Fails, Log::SaysNothing] {
        let mut kiosk = finished(log);
        kiosk.wait(9);
        assert_eq!((kiosk.place(), kiosk.session.outcome), (Place::Result(Page::Score), Outcome::Fault));
        // An answer that comes too late is nothing to build on.
        kiosk.tell(Event::Kept(Sequence::new(5).unwrap()));
        assert_eq!(kiosk.session.kept(), None);
        for _ in 0..3 {
            kiosk.tap(Action::Next);
        }
        assert!(kiosk.text().contains("could not be kept"), "{}", kiosk.text());
        kiosk.status.faulty = true;
        kiosk.tap(Action::Done);
        assert!(kiosk.session.controls().is_empty(), "nobody can begin");
        // The kiosk goes on asking how it stands, and opens when it is well.
        kiosk.status.faulty = false;
        kiosk.wait(9);
        assert!(kiosk.has(Action::Begin(Language::Dutch)));
    }
}

#[test]
fn a_late_answer_does_not_touch_the_next_visit() {
    let mut kiosk = finished(Log::SaysNothing);
    kiosk.wait(9);
    kiosk.tap(Action::Next);
    kiosk.wait(200);
    assert_eq!(kiosk.place(), Place::Attract);
    to_questions(&mut kiosk, Language::Dutch);
    kiosk.tell(Event::Kept(Sequence::new(5).unwrap()));
    assert_eq!(kiosk.place(), Place::Question { number: 0, example: false });
}

#[test]
fn without_a_clock_the_record_says_so() {
    let kiosk = finished(Log::Keeps);
    assert_eq!(kiosk.kept[0].minute, None);
    let mut kiosk = Kiosk::new(Format::Wide);
    assert!(!kiosk.text().contains("nog"), "no years are counted from a clock that was not set");
    kiosk.tell(Event::Clock(peil_core::record::Minute::from_civil(2026, 11, 22, 14, 30)));
    assert!(kiosk.text().contains("nog 4 jaar"), "{}", kiosk.text());
}

#[test]
fn until_the_board_says_how_it_stands_nobody_begins() {
    let mut session = Session::new(Format::Narrow);
    assert!(session.controls().is_empty());
    assert_eq!(session.handle(Event::Elapsed(100)), Some(Effect::Report));
    assert_eq!(session.handle(Event::Elapsed(100)), Some(Effect::Report), "it goes on asking");
    session.handle(Event::Status(Status::default()));
    assert_eq!(session.handle(Event::Elapsed(100)), None);
    assert_eq!(session.controls().len(), 2);
}

#[test]
fn a_stuck_button_does_nothing_and_lets_the_others_work() {
    let mut kiosk = Kiosk::new(Format::Narrow);
    to_questions(&mut kiosk, Language::Dutch);
    kiosk.tell(Event::Press(Button::Next));
    kiosk.wait(11);
    assert!(kiosk.session.is_stuck());
    // Neither it nor what it sends again counts.
    let before = kiosk.session.shown_focus();
    kiosk.push(Button::Choose);
    assert_eq!(kiosk.place(), Place::Question { number: 1, example: false });
    kiosk.tell(Event::Release(Button::Next));
    assert_eq!(kiosk.session.shown_focus(), before.map(|_| 0));
    assert!(!kiosk.session.is_stuck());
    kiosk.push(Button::Next);
    assert_eq!(kiosk.session.shown_focus(), Some(1), "it came up, and works again");
}

#[test]
fn a_stuck_button_does_not_keep_a_visit_alive() {
    let mut kiosk = Kiosk::new(Format::Narrow);
    to_questions(&mut kiosk, Language::Dutch);
    kiosk.tell(Event::Press(Button::Choose));
    kiosk.wait(61);
    assert_eq!(kiosk.place(), Place::Attract);
}

#[test]
fn a_finger_that_stays_or_a_wet_screen_acts_once() {
    let mut kiosk = Kiosk::new(Format::Narrow);
    to_questions(&mut kiosk, Language::Dutch);
    let yes = kiosk.session.controls()[0].area;
    let point = Point { x: yes.left + 10, y: yes.top + 10 };
    for _ in 0..200 {
        kiosk.tell(Event::Touch(point));
        kiosk.tell(Event::Elapsed(100));
    }
    assert_eq!(kiosk.place(), Place::Question { number: 1, example: false });
    assert!(kiosk.session.is_stuck());
    // A finger elsewhere is another one.
    let no = kiosk.session.controls()[1].area;
    kiosk.tell(Event::Touch(Point { x: no.left + 10, y: no.top + 10 }));
    assert_eq!(kiosk.place(), Place::Question { number: 2, example: false });
}
