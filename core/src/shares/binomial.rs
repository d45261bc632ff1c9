//! Chances of counts.

/// A probability and its complement, each with all its digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Chance {
    pub(super) hit: f64,
    pub(super) miss: f64,
}

impl Chance {
    pub(super) fn from_odds(odds: f64) -> Self {
        Self { hit: odds / (1.0 + odds), miss: 1.0 / (1.0 + odds) }
    }
}

/// The logarithm of the chance of exactly `hits` and `misses`.
///
/// Source: C. Loader (2000), Fast and accurate computation of binomial probabilities. The distance from the expected
/// count is taken as a deviance, so that no logarithms of factorials cancel.
pub(super) fn log_mass(hits: f64, misses: f64, chance: Chance) -> f64 {
    let size = hits + misses;
    if hits <= 0.0 {
        return size * log_of(chance.miss, chance.hit);
    }
    if misses <= 0.0 {
        return size * log_of(chance.hit, chance.miss);
    }
    let corrections = stirling_rest(size) - stirling_rest(hits) - stirling_rest(misses);
    let deviances = deviance(hits, size * chance.hit) + deviance(misses, size * chance.miss);
    let spread = core::f64::consts::TAU * hits * (misses / size);
    corrections - deviances - libm::log(spread) / 2.0
}

/// The logarithm of a probability of which the complement is known as well.
fn log_of(chance: f64, complement: f64) -> f64 {
    if complement < 0.5 { libm::log1p(-complement) } else { libm::log(chance) }
}

/// The logarithm of the chance of `hits` or more among `hits + misses`, with the quotient of that chance and the chance
/// of exactly `hits`.
///
/// This is the regularised incomplete beta function `I_p(hits, misses + 1)`: for whole numbers it is a finite sum, and
/// one of positive terms, so nothing cancels, however close the chance of a hit comes to 0 or 1. A continued fraction
/// needs fewer steps and loses half of the digits there. The terms fall where `chance.hit` is at most the share of hits;
/// some seven standard deviations of them count (900 for 81 500 of 100 000).
pub(super) fn log_upper_tail(hits: f64, misses: f64, chance: Chance) -> (f64, f64) {
    let odds = chance.hit / chance.miss;
    let (mut term, mut sum) = (1.0, 1.0);
    let (mut next, mut left) = (hits + 1.0, misses);
    while left > 0.0 {
        let factor = left / next * odds;
        term *= factor;
        sum += term;
        if factor < 1.0 && term <= sum * 1e-18 {
            break;
        }
        next += 1.0;
        left -= 1.0;
    }
    (log_mass(hits, misses, chance) + libm::log(sum), sum)
}

/// `count ln(count/expected) + expected - count`, by a series where the two are close.
fn deviance(count: f64, expected: f64) -> f64 {
    let difference = count - expected;
    let sum = count + expected;
    if libm::fabs(difference) >= 0.1 * sum {
        return count * libm::log(count / expected) - difference;
    }
    let ratio = difference / sum;
    let mut total = difference * ratio;
    let mut term = 2.0 * count * ratio;
    // The ratio is below 0.1, so every step is worth two digits.
    for odd in [3.0, 5.0, 7.0, 9.0, 11.0, 13.0, 15.0, 17.0, 19.0, 21.0] {
        term *= ratio * ratio;
        total += term / odd;
    }
    total
}

/// What Stirling's formula leaves out of the logarithm of `count!`, for whole counts of 1 or more.
///
/// `ln n! - (n + ½) ln n + n - ½ ln 2π`; exact values up to 15, the asymptotic series beyond.
fn stirling_rest(count: f64) -> f64 {
    if let Some(small) = SMALL.iter().find(|(of, _)| *of >= count) {
        return small.1;
    }
    let square = count * count;
    let series = [1.0 / 1188.0, -1.0 / 1680.0, 1.0 / 1260.0, -1.0 / 360.0, 1.0 / 12.0];
    series.iter().fold(-691.0 / 360_360.0, |sum, term| sum / square + term) / count
}

