//! A coach's records: companies, scans, assessments, services and what is known of the region, in one file that loses
//! nothing that it has acknowledged.
//!
//! | question | where |
//! |---|---|
//! | how is a portfolio made, opened, closed? | [`OpenOptions`], [`Opened`], [`Store`] |
//! | how is something saved, undone, redone? | [`Store::edit`], [`Store::undo`], [`Store::redo`] |
//! | who did what, when? | [`Store::trail`], [`Store::details`] |
//! | what if the file is damaged? | [`OpenError::Damaged`], [`recover`], [`salvage`] |
//! | where are the backups? | [`Backups`] |
//! | how are lists searched, and what is due? | [`Register`], [`Listing`], [`Agenda`] |
//! | what does the portfolio say as a whole? | [`Register::overview`], [`Register::figures`], [`Register::region_estimate`] |
//! | how is a company erased for good? | [`Store::plan_erasure`], [`Store::erase`] |
//!
//! # What this crate does not do
//! It has no words for a screen and computes nothing about a scan or an assessment that `peil-core` does not compute.
#![forbid(unsafe_code)]

mod clock;
mod date;
mod error;
mod figures;
mod kiosk;
mod records;
mod register;
mod score;
mod store;

pub mod demo;

pub use clock::{Clock, SystemClock, Timestamp, TimestampError};
pub use date::{Date, DateError};
pub use error::{Damage, EditError, OpenError};
pub use figures::{
    Asked, By, Course, Figures, FunnelFigure, MapFigure, MaturityFigures, MaturityMeans, Measure, NoEstimate,
    Overview, Part, PortfolioGap, PortfolioShare, ProvinceFigures, Provinces, Reached, RegionEstimate,
    RegionPopulation, RegionStratum, ScanFigures, Summary, Uplift,
};
pub use kiosk::{KIOSK_TAG, Received, TakenOver};
pub use records::{
    Assessment, Company, Consent, Contact, DmaSector, EachKind, FollowUp, FollowUpKind, FunnelStep,
    ImportMapping, InboxRecord, InboxSource, InboxState, KioskRecord, KnownTechnology, KvkError, KvkNumber,
    Logo, LogoError, PublishedScores, RegionalCount, RegionalObservation, RegionalTarget, ScanRecord,
    ScanSource, Service, ServiceCategory, ServiceStatus, ServiceTechnology, ServiceTotals, Setting, Settings,
    StageReached, Topic, VatError, VatNumber, Wish, default_funnel, each_kind,
};
pub use register::{
    Agenda, Due, DueReason, Filter, Listing, MaturityEntry, Measured, Order, Query, Register, Row, ScanEntry,
    SortBy, StageEntry, Task, TaskGroup, TaskKind, TaskReason, When, Within, fold,
};
pub use score::Score;
pub use store::{
    Access, Backup, BackupError, Backups, Deed, Edit, Entry, EntryId, EntryState, ErasePlan, Erased,
    FieldChange, Id, JSON_VERSION, JsonFault, KEPT, Kept, Moved, OpenOptions, Opened, Passphrase,
    PassphraseError, Record, RowChange, Salvaged, Saved, Standing, StandingError, Store, Strength, Table,
    Touched, WhyReadOnly, record_from_json, recover, salvage,
};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
