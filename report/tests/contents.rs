//! The reports as a reader finds them: the text of the finished PDF, against the figures that the screens show.

use peil_core::intensity::{Case, Composition, Level, Scan};
use peil_core::maturity::Dimension;
use peil_core::{Flags, Qualifier, Target};
use peil_drawing::picture::Picture;
use peil_drawing::row_text::RowText;
use peil_fixtures::National;
use peil_portfolio::demo::Demo;
use peil_portfolio::{
    Company, Date, Deed, Filter, Logo, Measure, OpenOptions, RegionalObservation, Register, Row, ScanRecord,
    ScanSource, Store, Within,
};
use peil_report::{company, national, portfolio};
use peil_words::{Key, Language, Words};
use std::borrow::Cow;
use std::fs;
use std::process::Command;
use tempfile::TempDir;

const TODAY: (u16, u8, u8) = (2026, 6, 30);

fn today() -> Date {
    Date::new(TODAY.0, TODAY.1, TODAY.2).unwrap()
}

fn facts() -> &'static National {
    National::embedded().unwrap()
}

/// The words of a PDF, a space between any two.
fn text(pdf: &[u8]) -> String {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("report.pdf");
    fs::write(&path, pdf).unwrap();
    let output = Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&path).arg("-").output();
    let output = output.expect("pdftotext, which `cargo xtask setup` brings");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    squeezed(&text)
}

/// What a program of poppler says of a PDF.
fn told(pdf: &[u8], program: &str, option: &str) -> String {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("report.pdf");
    fs::write(&path, pdf).unwrap();
    let output = Command::new(program).arg(option).arg(&path).output().expect("poppler, as for pdftotext");
    assert!(output.status.success());
    // A heading beyond Latin is told in an encoding of its own.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn pages(pdf: &[u8]) -> usize {
    let said = told(pdf, "pdfinfo", "-rawdates");
    let line = said.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
    line.trim().parse().unwrap()
}

/// Without the places at which lines end.
fn squeezed(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace() && !['\u{ad}', '\u{2060}'].contains(sign)).collect()
}

/// Asserts that a report says something, wherever its lines end.
fn says(report: &str, expected: &str) {
    assert!(report.contains(&squeezed(expected)), "{expected:?} is not in {report}");
}

fn opened(folder: &TempDir, companies: u32) -> Store {
    let path = folder.path().join("portfolio.peil");
    let mut store = OpenOptions::new().coach("A. Coach").create(&path).unwrap().store;
    Demo { companies, seed: 1, today: today() }.fill(&mut store).unwrap();
    store
}

#[test]
fn the_report_of_a_company_says_what_its_file_says() {
    let folder = TempDir::new().unwrap();
    let store = opened(&folder, 40);
    let register = Register::load(&store).unwrap();
    for language in Language::ALL {
        let words = Words::new(language);
        for row in register.rows().iter().take(12) {
            let pdf = company(&words, &store, &register, facts(), row.id, today()).unwrap().unwrap();
            let report = text(&pdf);
            says(&report, &row.name);
            says(&report, "A. Coach");
            if let Some(scan) = row.latest_scan() {
                says(&report, &words.scan_points(scan.scan));
                says(&report, &words.composition(scan.composition));
                let items = scan.composition.items();
                for item in items {
                    says(&report, &words.technology(item.technology));
                }
            }
            for entry in row.assessments().iter().filter(|entry| entry.finished) {
                says(&report, &words.points(entry.overall, 1));
                for (dimension, points) in Dimension::ALL.into_iter().zip(entry.dimensions) {
                    says(&report, &words.dimension(dimension));
                    says(&report, &words.points(points, 1));
                }
            }
        }
    }
}

#[test]
fn a_company_that_was_measured_gets_two_pages() {
    let folder = TempDir::new().unwrap();
    let store = opened(&folder, 300);
    let register = Register::load(&store).unwrap();
    let finished = |row: &&Row| row.latest_scan().is_some() && row.assessments().iter().any(|of| of.finished);
    for language in Language::ALL {
        let words = Words::new(language);
        for row in register.rows().iter().filter(finished).take(20) {
            let pdf = company(&words, &store, &register, facts(), row.id, today()).unwrap().unwrap();
            assert_eq!(pages(&pdf), 2, "{language}: {}", row.name);
        }
    }
}

