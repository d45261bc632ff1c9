//! A coach's day from beginning to end, as one script; `cargo xtask window` goes through the same in the real window.

use crate::helper::{click, fill, fill_of, open, press, says, tab};
use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use peil_core::maturity::Question;
use peil_gui::App;
use peil_portfolio::{Assessment, Company, Date, OpenOptions, ScanRecord, Service, ServiceStatus};
use peil_words::{Language, Words};
use std::path::Path;

fn ticks(harness: &mut Harness<'_, App>, question: Question, items: std::ops::Range<usize>) {
    let words = Words::new(Language::Dutch);
    for item in items {
        harness.get_by_label(words.item(question, item).as_ref()).click();
        harness.run();
    }
}

/// Everything of the company, as another instance reads it from the file.
type Everything = (Vec<Company>, Vec<ScanRecord>, Vec<Assessment>, Vec<Service>);

fn everything(path: &Path) -> Everything {
    let store = OpenOptions::new().read_only().open(path).unwrap().store;
    (
        store.all::<Company>().unwrap().into_iter().map(|kept| kept.record).collect(),
        store.all::<ScanRecord>().unwrap().into_iter().map(|kept| kept.record).collect(),
        store.all::<Assessment>().unwrap().into_iter().map(|kept| kept.record).collect(),
        store.all::<Service>().unwrap().into_iter().map(|kept| kept.record).collect(),
    )
}

#[test]
fn a_whole_day_is_undone_redone_and_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.peil");
    // Tall enough for everything to be clicked.
    let mut harness = open(Language::Dutch, vec2(1280.0, 3400.0), |_| {});
    click(&mut harness, "Bedrijven");
    fill(&mut harness, "Uw naam", "A. Coach");
    fill(&mut harness, "Bestand van de portefeuille", &path.display().to_string());
    click(&mut harness, "Nieuwe portefeuille");
    click(&mut harness, "Nieuw bedrijf");
    fill(&mut harness, "Naam van het nieuwe bedrijf", "Bakkerij De Proef");
    click(&mut harness, "Toevoegen");

    tab(&mut harness, "Metingen");
    click(&mut harness, "Nieuwe scan");
    let (yes, no) = (Key::J, Key::N);
    for key in [yes, no, yes, no, no, no, no, no, yes, yes, no, no] {
        press(&mut harness, Modifiers::NONE, key);
    }
    assert!(says(&harness, "4 van de 12") && says(&harness, "laag"));
    click(&mut harness, "← Bakkerij De Proef");

    tab(&mut harness, "Metingen");
    click(&mut harness, "T0 beginnen");
    fill_of(&mut harness, Role::DateInput, "Datum van de meting", "22-11-2025");
    ticks(&mut harness, Question::Q2, 0..5);
    click(&mut harness, "Klaar: meetellen in de cijfers");
    // Five of thirty ticks in one of six dimensions: 100 x 5 / 30 / 6.
    assert!(says(&harness, "Totaal: 2,8 van 100"));
    click(&mut harness, "← Bakkerij De Proef");

    tab(&mut harness, "Diensten");
    click(&mut harness, "Dienst toevoegen");
    fill(&mut harness, "Begin", "01-12-2025");
    fill(&mut harness, "Prijs", "1.250,00");

    tab(&mut harness, "Metingen");
    click(&mut harness, "T1 beginnen");
    ticks(&mut harness, Question::Q2, 0..10);
    click(&mut harness, "Klaar: meetellen in de cijfers");
    click(&mut harness, "← Bakkerij De Proef");

    tab(&mut harness, "Stand");
    for text in
        ["T0, 22-11-2025: 2,8 van 100", "T1, 22-11-2026: 5,6 van 100", "+2,8 sinds T0", "Volgende stappen"]
    {
        assert!(says(&harness, text), "{text}");
    }
    let before = everything(&path);
    let (companies, scans, assessments, services) = &before;
    assert_eq!((companies.len(), scans.len(), assessments.len(), services.len()), (1, 1, 2, 1));
    assert_eq!(scans[0].scan.to_string(), "101000001100");
    assert_eq!(assessments[0].assessed_on, Date::new(2025, 11, 22).unwrap());
    assert_eq!(services[0].price_cents, Some(125_000));
    assert_eq!(services[0].status, ServiceStatus::Planned);

    for _ in 0..5 {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
    }
    assert_ne!(everything(&path), before);
    for _ in 0..5 {
        press(&mut harness, Modifiers::COMMAND, Key::Y);
    }
    assert_eq!(everything(&path), before);
    harness.state_mut().close_portfolio();
    drop(harness);

    let file = path.clone();
    let mut harness = open(Language::Dutch, vec2(1280.0, 3400.0), move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.open(&file);
    });
    harness.get_by_label_contains("Bakkerij De Proef").click();
    harness.run();
    assert!(says(&harness, "T1, 22-11-2026: 5,6 van 100"));
    assert_eq!(everything(&path), before);
}
