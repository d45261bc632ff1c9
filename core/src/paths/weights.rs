//! How much each observation counts.

/// How much each observation counts in a weighted regression. Only the proportions between weights matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Weights {
    /// One more for every year since the first observation: 1, 2, 3. A plain choice of Peil's own.
    #[default]
    SinceFirst,
    /// All the same: ordinary least squares.
    Equal,
    /// The caller's own, one for each observation of the series.
    Given(GivenWeights),
}

/// The caller's own weights, in order of period: one for each observation of the series, whether it takes part in the
/// regression or not. An observation of weight 0 takes part in everything but the regression.
///
/// A regression over a series with another number of observations is refused with
/// [`Reason::WeightsDiffer`](crate::Reason::WeightsDiffer); no weight is made up. Where the caller looks at the series
/// [as of](crate::Options::as_of) an earlier moment, the later observations keep their weights.
///
/// # Default value
/// No weights.
///
/// ```
/// use peil_core::paths::GivenWeights;
/// let weights = GivenWeights::new(&[1, 1, 3]).ok_or("too many")?;
/// assert_eq!(weights.as_slice(), [1, 1, 3]);
/// assert_eq!(GivenWeights::new(&[1; 65]), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct GivenWeights {
    // What lies past the count is zero, so that equal lists are equal.
    weights: [u16; Self::CAPACITY],
    count: u8,
}

impl GivenWeights {
    /// How many weights fit.
    pub const CAPACITY: usize = 64;

    /// The weights, earliest observation first; `None` for more than [`Self::CAPACITY`].
    #[must_use]
    pub fn new(weights: &[u16]) -> Option<Self> {
        let count = u8::try_from(weights.len()).ok().filter(|count| usize::from(*count) <= Self::CAPACITY)?;
        let mut given = Self { count, ..Self::default() };
        given.weights.iter_mut().zip(weights).for_each(|(to, from)| *to = *from);
        Some(given)
    }

    /// The weights, earliest observation first.
    #[must_use]
    pub fn as_slice(&self) -> &[u16] {
        self.weights.get(..usize::from(self.count)).unwrap_or_default()
    }
}

impl Default for GivenWeights {
    fn default() -> Self {
        Self { weights: [0; Self::CAPACITY], count: 0 }
    }
}

impl core::fmt::Debug for GivenWeights {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.as_slice()).finish()
    }
}

impl Weights {
    /// The weight of an observation this many months after the first that takes part, and at this place of the series
    /// from 0; 0 for a place that the caller gave no weight.
    ///
    /// ```
    /// use peil_core::paths::{GivenWeights, Weights};
    /// assert_eq!(Weights::SinceFirst.of(24, 2), 3 * Weights::SinceFirst.of(0, 0));
    /// assert_eq!(Weights::Equal.of(24, 2), Weights::Equal.of(0, 0));
    /// let given = Weights::Given(GivenWeights::new(&[1, 7]).ok_or("too many")?);
    /// assert_eq!((given.of(24, 1), given.of(24, 2)), (7, 0));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn of(&self, months_since_first: i32, place: usize) -> u32 {
        match self {
            Self::SinceFirst => u32::try_from(months_since_first).unwrap_or(0).saturating_add(12),
            Self::Equal => 1,
            Self::Given(given) => given.as_slice().get(place).copied().unwrap_or(0).into(),
        }
    }

    /// Whether there is a weight for each of so many observations and none is left over.
    #[must_use]
    pub const fn fit(&self, observations: usize) -> bool {
        match self {
            Self::SinceFirst | Self::Equal => true,
            Self::Given(given) => given.count as usize == observations,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_equal_when_their_weights_are() {
        let of = |weights: &[u16]| GivenWeights::new(weights).unwrap();
        assert_eq!(of(&[1, 2]), of(&[1, 2]));
        assert_ne!(of(&[1, 2]), of(&[1, 2, 0]));
        assert_eq!(of(&[]), GivenWeights::default());
        assert_eq!(of(&[9; 64]).as_slice(), [9; 64]);
        assert_eq!(std::format!("{:?}", of(&[1, 2])), "[1, 2]");
    }

    #[test]
    fn a_list_fits_as_many_observations_as_it_has_weights() {
        let given = Weights::Given(GivenWeights::new(&[1, 2]).unwrap());
        assert!(given.fit(2) && !given.fit(1) && !given.fit(3));
        assert!(Weights::SinceFirst.fit(0) && Weights::Equal.fit(70));
    }
}