#[test]
fn the_hub_shows_its_logo_and_how_it_is_reached() {
    let folder = TempDir::new().unwrap();
    let mut store = opened(&folder, 20);
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, 40, 20);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&[90; 40 * 20 * 3]).unwrap();
    let words = Words::new(Language::Dutch);
    let reports = |store: &Store| {
        let register = Register::load(store).unwrap();
        let id = register.rows()[0].id;
        let one = company(&words, store, &register, facts(), id, today()).unwrap().unwrap();
        [one, portfolio(&words, store, &register, facts(), today()).unwrap()]
    };
    let images = |pdf: &[u8]| told(pdf, "pdfimages", "-list").lines().count() - 2;
    for pdf in reports(&store) {
        assert_eq!(images(&pdf), 0);
    }
    let mut settings = store.settings().unwrap();
    "EDIH Proef".clone_into(&mut settings.hub);
    "Kade 1, Emmen".clone_into(&mut settings.contact);
    settings.logo = Some(Logo::from_png(&png).unwrap());
    store.edit(Deed::SettingChanged, |edit| edit.set(&settings)).unwrap();
    for pdf in reports(&store) {
        assert_eq!(images(&pdf), 1);
        assert!(told(&pdf, "pdfinfo", "-struct").starts_with("Document\n  Figure\n  H1"));
        says(&text(&pdf), "EDIH Proef");
        says(&text(&pdf), "Kade 1, Emmen");
    }
}

#[test]
fn the_report_of_a_portfolio_says_what_was_entered_about_the_region() {
    let folder = TempDir::new().unwrap();
    let mut store = opened(&folder, 30);
    for (period, value) in [("2023", "47.2"), ("2025", "52.8")] {
        let observation = RegionalObservation {
            indicator: "cloud-use".to_owned(),
            place: "Emmen".to_owned(),
            population: "SME 10-249".to_owned(),
            period: period.parse().unwrap(),
            value: value.parse().unwrap(),
            digits: 1,
            qualifier: Qualifier::Exact,
            flags: Flags::NONE,
            definition: String::new(),
            source: "eigen onderzoek".to_owned(),
            locator: String::new(),
            note: String::new(),
        };
        store.edit(Deed::RegionChanged, |edit| edit.insert(&observation)).unwrap();
    }
    let register = Register::load(&store).unwrap();
    let words = Words::new(Language::Dutch);
    let report = text(&portfolio(&words, &store, &register, facts(), today()).unwrap());
    // 75 % in 2030 is the national target: 22.2 points to go, 2.8 a year so far.
    for said in ["De regio als geheel", "Emmen", "52,8 %", "22,2 pp", "+2,80 pp/jr", "geen eigen doel"] {
        says(&report, said);
    }
}

#[test]
fn the_report_of_a_portfolio_says_its_figures() {
    let folder = TempDir::new().unwrap();
    let store = opened(&folder, 200);
    let register = Register::load(&store).unwrap();
    let figures = register.figures(&Filter::default(), Within::default());
    let scans = figures.main_scans().unwrap();
    for language in Language::ALL {
        let words = Words::new(language);
        let report = text(&portfolio(&words, &store, &register, facts(), today()).unwrap());
        says(&report, &words.say(Key::SummaryNotASample));
        for measure in Measure::ALL {
            says(&report, &words.measure(measure));
            let share = scans.share(measure).unwrap();
            says(&report, &words.portfolio_share(share));
            says(&report, &words.portfolio_count(share));
        }
        for level in Level::ALL {
            says(&report, &words.level(level));
            says(&report, &words.count(scans.tally().at_level(level, Case::Worst)));
        }
        for step in &figures.funnel {
            says(&report, &words.count(step.reached.into()));
        }
        for means in figures.maturity.stages.iter().flatten() {
            says(&report, &words.mean(&means.overall, false));
        }
        for uplift in figures.maturity.uplifts.iter().flatten() {
            says(&report, &words.mean(&uplift.change.overall, true));
        }
        for shown in register.provinces(Within::default(), today()).provinces {
            says(&report, &words.province(shown.province));
        }
    }
}

#[test]
fn the_report_of_a_portfolio_says_what_its_figures_are() {
    let folder = TempDir::new().unwrap();
    let store = opened(&folder, 200);
    let register = Register::load(&store).unwrap();
    let figures = register.figures(&Filter::default(), Within::default());
    let published: u32 = figures.maturity.published.iter().sum();
    assert!(published > 0, "the demonstration has scores of the portal");
    for language in Language::ALL {
        let words = Words::new(language);
        let report = text(&portfolio(&words, &store, &register, facts(), today()).unwrap());
        says(&report, &words.say_with(Key::PublishedCounted, &[("count", published.into())]));
        // The column holds T1 less T0.
        says(&report, "T0 → T1");
        // An unknown answer that turns out to be a yes takes companies from the lowest level.
        says(&report, &words.say(Key::DashboardLevelsUnsure));
        assert!(!report.contains(&squeezed(&words.say(Key::DashboardUnsure))));
        let scans = figures.main_scans().unwrap();
        for measure in Measure::ALL {
            let target = facts().catalogue.level_target(measure.indicator(), "NL").unwrap();
            let gap = scans.share(measure).unwrap().gap(&target).unwrap();
            says(&report, &words.portfolio_to_go(gap));
            says(&report, &words.portfolio_gap(gap));
        }
    }
}

