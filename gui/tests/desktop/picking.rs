//! A day is picked from a calendar, and the columns of the list are chosen.

use crate::helper::{WINDOW, click, names, open, press, says, tab, with_companies};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_gui::App;
use peil_gui::screens::companies::Column;
use peil_gui::state::Screen;
use peil_portfolio::{FollowUp, ScanRecord};
use peil_words::Language;

/// A part of the file of the first company, tall enough to click on everything.
fn company_file(part: &str) -> (tempfile::TempDir, Harness<'static, App>) {
    let (folder, _path, mut harness) = with_companies(3, Language::Dutch, vec2(1280.0, 3200.0));
    let company = harness.state().session.as_ref().unwrap().register.rows()[0].id;
    harness.state_mut().go(Screen::Company(company));
    harness.run();
    tab(&mut harness, part);
    (folder, harness)
}

fn value(harness: &Harness<'_, App>, label: &str) -> String {
    harness.get_by_role_and_label(Role::TextInput, label).accesskit_node().value().unwrap_or_default()
}

fn focused(harness: &Harness<'_, App>) -> String {
    let node = harness.root().children_recursive().find(egui_kittest::Node::is_focused);
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn a_day_is_picked_with_the_mouse_and_saved() {
    let (_folder, mut harness) = company_file("Te doen");
    let label = "Datum van de afspraak";
    assert_eq!(value(&harness, label), "22-11-2026");
    click(&mut harness, "Kalender: Datum van de afspraak");
    assert!(says(&harness, "November 2026"));
    // The week begins on Monday: the first of November 2026 is a Sunday.
    assert!(harness.query_by_label("maandag 26 oktober 2026").is_some());
    assert!(harness.query_by_label("zondag 25 oktober 2026").is_none());
    click(&mut harness, "Volgende maand");
    assert!(says(&harness, "December 2026"));
    click(&mut harness, "donderdag 24 december 2026");
    assert_eq!(value(&harness, label), "24-12-2026");
    assert!(!says(&harness, "December 2026"), "it is closed");
    click(&mut harness, "Afspraak toevoegen");
    let session = harness.state().session.as_ref().unwrap();
    let planned: Vec<_> = session.store.all::<FollowUp>().unwrap();
    assert!(planned.iter().any(|kept| kept.record.due_on.to_string() == "2026-12-24"));
}

#[test]
fn a_day_is_picked_with_keys_by_days_weeks_months_and_years() {
    let (_folder, mut harness) = company_file("Te doen");
    harness.get_by_role_and_label(Role::TextInput, "Datum van de afspraak").focus();
    harness.run();
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(focused(&harness), "zondag 22 november 2026");
    for (modifiers, key, day) in [
        (Modifiers::NONE, Key::ArrowRight, "maandag 23 november 2026"),
        (Modifiers::NONE, Key::ArrowDown, "maandag 30 november 2026"),
        (Modifiers::NONE, Key::ArrowDown, "maandag 7 december 2026"),
        (Modifiers::NONE, Key::ArrowLeft, "zondag 6 december 2026"),
        (Modifiers::NONE, Key::ArrowUp, "zondag 29 november 2026"),
        (Modifiers::NONE, Key::PageDown, "dinsdag 29 december 2026"),
        (Modifiers::NONE, Key::PageDown, "vrijdag 29 januari 2027"),
        (Modifiers::NONE, Key::PageDown, "zondag 28 februari 2027"),
        (Modifiers::NONE, Key::PageUp, "donderdag 28 januari 2027"),
        (Modifiers::SHIFT, Key::PageDown, "vrijdag 28 januari 2028"),
        (Modifiers::SHIFT, Key::PageUp, "donderdag 28 januari 2027"),
    ] {
        press(&mut harness, modifiers, key);
        assert_eq!(focused(&harness), day, "{key:?}");
    }
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(value(&harness, "Datum van de afspraak"), "28-01-2027");
    assert_eq!(focused(&harness), "Kalender: Datum van de afspraak", "the focus is back at the button");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(focused(&harness), "donderdag 28 januari 2027", "it opens at what is in the field");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(value(&harness, "Datum van de afspraak"), "28-01-2027");
    assert!(matches!(harness.state().screen, Screen::Company(_)), "Escape closes the calendar only");
}

#[test]
fn what_is_wrong_stays_beside_the_calendar_that_puts_it_right() {
    let (_folder, mut harness) = company_file("Gegevens");
    let label = "Datum van het antwoord";
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.get_by_role_and_label(Role::TextInput, label).type_text("32-10-2026");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert!(says(&harness, "Dit is geen dag"));
    assert_eq!(value(&harness, label), "32-10-2026");
    click(&mut harness, "Kalender: Datum van het antwoord");
    click(&mut harness, "vrijdag 6 november 2026");
    assert_eq!(value(&harness, label), "06-11-2026");
    assert!(!says(&harness, "Dit is geen dag"));
    let Screen::Company(company) = harness.state().screen else { panic!("not on a company") };
    let session = harness.state().session.as_ref().unwrap();
    let kept = session.store.get(company).unwrap();
    assert_eq!(
        kept.consent_on.map(|day| day.to_string()).as_deref(),
        Some("2026-11-06"),
        "saved as it is picked"
    );
}

#[test]
fn the_day_of_a_scan_is_picked_in_english_too() {
    let (_folder, _path, mut harness) = with_companies(30, Language::English, vec2(1280.0, 1600.0));
    let session = harness.state().session.as_ref().unwrap();
    let scan = session.store.all::<ScanRecord>().unwrap().remove(0);
    harness.state_mut().go(Screen::Scan(scan.record.company, Some(scan.id)));
    harness.run();
    let button = names(&harness).into_iter().find(|name| name.starts_with("Calendar: ")).unwrap();
    click(&mut harness, &button);
    let day = scan.record.scanned_on.after_days(7).unwrap();
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let session = harness.state().session.as_ref().unwrap();
    assert_eq!(session.store.get(scan.id).unwrap().scanned_on, day);
}

#[test]
fn columns_are_chosen_kept_and_sorted_by() {
    let (_folder, _path, mut harness) = with_companies(60, Language::Dutch, WINDOW);
    assert!(!says(&harness, "Sorteren op KvK-nummer") && says(&harness, "Sorteren op Sector"));
    click(&mut harness, "Kolommen");
    for (name, on) in [("KvK-nummer", true), ("Personen", true), ("Sector", false)] {
        harness.get_by_role_and_label(Role::CheckBox, name).click();
        harness.run();
        assert_eq!(says(&harness, &format!("Sorteren op {name}")), on, "{name}");
    }
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let kept = harness.state().settings.columns.clone().unwrap();
    assert!(kept.iter().any(|id| id == "column-kvk") && !kept.iter().any(|id| id == "column-sector"));
    let row = harness.state().session.as_ref().unwrap();
    let first = row.listing.window(&row.register, 0..1).next().unwrap();
    let spoken = format!("KvK-nummer: {}", first.kvk.unwrap());
    assert!(says(&harness, &spoken), "a row says it to those who listen");
    // Every column sorts: what has no value comes last, whichever way.
    for column in Column::ALL {
        harness.state_mut().settings.columns = Some(vec![column.name().id().to_owned()]);
        harness.run();
        let name = harness.state().say(column.name());
        for order in ["oplopend", "aflopend"] {
            let head = names(&harness).into_iter().find(|head| {
                *head == format!("Sorteren op {name}") || head.starts_with(&format!("{name}, "))
            });
            harness.get_by_role_and_label(Role::Button, &head.unwrap()).click();
            harness.run();
            if *column == Column::Name {
                // The list begins sorted by name.
                continue;
            }
            assert!(says(&harness, &format!("{name}, {order}")), "{column:?}");
        }
    }
    let session = harness.state().session.as_ref().unwrap();
    assert_eq!(session.listing.len(), 60);
    click(&mut harness, "Kolommen");
    click(&mut harness, "Gewone kolommen");
    assert_eq!(harness.state().settings.columns, None);
}

#[test]
fn the_tour_begins_with_the_made_up_companies_and_never_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("voorbeeld.peil");
    let file = path.clone();
    let mut harness = open(Language::Dutch, WINDOW, move |app| {
        app.start.demo = Some(file.display().to_string());
        app.go(Screen::Companies);
    });
    assert_eq!(harness.state().tour, None, "nobody asked for it");
    click(&mut harness, "Probeer met verzonnen bedrijven");
    let rows = harness.state().session.as_ref().unwrap().register.rows();
    assert_eq!(rows.len(), 250);
    assert!(rows.iter().all(|row| row.name.ends_with("(fictief)")));
    assert!(path.exists());
    let mut screens = Vec::new();
    for step in 1..=7 {
        assert!(says(&harness, &format!("Stap {step} van 7")), "{step}");
        screens.push(harness.state().screen.clone());
        press(&mut harness, Modifiers::NONE, if step == 7 { Key::Enter } else { Key::ArrowRight });
    }
    assert_eq!(harness.state().tour, None, "Enter on the last stop ends it");
    assert_eq!((&screens[0], &screens[2]), (&Screen::Overview, &Screen::Companies));
    assert!(matches!(screens[3], Screen::Company(_)));
    // Again from the menu, and away with Escape.
    click(&mut harness, "Menu");
    harness.get_by_role_and_label(Role::Button, "Hulp").click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItem, "Rondleiding").click();
    harness.run();
    assert!(says(&harness, "Stap 1 van 7"));
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    assert!(says(&harness, "Stap 1 van 7"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().tour, None);
    // The same file again is opened and not made anew.
    harness.state_mut().leave_portfolio();
    harness.state_mut().create_demo(&path);
    assert_eq!(harness.state().session.as_ref().unwrap().register.rows().len(), 250);
}

#[test]
fn without_a_portfolio_the_tour_passes_over_what_is_not_there() {
    let mut harness = open(Language::English, vec2(480.0, 900.0), |app| app.tour = Some(0));
    for step in 1..=4 {
        assert!(says(&harness, &format!("Step {step} of 4")), "{step}");
        click(&mut harness, if step == 4 { "Done" } else { "Next" });
    }
    assert_eq!(harness.state().tour, None);
}

#[test]
fn every_word_of_calendar_columns_and_tour_comes_from_the_word_files() {
    let mut harness = open(Language::Pseudo, vec2(480.0, 2400.0), |app| app.go(Screen::Companies));
    let words_only = |harness: &Harness<'_, App>, what: &str| {
        for name in names(harness).into_iter().filter(|name| !name.contains(".peil")) {
            let rest = name.replace("T0", "").replace("T1", "").replace("Ctrl+K", "");
            let letters = rest.chars().filter(char::is_ascii_alphabetic).count();
            assert!(letters < 2, "{what}: {name:?}");
        }
    };
    words_only(&harness, "start");
    harness.state_mut().tour = Some(0);
    harness.run();
    words_only(&harness, "tour");
}
