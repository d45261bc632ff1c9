//! Assessments at different moments, held against each other.

use super::{Band, Dimension, Points, Scored};
use core::fmt;

/// The moment of an assessment.
///
/// T0 is before the support of the hub starts; T1 and T2 come later. When exactly is not fixed in any source seen, so it
/// is for the hub to say. UNCONFIRMED.
///
/// # Comparisons
/// Ordered in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Stage {
    /// Before the support starts.
    T0,
    /// The first assessment after that.
    T1,
    /// The second.
    T2,
}

impl Stage {
    /// Every stage, in time.
    pub const ALL: [Self; 3] = [Self::T0, Self::T1, Self::T2];

    /// The name on the form.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::T0 => "T0",
            Self::T1 => "T1",
            Self::T2 => "T2",
        }
    }
}

/// What changed between two assessments; positive is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    dimensions: [Option<Points>; 6],
    /// The difference of the overall scores.
    pub overall: Points,
    /// The bands before and after.
    pub bands: (Band, Band),
}

/// Why there is no change to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChangeError {
    /// There is no assessment at this stage.
    Missing(Stage),
    /// The two were scored by different rules; score one of them again.
    RulesDiffer,
    /// The stages are not in the order of time.
    NotLater,
}

impl Change {
    /// From one scored assessment to a later one.
    ///
    /// # Errors
    /// [`ChangeError::RulesDiffer`].
    pub fn between(before: &Scored, after: &Scored) -> Result<Self, ChangeError> {
        if before.rules() != after.rules() {
            return Err(ChangeError::RulesDiffer);
        }
        // Scores lie between 0 and 100, so a difference always fits.
        let difference = |after: Points, before| after.checked_sub(before).unwrap_or_default();
        let of = |dimension| Some(difference(after.dimension(dimension)?, before.dimension(dimension)?));
        Ok(Self {
            dimensions: Dimension::ALL.map(of),
            overall: difference(after.overall(), before.overall()),
            bands: (before.band(), after.band()),
        })
    }

    /// The difference of a dimension; `None` where one of the two left it out.
    #[must_use]
    pub fn dimension(&self, dimension: Dimension) -> Option<Points> {
        self.dimensions.get(dimension.index()).copied().flatten()
    }
}

/// The assessments of one company.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Journey {
    /// Before the support.
    pub t0: Option<Scored>,
    /// The first after it.
    pub t1: Option<Scored>,
    /// The second.
    pub t2: Option<Scored>,
}

impl Journey {
    /// The assessment at a stage.
    ///
    /// # Errors
    /// [`ChangeError::Missing`].
    pub fn at(&self, stage: Stage) -> Result<&Scored, ChangeError> {
        let scored = match stage {
            Stage::T0 => &self.t0,
            Stage::T1 => &self.t1,
            Stage::T2 => &self.t2,
        };
        scored.as_ref().ok_or(ChangeError::Missing(stage))
    }

    /// What changed from one stage to a later one. The changes from T0 to T1 and from T1 to T2 add up to the one from T0
    /// to T2.
    ///
    /// # Errors
    /// [`ChangeError::NotLater`], [`ChangeError::Missing`], [`ChangeError::RulesDiffer`].
    ///
    /// ```
    /// use peil_core::maturity::{Answers, ChangeError, Dimension, Journey, Question, Rules, Stage};
    /// let mut answers = Answers::zero();
    /// let t0 = Some(answers.score(Rules::default())?);
    /// answers.set(Question::Q9, 4, Some(5))?;
    /// let journey = Journey { t0, t1: Some(answers.score(Rules::default())?), t2: None };
    /// let change = journey.change(Stage::T0, Stage::T1)?;
    /// assert_eq!(change.dimension(Dimension::Automation).ok_or("left out")?.to_string(), "20.00");
    /// assert_eq!(change.overall.to_string(), "3.33");
    /// assert_eq!(journey.change(Stage::T1, Stage::T2), Err(ChangeError::Missing(Stage::T2)));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn change(&self, from: Stage, to: Stage) -> Result<Change, ChangeError> {
        if to <= from {
            return Err(ChangeError::NotLater);
        }
        Change::between(self.at(from)?, self.at(to)?)
    }
}

impl fmt::Display for ChangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(stage) => write!(f, "there is no assessment at {}", stage.code()),
            Self::RulesDiffer => f.write_str("the two assessments were scored by different rules"),
            Self::NotLater => f.write_str("a change leads to a later stage"),
        }
    }
}

impl core::error::Error for ChangeError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maturity::{Answers, Missing, Question, Rules};

    fn scored(q6: u8, q9: u8, rules: Rules) -> Scored {
        let mut answers = Answers::unanswered();
        answers.set(Question::Q6, 0, Some(q6)).unwrap();
        answers.set(Question::Q9, 0, Some(q9)).unwrap();
        answers.score(rules).unwrap()
    }

    #[test]
    fn changes_add_up_over_the_stages() {
        let rules = Rules::default();
        let journey = Journey {
            t0: Some(scored(0, 2, rules)),
            t1: Some(scored(1, 1, rules)),
            t2: Some(scored(1, 5, rules)),
        };
        let [first, second, whole] = [(Stage::T0, Stage::T1), (Stage::T1, Stage::T2), (Stage::T0, Stage::T2)]
            .map(|(from, to)| journey.change(from, to).unwrap());
        for dimension in Dimension::ALL {
            let [first, second, whole] =
                [first, second, whole].map(|change| change.dimension(dimension).unwrap());
            assert_eq!(first.checked_add(second), Some(whole));
        }
        assert_eq!(first.overall.checked_add(second.overall), Some(whole.overall));
        assert_eq!(first.dimension(Dimension::Automation).unwrap().rounded(0), (-4).into());
        assert_eq!(whole.bands, (Band::Basic, Band::Basic));
    }

    #[test]
    fn what_cannot_be_told_has_its_reason() {
        let rules = Rules::default();
        let other = Rules { missing: Missing::LeftOut, ..rules };
        let journey = Journey { t0: Some(scored(1, 1, rules)), t1: Some(scored(1, 1, other)), t2: None };
        assert_eq!(journey.change(Stage::T0, Stage::T1), Err(ChangeError::RulesDiffer));
        assert_eq!(journey.change(Stage::T1, Stage::T0), Err(ChangeError::NotLater));
        assert_eq!(journey.change(Stage::T1, Stage::T1), Err(ChangeError::NotLater));
        assert_eq!(journey.change(Stage::T0, Stage::T2), Err(ChangeError::Missing(Stage::T2)));
        let later = Journey { t0: journey.t1, t1: Some(scored(0, 3, other)), t2: None };
        let change = later.change(Stage::T0, Stage::T1).unwrap();
        assert_eq!(change.dimension(Dimension::Green), None);
        assert_eq!(change.dimension(Dimension::People).unwrap().rounded(0), (-100).into());
        assert_eq!(change.overall.rounded(0), (-30).into());
    }
}
