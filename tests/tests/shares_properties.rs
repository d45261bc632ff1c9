//! What holds for every sample, and the exact intervals against exact rational numbers.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use peil_core::Decimal;
use peil_core::shares::{
    Confidence, Interval, Sample, Stratum, effective_size, largest_remainder, post_stratified, size_needed,
};
use proptest::prelude::*;

fn samples(most: u32) -> impl Strategy<Value = Sample> {
    (1..=most)
        .prop_flat_map(|size| (0..=size, Just(size)))
        .prop_map(|(hits, size)| Sample::new(hits, size).unwrap())
}

fn levels() -> impl Strategy<Value = Confidence> {
    prop_oneof![
        Just(Confidence::P95),
        (1_i64..1_000_000)
            .prop_map(|level| Confidence::from_decimal(Decimal::from_millionths(level)).unwrap()),
    ]
}

type Method = fn(Sample, Confidence) -> Interval;

fn of_thousand_more(sample: Sample) -> peil_core::shares::FiniteSample {
    sample.of_population(sample.size() + 1_000).unwrap()
}

const METHODS: [(&str, Method); 5] = [
    ("Wilson", Sample::wilson),
    ("Clopper-Pearson", Sample::clopper_pearson),
    ("Agresti-Coull", Sample::agresti_coull),
    ("Wilson, finite", |sample, confidence| of_thousand_more(sample).wilson(confidence)),
    ("hypergeometric", |sample, confidence| of_thousand_more(sample).hypergeometric(confidence).shares()),
];

/// Rounding may put a bound a hair on the wrong side.
const HAIR: f64 = 1e-15;

