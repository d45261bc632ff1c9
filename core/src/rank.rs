//! A place in an order.

use crate::{Decimal, Direction, Period};
use core::fmt;

/// A place to be reached: the top three is place 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RankTarget {
    /// The worst place that still meets the target.
    pub place: u16,
    /// By the end of which period.
    pub by: Option<Period>,
    /// The period to compare with.
    pub baseline: Option<Period>,
}

/// Where one value stands among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rank {
    /// The place, 1 for the best; equal values share the best of their places.
    pub place: usize,
    /// How many take part, this one included.
    pub of: usize,
    /// Places still to climb to the place asked for; 0 when it is held.
    pub climb: usize,
    /// The value that would take the place asked for, all others unchanged: the value of the one who holds it now.
    /// `None` when the place is held already.
    pub value_needed: Option<Decimal>,
}

/// Why no rank can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RankError {
    /// Places count from 1.
    PlaceZero,
    /// There are fewer participants than the place asked for.
    TooFew {
        /// How many take part.
        of: usize,
    },
}

impl fmt::Display for RankError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PlaceZero => f.write_str("places count from 1"),
            Self::TooFew { of } => write!(f, "only {of} take part"),
        }
    }
}

impl core::error::Error for RankError {}

/// The place of `value` among `others`, and what the place `wanted` would take.
///
/// `others` does not hold the value itself. Places are given as in sports: equal values share a place, and the next
/// place is skipped. The cost grows with the square of the number of participants, which is 27 member states here.
///
/// # Errors
/// Refuses place 0, and a place beyond the number of participants.
///
/// ```
/// use peil_core::{rank_of, Decimal, Direction};
/// let of = |text: &str| text.parse::<Decimal>();
/// let others = [of("94.04")?, of("92.45")?, of("86.47")?];
/// let rank = rank_of(of("88.76")?, &others, Direction::Up, 2)?;
/// assert_eq!((rank.place, rank.of, rank.climb), (3, 4, 1));
/// assert_eq!(rank.value_needed, Some(of("92.45")?));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn rank_of(
    value: Decimal,
    others: &[Decimal],
    direction: Direction,
    wanted: u16,
) -> Result<Rank, RankError> {
    let of = others.len().saturating_add(1);
    let wanted = usize::from(wanted);
    if wanted == 0 {
        return Err(RankError::PlaceZero);
    }
    if wanted > of {
        return Err(RankError::TooFew { of });
    }
    let better = |a: Decimal, b: Decimal| match direction {
        Direction::Up => a > b,
        Direction::Down => a < b,
    };
    let ahead_of = |bar: Decimal| {
        others.iter().fold(0_usize, |ahead, other| ahead.saturating_add(usize::from(better(*other, bar))))
    };
    let place = ahead_of(value).saturating_add(1);
    // The weakest value that would leave fewer than `wanted` others ahead.
    let value_needed = if place <= wanted {
        None
    } else {
        others
            .iter()
            .copied()
            .filter(|&bar| ahead_of(bar) < wanted)
            .reduce(|weakest, bar| if better(weakest, bar) { bar } else { weakest })
    };
    Ok(Rank { place, of, climb: place.saturating_sub(wanted), value_needed })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimals<const N: usize>(values: [i32; N]) -> [Decimal; N] {
        values.map(Decimal::from_integer)
    }

    #[test]
    fn equal_values_share_the_better_place() {
        let rank = rank_of(Decimal::from_integer(5), &decimals([9, 5, 5, 1]), Direction::Up, 2).unwrap();
        assert_eq!(rank, Rank { place: 2, of: 5, climb: 0, value_needed: None });
        let rank = rank_of(Decimal::from_integer(4), &decimals([9, 5, 5, 1]), Direction::Up, 2).unwrap();
        assert_eq!((rank.place, rank.climb, rank.value_needed), (4, 2, Some(Decimal::from_integer(5))));
    }

    #[test]
    fn fewer_can_be_better() {
        let rank = rank_of(Decimal::from_integer(5), &decimals([9, 4, 2]), Direction::Down, 1).unwrap();
        assert_eq!((rank.place, rank.climb, rank.value_needed), (3, 2, Some(Decimal::from_integer(2))));
    }

    #[test]
    fn impossible_places_are_refused() {
        assert_eq!(rank_of(Decimal::ONE, &[], Direction::Up, 0), Err(RankError::PlaceZero));
        assert_eq!(rank_of(Decimal::ONE, &[], Direction::Up, 2), Err(RankError::TooFew { of: 1 }));
        assert_eq!(rank_of(Decimal::ONE, &[], Direction::Up, 1).unwrap().place, 1);
    }
}
