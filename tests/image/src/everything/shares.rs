//! Shares of samples.

use super::inputs::{decimal, real};
use crate::{unknown, used};
use peil_core::Comparator;
use peil_core::shares::{
    Assumption, Confidence, CountBounds, Decision, FiniteSample, Interval, Measured, Sample, Stratum,
    effective_size, largest_remainder, post_stratified, size_needed,
};

fn sample() -> Sample {
    Sample::new(unknown(8), unknown(10)).unwrap_or(
        const {
            match Sample::new(1, 1) {
                Ok(sample) => sample,
                Err(_) => panic!("one of one, as the compiler sees"),
            }
        },
    )
}

fn finite() -> Option<FiniteSample> {
    Sample::of_population(sample(), unknown(20)).ok()
}

pub(super) fn measured() -> Measured {
    Measured::new(unknown(150), unknown(Some(2_000))).unwrap_or(
        const {
            match Measured::new(1, None) {
                Ok(measured) => measured,
                Err(_) => panic!("one was measured, as the compiler sees"),
            }
        },
    )
}

pub(super) fn confidence() -> Confidence {
    Confidence::new(real()).unwrap_or(Confidence::P95)
}

pub(super) fn samples() {
    let sample = sample();
    used((Sample::hits(sample), Sample::size(sample), Sample::misses(sample), Sample::share(sample)));
    used(Sample::reversed(sample));
    used((Confidence::from_decimal(decimal()), Confidence::from_tail(real()), Confidence::default()));
    let confidence = confidence();
    used((Confidence::level(confidence), Confidence::tail(confidence), Confidence::z(confidence)));
    let Some(finite) = finite() else { return };
    used((FiniteSample::sample(finite), FiniteSample::population(finite), FiniteSample::unmeasured(finite)));
    used((FiniteSample::reversed(finite), FiniteSample::correction(finite)));
}

pub(super) fn intervals() {
    let interval = Sample::wilson(sample(), confidence());
    used((Interval::low(interval), Interval::high(interval), Interval::width(interval)));
    used((Interval::half_width(interval), Interval::contains(interval, real()), Interval::clipped(interval)));
    used(Interval::in_percent(interval));
    let decision = Interval::meets(interval, unknown(Comparator::AtLeast), decimal());
    used((Decision::is_undecided(&decision), Decision::clear(decision)));
    used(Interval::decide(interval, |share| share > real()));
    used(Sample::agresti_coull(sample(), confidence()));
    used(finite().map(|finite| FiniteSample::wilson(finite, confidence())));
}

pub(super) fn measured_percentages() {
    let measured = measured();
    used((Measured::size(measured), Measured::population(measured)));
    used(Measured::wilson(measured, decimal(), confidence()));
}

pub(super) fn clopper_pearson() {
    used(Sample::clopper_pearson(sample(), confidence()));
}

pub(super) fn hypergeometric() {
    let Some(finite) = finite() else { return };
    let bounds = FiniteSample::hypergeometric(finite, confidence());
    used((CountBounds::low(bounds), CountBounds::high(bounds), CountBounds::population(bounds)));
    used(CountBounds::shares(bounds));
}

pub(super) fn planning() {
    let (margin, population) = (decimal(), unknown(Some(20)));
    used(size_needed(real(), margin, confidence(), population));
    used(Sample::more_needed(sample(), margin, confidence(), population, unknown(Assumption::Worst)));
}

pub(super) fn strata() {
    let cells = [Stratum { population: unknown(40), size: unknown(30), hits: unknown(24) }; 3];
    used(post_stratified(unknown(&cells[..]), confidence()));
    used(effective_size([real(), real(), real()]));
}

pub(super) fn remainders() {
    let (parts, mut shares) = ([12, 4, 1], [0; 3]);
    used(largest_remainder(unknown(&parts[..]), unknown(100), unknown(&mut shares[..])));
    used(shares);
}
