//! What can be wrong with scans.

use crate::{Key, Words};
use peil_core::intensity::{ScanError, TallyError};

impl Words {
    /// Why something is no scan, in one or two sentences.
    ///
    /// ```
    /// use peil_core::intensity::Scan;
    /// use peil_words::{Language, Words};
    /// let error = "11x000000000".parse::<Scan>().unwrap_err();
    /// assert_eq!(
    ///     Words::new(Language::English).scan_fault(error),
    ///     "Answer 3 is “x”. Expected: 1 (yes), 0 (no) or ? (unknown)."
    /// );
    /// ```
    #[must_use]
    pub fn scan_fault(&self, error: ScanError) -> String {
        match error {
            ScanError::SpareBits => self.say(Key::ScanErrorSpareBits),
            ScanError::YesAndUnknown => self.say(Key::ScanErrorYesAndUnknown),
            ScanError::NotTwelve { answers } => {
                self.say_with(Key::ScanErrorNotTwelve, &[("answers", answers.into())])
            }
            ScanError::Sign { position, sign } => {
                let sign = sign.escape_debug().to_string();
                let position = (position + 1).to_string();
                self.say_with(Key::ScanErrorSign, &[("position", position.into()), ("sign", sign.into())])
            }
            ScanError::NoSuchItem { position } => {
                self.say_with(Key::ScanErrorNoSuchItem, &[("position", (position + 1).to_string().into())])
            }
            other => self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        }
    }

    /// Why scans cannot be counted together.
    #[must_use]
    pub fn tally_fault(&self, error: TallyError) -> String {
        match error {
            TallyError::SpareBits => self.say(Key::ScanErrorSpareBits),
            TallyError::YesAndUnknown => self.say(Key::ScanErrorYesAndUnknown),
            TallyError::LengthsDiffer { yes, unknown } => {
                let arguments = [("yes", yes.to_string().into()), ("unknown", unknown.to_string().into())];
                self.say_with(Key::TallyErrorLengths, &arguments)
            }
            TallyError::CompositionsDiffer => self.say(Key::TallyErrorCompositions),
            TallyError::TooLarge => self.say(Key::TallyErrorTooLarge),
            other => self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::tests::all_differ;

    #[test]
    fn every_fault_has_a_sentence_of_its_own() {
        let faults = [
            ScanError::SpareBits,
            ScanError::YesAndUnknown,
            ScanError::NotTwelve { answers: 11 },
            ScanError::Sign { position: 2, sign: 'x' },
            ScanError::NoSuchItem { position: 12 },
        ];
        all_differ(|words| faults.map(|fault| words.scan_fault(fault)).into());
        let faults = [
            TallyError::SpareBits,
            TallyError::YesAndUnknown,
            TallyError::LengthsDiffer { yes: 1, unknown: 2 },
            TallyError::CompositionsDiffer,
            TallyError::TooLarge,
        ];
        all_differ(|words| faults.map(|fault| words.tally_fault(fault)).into());
    }
}
