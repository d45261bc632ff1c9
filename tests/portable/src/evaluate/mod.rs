//! From cases to lines.

mod composites;
mod maturity;
mod records;
mod remainders;
mod scans;
mod series;
mod shares;
mod trajectories;

use crate::Fault;
use crate::output::Output;
use crate::vectors::{self, Vectors};
use core::fmt::Write;

/// How a file is evaluated: every case of it, and how many there were.
type Evaluation = fn(&mut Output<'_>) -> Result<usize, Fault>;

const EVALUATIONS: &[(Vectors, Evaluation)] = &[
    (vectors::TWO_POINTS, series::two_points),
    (vectors::REGRESSIONS, series::regressions),
    (vectors::SDG_BUILD, series::sdg_build),
    (vectors::DIGITAL_DECADE, trajectories::digital_decade),
    (vectors::BINOMIAL, shares::binomial),
    (vectors::FINITE, shares::finite),
    (vectors::STRATIFIED, shares::stratified),
    (vectors::REMAINDERS, remainders::remainders),
    (vectors::COMPOSITES, composites::composites),
    (vectors::SCANS, scans::scans),
    (vectors::MATURITY, maturity::assessments),
    (vectors::RECORDS, records::records),
];

/// Writes the results of every case of every file.
///
/// # Errors
/// Ends at the first case that cannot be read, or whose exact results are not those of its row.
pub fn all(sink: &mut dyn Write) -> Result<(), Fault> {
    let mut output = Output::new(sink);
    for (file, evaluate) in EVALUATIONS {
        let cases = evaluate(&mut output)?;
        output.count(file.name, cases)?;
    }
    Ok(())
}
