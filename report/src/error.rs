//! Why there is no report.

use peil_portfolio::EditError;
use std::fmt;

/// Why there is no report.
#[derive(Debug)]
pub enum ReportError {
    /// The portfolio could not be read.
    Portfolio(EditError),
    /// The typeface in the program could not be read: the program is damaged.
    Typeface,
    /// The PDF was refused by its writer, with what for: a fault of the program.
    Writer(String),
}

impl fmt::Display for ReportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Portfolio(error) => error.fmt(f),
            Self::Typeface => f.write_str("the typeface of the reports cannot be read"),
            Self::Writer(fault) => write!(f, "the PDF was refused: {fault}"),
        }
    }
}

impl std::error::Error for ReportError {}

impl From<EditError> for ReportError {
    fn from(error: EditError) -> Self {
        Self::Portfolio(error)
    }
}
