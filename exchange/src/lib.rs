//! Other people's formats: what statistics offices publish, read into one form, and written back.
//!
//! Whatever the format, a file becomes a stream of [`Figure`]s: the codes as the file has them, the value or that it is
//! missing, every flag, and beside them what Peil calls the same, where it knows. Nothing is held but the figure at hand,
//! so that a file may be larger than memory; a format that cannot be read so (JSON-stat) has a limit.
//!
//! ```
//! use peil_exchange::{Filter, Options, Role, read};
//! use peil_fixtures::National;
//! use std::ops::ControlFlow;
//!
//! let file = "freq,size_emp,nace_r2,indic_is,unit,geo\\TIME_PERIOD\t2023 \t2025 \n\
//!             A,10-249,C10-S951_X_K,E_DI3_GELO,PC_ENT,NL\t78.55 \t88.76 \n\
//!             A,10-249,C10-S951_X_K,E_DI3_GELO,PC_ENT,SE\t79.91 b\t86.47 \n";
//! let catalogue = &National::embedded()?.catalogue;
//! let options = Options { filter: Filter::default().only(Role::Place, ["NL"]), ..Options::default() };
//! let mut figures = Vec::new();
//! let report = read("own.tsv", file.as_bytes(), catalogue, &options, |figure| {
//!     figures.push(figure.clone());
//!     ControlFlow::Continue(())
//! })?;
//! assert_eq!((report.figures, figures[1].definition.as_str()), (2, "DII v3 (2025)"));
//! let known = figures[1].known.as_ref().unwrap();
//! assert_eq!((known.indicator.as_str(), known.population.as_str()), ("basic-digital-intensity/eurostat-v3", "SME 10-249"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What this crate does not do
//! It decides nothing: what is doubtful comes out with its flag, what Peil does not know comes out under its code, and a
//! file with a fault gives an error with its place instead of half an answer.
#![forbid(unsafe_code)]

mod error;
mod figure;
mod filter;
mod format;
mod input;
mod options;
mod rows;
pub mod sheet;
mod statistics;
mod write;

pub use error::{ExchangeError, Expected, Fault, Place};
pub use figure::{Column, Figure, Known, Layout, Role, Value, When};
pub use filter::Filter;
pub use format::Format;
pub use input::{Encoding, LINE_LIMIT};
pub use options::{Limits, Options, Progress};
pub use rows::{Rows, into_rows};
pub use statistics::{Report, read};
pub use write::{
    FlatCsvWriter, Lossy, OwnCsvWriter, SdmxCsvWriter, WriteError, harmless, restored, write_row,
};
