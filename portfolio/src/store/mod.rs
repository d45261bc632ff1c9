//! The file: opened, locked, written to, checked, copied.

mod alone;
mod backups;
mod check;
mod connect;
mod copy;
mod create;
mod edit;
mod erase;
mod export;
mod files;
mod journal;
mod lock;
mod open;
mod passphrase;
mod read;
mod recover;
mod rekey;
mod salvage;
mod schema;
mod since;
mod standing;
mod strength;
mod table;

pub use backups::{Backup, BackupError, Backups, KEPT};
pub use edit::{Edit, Saved, Touched};
pub use erase::{ErasePlan, Erased};
pub use export::{JSON_VERSION, JsonFault, record_from_json};
pub use journal::{Deed, Entry, EntryId, EntryState, FieldChange, Moved, RowChange};
pub use open::{Access, OpenOptions, Opened, WhyReadOnly};
pub use passphrase::{Passphrase, PassphraseError};
pub use recover::recover;
pub use salvage::{Salvaged, salvage};
pub use standing::{Standing, StandingError};
pub use strength::Strength;
pub use table::{Id, Kept, Record, Table};

pub(crate) use read::each_row;
pub(crate) use table::{Code, Fields, Owner, coded, coded_or_null, integer_or_null, text};

use crate::clock::Clock;
use crate::error::{EditError, OpenError};
use files::Identity;
use lock::WriteLock;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An open portfolio.
///
/// Every edit is one transaction that is on the disk when [`Store::edit`] returns, and one entry of the journal, which
/// undo, redo and the audit trail are made of.
///
/// Close it with [`Store::close`]: a store that is dropped without leaves the mark of an unclean end, and the file is
/// checked when it is opened next.
pub struct Store {
    connection: Connection,
    /// As it was asked for.
    named: PathBuf,
    /// Where links lead.
    path: PathBuf,
    identity: Identity,
    lock: Option<WriteLock>,
    coach: String,
    clock: Arc<dyn Clock>,
    passphrase: Option<Passphrase>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store")
            .field("path", &self.path)
            .field("writable", &self.is_writable())
            .finish_non_exhaustive()
    }
}

impl Store {
    /// The file, by the name that it was opened by.
    #[must_use]
    #[expect(clippy::misnamed_getters, reason = "where links lead is nobody's business outside")]
    pub fn path(&self) -> &Path {
        &self.named
    }

    /// False when another instance writes, or nobody can.
    #[must_use]
    pub const fn is_writable(&self) -> bool {
        self.lock.is_some()
    }

    /// True when the file is behind a passphrase.
    #[must_use]
    pub const fn is_encrypted(&self) -> bool {
        self.passphrase.is_some()
    }

    /// True when this passphrase opens the file.
    #[must_use]
    pub fn is_behind(&self, passphrase: &Passphrase) -> bool {
        self.passphrase.as_ref() == Some(passphrase)
    }

    /// How to open the same file again: in the same name, with the same passphrase.
    #[must_use]
    pub fn reopening(&self) -> OpenOptions {
        OpenOptions::new()
            .coach(self.coach.clone())
            .passphrase(self.passphrase.clone())
            .clock(Arc::clone(&self.clock))
    }

    /// In whose name edits are journalled from here on.
    pub fn set_coach(&mut self, name: impl Into<String>) {
        self.coach = name.into();
    }

    /// In whose name edits are journalled.
    #[must_use]
    pub fn coach(&self) -> &str {
        &self.coach
    }

    /// What is wrong with the file, in the words of SQLite; empty when it is sound. Reads all of it.
    #[must_use]
    pub fn check(&self) -> Vec<String> {
        check::findings(&self.connection)
    }

    /// The backups of this portfolio. They can be taken in another thread, beside a writer.
    #[must_use]
    pub fn backups(&self) -> Backups {
        Backups::new(&self.path, self.passphrase.clone(), Arc::clone(&self.clock))
    }

    /// Saves a copy elsewhere, under the same passphrase. Works also when the folder of the file has gone, as long as
    /// the program has it open.
    ///
    /// # Errors
    /// [`OpenError::Exists`], and whatever keeps the copy from being written; then there is none.
    pub fn save_copy(&self, to: &Path) -> Result<(), OpenError> {
        copy::copy(&self.connection, &self.path, to, self.passphrase.as_ref())
    }

    /// Closes in order: everything is in the one file, also while another instance reads it, and the mark of an unclean
    /// end is taken away.
    ///
    /// # Errors
    /// When the file cannot be written any more. What was acknowledged is on the disk all the same.
    pub fn close(self) -> Result<(), OpenError> {
        let Self { connection, lock, .. } = self;
        connection.flush_prepared_statement_cache();
        let taken_in = if lock.is_some() { connect::take_in_log(&connection) } else { Ok(()) };
        connection.close().map_err(|(_, error)| error)?;
        taken_in?;
        if let Some(lock) = lock {
            lock.release()?;
        }
        Ok(())
    }

    fn writable(&self) -> Result<(), EditError> {
        if !self.is_writable() {
            return Err(EditError::ReadOnly);
        }
        self.identity.still(&self.path)
    }
}
