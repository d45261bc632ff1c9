//! The trail of what was done, when and by whom.

mod deed;
mod travel;

pub use deed::Deed;
pub use travel::Moved;

use super::Store;
use super::table::Id;
use crate::clock::Timestamp;
use crate::error::EditError;
use crate::records::Company;
use rusqlite::{Connection, params};
use serde_json::{Map, Value as Json};

/// The number of an entry of the journal. Later entries have higher numbers, whatever the clock said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(i64);

impl EntryId {
    pub(super) const fn new(number: i64) -> Self {
        Self(number)
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> i64 {
        self.0
    }
}

/// How an entry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryState {
    /// In force; the latest of these is undone next.
    Done,
    /// Undone; the earliest of these is redone next.
    Undone,
    /// Undone, and past redoing since something else was done.
    Dropped,
    /// A note that something was undone, redone, erased or restored.
    Note,
}

/// An entry of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub id: EntryId,
    /// When.
    pub at: Timestamp,
    /// In whose name.
    pub coach: String,
    /// What; `None` for a deed that this program does not know.
    pub deed: Option<Deed>,
    /// The entry that was undone or redone.
    pub of: Option<EntryId>,
    /// How it stands.
    pub state: EntryState,
    /// Whose data changed.
    pub companies: Vec<Id<Company>>,
}

/// What an entry did to a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChange {
    /// The table.
    pub table: String,
    /// The number of the record.
    pub row: i64,
    /// The fields that differ.
    pub fields: Vec<FieldChange>,
}

/// What an entry did to a field, as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The column.
    pub column: String,
    /// The value before; `None` where there was none.
    pub before: Option<String>,
    /// The value after; `None` where there is none.
    pub after: Option<String>,
}

impl Store {
    /// The trail, latest entry first: at most `most` entries before `before`, or from the end.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn trail(&self, before: Option<EntryId>, most: u32) -> Result<Vec<Entry>, EditError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, at, coach, deed, of, state FROM journal WHERE id < ?1 ORDER BY id DESC LIMIT ?2",
        )?;
        let mut rows = statement.query(params![before.map_or(i64::MAX, |entry| entry.0), most])?;
        let mut trail = Vec::new();
        while let Some(row) = rows.next()? {
            let id = EntryId(row.get(0)?);
            let (at, deed, state): (String, String, String) = (row.get(1)?, row.get(3)?, row.get(5)?);
            let unreadable = |column| EditError::Unreadable { table: "journal", column, id: id.0 };
            trail.push(Entry {
                id,
                at: at.parse().map_err(|_| unreadable("at"))?,
                coach: row.get(2)?,
                deed: Deed::from_code(&deed),
                of: row.get::<_, Option<i64>>(4)?.map(EntryId),
                state: match state.as_str() {
                    "done" => EntryState::Done,
                    "undone" => EntryState::Undone,
                    "dropped" => EntryState::Dropped,
                    "note" => EntryState::Note,
                    _ => return Err(unreadable("state")),
                },
                companies: self.companies_of(id)?,
            });
        }
        Ok(trail)
    }

    /// The latest entry of the journal, notes included: as long as it stays the same, so do the records.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn latest_entry(&self) -> Result<Option<EntryId>, EditError> {
        let mut statement = self.connection.prepare_cached("SELECT max(id) FROM journal")?;
        Ok(statement.query_row([], |row| row.get::<_, Option<i64>>(0))?.map(EntryId))
    }

    fn companies_of(&self, entry: EntryId) -> Result<Vec<Id<Company>>, EditError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT company FROM change WHERE entry = ?1 AND company IS NOT NULL ORDER BY company",
        )?;
        let companies = statement.query_map([entry.0], |row| row.get(0).map(Id::new))?;
        Ok(companies.collect::<Result<_, _>>()?)
    }

    /// What an entry did, field by field.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn details(&self, entry: EntryId) -> Result<Vec<RowChange>, EditError> {
        let changes = changes(&self.connection, entry)?;
        Ok(changes.into_iter().map(Change::into_row_change).collect())
    }
}

/// Leaves a note that can be read and not undone.
pub(super) fn note(
    connection: &Connection,
    at: &str,
    coach: &str,
    deed: Deed,
    of: Option<EntryId>,
) -> Result<(), EditError> {
    connection.execute(
        "INSERT INTO journal (at, coach, deed, of, state) VALUES (?1, ?2, ?3, ?4, 'note')",
        params![at, coach, deed.code(), of.map(|entry| entry.0)],
    )?;
    Ok(())
}

/// A row of the table of changes.
struct Change {
    table: String,
    row: i64,
    company: Option<i64>,
    before: Option<Map<String, Json>>,
    after: Option<Map<String, Json>>,
}

impl Change {
    fn into_row_change(self) -> RowChange {
        let (before, after) = (self.before.unwrap_or_default(), self.after.unwrap_or_default());
        let columns: std::collections::BTreeSet<_> = before.keys().chain(after.keys()).cloned().collect();
        let shown = |map: &Map<String, Json>, column: &str| match map.get(column) {
            None | Some(Json::Null) => None,
            Some(Json::String(text)) => Some(text.clone()),
            Some(other) => Some(other.to_string()),
        };
        let fields = columns.into_iter().map(|column| FieldChange {
            before: shown(&before, &column),
            after: shown(&after, &column),
            column,
        });
        RowChange { table: self.table, row: self.row, fields: fields.collect() }
    }
}

fn changes(connection: &Connection, entry: EntryId) -> Result<Vec<Change>, EditError> {
    let mut statement = connection.prepare_cached(
        "SELECT \"table\", row, company, before, after, id FROM change WHERE entry = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([entry.0])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let map = |place: usize, column| match row.get::<_, Option<String>>(place)? {
            None => Ok(None),
            Some(text) => match serde_json::from_str(&text) {
                Ok(Json::Object(map)) => Ok(Some(map)),
                _ => Err(EditError::Unreadable { table: "change", column, id: row.get(5)? }),
            },
        };
        let (before, after) = (map(3, "before")?, map(4, "after")?);
        changes.push(Change { table: row.get(0)?, row: row.get(1)?, company: row.get(2)?, before, after });
    }
    Ok(changes)
}
