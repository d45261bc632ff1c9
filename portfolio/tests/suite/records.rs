//! Everything that is kept comes back as it was given.

use crate::common::{PNG, Place, add, add_company, date, scan_of};
use peil_core::intensity::{Composition, Technology};
use peil_core::maturity::{Answers, Dimension, Question, Stage};
use peil_core::record::{Language, Province, Record, Sector, Sequence, SizeClass};
use peil_core::{Comparator, Definition, Flags, LevelTarget, Period, Qualifier, Source};
use peil_portfolio::{
    Assessment, Company, Consent, Contact, Deed, DmaSector, EditError, FollowUp, FollowUpKind, FunnelStep,
    Id, ImportMapping, InboxRecord, InboxSource, InboxState, JsonFault, KioskRecord, Logo, PublishedScores,
    Record as Kind, RegionalCount, RegionalObservation, RegionalTarget, ScanRecord, ScanSource, Service,
    ServiceCategory, ServiceStatus, Setting, Settings, StageReached, Store, Topic, Wish, record_from_json,
};

const HOSTILE: [&str; 8] = [
    "Café ‘t Hoekje 👩🏽‍🔧🇳🇱",
    "\u{202e}txet tfel-ot-thgir\u{202c} شركة",
    "begin\0einde",
    "Robert'); DROP TABLE company;--",
    "=HYPERLINK(\"x\")",
    "%s %n \\u0000 {{}} <b>&amp;",
    "\r\n\t\u{feff}\u{2028}",
    "'\"`\\",
];

/// As another program writes it.
const PNG_IN_BASE64: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

fn kept<R: Kind + PartialEq + std::fmt::Debug>(store: &mut Store, record: &R) {
    let id = add(store, Deed::Imported, record);
    assert_eq!(&store.get(id).unwrap(), record);
    store.undo().unwrap().unwrap();
    assert!(matches!(store.get(id), Err(EditError::NotFound { .. })));
    store.redo().unwrap().unwrap();
    assert_eq!(&store.get(id).unwrap(), record);
}

#[test]
fn every_kind_of_record_is_read_back() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, "Een");
    kept(&mut store, &full_company("Bakkerij De Proef"));
    kept(
        &mut store,
        &StageReached {
            company,
            stage: "activated".to_owned(),
            reached_on: date("2026-01-31"),
            note: "op de beurs".to_owned(),
        },
    );
    kept(
        &mut store,
        &ScanRecord {
            source: ScanSource::Kiosk,
            kiosk: Some(KioskRecord { device: u16::MAX, sequence: Sequence::LAST }),
            ..scan_of(company, "10?10?10?10?")
        },
    );
    outside_assessments(&mut store, company);
    let mut answers = Answers::unanswered();
    answers.set_all(Question::Q4, &[5, 4, 3, 2, 1, 0, 5]).unwrap();
    answers.set(Question::Q11, 4, Some(2)).unwrap();
    for (stage, finished) in [(Stage::T0, true), (Stage::T1, false)] {
        kept(
            &mut store,
            &Assessment {
                answers,
                finished,
                assessed_by: "C. Oach".to_owned(),
                note: "halverwege".to_owned(),
                ..Assessment::begun(company, stage, date("2026-02-02"))
            },
        );
    }
    for topic in
        [Topic::Technology(Technology::Erp), Topic::Dimension(Dimension::Green), Topic::Item(Question::Q4, 5)]
    {
        let target = Some("0.5".parse().unwrap());
        kept(&mut store, &Wish { company, topic, relevant: false, target, note: "n.v.t.".to_owned() });
    }
    kept(
        &mut store,
        &Service {
            technologies: vec![
                "Artificial Intelligence & Decision support".to_owned(),
                "Robotics".to_owned(),
            ],
            begins: Some(date("2026-01-01")),
            ends: Some(date("2026-02-01")),
            attendees: Some(12),
            price_cents: Some(150_000),
            invoiced_cents: Some(0),
            aid_cents: Some(60_000),
            status: ServiceStatus::FinishedAndInvoiced,
            investment_cents: Some(i64::MAX),
            ..Service::planned(company, ServiceCategory::TestBeforeInvest)
        },
    );
    kept(
        &mut store,
        &FollowUp {
            company,
            kind: FollowUpKind::Contact,
            due_on: date("2026-09-01"),
            done_on: Some(date("2026-08-31")),
            note: "bellen".to_owned(),
        },
    );
    kept(
        &mut store,
        &RegionalCount {
            province: Some(Province::Drenthe),
            section: Sector::from_letter('C'),
            size: Some(SizeClass::Small),
            companies: 412,
            period: Period::year(2025).unwrap(),
            source: "CBS".to_owned(),
        },
    );
    kept(
        &mut store,
        &RegionalTarget {
            indicator: "basic-digital-intensity".to_owned(),
            place: "PV22".to_owned(),
            population: "sme".to_owned(),
            target: LevelTarget::new(Comparator::MoreThan, "95".parse().unwrap())
                .by(Period::year(2030).unwrap())
                .from_baseline(Period::month(2021, 12).unwrap()),
            source: "provincie".to_owned(),
            note: String::new(),
        },
    );
    assert!(store.check().is_empty());
}

