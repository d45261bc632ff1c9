//! Every text fits where it stands, in both languages, at both sizes, in colour and in black and white.

use super::kiosk::{Kiosk, Log};
use super::visit::{answer_all, to_questions};
use crate::area::Area;
use crate::face::Type;
use crate::paint::{ITEMS, fitting, fitting_passage};
use crate::scene::{self, Look, What};
use crate::session::{Action, CONTROLS};
use crate::texts::texts;
use crate::{Button, Care, Checks, Event, Format, Outcome, Page, Place, Progress, Session, Status};
use peil_core::intensity::Answer;
use peil_core::record::{Language, Minute, Sequence};
use std::vec::Vec;

/// The texts of an item.
pub(super) fn texts_of<'a>(what: &What<'a>) -> Vec<&'a str> {
    match *what {
        What::Text { text, .. } => std::vec![text],
        What::Passage { title, text } => std::vec![title, text],
        What::Button { label, .. } => std::vec![label],
        _ => Vec::new(),
    }
}

/// The result with so many in use and so many unknown, of questions that do not follow from each other.
fn result(format: Format, language: Language, yes: usize, unknown: usize, log: Log) -> Session {
    let mut kiosk = Kiosk::new(format);
    kiosk.log = log;
    to_questions(&mut kiosk, language);
    let mut answers = [Answer::No; 12];
    answers.iter_mut().take(yes).for_each(|answer| *answer = Answer::Yes);
    answers.iter_mut().skip(yes).take(unknown).for_each(|answer| *answer = Answer::Unknown);
    answer_all(&mut kiosk, &answers);
    // From touch to buttons, so that the focus is shown.
    kiosk.push(Button::Up);
    let mut session = kiosk.session;
    // The longest numbers there can be.
    session.record = session.record.map(|record| peil_core::record::Record {
        device: u16::MAX,
        sequence: Sequence::LAST,
        ..record
    });
    session
}

fn with_status(session: &Session, status: Status) -> Session {
    let mut session = session.clone();
    session.status = Some(status);
    session
}

/// A session on every screen, with the longest that it may have to show.
pub(crate) fn sessions(format: Format) -> Vec<Session> {
    let mut all = Vec::new();
    for language in Language::ALL {
        let mut session = Kiosk::new(format).session;
        session.language = language;
        all.push(session.clone());
        for (year, month) in [(2026, 11), (2030, 2), (2029, 3), (2031, 1)] {
            session.clock = Minute::from_civil(year, month, 28, 23, 59);
            all.push(session.clone());
        }
        for (full, faulty) in [(true, false), (false, true)] {
            let status = Status { full, faulty, ..Status::default() };
            all.push(with_status(&session, status));
        }
        let mut unknown = session.clone();
        unknown.status = None;
        all.push(unknown);
        let mut places = std::vec![Place::Size, Place::Review, Place::Keeping];
        places.extend((0..4).map(Place::Sector));
        places.extend((0..2).map(Place::Province));
        places.extend(
            (0..12).flat_map(|number| [true, false].map(|example| Place::Question { number, example })),
        );
        let progress = [Progress::Asked, Progress::Busy, Progress::Done, Progress::Failed];
        places.push(Place::Care(Care::Menu));
        for progress in progress {
            places.push(Place::Care(Care::Export(progress)));
            places.push(Place::Care(Care::Erase(progress)));
            places.push(Place::Care(Care::Test(progress, None)));
            places.push(Place::Care(Care::Test(progress, Some(Checks::default()))));
            let good = Checks { log: true, program: true, clock: true };
            places.push(Place::Care(Care::Test(progress, Some(good))));
        }
        let name = "Wxyz-Beurs Ede 2026 €".try_into().unwrap();
        let many = Status {
            device: u16::MAX,
            name,
            records: 99_999,
            not_exported: 0,
            capacity: 99_999,
            room: 0,
            full: true,
            faulty: false,
        };
        for place in places {
            let mut session = session.clone();
            session.status = Some(many.clone());
            session.go(place);
            all.push(session.clone());
            let some = Status { not_exported: 12_345, ..many.clone() };
            all.push(with_status(&session, some));
            all.push(with_status(&session, Status { records: 1, ..many.clone() }));
            all.push(with_status(&session, Status { faulty: true, ..many.clone() }));
            let well = Status { records: 0, full: false, ..many.clone() };
            all.push(with_status(&session, well.clone()));
            session.clock = None;
            all.push(with_status(&session, well));
            session.status = None;
            all.push(session);
        }
        for (yes, unknown) in (0..=12).flat_map(|yes| (0..=12 - yes).map(move |unknown| (yes, unknown))) {
            let session = result(format, language, yes, unknown, Log::Keeps);
            for page in [Page::Score, Page::Steps, Page::Compared, Page::Code] {
                let mut session = session.clone();
                session.go(Place::Result(page));
                all.push(session);
            }
        }
        for outcome in [Outcome::Full, Outcome::Fault] {
            let mut session = result(format, language, 4, 0, Log::Keeps);
            session.outcome = outcome;
            session.go(Place::Result(Page::Code));
            all.push(session);
        }
        let mut asked = Kiosk::new(format);
        to_questions(&mut asked, language);
        asked.push(Button::Up);
        asked.wait(46);
        all.push(asked.session.clone());
        asked.wait(13);
        all.push(asked.session);
    }
    all
}

