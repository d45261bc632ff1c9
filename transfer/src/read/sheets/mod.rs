//! Sheets of others: what the portal gives, rows of assessments, a table with a mapping.
//!
//! Each reader looks for its headings in every sheet; the first that finds them reads that sheet, and what is in the others
//! is told to be left.

mod activity;
mod assessments;
mod choices;
mod customers;
mod grid;
mod head;
mod likeness;
mod line;
mod passed;
mod results;
mod services;
mod table;
mod usual;

pub(crate) use choices::is_answer;
pub(crate) use grid::{Grid, Heading, shown};

use super::{File, notes, workbook};
use crate::table::{field_named, opened};
use crate::{Context, Incoming, Note, ReadError, Watch};
use peil_exchange::sheet::{Book, Sheet, SheetFormat, SheetNote};

/// How a sheet of one kind is told and read.
type SheetReader = for<'b> fn(&'b Sheet, Asked<'_>) -> Option<Result<Incoming, ReadError>>;

/// Every kind that is told by its headings; the first that recognises a sheet reads it.
const READERS: [SheetReader; 4] = [results::read, services::read, customers::read, assessments::read];

/// What a reader of a sheet has to know besides it.
#[derive(Clone, Copy)]
struct Asked<'a> {
    context: &'a Context<'a>,
    watch: Watch<'a>,
    /// Whether the sheet is text with semicolons, as a Dutch spreadsheet writes it.
    is_dutch_text: bool,
}

/// Anything that is a zip, an old workbook, or text that is no markup.
pub(super) fn recognises(file: &File<'_>) -> bool {
    let head = file.head();
    let starts = |marks: &[&[u8]]| marks.iter().any(|mark| head.starts_with(mark));
    if starts(&[b"PK", b"\xD0\xCF\x11\xE0", b"\xFF\xFE", b"\xFE\xFF"]) {
        return true;
    }
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    let is_markup = first.is_none_or(|byte| matches!(byte, b'{' | b'[' | b'<'));
    // Databases break a line within a field with a vertical tab, and MS-DOS ends a file with its own sign.
    !is_markup
        && !text.iter().any(|byte| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x1a))
}

pub(super) fn read(file: &File<'_>, context: &Context<'_>, watch: Watch<'_>) -> Result<Incoming, ReadError> {
    let book = opened(file.name, file.bytes, watch)?;
    // Peil's own comes first: some of its headings are those of others as well.
    if context.mappings.chosen.is_none()
        && let Some(own) = workbook::taken(&book, watch)
    {
        return own;
    }
    let is_dutch_text = matches!(book.format, SheetFormat::Csv { separator: ';', .. });
    let asked = Asked { context, watch, is_dutch_text };
    let (mut incoming, sheet) = read_book(&book, asked)?;
    incoming.notes.extend(notes(&book, sheet));
    Ok(incoming)
}

/// What a workbook offers, and the name of the sheet that does.
fn read_book<'b>(book: &'b Book, asked: Asked<'_>) -> Result<(Incoming, &'b str), ReadError> {
    if asked.context.mappings.chosen.is_none() {
        for sheet in &book.sheets {
            if let Some(incoming) = READERS.iter().find_map(|read| read(sheet, asked)) {
                return Ok((incoming?, &sheet.name));
            }
        }
    }
    let grid = grid_of(book).ok_or(ReadError::Unrecognised)?;
    Ok((table::read(&grid, book.format, asked)?, grid.sheet_name()))
}

/// The sheet of a table: the one that looks most like a table of companies, or else the first with anything in it.
pub(crate) fn grid_of(book: &Book) -> Option<Grid<'_>> {
    let liked = book.sheets.iter().filter_map(|sheet| Grid::of_companies(sheet, field_named));
    // Of equals the first.
    let best = liked.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, grid)| grid).or_else(|| book.sheets.iter().find_map(Grid::under_first))
}

/// What is to be said of a workbook of which one sheet was read.
fn notes(book: &Book, read: &str) -> Vec<Note> {
    let others = book.sheets.iter().filter(|sheet| sheet.name != read && !sheet.is_empty());
    let mut left: Vec<String> = others.map(|sheet| sheet.name.clone()).collect();
    left.extend(book.notes.iter().filter_map(|note| match note {
        SheetNote::HiddenSheet { sheet } | SheetNote::NoCells { sheet } => Some(sheet.clone()),
        _ => None,
    }));
    notes::of(book, |sheet| sheet == read, left)
}
