//! The classes of the methods in words.

use crate::{Key, Words};
use peil_core::Reason;
use peil_core::methods::Status;

/// Which way a class points, so that a screen can colour and group classes of different methods without claiming that they
/// are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// Met, fast enough, or clearly better.
    Good,
    /// The right way or standing still, but not enough.
    Behind,
    /// The wrong way.
    Bad,
    /// No class, or one that does not say whether it goes well.
    None,
}

impl Tone {
    /// Every tone, best first.
    pub const ALL: [Self; 4] = [Self::Good, Self::Behind, Self::Bad, Self::None];

    /// The tone of a class, or of a missing one.
    ///
    /// ```
    /// use peil_core::Reason;
    /// use peil_core::methods::Status;
    /// use peil_words::Tone;
    /// assert_eq!(Tone::of(Ok(Status::Sun)), Tone::Good);
    /// assert_eq!(Tone::of(Err(Reason::OneObservation)), Tone::None);
    /// ```
    #[must_use]
    pub const fn of(status: Result<Status, Reason>) -> Self {
        let Ok(status) = status else { return Self::None };
        match status {
            Status::TargetAchieved
            | Status::OnTrack
            | Status::SignificantProgress
            | Status::Sun
            | Status::ClearImprovement
            | Status::SlightImprovement
            | Status::Maintain
            | Status::OnTrajectory => Self::Good,
            Status::AccelerationNeeded
            | Status::LimitedProgress
            | Status::ModerateProgress
            | Status::InsufficientProgress
            | Status::SunAndCloud
            | Status::Cloud
            | Status::ModeratelyImproving
            | Status::Stagnating
            | Status::Accelerate
            | Status::BehindTrajectory => Self::Behind,
            Status::Deterioration
            | Status::MovingAway
            | Status::ModerateMovementAway
            | Status::SignificantMovementAway
            | Status::StagnationOrRegression
            | Status::Thunderstorm
            | Status::SlightWorsening
            | Status::ClearWorsening
            | Status::Decreasing
            | Status::Reverse => Self::Bad,
            // Only how far it is, or that nothing much changes: neither says whether that is enough.
            Status::DistanceLeft | Status::Stable => Self::None,
        }
    }

    /// A sign that stands beside the word, so that colour never speaks alone.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Good => "↗",
            Self::Behind => "→",
            Self::Bad => "↘",
            Self::None => "·",
        }
    }
}

impl Words {
    /// A class in the plain words of its method.
    #[must_use]
    pub fn status(&self, status: Status) -> String {
        self.say(match status {
            Status::TargetAchieved => Key::StatusTargetAchieved,
            Status::OnTrack => Key::StatusOnTrack,
            Status::AccelerationNeeded => Key::StatusAccelerationNeeded,
            Status::LimitedProgress => Key::StatusLimitedProgress,
            Status::Deterioration => Key::StatusDeterioration,
            Status::SignificantProgress => Key::StatusSignificantProgress,
            Status::ModerateProgress => Key::StatusModerateProgress,
            Status::InsufficientProgress => Key::StatusInsufficientProgress,
            Status::MovingAway => Key::StatusMovingAway,
            Status::ModerateMovementAway => Key::StatusModerateMovementAway,
            Status::SignificantMovementAway => Key::StatusSignificantMovementAway,
            Status::StagnationOrRegression => Key::StatusStagnationOrRegression,
            Status::Sun => Key::StatusSun,
            Status::SunAndCloud => Key::StatusSunAndCloud,
            Status::Cloud => Key::StatusCloud,
            Status::Thunderstorm => Key::StatusThunderstorm,
            Status::ClearImprovement => Key::StatusClearImprovement,
            Status::SlightImprovement => Key::StatusSlightImprovement,
            Status::Stable => Key::StatusStable,
            Status::SlightWorsening => Key::StatusSlightWorsening,
            Status::ClearWorsening => Key::StatusClearWorsening,
            Status::ModeratelyImproving => Key::StatusModeratelyImproving,
            Status::Stagnating => Key::StatusStagnating,
            Status::Decreasing => Key::StatusDecreasing,
            Status::DistanceLeft => Key::StatusDistanceLeft,
            Status::Maintain => Key::StatusMaintain,
            Status::Accelerate => Key::StatusAccelerate,
            Status::Reverse => Key::StatusReverse,
            Status::OnTrajectory => Key::StatusOnTrajectory,
            Status::BehindTrajectory => Key::StatusBehindTrajectory,
        })
    }

    /// A tone in a word or two.
    #[must_use]
    pub fn tone(&self, tone: Tone) -> String {
        self.say(match tone {
            Tone::Good => Key::ToneGood,
            Tone::Behind => Key::ToneBehind,
            Tone::Bad => Key::ToneBad,
            Tone::None => Key::ToneNone,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_class_has_words_of_its_own() {
        for language in Language::ALL {
            let words = Words::new(language);
            let said: BTreeSet<_> = Status::ALL.into_iter().map(|status| words.status(status)).collect();
            assert_eq!(said.len(), Status::ALL.len());
            let tones: BTreeSet<_> = Tone::ALL.into_iter().map(|tone| words.tone(tone)).collect();
            assert_eq!(tones.len(), Tone::ALL.len());
        }
    }

    #[test]
    fn the_classes_of_one_table_never_get_better_further_down() {
        use peil_core::methods::{Case, Method, MethodOptions};
        use peil_core::{Comparator, Decimal, LevelTarget, Observation, Period, Series, Target};
        let mut series = Series::<8>::new();
        for year in 2015..=2022 {
            let value = Decimal::from_integer(i32::from(year) - 1965);
            series.insert(Observation::exact(Period::year(year).unwrap(), value)).unwrap();
        }
        let target = Target::Level(
            LevelTarget::new(Comparator::AtLeast, Decimal::HUNDRED).by(Period::year(2030).unwrap()),
        );
        let mut seen = 0;
        for target in [target, Target::None] {
            let options = MethodOptions { direction: Some(peil_core::Direction::Up), ..Default::default() };
            let case = Case::new(&series, &target, &options);
            for verdict in Method::ALL.map(|method| case.verdict(method)) {
                let tones: Vec<_> =
                    verdict.thresholds.rows.iter().map(|row| Tone::of(Ok(row.status))).collect();
                let ranked: Vec<_> = tones.iter().filter(|tone| **tone != Tone::None).collect();
                assert!(ranked.is_sorted(), "{}: {tones:?}", verdict.method);
                seen += usize::from(!ranked.is_empty());
            }
        }
        assert_eq!(seen, 13, "seven tables with a target; without one the weather has none");
    }
}
