//! The cells of one sheet.

use super::escapes::unescape;
use super::forms::Form;
use super::strings::Strings;
use super::styles::Styles;
use crate::sheet::book::Met;
use crate::sheet::stored::Held;
use crate::sheet::xml::{Xml, push, raw};
use crate::sheet::{Cell, Moment, Refused, Sheet, cell_name, clock, number, position};
use crate::{Fault, Place};
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;
use std::rc::Rc;

/// A sheet that is read.
pub(super) struct Cells<'s, 'p, 'a> {
    pub(super) xml: Xml<'p, 'a>,
    pub(super) styles: &'s Styles,
    pub(super) strings: &'s Strings,
    pub(super) is_1904: bool,
}

/// What the tag of a cell says.
#[derive(Debug, Default)]
struct Tag {
    kind: Kind,
    form: Form,
}

/// How the value of a cell is to be understood.
#[derive(Debug, Default)]
enum Kind {
    #[default]
    Number,
    Shared,
    Text,
    Boolean,
    Error,
    Day,
    Other,
}

/// What was found in a cell.
#[derive(Debug, Default)]
struct Found {
    value: String,
    has_value: bool,
    has_formula: bool,
}

/// What of a cell is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Nothing,
    Value,
    Reading,
}

impl Cells<'_, '_, '_> {
    /// Puts every cell into the sheet.
    pub(super) fn read(mut self, sheet: &mut Sheet, met: &mut Met, held: &mut Held) -> Result<(), Refused> {
        let part = self.xml.part();
        let (mut row, mut column) = (0_u32, 0_u16);
        let mut found = Found::default();
        let mut is_data = false;
        // The last cell, so that none comes before it.
        let mut last = (0, 0);
        loop {
            let here = |row, column| Some(place(&sheet.name, row, column));
            let event = self.xml.next().map_err(|fault| (here(row, column), fault))?;
            let damaged = |place| (place, crate::sheet::archive::damaged(&part));
            match event {
                Event::Start(start) => match start.local_name().as_ref() {
                    "sheetData" => is_data = true,
                    "mergeCell" => met.merged += 1,
                    "row" if is_data => {
                        row = match raw(&start, "r") {
                            Some(number) => position::row(&number).ok_or_else(|| damaged(here(row, 0)))?,
                            None => row + 1,
                        };
                        column = 0;
                        let hidden = raw(&start, "hidden").unwrap_or_default();
                        met.hidden_rows += usize::from(matches!(&*hidden, "1" | "true"));
                    }
                    "c" if is_data => {
                        let (tag, reference) = self.styles.tag(&start);
                        if let Some(reference) = reference {
                            let (at, in_row) =
                                position::parse(&reference).ok_or_else(|| damaged(here(row, column)))?;
                            (row, column) = (in_row, at);
                        }
                        let is_in_order = (row, u32::from(column) + 1) > last;
                        let fits =
                            (1..=position::ROWS).contains(&row) && u32::from(column) < position::COLUMNS;
                        if !is_in_order || !fits {
                            return Err(damaged(here(row, column)));
                        }
                        last = (row, u32::from(column) + 1);
                        found
                            .fill(&mut self.xml, held.limits.cell)
                            .map_err(|fault| (Some(place(&sheet.name, row, column)), fault))?;
                        met.formulas += usize::from(found.has_formula);
                        met.without_value += usize::from(found.lacks_value(&tag));
                        let cell = self.cell(&tag, &found);
                        let put = cell.ok_or_else(|| crate::sheet::archive::damaged(&part));
                        let put = put.and_then(|cell| sheet.put(row, column, cell.borrow(), held));
                        put.map_err(|fault| (Some(place(&sheet.name, row, column)), fault))?;
                        column += 1;
                    }
                    _ => {}
                },
                Event::End(end) if end.local_name().as_ref() == "sheetData" => is_data = false,
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// `None` where the value is not one of its kind.
    fn cell<'f>(&'f self, tag: &Tag, found: &'f Found) -> Option<Kept<'f>> {
        if found.lacks_value(tag) {
            return Some(Kept::Plain(Cell::Error("=")));
        }
        if let Kind::Text = tag.kind {
            return Some(Kept::Text(unescape(&found.value)));
        }
        let value = found.value.trim();
        // As some programs write cells without a value.
        if value.is_empty() {
            return Some(Kept::Plain(Cell::Empty));
        }
        Some(match tag.kind {
            Kind::Number => self.number(value, tag.form)?,
            Kind::Shared => Kept::Plain(Cell::Text(self.strings.get(value)?)),
            Kind::Boolean => Kept::Plain(Cell::Boolean(match value {
                "1" | "true" => true,
                "0" | "false" => false,
                _ => return None,
            })),
            Kind::Error => Kept::Plain(Cell::Error(value)),
            Kind::Day => day(value)?,
            Kind::Text | Kind::Other => return None,
        })
    }

    /// A number as its form shows it.
    fn number<'f>(&self, value: &'f str, form: Form) -> Option<Kept<'f>> {
        let plain = number::plain(value)?;
        let serial = || plain.parse().ok();
        let text = |text| Kept::Text(Cow::Owned(text));
        let found = match form {
            Form::Plain => return Some(Kept::Number(plain)),
            Form::Percent => return Some(Kept::Percent(number::hundredfold(&plain))),
            Form::Padded(digits) => {
                let padded = number::padded(&plain, digits.into());
                return Some(padded.map_or(Kept::Number(plain), text));
            }
            Form::Time | Form::Elapsed => clock::counted(serial()?, form == Form::Elapsed).map(text),
            Form::Day => {
                Moment::of_serial(serial()?, self.is_1904).map(|moment| Kept::Plain(Cell::Date(moment)))
            }
        };
        // What no calendar has, such as 29 February 1900 or a number below zero: the spreadsheet shows #### as well.
        Some(found.unwrap_or(Kept::Plain(Cell::Error(value))))
    }
}

