//! Shares that add up.

use crate::Fault;
use crate::output::Output;
use crate::table::Row;
use crate::vectors;
use heapless::Vec;
use peil_core::shares::largest_remainder;

type Numbers = Vec<u64, 8>;

/// Lines such as `[12, 4, 1] of 100 -> [71, 23, 6] (independent half-up: [71, 24, 6])`.
pub(super) fn remainders(output: &mut Output<'_>) -> Result<usize, Fault> {
    let mut cases = 0;
    for (line, text) in (1..).zip(vectors::REMAINDERS.text.lines()) {
        let row = Row::of_line(vectors::REMAINDERS, line, text);
        let (question, answer) = text.split_once(" -> ").ok_or_else(|| row.fault("->"))?;
        let (parts, units) = question.split_once(" of ").ok_or_else(|| row.fault("of"))?;
        let (expected, _) = answer.split_once(" (").ok_or_else(|| row.fault("("))?;
        let parts = numbers(parts).ok_or_else(|| row.fault("the parts"))?;
        let expected = numbers(expected).ok_or_else(|| row.fault("the shares"))?;
        let mut shares = parts.clone();
        let units = units.parse().map_err(|_| row.fault("the units"))?;
        largest_remainder(&parts, units, &mut shares).map_err(|_| row.fault("no remainder"))?;
        row.hold("the shares", shares == expected)?;
        cases += 1;
        output.line(row, "line", "shares").with("number", line).with("shares", shares.as_slice()).end()?;
    }
    Ok(cases)
}

/// `[1, 2, 3]`.
fn numbers(text: &str) -> Option<Numbers> {
    let mut numbers = Numbers::new();
    for number in text.strip_prefix('[')?.strip_suffix(']')?.split(", ") {
        numbers.push(number.parse().ok()?).ok()?;
    }
    Some(numbers)
}
