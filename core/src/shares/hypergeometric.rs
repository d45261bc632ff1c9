//! The exact interval for a population of known size.

use super::binomial::{Chance, log_mass};
use super::{Confidence, FiniteSample, Interval};

/// Between how many and how many of a population.
///
/// Guarantees `low <= high <= population`, and a population of at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CountBounds {
    low: u32,
    high: u32,
    population: u32,
}

impl CountBounds {
    /// The smallest number that the sample allows.
    #[must_use]
    pub const fn low(self) -> u32 {
        self.low
    }

    /// The largest number that the sample allows.
    #[must_use]
    pub const fn high(self) -> u32 {
        self.high
    }

    /// Of how many.
    #[must_use]
    pub const fn population(self) -> u32 {
        self.population
    }

    /// The same as shares of the population.
    #[must_use]
    pub fn shares(self) -> Interval {
        let whole = f64::from(self.population);
        Interval::of(f64::from(self.low) / whole, f64::from(self.high) / whole)
    }
}

/// Within this relative distance a chance is taken to be equal to the tail. Whole numbers make real ties (one hit in a
/// sample of one, from forty, has exactly 0.025), and rounding must not decide them.
const TIE: f64 = 1e-12;

impl FiniteSample {
    /// Every number of hits in the population that would not make the sample unlikely, exactly.
    ///
    /// A number belongs to the bounds when as many hits or more in the sample have a chance above [`Confidence::tail`],
    /// and so have as many or fewer. A chance equal to the tail does not belong. Holds the true number at least as often
    /// as it says. All measured leaves one number.
    ///
    /// Source: J. P. Buonaccorsi (1987), A note on confidence intervals for proportions in finite populations, The
    /// American Statistician 41, 215-218; the inversion of two one-sided tests.
    ///
    /// ```
    /// use peil_core::shares::{Confidence, Sample};
    /// let bounds = Sample::new(24, 30)?.of_population(60)?.hypergeometric(Confidence::P95);
    /// assert_eq!((bounds.low(), bounds.high()), (40, 53));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    #[must_use]
    pub fn hypergeometric(self, confidence: Confidence) -> CountBounds {
        let population = self.population();
        let fewest_hits = lowest(self, confidence);
        let fewest_misses = lowest(self.reversed(), confidence);
        CountBounds { low: fewest_hits, high: population.saturating_sub(fewest_misses), population }
    }
}

/// The smallest number of hits in the population under which the sample is not unlikely.
fn lowest(finite: FiniteSample, confidence: Confidence) -> u32 {
    let sample = finite.sample();
    let bar = confidence.tail() * (1.0 + TIE);
    // Fewer than the hits seen cannot be; and with all the unmeasured among the hits the chance is one.
    let mut low = sample.hits();
    let mut high = finite.population().saturating_sub(sample.misses());
    while low < high {
        let middle = low.midpoint(high);
        if upper_tail(finite, middle) > bar {
            high = middle;
        } else {
            low = middle.saturating_add(1);
        }
    }
    low
}

/// The chance of as many hits as the sample has, or more, when the population has `inside`.
fn upper_tail(finite: FiniteSample, inside: u32) -> f64 {
    let sample = finite.sample();
    let urn = Urn {
        inside: f64::from(inside),
        outside: f64::from(finite.population()) - f64::from(inside),
        drawn: f64::from(sample.size()),
    };
    let hits = f64::from(sample.hits());
    // Summed on the side where the terms fall.
    if hits > urn.mode() { urn.from(hits) } else { 1.0 - urn.mirrored().from(urn.drawn - hits + 1.0) }
}

/// What a sample is drawn from.
#[derive(Clone, Copy)]
struct Urn {
    inside: f64,
    outside: f64,
    drawn: f64,
}

impl Urn {
    const fn mirrored(self) -> Self {
        Self { inside: self.outside, outside: self.inside, drawn: self.drawn }
    }

    /// The most likely number of hits.
    fn mode(self) -> f64 {
        libm::floor((self.drawn + 1.0) * (self.inside + 1.0) / (self.inside + self.outside + 2.0))
    }

