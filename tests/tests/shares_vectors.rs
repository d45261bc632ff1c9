//! Intervals against the vectors of independent implementations, and the largest remainder against its own.

use peil_core::Decimal;
use peil_core::shares::{Confidence, Interval, Sample, Stratum, largest_remainder, post_stratified};
use std::fs;
use std::path::Path;

/// Relative bound for closed forms.
const CLOSED: f64 = 1e-13;
/// Relative bound where a root is found.
const ROOT: f64 = 5e-13;

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/vectors").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The rows of a CSV file without quotes, as a way to ask for a column by name.
fn rows(text: &str) -> Vec<impl Fn(&str) -> String> {
    let mut lines = text.lines();
    let names: Vec<String> = lines.next().expect("a header").split(',').map(String::from).collect();
    lines
        .map(|line| {
            let cells: Vec<String> = line.split(',').map(String::from).collect();
            assert_eq!(cells.len(), names.len(), "{line}");
            let names = names.clone();
            move |name: &str| {
                let at = names.iter().position(|other| other == name).expect("a column of this name");
                cells[at].clone()
            }
        })
        .collect()
}

#[derive(Default)]
struct Worst {
    deviation: f64,
    at: String,
    compared: usize,
}

impl Worst {
    fn take(&mut self, ours: f64, reference: &str, at: String) {
        let reference: f64 = reference.parse().expect("a number");
        let deviation = if reference == 0.0 { ours.abs() } else { ((ours - reference) / reference).abs() };
        self.compared += 1;
        if deviation > self.deviation || !deviation.is_finite() {
            (self.deviation, self.at) = (deviation, at);
        }
    }

    fn within(&self, bound: f64, what: &str) {
        println!("{what}: largest relative deviation {:e} at {}", self.deviation, self.at);
        assert!(self.compared > 0, "{what}: nothing was compared");
        assert!(self.deviation <= bound, "{what}: {:e} at {}", self.deviation, self.at);
    }
}

fn confidence(level: &str) -> Confidence {
    Confidence::from_decimal(level.parse().expect("a decimal")).expect("a level")
}

#[test]
fn binomial_intervals() {
    let text = read("binomial_intervals.csv");
    let mut worst: [Worst; 5] = Default::default();
    for row in rows(&text) {
        let sample = Sample::new(row("k").parse().unwrap(), row("n").parse().unwrap()).unwrap();
        let confidence = confidence(&row("conf"));
        let at = |bound: &str| format!("{}/{} {} {bound}", row("k"), row("n"), row("conf"));
        let [z, wilson, clopper_pearson, agresti_coull, clipped] = &mut worst;
        z.take(confidence.z(), &row("z"), row("conf"));
        let both = |worst: &mut Worst, ours: Interval, low: &str, high: &str| {
            worst.take(ours.low(), &row(low), at("low"));
            worst.take(ours.high(), &row(high), at("high"));
        };
        both(wilson, sample.wilson(confidence), "wilson_lo_ref", "wilson_hi_ref");
        both(clopper_pearson, sample.clopper_pearson(confidence), "cp_lo_ref", "cp_hi_ref");
        both(agresti_coull, sample.agresti_coull(confidence), "ac_lo_ref", "ac_hi_ref");
        both(clipped, sample.agresti_coull(confidence).clipped(), "ac_lo_sm", "ac_hi_sm");
    }
    let [z, wilson, clopper_pearson, agresti_coull, clipped] = worst;
    z.within(2.0 * f64::EPSILON, "normal quantile");
    wilson.within(CLOSED, "Wilson");
    clopper_pearson.within(ROOT, "Clopper-Pearson");
    agresti_coull.within(CLOSED, "Agresti-Coull");
    clipped.within(CLOSED, "Agresti-Coull, clipped as statsmodels does");
}

#[test]
fn finite_populations() {
    let text = read("finite_population.csv");
    let mut wilson = Worst::default();
    for row in rows(&text) {
        let finite = Sample::new(row("k").parse().unwrap(), row("n").parse().unwrap())
            .unwrap()
            .of_population(row("N").parse().unwrap())
            .unwrap();
        let confidence = confidence(&row("conf"));
        let at = format!("{}/{} of {}", row("k"), row("n"), row("N"));
        let interval = finite.wilson(confidence);
        wilson.take(interval.low(), &row("wilson_fpc_lo"), format!("{at} low"));
        wilson.take(interval.high(), &row("wilson_fpc_hi"), format!("{at} high"));
        wilson.take(finite.correction().sqrt(), &row("fpc_sqrt((N-n)/(N-1))"), format!("{at} correction"));
        let bounds = finite.hypergeometric(confidence);
        assert_eq!(bounds.low().to_string(), row("hypergeom_K_lo"), "{at}");
        assert_eq!(bounds.high().to_string(), row("hypergeom_K_hi"), "{at}");
        wilson.take(bounds.shares().low(), &row("hypergeom_p_lo"), format!("{at} low share"));
        wilson.take(bounds.shares().high(), &row("hypergeom_p_hi"), format!("{at} high share"));
    }
    wilson.within(CLOSED, "Wilson with finite population");
}

