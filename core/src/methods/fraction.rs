//! Ratios of linear things, exact until they are read.

use super::{Status, Thresholds};
use crate::paths::real::quotient;
use crate::{Decimal, Direction, Reason};

/// An exact ratio with a denominator above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    /// The product of the numerators over that of the denominators.
    pub(super) fn new<const N: usize, const D: usize>(
        numerators: [i128; N],
        denominators: [i128; D],
    ) -> Result<Self, Reason> {
        let product = |factors: &[i128]| {
            factors.iter().try_fold(1_i128, |product, factor| product.checked_mul(*factor))
        };
        let (numerator, denominator) =
            product(&numerators).zip(product(&denominators)).ok_or(Reason::TooLarge)?;
        let turned = || numerator.checked_neg().zip(denominator.checked_neg());
        match denominator.signum() {
            1 => Ok(Self { numerator, denominator }),
            -1 => turned()
                .map(|(numerator, denominator)| Self { numerator, denominator })
                .ok_or(Reason::TooLarge),
            _ => Err(Reason::TooLarge),
        }
    }

    pub(super) fn value(self) -> Result<f64, Reason> {
        quotient(self.numerator, self.denominator)
    }

    pub(super) const fn is_negative(self) -> bool {
        self.numerator < 0
    }

    pub(super) fn class(self, thresholds: &Thresholds) -> Result<Status, Reason> {
        thresholds.class_of_fraction(self.numerator, self.denominator).ok_or(Reason::TooLarge)
    }
}

/// What `to` lies past `from` in the direction that is better, in millionths; always fits.
pub(super) fn advance(direction: Direction, from: Decimal, to: Decimal) -> i128 {
    let change = i128::from(to.millionths()).saturating_sub(i128::from(from.millionths()));
    change.saturating_mul(i128::from(direction.sign()))
}
