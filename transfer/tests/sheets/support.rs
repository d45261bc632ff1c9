//! Workbooks as others write them, and what is read in them.

use peil_fixtures::National;
use peil_portfolio::{Date, PublishedScores, Settings};
use peil_transfer::{
    CellFault, CellWhy, Context, Incoming, Mappings, Offer, Part, Place, ReadError, Watch, read,
};
use peil_words::{Language, Words};
use rust_xlsxwriter::Workbook;

/// What is written in a cell.
#[derive(Clone, Copy)]
pub(crate) enum Cell<'a> {
    Text(&'a str),
    Number(f64),
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Cell<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// A row of cells, whatever they are made of.
macro_rules! row {
    ($($cell:expr),* $(,)?) => {
        vec![$($crate::support::Cell::from($cell)),*]
    };
}
pub(crate) use row;

/// A workbook with one sheet of this name.
pub(crate) fn workbook(sheet: &str, rows: &[Vec<Cell<'_>>]) -> Vec<u8> {
    workbooks(&[(sheet, rows)])
}

/// A workbook with these sheets.
pub(crate) fn workbooks(sheets: &[(&str, &[Vec<Cell<'_>>])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let written = workbook.add_worksheet().set_name(*name).unwrap();
        for (cells, row) in rows.iter().zip(0..) {
            for (cell, column) in cells.iter().zip(0..) {
                match cell {
                    Cell::Text("") => {}
                    Cell::Text(text) => drop(written.write(row, column, *text).unwrap()),
                    Cell::Number(number) => drop(written.write(row, column, *number).unwrap()),
                }
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn try_with(bytes: &[u8], mappings: &Mappings) -> Result<Incoming, ReadError> {
    let words = Words::new(Language::Dutch);
    let settings = Settings::default();
    let catalogue = &National::embedded().unwrap().catalogue;
    let today = day("2026-11-22");
    let context = Context { words: &words, catalogue, settings: &settings, mappings, today, only: None };
    read("own", bytes, &context, Watch::default())
}

pub(crate) fn incoming(bytes: &[u8]) -> Incoming {
    try_with(bytes, &Mappings::default()).unwrap()
}

/// Column, text and what is wrong.
pub(crate) fn faults(offer: &Offer) -> Vec<(&str, &str, CellWhy)> {
    offer
        .faults
        .iter()
        .map(|CellFault { column, text, why }| (column.as_str(), text.as_str(), *why))
        .collect()
}

/// The scores that an offer has, and nothing else.
pub(crate) fn scores(offer: &Offer) -> &PublishedScores {
    match offer.parts.as_slice() {
        [Part::Scores(scores)] => scores.record(),
        other => panic!("{other:?}: {:?}", offer.faults),
    }
}

pub(crate) fn sheet_row(sheet: &str, row: u32) -> String {
    format!("{sheet}!{row}")
}

pub(crate) fn place(offer: &Offer) -> String {
    match &offer.place {
        Place::Row { sheet, row } => sheet_row(sheet, *row),
        Place::Line(line) => format!("line {line}"),
        other => format!("{other:?}"),
    }
}
