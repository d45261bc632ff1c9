//! The texts that cells share.

use super::escapes::unescape;
use crate::Fault;
use crate::sheet::xml::{Xml, push};
use crate::sheet::{Refused, SheetLimits};
use quick_xml::events::Event;

/// The texts, by number.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Strings {
    pub(super) fn read(xml: &mut Xml<'_, '_>, limits: SheetLimits) -> Result<Self, Refused> {
        Self::fill(xml, limits).map_err(|fault| (None, fault))
    }

    fn fill(xml: &mut Xml<'_, '_>, limits: SheetLimits) -> Result<Self, Fault> {
        let mut strings = Self::default();
        let mut one = String::new();
        // Only what stands in <t>, and not the readings of Japanese names, which stand in <t> as well.
        let (mut is_text, mut is_reading) = (false, false);
        let part = xml.part();
        loop {
            match xml.next()? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "si" => one.clear(),
                    "rPh" => is_reading = true,
                    "t" => is_text = !is_reading,
                    _ => {}
                },
                Event::End(end) => match end.local_name().as_ref() {
                    "t" => is_text = false,
                    "rPh" => is_reading = false,
                    "si" => strings.keep(&one, limits)?,
                    _ => {}
                },
                Event::Eof => return Ok(strings),
                event if is_text => push(&event, &mut one, limits.cell, &part)?,
                _ => {}
            }
        }
    }

    fn keep(&mut self, one: &str, limits: SheetLimits) -> Result<(), Fault> {
        self.text.push_str(&unescape(one));
        self.ends.push(self.text.len());
        if self.text.len() > limits.text {
            return Err(Fault::TooLarge { limit: limits.text as u64 });
        }
        if self.ends.len() > limits.cells {
            return Err(Fault::TooMany { limit: limits.cells as u64 });
        }
        Ok(())
    }

    /// The text of a number.
    pub(super) fn get(&self, number: &str) -> Option<&str> {
        let number: usize = number.parse().ok()?;
        let end = *self.ends.get(number)?;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.text.get(start..end)
    }
}
