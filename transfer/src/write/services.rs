//! The services in the sheet of 28 columns that the portal of the hubs takes.

use super::ExportError;
use super::csv::{MARK, Quotes, Style};
use super::rows::Source;
use super::workbook::{Look, cents, put_text, save};
use crate::portal::services::{Column, category, sector, size, status};
use crate::workbook::Facts;
use peil_core::record::SizeClass;
use peil_exchange::harmless;
use peil_portfolio::{Company, Date, Kept, Service};
use peil_words::{Language, Words};
use rust_xlsxwriter::{ColNum, RowNum, Workbook, Worksheet, XlsxError};
use std::io::{Seek, Write};

const STYLE: Style = Style { separator: ',', quotes: Quotes::Needed };
const COUNTRY: &str = "Netherlands";

/// What stands in a cell.
enum Value {
    Text(String),
    Whole(Option<u32>),
    Cents(Option<i64>),
}

/// Writes the sheet as text, with a point in numbers, and says how many rows.
pub(super) fn write_csv(
    source: &Source<'_>,
    facts: &Facts<'_>,
    out: &mut impl Write,
) -> Result<u64, ExportError> {
    out.write_all(MARK.as_bytes())?;
    STYLE.row(out, Column::ALL.map(Column::heading))?;
    each(source, facts, |cells| {
        let text = |value: &Value| match value {
            Value::Text(text) => harmless(text).into_owned(),
            Value::Whole(number) => number.map_or_else(String::new, |number| number.to_string()),
            Value::Cents(cents) => {
                cents.map_or_else(String::new, |cents| format!("{}.{:02}", cents / 100, cents % 100))
            }
        };
        Ok(STYLE.row(out, cells.iter().map(text))?)
    })
}

/// Writes the sheet as a workbook, and says how many rows.
pub(super) fn write_xlsx<W: Write + Seek + Send>(
    source: &Source<'_>,
    facts: &Facts<'_>,
    out: &mut W,
) -> Result<u64, ExportError> {
    let look = &Look::new(&Words::new(Language::English));
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    // The name of the portal's own export, cut off where it does so itself.
    sheet.set_name("Reporting of EDIH services del")?.set_freeze_panes(1, 2)?.set_row_height(0, 60)?;
    for (column, place) in Column::ALL.into_iter().zip(0..) {
        sheet.set_column_width(place, width(column))?;
        sheet.write_string_with_format(0, place, column.heading(), &look.heading)?;
    }
    let mut row = 0;
    let rows = each(source, facts, |cells| {
        row += 1;
        Ok(cells.iter().zip(0..).try_for_each(|(value, place)| put(look, sheet, (row, place), value))?)
    })?;
    sheet.autofilter(0, 0, row, 27)?;
    save(&mut workbook, source, out)?;
    Ok(rows)
}

const fn width(column: Column) -> u32 {
    match column {
        Column::Customer | Column::Description | Column::Category | Column::Technologies => 32,
        Column::Dates => 24,
        _ => 16,
    }
}

fn put(look: &Look, sheet: &mut Worksheet, place: (RowNum, ColNum), value: &Value) -> Result<(), XlsxError> {
    match value {
        Value::Text(text) => put_text(look, sheet, place, text),
        Value::Whole(None) => Ok(()),
        Value::Whole(Some(number)) => sheet.write_number(place.0, place.1, *number).map(|_| ()),
        Value::Cents(amount) => cents(look, sheet, place, *amount),
    }
}

fn each(
    source: &Source<'_>,
    facts: &Facts<'_>,
    mut take: impl FnMut(&[Value; 28]) -> Result<(), ExportError>,
) -> Result<u64, ExportError> {
    let hub = &facts.register.settings().hub;
    let (mut rows, mut done) = (0, 0);
    source.each::<Service>(&mut done, |Kept { record, .. }| {
        rows += 1;
        let company: Company = source.store.get(record.company)?;
        take(&Column::ALL.map(|column| value(column, &record, &company, hub, facts)))
    })?;
    Ok(rows)
}

fn value(column: Column, service: &Service, company: &Company, hub: &str, facts: &Facts<'_>) -> Value {
    let text = |text: &str| Value::Text(text.to_owned());
    match column {
        Column::ContentId => text(&service.portal_id),
        Column::Customer => text(&company.name),
        Column::Vat => Value::Text(company.vat.as_ref().map_or_else(String::new, ToString::to_string)),
        Column::Category => text(category(service.category)),
        Column::Attendees => Value::Whole(service.attendees),
        Column::Price => Value::Cents(service.price_cents),
        Column::Invoiced => Value::Cents(service.invoiced_cents),
        Column::Aid => Value::Cents(service.aid_cents),
        Column::AidNote => text(&service.aid_note),
        Column::Technologies => Value::Text(service.technologies.join(";")),
        Column::Status => text(status(service.status)),
        Column::Description => text(&service.description),
        Column::Investment => Value::Cents(service.investment_cents),
        Column::InvestmentKind => text(&service.investment_kind),
        Column::Dates => Value::Text(dates(service.begins, service.ends)),
        Column::Capacities => text(&service.capacities),
        Column::OtherTechnology => text(&service.other_technology),
        Column::HubName => text(hub),
        Column::HubCountry => text(if hub.is_empty() { "" } else { COUNTRY }),
        Column::CustomerCountry => text(if is_dutch(company) { COUNTRY } else { "" }),
        Column::CustomerRegion => {
            Value::Text(company.province.map_or_else(String::new, |province| facts.words.province(province)))
        }
        Column::CustomerSector => text(company.sector.map_or("", sector)),
        Column::CustomerSize => text(company.size_class().map_or("", size)),
        Column::CustomerType => {
            text(if company.size_class().is_some_and(|size| size != SizeClass::Large) { "SME" } else { "" })
        }
        // What the portal gives out itself, and what Peil does not keep.
        Column::CustomerId
        | Column::CapacitiesSpecified
        | Column::InvestmentKindSpecified
        | Column::AuthorEmail => text(""),
    }
}

/// A company with a Dutch number, or in a Dutch province.
fn is_dutch(company: &Company) -> bool {
    let vat = company.vat.as_ref().map(ToString::to_string);
    vat.map_or(company.kvk.is_some() || company.province.is_some(), |vat| vat.starts_with("NL"))
}

/// `2026-01-05 / 2026-02-01`.
fn dates(begins: Option<Date>, ends: Option<Date>) -> String {
    let written = |date: Option<Date>| date.map_or_else(String::new, |date| date.to_string());
    match (begins, ends) {
        (None, None) => String::new(),
        (begins, ends) => format!("{} / {}", written(begins), written(ends)).trim().to_owned(),
    }
}
