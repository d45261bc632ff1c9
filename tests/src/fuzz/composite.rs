//! Composites: scores on their line, means between their scores, and contributions that add up.

use super::input::{Input, Output};
use crate::oracle::rational;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use peil_core::composite::{Mean, Part, Scale, Standard, composite, contributions};
use peil_core::{Decimal, Direction};

pub(super) fn run(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let mean = match input.below(4) {
        0 => Mean::Arithmetic,
        1 => Mean::Geometric,
        2 => Mean::Harmonic,
        _ => Mean::Power(input.real()),
    };
    let (digits, direction) = (input.below(8), if input.flag() { Direction::Up } else { Direction::Down });
    let ends = [input.decimal(), input.decimal()];
    let onto = [input.decimal(), input.decimal()];
    let (mut values, mut parts) = (Vec::new(), Vec::new());
    while !input.is_empty() && parts.len() < 8 {
        let (weight, value) = (input.decimal(), input.decimal());
        let score = match input.below(3) {
            0 => None,
            1 => Some(rational(value).to_f64().expect("a number")),
            _ => Some(input.real()),
        };
        values.push(value);
        parts.push(Part::new(score, weight));
    }
    check_mean(mean, &parts, digits);
    check_scales(&values, ends, onto, direction);
}

fn check_mean(mean: Mean, parts: &[Part], digits: u8) {
    let found = composite(mean, parts);
    let counted: Vec<f64> =
        parts.iter().filter(|part| !part.weight.is_zero()).filter_map(|part| part.score).collect();
    if let Ok(found) = found {
        assert!(parts.iter().all(|part| !part.weight.is_negative()), "{parts:?}");
        assert_eq!(found.counted, counted.len());
        let low = counted.iter().copied().fold(f64::INFINITY, f64::min);
        let high = counted.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        // A mean lies between its scores, but for the rounding of the largest of them.
        let room = 1e-12 * low.abs().max(high.abs()) + f64::MIN_POSITIVE;
        assert!(found.value.is_finite(), "{mean:?} {parts:?} {found:?}");
        assert!((low - room..=high + room).contains(&found.value), "{mean:?} {parts:?} {found:?}");
    }
    let mut shares = vec![Decimal::ONE; parts.len()];
    match contributions(mean, parts, digits, &mut shares) {
        Ok(total) => {
            let sum: BigRational = shares.iter().map(|share| rational(*share)).sum();
            assert_eq!(sum, rational(total), "{mean:?} {parts:?} {shares:?}");
            let value = found.expect("what can be taken apart is a number").value;
            let total = rational(total).to_f64().expect("a number");
            let unit = [1.0, 0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6][usize::from(digits.min(6))];
            assert!((total - value).abs() <= unit * 0.500_001 + 1e-15 * value.abs(), "{total} {value}");
        }
        Err(_) => assert!(shares.iter().all(|share| *share == Decimal::ONE), "unchanged"),
    }
}

fn check_scales(values: &[Decimal], ends: [Decimal; 2], onto: [Decimal; 2], direction: Direction) {
    for plain in [Scale::min_max(values, direction), Scale::desi(ends[0], ends[1])].into_iter().flatten() {
        for scale in [Ok(plain), plain.onto(onto[0], onto[1])].into_iter().flatten() {
            assert!(values.iter().chain(&ends).all(|value| scale.score(*value).is_finite()));
        }
    }
    if let Ok(scale) = Scale::desi(ends[0], ends[1]) {
        for value in values {
            let expected = (rational(*value) - rational(ends[0])) / (rational(ends[1]) - rational(ends[0]));
            let expected = expected.to_f64().expect("a number");
            assert!((scale.score(*value) - expected).abs() <= 5e-16 * expected.abs());
        }
    }
    if let Ok(scale) = Scale::min_max(values, direction) {
        assert!(values.iter().all(|value| (0.0..=1.0).contains(&scale.score(*value))), "{values:?}");
    }
    if let Ok(scale) = Scale::goalposts(ends[0], ends[1]) {
        assert!(values.iter().all(|value| (0.0..=1.0).contains(&scale.score(*value))), "{values:?}");
    }
    for target in ends {
        if let Ok(scale) = Scale::distance_to_target(values, target, direction) {
            assert!(values.iter().all(|value| scale.score(*value) >= 0.0), "{values:?} {target}");
            assert!((scale.score(target) - 1.0).abs() < f64::EPSILON);
        }
    }
    if let Ok(standard) = Standard::new(values, direction) {
        let scores: Vec<f64> = values.iter().map(|value| standard.score(*value)).collect();
        assert!(scores.iter().all(|score| score.is_finite()), "{values:?} {scores:?}");
        assert!(!BigRational::zero().eq(&spread(values)), "{values:?}");
        let sum: f64 = scores.iter().sum();
        assert!(sum.abs() < 1e-9, "the mean scores nothing: {values:?} {scores:?}");
    }
}

fn spread(values: &[Decimal]) -> BigRational {
    let ends = values.iter().max().zip(values.iter().min());
    ends.map_or_else(BigRational::zero, |(high, low)| rational(*high) - rational(*low))
}

pub(super) fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for kind in 0..4 {
        for scores in [&[75, 81, 60, 95, 88][..], &[0, 0], &[100], &[1, 1_000_000]] {
            let mut output = Output::default();
            output.byte(kind);
            if kind == 3 {
                2.0_f64.to_le_bytes().into_iter().for_each(|byte| output.byte(byte));
            }
            output.byte(1);
            output.byte(1);
            for end in [60, 90, 0, 100] {
                output.decimal(Decimal::from_integer(end));
            }
            for (weight, score) in (1..).zip(scores) {
                output.decimal(Decimal::from_integer(weight));
                output.decimal(Decimal::from_integer(*score));
                output.byte(1);
            }
            seeds.push(output.0);
        }
    }
    seeds
}
