//! Composites.

use crate::{Key, Words};
use peil_core::composite::CompositeError;

impl Words {
    /// Why a scale, a composite or its contributions cannot be given.
    #[must_use]
    pub fn composite_fault(&self, error: CompositeError) -> String {
        self.say(match error {
            CompositeError::NoSpread => Key::CompositeErrorNoSpread,
            CompositeError::TooFew => Key::CompositeErrorTooFew,
            CompositeError::TargetBehind => Key::CompositeErrorTargetBehind,
            CompositeError::ScaleTooWide => Key::CompositeErrorScaleTooWide,
            CompositeError::NotFinite => Key::CompositeErrorNotFinite,
            CompositeError::NegativeWeight => Key::CompositeErrorNegativeWeight,
            CompositeError::NoWeight => Key::CompositeErrorNoWeight,
            CompositeError::ZeroScore => Key::CompositeErrorZeroScore,
            CompositeError::NegativeScore => Key::CompositeErrorNegativeScore,
            CompositeError::PowerZero => Key::CompositeErrorPowerZero,
            CompositeError::TooLarge => Key::CompositeErrorTooLarge,
            CompositeError::LengthsDiffer => Key::CompositeErrorLengthsDiffer,
            other => return self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::tests::all_differ;

    #[test]
    fn every_fault_has_a_sentence_of_its_own() {
        all_differ(|words| CompositeError::ALL.map(|fault| words.composite_fault(fault)).into());
    }
}
