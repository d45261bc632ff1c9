//! The portfolio as a whole and the region: dashboard, funnel, map and what is entered, against queries of their own.

use crate::helper::{click, names, open, says};
use crate::language;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_core::intensity::Case;
use peil_core::record::{Province, SizeClass};
use peil_core::shares::Confidence;
use peil_core::{Decimal, Period, Unit};
use peil_gui::App;
use peil_gui::state::Screen;
use peil_portfolio::demo::Demo;
use peil_portfolio::{
    Asked, By, Company, Date, Deed, Filter, MapFigure, Measure, OpenOptions, RegionalCount,
    RegionalObservation, RegionalTarget, Within,
};
use peil_words::{Language, Words};
use std::path::PathBuf;
use tempfile::TempDir;

/// Room for a whole screen.
const TALL: Vec2 = vec2(1280.0, 4200.0);

const NOT_A_SAMPLE: &str =
    "Dat is geen steekproef: de cijfers gelden voor deze portefeuille, niet voor de regio.";

/// A demonstration of some companies, open on a screen; with counts of the region or without.
fn demo(companies: u32, screen: Screen, counted: bool) -> (TempDir, PathBuf, Harness<'static, App>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.peil");
    let mut store = OpenOptions::new().coach("demo").create(&path).unwrap().store;
    let today = Date::new(2026, 11, 22).unwrap();
    Demo { companies, seed: 3, today }.fill(&mut store).unwrap();
    if !counted {
        let counts = store.all::<RegionalCount>().unwrap();
        let remove =
            |edit: &mut peil_portfolio::Edit<'_>| counts.iter().try_for_each(|kept| edit.remove(kept.id));
        store.edit(Deed::RegionChanged, remove).unwrap();
    }
    store.close().unwrap();
    let opened = path.clone();
    let harness = open(Language::Dutch, TALL, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.open_portfolio(&opened);
        app.go(screen);
    });
    (folder, path, harness)
}

fn database(path: &PathBuf) -> rusqlite::Connection {
    rusqlite::Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

/// Replaces what is in a field.
fn fill(harness: &mut Harness<'_, App>, label: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    harness.key_press(Key::Backspace);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    harness.run();
}

fn undo(harness: &mut Harness<'_, App>) {
    // The keys of a text field are its own.
    harness.key_press(Key::Tab);
    harness.run();
    harness.state_mut().obey(peil_gui::command::Command::Undo);
    harness.run();
}

/// Chooses from a list that opens.
fn choose(harness: &mut Harness<'_, App>, list: &str, choice: &str) {
    click(harness, list);
    harness.get_by_label(choice).click();
    harness.run();
}

#[test]
fn the_dashboard_shows_what_a_separate_query_counts() {
    let (_folder, path, harness) = demo(300, Screen::Dashboard, true);
    assert!(says(&harness, NOT_A_SAMPLE));
    let words = Words::new(Language::Dutch);
    let query = "WITH latest AS (SELECT answers, composition,
            row_number() OVER (PARTITION BY company ORDER BY scanned_on DESC, id DESC) AS place FROM scan)
        SELECT count(*), sum(12 - length(replace(answers, '1', '')) >= 4),
            sum(12 - length(replace(replace(answers, '1', ''), '?', '')) >= 4),
            sum(12 - length(replace(answers, '1', '')) BETWEEN 7 AND 9),
            sum(12 - length(replace(replace(answers, '1', ''), '?', '')) BETWEEN 7 AND 9)
        FROM latest WHERE place = 1 AND composition = ?1";
    let session = harness.state().session.as_ref().unwrap();
    let figures = session.register.figures(&Filter::default(), Within::default());
    let scans = figures.main_scans().unwrap();
    let [scanned, least, most, high, high_most]: [u32; 5] = database(&path)
        .query_row(query, [scans.composition().code()], |row| {
            Ok([0, 1, 2, 3, 4].map(|column| row.get(column).unwrap()))
        })
        .unwrap();
    let percent = |part: u32| {
        let whole = Decimal::from_whole(scanned.into()).unwrap();
        let share = Decimal::from_whole(i64::from(part) * 100).unwrap().checked_div(whole).unwrap();
        words.value(share, Unit::Percent, 1)
    };
    let basic = format!("Basisniveau: {} tot {}", percent(least), percent(most));
    assert!(says(&harness, &basic), "{basic}");
    let share = scans.share(Measure::Basic).unwrap();
    assert_eq!((share.measured(), share.hits(Case::Worst), share.hits(Case::Best)), (scanned, least, most));
    let of_high = format!("hoog: {} tot {}", high.min(high_most), high.max(high_most));
    assert!(says(&harness, &of_high), "{of_high}");
    let (companies, means): (u32, f64) = database(&path)
        .query_row(
            "SELECT (SELECT count(*) FROM company), avg(score) FROM (
                SELECT 4 * (substr(cells, 77, 1) + substr(cells, 78, 1) + substr(cells, 79, 1)
                    + substr(cells, 80, 1) + substr(cells, 81, 1)) AS score
                FROM assessment WHERE stage = 'T0' AND finished = 1
                UNION ALL SELECT automation / 1e6 FROM published_scores AS p WHERE stage = 'T0' AND NOT EXISTS (
                    SELECT 1 FROM assessment AS a
                    WHERE a.company = p.company AND a.stage = 'T0' AND a.finished = 1))",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    assert!(says(&harness, &format!("Bedrijven: {companies}")));
    let automation = format!("Automatisering en AI, T0: {means:.1} ±").replace('.', ",");
    assert!(says(&harness, &automation), "{automation}");
    for stage in ["T0 → T1", "T1 → T2", "T0 → T2"] {
        assert!(says(&harness, stage));
    }
}

