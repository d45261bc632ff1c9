//! Rows as RFC 4180 writes them: comma, quotation marks where needed, and LF line ends, as in our own data files.

use std::borrow::Cow;
use std::io::{self, Write};

/// Writes one row.
pub(crate) fn write_row<S: AsRef<str>>(
    out: &mut impl Write,
    fields: impl IntoIterator<Item = S>,
) -> io::Result<()> {
    let mut separator = "";
    for field in fields {
        write!(out, "{separator}{}", quoted(field.as_ref()))?;
        separator = ",";
    }
    writeln!(out)
}

fn quoted(field: &str) -> Cow<'_, str> {
    if field.contains(['"', ',', '\n', '\r']) {
        Cow::Owned(format!("\"{}\"", field.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_what_needs_it_and_nothing_else() {
        let mut out = Vec::new();
        write_row(&mut out, ["plain", "a,b", "say \"hi\"", "", "two\nlines"]).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "plain,\"a,b\",\"say \"\"hi\"\"\",,\"two\nlines\"\n");
    }
}