/// A day, or a time alone, in letters. One that no calendar has is an error, as it is where days are counted.
fn day(value: &str) -> Option<Kept<'_>> {
    if let Some(moment) = Moment::of_iso(value) {
        return Some(Kept::Plain(Cell::Date(moment)));
    }
    let time = clock::written(value).map(|time| Kept::Text(Cow::Owned(time)));
    time.or_else(|| Moment::is_like_iso(value).then_some(Kept::Plain(Cell::Error(value))))
}

/// A cell whose text may have been made for it.
enum Kept<'f> {
    Plain(Cell<'f>),
    Text(Cow<'f, str>),
    Number(Cow<'f, str>),
    Percent(String),
}

impl Kept<'_> {
    fn borrow(&self) -> Cell<'_> {
        match self {
            Self::Plain(cell) => *cell,
            Self::Text(text) => Cell::Text(text),
            Self::Number(text) => Cell::Number(text),
            Self::Percent(text) => Cell::Percent(text),
        }
    }
}

impl Styles {
    /// What the tag of a cell says, and its place.
    fn tag<'t>(&self, start: &'t BytesStart<'_>) -> (Tag, Option<Cow<'t, str>>) {
        let mut tag = Tag::default();
        let mut reference = None;
        for attribute in start.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                "r" => reference = Some(attribute.value),
                "s" => tag.form = self.form(&attribute.value),
                "t" => {
                    tag.kind = match &*attribute.value {
                        "n" => Kind::Number,
                        "s" => Kind::Shared,
                        "str" | "inlineStr" => Kind::Text,
                        "b" => Kind::Boolean,
                        "e" => Kind::Error,
                        "d" => Kind::Day,
                        _ => Kind::Other,
                    }
                }
                _ => {}
            }
        }
        (tag, reference)
    }
}

impl Found {
    /// Whether it is a formula that nobody has computed; a text may have come out empty.
    fn lacks_value(&self, tag: &Tag) -> bool {
        let is_text = matches!(tag.kind, Kind::Text);
        self.has_formula && (!self.has_value || !is_text && self.value.trim().is_empty())
    }

    /// Reads up to the end of the cell.
    fn fill(&mut self, xml: &mut Xml<'_, '_>, limit: usize) -> Result<(), Fault> {
        self.value.clear();
        (self.has_value, self.has_formula) = (false, false);
        let outside = xml.depth() - 1;
        let part: Rc<str> = xml.part();
        let mut inside = Inside::Nothing;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "v" => {
                        inside = Inside::Value;
                        self.has_value = true;
                    }
                    "t" if inside != Inside::Reading => {
                        inside = Inside::Value;
                        self.has_value = true;
                    }
                    "rPh" => inside = Inside::Reading,
                    "f" => self.has_formula = true,
                    _ => {}
                },
                Event::End(end) => match end.local_name().as_ref() {
                    "v" | "rPh" => inside = Inside::Nothing,
                    "t" if inside == Inside::Value => inside = Inside::Nothing,
                    _ => {}
                },
                event if inside == Inside::Value => push(&event, &mut self.value, limit, &part)?,
                _ => {}
            }
        }
        Ok(())
    }
}

fn place(sheet: &str, row: u32, column: u16) -> Place {
    let field = if row == 0 { sheet.to_owned() } else { cell_name(sheet, column, row) };
    Place { field, ..Place::default() }
}
