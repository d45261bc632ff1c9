//! Records of kiosks that wait for a decision.

use super::KioskRecord;
use super::codes::coded;
use crate::Date;
use crate::error::EditError;
use crate::store::{Code, Fields, Owner, Record as Kind, Table, coded as code, text};
use peil_core::record::Record;
use rusqlite::types::Value;

/// From what a record of a kiosk was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InboxSource {
    /// Text, as a scanner types it.
    Text,
    /// A picture of a QR code.
    Picture,
    /// The log file of a kiosk, or its flash.
    Log,
    /// The serial line, or what went over it.
    Line,
}

impl InboxSource {
    /// Every source.
    pub const ALL: [Self; 4] = [Self::Text, Self::Picture, Self::Log, Self::Line];

    /// The stable name, as in the file and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Picture => "picture",
            Self::Log => "log",
            Self::Line => "line",
        }
    }
}

/// What became of a record of a kiosk. One that was accepted is no longer in the inbox: it is a
/// [`ScanRecord`](super::ScanRecord).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InboxState {
    /// Nobody has decided yet.
    Waiting,
    /// A coach does not want it. It stays, so that it is not offered again.
    Rejected,
}

impl InboxState {
    /// Every state.
    pub const ALL: [Self; 2] = [Self::Waiting, Self::Rejected];

    /// The stable name, as in the file and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Rejected => "rejected",
        }
    }
}

coded! {
    InboxSource: |value| (*value).code().to_owned(), |text| InboxSource::ALL.into_iter().find(|known| known.code() == text);
    InboxState: |value| (*value).code().to_owned(), |text| InboxState::ALL.into_iter().find(|known| known.code() == text);
    Record: |record| record.to_text().as_str().to_owned(), |text| Record::from_text(text).ok();
}

/// A record of a kiosk in the inbox. It is kept as the kiosk wrote it, and counts once by its
/// [number](InboxRecord::key).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InboxRecord {
    /// What the kiosk recorded.
    pub record: Record,
    /// When it was received.
    pub received_on: Date,
    /// By whom.
    pub received_by: String,
    /// From what.
    pub source: InboxSource,
    /// The name of the file or of the port; empty where there is none.
    pub origin: String,
    /// What became of it.
    pub state: InboxState,
}

impl InboxRecord {
    /// Which record of which kiosk it is.
    #[must_use]
    pub const fn key(&self) -> KioskRecord {
        KioskRecord::of(&self.record)
    }
}

impl Kind for InboxRecord {
    const TABLE: &'static Table = &Table {
        name: "inbox",
        columns: &["record", "device", "sequence", "received_on", "received_by", "source", "origin", "state"],
        owner: Owner::Nobody,
    };

    fn values(&self) -> Vec<Value> {
        vec![
            code(&self.record),
            Value::Integer(self.record.device.into()),
            Value::Integer(self.record.sequence.number().into()),
            code(&self.received_on),
            text(&self.received_by),
            code(&self.source),
            text(&self.origin),
            code(&self.state),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, EditError> {
        let record: Record = fields.coded()?;
        fields.same(i64::from(record.device))?;
        fields.same(i64::from(record.sequence.number()))?;
        Ok(Self {
            record,
            received_on: fields.coded()?,
            received_by: fields.text()?,
            source: fields.coded()?,
            origin: fields.text()?,
            state: fields.coded()?,
        })
    }
}
