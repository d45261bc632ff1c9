//! One at a time with the backups of a portfolio.

use super::files;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long another program is waited for: a backup of a large file to a slow stick takes a while.
const PATIENCE: Duration = Duration::from_mins(2);

const PAUSE: Duration = Duration::from_millis(10);

/// The backups are this thread's for as long as it lives.
#[derive(Debug)]
pub(super) struct Alone {
    /// `None` where the place knows no locks, or there is no folder yet.
    file: Option<File>,
    _thread: MutexGuard<'static, ()>,
}

/// A program that is being started at this moment would keep the lock a little longer.
impl Drop for Alone {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            let _ = file.unlock();
        }
    }
}

/// Keeps the backups for one thread of one program: what is erased, or put behind a passphrase, must not come back in a
/// backup that was under way, and two that are taken at once would be in each other's way.
///
/// Removes what was left of a backup that was interrupted.
///
/// # Errors
/// When another program does not let go of them, and when what was left cannot be removed.
pub(super) fn alone(folder: &Path) -> io::Result<Alone> {
    static TAKING: Mutex<()> = Mutex::new(());
    let thread = TAKING.lock().unwrap_or_else(PoisonError::into_inner);
    let file = locked(folder)?;
    if file.is_some() {
        drafts(folder)?.iter().try_for_each(|draft| files::remove(draft))?;
    }
    Ok(Alone { file, _thread: thread })
}

fn locked(folder: &Path) -> io::Result<Option<File>> {
    let path = folder.join("lock");
    let made = File::options().read(true).write(true).create(true).truncate(false).open(&path);
    // One that somebody else made can be locked as well.
    let Ok(file) = made.or_else(|_| File::open(&path)) else { return Ok(None) };
    let mut waited = Duration::ZERO;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            // Then each draft has a name of its own, and none is removed for another.
            Err(TryLockError::Error(_)) => return Ok(None),
            Err(TryLockError::WouldBlock) if waited >= PATIENCE => {
                return Err(io::Error::new(
                    io::ErrorKind::TimedOut,
                    "another program has been busy with the backups for minutes",
                ));
            }
            Err(TryLockError::WouldBlock) => {
                std::thread::sleep(PAUSE);
                waited += PAUSE;
            }
        }
    }
}

/// What is left in the folder of backups that were interrupted.
pub(super) fn drafts(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let is_draft = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let of_draft = files::LOGS.iter().find_map(|log| name.strip_suffix(log)).unwrap_or(name);
        (name.starts_with("draft") || name.contains(".peil.new")) && of_draft.strip_suffix(".new").is_some()
    };
    let paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(is_draft).collect())
}
