//! A backup in the place of the file, or what can still be read of it.

use super::connect::{self, Mode};
use super::journal::{self, Deed};
use super::{Backup, OpenOptions, Opened, check, edit, files, lock, schema};
use crate::error::{EditError, OpenError};
use crate::records;
use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior};
use std::collections::BTreeMap;
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

/// What was copied out of a damaged file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// How many records there are of each table.
    pub records: BTreeMap<&'static str, u64>,
    /// The tables of which not all could be read.
    pub incomplete: Vec<&'static str>,
    /// How many companies are missing although something belongs to them; each is there as a name with a number.
    pub unnamed: u64,
}

/// Copies every record that can still be read to a new portfolio. The damaged file is not touched; the journal stays
/// behind.
///
/// Each table is read from its beginning and from its end, up to the first place that cannot be read.
///
/// # Errors
/// Those of making the new file, and [`OpenError::Database`] when nothing can be read at all.
pub fn salvage(path: &Path, to: &Path, options: &OpenOptions) -> Result<Salvaged, OpenError> {
    let source = connect::open(path, Mode::Read, options.passphrase_given())?;
    let mut store = options.create(to)?.store;
    let mut salvaged = Salvaged::default();
    store.connection.pragma_update(None, "foreign_keys", false)?;
    let target = store.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for table in records::TABLES {
        let (forth, whole) = readable(&source, table, "ASC");
        let mut rows: BTreeMap<i64, Vec<Value>> = forth.into_iter().collect();
        if !whole {
            rows.extend(readable(&source, table, "DESC").0);
            salvaged.incomplete.push(table.name);
        }
        let mut kept = 0;
        for (id, values) in rows {
            kept += u64::from(edit::insert(&target, table, Some(id), &values).is_ok());
        }
        salvaged.records.insert(table.name, kept);
    }
    salvaged.unnamed = name_the_missing(&target)?;
    target.commit()?;
    store.close()?;
    Ok(salvaged)
}

fn readable(source: &Connection, table: &super::Table, order: &str) -> (Vec<(i64, Vec<Value>)>, bool) {
    let mut rows = Vec::new();
    let query = format!("{} ORDER BY id {order}", table.select());
    let mut read = || {
        let mut statement = source.prepare(&query)?;
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            let values = (1..=table.columns.len()).map(|column| row.get(column)).collect::<Result<_, _>>()?;
            rows.push((row.get(0)?, values));
        }
        Ok::<_, rusqlite::Error>(())
    };
    let whole = read().is_ok();
    (rows, whole)
}

fn name_the_missing(target: &Connection) -> Result<u64, OpenError> {
    let owned = records::TABLES.iter().filter(|table| table.owner == super::Owner::Company);
    let named: Vec<_> = owned.map(|table| format!("SELECT company FROM {}", table.name)).collect();
    let query = format!("{} EXCEPT SELECT id FROM company", named.join(" UNION "));
    let missing =
        target.prepare(&query)?.query_map([], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    for company in &missing {
        use super::Record;
        let values = records::Company::named(format!("#{company}")).values();
        let inserted = edit::insert(target, records::Company::TABLE, Some(*company), &values);
        inserted.map_err(|error| OpenError::Io(std::io::Error::other(error)))?;
    }
    Ok(u64::try_from(missing.len()).unwrap_or(u64::MAX))
}
