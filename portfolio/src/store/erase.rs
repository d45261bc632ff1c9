//! Deletion for good, as privacy law asks.

mod traces;

use super::connect::{self, Mode};
use super::journal::{self, Deed};
use super::table::Id;
use super::{Backup, Store, alone, check, copy, files, lock, passphrase};
use crate::error::{EditError, OpenError};
use crate::records::Company;
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use traces::Traces;

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
        let mut traces = Traces::of(company.number(), connection)?;
        traces.leave_others(connection)?;
        let records = traces.count(connection)?;
        if name.is_none() && records.is_empty() {
            return Err(EditError::NotFound { table: "company", id: company.number() });
        }
        let (backups, set_aside) = (self.backups().list(), files::set_aside(&self.path));
        Ok(ErasePlan { company, name, records, backups, set_aside })
    }

    /// Erases a company: its records, its history, its entries in the journal, what kiosks recorded of it, and all of that
    /// in the backups. Cannot be undone, and what had been undone can no longer be redone. No byte of it stays in any of
    /// the files.
    ///
    /// A company that has its number in a backup of before a restore, and was added there by itself, is another one and
    /// stays.
    ///
    /// A record of a kiosk that was taken from the company, and waits again or is a scan of another company, is not of it.
    ///
    /// The backups come first and the file itself last, in one step: should the program be stopped before that, the company
    /// is still there, and erasing it again does the rest.
    ///
    /// # Errors
    /// Whatever keeps the file from being written. What could not be done to backups is in the answer.
    pub fn erase(&mut self, plan: &ErasePlan) -> Result<Erased, EditError> {
        self.erase_in_steps(plan.company.number(), &mut || {})
    }

    /// `done` is called after each step, for a test that stops there.
    fn erase_in_steps(&mut self, company: i64, done: &mut dyn FnMut()) -> Result<Erased, EditError> {
        self.writable()?;
        let mut erased = Erased::default();
        // A backup that is being taken just now is done, and is in the list; none is begun before the file is written.
        let _alone = self.backups().alone()?;
        let draft = lock::beside(&self.path, ".new");
        // What copies that were stopped have left behind, also where the place knows no locks.
        for unfinished in alone::drafts(self.backups().folder()).unwrap_or_default() {
            if files::remove(&unfinished).is_err() {
                erased.left.push(unfinished);
            }
        }
        if files::remove(&draft).is_err() {
            erased.left.push(draft.clone());
        }
        let mut traces = Traces::of(company, &self.connection)?;
        for backup in self.backups().list() {
            // One that cannot be read cannot be written anew either, and goes as a whole.
            if let Ok(connection) = connect::open(&backup.path, Mode::Frozen, self.passphrase.as_ref()) {
                let _ = traces.gather(&connection);
            }
        }
        traces.leave_others(&self.connection)?;
        done();
        let mut searched = BTreeSet::new();
        self.erase_in_backups(&traces, &mut searched, &mut erased, done);
        for aside in files::set_aside(&self.path) {
            remove_whole(&aside, &mut erased);
            done();
        }
        let written = self.erase_in_file(&traces, &draft, done);
        let removed = files::remove(&draft);
        written?;
        removed?;
        done();
        // One that another instance was taking of the file as it was.
        self.erase_in_backups(&traces, &mut searched, &mut erased, done);
        let held_up: bool =
            self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if held_up {
            // A reader that does not let go keeps the old pages in the log until the portfolio is closed.
            erased.left.push(lock::beside(&self.path, "-wal"));
        }
        done();
        Ok(erased)
    }

    fn erase_in_backups(
        &self,
        traces: &Traces,
        searched: &mut BTreeSet<PathBuf>,
        erased: &mut Erased,
        done: &mut dyn FnMut(),
    ) {
        for backup in self.backups().list() {
            if searched.insert(backup.path.clone()) {
                match self.erase_in_backup(&backup.path, traces) {
                    Ok(()) => erased.backups += 1,
                    Err(_) => remove_whole(&backup.path, erased),
                }
                done();
            }
        }
    }

    /// Writes a backup anew without the company; the old one stays until the new one is complete.
    fn erase_in_backup(&self, path: &Path, traces: &Traces) -> Result<(), OpenError> {
        let draft = lock::beside(path, ".new");
        let write = || {
            std::fs::copy(path, &draft)?;
            let mut connection = connect::open(&draft, Mode::Write, self.passphrase.as_ref())?;
            let failed = |error| OpenError::Io(std::io::Error::other(error));
            erase_in_draft(&mut connection, |connection| traces.erase(connection)).map_err(failed)?;
            connection.close().map_err(|(_, error)| error)?;
            Ok(files::put_in_place(&draft, path)?)
        };
        write().inspect_err(|_: &OpenError| files::discard(&draft))
    }

    /// Takes the company out of a copy, writes that anew so that nothing stays in the unused parts of its pages, and puts
    /// all pages of it into the file at once.
    fn erase_in_file(
        &mut self,
        traces: &Traces,
        draft: &Path,
        done: &mut dyn FnMut(),
    ) -> Result<(), EditError> {
        files::make(draft, Some(&self.path))?;
        let mut cleaned = Connection::open_with_flags(draft, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        if let Some(passphrase) = &self.passphrase {
            passphrase::give(&cleaned, passphrase)
                .map_err(|error| EditError::Io(std::io::Error::other(error)))?;
        }
        copy_pages(&self.connection, &mut cleaned)?;
        done();
        let at = self.clock.now().to_string();
        erase_in_draft(&mut cleaned, |connection| {
            traces.erase(connection)?;
            journal::note(connection, &at, &self.coach, Deed::Erased, None)
        })?;
        if let Some(finding) = check::findings(&cleaned).into_iter().next() {
            return Err(EditError::Damaged(finding));
        }
        done();
        self.connection.flush_prepared_statement_cache();
        copy_pages(&cleaned, &mut self.connection)?;
        done();
        Ok(())
    }
}

/// Takes something out of a file that nobody else has open.
fn erase_in_draft(
    connection: &mut Connection,
    erase: impl FnOnce(&Connection) -> Result<(), EditError>,
) -> Result<(), EditError> {
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON")?;
    connection.pragma_update_and_check(None, "journal_mode", "MEMORY", |row| row.get::<_, String>(0))?;
    let transaction = connection.transaction()?;
    erase(&transaction)?;
    transaction.commit()?;
    Ok(connection.execute_batch("VACUUM")?)
}

/// The same as [`copy::pages`], where it has to be done.
fn copy_pages(from: &Connection, to: &mut Connection) -> Result<(), EditError> {
    if copy::pages(from, to)? { Ok(()) } else { Err(EditError::Io(std::io::ErrorKind::ResourceBusy.into())) }
}

fn remove_whole(path: &Path, erased: &mut Erased) {
    let (removed, logs) = (files::remove(path), files::remove_logs(path));
    let list = if removed.is_ok() && logs.is_ok() { &mut erased.removed } else { &mut erased.left };
    list.push(path.to_owned());
}

#[cfg(test)]
mod tests;
