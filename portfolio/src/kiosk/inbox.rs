//! Records that wait for a decision: received, attached to a company, kept without one, rejected.

use super::{KIOSK_TAG, TakenOver, count, day};
use crate::store::{Edit, Id, Store};
use crate::{
    Company, Date, EditError, InboxRecord, InboxSource, InboxState, KioskRecord, ScanRecord, ScanSource,
};
use peil_core::record::Record;
use std::collections::BTreeSet;

/// A record as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// What the kiosk recorded.
    pub record: Record,
    /// From what it was read.
    pub source: InboxSource,
    /// The name of the file or of the port; empty where there is none.
    pub origin: String,
}

const NUMBERS: &str = "SELECT device, sequence FROM scan WHERE device IS NOT NULL
    UNION ALL SELECT device, sequence FROM inbox";

impl Store {
    /// Every record of a kiosk that the portfolio knows of: as a scan, waiting, or rejected.
    ///
    /// # Errors
    /// [`EditError::Unreadable`].
    pub fn kiosk_records(&self) -> Result<BTreeSet<KioskRecord>, EditError> {
        known(self.connection())
    }
}

fn known(connection: &rusqlite::Connection) -> Result<BTreeSet<KioskRecord>, EditError> {
    let mut known = BTreeSet::new();
    crate::store::each_row(connection, NUMBERS, [], |row| {
        let number = || {
            let (device, sequence): (i64, i64) = (row.get(0).ok()?, row.get(1).ok()?);
            let sequence = peil_core::record::Sequence::new(u32::try_from(sequence).ok()?)?;
            Some(KioskRecord { device: u16::try_from(device).ok()?, sequence })
        };
        known.extend(number());
        Ok(())
    })?;
    Ok(known)
}

impl Edit<'_> {
    /// Puts records into the inbox, in the name of the coach. A record that is there already, or is a scan, or was
    /// rejected, is known and changes nothing.
    ///
    /// # Errors
    /// Whatever keeps the edit from being saved.
    ///
    /// ```
    /// use peil_core::intensity::Composition;
    /// use peil_core::record::{Language, Record};
    /// use peil_portfolio::{Company, Date, Deed, InboxRecord, InboxSource, OpenOptions, Received, TakenOver};
    /// # let folder = tempfile::tempdir()?;
    /// # let path = folder.path().join("example.peil");
    /// let mut store = OpenOptions::new().create(&path)?.store;
    /// let today = Date::new(2026, 6, 30)?;
    /// let record = Record::new(Language::Dutch, Composition::V3In2025, 3);
    /// let received = Received { record, source: InboxSource::Text, origin: String::new() };
    /// let twice = [received.clone(), received];
    /// let came = store.edit(Deed::KioskReceived, |edit| edit.receive(&twice, today))?.value;
    /// assert_eq!(came, TakenOver { added: 1, known: 1 });
    ///
    /// let waiting = store.all::<InboxRecord>()?[0].id;
    /// let company = store.edit(Deed::CompanyAdded, |edit| edit.insert(&Company::named("De Proef")))?.value;
    /// store.edit(Deed::KioskAccepted, |edit| edit.attach(&[waiting], company))?;
    /// assert!(store.all::<InboxRecord>()?.is_empty());
    /// # store.close()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn receive(&mut self, records: &[Received], today: Date) -> Result<TakenOver, EditError> {
        let mut known = known(self.connection())?;
        let mut added = 0;
        for received in records {
            if known.insert(KioskRecord::of(&received.record)) {
                let received_by = self.coach().to_owned();
                self.insert(&InboxRecord {
                    record: received.record,
                    received_on: today,
                    received_by,
                    source: received.source,
                    origin: received.origin.clone(),
                    state: InboxState::Waiting,
                })?;
                added += 1;
            }
        }
        Ok(TakenOver { added: count(added), known: count(records.len() - added) })
    }

    /// Makes records of the inbox scans of a company. What is known of the company stays as it is.
    ///
    /// A session at a kiosk whose clock was not set counts from the day on which it was received.
    ///
    /// # Errors
    /// [`EditError::NotFound`], [`EditError::Clash`] without such a company.
    pub fn attach(&mut self, records: &[Id<InboxRecord>], company: Id<Company>) -> Result<(), EditError> {
        for id in records {
            let inbox = self.get(*id)?;
            self.remove(*id)?;
            self.insert(&scan(&inbox.record, company, inbox.received_on))?;
        }
        Ok(())
    }

    /// Makes records of the inbox scans, each of a company of its own that stands for the visit: what is known of it is its
    /// size, sector and province. Hands back the companies.
    ///
    /// # Errors
    /// [`EditError::NotFound`].
    pub fn keep_anonymous(
        &mut self,
        records: &[Id<InboxRecord>],
        name: impl Fn(&Record) -> String,
    ) -> Result<Vec<Id<Company>>, EditError> {
        let mut companies = Vec::with_capacity(records.len());
        for id in records {
            let inbox = self.get(*id)?;
            self.remove(*id)?;
            companies.push(self.insert_visit(&inbox.record, name(&inbox.record), inbox.received_on)?);
        }
        Ok(companies)
    }

    /// Rejects records of the inbox, or lets them wait again. They stay known, so that none is offered twice.
    ///
    /// # Errors
    /// [`EditError::NotFound`].
    pub fn decide(&mut self, records: &[Id<InboxRecord>], state: InboxState) -> Result<(), EditError> {
        for id in records {
            let inbox = self.get(*id)?;
            self.update(*id, &InboxRecord { state, ..inbox })?;
        }
        Ok(())
    }

    /// A company for a visit to a kiosk, with its scan.
    pub(super) fn insert_visit(
        &mut self,
        record: &Record,
        name: String,
        today: Date,
    ) -> Result<Id<Company>, EditError> {
        let company = self.insert(&Company {
            section: record.sector,
            size: record.size,
            province: record.province,
            tags: vec![KIOSK_TAG.to_owned()],
            ..Company::named(name)
        })?;
        self.insert(&scan(record, company, today))?;
        Ok(company)
    }
}

fn scan(record: &Record, company: Id<Company>, today: Date) -> ScanRecord {
    ScanRecord {
        company,
        scanned_on: day(record).unwrap_or(today),
        composition: record.composition,
        scan: record.scan,
        scanned_by: String::new(),
        source: ScanSource::Kiosk,
        kiosk: Some(KioskRecord::of(record)),
        note: String::new(),
    }
}
