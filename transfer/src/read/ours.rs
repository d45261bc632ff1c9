//! What Peil itself wrote and not to be read here: said by name, with the way that there is.

use super::File;
use crate::ReadError;
use std::path::Path;

/// Why a file of Peil's own is not read; `None` for every other.
pub(super) fn refusal(file: &File<'_>) -> Option<ReadError> {
    // Behind a passphrase only the name tells.
    let is_named = Path::new(file.name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("peil"));
    if is_named || file.bytes.starts_with(b"SQLite format 3\0") {
        return Some(ReadError::Portfolio);
    }
    let head = String::from_utf8_lossy(file.head().get(..256).unwrap_or(file.head()));
    let first = head.trim_start().strip_prefix('{')?.trim_start().strip_prefix("\"schema\"")?;
    let schema = first.trim_start().strip_prefix(':')?.trim_start();
    schema.starts_with("\"peil/").then_some(ReadError::Answer)
}
