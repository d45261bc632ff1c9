//! Published trajectories: each printed point beside what the observations alone give for it.

use crate::Fault;
use crate::output::Output;
use crate::table::{Row, rows};
use crate::vectors;
use heapless::Vec;
use peil_core::methods::digital_decade::{ahead, baseline, ideal};
use peil_core::paths::{Path, Point};
use peil_core::{Decimal, Direction, Reason};

pub(super) fn digital_decade(output: &mut Output<'_>) -> Result<usize, Fault> {
    let mut cases = 0;
    for row in rows(vectors::DIGITAL_DECADE) {
        let observed = points(&row, "observed")?;
        let last = *observed.last().ok_or_else(|| row.fault("observations"))?;
        let target = *points(&row, "target")?.first().ok_or_else(|| row.fault("a target"))?;
        let ceiling = row.get("indicator")?.contains('%').then_some(Decimal::HUNDRED);
        let trajectory = baseline(observed.iter().copied(), ceiling);
        let (here, case) = (point(&row)?, row.get("year")?);
        match row.get("curve")? {
            "baseline" => {
                let value = trajectory.and_then(|path| path.at(here.period));
                output.line(row, case, "baseline").with("value", value).end()?;
            }
            "ideal" => {
                let value = ideal(last, target).and_then(|line| line.at(here.period));
                output.line(row, case, "ideal").with("value", value).end()?;
            }
            "observed" => {
                let on = |path: Result<Path, Reason>| path.and_then(|path| ahead(Direction::Up, path, here));
                output.line(row, case, "observed").with("ahead", on(trajectory)).end()?;
            }
            "target" => {
                let reached = trajectory.and_then(|path| path.reaches(target.value));
                let rate = trajectory.and_then(Path::rate);
                output.line(row, case, "target").with("reached", reached).with("rate", rate).end()?;
            }
            _ => return Err(row.fault("curve")),
        }
        cases += 1;
    }
    Ok(cases)
}

fn point(row: &Row) -> Result<Point, Fault> {
    Ok(Point::new(row.read("year")?, row.read("value")?))
}

/// The points of one curve of the indicator of this row.
fn points(of: &Row, curve: &str) -> Result<Vec<Point, 16>, Fault> {
    let mut points = Vec::new();
    for row in rows(vectors::DIGITAL_DECADE) {
        if row.get("indicator")? == of.get("indicator")? && row.get("curve")? == curve {
            points.push(point(&row)?).map_err(|_| row.fault("room for the points"))?;
        }
    }
    Ok(points)
}
