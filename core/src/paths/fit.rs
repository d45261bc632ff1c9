//! Least squares in floating point, for curves that are straight only after a logarithm or not at all.

use super::real::finite;
use crate::Reason;

/// Level at time zero and slope of ordinary least squares, with time taken from its mean.
pub(super) fn ordinary(points: impl Iterator<Item = (f64, f64)> + Clone) -> Result<(f64, f64), Reason> {
    let (mut count, mut times, mut values) = (0.0, 0.0, 0.0);
    for (time, value) in points.clone() {
        count += 1.0;
        times += time;
        values += value;
    }
    if count <= 0.0 {
        return Err(Reason::NoObservation);
    }
    let (mean_time, mean_value) = (times / count, values / count);
    let (mut spread, mut together) = (0.0, 0.0);
    for (time, value) in points {
        let from_mean = time - mean_time;
        spread += from_mean * from_mean;
        together += from_mean * (value - mean_value);
    }
    if spread <= 0.0 {
        return Err(Reason::OneObservation);
    }
    let slope = finite(together / spread)?;
    Ok((finite(mean_value - slope * mean_time)?, slope))
}

/// Steps after which the search gives up; it settles in fewer than ten where there is something to find.
const STEPS: usize = 64;
/// A plain step of Newton that moves no logit by more than this is the last: the error left behind it is of the size of
/// its square.
const SETTLED: f64 = 3e-8;
/// A damped step, or one of Gauss, has to be this small, beside the logits, to be the last.
const SETTLED_SLOWLY: f64 = 1e-13;
/// A curve steeper than this in a unit of time is a jump, and a jump is fitted equally well by every steeper one.
const STEEPEST: f64 = 5.0;
/// So many points are kept aside, because the search looks at every one several times. More are looked up anew.
const KEPT: usize = 32;

/// Logit at time zero and its slope of the logistic curve with ceiling 1 that lies nearest to the points.
///
/// Newton's method on the sum of squares, damped (Levenberg, Marquardt) wherever the plain step would not lower it. The
/// start is the regression on logits with the weights that make it the first step of Gauss and Newton.
pub(super) fn logistic(points: &(impl Iterator<Item = (f64, f64)> + Clone)) -> Result<(f64, f64), Reason> {
    let mut kept: heapless::Vec<(f64, f64), KEPT> = heapless::Vec::new();
    if points.clone().all(|point| kept.push(point).is_ok()) {
        search(&kept.iter().copied())
    } else {
        search(points)
    }
}

fn search(points: &(impl Iterator<Item = (f64, f64)> + Clone)) -> Result<(f64, f64), Reason> {
    let (mut count, mut times) = (0.0, 0.0);
    let (mut earliest, mut latest) = (f64::INFINITY, f64::NEG_INFINITY);
    for (time, _) in points.clone() {
        count += 1.0;
        times += time;
        earliest = earliest.min(time);
        latest = latest.max(time);
    }
    if earliest >= latest {
        return Err(Reason::TooFewObservations);
    }
    let middle = times / count;
    let reach = farthest(middle, earliest, latest);
    let (level, slope) = start(points, middle)?;
    let mut curve = Curve { earliest, middle, level, slope };
    let mut here = Normal::at(points.clone(), curve);
    let mut damping = 0.0;
    for _ in 0..STEPS {
        let Some((step, is_plain)) = here.step(points, curve, damping) else {
            damping = stronger(damping);
            continue;
        };
        let next = Curve { level: curve.level - step.level, slope: curve.slope - step.slope, ..curve };
        if step.size(reach) <= settled(is_plain, curve.size(reach)) {
            return if next.slope.abs() <= STEEPEST {
                Ok((finite(next.level - next.slope * middle)?, finite(next.slope)?))
            } else {
                Err(Reason::NoFit)
            };
        }
        let there = Normal::at(points.clone(), next);
        // Near the bottom the sum is flat to the last digit, and a step may seem to raise it by as much.
        if there.squares <= here.squares * (1.0 + 1e-14) {
            (curve, here) = (next, there);
            damping = weaker(damping);
        } else {
            damping = stronger(damping);
        }
    }
    Err(Reason::NoFit)
}

