//! The file of a company: its parts, services, next steps, programmes and own targets.

use crate::forms::fits;
use crate::helper::{click, fill, names, open, says, tab};
use crate::language;
use egui::{Key, Role, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use peil_core::intensity::{Composition, Technology};
use peil_core::maturity::{Answers, Dimension, Question, Stage};
use peil_core::record::SizeClass;
use peil_gui::App;
use peil_gui::screens::company::Tab;
use peil_gui::state::Screen;
use peil_portfolio::{
    Assessment, Company, Deed, Id, Record, ScanRecord, ScanSource, Service, ServiceStatus, Topic, Wish,
};
use peil_words::Language;
use std::path::PathBuf;
use tempfile::TempDir;

/// Room for a whole part.
const TALL: Vec2 = vec2(1280.0, 5200.0);
const NAME: &str = "Smederij De Vonk (fictief)";

/// A company with a scan and a finished T0, its file open.
fn file(language: Language, size: Vec2) -> (TempDir, Harness<'static, App>) {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("proef.peil");
    let harness = open(language, size, move |app| {
        "A. Coach".clone_into(&mut app.settings.coach);
        app.create_portfolio(&path);
        let today = app.date();
        let session = app.session.as_mut().unwrap();
        let made = session.edit(Deed::CompanyAdded, |edit| {
            let company = edit.insert(&Company { size: Some(SizeClass::Small), ..Company::named(NAME) })?;
            edit.insert(&ScanRecord {
                company,
                scanned_on: today,
                composition: Composition::V3In2023,
                scan: "110000?00000".parse().unwrap(),
                scanned_by: "A. Coach".to_owned(),
                source: ScanSource::Coach,
                kiosk: None,
                note: String::new(),
            })?;
            let mut answers = Answers::zero();
            for item in 0..Question::Q8.items() {
                answers.set(Question::Q8, item, Some(1)).unwrap();
            }
            let finished =
                Assessment { answers, finished: true, ..Assessment::begun(company, Stage::T0, today) };
            edit.insert(&finished)?;
            Ok(company)
        });
        app.go(Screen::Company(made.unwrap()));
    });
    (folder, harness)
}

fn kept<R: Record>(harness: &Harness<'_, App>) -> Vec<R> {
    let session = harness.state().session.as_ref().unwrap();
    session.store.all::<R>().unwrap().into_iter().map(|kept| kept.record).collect()
}

fn only(harness: &Harness<'_, App>) -> Id<Company> {
    harness.state().session.as_ref().unwrap().register.rows().first().unwrap().id
}

fn undo(harness: &mut Harness<'_, App>) {
    harness.state_mut().session.as_mut().unwrap().undo();
    harness.run();
}

#[test]
fn a_coach_reads_the_summary_at_once() {
    let (_folder, harness) = file(Language::Dutch, TALL);
    for text in [
        "Niveau, scan van 22-11-2026",
        "zeer laag",
        "2 tot 3 van de 12",
        "Basisniveau: nee: in het slechtste geval nog 2 technologieën",
        "DMA T0 van 22-11-2026",
        "8,3 van 100",
        "eerste meting",
        "DMA T1",
        "op 22-11-2027",
        "nog niet gevraagd",
    ] {
        assert!(says(&harness, text), "{text}: {:#?}", names(&harness));
    }
}

#[test]
fn the_parts_are_walked_with_the_arrow_keys_and_remembered() {
    let (_folder, mut harness) = file(Language::Dutch, TALL);
    harness.get_by_role_and_label(Role::Tab, "Stand").focus();
    harness.run();
    for (key, expected) in [
        (Key::ArrowRight, Tab::Details),
        (Key::ArrowRight, Tab::Measurements),
        (Key::ArrowLeft, Tab::Details),
        (Key::End, Tab::Trail),
        (Key::ArrowRight, Tab::Standing),
        (Key::ArrowLeft, Tab::Trail),
        (Key::Home, Tab::Standing),
    ] {
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state().company_tab, expected, "{key:?}");
        let chosen =
            harness.get_all_by_role(Role::Tab).filter(|tab| tab.accesskit_node().is_selected() == Some(true));
        assert_eq!(chosen.count(), 1);
    }
    tab(&mut harness, "Diensten");
    let company = only(&harness);
    harness.state_mut().go(Screen::Companies);
    harness.run();
    harness.state_mut().go(Screen::Company(company));
    harness.run();
    assert!(says(&harness, "Er is nog geen dienst vastgelegd."), "the part of the last time");
}