proptest! {
    #[test]
    fn an_interval_holds_the_share(sample in samples(5_000), confidence in levels()) {
        for (name, method) in METHODS {
            let interval = method(sample, confidence);
            // The share of the population is a whole number of companies, so it may miss the share by one of them.
            let room = if name == "hypergeometric" { 1.0 / f64::from(sample.size() + 1_000) } else { HAIR };
            // Adding hits and misses pulls the middle of Agresti-Coull towards one half, and at an end past the share.
            let ends = sample.hits() == 0 || sample.misses() == 0;
            if name != "Agresti-Coull" || !ends {
                prop_assert!(interval.low() <= sample.share() + room, "{name} {interval:?}");
                prop_assert!(sample.share() <= interval.high() + room, "{name} {interval:?}");
            }
            if name != "Agresti-Coull" {
                prop_assert!(interval.low() >= 0.0 && interval.high() <= 1.0, "{name} {interval:?}");
            }
        }
    }

    #[test]
    fn hits_and_misses_are_alike(sample in samples(5_000), confidence in levels()) {
        for (name, method) in METHODS {
            let (interval, mirrored) = (method(sample, confidence), method(sample.reversed(), confidence));
            prop_assert!((interval.low() + mirrored.high() - 1.0).abs() <= HAIR, "{name} {interval:?} {mirrored:?}");
            prop_assert!((interval.high() + mirrored.low() - 1.0).abs() <= HAIR, "{name} {interval:?} {mirrored:?}");
        }
    }

    #[test]
    fn one_more_hit_raises_both_bounds(sample in samples(5_000), confidence in levels()) {
        prop_assume!(sample.misses() > 0);
        let more = Sample::new(sample.hits() + 1, sample.size()).unwrap();
        for (name, method) in METHODS {
            let (before, after) = (method(sample, confidence), method(more, confidence));
            prop_assert!(before.low() <= after.low() && before.high() <= after.high(), "{name} {before:?} {after:?}");
        }
    }

    #[test]
    fn more_confidence_is_a_wider_interval(sample in samples(5_000), levels in prop::array::uniform2(1_i64..1_000_000)) {
        let [lesser, greater] = [levels[0].min(levels[1]), levels[0].max(levels[1])]
            .map(|level| Confidence::from_decimal(Decimal::from_millionths(level)).unwrap());
        prop_assert!(lesser.z() <= greater.z());
        for (name, method) in METHODS {
            let (narrow, wide) = (method(sample, lesser), method(sample, greater));
            prop_assert!(narrow.width() <= wide.width() + HAIR, "{name} {narrow:?} {wide:?}");
            if name != "Agresti-Coull" {
                prop_assert!(wide.low() <= narrow.low() + HAIR && narrow.high() <= wide.high() + HAIR, "{name}");
            }
        }
    }

    #[test]
    fn a_larger_population_is_a_wider_interval(sample in samples(500), more in prop::array::uniform2(0_u32..100_000)) {
        let of = |more: u32| sample.of_population(sample.size() + more).unwrap().wilson(Confidence::P95);
        let (small, large) = (of(more[0].min(more[1])), of(more[0].max(more[1])));
        prop_assert!(small.width() <= large.width() + HAIR);
        prop_assert!(large.width() <= sample.wilson(Confidence::P95).width() + HAIR);
    }

    #[test]
    fn the_quantile_undoes_the_error_function(level in 1_i64..1_000_000) {
        let confidence = Confidence::from_decimal(Decimal::from_millionths(level)).unwrap();
        let back = level_within(confidence.z());
        prop_assert!((back - confidence.level()).abs() < 1e-12, "{level} {back}");
    }

    #[test]
    fn what_is_divided_adds_up(parts in prop::collection::vec(0_u64..1_000_000, 1..12), units in 0_u64..100_000) {
        prop_assume!(parts.iter().any(|part| *part > 0));
        let mut shares = vec![0; parts.len()];
        largest_remainder(&parts, units, &mut shares).unwrap();
        prop_assert_eq!(shares.iter().sum::<u64>(), units);
        let whole: u128 = parts.iter().map(|part| u128::from(*part)).sum();
        for (part, share) in parts.iter().zip(&shares) {
            let product = u128::from(*part) * u128::from(units);
            prop_assert!(u128::from(*share) >= product / whole && u128::from(*share) <= product.div_ceil(whole));
        }
        for (a, b) in (0..parts.len()).flat_map(|a| (0..a).map(move |b| (b, a))) {
            prop_assert!(parts[a] != parts[b] || shares[a] >= shares[b], "ties go to the first");
            prop_assert!(parts[a] <= parts[b] || shares[a] >= shares[b]);
            prop_assert!(parts[b] <= parts[a] || shares[b] >= shares[a]);
        }
    }

    #[test]
    fn strata_hold_together(cells in prop::collection::vec((samples(60), 0_u32..200), 1..8), confidence in levels()) {
        let cells: Vec<Stratum> = cells
            .into_iter()
            .map(|(sample, more)| Stratum { population: sample.size() + more, size: sample.size(), hits: sample.hits() })
            .collect();
        let whole = post_stratified(&cells, confidence).unwrap();
        prop_assert!(whole.interval.low() <= whole.share + HAIR && whole.share <= whole.interval.high() + HAIR);
        prop_assert!(whole.interval.low() >= 0.0 && whole.interval.high() <= 1.0);
        let measured: u32 = cells.iter().map(|cell| cell.size).sum();
        prop_assert!(whole.effective_size <= f64::from(measured) * (1.0 + 1e-14));
        prop_assert!(whole.design_effect >= 1.0 - 1e-14);
        let weights = cells.iter().flat_map(|cell| {
            (0..cell.size).map(|_| f64::from(cell.population) / f64::from(cell.size))
        });
        let one_by_one = effective_size(weights).unwrap();
        prop_assert!((whole.effective_size / one_by_one - 1.0).abs() < 1e-12);
        let all_counted = cells.iter().all(|cell| cell.size == cell.population);
        prop_assert!(all_counted || whole.interval.width() > 0.0, "never plus or minus zero");
        let exact: BigRational = cells
            .iter()
            .map(|cell| ratio(cell.population, 1) * ratio(cell.hits, cell.size))
            .sum::<BigRational>()
            / ratio(cells.iter().map(|cell| cell.population).sum(), 1);
        prop_assert!((whole.share - exact.to_f64().unwrap()).abs() < 1e-14);
    }

    #[test]
    fn the_plan_is_kept_and_no_larger(share in 0.0..=1.0_f64, points in 1..=50_i32, population in 1..100_000_u32) {
        let margin = Decimal::from_integer(points);
        let planned = size_needed(share, margin, Confidence::P95, Some(population)).unwrap();
        prop_assert!(planned <= population);
        let endless = size_needed(share, margin, Confidence::P95, None).unwrap();
        prop_assert!(planned <= endless);
        let cautious = size_needed(0.5, margin, Confidence::P95, Some(population)).unwrap();
        prop_assert!(planned <= cautious);
        let wider = size_needed(share, Decimal::from_integer((points + 5).min(50)), Confidence::P95, Some(population));
        prop_assert!(wider.unwrap() <= planned);
    }

    /// At the lower bound, as exact rational numbers, as many hits or more have the chance of the tail.
    #[test]
    fn clopper_pearson_is_where_the_tail_is(sample in samples(40), level in 1_i64..1_000_000) {
        let confidence = Confidence::from_decimal(Decimal::from_millionths(level)).unwrap();
        prop_assume!(sample.hits() > 0);
        let bound = BigRational::from_float(sample.clopper_pearson(confidence).low()).unwrap();
        let chance = binomial_tail(sample, &bound);
        let tail = BigRational::new(BigInt::from(1_000_000 - level), BigInt::from(2_000_000));
        // A relative step of the bound moves the chance by at most the number of hits times as much.
        let off = ((chance - &tail) / tail).abs().to_f64().unwrap();
        prop_assert!(off <= 5e-13 * f64::from(sample.hits()).max(1.0), "{off:e}");
    }
}

