//! The list of what is to be done: from the records, by the intervals, and worked through from the list.

use crate::helper::{click, names, open, says};
use egui::{Key, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_core::maturity::{Answers, Stage};
use peil_gui::App;
use peil_gui::state::Screen;
use peil_portfolio::{
    Assessment, Company, Date, Deed, EditError, FollowUp, FollowUpKind, Id, OpenOptions, Settings, When,
};
use peil_words::Language;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const LAPTOP: Vec2 = vec2(1280.0, 860.0);

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Three companies: one whose T1 was due on the 20th, one to be called on the 27th with an unfinished T0, and one whose
/// T1 is due next year. Today is Sunday 22 November 2026.
fn portfolio() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.peil");
    let mut store = OpenOptions::new().coach("A. Coach").create(&path).unwrap().store;
    store
        .edit(Deed::Imported, |edit| {
            let finished = |company, on| Assessment {
                answers: Answers::zero(),
                finished: true,
                ..Assessment::begun(company, Stage::T0, day(on))
            };
            let bakery = edit.insert(&Company::named("Bakkerij De Proef"))?;
            edit.insert(&finished(bakery, "2025-11-20"))?;
            let smithy = edit.insert(&Company::named("Smederij Het Voorbeeld"))?;
            edit.insert(&Assessment::begun(smithy, Stage::T0, day("2026-11-21")))?;
            let (kind, due_on) = (FollowUpKind::Contact, day("2026-11-27"));
            edit.insert(&FollowUp { company: smithy, kind, due_on, done_on: None, note: String::new() })?;
            let nursery = edit.insert(&Company::named("Kwekerij Nergens"))?;
            edit.insert(&finished(nursery, "2026-06-01"))?;
            Ok::<_, EditError>(())
        })
        .unwrap();
    store.close().unwrap();
    (folder, path)
}

fn opened(path: &Path, size: Vec2) -> Harness<'static, App> {
    let path = path.to_owned();
    open(Language::Dutch, size, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.open(&path);
        app.go(Screen::Due);
    })
}

fn named(harness: &Harness<'_, App>, name: &str) -> Id<Company> {
    let session = harness.state().session.as_ref().unwrap();
    session.register.rows().iter().find(|row| &*row.name == name).unwrap().id
}

fn follow_ups(harness: &Harness<'_, App>, name: &str) -> Vec<FollowUp> {
    let session = harness.state().session.as_ref().unwrap();
    let kept = session.store.of_company::<FollowUp>(named(harness, name)).unwrap();
    kept.into_iter().map(|kept| kept.record).collect()
}

#[test]
fn everything_to_do_is_listed_counted_and_narrowed_down() {
    let (_folder, path) = portfolio();
    let mut harness = opened(&path, LAPTOP);
    assert!(says(&harness, "Te doen (1 te laat)"), "said in the sections, in words");
    for row in [
        "20-11-2026, 2 dagen te laat, DMA T1, Bakkerij De Proef, volgt uit de meting van 20-11-2025",
        "zonder datum, DMA T0, Smederij Het Voorbeeld, begonnen op 21-11-2026, nog niet af",
        "27-11-2026, contact opnemen, Smederij Het Voorbeeld, afgesproken",
        "01-06-2027, DMA T1, Kwekerij Nergens, volgt uit de meting van 01-06-2026",
    ] {
        assert!(says(&harness, row), "{row}: {:?}", names(&harness));
    }
    assert!(says(&harness, "4 van 4"));
    click(&mut harness, "Wanneer: alle");
    assert!(
        says(&harness, "te laat (1)")
            && says(&harness, "deze week (0)")
            && says(&harness, "zonder datum (1)")
    );
    harness.get_by_label("later deze maand (1)").click();
    harness.run();
    assert!(says(&harness, "1 van 4") && !says(&harness, "Kwekerij Nergens"));
    click(&mut harness, "Wat: alle");
    harness.get_by_label("DMA nog niet af").click();
    harness.run();
    assert!(says(&harness, "Niets gevonden"));
    click(&mut harness, "Filters wissen");
    assert!(says(&harness, "4 van 4"));
}

