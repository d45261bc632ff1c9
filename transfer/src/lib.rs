//! What goes into a portfolio and what comes out of it: other people's sheets, Peil's own workbook, codes of a kiosk.
//!
//! # How a file gets into a portfolio
//! 1. [`read`] tells by the content what a file is and gives [`Offer`]s: what each row says of a company, and what belongs
//!    to it. It knows the file and not the portfolio.
//! 2. [`plan`] holds the offers beside the portfolio and says of each row what would become of it: added, changed, known
//!    already, in conflict, refused. It changes nothing.
//! 3. [`apply`] carries a plan out in one edit that can be undone: all of it, or nothing.
#![forbid(unsafe_code)]

mod apply;
mod context;
mod desk;
mod error;
mod fault;
mod incoming;
pub mod kiosk;
mod offer;
mod origin;
mod part;
mod place;
mod plan;
mod portal;
mod read;
pub mod say;
mod table;
mod watch;
mod workbook;
mod write;

pub use apply::{Applied, ApplyError, apply};
pub use context::Context;
pub use error::ReadError;
pub use fault::{CellFault, CellWhy};
pub use incoming::{Incoming, Kind, Note};
pub use offer::{CompanyFields, CompanyOffer, Offer};
pub use origin::{Origin, RecordNumber};
pub use part::{Owned, Part, Unowned};
pub use place::Place;
pub use plan::{
    Choices, Counts, FieldChange, Found, Outcome, Plan, PlanError, PlannedRow, Step, Subject, Why, plan,
};
pub use read::read;
pub use table::{
    DateOrder, Field, FieldGroup, MappedColumn, Mapping, MappingError, Mappings, OpenedTable, TableColumn,
    TableNotation,
};
pub use watch::{Cancelled, Progress, Watch};
pub use write::{Chosen, Export, ExportError, Exported, SheetFile, TableSubject, Wanted, export};
