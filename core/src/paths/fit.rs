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

    fn near(found: f64, wanted: f64) -> bool {
        (found - wanted).abs() <= 1e-12 * wanted.abs().max(1e-3)
    }

    #[test]
    fn a_slope_does_not_suffer_from_a_level_far_from_zero() {
        let (_, slope) = ordinary([(0.0, 1e16), (1.0, 1e16), (2.0, 1e16 + 2.0)].into_iter()).unwrap();
        assert_eq!(slope.to_bits(), 1.0_f64.to_bits());
    }

    #[test]
    fn a_fit_does_not_suffer_from_a_time_far_from_zero() {
        let points = [(0.0, 0.0), (1.0, 0.139), (2.0, 0.658), (3.0, 0.812)];
        let far = points.map(|(time, share)| (time + 1e7, share));
        let (level, slope) = logistic(far.into_iter()).unwrap();
        assert!((slope / 1.902_302_849_924_027_8 - 1.0).abs() < 1e-13, "{slope}");
        assert!((level / (-3.417_989_534_560_778_8 - 1e7 * slope) - 1.0).abs() < 1e-13, "{level}");
    }

    #[test]
    fn a_rough_line_is_weighted_least_squares() {
        // Weights 1, 2 and 1, in tenths: sums 4, 9, 9, 33 and 22; 4 · 33 − 9² = 51.
        let points = [(0.0, 1.0, 0.1), (2.0, 3.0, 0.2), (5.0, 2.0, 0.1)];
        let (level, slope) = rough_line(points.into_iter()).unwrap();
        assert!(near(slope, 7.0 / 51.0) && near(level, 33.0 / 17.0), "{level} {slope}");
        let close = [(1e7, 0.0, 1e3), (1e7 + 1.0, 1.0, 1e3)];
        assert_eq!(rough_line(close.into_iter()), Err(Reason::OneObservation), "nothing left of the digits");
    }

    #[test]
    fn the_search_starts_from_the_weighted_logits() {
        // Logits 0, −ln 4 and ln 4, with the squares of 0.25, 0.16 and 0.16 as weights; the others have no logit.
        let inside = [(0.0, 0.5), (1.0, 0.2), (3.0, 0.8)];
        let outside = [(4.0, 1.0), (5.0, 0.0), (6.0, 1.1), (7.0, -0.1)];
        let of_four = libm::log(4.0) / 0.018_621_44;
        let (level, slope) = start(&inside.into_iter().chain(outside)).unwrap();
        assert!(
            near(slope, 0.005_821_44 * of_four) && near(level, -0.005_242_88 * of_four),
            "{level} {slope}"
        );
        // One share inside is too few: the ends count as 0.01 and 0.99.
        let nearly = libm::log(99.0);
        let (level, slope) = start(&[(0.0, 0.0), (1.0, 0.5), (2.0, 1.0)].into_iter()).unwrap();
        assert!(near(slope, nearly) && near(level, -nearly), "{level} {slope}");
    }

    #[test]
    fn damping_begins_at_a_thousandth_and_grows_tenfold() {
        assert!(near(stronger(0.0), 1e-3) && near(stronger(1e-3), 1e-2) && near(stronger(0.5), 5.0));
    }

    #[test]
    fn the_derivatives_are_those_of_the_sum_of_squares() {
        // Level and slope ln 3: the curve is at 0.9 after 1, residual 0.5, and at 0.25 after −2, residual −0.25.
        let three = libm::log(3.0);
        let normal = Normal::at([(1.0, 0.4), (-2.0, 0.5)].into_iter(), three, three);
        let found = [
            [normal.squares, normal.gradient.0, normal.gradient.1],
            [normal.gauss.0, normal.gauss.1, normal.gauss.2],
            [normal.newton.0, normal.newton.1, normal.newton.2],
        ];
        let wanted = [
            [0.3125, -0.001_875, 0.138_75],
            [0.043_256_25, -0.062_212_5, 0.148_725],
            [-0.016_181_25, -0.051_337_5, 0.018_975],
        ];
        assert!(found.iter().flatten().zip(wanted.iter().flatten()).all(|(a, b)| near(*a, *b)), "{found:?}");
    }

    #[test]
    fn a_step_solves_the_equations_of_newton_or_of_gauss() {
        let step = |newton, gauss, damping| {
            let normal = Normal { squares: 1.0, gradient: (1.0, 2.0), newton, gauss };
            normal.step(damping).map(|step| (step.level, step.slope, step.plain))
        };
        let same = |found: Option<(f64, f64, bool)>, level, slope, plain| {
            found.is_some_and(|step| near(step.0, level) && near(step.1, slope) && step.2 == plain)
        };
        let gauss = (4.0, 1.0, 5.0);
        assert!(same(step((2.0, 1.0, 3.0), gauss, 0.0), 0.2, 0.6, true));
        assert!(same(step((2.0, 1.0, 3.0), gauss, 0.5), 1.0 / 6.0, 1.0 / 3.0, false));
        assert!(same(step((1.0, 2.0, 5.0), gauss, 0.0), 1.0, 0.0, true));
        // Where the sum of squares is not convex, and where it is so by rounding only.
        for newton in [
            (-2.0, 1.0, 3.0),
            (-2.0, 1.0, -3.0),
            (1.0, 2.0, 3.0),
            (1.0, 2.0, 4.0),
            (1.0, 3.0, 7.0),
            (1.0, 0.0, 0.0),
            (1.0, 9_999_999_999.999_99, 1e20),
            (1e20, 9_999_999_999.999_99, 1.0),
        ] {
            assert!(same(step(newton, gauss, 0.0), 3.0 / 19.0, 7.0 / 19.0, false), "{newton:?}");
        }
        assert_eq!(step((-1.0, 0.0, 0.0), (1.0, 2.0, 1.0), 0.0), None);
        assert_eq!(step((-1.0, 0.0, 0.0), (1.0, 1.0, 1.0), 0.0), None);
        let normal = Normal { squares: 1.0, gradient: (f64::MAX, 0.0), newton: (1e-3, 0.0, 1.0), gauss };
        assert!(normal.step(0.0).is_none(), "a level without end");
        let normal = Normal { squares: 1.0, gradient: (0.0, f64::MAX), newton: (1.0, 0.0, 1e-3), gauss };
        assert!(normal.step(0.0).is_none(), "a slope without end");
    }

    #[test]
    fn where_plain_steps_overshoot_damped_ones_arrive() {
        // The roots of the gradient nearest to where the search ends, found with 40 digits.
        let find = |points: &[(f64, f64)], level: f64, slope: f64| {
            let found = logistic(points.iter().copied()).unwrap();
            let off = (found.0 / level - 1.0).abs().max((found.1 / slope - 1.0).abs());
            assert!(off < 1e-9, "{points:?} {found:?}");
        };
        find(&[(0.0, 1.0), (4.0, 0.46), (8.0, 0.94)], 1.500_157_517_628_934_7, -0.028_600_545_675_288_535);
        find(
            &[(0.0, 1.0), (4.0, 0.56), (8.0, 0.95), (10.0, 0.2)],
            2.560_316_641_419_141_5,
            -0.282_065_103_485_445,
        );
        find(
            &[(3.0, 0.73), (4.0, 1.0), (6.0, 1.0), (10.0, 0.14)],
            23.828_839_403_379_527,
            -2.564_412_799_739_595_4,
        );
        find(
            &[(3.0, 0.06), (6.0, 1.0), (7.0, 1.0), (8.0, 0.55), (11.0, 0.99)],
            -11.861_404_607_620_78,
            3.036_748_119_841_64,
        );
        find(&[(1.0, 0.38), (5.0, 0.1), (9.0, 1.0)], -11.602_058_018_186_636, 1.882_086_105_184_684_2);
    }
}
