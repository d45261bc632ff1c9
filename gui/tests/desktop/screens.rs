//! What every screen says, and what clicking does.

use crate::helper::{WINDOW, click, detail, dutch, open, says};
use egui::vec2;
use peil_gui::state::Screen;
use peil_words::Language;

#[test]
fn the_overview_says_where_the_basic_level_stands() {
    let harness = dutch();
    for text in [
        "Hoe staat Nederland ervoor?",
        "81,5\u{a0}% in 2024",
        "Doel: ten minste 95\u{a0}% in 2030",
        "Kloof: 13,5\u{a0}procentpunt",
        "Tempo: 0,35\u{a0}procentpunt per jaar",
        "Nodig: 2,25\u{a0}procentpunt per jaar",
        "Let op: Breuk in de reeks",
    ] {
        assert!(says(&harness, text), "{text}");
    }
}

#[test]
fn a_row_opens_the_indicator_and_back_returns() {
    let mut harness = dutch();
    click(&mut harness, "Digitaal basisniveau (mkb");
    assert!(matches!(harness.state().screen, Screen::Detail(_)));
    assert!(says(&harness, "Nog te gaan"));
    click(&mut harness, "←");
    assert_eq!(harness.state().screen, Screen::Overview);
}

#[test]
fn the_language_switch_changes_every_word() {
    let mut harness = dutch();
    click(&mut harness, "English");
    assert!(says(&harness, "Where does the Netherlands stand?"));
    assert!(says(&harness, "Gap: 13.5\u{a0}percentage points"));
    assert!(!says(&harness, "Hoe staat Nederland ervoor?"));
    click(&mut harness, "Nederlands");
    assert!(says(&harness, "Hoe staat Nederland ervoor?"));
}

#[test]
fn a_pace_over_the_break_is_given_on_request_and_with_its_warning() {
    let mut harness = open(Language::Dutch, WINDOW, |app| detail(app, "basic-digital-intensity"));
    assert!(!says(&harness, "94,5\u{a0}%"));
    assert!(says(&harness, "De twee cijfers tellen niet hetzelfde"));
    click(&mut harness, "Vergelijk toch over de breuk heen");
    for text in
        ["94,5\u{a0}%", "32,5\u{a0}%", "0,98 keer", "Let op: deze cijfers zijn niet goed vergelijkbaar"]
    {
        assert!(says(&harness, text), "{text}");
    }
}

#[test]
fn the_other_source_on_cloud_use_can_be_chosen() {
    let mut harness = open(Language::Dutch, WINDOW, |app| detail(app, "cloud-use"));
    assert!(says(&harness, "Twee bronnen verschillen over 2023"));
    assert!(says(&harness, "+9,80\u{a0}pp/jr"));
    click(&mut harness, "Gebruik 64\u{a0}%");
    assert!(says(&harness, "+7,00\u{a0}pp/jr"));
    assert!(!says(&harness, "+9,80\u{a0}pp/jr"));
}

#[test]
fn origin_and_working_are_one_click_away() {
    let mut harness =
        open(Language::Dutch, vec2(1280.0, 4000.0), |app| detail(app, "basic-digital-intensity"));
    click(&mut harness, "Waar komt dit vandaan?");
    assert!(says(&harness, "Voortgangsrapportage Strategie Digitale Economie 2024"));
    click(&mut harness, "Hoe is dit berekend?");
    assert!(says(&harness, "95 − 81,5 = 13,5\u{a0}procentpunt"));
    click(&mut harness, "De cijfers als tabel");
    assert!(says(&harness, "Periode: 2022, Waarde: 80,8\u{a0}%"));
}

#[test]
fn a_gap_becomes_a_number_of_companies() {
    let harness = open(Language::Dutch, vec2(1280.0, 4000.0), |app| {
        detail(app, "basic-digital-intensity");
        "61".clone_into(&mut app.choices.companies);
    });
    assert!(says(&harness, "13,5\u{a0}procentpunt is 9 bedrijven"));
    let harness = open(Language::Dutch, vec2(1280.0, 4000.0), |app| {
        detail(app, "basic-digital-intensity");
        "zestig".clone_into(&mut app.choices.companies);
    });
    assert!(says(&harness, "Vul een heel getal in"));
}

#[test]
fn searching_and_a_place_narrow_the_overview() {
    let mut harness = open(Language::Dutch, WINDOW, |app| "5g".clone_into(&mut app.filter.search));
    assert!(says(&harness, "Dekking van 5G"));
    assert!(!says(&harness, "Digitaal basisniveau (mkb"));
    "zzz".clone_into(&mut harness.state_mut().filter.search);
    harness.run();
    assert!(says(&harness, "Niets gevonden"));
    harness.state_mut().filter.search.clear();
    harness.state_mut().filter.place = Some("FI".to_owned());
    harness.run();
    assert!(says(&harness, "Finland"));
    assert!(!says(&harness, "Inloggen met token"));
}

#[test]
fn milestones_and_sources_are_shown() {
    let mut harness = dutch();
    click(&mut harness, "Mijlpalen");
    assert!(says(&harness, "17-02-2024: De digitaledienstenverordening (DSA) geldt helemaal (gedaan)"));
    assert!(says(&harness, "Vandaag, 22-11-2026"));
    click(&mut harness, "Bronnen");
    assert!(says(&harness, "Voortgangsrapportage Strategie Digitale Economie 2024"));
    click(&mut harness, "Digitale markten en diensten");
    assert!(says(&harness, "Deze pijler heeft geen cijfers, wel mijlpalen."));
}

#[test]
fn every_indicator_can_be_opened_at_every_width() {
    let count = dutch().state().picture.as_ref().map_or(0, |picture| picture.cards.len());
    assert!(count > 150, "{count}");
    for width in [380.0, 1280.0] {
        let mut harness = open(Language::Dutch, vec2(width, 700.0), |app| {
            app.choices.companies = "100".to_owned();
        });
        for index in 0..count {
            harness.state_mut().show_detail(index);
            let choices = &mut harness.state_mut().choices;
            (choices.origin, choices.working, choices.table) = (true, true, true);
            choices.across_breaks = index % 2 == 0;
            choices.methods.set_all(true);
            "150".clone_into(&mut choices.measured);
            harness.step();
        }
    }
}

#[test]
fn nothing_is_repainted_when_nothing_happens() {
    let mut harness = dutch();
    harness.run();
    assert_eq!(harness.run(), 1, "one step, and no further one asked for");
}
