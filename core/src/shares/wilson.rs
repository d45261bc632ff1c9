//! The score interval, with and without a known population.

use super::{Confidence, FiniteSample, Interval, Sample};

impl Sample {
    /// The Wilson score interval for a sample from a very large population.
    ///
    /// `(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)`. Lies within 0 and 1, holds the share of the sample, and is
    /// never without width. A hit rate of 0 has the lower bound 0, one of 1 the upper bound 1, both exactly.
    ///
    /// Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the
    /// American Statistical Association 22, 209-212.
    ///
    /// ```
    /// use peil_core::shares::{Confidence, Sample};
    /// let interval = Sample::new(8, 10)?.wilson(Confidence::P95);
    /// assert!((interval.low() - 0.490_162_471_536_641_7).abs() < 1e-15);
    /// assert!((interval.high() - 0.943_317_848_545_624_7).abs() < 1e-15);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn wilson(self, confidence: Confidence) -> Interval {
        interval(self, confidence.z() * confidence.z())
    }
}

impl FiniteSample {
    /// The Wilson score interval with the correction for a finite population.
    ///
    /// The plain interval with `z²` times `(N - n) / (N - 1)`. Without width only when all were measured.
    ///
    /// Source: B. O'Neill (2021), Mathematical properties and finite-population correction for the Wilson score
    /// interval; the form for the share of the whole population.
    ///
    /// ```
    /// use peil_core::shares::{Confidence, Sample};
    /// let interval = Sample::new(24, 30)?.of_population(60)?.wilson(Confidence::P95);
    /// assert!((interval.low() - 0.681_077_833_961_664).abs() < 1e-14);
    /// assert!((interval.high() - 0.882_244_543_722_263).abs() < 1e-14);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn wilson(self, confidence: Confidence) -> Interval {
        interval(self.sample(), confidence.z() * confidence.z() * self.correction())
    }
}

fn interval(sample: Sample, squared_z: f64) -> Interval {
    if squared_z <= 0.0 {
        return Interval::of(sample.share(), sample.share());
    }
    around(f64::from(sample.hits()), f64::from(sample.misses()), squared_z)
}

/// The interval for hits and misses that need not be whole, of which there are some; `squared_z` above zero.
pub(super) fn around(hits: f64, misses: f64, squared_z: f64) -> Interval {
    // The upper bound from the side on which it is a sum, so that no digits cancel.
    let high =
        if hits <= misses { upper(hits, misses, squared_z) } else { 1.0 - lower(misses, hits, squared_z) };
    Interval::of(lower(hits, misses, squared_z), high)
}

fn root(hits: f64, misses: f64, squared_z: f64) -> f64 {
    libm::sqrt(squared_z * (squared_z + 4.0 * hits * (misses / (hits + misses))))
}

fn upper(hits: f64, misses: f64, squared_z: f64) -> f64 {
    (2.0 * hits + squared_z + root(hits, misses, squared_z)) / (2.0 * (hits + misses + squared_z))
}

/// The product of both bounds, divided by the upper one: the difference in the usual form would cancel.
fn lower(hits: f64, misses: f64, squared_z: f64) -> f64 {
    2.0 * hits * (hits / (hits + misses)) / (2.0 * hits + squared_z + root(hits, misses, squared_z))
}

/// Half of the width at a given share, for sizes that are planned and not measured; falls with the size and rises with
/// `squared_z`.
pub(super) fn half_width(share: f64, size: f64, squared_z: f64) -> f64 {
    let spread = 4.0 * size * share * (1.0 - share);
    libm::sqrt(squared_z * (squared_z + spread)) / (2.0 * (size + squared_z))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(ours: f64, reference: f64) -> bool {
        (ours - reference).abs() <= 1e-15 * reference.abs()
    }

    /// mpmath at 60 digits.
    #[test]
    fn few_hits_among_many_keep_their_digits() {
        let interval = Sample::new(1, 4_000_000_000).unwrap().wilson(Confidence::P95);
        assert!(close(interval.low(), 4.413_113_873_515_136_5e-11), "{}", interval.low());
        assert!(close(interval.high(), 1.416_233_565_035_897_4e-9), "{}", interval.high());
    }

    #[test]
    fn the_ends_are_exact() {
        for size in [1, 2, 10, 3_000_000_000] {
            let none = Sample::new(0, size).unwrap();
            assert_eq!(none.wilson(Confidence::P95).low().to_bits(), 0.0_f64.to_bits());
            assert_eq!(none.reversed().wilson(Confidence::P95).high().to_bits(), 1.0_f64.to_bits());
        }
    }

    #[test]
    fn all_measured_leaves_no_doubt() {
        let interval = Sample::new(13, 31).unwrap().of_population(31).unwrap().wilson(Confidence::P99);
        assert_eq!(interval, Interval::of(13.0 / 31.0, 13.0 / 31.0));
        let single = Sample::new(1, 1).unwrap().of_population(1).unwrap().wilson(Confidence::P99);
        assert_eq!(single, Interval::of(1.0, 1.0));
    }

    #[test]
    fn the_planned_width_is_the_width() {
        for hits in 0..=20 {
            let sample = Sample::new(hits, 20).unwrap();
            let planned = half_width(sample.share(), 20.0, Confidence::P95.z() * Confidence::P95.z());
            assert!(close(planned, sample.wilson(Confidence::P95).half_width()) || planned < 1e-3, "{hits}");
            assert!((planned - sample.wilson(Confidence::P95).half_width()).abs() < 1e-15, "{hits}");
        }
    }
}
