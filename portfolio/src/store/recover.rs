//! A backup in the place of the file.

use super::connect::{self, Mode};
use super::journal::{self, Deed};
use super::{Backup, OpenOptions, Opened, check, files, lock, schema};
use crate::error::{EditError, OpenError};
use std::fs;
use std::path::Path;

/// Puts a backup in the place of the file, which must not be open.
///
/// What was there is kept: as a backup where it is sound, otherwise aside as `NAME.damaged-1` with its log.
///
/// # Errors
/// [`OpenError::Damaged`] when the backup is damaged itself, [`OpenError::InUse`]; the file is as it was then.
pub fn recover(path: &Path, backup: &Backup, options: &OpenOptions) -> Result<Opened, OpenError> {
    let lock = options.lock(path)?;
    connect::look(&backup.path, options.passphrase_given())?;
    {
        let connection = connect::open(&backup.path, Mode::Frozen, options.passphrase_given())?;
        schema::version(&connection)?;
        let findings = check::findings(&connection);
        if !findings.is_empty() {
            let backups = options.backups_of(path).list();
            return Err(OpenError::Damaged(crate::error::Damage {
                path: backup.path.clone(),
                findings,
                backups,
            }));
        }
    }
    // Copied first: a further backup may push out this one.
    let draft = lock::beside(path, ".new");
    fs::copy(&backup.path, &draft)?;
    if path.exists() && keep_as_backup(path, options).is_err() {
        let aside = files::free_name(path, "damaged");
        let log = lock::beside(path, "-wal");
        if log.exists() {
            fs::rename(&log, lock::beside(&aside, "-wal"))?;
        }
        fs::rename(path, &aside)?;
    }
    for ending in ["-wal", "-shm"] {
        files::remove(&lock::beside(path, ending))?;
    }
    files::put_in_place(&draft, path)?;
    lock.release()?;
    let mut opened = options.open(path)?;
    opened.store.note_restored().map_err(|error| OpenError::Io(std::io::Error::other(error)))?;
    Ok(opened)
}

/// Takes the log into the file and a backup of the whole.
fn keep_as_backup(path: &Path, options: &OpenOptions) -> Result<(), OpenError> {
    let failed = |error| OpenError::Io(std::io::Error::other(error));
    let connection = connect::open(path, Mode::Write, options.passphrase_given())?;
    options.backups_of(path).take().map_err(failed)?;
    connection.close().map_err(|(_, error)| error.into())
}

impl super::Store {
    fn note_restored(&mut self) -> Result<(), EditError> {
        self.writable()?;
        let at = self.clock.now().to_string();
        journal::note(&self.connection, &at, &self.coach, Deed::Restored, None)
    }
}
