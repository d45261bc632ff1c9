//! From a file to offers: one module a format, told by its content.
//!
//! To add a format: a [`Kind`], a module here with `recognises` and `read`, and a line in [`READERS`].

mod json;
mod kiosk;
mod notes;
mod ours;
mod sheets;
mod statistics;
mod workbook;

pub(crate) use sheets::{Grid, Heading, grid_of, is_answer, shown};

use crate::{Context, Incoming, ReadError, Watch};

/// A file as it came.
#[derive(Clone, Copy, Debug)]
pub(crate) struct File<'a> {
    /// Its name, for messages; what it is, its content says.
    pub(crate) name: &'a str,
    /// Its content.
    pub(crate) bytes: &'a [u8],
}

impl<'a> File<'a> {
    /// How it begins: what is enough to tell what it is.
    pub(crate) fn head(&self) -> &'a [u8] {
        const HEAD: usize = 64 << 10;
        self.bytes.get(..HEAD).unwrap_or(self.bytes)
    }
}

/// How a file of one sort is told and read.
struct Reader {
    recognises: fn(&File<'_>) -> bool,
    read: fn(&File<'_>, &Context<'_>, Watch<'_>) -> Result<Incoming, ReadError>,
}

/// Every reader; the first that recognises a file reads it, so that what is least particular comes last.
const READERS: [Reader; 4] = [
    Reader { recognises: kiosk::recognises, read: kiosk::read },
    Reader { recognises: json::recognises, read: json::read },
    Reader { recognises: statistics::recognises, read: statistics::read },
    Reader { recognises: sheets::recognises, read: sheets::read },
];

/// Reads what a file offers to a portfolio. What the file is, its content says; `name` is for messages.
///
/// Time and memory are bounded by the size of the file, whatever is in it.
///
/// # Errors
/// When the file as a whole cannot be used. A row that cannot be read is an offer with [faults](crate::Offer::faults).
pub fn read(
    name: &str,
    bytes: &[u8],
    context: &Context<'_>,
    watch: Watch<'_>,
) -> Result<Incoming, ReadError> {
    let file = File { name, bytes };
    let reader = READERS.iter().find(|reader| (reader.recognises)(&file));
    let reader = reader.ok_or_else(|| ours::refusal(&file).unwrap_or(ReadError::Unrecognised))?;
    let incoming = (reader.read)(&file, context, watch)?;
    match context.only {
        Some(only) if *only != incoming.kind => Err(ReadError::OtherKind),
        _ => Ok(incoming),
    }
}
