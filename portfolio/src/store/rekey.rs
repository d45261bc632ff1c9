//! Setting, changing and removing the passphrase.

use super::connect::{self, Mode};
use super::files::{self, Identity};
use super::{Store, check, lock, passphrase};
use crate::Passphrase;
use crate::error::OpenError;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

impl Store {
    /// Puts the file behind another passphrase, or behind none, and its backups as well.
    ///
    /// The file is written anew and takes the place of the old one when it is complete. Hands back the backups that could
    /// not be written anew: they are still as they were, readable as before.
    ///
    /// # Errors
    /// [`OpenError::WithoutEncryption`], [`OpenError::InUse`] when open for reading only or while another instance has the
    /// file open, and whatever keeps the new file from being written; the passphrase is as it was then.
    pub fn set_passphrase(&mut self, passphrase: Option<Passphrase>) -> Result<Vec<PathBuf>, OpenError> {
        if !passphrase::AVAILABLE {
            return Err(OpenError::WithoutEncryption);
        }
        if self.writable().is_err() {
            return Err(OpenError::InUse);
        }
        let backups = self.backups();
        // None may be under way: it would be a copy of the old file. Where none can be taken there is nothing to hold.
        let _ = fs::create_dir_all(backups.folder());
        let _alone = backups.alone()?;
        let (before, after) = (self.passphrase.clone(), passphrase);
        let draft = lock::beside(&self.path, ".new");
        self.connection.flush_prepared_statement_cache();
        // SQLite takes any log beside a file for its own. With a reader the one of the old file would stay, and destroy
        // the new one.
        let placed = connect::leave_log(&self.connection)
            .and_then(|()| copy_under(&self.connection, &draft, &self.path, after.as_ref()))
            .and_then(|()| self.put_in_place(&draft, after.clone()));
        if placed.is_err() {
            files::discard(&draft);
        }
        let durable = connect::make_durable(&self.connection);
        placed?;
        let left = backups.list().into_iter().filter_map(|backup| {
            anew(&backup.path, before.as_ref(), after.as_ref()).is_err().then_some(backup.path)
        });
        let left = left.collect();
        durable.map(|()| left)
    }

    /// Lets go of the file, puts the new one in its place and opens that.
    fn put_in_place(&mut self, draft: &Path, passphrase: Option<Passphrase>) -> Result<(), OpenError> {
        let old = std::mem::replace(&mut self.connection, Connection::open_in_memory()?);
        if let Err((old, error)) = old.close() {
            self.connection = old;
            return Err(error.into());
        }
        let placed = files::put_in_place(draft, &self.path);
        // It has its name also when the folder could not be flushed after that.
        if !draft.exists() {
            self.passphrase = passphrase;
        }
        let opened = connect::open(&self.path, Mode::Write, self.passphrase.as_ref());
        // Without a file nothing can be written.
        let opened = opened.inspect_err(|_| self.lock = None)?;
        opened.set_prepared_statement_cache_capacity(64);
        self.connection = opened;
        self.identity = Identity::of(&self.path)?;
        Ok(placed?)
    }
}

/// Writes a closed file anew under another passphrase.
fn anew(path: &Path, before: Option<&Passphrase>, after: Option<&Passphrase>) -> Result<(), OpenError> {
    let draft = lock::beside(path, ".new");
    let connection = connect::open(path, Mode::Write, before)?;
    copy_under(&connection, &draft, path, after)?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(files::put_in_place(&draft, path)?)
}

fn copy_under(
    connection: &Connection,
    draft: &Path,
    path: &Path,
    passphrase: Option<&Passphrase>,
) -> Result<(), OpenError> {
    let copy = || {
        // An attached file has to be there.
        files::make(draft, Some(path))?;
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
        files::discard(draft);
    }
    copied
}
