//! Deletion for good, as privacy law asks.

use super::connect::{self, Mode};
use super::journal::{self, Deed};
use super::table::Id;
use super::{Backup, Store, files, lock};
use crate::error::{EditError, OpenError};
use crate::records::Company;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use std::path::{Path, PathBuf};

/// What would be erased, to be confirmed by a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasePlan {
    /// The company.
    pub company: Id<Company>,
    /// Its name; `None` where only the journal still knows of it.
    pub name: Option<String>,
    /// How many records of each table go, the journal among them.
    pub records: Vec<(String, u64)>,
    /// The backups that will be written anew without it.
    pub backups: Vec<Backup>,
    /// Damaged files that were set aside; they cannot be searched and go as a whole.
    pub set_aside: Vec<PathBuf>,
}

/// What was erased.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// How many backups were written anew.
    pub backups: usize,
    /// Files that could not be searched and were removed as a whole.
    pub removed: Vec<PathBuf>,
    /// Files that could be neither searched nor removed: a person has to.
    pub left: Vec<PathBuf>,
}

impl Store {
    /// What erasing a company would take away. Changes nothing.
    ///
    /// # Errors
    /// [`EditError::NotFound`] when neither the records nor the journal know of it.
    pub fn plan_erasure(&self, company: Id<Company>) -> Result<ErasePlan, EditError> {
        let connection = &self.connection;
        let name = connection
            .query_row("SELECT name FROM company WHERE id = ?1", [company.number()], |row| row.get(0))
            .optional()?;
        let mut records = Vec::new();
        for table in tables_with_company(connection)? {
            let query = format!("SELECT count(*) FROM \"{table}\" WHERE company = ?1");
            let count: i64 = connection.query_row(&query, [company.number()], |row| row.get(0))?;
            if count > 0 {
                records.push((table, u64::try_from(count).unwrap_or(0)));
            }
        }
        if name.is_none() && records.is_empty() {
            return Err(EditError::NotFound { table: "company", id: company.number() });
        }
        let (backups, set_aside) = (self.backups().list(), files::set_aside(&self.path));
        Ok(ErasePlan { company, name, records, backups, set_aside })
    }

    /// Erases a company: its records, its history, its entries in the journal, and all of that in the backups. Cannot be
    /// undone. No byte of it stays in any of the files.
    ///
    /// The first step is one transaction; should the program be stopped during the rest, erasing again completes it.
    ///
    /// # Errors
    /// Whatever keeps the file from being written. What could not be done to backups is in the answer.
    pub fn erase(&mut self, plan: &ErasePlan) -> Result<Erased, EditError> {
        self.writable()?;
        let company = plan.company.number();
        let at = self.clock.now().to_string();
        self.connection.flush_prepared_statement_cache();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        erase_rows(&transaction, company)?;
        journal::note(&transaction, &at, &self.coach, Deed::Erased, None)?;
        transaction.commit()?;
        rewrite(&self.connection)?;
        let mut erased = Erased::default();
        let held_up: bool =
            self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if held_up {
            // A reader that does not let go keeps the old pages in the log until the portfolio is closed.
            erased.left.push(lock::beside(&self.path, "-wal"));
        }
        // A backup that is being taken just now is done, and is in the list.
        let _alone = self.backups().alone()?;
        for backup in self.backups().list() {
            match self.erase_in_backup(&backup.path, company) {
                Ok(()) => erased.backups += 1,
                Err(_) => remove_whole(&backup.path, &mut erased),
            }
        }
        // What an interrupted copy left behind.
        files::remove(&lock::beside(&self.path, ".new"))?;
        files::remove(&self.backups().folder().join("draft.new"))?;
        for aside in files::set_aside(&self.path) {
            remove_whole(&aside, &mut erased);
        }
        Ok(erased)
    }

    /// Writes a backup anew without the company; the old one stays until the new one is complete.
    fn erase_in_backup(&self, path: &Path, company: i64) -> Result<(), OpenError> {
        let draft = lock::beside(path, ".new");
        let write = || {
            std::fs::copy(path, &draft)?;
            let mut connection = connect::open(&draft, Mode::Write, self.passphrase.as_ref())?;
            connection.execute_batch("PRAGMA secure_delete = ON")?;
            connection
                .pragma_update_and_check(None, "journal_mode", "MEMORY", |row| row.get::<_, String>(0))?;
            let failed = |error| OpenError::Io(std::io::Error::other(error));
            let transaction = connection.transaction()?;
            erase_rows(&transaction, company).map_err(failed)?;
            transaction.commit()?;
            rewrite(&connection).map_err(failed)?;
            connection.close().map_err(|(_, error)| error)?;
            Ok(files::put_in_place(&draft, path)?)
        };
        write().inspect_err(|_: &OpenError| _ = files::remove(&draft))
    }
}

fn remove_whole(path: &Path, erased: &mut Erased) {
    let removed = ["", "-wal", "-shm", "-journal"].map(|ending| files::remove(&lock::beside(path, ending)));
    let list = if removed.iter().all(Result::is_ok) { &mut erased.removed } else { &mut erased.left };
    list.push(path.to_owned());
}

/// Every table that names companies, found in the file itself, so that older files are served as well.
fn tables_with_company(connection: &Connection) -> Result<Vec<String>, EditError> {
    let mut statement = connection.prepare(
        "SELECT name FROM sqlite_schema AS tables WHERE type = 'table'
         AND EXISTS (SELECT 1 FROM pragma_table_info(tables.name) WHERE name = 'company') ORDER BY name",
    )?;
    let tables = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(tables)
}

fn erase_rows(connection: &Connection, company: i64) -> Result<(), EditError> {
    for table in tables_with_company(connection)? {
        connection.execute(&format!("DELETE FROM \"{table}\" WHERE company = ?1"), [company])?;
    }
    connection.execute("DELETE FROM company WHERE id = ?1", [company])?;
    connection.execute(
        "DELETE FROM journal WHERE state IN ('done', 'undone') AND id NOT IN (SELECT entry FROM change)",
        [],
    )?;
    Ok(())
}

/// Writes the file anew, so that nothing stays in the unused parts of its pages.
fn rewrite(connection: &Connection) -> Result<(), EditError> {
    connection.execute_batch("VACUUM")?;
    Ok(())
}
