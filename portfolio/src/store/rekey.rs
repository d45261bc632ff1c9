//! Setting, changing and removing the passphrase.

use super::connect::{self, Mode};
use super::files::{self, Identity};
use super::{Store, check, lock, passphrase};
use crate::Passphrase;
use crate::error::OpenError;
use rusqlite::Connection;
use std::fs::File;
use std::path::{Path, PathBuf};

impl Store {
    /// Puts the file behind another passphrase, or behind none, and its backups as well.
    ///
    /// The file is written anew and takes the place of the old one when it is complete. Hands back the backups that could
    /// not be written anew: they are still as they were, readable as before.
    ///
    /// # Errors
    /// [`OpenError::WithoutEncryption`], [`OpenError::InUse`] when open for reading only, and whatever keeps the new file
    /// from being written; the passphrase is as it was then.
    pub fn set_passphrase(&mut self, passphrase: Option<Passphrase>) -> Result<Vec<PathBuf>, OpenError> {
        if !passphrase::AVAILABLE {
            return Err(OpenError::WithoutEncryption);
        }
        if self.writable().is_err() {
            return Err(OpenError::InUse);
        }
        let draft = lock::beside(&self.path, ".new");
        copy_under(&self.connection, &draft, passphrase.as_ref())?;
        let backups = self.backups().list();
        let old = std::mem::replace(&mut self.connection, Connection::open_in_memory()?);
        old.flush_prepared_statement_cache();
        let closed = old.close().map_err(|(_, error)| OpenError::from(error));
        let placed = closed.and_then(|()| Ok(files::put_in_place(&draft, &self.path)?));
        let (before, after) = (self.passphrase.clone(), passphrase);
        if placed.is_ok() {
            self.passphrase.clone_from(&after);
        }
        self.connection = connect::open(&self.path, Mode::Write, self.passphrase.as_ref())?;
        connect::make_durable(&self.connection)?;
        self.connection.set_prepared_statement_cache_capacity(64);
        self.identity = Identity::of(&self.path)?;
        placed?;
        let left = backups.into_iter().filter_map(|backup| {
            anew(&backup.path, before.as_ref(), after.as_ref()).is_err().then_some(backup.path)
        });
        Ok(left.collect())
    }
}

/// Writes a closed file anew under another passphrase.
fn anew(path: &Path, before: Option<&Passphrase>, after: Option<&Passphrase>) -> Result<(), OpenError> {
    let draft = lock::beside(path, ".new");
    let connection = connect::open(path, Mode::Write, before)?;
    copy_under(&connection, &draft, after)?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(files::put_in_place(&draft, path)?)
}

fn copy_under(
    connection: &Connection,
    draft: &Path,
    passphrase: Option<&Passphrase>,
) -> Result<(), OpenError> {
    let copy = || {
        files::remove(draft)?;
        // An attached file has to be there.
        File::create(draft)?;
        passphrase::copy_under(connection, draft, passphrase)?;
        let copied = connect::open(draft, Mode::Read, passphrase)?;
        super::schema::version(&copied)?;
        match check::findings(&copied).into_iter().next() {
            None => Ok(()),
            Some(finding) => Err(OpenError::Io(std::io::Error::other(finding))),
        }
    };
    let copied = copy();
    if copied.is_err() {
        let _ = files::remove(draft);
    }
    copied
}