fn stronger(damping: f64) -> f64 {
    if damping > 0.0 { damping * 10.0 } else { 1e-3 }
}

fn weaker(damping: f64) -> f64 {
    if damping < 1e-6 { 0.0 } else { damping * 0.1 }
}

/// How far the farther end lies from the middle.
fn farthest(middle: f64, earliest: f64, latest: f64) -> f64 {
    (latest - middle).max(middle - earliest)
}

/// The largest step that is the last, on a curve of this size.
fn settled(is_plain: bool, size: f64) -> f64 {
    if is_plain { SETTLED } else { SETTLED_SLOWLY * (1.0 + size) }
}

/// A straight line of logits: `level + slope × (time − middle)`. Also the difference of two.
#[derive(Clone, Copy)]
struct Curve {
    earliest: f64,
    middle: f64,
    level: f64,
    slope: f64,
}

impl Curve {
    /// No logit as far as `reach` from the middle is larger than this.
    fn size(self, reach: f64) -> f64 {
        self.level.abs() + self.slope.abs() * reach
    }
}

/// Weighted regression on logits. A share at 0 or 1 has no logit and weighs nothing; where too few others are left, the
/// ends count as nearly there.
fn start(points: &(impl Iterator<Item = (f64, f64)> + Clone), middle: f64) -> Result<(f64, f64), Reason> {
    let inside = points.clone().filter(|&(_, share)| share > 0.0 && share < 1.0);
    let weighted = inside.map(|(time, share)| {
        let spread = share * (1.0 - share);
        (time - middle, near_logit(share), spread * spread)
    });
    rough_line(weighted).or_else(|_| {
        let held_inside = |share: f64| share.clamp(0.01, 0.99);
        rough_line(points.clone().map(|(time, share)| (time - middle, near_logit(held_inside(share)), 1.0)))
    })
}

/// The logit of a share, within 2 % where the share is between 0.05 and 0.95: good enough to start a search from, at a
/// fifth of the work. The approximation of Padé, orders 5 and 4, of the inverse hyperbolic tangent.
fn near_logit(share: f64) -> f64 {
    let x = 2.0 * share - 1.0;
    let square = x * x;
    2.0 * x * (945.0 + square * (64.0 * square - 735.0)) / (945.0 + square * (225.0 * square - 1050.0))
}

/// Level at time zero and slope of weighted least squares in one pass: good enough to start a search from.
fn rough_line(points: impl Iterator<Item = (f64, f64, f64)>) -> Result<(f64, f64), Reason> {
    let (mut weight, mut time, mut value, mut square, mut product) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for (moment, level, weighs) in points {
        let (at, of) = (weighs * moment, weighs * level);
        weight += weighs;
        time += at;
        value += of;
        square += at * moment;
        product += of * moment;
    }
    let spread = weight * square - time * time;
    if spread <= 1e-12 * weight * square {
        return Err(Reason::OneObservation);
    }
    let slope = finite((weight * product - time * value) / spread)?;
    Ok((finite((value - slope * time) / weight)?, slope))
}

/// `exp(−logit)` along a curve, from point to point.
///
/// Between points as far apart as the two before them it takes the growth over, so that yearly figures need one
/// exponential and no more. The growth is kept without its one, so that slow growth keeps its digits; what is left is the
/// rounding of one addition a point. Where digits could run out it takes the exponential instead.
struct Odds {
    curve: Curve,
    time: f64,
    step: f64,
    /// Growth of the odds over a step, less one.
    growth: f64,
    against: f64,
}

impl Odds {
    fn along(curve: Curve) -> Self {
        // Zero odds are no odds: the first point starts afresh.
        Self { curve, time: curve.earliest, step: 0.0, growth: 0.0, against: 0.0 }
    }

