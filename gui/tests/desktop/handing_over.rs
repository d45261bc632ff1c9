//! What is handed over as a file: reports, and the dialogs of the system that ask where they go.

use crate::helper::{WINDOW, dutch, fill, names, open, press, says, with_companies};
use crate::settings::settle;
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_fixtures::National;
use peil_gui::App;
use peil_gui::files::{Answer, Desktop, Question};
use peil_gui::state::Screen;
use peil_words::{Language, Words};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A desktop that gives the answers that it was told to give, and remembers what it was asked.
#[derive(Debug, Default)]
pub(crate) struct Told {
    pub(crate) answers: Mutex<Vec<Answer>>,
    pub(crate) asked: Mutex<Vec<Question>>,
    pub(crate) opened: Mutex<Vec<PathBuf>>,
    pub(crate) refuses: bool,
}

impl Told {
    pub(crate) fn answering(answers: impl Into<Vec<Answer>>) -> Arc<Self> {
        Arc::new(Self { answers: Mutex::new(answers.into()), ..Self::default() })
    }
}

impl Desktop for Told {
    fn has_dialogs(&self) -> bool {
        true
    }

    fn choose(&self, question: &Question) -> Answer {
        self.asked.lock().unwrap().push(question.clone());
        self.answers.lock().unwrap().remove(0)
    }

    fn open(&self, path: &Path) -> io::Result<()> {
        self.opened.lock().unwrap().push(path.to_owned());
        if self.refuses { Err(io::Error::other("no program")) } else { Ok(()) }
    }
}

/// Frames until something is so.
pub(crate) fn until(harness: &mut Harness<'_, App>, is_so: impl Fn(&App) -> bool) {
    for _ in 0..3_000 {
        harness.run();
        if is_so(harness.state()) {
            harness.run();
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("it does not come to that");
}

fn button(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
}

#[test]
fn the_report_of_a_company_is_made_in_the_language_that_is_chosen() {
    let (folder, _path, mut harness) = with_companies(8, Language::Dutch, WINDOW);
    let company = harness.state().session.as_ref().unwrap().register.rows()[0].clone();
    harness.state_mut().go(Screen::Company(company.id));
    harness.run();
    harness.get_by_label("Rapport (PDF)…").click();
    harness.run();
    assert!(says(&harness, &format!("Rapport van {}", company.name)));
    let field = harness.get_by_role_and_label(Role::TextInput, "Bestand");
    let proposed = field.accesskit_node().value().unwrap();
    assert!(proposed.ends_with(&format!("Rapport {} 2026-11-22.pdf", company.name)), "{proposed}");
    harness.get_by_role_and_label(Role::RadioButton, "English").click();
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, "Bestand");
    assert!(field.accesskit_node().value().unwrap().contains("Report "), "the name follows the language");
    let file = folder.path().join("report");
    fill(&mut harness, "Bestand", &file.display().to_string());
    button(&mut harness, "PDF maken");
    assert!(harness.state().work.is_some() && says(&harness, "Het rapport wordt gemaakt"));
    settle(&mut harness);
    let written = folder.path().join("report.pdf");
    let session = harness.state().session.as_ref().unwrap();
    let made = |language| {
        let (words, national) = (Words::new(language), National::embedded().unwrap());
        let (store, register) = (&session.store, &session.register);
        peil_report::company(&words, store, register, national, company.id, session.today).unwrap().unwrap()
    };
    let pdf = std::fs::read(&written).unwrap();
    assert!(pdf.starts_with(b"%PDF-") && pdf == made(Language::English));
    assert_ne!(pdf, made(Language::Dutch));
    assert!(says(&harness, &written.display().to_string()), "{:?}", names(&harness));
    assert_eq!(harness.state().screen, Screen::Company(company.id));
}

#[test]
fn a_report_takes_the_place_of_another_only_when_that_is_agreed() {
    let (folder, _path, mut harness) = with_companies(8, Language::Dutch, WINDOW);
    let file = folder.path().join("regio.pdf");
    std::fs::write(&file, "mine").unwrap();
    harness.state_mut().go(Screen::Dashboard);
    harness.run();
    button(&mut harness, "Rapport (PDF)…");
    fill(&mut harness, "Bestand", &file.display().to_string());
    button(&mut harness, "PDF maken");
    assert!(says(&harness, "Er is al een bestand met deze naam. Wilt u het vervangen?"));
    button(&mut harness, "Niet vervangen");
    assert_eq!(std::fs::read(&file).unwrap(), b"mine");
    button(&mut harness, "PDF maken");
    button(&mut harness, "Vervangen");
    settle(&mut harness);
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
    assert_eq!(
        std::fs::read_dir(folder.path())
            .unwrap()
            .filter(|entry| { entry.as_ref().unwrap().file_name().to_string_lossy().ends_with(".part") })
            .count(),
        0
    );
}

#[test]
fn a_report_that_cannot_be_written_says_why_until_it_is_read() {
    let (_folder, _path, mut harness) = with_companies(3, Language::Dutch, WINDOW);
    harness.state_mut().go(Screen::Dashboard);
    harness.run();
    button(&mut harness, "Rapport (PDF)…");
    fill(&mut harness, "Bestand", "/geen/map/van/iemand/rapport.pdf");
    button(&mut harness, "PDF maken");
    settle(&mut harness);
    harness.run_steps(200);
    assert!(says(&harness, "Niet opgeslagen") && says(&harness, "De map is er niet."));
    button(&mut harness, "Gelezen");
    assert!(!says(&harness, "Niet opgeslagen"));
    assert!(harness.state().session.as_ref().unwrap().is_writable(), "the portfolio is back");
}

#[test]
fn the_country_is_reported_without_a_portfolio_and_its_file_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("nederland.pdf");
    let desktop = Told::answering([Answer::Chosen(file.clone())]);
    let mut harness = dutch();
    harness.state_mut().desktop = desktop.clone();
    button(&mut harness, "Rapport (PDF)…");
    button(&mut harness, "Kiezen…");
    until(&mut harness, |app| app.asking.is_none());
    let question = desktop.asked.lock().unwrap()[0].clone();
    assert_eq!(question.title, "Rapport opslaan als");
    assert_eq!(question.new_name.as_deref(), Some("Rapport Nederland 2026-11-22.pdf"));
    assert_eq!(question.kinds[0].endings, ["pdf"]);
    button(&mut harness, "PDF maken");
    until(&mut harness, |app| app.notice.is_some());
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
    button(&mut harness, "Openen");
    until(&mut harness, |app| app.sent.is_none());
    harness.run();
    harness.state_mut().open_written();
    until(&mut harness, |app| app.sent.is_none());
    button(&mut harness, "Map tonen");
    until(&mut harness, |app| app.sent.is_none());
    let opened = desktop.opened.lock().unwrap().clone();
    assert_eq!(opened, [file.clone(), file, folder.path().to_owned()]);
}

