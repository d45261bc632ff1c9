//! Scans, and counts of them.

use crate::Fault;
use crate::output::{Line, Output};
use crate::table::{Row, rows};
use crate::vectors;
use heapless::Vec;
use peil_core::intensity::{
    Case, Composition, Effort, ITEM_BITS, ITEMS, Level, Scan, Spread, Tally, cheapest_steps,
};

pub(super) fn scans(output: &mut Output<'_>) -> Result<usize, Fault> {
    let mut cases = 0;
    for row in rows(vectors::SCANS) {
        scan(output, row)?;
        cases += 1;
    }
    for composition in Composition::ALL {
        tally(output, composition)?;
    }
    Ok(cases)
}

fn read(row: &Row) -> Result<(Composition, Scan), Fault> {
    let composition =
        Composition::from_code(row.get("composition")?).ok_or_else(|| row.fault("composition"))?;
    Ok((composition, row.read("answers")?))
}

fn scan(output: &mut Output<'_>, row: Row) -> Result<(), Fault> {
    let (composition, scan) = read(&row)?;
    row.hold("worst", scan.worst().points() == row.read("worst")?)?;
    row.hold("best", scan.best().points() == row.read("best")?)?;
    row.hold("level", scan.level().map_or("", Level::code) == row.get("level")?)?;
    row.hold("gap_to_basic", scan.worst().gap_to_basic() == row.read("gap_to_basic")?)?;
    row.hold("gap_to_next", scan.worst().gap_to_next() == row.read_if_any("gap_to_next")?)?;
    let advice = cheapest_steps(composition, scan, Level::High, &Effort::by_uptake(composition));
    let steps: Vec<&str, ITEMS> = advice.steps.iter().map(|step| step.technology.code()).collect();
    output
        .line(row, composition.code(), row.get("answers")?)
        .with("worst", scan.worst().points())
        .with("best", scan.best().points())
        .with("level", scan.level().map(Level::code))
        .with("basic", scan.is_basic())
        .with("gap_to_basic", scan.worst().gap_to_basic())
        .with("gap_to_next", scan.worst().gap_to_next())
        .with("contradictions", composition.contradictions(scan))
        .with("deduced", composition.deduced(scan).yes_bits())
        .with("effort", advice.effort)
        .with("steps", steps.as_slice())
        .end()
}

/// Every complete scan there is, counted many at a time, and the scans of the file, counted one by one.
fn tally(output: &mut Output<'_>, composition: Composition) -> Result<(), Fault> {
    let row = Row::of_line(vectors::SCANS, 0, "");
    let refused = |_| row.fault("a tally");
    let mut of_many = Tally::new(composition);
    // Blocks of a length that fits no lane, so that the rest is counted too.
    for first in (0..=ITEM_BITS).step_by(1_000) {
        let block: Vec<u16, 1_000> = (first..=ITEM_BITS).take(1_000).collect();
        let open: Vec<u16, 1_000> = block.iter().map(|yes| !yes & (yes << 1) & ITEM_BITS).collect();
        of_many.add_complete(&block).map_err(refused)?;
        of_many.add_pairs(&block, &open).map_err(refused)?;
    }
    let mut one_by_one = Tally::new(composition);
    for row in rows(vectors::SCANS) {
        let (of, scan) = read(&row)?;
        if of == composition {
            one_by_one.add(scan).map_err(|_| row.fault("a tally"))?;
        }
    }
    let both = of_many.merge(&one_by_one).map_err(refused)?;
    for (name, tally) in [("many", of_many), ("one_by_one", one_by_one), ("both", both)] {
        counted(output.line(row, composition.code(), name), &tally).end()?;
    }
    Ok(())
}

fn counted<'o, 'a>(line: Line<'o, 'a>, tally: &Tally) -> Line<'o, 'a> {
    let spread = |of: Spread| [of.at_least, of.at_most];
    let mut line = line.with("scans", tally.scans()).with("complete", tally.complete());
    for case in [Case::Worst, Case::Best] {
        let levels = Level::ALL.map(|level| tally.at_level(level, case));
        let shares = tally.shares(case).map(|shares| Level::ALL.map(|level| shares.of(level)));
        line = line.with("levels", levels.as_slice()).with("shares", shares.as_ref().map(<[_; 4]>::as_slice));
    }
    line = line.with("advanced", spread(tally.advanced_any()).as_slice());
    for item in tally.composition().items() {
        let counts = tally.technology(item.technology).map(spread);
        line = line.with(item.technology.code(), counts.as_ref().map(<[u64; 2]>::as_slice));
    }
    line
}
