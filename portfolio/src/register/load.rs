//! Reading the register, whole and in part.

use super::row::{COLUMNS, MaturityEntry, Planned};
use super::{Measured, Register, Row, ScanEntry, StageEntry};
use crate::error::EditError;
use crate::records::{Company, FollowUpKind, InboxRecord, PublishedScores, RegionalCount, ScanSource};
use crate::store::{Code, Fields, Id, Record, Store, Touched, each_row};
use crate::{Date, Score};
use peil_core::intensity::{Composition, Scan};
use peil_core::maturity::{Answers, Stage};
use rusqlite::{Connection, Row as Columns};
use std::sync::Arc;

/// How far the reading is, in thousandths, after the companies, after what belongs to them, and after all of it.
const ROWS: u16 = 550;
const ROWS_AND_DETAILS: u16 = 800;
const READ: u16 = 900;

impl Register {
    /// Reads all of a portfolio.
    ///
    /// # Errors
    /// [`EditError::Unreadable`], [`EditError::Damaged`].
    pub fn load(store: &Store) -> Result<Self, EditError> {
        Self::load_telling(store, &mut |_| {})
    }

    /// Reads all of a portfolio, and tells in between how much of it is done: thousandths, rising, a few dozen times.
    ///
    /// # Errors
    /// As [`Register::load`].
    pub fn load_telling(store: &Store, tell: &mut dyn FnMut(u16)) -> Result<Self, EditError> {
        let mut register = Self::default();
        // Half of the work is scans and assessments, and goes on beside the rest.
        let measured = std::thread::scope(|scope| {
            let beside = store.reader().ok().and_then(|reader| {
                let reading = move || Taken::read(&reader, None);
                std::thread::Builder::new().name("measured".to_owned()).spawn_scoped(scope, reading).ok()
            });
            register.read_rows(store, tell)?;
            tell(ROWS_AND_DETAILS);
            match beside.map(std::thread::ScopedJoinHandle::join) {
                Some(Ok(measured)) => measured,
                _ => Taken::read(store.connection(), None),
            }
        })?;
        tell(READ);
        register.take(measured);
        for row in &mut register.rows {
            register.texts.push(&row.settle());
        }
        tell(1000);
        Ok(register)
    }

