//! What can still be read of a damaged file, in a new one.

use super::connect::{self, Mode};
use super::{Fields, OpenOptions, Owner, Record, Store, Table, edit, files, lock};
use crate::error::{Damage, OpenError};
use crate::records::{Company, EachKind, TABLES, each_kind};
use rusqlite::{Connection, TransactionBehavior};
use std::collections::BTreeMap;
use std::path::Path;

/// What was copied out of a damaged file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// How many records there are of each table.
    pub records: BTreeMap<&'static str, u64>,
    /// The tables of which not everything could be read, or be taken over.
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
/// Those of making the new file, and [`OpenError::Damaged`] when no record can be read at all; there is no new file then.
pub fn salvage(path: &Path, to: &Path, options: &OpenOptions) -> Result<Salvaged, OpenError> {
    connect::look(path, options.passphrase_given())?;
    let source = match connect::open(path, Mode::Read, options.passphrase_given()) {
        // Not even the list of tables can be read.
        Err(OpenError::Database(error)) => return Err(damaged(path, vec![error.to_string()], options)),
        opened => opened?,
    };
    let mut store = options.create(to)?.store;
    let salvaged = fill(&mut store, &source);
    let closed = store.close();
    match salvaged {
        Ok(salvaged) if salvaged.records.values().any(|records| *records > 0) => closed.map(|()| salvaged),
        fault => {
            let to = files::real(to);
            files::remove(&to)?;
            files::remove_logs(&to)?;
            files::remove(&lock::beside(&to, ".lock"))?;
            Err(fault.err().unwrap_or_else(|| damaged(path, super::check::findings(&source), options)))
        }
    }
}

fn damaged(path: &Path, findings: Vec<String>, options: &OpenOptions) -> OpenError {
    OpenError::Damaged(Damage { path: path.to_owned(), findings, backups: options.backups_of(path).list() })
}

fn fill(store: &mut Store, source: &Connection) -> Result<Salvaged, OpenError> {
    store.connection.pragma_update(None, "foreign_keys", false)?;
    let target = store.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut copying = Copying { source, target: &target, salvaged: Salvaged::default() };
    each_kind(&mut copying);
    let mut salvaged = copying.salvaged;
    salvaged.unnamed = name_the_missing(&target)?;
    target.commit()?;
    Ok(salvaged)
}

/// Records on their way from the one file to the other.
struct Copying<'a> {
    source: &'a Connection,
    target: &'a Connection,
    salvaged: Salvaged,
}

impl EachKind for Copying<'_> {
    fn kind<R: Record>(&mut self) {
        let mut rows = BTreeMap::new();
        let whole = self.read::<R>("ASC", &mut rows) || {
            self.read::<R>("DESC", &mut rows);
            self.is_of_a_newer_version(R::TABLE)
        };
        let found = rows.len();
        let inserted = |(id, record): (i64, Option<R>)| {
            let values = record.filter(|record| record.check().is_ok())?.values();
            edit::insert(self.target, R::TABLE, Some(id), &values).ok()
        };
        let kept = rows.into_iter().filter_map(inserted).count();
        if !whole || kept < found {
            self.salvaged.incomplete.push(R::TABLE.name);
        }
        self.salvaged.records.insert(R::TABLE.name, kept as u64);
    }
}

impl Copying<'_> {
    /// Reads a table up to the first place that cannot be read; true at its end. Of a record that makes no sense only the
    /// number is known.
    fn read<R: Record>(&self, order: &str, rows: &mut BTreeMap<i64, Option<R>>) -> bool {
        let mut read = || {
            let query = format!("{} ORDER BY id {order}", R::TABLE.select());
            let mut statement = self.source.prepare(&query)?;
            let mut found = statement.query([])?;
            while let Some(row) = found.next()? {
                rows.insert(row.get(0)?, R::read(&mut Fields::new(R::TABLE, row)).ok());
            }
            Ok::<_, rusqlite::Error>(())
        };
        read().is_ok()
    }

    /// A file of an older version lacks a table that came later: nothing of it is lost.
    fn is_of_a_newer_version(&self, table: &Table) -> bool {
        let query = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1";
        self.source.query_row(query, [table.name], |row| row.get::<_, i64>(0)).is_ok_and(|found| found == 0)
    }
}

fn name_the_missing(target: &Connection) -> Result<u64, OpenError> {
    let owned = TABLES.iter().filter(|table| table.owner == Owner::Company);
    let named: Vec<_> = owned.map(|table| format!("SELECT company FROM {}", table.name)).collect();
    let query = format!("{} EXCEPT SELECT id FROM company", named.join(" UNION "));
    let missing =
        target.prepare(&query)?.query_map([], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    for company in &missing {
        let values = Company::named(format!("#{company}")).values();
        let inserted = edit::insert(target, Company::TABLE, Some(*company), &values);
        inserted.map_err(|error| OpenError::Io(std::io::Error::other(error)))?;
    }
    Ok(u64::try_from(missing.len()).unwrap_or(u64::MAX))
}
