//! A scan of a company.

use super::Company;
use super::codes::coded;
use crate::Date;
use crate::error::EditError;
use crate::store::{Code, Fields, Id, Owner, Record, Table, coded as code, integer_or_null, text};
use peil_core::intensity::{Composition, Scan};
use peil_core::record::Sequence;
use rusqlite::types::Value;

/// Where a scan comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScanSource {
    /// A coach asked the questions.
    Coach,
    /// A visitor answered them at a kiosk.
    Kiosk,
    /// It was taken over from elsewhere.
    Import,
}

impl ScanSource {
    /// Every source.
    pub const ALL: [Self; 3] = [Self::Coach, Self::Kiosk, Self::Import];

    /// The stable name, as in the file and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coach => "coach",
            Self::Kiosk => "kiosk",
            Self::Import => "import",
        }
    }
}

coded! { ScanSource: |value| (*value).code().to_owned(), |text| ScanSource::ALL.into_iter().find(|known| known.code() == text); }

/// Which record of which kiosk a scan is; no two scans are of the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KioskRecord {
    /// The number of the kiosk.
    pub device: u16,
    /// The number of the session.
    pub sequence: Sequence,
}

impl KioskRecord {
    /// Which record of which kiosk it is.
    #[must_use]
    pub const fn of(record: &peil_core::record::Record) -> Self {
        Self { device: record.device, sequence: record.sequence }
    }
}

/// The twelve answers of a company, with when, by whom and from where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScanRecord {
    /// The company.
    pub company: Id<Company>,
    /// When.
    pub scanned_on: Date,
    /// Which twelve technologies were asked.
    pub composition: Composition,
    /// The answers.
    pub scan: Scan,
    /// By whom.
    pub scanned_by: String,
    /// From where.
    pub source: ScanSource,
    /// The record of the kiosk, where it is one.
    pub kiosk: Option<KioskRecord>,
    /// Remark.
    pub note: String,
}

impl Record for ScanRecord {
    const TABLE: &'static Table = &Table {
        name: "scan",
        columns: &[
            "company",
            "scanned_on",
            "composition",
            "answers",
            "scanned_by",
            "source",
            "device",
            "sequence",
            "note",
        ],
        owner: Owner::Company,
    };

    fn values(&self) -> Vec<Value> {
        vec![
            Value::Integer(self.company.number()),
            code(&self.scanned_on),
            code(&self.composition),
            code(&self.scan),
            text(&self.scanned_by),
            code(&self.source),
            integer_or_null(self.kiosk.map(|kiosk| kiosk.device)),
            integer_or_null(self.kiosk.map(|kiosk| kiosk.sequence.number())),
            text(&self.note),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        let (company, scanned_on) = (fields.id_of()?, fields.coded()?);
        let (composition, scan) = (fields.coded()?, fields.coded()?);
        let (scanned_by, source) = (fields.text()?, fields.coded()?);
        let (device, sequence) = (fields.integer_or_none()?, fields.integer_or_none()?);
        let kiosk = device.zip(sequence.and_then(Sequence::new));
        Ok(Self {
            company,
            scanned_on,
            composition,
            scan,
            scanned_by,
            source,
            kiosk: kiosk.map(|(device, sequence)| KioskRecord { device, sequence }),
            note: fields.text()?,
        })
    }
}
