//! What the visitors and the staff do.

use crate::emulator::Outcome;
use crate::flash::{Flash, LENGTH};
use crate::twin::{Twins, number};
use peil_core::intensity::Composition;
use peil_core::record::{Language, Minute, Record};
use peil_kiosk_firmware::Panel;
use peil_kiosk_screens::{Button, Care, Page, Place, Progress, Session};
use peil_kiosk_serial::{Input, Reply, Request};
use peil_kiosk_store::{Digest, Store};

/// Which answer the visitors give, by its place among the three, question by question.
const ANSWERS: [usize; 12] = [0, 0, 1, 0, 2, 1, 0, 1, 1, 0, 2, 1];

/// Where the log begins, and how many bytes a record takes of it.
const LOG_START: usize = 2 * 4096;
const SLOT: usize = 32;

/// Records for which an almost full log has room.
const ROOM: usize = 4;

/// A kiosk out of the box: without a number, then without a clock, then with visitors and staff in each language. Gives
/// what the visitors left.
pub(crate) fn first_day<P: Panel>(twins: &mut Twins<'_, P>) -> Outcome<Vec<Record>> {
    twins.look()?;
    for language in Language::ALL {
        turn(twins, language)?;
        staff(twins)?;
        twins.choose(0, |session| matches!(session.place(), Place::Care(Care::Test(..))))?;
        leave(twins)?;
    }
    let name = "Beurs Maastricht".try_into().map_err(|_| "a name")?;
    twins.ask(&Request::SetDevice { number: 3, first: 0, name })?;
    for language in Language::ALL {
        turn(twins, language)?;
        staff(twins)?;
        twins.choose(0, at(Place::Care(Care::Erase(Progress::Asked))))?;
        leave(twins)?;
    }
    set_clock(twins)?;
    let mut records = Vec::new();
    for language in Language::ALL {
        records.push(visitor(twins, language)?);
        records.push(visitor_by_touch(twins, language)?);
        records.push(visitor_by_arrows(twins, language)?);
        turn(twins, language)?;
        looks_after(twins)?;
        gone(twins, language)?;
    }
    twins.compare_flash()?;
    Ok(records)
}

/// A log with room for a few records more.
pub(crate) fn almost_full() -> Outcome<Flash> {
    let flash = Flash::new();
    let mut store = Store::open(flash.clone()).map_err(|error| error.to_string())?;
    store.set_device(3, "Beurs Maastricht", 0).map_err(|error| error.to_string())?;
    for _ in ROOM..(LENGTH - LOG_START) / SLOT {
        let record = Record::new(Language::Dutch, Composition::V3In2023, 0);
        store.keep(record).map_err(|error| error.to_string())?;
    }
    Ok(flash)
}

/// On a log with a little room: the flash does not take a record, then the log is full, and is emptied.
pub(crate) fn last_day<P: Panel>(twins: &mut Twins<'_, P>, language: Language) -> Outcome {
    set_clock(twins)?;
    let next = LENGTH - ROOM * SLOT;
    for (first, slots) in [(next, 3), (next + 3 * SLOT, 1)] {
        turn(twins, language)?;
        to_review(twins, language)?;
        // Three places are tried for a record; of the last one there is nothing behind.
        for slot in 0..slots {
            twins.damage(first + slot * SLOT, &[0; 4])?;
        }
        twins.choose(0, at(Place::Keeping))?;
        for page in [Page::Steps, Page::Compared, Page::Code] {
            twins.choose(0, at(Place::Result(page)))?;
        }
        if twins.own.session().kept().is_some() {
            return Err("a record was kept in damaged flash".into());
        }
        twins.choose(0, at(Place::Attract))?;
    }
    for invited in Language::ALL {
        turn(twins, invited)?;
    }
    turn(twins, language)?;
    staff(twins)?;
    twins.choose(0, at(Place::Care(Care::Erase(Progress::Asked))))?;
    menu(twins)?;
    twins.choose(0, at(Place::Care(Care::Export(Progress::Asked))))?;
    twins.choose(0, at(Place::Care(Care::Export(Progress::Busy))))?;
    read_all(twins)?;
    expect(twins, Place::Care(Care::Export(Progress::Done)))?;
    twins.look()?;
    menu(twins)?;
    twins.choose(0, at(Place::Care(Care::Erase(Progress::Asked))))?;
    twins.damage_next_settings()?;
    twins.choose(0, at(Place::Care(Care::Erase(Progress::Busy))))?;
    expect(twins, Place::Care(Care::Erase(Progress::Failed)))?;
    twins.choose(0, at(Place::Care(Care::Erase(Progress::Busy))))?;
    expect(twins, Place::Care(Care::Erase(Progress::Done)))?;
    leave(twins)?;
    if twins.own.session().screen() != "attract" {
        return Err("the emptied kiosk does not open".into());
    }
    twins.compare_flash()
}

