//! The rows of a text, before their fields are told apart.

use crate::input::Decoder;
use crate::sheet::Refused;
use crate::{Fault, Place};

/// A line end within a field, as databases write it.
const BREAK: u8 = 0x0b;

/// Lines of a text; one with an open quotation mark goes on in the next.
pub(super) struct Lines<'t> {
    /// What is left of it.
    pub(super) text: &'t [u8],
    /// The row at hand, with a line feed between its lines.
    pub(super) line: String,
    /// The number of the line that was read last.
    pub(super) number: usize,
    /// The number of the line on which the row at hand starts.
    pub(super) start: usize,
    /// Whether the row at hand had a line end.
    pub(super) ended: bool,
    pub(super) decoder: Decoder,
    /// Bytes of one cell.
    limit: usize,
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t [u8], limit: usize) -> Self {
        Self {
            text,
            line: String::new(),
            number: 0,
            start: 1,
            ended: true,
            decoder: Decoder::default(),
            limit,
        }
    }

    /// Reads the next row; false after the last.
    pub(super) fn advance(&mut self) -> Result<bool, Refused> {
        self.line.clear();
        self.start = self.number + 1;
        let mut is_open = false;
        let mut joined = 0;
        while !self.text.is_empty() {
            let end = memchr::memchr2(b'\n', b'\r', self.text);
            let (line, rest) = self.text.split_at(end.unwrap_or(self.text.len()));
            // Old programs for Mac end a line with a carriage return alone.
            let sign = if rest.starts_with(b"\r\n") { 2 } else { 1 };
            self.text = rest.get(sign..).unwrap_or_default();
            self.ended = end.is_some();
            self.number += 1;
            if is_open {
                self.line.push('\n');
                joined += line.len();
            }
            for (piece, number) in line.split(|byte| *byte == BREAK).zip(0..) {
                if number > 0 {
                    self.line.push('\n');
                }
                let place = Place { line: self.number, ..Place::default() };
                let decoded = self.decoder.decode(piece).and_then(|text| {
                    // The decoder lets pass those that only Unicode has.
                    let is_text = !text.chars().any(|sign| sign.is_control() && sign != '\t');
                    if is_text { Ok(text) } else { Err(Fault::NotText) }
                });
                self.line.push_str(&decoded.map_err(|fault| (Some(place), fault))?);
            }
            is_open ^= memchr::memchr_iter(b'"', line).count() % 2 == 1;
            if !is_open {
                return Ok(true);
            }
            if joined > self.limit {
                break;
            }
        }
        if is_open {
            let place = Place { line: self.start, ..Place::default() };
            return Err((Some(place), Fault::UnclosedQuote));
        }
        Ok(false)
    }
}
