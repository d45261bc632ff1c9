//! The workbook of a portfolio: a sheet a subject, and before them one that explains.

mod about;
mod look;
mod sheet;

pub(super) use look::{Look, cents, put_text};

use super::rows::Source;
use super::{ExportError, spool};
use crate::workbook::{Facts, LongTexts};
use about::About;
use peil_portfolio::{
    Assessment, Company, Contact, Date, EditError, FollowUp, ImportMapping, InboxRecord, PublishedScores,
    RegionalCount, RegionalObservation, RegionalTarget, ScanRecord, Service, Setting, StageReached, Store,
    Wish,
};
use rust_xlsxwriter::{Workbook, XlsxError};
use sheet::Sheets;
use std::io::{Seek, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How many records a workbook of the whole portfolio has.
pub(super) fn count(store: &Store) -> Result<u64, EditError> {
    Ok(store.count::<Company>()?
        + store.count::<Contact>()?
        + store.count::<StageReached>()?
        + store.count::<ScanRecord>()?
        + store.count::<Assessment>()?
        + store.count::<PublishedScores>()?
        + store.count::<Service>()?
        + store.count::<Wish>()?
        + store.count::<FollowUp>()?
        + store.count::<RegionalObservation>()?
        + store.count::<RegionalTarget>()?
        + store.count::<RegionalCount>()?
        + store.count::<InboxRecord>()?
        + store.count::<ImportMapping>()?
        + store.count::<Setting>()?)
}

/// Writes the workbook, and says how many rows it has.
pub(super) fn write<W: Write + Seek + Send>(
    source: &Source<'_>,
    facts: &Facts<'_>,
    today: Date,
    out: &mut W,
) -> Result<u64, ExportError> {
    // Rows go to the disk before they are packed, which counts for a tenth of the work that is told.
    let source = &Source { of: source.of + source.of / 9, ..*source };
    let mut workbook = Workbook::new();
    let rows = fill(&mut workbook, source, facts, today)?;
    save(&mut workbook, source, out)?;
    Ok(rows)
}

fn fill(
    workbook: &mut Workbook,
    source: &Source<'_>,
    facts: &Facts<'_>,
    today: Date,
) -> Result<u64, ExportError> {
    let look = &Look::new(facts.words);
    let mut about = About::begin(workbook);
    let mut sheets = Sheets { workbook, source, facts, look, long: LongTexts::default(), done: 0 };
    about.add(sheets.write::<Company>()?);
    about.add(sheets.write::<Contact>()?);
    about.add(sheets.write::<StageReached>()?);
    about.add(sheets.write::<ScanRecord>()?);
    about.add(sheets.write::<Assessment>()?);
    about.add(sheets.write::<PublishedScores>()?);
    about.add(sheets.write::<Service>()?);
    about.add(sheets.write::<Wish>()?);
    about.add(sheets.write::<FollowUp>()?);
    about.add(sheets.write::<RegionalObservation>()?);
    about.add(sheets.write::<RegionalTarget>()?);
    about.add(sheets.write::<RegionalCount>()?);
    about.add(sheets.write::<InboxRecord>()?);
    about.add(sheets.write::<ImportMapping>()?);
    about.add(sheets.write::<Setting>()?);
    about.add_long(sheets.write_long()?);
    let rows = about.rows();
    about.finish(workbook, source, facts, look, today)?;
    Ok(rows)
}

/// Packs the workbook into the file.
pub(super) fn save<W: Write + Seek + Send>(
    workbook: &mut Workbook,
    source: &Source<'_>,
    out: &mut W,
) -> Result<(), ExportError> {
    // Where a disk is full the writer of workbooks stops short without an error of its own.
    let stopped_short = || ExportError::Workbook("the writer of workbooks stopped short".to_owned());
    let done = source.of - source.of / 10;
    let saved: Result<(), XlsxError> =
        spool::watched(out, (done, source.of), source.watch, |spool| workbook.save_to_writer(spool))?
            .ok_or_else(stopped_short)?;
    saved.map_err(ExportError::from)
}

/// What `write` says; an error where it stops short, as the writer of workbooks does when a disk is full.
pub(super) fn guarded<T>(write: impl FnOnce() -> Result<T, ExportError>) -> Result<T, ExportError> {
    let stopped_short = |_| ExportError::Workbook("the writer of workbooks stopped short".to_owned());
    catch_unwind(AssertUnwindSafe(write)).map_err(stopped_short)?
}
