//! Digital Intensity: twelve technologies, one level.
//!
//! A company answers twelve yes/no questions; every yes is a point, and the points give one of four levels. Which twelve
//! are asked is the [`Composition`]: version and survey year of the index of Eurostat. An answer may be unknown; a
//! [`Scan`] keeps those apart, and every result exists for the [worst and the best case](Case).
//!
//! | question | where |
//! |---|---|
//! | which technologies count, and how sure is that? | [`Composition`], [`Item`], [`Technology`], [`Provenance`] |
//! | what did one company answer? | [`Scan`], [`Answer`] |
//! | which level is that, how far is the next? | [`Score`], [`Level`] |
//! | what should the company do next? | [`cheapest_steps`], [`Effort`] |
//! | what about a thousand companies, or a thousand million? | [`Tally`], [`LevelShares`] |
//!
//! ```
//! use peil_core::intensity::{cheapest_steps, Composition, Effort, Level, Scan};
//!
//! let composition = Composition::V3In2023;
//! let scan: Scan = "1110?0000000".parse()?;
//! assert_eq!(scan.worst().level(), Level::VeryLow);
//! assert_eq!(scan.best().level(), Level::Low);
//! assert_eq!(scan.level(), None, "it hangs on the fifth answer");
//! assert_eq!(scan.worst().gap_to_basic(), 1);
//!
//! let advice = cheapest_steps(composition, scan, Level::Low, &Effort::by_uptake(composition));
//! let codes: Vec<_> = advice.steps.iter().map(|step| step.technology.code()).collect();
//! assert_eq!(codes, ["cloud_any"]);
//! # Ok::<(), peil_core::intensity::ScanError>(())
//! ```

mod advice;
mod batch;
mod composition;
mod effort;
mod items;
mod level;
mod scan;
mod shares;
mod tally;
mod technology;

pub use advice::{Advice, Step, cheapest_steps};
pub use composition::{Advanced, Composition};
pub use effort::Effort;
pub use items::{Item, ListSource, Provenance};
pub use level::{Level, Score};
pub use scan::{Answer, Case, Scan, ScanError};
pub use shares::LevelShares;
pub use tally::{Spread, Tally, TallyError};
pub use technology::{EurostatCode, Technology};

/// How many technologies a scan asks about, in every composition.
pub const ITEMS: usize = 12;

/// The twelve bits that a set of items may use; bit 0 is the first item.
pub const ITEM_BITS: u16 = 0x0fff;
