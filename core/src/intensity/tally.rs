//! Many scans counted.

use super::{Case, Composition, ITEMS, Level, LevelShares, Scan, Technology, batch};
use crate::exact;
use core::fmt;

/// The counts over many scans of one composition: levels, technologies, advanced technologies, unknown answers.
///
/// Every count exists for the worst and for the best case of the unknown answers.
///
/// # Arithmetic
/// Tallies of the same composition [merge](Tally::merge) in any order and any grouping to the same result. Counts are
/// `u64`; what would not fit is refused and leaves the tally as it was.
///
/// # Example
/// ```
/// use peil_core::intensity::{Case, Composition, Level, Spread, Tally, Technology};
///
/// let mut tally = Tally::new(Composition::V3In2023);
/// tally.add("111100000000".parse()?)?;
/// tally.add("11?00000000?".parse()?)?;
/// assert_eq!(tally.at_level(Level::Low, Case::Worst), 1);
/// assert_eq!(tally.at_level(Level::Low, Case::Best), 2);
/// assert_eq!(tally.advanced_any(), Spread { at_least: 0, at_most: 1 }, "the last item is AI");
/// assert_eq!(tally.technology(Technology::SocialMediaAny), Some(Spread { at_least: 1, at_most: 2 }));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tally {
    composition: Composition,
    complete: u64,
    // Both count the same number of scans, which bounds every other count.
    worst: Counts,
    best: Counts,
}

/// What is counted, for one reading of the unknown answers. No count is greater than `scans`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Counts {
    pub(super) scans: u64,
    /// With at least the points of the level low, high, very high.
    pub(super) reached: [u64; 3],
    /// With any of the advanced technologies.
    pub(super) any: u64,
    pub(super) technologies: [u64; ITEMS],
}

/// A count that unknown answers leave open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Spread {
    /// With every unknown answer a no.
    pub at_least: u64,
    /// With every unknown answer a yes.
    pub at_most: u64,
}

impl Spread {
    /// How many scans the unknown answers leave open.
    #[must_use]
    pub const fn open(self) -> u64 {
        self.at_most.saturating_sub(self.at_least)
    }
}

/// Why scans or tallies cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TallyError {
    /// A scan has a bit above the twelfth.
    SpareBits,
    /// A scan has an answer that is both yes and unknown.
    YesAndUnknown,
    /// There are not as many sets of unknown answers as sets of yeses.
    LengthsDiffer {
        /// Sets of yeses.
        yes: usize,
        /// Sets of unknown answers.
        unknown: usize,
    },
    /// The tallies count different compositions.
    CompositionsDiffer,
    /// The count does not fit.
    TooLarge,
}

impl Counts {
    /// Both together; `None` when the count of scans does not fit, and with it any other.
    pub(super) fn plus(self, other: &Self) -> Option<Self> {
        let scans = self.scans.checked_add(other.scans)?;
        // Below the number of scans, which fits.
        let sum = |a: &mut u64, b: &u64| *a = a.wrapping_add(*b);
        let mut total = Self { scans, any: self.any.wrapping_add(other.any), ..self };
        total.reached.iter_mut().zip(&other.reached).for_each(|(a, b)| sum(a, b));
        total.technologies.iter_mut().zip(&other.technologies).for_each(|(a, b)| sum(a, b));
        Some(total)
    }

    fn of_one(bits: u16, advanced: u16) -> Self {
        let level = super::Score::of_items(bits).level();
        let mut counts = Self { scans: 1, any: u64::from(bits & advanced != 0), ..Self::default() };
        let upper = [Level::Low, Level::High, Level::VeryHigh];
        counts.reached.iter_mut().zip(upper).for_each(|(count, from)| *count = u64::from(level >= from));
        for (position, count) in (0..ITEMS).zip(&mut counts.technologies) {
            *count = u64::from(bits & super::scan::bit(position) != 0);
        }
        counts
    }

    fn at_level(&self, level: Level) -> u64 {
        let [low, high, very_high] = self.reached;
        match level {
            Level::VeryLow => self.scans.saturating_sub(low),
            Level::Low => low.saturating_sub(high),
            Level::High => high.saturating_sub(very_high),
            Level::VeryHigh => very_high,
        }
    }
}

impl Tally {
    /// Nothing counted yet.
    #[must_use]
    pub const fn new(composition: Composition) -> Self {
        let zero = Counts { scans: 0, reached: [0; 3], any: 0, technologies: [0; ITEMS] };
        Self { composition, complete: 0, worst: zero, best: zero }
    }

    /// Counts one scan.
    ///
    /// # Errors
    /// [`TallyError::TooLarge`] past `u64::MAX` scans.
    pub fn add(&mut self, scan: Scan) -> Result<(), TallyError> {
        let advanced = self.composition.advanced().any();
        let one = Self {
            composition: self.composition,
            complete: u64::from(scan.is_complete()),
            worst: Counts::of_one(scan.yes_bits(), advanced),
            best: Counts::of_one(scan.yes_bits() | scan.unknown_bits(), advanced),
        };
        *self = self.merge(&one)?;
        Ok(())
    }