fn check(what: &What<'_>, area: Area, shades: bool, place: Place) {
    let fits = |text: &str, kind: Type, area: Area| {
        let kind = fitting(text, kind, area, shades);
        assert!(
            kind.face(shades).fits(text, area.width, area.height),
            "{place:?}: “{text}” does not fit {area:?}, shades: {shades}"
        );
        kind
    };
    match *what {
        What::Text { text, kind, .. } => {
            let used = fits(text, kind, area);
            assert!(!(kind == Type::Title && used == Type::Small), "{place:?}: “{text}” is too small");
        }
        What::Button { label, look, .. } => {
            let (kind, inner) = match look {
                Look::Listed => (Type::Body, area.inset(3, 2)),
                Look::Plain | Look::Chosen => (Type::Strong, area.inset(4, 3)),
            };
            let used = fits(label, kind, inner);
            assert!(look != Look::Plain || used != Type::Small, "{place:?}: “{label}” is too small");
        }
        What::Passage { title, text } => {
            let (title_kind, text_kind) = fitting_passage(title, text, area, shades);
            let title_face = title_kind.face(shades);
            assert!(title_face.lines(title, area.width).all(|line| title_face.width(line) <= area.width));
            let left = area.height.checked_sub(title_face.height_of(title, area.width)).unwrap();
            assert!(
                text_kind.face(shades).fits(text, area.width, left),
                "{place:?}: “{title}” and “{text}” do not fit {area:?}, shades: {shades}"
            );
        }
        _ => {}
    }
}

#[test]
fn every_text_fits_everywhere() {
    for format in Format::ALL {
        for session in sessions(format) {
            scene::show(&session, &mut |item| {
                for shades in [true, false] {
                    check(&item.what, item.area, shades, session.place());
                }
                let words = texts(session.language());
                let is_constant = |text: &str| {
                    words
                        .questions
                        .iter()
                        .any(|question| [question.explained, question.example].contains(&text))
                };
                for text in texts_of(&item.what) {
                    assert!(text.len() < 160 || is_constant(text), "“{text}” may have lost its end");
                    assert!(text.chars().all(|letter| letter >= ' '), "“{text}” has a mark left");
                }
            });
        }
    }
}

#[test]
fn items_stay_on_the_screen_and_apart_and_fingers_hit_them() {
    for format in Format::ALL {
        for session in sessions(format) {
            let mut areas: Vec<Area> = Vec::new();
            let mut controls = 0;
            scene::show(&session, &mut |item| {
                let area = item.area;
                assert!(area.right() <= format.width() && area.bottom() <= format.height(), "{area:?}");
                for other in &areas {
                    assert!(!area.overlaps(*other), "{:?}: {area:?} and {other:?}", session.place());
                }
                if item.action.is_some() {
                    controls += 1;
                    assert!(area.width >= 40 && area.height >= 30, "{:?}: {area:?}", session.place());
                }
                areas.push(area);
            });
            assert!(areas.len() <= ITEMS, "{:?}: {}", session.place(), areas.len());
            assert!(controls <= CONTROLS, "{:?}: {controls}", session.place());
        }
    }
}

#[test]
fn every_letter_of_a_name_is_there_and_of_the_words() {
    let named = (' '..='~').chain('\u{a0}'..='\u{ff}').chain("€ŠšŽžŒœŸ".chars());
    for kind in [Type::Small, Type::Body, Type::Strong] {
        for shades in [true, false] {
            for letter in named.clone() {
                let glyph = kind.face(shades).glyph(letter).unwrap();
                assert_eq!(glyph.letter, letter, "{kind:?}");
            }
        }
    }
    for format in Format::ALL {
        for session in sessions(format) {
            scene::show(&session, &mut |item| {
                let kind = if let What::Text { kind, .. } = item.what { kind } else { Type::Title };
                for letter in texts_of(&item.what).into_iter().flat_map(str::chars) {
                    let known = kind.face(true).glyph(letter).is_some_and(|glyph| glyph.letter == letter);
                    assert!(known, "{letter:?} at {:?}", session.place());
                }
            });
        }
    }
}

#[test]
fn the_focus_is_on_a_control_of_every_screen_that_has_one() {
    for session in sessions(Format::Narrow) {
        let mut focused = 0;
        scene::show(&session, &mut |item| match item.what {
            What::Button { focused: true, .. } | What::Sign { focused: true, .. } => focused += 1,
            _ => {}
        });
        assert_eq!(focused, session.controls().len().min(1), "{:?}", session.place());
    }
    // By touch there is none to be seen.
    let mut kiosk = Kiosk::new(Format::Narrow);
    kiosk.tap(Action::Begin(Language::Dutch));
    assert_eq!(kiosk.session.shown_focus(), None);
    kiosk.tell(Event::Press(Button::Next));
    assert!(kiosk.session.shown_focus().is_some());
}
