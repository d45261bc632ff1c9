//! The arithmetic of Peil: how far an indicator is from its target, how fast it moves, and whether the two may be
//! compared at all.
//!
//! The crate is `no_std`, has no allocator and no `unsafe`. What is exact has no floating point; curves and intervals are
//! `f64` through `libm`, with the same bits on every target. Values are [`Decimal`]s of
//! millionths; every collection has its capacity in its type; whatever cannot be given is an `Err` with a typed
//! [`Reason`].
//!
//! ```
//! use peil_core::{assess, Comparator, Decimal, LevelTarget, Observation, Options, Period, Series, Target};
//!
//! let mut series = Series::<8>::new();
//! series.insert(Observation::exact(Period::year(2021)?, Decimal::from_integer(75)))?;
//! series.insert(Observation::exact(Period::year(2024)?, "81.5".parse()?))?;
//! let target = Target::Level(
//!     LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95)).by(Period::year(2030)?),
//! );
//!
//! let assessment = assess(&series, &target, Options::default());
//! assert_eq!(assessment.gap?.value, "13.5".parse()?);
//! assert_eq!(assessment.pace.ratio?, "0.975".parse()?);
//! assert_eq!(assessment.pace.value_at_target?, "94.5".parse()?);
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```
//!
//! # What this crate does not do
//! It reads no files, knows no indicators, and has no words for a screen: facts live in `peil-fixtures`, sentences in
//! `peil-words`.
#![no_std]
#![forbid(unsafe_code)]
#![warn(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used
)]
#![cfg_attr(
    test,
    allow(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used,
        reason = "a test may stop at the first surprise"
    )
)]

#[cfg(test)]
extern crate std;

pub mod composite;
pub mod intensity;
pub mod maturity;
pub mod methods;
pub mod paths;
pub mod record;
pub mod shares;

mod assessment;
mod budget;
mod calendar;
mod comparability;
mod comparator;
mod convergence;
mod cumulative;
mod decimal;
mod definition;
mod direction;
mod entitlement;
mod exact;
mod flags;
mod gap;
mod headcount;
mod milestone;
mod observation;
mod pace;
mod period;
mod qualifier;
mod rank;
mod reason;
#[cfg(test)]
mod sentences;
#[cfg(feature = "serde")]
mod serde;
mod series;
mod shown;
mod target;
mod unit;

pub use assessment::{Assessment, Movement, Options, assess};
pub use budget::{Budget, BudgetUse};
pub use calendar::days_of_month;
pub use comparability::{Break, Segment, break_between, comparable, latest_segment, segments};
pub use comparator::Comparator;
pub use convergence::{Convergence, convergence, differences};
pub use cumulative::running_total;
pub use decimal::{Decimal, DisplayDecimal, Notation, ParseDecimalError, ParsedDecimal};
pub use definition::{Definition, Source};
pub use direction::Direction;
pub use entitlement::Entitlement;
pub use flags::{Flags, UnknownFlag};
pub use gap::Gap;
pub use headcount::headcount;
pub use milestone::{Due, Milestone, MilestoneState, ParseDueError};
pub use observation::Observation;
pub use pace::{Pace, Slope};
pub use period::{ParsePeriodError, Period, PeriodOutOfRange};
pub use qualifier::Qualifier;
pub use rank::{Rank, RankError, RankTarget, rank_of};
pub use reason::Reason;
pub use series::{Conflict, InsertError, Merged, Series};
pub use target::{LevelTarget, Target};
pub use unit::{Unit, UnknownUnit};