fn outside_assessments(store: &mut Store, company: Id<Company>) {
    let dimensions = ["61.53", "0", "100", "33.333333", "0.01", "99.99"].map(|score| score.parse().unwrap());
    for (stage, scored_on) in [(Stage::T0, Some(date("2024-11-30"))), (Stage::T1, None)] {
        let scores = PublishedScores {
            company,
            stage,
            scored_on,
            overall: "49.14".parse().unwrap(),
            dimensions,
            portal_id: "1234".to_owned(),
            hub: "EDIH Noord".to_owned(),
            note: "uit de uitvoer van mei".to_owned(),
        };
        assert_eq!(scores.dimension(Dimension::Data), "33.333333".parse().unwrap());
        kept(store, &scores);
    }
    let record = Record {
        province: Some(Province::Drenthe),
        sequence: Sequence::LAST,
        ..Record::new(Language::English, Composition::V4In2024, 65_535)
    };
    for (sequence, source) in (1..).zip(InboxSource::ALL) {
        for state in InboxState::ALL {
            let sequence = Sequence::new(sequence * 2 + u32::from(state == InboxState::Waiting)).unwrap();
            let waiting = InboxRecord {
                record: Record { sequence, ..record },
                received_on: date("2026-05-12"),
                received_by: "C. Oach".to_owned(),
                source,
                origin: "kiosk-3.log".to_owned(),
                state,
            };
            kept(store, &waiting);
        }
    }
    kept(store, &ImportMapping { name: "ons CRM".to_owned(), text: HOSTILE.join("\n") });
}

fn full_company(name: &str) -> Company {
    Company {
        name: name.to_owned(),
        kvk: Some("01234567".parse().unwrap()),
        vat: Some("NL004495445B01".parse().unwrap()),
        sector: Some(DmaSector::Agriculture),
        second_sector: Some(DmaSector::Trade),
        section: Sector::from_letter('C'),
        size: Some(SizeClass::Micro),
        persons: Some(4),
        street: "Meelweg 1".to_owned(),
        postal_code: "9999 ZZ".to_owned(),
        city: "Nergenshuizen".to_owned(),
        municipality: "Nergens".to_owned(),
        province: Some(Province::Fryslan),
        website: "https://voorbeeld.invalid".to_owned(),
        founded: Some(Period::year(1998).unwrap()),
        consent: Consent::Given,
        consent_on: Some(date("2026-01-15")),
        tags: vec!["beurs 2026".to_owned(), String::new()],
        notes: "regel 1\nregel 2".to_owned(),
    }
}

#[test]
fn an_observation_of_the_region_is_one_of_the_core() {
    let place = Place::new();
    let mut store = place.create();
    let record = RegionalObservation {
        indicator: "basic-digital-intensity".to_owned(),
        place: "PV22".to_owned(),
        population: String::new(),
        period: Period::month(2025, 10).unwrap(),
        value: "76.5".parse().unwrap(),
        digits: 1,
        qualifier: Qualifier::AtLeast,
        flags: Flags::BREAK.with(Flags::LOW_RELIABILITY),
        definition: "DII v4 (2024)".to_owned(),
        source: "provincie".to_owned(),
        locator: "blz. 3".to_owned(),
        note: String::new(),
    };
    kept(&mut store, &record);
    let definition = Definition { measure: 4, edition: 2024 };
    let observation = record.observation(definition, Source(7));
    assert_eq!(
        (observation.value, observation.digits, observation.qualifier),
        (record.value, 1, Qualifier::AtLeast)
    );
    assert_eq!((observation.flags.to_string().as_str(), observation.definition), ("bu", definition));

    let finer = RegionalObservation { value: "76.55".parse().unwrap(), ..record };
    let refused = store.edit(Deed::RegionChanged, |edit| edit.insert(&finer));
    assert!(
        matches!(refused, Err(EditError::Refused { column: "value", .. })),
        "more digits than the source has"
    );
}

