//! What can go wrong, each with its own name, so that the screens can say it in words.

use crate::store::{Backup, EntryId};
use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a portfolio could not be opened, made or restored. The file is as it was.
#[derive(Debug)]
#[non_exhaustive]
pub enum OpenError {
    /// There is no such file.
    NotFound,
    /// The folder of the file is not there, or nothing may be made in it.
    Folder(io::Error),
    /// There is a file of that name already.
    Exists,
    /// The file is of another program, or no database at all.
    NotPeil,
    /// The file was written by a newer version of Peil.
    Newer {
        /// The version of the file.
        version: i32,
        /// The newest version that this program understands.
        understands: i32,
    },
    /// The file is damaged. Recovery is for a person to choose: see [`Damage`].
    Damaged(Damage),
    /// The file is behind a passphrase and none was given, or this program was built without encryption.
    PassphraseNeeded,
    /// The passphrase does not open the file.
    WrongPassphrase,
    /// A passphrase was given, and the file has none.
    NotEncrypted,
    /// This program was built without encryption.
    WithoutEncryption,
    /// The place refuses locks, as some network shares do: two people could overwrite each other's work.
    LocksRefused(io::Error),
    /// Another instance has the file open.
    InUse,
    /// The file could not be read or written.
    Io(io::Error),
    /// The database refused something else.
    Database(rusqlite::Error),
}

/// What was found in a damaged file, and which backups there are.
///
/// Nothing has been repaired. [`recover`](crate::recover) puts a backup in its place and keeps the damaged file aside;
/// [`salvage`](crate::salvage) copies what can still be read to a new file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The file.
    pub path: PathBuf,
    /// What the check found, in the words of SQLite.
    pub findings: Vec<String>,
    /// The backups there are, newest first.
    pub backups: Vec<Backup>,
}

/// Why an edit was not saved. Nothing of it is in the file.
#[derive(Debug)]
#[non_exhaustive]
pub enum EditError {
    /// The portfolio is open for reading only.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// The file is no longer where it was: the folder was removed, or the disk pulled out.
    FileGone,
    /// The file is damaged.
    Damaged(String),
    /// There is no such record.
    NotFound {
        /// The table.
        table: &'static str,
        /// Its number.
        id: i64,
    },
    /// A record with this distinguishing mark is there already, or one that it names is not.
    Clash(String),
    /// A field cannot be as it is.
    Refused {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// What is in the file is not what this program writes.
    Unreadable {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The number of the record.
        id: i64,
    },
    /// The records are no longer as the deed left them, so it cannot be undone or redone.
    Changed(EntryId),
    /// The file could not be read or written.
    Io(io::Error),
    /// The database refused something else.
    Database(rusqlite::Error),
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("there is no such file"),
            Self::Folder(error) => write!(f, "the folder cannot be used: {error}"),
            Self::Exists => f.write_str("there is a file of that name already"),
            Self::NotPeil => f.write_str("this is no portfolio of Peil"),
            Self::Newer { version, understands } => {
                write!(f, "the file has version {version}; this program understands up to {understands}")
            }
            Self::Damaged(damage) => {
                write!(f, "the file is damaged: {}", damage.findings.first().map_or("", String::as_str))
            }
            Self::PassphraseNeeded => f.write_str("the file is behind a passphrase"),
            Self::WrongPassphrase => f.write_str("the passphrase does not open the file"),
            Self::NotEncrypted => f.write_str("the file has no passphrase"),
            Self::WithoutEncryption => f.write_str("this program was built without encryption"),
            Self::LocksRefused(error) => write!(f, "the place of the file refuses locks: {error}"),
            Self::InUse => f.write_str("another instance has the file open"),
            Self::Io(error) => write!(f, "the file could not be read or written: {error}"),
            Self::Database(error) => write!(f, "the database refused: {error}"),
        }
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReadOnly => f.write_str("the portfolio is open for reading only"),
            Self::DiskFull => f.write_str("the disk is full"),
            Self::FileGone => f.write_str("the file is no longer where it was"),
            Self::Damaged(finding) => write!(f, "the file is damaged: {finding}"),
            Self::NotFound { table, id } => write!(f, "there is no {table} {id}"),
            Self::Clash(what) => write!(f, "it clashes with another record: {what}"),
            Self::Refused { table, column } => write!(f, "{table}.{column} cannot be as it is"),
            Self::Unreadable { table, column, id } => write!(f, "{table} {id} has an unreadable {column}"),
            Self::Changed(entry) => {
                write!(f, "the records are no longer as entry {} left them", entry.number())
            }
            Self::Io(error) => write!(f, "the file could not be read or written: {error}"),
            Self::Database(error) => write!(f, "the database refused: {error}"),
        }
    }
}

impl std::error::Error for OpenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Folder(error) | Self::LocksRefused(error) | Self::Io(error) => Some(error),
            Self::Database(error) => Some(error),
            _ => None,
        }
    }
}

impl std::error::Error for EditError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(error) => Some(error),
            Self::Database(error) => Some(error),
            _ => None,
        }
    }
}

impl From<rusqlite::Error> for EditError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Self::DiskFull,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Damaged(error.to_string()),
            Some(Code::ReadOnly) => Self::ReadOnly,
            Some(Code::ConstraintViolation) => Self::Clash(error.to_string()),
            // A limit on the size of files, or a quota, shows itself as a failed write.
            Some(Code::SystemIoFailure) if is_failed_write(&error) => Self::DiskFull,
            _ => Self::Database(error),
        }
    }
}

fn is_failed_write(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error().map(|error| error.extended_code);
    code == Some(rusqlite::ffi::SQLITE_IOERR_WRITE) || code == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE)
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::FileLockingProtocolFailed) => Self::LocksRefused(io::Error::other(error)),
            Some(Code::SystemIoFailure) if is_failed_lock(&error) => {
                Self::LocksRefused(io::Error::other(error))
            }
            Some(Code::NotADatabase) => Self::NotPeil,
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::InUse,
            _ => Self::Database(error),
        }
    }
}

fn is_failed_lock(error: &rusqlite::Error) -> bool {
    use rusqlite::ffi;
    let code = error.sqlite_error().map(|error| error.extended_code);
    [ffi::SQLITE_IOERR_LOCK, ffi::SQLITE_IOERR_RDLOCK, ffi::SQLITE_IOERR_UNLOCK, ffi::SQLITE_IOERR_SHMLOCK]
        .map(Some)
        .contains(&code)
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<io::Error> for EditError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