#[test]
fn a_filter_and_a_period_change_every_figure_and_the_disclaimer_stays() {
    let (_folder, path, mut harness) = demo(300, Screen::Dashboard, true);
    choose(&mut harness, "Provincie: alle", "Drenthe");
    choose(&mut harness, "Periode: altijd", "2025");
    let count = |query: &str| -> u32 { database(&path).query_row(query, [], |row| row.get(0)).unwrap() };
    let companies = count("SELECT count(*) FROM company WHERE province = 'PV22'");
    let scanned = count(
        "SELECT count(DISTINCT s.company) FROM scan s JOIN company c ON c.id = s.company
            WHERE c.province = 'PV22' AND s.scanned_on LIKE '2025%'",
    );
    assert!(companies > 0 && scanned > 0 && scanned < companies);
    assert!(says(&harness, &format!("Bedrijven: {companies}")));
    assert!(says(&harness, &format!("Gescand: {scanned}")));
    assert!(says(&harness, NOT_A_SAMPLE));
    choose(&mut harness, "Verdeel naar: niet verdelen", "Grootte");
    for size in SizeClass::ALL {
        let query = "SELECT count(*) FROM company WHERE province = 'PV22' AND size = ?1";
        let there: u32 = database(&path).query_row(query, [size.code()], |row| row.get(0)).unwrap();
        let line = format!("Grootte: {}, Bedrijven: {there}", Words::new(Language::Dutch).size_class(size));
        assert!(there == 0 || says(&harness, &line), "{line}");
    }
    choose(&mut harness, "Sector: alle", "Bouw");
    assert!(says(&harness, "Daarvan is niet bekend hoeveel bedrijven de regio heeft"));
    click(&mut harness, "Filters wissen");
    assert!(says(&harness, "Bedrijven: 300"));
    assert!(says(&harness, NOT_A_SAMPLE));
}

