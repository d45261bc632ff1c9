//! What a portfolio hands over and takes back is the same.

use crate::common::{Contents, Portfolio, day};
use peil_core::maturity::{Question, Stage};
use peil_core::{Decimal, Flags, Period, Qualifier};
use peil_fixtures::National;
use peil_portfolio::demo::Demo;
use peil_portfolio::{
    Assessment, Company, Contact, Deed, FollowUp, FollowUpKind, PublishedScores, RegionalObservation,
    Service, ServiceCategory, Setting, StageReached, Topic, Wish,
};
use peil_transfer::{
    Choices, Chosen, Context, Export, ExportError, Incoming, Kind, Mappings, Outcome, SheetFile,
    TableSubject, Wanted, Watch, export, read,
};
use peil_words::{Language, Words};
use proptest::prelude::*;
use std::fs;
use std::ops::ControlFlow;

pub(crate) fn wanted(export: Export, words: &Words) -> Wanted<'_> {
    Wanted { export, companies: Chosen::All, words, today: day("2026-11-22"), replaces: false }
}

/// The bytes of a file that was handed over.
pub(crate) fn written(portfolio: &Portfolio, wanted: &Wanted<'_>) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("out.{}", wanted.export.ending()));
    let exported = export(&portfolio.store, wanted, &path, Watch::default()).unwrap();
    let bytes = fs::read(&path).unwrap();
    assert_eq!(exported.bytes, bytes.len() as u64);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    bytes
}

pub(crate) fn taken(bytes: &[u8]) -> Incoming {
    let words = &Words::new(Language::English);
    let catalogue = &National::embedded().unwrap().catalogue;
    let (settings, mappings) = (&peil_portfolio::Settings::default(), &Mappings::default());
    let today = day("2026-11-22");
    let context = Context { words, catalogue, settings, mappings, today, only: None };
    read("file", bytes, &context, Watch::default()).unwrap()
}

pub(crate) fn demo(companies: u32) -> Portfolio {
    let mut portfolio = Portfolio::new();
    Demo { companies, seed: 7, today: day("2026-11-22") }.fill(&mut portfolio.store).unwrap();
    portfolio
}

#[test]
fn a_workbook_of_the_demonstration_gives_the_same_portfolio_and_changes_nothing_in_its_own() {
    let mut portfolio = demo(60);
    for language in Language::ALL {
        let incoming = taken(&written(&portfolio, &wanted(Export::Workbook, &Words::new(language))));
        assert_eq!((&incoming.kind, &incoming.notes), (&Kind::Workbook, &Vec::new()));
        assert!(incoming.offers.iter().all(|offer| offer.faults.is_empty()));
        let mut empty = Portfolio::new();
        empty.import(&incoming);
        assert_eq!(empty.contents(), portfolio.contents());
        let plan = portfolio.plan(&incoming, &Choices::default());
        let changes =
            plan.rows().iter().filter(|row| !matches!(row.outcome(), None | Some(Outcome::Skip(_))));
        assert_eq!(changes.collect::<Vec<_>>(), Vec::<&peil_transfer::PlannedRow>::new());
        let before = portfolio.contents();
        portfolio.import(&incoming);
        assert_eq!(portfolio.contents(), before);
    }
}

/// Texts that spreadsheets and tables like to spoil.
fn text() -> impl Strategy<Value = String> {
    let hostile = prop::sample::select(vec![
        "=1+1",
        "+31 6 12345678",
        "-2",
        "@x",
        "\tt",
        "\rr",
        "'=1",
        "'s-Hertogenbosch",
        "007",
        "1e5",
        "12-05-2026",
        "ja",
        "a\nb",
        "a\r\nb",
        " voor en na ",
        "_x0041_",
        "\u{1}\u{b}",
        "\u{fffe}x",
        "⟦1⟧",
        "👩‍🔧",
        "a;b,\"c\"",
        "[\"a\"]",
        "TRUE",
        "#N/A",
        "é\u{301}",
        "<b>&amp;</b>",
        "peil/workbook/9",
    ])
    .prop_map(str::to_owned);
    prop_oneof![4 => hostile, 1 => Just(String::new()), 3 => "[ -~é€😀]{0,12}"]
        .prop_filter("blank texts say nothing", |text| text.is_empty() || !text.trim().is_empty())
}