    /// The chance of `hits` or more, for `hits` beyond the mode.
    fn from(self, hits: f64) -> f64 {
        let misses = self.drawn - hits;
        if hits > self.inside || misses < 0.0 {
            return 0.0;
        }
        let first = libm::exp(self.log_mass(hits));
        let mut term = 1.0;
        let mut sum = 1.0;
        let mut more = 0.0;
        loop {
            let (hits, misses) = (hits + more, misses - more);
            term *= (self.inside - hits) * misses / ((hits + 1.0) * (self.outside - misses + 1.0));
            sum += term;
            more += 1.0;
            // Also ends at the last possible count, where the term is zero.
            if term <= sum * 1e-18 {
                return first * sum;
            }
        }
    }

    /// Three binomial masses, at the chance of being drawn; see C. Loader (2000), section 4.
    fn log_mass(self, hits: f64) -> f64 {
        let misses = self.drawn - hits;
        let whole = self.inside + self.outside;
        let chance = Chance { hit: self.drawn / whole, miss: (whole - self.drawn) / whole };
        log_mass(hits, self.inside - hits, chance) + log_mass(misses, self.outside - misses, chance)
            - log_mass(self.drawn, whole - self.drawn, chance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shares::Sample;

    fn bounds(hits: u32, size: u32, population: u32) -> (u32, u32) {
        let sample = Sample::new(hits, size).unwrap().of_population(population).unwrap();
        let bounds = sample.hypergeometric(Confidence::P95);
        (bounds.low(), bounds.high())
    }

    #[test]
    fn a_chance_equal_to_the_tail_is_left_out() {
        // One hit in a sample of one, of forty: 1/40 is the tail itself, 2/40 is more.
        assert_eq!(bounds(1, 1, 40), (2, 40));
        assert_eq!(bounds(0, 1, 40), (0, 38));
        // With 39 the single hit is not unlikely at all.
        assert_eq!(bounds(1, 1, 39), (1, 39));
    }

    #[test]
    fn all_measured_leaves_one_number() {
        assert_eq!(bounds(13, 31, 31), (13, 13));
        assert_eq!(bounds(0, 31, 31), (0, 0));
        assert_eq!(bounds(31, 31, 31), (31, 31));
        assert_eq!(bounds(1, 1, 1), (1, 1));
    }

    #[test]
    fn a_very_large_population_is_no_population() {
        let sample = Sample::new(163, 200).unwrap();
        let finite = sample.of_population(u32::MAX).unwrap().hypergeometric(Confidence::P95).shares();
        let endless = sample.clopper_pearson(Confidence::P95);
        assert!((finite.low() - endless.low()).abs() < 1e-8, "{finite:?} {endless:?}");
        assert!((finite.high() - endless.high()).abs() < 1e-8, "{finite:?} {endless:?}");
    }

    /// The number of ways to choose; exact.
    fn ways(of: u32, chosen: u32) -> f64 {
        let ways = (0..u64::from(chosen)).fold(1, |ways, done| ways * (u64::from(of) - done) / (done + 1));
        f64::from(u32::try_from(ways).unwrap())
    }

    #[test]
    fn the_chance_of_as_many_or_more_is_what_counting_gives() {
        let (population, size) = (30, 13);
        for inside in 0..=population {
            let outside = population - inside;
            for hits in 0..=size {
                let sample = Sample::new(hits, size).unwrap().of_population(population).unwrap();
                let drawn = (hits..=size.min(inside)).filter(|more| size - more <= outside);
                let counted: f64 = drawn.map(|more| ways(inside, more) * ways(outside, size - more)).sum();
                let exact = counted / ways(population, size);
                let found = upper_tail(sample, inside);
                assert!((found - exact).abs() <= 1e-12 * exact, "{inside} {hits}: {found:e} {exact:e}");
            }
        }
    }

    #[test]
    fn the_smallest_tails_are_still_told_apart() {
        // Among a hundred, fifty hits of fifty: with 57 the chance is 2.6e-21, with 58 it is 1.9e-20.
        let sample = Sample::new(50, 50).unwrap().of_population(100).unwrap();
        let bounds = sample.hypergeometric(Confidence::from_tail(1e-20).unwrap());
        assert_eq!((bounds.low(), bounds.high(), bounds.population()), (58, 100, 100));
    }
}
