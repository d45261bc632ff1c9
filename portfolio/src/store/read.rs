//! Reading records.

use super::Store;
use super::connect::{self, Mode};
use super::table::{Fields, Id, Kept, Record};
use crate::error::{EditError, OpenError};
use crate::records::Company;
use rusqlite::{Connection, Params};
use std::ops::ControlFlow;

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
        self.each_while(|kept| {
            take(kept);
            ControlFlow::Continue(())
        })
    }

    /// Gives every record of a kind to `take`, in the order in which they were added, until it breaks off.
    ///
    /// # Errors
    /// [`EditError::Unreadable`].
    pub fn each_while<R: Record>(
        &self,
        mut take: impl FnMut(Kept<R>) -> ControlFlow<()>,
    ) -> Result<(), EditError> {
        listed(&self.connection, &format!("{} ORDER BY id", R::TABLE.select()), [], &mut take)
    }

    /// How many records of a kind there are.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn count<R: Record>(&self) -> Result<u64, EditError> {
        let query = format!("SELECT count(*) FROM {}", R::TABLE.name);
        let count: i64 = self.connection.query_row(&query, [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// Has `read` see the portfolio as it is at one moment: what another instance writes in the meantime stays out.
    ///
    /// # Errors
    /// When the file cannot be read; otherwise what `read` says.
    pub fn at_one_moment<T, E: From<EditError>>(
        &self,
        read: impl FnOnce(&Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let moment = self.connection.unchecked_transaction().map_err(EditError::from)?;
        let value = read(self);
        moment.rollback().map_err(EditError::from)?;
        value
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
    listed(connection, &query, [id.number()], &mut |kept: Kept<R>| {
        found = Some(kept.record);
        ControlFlow::Break(())
    })?;
    found.ok_or(EditError::NotFound { table: R::TABLE.name, id: id.number() })
}

pub(super) fn of_company<R: Record>(
    connection: &Connection,
    company: Id<Company>,
) -> Result<Vec<Kept<R>>, EditError> {
    let query = format!("{} WHERE company = ?1 ORDER BY id", R::TABLE.select());
    let mut records = Vec::new();
    listed(connection, &query, [company.number()], &mut |kept| {
        records.push(kept);
        ControlFlow::Continue(())
    })?;
    Ok(records)
}

pub(super) fn all<R: Record>(connection: &Connection) -> Result<Vec<Kept<R>>, EditError> {
    let mut records = Vec::new();
    listed(connection, &format!("{} ORDER BY id", R::TABLE.select()), [], &mut |kept| {
        records.push(kept);
        ControlFlow::Continue(())
    })?;
    Ok(records)
}

fn listed<R: Record>(
    connection: &Connection,
    query: &str,
    params: impl Params,
    take: &mut impl FnMut(Kept<R>) -> ControlFlow<()>,
) -> Result<(), EditError> {
    let mut statement = connection.prepare_cached(query)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        let mut fields = Fields::new(R::TABLE, row);
        if take(Kept { id: Id::new(fields.id()?), record: R::read(&mut fields)? }).is_break() {
            break;
        }
    }
    Ok(())
}