#[test]
fn a_service_is_added_typed_added_up_undone_and_removed() {
    let (_folder, mut harness) = file(Language::Dutch, TALL);
    tab(&mut harness, "Diensten");
    click(&mut harness, "Dienst toevoegen");
    assert_eq!(kept::<Service>(&harness).len(), 1);
    for (label, typed) in [
        ("Prijs", "1.250"),
        ("Gefactureerd aan het bedrijf", "312,5"),
        ("Begin", "1-3-2026"),
        ("Deelnemers", "12"),
        ("Andere technologie", "weven"),
    ] {
        fill(&mut harness, label, typed);
    }
    let service = kept::<Service>(&harness).remove(0);
    assert_eq!((service.price_cents, service.invoiced_cents), (Some(125_000), Some(31_250)));
    assert_eq!((service.attendees, service.other_technology.as_str()), (Some(12), "weven"));
    for text in ["Wat: Prijs, Bedrag: €\u{a0}1.250,00", "Bedrag: €\u{a0}312,50"] {
        assert!(says(&harness, text), "{text}");
    }
    for (label, typed, fault) in [
        ("Prijs", "duizend", "Schrijf een bedrag, zoals 1.250,00."),
        ("Einde", "28-02-2026", "Het einde ligt voor het begin."),
    ] {
        fill(&mut harness, label, typed);
        assert!(says(&harness, fault), "{fault}");
        let field = harness.get_by_role_and_label(Role::TextInput, label);
        assert_eq!(field.accesskit_node().value().as_deref(), Some(typed), "kept as it was typed");
    }
    assert_eq!(kept::<Service>(&harness).first(), Some(&service), "nothing wrong is saved");
    fill(&mut harness, "Prijs", "2.000,00");
    harness.get_by_role_and_label(Role::CheckBox, "Robotica").click();
    harness.run();
    click(&mut harness, "Stand: gepland");
    harness.get_by_label("afgezegd").click();
    harness.run();
    let edited = kept::<Service>(&harness).remove(0);
    assert_eq!((edited.price_cents, edited.status), (Some(200_000), ServiceStatus::Cancelled));
    assert_eq!(edited.technologies, ["Robotics"]);
    assert!(says(&harness, "Wat: Prijs, Bedrag: €\u{a0}0,00"), "what is called off does not count");
    for _ in 0..3 {
        undo(&mut harness);
    }
    assert_eq!(kept::<Service>(&harness), [service], "each was one edit");
    click(&mut harness, "Dienst 1 verwijderen");
    assert_eq!(kept::<Service>(&harness), []);
    undo(&mut harness);
    assert_eq!(kept::<Service>(&harness).len(), 1);
}

#[test]
fn what_is_typed_of_a_service_is_saved_when_another_part_is_shown() {
    let (_folder, mut harness) = file(Language::Dutch, TALL);
    tab(&mut harness, "Diensten");
    click(&mut harness, "Dienst toevoegen");
    harness.get_by_role_and_label(Role::TextInput, "Prijs").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Prijs").type_text("99");
    harness.run();
    harness.state_mut().close_portfolio();
    let path = harness.state().settings.portfolio.clone().unwrap();
    harness.state_mut().open_portfolio(&path);
    assert_eq!(kept::<Service>(&harness).remove(0).price_cents, Some(9_900));
}

