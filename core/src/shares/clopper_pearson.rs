//! The exact interval for a large population.

use super::binomial::{Chance, log_upper_tail};
use super::{Confidence, Interval, Sample};

/// Newton on a concave function; five to seven steps are usual.
const MOST_STEPS: u32 = 100;

impl Sample {
    /// The Clopper-Pearson interval: every share that would not make the sample unlikely.
    ///
    /// The lower bound is the share at which as many hits or more have the chance [`Confidence::tail`], the upper bound
    /// the share at which as many or fewer have. It holds the true share at least as often as it says, and mostly more
    /// often. No hits have the lower bound 0, all hits the upper bound 1, both exactly. Bounds are good to a relative
    /// 1e-13.
    ///
    /// Source: C. J. Clopper and E. S. Pearson (1934), The use of confidence or fiducial limits illustrated in the case
    /// of the binomial, Biometrika 26, 404-413. The bounds are quantiles of the beta distribution,
    /// `B(α/2; k, n-k+1)` and `B(1-α/2; k+1, n-k)`.
    ///
    /// ```
    /// use peil_core::shares::{Confidence, Sample};
    /// let interval = Sample::new(7, 50)?.clopper_pearson(Confidence::P95);
    /// assert!((interval.low() - 0.058_191_700_340_372_1).abs() < 1e-15);
    /// assert!((interval.high() - 0.267_396_002_497_008_5).abs() < 1e-15);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn clopper_pearson(self, confidence: Confidence) -> Interval {
        let low = lower(self, confidence).hit;
        let high = lower(self.reversed(), confidence).miss;
        Interval::of(low, high)
    }
}

/// The chance of a hit at which as many hits or more have the chance of the tail.
fn lower(sample: Sample, confidence: Confidence) -> Chance {
    let (hits, misses) = (f64::from(sample.hits()), f64::from(sample.misses()));
    let log_tail = libm::log(confidence.tail());
    if sample.hits() == 0 {
        return Chance { hit: 0.0, miss: 1.0 };
    }
    if sample.misses() == 0 {
        let log_chance = log_tail / hits;
        return Chance { hit: libm::exp(log_chance), miss: -libm::expm1(log_chance) };
    }
    // In the logarithm of the odds the logarithm of the tail rises and is concave: from any start every later step
    // comes from below and cannot overshoot.
    let start = sample.wilson(confidence).low();
    let mut odds = start / (1.0 - start);
    for _ in 0..MOST_STEPS {
        let chance = Chance::from_odds(odds);
        let (log_reached, quotient) = log_upper_tail(hits, misses, chance);
        let step = ((log_tail - log_reached) * quotient / (hits * chance.miss)).clamp(-2.0, 2.0);
        odds *= libm::exp(step);
        // The next step would be the square of this one.
        if libm::fabs(step) < 1e-9 {
            break;
        }
    }
    Chance::from_odds(odds)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// mpmath at 60 digits.
    #[test]
    fn few_hits_among_many_keep_their_digits() {
        for (hits, size, high) in
            [(1, 1_000_000_000, 5.571_643_378_203_115e-9), (7, 100_000, 1.442_214_009_223_486_4e-4)]
        {
            let interval = Sample::new(hits, size).unwrap().clopper_pearson(Confidence::P95);
            assert!((interval.high() / high - 1.0).abs() < 1e-15, "{}", interval.high());
        }
    }

    /// With no hits and with nothing but hits the bounds have closed forms.
    #[test]
    fn the_ends_are_powers_of_the_tail() {
        let none = Sample::new(0, 20).unwrap().clopper_pearson(Confidence::P95);
        assert_eq!(none.low().to_bits(), 0.0_f64.to_bits());
        let left = libm::pow(0.025, 1.0 / 20.0);
        assert!((none.high() - (1.0 - left)).abs() < 1e-15);
        let all = Sample::new(20, 20).unwrap().clopper_pearson(Confidence::P95);
        assert_eq!(all.high().to_bits(), 1.0_f64.to_bits());
        assert!((all.low() - left).abs() < 1e-15);
    }
}