#[test]
fn a_company_is_told_to_talk_about_what_cannot_be() {
    let folder = TempDir::new().unwrap();
    let mut store = opened(&folder, 0);
    let id =
        store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Tegenspraak"))).unwrap().value;
    let record = ScanRecord {
        company: id,
        scanned_on: today(),
        composition: Composition::V3In2025,
        // Advanced cloud without cloud.
        scan: "000001000000".parse().unwrap(),
        scanned_by: String::new(),
        source: ScanSource::Coach,
        note: String::new(),
        kiosk: None,
    };
    store.edit(Deed::ScanAdded, |edit| edit.insert(&record)).unwrap();
    let register = Register::load(&store).unwrap();
    let words = Words::new(Language::Dutch);
    let report = text(&company(&words, &store, &register, facts(), id, today()).unwrap().unwrap());
    says(&report, "bespreek het met uw coach");
    assert!(!report.contains("nietallebei;vraaghetna"), "that is for the coach");
}

#[test]
fn the_report_of_the_country_says_where_there_is_nothing() {
    for language in Language::ALL {
        let words = Words::new(language);
        let report = text(&national(&words, facts(), today()).unwrap());
        let pillar = facts().catalogue.pillars.iter().find(|pillar| pillar.id == "3").unwrap();
        says(&report, words.text(&pillar.name));
        says(&report, &words.say(Key::OverviewPillarMilestones));
        says(&report, &words.say(Key::ReportMaximum));
        assert!(!report.contains(",."), "a source without a date");
    }
}

#[test]
fn the_report_of_the_country_says_what_the_overview_says() {
    for language in Language::ALL {
        let words = Words::new(language);
        let report = text(&national(&words, facts(), today()).unwrap());
        let picture = Picture::new(Cow::Borrowed(facts()), None, TODAY);
        let shown = picture.national.entries.iter().zip(&picture.cards);
        let mut rows = 0;
        for (entry, card) in
            shown.filter(|(entry, _)| picture.is_home(&entry.geo) && !picture.is_beside(entry))
        {
            let row = RowText::new(&words, &picture, entry, card);
            says(&report, &row.name);
            says(&report, &row.value);
            says(&report, &row.gap);
            says(&report, &row.target);
            if !matches!(entry.target, Target::None | Target::Entitlement(_)) {
                for said in [&row.pace, &row.needed, &row.verdict] {
                    says(&report, said);
                }
            }
            rows += 1;
        }
        assert!(rows > 50, "{rows}");
    }
}

#[test]
fn an_empty_portfolio_and_a_company_without_anything_say_so() {
    let folder = TempDir::new().unwrap();
    let mut store = opened(&folder, 0);
    let id = store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Alleen een naam"))).unwrap();
    let words = Words::new(Language::Dutch);
    let empty = OpenOptions::new().create(&folder.path().join("empty.peil")).unwrap().store;
    let nobody = Register::load(&empty).unwrap();
    says(&text(&portfolio(&words, &empty, &nobody, facts(), today()).unwrap()), "nog geen bedrijf");
    let register = Register::load(&store).unwrap();
    let id = id.value;
    let report = text(&company(&words, &store, &register, facts(), id, today()).unwrap().unwrap());
    says(&report, "Alleen een naam");
    says(&report, "Er is nog geen scan");
    says(&text(&portfolio(&words, &store, &register, facts(), today()).unwrap()), &words.count(1));
    assert!(company(&words, &empty, &nobody, facts(), id, today()).unwrap().is_none());
}

#[test]
fn a_name_of_any_script_and_length_makes_a_report() {
    let folder = TempDir::new().unwrap();
    let mut store = opened(&folder, 0);
    let words = Words::new(Language::Dutch);
    for name in
        ["🥖".repeat(80), "x".repeat(900), "שלום עולם ".repeat(30), "a\u{202e}b\u{7}c\u{feff}".to_owned()]
    {
        let id = store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named(name.clone()))).unwrap();
        let id = id.value;
        let scan: Scan = "1?0101010101".parse().unwrap();
        let record = ScanRecord {
            company: id,
            scanned_on: today(),
            composition: Composition::V3In2025,
            scan,
            scanned_by: name.clone(),
            source: ScanSource::Coach,
            note: name.clone(),
            kiosk: None,
        };
        store.edit(Deed::ScanAdded, |edit| edit.insert(&record)).unwrap();
        let register = Register::load(&store).unwrap();
        assert!(company(&words, &store, &register, facts(), id, today()).unwrap().is_some(), "{name:?}");
        assert!(portfolio(&words, &store, &register, facts(), today()).is_ok(), "{name:?}");
    }
}