fn ratio(a: u32, b: u32) -> BigRational {
    BigRational::new(BigInt::from(a), BigInt::from(b))
}

fn ways(of: u32, take: u32) -> BigInt {
    if take > of {
        return BigInt::zero();
    }
    (0..take).fold(BigInt::one(), |ways, done| ways * (of - done) / (done + 1))
}

fn binomial_tail(sample: Sample, chance: &BigRational) -> BigRational {
    binomial_masses(sample.size(), chance).into_iter().skip(sample.hits() as usize).sum()
}

/// The chance within `z` standard deviations, by the power series of the error function.
fn level_within(z: f64) -> f64 {
    // Φ(z) - Φ(-z) = 2φ(z) (z + z³/3 + z⁵/15 + …), all terms positive.
    let (mut term, mut sum, mut odd) = (z, z, 1.0);
    while term > sum * 1e-18 {
        odd += 2.0;
        term *= z * z / odd;
        sum += term;
    }
    #[expect(clippy::disallowed_methods, reason = "an oracle that does not share the core's functions")]
    let density = (-z * z / 2.0).exp() / std::f64::consts::TAU.sqrt();
    2.0 * density * sum
}

/// The chance of each number of hits in a sample, when the population has `inside` of them.
fn urn(population: u32, inside: u32, size: u32) -> Vec<BigRational> {
    (0..=size)
        .map(|hits| {
            let ways_in = ways(inside, hits) * ways(population - inside, size - hits);
            BigRational::new(ways_in, ways(population, size))
        })
        .collect()
}

const ENUMERATED: [i64; 4] = [500_000, 800_000, 950_000, 999_000];