#[test]
fn a_file_that_no_program_opens_is_told() {
    let desktop = Arc::new(Told { refuses: true, ..Told::default() });
    let mut harness = dutch();
    harness.state_mut().desktop = desktop;
    harness.state_mut().written = Some(PathBuf::from("/a.pdf"));
    press(&mut harness, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::O);
    until(&mut harness, |app| app.sent.is_none());
    assert!(says(&harness, "Niet geopend") && says(&harness, "no program"));
}

#[test]
fn a_dialog_of_the_system_opens_a_portfolio_and_without_one_the_path_is_typed() {
    let (_folder, path) = crate::helper::demo_file(3);
    let desktop = Told::answering([Answer::Cancelled, Answer::Chosen(path.clone()), Answer::NoDialog]);
    let used = desktop.clone();
    let mut harness = open(Language::Dutch, WINDOW, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.desktop = used;
    });
    for _ in 0..2 {
        assert!(harness.state().session.is_none());
        press(&mut harness, Modifiers::COMMAND, Key::O);
        until(&mut harness, |app| app.asking.is_none());
        assert!(harness.state().opening.is_none());
    }
    assert_eq!(harness.state().session.as_ref().unwrap().store.path(), path);
    press(&mut harness, Modifiers::COMMAND, Key::O);
    until(&mut harness, |app| app.asking.is_none());
    assert!(harness.query_by_role_and_label(Role::TextInput, "Bestand").is_some(), "it is typed");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::O);
    assert!(harness.state().opening.is_some(), "and not asked for in vain again");
    assert_eq!(desktop.asked.lock().unwrap().len(), 3);
}

#[test]
fn the_report_is_asked_for_with_the_keys_alone_and_in_a_narrow_window() {
    let (folder, _path, mut harness) = with_companies(3, Language::English, vec2(480.0, 800.0));
    let company = harness.state().session.as_ref().unwrap().register.rows()[0].id;
    harness.state_mut().go(Screen::Company(company));
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::R);
    let modal = harness.get_by_role_and_label(Role::TextInput, "File").rect();
    assert!(modal.left() >= 0.0 && modal.right() <= 480.0, "{modal:?}");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.state().paper.is_none());
    press(&mut harness, Modifiers::COMMAND, Key::R);
    let file = folder.path().join("a.pdf");
    fill(&mut harness, "File", &file.display().to_string());
    for _ in 0..2 {
        // The field was left with Tab: the button follows it.
        if harness.state().work.is_none() {
            press(&mut harness, Modifiers::NONE, Key::Enter);
        }
    }
    settle(&mut harness);
    assert!(file.exists());
}

#[test]
fn every_word_of_the_report_comes_from_the_word_files() {
    let mut harness = open(Language::Pseudo, vec2(480.0, 900.0), |app| {
        app.settings.folder = Some("/1".into());
        app.desktop = Told::answering([]);
        peil_gui::paper::begin(app, peil_gui::paper::Subject::National);
    });
    harness.state_mut().go(Screen::Settings);
    harness.run();
    assert!(harness.query_all_by_role(Role::RadioButton).count() > 2, "the question is shown");
    for name in names(&harness) {
        let known = ["PDF", "pdf", "T0", "T1", "T2"];
        let rest = known.into_iter().fold(name.clone(), |rest, known| rest.replace(known, ""));
        let letters = rest.chars().filter(char::is_ascii_alphabetic).count();
        assert!(letters < 2, "{name:?} leaves {rest:?}");
    }
}
