//! How firmly a source states a value.

/// What the source says about a value: the value itself, or only a bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Qualifier {
    /// This value.
    #[default]
    Exact,
    /// This value or more: "three of five hubs reported 1122".
    AtLeast,
    /// More than this value.
    MoreThan,
    /// This value or less. No source states it; it arises when a lower bound is taken from a target.
    AtMost,
    /// Less than this value; arises as [`Qualifier::AtMost`] does.
    LessThan,
    /// Around this value.
    About,
}

impl Qualifier {
    /// True when the value is only a bound: at least, more than, at most or less than.
    #[must_use]
    pub const fn is_bound(self) -> bool {
        matches!(self, Self::AtLeast | Self::MoreThan | Self::AtMost | Self::LessThan)
    }

    /// The qualifier of a number that falls as the qualified one rises.
    ///
    /// ```
    /// use peil_core::Qualifier;
    /// // Coverage is at least 99 %, so the gap to 100 % is at most 1.
    /// assert_eq!(Qualifier::AtLeast.mirrored(), Qualifier::AtMost);
    /// ```
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::AtLeast => Self::AtMost,
            Self::MoreThan => Self::LessThan,
            Self::AtMost => Self::AtLeast,
            Self::LessThan => Self::MoreThan,
            unchanged @ (Self::Exact | Self::About) => unchanged,
        }
    }

    /// The qualifier of a sum; `None` when bounds of opposite sides leave it open.
    #[must_use]
    pub const fn of_sum(self, other: Self) -> Option<Self> {
        use Qualifier::{About, AtLeast, AtMost, Exact, LessThan, MoreThan};
        match (self, other) {
            (Exact, Exact) => Some(Exact),
            (About, Exact | About) | (Exact, About) => Some(About),
            (Exact | About, bound) | (bound, Exact | About) => Some(bound),
            // More than one and at least two are more than three together.
            (AtLeast, AtLeast) => Some(AtLeast),
            (AtLeast | MoreThan, AtLeast | MoreThan) => Some(MoreThan),
            (AtMost, AtMost) => Some(AtMost),
            (AtMost | LessThan, AtMost | LessThan) => Some(LessThan),
            (AtLeast | MoreThan, AtMost | LessThan) | (AtMost | LessThan, AtLeast | MoreThan) => None,
        }
    }

    /// The name used in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at_least",
            Self::MoreThan => "more_than",
            Self::AtMost => "at_most",
            Self::LessThan => "less_than",
            Self::About => "about",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mirroring_twice_changes_nothing() {
        use Qualifier as Q;
        for qualifier in [Q::Exact, Q::AtLeast, Q::MoreThan, Q::AtMost, Q::LessThan, Q::About] {
            assert_eq!(qualifier.mirrored().mirrored(), qualifier);
            assert_eq!(qualifier.is_bound(), qualifier.mirrored() != qualifier);
        }
    }
}
