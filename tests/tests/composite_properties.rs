//! What holds for every scale, every mean and every list of parts.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use peil_core::composite::{Mean, Part, Scale, Standard, composite, contributions};
use peil_core::{Decimal, Direction};
use peil_tests::oracle::rational;
use proptest::prelude::*;

fn decimals() -> impl Strategy<Value = Decimal> {
    (-1_000_000_000_000_i64..1_000_000_000_000).prop_map(Decimal::from_millionths)
}

fn close(ours: f64, exact: &BigRational) -> bool {
    let exact = exact.to_f64().unwrap();
    (ours - exact).abs() <= 1e-15 * exact.abs()
}

fn part(score: f64, weight: i64) -> Part {
    Part::new(Some(score), Decimal::from_millionths(weight))
}

fn positive_parts() -> impl Strategy<Value = Vec<Part>> {
    let part = (0.01..1_000.0_f64, 1_i64..5_000_000).prop_map(|(score, weight)| part(score, weight));
    prop::collection::vec(part, 1..12)
}

fn any_parts() -> impl Strategy<Value = Vec<Part>> {
    let part = (prop::option::weighted(0.8, -1_000.0..1_000.0_f64), 0_i64..5_000_000)
        .prop_map(|(score, weight)| Part::new(score, Decimal::from_millionths(weight)));
    prop::collection::vec(part, 1..12)
}

fn means() -> impl Strategy<Value = Mean> {
    prop_oneof![
        Just(Mean::Arithmetic),
        Just(Mean::Geometric),
        Just(Mean::Harmonic),
        (0.1..8.0_f64).prop_map(Mean::Power),
        (-8.0..-0.1_f64).prop_map(Mean::Power),
    ]
}

fn sum(decimals: &[Decimal]) -> Decimal {
    decimals.iter().fold(Decimal::ZERO, |sum, share| sum.checked_add(*share).unwrap())
}

