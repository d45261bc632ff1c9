//! One writer at a time.

use crate::error::OpenError;
use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The right to write. A file beside the portfolio is locked for as long as it lives, and holds a mark until the
/// portfolio is closed in order, so that an unclean end shows.
///
/// The portfolio itself is not locked in this way: on some systems SQLite could not read it then.
#[derive(Debug)]
pub(crate) struct WriteLock {
    file: File,
    /// True when the last writer did not close in order.
    pub(crate) unclean: bool,
}

/// How locking went.
#[derive(Debug)]
pub(crate) enum Locking {
    /// This instance may write.
    Locked(WriteLock),
    /// Another instance may.
    Taken,
    /// Nobody may: no file can be made or written here.
    NotWritable,
}

/// Puts the lock on; exchangeable so that a share that refuses locks can be tested.
pub(crate) type TryLock = fn(&File) -> Result<(), TryLockError>;

const MARK: &[u8] = b"open\n";

/// The name of a file beside the portfolio.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

impl WriteLock {
    /// # Errors
    /// [`OpenError::LocksRefused`] where the place knows no locks, [`OpenError::Folder`] where there is no folder.
    pub(crate) fn take(path: &Path, try_lock: TryLock) -> Result<Locking, OpenError> {
        let opened = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(beside(path, ".lock"));
        let mut file = match opened {
            Ok(file) => file,
            Err(error) if is_refused(&error) => return Ok(Locking::NotWritable),
            Err(error) => return Err(OpenError::Folder(error)),
        };
        match try_lock(&file) {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(Locking::Taken),
            Err(TryLockError::Error(error)) => return Err(OpenError::LocksRefused(error)),
        }
        let mut mark = Vec::new();
        file.read_to_end(&mut mark)?;
        Ok(Locking::Locked(Self { file, unclean: !mark.is_empty() }))
    }

    /// From here on an end without [`WriteLock::release`] is unclean.
    pub(crate) fn mark(&mut self) -> io::Result<()> {
        if !self.unclean {
            self.file.write_all(MARK)?;
            self.file.sync_data()?;
        }
        Ok(())
    }

    /// Takes the mark away and lets go.
    pub(crate) fn release(self) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.sync_data()
    }
}

/// A program that is being started at this moment holds what its parent has open until it runs, and with that the lock:
/// to close the file would not be enough.
impl Drop for WriteLock {
    fn drop(&mut self) {
        let _ = self.file.unlock();
    }
}

fn is_refused(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}
