//! Peil's own workbook.

use super::File;
use crate::{Context, Incoming, ReadError, Watch};

pub(super) const fn recognises(_: &File<'_>) -> bool {
    false
}

pub(super) const fn read(_: &File<'_>, _: &Context<'_>, _: Watch<'_>) -> Result<Incoming, ReadError> {
    Err(ReadError::Unrecognised)
}