#[test]
fn next_steps_name_their_reason_and_what_is_not_relevant_goes() {
    let (_folder, mut harness) = file(Language::Dutch, TALL);
    let before = (kept::<ScanRecord>(&harness), kept::<Assessment>(&harness));
    for text in [
        "1. Zoek uit of dit al zo is: Verbind inkoop, voorraad en verkoop in één systeem",
        "Het antwoord in de scan is onbekend.",
        "Brengt het bedrijf dichter bij het basisniveau.",
        "Waarom: Klanten en nieuwe medewerkers",
        "Inspanning: klein (enkele dagen, weinig geld)",
        "Hub: training en vaardigheden",
    ] {
        assert!(says(&harness, text), "{text}: {:#?}", names(&harness));
    }
    assert!(!says(&harness, "Digitale gereedheid: 0,0 van 100, minder dan de helft."));
    click(&mut harness, "Toon alle");
    assert!(says(&harness, "Digitale gereedheid: 0,0 van 100, minder dan de helft."));
    let media = "Niet relevant voor dit bedrijf: Begin met één sociaal medium";
    click(&mut harness, media);
    assert!(!says(&harness, "Begin met één sociaal medium"));
    let expected = (Topic::Technology(Technology::SocialMediaAny), false);
    assert!(kept::<Wish>(&harness).iter().map(|wish| (wish.topic, wish.relevant)).eq([expected]));
    // A question is left out with all its items, as one edit.
    click(&mut harness, "Niet relevant voor dit bedrijf: Test één gevorderde technologie");
    assert_eq!(kept::<Wish>(&harness).len(), 1 + Question::Q4.items());
    undo(&mut harness);
    assert_eq!(kept::<Wish>(&harness).len(), 1);
    assert_eq!(before, (kept::<ScanRecord>(&harness), kept::<Assessment>(&harness)));
    assert!(says(&harness, "8,3 van 100"), "the official score is what it was");

    tab(&mut harness, "Doelen");
    click(&mut harness, "Technologieën van de scan (1 niet relevant)");
    fill(&mut harness, "Waarom niet? Sociale media", "alleen zakelijke klanten");
    assert_eq!(kept::<Wish>(&harness).remove(0).note, "alleen zakelijke klanten");
    click(&mut harness, "Niet relevant: Sociale media");
    assert_eq!(kept::<Wish>(&harness), [], "a wish that says nothing is none");
    tab(&mut harness, "Stand");
    assert!(says(&harness, media));
}

#[test]
fn an_own_target_is_a_line_of_its_own_and_leaves_the_score_alone() {
    let (_folder, mut harness) = file(Language::Dutch, TALL);
    let scores = |harness: &Harness<'_, App>| {
        let session = harness.state().session.as_ref().unwrap();
        let entry = session.register.rows().first().unwrap().latest_measured().unwrap();
        (entry.overall, entry.dimensions)
    };
    let before = scores(&harness);
    assert!(says(&harness, "Dimensie: Databeheer en verbondenheid, T0: 50,0"));
    assert!(!says(&harness, "Eigen doel: 60"));
    tab(&mut harness, "Doelen");
    let data = "Eigen doel: Databeheer en verbondenheid";
    for typed in ["101", "-1", "veel"] {
        fill(&mut harness, data, typed);
        assert!(says(&harness, "Schrijf een getal van 0 tot 100, zoals 60."), "{typed}");
    }
    assert_eq!(kept::<Wish>(&harness), []);
    fill(&mut harness, data, "60,5");
    let wish = kept::<Wish>(&harness).remove(0);
    assert_eq!(wish.topic, Topic::Dimension(Dimension::Data));
    assert_eq!(wish.target, "60.5".parse().ok());
    tab(&mut harness, "Stand");
    for text in [
        "T0: 50,0, Eigen doel: 60,5",
        "Eigen doel",
        "Databeheer en verbondenheid: nog 10,5 punten tot het eigen doel.",
    ] {
        click_all(&mut harness);
        assert!(says(&harness, text), "{text}: {:#?}", names(&harness));
    }
    assert_eq!(scores(&harness), before);
}

