//! The tables, and how an older file becomes a newer one.

use crate::error::OpenError;
use rusqlite::{Connection, TransactionBehavior};

/// `Peil` in ASCII: what tells a portfolio from any other database.
pub(crate) const APPLICATION_ID: i32 = 0x5065_696c;

/// What each version adds to the one before; the first makes an empty file into version 1.
const STEPS: [&str; 1] = [include_str!("schema_1.sql")];

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
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for step in STEPS.iter().skip(usize::try_from(from).unwrap_or(0)) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", VERSION)?;
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