    /// Counts scans without unknown answers, each the set of its yeses; bit 0 is the first item.
    ///
    /// The fast path: bit-sliced counters, a thousand million scans a second and more.
    ///
    /// # Errors
    /// [`TallyError::SpareBits`] when any has a bit above the twelfth, [`TallyError::TooLarge`]; nothing is counted then.
    ///
    /// ```
    /// use peil_core::intensity::{Case, Composition, Tally};
    /// let mut tally = Tally::new(Composition::V3In2023);
    /// tally.add_complete(&[0b1111, 0b0111, 0xfff])?;
    /// assert_eq!(tally.basic(Case::Worst), 2);
    /// # Ok::<(), peil_core::intensity::TallyError>(())
    /// ```
    pub fn add_complete(&mut self, yes: &[u16]) -> Result<(), TallyError> {
        let counts = batch::count(yes, self.composition.advanced().any())?;
        let scans =
            Self { composition: self.composition, complete: counts.scans, worst: counts, best: counts };
        *self = self.merge(&scans)?;
        Ok(())
    }

    /// Counts scans, each as the set of its yeses and the set of its unknown answers at the same place of the two
    /// slices; bit 0 is the first item.
    ///
    /// # Errors
    /// [`TallyError::LengthsDiffer`], [`TallyError::SpareBits`], [`TallyError::YesAndUnknown`],
    /// [`TallyError::TooLarge`]; nothing is counted then.
    pub fn add_pairs(&mut self, yes: &[u16], unknown: &[u16]) -> Result<(), TallyError> {
        if yes.len() != unknown.len() {
            return Err(TallyError::LengthsDiffer { yes: yes.len(), unknown: unknown.len() });
        }
        let (complete, worst, best) = batch::count_pairs(yes, unknown, self.composition.advanced().any())?;
        *self = self.merge(&Self { composition: self.composition, complete, worst, best })?;
        Ok(())
    }

    /// Both together.
    ///
    /// # Errors
    /// [`TallyError::CompositionsDiffer`]: levels of different compositions are not comparable.
    /// [`TallyError::TooLarge`] past `u64::MAX` scans.
    pub fn merge(&self, other: &Self) -> Result<Self, TallyError> {
        if self.composition != other.composition {
            return Err(TallyError::CompositionsDiffer);
        }
        Ok(Self {
            composition: self.composition,
            complete: self.complete.checked_add(other.complete).ok_or(TallyError::TooLarge)?,
            worst: self.worst.plus(&other.worst).ok_or(TallyError::TooLarge)?,
            best: self.best.plus(&other.best).ok_or(TallyError::TooLarge)?,
        })
    }

    /// What was asked.
    #[must_use]
    pub const fn composition(&self) -> Composition {
        self.composition
    }

    /// How many scans were counted.
    #[must_use]
    pub const fn scans(&self) -> u64 {
        self.worst.scans
    }

    /// How many of them have no unknown answer.
    #[must_use]
    pub const fn complete(&self) -> u64 {
        self.complete
    }

    const fn counts(&self, case: Case) -> &Counts {
        match case {
            Case::Worst => &self.worst,
            Case::Best => &self.best,
        }
    }

    /// How many scans are at exactly this level.
    ///
    /// The two cases are two ways to read all unknown answers at once; the count of a middle level may be smaller in the
    /// best case than in the worst.
    #[must_use]
    pub fn at_level(&self, level: Level, case: Case) -> u64 {
        self.counts(case).at_level(level)
    }

    /// How many scans are at the basic level or above.
    #[must_use]
    pub const fn basic(&self, case: Case) -> u64 {
        let [basic, _, _] = self.counts(case).reached;
        basic
    }

    /// How many scans use a technology; `None` where the composition does not ask it.
    #[must_use]
    pub fn technology(&self, technology: Technology) -> Option<Spread> {
        let position = self.composition.position(technology)?;
        let of = |counts: &Counts| counts.technologies.get(position).copied();
        Some(Spread { at_least: of(&self.worst)?, at_most: of(&self.best)? })
    }

    /// In how many scans the answer to a technology is unknown; `None` where the composition does not ask it.
    #[must_use]
    pub fn unknown(&self, technology: Technology) -> Option<u64> {
        self.technology(technology).map(Spread::open)
    }

    /// How many scans use any of the advanced technologies that the composition asks: intermediate or sophisticated
    /// cloud, data analytics, AI. A lower bound of the published indicator where
    /// [not all three are asked](super::Advanced::is_complete). For each of the three see [`Tally::technology`].
    #[must_use]
    pub const fn advanced_any(&self) -> Spread {
        Spread { at_least: self.worst.any, at_most: self.best.any }
    }

    /// The shares of the levels in percent, each rounded half away from zero to a millionth of a percent; `None` when
    /// nothing was counted, or more than `i64::MAX`.
    #[must_use]
    pub fn shares(&self, case: Case) -> Option<LevelShares> {
        let total = i64::try_from(self.scans()).ok()?;
        let share = |level| {
            let count = i64::try_from(self.at_level(level, case)).ok()?;
            exact::fraction([count, 100, crate::Decimal::SCALE], [total])
        };
        Some(LevelShares {
            very_low: share(Level::VeryLow)?,
            low: share(Level::Low)?,
            high: share(Level::High)?,
            very_high: share(Level::VeryHigh)?,
        })
    }
}

impl fmt::Display for TallyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SpareBits => f.write_str("a scan has more than twelve bits"),
            Self::YesAndUnknown => f.write_str("an answer is both yes and unknown"),
            Self::LengthsDiffer { yes, unknown } => {
                write!(f, "{yes} sets of yeses and {unknown} of unknown answers")
            }
            Self::CompositionsDiffer => f.write_str("scans of different compositions are not comparable"),
            Self::TooLarge => f.write_str("there are more scans than fit"),
        }
    }
}

impl core::error::Error for TallyError {}

#[cfg(test)]
mod tests;