/// Every population up to 14, every sample, every number of hits: the bounds are those of the definition in exact
/// numbers, and they hold the true number at least as often as they say.
#[test]
fn hypergeometric_bounds_by_enumeration() {
    for level in ENUMERATED {
        let confidence = Confidence::from_decimal(Decimal::from_millionths(level)).unwrap();
        let tail = BigRational::new(BigInt::from(1_000_000 - level), BigInt::from(2_000_000));
        for (population, size) in
            (1..=14).flat_map(|population| (1..=population).map(move |size| (population, size)))
        {
            let chances: Vec<Vec<BigRational>> =
                (0..=population).map(|inside| urn(population, inside, size)).collect();
            let bounds: Vec<_> = (0..=size)
                .map(|hits| {
                    let sample = Sample::new(hits, size).unwrap().of_population(population).unwrap();
                    sample.hypergeometric(confidence)
                })
                .collect();
            for (hits, bounds) in bounds.iter().enumerate() {
                let sum = |chances: &[BigRational]| chances.iter().sum::<BigRational>();
                let low = chances.iter().position(|chances| sum(&chances[hits..]) > tail);
                let high = chances.iter().rposition(|chances| sum(&chances[..=hits]) > tail);
                let ours = (Some(bounds.low() as usize), Some(bounds.high() as usize));
                assert_eq!(ours, (low, high), "{hits}/{size} of {population} at {level}");
            }
            for (inside, chances) in (0_u32..).zip(&chances) {
                let covered: BigRational = chances
                    .iter()
                    .zip(&bounds)
                    .filter(|(_, bounds)| (bounds.low()..=bounds.high()).contains(&inside))
                    .map(|(chance, _)| chance)
                    .sum();
                let wanted = BigRational::new(BigInt::from(level), BigInt::from(1_000_000));
                assert!(
                    covered >= wanted,
                    "{inside} of {population}, {size} measured, at {level}: {covered}"
                );
            }
        }
    }
}

/// Every sample up to 12 and shares in steps of a fortieth: Clopper-Pearson holds the true share at least as often as it
/// says. The Wilson interval does not always; it nearly does on average.
#[test]
fn clopper_pearson_coverage_by_enumeration() {
    const STEPS: u32 = 40;
    for size in 1..=12 {
        let masses: Vec<Vec<BigRational>> =
            (1..STEPS).map(|step| binomial_masses(size, &ratio(step, STEPS))).collect();
        for level in ENUMERATED {
            let confidence = Confidence::from_decimal(Decimal::from_millionths(level)).unwrap();
            let wanted = BigRational::new(BigInt::from(level), BigInt::from(1_000_000));
            let covered = |method: Method| -> Vec<BigRational> {
                let intervals: Vec<Interval> =
                    (0..=size).map(|hits| method(Sample::new(hits, size).unwrap(), confidence)).collect();
                let holds = |step: u32| {
                    let share = f64::from(step) / f64::from(STEPS);
                    intervals.iter().map(move |interval| interval.contains(share))
                };
                (1..STEPS)
                    .zip(&masses)
                    .map(|(step, masses)| {
                        masses.iter().zip(holds(step)).filter(|(_, holds)| *holds).map(|(mass, _)| mass).sum()
                    })
                    .collect()
            };
            for (step, covered) in (1..STEPS).zip(covered(Sample::clopper_pearson)) {
                assert!(covered >= wanted, "{step}/{STEPS}, {size} measured, at {level}: {covered}");
            }
            let wilson: BigRational =
                covered(Sample::wilson).into_iter().sum::<BigRational>() / ratio(STEPS - 1, 1);
            let mean = wilson.to_f64().unwrap();
            assert!(mean > wanted.to_f64().unwrap() - 0.06, "{size} measured, at {level}: {mean}");
        }
    }
}

/// The chance of each number of hits.
fn binomial_masses(size: u32, chance: &BigRational) -> Vec<BigRational> {
    let miss = BigRational::one() - chance;
    (0..=size)
        .map(|hits| {
            let ways = BigRational::from_integer(ways(size, hits));
            ways * num_traits::pow(chance.clone(), hits as usize)
                * num_traits::pow(miss.clone(), (size - hits) as usize)
        })
        .collect()
}
