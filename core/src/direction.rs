//! Which way is better.

/// The direction in which an indicator ought to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Direction {
    /// More is better: use of the cloud, coverage.
    Up,
    /// Less is better: incidents, addresses without fast internet, a place in a ranking.
    Down,
}

impl Direction {
    /// `+1` for up, `-1` for down.
    #[must_use]
    pub const fn sign(self) -> i64 {
        match self {
            Self::Up => 1,
            Self::Down => -1,
        }
    }

    /// The other way.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turning_round_turns_the_sign() {
        for direction in [Direction::Up, Direction::Down] {
            assert_eq!(direction.reversed().sign(), -direction.sign());
            assert_eq!(direction.reversed().reversed(), direction);
        }
    }
}
