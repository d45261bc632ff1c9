//! What a composite is made of.

use super::part::Sums;
use super::{CompositeError, Mean, Part};
use crate::Decimal;

/// The part of the composite that each score brings in, rounded to `digits` behind the decimal sign so that the parts
/// add up to the composite exactly; gives the composite, rounded half away from zero to the same digits.
///
/// A contribution is the score times how fast the mean rises with it: `wx / Σw` in the arithmetic mean; with powers, the
/// share of the mean that `w xᵖ` is of `Σ w xᵖ`; in the geometric mean the share that its weight is of all weights. For
/// means of degree one these add up to the mean (Euler's theorem on homogeneous functions). A part without a score
/// contributes zero.
///
/// After rounding down, the units left over go one each to the largest remainders, and among remainders that are equal
/// to a millionth of a unit, to the part that comes first. A single contribution may therefore differ by one unit from
/// its own rounding. `digits` above six count as six. On an error `shares` is unchanged.
///
/// # Errors
/// As [`composite`](super::composite); also refuses a result of another length than the parts, and contributions that do
/// not fit in a [`Decimal`] or are so large that an `f64` does not hold the digits asked for.
///
/// ```
/// use peil_core::Decimal;
/// use peil_core::composite::{Mean, Part, contributions};
/// let part = |score| Part::new(Some(score), Decimal::ONE);
/// let mut shares = [Decimal::ZERO; 3];
/// let total = contributions(Mean::Arithmetic, &[part(10.0), part(10.0), part(10.0)], 1, &mut shares)?;
/// assert_eq!(total, Decimal::from_integer(10));
/// assert_eq!(shares, ["3.4".parse()?, "3.3".parse()?, "3.3".parse()?]);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn contributions(
    mean: Mean,
    parts: &[Part],
    digits: u8,
    shares: &mut [Decimal],
) -> Result<Decimal, CompositeError> {
    if parts.len() != shares.len() {
        return Err(CompositeError::LengthsDiffer);
    }
    let sums = Sums::of(mean, parts)?;
    let value = sums.value(mean)?;
    let rounding = Rounding::to(digits);
    let split = |part: &Part| rounding.split(contribution(mean, &sums, value, part));

    // First what can fail, then the writing.
    let total = rounding.units(value)?;
    let mut left = i128::from(total);
    let mut with_rest = 0_i128;
    for part in parts {
        let (down, rest) = split(part)?;
        with_rest = with_rest.saturating_add(i128::from(rest > 0));
        rounding.decimal(down.checked_add(1).ok_or(CompositeError::TooLarge)?)?;
        left = left.saturating_sub(i128::from(down));
    }
    // Where a unit is among the last digits of an `f64`, the parts may miss the whole by more than what is left over.
    if !(0..=with_rest).contains(&left) {
        return Err(CompositeError::TooLarge);
    }
    let result = rounding.decimal(total)?;
    let numbered = || (0..parts.len()).zip(parts);
    for ((index, part), share) in numbered().zip(shares.iter_mut()) {
        let (down, remainder) = split(part)?;
        let mut ahead = 0_i128;
        for (other_index, other) in numbered() {
            let (_, other) = split(other)?;
            let before = other > remainder || (other == remainder && other_index < index);
            ahead = ahead.saturating_add(i128::from(before));
        }
        *share = rounding.decimal(down.saturating_add(i64::from(ahead < left)))?;
    }
    Ok(result)
}

fn contribution(mean: Mean, sums: &Sums, value: f64, part: &Part) -> f64 {
    let Some((score, weight)) = part.counted() else { return 0.0 };
    match mean {
        Mean::Arithmetic => score * (weight / sums.weight),
        Mean::Geometric => value * (weight / sums.weight),
        // All terms are zero only where all scores are, and then the value is.
        Mean::Harmonic | Mean::Power(_) if sums.terms > 0.0 => {
            value * (weight * mean.term(score, sums.unit) / sums.terms)
        }
        Mean::Harmonic | Mean::Power(_) => 0.0,
    }
}

