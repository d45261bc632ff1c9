//! Taking a file into the portfolio: what is read, what is shown before anything changes, and what is then there.

use crate::handing_over::{Told, until};
use crate::helper::{WINDOW, click, demo_file, fill, names, open, press, says, with_companies};
use crate::settings::settle;
use egui::accesskit::Role;
use egui::{DroppedFile, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_core::intensity::Composition;
use peil_core::record::Record;
use peil_gui::App;
use peil_gui::files::Answer;
use peil_gui::screens::import::{self, Chip};
use peil_gui::state::Screen;
use peil_portfolio::{Company, Deed, ImportMapping, OpenOptions, Store};
use peil_words::Language;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// A file that a hand lets go of above the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_on(harness: &mut Harness<'_, App>, path: &Path) {
    harness.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
    harness.run();
    harness.input_mut().dropped_files.clear();
}

/// A portfolio with one company that has a place, open on the screen of its companies.
fn one_company(language: Language, size: egui::Vec2) -> (TempDir, Harness<'static, App>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hub.peil");
    let mut store = OpenOptions::new().coach("A. Coach").create(&path).unwrap().store;
    let jansen = Company {
        kvk: Some("12345678".parse().unwrap()),
        city: "Zwolle".to_owned(),
        ..Company::named("Bakkerij Jansen")
    };
    store.edit(Deed::CompanyAdded, |edit| edit.insert(&jansen)).unwrap();
    store.close().unwrap();
    let harness = open(language, size, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.open(&path);
    });
    (folder, harness)
}

/// A table as a coach has it: the company that is known with another place, two new ones, and a number that is none.
const TABLE: &str = "Bedrijfsnaam;KvK-nummer;Plaats;Klantcode\r\n\
                     Bakkerij Jansen;12345678;Kampen;K-1\r\n\
                     Smederij De Hoek;87654321;Meppel;K-2\r\n\
                     Drukkerij Rood;;Assen;K-3\r\n\
                     Fietsen Blauw;1234;Emmen;K-4\r\n";

fn companies(store: &Store) -> Vec<(String, String)> {
    let all = store.all::<Company>().unwrap().into_iter();
    all.map(|kept| (kept.record.name, kept.record.city)).collect()
}

fn kept(harness: &Harness<'_, App>) -> Vec<(String, String)> {
    companies(&harness.state().session.as_ref().unwrap().store)
}

fn button(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
}

/// Waits until what was given is read, or is not.
fn until_read(harness: &mut Harness<'_, App>) {
    until(harness, |app| app.import.reading.is_none() && app.work.is_none());
}

/// Reads the table and says that its columns are right.
fn table_read(harness: &mut Harness<'_, App>, folder: &Path, text: &str) {
    let path = folder.join("klanten.csv");
    fs::write(&path, text).unwrap();
    drop_on(harness, &path);
    until_read(harness);
    let on = if harness.state().words.language() == Language::Dutch { "Verder" } else { "Go on" };
    button(harness, on);
    until_read(harness);
}

#[test]
fn a_table_that_is_dropped_is_asked_what_its_columns_are_and_is_known_the_next_time() {
    let (folder, mut harness) = one_company(Language::Dutch, WINDOW);
    let path = folder.path().join("klanten.csv");
    fs::write(&path, TABLE).unwrap();
    drop_on(&mut harness, &path);
    assert_eq!(harness.state().screen, Screen::Import);
    until_read(&mut harness);
    assert!(says(&harness, "Een tabel met 4 rijen"), "{:?}", names(&harness));
    assert!(says(&harness, "Kolom Bedrijfsnaam: Naam") && says(&harness, "Kolom Plaats: Plaats"));
    assert!(says(&harness, "Kolom Klantcode: niet overnemen"));
    click(&mut harness, "Kolom Klantcode: ");
    harness.get_by_label("Btw-nummer").click();
    harness.run();
    assert!(says(&harness, "Kolom Klantcode: Btw-nummer"), "{:?}", names(&harness));
    click(&mut harness, "Kolom Klantcode: ");
    harness.get_by_role_and_label(Role::Button, "niet overnemen").click();
    harness.run();
    assert!(says(&harness, "Kolom Klantcode: niet overnemen"), "{:?}", names(&harness));
    fill(&mut harness, "Bewaar deze indeling als", "onze klanten");
    button(&mut harness, "Verder");
    until_read(&mut harness);
    assert!(says(&harness, "eigen tabel, ingedeeld als “onze klanten”"), "{:?}", names(&harness));
    let store = &harness.state().session.as_ref().unwrap().store;
    assert_eq!(store.all::<ImportMapping>().unwrap()[0].record.name, "onze klanten");
    button(&mut harness, "Niet importeren");
    drop_on(&mut harness, &path);
    until_read(&mut harness);
    assert!(says(&harness, "ingedeeld als “onze klanten”"), "it is not asked again");
    assert_eq!(kept(&harness).len(), 1, "and nothing has changed");
}

