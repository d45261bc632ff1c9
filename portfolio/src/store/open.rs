//! Making and opening a portfolio.

use super::connect::{self, Mode};
use super::files::{self, Identity};
use super::lock::{self, Locking, TryLock, WriteLock};
use super::{Backups, Passphrase, Store, check, schema};
use crate::clock::{Clock, SystemClock};
use crate::error::{Damage, OpenError};
use rusqlite::Connection;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

/// How to open a portfolio.
///
/// # Default value
/// No coach, no passphrase, the clock of the computer.
#[derive(Clone)]
pub struct OpenOptions {
    coach: String,
    passphrase: Option<Passphrase>,
    clock: Arc<dyn Clock>,
    pub(super) try_lock: TryLock,
    read_only: bool,
}

/// What came of opening.
#[derive(Debug)]
pub struct Opened {
    /// The portfolio.
    pub store: Store,
    /// Whether it can be written to.
    pub access: Access,
    /// True when the last writer did not close in order. The file was checked then, and is sound.
    pub after_unclean_end: bool,
    /// The version that the file had, where it was brought up to date. A backup of it was taken before.
    pub migrated_from: Option<i32>,
}

/// Whether a portfolio can be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Access {
    /// It can.
    Write,
    /// It can be read only.
    ReadOnly(WhyReadOnly),
}

/// Why a portfolio can be read only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WhyReadOnly {
    /// The caller asked for it.
    AskedFor,
    /// Another instance is writing to it.
    InUse,
    /// Nothing may be written in its folder, or to the file.
    Protected,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self {
            coach: String::new(),
            passphrase: None,
            clock: Arc::new(SystemClock),
            try_lock: File::try_lock,
            read_only: false,
        }
    }
}

impl std::fmt::Debug for OpenOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenOptions").field("coach", &self.coach).finish_non_exhaustive()
    }
}

impl OpenOptions {
    /// The usual way.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// In whose name edits are journalled.
    #[must_use]
    pub fn coach(mut self, name: impl Into<String>) -> Self {
        self.coach = name.into();
        self
    }

    /// What unlocks the file, or will lock it when it is made.
    #[must_use]
    pub fn passphrase(mut self, passphrase: Option<Passphrase>) -> Self {
        self.passphrase = passphrase;
        self
    }

    /// Another clock, for tests.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Reads only, and leaves the right to write to another instance. Reports need no more.
    #[must_use]
    pub fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// Another way to lock, for tests of places that refuse it.
    #[doc(hidden)]
    #[must_use]
    pub fn try_lock(mut self, try_lock: fn(&File) -> Result<(), std::fs::TryLockError>) -> Self {
        self.try_lock = try_lock;
        self
    }

    /// Opens a portfolio.
    ///
    /// A file that is not ours, or too new, is not touched. A second instance reads only. After an unclean end the whole
    /// file is checked.
    ///
    /// # Errors
    /// See [`OpenError`]; with [`OpenError::Damaged`] recovery is for the caller to offer.
    pub fn open(&self, path: &Path) -> Result<Opened, OpenError> {
        let mut opened = self.open_real(&files::real(path));
        match &mut opened {
            Ok(opened) => path.clone_into(&mut opened.store.named),
            Err(OpenError::Damaged(damage)) => path.clone_into(&mut damage.path),
            Err(_) => {}
        }
        opened
    }

    fn open_real(&self, path: &Path) -> Result<Opened, OpenError> {
        match connect::look(path, self.passphrase.as_ref()) {
            // Of a file that has backups it is known what it was.
            Err(OpenError::NotPeil) if !self.backups_of(path).list().is_empty() => {
                return Err(self.damaged(path, vec!["file is not a database".to_owned()]));
            }
            looked => looked?,
        }
        match self.open_ours(path) {
            Err(OpenError::Database(error)) if is_corrupt(&error) => {
                Err(self.damaged(path, vec![error.to_string()]))
            }
            // Its head was ours a moment ago.
            Err(OpenError::NotPeil) if self.passphrase.is_none() => {
                Err(self.damaged(path, vec!["file is not a database".to_owned()]))
            }
            opened => opened,
        }
    }

