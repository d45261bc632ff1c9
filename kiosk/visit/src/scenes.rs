//! What the visitors and the staff do.

use crate::emulator::Outcome;
use crate::twin::Twins;
use peil_core::record::{Language, Record};
use peil_kiosk_firmware::Panel;
use peil_kiosk_screens::{Button, Care, Page, Place, Progress};
use peil_kiosk_serial::Input;

/// Which answer the visitors give, by its place among the three, question by question.
const ANSWERS: [usize; 12] = [0, 0, 1, 0, 2, 1, 0, 1, 1, 0, 2, 1];

/// A visit in each language, and one to every screen of the staff. Gives what the visitors left.
pub(crate) fn play<P: Panel>(twins: &mut Twins<P>) -> Outcome<Vec<Record>> {
    let mut records = Vec::new();
    for language in Language::ALL {
        records.push(visitor(twins, language)?);
        turn(twins, language)?;
        staff(twins)?;
        gone(twins, language)?;
    }
    Ok(records)
}

/// Waits until the invitation is in this language; it takes turns.
fn turn<P: Panel>(twins: &mut Twins<P>, language: Language) -> Outcome {
    for _ in 0..2 {
        if twins.own.session().language() != language {
            twins.happen(Input::Elapsed(8_100))?;
        }
    }
    twins.look("attract").map(|_| ())
}

fn visitor<P: Panel>(twins: &mut Twins<P>, language: Language) -> Outcome<Record> {
    twins.choose(0, |session| session.place() == Place::Size && session.language() == language)?;
    twins.look("size")?;
    twins.choose(1, |session| session.place() == Place::Sector(0))?;
    twins.look("sector")?;
    twins.choose(0, |session| session.place() == Place::Sector(1))?;
    twins.look("sector-more")?;
    twins.choose(2, |session| session.place() == Place::Province(0))?;
    twins.look("province")?;
    twins.choose(3, |session| matches!(session.place(), Place::Question { .. }))?;
    for (number, answer) in (0_u8..).zip(ANSWERS) {
        twins.look(&format!("question-{}", number + 1))?;
        if number == 2 {
            let example = |example| Place::Question { number, example };
            twins.choose(0, |session| session.place() == example(true))?;
            twins.look("example")?;
            twins.choose(0, |session| session.place() == example(false))?;
        }
        let next = match number {
            11 => Place::Review,
            _ => Place::Question { number: number + 1, example: false },
        };
        twins.choose(answer, |session| session.place() == next)?;
    }
    twins.look("review")?;
    twins.choose(0, |session| session.place() == Place::Keeping)?;
    for (page, name) in [(Page::Score, "score"), (Page::Steps, "steps"), (Page::Compared, "compared")] {
        expect(twins, Place::Result(page))?;
        twins.look(&format!("result-{name}"))?;
        twins.choose(0, |session| session.place() != Place::Result(page) && session.kept().is_some())?;
    }
    expect(twins, Place::Result(Page::Code))?;
    let screen = twins.look("result-code")?;
    let record = twins.own.session().kept().ok_or("the record is not kept")?;
    let codes = screen.codes();
    match codes.as_slice() {
        [text] if Record::from_text(text) == Ok(record) => {}
        other => return Err(format!("the code reads {other:?} and should be {}", record.to_text()).into()),
    }
    twins.choose(0, |session| session.place() == Place::Attract)?;
    Ok(record)
}

/// A visitor goes away in the middle.
fn gone<P: Panel>(twins: &mut Twins<P>, language: Language) -> Outcome {
    twins.choose(0, |session| session.place() == Place::Size && session.language() == language)?;
    twins.happen(Input::Elapsed(46_000))?;
    twins.look("still-there")?;
    twins.happen(Input::Elapsed(20_000))?;
    expect(twins, Place::Attract)
}

fn staff<P: Panel>(twins: &mut Twins<P>) -> Outcome {
    let place =
        |button| Button::ALL.iter().position(|listed| *listed == button).and_then(|at| u8::try_from(at).ok());
    let (previous, next) =
        (place(Button::Previous).ok_or("a button")?, place(Button::Next).ok_or("a button")?);
    twins.happen(Input::Press(previous))?;
    twins.happen(Input::Press(next))?;
    twins.happen(Input::Elapsed(3_100))?;
    twins.happen(Input::Release(previous))?;
    twins.happen(Input::Release(next))?;
    expect(twins, Place::Care(Care::Menu))?;
    twins.look("staff")?;
    twins.choose(0, |session| matches!(session.place(), Place::Care(Care::Test(..))))?;
    match twins.place() {
        Place::Care(Care::Test(Progress::Done, Some(checks)))
            if checks.log && checks.clock && checks.program => {}
        other => return Err(format!("the self-test: {other:?}").into()),
    }
    twins.look("staff-test")?;
    twins.choose(0, |session| session.place() == Place::Care(Care::Menu))?;
    twins.choose(0, |session| session.place() == Place::Care(Care::Export(Progress::Asked)))?;
    twins.look("staff-export")?;
    twins.choose(0, |session| session.place() == Place::Care(Care::Export(Progress::Busy)))?;
    twins.look("staff-exporting")?;
    twins.choose(0, |session| session.place() == Place::Care(Care::Menu))?;
    twins.choose(0, |session| session.place() == Place::Care(Care::Erase(Progress::Asked)))?;
    twins.look("staff-erase")?;
    twins.choose(0, |session| session.place() == Place::Care(Care::Menu))?;
    twins.choose(0, |session| session.place() == Place::Attract)
}

fn expect<P: Panel>(twins: &Twins<P>, wanted: Place) -> Outcome {
    match twins.place() {
        place if place == wanted => Ok(()),
        other => Err(format!("{other:?} is shown where {wanted:?} was to be").into()),
    }
}
