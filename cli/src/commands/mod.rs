//! One file a command.

pub(crate) mod assess;
pub(crate) mod completions;
pub(crate) mod composite;
pub(crate) mod convert;
pub(crate) mod demo;
pub(crate) mod dma;
pub(crate) mod export;
pub(crate) mod gaps;
pub(crate) mod import;
pub(crate) mod kiosk;
pub(crate) mod man;
pub(crate) mod milestones;
pub(crate) mod portfolio;
pub(crate) mod report;
pub(crate) mod scan;
pub(crate) mod share;
pub(crate) mod show;
pub(crate) mod sources;
