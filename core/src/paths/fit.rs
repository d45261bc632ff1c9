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
/// A plain step of Newton this small, beside the parameters, is the last: the error left behind it is of the size of its
/// square.
const SETTLED: f64 = 1e-9;
/// A damped step, or one of Gauss, has to be this small to be the last.
const SETTLED_SLOWLY: f64 = 1e-13;
/// A curve steeper than this in a unit of time is a jump, and a jump is fitted equally well by every steeper one.
const STEEPEST: f64 = 5.0;

/// Logit at time zero and its slope of the logistic curve with ceiling 1 that lies nearest to the points.
///
/// Newton's method on the sum of squares, damped (Levenberg, Marquardt) wherever the plain step would not lower it. The
/// start is the regression on logits with the weights that make it the first step of Gauss and Newton.
pub(super) fn logistic(points: impl Iterator<Item = (f64, f64)> + Clone) -> Result<(f64, f64), Reason> {
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
    let mean = times / count;
    let centred = points.map(move |(time, share)| (time - mean, share));
    let (mut level, mut slope) = start(&centred)?;
    let mut here = Normal::at(centred.clone(), level, slope);
    let mut damping = 0.0;
    for _ in 0..STEPS {
        let Some(step) = here.step(damping) else {
            damping = stronger(damping);
            continue;
        };
        let (next_level, next_slope) = (level - step.level, slope - step.slope);
        let settled = if step.plain { SETTLED } else { SETTLED_SLOWLY };
        if step.level.abs() + step.slope.abs() <= settled * (1.0 + level.abs() + slope.abs()) {
            return if next_slope.abs() <= STEEPEST {
                Ok((finite(next_level - next_slope * mean)?, finite(next_slope)?))
            } else {
                Err(Reason::NoFit)
            };
        }
        let there = Normal::at(centred.clone(), next_level, next_slope);
        // Near the bottom the sum is flat to the last digit, and a step may seem to raise it by as much.
        if there.squares <= here.squares * (1.0 + 1e-14) {
            (level, slope, here) = (next_level, next_slope, there);
            damping = if damping < 1e-6 { 0.0 } else { damping * 0.1 };
        } else {
            damping = stronger(damping);
        }
    }
    Err(Reason::NoFit)
}

fn stronger(damping: f64) -> f64 {
    if damping > 0.0 { damping * 10.0 } else { 1e-3 }
}

/// Weighted regression on logits. A share at 0 or 1 has no logit and weighs nothing; where too few others are left, the
/// ends count as nearly there.
fn start(points: &(impl Iterator<Item = (f64, f64)> + Clone)) -> Result<(f64, f64), Reason> {
    let logit = |share: f64| libm::log(share / (1.0 - share));
    let inside = points.clone().filter(|&(_, share)| share > 0.0 && share < 1.0);
    let weighted = inside.map(|(time, share)| {
        let spread = share * (1.0 - share);
        (time, logit(share), spread * spread)
    });
    rough_line(weighted).or_else(|_| {
        rough_line(points.clone().map(|(time, share)| (time, logit(share.clamp(0.01, 0.99)), 1.0)))
    })
}

/// Level at time zero and slope of weighted least squares in one pass: good enough to start a search from.
fn rough_line(points: impl Iterator<Item = (f64, f64, f64)>) -> Result<(f64, f64), Reason> {
    let (mut weight, mut time, mut value, mut square, mut product) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for (moment, level, weighs) in points {
        weight += weighs;
        time += weighs * moment;
        value += weighs * level;
        square += weighs * moment * moment;
        product += weighs * moment * level;
    }
    let spread = weight * square - time * time;
    if spread <= 1e-12 * weight * square {
        return Err(Reason::OneObservation);
    }
    let slope = finite((weight * product - time * value) / spread)?;
    Ok((finite((value - slope * time) / weight)?, slope))
}

/// The sum of squares at one choice of parameters, and how it changes around it.
struct Normal {
    squares: f64,
    gradient: (f64, f64),
    /// Second derivatives: both level, mixed, both slope.
    newton: (f64, f64, f64),
    /// The same without the curvature of the residuals, never negative.
    gauss: (f64, f64, f64),
}