#[test]
fn without_counts_the_region_has_a_reason_and_a_way_to_enter_them() {
    let (_folder, path, mut harness) = demo(200, Screen::Dashboard, false);
    assert!(says(&harness, "U hebt niet ingevoerd hoeveel bedrijven de regio heeft."));
    assert!(says(&harness, "Wegen kan niet: u hebt niet ingevoerd"));
    assert!(says(&harness, "Dat zijn ze niet: bedrijven komen met een reden bij een hub."));
    click(&mut harness, "Aantallen bedrijven invoeren");
    assert_eq!(harness.state().screen, Screen::Region);
    for size in SizeClass::ALL {
        click(&mut harness, "Aantal toevoegen");
        let name = Words::new(Language::Dutch).size_class(size);
        choose(&mut harness, "Grootteklasse: alle", &name);
        fill(&mut harness, "Aantal bedrijven", "12.x");
        click(&mut harness, "Opslaan");
        assert!(says(&harness, "Schrijf een heel getal, zoals 12.000."), "beside the field");
        fill(&mut harness, "Aantal bedrijven", "1.500");
        click(&mut harness, "Opslaan");
    }
    let sum: u32 =
        database(&path).query_row("SELECT sum(companies) FROM regional_count", [], |row| row.get(0)).unwrap();
    assert_eq!(sum, 6000);
    click(&mut harness, "Dashboard");
    assert!(says(&harness, "De regio heeft 6000 bedrijven, volgens wat u hebt ingevoerd."));
    let session = harness.state().session.as_ref().unwrap();
    let asked =
        Asked { filter: Filter::default(), within: Within::default(), by: None, confidence: Confidence::P95 };
    let overview = session.register.overview(&asked, &[]);
    let region = overview.region.unwrap();
    let (_, basic) = region.iter().find(|(measure, _)| *measure == Measure::Basic).unwrap();
    let words = Words::new(Language::Dutch);
    let weighed = basic.weighed.as_ref().unwrap().as_ref().unwrap().map(|weighed| weighed.interval);
    let line = format!(
        "Wat: Basisniveau, Marge: {}, Gewogen: {}",
        words.region_range(basic.intervals.unwrap()),
        words.region_range(weighed)
    );
    assert!(says(&harness, &line), "{line}");
    undo(&mut harness);
    assert!(says(&harness, "De regio heeft 4500 bedrijven"), "an edit of the region is undone as any other");
}

#[test]
fn every_line_opens_to_how_it_was_computed() {
    let (_folder, _path, mut harness) = demo(200, Screen::Dashboard, true);
    let heads = |harness: &Harness<'_, App>| {
        let all: Vec<_> =
            names(harness).into_iter().filter(|name| name.starts_with("Waar komt dit vandaan")).collect();
        all.len()
    };
    assert_eq!(heads(&harness), 4, "figures, levels, assessments, region");
    click(&mut harness, "Wat: Basisniveau");
    for text in [
        "Aandeel, onbekend is nee: 100 × ",
        "95 − ",
        "95 % van ",
        "Het doel staat in: ",
        "Het cijfer van Nederland gaat over",
    ] {
        let plain = text.replace("95 %", "95\u{a0}%");
        assert!(says(&harness, text) || says(&harness, &plain), "{text}");
    }
    click(&mut harness, "Naar het landelijke cijfer: Basisniveau");
    assert!(matches!(harness.state().screen, Screen::Detail(_)));
    assert!(says(&harness, "Digitaal basisniveau"));
    click(&mut harness, "←");
    assert_eq!(harness.state().screen, Screen::Dashboard);
}

