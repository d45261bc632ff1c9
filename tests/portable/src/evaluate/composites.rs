//! Scales, means and growth. The cases have names and no arguments: those are here, as in the notes of the file.

use crate::Fault;
use crate::output::Output;
use crate::table::{Row, rows};
use crate::vectors;
use peil_core::composite::{CompositeError, Mean, Part, Scale, Standard, composite, contributions};
use peil_core::paths::growth_rate;
use peil_core::{Decimal, Direction};

const VALUES: [i64; 5] = [75_000_000, 81_500_000, 60_000_000, 95_000_000, 88_000_000];
const WEIGHTS: [i32; 5] = [1, 2, 1, 3, 1];

fn whole(integer: i32) -> Decimal {
    Decimal::from_integer(integer)
}

fn values() -> [Decimal; 5] {
    VALUES.map(Decimal::from_millionths)
}

/// The five values as scores, with their weights.
fn parts() -> [Part; 5] {
    let mut parts = [75.0, 81.5, 60.0, 95.0, 88.0].map(|score| Part::new(Some(score), Decimal::ZERO));
    for (part, weight) in parts.iter_mut().zip(WEIGHTS) {
        part.weight = whole(weight);
    }
    parts
}

pub(super) fn composites(output: &mut Output<'_>) -> Result<usize, Fault> {
    let mut cases = 0;
    for row in rows(vectors::COMPOSITES) {
        case(output, row)?;
        cases += 1;
    }
    Ok(cases)
}

fn case(output: &mut Output<'_>, row: Row) -> Result<(), Fault> {
    let name = row.get("case")?;
    let growth = |base: i32, latest: i64, years: i32| {
        growth_rate(whole(base), Decimal::from_millionths(latest), years.saturating_mul(12))
    };
    let rate = match name {
        "CAGR 75@2021 81.5@2024" | "CAGR unsorted years" => Some(growth(75, 81_500_000, 3)),
        "CAGR 0 0 (rule: 0)" => Some(growth(0, 0, 7)),
        "CAGR 0->5" => Some(growth(0, 5_000_000, 7)),
        "CAGR -10->-6" => Some(growth(-10, -6_000_000, 7)),
        _ => None,
    };
    if let Some(rate) = rate {
        return output.line(row, name, "growth").with("rate", rate).end();
    }
    let scale = match name {
        "minmax 0-1" => Some(Scale::min_max(&values(), Direction::Up)),
        "minmax all equal" => Some(Scale::min_max(&[whole(5); 3], Direction::Up)),
        "scaled 50..100" => Some(Scale::desi(whole(50), whole(100)).and_then(onto_hundred)),
        "goalposts 60 90 100" => Some(Scale::goalposts(whole(60), whole(90)).and_then(onto_hundred)),
        _ => None,
    };
    if let Some(scale) = scale {
        let scores = scale.map(|scale| values().map(|value| scale.score(value)));
        let standard = Standard::new(&values(), Direction::Up);
        let standard = standard.map(|standard| values().map(|value| standard.score(value)));
        return output
            .line(row, name, "scores")
            .with("scores", scores.as_ref().map(<[f64; 5]>::as_slice).map_err(|error| *error))
            .with("standard", standard.as_ref().map(<[f64; 5]>::as_slice).map_err(|error| *error))
            .end();
    }
    let [first, _, third, _, _] = parts();
    let missing = [first, Part::new(None, whole(1)), third];
    let with_zero = [Part::new(Some(0.0), whole(1)), Part::new(Some(5.0), whole(1))];
    match name {
        "amean w=1,2,1,3,1" => mean(output, row, name, Mean::Arithmetic, &parts()),
        "genmean p=0.5" => mean(output, row, name, Mean::Power(0.5), &parts()),
        "amean with NA (weights renormalised)" => mean(output, row, name, Mean::Arithmetic, &missing),
        "gmean with 0" => mean(output, row, name, Mean::Geometric, &with_zero),
        _ => Err(row.fault("a case that is known here")),
    }
}

fn onto_hundred(scale: Scale) -> Result<Scale, CompositeError> {
    scale.onto(Decimal::ZERO, Decimal::HUNDRED)
}

/// The mean of the case, with what each part contributes to it; and the other means of the same parts.
fn mean(output: &mut Output<'_>, row: Row, name: &str, of: Mean, parts: &[Part]) -> Result<(), Fault> {
    let mut places = [Decimal::ZERO; 5];
    let shares = places.get_mut(..parts.len()).ok_or_else(|| row.fault("room for the shares"))?;
    let total = contributions(of, parts, 2, shares);
    let value = |mean| composite(mean, parts).map(|found| found.value);
    output
        .line(row, name, "mean")
        .with("value", value(of))
        .with("total", total)
        .with("shares", &*shares)
        .with("geometric", value(Mean::Geometric))
        .with("harmonic", value(Mean::Harmonic))
        .with("cubic", value(Mean::Power(3.0)))
        .end()
}