#[test]
fn what_is_done_leaves_the_list_and_comes_back_when_undone() {
    let (_folder, path) = portfolio();
    let mut harness = opened(&path, LAPTOP);
    click(&mut harness, "Gedaan: contact opnemen, Smederij Het Voorbeeld");
    assert!(says(&harness, "3 van 3") && says(&harness, "Opgeslagen"));
    assert_eq!(follow_ups(&harness, "Smederij Het Voorbeeld")[0].done_on, Some(day("2026-11-22")));
    click(&mut harness, "Ongedaan maken: afspraak gewijzigd");
    assert!(says(&harness, "4 van 4"));
    assert!(
        harness.query_by_label("Gedaan: DMA T1, Bakkerij De Proef").is_none(),
        "an assessment is done by making it"
    );
}

#[test]
fn a_day_is_moved_from_the_list() {
    let (_folder, path) = portfolio();
    let mut harness = opened(&path, LAPTOP);
    click(&mut harness, "Verzetten: contact opnemen, Smederij Het Voorbeeld");
    click(&mut harness, "Over een week");
    click(&mut harness, "Datum opslaan");
    assert_eq!(follow_ups(&harness, "Smederij Het Voorbeeld")[0].due_on, day("2026-11-29"));
    // An interval is no record: another day for it is a plan of the coach.
    assert!(follow_ups(&harness, "Bakkerij De Proef").is_empty());
    click(&mut harness, "Verzetten: DMA T1, Bakkerij De Proef");
    click(&mut harness, "Over een maand");
    click(&mut harness, "Datum opslaan");
    let planned = follow_ups(&harness, "Bakkerij De Proef").remove(0);
    assert_eq!((planned.kind, planned.due_on), (FollowUpKind::AssessmentT1, day("2026-12-22")));
    assert!(says(&harness, "22-12-2026, DMA T1, Bakkerij De Proef, afgesproken"));
    assert!(!says(&harness, "te laat"), "nothing is late any more");
    click(&mut harness, "Verzetten: DMA T1, Bakkerij De Proef");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!says(&harness, "Nieuwe datum"));
    assert_eq!(harness.state().screen, Screen::Due, "Escape closed the field and no more");
}

#[test]
fn the_list_is_walked_with_keys_and_leads_to_the_company_and_back() {
    let (_folder, path) = portfolio();
    let mut harness = opened(&path, LAPTOP);
    for key in [Key::ArrowDown, Key::ArrowDown, Key::End, Key::ArrowUp, Key::Home, Key::Enter] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(harness.state().screen, Screen::Company(named(&harness, "Bakkerij De Proef")));
    for _ in 0..2 {
        // The first may only leave a field.
        if harness.state().screen != Screen::Due {
            harness.key_press(Key::Escape);
            harness.run();
        }
    }
    assert_eq!(harness.state().screen, Screen::Due);
    click(&mut harness, "Verder: DMA T0, Smederij Het Voorbeeld");
    assert!(matches!(harness.state().screen, Screen::Assessment(..)));
}

#[test]
fn other_intervals_make_another_list() {
    let (_folder, path) = portfolio();
    let mut harness = opened(&path, LAPTOP);
    let session = harness.state_mut().session.as_mut().unwrap();
    let settings = Settings { months_to_t1: 18, ..session.register.settings().clone() };
    session.edit(Deed::SettingChanged, |edit| edit.set(&settings)).unwrap();
    harness.run();
    assert!(says(&harness, "20-05-2027, DMA T1, Bakkerij De Proef"));
    let session = harness.state().session.as_ref().unwrap();
    assert_eq!((session.agenda.count(When::Overdue), session.agenda.count(When::Undated)), (0, 1));
}

#[test]
fn who_only_reads_changes_nothing() {
    let (_folder, path) = portfolio();
    let _writer = OpenOptions::new().coach("B. Coach").open(&path).unwrap();
    let harness = opened(&path, vec2(480.0, 900.0));
    assert!(says(&harness, "Deze portefeuille is al ergens anders geopend"));
    for (name, disabled) in [
        ("Gedaan: contact opnemen, Smederij Het Voorbeeld", true),
        ("Verzetten: DMA T1, Bakkerij De Proef", true),
        ("Verder: DMA T0, Smederij Het Voorbeeld", false),
    ] {
        assert_eq!(harness.get_by_label(name).accesskit_node().is_disabled(), disabled, "{name}");
    }
}
