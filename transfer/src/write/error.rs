//! Why nothing was handed over.

use super::spool::Stopped;
use crate::Cancelled;
use peil_portfolio::EditError;
use peil_words::{Key, Words};
use std::{fmt, io};

/// Why a file was not written. There is none then, and one that was there before is as it was.
#[derive(Debug)]
#[non_exhaustive]
pub enum ExportError {
    /// There is a file of this name, and it was not to be replaced.
    Exists,
    /// The portfolio cannot be read.
    Portfolio(EditError),
    /// The file cannot be written.
    Io(io::Error),
    /// Whoever watches ended it.
    Cancelled,
    /// JSON has all companies, and a choice was made.
    WholeOnly,
    /// The writer of workbooks refused, with its own words.
    Workbook(String),
}

impl ExportError {
    /// What is wrong, in a sentence.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let with = |key, reason: String| words.say_with(key, &[("reason", reason.into())]);
        match self {
            Self::Exists => words.say(Key::ExportExists),
            Self::Portfolio(error) => words.edit_fault(error),
            Self::Io(error) => words.file_fault(error),
            Self::Cancelled => words.say(Key::ExportCancelled),
            Self::WholeOnly => words.say(Key::ExportWholeOnly),
            Self::Workbook(reason) => with(Key::ExportNotWritten, reason.clone()),
        }
    }
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exists => f.write_str("there is a file of this name already"),
            Self::Portfolio(error) => error.fmt(f),
            Self::Io(error) => error.fmt(f),
            Self::Cancelled => f.write_str("the writing was stopped"),
            Self::WholeOnly => f.write_str("JSON has all companies, not a choice of them"),
            Self::Workbook(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for ExportError {}

impl From<EditError> for ExportError {
    fn from(error: EditError) -> Self {
        match error {
            EditError::Io(error) => error.into(),
            error => Self::Portfolio(error),
        }
    }
}

impl From<Cancelled> for ExportError {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> Self {
        let is_stopped = error.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<Stopped>);
        if is_stopped { Self::Cancelled } else { Self::Io(error) }
    }
}

impl From<rust_xlsxwriter::XlsxError> for ExportError {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        match error {
            rust_xlsxwriter::XlsxError::IoError(error) => error.into(),
            error => Self::Workbook(error.to_string()),
        }
    }
}