fn company() -> impl Strategy<Value = Company> {
    let texts = prop::array::uniform6(text());
    let tags = prop::collection::vec(text(), 0..3);
    (texts, tags, any::<prop::sample::Index>(), prop::option::of(0_u32..5_000_000), 1900_u16..2199).prop_map(
        |([name, street, city, municipality, website, notes], tags, index, persons, year)| Company {
            street,
            city,
            municipality,
            website,
            notes,
            tags: distinct(tags),
            persons,
            founded: Period::year(year).ok(),
            sector: Some(*index.get(&peil_portfolio::DmaSector::ALL)),
            province: Some(*index.get(&peil_core::record::Province::ALL)),
            consent: *index.get(&peil_portfolio::Consent::ALL),
            consent_on: format!("{year}-02-28").parse().ok(),
            ..Company::named(if name.is_empty() { "naam".to_owned() } else { name })
        },
    )
}

/// A tag that is there already is not added once more.
fn distinct(texts: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for text in texts.into_iter().filter(|text| !text.trim().is_empty()) {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept
}

type Row = (Company, [String; 4], Option<i64>, u8, i64);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let cents = prop::option::of(prop_oneof![0..=i64::MAX, 0_i64..1_000_000]);
    let row = (company(), prop::array::uniform4(text()), cents, 0_u8..6, any::<i64>());
    prop::collection::vec(row, 1..4)
}

/// The same, with what a table as text can hold: no characters that no program shows, and one end of lines.
fn plain_rows() -> impl Strategy<Value = Vec<Row>> {
    let is_plain = |row: &Row| {
        !format!("{row:?}").contains(['\u{1}'])
            && !format!("{row:?}").contains("\\u{")
            && !format!("{row:?}").contains("\\r")
    };
    let cents = prop::option::of(prop_oneof![0..=i64::MAX, 0_i64..1_000_000]);
    let row = (company(), prop::array::uniform4(text()), cents, 0_u8..6, any::<i64>());
    prop::collection::vec(row.prop_filter("a table as text has no such characters", is_plain), 1..4)
}

fn filled(rows: Vec<Row>) -> Portfolio {
    let mut portfolio = Portfolio::new();
    for (number, (company, texts, cents, answer, value)) in (1..).zip(rows) {
        let kvk = format!("{number:08}").parse().ok();
        fill(&mut portfolio, &Company { kvk, ..company }, &texts, cents, answer, value);
    }
    portfolio
}

