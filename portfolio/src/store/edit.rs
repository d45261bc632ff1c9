//! One edit: one transaction, one entry of the journal.

use super::journal::{Deed, EntryId};
use super::table::{Id, Kept, Owner, Record, Table};
use super::{Store, read};
use crate::Date;
use crate::error::EditError;
use crate::records::{self, Company};
use rusqlite::types::Value;
use rusqlite::{Connection, Transaction, TransactionBehavior, params, params_from_iter};
use serde_json::{Map, Value as Json};
use std::collections::BTreeSet;

/// What an edit left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved<T> {
    /// What the work handed back.
    pub value: T,
    /// The entry of the journal; `None` when nothing changed.
    pub entry: Option<EntryId>,
    /// What has to be read again.
    pub touched: Touched,
}

/// Whose data changed, so that a screen reads no more again than it has to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// The companies.
    pub companies: BTreeSet<Id<Company>>,
    /// True when settings or figures of the region changed.
    pub other: bool,
}

impl Touched {
    pub(super) fn add(&mut self, company: Option<i64>) {
        match company {
            Some(company) => _ = self.companies.insert(Id::new(company)),
            None => self.other = true,
        }
    }
}

/// The edit that is being made.
#[derive(Debug)]
pub struct Edit<'a> {
    transaction: Transaction<'a>,
    coach: &'a str,
    at: String,
    today: Date,
    deed: Deed,
    entry: Option<i64>,
    touched: Touched,
    keeps_details: bool,
}

impl Store {
    /// Makes an edit and saves it: all of it, or nothing when `work` refuses. Durable when this returns.
    ///
    /// Whatever had been undone can no longer be redone after it.
    ///
    /// # Errors
    /// Those of `work`, and whatever keeps the edit from being saved. Then the file is as it was.
    ///
    /// ```
    /// use peil_portfolio::{Company, Deed, OpenOptions};
    /// # let folder = tempfile::tempdir()?;
    /// # let path = folder.path().join("example.peil");
    /// let mut store = OpenOptions::new().coach("A. Coach").create(&path)?.store;
    /// let saved = store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("Bakkerij De Proef")))?;
    /// assert_eq!(store.get(saved.value)?.name, "Bakkerij De Proef");
    /// store.undo()?;
    /// assert!(store.get(saved.value).is_err());
    /// store.close()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn edit<T>(
        &mut self,
        deed: Deed,
        work: impl FnOnce(&mut Edit<'_>) -> Result<T, EditError>,
    ) -> Result<Saved<T>, EditError> {
        self.edit_keeping(true, deed, work)
    }

