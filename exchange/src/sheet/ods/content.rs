//! What stands in one cell.

use super::damaged;
use crate::Fault;
use crate::sheet::stored::Held;
use crate::sheet::xml::{Xml, push, push_clean, raw};
use crate::sheet::{Cell, Moment, Sheet, clock, number};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;
use std::rc::Rc;

/// One cell as its tag and its text tell it.
#[derive(Debug, Default)]
pub(super) struct Content {
    kind: String,
    value: Option<String>,
    text: String,
    /// A text that stands in the tag.
    in_tag: String,
    pub(super) has_formula: bool,
    is_error: bool,
}

impl Content {
    pub(super) fn of(start: &BytesStart<'_>) -> Self {
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

    pub(super) fn is_empty(&self) -> bool {
        self.kind.is_empty() && self.text.is_empty() && !self.has_formula
    }

    /// Reads up to the end of the cell: its paragraphs, a line each.
    pub(super) fn fill(&mut self, xml: &mut Xml<'_, '_>, limit: usize) -> Result<(), Fault> {
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
    pub(super) fn lacks_value(&self) -> bool {
        let is_valued = match self.kind.as_str() {
            "string" => true,
            "" => !self.text.is_empty(),
            "time" => self.value.is_some() || !self.text.is_empty(),
            _ => self.value.as_deref().is_some_and(|value| !value.is_empty()),
        };
        self.has_formula && !self.is_error && !is_valued
    }

    pub(super) fn put(
        &self,
        sheet: &mut Sheet,
        (row, column): (u32, u16),
        held: &mut Held,
    ) -> Result<(), Fault> {
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
