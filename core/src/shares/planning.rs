//! How many companies must be measured.

use super::sample::correction;
use super::wilson::half_width;
use super::{Confidence, Sample};
use crate::Decimal;
use core::fmt;

/// What share to count on when planning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Assumption {
    /// The share seen so far stays what it is.
    #[default]
    Observed,
    /// One half, for which most companies are needed.
    Worst,
}

/// Why no number of companies can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlanError {
    /// A margin lies above 0 and at most at 50 percentage points.
    Margin,
    /// A share lies between 0 and 1.
    Share,
    /// There is nobody to measure.
    NoPopulation,
    /// More were measured than there are.
    MoreMeasuredThanThereAre,
    /// More than four thousand million would be needed.
    TooMany,
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Margin => "a margin lies between 0 and 50 percentage points",
            Self::Share => "a share lies between 0 and 1",
            Self::NoPopulation => "there is nobody to measure",
            Self::MoreMeasuredThanThereAre => "more were measured than there are",
            Self::TooMany => "more would be needed than can be counted",
        })
    }
}

impl core::error::Error for PlanError {}

/// How many must be measured in all before a share is known to plus or minus `margin` percentage points.
///
/// The smallest sample whose Wilson interval around `share` (a fraction) is at most twice the margin wide; with a
/// population, of the interval corrected for it. With a population there is always an answer: everybody.
///
/// # Errors
/// Refuses a margin of zero or less and of more than 50 points, a share outside 0 to 1, an empty population, and numbers
/// beyond `u32`.
///
/// ```
/// use peil_core::Decimal;
/// use peil_core::shares::{Confidence, size_needed};
/// let five_points = Decimal::from_integer(5);
/// assert_eq!(size_needed(0.5, five_points, Confidence::P95, None)?, 381);
/// assert_eq!(size_needed(0.5, five_points, Confidence::P95, Some(60))?, 52);
/// # Ok::<(), peil_core::shares::PlanError>(())
/// ```
pub fn size_needed(
    share: f64,
    margin: Decimal,
    confidence: Confidence,
    population: Option<u32>,
) -> Result<u32, PlanError> {
    if !(0.0..=1.0).contains(&share) {
        return Err(PlanError::Share);
    }
    let margin = match u32::try_from(margin.millionths()) {
        Ok(millionths @ 1..=50_000_000) => f64::from(millionths) / 1e8,
        _ => return Err(PlanError::Margin),
    };
    if population == Some(0) {
        return Err(PlanError::NoPopulation);
    }
    let squared_z = confidence.z() * confidence.z();
    let enough = |size: u32| {
        let size = f64::from(size);
        let left = population.map_or(1.0, |population| correction(size, f64::from(population)));
        half_width(share, size, squared_z * left) <= margin
    };
    let mut high = population.unwrap_or(u32::MAX);
    if !enough(high) {
        return Err(PlanError::TooMany);
    }
    let mut low = 1;
    while low < high {
        let middle = low.midpoint(high);
        if enough(middle) {
            high = middle;
        } else {
            low = middle.saturating_add(1);
        }
    }
    Ok(low)
}

impl Sample {
    /// How many more must be measured before the share is known to plus or minus `margin` percentage points; 0 when the
    /// sample is large enough already. See [`size_needed`].
    ///
    /// # Errors
    /// As [`size_needed`]; also refuses a population smaller than the sample.
    ///
    /// ```
    /// use peil_core::Decimal;
    /// use peil_core::shares::{Assumption, Confidence, Sample};
    /// let sample = Sample::new(24, 30)?;
    /// let points = Decimal::from_integer(5);
    /// let more = |assumption| sample.more_needed(points, Confidence::P95, Some(1_000), assumption);
    /// assert_eq!(more(Assumption::Observed)?, 167);
    /// assert_eq!(more(Assumption::Worst)?, 246);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn more_needed(
        self,
        margin: Decimal,
        confidence: Confidence,
        population: Option<u32>,
        assumption: Assumption,
    ) -> Result<u32, PlanError> {
        if population.is_some_and(|population| population < self.size()) {
            return Err(PlanError::MoreMeasuredThanThereAre);
        }
        let share = match assumption {
            Assumption::Observed => self.share(),
            Assumption::Worst => 0.5,
        };
        let needed = size_needed(share, margin, confidence, population)?;
        Ok(needed.saturating_sub(self.size()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIVE: Decimal = Decimal::from_integer(5);

    #[test]
    fn one_fewer_would_not_do() {
        for population in [60, 250, 1_000, 40_000] {
            for tenths in 0..=10 {
                let share = f64::from(tenths) / 10.0;
                let needed = size_needed(share, FIVE, Confidence::P95, Some(population)).unwrap();
                let half = |size: u32| {
                    let sized = Sample::new(0, size).unwrap().of_population(population).unwrap();
                    let squared_z = Confidence::P95.z() * Confidence::P95.z() * sized.correction();
                    half_width(share, f64::from(size), squared_z)
                };
                assert!(half(needed) <= 0.05, "{share} of {population}");
                assert!(needed == 1 || half(needed - 1) > 0.05, "{share} of {population}");
            }
        }
    }

    #[test]
    fn the_plain_number_for_one_half() {
        // z²/4h² - z², rounded up: 384.15 - 3.84.
        assert_eq!(size_needed(0.5, FIVE, Confidence::P95, None), Ok(381));
        assert_eq!(size_needed(0.5, Decimal::from_integer(50), Confidence::P95, None), Ok(1));
        assert_eq!(
            size_needed(0.5, Decimal::from_millionths(1), Confidence::P95, None),
            Err(PlanError::TooMany)
        );
        assert_eq!(size_needed(0.5, Decimal::from_millionths(1), Confidence::P95, Some(7)), Ok(7));
    }

    #[test]
    fn questions_without_sense_are_refused() {
        let ask = |share, margin, population| size_needed(share, margin, Confidence::P95, population);
        assert_eq!(ask(0.5, Decimal::ZERO, None), Err(PlanError::Margin));
        assert_eq!(ask(0.5, Decimal::from_integer(-5), None), Err(PlanError::Margin));
        assert_eq!(ask(0.5, Decimal::from_integer(51), None), Err(PlanError::Margin));
        assert_eq!(ask(0.5, Decimal::from_millionths(50_000_001), None), Err(PlanError::Margin));
        assert_eq!(ask(0.5, Decimal::MAX, None), Err(PlanError::Margin));
        assert_eq!(ask(1.5, FIVE, None), Err(PlanError::Share));
        assert_eq!(ask(f64::NAN, FIVE, None), Err(PlanError::Share));
        assert_eq!(ask(0.5, FIVE, Some(0)), Err(PlanError::NoPopulation));
        let sample = Sample::new(24, 30).unwrap();
        let more = |population| sample.more_needed(FIVE, Confidence::P95, population, Assumption::Worst);
        assert_eq!(more(Some(29)), Err(PlanError::MoreMeasuredThanThereAre));
        assert_eq!(more(Some(30)), Ok(0));
    }
}
