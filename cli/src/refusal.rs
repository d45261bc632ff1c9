//! Input that cannot be used.

use std::fmt;
use std::io;

/// Why a command gives no answer. The text is in the language of the user, and is shown once, by `main`.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The input is at fault; exit code 1.
    Input(String),
    /// The answer could not be written.
    Output(io::Error),
}

impl Refusal {
    pub(crate) fn input(text: impl Into<String>) -> Self {
        Self::Input(text.into())
    }

    /// True when the reader has simply gone away, as `head` does when it has seen enough.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(text) => f.write_str(text),
            Self::Output(error) => error.fmt(f),
        }
    }
}