#[test]
fn the_funnel_is_held_against_the_targets_of_the_hub() {
    let (_folder, path, mut harness) = demo(200, Screen::Funnel, true);
    assert!(says(&harness, "Er zijn geen doelen voor de stappen ingevuld."));
    let session = harness.state_mut().session.as_mut().unwrap();
    let mut settings = session.register.settings().clone();
    "bezocht".clone_into(&mut settings.funnel[0].name);
    settings.funnel[0].target = Some(400);
    session.edit(Deed::SettingChanged, |edit| edit.set(&settings));
    harness.run();
    let reached: u32 =
        database(&path).query_row("SELECT count(DISTINCT company) FROM stage", [], |row| row.get(0)).unwrap();
    let left = 400 - reached;
    let line = format!("Stap: bezocht, Zo ver of verder: {reached}, In deze periode: {reached}");
    assert!(says(&harness, &line), "{line}");
    assert!(says(&harness, &format!("Nog te gaan: {left}")));
    assert!(!says(&harness, "Er zijn geen doelen"));
    choose(&mut harness, "Periode: altijd", "2025");
    let in_year: u32 = database(&path)
        .query_row(
            "SELECT count(DISTINCT company) FROM stage WHERE stage = 'activated' AND reached_on LIKE '2025%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert!(says(&harness, &format!("In deze periode: {in_year}, Van de stap ervoor")));
    let latest: (String, String) = database(&path)
        .query_row(
            "SELECT s.reached_on, c.name FROM stage s JOIN company c ON c.id = s.company
                WHERE s.reached_on LIKE '2025%' ORDER BY s.reached_on DESC, c.id DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    let day = Words::new(Language::Dutch).day(latest.0.parse::<Date>().unwrap().into());
    click(&mut harness, &format!("{day}: {}", latest.1));
    assert!(matches!(harness.state().screen, Screen::Company(_)));
}

#[test]
fn a_tile_says_its_figure_and_opens_its_companies_by_keyboard() {
    let (_folder, path, mut harness) = demo(300, Screen::Map, true);
    assert!(says(&harness, NOT_A_SAMPLE));
    let there: u32 = database(&path)
        .query_row("SELECT count(*) FROM company WHERE province = 'PV22'", [], |row| row.get(0))
        .unwrap();
    for province in Province::ALL {
        let name = format!("{}: Bedrijven ", Words::new(Language::Dutch).province(province));
        assert!(names(&harness).iter().any(|tile| tile.starts_with(&name)), "{name}");
    }
    let tile = format!("Drenthe: Bedrijven {there}. Toon {there} bedrijven");
    assert!(says(&harness, &tile), "{tile}");
    for (option, figure) in [
        ("Gescand", MapFigure::Scanned),
        ("Basisniveau", MapFigure::Basic),
        ("Dekking", MapFigure::Coverage),
        ("Te laat", MapFigure::Overdue),
    ] {
        harness.get_by_role_and_label(Role::RadioButton, option).click();
        harness.run();
        assert_eq!(harness.state().session.as_ref().unwrap().map.figure, figure);
        assert!(says(&harness, &format!("Drenthe: {option} ")));
    }
    assert!(says(&harness, "Dat is nog niet ingevuld"), "coverage needs counts by province");
    let tile = harness
        .get_all_by_role(Role::Button)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with("Drenthe: ")))
        .unwrap();
    tile.focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().screen, Screen::Companies);
    assert!(says(&harness, &format!("{there} van 300 bedrijven")));
    assert!(says(&harness, "Provincie: Drenthe"));
}

