//! A copy of an open portfolio, in one file and checked.

use super::passphrase::{self, Passphrase};
use super::{BackupError, check, files, lock};
use crate::error::OpenError;
use rusqlite::backup::StepResult;
use rusqlite::{Connection, OpenFlags};
use std::io;
use std::path::Path;
use std::time::Duration;

/// Copies an open database to a new file that gets its name when it is complete. It is open to the same people as the
/// file that it is a copy of.
pub(super) fn copy(
    source: &Connection,
    of: &Path,
    to: &Path,
    passphrase: Option<&Passphrase>,
) -> Result<(), OpenError> {
    let to = &files::real(to);
    if files::is_taken(to) {
        return Err(OpenError::Exists);
    }
    let draft = lock::beside(to, ".new");
    let copied = copy_to(source, of, &draft, passphrase);
    let placed = copied.and_then(|()| Ok(files::put_in_place(&draft, to)?));
    placed.map_err(|error| {
        files::discard(&draft);
        match error {
            BackupError::SourceDamaged(findings) => {
                OpenError::Io(io::Error::other(findings.into_iter().next().unwrap_or_default()))
            }
            BackupError::Failed(error) => error,
        }
    })
}

/// Copies an open database to a file, and checks the copy.
pub(super) fn copy_to(
    source: &Connection,
    of: &Path,
    to: &Path,
    passphrase: Option<&Passphrase>,
) -> Result<(), BackupError> {
    files::make(to, Some(of))?;
    let mut copy = Connection::open_with_flags(to, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    if let Some(passphrase) = passphrase {
        passphrase::give(&copy, passphrase)?;
    }
    if !pages(source, &mut copy)? {
        return Err(OpenError::InUse.into());
    }
    // One file, without a log beside it.
    copy.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get::<_, String>(0))?;
    let findings = check::findings(&copy);
    if !findings.is_empty() {
        return Err(BackupError::SourceDamaged(findings));
    }
    copy.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// Puts the pages of one database in the place of those of another, in one transaction; false where somebody else has it
/// in use for too long.
pub(super) fn pages(from: &Connection, to: &mut Connection) -> rusqlite::Result<bool> {
    let copying = rusqlite::backup::Backup::new(from, to)?;
    // All pages at once: in the log a reader holds nobody up, and a slow copy would start again with every edit.
    let mut attempts = 0;
    loop {
        match copying.step(-1)? {
            StepResult::Done => return Ok(true),
            StepResult::Busy | StepResult::Locked if attempts < 50 => {
                attempts += 1;
                std::thread::sleep(Duration::from_millis(100));
            }
            StepResult::More => {}
            _ => return Ok(false),
        }
    }
}
