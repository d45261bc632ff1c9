//! The adjusted normal interval.

use super::{Confidence, Interval, Sample};

impl Sample {
    /// The Agresti-Coull interval: the plain normal one after adding `z²/2` hits and as many misses.
    ///
    /// `ñ = n + z²`, `p̃ = (k + z²/2)/ñ`, `p̃ ± z √(p̃(1-p̃)/ñ)`. Given as the formula has it, so the bounds may pass 0 and
    /// 1 at small samples; [`Interval::clipped`] is what other software often prints.
    ///
    /// Source: A. Agresti and B. A. Coull (1998), Approximate is better than "exact" for interval estimation of binomial
    /// proportions, The American Statistician 52, 119-126.
    ///
    /// ```
    /// use peil_core::shares::{Confidence, Sample};
    /// let interval = Sample::new(0, 40)?.agresti_coull(Confidence::P95);
    /// assert!((interval.low() - -0.016_774_616_802_959_965).abs() < 1e-15);
    /// assert_eq!(interval.clipped().low(), 0.0);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn agresti_coull(self, confidence: Confidence) -> Interval {
        let squared_z = confidence.z() * confidence.z();
        let low = lower(self, squared_z);
        let high = if self.hits() <= self.misses() {
            middle(self, squared_z) + half_width(self, squared_z)
        } else {
            1.0 - lower(self.reversed(), squared_z)
        };
        Interval::of(low, high)
    }
}

fn middle(sample: Sample, squared_z: f64) -> f64 {
    (f64::from(sample.hits()) + squared_z / 2.0) / (f64::from(sample.size()) + squared_z)
}

fn half_width(sample: Sample, squared_z: f64) -> f64 {
    let spread = middle(sample, squared_z) * middle(sample.reversed(), squared_z);
    libm::sqrt(squared_z * spread / (f64::from(sample.size()) + squared_z))
}

/// `(p̃² - half²) / (p̃ + half)`, with the difference of squares worked out: `p̃ - half` would cancel near zero.
fn lower(sample: Sample, squared_z: f64) -> f64 {
    let (hits, size) = (f64::from(sample.hits()), f64::from(sample.size()));
    let adjusted = size + squared_z;
    let difference = size * (hits - squared_z / 2.0) + 2.0 * hits * squared_z;
    let middle = middle(sample, squared_z);
    let sum = middle + half_width(sample, squared_z);
    // No hits, and so little confidence that nothing is added to them.
    if sum > 0.0 { middle * (difference / adjusted / adjusted) / sum } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// mpmath at 60 digits.
    #[test]
    fn few_hits_among_many_keep_their_digits() {
        let interval = Sample::new(1, 4_000_000_000).unwrap().agresti_coull(Confidence::P95);
        assert!((interval.low() / -1.072_191_992_868_960_8e-10 - 1.0).abs() < 4e-15, "{}", interval.low());
        assert!((interval.high() / 1.567_583_903_057_945e-9 - 1.0).abs() < 1e-15, "{}", interval.high());
    }

    /// Found by fuzzing: the square of the quantile is no number any more, and zero was divided by zero.
    #[test]
    fn next_to_no_confidence_is_the_share_itself() {
        for level in [f64::MIN_POSITIVE, 1e-260, 1e-170, 1e-162] {
            let confidence = Confidence::new(level).unwrap();
            for (hits, share) in [(0, 0.0), (3, 0.1), (30, 1.0)] {
                let interval = Sample::new(hits, 30).unwrap().agresti_coull(confidence);
                assert!((interval.low() - share).abs() < 1e-15, "{level:e} {interval:?}");
                assert!((interval.high() - share).abs() < 1e-15, "{level:e} {interval:?}");
            }
        }
    }

    #[test]
    fn agrees_with_the_plain_form() {
        for size in [1, 2, 8, 50, 1_000] {
            for hits in 0..=size {
                let sample = Sample::new(hits, size).unwrap();
                let squared_z = Confidence::P95.z() * Confidence::P95.z();
                let interval = sample.agresti_coull(Confidence::P95);
                let (middle, half) = (middle(sample, squared_z), half_width(sample, squared_z));
                assert!((interval.low() - (middle - half)).abs() < 1e-15, "{hits}/{size}");
                assert!((interval.high() - (middle + half)).abs() < 1e-15, "{hits}/{size}");
            }
        }
    }
}
