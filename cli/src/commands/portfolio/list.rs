//! `peil portfolio FILE list`: companies, searched, filtered and sorted.

use super::Portfolio;
use super::named::shown;
use crate::arguments::{ColumnChoice, Format, ListArguments, SortChoice};
use crate::json::{self, Exact};
use crate::refusal::Refusal;
use crate::table::{Align, Column, DIM, Table, write_paragraph};
use peil_core::record::{Province, Sector, SizeClass};
use peil_exchange::{harmless, write_row};
use peil_portfolio::{DmaSector, Listing, Order, Query, Register, Row, SortBy};
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct ListJson<'a> {
    schema: &'static str,
    found: usize,
    of: usize,
    companies: Vec<RowJson<'a>>,
}

#[derive(Serialize)]
struct RowJson<'a> {
    id: i64,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kvk: Option<String>,
    city: &'a str,
    municipality: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    province: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sector: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<char>,
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stage: Option<&'a str>,
    consent: &'static str,
    tags: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    scan: Option<ScanJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assessment: Option<AssessmentJson>,
}

#[derive(Serialize)]
struct ScanJson {
    scanned_on: String,
    composition: &'static str,
    answers: String,
    score: u8,
    level: &'static str,
    score_best: u8,
    level_best: &'static str,
}

#[derive(Serialize)]
struct AssessmentJson {
    stage: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    assessed_on: Option<String>,
    from_portal: bool,
    overall: Exact,
}

const USUAL: [ColumnChoice; 7] = [
    ColumnChoice::Name,
    ColumnChoice::City,
    ColumnChoice::Size,
    ColumnChoice::Stage,
    ColumnChoice::Scanned,
    ColumnChoice::Level,
    ColumnChoice::Maturity,
];

pub(super) fn run(
    portfolio: &Portfolio<'_>,
    asked: &ListArguments,
    format: Format,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    use clap::ValueEnum;
    let store = portfolio.read()?;
    let register = Register::load(&store).map_err(|error| portfolio.edit_fault(&error))?;
    let query = Query {
        text: asked.search.clone().unwrap_or_default(),
        filter: portfolio.filter(&asked.filter, &register)?,
        sort: sort(asked.sort),
        order: if asked.descending { Order::Down } else { Order::Up },
    };
    let mut listing = Listing::default();
    listing.update(&register, &query);
    let rows: Vec<&Row> = listing.window(&register, 0..asked.limit.unwrap_or(usize::MAX)).collect();
    let columns = match (asked.columns.as_slice(), format) {
        ([], Format::Table) => &USUAL[..],
        ([], _) => ColumnChoice::value_variants(),
        (chosen, _) => chosen,
    };
    match format {
        Format::Json => {
            let companies = rows.iter().map(|row| row_json(row, &register)).collect();
            let (found, of) = (listing.len(), register.rows().len());
            json::write(out, &ListJson { schema: "peil/portfolio-list/1", found, of, companies })?;
        }
        Format::Csv => {
            write_row(out, columns.iter().map(|column| code(*column)))?;
            for row in rows {
                let fields = columns.iter().map(|column| field(*column, row, &register));
                write_row(out, fields.map(|text| harmless(&text).into_owned()))?;
            }
        }
        Format::Table => {
            let counts = (listing.len(), register.rows().len());
            write_table(portfolio, columns, &rows, &register, counts, out)?;
        }
    }
    Ok(())
}

const fn sort(choice: SortChoice) -> SortBy {
    match choice {
        SortChoice::Name => SortBy::Name,
        SortChoice::City => SortBy::City,
        SortChoice::Province => SortBy::Province,
        SortChoice::Sector => SortBy::Sector,
        SortChoice::Size => SortBy::Size,
        SortChoice::Stage => SortBy::Stage,
        SortChoice::Scanned => SortBy::LatestScan,
        SortChoice::Points => SortBy::Points,
        SortChoice::Maturity => SortBy::Maturity,
        SortChoice::Added => SortBy::Added,
    }
}

fn row_json<'a>(row: &'a Row, register: &'a Register) -> RowJson<'a> {
    RowJson {
        id: row.id.number(),
        name: &row.name,
        kvk: row.kvk.map(|kvk| kvk.to_string()),
        city: &row.city,
        municipality: &row.municipality,
        province: row.province.map(Province::code),
        sector: row.sector.map(DmaSector::code),
        section: row.section.map(Sector::letter),
        size: row.size.map(SizeClass::code),
        stage: register.stage_of(row),
        consent: row.consent.code(),
        tags: &row.tags,
        scan: row.latest_scan().map(|entry| {
            let (worst, best) = (entry.scan.worst(), entry.scan.best());
            ScanJson {
                scanned_on: entry.scanned_on.to_string(),
                composition: entry.composition.code(),
                answers: entry.scan.to_string(),
                score: worst.points(),
                level: worst.level().code(),
                score_best: best.points(),
                level_best: best.level().code(),
            }
        }),
        assessment: row.latest_measured().map(|entry| AssessmentJson {
            stage: entry.stage.code(),
            assessed_on: entry.on.map(|day| day.to_string()),
            from_portal: entry.is_published,
            overall: Exact(entry.overall.rounded(6)),
        }),
    }
}

const fn code(column: ColumnChoice) -> &'static str {
    match column {
        ColumnChoice::Id => "id",
        ColumnChoice::Name => "name",
        ColumnChoice::Kvk => "kvk",
        ColumnChoice::City => "city",
        ColumnChoice::Municipality => "municipality",
        ColumnChoice::Province => "province",
        ColumnChoice::Sector => "sector",
        ColumnChoice::Section => "section",
        ColumnChoice::Size => "size",
        ColumnChoice::Stage => "stage",
        ColumnChoice::Consent => "consent",
        ColumnChoice::Tags => "tags",
        ColumnChoice::Scanned => "scanned",
        ColumnChoice::Composition => "composition",
        ColumnChoice::Points => "points",
        ColumnChoice::Level => "level",
        ColumnChoice::Assessed => "assessed",
        ColumnChoice::Maturity => "maturity",
    }
}