    fn at(&mut self, time: f64) -> f64 {
        let step = time - self.time;
        self.time = time;
        if step.to_bits() != self.step.to_bits() {
            self.step = step;
            let change = self.curve.slope * step;
            // A steep fall would cancel digits: not a number, so every point starts afresh.
            self.growth = if change.abs() <= 1.0 { libm::expm1(-change) } else { f64::NAN };
        }
        self.against += self.against * self.growth;
        if !(self.against > 1e-30 && self.against < 1e30) {
            let logit = self.curve.level + self.curve.slope * (time - self.curve.middle);
            // Held where it is still a number.
            self.against = libm::exp(if logit > -700.0 { -logit } else { 700.0 });
        }
        self.against
    }
}

/// A symmetric matrix of second derivatives: both level, mixed, both slope.
#[derive(Clone, Copy)]
struct Bend {
    level: f64,
    mixed: f64,
    slope: f64,
}

impl Bend {
    const NONE: Self = Self { level: 0.0, mixed: 0.0, slope: 0.0 };

    fn add(&mut self, bend: f64, time: f64) {
        let along = bend * time;
        self.level += bend;
        self.mixed += along;
        self.slope += along * time;
    }
}

/// The sum of squares at one choice of parameters, and how it changes around it.
struct Normal {
    squares: f64,
    gradient: (f64, f64),
    bend: Bend,
}

impl Normal {
    fn at(points: impl Iterator<Item = (f64, f64)>, curve: Curve) -> Self {
        let mut normal = Self { squares: 0.0, gradient: (0.0, 0.0), bend: Bend::NONE };
        let mut odds = Odds::along(curve);
        for (time, share) in points {
            let against = odds.at(time);
            let value = 1.0 / (1.0 + against);
            let residual = value - share;
            // The derivative of the curve, and of that: value (1 − value) and (1 − 2 value) of it.
            let first = value * (value * against);
            let second = first * (value * (against - 1.0));
            let (time, pull) = (time - curve.middle, residual * first);
            normal.squares += residual * residual;
            normal.gradient.0 += pull;
            normal.gradient.1 += pull * time;
            normal.bend.add(first * first + residual * second, time);
        }
        normal
    }

    /// The second derivatives without the curvature of the residuals, never negative.
    fn gauss(points: impl Iterator<Item = (f64, f64)>, curve: Curve) -> Bend {
        let mut bend = Bend::NONE;
        let mut odds = Odds::along(curve);
        for (time, _) in points {
            let against = odds.at(time);
            let value = 1.0 / (1.0 + against);
            let first = value * (value * against);
            bend.add(first * first, time - curve.middle);
        }
        bend
    }

    /// The step to be taken off the curve, and whether it is an undamped step of Newton, which squares the error; `None`
    /// where the curve is too flat to say.
    fn step(
        &self,
        points: &(impl Iterator<Item = (f64, f64)> + Clone),
        curve: Curve,
        damping: f64,
    ) -> Option<(Curve, bool)> {
        let Bend { level: a, mixed: b, slope: c } = self.bend;
        let convex = a > 0.0 && a * c - b * b > 1e-14 * a * c;
        let plain = convex && damping <= 0.0;
        let Bend { level: a, mixed: b, slope: c } = if plain {
            self.bend
        } else {
            let gauss = Self::gauss(points.clone(), curve);
            let bend = if convex { self.bend } else { gauss };
            Bend {
                level: bend.level + damping * gauss.level,
                slope: bend.slope + damping * gauss.slope,
                ..bend
            }
        };
        let determinant = a * c - b * b;
        if determinant <= 0.0 || !determinant.is_normal() {
            return None;
        }
        let level = (c * self.gradient.0 - b * self.gradient.1) / determinant;
        let slope = (a * self.gradient.1 - b * self.gradient.0) / determinant;
        (level.is_finite() && slope.is_finite()).then_some((Curve { level, slope, ..curve }, plain))
    }
}

#[cfg(test)]
mod tests;