#[test]
fn texts_are_kept_as_typed() {
    let place = Place::new();
    let mut store = place.create();
    let long = "ß".repeat(1_000_000);
    let texts = HOSTILE.into_iter().filter(|text| !text.trim().is_empty()).chain([long.as_str()]);
    for text in texts {
        let company = Company {
            street: text.to_owned(),
            notes: text.to_owned(),
            tags: vec![text.to_owned(); 2],
            ..Company::named(text)
        };
        kept(&mut store, &company);
        let company = add_company(&mut store, text);
        kept(
            &mut store,
            &Contact {
                company,
                name: text.to_owned(),
                role: text.to_owned(),
                email: text.to_owned(),
                phone: text.to_owned(),
            },
        );
    }
    store.set_coach(HOSTILE[3]);
    add_company(&mut store, "Laatste");
    let store = place.reopen(store);
    assert_eq!(store.trail(None, 1).unwrap()[0].coach, HOSTILE[3]);
    assert_eq!(store.all::<Company>().unwrap().len(), 2 * 9 + 1);
    assert!(store.check().is_empty());
}

#[test]
fn what_cannot_be_is_refused() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, "Een");
    let other = add_company(&mut store, "Twee");
    let kiosk = ScanRecord {
        kiosk: Some(KioskRecord { device: 1, sequence: Sequence::FIRST }),
        ..scan_of(company, "000000000000")
    };
    let scan = add(&mut store, Deed::ScanAdded, &kiosk);
    let twice = store.edit(Deed::ScanAdded, |edit| edit.insert(&kiosk));
    assert!(matches!(twice, Err(EditError::Clash(_))), "what a kiosk recorded counts once");
    let moved = ScanRecord { company: other, ..kiosk };
    let refused = store.edit(Deed::ScanChanged, |edit| edit.update(scan, &moved));
    assert!(matches!(refused, Err(EditError::Refused { table: "scan", column: "company" })));
    let begun = Assessment::begun(company, Stage::T0, date("2026-01-01"));
    add(&mut store, Deed::AssessmentBegun, &begun);
    assert!(matches!(
        store.edit(Deed::AssessmentBegun, |edit| edit.insert(&begun)),
        Err(EditError::Clash(_))
    ));
    let nobody = scan_of(Id::from_number(99), "000000000000");
    assert!(matches!(store.edit(Deed::ScanAdded, |edit| edit.insert(&nobody)), Err(EditError::Clash(_))));
    let scores = PublishedScores {
        company,
        stage: Stage::T0,
        scored_on: None,
        overall: "50".parse().unwrap(),
        dimensions: ["50"; 6].map(|score| score.parse().unwrap()),
        portal_id: String::new(),
        hub: String::new(),
        note: String::new(),
    };
    add(&mut store, Deed::PublishedChanged, &scores);
    let twice = store.edit(Deed::PublishedChanged, |edit| edit.insert(&scores));
    assert!(matches!(twice, Err(EditError::Clash(_))));
    let mut above = PublishedScores { stage: Stage::T1, ..scores };
    above.dimensions[3] = "100.01".parse().unwrap();
    let refused = store.edit(Deed::PublishedChanged, |edit| edit.insert(&above));
    assert!(matches!(refused, Err(EditError::Refused { table: "published_scores", column: "data" })));
    let nameless = ImportMapping { name: " ".to_owned(), text: String::new() };
    let refused = store.edit(Deed::MappingChanged, |edit| edit.insert(&nameless));
    assert!(matches!(refused, Err(EditError::Refused { table: "mapping", column: "name" })));
    let backwards = Service {
        begins: Some(date("2026-02-01")),
        ends: Some(date("2026-01-01")),
        ..Service::planned(company, ServiceCategory::Training)
    };
    let refused = store.edit(Deed::ServiceChanged, |edit| edit.insert(&backwards));
    assert!(matches!(refused, Err(EditError::Refused { column: "ends", .. })));
}

