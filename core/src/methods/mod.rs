//! Published methods: from a series and a target to a verdict.
//!
//! Every method is one module with one shape: it looks at a [`Case`] and answers with a [`Verdict`] that carries its
//! status, its score where it has one, the numbers it comes from, the curve and the thresholds it used, where the rule is
//! published, and what of it could not be confirmed in the primary text. The same data may get nine different verdicts;
//! none of them is Peil's own.
//!
//! ```
//! use peil_core::methods::{Case, Method, MethodOptions, Quantity, Status};
//! use peil_core::{Comparator, Decimal, LevelTarget, Observation, Period, Series, Target};
//!
//! let mut series = Series::<8>::new();
//! series.insert(Observation::exact(Period::year(2021)?, Decimal::from_integer(75)))?;
//! series.insert(Observation::exact(Period::year(2024)?, "81.5".parse()?))?;
//! let target = Target::Level(
//!     LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95))
//!         .by(Period::year(2030)?)
//!         .from_baseline(Period::year(2021)?),
//! );
//!
//! let options = MethodOptions::default();
//! let case = Case::new(&series, &target, &options);
//! let verdict = case.verdict(Method::Statcan);
//! assert_eq!(verdict.status, Ok(Status::OnTrack));
//! assert!((verdict.score.ok_or("no score")? - 3.254_135_848).abs() < 1e-8);
//! assert_eq!(case.verdict(Method::Escap).number(Quantity::CurrentStatus), Some(Ok(3.25)));
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

pub mod digital_decade;
pub mod escap;
pub mod eurostat;
pub mod istat;
pub mod oecd;
pub mod sdsn;
pub mod statcan;
pub mod unsd2023;
pub mod weather;

mod case;
#[cfg(test)]
mod example;
mod fraction;
mod growth;
mod method;
mod options;
mod quantity;
mod status;
mod thresholds;
mod uncertain;
mod verdict;

pub use case::Case;
pub use method::{Method, Publication, UnknownMethod};
pub use options::{MethodOptions, Term};
pub use quantity::Quantity;
pub use status::Status;
pub use thresholds::{Threshold, Thresholds};
pub use uncertain::{NoInterval, Uncertain};
pub use verdict::{Number, Verdict};
