//! Shares of samples and what they say about the whole.
//!
//! "24 of the 30 companies measured" is an estimate; this room says how far the share of all companies may lie from it.
//! Bounds are fractions between 0 and 1 (not percentages), in `f64` through `libm`, with the same bits on every target.
//!
//! | question | answer |
//! |---|---|
//! | a sample from a very large population | [`Sample::wilson`], [`Sample::clopper_pearson`], [`Sample::agresti_coull`] |
//! | a sample from a population of known size | [`FiniteSample::wilson`], [`FiniteSample::hypergeometric`] |
//! | a published percentage, and how many were measured for it | [`Measured::wilson`] |
//! | a sample whose cells are not in proportion | [`post_stratified`], [`effective_size`] |
//! | how many more companies must be measured? | [`Sample::more_needed`], [`size_needed`] |
//! | does the interval support the verdict? | [`Interval::decide`], [`Interval::meets`] |
//! | whole parts that add up | [`largest_remainder`] |
//!
//! ```
//! use peil_core::{Comparator, Decimal};
//! use peil_core::shares::{Confidence, Decision, Sample};
//!
//! let measured = Sample::new(24, 30)?;
//! let interval = measured.of_population(60)?.wilson(Confidence::P95);
//! assert_eq!(interval.in_percent().0.round_to(1), Some("68.1".parse()?));
//! assert_eq!(interval.in_percent().1.round_to(1), Some("88.2".parse()?));
//! // A target of 85 % lies inside: the sample does not tell.
//! let verdict = interval.meets(Comparator::AtLeast, Decimal::from_integer(85));
//! assert_eq!(verdict, Decision::Undecided { low: false, high: true });
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

mod agresti_coull;
mod binomial;
mod clopper_pearson;
mod confidence;
mod decision;
mod hypergeometric;
mod interval;
mod kish;
mod measured;
mod normal;
mod planning;
mod remainder;
mod sample;
mod stratified;
mod wilson;

pub use confidence::{Confidence, ConfidenceError};
pub use decision::Decision;
pub use hypergeometric::CountBounds;
pub use interval::Interval;
pub use kish::effective_size;
pub use measured::Measured;
pub use planning::{Assumption, PlanError, size_needed};
pub use remainder::{RemainderError, largest_remainder};
pub use sample::{FiniteSample, Sample, SampleError};
pub use stratified::{PostStratified, StrataError, Stratum, post_stratified};
