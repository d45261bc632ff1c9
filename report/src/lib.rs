//! Reports as PDF: what a coach hands to a company, a hub to its region and a ministry, and the national picture on
//! paper.
//!
//! Every figure comes from the functions that the screens use, and every sentence and number is said by
//! `peil-words`; this room lays them out. The pages are tagged, with bookmarks, and held against PDF/UA-1 while they are
//! written: a report that does not comply is an error and no file.
#![forbid(unsafe_code)]

mod company;
pub mod entered;
mod error;
mod figures;
mod national;
mod paper;
mod portfolio;
mod source;

pub use company::company;
pub use error::ReportError;
pub use national::national;
pub use portfolio::portfolio;
