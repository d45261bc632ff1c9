//! Shares of samples: intervals in order and where shares are, small ones against exact chances.

use super::input::{Input, Output};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use peil_core::Decimal;
use peil_core::shares::{
    Assumption, Confidence, Interval, Sample, Stratum, effective_size, largest_remainder, post_stratified,
    size_needed,
};

/// Rounding may put a bound a hair on the wrong side.
const HAIR: f64 = 1e-15;

pub(super) fn run(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let kind = input.below(4);
    let Some(confidence) = confidence(&mut input) else { return };
    match kind {
        0 => check_sample(input.word(), input.word(), input.word(), confidence),
        1 => {
            let size = 1 + u32::from(input.below(30));
            let hits = u32::from(input.byte()) % (size + 1);
            check_sample(hits, size, size + u32::from(input.byte()), confidence);
            check_exactly(hits, size, u32::from(input.below(60)), confidence);
        }
        2 => check_strata(&mut input, confidence),
        _ => check_remainder(&mut input),
    }
}

fn confidence(input: &mut Input<'_>) -> Option<Confidence> {
    let read = match input.below(4) {
        0 => Confidence::from_decimal(Decimal::from_millionths(i64::from(input.word()) % 1_000_002)),
        1 => Confidence::new(input.real()),
        2 => Confidence::from_tail(input.real()),
        _ => Ok(Confidence::P95),
    };
    if let Ok(confidence) = read {
        assert!(confidence.level() > 0.0 && confidence.level() <= 1.0, "{confidence:?}");
        assert!(confidence.tail() > 0.0 && confidence.tail() <= 0.5, "{confidence:?}");
        assert!(confidence.z() >= 0.0 && confidence.z() < 40.0, "{confidence:?}");
    }
    read.ok()
}

fn check_sample(hits: u32, size: u32, population: u32, confidence: Confidence) {
    let read = Sample::new(hits, size);
    assert_eq!(read.is_ok(), size > 0 && hits <= size);
    let Ok(sample) = read else { return };
    check_interval("Wilson", sample.wilson(confidence), sample.share(), HAIR);
    // Exact bounds go through all counts of the tail: time grows with the sample.
    if size <= 1_000_000 {
        check_interval("Clopper-Pearson", sample.clopper_pearson(confidence), sample.share(), HAIR);
    }
    let agresti = sample.agresti_coull(confidence);
    assert!(agresti.low().is_finite() && agresti.low() <= agresti.high() && agresti.high().is_finite());
    check_interval("Agresti-Coull", agresti.clipped(), sample.share(), 1.0);
    check_plan(sample, population, confidence);
    let finite = sample.of_population(population);
    assert_eq!(finite.is_ok(), population >= size);
    let Ok(finite) = finite else { return };
    let within = finite.wilson(confidence);
    check_interval("Wilson, finite", within, sample.share(), HAIR);
    assert!(within.width() <= sample.wilson(confidence).width() + HAIR);
    assert!((0.0..=1.0).contains(&finite.correction()));
    if population <= 1_000_000 {
        let bounds = finite.hypergeometric(confidence);
        assert!(hits <= bounds.low() && bounds.low() <= bounds.high(), "{bounds:?}");
        assert!(bounds.high() <= population - sample.misses(), "{bounds:?}");
        if population == size {
            assert_eq!((bounds.low(), bounds.high()), (hits, hits), "all were measured");
        }
        check_interval("hypergeometric", bounds.shares(), sample.share(), 1.0 / f64::from(population));
    }
}

fn check_interval(name: &str, interval: Interval, share: f64, room: f64) {
    assert!(interval.low() <= interval.high(), "{name}: {interval:?}");
    assert!(interval.low() >= 0.0 && interval.high() <= 1.0, "{name}: {interval:?}");
    assert!(
        interval.low() <= share + room && share <= interval.high() + room,
        "{name}: {interval:?} {share}"
    );
    let (low, high) = interval.in_percent();
    assert!(low <= high && low >= Decimal::ZERO && high <= Decimal::HUNDRED, "{name}: {interval:?}");
}

