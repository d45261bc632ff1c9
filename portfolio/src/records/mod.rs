//! What a coach keeps.

mod assessment;
mod codes;
mod company;
mod consent;
mod contact;
mod follow_up;
mod funnel;
mod inbox;
mod kvk;
mod logo;
mod mapping;
mod published;
mod region;
mod scan;
mod sector;
mod service;
mod setting;
mod technology;
mod vat;
mod wish;

pub use assessment::Assessment;
pub use company::Company;
pub use consent::Consent;
pub use contact::Contact;
pub use follow_up::{FollowUp, FollowUpKind};
pub use funnel::{FunnelStep, StageReached, default_funnel};
pub use inbox::{InboxRecord, InboxSource, InboxState};
pub use kvk::{KvkError, KvkNumber};
pub use logo::{Logo, LogoError};
pub use mapping::ImportMapping;
pub use published::PublishedScores;
pub use region::{RegionalCount, RegionalObservation, RegionalTarget};
pub use scan::{KioskRecord, ScanRecord, ScanSource};
pub use sector::DmaSector;
pub use service::{Service, ServiceCategory, ServiceStatus, ServiceTechnology, ServiceTotals};
pub use setting::{Setting, Settings};
pub use technology::KnownTechnology;
pub use vat::{VatError, VatNumber};
pub use wish::{Topic, Wish};

use crate::store::{Record, Table};

/// Every journalled table, companies first, so that what names them can be put back after them.
pub(crate) const TABLES: [&Table; 15] = [
    Company::TABLE,
    Contact::TABLE,
    StageReached::TABLE,
    ScanRecord::TABLE,
    Assessment::TABLE,
    PublishedScores::TABLE,
    Wish::TABLE,
    Service::TABLE,
    FollowUp::TABLE,
    RegionalObservation::TABLE,
    RegionalTarget::TABLE,
    RegionalCount::TABLE,
    InboxRecord::TABLE,
    ImportMapping::TABLE,
    Setting::TABLE,
];
