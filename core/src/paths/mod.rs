//! Curves through observations: a straight line, constant growth, a logistic curve with a ceiling, and regressions.
//!
//! The curve decides the verdict: one and the same 75 in 2021 and 81.5 in 2024 leads to 94.5 in 2030 along a straight
//! line, to 96.2 at constant growth and to 90.5 along a logistic curve. So every projection names its [`Curve`].
//!
//! Lines, the fitted ones included, are exact fractions until they are read; growth and logistic curves are `f64` through
//! `libm`, the same bits on every target. Time is counted in months, and a year stands for its last month: 2024 lies at
//! 2024.0 on the calendar, as it does in a chart of yearly figures. What a curve cannot do is a
//! [`Reason`](crate::Reason); no result is ever NaN or infinite.
//!
//! ```
//! use peil_core::paths::{Curve, Outlook, PathOptions};
//! use peil_core::{Comparator, Decimal, LevelTarget, Observation, Period, Series, Target};
//!
//! let mut series = Series::<8>::new();
//! series.insert(Observation::exact(Period::year(2021)?, Decimal::from_integer(75)))?;
//! series.insert(Observation::exact(Period::year(2024)?, "81.5".parse()?))?;
//! let target = Target::Level(
//!     LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95)).by(Period::year(2030)?),
//! );
//! let options = PathOptions { ceiling: Some(Decimal::HUNDRED), ..PathOptions::default() };
//!
//! let logistic = Outlook::new(Curve::Logistic, &series, &target, &options);
//! assert!((logistic.value_at_target? - 90.476_022).abs() < 1e-6);
//! assert!((logistic.reached? - 2035.4123).abs() < 1e-4);
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

mod curve;
pub(crate) mod evidence;
mod fit;
mod growth;
mod line;
mod logistic;
mod outlook;
mod path;
mod point;
pub(crate) mod real;
mod weights;

pub use curve::Curve;
pub(crate) use growth::growth_over;
pub use growth::{Growth, growth_rate};
pub use line::Line;
pub use logistic::Logistic;
pub use outlook::Outlook;
pub use path::{Path, PathOptions};
pub use point::Point;
pub use weights::{GivenWeights, Weights};
