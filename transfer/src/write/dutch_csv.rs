//! A table for Excel as most people in the Netherlands have it: semicolons, a decimal comma, days as 31-12-2026.
//!
//! That is so whatever the language of the headings: a double click opens the file with the settings of the computer.

use super::ExportError;
use super::csv::{MARK, Quotes, Style};
use super::rows::Source;
use crate::workbook::{Cell, Described, Facts, Role, Shape, columns_of, headings};
use peil_core::{Decimal, Notation};
use peil_exchange::harmless;
use peil_portfolio::Date;
use peil_words::Words;
use std::borrow::Cow;
use std::io::Write;

const STYLE: Style = Style { separator: ';', quotes: Quotes::Needed };

/// Writes one subject, and says how many rows.
pub(super) fn write<R: Described>(
    source: &Source<'_>,
    facts: &Facts<'_>,
    out: &mut impl Write,
) -> Result<u64, ExportError> {
    // A table alone does not say which portfolio it was made from.
    let columns: Vec<_> =
        columns_of::<R>().into_iter().filter(|column| column.role != Role::Number).collect();
    let choices: Vec<Vec<String>> = columns.iter().map(|column| names(column.shape, facts.words)).collect();
    out.write_all(MARK.as_bytes())?;
    STYLE.row(out, headings(&columns, facts.words))?;
    let (mut rows, mut done) = (0, 0);
    source.each::<R>(&mut done, |kept| {
        rows += 1;
        let cells = columns.iter().zip(&choices);
        let fields = cells.map(|(column, names)| text(column.cell(&kept, facts), names));
        Ok(STYLE.row(out, fields)?)
    })?;
    Ok(rows)
}

/// The names of the choices of a column.
fn names(shape: Shape, words: &Words) -> Vec<String> {
    match shape {
        Shape::Choice(names) => names(words),
        _ => Vec::new(),
    }
}

fn text(cell: Cell, names: &[String]) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(&plain(&text)).into_owned(),
        Cell::Whole(number) => number.to_string(),
        Cell::Cents(cents) => amount(cents),
        Cell::Decimal(number) => decimal(number),
        Cell::Date(date) => day(date),
        Cell::Period(period) => period.to_string(),
        Cell::Choice(place) => names.get(place).cloned().unwrap_or_default(),
    }
}

/// A text as a table can hold it: every end of a line is LF, and what no program shows is a space.
fn plain(text: &str) -> Cow<'_, str> {
    let stays = |sign: char| !sign.is_control() || matches!(sign, '\n' | '\t');
    if text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(lines.chars().map(|sign| if stays(sign) { sign } else { ' ' }).collect())
}

/// `1250,00`.
pub(super) fn amount(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.unsigned_abs();
    format!("{sign}{},{:02}", cents / 100, cents % 100)
}

fn decimal(number: Decimal) -> String {
    number.display(Notation::Comma).to_string()
}

fn day(date: Date) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}