proptest! {
    #[test]
    fn a_line_is_the_exact_line(
        values in prop::array::uniform2(decimals()), scores in prop::array::uniform2(decimals()), at in decimals(),
    ) {
        prop_assume!(values[0] != values[1] && scores[0] != scores[1]);
        let scale = Scale::desi(values[0], values[1]).unwrap().onto(scores[0], scores[1]).unwrap();
        let [low, high] = values.map(rational);
        let [bottom, top] = scores.map(rational);
        let exact = (rational(at) - &low) / (high - &low) * (top - &bottom) + bottom;
        prop_assert!(close(scale.score(at), &exact), "{} {exact}", scale.score(at));
    }

    #[test]
    fn goalposts_are_the_line_cut_off(values in prop::array::uniform2(decimals()), at in decimals()) {
        prop_assume!(values[0] != values[1]);
        let free = Scale::desi(values[0], values[1]).unwrap().score(at);
        let stopped = Scale::goalposts(values[0], values[1]).unwrap().score(at);
        prop_assert_eq!(stopped.to_bits(), (free.clamp(0.0, 1.0) + 0.0).to_bits());
        let capped = Scale::desi(values[0], values[1]).unwrap().capped().score(at);
        prop_assert_eq!(capped.to_bits(), free.min(1.0).to_bits());
    }

    #[test]
    fn min_max_takes_the_list_from_end_to_end(values in prop::collection::vec(decimals(), 2..20)) {
        prop_assume!(values.iter().any(|value| *value != values[0]));
        let up = Scale::min_max(&values, Direction::Up).unwrap();
        let down = Scale::min_max(&values, Direction::Down).unwrap();
        let scores: Vec<f64> = values.iter().map(|value| up.score(*value)).collect();
        prop_assert_eq!(scores.iter().copied().fold(f64::INFINITY, f64::min).to_bits(), 0.0_f64.to_bits());
        prop_assert_eq!(scores.iter().copied().fold(0.0, f64::max).to_bits(), 1.0_f64.to_bits());
        for (value, score) in values.iter().zip(scores) {
            prop_assert!((down.score(*value) - (1.0 - score)).abs() < 1e-15);
        }
    }

    /// The square of a z-score is a rational number.
    #[test]
    fn standard_scores_are_exact_but_for_the_root(
        values in prop::collection::vec(decimals(), 2..20), direction in prop_oneof![Just(Direction::Up), Just(Direction::Down)],
    ) {
        prop_assume!(values.iter().any(|value| *value != values[0]));
        let standard = Standard::new(&values, direction).unwrap();
        let count = BigRational::from_integer(BigInt::from(values.len()));
        let mean = values.iter().map(|value| rational(*value)).sum::<BigRational>() / &count;
        let squares: BigRational =
            values.iter().map(|value| rational(*value) - &mean).map(|distance| &distance * &distance).sum();
        let variance = squares / (count - BigRational::from_integer(BigInt::from(1)));
        for value in &values {
            let distance = rational(*value) - &mean;
            let ours = standard.score(*value);
            let exact = (&distance * &distance / &variance).to_f64().unwrap();
            prop_assert!((ours * ours - exact).abs() <= 2e-15 * exact, "{ours} {exact}");
            let sign = (distance * BigRational::from_integer(BigInt::from(direction.sign()))).to_f64().unwrap();
            prop_assert!(ours * sign >= 0.0);
        }
    }

    #[test]
    fn a_mean_lies_between_its_scores(mean in means(), parts in positive_parts()) {
        let value = composite(mean, &parts).unwrap().value;
        let scores = || parts.iter().filter_map(|part| part.score);
        let (least, most) = (scores().fold(f64::INFINITY, f64::min), scores().fold(0.0, f64::max));
        prop_assert!(least * (1.0 - 1e-13) <= value && value <= most * (1.0 + 1e-13), "{least} {value} {most}");
    }

    #[test]
    fn a_higher_power_is_a_higher_mean(parts in positive_parts(), powers in prop::array::uniform2(0.1..6.0_f64)) {
        let of = |mean| composite(mean, &parts).unwrap().value;
        let (lesser, greater) = (powers[0].min(powers[1]), powers[0].max(powers[1]));
        let rising = [
            Mean::Power(-greater - 1.0), Mean::Power(-greater), Mean::Power(-lesser), Mean::Geometric,
            Mean::Power(lesser), Mean::Power(greater),
        ];
        for pair in rising.windows(2) {
            prop_assert!(of(pair[0]) <= of(pair[1]) * (1.0 + 1e-13), "{:?}", pair);
        }
        prop_assert!(of(Mean::Harmonic) <= of(Mean::Geometric) * (1.0 + 1e-13));
        prop_assert!(of(Mean::Geometric) <= of(Mean::Arithmetic) * (1.0 + 1e-13));
    }

    #[test]
    fn the_unit_of_scores_and_weights_does_not_matter(
        mean in means(), parts in positive_parts(), factor in 0.001..1_000.0_f64,
    ) {
        let value = composite(mean, &parts).unwrap().value;
        let scaled: Vec<Part> =
            parts.iter().map(|part| Part::new(part.score.map(|score| score * factor), part.weight)).collect();
        prop_assert!((composite(mean, &scaled).unwrap().value / (value * factor) - 1.0).abs() < 1e-13);
        let heavier: Vec<Part> = parts
            .iter()
            .map(|part| Part::new(part.score, Decimal::from_millionths(part.weight.millionths() * 7)))
            .collect();
        prop_assert!((composite(mean, &heavier).unwrap().value / value - 1.0).abs() < 1e-13);
    }

    #[test]
    fn a_missing_score_is_as_good_as_the_mean(mean in means(), parts in positive_parts(), weight in 1_i64..5_000_000) {
        let value = composite(mean, &parts).unwrap().value;
        let with = |score| {
            let mut more = parts.clone();
            more.push(Part::new(score, Decimal::from_millionths(weight)));
            composite(mean, &more).unwrap()
        };
        prop_assert_eq!(with(None).value.to_bits(), value.to_bits());
        prop_assert_eq!((with(None).missing, with(None).counted), (1, parts.len()));
        prop_assert!((with(Some(value)).value / value - 1.0).abs() < 1e-13);
    }

    #[test]
    fn contributions_add_up_exactly(parts in any_parts(), digits in 0_u8..=6) {
        let mut shares = vec![Decimal::ZERO; parts.len()];
        match (composite(Mean::Arithmetic, &parts), contributions(Mean::Arithmetic, &parts, digits, &mut shares)) {
            (Ok(whole), Ok(total)) => {
                prop_assert_eq!(sum(&shares), total);
                let unit = 1.0 / 10_u32.pow(u32::from(digits)).to_f64().unwrap();
                let of = |decimal: Decimal| rational(decimal).to_f64().unwrap();
                prop_assert!((of(total) - whole.value).abs() <= unit * 0.500_001);
                prop_assert_eq!(total.round_to(digits), Some(total));
                let weights: f64 =
                    parts.iter().filter(|part| part.score.is_some()).map(|part| of(part.weight)).sum();
                for (part, share) in parts.iter().zip(&shares) {
                    let exact = part.score.unwrap_or(0.0) * of(part.weight) / weights;
                    prop_assert!((of(*share) - exact).abs() <= unit * 1.000_001, "{share:?} {exact}");
                }
            }
            (whole, total) => prop_assert_eq!(whole.err(), total.err()),
        }
    }

    /// Also where the mean is no sum; and a contribution is what Euler says: the score times the slope.
    #[test]
    fn contributions_to_any_mean_add_up_exactly(mean in means(), parts in positive_parts(), digits in 0_u8..=6) {
        let mut shares = vec![Decimal::ZERO; parts.len()];
        let total = contributions(mean, &parts, digits, &mut shares).unwrap();
        prop_assert_eq!(sum(&shares), total);
        let unit = 1.0 / 10_u32.pow(u32::from(digits)).to_f64().unwrap();
        for (index, part) in parts.iter().enumerate() {
            let score = part.score.unwrap();
            let at = |factor: f64| {
                let mut moved = parts.clone();
                moved[index] = Part::new(Some(score * factor), part.weight);
                composite(mean, &moved).unwrap().value
            };
            let slope = (at(1.0 + 1e-5) - at(1.0 - 1e-5)) / 2e-5;
            let ours = rational(shares[index]).to_f64().unwrap();
            prop_assert!((ours - slope).abs() <= unit * 1.000_001 + 1e-4, "{ours} {slope}");
        }
    }
}
