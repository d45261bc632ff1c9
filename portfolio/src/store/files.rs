//! Files as a whole.

use super::lock::beside;
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

/// The file that a name stands for: where links lead. Locks, logs and new files stand beside that one, whatever name it
/// is opened by.
pub(super) fn real(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    // Links that lead in a circle stay links, and are refused by the system.
    for _ in 0..40 {
        let Ok(target) = fs::read_link(&path) else { break };
        path = path.with_file_name("").join(without_prefix(target));
    }
    path
}

/// Windows knows the end of a link by a name that nobody would type.
#[cfg(windows)]
fn without_prefix(path: PathBuf) -> PathBuf {
    let typed = path.to_str().and_then(|text| text.strip_prefix(r"\\?\"));
    typed.filter(|text| text.as_bytes().get(1) == Some(&b':')).map(PathBuf::from).unwrap_or(path)
}

#[cfg(not(windows))]
const fn without_prefix(path: PathBuf) -> PathBuf {
    path
}

/// True when a name is taken, be it by a link that leads nowhere.
pub(super) fn is_taken(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// What SQLite keeps beside a file, and would take for a part of whatever file has that name.
pub(super) const LOGS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Makes an empty file to be filled, in place of one that was interrupted. It is open to the same people as another
/// file, and where there is none to its owner alone.
pub(super) fn make(draft: &Path, like: Option<&Path>) -> io::Result<()> {
    remove(draft)?;
    remove_logs(draft)?;
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(draft)?;
    #[cfg(unix)]
    if let Some(like) = like.and_then(|like| fs::metadata(like).ok()) {
        permit_the_same(&file, &like)?;
    }
    // Elsewhere what the folder permits is permitted.
    let _ = (file, like);
    Ok(())
}

#[cfg(unix)]
fn permit_the_same(file: &File, like: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    let ours = file.metadata()?;
    let mut mode = like.mode() & 0o666 | 0o600;
    let (owner, group) = (Some(like.uid()), Some(like.gid()));
    let is_theirs = (Some(ours.uid()), Some(ours.gid())) == (owner, group)
        || fchown(file, owner, group).is_ok()
        || fchown(file, None, group).is_ok();
    if !is_theirs {
        // What the one group may is not for another.
        mode &= !0o060;
    }
    // A stick without permissions refuses; then it stays with its owner.
    let _ = file.set_permissions(fs::Permissions::from_mode(mode));
    Ok(())
}

/// Gives a finished file its name, so that it survives a power cut. What stood beside a file of that name before is
/// removed first.
pub(super) fn put_in_place(from: &Path, to: &Path) -> io::Result<()> {
    // Windows flushes a file only for somebody who may write to it.
    File::options().write(true).open(from)?.sync_all()?;
    remove_logs(to)?;
    // Also logs that were removed earlier may not come back beside the new file.
    sync_folder(to)?;
    fs::rename(from, to)?;
    sync_folder(to)
}

/// Removes what SQLite kept beside a file; all that can be removed, also where some cannot.
pub(super) fn remove_logs(path: &Path) -> io::Result<()> {
    LOGS.map(|ending| remove(&beside(path, ending))).into_iter().collect()
}

/// Lets go of a file that was not finished. One that stays is in nobody's way: it is removed before the next.
pub(super) fn discard(draft: &Path) {
    let _ = remove(draft);
    let _ = remove_logs(draft);
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
    let name = |number: u32| beside(path, &format!(".{ending}-{number}"));
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
