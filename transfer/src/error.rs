//! Why a file could not be read at all.

use crate::kiosk::KioskFault;
use peil_exchange::ExchangeError;
use std::fmt;

/// Why a file could not be read. Nothing of it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// The file is in none of the formats that are known.
    Unrecognised,
    /// The file is a portfolio itself.
    Portfolio,
    /// The file is an answer of `peil` for scripts, which no record can be made of again.
    Answer,
    /// The file is a kind of file that `Context::only` rules out.
    OtherKind,
    /// The file is not what its format asks for; with the place.
    Exchange(ExchangeError),
    /// It comes from a kiosk, or is a picture, and there is no record in it.
    Kiosk(KioskFault),
    /// The caller asked to stop.
    Cancelled,
    /// The table lacks a column that the mapping asks for.
    NoColumn {
        /// The name of the mapping.
        mapping: String,
        /// The heading of the column.
        column: String,
    },
    /// A sheet has the name of one of Peil's workbook, and not the headings.
    NoHeading {
        /// The sheet.
        sheet: String,
        /// The heading that is missing.
        heading: String,
    },
    /// The file was written by a newer version of Peil.
    Newer {
        /// The version of the file.
        version: i64,
        /// The newest version that this program understands.
        understands: i64,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unrecognised => f.write_str("the content is in none of the formats that are known"),
            Self::Portfolio => f.write_str("the file is a portfolio itself"),
            Self::Answer => f.write_str("the file is an answer for scripts"),
            Self::OtherKind => f.write_str("the content is in another format than the one asked for"),
            Self::Exchange(error) => error.fmt(f),
            Self::Kiosk(fault) => fault.fmt(f),
            Self::Cancelled => f.write_str("the reading was stopped"),
            Self::NoColumn { mapping, column } => {
                write!(f, "the table has no column \"{column}\", which the mapping \"{mapping}\" asks for")
            }
            Self::NoHeading { sheet, heading } => {
                write!(f, "the sheet \"{sheet}\" has no heading \"{heading}\"")
            }
            Self::Newer { version, understands } => {
                write!(f, "the file has version {version}; this program understands up to {understands}")
            }
        }
    }
}

impl std::error::Error for ReadError {}

impl From<KioskFault> for ReadError {
    fn from(fault: KioskFault) -> Self {
        Self::Kiosk(fault)
    }
}

impl From<ExchangeError> for ReadError {
    fn from(error: ExchangeError) -> Self {
        match error.fault {
            peil_exchange::Fault::Cancelled => Self::Cancelled,
            peil_exchange::Fault::UnknownFormat => Self::Unrecognised,
            _ => Self::Exchange(error),
        }
    }
}
