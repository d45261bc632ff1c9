//! What a target asks of a value.

use crate::{Decimal, Direction, Qualifier};

/// The relation a target asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Comparator {
    /// The target value or more.
    AtLeast,
    /// Strictly more than the target value: "more than 90 % of SMEs".
    MoreThan,
    /// The target value or less.
    AtMost,
    /// Strictly less than the target value.
    LessThan,
}

impl Comparator {
    /// The way a value has to move to satisfy the comparator.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::AtLeast | Self::MoreThan => Direction::Up,
            Self::AtMost | Self::LessThan => Direction::Down,
        }
    }

    /// True where the target value itself does not satisfy the comparator.
    #[must_use]
    pub const fn is_strict(self) -> bool {
        matches!(self, Self::MoreThan | Self::LessThan)
    }

    /// The sign used in data files and JSON.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::MoreThan => ">",
            Self::AtMost => "<=",
            Self::LessThan => "<",
        }
    }

    /// The comparator with this sign.
    #[must_use]
    pub fn from_symbol(symbol: &str) -> Option<Self> {
        [Self::AtLeast, Self::MoreThan, Self::AtMost, Self::LessThan]
            .into_iter()
            .find(|comparator| comparator.symbol() == symbol)
    }

    /// Whether a qualified value satisfies the comparator, at full precision; `None` where a bound cannot tell.
    ///
    /// ```
    /// use peil_core::{Comparator, Decimal, Qualifier};
    /// let hundred = Decimal::HUNDRED;
    /// let reached = |qualifier, value| Comparator::AtLeast.is_met(qualifier, Decimal::from_integer(value), hundred);
    /// assert_eq!(reached(Qualifier::Exact, 100), Some(true));
    /// assert_eq!(reached(Qualifier::AtLeast, 99), None);
    /// assert_eq!(reached(Qualifier::AtMost, 99), Some(false));
    /// ```
    #[must_use]
    pub fn is_met(self, qualifier: Qualifier, value: Decimal, target: Decimal) -> Option<bool> {
        let now = match self {
            Self::AtLeast => value >= target,
            Self::MoreThan => value > target,
            Self::AtMost => value <= target,
            Self::LessThan => value < target,
        };
        let strictly_past = match self.direction() {
            Direction::Up => value >= target,
            Direction::Down => value <= target,
        };
        // A bound that reaches away from the target side can only refute, one towards it can only confirm.
        let (may_improve, strict_bound) = match (qualifier, self.direction()) {
            (Qualifier::Exact | Qualifier::About, _) => return Some(now),
            (Qualifier::AtLeast, Direction::Up) | (Qualifier::AtMost, Direction::Down) => (true, false),
            (Qualifier::MoreThan, Direction::Up) | (Qualifier::LessThan, Direction::Down) => (true, true),
            (Qualifier::AtLeast, Direction::Down) | (Qualifier::AtMost, Direction::Up) => (false, false),
            (Qualifier::MoreThan, Direction::Down) | (Qualifier::LessThan, Direction::Up) => (false, true),
        };
        if may_improve {
            // The true value lies at or beyond the bound, and strictly beyond it for a strict bound.
            (now || (strict_bound && strictly_past)).then_some(true)
        } else {
            let refuted = if strict_bound {
                match self.direction() {
                    Direction::Up => value <= target,
                    Direction::Down => value >= target,
                }
            } else {
                !now
            };
            refuted.then_some(false)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tries every true value that the qualified one allows, on a grid finer than the cases.
    fn by_trial(comparator: Comparator, qualifier: Qualifier, value: i32, target: i32) -> Option<bool> {
        let mut answers = (-20..=20)
            .filter(|half| match qualifier {
                Qualifier::Exact | Qualifier::About => *half == value * 2,
                Qualifier::AtLeast => *half >= value * 2,
                Qualifier::MoreThan => *half > value * 2,
                Qualifier::AtMost => *half <= value * 2,
                Qualifier::LessThan => *half < value * 2,
            })
            .map(|half| match comparator {
                Comparator::AtLeast => half >= target * 2,
                Comparator::MoreThan => half > target * 2,
                Comparator::AtMost => half <= target * 2,
                Comparator::LessThan => half < target * 2,
            });
        let first = answers.next()?;
        answers.all(|answer| answer == first).then_some(first)
    }

    #[test]
    fn agrees_with_trying_every_value_the_bound_allows() {
        use Qualifier as Q;
        for comparator in
            [Comparator::AtLeast, Comparator::MoreThan, Comparator::AtMost, Comparator::LessThan]
        {
            for qualifier in [Q::Exact, Q::About, Q::AtLeast, Q::MoreThan, Q::AtMost, Q::LessThan] {
                for value in -2..=2 {
                    let ours =
                        comparator.is_met(qualifier, Decimal::from_integer(value), Decimal::from_integer(0));
                    assert_eq!(
                        ours,
                        by_trial(comparator, qualifier, value, 0),
                        "{comparator:?} {qualifier:?} {value}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_strict_comparator_is_not_met_by_the_target_itself() {
        for comparator in
            [Comparator::AtLeast, Comparator::MoreThan, Comparator::AtMost, Comparator::LessThan]
        {
            let is_met = comparator.is_met(Qualifier::Exact, Decimal::ONE, Decimal::ONE);
            assert_eq!(is_met, Some(!comparator.is_strict()), "{comparator:?}");
        }
    }

    #[test]
    fn every_symbol_reads_back() {
        for comparator in
            [Comparator::AtLeast, Comparator::MoreThan, Comparator::AtMost, Comparator::LessThan]
        {
            assert_eq!(Comparator::from_symbol(comparator.symbol()), Some(comparator));
        }
        assert_eq!(Comparator::from_symbol("="), None);
    }
}
