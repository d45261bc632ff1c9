//! Handing the portfolio over as a file.

use crate::handing_over::{Told, until};
use crate::helper::{WINDOW, fill, names, open, press, says, with_companies};
use crate::settings::settle;
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_gui::App;
use peil_gui::files::Answer;
use peil_gui::screens::import;
use peil_gui::state::Screen;
use peil_words::Language;
use std::fs;

fn button(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
}

fn choose(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_role_and_label(Role::RadioButton, name).click();
    harness.run();
}

#[test]
fn every_kind_is_written_where_it_is_wanted() {
    let (folder, _path, mut harness) = with_companies(12, Language::Dutch, vec2(1280.0, 1300.0));
    press(&mut harness, Modifiers::COMMAND, Key::E);
    assert_eq!(harness.state().screen, Screen::Export);
    for (kind, further, name, begins) in [
        ("Werkboek (Excel)", None, "a.xlsx", &b"PK"[..]),
        ("Diensten voor het portaal van de hubs", Some("Excel"), "b.xlsx", b"PK"),
        ("Diensten voor het portaal van de hubs", Some("CSV"), "c.csv", b""),
        ("Volwassenheidsmetingen (DMA) als CSV", None, "d.csv", b""),
        ("Tabel voor Nederlands Excel (CSV)", Some("Bedrijven"), "e.csv", b"\xef\xbb\xbf"),
        ("Tabel voor Nederlands Excel (CSV)", Some("Scans"), "f.csv", b"\xef\xbb\xbf"),
        ("JSON", None, "g.json", b"{\"peil_portfolio\": "),
    ] {
        choose(&mut harness, kind);
        if let Some(further) = further {
            choose(&mut harness, further);
        }
        let field = harness.get_by_role_and_label(Role::TextInput, "Bestand").accesskit_node().value();
        let ending = name.rsplit_once('.').unwrap().1;
        assert!(field.unwrap().ends_with(ending), "{name}: the ending follows the kind");
        let file = folder.path().join(name);
        fill(&mut harness, "Bestand", &file.display().to_string());
        button(&mut harness, "Bestand schrijven");
        settle(&mut harness);
        let bytes = fs::read(&file).unwrap_or_else(|error| panic!("{name}: {error} {:?}", names(&harness)));
        assert!(bytes.len() > 20 && bytes.starts_with(begins), "{name}");
        assert!(says(&harness, &file.display().to_string()), "{name} is told");
    }
    let store = &harness.state().session.as_ref().unwrap().store;
    let mut json = Vec::new();
    store.export_json(&mut json).unwrap();
    assert_eq!(fs::read(folder.path().join("g.json")).unwrap(), json);
}

#[test]
fn only_the_companies_of_the_list_go_along_when_that_is_chosen() {
    let (folder, _path, mut harness) = with_companies(30, Language::Dutch, vec2(1280.0, 1300.0));
    press(&mut harness, Modifiers::COMMAND, Key::E);
    assert!(!says(&harness, "Van welke bedrijven"), "the list shows all of them");
    let session = harness.state_mut().session.as_mut().unwrap();
    let name = session.register.rows()[4].name.to_string();
    session.query.text.clone_from(&name);
    session.relist();
    let listed = session.listing.len();
    assert!(listed < 30);
    harness.run();
    choose(&mut harness, "Tabel voor Nederlands Excel (CSV)");
    let shown = if listed == 1 { "1 bedrijf".to_owned() } else { format!("{listed} bedrijven") };
    choose(&mut harness, &format!("Zoals in de lijst: {shown}"));
    let file = folder.path().join("lijst.csv");
    fill(&mut harness, "Bestand", &file.display().to_string());
    button(&mut harness, "Bestand schrijven");
    settle(&mut harness);
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(text.lines().count(), 1 + listed, "{text}");
    assert!(text.contains(&name));
    choose(&mut harness, "JSON");
    assert!(!says(&harness, "Van welke bedrijven"), "JSON has all of them");
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_that_is_said_or_was_asked_by_the_system() {
    let (folder, _path, mut harness) = with_companies(3, Language::Dutch, vec2(1280.0, 1300.0));
    let file = folder.path().join("werkboek.xlsx");
    fs::write(&file, "mine").unwrap();
    harness.state_mut().go(Screen::Export);
    harness.run();
    fill(&mut harness, "Bestand", &file.display().to_string());
    button(&mut harness, "Bestand schrijven");
    assert!(says(&harness, "Wilt u het vervangen?"));
    button(&mut harness, "Niet vervangen");
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    let desktop = Told::answering([Answer::Chosen(file.clone())]);
    harness.state_mut().desktop = desktop.clone();
    harness.run();
    button(&mut harness, "Kiezen…");
    until(&mut harness, |app| app.asking.is_none());
    button(&mut harness, "Bestand schrijven");
    settle(&mut harness);
    assert!(fs::read(&file).unwrap().starts_with(b"PK"), "the system has asked already");
    assert_eq!(desktop.asked.lock().unwrap()[0].kinds[0].endings, ["xlsx"]);
}

#[test]
fn what_cannot_be_written_is_told_and_the_portfolio_is_back() {
    let (_folder, _path, mut harness) = with_companies(3, Language::English, WINDOW);
    harness.state_mut().go(Screen::Export);
    harness.run();
    fill(&mut harness, "File", "/no/such/folder/a.xlsx");
    button(&mut harness, "Write file");
    settle(&mut harness);
    assert!(says(&harness, "Not saved"), "{:?}", names(&harness));
    assert!(harness.state().session.as_ref().is_some_and(peil_gui::session::Session::is_writable));
}

#[test]
fn what_was_written_as_json_is_read_into_another_portfolio() {
    let (folder, _path, mut harness) = with_companies(10, Language::Dutch, WINDOW);
    harness.state_mut().go(Screen::Export);
    harness.run();
    choose(&mut harness, "JSON");
    let file = folder.path().join("alles.json");
    fill(&mut harness, "Bestand", &file.display().to_string());
    button(&mut harness, "Bestand schrijven");
    settle(&mut harness);
    let into = folder.path().join("ander.peil");
    let mut other = open(Language::Dutch, WINDOW, move |app| {
        "B. Coach".clone_into(&mut app.settings.coach);
        app.create_portfolio(&into);
    });
    import::read(other.state_mut(), &file);
    until(&mut other, |app| app.import.preview.as_ref().is_some_and(|preview| preview.plan.is_some()));
    let plan = other.state().import.preview.as_ref().unwrap().plan.as_ref().unwrap();
    assert_eq!(plan.counts().rows_out(), 0, "{:?}", plan.counts());
}

#[test]
fn a_narrow_window_has_room_for_all_of_it() {
    let (_folder, _path, mut harness) = with_companies(3, Language::Dutch, vec2(480.0, 1700.0));
    harness.state_mut().go(Screen::Export);
    harness.run();
    for name in ["Werkboek (Excel)", "JSON"] {
        let rect = harness.get_by_role_and_label(Role::RadioButton, name).rect();
        assert!(rect.left() >= 0.0 && rect.right() <= 480.0, "{name}: {rect:?}");
    }
    let rect = harness.get_by_role_and_label(Role::Button, "Bestand schrijven").rect();
    assert!(rect.right() <= 480.0, "{rect:?}");
}
