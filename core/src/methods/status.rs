//! The classes of all methods.

/// What a method calls the state of an indicator. Each method uses its own few.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Status {
    /// The target is met.
    TargetAchieved,
    /// Fast enough.
    OnTrack,
    /// In the right direction, not fast enough.
    AccelerationNeeded,
    /// Statistics Canada: hardly in the right direction.
    LimitedProgress,
    /// Statistics Canada: in the wrong direction.
    Deterioration,
    /// Eurostat: significant progress.
    SignificantProgress,
    /// Eurostat: moderate progress.
    ModerateProgress,
    /// Eurostat, with a target: insufficient progress.
    InsufficientProgress,
    /// Eurostat, with a target: movement away from it.
    MovingAway,
    /// Eurostat, without a target: moderate movement away.
    ModerateMovementAway,
    /// Eurostat, without a target: significant movement away.
    SignificantMovementAway,
    /// United Nations Statistics Division: stagnation or regression.
    StagnationOrRegression,
    /// German weather symbols: sun.
    Sun,
    /// German weather symbols: sun and cloud.
    SunAndCloud,
    /// German weather symbols: cloud.
    Cloud,
    /// German weather symbols: thunderstorm.
    Thunderstorm,
    /// ISTAT: clear improvement.
    ClearImprovement,
    /// ISTAT: slight improvement.
    SlightImprovement,
    /// ISTAT: stable.
    Stable,
    /// ISTAT: slight worsening.
    SlightWorsening,
    /// ISTAT: clear worsening.
    ClearWorsening,
    /// SDSN: moderately improving.
    ModeratelyImproving,
    /// SDSN: stagnating.
    Stagnating,
    /// SDSN: decreasing.
    Decreasing,
    /// OECD: a distance to the target is left.
    DistanceLeft,
    /// ESCAP: progress is to be maintained.
    Maintain,
    /// ESCAP: progress is to be accelerated.
    Accelerate,
    /// ESCAP: the trend is to be reversed.
    Reverse,
    /// Digital Decade: at or ahead of the trajectory.
    OnTrajectory,
    /// Digital Decade: behind the trajectory.
    BehindTrajectory,
}

impl Status {
    /// The name of a missing status in JSON; the reason stands beside it.
    pub const UNAVAILABLE: &str = "unavailable";

    /// Every status.
    pub const ALL: [Self; 30] = [
        Self::TargetAchieved,
        Self::OnTrack,
        Self::AccelerationNeeded,
        Self::LimitedProgress,
        Self::Deterioration,
        Self::SignificantProgress,
        Self::ModerateProgress,
        Self::InsufficientProgress,
        Self::MovingAway,
        Self::ModerateMovementAway,
        Self::SignificantMovementAway,
        Self::StagnationOrRegression,
        Self::Sun,
        Self::SunAndCloud,
        Self::Cloud,
        Self::Thunderstorm,
        Self::ClearImprovement,
        Self::SlightImprovement,
        Self::Stable,
        Self::SlightWorsening,
        Self::ClearWorsening,
        Self::ModeratelyImproving,
        Self::Stagnating,
        Self::Decreasing,
        Self::DistanceLeft,
        Self::Maintain,
        Self::Accelerate,
        Self::Reverse,
        Self::OnTrajectory,
        Self::BehindTrajectory,
    ];

    /// The stable name, as in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::TargetAchieved => "target_achieved",
            Self::OnTrack => "on_track",
            Self::AccelerationNeeded => "acceleration_needed",
            Self::LimitedProgress => "limited_progress",
            Self::Deterioration => "deterioration",
            Self::SignificantProgress => "significant_progress",
            Self::ModerateProgress => "moderate_progress",
            Self::InsufficientProgress => "insufficient_progress",
            Self::MovingAway => "moving_away",
            Self::ModerateMovementAway => "moderate_movement_away",
            Self::SignificantMovementAway => "significant_movement_away",
            Self::StagnationOrRegression => "stagnation_or_regression",
            Self::Sun => "sun",
            Self::SunAndCloud => "sun_and_cloud",
            Self::Cloud => "cloud",
            Self::Thunderstorm => "thunderstorm",
            Self::ClearImprovement => "clear_improvement",
            Self::SlightImprovement => "slight_improvement",
            Self::Stable => "stable",
            Self::SlightWorsening => "slight_worsening",
            Self::ClearWorsening => "clear_worsening",
            Self::ModeratelyImproving => "moderately_improving",
            Self::Stagnating => "stagnating",
            Self::Decreasing => "decreasing",
            Self::DistanceLeft => "distance_left",
            Self::Maintain => "maintain",
            Self::Accelerate => "accelerate",
            Self::Reverse => "reverse",
            Self::OnTrajectory => "on_trajectory",
            Self::BehindTrajectory => "behind_trajectory",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique() {
        for (index, status) in Status::ALL.into_iter().enumerate() {
            assert_ne!(status.name(), Status::UNAVAILABLE);
            assert!(Status::ALL.iter().skip(index + 1).all(|other| other.name() != status.name()));
        }
    }
}
