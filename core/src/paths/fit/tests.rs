//! The fits find curves again, and settle where no step lowers the sum.

use super::*;

#[test]
fn the_growth_of_the_5g_curve_that_the_commission_published() {
    // Observed coverage 2019-2022. The root of the gradient, found with 50 digits: 1.902302849924027796; the
    // published curve grows by 1.9023000.
    let points = [(0.0, 0.0), (1.0, 0.139), (2.0, 0.658), (3.0, 0.812)];
    let (level, slope) = logistic(&points.into_iter()).unwrap();
    assert!((slope / 1.902_302_849_924_027_8 - 1.0).abs() < 1e-13, "{slope}");
    assert!((level / -3.417_989_534_560_778_8 - 1.0).abs() < 1e-13, "{level}");
    assert!((slope - 1.9023).abs() < 5e-6);
}

#[test]
fn where_the_fit_settles_no_step_lowers_the_sum() {
    let points = [(0.0, 0.2), (1.0, 0.35), (2.0, 0.3), (4.0, 0.8), (5.0, 0.7)];
    let (level, slope) = logistic(&points.into_iter()).unwrap();
    let sum = |level, slope| {
        Normal::at(points.into_iter(), Curve { earliest: 0.0, middle: 0.0, level, slope }).squares
    };
    let least = sum(level, slope);
    for (up, along) in [(1e-4, 0.0), (-1e-4, 0.0), (0.0, 1e-4), (0.0, -1e-4), (1e-4, -1e-4), (-1e-4, 1e-4)] {
        assert!(sum(level + up, slope + along) > least);
    }
}

#[test]
fn a_jump_and_a_line_of_zeros_have_no_best_curve() {
    let jump = [(0.0, 0.0), (1.0, 0.0), (2.0, 1.0), (3.0, 1.0)];
    assert_eq!(logistic(&jump.into_iter()), Err(Reason::NoFit));
    let nothing = [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)];
    assert_eq!(logistic(&nothing.into_iter()), Err(Reason::NoFit));
    let moment = [(1.0, 0.2), (1.0, 0.4)];
    assert_eq!(logistic(&moment.into_iter()), Err(Reason::TooFewObservations));
    assert_eq!(logistic(&[].into_iter()), Err(Reason::TooFewObservations));
}

#[test]
fn a_level_series_has_a_level_curve() {
    let (level, slope) = logistic(&[(0.0, 0.5), (1.0, 0.5), (2.0, 0.5)].into_iter()).unwrap();
    assert!(level.abs() < 1e-12 && slope.abs() < 1e-12, "{level} {slope}");
}

#[test]
fn a_curve_is_found_again_from_even_uneven_few_and_many_points() {
    for (level, slope) in [(-2.0, 0.05), (0.3, -0.000_1), (1.0, 0.01), (-6.0, 0.2)] {
        let on = move |time: f64| (time, 1.0 / (1.0 + libm::exp(-(level + slope * time))));
        let even = |count: i32| (0..count).map(move |index| on(f64::from(12 * index)));
        let uneven = [0.0, 1.0, 3.0, 12.0, 24.0, 27.0, 60.0].map(on);
        for (found, count) in [
            (logistic(&even(4)), 4),
            (logistic(&even(32)), 32),
            (logistic(&even(33)), 33),
            (logistic(&uneven.into_iter()), 7),
        ] {
            let (a, b) = found.unwrap();
            assert!((a - level).abs() < 1e-12, "{count}: {a} for {level}");
            assert!((b - slope).abs() < 1e-14, "{count}: {b} for {slope}");
        }
    }
}

