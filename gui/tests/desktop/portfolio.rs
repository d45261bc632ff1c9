//! A coach's day: a portfolio is begun, a company is added and edited, edits are undone and redone, and all is there
//! when the file is opened again.

use crate::helper::{WINDOW, click, fill, names, open, says, tab};
use crate::language::{data, left};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_core::maturity::Stage;
use peil_core::record::SizeClass;
use peil_gui::App;
use peil_gui::app::Start;
use peil_gui::state::Screen;
use peil_portfolio::demo::Demo;
use peil_portfolio::{Assessment, Company, Consent, Date, Deed, OpenOptions, StageReached};
use peil_words::Language;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn undo(harness: &mut Harness<'_, App>) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
}

/// A new portfolio in a folder of its own, begun on the screen.
fn begun() -> (TempDir, PathBuf, Harness<'static, App>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.peil");
    // Tall enough for a whole file, so that everything can be clicked.
    let mut harness = open(Language::Dutch, vec2(1280.0, 2600.0), |_| {});
    click(&mut harness, "Bedrijven");
    assert!(says(&harness, "Wij vragen hem één keer"));
    fill(&mut harness, "Bestand van de portefeuille", &path.display().to_string());
    click(&mut harness, "Nieuwe portefeuille");
    assert!(says(&harness, "Vul uw naam in."), "without a name nothing is made");
    assert!(!path.exists());
    fill(&mut harness, "Uw naam", "A. Coach");
    click(&mut harness, "Nieuwe portefeuille");
    assert!(path.exists());
    assert!(says(&harness, "hub.peil · A. Coach"));
    assert!(says(&harness, "Er zijn nog geen bedrijven"));
    (folder, path, harness)
}

fn add(harness: &mut Harness<'_, App>, name: &str) {
    click(harness, "Nieuw bedrijf");
    fill(harness, "Naam van het nieuwe bedrijf", name);
    click(harness, "Toevoegen");
}

/// The only company of a portfolio, read by another instance.
fn only_company(path: &Path) -> Company {
    let opened = OpenOptions::new().read_only().open(path).unwrap();
    let mut companies = opened.store.all::<Company>().unwrap();
    assert_eq!(companies.len(), 1);
    companies.remove(0).record
}

#[test]
fn a_company_is_added_edited_undone_redone_and_there_again() {
    let (_folder, path, mut harness) = begun();
    add(&mut harness, "Bakkerij De Proef");
    assert!(matches!(harness.state().screen, Screen::Company(_)));
    assert!(says(&harness, "Opgeslagen"));
    fill(&mut harness, "KvK-nummer", "12 34 56 78");
    fill(&mut harness, "Plaats", "Zwolle");
    fill(&mut harness, "Werkzame personen", "24");
    fill(&mut harness, "Labels, met een komma ertussen", "ai, export");
    let edited = only_company(&path);
    assert_eq!((edited.city.as_str(), edited.persons), ("Zwolle", Some(24)), "saved as it is left");
    assert!(says(&harness, "volgt uit de personen: klein"));
    assert!(says(&harness, "Ongedaan maken: gegevens van een bedrijf gewijzigd"));
    // The last field still has the focus after Tab; leave it, so that the keys are not those of a text field.
    harness.key_press(Key::Escape);
    harness.run();
    if !matches!(harness.state().screen, Screen::Company(_)) {
        harness.get_by_label_contains("Bakkerij De Proef").click();
        harness.run();
    }
    for _ in 0..5 {
        undo(&mut harness);
    }
    assert!(says(&harness, "0 van 0 bedrijven") || says(&harness, "staat niet meer in de portefeuille"));
    assert!(says(&harness, "Opnieuw doen: bedrijf toegevoegd"));
    for _ in 0..5 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Y);
        harness.run();
    }
    assert_eq!(only_company(&path), edited);
    harness.state_mut().close_portfolio();
    let lock = std::fs::read(path.with_extension("peil.lock")).unwrap_or_default();
    assert!(lock.is_empty(), "closed in order");
    harness.state_mut().open_portfolio(&path);
    harness.run();
    assert!(harness.state().session.as_ref().is_some_and(|session| session.remarks.is_empty()));
    assert!(says(&harness, "1 van 1 bedrijven"));
    assert!(says(&harness, "Bakkerij De Proef, Plaats: Zwolle, Grootte: klein"));
}

