//! `peil portfolio FILE export-json`: everything that is in the file.

mod records;

use super::Portfolio;
use crate::refusal::Refusal;
use peil_portfolio::{
    Assessment, Company, Contact, FollowUp, ImportMapping, InboxRecord, Kept, PublishedScores, Record,
    RegionalCount, RegionalObservation, RegionalTarget, ScanRecord, Service, Setting, StageReached, Store,
    Wish,
};
use serde_json::Value;
use std::io::{self, Write};

/// A record as it stands in JSON.
trait Exported: Record {
    fn json(kept: &Kept<Self>) -> Value;
}

pub(super) fn run(portfolio: &Portfolio<'_>, out: &mut impl Write) -> Result<(), Refusal> {
    let store = portfolio.read()?;
    let mut export = Export { portfolio, store: &store, out };
    write!(export.out, "{{\n  \"schema\": \"peil/portfolio/1\"")?;
    export.table::<Company>("companies")?;
    export.table::<Contact>("contacts")?;
    export.table::<StageReached>("stages")?;
    export.table::<ScanRecord>("scans")?;
    export.table::<Assessment>("assessments")?;
    export.table::<PublishedScores>("published_scores")?;
    export.table::<Wish>("wishes")?;
    export.table::<Service>("services")?;
    export.table::<FollowUp>("follow_ups")?;
    export.table::<RegionalObservation>("regional_observations")?;
    export.table::<RegionalTarget>("regional_targets")?;
    export.table::<RegionalCount>("regional_counts")?;
    export.table::<InboxRecord>("inbox")?;
    export.table::<ImportMapping>("mappings")?;
    export.table::<Setting>("settings")?;
    export.trail()?;
    writeln!(out, "\n}}")?;
    Ok(())
}

/// What is being written: record by record, so that a large portfolio needs no more memory than a small one.
struct Export<'a, W> {
    portfolio: &'a Portfolio<'a>,
    store: &'a Store,
    out: &'a mut W,
}

impl<W: Write> Export<'_, W> {
    fn table<R: Exported>(&mut self, name: &str) -> Result<(), Refusal> {
        write!(self.out, ",\n  \"{name}\": [")?;
        let mut separator = "\n    ";
        let mut written: Result<(), Refusal> = Ok(());
        let out = &mut *self.out;
        let read = self.store.each(|kept: Kept<R>| {
            if written.is_ok() {
                written = write_one(out, separator, &R::json(&kept));
                separator = ",\n    ";
            }
        });
        read.map_err(|error| self.portfolio.edit_fault(&error))?;
        written?;
        self.end(separator)?;
        Ok(())
    }

    /// What was done, when and by whom, in order.
    fn trail(&mut self) -> Result<(), Refusal> {
        let trail = self.store.trail(None, u32::MAX).map_err(|error| self.portfolio.edit_fault(&error))?;
        write!(self.out, ",\n  \"journal\": [")?;
        let mut separator = "\n    ";
        for entry in trail.iter().rev() {
            let changes = self.store.details(entry.id).map_err(|error| self.portfolio.edit_fault(&error))?;
            write_one(self.out, separator, &records::entry(entry, &changes))?;
            separator = ",\n    ";
        }
        self.end(separator)?;
        Ok(())
    }

    fn end(&mut self, separator: &str) -> io::Result<()> {
        self.out.write_all(if separator.starts_with(',') { b"\n  ]" } else { b"]" })
    }
}

fn write_one(out: &mut impl Write, separator: &str, record: &Value) -> Result<(), Refusal> {
    out.write_all(separator.as_bytes())?;
    serde_json::to_writer(out, record)?;
    Ok(())
}
