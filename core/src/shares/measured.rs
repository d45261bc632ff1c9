//! A published percentage, and how many were measured for it.

use super::sample::correction;
use super::wilson::around;
use super::{Confidence, Interval, SampleError};
use crate::Decimal;

/// How many companies a published percentage rests on, and out of how many where that is known.
///
/// A published percentage is rounded and mostly weighted, so the companies that count among the measured ones need not be
/// a whole number: 81.5 % of 100. Whoever has the counts themselves takes a [`Sample`](super::Sample).
///
/// Guarantees at least one measured, and no more measured than there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Measured {
    size: u32,
    population: Option<u32>,
}

impl Measured {
    /// This many measured, of a population of this size; `None` for a very large or unknown one.
    ///
    /// # Errors
    /// [`SampleError::Empty`] for a size of 0, [`SampleError::MoreMeasuredThanThereAre`] for a population smaller than it.
    ///
    /// ```
    /// use peil_core::shares::{Measured, SampleError};
    /// assert!(Measured::new(30, Some(60)).is_ok());
    /// assert_eq!(Measured::new(0, None), Err(SampleError::Empty));
    /// assert_eq!(Measured::new(61, Some(60)), Err(SampleError::MoreMeasuredThanThereAre));
    /// ```
    pub const fn new(size: u32, population: Option<u32>) -> Result<Self, SampleError> {
        if size == 0 {
            return Err(SampleError::Empty);
        }
        match population {
            Some(population) if population < size => Err(SampleError::MoreMeasuredThanThereAre),
            _ => Ok(Self { size, population }),
        }
    }

    /// How many were measured.
    #[must_use]
    pub const fn size(self) -> u32 {
        self.size
    }

    /// How many there are, where that is known.
    #[must_use]
    pub const fn population(self) -> Option<u32> {
        self.population
    }

    /// The Wilson score interval around a percentage, with the correction for a finite population where it is known; `None`
    /// for what is no percentage: below 0 or above 100.
    ///
    /// The formulas of [`Sample::wilson`](super::Sample::wilson) and [`FiniteSample::wilson`](super::FiniteSample::wilson),
    /// with `percent / 100 × size` hits. Holds the percentage itself; without width only when all were measured.
    ///
    /// ```
    /// use peil_core::Decimal;
    /// use peil_core::shares::{Confidence, Measured, Sample};
    /// let published = Measured::new(30, None)?.wilson(Decimal::from_integer(80), Confidence::P95);
    /// assert_eq!(published, Some(Sample::new(24, 30)?.wilson(Confidence::P95)));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn wilson(self, percent: Decimal, confidence: Confidence) -> Option<Interval> {
        /// The millionths of a hundred percent.
        const WHOLE: f64 = 1e8;
        let hits = u32::try_from(percent.millionths()).ok()?;
        let misses = u32::try_from(Decimal::HUNDRED.checked_sub(percent)?.millionths()).ok()?;
        let size = f64::from(self.size);
        let left = self.population.map_or(1.0, |population| correction(size, f64::from(population)));
        let squared_z = confidence.z() * confidence.z() * left;
        if squared_z <= 0.0 {
            let share = f64::from(hits) / WHOLE;
            return Some(Interval::of(share, share));
        }
        let of_size = |part: u32| f64::from(part) * size / WHOLE;
        Some(around(of_size(hits), of_size(misses), squared_z))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Sample;
    use super::*;

    fn percent(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-15
    }

    #[test]
    fn whole_counts_give_the_interval_of_the_sample() {
        for (hits, size, population) in [(0, 7, 9), (3, 8, 8), (24, 30, 60), (50, 50, 1_000), (1, 40, 41)] {
            let share = Decimal::from_millionths(100_000_000 * i64::from(hits) / i64::from(size));
            let sample = Sample::new(hits, size).unwrap();
            let large = Measured::new(size, None).unwrap().wilson(share, Confidence::P95).unwrap();
            let finite =
                Measured::new(size, Some(population)).unwrap().wilson(share, Confidence::P95).unwrap();
            for (ours, theirs) in [
                (large, sample.wilson(Confidence::P95)),
                (finite, sample.of_population(population).unwrap().wilson(Confidence::P95)),
            ] {
                // A third of a percentage is cut to millionths of a percent.
                assert!((ours.low() - theirs.low()).abs() < 1e-8, "{hits} of {size} of {population}");
                assert!((ours.high() - theirs.high()).abs() < 1e-8, "{hits} of {size} of {population}");
            }
        }
    }

    /// `(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)` with p = 0.815 and n = 100, and `z²` times 150/249 for
    /// 250; at 50 digits.
    #[test]
    fn parts_of_a_company_count() {
        let of = |population| {
            Measured::new(100, population).unwrap().wilson(percent("81.5"), Confidence::P95).unwrap()
        };
        assert!(close(of(None).low(), 0.727_759_443_386_768_1), "{:?}", of(None));
        assert!(close(of(None).high(), 0.878_934_652_742_830_9), "{:?}", of(None));
        assert!(close(of(Some(250)).low(), 0.749_045_298_954_361), "{:?}", of(Some(250)));
        assert!(close(of(Some(250)).high(), 0.866_705_417_779_694_6), "{:?}", of(Some(250)));
    }

    #[test]
    fn the_percentage_lies_inside_whatever_was_measured() {
        for text in ["0", "0.000001", "12.345678", "50", "81.5", "99.999999", "100"] {
            for (size, population) in
                [(1, None), (1, Some(1)), (1, Some(2)), (30, Some(60)), (u32::MAX, None)]
            {
                let measured = Measured::new(size, population).unwrap();
                let interval = measured.wilson(percent(text), Confidence::P99).unwrap();
                let share = f64::from(u32::try_from(percent(text).millionths()).unwrap()) / 1e8;
                assert!(
                    interval.low() <= share && share <= interval.high(),
                    "{text} {size} {population:?}: {interval:?}"
                );
                assert!(interval.low() >= 0.0 && interval.high() <= 1.0);
            }
        }
    }

    #[test]
    fn all_measured_leaves_the_percentage_alone() {
        let interval = Measured::new(31, Some(31)).unwrap().wilson(percent("81.5"), Confidence::P99).unwrap();
        assert_eq!(interval.in_percent(), (percent("81.5"), percent("81.5")));
    }

    #[test]
    fn what_is_no_percentage_has_no_interval() {
        let measured = Measured::new(30, Some(60)).unwrap();
        assert_eq!((measured.size(), measured.population()), (30, Some(60)));
        for text in ["-0.000001", "100.000001", "-9223372036854.775808", "9223372036854.775807"] {
            assert_eq!(measured.wilson(percent(text), Confidence::P95), None, "{text}");
        }
    }
}
