//! What exactly was counted, and who says so.

/// The identity of a definition: what was counted, and in which edition of the survey.
///
/// The numbers are given out by whoever holds the names; the core only asks whether two are equal. Values of different
/// measures are not comparable. Values of one measure in different editions are, with a remark: the Digital Intensity
/// Index keeps its version but swaps single technologies between survey years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Definition {
    /// What was counted, for instance version 4 of the index; 0 when the source states none.
    pub measure: u16,
    /// The survey year or other edition; 0 when the source states none.
    pub edition: u16,
}

impl Definition {
    /// The source states no definition.
    pub const UNSTATED: Self = Self { measure: 0, edition: 0 };

    /// True when both count the same thing, whatever the edition.
    #[must_use]
    pub const fn same_measure(self, other: Self) -> bool {
        self.measure == other.measure
    }
}

/// The identity of a source document; numbers are given out by whoever holds the titles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Source(
    /// The number; 0 when no source is stated.
    pub u16,
);
