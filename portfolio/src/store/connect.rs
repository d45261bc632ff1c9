//! Opening the database behind a portfolio, and looking at a file before that.

use super::passphrase::{self, Passphrase};
use super::schema;
use crate::error::OpenError;
use rusqlite::{Connection, OpenFlags};
use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;
use std::time::Duration;

/// How a file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// To read and write.
    Write,
    /// To read while another instance writes.
    Read,
    /// To read where nothing may be written, not even beside the file.
    Frozen,
}

/// Looks at the first bytes, so that a file that is not ours is left alone altogether.
///
/// # Errors
/// [`OpenError::NotPeil`], [`OpenError::Newer`], and what is amiss with the passphrase.
pub(super) fn look(path: &Path, passphrase: Option<&Passphrase>) -> Result<(), OpenError> {
    let mut head = [0; 100];
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let there = path.parent().is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir());
            return Err(if there { OpenError::NotFound } else { OpenError::Folder(error) });
        }
        Err(error) => return Err(error.into()),
    };
    let (read, length) = (fill(&mut file, &mut head)?, file.metadata()?.len());
    if head.starts_with(b"SQLite format 3\0") && read == head.len() {
        let number = |at: usize| i32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
        return match number(60) {
            _ if number(68) != schema::APPLICATION_ID => Err(OpenError::NotPeil),
            version if version > schema::VERSION => {
                Err(OpenError::Newer { version, understands: schema::VERSION })
            }
            _ if passphrase.is_some() => Err(OpenError::NotEncrypted),
            _ => Ok(()),
        };
    }
    // An encrypted file is whole pages of noise.
    let noise = length >= PAGE
        && length.is_multiple_of(PAGE)
        && !head.is_ascii()
        && !is_plain_behind_its_head(&mut file, length)?;
    match passphrase {
        _ if !noise => Err(OpenError::NotPeil),
        None => Err(OpenError::PassphraseNeeded),
        Some(_) if !passphrase::AVAILABLE => Err(OpenError::WithoutEncryption),
        Some(_) => Ok(()),
    }
}

const PAGE: u64 = 4096;

/// Whether the pages behind the first are those of a plain database: a passphrase would be asked for in vain.
///
/// A plain page begins with the number of its kind, or with the number of another page, which is small; of noise one page
/// in fifty does.
fn is_plain_behind_its_head(file: &mut File, length: u64) -> io::Result<bool> {
    let pages = length / PAGE;
    let (mut plain, mut looked_at) = (0, 0);
    for page in (1..pages).step_by(usize::try_from(pages / 100).unwrap_or(0).max(1)) {
        let mut first = [0];
        file.seek(io::SeekFrom::Start(page * PAGE))?;
        file.read_exact(&mut first)?;
        looked_at += 1;
        plain += u32::from(matches!(first, [0 | 2 | 5 | 10 | 13]));
    }
    Ok(plain * 2 > looked_at)
}

fn fill(file: &mut File, head: &mut [u8]) -> io::Result<usize> {
    let mut read = 0;
    while let Some(rest) = head.get_mut(read..).filter(|rest| !rest.is_empty()) {
        match file.read(rest)? {
            0 => break,
            more => read += more,
        }
    }
    Ok(read)
}

/// Opens an existing file and unlocks it.
pub(super) fn open(
    path: &Path,
    mode: Mode,
    passphrase: Option<&Passphrase>,
) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI
        | match mode {
            Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Mode::Read | Mode::Frozen => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
    let connection = match (mode, path.to_str()) {
        (Mode::Frozen, Some(text)) => {
            Connection::open_with_flags(format!("file:{}?immutable=1", escaped(text)), flags)?
        }
        _ => Connection::open_with_flags(path, flags.difference(OpenFlags::SQLITE_OPEN_URI))?,
    };
    unlock(&connection, passphrase)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;",
    )?;
    Ok(connection)
}

/// What a new or a writable file is set to, before anything is written to it.
pub(super) fn make_durable(connection: &Connection) -> Result<(), OpenError> {
    let mode: String = connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        return Err(OpenError::LocksRefused(io::Error::other("no write-ahead log can be kept here")));
    }
    // The log is taken in often, so that a copy of the file alone, as programs make that synchronise folders, lacks the
    // latest edits only.
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
         PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 100;",
    )?;
    Ok(())
}

/// Takes the log into the file and empties it, which a reader does not hinder, unless it is reading just now. When the
/// last connection is closed SQLite does so by itself.
pub(super) fn take_in_log(connection: &Connection) -> Result<(), OpenError> {
    connection.busy_timeout(Duration::from_secs(1))?;
    Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
}

/// Takes the log into the file and goes on without one.
///
/// # Errors
/// [`OpenError::InUse`] as long as anybody else has the file open; the log stays then.
pub(super) fn leave_log(connection: &Connection) -> Result<(), OpenError> {
    let mut attempts = 0;
    loop {
        let left = connection
            .pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get::<_, String>(0))
            .map_err(OpenError::from);
        match left {
            Ok(mode) if mode == "delete" => return Ok(()),
            // A backup, or a list for a script, is a matter of moments.
            Ok(_) | Err(OpenError::InUse) if attempts < 10 => {
                attempts += 1;
                std::thread::sleep(Duration::from_millis(100));
            }
            Ok(_) => return Err(OpenError::InUse),
            Err(error) => return Err(error),
        }
    }
}

/// Gives the key, and reads something with it.
pub(super) fn unlock(connection: &Connection, passphrase: Option<&Passphrase>) -> Result<(), OpenError> {
    if let Some(passphrase) = passphrase {
        passphrase::give(connection, passphrase)?;
    }
    let read = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0));
    match read {
        Ok(_) => Ok(()),
        Err(error) => Err(match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) if passphrase.is_some() => OpenError::WrongPassphrase,
            _ => error.into(),
        }),
    }
}

/// A path as it stands in an address of SQLite.
fn escaped(path: &str) -> String {
    path.chars()
        .map(|sign| match sign {
            '%' => "%25".to_owned(),
            '?' => "%3f".to_owned(),
            '#' => "%23".to_owned(),
            sign => sign.to_string(),
        })
        .collect()
}
