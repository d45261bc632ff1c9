//! The screens for the staff.

use super::kiosk::{Kiosk, Log};
use crate::session::Action;
use crate::{Button, Care, Effect, Event, Format, Place, Point, Progress, Status};
use peil_core::record::Language;

fn opened(status: &Status) -> Kiosk {
    let mut kiosk = Kiosk::new(Format::Narrow);
    kiosk.status = Status { device: 3, capacity: 1000, room: 870, ..status.clone() };
    kiosk.tell(Event::Press(Button::Previous));
    kiosk.tell(Event::Press(Button::Next));
    kiosk.wait(4);
    kiosk.tell(Event::Release(Button::Next));
    kiosk.tell(Event::Release(Button::Previous));
    kiosk
}

#[test]
fn a_chord_or_a_finger_held_in_the_corner_opens_them_and_a_touch_does_not() {
    assert_eq!(opened(&Status::default()).place(), Place::Care(Care::Menu));

    let mut short = Kiosk::new(Format::Narrow);
    short.tell(Event::Press(Button::Left));
    short.tell(Event::Press(Button::Right));
    short.wait(2);
    short.tell(Event::Release(Button::Left));
    short.tell(Event::Release(Button::Right));
    short.wait(4);
    assert_eq!(short.place(), Place::Attract, "and neither button acts by itself");

    let mut corner = Kiosk::new(Format::Wide);
    corner.tell(Event::Touch(Point { x: 20, y: 20 }));
    corner.wait(4);
    assert_eq!(corner.place(), Place::Care(Care::Menu));

    let mut visiting = Kiosk::new(Format::Wide);
    visiting.tap(Action::Begin(Language::Dutch));
    visiting.tell(Event::Touch(Point { x: 20, y: 20 }));
    visiting.wait(4);
    assert_eq!(visiting.place(), Place::Size, "not during a visit");
}

#[test]
fn they_say_how_the_kiosk_stands() {
    let status =
        Status { records: 128, not_exported: 12, name: "Beurs €".try_into().unwrap(), ..Status::default() };
    let kiosk = opened(&status);
    for part in ["Beurs €", "128, 12 op te halen", "13\u{a0}% van 1000", "niet gelijkgezet"] {
        assert!(kiosk.text().contains(part), "{part}: {}", kiosk.text());
    }
}

#[test]
fn erasing_waits_for_the_export_and_for_a_second_word() {
    let mut kiosk = opened(&Status { records: 2, not_exported: 1, ..Status::default() });
    kiosk.tap(Action::OpenErase);
    assert!(!kiosk.has(Action::Erase));
    kiosk.tap(Action::Back);
    kiosk.tap(Action::OpenExport);
    kiosk.tap(Action::Export);
    assert_eq!(kiosk.place(), Place::Care(Care::Export(Progress::Done)));
    kiosk.status.not_exported = 0;
    kiosk.tap(Action::Back);
    kiosk.tap(Action::OpenErase);
    assert!(!kiosk.effects.contains(&Effect::Erase));
    kiosk.tap(Action::Erase);
    assert_eq!(kiosk.effects.last(), Some(&Effect::Erase));
    assert_eq!(kiosk.place(), Place::Care(Care::Erase(Progress::Done)));
}

#[test]
fn a_board_that_says_nothing_is_not_waited_for_without_end() {
    let mut kiosk = opened(&Status { records: 2, ..Status::default() });
    kiosk.log = Log::SaysNothing;
    kiosk.tap(Action::Test);
    kiosk.wait(61);
    assert_eq!(kiosk.place(), Place::Care(Care::Test(Progress::Failed, None)));
    kiosk.tap(Action::Back);
    kiosk.tap(Action::OpenErase);
    kiosk.tap(Action::Erase);
    kiosk.wait(61);
    assert_eq!(kiosk.place(), Place::Care(Care::Erase(Progress::Failed)));
    kiosk.tap(Action::Back);
    kiosk.tap(Action::OpenExport);
    kiosk.tap(Action::Export);
    kiosk.wait(601);
    assert_eq!(kiosk.place(), Place::Care(Care::Export(Progress::Failed)));
    assert_eq!(kiosk.effects.last(), Some(&Effect::StopExport));
    kiosk.wait(121);
    assert_eq!(kiosk.place(), Place::Attract);
}