impl Normal {
    fn at(points: impl Iterator<Item = (f64, f64)>, level: f64, slope: f64) -> Self {
        let mut normal =
            Self { squares: 0.0, gradient: (0.0, 0.0), newton: (0.0, 0.0, 0.0), gauss: (0.0, 0.0, 0.0) };
        for (time, share) in points {
            let curve = 1.0 / (1.0 + libm::exp(-(level + slope * time)));
            let residual = curve - share;
            let first = curve * (1.0 - curve);
            let second = first * (1.0 - 2.0 * curve);
            normal.squares += residual * residual;
            normal.gradient.0 += residual * first;
            normal.gradient.1 += residual * first * time;
            let (square, bent) = (first * first, first * first + residual * second);
            normal.gauss.0 += square;
            normal.gauss.1 += square * time;
            normal.gauss.2 += square * time * time;
            normal.newton.0 += bent;
            normal.newton.1 += bent * time;
            normal.newton.2 += bent * time * time;
        }
        normal
    }

    /// The step to be taken off level and slope; `None` where the curve is too flat to say.
    fn step(&self, damping: f64) -> Option<Step> {
        let (a, b, c) = self.newton;
        let convex = a > 0.0 && a * c - b * b > 1e-14 * a * c;
        let (a, b, c) = if convex { self.newton } else { self.gauss };
        let (a, c) = (a + damping * self.gauss.0, c + damping * self.gauss.2);
        let determinant = a * c - b * b;
        if determinant <= 0.0 || !determinant.is_normal() {
            return None;
        }
        let level = (c * self.gradient.0 - b * self.gradient.1) / determinant;
        let slope = (a * self.gradient.1 - b * self.gradient.0) / determinant;
        let plain = convex && damping <= 0.0;
        (level.is_finite() && slope.is_finite()).then_some(Step { level, slope, plain })
    }
}

/// What is to be taken off the parameters.
struct Step {
    level: f64,
    slope: f64,
    /// True for an undamped step of Newton, which squares the error.
    plain: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_growth_of_the_5g_curve_that_the_commission_published() {
        // Observed coverage 2019-2022. The root of the gradient, found with 50 digits: 1.902302849924027796; the
        // published curve grows by 1.9023000.
        let points = [(0.0, 0.0), (1.0, 0.139), (2.0, 0.658), (3.0, 0.812)];
        let (level, slope) = logistic(points.into_iter()).unwrap();
        assert!((slope / 1.902_302_849_924_027_8 - 1.0).abs() < 1e-13, "{slope}");
        assert!((level / -3.417_989_534_560_778_8 - 1.0).abs() < 1e-13, "{level}");
        assert!((slope - 1.9023).abs() < 5e-6);
    }

    #[test]
    fn where_the_fit_settles_no_step_lowers_the_sum() {
        let points = [(0.0, 0.2), (1.0, 0.35), (2.0, 0.3), (4.0, 0.8), (5.0, 0.7)];
        let (level, slope) = logistic(points.into_iter()).unwrap();
        let sum = |level, slope| Normal::at(points.into_iter(), level, slope).squares;
        let least = sum(level, slope);
        for (up, along) in
            [(1e-4, 0.0), (-1e-4, 0.0), (0.0, 1e-4), (0.0, -1e-4), (1e-4, -1e-4), (-1e-4, 1e-4)]
        {
            assert!(sum(level + up, slope + along) > least);
        }
    }

    #[test]
    fn a_jump_and_a_line_of_zeros_have_no_best_curve() {
        let jump = [(0.0, 0.0), (1.0, 0.0), (2.0, 1.0), (3.0, 1.0)];
        assert_eq!(logistic(jump.into_iter()), Err(Reason::NoFit));
        let nothing = [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)];
        assert_eq!(logistic(nothing.into_iter()), Err(Reason::NoFit));
        let moment = [(1.0, 0.2), (1.0, 0.4)];
        assert_eq!(logistic(moment.into_iter()), Err(Reason::TooFewObservations));
        assert_eq!(logistic([].into_iter()), Err(Reason::TooFewObservations));
    }

    #[test]
    fn a_level_series_has_a_level_curve() {
        let (level, slope) = logistic([(0.0, 0.5), (1.0, 0.5), (2.0, 0.5)].into_iter()).unwrap();
        assert!(level.abs() < 1e-12 && slope.abs() < 1e-12, "{level} {slope}");
    }
}
