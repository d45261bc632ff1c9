//! Is the file sound?

use rusqlite::Connection;

/// How many findings are listed.
const MOST: usize = 20;

/// What is wrong with the database; empty when it is sound. A database that cannot be read is a finding too.
pub(super) fn findings(connection: &Connection) -> Vec<String> {
    let mut findings = listed(connection, &format!("PRAGMA integrity_check({MOST})"), |row| row.get(0));
    findings.retain(|finding| finding != "ok");
    findings.extend(listed(connection, "PRAGMA foreign_key_check", |row| {
        let (table, row, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(format!("row {} of {table} names a missing {parent}", row.unwrap_or_default()))
    }));
    findings.truncate(MOST);
    findings
}

fn listed(
    connection: &Connection,
    query: &str,
    read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<String>,
) -> Vec<String> {
    let rows: rusqlite::Result<Vec<_>> = (|| connection.prepare(query)?.query_map([], read)?.collect())();
    rows.unwrap_or_else(|error| vec![error.to_string()])
}
