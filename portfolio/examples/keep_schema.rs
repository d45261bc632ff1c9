//! Writes the file of the present version for `tests/schemas`.

use peil_core::intensity::Composition;
use peil_core::maturity::{Question, Stage};
use peil_core::record::{Language, Record};
use peil_portfolio::{
    Assessment, Company, Deed, ImportMapping, InboxSource, OpenOptions, PublishedScores, Received,
    ScanRecord, ScanSource, Settings,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("usage: keep_schema FILE")?;
    let mut store = OpenOptions::new().coach("C. Oach").create(path.as_ref())?.store;
    let mut add = |name: &str| store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named(name)));
    let company = add("Bakkerij Voorbeeld")?.value;
    add("Smederij Fictief")?;
    let scanned_on = "2026-01-15".parse()?;
    let scan = ScanRecord {
        company,
        scanned_on,
        composition: Composition::V3In2025,
        scan: "11110?000000".parse()?,
        scanned_by: "C. Oach".to_owned(),
        source: ScanSource::Coach,
        kiosk: None,
        note: String::new(),
    };
    store.edit(Deed::ScanAdded, |edit| edit.insert(&scan))?;
    let mut assessment = Assessment::begun(company, Stage::T0, scanned_on);
    assessment.answers.set(Question::Q4, 6, Some(5))?;
    store.edit(Deed::AssessmentBegun, |edit| edit.insert(&assessment))?;
    let settings = Settings { hub: "EDIH Voorbeeld".to_owned(), ..Settings::default() };
    store.edit(Deed::SettingChanged, |edit| edit.set(&settings))?;
    let scores = PublishedScores {
        company,
        stage: Stage::T1,
        scored_on: None,
        overall: "61.53".parse()?,
        dimensions: ["61.53".parse()?; 6],
        portal_id: "1234".to_owned(),
        hub: "EDIH Voorbeeld".to_owned(),
        note: String::new(),
    };
    store.edit(Deed::PublishedChanged, |edit| edit.insert(&scores))?;
    let record = Record::new(Language::Dutch, Composition::V3In2025, 3);
    let received = Received { record, source: InboxSource::Log, origin: "kiosk-3.log".to_owned() };
    store.edit(Deed::KioskReceived, |edit| edit.receive(&[received], scanned_on))?;
    let mapping = ImportMapping { name: "ons CRM".to_owned(), text: "naam = 1".to_owned() };
    store.edit(Deed::MappingChanged, |edit| edit.insert(&mapping))?;
    store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Teruggenomen")))?;
    store.undo()?;
    Ok(store.close()?)
}