    fn open_ours(&self, path: &Path) -> Result<Opened, OpenError> {
        let protected = std::fs::metadata(path)?.permissions().readonly();
        let locking = match (self.read_only, protected) {
            (true, _) => None,
            (false, true) => Some(Locking::NotWritable),
            (false, false) => Some(WriteLock::take(path, self.try_lock)?),
        };
        let why = match locking {
            Some(Locking::Locked(lock)) => return self.open_to_write(path, lock),
            Some(Locking::Taken) => WhyReadOnly::InUse,
            Some(Locking::NotWritable) => WhyReadOnly::Protected,
            None => WhyReadOnly::AskedFor,
        };
        let connection = match connect::open(path, Mode::Read, self.passphrase.as_ref()) {
            // Without a log beside it the file is all there is, and can be read where nothing may be written.
            Err(OpenError::Database(_))
                if why != WhyReadOnly::InUse && !lock::beside(path, "-wal").exists() =>
            {
                connect::open(path, Mode::Frozen, self.passphrase.as_ref())?
            }
            connection => connection?,
        };
        let version = schema::version(&connection)?;
        if version < schema::VERSION {
            // An older file is brought up to date by who may write.
            return Err(OpenError::InUse);
        }
        let store = self.store(path, connection, None)?;
        Ok(Opened { store, access: Access::ReadOnly(why), after_unclean_end: false, migrated_from: None })
    }

    fn open_to_write(&self, path: &Path, mut lock: WriteLock) -> Result<Opened, OpenError> {
        let mut connection = connect::open(path, Mode::Write, self.passphrase.as_ref())?;
        let version = schema::version(&connection)?;
        let unclean = lock.unclean;
        if unclean {
            let findings = check::findings(&connection);
            if !findings.is_empty() {
                return Err(self.damaged(path, findings));
            }
        }
        let migrated_from = (version < schema::VERSION).then_some(version);
        if migrated_from.is_some() {
            self.backups_of(path).take().map_err(|error| OpenError::Io(std::io::Error::other(error)))?;
            schema::migrate(&mut connection, version)?;
        }
        connect::make_durable(&connection)?;
        lock.mark()?;
        let store = self.store(path, connection, Some(lock))?;
        Ok(Opened { store, access: Access::Write, after_unclean_end: unclean, migrated_from })
    }

    fn store(
        &self,
        path: &Path,
        connection: Connection,
        lock: Option<WriteLock>,
    ) -> Result<Store, OpenError> {
        connection.set_prepared_statement_cache_capacity(64);
        Ok(Store {
            connection,
            named: path.to_owned(),
            path: path.to_owned(),
            identity: Identity::of(path)?,
            lock,
            coach: self.coach.clone(),
            clock: Arc::clone(&self.clock),
            passphrase: self.passphrase.clone(),
        })
    }

    /// The backups of a portfolio that need not be open, or even readable.
    #[must_use]
    pub fn backups_of(&self, path: &Path) -> Backups {
        Backups::new(path, self.passphrase.clone(), Arc::clone(&self.clock))
    }

    fn damaged(&self, path: &Path, findings: Vec<String>) -> OpenError {
        let backups = self.backups_of(path).list();
        OpenError::Damaged(Damage { path: path.to_owned(), findings, backups })
    }

    pub(super) fn lock(&self, path: &Path) -> Result<WriteLock, OpenError> {
        match WriteLock::take(path, self.try_lock)? {
            Locking::Locked(lock) => Ok(lock),
            Locking::Taken => Err(OpenError::InUse),
            Locking::NotWritable => {
                Err(OpenError::Folder(std::io::Error::from(std::io::ErrorKind::PermissionDenied)))
            }
        }
    }

    pub(super) const fn passphrase_given(&self) -> Option<&Passphrase> {
        self.passphrase.as_ref()
    }
}

fn is_corrupt(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseCorrupt)
}
