//! Reading a file of the user's own, with the loader that the command line uses.

use peil_fixtures::{DataSet, LoadError, LoadErrorKind, National, Strictness};
use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::Path;

/// The picture of a file.
///
/// # Errors
/// The first fault in the file, or that it cannot be opened.
pub fn read(path: &Path) -> Result<National, LoadError> {
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.display().to_string());
    let file = File::open(path).map_err(|error| LoadError {
        file: name.clone(),
        line: 1,
        column: None,
        field: None,
        kind: LoadErrorKind::Io(error.kind()),
    })?;
    let national = National::embedded().map_err(Clone::clone)?;
    let own = DataSet::read(&name, BufReader::new(file), &national.catalogue, Strictness::Strict)?;
    National::from_rows(own.catalogue, own.rows)
}

/// Whether a file has the header of such figures. Whatever cannot be read has not.
#[must_use]
pub fn is_data(path: &Path) -> bool {
    const FIRST: &[u8] = b"indicator,";
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(64).read_to_end(&mut head));
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
    read.is_ok() && text.starts_with(FIRST)
}
