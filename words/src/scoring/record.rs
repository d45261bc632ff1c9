//! What can be wrong with the result of a kiosk.

use crate::{Key, Words};
use peil_core::record::{Field, LENGTH, PREFIX, RecordError, TEXT_LENGTH, TextError, VERSION};

impl Words {
    /// Why bytes are no result of the kiosk.
    #[must_use]
    pub fn record_fault(&self, error: RecordError) -> String {
        match error {
            RecordError::Empty => self.say(Key::RecordErrorEmpty),
            RecordError::Version { found } => {
                let arguments = [("found", found.to_string().into()), ("known", VERSION.to_string().into())];
                self.say_with(Key::RecordErrorVersion, &arguments)
            }
            RecordError::TooShort { length } => self.too_short(Key::RecordErrorTooShort, length, LENGTH),
            RecordError::TrailingBytes { count } => {
                self.say_with(Key::RecordErrorTrailing, &[("count", count.into())])
            }
            RecordError::Checksum { found, computed } => {
                let sum = |sum: u32| format!("{sum:08x}").into();
                self.say_with(Key::RecordErrorChecksum, &[("found", sum(found)), ("computed", sum(computed))])
            }
            RecordError::Reserved { field, value } => {
                let arguments =
                    [("field", self.record_field(field).into()), ("value", value.to_string().into())];
                self.say_with(Key::RecordErrorReserved, &arguments)
            }
            RecordError::YesAndUnknown => self.say(Key::RecordErrorYesAndUnknown),
            other => self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        }
    }

    /// Why a text, as a scanner of QR codes types it, is no result of the kiosk.
    #[must_use]
    pub fn record_text_fault(&self, error: TextError) -> String {
        match error {
            TextError::Prefix => self.say_with(Key::RecordTextErrorPrefix, &[("prefix", PREFIX.into())]),
            TextError::Character { position, character } => {
                let arguments = [
                    ("position", (position + 1).to_string().into()),
                    ("found", character.escape_debug().to_string().into()),
                ];
                self.say_with(Key::RecordTextErrorCharacter, &arguments)
            }
            TextError::TooShort { length } => {
                self.too_short(Key::RecordTextErrorTooShort, length, TEXT_LENGTH)
            }
            TextError::TrailingCharacters { count } => {
                self.say_with(Key::RecordTextErrorTrailing, &[("count", count.into())])
            }
            TextError::Record(error) => self.record_fault(error),
            other => self.say_with(Key::ErrorOther, &[("fault", other.to_string().into())]),
        }
    }

    fn too_short(&self, key: Key, length: usize, expected: usize) -> String {
        self.say_with(
            key,
            &[("length", length.to_string().into()), ("expected", expected.to_string().into())],
        )
    }

    fn record_field(&self, field: Field) -> String {
        self.say(match field {
            Field::Language => Key::RecordFieldLanguage,
            Field::Size => Key::RecordFieldSize,
            Field::Sector => Key::RecordFieldSector,
            Field::Composition => Key::RecordFieldComposition,
            Field::Province => Key::RecordFieldProvince,
            Field::Answers => Key::RecordFieldAnswers,
            Field::Minute => Key::RecordFieldMinute,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::scoring::tests::all_differ;

    #[test]
    fn every_fault_has_a_sentence_of_its_own() {
        let fields = [
            Field::Language,
            Field::Size,
            Field::Sector,
            Field::Composition,
            Field::Province,
            Field::Answers,
            Field::Minute,
        ];
        all_differ(|words| {
            let mut said: Vec<String> =
                fields.map(|field| words.record_fault(RecordError::Reserved { field, value: 9 })).into();
            let faults = [
                RecordError::Empty,
                RecordError::Version { found: 2 },
                RecordError::TooShort { length: 3 },
                RecordError::TrailingBytes { count: 1 },
                RecordError::Checksum { found: 1, computed: 2 },
                RecordError::YesAndUnknown,
            ];
            said.extend(faults.map(|fault| words.record_fault(fault)));
            let faults = [
                TextError::Prefix,
                TextError::Character { position: 4, character: 'I' },
                TextError::TooShort { length: 3 },
                TextError::TrailingCharacters { count: 2 },
            ];
            said.extend(faults.map(|fault| words.record_text_fault(fault)));
            said
        });
    }

    #[test]
    fn a_damaged_text_is_told_as_its_bytes_are() {
        let words = Words::new(Language::English);
        let error = RecordError::Checksum { found: 0xab, computed: 0x1234_5678 };
        assert_eq!(words.record_text_fault(TextError::Record(error)), words.record_fault(error));
        assert!(words.record_fault(error).contains("000000ab and should be 12345678"));
    }
}