#[test]
fn settings_are_kept_and_can_be_undone() {
    let place = Place::new();
    let mut store = place.create();
    assert_eq!(store.settings().unwrap(), Settings::default());
    let step = |key: &str, target| FunnelStep {
        key: key.to_owned(),
        name: "Bereikt".to_owned(),
        target,
        target_on: Some(date("2026-12-31")),
    };
    let settings = Settings {
        hub: "EDIH \"Noord\"".to_owned(),
        contact: "Plein 1, Nergens · 000 000 00 00".to_owned(),
        logo: Some(Logo::from_png(PNG).unwrap()),
        funnel: vec![step("informed", Some(400)), step("helped", None)],
        months_to_t1: 9,
        months_to_t2: 24,
    };
    store.edit(Deed::SettingChanged, |edit| edit.set(&settings)).unwrap();
    let mut store = place.reopen(store);
    assert_eq!(store.settings().unwrap(), settings);
    let shorter = Settings { months_to_t1: 6, ..settings.clone() };
    let saved = store.edit(Deed::SettingChanged, |edit| edit.set(&shorter)).unwrap();
    assert_eq!(store.details(saved.entry.unwrap()).unwrap().len(), 1);
    store.undo().unwrap();
    assert_eq!(store.settings().unwrap(), settings);
    for funnel in [vec![], vec![step("a", None), step("a", None)], vec![step("", None)]] {
        let refused =
            store.edit(Deed::SettingChanged, |edit| edit.set(&Settings { funnel, ..settings.clone() }));
        assert!(matches!(refused, Err(EditError::Refused { column: "funnel", .. })));
    }
}

#[test]
fn an_export_holds_every_record_as_it_is_in_the_file() {
    let place = Place::new();
    let mut store = place.create();
    let ids: Vec<_> = HOSTILE.into_iter().map(|name| add_company(&mut store, name)).collect();
    add(&mut store, Deed::ScanAdded, &scan_of(ids[2], "10?10?10?10?"));
    let settings = Settings { logo: Some(Logo::from_png(PNG).unwrap()), ..Settings::default() };
    store.edit(Deed::SettingChanged, |edit| edit.set(&settings)).unwrap();
    let mut written = Vec::new();
    store.export_json(&mut written).unwrap();
    let export: serde_json::Value = serde_json::from_slice(&written).unwrap();
    assert_eq!(export["peil_portfolio"], 2);
    let names: Vec<_> = export["company"]
        .as_array()
        .unwrap()
        .iter()
        .map(|company| company["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, HOSTILE);
    let logo = export["setting"].as_array().unwrap().iter().find(|setting| setting["name"] == "logo");
    assert_eq!(logo.unwrap()["value"], PNG_IN_BASE64);
    assert_eq!(export["scan"][0]["answers"], "10?10?10?10?");
    assert_eq!(export["scan"][0]["company"], ids[2].number());
    assert_eq!(export["scan"][0]["device"], serde_json::Value::Null);
    assert_eq!(export.as_object().unwrap().len(), 2 + 15);
}

/// A window opens and reads a large portfolio in another thread.
#[test]
fn what_is_read_can_go_to_another_thread() {
    const fn goes<T: Send + 'static>() {}
    goes::<Store>();
    goes::<peil_portfolio::Register>();
    goes::<peil_portfolio::Backups>();
    goes::<peil_portfolio::OpenError>();
}

#[test]
fn a_record_is_read_back_from_the_json_that_holds_it() {
    let place = Place::new();
    let mut store = place.create();
    let company = add_company(&mut store, "a \u{202e}\"b\"");
    add(&mut store, Deed::ScanAdded, &scan_of(company, "10?10?10?10?"));
    let mut written = Vec::new();
    store.export_json(&mut written).unwrap();
    let export: serde_json::Value = serde_json::from_slice(&written).unwrap();
    let mut object = export["scan"][0].as_object().unwrap().clone();
    let read: ScanRecord = record_from_json(&object).unwrap();
    let kept = &store.all::<ScanRecord>().unwrap()[0].record;
    assert_eq!(read, ScanRecord { company: Id::from_number(0), ..kept.clone() });
    let fault = |object: &serde_json::Map<_, _>| record_from_json::<ScanRecord>(object).unwrap_err();
    object.insert("answers".to_owned(), "10?".into());
    assert_eq!(fault(&object), JsonFault { column: "answers", is_missing: false });
    object.remove("answers");
    assert_eq!(fault(&object), JsonFault { column: "answers", is_missing: true });
    object.insert("note".to_owned(), serde_json::json!([1]));
    assert_eq!(fault(&object), JsonFault { column: "note", is_missing: false });
}

/// An import could bring in one that keeps every setting from being read.
#[test]
fn a_setting_that_could_not_be_read_back_is_refused() {
    let place = Place::new();
    let mut store = place.create();
    let mut set = |name: &str, value: &str| {
        let setting = Setting { name: name.to_owned(), value: value.to_owned() };
        store.edit(Deed::SettingChanged, |edit| edit.insert(&setting)).map(drop)
    };
    for (name, value) in [("months_to_t1", "soon"), ("funnel", "[]"), ("funnel", "{"), ("", "x")] {
        assert!(matches!(set(name, value), Err(EditError::Refused { table: "setting", .. })), "{name}");
    }
    assert!(set("of a later version", "x").is_ok());
}
