//! A sentence for every reason.

use crate::{Key, Words};
use peil_core::Reason;

impl Words {
    /// Why a result cannot be given, in one plain sentence.
    #[must_use]
    pub fn reason(&self, reason: Reason) -> String {
        match reason {
            Reason::NoObservation => self.say(Key::ReasonNoObservation),
            Reason::OneObservation => self.say(Key::ReasonOneObservation),
            Reason::DefinitionsDiffer => self.say(Key::ReasonDefinitionsDiffer),
            Reason::BreakBetween => self.say(Key::ReasonBreakBetween),
            Reason::Doubtful => self.say(Key::ReasonDoubtful),
            Reason::BaselineMissing => self.say(Key::ReasonBaselineMissing),
            Reason::BaselineIsLatest => self.say(Key::ReasonBaselineIsLatest),
            Reason::BaselineEqualsTarget => self.say(Key::ReasonBaselineEqualsTarget),
            Reason::BaselinePastTarget => self.say(Key::ReasonBaselinePastTarget),
            Reason::NoTarget => self.say(Key::ReasonNoTarget),
            Reason::NotMeasured => self.say(Key::ReasonNotMeasured),
            Reason::NoTargetDate => self.say(Key::ReasonNoTargetDate),
            Reason::TargetDatePassed => self.say(Key::ReasonTargetDatePassed),
            Reason::AlreadyMet => self.say(Key::ReasonAlreadyMet),
            Reason::ValueIsBound => self.say(Key::ReasonValueIsBound),
            Reason::NotMoving => self.say(Key::ReasonNotMoving),
            Reason::MovingAway => self.say(Key::ReasonMovingAway),
            Reason::CountFell => self.say(Key::ReasonCountFell),
            Reason::TooLarge => self.say(Key::ReasonTooLarge),
            Reason::Capacity => self.say(Key::ReasonCapacity),
            Reason::NotPositive => self.say(Key::ReasonNotPositive),
            Reason::SignChange => self.say(Key::ReasonSignChange),
            Reason::BaselineZero => self.say(Key::ReasonBaselineZero),
            Reason::AtCeiling => self.say(Key::ReasonAtCeiling),
            Reason::TargetAtCeiling => self.say(Key::ReasonTargetAtCeiling),
            Reason::NoCeiling => self.say(Key::ReasonNoCeiling),
            Reason::TooFewObservations => self.say(Key::ReasonTooFewObservations),
            Reason::NoFit => self.say(Key::ReasonNoFit),
            Reason::NoSpread => self.say(Key::ReasonNoSpread),
            Reason::NoDirection => self.say(Key::ReasonDirectionUnknown),
            // A reason that came later than these words: its own short English is better than silence.
            other => other.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_reason_has_its_own_sentence() {
        for language in Language::ALL {
            let words = Words::new(language);
            let mut sentences: Vec<_> = Reason::ALL.into_iter().map(|reason| words.reason(reason)).collect();
            assert!(sentences.iter().all(|sentence| sentence.ends_with('.')), "{sentences:?}");
            sentences.sort();
            sentences.dedup();
            assert_eq!(sentences.len(), Reason::ALL.len());
        }
    }
}
