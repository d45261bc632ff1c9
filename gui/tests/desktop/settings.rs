//! The settings: those of the person, those of the hub in its portfolio, the backups and the file.

use crate::helper::{WINDOW, click, fill, names, open, says};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_core::maturity::{Answers, Stage};
use peil_gui::App;
use peil_gui::app::Start;
use peil_gui::state::{Look, Screen};
use peil_portfolio::{Assessment, Company, Date, Deed, EditError, OpenOptions, Settings};
use peil_words::Language;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// Waits for what is being done with the portfolio, or until it is open.
pub(crate) fn settle(harness: &mut Harness<'_, App>) {
    for _ in 0..2_000 {
        if harness.state().work.is_none() && harness.state().loading.is_none() {
            harness.run();
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
        harness.run();
    }
    panic!("the work does not end");
}

/// A portfolio of one company with an assessment of a year ago.
pub(crate) fn portfolio() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.peil");
    let mut store = OpenOptions::new().coach("A. Coach").create(&path).unwrap().store;
    store
        .edit(Deed::Imported, |edit| {
            let company = edit.insert(&Company::named("Bakkerij De Proef"))?;
            let day = Date::new(2025, 11, 20).unwrap();
            let answers = Answers::zero();
            edit.insert(&Assessment {
                answers,
                finished: true,
                ..Assessment::begun(company, Stage::T0, day)
            })?;
            Ok::<_, EditError>(())
        })
        .unwrap();
    store.close().unwrap();
    (folder, path)
}

/// The settings of that portfolio, on a screen tall enough for all of them.
pub(crate) fn settings(path: &Path) -> Harness<'static, App> {
    let path = path.to_owned();
    open(Language::Dutch, vec2(1280.0, 2600.0), move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.open(&path);
        app.go(Screen::Settings);
    })
}

/// The settings of the portfolio as they stand in the file.
fn kept(path: &Path) -> Settings {
    OpenOptions::new().read_only().open(path).unwrap().store.settings().unwrap()
}

#[test]
fn without_a_portfolio_only_the_person_has_settings() {
    let mut harness = open(Language::Dutch, WINDOW, |_| {});
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    harness.run();
    assert_eq!(harness.state().screen, Screen::Settings);
    assert!(says(&harness, "Open een portefeuille om ook de hub"));
    assert_eq!(harness.state().settings.look, Look::System);
    click(&mut harness, "Donker");
    // The bar at the top has one too; it is the first.
    assert_eq!(harness.state().settings.look, Look::Dark);
    click(&mut harness, "Als het systeem");
    assert_eq!(harness.state().settings.look, Look::System);
    assert!(!harness.state().is_dark, "a system that does not say is light");
    click(&mut harness, "Grootte van alles op het scherm: 100 %");
    harness.get_by_label("150 %").click();
    harness.run();
    assert!((harness.state().settings.zoom - 1.5).abs() < 0.01);
    fill(&mut harness, "Map voor portefeuilles", "/geen/map/van/iemand");
    assert!(says(&harness, "Deze map is er niet."));
    assert_eq!(harness.state().settings.folder, None);
    let folder = tempfile::tempdir().unwrap();
    fill(&mut harness, "Map voor portefeuilles", &folder.path().display().to_string());
    assert!(!says(&harness, "Deze map is er niet."));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num4);
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, "Bestand van de portefeuille");
    let proposed = folder.path().join("portefeuille.peil").display().to_string();
    assert_eq!(field.accesskit_node().value(), Some(proposed));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    harness.run();
    harness.get_all_by_role_and_label(Role::RadioButton, "English").next().unwrap().click();
    harness.run();
    assert!(says(&harness, "What you change here holds at once."));
}

#[test]
fn the_name_of_the_coach_stands_with_the_next_edit() {
    let (_folder, path) = portfolio();
    let mut harness = settings(&path);
    fill(&mut harness, "Uw naam", " ");
    assert!(says(&harness, "Vul uw naam in."));
    assert_eq!(harness.state().settings.coach, "A. Coach");
    fill(&mut harness, "Uw naam", "B. Nieuw");
    click(&mut harness, "Bedrijven");
    assert!(says(&harness, "hub.peil · B. Nieuw"));
    harness.get_by_label_contains("Bakkerij De Proef").click();
    harness.run();
    let session = harness.state_mut().session.as_mut().unwrap();
    let company = session.register.rows()[0].id;
    session.edit(Deed::CompanyChanged, |edit| {
        let changed = Company { city: "Zwolle".to_owned(), ..edit.get(company)? };
        edit.update(company, &changed)
    });
    let kept = harness.state().settings.clone();
    harness.state_mut().close_portfolio();
    let store = OpenOptions::new().read_only().open(&path).unwrap().store;
    let trail = store.trail(None, 10).unwrap();
    let told: Vec<_> = trail.iter().map(|entry| (entry.coach.as_str(), entry.deed)).collect();
    assert_eq!(
        told,
        [("B. Nieuw", Some(Deed::CompanyChanged)), ("A. Coach", Some(Deed::Imported))],
        "who did what"
    );
    drop(store);
    // The next day.
    let start = Start { today: Some((2026, 11, 23)), ..Start::default() };
    let next = Harness::builder()
        .with_size(WINDOW)
        .with_max_steps(30)
        .wgpu()
        .build_eframe(move |creation| App::new(&creation.egui_ctx, Some(kept), &start));
    assert_eq!(next.state().session.as_ref().map(|session| session.store.coach()), Some("B. Nieuw"));
}

