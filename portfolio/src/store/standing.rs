//! How a portfolio stood, so that what was made from it can be told to be of it.

use super::Store;
use super::journal::Deed;
use crate::clock::Timestamp;
use crate::error::EditError;
use crate::records;
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// How a portfolio stood when a file was made from it: the newest entries of its journal with their moments, and the
/// highest number that each kind of record had had.
///
/// Numbers of records are never given out again. So a number in the file means the same record in every portfolio that
/// [has stood](Store::has_stood) like this, and in no other: an older backup, a copy that went another way, a
/// portfolio of somebody else.
///
/// As a text it is one line: `12 2026-05-12T14:30:00Z; 11 2026-05-12T14:29:00Z; check 90af 1c2; company 60; contact 88`.
///
/// # Default value
/// That of a portfolio without any entry, which no portfolio is told to have had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Entries of the journal, the newest first, then those further and further back.
    marks: Vec<(i64, Timestamp)>,
    /// Of the newest of them who made it and what it did, as sums: portfolios of the same second are told apart by them.
    check: Check,
    /// The highest number of each table that has had any.
    highest: BTreeMap<String, i64>,
}

/// What stands before the sum.
const CHECK: &str = "check";
/// Sums over an entry of the journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Check {
    entry: u64,
    details: u64,
}

/// How many entries are kept. Each is twice as far back as the one before, so they reach over five hundred.
const MARKS: usize = 10;

impl Standing {
    /// Whether the portfolio had given out this number to a record of this table.
    #[must_use]
    pub fn had(&self, table: &str, number: i64) -> bool {
        (1..=self.highest.get(table).copied().unwrap_or_default()).contains(&number)
    }

    /// True for a portfolio without any entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for (entry, at) in &self.marks {
            write!(f, "{separator}{entry} {at}")?;
            separator = "; ";
        }
        if !self.is_empty() {
            write!(f, "{separator}{CHECK} {:x} {:x}", self.check.entry, self.check.details)?;
        }
        for (table, number) in &self.highest {
            write!(f, "{separator}{table} {number}")?;
            separator = "; ";
        }
        Ok(())
    }
}

/// A text that is not what [`Standing`] writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StandingError;

impl fmt::Display for StandingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("entries and numbers such as 12 2026-05-12T14:30:00Z; company 60 were expected")
    }
}

impl std::error::Error for StandingError {}

impl FromStr for Standing {
    type Err = StandingError;

    fn from_str(text: &str) -> Result<Self, StandingError> {
        let mut standing = Self::default();
        for item in text.split(';').map(str::trim).filter(|item| !item.is_empty()) {
            let (name, value) = item.split_once(' ').ok_or(StandingError)?;
            if name == CHECK {
                let (entry, details) = value.split_once(' ').ok_or(StandingError)?;
                let sum = |text| u64::from_str_radix(text, 16).map_err(|_| StandingError);
                standing.check = Check { entry: sum(entry)?, details: sum(details)? };
            } else if let Ok(entry) = name.parse() {
                standing.marks.push((entry, value.parse().map_err(|_| StandingError)?));
            } else {
                standing.highest.insert(name.to_owned(), value.parse().map_err(|_| StandingError)?);
            }
        }
        Ok(standing)
    }
}

