//! What is read, planned and done, in words.
//!
//! The command line and the window say it with the same functions.

mod fields;
mod outcome;
mod whole;

pub use fields::{field, value};
pub use outcome::{cell_fault, change, counted, like, outcome, place, row, subject, why};
pub use whole::{apply_error, kind, kiosk_fault, mapping_error, note, plan_error, read_error};
