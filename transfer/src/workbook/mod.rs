//! The sheets of Peil's own workbook, described once for who writes them and who reads them.
//!
//! A sheet has one subject, its first row has headings, and every other row is a record. To add a field: a line in the
//! columns of its subject, and the field in its `build`.

mod cell;
mod column;
mod facts;
mod heading;
mod list;
mod long;
mod shape;
mod subjects;
mod typed;

pub(crate) use cell::Cell;
pub(crate) use column::{Column, Role};
pub(crate) use facts::Facts;
pub(crate) use heading::{SHEETS, headings, said_of};
pub(crate) use long::{Gathered, LongTexts, number as long_number};
pub(crate) use shape::Shape;
pub(crate) use subjects::{Described, columns_of};
pub(crate) use typed::{Places, Refused, Typed};