    fn read_rows(&mut self, store: &Store, tell: &mut dyn FnMut(u16)) -> Result<(), EditError> {
        self.read_other(store)?;
        let count: u32 =
            store.connection().query_row("SELECT count(*) FROM company", [], |row| row.get(0))?;
        let count = count as usize;
        let step = (count / 40).max(1);
        self.rows.reserve(count);
        store.each_row(&format!("SELECT id, {COLUMNS} FROM company ORDER BY id"), [], |columns| {
            self.rows.push(Row::read(columns)?);
            if self.rows.len().is_multiple_of(step) {
                let share = (self.rows.len() * usize::from(ROWS)) / count.max(1);
                tell(u16::try_from(share).unwrap_or(ROWS).min(ROWS));
            }
            Ok(())
        })?;
        self.read_details(store, None)
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
            let Some(row) = row else {
                self.take_out(id);
                continue;
            };
            let (known, place) = match self.place(id) {
                Ok(place) => (true, place),
                Err(place) => (false, place),
            };
            self.rows.splice(place..place + usize::from(known), [row]).for_each(drop);
            self.read_details(store, Some(id))?;
            self.take(Taken::read(store.connection(), Some(id))?);
            let text = self.rows.get_mut(place).map(Row::settle).unwrap_or_default();
            if known {
                self.texts.replace(place, &text);
            } else {
                self.texts.insert(place, &text);
            }
        }
        Ok(())
    }

    /// Takes an erased company out.
    pub fn forget(&mut self, company: Id<Company>) {
        self.version += 1;
        self.take_out(company);
    }

    fn take_out(&mut self, company: Id<Company>) {
        if let Ok(place) = self.place(company) {
            self.rows.remove(place);
            self.texts.remove(place);
        }
    }

    fn read_other(&mut self, store: &Store) -> Result<(), EditError> {
        self.settings = store.settings()?;
        self.inbox = store.all::<InboxRecord>()?;
        self.counts = store.all::<RegionalCount>()?.into_iter().map(|kept| kept.record).collect();
        Ok(())
    }

    /// Everything but scans and assessments that belongs to companies, of all of them or of one.
    fn read_details(&mut self, store: &Store, only: Option<Id<Company>>) -> Result<(), EditError> {
        self.read(store, only, "contact", "name, email, phone", |row, columns| {
            for column in 2..5 {
                row.add_text(columns.get_ref(column)?.as_str().unwrap_or_default());
            }
            Ok(())
        })?;
        let mut keys: Vec<Arc<str>> = Vec::new();
        self.read(store, only, "stage", "stage, reached_on", |row, columns| {
            let key = columns.get_ref(2)?.as_str().unwrap_or_default();
            let stage = keys.iter().find(|known| ***known == *key).map_or_else(|| Arc::from(key), Arc::clone);
            if !keys.contains(&stage) {
                keys.push(Arc::clone(&stage));
            }
            let reached_on = coded::<Date>(columns, 3, "stage", "reached_on")?;
            row.stages.push(StageEntry { stage, reached_on });
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
        Ok(())
    }

    fn take(&mut self, measured: Taken) {
        for (company, scan) in measured.scans {
            if let Some(row) = self.place(company).ok().and_then(|place| self.rows.get_mut(place)) {
                row.scans.push(scan);
            }
        }
        for (company, scores) in measured.published {
            if let Some(row) = self.place(company).ok().and_then(|place| self.rows.get_mut(place)) {
                row.published.push(scores);
            }
        }
        for (company, assessment) in measured.assessments {
            if let Some(row) = self.place(company).ok().and_then(|place| self.rows.get_mut(place)) {
                row.assessments.push(assessment);
            }
        }
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

/// Scans, assessments and scores of the portal, each with its company.
#[derive(Default)]
struct Taken {
    scans: Vec<(Id<Company>, ScanEntry)>,
    assessments: Vec<(Id<Company>, MaturityEntry)>,
    published: Vec<(Id<Company>, Measured)>,
}

impl Taken {
    /// Those of all companies or of one.
    fn read(connection: &Connection, only: Option<Id<Company>>) -> Result<Self, EditError> {
        let mut measured = Self::default();
        let chosen = if only.is_some() { " WHERE company = ?1" } else { "" };
        let company = only.map(Id::number);
        let columns = "scanned_on, composition, answers, source";
        let query = format!("SELECT id, company, {columns} FROM scan{chosen} ORDER BY id");
        each_row(connection, &query, rusqlite::params_from_iter(company), |columns| {
            let entry = ScanEntry {
                scanned_on: coded::<Date>(columns, 2, "scan", "scanned_on")?,
                composition: coded::<Composition>(columns, 3, "scan", "composition")?,
                scan: coded::<Scan>(columns, 4, "scan", "answers")?,
                source: coded::<ScanSource>(columns, 5, "scan", "source")?,
            };
            measured.scans.push((Id::new(columns.get(1)?), entry));
            Ok(())
        })?;
        let columns = "stage, assessed_on, finished, cells";
        let query = format!("SELECT id, company, {columns} FROM assessment{chosen} ORDER BY id");
        each_row(connection, &query, rusqlite::params_from_iter(company), |columns| {
            let answers = coded::<Answers>(columns, 5, "assessment", "cells")?;
            let stage = coded::<Stage>(columns, 2, "assessment", "stage")?;
            let assessed_on = coded::<Date>(columns, 3, "assessment", "assessed_on")?;
            let entry = MaturityEntry::of(stage, assessed_on, columns.get(4)?, &answers);
            measured.assessments.push((Id::new(columns.get(1)?), entry));
            Ok(())
        })?;
        let table = PublishedScores::TABLE;
        let query = format!("{}{chosen} ORDER BY id", table.select());
        each_row(connection, &query, rusqlite::params_from_iter(company), |columns| {
            let kept = PublishedScores::read(&mut Fields::new(table, columns))?;
            let score = |decimal| Score::of(decimal).unwrap_or_default();
            let entry = Measured {
                stage: kept.stage,
                on: kept.scored_on,
                is_published: true,
                overall: score(kept.overall),
                dimensions: kept.dimensions.map(score),
            };
            measured.published.push((kept.company, entry));
            Ok(())
        })?;
        Ok(measured)
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
