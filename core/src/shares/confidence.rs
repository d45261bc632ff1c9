//! How sure an interval is meant to be.

use super::normal;
use crate::Decimal;
use core::fmt;

/// A two-sided confidence level: how often an interval made in this way holds the true share.
///
/// Guarantees a level above 0 and below 1, with the same probability left over on either side.
///
/// # Default value
/// [`Confidence::P95`].
///
/// # Example
/// ```
/// use peil_core::shares::Confidence;
/// let ninety = Confidence::from_decimal("0.9".parse()?)?;
/// assert!((ninety.z() - 1.644_853_626_951_472_7).abs() < 1e-15);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Confidence {
    level: f64,
    tail: f64,
    z: f64,
}

/// Why a level of confidence is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConfidenceError {
    /// A level lies strictly between 0 and 1, a tail strictly between 0 and 0.5.
    OutOfRange,
    /// The tail is less than 1e-300.
    TooFarOut,
}

impl fmt::Display for ConfidenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OutOfRange => "a confidence level lies between 0 and 1",
            Self::TooFarOut => "the confidence level is too close to 1",
        })
    }
}

impl core::error::Error for ConfidenceError {}

impl Confidence {
    /// 90 %.
    pub const P90: Self = Self { level: 0.9, tail: 0.05, z: 1.644_853_626_951_472_6 };
    /// 95 %, the usual one.
    pub const P95: Self = Self { level: 0.95, tail: 0.025, z: 1.959_963_984_540_054_3 };
    /// 99 %.
    pub const P99: Self = Self { level: 0.99, tail: 0.005, z: 2.575_829_303_548_901 };

    /// The level as a fraction: 0.95, taken as the binary number that it is.
    ///
    /// [`Confidence::from_decimal`] takes what a person wrote and is a few units in the last place closer to it.
    ///
    /// # Errors
    /// Refuses 0 and less, 1 and more, and NaN.
    pub fn new(level: f64) -> Result<Self, ConfidenceError> {
        if !(level > 0.0 && level < 1.0) {
            return Err(ConfidenceError::OutOfRange);
        }
        Ok(Self::from_parts(level, (1.0 - level) / 2.0))
    }

    /// The level as an exact decimal fraction: 0.95.
    ///
    /// # Errors
    /// Refuses 0 and less, 1 and more.
    pub fn from_decimal(level: Decimal) -> Result<Self, ConfidenceError> {
        let parts = u32::try_from(level.millionths()).map_err(|_| ConfidenceError::OutOfRange)?;
        match 1_000_000_u32.checked_sub(parts) {
            Some(left @ 1..) if parts > 0 => {
                Ok(Self::from_parts(f64::from(parts) / 1e6, f64::from(left) / 2e6))
            }
            _ => Err(ConfidenceError::OutOfRange),
        }
    }

    /// The probability left over on either side: 0.025 for a level of 0.95. The only way to a level closer to 1 than an
    /// `f64` can tell.
    ///
    /// # Errors
    /// Refuses tails of 0 and less, of 0.5 and more, NaN, and those under 1e-300.
    pub fn from_tail(tail: f64) -> Result<Self, ConfidenceError> {
        if !(tail > 0.0 && tail < 0.5) {
            return Err(ConfidenceError::OutOfRange);
        }
        if tail < 1e-300 {
            return Err(ConfidenceError::TooFarOut);
        }
        Ok(Self::from_parts(1.0 - 2.0 * tail, tail))
    }

    fn from_parts(level: f64, tail: f64) -> Self {
        Self { level, tail, z: normal::two_sided_quantile(level, tail) }
    }

    /// The level as a fraction.
    #[must_use]
    pub const fn level(self) -> f64 {
        self.level
    }

    /// The probability left over on either side.
    #[must_use]
    pub const fn tail(self) -> f64 {
        self.tail
    }

    /// The normal quantile of this level, in standard deviations, within 2 units in the last place.
    #[must_use]
    pub const fn z(self) -> f64 {
        self.z
    }
}