fn fill(
    portfolio: &mut Portfolio,
    company: &Company,
    [one, two, three, four]: &[String; 4],
    cents: Option<i64>,
    answer: u8,
    value: i64,
) {
    let company = portfolio.add(company);
    let done = portfolio.store.edit(Deed::Imported, |edit| {
        let (name, email, phone) = (format!("p{one}"), two.clone(), three.clone());
        edit.insert(&Contact { company, name, role: four.clone(), email, phone })?;
        let note = two.clone();
        edit.insert(&StageReached {
            company,
            stage: format!("s{one}"),
            reached_on: day("1900-01-01"),
            note,
        })?;
        let mut assessment =
            Assessment { note: three.clone(), ..Assessment::begun(company, Stage::T1, day("2199-12-31")) };
        assessment.answers.set(Question::Q4, 3, Some(answer)).unwrap();
        assessment.answers.set(Question::Q1b, 3, Some(answer % 2)).unwrap();
        assessment.answers.set(Question::Q11, 4, Some(answer % 3)).unwrap();
        assessment.finished = answer == 3;
        edit.insert(&assessment)?;
        edit.insert(&PublishedScores {
            company,
            stage: Stage::T0,
            scored_on: None,
            overall: Decimal::from_millionths(46_216_667),
            dimensions: [Decimal::from_millionths(i64::from(answer) * 1_234_567); 6],
            portal_id: one.clone(),
            hub: two.clone(),
            note: four.clone(),
        })?;
        edit.insert(&Wish {
            company,
            topic: Topic::Item(Question::Q4, 6),
            relevant: answer > 2,
            target: None,
            note: one.clone(),
        })?;
        let technologies = distinct(vec![one.clone(), two.clone()]);
        edit.insert(&Service {
            technologies,
            other_technology: three.clone(),
            price_cents: cents,
            attendees: Some(u32::from(answer)),
            description: four.clone(),
            portal_id: two.clone(),
            begins: Some(day("2024-02-29")),
            ..Service::planned(company, ServiceCategory::ALL[usize::from(answer) % 4])
        })?;
        edit.insert(&FollowUp {
            company,
            kind: FollowUpKind::Other,
            due_on: day("1900-02-28"),
            done_on: Some(day("1900-03-01")),
            note: four.clone(),
        })?;
        edit.insert(&Setting { name: format!("x.{}", company.number()), value: one.clone() })?;
        edit.insert(&RegionalObservation {
            indicator: format!("i{}", company.number()),
            place: "PV20".to_owned(),
            population: one.clone(),
            period: Period::month(2024, 5).unwrap(),
            value: Decimal::from_millionths(value),
            digits: 6,
            qualifier: Qualifier::About,
            flags: Flags::from_letters("bp").unwrap(),
            definition: two.clone(),
            source: three.clone(),
            locator: four.clone(),
            note: one.clone(),
        })
    });
    done.unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn a_workbook_keeps_every_text_number_and_day(rows in rows(), dutch in any::<bool>()) {
        let companies = rows.len();
        let portfolio = filled(rows);
        let words = Words::new(if dutch { Language::Dutch } else { Language::English });
        let incoming = taken(&written(&portfolio, &wanted(Export::Workbook, &words)));
        let faults: Vec<_> = incoming.offers.iter().flat_map(|offer| &offer.faults).collect();
        prop_assert!(faults.is_empty(), "{:?}", faults);
        prop_assert_eq!(incoming.offers.len(), companies * 10);
        let mut empty = Portfolio::new();
        empty.import(&incoming);
        prop_assert_eq!(empty.contents(), portfolio.contents());
    }

    #[test]
    fn a_table_for_excel_keeps_every_text_number_and_day(rows in plain_rows(), dutch in any::<bool>()) {
        let companies = rows.len();
        let portfolio = filled(rows);
        let words = Words::new(if dutch { Language::Dutch } else { Language::English });
        let mut empty = Portfolio::new();
        for subject in [TableSubject::Companies, TableSubject::Services] {
            let incoming = taken(&written(&portfolio, &wanted(Export::Table(subject), &words)));
            let faults: Vec<_> = incoming.offers.iter().flat_map(|offer| &offer.faults).collect();
            prop_assert!(faults.is_empty(), "{:?}", faults);
            prop_assert_eq!((incoming.kind.clone(), incoming.offers.len()), (Kind::Workbook, companies));
            empty.import(&incoming);
        }
        let of = |contents: Contents| -> Contents {
            contents.into_iter().filter(|((table, _), _)| table == "company" || table == "service").collect()
        };
        prop_assert_eq!(of(empty.contents()), of(portfolio.contents()));
    }
}

#[test]
fn texts_of_any_length_fit_in_a_workbook() {
    let mut portfolio = Portfolio::new();
    let notes = "é😀\n=x ".repeat(20_000);
    portfolio.add(&Company { notes: notes.clone(), ..Company::named("lang") });
    portfolio.add(&Company { notes: "⟦1⟧".to_owned(), ..Company::named("kort") });
    let incoming = taken(&written(&portfolio, &wanted(Export::Workbook, &Words::new(Language::Dutch))));
    let mut empty = Portfolio::new();
    empty.import(&incoming);
    assert_eq!(empty.contents(), portfolio.contents());
    assert!(notes.len() > 100_000);
}

