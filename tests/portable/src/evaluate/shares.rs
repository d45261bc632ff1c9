//! Shares of samples.

use crate::Fault;
use crate::output::Output;
use crate::table::{Row, rows};
use crate::vectors;
use heapless::Vec;
use peil_core::Decimal;
use peil_core::shares::{Assumption, Confidence, Sample, Stratum, post_stratified};

fn sample(row: &Row) -> Result<(Sample, Confidence), Fault> {
    let sample = Sample::new(row.read("k")?, row.read("n")?).map_err(|_| row.fault("k of n"))?;
    let confidence = Confidence::from_decimal(row.read("conf")?).map_err(|_| row.fault("conf"))?;
    Ok((sample, confidence))
}

/// How many more have to be measured for five points on either side.
fn more(sample: Sample, confidence: Confidence, population: Option<u32>) -> Result<u32, &'static str> {
    let margin = Decimal::from_integer(5);
    sample.more_needed(margin, confidence, population, Assumption::Observed).map_err(|_| "refused")
}

pub(super) fn binomial(output: &mut Output<'_>) -> Result<usize, Fault> {
    let mut cases = 0;
    for row in rows(vectors::BINOMIAL) {
        let (sample, confidence) = sample(&row)?;
        output
            .line(row, row.text().get(..12).unwrap_or(row.text()), "intervals")
            .with("share", sample.share())
            .with("z", confidence.z())
            .with("wilson", sample.wilson(confidence))
            .with("clopper_pearson", sample.clopper_pearson(confidence))
            .with("agresti_coull", sample.agresti_coull(confidence))
            .with("more", more(sample, confidence, None))
            .end()?;
        cases += 1;
    }
    Ok(cases)
}

pub(super) fn finite(output: &mut Output<'_>) -> Result<usize, Fault> {
    let mut cases = 0;
    for row in rows(vectors::FINITE) {
        let (sample, confidence) = sample(&row)?;
        let finite = sample.of_population(row.read("N")?).map_err(|_| row.fault("N"))?;
        let bounds = finite.hypergeometric(confidence);
        row.hold("hypergeom_K_lo", bounds.low() == row.read("hypergeom_K_lo")?)?;
        row.hold("hypergeom_K_hi", bounds.high() == row.read("hypergeom_K_hi")?)?;
        output
            .line(row, row.text().get(..12).unwrap_or(row.text()), "intervals")
            .with("correction", finite.correction())
            .with("wilson", finite.wilson(confidence))
            .with("low", bounds.low())
            .with("high", bounds.high())
            .with("hypergeometric", bounds.shares())
            .with("more", more(sample, confidence, Some(finite.population())))
            .end()?;
        cases += 1;
    }
    Ok(cases)
}

pub(super) fn stratified(output: &mut Output<'_>) -> Result<usize, Fault> {
    let mut cases = 0;
    for row in rows(vectors::STRATIFIED) {
        let mut strata: Vec<Stratum, 8> = Vec::new();
        for cell in row.get("strata(N:n:k)")?.split(' ') {
            let stratum = stratum(cell).ok_or_else(|| row.fault("strata(N:n:k)"))?;
            strata.push(stratum).map_err(|_| row.fault("room for the strata"))?;
        }
        let found = post_stratified(&strata, Confidence::P95).map_err(|_| row.fault("strata(N:n:k)"))?;
        output
            .line(row, row.get("name")?, "strata")
            .with("share", found.share)
            .with("unweighted", found.unweighted)
            .with("interval", found.interval)
            .with("standard_error", found.standard_error)
            .with("effective_size", found.effective_size)
            .with("design_effect", found.design_effect)
            .end()?;
        cases += 1;
    }
    Ok(cases)
}

/// `N40:n30:k24`.
fn stratum(cell: &str) -> Option<Stratum> {
    let mut parts = cell.split(':');
    let mut next = |letter: char| parts.next()?.strip_prefix(letter)?.parse().ok();
    Some(Stratum { population: next('N')?, size: next('n')?, hits: next('k')? })
}
