//! Figures written down again.

mod flat_csv;
mod harmless;
mod own_csv;
mod sdmx_csv;

pub use flat_csv::FlatCsvWriter;
pub use harmless::{harmless, restored};
pub use own_csv::{Lossy, OwnCsvWriter};
pub use sdmx_csv::SdmxCsvWriter;

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

/// Why a figure could not be written.
#[derive(Debug)]
#[non_exhaustive]
pub enum WriteError {
    /// The file could not be written.
    Io(io::Error),
    /// The figures are of two tables with other columns, and the format has room for one.
    ColumnsDiffer,
    /// The format has no place for something that the figure says.
    NoPlaceFor {
        /// What it says.
        what: &'static str,
    },
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(f),
            Self::ColumnsDiffer => f.write_str("these figures are of two tables with other columns"),
            Self::NoPlaceFor { what } => write!(f, "this format has no place for {what}"),
        }
    }
}

impl std::error::Error for WriteError {}

/// Writes one row as RFC 4180 has it: comma, quotation marks where needed, and LF at its end, as in our own data files.
///
/// # Errors
/// Those of the writer.
///
/// ```
/// let mut out = Vec::new();
/// peil_exchange::write_row(&mut out, ["plain", "a,b"])?;
/// assert_eq!(out, b"plain,\"a,b\"\n");
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn write_row<S: AsRef<str>>(out: &mut impl Write, fields: impl IntoIterator<Item = S>) -> io::Result<()> {
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

/// A number with all its digits, with a point.
fn written(figure: &crate::Figure) -> String {
    figure.number().map_or_else(String::new, |number| {
        number.value.display_digits(peil_core::Notation::Point, number.digits).to_string()
    })
}

/// The sign of a qualifier; nothing for an exact value.
fn sign(qualifier: peil_core::Qualifier) -> &'static str {
    use peil_core::Qualifier as Q;
    match qualifier {
        Q::Exact => "",
        Q::AtLeast => ">=",
        Q::MoreThan => ">",
        Q::AtMost => "<=",
        Q::LessThan => "<",
        Q::About => "~",
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