#[test]
fn what_is_shown_is_what_is_then_there_and_one_undo_takes_all_of_it_back() {
    let (folder, mut harness) = one_company(Language::Dutch, WINDOW);
    let before = kept(&harness);
    table_read(&mut harness, folder.path(), TABLE);
    for name in ["Alles 4", "Nieuw 2", "In strijd 1", "Geweigerd 1"] {
        harness.get_by_role_and_label(Role::RadioButton, name);
    }
    assert!(says(&harness, "Nieuw: 2 bedrijven. 2 rijen blijven buiten."), "{:?}", names(&harness));
    assert!(says(&harness, "Nieuw, regel 3, Smederij De Hoek, bedrijf"), "{:?}", names(&harness));
    // A row that is left out is counted at once.
    harness.get_by_role_and_label(Role::CheckBox, "Overnemen: regel 4 Drukkerij Rood").click();
    harness.run();
    harness.get_by_role_and_label(Role::RadioButton, "Overgeslagen 1");
    harness.get_by_role_and_label(Role::Button, "1 rij overnemen");
    harness.get_by_role_and_label(Role::CheckBox, "Overnemen: regel 4 Drukkerij Rood").click();
    harness.run();
    button(&mut harness, "2 rijen overnemen");
    until_read(&mut harness);
    let zwolle = ("Bakkerij Jansen".to_owned(), "Zwolle".to_owned());
    assert_eq!(kept(&harness)[0], zwolle, "what is in conflict stays");
    assert_eq!(kept(&harness).len(), 3);
    assert!(says(&harness, "Overgenomen: 2 nieuw, 0 gewijzigd"), "{:?}", names(&harness));
    assert!(says(&harness, "klanten.csv: 2 gegevens nieuw"));
    let undo = harness.query_all_by_role_and_label(Role::Button, "Ongedaan maken").last().unwrap();
    undo.click();
    harness.run();
    assert_eq!(kept(&harness), before);
    assert!(says(&harness, "Ongedaan gemaakt: "));
}

#[test]
fn a_conflict_shows_both_values_and_the_file_wins_when_that_is_said() {
    let (folder, mut harness) = one_company(Language::Dutch, WINDOW);
    table_read(&mut harness, folder.path(), TABLE);
    harness.get_by_role_and_label(Role::RadioButton, "In strijd 1").click();
    harness.run();
    click(&mut harness, "In strijd, regel 2, Bakkerij Jansen");
    assert!(says(&harness, "De portefeuille zegt iets anders dan het bestand:"));
    for said in ["Veld: Plaats", "Nu: Zwolle", "Bestand: Kampen"] {
        assert!(says(&harness, said), "{said}");
    }
    assert!(says(&harness, "Van deze rij wordt niets overgenomen."));
    let wins = "Waar het bestand iets anders zegt dan de portefeuille, geldt het bestand";
    harness.get_by_role_and_label(Role::CheckBox, wins).click();
    harness.run();
    harness.get_by_role_and_label(Role::RadioButton, "Gewijzigd 1");
    assert!(says(&harness, "Gewijzigd: 1 bedrijf."), "{:?}", names(&harness));
    button(&mut harness, "3 rijen overnemen");
    until_read(&mut harness);
    assert_eq!(kept(&harness)[0].1, "Kampen");
}

#[test]
fn a_cell_that_cannot_be_read_is_named_with_what_stands_there_and_why() {
    let (folder, mut harness) = one_company(Language::Dutch, WINDOW);
    table_read(&mut harness, folder.path(), TABLE);
    click(&mut harness, "Geweigerd, regel 5");
    assert!(says(&harness, "KvK-nummer: “1234”."), "{:?}", names(&harness));
    assert!(
        harness.query_by_role_and_label(Role::CheckBox, "Deze rij overnemen").is_none(),
        "there is nothing to take over"
    );
}