#[test]
fn what_the_hub_sets_is_an_edit_that_can_be_undone() {
    let (_folder, path) = portfolio();
    let mut harness = settings(&path);
    assert!(says(&harness, "Te doen (1 te laat)"), "T1 was due two days ago");
    fill(&mut harness, "Termijn van T0 tot T1", "over een jaar");
    assert!(says(&harness, "Schrijf een heel aantal maanden, van 1 tot en met 120."));
    assert_eq!(kept(&path).months_to_t1, 12);
    fill(&mut harness, "Termijn van T0 tot T1", "18");
    assert_eq!(kept(&path).months_to_t1, 18);
    assert!(!says(&harness, "te laat"), "the list of what is to be done follows");
    fill(&mut harness, "Naam van stap 2", "aan de slag");
    fill(&mut harness, "Doel van stap 2, aantal bedrijven", "250");
    fill(&mut harness, "Einddatum van doel 2", "31-12-2027");
    let step = kept(&path).funnel[1].clone();
    assert_eq!((step.key.as_str(), step.name.as_str()), ("activated", "aan de slag"));
    assert_eq!((step.target, step.target_on), (Some(250), Date::new(2027, 12, 31).ok()));
    click(&mut harness, "Hub: niet ingevuld");
    harness.get_by_label("EDIH Zuid").click();
    harness.run();
    assert_eq!(kept(&path).hub, "EDIH Zuid");
    click(&mut harness, "Hub: EDIH Zuid");
    harness.get_by_label("een andere hub").click();
    harness.run();
    fill(&mut harness, "Naam van de hub", "Hub van de straat");
    assert_eq!(kept(&path).hub, "Hub van de straat");
    for (hub, months) in [("", 18), ("EDIH Zuid", 18), ("", 18), ("", 18), ("", 18), ("", 18), ("", 12)] {
        click(&mut harness, "Ongedaan maken: instelling gewijzigd");
        assert_eq!((kept(&path).hub.as_str(), kept(&path).months_to_t1), (hub, months));
    }
    assert_eq!(kept(&path), Settings::default());
    assert!(says(&harness, "Te doen (1 te laat)"));
}

#[test]
fn what_is_typed_is_set_when_another_screen_is_shown() {
    let (_folder, path) = portfolio();
    let mut harness = settings(&path);
    harness.get_by_role_and_label(Role::TextInput, "Naam van stap 1").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Naam van stap 1").type_text("gezien");
    harness.run();
    assert_eq!(kept(&path).funnel[0].name, "");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    harness.run();
    assert_eq!(kept(&path).funnel[0].name, "gezien");
}

#[test]
fn a_backup_is_taken_and_put_back_once_it_is_said_what_is_lost() {
    let (_folder, path) = portfolio();
    let mut harness = settings(&path);
    click(&mut harness, "Nu een reservekopie maken");
    settle(&mut harness);
    assert!(says(&harness, "De reservekopie is gemaakt: "));
    fill(&mut harness, "Naam van stap 1", "gezien");
    fill(&mut harness, "Naam van stap 2", "aan de slag");
    click(&mut harness, "Terugzetten: ");
    assert!(says(&harness, "Sindsdien zijn 2 bewerkingen gedaan."), "{:?}", names(&harness));
    click(&mut harness, "Annuleren");
    assert!(!says(&harness, "Sindsdien zijn"));
    assert_eq!(kept(&path).funnel[0].name, "gezien");
    click(&mut harness, "Terugzetten: ");
    click(&mut harness, "Reservekopie terugzetten");
    assert!(harness.state().session.is_none() && says(&harness, "De reservekopie wordt teruggezet"));
    settle(&mut harness);
    assert!(says(&harness, "De reservekopie is teruggezet: "));
    assert_eq!(kept(&path), Settings::default());
    assert!(harness.state().session.as_ref().unwrap().is_writable());
    // What was there is a backup now, behind the one that opening has taken, and can be put back in turn.
    harness.state_mut().session.as_mut().unwrap().pause_backups();
    std::thread::sleep(Duration::from_millis(1100));
    harness.run();
    let backups: Vec<_> = harness.get_all_by_label_contains("Terugzetten: ").collect();
    assert_eq!(backups.len(), 4, "of the first opening, by hand, of what was there, of opening again");
    backups[1].click();
    harness.run();
    assert!(says(&harness, "Sindsdien is 1 bewerking gedaan."), "that the other was put back");
    click(&mut harness, "Reservekopie terugzetten");
    settle(&mut harness);
    assert_eq!(kept(&path).funnel[1].name, "aan de slag");
}

