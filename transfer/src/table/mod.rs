//! Somebody else's table: which column is what, said once under a name and recognised again.

mod day;
mod field;
mod guess;
mod mapping;
mod mappings;
mod names;
mod notation;
mod opened;
mod percentage;
mod rank;

pub use field::{Field, FieldGroup};
pub use mapping::{MappedColumn, Mapping, MappingError};
pub use mappings::Mappings;
pub use notation::{DateOrder, TableNotation};
pub use opened::{OpenedTable, TableColumn};

pub(crate) use guess::{field_named, guess};
pub(crate) use names::plain;
pub(crate) use notation::{with_lost_front, with_lost_zero, without_fraction};
pub(crate) use opened::opened;
pub(crate) use percentage::{computed, percentage, without_sign};
