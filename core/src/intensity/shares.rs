//! Shares of companies by level.

use super::Level;
use crate::Decimal;

/// The shares of companies in each level, in percent.
///
/// Published shares are rounded one by one and need not add up to 100.
///
/// ```
/// use peil_core::intensity::LevelShares;
/// let netherlands_2023 = LevelShares {
///     very_low: "20.92".parse()?,
///     low: "31.45".parse()?,
///     high: "36.65".parse()?,
///     very_high: "10.98".parse()?,
/// };
/// assert_eq!(netherlands_2023.basic(), Some("79.08".parse()?));
/// # Ok::<(), peil_core::ParseDecimalError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LevelShares {
    /// 0 to 3 points.
    pub very_low: Decimal,
    /// 4 to 6 points.
    pub low: Decimal,
    /// 7 to 9 points.
    pub high: Decimal,
    /// 10 to 12 points.
    pub very_high: Decimal,
}

impl LevelShares {
    /// The share of one level.
    #[must_use]
    pub const fn of(&self, level: Level) -> Decimal {
        match level {
            Level::VeryLow => self.very_low,
            Level::Low => self.low,
            Level::High => self.high,
            Level::VeryHigh => self.very_high,
        }
    }

    /// The share with at least the basic level: 100 less the very low ones.
    ///
    /// This is what Eurostat publishes as "at least basic" (`E_DI3_GELO`): for the European Union in 2023 58.72, which is
    /// 100 − 41.28, where the three upper shares add up to 58.71. `None` when it does not fit.
    #[must_use]
    pub const fn basic(&self) -> Option<Decimal> {
        Decimal::HUNDRED.checked_sub(self.very_low)
    }

    /// The sum of the four; `None` when it does not fit.
    #[must_use]
    pub fn sum(&self) -> Option<Decimal> {
        Level::ALL.into_iter().try_fold(Decimal::ZERO, |sum, level| sum.checked_add(self.of(level)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(of: [&str; 4]) -> LevelShares {
        let [very_low, low, high, very_high] = of.map(|share| share.parse().unwrap());
        LevelShares { very_low, low, high, very_high }
    }

    /// Level distribution and "at least basic", companies of 10 and more persons, version 3, survey 2023 (Eurostat).
    #[test]
    fn published_shares_give_the_published_basic_level() {
        for (of, basic, sum) in [
            (["41.28", "33.47", "20.23", "5.01"], "58.72", "99.99"),
            (["20.92", "31.45", "36.65", "10.98"], "79.08", "100"),
            (["24.05", "37.67", "31.71", "6.57"], "75.95", "100"),
            (["13.96", "34.15", "38.88", "13.02"], "86.04", "100.01"),
            (["19.48", "39.42", "33.20", "7.90"], "80.52", "100"),
            (["23.09", "31.62", "33.86", "11.44"], "76.91", "100.01"),
            (["24.72", "32.74", "32.88", "9.67"], "75.28", "100.01"),
            (["37.60", "35.23", "21.61", "5.57"], "62.40", "100.01"),
        ] {
            assert_eq!(shares(of).basic(), Some(basic.parse().unwrap()));
            assert_eq!(shares(of).sum(), Some(sum.parse().unwrap()));
        }
    }

    #[test]
    fn what_does_not_fit_is_not_given() {
        let huge = LevelShares { very_low: Decimal::MIN, low: Decimal::MIN, ..LevelShares::default() };
        assert_eq!((huge.basic(), huge.sum()), (None, None));
    }
}