#[test]
fn the_file_is_copied_written_as_json_and_checked() {
    let (folder, path) = portfolio();
    let mut harness = settings(&path);
    let (copy, json) = (folder.path().join("kopie.peil"), folder.path().join("alles.json"));
    fill(&mut harness, "Kopie naar", &copy.display().to_string());
    click(&mut harness, "Kopie opslaan");
    settle(&mut harness);
    assert!(says(&harness, "De kopie staat in "), "{:?}", names(&harness));
    let copied = OpenOptions::new().read_only().open(&copy).unwrap().store;
    assert_eq!(copied.all::<Company>().unwrap()[0].record.name, "Bakkerij De Proef");
    click(&mut harness, "Kopie opslaan");
    settle(&mut harness);
    assert!(says(&harness, "Er is al een bestand met deze naam."));
    fill(&mut harness, "Alles als JSON naar", &json.display().to_string());
    click(&mut harness, "Als JSON opslaan");
    settle(&mut harness);
    let text = std::fs::read_to_string(&json).unwrap();
    assert!(text.starts_with("{\"peil_portfolio\": ") && text.contains("Bakkerij De Proef"));
    click(&mut harness, "Als JSON opslaan");
    settle(&mut harness);
    assert!(says(&harness, "Er is al een bestand met deze naam."));
    assert_eq!(std::fs::read_to_string(&json).unwrap(), text, "what is there is left alone");
    click(&mut harness, "Nakijken of het bestand heel is");
    settle(&mut harness);
    assert!(says(&harness, "Het bestand is heel."));
}

#[test]
fn closing_waits_for_what_is_being_done() {
    let (folder, path) = portfolio();
    let mut harness = settings(&path);
    let json = folder.path().join("alles.json");
    fill(&mut harness, "Alles als JSON naar", &json.display().to_string());
    click(&mut harness, "Als JSON opslaan");
    harness.state_mut().close_portfolio();
    assert!(std::fs::read_to_string(&json).unwrap().ends_with("}\n"));
    let opened = OpenOptions::new().open(&path).unwrap();
    assert!(!opened.after_unclean_end && opened.store.is_writable());
}

#[test]
fn who_only_reads_sets_nothing_and_may_copy() {
    let (_folder, path) = portfolio();
    let _writer = OpenOptions::new().coach("B. Coach").open(&path).unwrap();
    let harness = settings(&path);
    for (label, disabled) in [
        ("Nu een reservekopie maken", true),
        ("Kopie opslaan", false),
        ("Nakijken of het bestand heel is", false),
    ] {
        assert_eq!(harness.get_by_label(label).accesskit_node().is_disabled(), disabled, "{label}");
    }
    let field = harness.get_by_role_and_label(Role::TextInput, "Naam van stap 1");
    assert!(field.accesskit_node().is_disabled());
}

#[test]
fn every_word_comes_from_the_word_files() {
    let folder = tempfile::tempdir().unwrap();
    // A name without letters, so that what is left on the screen are words.
    let path = folder.path().join("1");
    let mut harness = open(Language::Pseudo, vec2(480.0, 4600.0), move |app| {
        "1".clone_into(&mut app.settings.coach);
        app.create_portfolio(&path);
        app.settings.folder = Some("/1".into());
        app.go(Screen::Settings);
    });
    let folder = folder.path().display().to_string();
    for job in ["", "check"] {
        if !job.is_empty() {
            harness.state_mut().begin(peil_gui::work::Job::Check);
            settle(&mut harness);
        }
        for name in names(&harness) {
            let rest = name.replace(&folder, "");
            // The stages, the units of sizes, the zone of the time and the endings of files are no words.
            let known = ["T0", "T1", "T2", "kB", "MB", "UTC", "-backups", ".json", ".peil"];
            let rest = known.into_iter().fold(rest, |rest, known| rest.replace(known, ""));
            let letters = rest.chars().filter(char::is_ascii_alphabetic).count();
            assert!(letters < 2, "{name:?} leaves {rest:?}");
        }
    }
}

#[test]
fn a_refused_file_leaves_what_is_open_and_says_why() {
    let (folder, path) = portfolio();
    let mut harness = settings(&path);
    let letter = folder.path().join("brief.peil");
    std::fs::write(&letter, "Geachte coach,").unwrap();
    harness.state_mut().open(&letter);
    harness.run();
    assert!(says(&harness, "Dit is geen portefeuille van Peil"));
    click(&mut harness, "Terug naar hub.peil");
    assert!(says(&harness, "1 van 1 bedrijven"));
}

#[test]
#[cfg(not(feature = "encryption"))]
fn a_build_without_encryption_says_so() {
    let (folder, path) = portfolio();
    let mut harness = settings(&path);
    assert!(says(&harness, "Deze Peil is gemaakt zonder versleuteling"));
    // An encrypted file is whole pages of noise.
    let noise: Vec<u8> = (0_u32..8192).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let file = folder.path().join("geheim.peil");
    std::fs::write(&file, &noise).unwrap();
    harness.state_mut().open(&file);
    harness.run();
    assert!(says(&harness, "Deze Peil is gemaakt zonder versleuteling"));
    assert!(harness.query_by_role_and_label(Role::PasswordInput, "Wachtwoord").is_none());
    assert_eq!(std::fs::read(&file).unwrap(), noise);
}
