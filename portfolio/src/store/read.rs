//! Reading records.

use super::Store;
use super::connect::{self, Mode};
use super::table::{Fields, Id, Kept, Record};
use crate::error::{EditError, OpenError};
use crate::records::Company;
use rusqlite::{Connection, Params};

impl Store {
    /// A record.
    ///
    /// # Errors
    /// [`EditError::NotFound`], [`EditError::Unreadable`].
    pub fn get<R: Record>(&self, id: Id<R>) -> Result<R, EditError> {
        one(&self.connection, id)
    }

    /// The records of a company, in the order in which they were added.
    ///
    /// # Errors
    /// [`EditError::Unreadable`].
    pub fn of_company<R: Record>(&self, company: Id<Company>) -> Result<Vec<Kept<R>>, EditError> {
        of_company(&self.connection, company)
    }

    /// All records of a kind, in the order in which they were added.
    ///
    /// # Errors
    /// [`EditError::Unreadable`].
    pub fn all<R: Record>(&self) -> Result<Vec<Kept<R>>, EditError> {
        all(&self.connection)
    }

    /// Gives every record of a kind to `take`, one after the other, without keeping them: for exports of any size.
    ///
    /// # Errors
    /// [`EditError::Unreadable`], and what `take` refuses.
    pub fn each<R: Record>(&self, mut take: impl FnMut(Kept<R>)) -> Result<(), EditError> {
        listed(&self.connection, &R::TABLE.select(), [], &mut take)
    }
}

impl Store {
    /// Some columns of many rows, for who does not need whole records.
    pub(crate) fn each_row(
        &self,
        query: &str,
        params: impl Params,
        take: impl FnMut(&rusqlite::Row<'_>) -> Result<(), EditError>,
    ) -> Result<(), EditError> {
        each_row(&self.connection, query, params, take)
    }

    pub(crate) const fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Another connection to the same file, for reading in another thread.
    pub(crate) fn reader(&self) -> Result<Connection, OpenError> {
        connect::open(&self.path, Mode::Read, self.passphrase.as_ref())
    }
}

pub(crate) fn each_row(
    connection: &Connection,
    query: &str,
    params: impl Params,
    mut take: impl FnMut(&rusqlite::Row<'_>) -> Result<(), EditError>,
) -> Result<(), EditError> {
    let mut statement = connection.prepare_cached(query)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

pub(super) fn one<R: Record>(connection: &Connection, id: Id<R>) -> Result<R, EditError> {
    let query = format!("{} WHERE id = ?1", R::TABLE.select());
    let mut found = None;
    listed(connection, &query, [id.number()], &mut |kept: Kept<R>| found = Some(kept.record))?;
    found.ok_or(EditError::NotFound { table: R::TABLE.name, id: id.number() })
}

pub(super) fn of_company<R: Record>(
    connection: &Connection,
    company: Id<Company>,
) -> Result<Vec<Kept<R>>, EditError> {
    let query = format!("{} WHERE company = ?1 ORDER BY id", R::TABLE.select());
    let mut records = Vec::new();
    listed(connection, &query, [company.number()], &mut |kept| records.push(kept))?;
    Ok(records)
}

pub(super) fn all<R: Record>(connection: &Connection) -> Result<Vec<Kept<R>>, EditError> {
    let mut records = Vec::new();
    listed(connection, &format!("{} ORDER BY id", R::TABLE.select()), [], &mut |kept| records.push(kept))?;
    Ok(records)
}

fn listed<R: Record>(
    connection: &Connection,
    query: &str,
    params: impl Params,
    take: &mut impl FnMut(Kept<R>),
) -> Result<(), EditError> {
    let mut statement = connection.prepare_cached(query)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        let mut fields = Fields::new(R::TABLE, row);
        take(Kept { id: Id::new(fields.id()?), record: R::read(&mut fields)? });
    }
    Ok(())
}
