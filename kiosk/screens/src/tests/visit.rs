//! A visit from the invitation to the code.

use super::kiosk::Kiosk;
use crate::session::Action;
use crate::{Button, Event, Format, Page, Place};
use peil_core::intensity::Answer;
use peil_core::record::{Language, Minute, Province, Record, Sector, SizeClass};
use proptest::prelude::*;
use std::string::ToString;
use std::vec::Vec;

fn answers() -> impl Strategy<Value = [Answer; 12]> {
    proptest::array::uniform12(prop_oneof![Just(Answer::Yes), Just(Answer::No), Just(Answer::Unknown)])
}

/// Through the questions by touch, to the result.
pub(super) fn answer_all(kiosk: &mut Kiosk, answers: &[Answer; 12]) {
    for answer in answers {
        kiosk.tap(Action::Answer(*answer));
    }
    kiosk.tap(Action::Show);
}

/// To the first question without saying anything about the company.
pub(super) fn to_questions(kiosk: &mut Kiosk, language: Language) {
    kiosk.tap(Action::Begin(language));
    for _ in 0..3 {
        kiosk.tap(Action::Skip);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn what_was_answered_is_what_the_record_says(
        answers in answers(), size in 0_usize..4, sector in 0_usize..21, province in 0_usize..12, english in any::<bool>()
    ) {
        let mut kiosk = Kiosk::new(Format::Narrow);
        let minute = Minute::from_civil(2026, 11, 22, 14, 30);
        kiosk.tell(Event::Clock(minute));
        let language = if english { Language::English } else { Language::Dutch };
        kiosk.tap(Action::Begin(language));
        let (size, province) = (SizeClass::ALL[size], Province::ALL[province]);
        let sector = ('A'..='U').nth(sector).and_then(Sector::from_letter).unwrap();
        kiosk.tap(Action::Size(size));
        while !kiosk.has(Action::Sector(sector)) {
            kiosk.tap(Action::More);
        }
        kiosk.tap(Action::Sector(sector));
        while !kiosk.has(Action::Province(province)) {
            kiosk.tap(Action::More);
        }
        kiosk.tap(Action::Province(province));
        prop_assert!(kiosk.given.is_empty());
        answer_all(&mut kiosk, &answers);

        let record = kiosk.session.kept().unwrap();
        prop_assert_eq!(kiosk.kept.as_slice(), &[record]);
        let read = Record::from_bytes(&record.to_bytes()).unwrap();
        prop_assert_eq!(read, record);
        prop_assert_eq!(read.scan.answers().collect::<Vec<_>>(), answers.to_vec());
        prop_assert_eq!((read.size, read.sector, read.province), (Some(size), Some(sector), Some(province)));
        prop_assert_eq!((read.language, read.minute, read.device), (language, minute, 3));
    }
}

#[test]
fn three_buttons_are_enough_for_everything() {
    let mut kiosk = Kiosk::new(Format::Narrow);
    kiosk.push(Button::Choose);
    assert_eq!(kiosk.place(), Place::Size);
    for _ in 0..3 {
        // Skip is the last control.
        kiosk.push(Button::Previous);
        kiosk.push(Button::Choose);
    }
    for number in 0..12_u8 {
        assert_eq!(kiosk.place(), Place::Question { number, example: false });
        // No to the second.
        if number == 1 {
            kiosk.push(Button::Next);
        }
        kiosk.push(Button::Choose);
    }
    kiosk.push(Button::Choose);
    assert_eq!(kiosk.place(), Place::Result(Page::Score));
    assert_eq!(kiosk.kept[0].scan.to_string(), "101111111111");
    for page in [Page::Steps, Page::Compared, Page::Code] {
        kiosk.push(Button::Choose);
        assert_eq!(kiosk.place(), Place::Result(page));
    }
    kiosk.push(Button::Choose);
    assert_eq!(kiosk.place(), Place::Attract);
}

#[test]
fn the_arrows_of_five_keys_reach_every_control() {
    for format in Format::ALL {
        for session in super::fits::sessions(format) {
            let count = session.controls().len();
            let mut reached = std::collections::BTreeSet::from([session.shown_focus()]);
            let mut waiting = std::vec![session.clone()];
            while let Some(before) = waiting.pop() {
                for arrow in [Button::Up, Button::Down, Button::Left, Button::Right] {
                    let mut after = before.clone();
                    after.handle(Event::Press(arrow));
                    after.handle(Event::Release(arrow));
                    if reached.insert(after.shown_focus()) {
                        waiting.push(after);
                    }
                }
            }
            assert!(reached.len() >= count, "{:?}: {} of {count}", session.place(), reached.len());
        }
    }
}

#[test]
fn a_visitor_may_go_back_and_answer_otherwise_until_the_record_is_kept() {
    let mut kiosk = Kiosk::new(Format::Wide);
    to_questions(&mut kiosk, Language::Dutch);
    for _ in 0..12 {
        kiosk.tap(Action::Answer(Answer::Yes));
    }
    assert_eq!(kiosk.place(), Place::Review);
    kiosk.tap(Action::Back);
    kiosk.tap(Action::Back);
    assert_eq!(kiosk.place(), Place::Question { number: 10, example: false });
    kiosk.tap(Action::Answer(Answer::No));
    kiosk.tap(Action::Answer(Answer::Unknown));
    kiosk.tap(Action::Show);
    assert_eq!(kiosk.kept[0].scan.to_string(), "11111111110?");
    // Behind the result there is no way back to the questions: it would make a second record.
    assert!(!kiosk.has(Action::Back));
    kiosk.tap(Action::Next);
    kiosk.tap(Action::Back);
    assert_eq!(kiosk.place(), Place::Result(Page::Score));
    assert_eq!(kiosk.kept.len(), 1);
}

#[test]
fn the_result_says_score_level_and_what_is_missing() {
    let mut kiosk = Kiosk::new(Format::Narrow);
    to_questions(&mut kiosk, Language::English);
    let mut answers = [Answer::No; 12];
    (answers[0], answers[3], answers[9]) = (Answer::Yes, Answer::Yes, Answer::Unknown);
    answer_all(&mut kiosk, &answers);
    // Two social media are at least one: the third follows from the fourth, in the core.
    let text = kiosk.text();
    let expected = kiosk.session.deduced();
    assert_eq!((expected.worst().points(), expected.best().points()), (2, 3), "{text}");
    for part in ["2–3", "of 12", "very low", "2 technologies to go to the basic level."] {
        assert!(text.contains(part), "{part}: {text}");
    }
    kiosk.tap(Action::Next);
    assert!(kiosk.text().contains("How to get to level low"), "{}", kiosk.text());
    kiosk.tap(Action::Next);
    assert!(kiosk.text().contains("Target: 95\u{a0}% at the basic level in 2030"), "{}", kiosk.text());
}

#[test]
fn the_invitation_changes_its_language_by_itself() {
    let mut kiosk = Kiosk::new(Format::Narrow);
    assert!(kiosk.text().contains("Hoe digitaal is uw bedrijf?"));
    kiosk.wait(8);
    assert!(kiosk.text().contains("How digital is your company?"));
    kiosk.wait(8);
    assert!(kiosk.text().contains("Hoe digitaal is uw bedrijf?"));
}

#[test]
fn a_visitor_who_leaves_is_asked_after_and_then_forgotten() {
    let mut kiosk = Kiosk::new(Format::Narrow);
    to_questions(&mut kiosk, Language::English);
    kiosk.tap(Action::Answer(Answer::Yes));
    kiosk.wait(44);
    assert_eq!(kiosk.session.ends_in(), None);
    kiosk.wait(2);
    assert_eq!(kiosk.session.ends_in(), Some(14));
    assert!(kiosk.text().contains("In 14 seconds"), "{}", kiosk.text());
    // Any sign of life is an answer, and does nothing else.
    kiosk.push(Button::Choose);
    assert_eq!(kiosk.place(), Place::Question { number: 1, example: false });
    assert_eq!(kiosk.session.ends_in(), None);
    kiosk.wait(61);
    assert_eq!(kiosk.place(), Place::Attract);
    assert!(kiosk.given.is_empty(), "what is not finished is not kept");
    to_questions(&mut kiosk, Language::Dutch);
    assert!(!kiosk.session.is_answered(0));
}
