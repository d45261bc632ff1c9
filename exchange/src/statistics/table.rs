//! A table with a line a record, whatever stands in it.

use super::Refused;
use crate::input::{Decoder, Input, Lines, Record};
use crate::{Encoding, Fault, Place};

/// The records of a CSV file. Nothing but the record at hand is held.
pub(super) struct Table<'a> {
    lines: Lines<'a>,
    decoder: Decoder,
    separator: u8,
    record: Record,
    /// The names of the columns, once there is a header.
    names: Vec<String>,
}

impl<'a> Table<'a> {
    /// The separator is the one that stands behind the first name: of these formats none has one in it, and a later name may
    /// have many of the other.
    pub(super) fn new(input: Input<'a>) -> Self {
        let first = input.head.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let mut is_quoted = false;
        let separator = first.iter().copied().find(|byte| {
            is_quoted ^= *byte == b'"';
            !is_quoted && matches!(byte, b',' | b';')
        });
        let separator = separator.unwrap_or(b',');
        Self {
            lines: Lines::new(input.body),
            decoder: Decoder::default(),
            separator,
            record: Record::default(),
            names: Vec::new(),
        }
    }

    /// The same with another separator.
    pub(super) fn separated_by(self, separator: u8) -> Self {
        Self { separator, ..self }
    }

    /// The next line with anything on it; false after the last.
    pub(super) fn advance(&mut self) -> Result<bool, Refused> {
        loop {
            let line = match self.lines.advance() {
                Ok(Some(line)) => line,
                Ok(None) => return Ok(false),
                Err(fault) => return Err((line_of(&self.lines), fault)),
            };
            if line.is_empty() {
                continue;
            }
            let read = match self.decoder.decode(line) {
                Ok(text) => self.record.read(&text, self.separator),
                Err(fault) => Err((0, fault)),
            };
            if !self.lines.ended {
                // Whatever is wrong with the line, that it is not whole is the reason.
                return Err((line_of(&self.lines), Fault::Cut));
            }
            return match read {
                Ok(()) => Ok(true),
                Err((column, fault)) => Err((Place { column, ..line_of(&self.lines) }, fault)),
            };
        }
    }

    /// The record at hand.
    pub(super) fn record(&self) -> &Record {
        &self.record
    }

    pub(super) fn encoding(&self) -> Encoding {
        self.decoder.encoding()
    }

    /// Takes the record at hand for the header. `name_of` makes the name of a column from its field.
    pub(super) fn take_header(&mut self, name_of: impl Fn(&str) -> &str) -> Result<Vec<String>, Refused> {
        self.names.clear();
        for (index, field) in self.record.iter().enumerate() {
            let name = name_of(field).trim();
            if name.is_empty() {
                return Err(self.at(index, Fault::EmptyField));
            }
            if self.names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                return Err(self.at(index, Fault::ColumnTwice { name: crate::error::excerpt(name) }));
            }
            self.names.push(name.to_owned());
        }
        Ok(self.names.clone())
    }

    /// Refuses a record with more or fewer fields than the header.
    pub(super) fn check_width(&self) -> Result<(), Refused> {
        let (expected, found) = (self.names.len(), self.record.len());
        if expected == found {
            return Ok(());
        }
        Err((line_of(&self.lines), Fault::FieldCount { expected, found }))
    }

    /// A fault in a field.
    pub(super) fn at(&self, index: usize, fault: Fault) -> Refused {
        (self.place(index), fault)
    }

    /// A fault of the line as a whole.
    pub(super) fn at_line(&self, fault: Fault) -> Refused {
        (line_of(&self.lines), fault)
    }

    pub(super) fn place(&self, index: usize) -> Place {
        let field = self.names.get(index).cloned().unwrap_or_default();
        Place { line: self.lines.number, column: self.record.column_of(index), field }
    }
}

fn line_of(lines: &Lines<'_>) -> Place {
    Place { line: lines.number.max(1), ..Place::default() }
}