#[test]
fn what_is_wrong_stands_beside_the_field_and_is_kept() {
    let (_folder, path, mut harness) = begun();
    add(&mut harness, "Bakkerij De Proef");
    for (label, typed, fault) in [
        ("KvK-nummer", "1234567", "Een KvK-nummer heeft 8 cijfers; hier staan er 7."),
        ("Btw-nummer", "NL004495446B01", "Een cijfer van het btw-nummer klopt niet"),
        ("Datum van het antwoord", "30-02-2026", "Dit is geen dag. Schrijf hem als 12-05-2026"),
        ("Opgericht in", "lang geleden", "Schrijf een jaar, zoals 1998."),
    ] {
        fill(&mut harness, label, typed);
        assert!(says(&harness, fault), "{label}: {fault}");
    }
    assert_eq!(only_company(&path), Company::named("Bakkerij De Proef"), "nothing wrong is saved");
    click(&mut harness, "Bedrijven");
    harness.get_by_label_contains("Bakkerij De Proef").click();
    harness.run();
    assert!(says(&harness, "hier staan er 7"), "it is still there after another screen");
    fill(&mut harness, "KvK-nummer", "12345678");
    assert!(!says(&harness, "hier staan er 7"));
    assert_eq!(only_company(&path).kvk.map(|kvk| kvk.to_string()).as_deref(), Some("12345678"));
}

#[test]
fn what_is_typed_is_saved_when_the_program_goes_away() {
    let (_folder, path, mut harness) = begun();
    add(&mut harness, "Bakkerij De Proef");
    let field = |harness: &Harness<'_, App>| {
        harness.get_by_role_and_label(Role::TextInput, "Gemeente").focus();
    };
    field(&harness);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Gemeente").type_text("Zwolle");
    harness.run();
    assert_eq!(only_company(&path).municipality, "");
    harness.state_mut().close_portfolio();
    assert_eq!(only_company(&path).municipality, "Zwolle");
}

#[test]
fn choices_contacts_and_steps_are_saved() {
    let (_folder, path, mut harness) = begun();
    add(&mut harness, "Bakkerij De Proef");
    click(&mut harness, "Toestemming om gegevens te bewaren: nog niet gevraagd");
    harness.get_by_label("gegeven").click();
    harness.run();
    let company = only_company(&path);
    assert_eq!(company.consent, Consent::Given);
    assert_eq!(company.consent_on, Date::new(2026, 11, 22).ok(), "an answer without a day was given today");
    click(&mut harness, "Contactpersoon toevoegen");
    fill(&mut harness, "Naam van contactpersoon 1", "P. Verzonnen");
    click(&mut harness, "Zet op “geactiveerd”");
    assert!(says(&harness, "geactiveerd: 22-11-2026"));
    click(&mut harness, "Bedrijven");
    assert!(says(&harness, "Stap: geactiveerd"));
    fill(&mut harness, "Zoeken in bedrijven", "verzonnen");
    assert!(says(&harness, "1 van 1 bedrijven"), "contact persons are found too");
    fill(&mut harness, "Zoeken in bedrijven", "iets anders");
    assert!(says(&harness, "0 van 1 bedrijven"));
}

#[test]
fn a_company_is_erased_once_it_is_seen_what_goes() {
    let (_folder, path, mut harness) = begun();
    add(&mut harness, "Bakkerij Geheim");
    click(&mut harness, "Contactpersoon toevoegen");
    click(&mut harness, "Laat zien wat wordt gewist");
    assert!(says(&harness, "contactpersonen: 1"));
    click(&mut harness, "Annuleren");
    assert!(says(&harness, "Bakkerij Geheim"));
    click(&mut harness, "Laat zien wat wordt gewist");
    click(&mut harness, "Definitief wissen: Bakkerij Geheim");
    assert_eq!(harness.state().screen, Screen::Companies);
    assert!(says(&harness, "Het bedrijf is gewist"));
    harness.state_mut().close_portfolio();
    let file = std::fs::read(&path).unwrap();
    assert!(!file.windows(6).any(|part| part == b"Geheim"));
}