#[test]
fn odds_from_point_to_point_are_those_of_each_point() {
    let curve = Curve { earliest: -40.0, middle: 10.0, level: 0.7, slope: 0.9 };
    for times in
        // Even, uneven, backwards, and out of reach of a number.
        [
            [-40.0, -28.0, -16.0, -4.0, 8.0],
            [-40.0, 700.0, -800.0, 5.0, 6.0],
            [3.0, 3.0, 2.0, 1.0, 0.0],
            [-768.0, -769.0, -770.0, -771.0, -772.0],
        ]
    {
        let mut odds = Odds::along(curve);
        for time in times {
            let logit: f64 = 0.7 + 0.9 * (time - 10.0);
            let expected = libm::exp(-logit.max(-700.0));
            let found = odds.at(time);
            assert!((found - expected).abs() <= 1e-14 * expected, "{time}: {found} for {expected}");
        }
    }
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
    let (level, slope) = logistic(&far.into_iter()).unwrap();
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
fn a_rough_logit_is_near_the_logit() {
    for hundredths in 5..=95 {
        let share = f64::from(hundredths) / 100.0;
        let exact = libm::log(share / (1.0 - share));
        assert!((near_logit(share) - exact).abs() <= 0.02 * exact.abs() + 1e-12, "{share}");
    }
}

#[test]
fn the_search_starts_from_the_weighted_logits() {
    // Logits 0, −l and l, with the squares of 0.25, 0.16 and 0.16 as weights; the others have no logit.
    let inside = [(0.0, 0.5), (1.0, 0.2), (3.0, 0.8)];
    let outside = [(4.0, 1.0), (5.0, 0.0), (6.0, 1.1), (7.0, -0.1)];
    let of_four = near_logit(0.8) / 0.018_621_44;
    let (level, slope) = start(&inside.into_iter().chain(outside), 0.0).unwrap();
    assert!(near(slope, 0.005_821_44 * of_four) && near(level, -0.005_242_88 * of_four), "{level} {slope}");
    // One share inside is too few: the ends count as 0.01 and 0.99.
    let nearly = near_logit(0.99);
    let points = [(0.0, 0.0), (1.0, 0.5), (2.0, 1.0)];
    let (level, slope) = start(&points.into_iter(), 0.0).unwrap();
    assert!(near(slope, nearly) && near(level, -nearly), "{level} {slope}");
    // Seen from the middle the level is that of the middle.
    let (level, slope) = start(&points.into_iter(), 1.0).unwrap();
    assert!(near(slope, nearly) && level.abs() < 1e-12, "{level} {slope}");
}

#[test]
fn damping_begins_at_a_thousandth_and_grows_tenfold() {
    assert!(near(stronger(0.0), 1e-3) && near(stronger(1e-3), 1e-2) && near(stronger(0.5), 5.0));
}

#[test]
fn damping_falls_tenfold_and_ends_below_a_millionth() {
    let ends = [0.0, 9e-7].map(weaker);
    assert!(near(weaker(0.5), 0.05) && near(weaker(1e-6), 1e-7) && ends == [0.0, 0.0], "{ends:?}");
}

#[test]
fn a_step_is_small_beside_the_largest_logit() {
    assert!(near(farthest(3.0, 1.0, 9.0), 6.0) && near(farthest(-3.0, -9.0, -1.0), 6.0));
    let curve = Curve { earliest: 0.0, middle: 0.0, level: -2.0, slope: -0.5 };
    assert!(near(curve.size(8.0), 6.0));
    // Beside the one that is always there: five times a ten million millionth.
    let slowly = settled(false, 4.0);
    assert!((slowly / 5e-13 - 1.0).abs() < 1e-12 && near(settled(true, 4.0) / 3e-8, 1.0), "{slowly:e}");
}

#[test]
fn the_derivatives_are_those_of_the_sum_of_squares() {
    // Level and slope ln 3: the curve is at 0.9 after 1, residual 0.5, and at 0.25 after −2, residual −0.25.
    let three = libm::log(3.0);
    let points = [(1.0, 0.4), (-2.0, 0.5)];
    let curve = Curve { earliest: -2.0, middle: 0.0, level: three, slope: three };
    let normal = Normal::at(points.into_iter(), curve);
    let gauss = Normal::gauss(points.into_iter(), curve);
    let found = [
        [normal.squares, normal.gradient.0, normal.gradient.1],
        [gauss.level, gauss.mixed, gauss.slope],
        [normal.bend.level, normal.bend.mixed, normal.bend.slope],
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
    let flat = Curve { earliest: 0.0, middle: 0.0, level: 0.0, slope: 0.0 };
    let bend = |(level, mixed, slope)| Bend { level, mixed, slope };
    // On a flat curve every derivative is a quarter: Gauss has 3, 3 and 5 sixteenths.
    let times = [(0.0, 0.5), (1.0, 0.5), (2.0, 0.5)];
    let step = |newton, times: &[(f64, f64)], damping| {
        let normal = Normal { squares: 1.0, gradient: (1.0, 2.0), bend: bend(newton) };
        let found = normal.step(&times.iter().copied(), flat, damping);
        found.map(|(step, plain)| (step.level, step.slope, plain))
    };
    let same = |found: Option<(f64, f64, bool)>, level, slope, plain| {
        found.is_some_and(|step| near(step.0, level) && near(step.1, slope) && step.2 == plain)
    };
    assert!(same(step((2.0, 1.0, 3.0), &times, 0.0), 0.2, 0.6, true));
    // 2 + 3/32, 1, and 3 + 5/32.
    let damped = step((2.0, 1.0, 3.0), &times, 0.5);
    assert!(same(damped, 1184.0 / 5743.0, 3264.0 / 5743.0, false), "{damped:?}");
    assert!(same(step((1.0, 2.0, 5.0), &times, 0.0), 1.0, 0.0, true));
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
        let found = step(newton, &times, 0.0);
        assert!(same(found, -8.0 / 3.0, 8.0, false), "{newton:?} {found:?}");
    }
    assert_eq!(step((-1.0, 0.0, 0.0), &[(2.0, 0.5), (2.0, 0.5)], 0.0), None);
    assert_eq!(step((-1.0, 0.0, 0.0), &[], 0.0), None);
    assert_eq!(step((-1.0, 0.0, 0.0), &[(1.7, 0.5); 3], 0.0), None, "one moment, below zero by rounding");
    let without_end = |gradient, newton| {
        let normal = Normal { squares: 1.0, gradient, bend: bend(newton) };
        normal.step(&times.into_iter(), flat, 0.0).is_none()
    };
    assert!(without_end((f64::MAX, 0.0), (1e-3, 0.0, 1.0)), "a level without end");
    assert!(without_end((0.0, f64::MAX), (1.0, 0.0, 1e-3)), "a slope without end");
}

#[test]
fn where_plain_steps_overshoot_damped_ones_arrive() {
    // The roots of the gradient nearest to where the search ends, found with 40 digits.
    let find = |points: &[(f64, f64)], level: f64, slope: f64| {
        let found = logistic(&points.iter().copied()).unwrap();
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
