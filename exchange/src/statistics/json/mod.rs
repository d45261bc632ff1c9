//! The two formats in JSON.

mod node;
mod odata;
mod stat;

use super::{Figures, Refused};
use crate::{Fault, Place};
use node::Node;
use std::io::Read;

/// Reads JSON-stat.
pub(super) fn read_stat(
    body: impl Read,
    limit: u64,
    cells: u64,
    figures: &mut Figures<'_>,
) -> Result<(), Refused> {
    let text = whole(body, limit)?;
    let document = Node::document(&text)?;
    stat::read(&document, cells, figures)
}

/// Reads the observations of CBS OData.
pub(super) fn read_odata(body: impl Read, limit: u64, figures: &mut Figures<'_>) -> Result<(), Refused> {
    let text = whole(body, limit)?;
    let document = Node::document(&text)?;
    odata::read(&document, figures)
}

/// All of the text, which has to fit.
fn whole(body: impl Read, limit: u64) -> Result<String, Refused> {
    let mut bytes = Vec::new();
    body.take(limit + 1).read_to_end(&mut bytes).map_err(|error| (Place::default(), Fault::of(&error)))?;
    if bytes.len() as u64 > limit {
        return Err((Place::default(), Fault::TooLarge { limit }));
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let (line, column) = node::line_and_column(&String::from_utf8_lossy(valid), valid.len());
        (Place { line, column, field: String::new() }, Fault::NotText)
    })
}
