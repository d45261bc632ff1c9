//! What was done since a backup was taken.

use super::connect::{self, Mode};
use super::{Backup, Deed, Store};
use crate::error::OpenError;
use rusqlite::{Connection, OptionalExtension, Row, Statement};

/// An entry of a journal, as far as it tells two apart: number, moment, coach, deed.
type Mark = (i64, String, String, String);

const LATEST_FIRST: &str = "SELECT id, at, coach, deed FROM journal ORDER BY id DESC";

/// How far a journal has come: as long as it stays the same, so do the records.
///
/// The number of the latest entry does not tell by itself: after a backup was put back, numbers come again.
#[derive(PartialEq, Eq)]
pub(super) struct JournalEnd {
    latest: Option<Mark>,
    restored: Option<Mark>,
}

impl JournalEnd {
    pub(super) fn of(connection: &Connection) -> Result<Self, OpenError> {
        let latest = connection.query_row(&format!("{LATEST_FIRST} LIMIT 1"), [], mark).optional()?;
        let restored = "SELECT id, at, coach, deed FROM journal WHERE deed = ?1 ORDER BY id DESC LIMIT 1";
        let restored = connection.query_row(restored, [Deed::Restored.code()], mark).optional()?;
        Ok(Self { latest, restored })
    }
}

impl Store {
    /// How many entries the journal has that the backup does not have: what would be gone if it took the place of the
    /// file. Undoing and redoing count as well.
    ///
    /// A backup may hold entries of its own: of a portfolio that was replaced by an older backup. They are not counted.
    ///
    /// # Errors
    /// When the backup cannot be opened with the passphrase of the file, or read.
    pub fn edits_since(&self, backup: &Backup) -> Result<u64, OpenError> {
        let other = connect::open(&backup.path, Mode::Frozen, self.passphrase.as_ref())?;
        count(&self.connection, &other)
    }
}

/// Both are read backwards, as far as to the latest entry that they share: before it they are the same.
fn count(ours: &Connection, theirs: &Connection) -> Result<u64, OpenError> {
    let (mut ours, mut theirs) = (ours.prepare(LATEST_FIRST)?, theirs.prepare(LATEST_FIRST)?);
    let (mut ours, mut theirs) = (marks(&mut ours)?, marks(&mut theirs)?);
    let (mut mine, mut other) = (ours.next().transpose()?, theirs.next().transpose()?);
    let mut count = 0;
    while let Some(entry) = &mine {
        let number = other.as_ref().map_or(i64::MIN, |(number, ..)| *number);
        if number > entry.0 {
            other = theirs.next().transpose()?;
            continue;
        }
        if other.as_ref() == Some(entry) {
            break;
        }
        count += 1;
        mine = ours.next().transpose()?;
    }
    Ok(count)
}

fn marks<'a>(
    statement: &'a mut Statement<'_>,
) -> rusqlite::Result<impl Iterator<Item = rusqlite::Result<Mark>> + 'a> {
    statement.query_map([], mark)
}

fn mark(row: &Row<'_>) -> rusqlite::Result<Mark> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}
