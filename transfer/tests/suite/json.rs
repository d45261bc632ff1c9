//! Peil's own JSON, out and in again.

use crate::common::{self, Portfolio, kiosk_record};
use peil_fixtures::National;
use peil_portfolio::demo::Demo;
use peil_portfolio::{Deed, InboxSource, Received, Settings};
use peil_transfer::{
    CellWhy, Choices, Context, Incoming, Kind, Mappings, Note, Place, ReadError, Watch, apply, read,
};
use peil_words::{Language, Words};
use std::ops::ControlFlow;

fn reading(bytes: &[u8], watch: Watch<'_>) -> Result<Incoming, ReadError> {
    let words = Words::new(Language::Dutch);
    let (settings, mappings) = (Settings::default(), Mappings::default());
    let context = Context {
        words: &words,
        catalogue: &National::embedded().unwrap().catalogue,
        settings: &settings,
        mappings: &mappings,
        today: common::day("2026-06-30"),
        only: None,
    };
    read("own.json", bytes, &context, watch)
}

fn read_json(text: &str) -> Result<Incoming, ReadError> {
    reading(text.as_bytes(), Watch::default())
}

fn written(portfolio: &Portfolio) -> Vec<u8> {
    let mut written = Vec::new();
    portfolio.store.export_json(&mut written).unwrap();
    written
}

/// A portfolio with records of every kind.
fn full() -> Portfolio {
    let mut portfolio = Portfolio::new();
    Demo { companies: 60, seed: 7, today: common::day("2026-06-30") }.fill(&mut portfolio.store).unwrap();
    let settings = Settings { hub: "EDIH \"Noord\"".to_owned(), months_to_t1: 9, ..Settings::default() };
    portfolio.store.edit(Deed::SettingChanged, |edit| edit.set(&settings)).unwrap();
    let parts = vec![
        common::observation(2024, 61, "b"),
        common::target(75, Some(2021)),
        common::count(1200),
        common::mapping("klanten", "{}"),
        common::inbox(900, 1, peil_portfolio::InboxState::Rejected),
    ];
    let company = [
        common::wish(false, None),
        common::follow_up("2026-07-01", None),
        common::contact("An", "", "06 12"),
        // Two that are alike are two.
        common::service(None, "", None, None),
        common::service(None, "", None, None),
    ];
    let mut row = common::row(2, common::named("\u{202e}=Café 👩‍🔧\0\"]}"));
    row.parts.extend(company);
    let offers = vec![row, peil_transfer::Offer { parts, ..peil_transfer::Offer::default() }];
    portfolio.import(&Incoming { offers, ..Incoming::of(Kind::Workbook) });
    let record = Received { record: kiosk_record(901, 4), source: InboxSource::Text, origin: "x".to_owned() };
    let today = common::day("2026-06-30");
    portfolio.store.edit(Deed::KioskReceived, |edit| edit.receive(&[record], today)).unwrap();
    portfolio
}

#[test]
fn an_empty_portfolio_becomes_exactly_the_one_that_was_exported() {
    let portfolio = full();
    let file = written(&portfolio);
    let incoming = reading(&file, Watch::default()).unwrap();
    assert_eq!((&incoming.kind, incoming.notes.as_slice()), (&Kind::Json, &[][..]));
    let tables: std::collections::BTreeSet<_> =
        portfolio.contents().into_keys().map(|(table, _)| table).collect();
    assert_eq!(tables.len(), 15, "a portfolio with records of every kind: {tables:?}");

    let mut other = Portfolio::new();
    let plan = other.plan(&incoming, &Choices::default());
    assert_eq!(plan.counts().rows_out(), 0);
    let applied = apply(&mut other.store, &plan).unwrap();
    assert_eq!(applied.added, portfolio.contents().len());
    // Numbers may differ; the order, and what belongs to what, may not.
    let again = reading(&written(&other), Watch::default()).unwrap();
    assert_eq!(parts(&again), parts(&incoming));
    assert!(other.plan(&incoming, &Choices::default()).is_empty(), "a second time there is nothing new");
    other.store.undo().unwrap();
    assert!(other.contents().is_empty());
}