const fn heading(column: ColumnChoice) -> Key {
    match column {
        ColumnChoice::Id => Key::ListId,
        ColumnChoice::Name => Key::ColumnName,
        ColumnChoice::Kvk => Key::FieldKvk,
        ColumnChoice::City => Key::ColumnCity,
        ColumnChoice::Municipality => Key::FieldMunicipality,
        ColumnChoice::Province => Key::ColumnProvince,
        ColumnChoice::Sector => Key::ColumnSector,
        ColumnChoice::Section => Key::FieldSection,
        ColumnChoice::Size => Key::ColumnSize,
        ColumnChoice::Stage => Key::ColumnStage,
        ColumnChoice::Consent => Key::ListConsent,
        ColumnChoice::Tags => Key::ListTags,
        ColumnChoice::Scanned => Key::ListScanned,
        ColumnChoice::Composition => Key::ListComposition,
        ColumnChoice::Points => Key::ScanPoints,
        ColumnChoice::Level => Key::ColumnLevel,
        ColumnChoice::Assessed => Key::ListAssessed,
        ColumnChoice::Maturity => Key::ColumnMaturity,
    }
}

/// A field for scripts; of a scan with unknown answers what is certain.
fn field(column: ColumnChoice, row: &Row, register: &Register) -> String {
    let scan = row.latest_scan();
    let assessment = row.latest_measured();
    let text = match column {
        ColumnChoice::Id => Some(row.id.number().to_string()),
        ColumnChoice::Name => Some(row.name.to_string()),
        ColumnChoice::Kvk => row.kvk.map(|kvk| kvk.to_string()),
        ColumnChoice::City => Some(row.city.to_string()),
        ColumnChoice::Municipality => Some(row.municipality.to_string()),
        ColumnChoice::Province => row.province.map(|province| province.code().to_owned()),
        ColumnChoice::Sector => row.sector.map(|sector| sector.code().to_owned()),
        ColumnChoice::Section => row.section.map(|section| section.letter().to_string()),
        ColumnChoice::Size => row.size.map(|size| size.code().to_owned()),
        ColumnChoice::Stage => register.stage_of(row).map(str::to_owned),
        ColumnChoice::Consent => Some(row.consent.code().to_owned()),
        ColumnChoice::Tags => Some(row.tags.join("; ")),
        ColumnChoice::Scanned => scan.map(|entry| entry.scanned_on.to_string()),
        ColumnChoice::Composition => scan.map(|entry| entry.composition.code().to_owned()),
        ColumnChoice::Points => scan.map(|entry| entry.scan.worst().points().to_string()),
        ColumnChoice::Level => scan.map(|entry| entry.scan.worst().level().code().to_owned()),
        ColumnChoice::Assessed => assessment.map(|entry| entry.stage.code().to_owned()),
        ColumnChoice::Maturity => assessment.map(|entry| entry.overall.rounded(6).to_string()),
    };
    text.unwrap_or_default()
}

/// A field for people.
fn cell(column: ColumnChoice, row: &Row, register: &Register, portfolio: &Portfolio<'_>) -> String {
    let words = portfolio.words;
    let scan = row.latest_scan();
    let range = |worst: String, best: String| if worst == best { worst } else { format!("{worst}–{best}") };
    let text = match column {
        ColumnChoice::Province => row.province.map(|province| words.province(province)),
        ColumnChoice::Sector => row.sector.map(|sector| words.sector(sector)),
        ColumnChoice::Size => row.size.map(|size| words.short_size_class(size)),
        ColumnChoice::Stage => register.stage_of(row).map(|key| portfolio.stage(register, key)),
        ColumnChoice::Consent => Some(words.consent(row.consent)),
        ColumnChoice::Scanned => scan.map(|entry| words.day(entry.scanned_on.into())),
        ColumnChoice::Points => scan.map(|entry| {
            range(entry.scan.worst().points().to_string(), entry.scan.best().points().to_string())
        }),
        ColumnChoice::Level => scan.map(|entry| {
            range(words.level(entry.scan.worst().level()), words.level(entry.scan.best().level()))
        }),
        ColumnChoice::Maturity => row.latest_measured().map(|entry| words.points(entry.overall, 1)),
        other => Some(shown(&field(other, row, register)).into_owned()),
    };
    text.unwrap_or_default()
}

fn write_table(
    portfolio: &Portfolio<'_>,
    columns: &[ColumnChoice],
    rows: &[&Row],
    register: &Register,
    (found, of): (usize, usize),
    out: &mut impl Write,
) -> io::Result<()> {
    let words: &Words = portfolio.words;
    let headed = |column: &ColumnChoice| {
        let text = words.say(heading(*column));
        match column {
            ColumnChoice::Id | ColumnChoice::Points | ColumnChoice::Maturity => {
                Column::new(text, Align::Right)
            }
            _ => Column::wrapped(text),
        }
    };
    let mut table = Table::new(columns.iter().map(headed).collect());
    for row in rows {
        table.push(columns.iter().map(|column| cell(*column, row, register, portfolio).into()).collect());
    }
    if !table.is_empty() {
        table.write(out)?;
    }
    let counts = [
        ("shown", words.count(rows.len() as u64).into()),
        ("found", words.count(found as u64).into()),
        ("of", words.count(of as u64).into()),
    ];
    write_paragraph(out, "", &words.say_with(Key::ListCounts, &counts), DIM)
}
