//! The columns of every subject, and how a record is built from them.

mod assessment;
mod company;
mod contact;
mod follow_up;
mod inbox;
mod mapping;
mod region;
mod scan;
mod scores;
mod service;
mod setting;
mod stage;
mod wish;

use super::column::{COMPANY_KVK, COMPANY_NAME};
use super::typed::{Refused, Typed};
use super::{Cell, Column, Shape};
use crate::Subject;
use peil_portfolio::{Company, Id, Kept, Record};
use peil_words::Key;

/// A record that has a sheet.
pub(crate) trait Described: Record {
    /// The subject of its sheet.
    const SUBJECT: Subject;

    /// Its columns, in order, without those that tell whose it is.
    fn fields() -> Vec<Column<Self>>;

    /// The company that it belongs to, or is.
    fn owner(kept: &Kept<Self>) -> Option<Id<Company>>;

    /// The record of a row.
    ///
    /// # Errors
    /// The field that is missing, or that cannot be.
    fn build(typed: &Typed<'_>) -> Result<Self, Refused>;
}

/// Who owns a record while its company is not known.
const NOBODY: Id<Company> = Id::from_number(0);

/// The columns of a subject: whose it is, its number, and the fields. A company is its own, and has one number.
pub(crate) fn columns_of<R: Described>() -> Vec<Column<R>> {
    let fields = R::fields();
    match R::SUBJECT {
        Subject::RegionalObservation
        | Subject::RegionalTarget
        | Subject::RegionalCount
        | Subject::Kiosk
        | Subject::Mapping
        | Subject::Setting => [Column::record()].into_iter().chain(fields).collect(),
        Subject::Company => [number()].into_iter().chain(fields).collect(),
        _ => {
            let name = Column::beside(COMPANY_NAME, Key::BookCompany, Shape::Text, |kept, facts| {
                let company = R::owner(kept).and_then(|id| facts.company(id));
                company.map_or(Cell::Empty, |company| Cell::text(&company.name))
            });
            let kvk = Column::beside(COMPANY_KVK, Key::FieldKvk, Shape::Kvk, |kept, facts| {
                Cell::shown(R::owner(kept).and_then(|id| facts.company(id)).and_then(|company| company.kvk))
            });
            [number(), name.wide(44), kvk, Column::record()].into_iter().chain(fields).collect()
        }
    }
}

fn number<R: Described>() -> Column<R> {
    Column::number(|kept| R::owner(kept).map_or(0, Id::number))
}
