//! The fields of a line, as RFC 4180 writes them.

use crate::Fault;
use std::ops::Range;

/// The fields of one line. Used again for every line, so that a line costs no memory of its own.
#[derive(Debug, Default)]
pub(crate) struct Record {
    line: String,
    /// The content of all fields, quotation marks taken off.
    content: String,
    fields: Vec<Field>,
}

#[derive(Debug)]
struct Field {
    /// Where it starts in the line, in bytes.
    start: usize,
    content: Range<usize>,
}

impl Record {
    /// Takes a line apart. The error comes with the column, from 1.
    pub(crate) fn read(&mut self, line: &str, separator: u8) -> Result<(), (usize, Fault)> {
        self.line.clear();
        self.line.push_str(line);
        self.content.clear();
        self.fields.clear();
        let bytes = line.as_bytes();
        let mut start = 0;
        loop {
            let begin = self.content.len();
            let end = if bytes.get(start) == Some(&b'"') {
                self.quoted(line, start, separator)
                    .ok_or_else(|| (self.column(start), Fault::UnclosedQuote))?
            } else {
                let rest = bytes.get(start..).unwrap_or_default();
                let end = memchr::memchr(separator, rest).map_or(bytes.len(), |found| start + found);
                let field = line.get(start..end).unwrap_or_default();
                if field.contains('"') {
                    return Err((self.column(start), Fault::UnclosedQuote));
                }
                self.content.push_str(field);
                end
            };
            self.fields.push(Field { start, content: begin..self.content.len() });
            if end >= bytes.len() {
                return Ok(());
            }
            start = end + 1;
        }
    }

    /// Takes in a field in quotation marks; gives where it ends.
    fn quoted(&mut self, line: &str, start: usize, separator: u8) -> Option<usize> {
        let bytes = line.as_bytes();
        let mut from = start + 1;
        loop {
            let mark = from + memchr::memchr(b'"', bytes.get(from..)?)?;
            self.content.push_str(line.get(from..mark)?);
            match bytes.get(mark + 1) {
                Some(b'"') => {
                    self.content.push('"');
                    from = mark + 2;
                }
                Some(byte) if *byte == separator => return Some(mark + 1),
                Some(_) => return None,
                None => return Some(mark + 1),
            }
        }
    }

    /// How many fields there are.
    pub(crate) fn len(&self) -> usize {
        self.fields.len()
    }

    /// The content of a field; empty where there is none.
    pub(crate) fn text(&self, index: usize) -> &str {
        self.fields.get(index).and_then(|field| self.content.get(field.content.clone())).unwrap_or_default()
    }

    /// Every field.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.text(index))
    }

    /// The character, from 1, at which a field starts.
    pub(crate) fn column_of(&self, index: usize) -> usize {
        self.fields.get(index).map_or(0, |field| self.column(field.start))
    }

    fn column(&self, byte: usize) -> usize {
        self.line.get(..byte).map_or(0, |before| before.chars().count()) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(line: &str, separator: u8) -> Result<Vec<String>, (usize, Fault)> {
        let mut record = Record::default();
        record.read(line, separator)?;
        Ok(record.iter().map(str::to_owned).collect())
    }

    #[test]
    fn fields_come_out_as_they_were_meant() {
        assert_eq!(fields("a,b,,c", b',').unwrap(), ["a", "b", "", "c"]);
        assert_eq!(fields("", b',').unwrap(), [""]);
        assert_eq!(fields("a,", b',').unwrap(), ["a", ""]);
        assert_eq!(fields("\"a,b\";\"say \"\"hé\"\"\";", b';').unwrap(), ["a,b", "say \"hé\"", ""]);
        assert_eq!(fields("\"\"", b',').unwrap(), [""]);
        assert_eq!(fields("a;b,c", b',').unwrap(), ["a;b", "c"]);
    }

    #[test]
    fn a_loose_quotation_mark_is_refused_at_its_field() {
        for (line, column) in [("é,\"b", 3), ("a,b\"c", 3), ("\"a\"b,c", 1), ("a,\"b\" ,c", 3), ("\"", 1)] {
            assert_eq!(fields(line, b','), Err((column, Fault::UnclosedQuote)), "{line}");
        }
    }

    #[test]
    fn columns_count_characters() {
        let mut record = Record::default();
        record.read("é,\"ë\",x", b',').unwrap();
        assert_eq!([0, 1, 2, 3].map(|index| record.column_of(index)), [1, 3, 7, 0]);
    }
}
