//! Growth rates with the sign of what is wanted.

use crate::paths::{Point, growth_rate};
use crate::{Decimal, Direction, Reason};

/// Growth a year, positive when it goes the way that is better.
///
/// Of negative values the rate of their size is taken and turned: from −10 to −6 is a rise.
pub(super) fn favourable(direction: Direction, base: Point, latest: Point) -> Result<f64, Reason> {
    let rate = growth_rate(base.value, latest.value, base.period.months_until(latest.period))?;
    let turned = base.value.is_negative() != (direction == Direction::Down);
    // Not minus zero: no growth has no sign.
    Ok(if turned { 0.0 - rate } else { rate })
}

/// Growth a year that leads from the baseline to the target, with the sign of the values. Never zero.
pub(super) fn required(base: Point, target: Point) -> Result<f64, Reason> {
    let months = base.period.months_until(target.period);
    if months <= 0 {
        return Err(Reason::TargetDatePassed);
    }
    if base.value == target.value {
        return Err(Reason::BaselineEqualsTarget);
    }
    if target.value == Decimal::ZERO {
        return Err(Reason::NotPositive);
    }
    growth_rate(base.value, target.value, months)
}

/// Favourable growth over the size of the required growth.
///
/// The size, and not the rate itself: a series that fell below a target it had met moves away from it, although both rates
/// are negative.
pub(super) fn ratio(growth: Result<f64, Reason>, required: Result<f64, Reason>) -> Result<f64, Reason> {
    let (growth, required) = (growth?, required?);
    crate::paths::real::finite(growth / required.abs())
}
