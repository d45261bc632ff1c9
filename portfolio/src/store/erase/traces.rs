//! What a file knows of a company, also where its number does not stand.

use crate::error::EditError;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// Device and sequence of the record of a kiosk.
type Key = (i64, i64);

/// What leads to everything that is known of a company.
///
/// Its number leads there in the file itself and in those that have gone the same way. After a restore a backup of the
/// other way may have given the number to another company: that one was added in another entry of the journal, or at
/// another moment.
///
/// A record of a kiosk in the inbox names no company, nor does the journal of the inbox: the number of the record leads
/// there.
#[derive(Clone, Debug)]
pub(super) struct Traces {
    company: i64,
    /// The entry of the journal that added it, and its moment; none where the journal does not go so far back.
    added: Option<(i64, String)>,
    records: BTreeSet<Key>,
}

impl Traces {
    /// Those in the file of a portfolio.
    pub(super) fn of(company: i64, connection: &Connection) -> Result<Self, EditError> {
        let added = added(company, connection)?;
        let mut traces = Self { company, added, records: BTreeSet::new() };
        traces.gather(connection)?;
        Ok(traces)
    }

    /// Whether the number is that of the company in another file, too. Where nothing tells, it is.
    fn has_number(&self, connection: &Connection) -> Result<bool, EditError> {
        let there = added(self.company, connection)?;
        Ok(self.added.as_ref().zip(there.as_ref()).is_none_or(|(here, there)| here == there))
    }

    /// Adds the records of kiosks that are scans of the company in a file, or were.
    pub(super) fn gather(&mut self, connection: &Connection) -> Result<(), EditError> {
        if !self.has_number(connection)? {
            return Ok(());
        }
        let mut scans = connection
            .prepare("SELECT device, sequence FROM scan WHERE company = ?1 AND device IS NOT NULL")?;
        for key in scans.query_map([self.company], |row| Ok((row.get(0)?, row.get(1)?)))? {
            self.records.insert(key?);
        }
        let query = "SELECT before, after FROM change WHERE company = ?1 AND \"table\" = 'scan'";
        let mut changes = connection.prepare(query)?;
        let mut rows = changes.query([self.company])?;
        while let Some(row) = rows.next()? {
            for place in 0..2 {
                self.records.extend(row.get::<_, Option<String>>(place)?.as_deref().and_then(key));
            }
        }
        Ok(())
    }

    /// Leaves out the records that are somebody else's by now: a scan of another company, or waiting for a decision.
    pub(super) fn leave_others(&mut self, connection: &Connection) -> Result<(), EditError> {
        let mut others = connection.prepare(
            "SELECT EXISTS (SELECT 1 FROM scan WHERE device = ?1 AND sequence = ?2 AND company <> ?3)
             OR EXISTS (SELECT 1 FROM inbox WHERE device = ?1 AND sequence = ?2)",
        )?;
        let mut kept = BTreeSet::new();
        for (device, sequence) in &self.records {
            if !others.query_row(params![device, sequence, self.company], |row| row.get(0))? {
                kept.insert((*device, *sequence));
            }
        }
        self.records = kept;
        Ok(())
    }

    /// How many rows of each table there are of it.
    pub(super) fn count(&self, connection: &Connection) -> Result<Vec<(String, u64)>, EditError> {
        let mut counts = Vec::new();
        for table in tables_with_company(connection)? {
            let query = format!("SELECT count(*) FROM \"{table}\" WHERE company = ?1");
            let mut count: i64 = connection.query_row(&query, [self.company], |row| row.get(0))?;
            if table == "change" {
                let mut others = connection.prepare("SELECT company IS NOT ?2 FROM change WHERE id = ?1")?;
                for change in self.changes(connection)? {
                    let other: bool = others.query_row([change, self.company], |row| row.get(0))?;
                    count += i64::from(other);
                }
            }
            if count > 0 {
                counts.push((table, u64::try_from(count).unwrap_or(0)));
            }
        }
        Ok(counts)
    }

    /// Removes all of it, and whatever could be redone.
    pub(super) fn erase(&self, connection: &Connection) -> Result<(), EditError> {
        let is_its_number = self.has_number(connection)?;
        for change in self.changes(connection)? {
            connection.execute("DELETE FROM change WHERE id = ?1", [change])?;
        }
        for table in ["scan", "inbox"].into_iter().filter(|table| has_table(connection, table)) {
            for (device, sequence) in &self.records {
                let query = format!("DELETE FROM {table} WHERE device = ?1 AND sequence = ?2");
                connection.execute(&query, [device, sequence])?;
            }
        }
        if is_its_number {
            for table in tables_with_company(connection)? {
                connection.execute(&format!("DELETE FROM \"{table}\" WHERE company = ?1"), [self.company])?;
            }
            connection.execute("DELETE FROM company WHERE id = ?1", [self.company])?;
        }
        connection.execute_batch(
            "DELETE FROM journal WHERE state IN ('done', 'undone') AND id NOT IN (SELECT entry FROM change);
             DELETE FROM change WHERE entry IN (SELECT id FROM journal WHERE state = 'undone');
             UPDATE journal SET state = 'dropped' WHERE state = 'undone';",
        )?;
        Ok(())
    }

    /// The rows of the journal that tell of the records of kiosks. All that was done to such a row goes, so that undo
    /// does not stop at a part of it.
    fn changes(&self, connection: &Connection) -> Result<BTreeSet<i64>, EditError> {
        let mut found = BTreeSet::new();
        if self.records.is_empty() {
            return Ok(found);
        }
        for table in ["scan", "inbox"] {
            let (mut changes, mut touched) = (Vec::<(i64, i64)>::new(), BTreeSet::new());
            let query = "SELECT id, row, before, after FROM change WHERE \"table\" = ?1";
            let mut statement = connection.prepare(query)?;
            let mut rows = statement.query([table])?;
            while let Some(row) = rows.next()? {
                let number: i64 = row.get(1)?;
                changes.push((row.get(0)?, number));
                for place in 2..4 {
                    let text: Option<String> = row.get(place)?;
                    if text.as_deref().and_then(key).is_some_and(|key| self.records.contains(&key)) {
                        touched.insert(number);
                    }
                }
            }
            found.extend(changes.into_iter().filter(|(_, row)| touched.contains(row)).map(|(id, _)| id));
        }
        Ok(found)
    }
}

/// The entry of the journal that added a company, and its moment.
fn added(company: i64, connection: &Connection) -> Result<Option<(i64, String)>, EditError> {
    let query = "SELECT journal.id, journal.at FROM change JOIN journal ON journal.id = change.entry
                 WHERE change.\"table\" = 'company' AND change.company = ?1 AND change.row = ?1
                 AND change.before IS NULL ORDER BY change.id LIMIT 1";
    Ok(connection.query_row(query, [company], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// The record of a kiosk that a row of the journal names; the columns stand together wherever a whole record does.
fn key(json: &str) -> Option<Key> {
    let json: Json = serde_json::from_str(json).ok()?;
    Some((json.get("device")?.as_i64()?, json.get("sequence")?.as_i64()?))
}

fn has_table(connection: &Connection, table: &str) -> bool {
    let query = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1";
    connection.prepare(query).and_then(|mut found| found.exists([table])).unwrap_or(true)
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