/// From the logarithm of the gamma function at 60 digits.
const SMALL: [(f64, f64); 15] = [
    (1.0, 0.081_061_466_795_327_26),
    (2.0, 0.041_340_695_955_409_3),
    (3.0, 0.027_677_925_684_998_34),
    (4.0, 0.020_790_672_103_765_093),
    (5.0, 0.016_644_691_189_821_193),
    (6.0, 0.013_876_128_823_070_748),
    (7.0, 0.011_896_709_945_891_77),
    (8.0, 0.010_411_265_261_972_096),
    (9.0, 0.009_255_462_182_712_733),
    (10.0, 0.008_330_563_433_362_87),
    (11.0, 0.007_573_675_487_951_841),
    (12.0, 0.006_942_840_107_209_53),
    (13.0, 0.006_408_994_188_004_207),
    (14.0, 0.005_951_370_112_758_848),
    (15.0, 0.005_554_733_551_962_801),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn chance(hit: f64) -> Chance {
        Chance { hit, miss: 1.0 - hit }
    }

    #[test]
    fn masses_of_small_counts_are_those_of_whole_numbers() {
        // C(12, k) / 2^12.
        let ways = [1.0, 12.0, 66.0, 220.0, 495.0, 792.0, 924.0, 792.0, 495.0, 220.0, 66.0, 12.0, 1.0];
        for (hits, ways) in (0_u32..).zip(ways) {
            let mass = libm::exp(log_mass(f64::from(hits), f64::from(12 - hits), chance(0.5)));
            assert!((mass - ways / 4096.0).abs() <= 4e-15 * mass, "{hits}: {mass}");
        }
    }

    #[test]
    fn no_hits_and_nothing_but_hits() {
        let rare = Chance { hit: 1e-12, miss: 1.0 - 1e-12 };
        assert!((log_mass(0.0, 1e9, rare) / -0.001_000_000_000_000_5 - 1.0).abs() < 1e-15);
        assert!((log_mass(1.0, 0.0, rare) / -27.631_021_115_928_547 - 1.0).abs() < 1e-15);
    }

    #[test]
    fn no_term_of_a_tail_is_left_out() {
        for hit in [0.01, 0.05, 0.09, 0.1] {
            let (hits, misses) = (100.0, 900.0);
            let (_, quotient) = log_upper_tail(hits, misses, chance(hit));
            let odds = hit / (1.0 - hit);
            // From the last term inwards, all of them.
            let sum = (0..900)
                .rev()
                .map(f64::from)
                .fold(1.0, |sum, more| 1.0 + sum * (misses - more) / (hits + more + 1.0) * odds);
            assert!((quotient / sum - 1.0).abs() < 1e-14, "{hit}: {quotient} {sum}");
        }
    }

    #[test]
    fn table_and_series_meet() {
        // ln 16! from whole numbers against the series; 20922789888000 is exact.
        let rest = libm::log(20_922_789_888_000.0) - 16.5 * libm::log(16.0) + 16.0
            - libm::log(core::f64::consts::TAU) / 2.0;
        assert!((stirling_rest(16.0) - rest).abs() < 2e-14);
        assert!((stirling_rest(16.0) - 0.005_207_655_919_609_64).abs() < 1e-17);
    }

    #[test]
    fn tails_are_sums_of_masses() {
        for size in [1_u32, 5, 12, 40] {
            for hits in 1..=size {
                for hit in [0.001, 0.1, 0.5, 0.75, 0.999] {
                    let (log_tail, quotient) =
                        log_upper_tail(f64::from(hits), f64::from(size - hits), chance(hit));
                    let mass =
                        |count| libm::exp(log_mass(f64::from(count), f64::from(size - count), chance(hit)));
                    let sum: f64 = (hits..=size).map(mass).sum();
                    assert!((libm::exp(log_tail) - sum).abs() <= 1e-13 * sum, "{hits}/{size} at {hit}");
                    assert!((quotient * mass(hits) - sum).abs() <= 1e-13 * sum, "{hits}/{size} at {hit}");
                }
            }
        }
    }

    /// mpmath at 60 digits: C(1000, 300) 0.3^300 0.7^700, and the same with 10^9.
    #[test]
    fn large_counts_keep_their_digits() {
        let thousand = log_mass(300.0, 700.0, Chance { hit: 0.3, miss: 0.7 });
        assert!((thousand - MASS_300_OF_1000).abs() < 1e-14, "{thousand}");
        let billion = log_mass(3e8, 7e8, Chance { hit: 0.3, miss: 0.7 });
        assert!((billion - MASS_3E8_OF_1E9).abs() < 1e-13, "{billion}");
    }
    const MASS_300_OF_1000: f64 = -3.592_805_790_518_698;
    const MASS_3E8_OF_1E9: f64 = -10.500_247_577_859_036;
}
