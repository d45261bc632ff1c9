//! Whatever visitors, children and cleaners do.

use super::kiosk::{Kiosk, Log};
use crate::session::Action;
use crate::{Button, Effect, Event, Format, Place, Point};
use peil_core::record::{Minute, Record, Sequence};
use proptest::prelude::*;
use std::vec;
use std::vec::Vec;

#[derive(Clone, Debug)]
enum Deed {
    Down(Button),
    Up(Button),
    Push(Button),
    /// A finger on one of the controls.
    Tap(usize),
    Touch(u16, u16),
    Lift,
    Wait(u32),
    Log(Log),
    /// An answer that nobody waits for.
    Stray(Event),
    Clock(u32),
}

fn deeds() -> impl Strategy<Value = Deed> {
    let button = (0..Button::ALL.len()).prop_map(|place| Button::ALL[place]);
    prop_oneof![
        2 => button.clone().prop_map(Deed::Down),
        2 => button.clone().prop_map(Deed::Up),
        10 => button.prop_map(Deed::Push),
        40 => (0_usize..12).prop_map(Deed::Tap),
        4 => (0_u16..420, 0_u16..260).prop_map(|(x, y)| Deed::Touch(x, y)),
        2 => Just(Deed::Lift),
        6 => (0_u32..20_000).prop_map(Deed::Wait),
        1 => (50_000_u32..700_000).prop_map(Deed::Wait),
        1 => prop_oneof![Just(Log::Keeps), Just(Log::IsFull), Just(Log::Fails), Just(Log::SaysNothing)]
            .prop_map(Deed::Log),
        1 => prop_oneof![
            Just(Event::Kept(Sequence::FIRST)),
            Just(Event::StorageFull),
            Just(Event::StorageFault),
            Just(Event::Exported),
            Just(Event::ExportFailed),
            Just(Event::Erased),
            Just(Event::EraseFailed),
        ]
        .prop_map(Deed::Stray),
        1 => any::<u32>().prop_map(Deed::Clock),
    ]
}

fn play(kiosk: &mut Kiosk, deed: Deed) {
    match deed {
        Deed::Down(button) => kiosk.tell(Event::Press(button)),
        Deed::Up(button) => kiosk.tell(Event::Release(button)),
        Deed::Push(button) => kiosk.push(button),
        Deed::Tap(place) => {
            kiosk.tell(Event::Lift);
            let controls = kiosk.session.controls();
            if let Some(control) = controls.get(place % controls.len().max(1)) {
                kiosk.tap(control.action);
            }
        }
        Deed::Touch(x, y) => kiosk.tell(Event::Touch(Point { x, y })),
        Deed::Lift => kiosk.tell(Event::Lift),
        Deed::Wait(milliseconds) => kiosk.tell(Event::Elapsed(milliseconds)),
        Deed::Log(log) => kiosk.log = log,
        // An answer to a record that is waited for is no stray one.
        Deed::Stray(_) if kiosk.place() == Place::Keeping => {}
        Deed::Stray(event) => kiosk.tell(event),
        Deed::Clock(count) => kiosk.tell(Event::Clock(Minute::from_count(count))),
    }
}

/// Where somebody who wants out can go on every screen.
fn has_a_way_on(kiosk: &Kiosk) -> bool {
    match kiosk.place() {
        // Nobody can begin while nothing can be kept, and for an answer of the log everybody waits.
        Place::Attract => !kiosk.session.is_open() || !kiosk.session.controls().is_empty(),
        Place::Keeping => true,
        _ => !kiosk.session.controls().is_empty(),
    }
}

/// Back, again and again, until the invitation.
fn goes_back(kiosk: &mut Kiosk) -> bool {
    kiosk.tell(Event::Lift);
    for _ in 0..40 {
        if matches!(kiosk.place(), Place::Attract | Place::Keeping) {
            return true;
        }
        let ways = [Action::GoOn, Action::Back, Action::Next];
        let Some(way) = ways.into_iter().find(|action| kiosk.has(*action)) else { return false };
        // Of a result the first page leads on to the last, and from there out.
        let way = if kiosk.has(Action::Done) {
            Action::Done
        } else if kiosk.has(Action::Next) {
            Action::Next
        } else {
            way
        };
        kiosk.tap(way);
    }
    false
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

    #[test]
    fn the_kiosk_never_gets_stuck(wide in any::<bool>(), deeds in proptest::collection::vec(deeds(), 1..90)) {
        let mut kiosk = Kiosk::new(if wide { Format::Wide } else { Format::Narrow });
        for deed in deeds {
            play(&mut kiosk, deed);
            prop_assert!(has_a_way_on(&kiosk), "{:?}", kiosk.place());
            prop_assert!(crate::SCREENS.contains(&kiosk.session.screen()), "{:?}", kiosk.place());
            if let Some(kept) = kiosk.session.kept() {
                prop_assert_eq!(kiosk.kept.last(), Some(&kept), "what is shown as kept is what the log has");
                prop_assert_eq!(kept.scan, kiosk.session.scan);
            }
        }
        // Every finished session gave one valid record.
        let kept: Vec<_> = kiosk.effects.iter().filter(|effect| matches!(effect, Effect::Keep(_))).collect();
        prop_assert_eq!(kept.len(), kiosk.given.len());
        for record in kiosk.given.iter().chain(&kiosk.kept) {
            prop_assert_eq!(Record::from_bytes(&record.to_bytes()), Ok(*record));
            prop_assert_eq!(Record::from_text(&record.to_text()), Ok(*record));
        }
        // A visitor gets back to the start, and so does time, with whatever is still held down.
        let left = kiosk.session.clone();
        prop_assert!(goes_back(&mut kiosk), "{:?}", kiosk.place());
        kiosk.session = left;
        for _ in 0..900 {
            kiosk.tell(Event::Elapsed(1_000));
            if kiosk.place() == Place::Attract {
                break;
            }
        }
        prop_assert_eq!(kiosk.place(), Place::Attract);
    }
}