/// A demonstration of this many companies, open in a window.
fn demo(companies: u32, language: Language) -> (TempDir, Harness<'static, App>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.peil");
    let mut store = OpenOptions::new().coach("demo").create(&path).unwrap().store;
    let today = Date::new(2026, 11, 22).unwrap();
    Demo { companies, seed: 1, today }.fill(&mut store).unwrap();
    store.close().unwrap();
    let harness = open(language, WINDOW, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.open(&path);
    });
    (folder, harness)
}

fn marked(harness: &Harness<'_, App>) -> Option<usize> {
    harness.state().session.as_ref().and_then(|session| session.view.walk.at)
}

#[test]
fn a_long_list_is_walked_sorted_and_narrowed_down_with_keys() {
    let (_folder, mut harness) = demo(3000, Language::Dutch);
    assert!(says(&harness, "3000 van 3000 bedrijven"));
    let rows = names(&harness).iter().filter(|name| name.contains("(fictief)")).count();
    assert!((5..60).contains(&rows), "only what is seen is laid out: {rows}");
    for (key, place) in
        [(Key::ArrowDown, 0), (Key::ArrowDown, 1), (Key::End, 2999), (Key::ArrowUp, 2998), (Key::Home, 0)]
    {
        harness.key_press(key);
        harness.run();
        assert_eq!(marked(&harness), Some(place), "{key:?}");
    }
    harness.key_press(Key::PageDown);
    harness.run();
    let place = marked(&harness).unwrap();
    assert!((5..60).contains(&place), "{place}");
    let focused = |harness: &Harness<'_, App>| {
        let node = harness.root().children_recursive().find(egui_kittest::Node::is_focused);
        node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    };
    let name = focused(&harness);
    assert!(name.contains("(fictief)"), "the row has the focus: {name}");
    harness.key_press(Key::Enter);
    harness.run();
    let Screen::Company(company) = harness.state().screen else { panic!("not opened") };
    let session = harness.state().session.as_ref().unwrap();
    let row = session.register.row(company).unwrap();
    assert!(name.starts_with(&*row.name));
    harness.key_press(Key::Escape);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().screen, Screen::Companies);
    click(&mut harness, "Sorteren op DMA");
    click(&mut harness, "DMA, oplopend");
    let session = harness.state().session.as_ref().unwrap();
    let best = session
        .register
        .rows()
        .iter()
        .filter_map(peil_portfolio::Row::latest_measured)
        .map(|entry| entry.overall);
    let first = session.listing.window(&session.register, 0..1).next().unwrap();
    assert_eq!(first.latest_measured().map(|entry| entry.overall), best.max());
    click(&mut harness, "Grootte: alle");
    harness.get_by_label("groot (250 personen of meer)").click();
    harness.run();
    let session = harness.state().session.as_ref().unwrap();
    let large = session.register.rows().iter().filter(|row| row.size == Some(SizeClass::Large));
    assert_eq!(session.listing.len(), large.count());
}

#[test]
fn a_second_window_reads_only_and_says_so() {
    let (folder, _first) = demo(3, Language::Dutch);
    let path = folder.path().join("demo.peil");
    let harness = open(Language::Dutch, vec2(480.0, 900.0), move |app| {
        "B. Coach".clone_into(&mut app.settings.coach);
        app.open(&path);
    });
    assert!(says(&harness, "Deze portefeuille is al ergens anders geopend"));
    assert!(harness.get_by_label("Nieuw bedrijf").accesskit_node().is_disabled());
}

