//! Scales and means against what the R package `COINr` gives for the same values.

use peil_core::composite::{CompositeError, Mean, Part, Scale, composite};
use peil_core::{Decimal, Direction};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// Relative bound against the vectors.
const BOUND: f64 = 1e-13;

/// The lines `"case","value"`, by case.
fn oracle() -> HashMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/vectors/coinr_oracle.csv");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines()
        .filter_map(|line| line.strip_prefix('"')?.strip_suffix('"')?.split_once("\",\""))
        .map(|(case, value)| (case.to_owned(), value.to_owned()))
        .collect()
}

fn numbers(case: &str) -> Vec<f64> {
    let oracle = oracle();
    let value = oracle.get(case).unwrap_or_else(|| panic!("no case {case}"));
    value.split_whitespace().map(|number| number.parse().expect("a number")).collect()
}

fn compare(case: &str, ours: &[f64]) {
    let reference = numbers(case);
    assert_eq!(ours.len(), reference.len(), "{case}");
    let worst = ours
        .iter()
        .zip(&reference)
        .map(
            |(ours, reference)| {
                if *reference == 0.0 { ours.abs() } else { ((ours - reference) / reference).abs() }
            },
        )
        .fold(0.0, f64::max);
    println!("{case}: largest relative deviation {worst:e}");
    assert!(worst <= BOUND, "{case}: {ours:?} {reference:?}");
}

fn whole(integer: i32) -> Decimal {
    Decimal::from_integer(integer)
}

fn values() -> [Decimal; 5] {
    ["75", "81.5", "60", "95", "88"].map(|text| text.parse().unwrap())
}

const SCORES: [f64; 5] = [75.0, 81.5, 60.0, 95.0, 88.0];
const WEIGHTS: [i32; 5] = [1, 2, 1, 3, 1];

fn parts() -> [Part; 5] {
    let mut weights = WEIGHTS.into_iter();
    SCORES.map(|score| Part::new(Some(score), whole(weights.next().unwrap())))
}

fn score_all(scale: Scale) -> [f64; 5] {
    values().map(|value| scale.score(value))
}

#[test]
fn min_max() {
    let scale = Scale::min_max(&values(), Direction::Up).unwrap();
    compare("minmax 0-1", &score_all(scale));
}

/// `COINr`'s "scaled" is a line between fixed ends that is not cut off: the form of DESI.
#[test]
fn fixed_ends() {
    let scale = Scale::desi(whole(50), whole(100)).unwrap().onto(whole(0), whole(100)).unwrap();
    compare("scaled 50..100", &score_all(scale));
}

#[test]
fn goalposts() {
    let scale = Scale::goalposts(whole(60), whole(90)).unwrap().onto(whole(0), whole(100)).unwrap();
    compare("goalposts 60 90 100", &score_all(scale));
}

#[test]
fn means() {
    let value = |mean, parts: &[Part]| composite(mean, parts).unwrap().value;
    compare("amean w=1,2,1,3,1", &[value(Mean::Arithmetic, &parts())]);
    let [first, _, third, _, _] = parts();
    let missing = Part::new(None, whole(1));
    compare("amean with NA (weights renormalised)", &[value(Mean::Arithmetic, &[first, missing, third])]);
}

/// The values that the notes print for the same scores and weights.
#[test]
fn the_three_means_of_the_notes() {
    for (mean, reference) in [
        (Mean::Arithmetic, 83.875),
        (Mean::Geometric, 83.013_294_999_963_2),
        (Mean::Harmonic, 82.066_044_653_087_16),
    ] {
        let ours = composite(mean, &parts()).unwrap().value;
        assert!((ours / reference - 1.0).abs() <= BOUND, "{mean:?} {ours}");
    }
    let scale = Scale::min_max(&values(), Direction::Up).unwrap().onto(whole(0), whole(100)).unwrap();
    for (ours, reference) in
        score_all(scale).into_iter().zip([42.857_142_857_142_854, 61.428_571_428_571_43, 0.0, 100.0, 80.0])
    {
        assert!((ours - reference).abs() <= BOUND * reference, "{ours} {reference}");
    }
}

#[test]
fn generalised_mean() {
    compare("genmean p=0.5", &[composite(Mean::Power(0.5), &parts()).unwrap().value]);
}

/// Where `COINr` stops or gives NaN, there is a typed error.
#[test]
fn what_coinr_cannot_do_either() {
    let oracle = oracle();
    assert!(oracle.get("gmean with 0").is_some_and(|value| value.starts_with("ERROR")));
    let with_zero = [Part::new(Some(0.0), whole(1)), Part::new(Some(5.0), whole(1))];
    assert_eq!(composite(Mean::Geometric, &with_zero), Err(CompositeError::ZeroScore));
    assert_eq!(oracle.get("minmax all equal").map(String::as_str), Some("NaN NaN NaN"));
    assert_eq!(Scale::min_max(&[whole(5); 3], Direction::Up), Err(CompositeError::NoSpread));
}
