//! What the headings of a table suggest.

use super::names::{known, plain};
use super::rank::chosen;
use super::{DateOrder, Field, MappedColumn, Mapping, TableNotation};
use crate::read::{Grid, is_answer, shown};
use peil_core::Notation;
use peil_core::intensity::{Composition, Technology};
use peil_exchange::sheet::{Cell, SheetFormat};
use std::collections::HashMap;
use std::sync::LazyLock;

static KNOWN: LazyLock<HashMap<String, Field>> = LazyLock::new(known);

/// How many rows are looked at to see how days and numbers are written.
const ROWS: usize = 200;

/// What a heading, made plain, is known to name.
pub(crate) fn field_named(plain: &str) -> Option<Field> {
    KNOWN.get(plain).copied()
}

/// The mapping that the headings suggest.
pub(crate) fn guess(grid: &Grid<'_>, format: SheetFormat) -> Mapping {
    let fields = chosen(grid, |heading| {
        let field = field_named(&plain(&heading.text));
        // A website is an address, and a technology that is asked about.
        let is_asked = field == Some(Field::Website) && has_answers(grid, heading.column);
        match field {
            Some(Field::Website) if is_asked => Some(Field::Answer(Technology::Website)),
            // The page of a person is no website of a company.
            Some(Field::Website) if has_persons(grid, heading.column) => None,
            field => field,
        }
    });
    let columns: Vec<MappedColumn> = grid
        .headings()
        .iter()
        .zip(fields)
        .map(|(heading, field)| MappedColumn { heading: heading.text.clone(), field })
        .collect();
    let composition = composition(&columns);
    let mut mapping = Mapping { columns, notation: TableNotation::default(), composition };
    mapping.notation = notation(grid, &mapping, format);
    mapping
}

/// Whether a column holds answers, and nothing else.
fn has_answers(grid: &Grid<'_>, column: u16) -> bool {
    let mut found =
        grid.rows().take(ROWS).map(|row| shown(row.cell(column))).filter(|text| !text.is_empty()).peekable();
    found.peek().is_some() && found.all(|text| is_answer(&text))
}

/// Whether a column holds the pages of persons in a network of theirs.
fn has_persons(grid: &Grid<'_>, column: u16) -> bool {
    grid.rows().take(ROWS).any(|row| shown(row.cell(column)).contains("linkedin.com/in/"))
}

/// The latest list of technologies that has most of those that are asked.
fn composition(columns: &[MappedColumn]) -> Composition {
    let asked = |composition: &Composition| {
        let answers = columns.iter().filter_map(|column| match column.field? {
            Field::Answer(technology) => composition.position(technology),
            _ => None,
        });
        answers.count()
    };
    let latest = Composition::V3In2025;
    // The last of those that have most.
    Composition::ALL.into_iter().chain([latest]).max_by_key(asked).unwrap_or(latest)
}

/// The month stands first where a day says so and none says otherwise; a comma is decimal in a table with semicolons.
fn notation(grid: &Grid<'_>, mapping: &Mapping, format: SheetFormat) -> TableNotation {
    let decimals = match format {
        SheetFormat::Csv { separator: ',', .. } => Notation::Point,
        _ => Notation::Comma,
    };
    let days = [Field::Founded, Field::ConsentOn, Field::ScannedOn];
    let columns: Vec<u16> = days
        .into_iter()
        .filter_map(|field| grid.find(mapping.heading_of(field)?))
        .map(|heading| heading.column)
        .collect();
    let (mut day_first, mut month_first) = (false, false);
    for row in grid.rows().take(ROWS) {
        for cell in
            columns.iter().map(|column| row.cell(*column)).filter(|cell| matches!(cell, Cell::Text(_)))
        {
            let text = shown(cell);
            let is_day_first = DateOrder::DayFirst.date(&text).is_some();
            let is_month_first = DateOrder::MonthFirst.date(&text).is_some();
            day_first |= is_day_first && !is_month_first;
            month_first |= is_month_first && !is_day_first;
        }
    }
    let dates = if month_first && !day_first { DateOrder::MonthFirst } else { DateOrder::DayFirst };
    TableNotation { dates, decimals }
}
