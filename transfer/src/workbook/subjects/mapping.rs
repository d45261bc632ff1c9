//! How the columns of somebody else's table are to be understood.

use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape};
use super::Described;
use crate::Subject;
use peil_portfolio::{Company, Id, ImportMapping, Kept};
use peil_words::Key;

impl Described for ImportMapping {
    const SUBJECT: Subject = Subject::Mapping;

    fn fields() -> Vec<Column<Self>> {
        vec![
            Column::needed("name", Key::BookMappingName, Shape::Text, |mapping: &Self| {
                Cell::text(&mapping.name)
            })
            .wide(30),
            Column::field("text", Key::BookMappingText, Shape::Long, |mapping: &Self| {
                Cell::text(&mapping.text)
            })
            .wide(80),
        ]
    }

    fn owner(_: &Kept<Self>) -> Option<Id<Company>> {
        None
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        Ok(Self { name: typed.text("name"), text: typed.text("text") })
    }
}