#[test]
fn a_file_that_is_no_portfolio_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brief.peil");
    std::fs::write(&path, "Geachte coach,").unwrap();
    let file = path.clone();
    let harness = open(Language::Dutch, WINDOW, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.open(&file);
    });
    assert!(says(&harness, "Dit is geen portefeuille van Peil"));
    assert_eq!(std::fs::read(&path).unwrap(), b"Geachte coach,");
}

#[test]
fn an_edit_that_cannot_be_saved_is_said_and_what_was_typed_stays() {
    let (folder, path, mut harness) = begun();
    add(&mut harness, "Bakkerij De Proef");
    let moved = folder.path().join("elsewhere.peil");
    std::fs::rename(&path, &moved).unwrap();
    fill(&mut harness, "Plaats", "Zwolle");
    assert!(says(&harness, "Niet opgeslagen"));
    assert!(says(&harness, "Het bestand staat niet meer waar het stond"));
    let field = harness.get_by_role_and_label(Role::TextInput, "Plaats");
    assert_eq!(field.accesskit_node().value().as_deref(), Some("Zwolle"));
    std::fs::rename(&moved, &path).unwrap();
    fill(&mut harness, "Plaats", "Zwolle");
    assert_eq!(only_company(&path).city, "Zwolle");
    let session = harness.state().session.as_ref().unwrap();
    assert!(session.fault.is_none());
    assert_eq!(session.undoable().and_then(|step| step.deed), Some(Deed::CompanyChanged));
}

#[test]
fn every_word_comes_from_the_word_files() {
    let folder = tempfile::tempdir().unwrap();
    // A name without letters, so that what is left on the screen are words.
    let path = folder.path().join("1");
    // So narrow that the sections, whose names are data, are folded away.
    let mut harness = open(Language::Pseudo, vec2(480.0, 4200.0), move |app| {
        app.go(Screen::Companies);
        app.start.path = Some("1".to_owned());
    });
    let known = data(harness.state());
    let words_only = |harness: &Harness<'_, App>, screen: &str| {
        for name in names(harness) {
            // T0 and T1 are the names of the stages in every language.
            let rest = left(&name.replace("T0", "").replace("T1", ""), &known);
            assert!(rest.len() < 2, "{screen}: {name:?}");
        }
    };
    words_only(&harness, "start");
    let app = harness.state_mut();
    "1".clone_into(&mut app.settings.coach);
    app.create_portfolio(&path);
    let session = app.session.as_mut().unwrap();
    let company = Company { persons: Some(3), ..Company::named("1") };
    let company = session.edit(Deed::CompanyAdded, |edit| edit.insert(&company)).unwrap();
    session.edit(Deed::CompanyChanged, |edit| {
        let (stage, note) = ("informed".to_owned(), String::new());
        let reached_on = Date::new(2026, 1, 1).unwrap();
        edit.insert(&StageReached { company, stage, reached_on, note })?;
        edit.insert(&Assessment { finished: true, ..Assessment::begun(company, Stage::T0, reached_on) })?;
        edit.insert(&Assessment::begun(company, Stage::T1, reached_on))
    });
    session.undo();
    session.redo();
    harness.run();
    words_only(&harness, "list");
    harness.state_mut().go(Screen::Company(company));
    harness.run();
    words_only(&harness, "company");
}

#[test]
fn what_is_to_be_done_is_planned_done_and_in_the_trail() {
    let (_folder, _path, mut harness) = begun();
    add(&mut harness, "Bakkerij De Proef");
    tab(&mut harness, "Te doen");
    assert!(says(&harness, "Er staat niets te doen."));
    fill(&mut harness, "Datum van de afspraak", "32-10-2026");
    assert!(says(&harness, "Dit is geen dag"));
    assert!(harness.get_by_label("Afspraak toevoegen").accesskit_node().is_disabled());
    fill(&mut harness, "Datum van de afspraak", "21-11-2026");
    click(&mut harness, "Afspraak toevoegen");
    assert!(says(&harness, "contact opnemen had gemoeten op 21-11-2026"), "that was yesterday");
    click(&mut harness, "Gedaan: contact opnemen");
    assert!(says(&harness, "Er staat niets te doen."));
    tab(&mut harness, "Wie deed wat");
    assert!(says(&harness, "A. Coach: afspraak gewijzigd"));
    assert!(says(&harness, "A. Coach: bedrijf toegevoegd"));
    click(&mut harness, "Ongedaan maken: afspraak gewijzigd");
    assert!(says(&harness, "A. Coach: afspraak gewijzigd (ongedaan gemaakt)"));
    tab(&mut harness, "Te doen");
    assert!(says(&harness, "contact opnemen had gemoeten op 21-11-2026"));
}

