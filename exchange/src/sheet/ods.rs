//! `OpenDocument` spreadsheets.

mod content;

use super::archive::Archive;
use super::book::Met;
use super::position::{COLUMNS, ROWS};
use super::stored::Held;
use super::xml::{Xml, attribute, raw};
use super::{Book, Refused, Sheet, SheetFormat, SheetLimits, SheetNote, cell_name};
use crate::{Fault, Place};
use content::Content;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;

const CONTENT: &str = "content.xml";
const KIND: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
/// How much of the list of parts is looked at.
const MANIFEST: u64 = 1 << 20;

pub(super) fn is_ods(archive: &mut Archive<'_>) -> Result<bool, Refused> {
    let kind = archive.start_of("mimetype", 128).map_err(|fault| (None, fault))?;
    Ok(kind.starts_with(KIND))
}

pub(super) fn read(archive: &mut Archive<'_>, limits: SheetLimits) -> Result<Book, Refused> {
    let in_file = |fault| (None, fault);
    let manifest = archive.start_of("META-INF/manifest.xml", MANIFEST).map_err(in_file)?;
    if memchr::memmem::find(&manifest, b"encryption-data").is_some() {
        return Err(in_file(Fault::Protected));
    }
    let mut xml = archive.xml(CONTENT)?;
    let mut book = Book { format: SheetFormat::Ods, sheets: Vec::new(), notes: Vec::new() };
    let mut held = Held::new(limits);
    let mut hidden = HashSet::new();
    let mut style = String::new();
    loop {
        match xml.next().map_err(in_file)? {
            Event::Start(start) => match start.name().as_ref() {
                "style:style" => style = attribute(&start, "name").unwrap_or_default(),
                "style:table-properties" if raw(&start, "display").as_deref() == Some("false") => {
                    hidden.insert(style.clone());
                }
                // Old versions of cells are in here.
                "table:tracked-changes" => xml.skip().map_err(in_file)?,
                "table:table" => {
                    let name = attribute(&start, "name").ok_or_else(|| in_file(damaged()))?;
                    if attribute(&start, "style-name").is_some_and(|style| hidden.contains(&style)) {
                        book.notes.push(SheetNote::HiddenSheet { sheet: name });
                        xml.skip().map_err(in_file)?;
                        continue;
                    }
                    let mut table =
                        Table { sheet: Sheet::named(&name), row: 0, column: 0, met: Met::default() };
                    if let Err(fault) = table.read(&mut xml, &mut held) {
                        return Err((Some(table.place()), fault));
                    }
                    book.notes.extend(table.met.notes(&name));
                    book.sheets.push(table.sheet);
                }
                _ => {}
            },
            Event::Eof => return Ok(book),
            _ => {}
        }
    }
}

/// A sheet that is read.
struct Table {
    sheet: Sheet,
    /// The row that is read, from 1; 0 before the first.
    row: u32,
    /// The column that comes next, from 0.
    column: u32,
    met: Met,
}

/// A row that may stand for several.
struct Cells {
    /// Column, how often, and the cell, of those with something in them.
    cells: Vec<(u32, u32, Content)>,
}

impl Table {
    fn place(&self) -> Place {
        let column = u16::try_from(self.column).unwrap_or(u16::MAX);
        let name = &self.sheet.name;
        let field = if self.row == 0 { name.clone() } else { cell_name(name, column, self.row) };
        Place { field, ..Place::default() }
    }

    fn read(&mut self, xml: &mut Xml<'_, '_>, held: &mut Held) -> Result<(), Fault> {
        let outside = xml.depth() - 1;
        let mut next = 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start(start) => match start.name().as_ref() {
                    "table:table-row" => {
                        let repeated = repeated(&start, "number-rows-repeated").ok_or_else(damaged)?;
                        let is_hidden = raw(&start, "visibility").is_some_and(|value| value != "visible");
                        (self.row, self.column) = (next, 0);
                        let row = self.row(xml, held)?;
                        if !row.cells.is_empty() {
                            self.met.hidden_rows += if is_hidden { repeated as usize } else { 0 };
                            self.put(&row, repeated, held)?;
                        }
                        next = next.saturating_add(repeated);
                    }
                    // Groups of rows hold rows; anything else is no table.
                    "table:table-rows" | "table:table-row-group" | "table:table-header-rows" => {}
                    _ => xml.skip()?,
                },
                Event::Eof => return Err(xml.damaged()),
                _ => {}
            }
        }
        Ok(())
    }

    /// The cells of one row that have something in them.
    fn row(&mut self, xml: &mut Xml<'_, '_>, held: &Held) -> Result<Cells, Fault> {
        let outside = xml.depth() - 1;
        let mut row = Cells { cells: Vec::new() };
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start(start) => match start.name().as_ref() {
                    "table:table-cell" => {
                        let repeated = repeated(&start, "number-columns-repeated").ok_or_else(damaged)?;
                        self.met.merged += usize::from(is_merged(&start));
                        let mut content = Content::of(&start);
                        content.fill(xml, held.limits.cell)?;
                        if !content.is_empty() {
                            row.cells.push((self.column, repeated, content));
                            if row.cells.len() > held.limits.cells {
                                return Err(Fault::TooMany { limit: held.limits.cells as u64 });
                            }
                        }
                        self.column = self.column.saturating_add(repeated);
                    }
                    // Lies beneath a merged one.
                    "table:covered-table-cell" => {
                        let repeated = repeated(&start, "number-columns-repeated").ok_or_else(damaged)?;
                        self.column = self.column.saturating_add(repeated);
                        xml.skip()?;
                    }
                    _ => xml.skip()?,
                },
                Event::Eof => return Err(xml.damaged()),
                _ => {}
            }
        }
        Ok(row)
    }

    /// Puts a row as often as it is repeated.
    fn put(&mut self, row: &Cells, repeated: u32, held: &mut Held) -> Result<(), Fault> {
        for _ in 0..repeated {
            if self.row > ROWS {
                return Err(Fault::TooMany { limit: ROWS.into() });
            }
            for (start, times, content) in &row.cells {
                for column in (*start..).take(*times as usize) {
                    self.column = column;
                    let column = u16::try_from(column).ok().filter(|column| u32::from(*column) < COLUMNS);
                    let column = column.ok_or(Fault::TooMany { limit: COLUMNS.into() })?;
                    self.met.formulas += usize::from(content.has_formula);
                    self.met.without_value += usize::from(content.lacks_value());
                    content.put(&mut self.sheet, (self.row, column), held)?;
                }
            }
            self.row += 1;
        }
        Ok(())
    }
}

fn damaged() -> Fault {
    super::archive::damaged(CONTENT)
}

/// How often a cell or a row stands there; `None` where that is no number.
fn repeated(start: &BytesStart<'_>, name: &str) -> Option<u32> {
    raw(start, name).map_or(Some(1), |times| times.parse().ok().filter(|times| *times > 0))
}

fn is_merged(start: &BytesStart<'_>) -> bool {
    ["number-columns-spanned", "number-rows-spanned"]
        .into_iter()
        .any(|name| raw(start, name).is_some_and(|span| span != "1"))
}