/// What a file offers, with each company told by its place in place of its number.
fn parts(incoming: &Incoming) -> Vec<(usize, peil_transfer::CompanyFields, Vec<peil_transfer::Part>)> {
    let key = |offer: &peil_transfer::Offer| offer.company.as_ref().and_then(|company| company.key);
    let keys: Vec<_> = incoming.offers.iter().filter(|offer| offer.parts.is_empty()).map(key).collect();
    let place = |offer| {
        key(offer).and_then(|key| keys.iter().position(|known| *known == Some(key))).unwrap_or(usize::MAX)
    };
    let fields = |offer: &peil_transfer::Offer| {
        offer.company.clone().map(|company| company.fields).unwrap_or_default()
    };
    incoming.offers.iter().map(|offer| (place(offer), fields(offer), offer.parts.clone())).collect()
}

#[test]
fn what_is_wrong_is_told_with_its_record_and_keeps_no_other_out() {
    let incoming = read_json(
        r#"{"peil_portfolio": 1, "company": [
            {"id": 4, "name": "Bakkerij", "kvk": "123", "consent": "given"},
            {"id": 5, "name": "Slagerij", "consent": "given", "colour": "green"},
            17],
        "scan": [{"company": 5, "scanned_on": "gisteren"}, {"company": "x", "scanned_on": "2026-03-01"}],
        "visit": [1, 2, 3]}"#,
    )
    .unwrap();
    let faults: Vec<_> = incoming
        .offers
        .iter()
        .map(|offer| {
            (
                offer.place.clone(),
                offer.faults.iter().map(|fault| (fault.column.as_str(), fault.why)).collect::<Vec<_>>(),
            )
        })
        .collect();
    let at = |list, number| Place::Record { list, number };
    let kvk = CellWhy::Kvk("123".parse::<peil_portfolio::KvkNumber>().unwrap_err());
    assert_eq!(
        faults,
        [
            (at("company", 4), vec![("kvk", kvk)]),
            (at("company", 5), vec![]),
            (at("company", 3), vec![("company", CellWhy::Form)]),
            (at("scan", 1), vec![("scanned_on", CellWhy::Date)]),
            (at("scan", 2), vec![("company", CellWhy::WholeNumber), ("composition", CellWhy::Empty)]),
        ],
    );
    let left = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(
        incoming.notes,
        [Note::SheetsLeft(left(&["visit"])), Note::ColumnsLeft(left(&["company.colour"]))]
    );
}

#[test]
fn a_document_that_is_cut_broken_or_too_new_is_refused_with_its_place() {
    let place = |text: &str| match read_json(text) {
        Err(ReadError::Exchange(error)) => error.place.map(|place| (place.line, place.column)).unwrap(),
        other => panic!("{other:?}"),
    };
    assert_eq!(place("{\"peil_portfolio\": 1,\n\"company\": ["), (2, 12));
    assert_eq!(place("{\"peil_portfolio\": 1,\n\"company\": 7}"), (2, 12));
    assert_eq!(place("{\"peil_portfolio\": 1, \"company\": [],\n\"company\": []}"), (2, 9));
    assert_eq!(place("{\"peil_portfolio\": 1} x").0, 1);
    let newer = ReadError::Newer { version: 99, understands: peil_portfolio::JSON_VERSION.into() };
    assert_eq!(read_json("{\"company\": [], \"peil_portfolio\": 99}"), Err(newer));
    assert_eq!(read_json("{\"peil_portfolio\": \"x\"}"), Err(ReadError::Unrecognised));
    assert_eq!(read_json("{\"company\": []}"), Err(ReadError::Unrecognised));
    assert!(
        matches!(read_json("\u{feff} {\"peil_portfolio\": 1}"), Ok(incoming) if incoming.offers.is_empty())
    );
}

#[test]
fn files_of_peil_that_are_not_for_reading_are_named() {
    assert_eq!(
        read_json("{\n  \"schema\": \"peil/portfolio/1\",\n  \"companies\": []\n}"),
        Err(ReadError::Answer)
    );
    assert_eq!(read_json("{\"schema\": \"another/1\"}"), Err(ReadError::Unrecognised));
    let portfolio = std::fs::read(Portfolio::new().store.path()).unwrap();
    assert_eq!(reading(&portfolio, Watch::default()), Err(ReadError::Portfolio));
}

#[test]
fn reading_can_be_stopped() {
    let file = written(&full());
    let stop = |_| ControlFlow::Break(());
    assert_eq!(reading(&file, Watch::by(&stop)), Err(ReadError::Cancelled));
}