#[test]
fn a_damaged_portfolio_is_not_replaced_until_somebody_chooses_a_backup() {
    let (_folder, path, mut harness) = begun();
    add(&mut harness, "Bakkerij De Proef");
    harness.state_mut().close_portfolio();
    // Opening takes the backup that holds the company.
    harness.state_mut().open_portfolio(&path);
    harness.state_mut().close_portfolio();
    std::fs::write(&path, "iets anders").unwrap();
    harness.state_mut().open_portfolio(&path);
    harness.run();
    assert!(says(&harness, "Het bestand is beschadigd"));
    assert_eq!(std::fs::read(&path).unwrap(), b"iets anders");
    let newest = harness.get_all_by_label_contains("Reservekopie van").next().unwrap();
    newest.click();
    harness.run();
    assert!(says(&harness, "1 van 1 bedrijven"));
    assert_eq!(only_company(&path).name, "Bakkerij De Proef");
}

#[test]
fn what_is_left_of_a_damaged_portfolio_is_saved_in_a_new_file() {
    let (_folder, path, mut harness) = begun();
    harness.state_mut().close_portfolio();
    let mut store = OpenOptions::new().open(&path).unwrap().store;
    Demo { companies: 60, seed: 1, today: Date::new(2026, 11, 22).unwrap() }.fill(&mut store).unwrap();
    store.close().unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let half = bytes.len() / 2 / 4096 * 4096;
    bytes[half..half + 8192].fill(0xa5);
    std::fs::write(&path, &bytes).unwrap();
    // The mark of an end out of order, after which the whole file is looked at.
    std::fs::write(path.with_added_extension("lock"), "open\n").unwrap();
    harness.state_mut().open_portfolio(&path);
    harness.run();
    assert!(says(&harness, "Het bestand is beschadigd"));
    click(&mut harness, "Bewaar wat nog te lezen is in een nieuw bestand");
    assert!(says(&harness, "Dit is wat nog te lezen was"));
    let saved = path.with_file_name(format!("{}-gered.peil", path.file_stem().unwrap().display()));
    let store = OpenOptions::new().read_only().open(&saved).unwrap().store;
    let companies = store.all::<Company>().unwrap().len();
    assert!(
        companies > 0 && says(&harness, &format!("{companies} van {companies} bedrijven")),
        "{companies}"
    );
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "the damaged file is as it was");
}

#[test]
fn the_portfolio_of_the_last_time_is_open_at_the_start() {
    let (_folder, path, mut harness) = begun();
    add(&mut harness, "Bakkerij De Proef");
    let settings = harness.state().settings.clone();
    assert_eq!((settings.coach.as_str(), settings.portfolio.as_ref()), ("A. Coach", Some(&path)));
    harness.state_mut().close_portfolio();
    let start = Start { today: Some((2026, 11, 23)), ..Start::default() };
    let mut next = Harness::builder()
        .with_size(WINDOW)
        .with_max_steps(30)
        .wgpu()
        .build_eframe(move |creation| App::new(&creation.egui_ctx, Some(settings), &start));
    next.run();
    assert_eq!(next.state().screen, Screen::Overview, "the national picture comes first");
    click(&mut next, "Bedrijven");
    assert!(says(&next, "1 van 1 bedrijven"));
    assert!(says(&next, "Ongedaan maken: bedrijf toegevoegd"), "an edit of yesterday");
}