/// As the computer at the other end of the line does it.
fn read_all<P: Panel>(twins: &mut Twins<'_, P>) -> Outcome {
    let Reply::Contents(contents) = twins.ask(&Request::List)? else { return Err("no contents".into()) };
    let (mut from, mut digest) = (contents.first, Digest::default());
    while from < contents.next {
        let Reply::Records { until, records, .. } = twins.ask(&Request::Read { from })? else {
            return Err("no records".into());
        };
        digest = records.iter().fold(digest, Digest::with);
        from = until;
    }
    match twins.ask(&Request::Acknowledge { before: from, digest })? {
        Reply::Done => Ok(()),
        other => Err(format!("the reading was answered by {other:?}").into()),
    }
}

fn at(place: Place) -> impl Fn(&Session) -> bool {
    move |session| session.place() == place
}

fn set_clock<P: Panel>(twins: &mut Twins<'_, P>) -> Outcome {
    let minute = Minute::from_civil(2026, 5, 12, 14, 30).ok_or("a minute")?;
    twins.ask(&Request::SetClock(minute)).map(|_| ())
}

/// Waits until the invitation is in this language; it takes turns.
fn turn<P: Panel>(twins: &mut Twins<'_, P>, language: Language) -> Outcome {
    for _ in 0..2 {
        if twins.own.session().language() != language {
            twins.happen(Input::Elapsed(8_100))?;
        }
    }
    twins.look().map(|_| ())
}

/// The screen of a question.
const fn question(number: u8) -> Place {
    Place::Question { number, example: false }
}

/// The screen after a question.
const fn after(number: u8) -> Place {
    if number == 11 { Place::Review } else { question(number + 1) }
}

fn begins(language: Language) -> impl Fn(&Session) -> bool {
    move |session| session.place() == Place::Size && session.language() == language
}

/// By the shortest way to the end of the questions.
fn to_review<P: Panel>(twins: &mut Twins<'_, P>, language: Language) -> Outcome {
    twins.choose(0, begins(language))?;
    for next in [Place::Sector(0), Place::Province(0), question(0)] {
        twins.choose(0, at(next))?;
    }
    (0..12).try_for_each(|number| twins.choose(0, at(after(number))))
}

/// With three buttons, through every page and every example.
fn visitor<P: Panel>(twins: &mut Twins<'_, P>, language: Language) -> Outcome<Record> {
    twins.choose(0, begins(language))?;
    twins.choose(1, at(Place::Sector(0)))?;
    for page in [1, 2, 3, 0, 1] {
        twins.choose(0, at(Place::Sector(page)))?;
    }
    twins.choose(2, at(Place::Province(0)))?;
    twins.choose(0, at(Place::Province(1)))?;
    twins.choose(3, at(question(0)))?;
    for (number, answer) in (0_u8..).zip(ANSWERS) {
        twins.choose(0, at(Place::Question { number, example: true }))?;
        twins.choose(0, at(question(number)))?;
        twins.choose(answer, at(after(number)))?;
    }
    twins.choose(0, at(Place::Keeping))?;
    for page in [Page::Score, Page::Steps, Page::Compared] {
        expect(twins, Place::Result(page))?;
        twins.choose(0, |session| session.place() != Place::Result(page) && session.kept().is_some())?;
    }
    let record = code(twins)?;
    twins.choose(0, at(Place::Attract))?;
    Ok(record)
}

