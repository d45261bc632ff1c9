//! Why an evaluation ended.

use core::fmt;

/// What stood in the way, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: &'static str,
    /// The line in it, from 1; 0 for the whole file.
    pub line: usize,
    /// What is wrong there: a column, or a few words.
    pub what: &'static str,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

impl core::error::Error for Fault {}
