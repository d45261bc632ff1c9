//! Workbooks for another program to open and save, and the check that what it saved is still the same portfolio.
//!
//! `spreadsheet write FOLDER` makes a portfolio with texts that spreadsheets like to spoil, and its workbook in both
//! languages; `spreadsheet check FOLDER FILE...` reads files into empty portfolios and compares record for record.

use peil_fixtures::National;
use peil_portfolio::demo::Demo;
use peil_portfolio::{Company, Contact, Date, Deed, OpenOptions, Service, ServiceCategory, Settings, Store};
use peil_transfer::{Choices, Chosen, Context, Export, Mappings, Wanted, Watch, apply, export, plan, read};
use peil_words::{Language, Words};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

const NAME: &str = "spreadsheet.peil";
const TEXTS: [&str; 12] = [
    "=1+1",
    "+31 6 12345678",
    "-2",
    "@x",
    "'=1",
    "'s-Hertogenbosch",
    "007",
    "12-05-2026",
    "twee\nregels",
    " voor en  na ",
    "👩‍🔧 é\u{301} <b>&amp;</b>",
    "a\r\n\u{1}b",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let what = arguments.next().unwrap_or_default();
    let folder = PathBuf::from(arguments.next().ok_or("a folder was expected")?);
    match what.to_str() {
        Some("write") => write(&folder),
        Some("check") => arguments.try_for_each(|file| check(&folder, Path::new(&file))),
        _ => Err("write or check was expected".into()),
    }
}

fn today() -> Result<Date, Box<dyn Error>> {
    Ok(Date::new(2026, 6, 30)?)
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let path = folder.join(NAME);
    if path.exists() {
        fs::remove_file(&path)?;
    }
    let mut store = OpenOptions::new().coach("demo").create(&path)?.store;
    Demo { companies: 40, seed: 1, today: today()? }.fill(&mut store)?;
    store.edit(Deed::Imported, |edit| {
        for (place, text) in TEXTS.into_iter().enumerate() {
            let notes = if place == 0 { "lang =é😀\n".repeat(9_000) } else { text.to_owned() };
            let named = Company::named(format!("{text}!"));
            let company =
                edit.insert(&Company { notes, city: text.to_owned(), tags: vec![text.to_owned()], ..named })?;
            let phone = text.to_owned();
            let (name, role, email) = (format!("p{text}"), text.to_owned(), String::new());
            edit.insert(&Contact { company, name, role, email, phone })?;
            let cents = [0, 1, 125_050, 99_999_999_999_999, i64::MAX][place % 5];
            edit.insert(&Service {
                price_cents: Some(cents),
                description: text.to_owned(),
                ..Service::planned(company, ServiceCategory::Training)
            })?;
        }
        Ok(())
    })?;
    for language in Language::ALL {
        let words = &Words::new(language);
        let wanted = Wanted {
            export: Export::Workbook,
            companies: Chosen::All,
            words,
            today: today()?,
            replaces: true,
        };
        let to = folder.join(format!("workbook-{language}.xlsx"));
        let exported = export(&store, &wanted, &to, Watch::default())?;
        println!("{}: {} rows", to.display(), exported.rows);
    }
    store.close()?;
    Ok(())
}

fn check(folder: &Path, file: &Path) -> Result<(), Box<dyn Error>> {
    let original = OpenOptions::new().open(&folder.join(NAME))?.store;
    let words = &Words::new(Language::English);
    let (catalogue, settings, mappings) = (
        &National::embedded().map_err(ToString::to_string)?.catalogue,
        &Settings::default(),
        &Mappings::default(),
    );
    let context = Context { words, catalogue, settings, mappings, today: today()?, only: None };
    let incoming = read(&file.display().to_string(), &fs::read(file)?, &context, Watch::default())?;
    let path = folder.join("read-back.peil");
    if path.exists() {
        fs::remove_file(&path)?;
    }
    let mut other = OpenOptions::new().coach("demo").create(&path)?.store;
    let planned = plan(&other, &incoming, &Choices::default(), Watch::default())?;
    apply(&mut other, &planned)?;
    let (expected, found) = (records(&original)?, records(&other)?);
    original.close()?;
    other.close()?;
    for (line, (expected, found)) in expected.lines().zip(found.lines()).enumerate() {
        if expected != found {
            return Err(format!("{}: record {line} is\n{found}\nand was\n{expected}", file.display()).into());
        }
    }
    if expected.lines().count() != found.lines().count() {
        return Err(format!("{}: another number of records", file.display()).into());
    }
    println!("{}: {} records are the same", file.display(), expected.lines().count());
    Ok(())
}

/// Every record, one a line.
fn records(store: &Store) -> Result<String, Box<dyn Error>> {
    let mut written = Vec::new();
    store.export_json(&mut written)?;
    Ok(String::from_utf8(written)?)
}
