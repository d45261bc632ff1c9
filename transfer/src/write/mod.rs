//! What a portfolio hands over.

mod assessment_rows;
mod chosen;
mod csv;
mod dutch_csv;
mod error;
mod export;
mod place;
mod rows;
mod services;
mod spool;
mod workbook;

pub use chosen::Chosen;
pub use error::ExportError;
pub use export::{Export, Exported, SheetFile, TableSubject, Wanted, export};
