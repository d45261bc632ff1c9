//! Why a field is null.

use peil_core::Reason;
use peil_core::shares::{PlanError, SampleError};
use peil_words::{Key, Words};
use serde::Serialize;
use std::borrow::Cow;

/// Why a field is null: a reason of the arithmetic, or one of the answer itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    Computed(Reason),
    /// The source does not say.
    NotStated,
    /// Neither up nor down is better.
    NoDirection,
    /// The target names no baseline.
    NoBaseline,
    /// The population is not known.
    NoPopulation,
    /// Only percentages give a number of companies.
    UnitNotPercent,
    /// The entry is not a place among others.
    NotARanking,
    /// Unknown answers of a scan leave it open.
    UnknownAnswers,
    /// There is no level above.
    HighestLevel,
    /// A part of a population has one measured company of several.
    OneMeasured,
    /// No number of companies can be given.
    Plan(PlanError),
    /// The share of a population cannot be given.
    Sample(SampleError),
    /// Nothing of a question or dimension is answered.
    NothingAnswered,
    /// An indicator has no value.
    NoValue,
    /// The method gives no score.
    NoScore,
}

impl Missing {
    const fn code(self) -> &'static str {
        match self {
            Self::Computed(reason) => reason.code(),
            Self::NotStated => "not_stated",
            Self::NoDirection => "no_direction",
            Self::NoBaseline => "no_baseline",
            Self::NoPopulation => "no_population",
            Self::UnitNotPercent => "unit_not_percent",
            Self::NotARanking => "not_a_ranking",
            Self::UnknownAnswers => "unknown_answers",
            Self::HighestLevel => "highest_level",
            Self::OneMeasured => "one_measured",
            Self::Plan(_) => "too_many_needed",
            Self::Sample(_) => "no_sample",
            Self::NothingAnswered => "nothing_answered",
            Self::NoValue => "no_value",
            Self::NoScore => "no_score",
        }
    }

    fn text(self, words: &Words) -> String {
        match self {
            Self::Computed(reason) => words.reason(reason),
            Self::NotStated => words.say(Key::ReasonNotStated),
            Self::NoDirection => words.say(Key::ReasonNoDirection),
            Self::NoBaseline => words.say(Key::ReasonNoBaseline),
            Self::NoPopulation => words.say(Key::ReasonNoPopulation),
            Self::UnitNotPercent => words.say(Key::ReasonUnitNotPercent),
            Self::NotARanking => words.say(Key::ReasonNotARanking),
            Self::UnknownAnswers => words.say(Key::ScanUnknownReason),
            Self::HighestLevel => words.say(Key::ScanHighestReason),
            Self::OneMeasured => words.say(Key::ShareOneMeasured),
            Self::Plan(error) => words.plan_fault(error),
            Self::Sample(error) => words.sample_fault(error),
            Self::NothingAnswered => words.say(Key::ScoreLeftOut),
            Self::NoValue => words.say(Key::CompositeNoValue),
            Self::NoScore => words.say(Key::ReasonNoScore),
        }
    }
}

impl From<PlanError> for Missing {
    fn from(error: PlanError) -> Self {
        Self::Plan(error)
    }
}

impl From<Reason> for Missing {
    fn from(reason: Reason) -> Self {
        Self::Computed(reason)
    }
}

/// One line of `reasons`.
#[derive(Debug, Serialize)]
pub(crate) struct ReasonJson {
    /// The path of the field that is null.
    pub(crate) about: Cow<'static, str>,
    pub(crate) code: &'static str,
    pub(crate) text: String,
}

/// Gathers the reasons while an answer is put together, so that no field is null without one.
pub(crate) struct Reasons<'a> {
    words: &'a Words,
    gathered: Vec<ReasonJson>,
}

impl<'a> Reasons<'a> {
    pub(crate) const fn new(words: &'a Words) -> Self {
        Self { words, gathered: Vec::new() }
    }

    /// The value for the field, or nothing and its reason noted.
    pub(crate) fn give<T, M: Into<Missing>>(
        &mut self,
        about: impl Into<Cow<'static, str>>,
        value: Result<T, M>,
    ) -> Option<T> {
        match value {
            Ok(value) => Some(value),
            Err(missing) => {
                let missing = missing.into();
                self.gathered.push(ReasonJson {
                    about: about.into(),
                    code: missing.code(),
                    text: missing.text(self.words),
                });
                None
            }
        }
    }

    pub(crate) fn into_list(self) -> Vec<ReasonJson> {
        self.gathered
    }
}
