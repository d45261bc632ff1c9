//! The tables, and how an older file becomes a newer one.

use crate::error::OpenError;
use rusqlite::{Connection, TransactionBehavior};

/// `Peil` in ASCII: what tells a portfolio from any other database.
pub(crate) const APPLICATION_ID: i32 = 0x5065_696c;

/// What each version adds to the one before; the first makes an empty file into version 1.
const STEPS: [&str; 2] = [include_str!("schema_1.sql"), include_str!("schema_2.sql")];

/// The version that this program writes.
#[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "a handful of steps")]
pub(crate) const VERSION: i32 = STEPS.len() as i32;

/// Makes an empty database into a portfolio.
pub(crate) fn create(connection: &mut Connection) -> Result<(), OpenError> {
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate(connection, 0)
}

/// Takes every step from a version to the present one, all in one transaction.
pub(crate) fn migrate(connection: &mut Connection, from: i32) -> Result<(), OpenError> {
    take(connection, &STEPS, from)
}

fn take(connection: &mut Connection, steps: &[&str], from: i32) -> Result<(), OpenError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    let mut version = 0;
    for step in steps {
        version += 1;
        if version > from {
            transaction.execute_batch(step)?;
        }
    }
    transaction.pragma_update(None, "user_version", version)?;
    Ok(transaction.commit()?)
}

/// The version of a portfolio.
///
/// # Errors
/// Refuses what is no portfolio, and what is too new.
pub(crate) fn version(connection: &Connection) -> Result<i32, OpenError> {
    let number = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0));
    let (application, version) = (number("application_id")?, number("user_version")?);
    match version {
        _ if application != APPLICATION_ID => Err(OpenError::NotPeil),
        ..1 => Err(OpenError::NotPeil),
        version if version > VERSION => Err(OpenError::Newer { version, understands: VERSION }),
        version => Ok(version),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEXT: [&str; 4] = [
        STEPS[0],
        STEPS[1],
        "ALTER TABLE company ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey';",
        "CREATE TABLE visit (id INTEGER PRIMARY KEY) STRICT; UPDATE company SET colour = 'green';",
    ];

    fn user_version(connection: &Connection) -> i32 {
        connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    }

    fn filled() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        create(&mut connection).unwrap();
        let columns = "name, street, postal_code, city, municipality, website, consent, tags, notes";
        let query =
            format!("INSERT INTO company ({columns}) VALUES ('Een', '', '', '', '', '', 'given', '[]', '')");
        connection.execute(&query, []).unwrap();
        connection
    }

    #[test]
    fn the_steps_that_are_missing_are_taken_and_no_others() {
        let mut connection = filled();
        take(&mut connection, &NEXT[..3], 2).unwrap();
        assert_eq!(user_version(&connection), 3);
        let read = "SELECT name || ' ' || colour FROM company";
        assert_eq!(connection.query_row(read, [], |row| row.get::<_, String>(0)), Ok("Een grey".to_owned()));
        take(&mut connection, &NEXT, 3).unwrap();
        assert_eq!(user_version(&connection), 4);
        assert_eq!(connection.query_row(read, [], |row| row.get::<_, String>(0)), Ok("Een green".to_owned()));
        assert!(matches!(version(&connection), Err(OpenError::Newer { version: 4, understands: VERSION })));
    }

    #[test]
    fn a_step_that_fails_leaves_the_old_version_whole() {
        let mut connection = filled();
        let broken = [
            NEXT[0],
            NEXT[1],
            NEXT[2],
            "CREATE TABLE visit (id INTEGER PRIMARY KEY) STRICT; no such statement;",
        ];
        assert!(take(&mut connection, &broken, 2).is_err());
        assert_eq!(version(&connection).unwrap(), VERSION);
        assert!(connection.prepare("SELECT colour FROM company").is_err());
        assert!(connection.prepare("SELECT id FROM visit").is_err());
    }
}