/// By touch, with everything in use.
fn visitor_by_touch<P: Panel>(twins: &mut Twins<'_, P>, language: Language) -> Outcome<Record> {
    twins.touch(begins(language))?;
    for next in [Place::Sector(0), Place::Province(0), question(0)] {
        twins.touch(at(next))?;
    }
    (0..12).try_for_each(|number| twins.touch(at(after(number))))?;
    twins.touch(at(Place::Keeping))?;
    for page in [Page::Steps, Page::Compared, Page::Code] {
        twins.touch(at(Place::Result(page)))?;
    }
    let record = code(twins)?;
    twins.touch(at(Place::Attract))?;
    Ok(record)
}

/// With five keys, and one answer taken back.
fn visitor_by_arrows<P: Panel>(twins: &mut Twins<'_, P>, language: Language) -> Outcome<Record> {
    twins.choose_by_arrows(begins(language))?;
    for next in [Place::Sector(0), Place::Province(0), question(0), question(1), question(0)] {
        twins.choose_by_arrows(at(next))?;
    }
    (0..12).try_for_each(|number| twins.choose_by_arrows(at(after(number))))?;
    twins.choose_by_arrows(at(Place::Keeping))?;
    for page in [Page::Steps, Page::Compared, Page::Code] {
        twins.choose_by_arrows(at(Place::Result(page)))?;
    }
    let record = code(twins)?;
    twins.choose_by_arrows(at(Place::Attract))?;
    Ok(record)
}

/// The record on the screen, which another's reader reads as well.
fn code<P: Panel>(twins: &mut Twins<'_, P>) -> Outcome<Record> {
    expect(twins, Place::Result(Page::Code))?;
    let record = twins.own.session().kept().ok_or("the record is not kept")?;
    match twins.look()?.codes().as_slice() {
        [text] if Record::from_text(text) == Ok(record) => Ok(record),
        other => Err(format!("the code reads {other:?} and should be {}", record.to_text()).into()),
    }
}

/// A visitor goes away in the middle.
fn gone<P: Panel>(twins: &mut Twins<'_, P>, language: Language) -> Outcome {
    twins.choose(0, begins(language))?;
    twins.happen(Input::Elapsed(46_000))?;
    twins.happen(Input::Elapsed(20_000))?;
    expect(twins, Place::Attract)
}

/// The staff open their screens.
fn staff<P: Panel>(twins: &mut Twins<'_, P>) -> Outcome {
    let (previous, next) = (number(Button::Previous)?, number(Button::Next)?);
    twins.happen(Input::Press(previous))?;
    twins.happen(Input::Press(next))?;
    twins.happen(Input::Elapsed(3_100))?;
    twins.happen(Input::Release(previous))?;
    twins.happen(Input::Release(next))?;
    expect(twins, Place::Care(Care::Menu))?;
    twins.look().map(|_| ())
}

fn menu<P: Panel>(twins: &mut Twins<'_, P>) -> Outcome {
    twins.choose(0, at(Place::Care(Care::Menu)))
}

fn leave<P: Panel>(twins: &mut Twins<'_, P>) -> Outcome {
    menu(twins)?;
    twins.choose(0, at(Place::Attract))
}

/// The staff look how it stands, and nobody comes with a cable.
fn looks_after<P: Panel>(twins: &mut Twins<'_, P>) -> Outcome {
    staff(twins)?;
    twins.choose(0, |session| matches!(session.place(), Place::Care(Care::Test(..))))?;
    match twins.place() {
        Place::Care(Care::Test(Progress::Done, Some(checks)))
            if checks.log && checks.clock && checks.program => {}
        other => return Err(format!("the self-test: {other:?}").into()),
    }
    menu(twins)?;
    twins.choose(0, at(Place::Care(Care::Export(Progress::Asked))))?;
    twins.choose(0, at(Place::Care(Care::Export(Progress::Busy))))?;
    for _ in 0..6 {
        twins.happen(Input::Elapsed(51_000))?;
    }
    expect(twins, Place::Care(Care::Export(Progress::Failed)))?;
    menu(twins)?;
    twins.choose(0, at(Place::Care(Care::Erase(Progress::Asked))))?;
    leave(twins)
}

fn expect<P: Panel>(twins: &Twins<'_, P>, wanted: Place) -> Outcome {
    match twins.place() {
        place if place == wanted => Ok(()),
        other => Err(format!("{other:?} is shown where {wanted:?} was to be").into()),
    }
}
