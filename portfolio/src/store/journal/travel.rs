//! Undo and redo.

use super::{Deed, EntryId, changes, note};
use crate::error::EditError;
use crate::records;
use crate::store::Store;
use crate::store::edit::{self, Touched};
use crate::store::table::Table;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde_json::{Map, Value as Json};

/// What undoing or redoing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The entry that was undone or redone.
    pub entry: EntryId,
    /// What it had done.
    pub deed: Option<Deed>,
    /// What has to be read again.
    pub touched: Touched,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Forth,
}

impl Store {
    /// Undoes the latest entry that is in force, also one of an earlier session; `None` when there is none.
    ///
    /// # Errors
    /// [`EditError::Changed`] when the records are no longer as the entry left them; nothing is changed then.
    pub fn undo(&mut self) -> Result<Option<Moved>, EditError> {
        self.travel(Way::Back)
    }

    /// Redoes the earliest entry that was undone; `None` when there is none.
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub fn redo(&mut self) -> Result<Option<Moved>, EditError> {
        self.travel(Way::Forth)
    }

    /// What [`Store::undo`] would undo.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn undoable(&self) -> Result<Option<(EntryId, Option<Deed>)>, EditError> {
        candidate(&self.connection, Way::Back)
    }

    /// What [`Store::redo`] would redo.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn redoable(&self) -> Result<Option<(EntryId, Option<Deed>)>, EditError> {
        candidate(&self.connection, Way::Forth)
    }

    fn travel(&mut self, way: Way) -> Result<Option<Moved>, EditError> {
        self.writable()?;
        let at = self.clock.now().to_string();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let Some((entry, deed)) = candidate(&transaction, way)? else { return Ok(None) };
        let touched = apply(&transaction, entry, way)?;
        let (state, note) = match way {
            Way::Back => ("undone", Deed::Undone),
            Way::Forth => ("done", Deed::Redone),
        };
        transaction.execute("UPDATE journal SET state = ?1 WHERE id = ?2", params![state, entry.0])?;
        self::note(&transaction, &at, &self.coach, note, Some(entry))?;
        transaction.commit()?;
        self.identity.still(&self.path)?;
        Ok(Some(Moved { entry, deed, touched }))
    }
}

fn candidate(connection: &Connection, way: Way) -> Result<Option<(EntryId, Option<Deed>)>, EditError> {
    let query = match way {
        Way::Back => "SELECT id, deed FROM journal WHERE state = 'done' ORDER BY id DESC LIMIT 1",
        Way::Forth => "SELECT id, deed FROM journal WHERE state = 'undone' ORDER BY id LIMIT 1",
    };
    let read =
        |row: &rusqlite::Row<'_>| Ok((EntryId(row.get(0)?), Deed::from_code(&row.get::<_, String>(1)?)));
    Ok(connection.prepare_cached(query)?.query_row([], read).optional()?)
}

fn apply(connection: &Connection, entry: EntryId, way: Way) -> Result<Touched, EditError> {
    let mut changes = changes(connection, entry)?;
    if way == Way::Back {
        changes.reverse();
    }
    let mut touched = Touched::default();
    for change in changes {
        touched.add(change.company);
        let (from, to) = match way {
            Way::Back => (change.after, change.before),
            Way::Forth => (change.before, change.after),
        };
        let table = records::TABLES.iter().copied().find(|table| table.name == change.table);
        let table = table.ok_or(EditError::Changed(entry))?;
        step(connection, table, change.row, from.as_ref(), to.as_ref(), entry)?;
    }
    Ok(touched)
}

/// Takes a row from one state to the other, if it is in the first.
fn step(
    connection: &Connection,
    table: &Table,
    row: i64,
    from: Option<&Map<String, Json>>,
    to: Option<&Map<String, Json>>,
    entry: EntryId,
) -> Result<(), EditError> {
    let changed = || EditError::Changed(entry);
    let stored = edit::stored(connection, table, row)?;
    match (&stored, from) {
        (None, None) => {}
        (Some(values), Some(from)) => {
            let mut named = from.iter().map(|(column, json)| {
                let place = table.columns.iter().position(|name| name == column);
                place.and_then(|place| values.get(place)) == edit::value(json).as_ref()
            });
            if !named.all(|same| same) {
                return Err(changed());
            }
        }
        _ => return Err(changed()),
    }
    let Some(to) = to else { return edit::delete(connection, table, row) };
    let inserts = stored.is_none();
    // A column that the journal does not know is one that a later version added.
    let mut values = stored.unwrap_or_else(|| vec![Value::Null; table.columns.len()]);
    for (column, json) in to {
        let place = table.columns.iter().position(|name| name == column);
        let slot = place.and_then(|place| values.get_mut(place)).ok_or_else(changed)?;
        *slot = edit::value(json).ok_or_else(changed)?;
    }
    if inserts {
        edit::insert(connection, table, Some(row), &values).map(|_| ())
    } else {
        edit::update(connection, table, row, &values)
    }
}
