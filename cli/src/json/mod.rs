//! Answers for scripts. The fields are described in docs/json.md and docs/gaps.schema.json.

mod entry;
mod float;
mod number;
mod reasons;

pub(crate) use entry::{EntryJson, NoteJson, entry_json, locators};
pub(crate) use float::Float;
pub(crate) use number::Exact;
pub(crate) use reasons::{Missing, ReasonJson, Reasons};

use serde::Serialize;
use std::io::{self, Write};

/// Writes an answer, indented, with a line end behind it.
pub(crate) fn write(out: &mut impl Write, answer: &impl Serialize) -> Result<(), io::Error> {
    serde_json::to_writer_pretty(&mut *out, answer)?;
    writeln!(out)
}