    /// An edit that cannot be undone, since the journal has its entry and not its details.
    pub(crate) fn edit_unjournalled<T>(
        &mut self,
        deed: Deed,
        work: impl FnOnce(&mut Edit<'_>) -> Result<T, EditError>,
    ) -> Result<Saved<T>, EditError> {
        self.edit_keeping(false, deed, work)
    }

    fn edit_keeping<T>(
        &mut self,
        keeps_details: bool,
        deed: Deed,
        work: impl FnOnce(&mut Edit<'_>) -> Result<T, EditError>,
    ) -> Result<Saved<T>, EditError> {
        self.writable()?;
        let now = self.clock.now();
        let (at, today) = (now.to_string(), now.date());
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let touched = Touched::default();
        let mut edit =
            Edit { transaction, coach: &self.coach, at, today, deed, entry: None, touched, keeps_details };
        let value = work(&mut edit)?;
        let Edit { transaction, entry, touched, .. } = edit;
        match entry {
            Some(_) => transaction.commit()?,
            None => transaction.rollback()?,
        }
        self.identity.still(&self.path)?;
        Ok(Saved { value, entry: entry.map(EntryId::new), touched })
    }
}

impl Edit<'_> {
    /// Adds a record.
    ///
    /// # Errors
    /// [`EditError::Refused`] by its own check, [`EditError::Clash`] with what is there.
    pub fn insert<R: Record>(&mut self, record: &R) -> Result<Id<R>, EditError> {
        record.check()?;
        let table = R::TABLE;
        let values = record.values();
        let id = insert(&self.transaction, table, None, &values)?;
        self.note(table, id, None, Some(&values))?;
        Ok(Id::new(id))
    }

    /// Replaces a record. Nothing is journalled when it is as it was.
    ///
    /// # Errors
    /// [`EditError::NotFound`], [`EditError::Refused`], [`EditError::Clash`]. A record stays with its company.
    pub fn update<R: Record>(&mut self, id: Id<R>, record: &R) -> Result<(), EditError> {
        record.check()?;
        let table = R::TABLE;
        let before = stored(&self.transaction, table, id.number())?;
        let before = before.ok_or(EditError::NotFound { table: table.name, id: id.number() })?;
        let after = record.values();
        if table.owner == Owner::Company && before.first() != after.first() {
            return Err(EditError::Refused { table: table.name, column: "company" });
        }
        if before != after {
            update(&self.transaction, table, id.number(), &after)?;
            self.note(table, id.number(), Some(&before), Some(&after))?;
        }
        Ok(())
    }

    /// Removes a record. It stays in the journal, so that this can be undone; [`Store::erase`] leaves nothing.
    ///
    /// A company goes with everything that belongs to it.
    ///
    /// # Errors
    /// [`EditError::NotFound`].
    pub fn remove<R: Record>(&mut self, id: Id<R>) -> Result<(), EditError> {
        if R::TABLE.owner == Owner::Itself {
            for table in records::TABLES.iter().filter(|table| table.owner == Owner::Company) {
                let query = format!("SELECT id FROM {} WHERE company = ?1 ORDER BY id", table.name);
                let rows = self
                    .transaction
                    .prepare_cached(&query)?
                    .query_map([id.number()], |row| row.get(0))?
                    .collect::<Result<Vec<i64>, _>>()?;
                for row in rows {
                    self.remove_row(table, row)?;
                }
            }
        }
        self.remove_row(R::TABLE, id.number())
    }

    fn remove_row(&mut self, table: &'static Table, id: i64) -> Result<(), EditError> {
        let before = stored(&self.transaction, table, id)?;
        let before = before.ok_or(EditError::NotFound { table: table.name, id })?;
        delete(&self.transaction, table, id)?;
        self.note(table, id, Some(&before), None)
    }

    /// A record as it stands within this edit.
    ///
    /// # Errors
    /// [`EditError::NotFound`].
    pub fn get<R: Record>(&self, id: Id<R>) -> Result<R, EditError> {
        read::one(&self.transaction, id)
    }

    /// The records of a company as they stand within this edit.
    ///
    /// # Errors
    /// [`EditError::Unreadable`].
    pub fn of_company<R: Record>(&self, company: Id<Company>) -> Result<Vec<Kept<R>>, EditError> {
        read::of_company(&self.transaction, company)
    }

    /// All records of a kind as they stand within this edit.
    ///
    /// # Errors
    /// [`EditError::Unreadable`].
    pub fn all<R: Record>(&self) -> Result<Vec<Kept<R>>, EditError> {
        read::all(&self.transaction)
    }

    /// In whose name it is made.
    pub(crate) const fn coach(&self) -> &str {
        self.coach
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.transaction
    }

    /// The day of the edit, in Coordinated Universal Time.
    #[must_use]
    pub const fn today(&self) -> Date {
        self.today
    }

    fn note(
        &mut self,
        table: &'static Table,
        id: i64,
        before: Option<&[Value]>,
        after: Option<&[Value]>,
    ) -> Result<(), EditError> {
        let entry = match self.entry {
            Some(entry) => entry,
            None => *self.entry.insert(self.begin_entry()?),
        };
        let company = after.or(before).and_then(|values| table.company_of(id, values));
        self.touched.add(company);
        if !self.keeps_details {
            return Ok(());
        }
        let mut statement = self.transaction.prepare_cached(
            "INSERT INTO change (entry, \"table\", row, company, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        let (before, after) = (differing(table, before, after), differing(table, after, before));
        statement.execute(params![entry, table.name, id, company, before, after])?;
        Ok(())
    }

    fn begin_entry(&self) -> Result<i64, EditError> {
        // What was undone and is now past redoing needs no details any more.
        self.transaction.execute(
            "DELETE FROM change WHERE entry IN (SELECT id FROM journal WHERE state = 'undone')",
            [],
        )?;
        self.transaction.execute("UPDATE journal SET state = 'dropped' WHERE state = 'undone'", [])?;
        let mut statement = self.transaction.prepare_cached(
            "INSERT INTO journal (at, coach, deed, of, state) VALUES (?1, ?2, ?3, NULL, ?4)",
        )?;
        let state = if self.keeps_details { "done" } else { "note" };
        Ok(statement.insert(params![self.at, self.coach, self.deed.code(), state])?)
    }
}

/// The columns of `these` that differ from `others`, as JSON; all of them where there are no others.
fn differing(table: &Table, these: Option<&[Value]>, others: Option<&[Value]>) -> Option<String> {
    let these = these?;
    let columns = table.columns.iter().zip(these).enumerate();
    let differing =
        columns.filter(|(place, (_, value))| others.and_then(|others| others.get(*place)) != Some(value));
    let map: Map<String, Json> =
        differing.map(|(_, (column, value))| ((*column).to_owned(), json(value))).collect();
    Some(Json::Object(map).to_string())
}

pub(super) fn json(value: &Value) -> Json {
    match value {
        Value::Integer(number) => Json::from(*number),
        Value::Text(text) => Json::from(text.as_str()),
        Value::Null | Value::Real(_) | Value::Blob(_) => Json::Null,
    }
}

/// The value of what [`json`] wrote; `None` of anything else.
pub(super) fn value(json: &Json) -> Option<Value> {
    match json {
        Json::Null => Some(Value::Null),
        Json::Number(number) => number.as_i64().map(Value::Integer),
        Json::String(text) => Some(Value::Text(text.clone())),
        _ => None,
    }
}

pub(super) fn stored(
    connection: &Connection,
    table: &Table,
    id: i64,
) -> Result<Option<Vec<Value>>, EditError> {
    let mut statement = connection.prepare_cached(&format!("{} WHERE id = ?1", table.select()))?;
    let mut rows = statement.query([id])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let values = (1..=table.columns.len()).map(|column| row.get(column)).collect::<Result<_, _>>()?;
    Ok(Some(values))
}

pub(super) fn insert(
    connection: &Connection,
    table: &Table,
    id: Option<i64>,
    values: &[Value],
) -> Result<i64, EditError> {
    let places: Vec<_> = (1..=values.len() + 1).map(|place| format!("?{place}")).collect();
    let query = format!(
        "INSERT INTO {} (id, {}) VALUES ({})",
        table.name,
        table.columns.join(", "),
        places.join(", ")
    );
    let id = id.map_or(Value::Null, Value::Integer);
    let mut statement = connection.prepare_cached(&query)?;
    Ok(statement.insert(params_from_iter([&id].into_iter().chain(values)))?)
}

pub(super) fn update(
    connection: &Connection,
    table: &Table,
    id: i64,
    values: &[Value],
) -> Result<(), EditError> {
    let set: Vec<_> =
        table.columns.iter().zip(2..).map(|(column, place)| format!("{column} = ?{place}")).collect();
    let query = format!("UPDATE {} SET {} WHERE id = ?1", table.name, set.join(", "));
    let id = Value::Integer(id);
    let mut statement = connection.prepare_cached(&query)?;
    statement.execute(params_from_iter([&id].into_iter().chain(values)))?;
    Ok(())
}

pub(super) fn delete(connection: &Connection, table: &Table, id: i64) -> Result<(), EditError> {
    connection.prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", table.name))?.execute([id])?;
    Ok(())
}