/// Shows every step, where only some are shown.
fn click_all(harness: &mut Harness<'_, App>) {
    if says(harness, "Toon alle") {
        click(harness, "Toon alle");
    }
}

#[test]
fn programmes_say_whether_they_fit_what_they_grant_and_where_that_is_said() {
    let (_folder, mut harness) = file(Language::Dutch, TALL);
    assert!(says(&harness, "past misschien: alleen voor plannen over digitale veiligheid"));
    assert!(says(&harness, "ten hoogste 50 % van de kosten en niet meer dan €\u{a0}1.250,00"));
    click(&mut harness, "Waar gaat het plan over?: nog niet gekozen");
    harness.get_by_label("digitale veiligheid").click();
    harness.run();
    assert!(says(&harness, "past bij dit bedrijf"));
    assert!(says(&harness, "past niet: alleen voor plannen over onderzoek en innovatie"));
    fill(&mut harness, "Kosten van het plan, in euro’s", "duizend");
    assert!(says(&harness, "Schrijf een bedrag, zoals 1.250,00."));
    for (cost, granted) in [("999,01", "€\u{a0}499,51"), ("90.000", "€\u{a0}1.250,00")] {
        fill(&mut harness, "Kosten van het plan, in euro’s", cost);
        assert!(says(&harness, &format!("ten hoogste {granted} bij deze kosten")), "{cost}");
    }
    assert!(says(&harness, "niet bekend of dit nu open is: vraag het na"));
    assert!(says(&harness, "gesloten na 14-07-2023"));
    assert!(says(&harness, "gesloten na april 2026"));
    let locator = "Vindplaats: Mijn Cyberweerbare Zaak";
    assert!(!says(&harness, locator));
    click(&mut harness, "Bron van Mijn Cyberweerbare Zaak");
    assert!(says(&harness, locator), "{:#?}", names(&harness));
    assert!(says(&harness, "Voortgangsrapportage Strategie Digitale Economie 2024"));
}

#[test]
fn every_part_fits_every_width() {
    for width in [380.0, 480.0, 900.0, 1280.0] {
        let (_folder, mut harness) = file(Language::Dutch, vec2(width, 900.0));
        harness.state_mut().session.as_mut().unwrap().edit(Deed::ServiceChanged, |edit| {
            let company = edit.all::<Company>()?.remove(0).id;
            edit.insert(&Service::planned(company, peil_portfolio::ServiceCategory::Training))
        });
        for part in Tab::ALL {
            harness.state_mut().company_tab = part;
            harness.run();
            fits(&harness, width);
        }
        tab(&mut harness, "Diensten");
        click(&mut harness, "Dienst 1");
        fits(&harness, width);
    }
}

#[test]
fn every_word_of_the_file_comes_from_the_word_files() {
    let (folder, mut harness) = file(Language::Pseudo, TALL);
    let mut known = language::data(harness.state());
    known.extend([folder.path().display().to_string(), NAME.to_owned(), "A. Coach".to_owned()]);
    let check = |harness: &Harness<'_, App>| {
        for name in names(harness) {
            // T0 to T2 are the names of the stages in every language.
            let plain = ["T0", "T1", "T2"].iter().fold(name.clone(), |name, stage| name.replace(stage, ""));
            let rest = language::left(&plain, &known);
            assert!(rest.len() < 2, "{name:?} leaves {rest:?}");
        }
    };
    for part in [Tab::Standing, Tab::Wishes, Tab::Services, Tab::ToDo] {
        harness.state_mut().company_tab = part;
        harness.run();
        check(&harness);
    }
}
