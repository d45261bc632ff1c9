//! The disputed rules, each with the readings found and the one chosen.
//!
//! The official annex (JRC133234) and the last page of the questionnaire (version 2.1) were not available; until they are,
//! the choices below are UNCONFIRMED, and "identical to the official tool" must not be claimed.

use super::Points;
use crate::Decimal;

/// How an assessment is scored where sources disagree.
///
/// # Default value
/// The chosen readings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Rules {
    /// How the negative item of question 7 counts.
    pub question_seven: QuestionSeven,
    /// To which band a score of exactly 50 belongs.
    pub bound_at_fifty: BoundAtFifty,
    /// How scores are printed, and whether bands are decided before or after that.
    pub rounding: Rounding,
    /// How cells without an answer count.
    pub missing: Missing,
}

/// Question 7 has eight items, of which the second says that data is *not* collected digitally.
///
/// A third reading, found in one program, gives the negative item the weight −1 and divides by six; seven positive answers
/// then give 11.67 of 10 points. That is a fault, not a reading, and is not offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum QuestionSeven {
    /// Chosen: the seven positive items share the ten points, the negative one gives none. The only reading under which
    /// the best honest answer gives ten and no answer can give more. UNCONFIRMED.
    #[default]
    SevenPositives,
    /// Every tick is a point of eight, the negative one too; the best honest answer then gives 8.75.
    EightTicks,
}

impl QuestionSeven {
    /// Whether an item of question 7 carries points.
    pub(super) const fn counts(self, item: usize) -> bool {
        match self {
            Self::SevenPositives => item != super::Question::NEGATIVE_ITEM,
            Self::EightTicks => true,
        }
    }
}

/// The bands are printed as 0–25, 26–50, 51–75 and 76–100 in one place and with "50–75" in another, so that 50 lies in two
/// of them and 25.4 in none. The gaps are closed upwards: what is above 25 is no longer basic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum BoundAtFifty {
    /// Chosen: exactly 50 is average, as the bounds at 25 and at 75 belong to the band below too. UNCONFIRMED.
    #[default]
    Average,
    /// Exactly 50 is moderately advanced, as "50–75" says.
    ModeratelyAdvanced,
}

/// How many decimals are printed, and what the band is decided on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Rounding {
    /// Digits behind the decimal sign, at most six; halves round away from zero. Chosen: two, as the one program that
    /// follows the official guide in words does. UNCONFIRMED for the official portal.
    pub digits: u8,
    /// What bands are decided on.
    pub bands: BandsOn,
}

/// What bands are decided on: 50 1⁄504 prints as 50.00 and is above 50.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum BandsOn {
    /// Chosen: the exact score, because tests against a bound use full precision everywhere in Peil. UNCONFIRMED.
    #[default]
    Exact,
    /// The printed score, so that a reader finds the band from the number on the page.
    Printed,
}

/// How cells without an answer count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Missing {
    /// Chosen: as nothing ticked, step 0 or "no". Two of three programs do so, and it cannot raise a score. UNCONFIRMED.
    #[default]
    Zero,
    /// Left out: means are taken over what is answered. One program does so; it raises scores.
    LeftOut,
    /// Refused: no score until every cell is answered.
    Refused,
}

/// One of the four bands of the overall score.
///
/// # Comparisons
/// Ordered from basic to advanced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Band {
    /// Up to and including 25.
    Basic,
    /// Above 25, up to 50.
    Average,
    /// From 50 up to and including 75.
    ModeratelyAdvanced,
    /// Above 75.
    Advanced,
}

impl Band {
    /// Every band, from low to high.
    pub const ALL: [Self; 4] = [Self::Basic, Self::Average, Self::ModeratelyAdvanced, Self::Advanced];

    /// The stable name, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Average => "average",
            Self::ModeratelyAdvanced => "moderately_advanced",
            Self::Advanced => "advanced",
        }
    }
}

impl Default for Rounding {
    fn default() -> Self {
        Self { digits: 2, bands: BandsOn::default() }
    }
}

impl Rules {
    /// The score as it is printed.
    ///
    /// ```
    /// use peil_core::maturity::{Points, Rules};
    /// assert_eq!(Rules::default().printed(Points::HUNDRED), "100".parse()?);
    /// # Ok::<(), peil_core::ParseDecimalError>(())
    /// ```
    #[must_use]
    pub fn printed(&self, points: Points) -> Decimal {
        points.rounded(self.rounding.digits)
    }

    /// The band of a score of 0 to 100.
    #[must_use]
    pub fn band(&self, points: Points) -> Band {
        let above = |bound: i32| match self.rounding.bands {
            // Whole bounds are whole numbers of parts.
            BandsOn::Exact => points.parts().cmp(&bound.saturating_mul(Points::PARTS)),
            BandsOn::Printed => self.printed(points).cmp(&Decimal::from_integer(bound)),
        };
        let past_fifty = match self.bound_at_fifty {
            BoundAtFifty::Average => above(50).is_gt(),
            BoundAtFifty::ModeratelyAdvanced => above(50).is_ge(),
        };
        if above(75).is_gt() {
            Band::Advanced
        } else if past_fifty {
            Band::ModeratelyAdvanced
        } else if above(25).is_gt() {
            Band::Average
        } else {
            Band::Basic
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(hundredths: i32) -> Points {
        Points::HUNDRED.scaled(hundredths, 10_000).unwrap()
    }

    #[test]
    fn bounds_belong_to_the_band_below_and_gaps_to_the_band_above() {
        let rules = Rules::default();
        for (hundredths, band) in [
            (0, Band::Basic),
            (2_500, Band::Basic),
            (2_520, Band::Average),
            (2_600, Band::Average),
            (5_000, Band::Average),
            (5_020, Band::ModeratelyAdvanced),
            (5_100, Band::ModeratelyAdvanced),
            (7_500, Band::ModeratelyAdvanced),
            (7_520, Band::Advanced),
            (10_000, Band::Advanced),
        ] {
            assert_eq!(rules.band(points(hundredths)), band, "{hundredths}");
        }
    }

    #[test]
    fn fifty_can_be_read_as_moderately_advanced() {
        let rules = Rules { bound_at_fifty: BoundAtFifty::ModeratelyAdvanced, ..Rules::default() };
        assert_eq!(rules.band(points(5_000)), Band::ModeratelyAdvanced);
        assert_eq!(rules.band(points(4_980)), Band::Average);
        assert_eq!(rules.band(points(2_500)), Band::Basic);
        assert_eq!(rules.band(points(7_500)), Band::ModeratelyAdvanced);
    }

    #[test]
    fn a_hair_above_a_bound_counts_unless_bands_follow_print() {
        let hair = Points::from_parts(50 * Points::PARTS + Points::PARTS / 504);
        let exact = Rules::default();
        assert_eq!(exact.printed(hair), Decimal::from_integer(50));
        assert_eq!(exact.band(hair), Band::ModeratelyAdvanced);
        let printed = Rules { rounding: Rounding { bands: BandsOn::Printed, ..exact.rounding }, ..exact };
        assert_eq!(printed.band(hair), Band::Average);
        let whole = Rules { rounding: Rounding { digits: 0, bands: BandsOn::Printed }, ..exact };
        assert_eq!(whole.band(points(5_040)), Band::Average);
        assert_eq!(whole.band(points(5_060)), Band::ModeratelyAdvanced);
    }
}