/// Enough is enough, and one fewer is not.
fn check_plan(sample: Sample, population: u32, confidence: Confidence) {
    let margin = Decimal::from_integer(5);
    for population in [None, Some(population)] {
        let needed = size_needed(sample.share(), margin, confidence, population);
        let Ok(needed) = needed else {
            assert!(population.is_none_or(|population| population == 0), "everybody is enough: {needed:?}");
            continue;
        };
        assert!(needed >= 1 && population.is_none_or(|population| needed <= population));
        if population.is_none_or(|population| population >= sample.size()) {
            let more = sample.more_needed(margin, confidence, population, Assumption::Observed);
            assert_eq!(more, Ok(needed.saturating_sub(sample.size())));
        }
    }
}

/// Small samples, with chances as fractions.
fn check_exactly(hits: u32, size: u32, more: u32, confidence: Confidence) {
    let sample = Sample::new(hits, size).expect("no more hits than measured");
    let tail = BigRational::from_float(confidence.tail()).expect("a number");
    if hits > 0 && confidence.tail() > 1e-30 {
        let low = BigRational::from_float(sample.clopper_pearson(confidence).low()).expect("a number");
        let off = distance(&at_least(sample, &low), &tail);
        assert!(off <= 5e-13 * f64::from(hits), "{sample:?} {confidence:?}: {off:e}");
    }
    let population = size + more;
    let bounds = sample.of_population(population).expect("no fewer than measured").hypergeometric(confidence);
    let all = ways(population, size);
    let chance = |inside: u32, from: u32, to: u32| {
        let of = |drawn| ways(inside, drawn) * ways(population - inside, size - drawn);
        BigRational::new_raw((from..=to).map(of).sum(), all.clone())
    };
    // As many hits or more, and as many or fewer.
    let chances = |inside: u32| [chance(inside, hits, size), chance(inside, 0, hits)];
    let mut possible =
        (hits..=population - sample.misses()).filter(|inside| chances(*inside).iter().all(|one| *one > tail));
    let low = possible.next();
    let high = possible.next_back().or(low);
    // A chance within 10^-12 of the tail counts as equal to it.
    let near = |inside: u32| chances(inside).iter().any(|one| distance(one, &tail) < 1e-11);
    for (found, expected) in [(bounds.low(), low), (bounds.high(), high)] {
        assert!(
            Some(found) == expected || near(found) || expected.is_none_or(near),
            "{hits} of {size} from {population}, {confidence:?}: {bounds:?}, not {low:?} to {high:?}"
        );
    }
}

/// How far one is from the other, as a part of the other.
fn distance(one: &BigRational, other: &BigRational) -> f64 {
    // Cross-multiplied: to reduce every fraction takes longer than all the rest.
    let (ours, theirs) = (one.numer() * other.denom(), other.numer() * one.denom());
    BigRational::new(ours - &theirs, theirs).abs().to_f64().unwrap_or(f64::INFINITY)
}

fn ways(of: u32, take: u32) -> BigInt {
    if take > of {
        return BigInt::zero();
    }
    (0..take).fold(BigInt::one(), |ways, done| ways * (of - done) / (done + 1))
}

/// The chance of as many hits or more in a sample from an endless population.
fn at_least(sample: Sample, chance: &BigRational) -> BigRational {
    let (hit, whole) = (chance.numer(), chance.denom());
    let miss = whole - hit;
    let of = |hits: u32| ways(sample.size(), hits) * hit.pow(hits) * miss.pow(sample.size() - hits);
    let sum = (sample.hits()..=sample.size()).map(of).sum();
    BigRational::new_raw(sum, whole.pow(sample.size()))
}

