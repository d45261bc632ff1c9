//! The scan and the assessment as a coach fills them in.

use crate::helper::{names, open, says};
use crate::language;
use egui::{Event, Key, Modifiers, Role, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_core::intensity::{Composition, Scan};
use peil_core::maturity::{Answers, Question, Stage};
use peil_gui::App;
use peil_gui::state::Screen;
use peil_portfolio::{Assessment, Company, Date, Deed, Id, ScanRecord};
use peil_words::{Language, Words};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Room for a whole form.
const TALL: Vec2 = vec2(1280.0, 2600.0);

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
    let path = folder.path().join("proef.peil");
    (folder, path)
}

/// A portfolio of one company, and that company.
fn company(app: &mut App, path: &Path, name: &str) -> Id<Company> {
    app.create_portfolio(path);
    let session = app.session.as_mut().unwrap_or_else(|| panic!("no portfolio"));
    let added = session.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named(name)));
    added.unwrap_or_else(|| panic!("no company"))
}

fn scans(harness: &Harness<'_, App>, company: Id<Company>) -> Vec<(Id<ScanRecord>, ScanRecord)> {
    let session = harness.state().session.as_ref().unwrap_or_else(|| panic!("no portfolio"));
    let kept = session.store.of_company::<ScanRecord>(company);
    kept.unwrap_or_else(|error| panic!("{error}")).into_iter().map(|kept| (kept.id, kept.record)).collect()
}

fn assessment(harness: &Harness<'_, App>, id: Id<Assessment>) -> Assessment {
    let session = harness.state().session.as_ref().unwrap_or_else(|| panic!("no portfolio"));
    session.store.get(id).unwrap_or_else(|error| panic!("{error}"))
}

fn press(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn only(harness: &Harness<'_, App>) -> Id<Company> {
    let session = harness.state().session.as_ref().unwrap_or_else(|| panic!("no portfolio"));
    session.register.rows().first().unwrap_or_else(|| panic!("no company")).id
}

/// A form for a new scan of a company.
fn new_scan(path: &Path, size: Vec2) -> Harness<'static, App> {
    let path = path.to_owned();
    open(Language::Dutch, size, move |app| {
        let company = company(app, &path, "Bakkerij De Proef (fictief)");
        app.go(Screen::Scan(company, None));
    })
}

#[test]
fn a_scan_is_made_by_keyboard_alone_and_found_again() {
    let (_folder, path) = folder();
    let mut harness = new_scan(&path, vec2(1280.0, 860.0));
    let bakery = only(&harness);
    assert!(says(&harness, "Vraag 1 van 12"));
    assert_eq!(scans(&harness, bakery), [], "nothing is kept before the first answer");
    for key in
        [Key::J, Key::N, Key::Y, Key::O, Key::U, Key::N, Key::N, Key::N, Key::J, Key::N, Key::N, Key::N]
    {
        press(&mut harness, key);
        assert_eq!(scans(&harness, bakery).len(), 1);
    }
    assert!(says(&harness, "Alle twaalf vragen zijn langs geweest."));
    // Back over the last two to the tenth; it was a yes after all.
    for key in [Key::Backspace, Key::ArrowUp, Key::ArrowLeft, Key::J] {
        press(&mut harness, key);
    }
    let expected: Scan = "101??0001100".parse().unwrap_or_else(|error| panic!("{error}"));
    let kept = scans(&harness, bakery);
    assert_eq!(kept.len(), 1);
    let (id, record) = kept[0].clone();
    assert_eq!((record.scan, record.composition), (expected, Composition::V3In2023));
    assert_eq!(record.scanned_on, Date::new(2026, 11, 22).unwrap_or_else(|error| panic!("{error}")));
    // Four yeses are low; two more unknown ones stay within it.
    for text in ["4 tot 6 van de 12", "laag", "hoog: in het slechtste geval nog 3 technologieën"] {
        assert!(says(&harness, text), "{text}");
    }
    let words = Words::new(Language::Dutch);
    let before = [words.scan_points(expected), words.scan_level(expected), words.scan_next(expected)];
    harness.state_mut().close_portfolio();
    drop(harness);

    let harness = open(Language::Dutch, TALL, move |app| {
        app.open_portfolio(&path);
        app.go(Screen::Scan(bakery, Some(id)));
    });
    for text in before {
        assert!(says(&harness, &text), "{text}");
    }
    for (number, answer) in
        (1..).zip(["ja", "nee", "ja", "", "onbekend", "nee", "nee", "nee", "ja", "ja", "nee", "nee"])
    {
        // The first unknown one is open, to be asked first.
        if !answer.is_empty() {
            let found = names(&harness).iter().any(|name| {
                name.starts_with(&format!("{number}. ")) && name.ends_with(&format!(": {answer}"))
            });
            assert!(found, "{number} {answer}");
        }
    }
    assert!(says(&harness, "Vraag 4 van 12"));
}