impl Default for Confidence {
    fn default() -> Self {
        Self::P95
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The inverse error function at 60 digits (mpmath), rounded once.
    #[test]
    fn quantiles_of_levels_are_the_nearest_numbers() {
        for (level, z) in [
            ("0.000001", 1.253_314_137_315_828_4e-6),
            ("0.1", 0.125_661_346_855_074_05),
            ("0.5", 0.674_489_750_196_081_7),
            ("0.6", 0.841_621_233_572_914_2),
            ("0.7", 1.036_433_389_493_789_6),
            ("0.75", 1.150_349_380_376_008),
            ("0.8", 1.281_551_565_544_600_4),
            ("0.85", 1.439_531_470_938_456),
            ("0.875", 1.534_120_544_352_546_3),
            ("0.89", 1.598_193_139_922_817_5),
            ("0.9", 1.644_853_626_951_472_6),
            ("0.95", 1.959_963_984_540_054_3),
            ("0.99", 2.575_829_303_548_901),
            ("0.999", 3.290_526_731_491_895),
            ("0.999999", 4.891_638_475_698_59),
        ] {
            let ours = Confidence::from_decimal(level.parse().unwrap()).unwrap().z();
            assert_eq!(ours.to_bits(), f64::to_bits(z), "{level}: {ours}");
        }
        // These two lie a third of a unit from the nearest number, and come out as its neighbour.
        for (level, z) in [("0.499999", 0.674_488_176_764_376_3), ("0.975", 2.241_402_727_604_945_5)] {
            let ours = Confidence::from_decimal(level.parse().unwrap()).unwrap().z();
            assert!((ours - z).abs() <= f64::EPSILON * z, "{level}: {ours}");
        }
    }

    /// The same for tails.
    #[test]
    fn quantiles_of_tails_are_exact_to_one_unit() {
        for (tail, z) in [
            (1e-5, 4.264_890_793_922_825),
            (1e-10, 6.361_340_902_404_057),
            (1e-12, 7.034_483_825_301_132),
            (1e-20, 9.262_340_089_798_407),
            (1e-40, 13.310_921_371_425_17),
            (1e-100, 21.273_453_560_965_326),
            (1e-300, 37.047_096_299_361_2),
        ] {
            let ours = Confidence::from_tail(tail).unwrap().z();
            assert!((ours - z).abs() <= f64::EPSILON * z, "{tail}: {ours}");
        }
    }

    #[test]
    fn the_named_levels_are_what_they_say() {
        for (named, level) in [(Confidence::P90, "0.9"), (Confidence::P95, "0.95"), (Confidence::P99, "0.99")]
        {
            let made = Confidence::from_decimal(level.parse().unwrap()).unwrap();
            assert_eq!((made.level(), made.tail()), (named.level(), named.tail()));
            assert!((made.z() - named.z()).abs() <= 2.0 * f64::EPSILON * named.z(), "{level} {}", made.z());
        }
        assert_eq!(Confidence::default(), Confidence::P95);
    }

    #[test]
    fn levels_outside_are_refused() {
        for level in [0.0, 1.0, -0.5, 1.5, f64::NAN, f64::INFINITY] {
            assert_eq!(Confidence::new(level), Err(ConfidenceError::OutOfRange));
        }
        for level in ["0", "1", "95", "-0.1"] {
            assert_eq!(
                Confidence::from_decimal(level.parse().unwrap()),
                Err(ConfidenceError::OutOfRange),
                "{level}"
            );
        }
        for tail in [0.0, 0.5, -1.0, f64::NAN] {
            assert_eq!(Confidence::from_tail(tail), Err(ConfidenceError::OutOfRange));
        }
        assert_eq!(Confidence::from_tail(1e-301), Err(ConfidenceError::TooFarOut));
        assert!(Confidence::from_tail(1e-300).is_ok());
    }

    #[test]
    fn a_tail_and_its_level_belong_together() {
        for (tail, level) in [(0.025, 0.95), (0.005, 0.99), (0.25, 0.5)] {
            let confidence = Confidence::from_tail(tail).unwrap();
            assert!((confidence.level() - level).abs() < 1e-15, "{tail}");
            assert!((confidence.tail() - tail).abs() < f64::MIN_POSITIVE, "{tail}");
        }
    }
}
