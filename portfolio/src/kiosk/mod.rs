//! Taking over what a kiosk recorded.

mod inbox;

pub use inbox::Received;

use crate::store::{Deed, Store};
use crate::{Date, EditError, InboxRecord, InboxState, KioskRecord};
use peil_core::record::Record;
use std::collections::{BTreeMap, BTreeSet};

/// The tag of the companies that stand for a visit to a kiosk.
pub const KIOSK_TAG: &str = "kiosk";

/// What came of receiving or taking over records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TakenOver {
    /// How many records were new.
    pub added: u32,
    /// How many were in the portfolio already.
    pub known: u32,
}

impl Store {
    /// Takes over the records of kiosks, each as a scan of a company of its own: a record does not tell who answered. What
    /// is known of the company is its size, sector and province. One edit, which can be undone.
    ///
    /// A record counts once, by the number of the kiosk and that of the session, however often it is taken over. One that
    /// waits in the [inbox](InboxRecord) is taken out of it; one that was rejected stays rejected. A session at a kiosk
    /// whose clock was not set happened on `today`, as far as one can tell.
    ///
    /// # Errors
    /// Whatever keeps the edit from being saved. Then nothing was taken over.
    ///
    /// ```
    /// use peil_core::intensity::Composition;
    /// use peil_core::record::{Language, Record};
    /// use peil_portfolio::{Date, OpenOptions, TakenOver};
    /// # let folder = tempfile::tempdir()?;
    /// # let path = folder.path().join("example.peil");
    /// let mut store = OpenOptions::new().create(&path)?.store;
    /// let record = Record::new(Language::Dutch, Composition::V3In2025, 3);
    /// let name = |record: &Record| format!("Kiosk {}", record.device);
    /// let taken = store.take_over(&[record, record], Date::new(2026, 6, 30)?, name)?;
    /// assert_eq!(taken, TakenOver { added: 1, known: 1 });
    /// # store.close()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn take_over(
        &mut self,
        records: &[Record],
        today: Date,
        name: impl Fn(&Record) -> String,
    ) -> Result<TakenOver, EditError> {
        let known = self.kiosk_records()?;
        let inbox = self.all::<InboxRecord>()?;
        let waiting: BTreeMap<_, _> = inbox
            .iter()
            .filter(|kept| kept.record.state == InboxState::Waiting)
            .map(|kept| (kept.record.key(), kept.id))
            .collect();
        let mut taken = BTreeSet::new();
        let is_fresh = |key: &KioskRecord| !known.contains(key) || waiting.contains_key(key);
        let fresh: Vec<_> = records
            .iter()
            .filter(|record| {
                let key = KioskRecord::of(record);
                is_fresh(&key) && taken.insert(key)
            })
            .collect();
        if !fresh.is_empty() {
            self.edit(Deed::Imported, |edit| {
                for record in &fresh {
                    if let Some(id) = waiting.get(&KioskRecord::of(record)) {
                        edit.remove(*id)?;
                    }
                    edit.insert_visit(record, name(record), today)?;
                }
                Ok(())
            })?;
        }
        Ok(TakenOver { added: count(fresh.len()), known: count(records.len() - fresh.len()) })
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The day of a session, in UTC, where the clock was set.
fn day(record: &Record) -> Option<Date> {
    let civil = record.minute?.civil();
    Date::new(civil.year, civil.month, civil.day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{OpenOptions, ScanRecord, ScanSource};
    use peil_core::intensity::{Composition, Scan};
    use peil_core::record::{Language, Minute, Province, Sector, Sequence, SizeClass};

    fn record(device: u16, sequence: u32) -> Record {
        Record {
            size: Some(SizeClass::Small),
            sector: Sector::from_letter('C'),
            province: Some(Province::Limburg),
            scan: Scan::from_bits(0b1111, 0b10000).expect("twelve answers"),
            minute: Minute::from_civil(2026, 5, 12, 23, 59),
            sequence: Sequence::new(sequence).expect("24 bits"),
            ..Record::new(Language::Dutch, Composition::V3In2025, device)
        }
    }

    #[test]
    fn a_record_counts_once_however_often_and_in_whatever_company_it_comes() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = OpenOptions::new().create(&folder.path().join("hub.peil")).expect("new").store;
        let today = Date::new(2026, 6, 30).expect("a day");
        let name = |record: &Record| format!("{}-{}", record.device, record.sequence.number());
        let first = [record(3, 0), record(3, 1), record(4, 0)];
        let taken = store.take_over(&first, today, name).expect("room");
        assert_eq!(taken, TakenOver { added: 3, known: 0 });
        let again = [record(3, 1), record(3, 2), record(3, 2), record(4, 0)];
        assert_eq!(store.take_over(&again, today, name).expect("room"), TakenOver { added: 1, known: 3 });
        assert_eq!(store.take_over(&again, today, name).expect("room"), TakenOver { added: 0, known: 4 });
        let scans = store.all::<ScanRecord>().expect("scans");
        assert_eq!(scans.len(), 4);
        assert!(scans.iter().all(|scan| scan.record.source == ScanSource::Kiosk));
        assert_eq!(scans[0].record.scanned_on, Date::new(2026, 5, 12).expect("a day"));
        let company = store.get(scans[2].record.company).expect("a company");
        assert_eq!((company.name.as_str(), company.tags), ("4-0", vec![KIOSK_TAG.to_owned()]));
        assert_eq!((company.size, company.province), (Some(SizeClass::Small), Some(Province::Limburg)));
        store.undo().expect("one entry");
        assert_eq!(store.all::<ScanRecord>().expect("scans").len(), 3);
    }

    #[test]
    fn without_a_clock_it_happened_today() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = OpenOptions::new().create(&folder.path().join("hub.peil")).expect("new").store;
        let today = Date::new(2026, 6, 30).expect("a day");
        let record = Record { minute: None, ..record(1, 1) };
        store.take_over(&[record], today, |_| "x".to_owned()).expect("room");
        assert_eq!(store.all::<ScanRecord>().expect("scans")[0].record.scanned_on, today);
    }
}
