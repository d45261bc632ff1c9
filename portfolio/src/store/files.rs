//! Files as a whole.

use crate::error::EditError;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// Which file a name stood for when it was opened. A removed file can still be written to for as long as it is open, and
/// all of that would be lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    #[cfg(unix)]
    numbers: (u64, u64),
}

impl Identity {
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            Ok(Self { numbers: (metadata.dev(), metadata.ino()) })
        }
        #[cfg(not(unix))]
        {
            // An open file cannot be removed there.
            let _ = metadata;
            Ok(Self {})
        }
    }

    /// # Errors
    /// [`EditError::FileGone`] when the name stands for no file or for another one.
    pub(super) fn still(self, path: &Path) -> Result<(), EditError> {
        match Self::of(path) {
            Ok(now) if now == self => Ok(()),
            _ => Err(EditError::FileGone),
        }
    }
}

/// Gives a finished file its name, so that it survives a power cut.
pub(super) fn put_in_place(from: &Path, to: &Path) -> io::Result<()> {
    // Windows flushes a file only for somebody who may write to it.
    File::options().write(true).open(from)?.sync_all()?;
    fs::rename(from, to)?;
    sync_folder(to)
}

pub(super) fn sync_folder(of: &Path) -> io::Result<()> {
    // Elsewhere a folder cannot be opened as a file, and a rename is durable by itself.
    #[cfg(unix)]
    if let Some(folder) = of.parent() {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder)?.sync_all()?;
    }
    let _ = of;
    Ok(())
}

/// Removes a file that may not be there.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The first name with a number behind it that is still free.
pub(super) fn free_name(path: &Path, ending: &str) -> PathBuf {
    let name = |number: u32| super::lock::beside(path, &format!(".{ending}-{number}"));
    (1..u32::MAX).map(name).find(|name| !name.exists()).unwrap_or_else(|| name(0))
}

/// The files that were set aside beside a portfolio: `NAME.damaged-1` and so on.
pub(super) fn set_aside(path: &Path) -> Vec<PathBuf> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else {
        return Vec::new();
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let aside = format!("{name}.damaged-");
    let mut files: Vec<_> = entries
        .filter(|entry| entry.file_name().to_str().is_some_and(|entry| entry.starts_with(&aside)))
        .map(|entry| entry.path())
        .collect();
    files.sort();
    files
}