fn check_strata(input: &mut Input<'_>, confidence: Confidence) {
    let count = usize::from(input.below(7));
    let cells: Vec<Stratum> = (0..count)
        .map(|_| Stratum { population: input.word(), size: input.word(), hits: input.word() })
        .collect();
    if let Ok(whole) = post_stratified(&cells, confidence) {
        check_interval("strata", whole.interval, whole.share.clamp(0.0, 1.0), 2.0 * HAIR);
        assert!((0.0..=1.0 + HAIR).contains(&whole.share), "{whole:?}");
        let people: f64 = cells.iter().map(|cell| f64::from(cell.population)).sum();
        let share: f64 = cells
            .iter()
            .filter(|cell| cell.size > 0)
            .map(|cell| f64::from(cell.population) / people * (f64::from(cell.hits) / f64::from(cell.size)))
            .sum();
        assert!((whole.share - share).abs() <= 1e-14, "{whole:?} {share}");
        let measured: f64 = cells.iter().map(|cell| f64::from(cell.size)).sum();
        assert!(whole.effective_size > 0.0 && whole.effective_size <= measured * (1.0 + 1e-14), "{whole:?}");
        assert!(whole.design_effect >= 1.0 - 1e-14 && whole.design_effect.is_finite(), "{whole:?}");
        assert!(whole.standard_error.is_none_or(|error| (0.0..=1.0).contains(&error)), "{whole:?}");
    }
    let weights: Vec<f64> = (0..count).map(|_| input.real()).collect();
    check_weights(&weights);
}

/// Whatever the unit, an effective size lies between one company and all that have a weight.
fn check_weights(weights: &[f64]) {
    let sound = weights.iter().all(|weight| *weight >= 0.0 && weight.is_finite());
    let counted = weights.iter().filter(|weight| **weight > 0.0).count();
    let size = effective_size(weights.iter().copied());
    assert_eq!(size.is_some(), sound && counted > 0, "{weights:?}");
    if let Some(size) = size {
        let most = u32::try_from(counted).map_or(f64::MAX, f64::from);
        assert!(size >= 1.0 - 1e-14 && size <= most * (1.0 + 1e-14), "{weights:?}: {size}");
    }
}

fn check_remainder(input: &mut Input<'_>) {
    let units = u64::from_le_bytes(input.long().to_le_bytes());
    let count = usize::from(input.below(9));
    let parts: Vec<u64> = (0..count).map(|_| u64::from_le_bytes(input.long().to_le_bytes())).collect();
    let mut shares = vec![0; count];
    let divided = largest_remainder(&parts, units, &mut shares);
    assert_eq!(divided.is_ok(), parts.iter().any(|part| *part > 0));
    if divided.is_err() {
        return assert!(shares.iter().all(|share| *share == 0), "unchanged");
    }
    let whole: BigInt = parts.iter().map(|part| BigInt::from(*part)).sum();
    assert_eq!(shares.iter().map(|share| BigInt::from(*share)).sum::<BigInt>(), BigInt::from(units));
    for (part, share) in parts.iter().zip(&shares) {
        let down = BigInt::from(*part) * units / &whole;
        let share = BigInt::from(*share);
        assert!(share == down || share == down + 1, "{parts:?} {units} {shares:?}");
    }
}

pub(super) fn seeds() -> Vec<Vec<u8>> {
    let sample = |hits: u32, size: u32, population: u32| {
        let mut output = Output::default();
        output.byte(0);
        output.byte(3);
        for number in [hits, size, population] {
            output.word(number);
        }
        output.0
    };
    let mut seeds: Vec<_> = [(24, 30, 60), (0, 1, 1), (1, 1, 40), (0, 0, 0), (81_500, 100_000, 400_000)]
        .map(|(hits, size, population)| sample(hits, size, population))
        .to_vec();
    let most = u32::MAX;
    seeds.extend(
        [(0, most), (most, most), (1, most), (most / 2, most)].map(|(hits, size)| sample(hits, size, most)),
    );
    seeds.extend((0..=30).map(|hits| vec![1, 0, 0x40, 0x42, 0x0e, 0, 29, hits, 10, 30]));
    let mut strata = Output::default();
    for byte in [2, 3, 2] {
        strata.byte(byte);
    }
    for number in [40, 30, 24, 60, 20, 8] {
        strata.word(number);
    }
    seeds.push(strata.0);
    seeds.push(
        [vec![3, 3], 100_u64.to_le_bytes().to_vec(), vec![3], [12_u64, 4, 1].map(u64::to_le_bytes).concat()]
            .concat(),
    );
    seeds
}
