//! `OpenDocument` spreadsheets.

use super::archive::Archive;
use super::book::Met;
use super::position::{COLUMNS, ROWS};
use super::stored::Held;
use super::xml::{Xml, attribute, push, push_clean, raw};
use super::{
    Book, Cell, Moment, Refused, Sheet, SheetFormat, SheetLimits, SheetNote, cell_name, clock, number,
};
use crate::{Fault, Place};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;
use std::collections::HashSet;
use std::rc::Rc;

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

/// One cell as its tag and its text tell it.
#[derive(Debug, Default)]
struct Content {
    kind: String,
    value: Option<String>,
    text: String,
    /// A text that stands in the tag.
    in_tag: String,
    has_formula: bool,
    is_error: bool,
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

impl Content {
    fn of(start: &BytesStart<'_>) -> Self {
        let mut content = Self::default();
        for attribute in start.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                "office:value-type" => content.kind = attribute.value.into_owned(),
                "office:value" | "office:date-value" | "office:boolean-value" | "office:time-value" => {
                    content.value = Some(attribute.value.into_owned());
                }
                "office:string-value" => {
                    let text = attribute.normalized_value(XmlVersion::Implicit1_0);
                    content.in_tag = text.map_or_else(|_| String::new(), Cow::into_owned);
                }
                "table:formula" => content.has_formula = true,
                "calcext:value-type" => content.is_error = attribute.value == "error",
                _ => {}
            }
        }
        content
    }

    fn is_empty(&self) -> bool {
        self.kind.is_empty() && self.text.is_empty() && !self.has_formula
    }

    /// Reads up to the end of the cell: its paragraphs, a line each.
    fn fill(&mut self, xml: &mut Xml<'_, '_>, limit: usize) -> Result<(), Fault> {
        let outside = xml.depth() - 1;
        let part: Rc<str> = xml.part();
        let mut paragraphs = 0;
        // Depth of the paragraph that is open.
        let mut open = usize::MAX;
        while xml.depth() > outside {
            let depth = xml.depth();
            match xml.next()? {
                Event::Start(start) => match start.name().as_ref() {
                    "text:p" => {
                        if paragraphs > 0 {
                            self.text.push('\n');
                        }
                        paragraphs += 1;
                        open = depth + 1;
                    }
                    "text:s" => {
                        let spaces = raw(&start, "c").and_then(|count| count.parse().ok()).unwrap_or(1_usize);
                        if spaces > limit {
                            return Err(Fault::CellTooLong { limit });
                        }
                        self.text.extend(std::iter::repeat_n(' ', spaces));
                    }
                    "text:tab" => self.text.push('\t'),
                    "text:line-break" => self.text.push('\n'),
                    // What is said aloud of a sign, and what stands at the foot of a page.
                    "text:ruby-text" | "text:note" => xml.skip()?,
                    name if name.starts_with("text:") && depth >= open => {}
                    // Remarks and drawings have paragraphs of their own.
                    _ => xml.skip()?,
                },
                Event::Eof => return Err(xml.damaged()),
                event if depth >= open => push(&event, &mut self.text, limit, &part)?,
                _ => {}
            }
            if xml.depth() < open {
                open = usize::MAX;
            }
            if self.text.len() > limit {
                return Err(Fault::CellTooLong { limit });
            }
        }
        if paragraphs == 0 {
            push_clean(&std::mem::take(&mut self.in_tag), &mut self.text);
        }
        if self.text.len() > limit { Err(Fault::CellTooLong { limit }) } else { Ok(()) }
    }

    /// Whether it is a formula that nobody has computed; a text may have come out empty.
    fn lacks_value(&self) -> bool {
        let is_valued = match self.kind.as_str() {
            "string" => true,
            "" => !self.text.is_empty(),
            "time" => self.value.is_some() || !self.text.is_empty(),
            _ => self.value.as_deref().is_some_and(|value| !value.is_empty()),
        };
        self.has_formula && !self.is_error && !is_valued
    }

    fn put(&self, sheet: &mut Sheet, (row, column): (u32, u16), held: &mut Held) -> Result<(), Fault> {
        let value = self.value.as_deref();
        let (plain, times, time);
        let cell = match self.kind.as_str() {
            _ if self.is_error => Cell::Error(&self.text),
            _ if self.lacks_value() => Cell::Error("="),
            "float" | "currency" => {
                plain = number::plain(value.ok_or_else(damaged)?).ok_or_else(damaged)?;
                // The zeros in front of a telephone number are in what is shown alone.
                let is_padded =
                    number::padded(&plain, self.text.len()).is_some_and(|shown| shown == self.text);
                if is_padded { Cell::Text(&self.text) } else { Cell::Number(&plain) }
            }
            "percentage" => {
                times = number::hundredfold(&number::plain(value.ok_or_else(damaged)?).ok_or_else(damaged)?);
                Cell::Percent(&times)
            }
            "date" => match value.and_then(Moment::of_iso) {
                Some(moment) => Cell::Date(moment),
                None => Cell::Error(&self.text),
            },
            "boolean" => match value {
                Some("true") => Cell::Boolean(true),
                Some("false") => Cell::Boolean(false),
                _ => return Err(damaged()),
            },
            // A time has no place among days.
            "time" => {
                time = value.and_then(clock::lasted);
                Cell::Text(time.as_deref().unwrap_or(&self.text))
            }
            _ => Cell::Text(&self.text),
        };
        sheet.put(row, column, cell, held)
    }
}
