//! One measured value.

use crate::{Decimal, Definition, Flags, Period, Qualifier, Source};

/// One value at one period, with everything needed to know what it may be used for.
///
/// ```
/// use peil_core::{Decimal, Observation, Period, Qualifier};
///
/// let coverage = Observation {
///     qualifier: Qualifier::AtLeast,
///     ..Observation::exact(Period::year(2022)?, Decimal::from_integer(99))
/// };
/// assert!(coverage.qualifier.is_bound());
/// # Ok::<(), peil_core::PeriodOutOfRange>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Observation {
    /// When it was measured.
    pub period: Period,
    /// The value, in the unit of its indicator.
    pub value: Decimal,
    /// Digits behind the decimal sign in the source, 0 to 6: the precision of the print.
    pub digits: u8,
    /// Whether the value is stated exactly or as a bound.
    pub qualifier: Qualifier,
    /// Remarks.
    pub flags: Flags,
    /// What was counted.
    pub definition: Definition,
    /// Who says so.
    pub source: Source,
}

impl Observation {
    /// A plain value: exact, without flags, definition or source, at full precision.
    #[must_use]
    pub const fn exact(period: Period, value: Decimal) -> Self {
        Self {
            period,
            value,
            digits: Decimal::DIGITS,
            qualifier: Qualifier::Exact,
            flags: Flags::NONE,
            definition: Definition::UNSTATED,
            source: Source(0),
        }
    }

    /// False for a value that is kept and shown but never used; see [`Flags::DOUBTFUL`].
    #[must_use]
    pub const fn is_usable(&self) -> bool {
        !self.flags.contains(Flags::DOUBTFUL)
    }

    /// True when both say the same as far as the coarser print can tell: 13 and 13.4 agree, 64 and 61.2 do not.
    ///
    /// A bound agrees only with the same bound.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        let digits = self.digits.min(other.digits);
        let (ours, theirs) = (self.value.round_to(digits), other.value.round_to(digits));
        let rounded_alike = ours.is_some() && ours == theirs;
        let qualified_alike =
            self.qualifier == other.qualifier || !(self.qualifier.is_bound() || other.qualifier.is_bound());
        (self.value == other.value || rounded_alike) && qualified_alike
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> Observation {
        let parsed = Decimal::parse(text, crate::Notation::Point).unwrap();
        Observation { digits: parsed.digits, ..Observation::exact(Period::year(2023).unwrap(), parsed.value) }
    }

    #[test]
    fn agreement_is_judged_at_the_coarser_print() {
        assert!(printed("13").agrees_with(&printed("13.4")));
        assert!(printed("71.0").agrees_with(&printed("71")));
        assert!(!printed("64").agrees_with(&printed("61.2")));
        assert!(!printed("13.40").agrees_with(&printed("13.37")));
        assert!(printed("13.4").agrees_with(&printed("13.37")));
        let bound = Observation { qualifier: Qualifier::AtLeast, ..printed("13") };
        assert!(!bound.agrees_with(&printed("13")));
        assert!(bound.agrees_with(&bound));
    }
}