/// Counting in units of so many digits behind the decimal sign.
#[derive(Clone, Copy)]
struct Rounding {
    units_in_one: f64,
    millionths_in_unit: i64,
}

impl Rounding {
    fn to(digits: u8) -> Self {
        let digits = digits.min(Decimal::DIGITS);
        let millionths_in_unit = 10_i64.saturating_pow(u32::from(Decimal::DIGITS.saturating_sub(digits)));
        let units_in_one = f64::from(10_u32.saturating_pow(u32::from(digits)));
        Self { units_in_one, millionths_in_unit }
    }

    fn units(self, value: f64) -> Result<i64, CompositeError> {
        whole(libm::round(value * self.units_in_one))
    }

    /// Whole units, rounded down, and the rest in millionths of a unit.
    fn split(self, value: f64) -> Result<(i64, u32), CompositeError> {
        let units = value * self.units_in_one;
        let down = libm::floor(units);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to a million")]
        let rest = libm::round((units - down) * 1e6) as u32;
        // A hair less than a unit has a remainder of a million, and is among the first to be made whole.
        Ok((whole(down)?, rest))
    }

    fn decimal(self, units: i64) -> Result<Decimal, CompositeError> {
        let millionths = units.checked_mul(self.millionths_in_unit).ok_or(CompositeError::TooLarge)?;
        Ok(Decimal::from_millionths(millionths))
    }
}

