//! How many of how many.

use core::fmt;

/// Some of a number of companies that were measured.
///
/// Guarantees at least one measured, and no more hits than measured.
///
/// # Example
/// ```
/// use peil_core::shares::{Sample, SampleError};
/// assert_eq!(Sample::new(24, 30)?.share(), 0.8);
/// assert_eq!(Sample::new(31, 30), Err(SampleError::MoreHitsThanMeasured));
/// # Ok::<(), SampleError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sample {
    hits: u32,
    size: u32,
}

/// A sample drawn without putting back from a population of known size.
///
/// Guarantees that no more were measured than there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FiniteSample {
    sample: Sample,
    population: u32,
}

/// Why a sample is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SampleError {
    /// Nothing was measured.
    Empty,
    /// More hits than measured.
    MoreHitsThanMeasured,
    /// More measured than there are.
    MoreMeasuredThanThereAre,
}

impl fmt::Display for SampleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "nothing was measured",
            Self::MoreHitsThanMeasured => "there are more hits than measured",
            Self::MoreMeasuredThanThereAre => "more were measured than there are",
        })
    }
}

impl core::error::Error for SampleError {}

impl Sample {
    /// `hits` of `size` measured.
    ///
    /// # Errors
    /// Refuses a size of 0, and more hits than the size.
    pub const fn new(hits: u32, size: u32) -> Result<Self, SampleError> {
        if size == 0 {
            Err(SampleError::Empty)
        } else if hits > size {
            Err(SampleError::MoreHitsThanMeasured)
        } else {
            Ok(Self { hits, size })
        }
    }

    /// The same sample, drawn from this many.
    ///
    /// # Errors
    /// Refuses a population smaller than the sample.
    pub const fn of_population(self, population: u32) -> Result<FiniteSample, SampleError> {
        if population < self.size {
            Err(SampleError::MoreMeasuredThanThereAre)
        } else {
            Ok(FiniteSample { sample: self, population })
        }
    }

    /// How many of them count.
    #[must_use]
    pub const fn hits(self) -> u32 {
        self.hits
    }

    /// How many were measured.
    #[must_use]
    pub const fn size(self) -> u32 {
        self.size
    }

    /// How many of them do not count.
    #[must_use]
    pub const fn misses(self) -> u32 {
        self.size.saturating_sub(self.hits)
    }

    /// The share of the sample, as a fraction.
    #[must_use]
    pub fn share(self) -> f64 {
        f64::from(self.hits) / f64::from(self.size)
    }

    /// Hits and misses changed places.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self { hits: self.misses(), size: self.size }
    }
}

impl FiniteSample {
    /// The sample itself.
    #[must_use]
    pub const fn sample(self) -> Sample {
        self.sample
    }

    /// How many there are.
    #[must_use]
    pub const fn population(self) -> u32 {
        self.population
    }

    /// How many were not measured.
    #[must_use]
    pub const fn unmeasured(self) -> u32 {
        self.population.saturating_sub(self.sample.size)
    }

    /// Hits and misses changed places.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self { sample: self.sample.reversed(), population: self.population }
    }

    /// What is left of the variance of a mean because the sample is part of the whole: `(N - n) / (N - 1)`, 0 when all
    /// were measured.
    #[must_use]
    pub fn correction(self) -> f64 {
        correction(f64::from(self.sample.size), f64::from(self.population))
    }
}

/// `(N - n) / (N - 1)`, 0 for a population of one.
pub(super) fn correction(size: f64, population: f64) -> f64 {
    if population > 1.0 { (population - size) / (population - 1.0) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_samples_are_refused() {
        assert_eq!(Sample::new(0, 0), Err(SampleError::Empty));
        assert_eq!(Sample::new(2, 1), Err(SampleError::MoreHitsThanMeasured));
        let all = Sample::new(u32::MAX, u32::MAX).unwrap();
        assert_eq!(all.share().to_bits(), 1.0_f64.to_bits());
        assert_eq!(all.of_population(u32::MAX - 1), Err(SampleError::MoreMeasuredThanThereAre));
        assert_eq!(all.of_population(u32::MAX).unwrap().correction().to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn parts_add_up() {
        let sample = Sample::new(7, 50).unwrap();
        assert_eq!((sample.hits(), sample.misses(), sample.size()), (7, 43, 50));
        assert_eq!(sample.reversed().reversed(), sample);
        let finite = sample.of_population(60).unwrap();
        assert_eq!((finite.sample(), finite.population(), finite.unmeasured()), (sample, 60, 10));
        assert!((finite.correction() - 10.0 / 59.0).abs() < 1e-16);
        let single = Sample::new(1, 1).unwrap().of_population(1).unwrap();
        assert_eq!(single.correction().to_bits(), 0.0_f64.to_bits());
    }
}