#[test]
fn strata() {
    let text = read("stratified.csv");
    let mut worst = Worst::default();
    for row in rows(&text) {
        let cells: Vec<Stratum> = row("strata(N:n:k)")
            .split(' ')
            .map(|cell| {
                let mut parts = ["N", "n", "k"].into_iter().zip(cell.split(':')).map(|(name, part)| {
                    part.strip_prefix(name).and_then(|number| number.parse().ok()).expect("a count")
                });
                let mut next = || parts.next().expect("three counts");
                Stratum { population: next(), size: next(), hits: next() }
            })
            .collect();
        let whole = post_stratified(&cells, Confidence::P95).unwrap();
        worst.take(whole.unweighted, &row("unweighted_p"), row("name"));
        worst.take(whole.share, &row("weighted_p"), row("name"));
        worst.take(whole.standard_error.unwrap(), &row("se_stratified_fpc"), row("name"));
        worst.take(whole.design_effect, &row("kish_deff"), row("name"));
        worst.take(whole.effective_size, &row("kish_n_eff"), row("name"));
        assert!(whole.interval.contains(whole.share));
    }
    worst.within(CLOSED, "post-stratified");
}

/// Lines like `[12, 4, 1] of 100 -> [71, 23, 6] (independent half-up: [71, 24, 6])`.
#[test]
fn largest_remainders() {
    let list = |text: &str| -> Vec<u64> {
        text.trim_matches(['[', ']']).split(", ").map(|number| number.parse().expect("a count")).collect()
    };
    let text = read("largest_remainder.txt");
    let mut compared = 0;
    for line in text.lines() {
        let (question, answer) = line.split_once(" -> ").expect("an arrow");
        let (parts, units) = question.split_once(" of ").expect("a number of units");
        let (answer, _) = answer.split_once(" (").expect("a remark");
        let (parts, units, answer) = (list(parts), units.parse::<u64>().expect("units"), list(answer));
        let mut shares = vec![0; parts.len()];
        largest_remainder(&parts, units, &mut shares).unwrap();
        assert_eq!(shares, answer, "{line}");
        assert_eq!(shares.iter().sum::<u64>(), units, "{line}");
        compared += 1;
    }
    assert!(compared > 0);
}

/// The published check value of `SciPy`'s documentation of `binomtest(7, 50)`, whose last digits come from a root finder
/// that stops at 5e-13.
#[test]
fn seven_of_fifty_as_published() {
    let interval = Sample::new(7, 50).unwrap().clopper_pearson(Confidence::P95);
    assert!((interval.low() / 0.058_191_700_339_973_42 - 1.0).abs() < 5e-11);
    assert!((interval.high() / 0.267_396_002_497_008_46 - 1.0).abs() < ROOT);
}

/// The example of the notes: 41 of 50 measured, of 80 in all.
#[test]
fn forty_one_of_fifty_of_eighty() {
    let measured = Sample::new(41, 50).unwrap();
    let finite = measured.of_population(80).unwrap();
    let interval = finite.wilson(Confidence::P95);
    assert!((interval.low() / 0.745_609_717_278_710_4 - 1.0).abs() < CLOSED);
    assert!((interval.high() / 0.876_247_210_957_865_6 - 1.0).abs() < CLOSED);
    let bounds = finite.hypergeometric(Confidence::P95);
    assert_eq!((bounds.low(), bounds.high(), bounds.population()), (59, 70, 80));
    let plain = measured.wilson(Confidence::P95);
    assert!((plain.low() / 0.692_039_463_256_992_2 - 1.0).abs() < CLOSED);
    assert!((plain.high() / 0.902_298_073_297_658_2 - 1.0).abs() < CLOSED);
}

/// A regional 80 % from 24 of 30 in a region of 60: a rise of 6.5 points is inside the noise.
#[test]
fn a_regional_share_is_wide() {
    let interval = Sample::new(24, 30).unwrap().of_population(60).unwrap().wilson(Confidence::P95);
    let (low, high) = interval.in_percent();
    assert_eq!((low.round_to(0), high.round_to(0)), (Some(Decimal::from(68)), Some(Decimal::from(88))));
    assert!(interval.contains(0.735) && interval.contains(0.865));
}
