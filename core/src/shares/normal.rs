//! Points of the normal distribution.

use core::f64::consts::{FRAC_2_SQRT_PI, SQRT_2};

/// What the nearest `f64` leaves out of the square root of two.
const SQRT_2_REST: f64 = -9.667_293_313_452_913e-17;

/// The point that a normal value passes on either side with probability `tail`, so that `level` lies in between.
///
/// `level` is `1 - 2 tail`; both are asked for, because one is exact where the other is not. `tail` lies between 1e-300
/// and 0.5.
///
/// Source of the first guess: M. J. Wichura (1988), Algorithm AS 241, routine PPND16, Applied Statistics 37(3), 477-484.
/// One Newton step on the error function then takes it from some 3 units in the last place to less than 2.
pub(super) fn two_sided_quantile(level: f64, tail: f64) -> f64 {
    polished(wichura(level, tail), level, tail)
}

fn wichura(level: f64, tail: f64) -> f64 {
    let from_middle = level / 2.0;
    if from_middle <= 0.425 {
        return from_middle * ratio(&CENTRAL, 0.180_625 - from_middle * from_middle);
    }
    let root = libm::sqrt(-libm::log(tail));
    if root <= 5.0 { ratio(&MIDDLE, root - 1.6) } else { ratio(&FAR, root - 5.0) }
}

fn polished(guess: f64, level: f64, tail: f64) -> f64 {
    let near = guess / SQRT_2;
    let slope = FRAC_2_SQRT_PI * libm::exp(-near * near);
    // Each side of the error function where it is small, so that the difference keeps its digits.
    let step =
        if level < 0.5 { (level - libm::erf(near)) / slope } else { (libm::erfc(near) - 2.0 * tail) / slope };
    let product = near * SQRT_2;
    let rest = libm::fma(near, SQRT_2, -product) + near * SQRT_2_REST + step * SQRT_2;
    product + rest
}

/// Numerator over denominator, each with its highest power first.
fn ratio(coefficients: &[[f64; 8]; 2], at: f64) -> f64 {
    let [numerator, denominator] = coefficients;
    let horner = |terms: &[f64; 8]| terms.iter().fold(0.0, |sum, term| sum * at + term);
    horner(numerator) / horner(denominator)
}

const CENTRAL: [[f64; 8]; 2] = [
    [
        2_509.080_928_730_122_7,
        33_430.575_583_588_13,
        67_265.770_927_008_7,
        45_921.953_931_549_87,
        13_731.693_765_509_46,
        1_971.590_950_306_551_3,
        133.141_667_891_784_38,
        3.387_132_872_796_366_5,
    ],
    [
        5_226.495_278_852_854,
        28_729.085_735_721_943,
        39_307.895_800_092_71,
        21_213.794_301_586_597,
        5_394.196_021_424_751,
        687.187_007_492_057_9,
        42.313_330_701_600_91,
        1.0,
    ],
];

const MIDDLE: [[f64; 8]; 2] = [
    [
        7.745_450_142_783_414e-4,
        0.022_723_844_989_269_184,
        0.241_780_725_177_450_6,
        1.270_458_252_452_368_4,
        3.647_848_324_763_204_5,
        5.769_497_221_460_691,
        4.630_337_846_156_546,
        1.423_437_110_749_683_5,
    ],
    [
        1.050_750_071_644_416_9e-9,
        5.475_938_084_995_345e-4,
        0.015_198_666_563_616_457,
        0.148_103_976_427_480_08,
        0.689_767_334_985_1,
        1.676_384_830_183_803_8,
        2.053_191_626_637_759,
        1.0,
    ],
];

const FAR: [[f64; 8]; 2] = [
    [
        2.010_334_399_292_288_1e-7,
        2.711_555_568_743_487_6e-5,
        0.001_242_660_947_388_078_4,
        0.026_532_189_526_576_124,
        0.296_560_571_828_504_87,
        1.784_826_539_917_291_3,
        5.463_784_911_164_114,
        6.657_904_643_501_103,
    ],
    [
        2.044_263_103_389_939_8e-15,
        1.421_511_758_316_446e-7,
        1.846_318_317_510_054_8e-5,
        7.868_691_311_456_133e-4,
        0.014_875_361_290_850_615,
        0.136_929_880_922_735_8,
        0.599_832_206_555_888,
        1.0,
    ],
];