#[test]
fn a_company_that_may_be_another_one_says_which() {
    let (folder, mut harness) = one_company(Language::Dutch, WINDOW);
    let table = "Bedrijf;Straat;Postcode\nRho;Dorpsstraat 12;9401 AB\nTau;Dorpsstr. 12;9401ab\n";
    table_read(&mut harness, folder.path(), table);
    click(&mut harness, "Nieuw, regel 2, Rho");
    assert!(!says(&harness, "Lijkt op "), "{:?}", names(&harness));
    click(&mut harness, "Nieuw, regel 3, Tau");
    let like = "Lijkt op “Rho”: zelfde adres of e-maildomein. Is het hetzelfde bedrijf?";
    assert!(says(&harness, like), "{:?}", names(&harness));
}

#[test]
fn a_whole_portfolio_comes_back_from_its_json_once_and_not_twice() {
    let (_from, source) = demo_file(40);
    let store = OpenOptions::new().read_only().open(&source).unwrap().store;
    let folder = tempfile::tempdir().unwrap();
    let json = folder.path().join("alles.json");
    store.export_json(&mut fs::File::create(&json).unwrap()).unwrap();
    let into = folder.path().join("leeg.peil");
    let mut harness = open(Language::Dutch, WINDOW, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.create_portfolio(&into);
        app.go(Screen::Import);
    });
    fill(&mut harness, "Of typ waar het staat", &json.display().to_string());
    button(&mut harness, "Lezen");
    until_read(&mut harness);
    assert!(says(&harness, "Herkend als JSON van Peil"), "{:?}", names(&harness));
    let taken = harness.state().import.preview.as_ref().unwrap().plan.as_ref().unwrap().counts().rows_taken;
    click(&mut harness, &format!("{taken} rijen overnemen"));
    until_read(&mut harness);
    assert_eq!(kept(&harness), companies(&store));
    import::read(harness.state_mut(), &json);
    until_read(&mut harness);
    assert!(harness.get_by_label("Niets om over te nemen").accesskit_node().is_disabled());
    let preview = harness.state().import.preview.as_ref().unwrap();
    assert_eq!(preview.count(Chip::Skipped), preview.shown().len());
}

#[test]
fn a_file_that_is_nothing_is_refused_and_nothing_changes() {
    let (folder, mut harness) = one_company(Language::Dutch, WINDOW);
    let before = kept(&harness);
    let noise: Vec<u8> = (0_u32..4096).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for (name, bytes) in
        [("ruis.xlsx", noise.as_slice()), ("leeg.csv", b""), ("half.json", b"{\"peil_portfolio\": ")]
    {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        drop_on(&mut harness, &path);
        until_read(&mut harness);
        assert!(says(&harness, &format!("{name} is niet gelezen")), "{:?}", names(&harness));
        assert!(harness.state().import.preview.is_none());
    }
    import::read(harness.state_mut(), &folder.path().join("geen.csv"));
    until_read(&mut harness);
    assert!(says(&harness, "Het bestand kon niet worden geopend"));
    assert_eq!(kept(&harness), before);
}

/// A table of so many new companies.
fn many(rows: usize) -> String {
    let rows = (0..rows).map(|row| format!("Bedrijf {row};Plaats {}\r\n", row % 97));
    "Bedrijfsnaam;Plaats\r\n".to_owned() + &rows.collect::<String>()
}

#[test]
fn a_reading_that_is_stopped_leaves_nothing() {
    let (folder, mut harness) = one_company(Language::Dutch, WINDOW);
    let path = folder.path().join("groot.csv");
    fs::write(&path, many(400_000)).unwrap();
    import::read(harness.state_mut(), &path);
    harness.step();
    assert!(says(&harness, "groot.csv wordt gelezen"));
    harness.get_by_label("Stoppen").click();
    until_read(&mut harness);
    assert!(harness.state().import.preview.is_none() && harness.state().import.table.is_none());
    assert!(says(&harness, "Sleep een bestand op het venster"));
    assert_eq!(kept(&harness).len(), 1);
}