#[test]
fn scans_and_assessments_come_back_from_the_rows_of_the_portal_and_of_excel() {
    let portfolio = demo(40);
    let words = Words::new(Language::Dutch);
    let mut other = Portfolio::new();
    for export in [Export::Table(TableSubject::Companies), Export::Table(TableSubject::Scans)] {
        other.import(&taken(&written(&portfolio, &wanted(export, &words))));
    }
    let scans = |portfolio: &Portfolio| -> Vec<_> {
        portfolio
            .contents()
            .into_iter()
            .filter(|((table, _), _)| table == "scan")
            .map(|(_, fields)| fields)
            .collect()
    };
    assert!(scans(&portfolio).len() > 40);
    assert_eq!(scans(&other), scans(&portfolio));
    let rows = taken(&written(&portfolio, &wanted(Export::AssessmentRows, &words)));
    assert_eq!(rows.kind, Kind::AssessmentRows);
    let finished: Vec<Assessment> = portfolio
        .store
        .all()
        .unwrap()
        .into_iter()
        .map(|kept| kept.record)
        .filter(|record: &Assessment| record.finished)
        .collect();
    assert!(finished.len() > 20);
    assert_eq!(rows.offers.len(), finished.len());
    for (offer, expected) in rows.offers.iter().zip(&finished) {
        let [peil_transfer::Part::Assessment(read)] = offer.parts.as_slice() else { panic!("{offer:?}") };
        let read = read.record();
        assert_eq!(
            (read.stage, read.assessed_on, read.answers),
            (expected.stage, expected.assessed_on, expected.answers)
        );
    }
}

#[test]
fn services_come_back_from_the_sheet_of_the_portal() {
    let portfolio = demo(40);
    let words = Words::new(Language::Dutch);
    let services: Vec<Service> = portfolio.store.all().unwrap().into_iter().map(|kept| kept.record).collect();
    for file in [SheetFile::Xlsx, SheetFile::Csv] {
        let rows = taken(&written(&portfolio, &wanted(Export::Services(file), &words)));
        assert_eq!((rows.kind, rows.offers.len()), (Kind::PortalServices, services.len()));
        for (offer, expected) in rows.offers.iter().zip(&services) {
            let [peil_transfer::Part::Service(read)] = offer.parts.as_slice() else { panic!("{offer:?}") };
            assert_eq!(read.of(expected.company), *expected);
        }
    }
}

#[test]
fn a_choice_of_companies_brings_only_what_is_theirs() {
    let portfolio = demo(30);
    let words = Words::new(Language::Dutch);
    let ids: Vec<_> =
        portfolio.store.all::<Company>().unwrap().into_iter().map(|kept| kept.id).take(3).collect();
    let chosen =
        Wanted { companies: Chosen::Only(ids.into_iter().collect()), ..wanted(Export::Workbook, &words) };
    let incoming = taken(&written(&portfolio, &chosen));
    let keys: std::collections::BTreeSet<_> =
        incoming.offers.iter().filter_map(|offer| offer.company.as_ref()?.key).collect();
    assert_eq!(keys.into_iter().collect::<Vec<_>>(), [1, 2, 3]);
    let folder = tempfile::tempdir().unwrap();
    let json = Wanted { export: Export::Json, ..chosen };
    let refused = export(&portfolio.store, &json, &folder.path().join("a.json"), Watch::default());
    assert!(matches!(refused, Err(ExportError::WholeOnly)));
}

#[test]
fn nothing_is_written_over_and_nothing_is_left_when_it_is_ended() {
    let portfolio = demo(60);
    let words = Words::new(Language::Dutch);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.xlsx");
    fs::write(&path, b"mine").unwrap();
    let all = wanted(Export::Workbook, &words);
    assert!(matches!(export(&portfolio.store, &all, &path, Watch::default()), Err(ExportError::Exists)));
    let replaces = Wanted { replaces: true, ..all };
    // Ended at the start, among the rows, and while the workbook is packed.
    for least in [0, 1, 300] {
        let tell = |progress: peil_transfer::Progress| {
            if progress.done >= least { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let ended = export(&portfolio.store, &replaces, &path, Watch::by(&tell));
        assert!(matches!(ended, Err(ExportError::Cancelled)), "{ended:?}");
        assert_eq!(fs::read(&path).unwrap(), b"mine");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
    export(&portfolio.store, &replaces, &path, Watch::default()).unwrap();
    assert!(fs::read(&path).unwrap().starts_with(b"PK"));
}