#[test]
fn keys_that_come_in_one_frame_all_count_and_are_undone_one_by_one() {
    let (_folder, path) = folder();
    let mut harness = new_scan(&path, TALL);
    let bakery = only(&harness);
    for key in [Key::J, Key::N, Key::N, Key::O, Key::J] {
        // All into one frame, as on a slow screen.
        harness.input_mut().events.push(pressed(key, Modifiers::NONE));
    }
    harness.run();
    let signs = |harness: &Harness<'_, App>| scans(harness, bakery)[0].1.scan.to_string();
    assert_eq!(signs(&harness), "100?1???????");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(signs(&harness), "100?????????");
    // The same for the keys of commands.
    for _ in 0..2 {
        let event = pressed(Key::Z, Modifiers::COMMAND);
        harness.input_mut().events.push(event);
    }
    harness.run();
    assert_eq!(signs(&harness), "1???????????");
}

fn pressed(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

#[test]
fn unknown_answers_show_the_worst_and_the_best_case_and_what_comes_first() {
    let (_folder, path) = folder();
    let mut harness = new_scan(&path, TALL);
    for key in [Key::J, Key::J, Key::J, Key::U] {
        press(&mut harness, key);
    }
    for text in [
        "3 tot 12 van de 12",
        "zeer laag tot zeer hoog: dat hangt af van de onbekende antwoorden",
        "nog niet te zeggen; in het slechtste geval nog 1 technologie",
        "laag: in het slechtste geval nog 1 technologie",
        "Wat eerst? Zo komt het bedrijf op niveau laag",
        "1. Clouddiensten (vraag eerst of het bedrijf dit al gebruikt)",
    ] {
        assert!(says(&harness, text), "{text}");
    }
}

#[test]
fn a_scan_is_answered_with_the_mouse_undone_and_redone() {
    let (_folder, path) = folder();
    let mut harness = new_scan(&path, TALL);
    let bakery = only(&harness);
    harness.get_by_label("ja").click();
    harness.run();
    harness.get_by_label("nee").click();
    harness.run();
    let signs = |harness: &Harness<'_, App>| {
        scans(harness, bakery).first().map(|(_, record)| record.scan.to_string())
    };
    assert_eq!(signs(&harness).as_deref(), Some("10??????????"));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(signs(&harness).as_deref(), Some("1???????????"));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(signs(&harness), None);
    assert!(says(&harness, "Deze scan is er niet meer."));
    for _ in 0..2 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Y);
        harness.run();
    }
    assert_eq!(signs(&harness).as_deref(), Some("10??????????"));
}

#[test]
fn both_forms_lead_back_to_the_company() {
    let (_folder, path) = folder();
    let mut harness = new_assessment(Language::Dutch, &path, "Smederij De Vonk (fictief)", TALL);
    let company = only(&harness);
    for screen in [harness.state().screen.clone(), Screen::Scan(company, None)] {
        harness.state_mut().go(screen);
        harness.run();
        tick(&mut harness, "← Smederij De Vonk (fictief)");
        assert_eq!(harness.state().screen, Screen::Company(company));
        assert!(says(&harness, "Radar van de zes dimensies"));
    }
}

#[test]
fn a_day_is_kept_once_it_is_one() {
    let (_folder, path) = folder();
    let mut harness = new_scan(&path, TALL);
    let bakery = only(&harness);
    press(&mut harness, Key::J);
    let day = |harness: &Harness<'_, App>| scans(harness, bakery)[0].1.scanned_on.to_string();
    assert_eq!(day(&harness), "2026-11-22");
    let field = |harness: &mut Harness<'_, App>, text: &str| {
        let field = |harness: &mut Harness<'_, App>, act: &dyn Fn(&egui_kittest::Node<'_>)| {
            act(&harness.get_by_role_and_label(Role::DateInput, "Datum van de scan"));
            harness.run();
        };
        field(harness, &|field| field.focus());
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        field(harness, &|field| field.type_text(text));
    };
    field(&mut harness, "31-11-2026");
    assert!(says(&harness, "Dit is geen datum. Typ bijvoorbeeld 22-11-2026."));
    assert_eq!(day(&harness), "2026-11-22");
    field(&mut harness, "3-2-2026");
    assert!(!says(&harness, "Dit is geen datum."));
    assert_eq!(day(&harness), "2026-02-03");
}

