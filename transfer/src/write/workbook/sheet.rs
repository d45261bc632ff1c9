//! One sheet: headings that stay in sight, and a row a record.

use super::look::Look;
use crate::Subject;
use crate::workbook::{Cell, Column, Described, Facts, JSON, LongTexts, Shape, columns_of, said_of};
use crate::write::ExportError;
use crate::write::rows::Source;
use peil_words::Key;
use rust_xlsxwriter::{ColNum, IgnoreError, RowNum, Workbook, Worksheet, XlsxError};

/// How many rows a sheet has at most, with that of the headings.
const MOST_ROWS: RowNum = 1_048_576;

/// A sheet that was written.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub(super) name: String,
    pub(super) note: Key,
    pub(super) rows: u64,
    /// Which subject, where it has one.
    pub(super) subject: Option<Subject>,
}

/// The sheets of a workbook, one after the other.
pub(super) struct Sheets<'a> {
    pub(super) workbook: &'a mut Workbook,
    pub(super) source: &'a Source<'a>,
    pub(super) facts: &'a Facts<'a>,
    pub(super) look: &'a Look,
    pub(super) long: LongTexts,
    pub(super) done: u64,
}

impl Sheets<'_> {
    /// Writes a subject; one that has more rows than fit goes on in another sheet.
    pub(super) fn write<R: Described>(&mut self) -> Result<Written, ExportError> {
        let (words, look) = (self.facts.words, self.look);
        let (name, note) = said_of(R::SUBJECT);
        let name = words.say(name);
        let columns = columns_of::<R>();
        let choices: Vec<Vec<String>> = columns
            .iter()
            .map(|column| match column.shape {
                Shape::Choice(names) => names(words),
                _ => Vec::new(),
            })
            .collect();
        let (mut rows, mut sheets) = (0_u64, 1);
        let mut row = 0;
        let mut sheet = begin(self.workbook, &name, &columns, self.facts, look)?;
        let (source, long, facts) = (self.source, &mut self.long, self.facts);
        let mut done = self.done;
        let workbook = &mut *self.workbook;
        source.each::<R>(&mut done, |kept| {
            row += 1;
            rows += 1;
            if row == MOST_ROWS {
                sheets += 1;
                end(sheet_of(workbook, &sheet)?, &columns, row - 1)?;
                sheet = begin(workbook, &format!("{name} {sheets}"), &columns, facts, look)?;
                row = 1;
            }
            let worksheet = sheet_of(workbook, &sheet)?;
            for ((column, choices), place) in columns.iter().zip(&choices).zip(0..) {
                let cell = match column.cell(&kept, facts) {
                    Cell::Text(text) => Cell::Text(long.cell(text)),
                    cell => cell,
                };
                look.put(worksheet, (row, place), &cell, column.shape, choices)?;
            }
            Ok(())
        })?;
        self.done = done;
        end(sheet_of(self.workbook, &sheet)?, &columns, row)?;
        Ok(Written { name, note, rows, subject: Some(R::SUBJECT) })
    }

    /// Writes the texts that did not fit; no sheet where all did.
    pub(super) fn write_long(&mut self) -> Result<Option<Written>, ExportError> {
        let words = self.facts.words;
        let name = words.say(Key::BookSheetLong);
        if self.long.texts().is_empty() {
            return Ok(None);
        }
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(&name)?.set_column_width(2, 120)?.set_freeze_panes(1, 0)?;
        let headings = [Key::BookLongNumber, Key::BookLongPiece, Key::BookLongText, Key::BookLongForm];
        for (heading, column) in headings.into_iter().zip(0..) {
            sheet.write_string_with_format(0, column, words.say(heading), &self.look.heading)?;
        }
        let pieces =
            self.long.texts().iter().flat_map(|text| {
                text.pieces.iter().zip(1_u32..).map(move |(piece, place)| (text, place, piece))
            });
        let mut row = 0;
        for (text, place, piece) in pieces {
            row += 1;
            sheet.write_number(row, 0, text.number)?.write_number(row, 1, place)?;
            super::put_text(self.look, sheet, (row, 2), piece)?;
            if text.is_json {
                sheet.write_string(row, 3, JSON)?;
            }
        }
        let rows = self.long.texts().len() as u64;
        Ok(Some(Written { name, note: Key::BookNoteLong, rows, subject: None }))
    }
}

fn sheet_of<'a>(workbook: &'a mut Workbook, name: &str) -> Result<&'a mut Worksheet, XlsxError> {
    workbook.worksheet_from_name(name)
}

/// A sheet with its headings, and its name.
fn begin<R>(
    workbook: &mut Workbook,
    name: &str,
    columns: &[Column<R>],
    facts: &Facts<'_>,
    look: &Look,
) -> Result<String, ExportError> {
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name(name)?;
    for (column, place) in columns.iter().zip(0..) {
        sheet.set_column_width(place, column.width())?;
        sheet.set_column_format(place, look.of(column.shape))?;
    }
    // Room for the longest heading in its column, from two lines to seven.
    let lines = columns.iter().map(|column| {
        let length = column.heading(facts.words).chars().count();
        length.div_ceil(usize::from(column.width()).saturating_sub(2).max(1))
    });
    let lines = u32::try_from(lines.max().unwrap_or(1)).unwrap_or(7).clamp(2, 7);
    sheet.set_row_height(0, 15 * lines)?;
    for (column, place) in columns.iter().zip(0..) {
        let heading = column.heading(facts.words);
        sheet.write_string_with_format(0, place, heading, look.of_heading(column.role))?;
    }
    let fixed = columns.iter().take_while(|column| column.field.starts_with("company")).take(2).count();
    sheet.set_freeze_panes(1, ColNum::try_from(fixed).unwrap_or(0))?;
    sheet.set_landscape().set_paper_size(A4).set_repeat_rows(0, 0)?;
    sheet.set_footer("&L&A&R&P / &N");
    let width: u32 = columns.iter().map(|column| u32::from(column.width())).sum();
    if width <= 300 {
        sheet.set_print_fit_to_pages(1, 0);
    }
    Ok(name.to_owned())
}

/// The number of the paper size A4.
const A4: u8 = 9;

/// What can only be said once all rows are there.
fn end<R>(sheet: &mut Worksheet, columns: &[Column<R>], last: RowNum) -> Result<(), XlsxError> {
    let width = ColNum::try_from(columns.len().saturating_sub(1)).unwrap_or(0);
    sheet.autofilter(0, 0, last, width)?;
    // Numbers of the Chamber of Commerce and years are texts on purpose.
    sheet.ignore_error_range(0, 0, last, width, IgnoreError::NumberStoredAsText)?;
    Ok(())
}
