//! Making a portfolio.

use super::lock::{self, Locking, WriteLock};
use super::{OpenOptions, Opened, files, passphrase, schema};
use crate::error::OpenError;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

impl OpenOptions {
    /// Makes a new, empty portfolio and opens it. The file gets its name when it is complete, and has nothing of one that
    /// had its name before. Where files have permissions, it is for its owner alone.
    ///
    /// # Errors
    /// [`OpenError::Exists`], [`OpenError::Folder`], [`OpenError::WithoutEncryption`].
    pub fn create(&self, path: &Path) -> Result<Opened, OpenError> {
        let real = &files::real(path);
        if files::is_taken(real) {
            return Err(OpenError::Exists);
        }
        let Locking::Locked(lock) = WriteLock::take(real, self.try_lock)? else {
            let kind = std::io::ErrorKind::PermissionDenied;
            return Err(OpenError::Folder(std::io::Error::from(kind)));
        };
        let draft = lock::beside(real, ".new");
        let made = files::make(&draft, None).map_err(OpenError::from).and_then(|()| self.fill(&draft));
        if let Err(error) = made {
            files::discard(&draft);
            return Err(error);
        }
        if files::is_taken(real) {
            return Err(OpenError::Exists);
        }
        files::put_in_place(&draft, real)?;
        // With the mark of another file that had this name.
        lock.release()?;
        self.open(path)
    }

    fn fill(&self, draft: &Path) -> Result<(), OpenError> {
        let mut connection = Connection::open_with_flags(draft, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        if let Some(passphrase) = self.passphrase_given() {
            passphrase::give(&connection, passphrase)?;
        }
        schema::create(&mut connection)?;
        connection.close().map_err(|(_, error)| error.into())
    }
}