/// An assessment at T0 of a new company.
fn new_assessment(language: Language, path: &Path, name: &'static str, size: Vec2) -> Harness<'static, App> {
    let path = path.to_owned();
    open(language, size, move |app| {
        let company = company(app, &path, name);
        begin(app, company, Stage::T0, Answers::unanswered());
    })
}

fn begin(app: &mut App, company: Id<Company>, stage: Stage, answers: Answers) {
    let today = app.date();
    let session = app.session.as_mut().unwrap_or_else(|| panic!("no portfolio"));
    let begun = Assessment { answers, ..Assessment::begun(company, stage, today) };
    let id = session.edit(Deed::AssessmentBegun, |edit| edit.insert(&begun));
    app.go(Screen::Assessment(company, id.unwrap_or_else(|| panic!("not begun"))));
}

fn shown(harness: &Harness<'_, App>) -> Id<Assessment> {
    match harness.state().screen {
        Screen::Assessment(_, id) => id,
        ref other => panic!("{other:?}"),
    }
}

/// Clicks what has exactly this name.
fn tick(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

fn ticks(harness: &mut Harness<'_, App>, question: Question, items: impl IntoIterator<Item = usize>) {
    let words = Words::new(Language::Dutch);
    for item in items {
        tick(harness, &words.item(question, item));
    }
}

#[test]
fn the_worked_example_gives_its_scores_on_the_screen() {
    let (_folder, path) = folder();
    let mut harness = new_assessment(Language::Dutch, &path, "Smederij De Vonk (fictief)", TALL);
    let words = Words::new(Language::Dutch);
    for item in 0..4 {
        tick(&mut harness, &format!("{}: al geïnvesteerd", words.item(Question::Q1a, item)));
    }
    for item in 0..3 {
        tick(&mut harness, &format!("{}: (verder) gepland", words.item(Question::Q1b, item)));
    }
    ticks(&mut harness, Question::Q2, 0..5);
    assert!(says(&harness, "1. Digitale bedrijfsstrategie: 30 van 30 ingevuld"));
    press(&mut harness, Key::PageDown);
    ticks(&mut harness, Question::Q3, 0..7);
    // The scales are answered with the keys of their steps, each of which goes on to the next.
    harness
        .get_by_label(
            "Simulatie en digitale tweelingen: een model op de computer van iets echts: 0 niet in gebruik",
        )
        .focus();
    harness.run();
    for key in [Key::Num0, Key::Num0, Key::Num5, Key::Num2, Key::Num1, Key::Num0, Key::Num3] {
        press(&mut harness, key);
    }
    tick(&mut harness, "Volgende: Mensgerichte digitalisering");
    ticks(&mut harness, Question::Q5, 0..3);
    ticks(&mut harness, Question::Q6, 0..5);
    press(&mut harness, Key::PageDown);
    ticks(&mut harness, Question::Q7, [0, 2, 3, 4]);
    ticks(&mut harness, Question::Q8, 0..4);
    press(&mut harness, Key::PageDown);
    for key in [Key::Num3, Key::Num0, Key::Num0, Key::Num0, Key::Num5] {
        press(&mut harness, key);
    }
    press(&mut harness, Key::PageDown);
    ticks(&mut harness, Question::Q10, 0..4);
    for (item, answer) in ["deels", "nee", "deels", "nee", "ja"].into_iter().enumerate() {
        tick(&mut harness, &format!("{}: {answer}", words.item(Question::Q11, item)));
    }
    let id = shown(&harness);
    assert_eq!(assessment(&harness, id).answers.missing(), 0);
    for text in [
        "Digitale bedrijfsstrategie: 40,0 van 100",
        "Digitale gereedheid: 50,7 van 100",
        "Mensgerichte digitalisering: 52,7 van 100",
        "Databeheer en verbondenheid: 61,9 van 100",
        "Automatisering en AI: 32,0 van 100",
        "Groene digitalisering: 40,0 van 100",
        "Totaal: 46,2 van 100",
        "Gemiddeld",
        "Dimensie: Digitale gereedheid, T0: 50,7",
        "Dimensie: Totaal, T0: 46,2",
        "Radar van de zes dimensies van 0 tot 100. T0, 22-11-2026: 46,2 van 100",
    ] {
        assert!(says(&harness, text), "{text}: {:#?}", names(&harness));
    }
    assert!(!says(&harness, "niet ingevuld"));
    // Finished, it counts in the mean of the portfolio, which is no line beside it: it would be compared with itself.
    tick(&mut harness, "Klaar: meetellen in de cijfers");
    assert!(assessment(&harness, id).finished);
    assert!(!says(&harness, "Portefeuille: gemiddelde"));
}

#[test]
fn an_unfinished_assessment_is_taken_up_where_it_stopped() {
    let (_folder, path) = folder();
    let mut harness = new_assessment(Language::Dutch, &path, "Drukkerij Inktvlek (fictief)", TALL);
    let id = shown(&harness);
    tick(&mut harness, "geen van deze: al geïnvesteerd");
    tick(&mut harness, "geen van deze: (verder) gepland");
    let none = assessment(&harness, id).answers;
    assert_eq!((none.missing(), none.get(Question::Q1b, 9)), (76, Some(0)));
    tick(&mut harness, "geen van deze: (verder) gepland");
    assert_eq!(assessment(&harness, id).answers.missing(), 86, "taken back");
    tick(&mut harness, "geen van deze: (verder) gepland");
    ticks(&mut harness, Question::Q2, [0]);
    let company = only(&harness);
    harness.state_mut().close_portfolio();
    drop(harness);
    let mut harness = open(Language::Dutch, TALL, move |app| {
        app.open_portfolio(&path);
        app.go(Screen::Assessment(company, id));
    });
    assert!(says(&harness, "Welke gangbare digitale middelen gebruikt het bedrijf?"));
    assert!(says(&harness, "66 van de 96 vakjes zijn niet ingevuld en tellen als nul."));
    // The first thing that is not answered has the focus: the space bar ticks it.
    press(&mut harness, Key::Space);
    assert_eq!(assessment(&harness, id).answers.get(Question::Q3, 0), Some(1));
}

#[test]
fn the_radar_shows_every_stage_and_a_stage_is_changed_to_a_free_one_only() {
    let (_folder, path) = folder();
    let mut harness = new_assessment(Language::English, &path, "Smithy The Spark (fictitious)", TALL);
    let company = only(&harness);
    begin(harness.state_mut(), company, Stage::T1, Answers::zero());
    harness.run();
    for text in ["T0, 2026-11-22", "T1, 2026-11-22", "Dimension: Overall, T0: 0.0, T1: 0.0"] {
        assert!(says(&harness, text), "{text}");
    }
    tick(&mut harness, "Stage: T1");
    assert!(harness.query_by_label("T0").is_none(), "the company has a T0 already");
    tick(&mut harness, "T2");
    let id = shown(&harness);
    assert_eq!(assessment(&harness, id).stage, Stage::T2);
    assert!(says(&harness, "T2, 2026-11-22"));
}

#[test]
fn both_forms_fit_every_width() {
    for width in [380.0, 480.0, 900.0, 1280.0] {
        let (_folder, path) = folder();
        let mut harness =
            new_assessment(Language::Dutch, &path, "Smederij De Vonk (fictief)", vec2(width, 800.0));
        let company = only(&harness);
        for _ in 0..6 {
            fits(&harness, width);
            press(&mut harness, Key::PageDown);
        }
        harness.state_mut().go(Screen::Scan(company, None));
        harness.run();
        for key in [Key::J, Key::N, Key::U] {
            press(&mut harness, key);
            fits(&harness, width);
        }
    }
}

#[test]
fn every_word_of_both_forms_comes_from_the_word_files() {
    let (_folder, path) = folder();
    let mut harness = new_assessment(Language::Pseudo, &path, "4711", vec2(1280.0, 4000.0));
    let company = only(&harness);
    let id = shown(&harness);
    let session = harness.state_mut().session.as_mut().unwrap_or_else(|| panic!("no portfolio"));
    // What is odd is said as well: no digital data, and yet something done with it.
    let mut odd =
        Assessment { finished: true, ..session.store.get(id).unwrap_or_else(|error| panic!("{error}")) };
    assert_eq!(odd.answers.set_all(Question::Q7, &[1; 8]), Ok(()));
    session.edit(Deed::AssessmentChanged, |edit| edit.update(id, &odd));
    let mut known = language::data(harness.state());
    known.extend([path.display().to_string(), "proef.peil".to_owned()]);
    let check = |harness: &Harness<'_, App>| {
        for name in names(harness) {
            // T0 and T1 are the names of the stages in every language.
            let rest = language::left(&name.replace("T0", "").replace("T1", ""), &known);
            assert!(rest.len() < 2, "{name:?} leaves {rest:?}");
        }
    };
    for _ in 0..6 {
        press(&mut harness, Key::PageDown);
        check(&harness);
    }
    harness.state_mut().go(Screen::Scan(company, None));
    harness.run();
    for position in 0..12 {
        press(&mut harness, if position % 2 == 0 { Key::U } else { Key::J });
        check(&harness);
    }
}

/// That nothing begins or ends outside of the window, from left to right.
pub(crate) fn fits(harness: &Harness<'_, App>, width: f32) {
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        let Some(place) = node.bounding_box() else { continue };
        let name = node.label().or_else(|| node.value()).unwrap_or_default();
        let inside = place.x0 >= -0.5 && place.x1 <= f64::from(width) + 0.5;
        assert!(inside, "{width}: {name:?} at {place:?}");
    }
}
