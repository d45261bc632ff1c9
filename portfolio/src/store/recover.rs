//! A backup in the place of the file.

use super::connect::{self, Mode};
use super::journal::{self, Deed};
use super::{Backup, OpenOptions, Opened, check, files, lock, schema};
use crate::error::{EditError, OpenError};
use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Puts a backup in the place of the file, which must not be open.
///
/// What was there is kept: as a backup where it is sound, otherwise aside as `NAME.damaged-1` with its log.
///
/// # Errors
/// [`OpenError::Damaged`] when the backup is damaged itself, [`OpenError::InUse`]; the file is as it was then.
pub fn recover(path: &Path, backup: &Backup, options: &OpenOptions) -> Result<Opened, OpenError> {
    let named = path;
    let path = &files::real(named);
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
    let placed = copy(&backup.path, &draft, path).and_then(|()| {
        if path.exists() && keep_as_backup(path, options).is_err() {
            set_aside(path)?;
        }
        Ok(files::put_in_place(&draft, path)?)
    });
    if placed.is_err() {
        files::discard(&draft);
    }
    placed?;
    lock.release()?;
    let mut opened = options.open(named)?;
    opened.store.note_restored().map_err(|error| OpenError::Io(io::Error::other(error)))?;
    Ok(opened)
}

/// Copies a backup to a file that is open to the same people as the portfolio was, or as the backup where that has gone.
fn copy(backup: &Path, draft: &Path, path: &Path) -> Result<(), OpenError> {
    files::make(draft, Some(if path.exists() { path } else { backup }))?;
    let mut to = File::options().write(true).open(draft)?;
    io::copy(&mut File::open(backup)?, &mut to)?;
    Ok(())
}

/// Keeps a damaged file with its log under another name.
fn set_aside(path: &Path) -> io::Result<()> {
    let aside = files::free_name(path, "damaged");
    for ending in ["-wal", "-journal"] {
        let log = lock::beside(path, ending);
        if log.exists() {
            fs::rename(&log, lock::beside(&aside, ending))?;
        }
    }
    fs::rename(path, &aside)
}

/// Takes the log into the file and a backup of the whole.
fn keep_as_backup(path: &Path, options: &OpenOptions) -> Result<(), OpenError> {
    let failed = |error| OpenError::Io(io::Error::other(error));
    let connection = connect::open(path, Mode::Write, options.passphrase_given())?;
    options.backups_of(path).take().map_err(failed)?;
    // A reader may keep the log there, which goes with the file.
    connect::take_in_log(&connection)?;
    connection.close().map_err(|(_, error)| error.into())
}

impl super::Store {
    fn note_restored(&mut self) -> Result<(), EditError> {
        self.writable()?;
        let at = self.clock.now().to_string();
        journal::note(&self.connection, &at, &self.coach, Deed::Restored, None)
    }
}