#[test]
fn of_many_rows_only_those_in_sight_are_laid_out_and_the_keys_go_through_them() {
    let (folder, mut harness) = one_company(Language::Dutch, WINDOW);
    table_read(&mut harness, folder.path(), &many(20_000));
    let rows = |harness: &Harness<'_, App>| {
        names(harness).iter().filter(|name| name.starts_with("Nieuw, regel ")).count()
    };
    assert!((5..60).contains(&rows(&harness)), "{}", rows(&harness));
    press(&mut harness, Modifiers::NONE, Key::End);
    assert!(says(&harness, "Nieuw, regel 20001, Bedrijf 19999"), "{:?}", names(&harness));
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    let looked_at = harness.state().import.preview.as_ref().unwrap().looked_at().unwrap().1;
    assert_eq!(looked_at.name.as_deref(), Some("Bedrijf 19998"));
    assert!(rows(&harness) < 60);
    click(&mut harness, "20.000 rijen overnemen");
    settle(&mut harness);
    assert_eq!(kept(&harness).len(), 20_001);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(kept(&harness).len(), 1);
}

#[test]
fn a_file_waits_for_a_portfolio() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("klanten.csv");
    fs::write(&path, TABLE).unwrap();
    let mut harness = open(Language::Dutch, WINDOW, |app| "A. Coach".clone_into(&mut app.settings.coach));
    press(&mut harness, Modifiers::COMMAND, Key::I);
    assert_eq!(harness.state().screen, Screen::Import);
    drop_on(&mut harness, &path);
    assert!(
        says(&harness, "Open of begin er eerst een.") && says(&harness, "Daarna leest Peil klanten.csv.")
    );
    button(&mut harness, "Naar de portefeuille");
    harness.state_mut().create_portfolio(&folder.path().join("nieuw.peil"));
    harness.run();
    until_read(&mut harness);
    assert_eq!(harness.state().screen, Screen::Import);
    assert!(says(&harness, "Een tabel met 4 rijen"));
}

#[test]
fn figures_and_portfolios_that_are_dropped_are_opened_as_ever() {
    let (_folder, path) = demo_file(3);
    let mut harness = open(Language::Dutch, WINDOW, |app| "A. Coach".clone_into(&mut app.settings.coach));
    drop_on(&mut harness, &path);
    assert_eq!(harness.state().screen, Screen::Companies);
    assert!(harness.state().session.is_some());
    let header = "indicator,geo,population,period,qualifier,value,unit,definition,source,locator,note\n";
    let row = "cloud-use,Zeeland,SME 10-249,2024,=,58.5,percent,,our survey,page 3,\n";
    let figures = path.with_file_name("zeeland.csv");
    fs::write(&figures, format!("{header}{row}")).unwrap();
    drop_on(&mut harness, &figures);
    assert_eq!(harness.state().screen, Screen::Overview);
    assert!(says(&harness, "U ziet uw eigen bestand: zeeland.csv"));
}

#[test]
fn a_plan_is_made_anew_when_the_portfolio_has_changed() {
    let (folder, mut harness) = one_company(Language::Dutch, WINDOW);
    table_read(&mut harness, folder.path(), TABLE);
    harness.state_mut().go(Screen::Companies);
    let session = harness.state_mut().session.as_mut().unwrap();
    session.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Drukkerij Rood"))).unwrap();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::I);
    harness.run();
    harness.get_by_role_and_label(Role::RadioButton, "Gewijzigd 1");
    button(&mut harness, "2 rijen overnemen");
    until_read(&mut harness);
    assert_eq!(kept(&harness).len(), 3, "one is new, and one is filled in");
}

#[test]
fn in_a_narrow_window_a_row_stands_in_the_place_of_the_list() {
    for (size, zoom) in [(vec2(480.0, 800.0), 1.0), (WINDOW, 2.0)] {
        let (folder, mut harness) = one_company(Language::English, size);
        harness.state_mut().settings.zoom = zoom;
        harness.run();
        table_read(&mut harness, folder.path(), TABLE);
        click(&mut harness, "In conflict, line 2, Bakkerij Jansen");
        assert!(says(&harness, "The portfolio says otherwise than the file:"), "{:?}", names(&harness));
        assert!(!says(&harness, "New, line 3"));
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert!(says(&harness, "New, line 3"), "back to the list");
        let shown = harness.get_by_label("Take over 2 rows").rect();
        assert!(shown.right() <= size.x && shown.bottom() <= size.y, "{shown:?}");
        button(&mut harness, "Take over 2 rows");
        until_read(&mut harness);
        assert_eq!(kept(&harness).len(), 3);
    }
}

