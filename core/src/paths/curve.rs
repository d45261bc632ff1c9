//! The kinds of curve.

/// A kind of curve, always named beside what was read from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Curve {
    /// A straight line through two points.
    Linear,
    /// Constant growth through two points (compound annual growth rate).
    Growth,
    /// A logistic curve through two points, rising to a ceiling or falling to zero.
    Logistic,
    /// The straight line of ordinary least squares.
    LeastSquares,
    /// The straight line of weighted least squares.
    WeightedLeastSquares,
    /// Constant growth, fitted by ordinary least squares on the logarithms.
    GrowthOnLogs,
    /// A logistic curve, fitted by ordinary least squares on the logits.
    LogisticOnLogits,
    /// A logistic curve, fitted by free non-linear least squares.
    LogisticFit,
}

impl Curve {
    /// Every curve.
    pub const ALL: [Self; 8] = [
        Self::Linear,
        Self::Growth,
        Self::Logistic,
        Self::LeastSquares,
        Self::WeightedLeastSquares,
        Self::GrowthOnLogs,
        Self::LogisticOnLogits,
        Self::LogisticFit,
    ];

    /// The stable name, as in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Growth => "cagr",
            Self::Logistic => "logistic",
            Self::LeastSquares => "ols",
            Self::WeightedLeastSquares => "wls",
            Self::GrowthOnLogs => "cagr_ols",
            Self::LogisticOnLogits => "logistic_ols",
            Self::LogisticFit => "logistic_fit",
        }
    }

    /// The curve of this kind through two points: what a fitted curve is held against.
    ///
    /// ```
    /// use peil_core::paths::Curve;
    /// assert_eq!(Curve::LogisticFit.through_two_points(), Curve::Logistic);
    /// assert_eq!(Curve::WeightedLeastSquares.through_two_points(), Curve::Linear);
    /// ```
    #[must_use]
    pub const fn through_two_points(self) -> Self {
        match self {
            Self::Linear | Self::LeastSquares | Self::WeightedLeastSquares => Self::Linear,
            Self::Growth | Self::GrowthOnLogs => Self::Growth,
            Self::Logistic | Self::LogisticOnLogits | Self::LogisticFit => Self::Logistic,
        }
    }
}