impl Store {
    /// How the portfolio stands.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn standing(&self) -> Result<Standing, EditError> {
        let mut standing = Standing::default();
        let mut back = 1_u64;
        let mut count = 0;
        self.each_row("SELECT id, at FROM journal ORDER BY id DESC LIMIT 512", [], |row| {
            count += 1;
            if count == back && standing.marks.len() < MARKS {
                back *= 2;
                let at: String = row.get(1)?;
                let id = row.get(0)?;
                let at =
                    at.parse().map_err(|_| EditError::Unreadable { table: "journal", column: "at", id })?;
                standing.marks.push((id, at));
            }
            Ok(())
        })?;
        if let Some((newest, _)) = standing.marks.first() {
            standing.check = self.check_of(*newest)?;
        }
        standing.highest = self.highest()?;
        Ok(standing)
    }

    /// The highest number that each kind of record has had.
    fn highest(&self) -> Result<BTreeMap<String, i64>, EditError> {
        let mut highest = BTreeMap::new();
        self.each_row("SELECT name, seq FROM sqlite_sequence", [], |row| {
            let (name, number): (String, i64) = (row.get(0)?, row.get(1)?);
            if records::TABLES.iter().any(|table| table.name == name) {
                highest.insert(name, number);
            }
            Ok(())
        })?;
        Ok(highest)
    }

    fn check_of(&self, entry: i64) -> Result<Check, EditError> {
        let mut made = Sum::default();
        self.each_row("SELECT at, coach, deed FROM journal WHERE id = ?1", [entry], |row| {
            for column in 0..3 {
                made.add(row.get::<_, String>(column)?.as_bytes());
            }
            Ok(())
        })?;
        let mut sum = Sum::default();
        let changes = "SELECT \"table\", row, before, after FROM change WHERE entry = ?1 ORDER BY id";
        self.each_row(changes, [entry], |row| {
            sum.add(row.get::<_, String>(0)?.as_bytes());
            sum.add(&row.get::<_, i64>(1)?.to_le_bytes());
            for column in 2..4 {
                sum.add(row.get::<_, Option<String>>(column)?.unwrap_or_default().as_bytes());
            }
            Ok(())
        })?;
        Ok(Check { entry: made.0, details: sum.0 })
    }

    /// Whether the portfolio stood like this once: whether it is the one that had those entries, or a later state of it.
    ///
    /// An entry that went when a company was erased is passed over for the next one, as long as nothing but the erasure
    /// can be why it is not there.
    ///
    /// # Errors
    /// When the file cannot be read.
    ///
    /// ```
    /// use peil_portfolio::{Company, Deed, OpenOptions, Standing};
    /// # let folder = tempfile::tempdir()?;
    /// # let path = folder.path().join("example.peil");
    /// let mut store = OpenOptions::new().create(&path)?.store;
    /// assert!(!store.has_stood(&Standing::default())?);
    /// let company = store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Bakkerij De Proef")))?.value;
    /// let standing: Standing = store.standing()?.to_string().parse()?;
    /// store.edit(Deed::CompanyRemoved, |edit| edit.remove(company))?;
    /// assert!(store.has_stood(&standing)? && standing.had("company", 1) && !standing.had("company", 2));
    /// # store.close()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn has_stood(&self, standing: &Standing) -> Result<bool, EditError> {
        let Some((newest, at)) = standing.marks.first().copied() else { return Ok(false) };
        let highest = self.highest()?;
        let is_now = self.latest_entry()?.is_some_and(|entry| entry.number() == newest);
        let may_be = |(table, number): (&String, &i64)| {
            let highest = highest.get(table).copied().unwrap_or_default();
            if is_now { highest == *number } else { highest >= *number }
        };
        if !standing.highest.iter().all(may_be) {
            return Ok(false);
        }
        if let Some((known, state)) = self.moment_of(newest)? {
            let (ours, theirs) = (self.check_of(newest)?, standing.check);
            // What an entry did goes when it is past redoing, and so does what it did to a company that was erased.
            let keeps_details = state != "dropped" && !self.erased_since(newest, newest)?;
            let is_same = ours.entry == theirs.entry && (!keeps_details || ours.details == theirs.details);
            return Ok(known == at.to_string() && is_same);
        }
        for (entry, at) in standing.marks.iter().skip(1) {
            if let Some((known, _)) = self.moment_of(*entry)? {
                return Ok(known == at.to_string() && self.erased_since(*entry, newest)?);
            }
        }
        Ok(false)
    }

    /// When an entry was made, and how it stands; `None` where there is no such entry.
    fn moment_of(&self, entry: i64) -> Result<Option<(String, String)>, EditError> {
        let mut read = self.connection.prepare_cached("SELECT at, state FROM journal WHERE id = ?1")?;
        Ok(read.query_row([entry], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    }

    /// Whether a company was erased after the entry `newest`, and no backup was put back since `entry`.
    fn erased_since(&self, entry: i64, newest: i64) -> Result<bool, EditError> {
        let mut read = self.connection.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM journal WHERE deed = ?1 AND id > ?2)
             AND NOT EXISTS (SELECT 1 FROM journal WHERE deed = ?3 AND id > ?4)",
        )?;
        let (erased, restored) = (Deed::Erased.code(), Deed::Restored.code());
        Ok(read.query_row(params![erased, newest, restored, entry], |row| row.get(0))?)
    }
}

/// A sum over bytes that is the same on every machine (FNV-1a). It tells apart what differs by chance.
struct Sum(u64);

impl Default for Sum {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Sum {
    fn add(&mut self, bytes: &[u8]) {
        // A byte that no text has stands between two of them.
        for byte in bytes.iter().chain(&[0xff]) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
}
