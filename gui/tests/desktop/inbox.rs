//! The inbox of kiosks: scanned into, looked at, attached, kept, rejected, and all of it undone.

use crate::helper::{WINDOW, click, fill, names, open, press, says};
use egui::{Key, Modifiers, Role, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_core::intensity::{Composition, Scan};
use peil_core::record::{Language as Spoken, Minute, Province, Record, Sector, Sequence, SizeClass};
use peil_gui::App;
use peil_gui::state::Screen;
use peil_portfolio::{
    Company, Date, Deed, InboxRecord, InboxSource, InboxState, OpenOptions, Received, ScanRecord,
};
use peil_words::Language;
use tempfile::TempDir;

fn record(sequence: u32) -> Record {
    Record {
        size: Some(SizeClass::Small),
        sector: Sector::from_letter('C'),
        province: Some(Province::Limburg),
        scan: Scan::from_bits(0b1111_1111, 0).unwrap(),
        minute: Minute::from_civil(2026, 11, 20, 14, 5),
        sequence: Sequence::new(sequence).unwrap(),
        ..Record::new(Spoken::Dutch, Composition::V3In2025, 3)
    }
}

/// Two companies, and as many records that wait.
fn inbox(waiting: u32, language: Language, size: Vec2) -> (TempDir, Harness<'static, App>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.peil");
    let mut store = OpenOptions::new().coach("A. Coach").create(&path).unwrap().store;
    for name in ["Bakkerij De Proef", "Smederij Het Voorbeeld"] {
        store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named(name))).unwrap();
    }
    let received: Vec<_> = (1..=waiting)
        .map(|sequence| Received {
            record: record(sequence),
            source: InboxSource::Log,
            origin: "kiosk-3.log".to_owned(),
        })
        .collect();
    let today = Date::new(2026, 11, 21).unwrap();
    store.edit(Deed::KioskReceived, |edit| edit.receive(&received, today)).unwrap();
    store.close().unwrap();
    let harness = open(language, size, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.open(&path);
        app.go(Screen::Inbox);
    });
    (folder, harness)
}

fn states(harness: &Harness<'_, App>) -> Vec<(u32, InboxState)> {
    let session = harness.state().session.as_ref().unwrap();
    let kept = session.store.all::<InboxRecord>().unwrap();
    kept.iter().map(|kept| (kept.record.record.sequence.number(), kept.record.state)).collect()
}

fn scans(harness: &Harness<'_, App>) -> Vec<(String, u32)> {
    let session = harness.state().session.as_ref().unwrap();
    let scans = session.store.all::<ScanRecord>().unwrap();
    let of = |kept: &peil_portfolio::Kept<ScanRecord>| {
        let company = session.store.get(kept.record.company).unwrap();
        (company.name, kept.record.kiosk.unwrap().sequence.number())
    };
    scans.iter().map(of).collect()
}

fn choose(harness: &mut Harness<'_, App>, session: u32) {
    let name = format!("Bezoek {session},");
    harness
        .get_all_by_role(Role::CheckBox)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.contains(&name)))
        .unwrap_or_else(|| panic!("no {name}"))
        .click();
    harness.run();
}

fn scan(harness: &mut Harness<'_, App>, text: &str) {
    let field = |harness: &Harness<'_, App>, text: &str| {
        let field = harness.get_by_role_and_label(Role::TextInput, "Scan een code");
        if text.is_empty() { field.focus() } else { field.type_text(text) }
    };
    field(harness, "");
    harness.run();
    field(harness, text);
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn what_waits_is_listed_with_what_the_core_makes_of_it_and_counted_at_the_left() {
    let (_folder, harness) = inbox(2, Language::Dutch, WINDOW);
    assert!(says(&harness, "Kiosk-inbox (2)") && says(&harness, "Wacht op een besluit (2)"));
    let row = names(&harness).into_iter().find(|name| name.contains("Bezoek 2,")).expect("a row");
    for part in [
        "20-11-2026, 14:05 (UTC)",
        "Ontvangen 21-11-2026, logboek",
        "Kiosk 3",
        "Industrie",
        "Limburg",
        "In het Nederlands",
        "hoog",
        "8",
    ] {
        assert!(row.to_lowercase().contains(&part.to_lowercase()), "{part}: {row}");
    }
    let (_folder, harness) = inbox(1, Language::English, WINDOW);
    assert!(says(&harness, "Kiosk inbox (1)") && says(&harness, "Received 2026-11-21, log"));
}

