//! Reading the register, whole and in part.

use super::row::{COLUMNS, MaturityEntry, Planned};
use super::{Register, Row, ScanEntry, StageEntry};
use crate::Date;
use crate::error::EditError;
use crate::records::{Company, FollowUpKind, RegionalCount, ScanSource};
use crate::store::{Code, Id, Store, Touched};
use peil_core::intensity::{Composition, Scan};
use peil_core::maturity::{Answers, Stage};
use rusqlite::Row as Columns;

impl Register {
    /// Reads all of a portfolio.
    ///
    /// # Errors
    /// [`EditError::Unreadable`], [`EditError::Damaged`].
    pub fn load(store: &Store) -> Result<Self, EditError> {
        let mut register = Self::default();
        register.read_other(store)?;
        store.each_row(&format!("SELECT id, {COLUMNS} FROM company ORDER BY id"), [], |columns| {
            register.rows.push(Row::read(columns)?);
            Ok(())
        })?;
        register.read_details(store, None)?;
        Ok(register)
    }

    /// Reads again what an edit, an undo or a redo has touched.
    ///
    /// # Errors
    /// As [`Register::load`]; load it anew then.
    pub fn refresh(&mut self, store: &Store, touched: &Touched) -> Result<(), EditError> {
        self.version += 1;
        if touched.other {
            self.read_other(store)?;
        }
        for &id in &touched.companies {
            let mut row = None;
            let query = format!("SELECT id, {COLUMNS} FROM company WHERE id = ?1");
            store.each_row(&query, [id.number()], |columns| {
                row = Some(Row::read(columns)?);
                Ok(())
            })?;
            match (self.place(id), row) {
                (Ok(place), Some(row)) => self.rows.splice(place..=place, [row]).for_each(drop),
                (Ok(place), None) => _ = self.rows.remove(place),
                (Err(place), Some(row)) => self.rows.insert(place, row),
                (Err(_), None) => {}
            }
            if self.place(id).is_ok() {
                self.read_details(store, Some(id))?;
            }
        }
        Ok(())
    }

    /// Takes an erased company out.
    pub fn forget(&mut self, company: Id<Company>) {
        self.version += 1;
        if let Ok(place) = self.place(company) {
            self.rows.remove(place);
        }
    }

    fn read_other(&mut self, store: &Store) -> Result<(), EditError> {
        self.settings = store.settings()?;
        self.counts = store.all::<RegionalCount>()?.into_iter().map(|kept| kept.record).collect();
        Ok(())
    }

    /// What belongs to companies, of all of them or of one.
    fn read_details(&mut self, store: &Store, only: Option<Id<Company>>) -> Result<(), EditError> {
        self.read(store, only, "contact", "name, email, phone", |row, columns| {
            for column in 2..5 {
                row.add_text(columns.get_ref(column)?.as_str().unwrap_or_default());
            }
            Ok(())
        })?;
        self.read(store, only, "stage", "stage, reached_on", |row, columns| {
            let stage: String = columns.get(2)?;
            let reached_on = coded::<Date>(columns, 3, "stage", "reached_on")?;
            row.stages.push(StageEntry { stage: stage.into(), reached_on });
            Ok(())
        })?;
        self.read(store, only, "scan", "scanned_on, composition, answers, source", |row, columns| {
            row.scans.push(ScanEntry {
                scanned_on: coded::<Date>(columns, 2, "scan", "scanned_on")?,
                composition: coded::<Composition>(columns, 3, "scan", "composition")?,
                scan: coded::<Scan>(columns, 4, "scan", "answers")?,
                source: coded::<ScanSource>(columns, 5, "scan", "source")?,
            });
            Ok(())
        })?;
        self.read(store, only, "assessment", "stage, assessed_on, finished, cells", |row, columns| {
            let answers = coded::<Answers>(columns, 5, "assessment", "cells")?;
            let stage = coded::<Stage>(columns, 2, "assessment", "stage")?;
            let assessed_on = coded::<Date>(columns, 3, "assessment", "assessed_on")?;
            row.assessments.push(MaturityEntry::of(stage, assessed_on, columns.get(4)?, &answers));
            Ok(())
        })?;
        self.read(store, only, "follow_up", "kind, due_on, done_on", |row, columns| {
            if columns.get_ref(4)? == rusqlite::types::ValueRef::Null {
                row.planned.push(Planned {
                    id: columns.get(0)?,
                    kind: coded::<FollowUpKind>(columns, 2, "follow_up", "kind")?,
                    due_on: coded::<Date>(columns, 3, "follow_up", "due_on")?,
                });
            }
            Ok(())
        })?;
        let rows = match only {
            None => self.rows.as_mut_slice(),
            Some(id) => {
                self.place(id).ok().and_then(|place| self.rows.get_mut(place..=place)).unwrap_or_default()
            }
        };
        rows.iter_mut().for_each(Row::settle);
        Ok(())
    }

    fn read(
        &mut self,
        store: &Store,
        only: Option<Id<Company>>,
        table: &str,
        columns: &str,
        mut take: impl FnMut(&mut Row, &Columns<'_>) -> Result<(), EditError>,
    ) -> Result<(), EditError> {
        let mut each = |columns: &Columns<'_>| {
            let company = Id::new(columns.get(1)?);
            let place = self.place(company).ok();
            place.and_then(|place| self.rows.get_mut(place)).map_or(Ok(()), |row| take(row, columns))
        };
        let query = format!("SELECT id, company, {columns} FROM {table}");
        match only {
            None => store.each_row(&format!("{query} ORDER BY id"), [], each),
            Some(id) => {
                let query = format!("{query} WHERE company = ?1 ORDER BY id");
                store.each_row(&query, [id.number()], &mut each)
            }
        }
    }
}

fn coded<T: Code>(
    columns: &Columns<'_>,
    place: usize,
    table: &'static str,
    column: &'static str,
) -> Result<T, EditError> {
    let read = columns.get_ref(place)?.as_str().ok().and_then(T::from_code);
    match read {
        Some(value) => Ok(value),
        None => Err(EditError::Unreadable { table, column, id: columns.get(0)? }),
    }
}
