//! A score, exactly, wherever it comes from.

use peil_core::Decimal;
use peil_core::maturity::Points;

/// A score of an assessment, or a difference of two.
///
/// Scores from answers are whole 90 720ths of a point, scores of the portal are decimals. This counts in a part that both
/// are whole numbers of, the 567 000 000th, so that the two can be added and compared without rounding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score {
    parts: i64,
}

impl Score {
    /// Parts in one point: the least number that 90 720 and a million divide.
    pub const PARTS: i64 = 567_000_000;

    /// The score of a decimal; `None` when it does not fit, which is far above any score.
    #[must_use]
    pub const fn of(decimal: Decimal) -> Option<Self> {
        match decimal.millionths().checked_mul(Self::PARTS / Decimal::SCALE) {
            Some(parts) => Some(Self { parts }),
            None => None,
        }
    }

    /// The count of parts.
    #[must_use]
    pub const fn parts(self) -> i64 {
        self.parts
    }

    /// The difference; `None` when it does not fit.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.parts.checked_sub(other.parts) {
            Some(parts) => Some(Self { parts }),
            None => None,
        }
    }

    /// Rounded half away from zero to `digits` behind the decimal sign, at most six.
    ///
    /// ```
    /// use peil_portfolio::Score;
    /// let score = Score::of("61.535".parse()?).expect("a score");
    /// assert_eq!(score.rounded(2), "61.54".parse()?);
    /// assert_eq!(score.rounded(6), "61.535".parse()?);
    /// # Ok::<(), peil_core::ParseDecimalError>(())
    /// ```
    #[must_use]
    pub fn rounded(self, digits: u8) -> Decimal {
        // A part is less than a millionth, so whatever count there is fits.
        Decimal::from_parts(self.parts, Self::PARTS, digits).unwrap_or_default()
    }
}

impl From<Points> for Score {
    fn from(points: Points) -> Self {
        Self { parts: i64::from(points.parts()) * (Self::PARTS / i64::from(Points::PARTS)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_and_decimals_are_whole_parts_and_are_rounded_as_points_are() {
        assert_eq!(Score::PARTS % i64::from(Points::PARTS), 0);
        assert_eq!(Score::PARTS % Decimal::SCALE, 0);
        let hundred = Score::of(Decimal::HUNDRED).unwrap();
        assert_eq!(Score::from(Points::HUNDRED), hundred);
        for (text, digits, rounded) in [
            ("0.5", 0, "1"),
            ("-0.5", 0, "-1"),
            ("33.333333", 6, "33.333333"),
            ("0.0049", 2, "0"),
            ("12.345", 2, "12.35"),
        ] {
            assert_eq!(Score::of(text.parse().unwrap()).unwrap().rounded(digits), rounded.parse().unwrap());
        }
        assert_eq!(Score::of(Decimal::from_millionths(i64::MAX)), None);
    }
}
