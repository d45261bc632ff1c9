//! Rows as text.

use std::borrow::Cow;
use std::io::{self, Write};

/// What a spreadsheet takes as the sign of UTF-8.
pub(super) const MARK: &str = "\u{feff}";

/// Which fields stand between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quotes {
    /// Those that need them.
    Needed,
    /// All.
    All,
}

/// How the rows of a file are written; every row ends with CR LF, as RFC 4180 has it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) separator: char,
    pub(super) quotes: Quotes,
}

impl Style {
    /// Writes one row.
    pub(super) fn row<S: AsRef<str>>(
        self,
        out: &mut impl Write,
        fields: impl IntoIterator<Item = S>,
    ) -> io::Result<()> {
        for (place, field) in fields.into_iter().enumerate() {
            if place > 0 {
                write!(out, "{}", self.separator)?;
            }
            out.write_all(self.field(field.as_ref()).as_bytes())?;
        }
        out.write_all(b"\r\n")
    }

    fn field(self, text: &str) -> Cow<'_, str> {
        let needs = text.contains(['"', '\n', '\r', self.separator]) || text.trim() != text;
        if needs || self.quotes == Quotes::All {
            Cow::Owned(format!("\"{}\"", text.replace('"', "\"\"")))
        } else {
            Cow::Borrowed(text)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_stand_where_they_are_needed_or_everywhere() {
        let written = |quotes| {
            let mut out = Vec::new();
            let style = Style { separator: ';', quotes };
            style.row(&mut out, ["a", "b;c", "d,e", " f", "g\"h", ""]).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(written(Quotes::Needed), "a;\"b;c\";d,e;\" f\";\"g\"\"h\";\r\n");
        assert_eq!(written(Quotes::All), "\"a\";\"b;c\";\"d,e\";\" f\";\"g\"\"h\";\"\"\r\n");
    }
}