/// A whole number as one; beyond 2^53 an `f64` is not to the unit any more.
fn whole(value: f64) -> Result<i64, CompositeError> {
    if libm::fabs(value) < 9_007_199_254_740_992.0 {
        #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53")]
        Ok(value as i64)
    } else {
        Err(CompositeError::TooLarge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(score: f64, weight: &str) -> Part {
        Part::new(Some(score), weight.parse().unwrap())
    }

    fn texts<const N: usize>(texts: [&str; N]) -> [Decimal; N] {
        texts.map(|text| text.parse().unwrap())
    }

    #[test]
    fn every_mean_is_taken_apart() {
        let parts = [part(2.0, "1"), part(8.0, "1")];
        let mut shares = [Decimal::ZERO; 2];
        let mut of = |mean| contributions(mean, &parts, 6, &mut shares).map(|total| (total, shares));
        assert_eq!(of(Mean::Arithmetic), Ok((Decimal::from(5), texts(["1", "4"]))));
        assert_eq!(of(Mean::Geometric), Ok((Decimal::from(4), texts(["2", "2"]))));
        assert_eq!(of(Mean::Harmonic), Ok(("3.2".parse().unwrap(), texts(["2.56", "0.64"]))));
        // √34, of which 4/68 and 64/68.
        assert_eq!(of(Mean::Power(2.0)), Ok(("5.830952".parse().unwrap(), texts(["0.342997", "5.487955"]))));
    }

    #[test]
    fn scores_below_zero_take_off() {
        let parts = [part(-1.0, "1"), part(2.0, "1"), part(-0.5, "1")];
        let mut shares = [Decimal::ZERO; 3];
        // −1/3 + 2/3 − 1/6 = 1/6; rounded down −0.34 + 0.66 − 0.17 = 0.15; remainders 2/3, 2/3 and 1/3 of a hundredth.
        assert_eq!(contributions(Mean::Arithmetic, &parts, 2, &mut shares), Ok("0.17".parse().unwrap()));
        assert_eq!(shares, texts(["-0.33", "0.67", "-0.17"]));
    }

    /// Found by fuzzing: at 6.3 million million thousandths the share and the whole were rounded to different units.
    #[test]
    fn contributions_add_up_or_are_refused() {
        for digits in 0..=6 {
            let mut shares = [Decimal::ZERO; 3];
            let parts = [
                part(6_341_695_039_915.164, "284953917.002753"),
                part(0.0, "0.000003"),
                Part::new(None, Decimal::ONE),
            ];
            match contributions(Mean::Arithmetic, &parts, digits, &mut shares) {
                Ok(total) => {
                    assert_eq!(
                        shares.iter().map(|share| share.millionths()).sum::<i64>(),
                        total.millionths()
                    );
                    assert_eq!(shares[2], Decimal::ZERO);
                }
                Err(error) => assert!(digits > 2 && error == CompositeError::TooLarge, "{digits} {error}"),
            }
        }
    }

    #[test]
    fn a_unit_that_no_part_has_a_remainder_for_is_refused() {
        // Both halves are whole: 3 922 680 289.3 and 4 741 896 913.545. Of their sum an `f64` makes a millionth more.
        let parts = [part(7_845_360_578.6, "0.000001"), part(9_483_793_827.09, "0.000001")];
        let mut shares = [Decimal::ZERO; 2];
        let found = contributions(Mean::Arithmetic, &parts, 6, &mut shares);
        assert_eq!(found, Err(CompositeError::TooLarge));
        let found = contributions(Mean::Arithmetic, &parts, 3, &mut shares);
        assert_eq!(found, Ok("8664577202.845".parse().unwrap()));
        assert_eq!(shares, texts(["3922680289.3", "4741896913.545"]));
    }

    #[test]
    fn nothing_is_written_on_an_error() {
        let mut shares = [Decimal::ONE; 2];
        let ask = |parts: &[Part], shares: &mut [Decimal]| contributions(Mean::Geometric, parts, 2, shares);
        assert_eq!(ask(&[part(1.0, "1"), part(0.0, "1")], &mut shares), Err(CompositeError::ZeroScore));
        assert_eq!(ask(&[part(1.0, "1")], &mut shares), Err(CompositeError::LengthsDiffer));
        assert_eq!(ask(&[part(1e16, "1"), part(1e16, "1")], &mut shares), Err(CompositeError::TooLarge));
        assert_eq!(shares, [Decimal::ONE; 2]);
        // It could become a unit more, and that would not fit.
        let largest = [part(9_223_372_036_854.2, "1")];
        let mut share = [Decimal::ONE];
        let ask = contributions(Mean::Arithmetic, &largest, 0, &mut share);
        assert_eq!((ask, share), (Err(CompositeError::TooLarge), [Decimal::ONE]));
    }

    #[test]
    fn all_zero_is_made_of_nothing() {
        let mut shares = [Decimal::ONE; 2];
        let parts = [part(0.0, "1"), part(0.0, "2")];
        for mean in [Mean::Arithmetic, Mean::Power(2.0)] {
            assert_eq!(contributions(mean, &parts, 2, &mut shares), Ok(Decimal::ZERO));
            assert_eq!(shares, [Decimal::ZERO; 2]);
        }
    }

    #[test]
    fn what_is_left_goes_to_the_largest_rest_and_among_equals_to_the_first() {
        let mut shares = [Decimal::ZERO; 4];
        // A quarter of each: 0.1, 0.2, 0.3 and 0.4 of the 1 that they make.
        let parts = [part(0.4, "1"), part(0.8, "1"), part(1.2, "1"), part(1.6, "1")];
        assert_eq!(contributions(Mean::Arithmetic, &parts, 0, &mut shares), Ok(Decimal::ONE));
        assert_eq!(shares, texts(["0", "0", "0", "1"]));
        let equal = [part(1.0, "1"); 4];
        assert_eq!(contributions(Mean::Arithmetic, &equal, 0, &mut shares), Ok(Decimal::ONE));
        assert_eq!(shares, texts(["1", "0", "0", "0"]));
    }

    #[test]
    fn whole_numbers_end_where_they_are_not_to_the_unit_any_more() {
        assert_eq!(whole(9_007_199_254_740_991.0), Ok(9_007_199_254_740_991));
        assert_eq!(whole(9_007_199_254_740_992.0), Err(CompositeError::TooLarge));
        assert_eq!(whole(-9_007_199_254_740_992.0), Err(CompositeError::TooLarge));
    }
}
