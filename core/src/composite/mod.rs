//! Several indicators in one number.
//!
//! First every value becomes a score on a common scale ([`Scale`], [`Standard`]), then the scores become one number
//! ([`Mean`], [`composite`]), and that number is taken apart again ([`contributions`]) so that a screen can show what it
//! is made of. Values and weights are exact [`Decimal`](crate::Decimal)s; scores are `f64`, rounded once; contributions
//! are decimals that add up to the last digit.
//!
//! The forms are those of the OECD/JRC Handbook on Constructing Composite Indicators (2008), chapters on normalisation
//! and on weighting and aggregation, with the edge rules of the package `COINr` except where a function says otherwise.
//!
//! ```
//! use peil_core::Decimal;
//! use peil_core::composite::{Mean, Part, Scale, composite, contributions};
//!
//! let whole = Decimal::from_integer;
//! let scale = Scale::goalposts(whole(60), whole(90))?.onto(Decimal::ZERO, Decimal::HUNDRED)?;
//! let parts = [
//!     Part::new(Some(scale.score(whole(75))), whole(1)),
//!     Part::new(Some(scale.score(whole(84))), whole(3)),
//!     Part::new(None, whole(1)),
//! ];
//! let both = composite(Mean::Arithmetic, &parts)?;
//! assert_eq!((both.value, both.missing), (72.5, 1));
//!
//! let mut shares = [Decimal::ZERO; 3];
//! let total = contributions(Mean::Arithmetic, &parts, 1, &mut shares)?;
//! assert_eq!(total, "72.5".parse()?);
//! assert_eq!(shares, ["12.5".parse()?, whole(60), Decimal::ZERO]);
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

mod contributions;
mod desi;
mod error;
mod mean;
mod part;
mod scale;
mod standard;

pub use contributions::contributions;
pub use desi::{DESI_2022, Desi, DesiDimension, desi_2022};
pub use error::CompositeError;
pub use mean::Mean;
pub use part::{Composite, Part, composite};
pub use scale::Scale;
pub use standard::Standard;