#[test]
fn a_scanner_types_into_the_field_one_code_after_another() {
    let (_folder, mut harness) = inbox(0, Language::Dutch, WINDOW);
    assert!(says(&harness, "Er wacht niets."));
    scan(&mut harness, &record(5).to_text().to_ascii_lowercase());
    assert!(says(&harness, "Nieuw in de inbox: 1. Al bekend: 0."), "{:?}", names(&harness));
    // The field has kept the cursor for the next one.
    harness.get_by_role_and_label(Role::TextInput, "Scan een code").type_text(&record(5).to_text());
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(says(&harness, "Nieuw in de inbox: 0. Al bekend: 1."));
    assert_eq!(states(&harness), [(5, InboxState::Waiting)]);
    scan(&mut harness, "https://example.org");
    let field = harness.get_by_role_and_label(Role::TextInput, "Scan een code");
    assert_eq!(field.value().as_deref(), Some("https://example.org"), "what was typed stays");
    assert!(!says(&harness, "Nieuw in de inbox"));
    assert_eq!(states(&harness).len(), 1);
}

#[test]
fn a_record_is_attached_to_a_company_that_is_searched_for() {
    let (_folder, mut harness) = inbox(3, Language::Dutch, WINDOW);
    assert!(says(&harness, "Niets gekozen") && !says(&harness, "Wijs af"));
    choose(&mut harness, 1);
    choose(&mut harness, 3);
    assert!(says(&harness, "2 uitslagen gekozen"));
    fill(&mut harness, "Koppel aan een bedrijf", "nergens");
    assert!(says(&harness, "Geen bedrijf gevonden."));
    fill(&mut harness, "Koppel aan een bedrijf", "smed");
    click(&mut harness, "Koppel aan Smederij Het Voorbeeld");
    let smithy = || "Smederij Het Voorbeeld".to_owned();
    assert_eq!(scans(&harness), [(smithy(), 1), (smithy(), 3)]);
    assert_eq!(states(&harness), [(2, InboxState::Waiting)]);
    assert!(says(&harness, "Opgeslagen") && says(&harness, "Kiosk-inbox (1)"));
    click(&mut harness, "Ongedaan maken");
    assert_eq!((scans(&harness).len(), states(&harness).len()), (0, 3));
}

#[test]
fn records_are_kept_without_a_company_rejected_and_put_back() {
    let (_folder, mut harness) = inbox(3, Language::Dutch, WINDOW);
    choose(&mut harness, 2);
    click(&mut harness, "Bewaar zonder bedrijf");
    assert_eq!(scans(&harness), [("Kiosk 3, bezoek 2".to_owned(), 2)]);
    click(&mut harness, "Kies alles");
    assert!(says(&harness, "2 uitslagen gekozen"));
    click(&mut harness, "Wijs af");
    assert_eq!(states(&harness), [(1, InboxState::Rejected), (3, InboxState::Rejected)]);
    assert!(says(&harness, "Er wacht niets."));
    click(&mut harness, "Afgewezen (2)");
    choose(&mut harness, 3);
    assert!(!says(&harness, "Koppel aan een bedrijf"));
    click(&mut harness, "Zet terug in de inbox");
    assert_eq!(states(&harness), [(1, InboxState::Rejected), (3, InboxState::Waiting)]);
}

#[test]
fn the_list_is_worked_with_the_keys_alone() {
    let (_folder, mut harness) = inbox(40, Language::Dutch, WINDOW);
    harness.get_all_by_role(Role::CheckBox).next().expect("a row").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Space);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Space);
    assert!(says(&harness, "2 uitslagen gekozen"), "{:?}", names(&harness));
    press(&mut harness, Modifiers::NONE, Key::End);
    press(&mut harness, Modifiers::NONE, Key::Space);
    assert!(says(&harness, "3 uitslagen gekozen"));
    click(&mut harness, "Wijs af");
    let rejected = states(&harness).into_iter().filter(|(_, state)| *state == InboxState::Rejected);
    assert_eq!(
        rejected.map(|(number, _)| number).collect::<Vec<_>>(),
        [1, 39, 40],
        "the latest stands first"
    );
}

#[test]
fn everything_is_there_in_a_narrow_window_as_well() {
    let (_folder, mut harness) = inbox(2, Language::English, vec2(480.0, 900.0));
    let row = |session: u32| format!("Visit {session},");
    assert!(says(&harness, &row(1)) && says(&harness, &row(2)));
    click(&mut harness, "Choose all");
    assert!(says(&harness, "2 results chosen") && says(&harness, "Keep without a company"));
}