#[test]
fn a_file_is_picked_in_a_dialog_of_the_system() {
    let (folder, mut harness) = one_company(Language::Dutch, WINDOW);
    let path = folder.path().join("klanten.csv");
    fs::write(&path, TABLE).unwrap();
    let desktop = Told::answering([Answer::Cancelled, Answer::Chosen(path)]);
    harness.state_mut().desktop = desktop.clone();
    press(&mut harness, Modifiers::COMMAND, Key::I);
    for _ in 0..2 {
        button(&mut harness, "Bestand kiezen…");
        until(&mut harness, |app| app.asking.is_none());
    }
    until_read(&mut harness);
    assert!(says(&harness, "Een tabel met 4 rijen"));
    let asked = desktop.asked.lock().unwrap();
    assert_eq!(asked[0].title, "Bestand om te importeren");
    assert!(asked[0].kinds[0].endings.contains(&"xlsx"));
}

#[test]
fn who_only_reads_sees_what_would_happen_and_changes_nothing() {
    let (folder, path) = demo_file(3);
    let _writer = OpenOptions::new().coach("B. Coach").open(&path).unwrap();
    let mut harness = open(Language::Dutch, WINDOW, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.open(&path);
    });
    let table = folder.path().join("klanten.csv");
    fs::write(&table, TABLE).unwrap();
    drop_on(&mut harness, &table);
    until_read(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Bewaar deze indeling als").focus();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    button(&mut harness, "Verder");
    until_read(&mut harness);
    assert!(harness.get_by_label("3 rijen overnemen").accesskit_node().is_disabled());
}

#[test]
fn every_word_comes_from_the_word_files() {
    let letters = |harness: &Harness<'_, App>| {
        for name in names(harness) {
            let known = ["KvK", "DMA", "Excel", "CSV", "JSON", "T0", "T1", "T2", "1.csv", "hub.peil"];
            let rest = known.into_iter().fold(name.clone(), |rest, known| rest.replace(known, ""));
            let letters = rest.chars().filter(char::is_ascii_alphabetic).count();
            assert!(letters < 2, "{name:?} leaves {rest:?}");
        }
    };
    let (folder, mut harness) = one_company(Language::Pseudo, vec2(480.0, 2400.0));
    harness.state_mut().settings.folder = Some("/1".into());
    for screen in [Screen::Export, Screen::Import] {
        harness.state_mut().go(screen);
        harness.run();
        letters(&harness);
    }
    let path = folder.path().join("1.csv");
    fs::write(&path, "kvk;1\r\n12345678;2\r\n1234;3\r\n87654321;4\r\n").unwrap();
    drop_on(&mut harness, &path);
    until_read(&mut harness);
    harness.state_mut().import.table.as_mut().unwrap().name = "1".to_owned();
    harness.run();
    assert!(harness.state().import.table.is_some());
    // The headings of the table are the words of whoever made it.
    harness.state_mut().import.table = None;
    harness.run();
    letters(&harness);
}

#[test]
fn the_screen_says_what_can_be_read_and_escape_leads_back() {
    let (_folder, _path, mut harness) = with_companies(50, Language::Dutch, WINDOW);
    press(&mut harness, Modifiers::COMMAND, Key::I);
    assert!(says(&harness, "Wat Peil kan lezen"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().screen, Screen::Companies);
}

#[test]
fn records_of_a_kiosk_wait_in_the_inbox_once_they_are_taken_over() {
    let (folder, mut harness) = one_company(Language::Dutch, WINDOW);
    let record = Record::new(peil_core::record::Language::Dutch, Composition::V3In2025, 3);
    let path = folder.path().join("kiosk.log");
    fs::write(&path, format!("{}\r\n", record.to_text())).unwrap();
    drop_on(&mut harness, &path);
    until_read(&mut harness);
    assert!(says(&harness, "Herkend als uitslagen van een kiosk"), "{:?}", names(&harness));
    button(&mut harness, "1 rij overnemen");
    until_read(&mut harness);
    assert_eq!(harness.state().screen, Screen::Inbox);
    drop_on(&mut harness, &path);
    until_read(&mut harness);
    assert!(harness.get_by_label("Niets om over te nemen").accesskit_node().is_disabled());
}
