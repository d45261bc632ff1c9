//! The sheets of Peil's own workbook, described once for who writes them and who reads them.
//!
//! A sheet has one subject, its first row has headings, and every other row is a record. To add a field: a line in the
//! columns of its subject, and the field in its `build`.

mod cell;
mod column;
mod facts;
mod form;
mod heading;
mod list;
mod long;
mod shape;
mod subjects;
mod typed;

pub(crate) use cell::Cell;
pub(crate) use column::{COMPANY, COMPANY_KVK, COMPANY_NAME, Column, RECORD, Role};
pub(crate) use facts::Facts;
pub(crate) use form::{FORM, STATE, VERSION};
pub(crate) use heading::{headings, said_of};
pub(crate) use long::{Gathered, JSON, LongTexts, number as long_number, put_together};
pub(crate) use shape::Shape;
#[cfg(test)]
pub(crate) use shape::no_yes;
pub(crate) use subjects::{Described, columns_of};
pub(crate) use typed::{Places, Typed};
