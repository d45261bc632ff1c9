//! Points and the level they stand for.

/// One of the four levels of Digital Intensity.
///
/// Very low is 0 to 3 points, low 4 to 6, high 7 to 9 and very high 10 to 12 (Eurostat, news item on Digital Intensity
/// 2024, and the indicator definitions `e_di3_*` and `e_di4_*` of the Commission's Digital Decade dashboard). From low
/// upwards a company has at least the *basic* level.
///
/// # Comparisons
/// Ordered from very low to very high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Level {
    /// 0 to 3 points.
    VeryLow,
    /// 4 to 6 points: the lowest level that counts as basic.
    Low,
    /// 7 to 9 points.
    High,
    /// 10 to 12 points.
    VeryHigh,
}

impl Level {
    /// Every level, from low to high.
    pub const ALL: [Self; 4] = [Self::VeryLow, Self::Low, Self::High, Self::VeryHigh];

    /// The lowest level that counts as "at least basic".
    pub const BASIC: Self = Self::Low;

    /// The stable name, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::VeryLow => "very_low",
            Self::Low => "low",
            Self::High => "high",
            Self::VeryHigh => "very_high",
        }
    }

    /// The fewest points of the level.
    #[must_use]
    pub const fn minimum(self) -> u8 {
        match self {
            Self::VeryLow => 0,
            Self::Low => 4,
            Self::High => 7,
            Self::VeryHigh => 10,
        }
    }

    /// The most points of the level.
    #[must_use]
    pub const fn maximum(self) -> u8 {
        match self {
            Self::VeryLow => 3,
            Self::Low => 6,
            Self::High => 9,
            Self::VeryHigh => 12,
        }
    }

    /// The level above; `None` above very high.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::VeryLow => Some(Self::Low),
            Self::Low => Some(Self::High),
            Self::High => Some(Self::VeryHigh),
            Self::VeryHigh => None,
        }
    }

    /// True from low upwards.
    #[must_use]
    pub const fn is_basic(self) -> bool {
        !matches!(self, Self::VeryLow)
    }
}

/// The points of one scan: 0 to 12, one for every technology in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u8);

impl Score {
    /// All twelve.
    pub const MAX: Self = Self(12);

    /// This many points; `None` above twelve.
    ///
    /// ```
    /// use peil_core::intensity::{Level, Score};
    /// let score = Score::new(6).ok_or("above twelve")?;
    /// assert_eq!(score.level(), Level::Low);
    /// assert_eq!((score.gap_to_basic(), score.gap_to_next()), (0, Some(1)));
    /// assert_eq!(Score::new(13), None);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub const fn new(points: u8) -> Option<Self> {
        if points <= Self::MAX.0 { Some(Self(points)) } else { None }
    }

    /// The points of a set of items; bits above the twelfth do not count.
    #[must_use]
    pub const fn of_items(bits: u16) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "twelve bits have at most twelve ones")]
        Self((bits & super::ITEM_BITS).count_ones() as u8)
    }

    /// The points, 0 to 12.
    #[must_use]
    pub const fn points(self) -> u8 {
        self.0
    }

    /// The level these points stand for.
    #[must_use]
    pub const fn level(self) -> Level {
        match self.0 {
            0..=3 => Level::VeryLow,
            4..=6 => Level::Low,
            7..=9 => Level::High,
            _ => Level::VeryHigh,
        }
    }

    /// True from four points upwards.
    #[must_use]
    pub const fn is_basic(self) -> bool {
        self.level().is_basic()
    }

    /// Points still to go to a level; 0 once there.
    #[must_use]
    pub const fn gap_to(self, level: Level) -> u8 {
        level.minimum().saturating_sub(self.0)
    }

    /// Points still to go to the basic level; 0 once there.
    #[must_use]
    pub const fn gap_to_basic(self) -> u8 {
        self.gap_to(Level::BASIC)
    }

    /// Points still to go to the next level; `None` at the highest.
    #[must_use]
    pub const fn gap_to_next(self) -> Option<u8> {
        match self.level().next() {
            Some(next) => Some(self.gap_to(next)),
            None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_meet_without_gap_or_overlap() {
        assert_eq!(Level::VeryLow.minimum(), 0);
        assert_eq!(Level::VeryHigh.maximum(), Score::MAX.points());
        for level in Level::ALL {
            let above = level.next().map(Level::minimum);
            assert_eq!(above.unwrap_or(13), level.maximum() + 1);
            for points in level.minimum()..=level.maximum() {
                assert_eq!(Score::new(points).unwrap().level(), level);
            }
        }
    }

    #[test]
    fn every_score_has_its_gaps() {
        let next = [4, 3, 2, 1, 3, 2, 1, 3, 2, 1];
        for points in 0..=12_u8 {
            let score = Score::new(points).unwrap();
            assert_eq!(score.points(), points);
            assert_eq!(score.is_basic(), points >= 4);
            assert_eq!(score.gap_to_basic(), [4, 3, 2, 1].get(usize::from(points)).copied().unwrap_or(0));
            assert_eq!(score.gap_to_next(), next.get(usize::from(points)).copied());
        }
        assert_eq!(Score::new(13), None);
        assert_eq!(Score::of_items(0xf001), Score(1), "the spare bits do not count");
    }
}
