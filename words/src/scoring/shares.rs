//! Shares of samples.

use crate::{Key, Words};
use peil_core::shares::{ConfidenceError, PlanError, RemainderError, SampleError, StrataError};

/// A way to say how far the share of a sample may lie from that of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ShareMethod {
    /// The score interval.
    Wilson,
    /// The score interval, corrected for a population of known size.
    WilsonFinite,
    /// The exact interval for a large population.
    ClopperPearson,
    /// The adjusted normal interval.
    AgrestiCoull,
    /// The exact interval for a population of known size.
    Hypergeometric,
    /// The interval of a sample whose cells are weighed by their populations.
    Stratified,
}

impl ShareMethod {
    /// Every method.
    pub const ALL: [Self; 6] = [
        Self::Wilson,
        Self::WilsonFinite,
        Self::ClopperPearson,
        Self::AgrestiCoull,
        Self::Hypergeometric,
        Self::Stratified,
    ];

    /// The stable name, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wilson => "wilson",
            Self::WilsonFinite => "wilson_fpc",
            Self::ClopperPearson => "clopper_pearson",
            Self::AgrestiCoull => "agresti_coull",
            Self::Hypergeometric => "hypergeometric",
            Self::Stratified => "stratified",
        }
    }
}

impl Words {
    /// The name of a method.
    #[must_use]
    pub fn share_method(&self, method: ShareMethod) -> String {
        self.say(match method {
            ShareMethod::Wilson => Key::ShareMethodWilson,
            ShareMethod::WilsonFinite => Key::ShareMethodWilsonFinite,
            ShareMethod::ClopperPearson => Key::ShareMethodClopperPearson,
            ShareMethod::AgrestiCoull => Key::ShareMethodAgrestiCoull,
            ShareMethod::Hypergeometric => Key::ShareMethodHypergeometric,
            ShareMethod::Stratified => Key::ShareMethodStratified,
        })
    }

    /// When a method is the one to use, in a few words.
    #[must_use]
    pub fn share_method_explained(&self, method: ShareMethod) -> String {
        self.say(match method {
            ShareMethod::Wilson => Key::ShareMethodWilsonExplained,
            ShareMethod::WilsonFinite => Key::ShareMethodWilsonFiniteExplained,
            ShareMethod::ClopperPearson => Key::ShareMethodClopperPearsonExplained,
            ShareMethod::AgrestiCoull => Key::ShareMethodAgrestiCoullExplained,
            ShareMethod::Hypergeometric => Key::ShareMethodHypergeometricExplained,
            ShareMethod::Stratified => Key::ShareMethodStratifiedExplained,
        })
    }

    /// Why a sample is refused.
    #[must_use]
    pub fn sample_fault(&self, error: SampleError) -> String {
        self.say(match error {
            SampleError::Empty => Key::SampleErrorEmpty,
            SampleError::MoreHitsThanMeasured => Key::SampleErrorHits,
            SampleError::MoreMeasuredThanThereAre => Key::SampleErrorPopulation,
            other => return self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        })
    }

    /// Why a level of confidence is refused.
    #[must_use]
    pub fn confidence_fault(&self, error: ConfidenceError) -> String {
        self.say(match error {
            ConfidenceError::OutOfRange => Key::ConfidenceErrorRange,
            ConfidenceError::TooFarOut => Key::ConfidenceErrorFar,
            other => return self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        })
    }

    /// Why no number of companies can be given.
    #[must_use]
    pub fn plan_fault(&self, error: PlanError) -> String {
        self.say(match error {
            PlanError::Margin => Key::PlanErrorMargin,
            PlanError::Share => Key::PlanErrorShare,
            PlanError::NoPopulation => Key::PlanErrorPopulation,
            PlanError::MoreMeasuredThanThereAre => Key::SampleErrorPopulation,
            PlanError::TooMany => Key::PlanErrorTooMany,
            other => return self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        })
    }

    /// Why the parts of a population cannot be put together.
    #[must_use]
    pub fn strata_fault(&self, error: StrataError) -> String {
        let number = |cell: usize| (cell + 1).to_string();
        match error {
            StrataError::NoPopulation => self.say(Key::StrataErrorNoPopulation),
            StrataError::NothingMeasured { cell } => {
                self.say_with(Key::StrataErrorNothingMeasured, &[("cell", number(cell).into())])
            }
            StrataError::Impossible { cell, error } => {
                let arguments = [("cell", number(cell).into()), ("fault", self.sample_fault(error).into())];
                self.say_with(Key::StrataErrorImpossible, &arguments)
            }
            other => self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        }
    }

    /// Why nothing can be divided.
    #[must_use]
    pub fn remainder_fault(&self, error: RemainderError) -> String {
        self.say(match error {
            RemainderError::NothingToDivideBy => Key::RemainderErrorNothing,
            RemainderError::LengthsDiffer => Key::RemainderErrorLengths,
            other => return self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::scoring::tests::all_differ;
    use std::collections::BTreeSet;

    #[test]
    fn every_method_has_a_name_a_code_and_an_explanation_of_its_own() {
        for language in Language::ALL {
            let words = Words::new(language);
            let mut texts: BTreeSet<String> =
                ShareMethod::ALL.map(|method| words.share_method(method)).into();
            texts.extend(ShareMethod::ALL.map(|method| words.share_method_explained(method)));
            texts.extend(ShareMethod::ALL.map(|method| method.code().to_owned()));
            assert_eq!(texts.len(), 18, "{texts:?}");
        }
    }

    #[test]
    fn every_fault_has_a_sentence_of_its_own() {
        all_differ(|words| {
            let samples = [
                SampleError::Empty,
                SampleError::MoreHitsThanMeasured,
                SampleError::MoreMeasuredThanThereAre,
            ];
            let plans = [PlanError::Margin, PlanError::Share, PlanError::NoPopulation, PlanError::TooMany];
            let strata = [
                StrataError::NoPopulation,
                StrataError::NothingMeasured { cell: 0 },
                StrataError::Impossible { cell: 1, error: SampleError::MoreHitsThanMeasured },
            ];
            let confidence = [ConfidenceError::OutOfRange, ConfidenceError::TooFarOut];
            let remainder = [RemainderError::NothingToDivideBy, RemainderError::LengthsDiffer];
            let mut said: Vec<String> = samples.map(|fault| words.sample_fault(fault)).into();
            said.extend(plans.map(|fault| words.plan_fault(fault)));
            said.extend(strata.map(|fault| words.strata_fault(fault)));
            said.extend(confidence.map(|fault| words.confidence_fault(fault)));
            said.extend(remainder.map(|fault| words.remainder_fault(fault)));
            said
        });
    }

    #[test]
    fn a_part_is_counted_from_one_and_says_what_is_wrong_with_it() {
        let error = StrataError::Impossible { cell: 1, error: SampleError::MoreHitsThanMeasured };
        assert_eq!(
            Words::new(Language::English).strata_fault(error),
            "Part 2 is not right. There are more hits than companies measured."
        );
    }
}