#[test]
fn figures_of_the_region_are_checked_saved_undone_and_shown_as_the_national_ones() {
    let (_folder, path, mut harness) = demo(20, Screen::Region, true);
    let stored = |path: &PathBuf| -> u32 {
        database(path).query_row("SELECT count(*) FROM regional_observation", [], |row| row.get(0)).unwrap()
    };
    click(&mut harness, "Cijfer toevoegen");
    click(&mut harness, "Opslaan");
    for fault in [
        "Kies een indicator.",
        "Schrijf over welke plaats of regio het gaat.",
        "Schrijf een jaar of een maand, zoals 2025",
        "Schrijf een getal met hoogstens zes decimalen",
    ] {
        assert!(says(&harness, fault), "{fault}");
    }
    assert_eq!(stored(&path), 0);
    for (period, value) in [("2023", "50,5"), ("2025", "58,5")] {
        if stored(&path) > 0 {
            click(&mut harness, "Cijfer toevoegen");
        }
        choose(&mut harness, "Indicator: ", "Gebruik van cloud");
        fill(&mut harness, "Plaats", "Noord-Nederland");
        fill(&mut harness, "Periode", period);
        fill(&mut harness, "Waarde", value);
        fill(&mut harness, "Bron", "eigen onderzoek");
        click(&mut harness, "Opslaan");
    }
    assert_eq!(stored(&path), 2);
    click(&mut harness, "Cijfer toevoegen");
    choose(&mut harness, "Indicator: ", "Gebruik van cloud");
    fill(&mut harness, "Periode", "2025");
    fill(&mut harness, "Waarde", "60");
    click(&mut harness, "Opslaan");
    assert!(says(&harness, "al een waarde van deze bron"), "the same check as for a data file");
    assert_eq!(stored(&path), 2);
    click(&mut harness, "Annuleren");
    click(&mut harness, "Bekijk de regio zoals Nederland");
    assert_eq!(harness.state().screen, Screen::Overview);
    assert!(says(&harness, "Hoe staat de regio ervoor?"));
    harness.get_all_by_label_contains("Gebruik van cloud").next().unwrap().click();
    harness.run();
    assert!(matches!(harness.state().screen, Screen::Detail(_)));
    for text in
        ["16,5\u{a0}procentpunt", "Deze plaats heeft geen eigen doel", "eigen onderzoek", "+4,00\u{a0}pp"]
    {
        if text == "eigen onderzoek" {
            click(&mut harness, "Waar komt dit vandaan?");
        }
        assert!(says(&harness, text), "{text}");
    }
    harness.key_press(Key::Escape);
    harness.run();
    harness.get_by_role_and_label(Role::RadioButton, "Nederland").click();
    harness.run();
    assert!(says(&harness, "Hoe staat Nederland ervoor?"));
    click(&mut harness, "Mijn regio");
    assert!(says(&harness, "Hoe staat de regio ervoor?"));
    harness.state_mut().obey(peil_gui::command::Command::Undo);
    harness.run();
    assert_eq!(stored(&path), 1);
    assert!(!says(&harness, "58,5"), "the picture follows what was undone");
    click(&mut harness, "Regio");
    click(&mut harness, "Doel toevoegen");
    fill(&mut harness, "Waarde van het doel", "55");
    fill(&mut harness, "Uiterste jaar of maand (mag leeg)", "2028");
    fill(&mut harness, "Jaar of maand van het begin (mag leeg)", "2029");
    click(&mut harness, "Opslaan");
    assert!(says(&harness, "Het einde ligt niet na het begin."));
    fill(&mut harness, "Jaar of maand van het begin (mag leeg)", "");
    click(&mut harness, "Opslaan");
    let session = harness.state().session.as_ref().unwrap();
    let targets = session.store.all::<RegionalTarget>().unwrap();
    assert_eq!(targets.len(), 1);
    assert_eq!(targets[0].record.target.by, Period::year(2028).ok());
    assert_eq!(session.store.all::<RegionalObservation>().unwrap()[0].record.place, "Noord-Nederland");
    harness.state_mut().close_portfolio();
    harness.run();
    assert!(harness.state().regional.is_none(), "without a portfolio there is no region");
}

#[test]
fn the_figures_follow_an_edit() {
    let (_folder, _path, mut harness) = demo(50, Screen::Dashboard, true);
    assert!(says(&harness, "Bedrijven: 50"));
    let session = harness.state_mut().session.as_mut().unwrap();
    session.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Bakkerij De Proef")));
    harness.run();
    assert!(says(&harness, "Bedrijven: 51"));
}

#[test]
fn every_word_comes_from_the_word_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.peil");
    let mut store = OpenOptions::new().coach("demo").create(&path).unwrap().store;
    let today = Date::new(2026, 11, 22).unwrap();
    Demo { companies: 120, seed: 3, today }.fill(&mut store).unwrap();
    store.close().unwrap();
    for screen in [Screen::Dashboard, Screen::Funnel, Screen::Map, Screen::Region] {
        let (path, shown) = (path.clone(), screen.clone());
        let mut harness = open(Language::Pseudo, TALL, move |app| {
            "A. Coach".clone_into(&mut app.settings.coach);
            app.open_portfolio(&path);
            if let Some(session) = &mut app.session {
                session.dashboard.by = Some(By::Province);
            }
            app.go(shown);
        });
        // Whatever opens is opened.
        let heads: Vec<_> = harness.query_all_by_role(Role::DisclosureTriangle).collect();
        for head in &heads {
            head.click();
        }
        drop(heads);
        harness.run();
        let data = language::data(harness.state());
        for name in names(&harness).into_iter().filter(|name| !name.contains("(fictief)")) {
            let rest = language::left(&name, &data);
            // T0 and pp are the same in every language.
            let rest = rest.replace("DMA", "").replace('T', "");
            assert!(rest.len() < 2, "{screen:?}: {name:?} leaves {rest:?}");
        }
        harness.state_mut().close_portfolio();
    }
}
