//! A file that is there whole, or not at all.

use super::ExportError;
use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::Path;
use tempfile::{Builder, NamedTempFile};

/// A file beside the one that is wanted, to be written to. Dropped unfinished, it is gone.
///
/// # Errors
/// [`ExportError::Exists`] already here, so that nobody waits for it.
pub(super) fn begin(to: &Path, replaces: bool) -> Result<NamedTempFile, ExportError> {
    if !replaces && to.try_exists()? {
        return Err(ExportError::Exists);
    }
    let mut builder = Builder::new();
    builder.prefix(".peil-").suffix(".part");
    // A temporary file is for its owner alone; this one gets a name, and then the rights that any new file has.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    Ok(builder.tempfile_in(folder(to))?)
}

/// Gives a finished file its name, so that it survives a power cut.
///
/// # Errors
/// [`ExportError::Exists`] when somebody else has made a file of that name in the meantime.
pub(super) fn finish(file: NamedTempFile, to: &Path, replaces: bool) -> Result<u64, ExportError> {
    file.as_file().sync_all()?;
    let bytes = file.as_file().metadata()?.len();
    let named = if replaces { file.persist(to) } else { file.persist_noclobber(to) };
    named.map_err(|fault| match fault.error.kind() {
        ErrorKind::AlreadyExists => ExportError::Exists,
        _ => ExportError::Io(fault.error),
    })?;
    sync(folder(to))?;
    Ok(bytes)
}

fn folder(of: &Path) -> &Path {
    match of.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn sync(folder: &Path) -> io::Result<()> {
    // Elsewhere a folder cannot be opened as a file, and a rename is durable by itself.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
