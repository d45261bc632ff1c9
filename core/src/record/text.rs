//! The text form, for QR codes.

use super::{LENGTH, Record, RecordError};
use crate::shown::Shown;
use core::fmt;
use heapless::String;

/// What every record in text begins with, so that a scanner's other codes are told apart at once.
pub const PREFIX: &str = "PEIL";

/// How many characters a record in text has: the prefix, and 32 of five bits each.
pub const TEXT_LENGTH: usize = 36;

/// Digits and capitals without I, L, O and U. All of them are in the alphanumeric mode of QR codes, and none moves on
/// the keyboard layouts used in the Netherlands, which a scanner that types would otherwise trip over.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters for eight times five bits: five bytes.
const GROUP: usize = 8;

/// Why a text is no record. Looked for in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TextError {
    /// It does not begin with [`PREFIX`].
    Prefix,
    /// A character outside the alphabet.
    Character {
        /// Where, in characters from 0.
        position: usize,
        /// What stands there.
        character: char,
    },
    /// It is shorter than a record of this version.
    TooShort {
        /// How many characters it has.
        length: usize,
    },
    /// Characters follow the record.
    TrailingCharacters {
        /// How many.
        count: usize,
    },
    /// The characters are well-formed; the bytes are no record.
    Record(RecordError),
}

impl From<RecordError> for TextError {
    fn from(error: RecordError) -> Self {
        Self::Record(error)
    }
}

impl Record {
    /// The record in text: [`PREFIX`] and 32 characters, all of the alphanumeric mode of QR codes.
    ///
    /// 36 characters fit a QR code of version 2 (25 by 25 modules) at error correction level M, which holds 38.
    #[must_use]
    pub fn to_text(&self) -> String<TEXT_LENGTH> {
        let mut text = String::new();
        // The capacity is exactly what is pushed.
        let _ = text.push_str(PREFIX);
        for group in self.to_bytes().as_chunks::<5>().0 {
            let bits = group.iter().fold(0_u64, |bits, byte| (bits << 8) | u64::from(*byte));
            for shift in (0..GROUP).rev().map(|place| place.saturating_mul(5)) {
                let index = usize::try_from((bits >> shift) & 31).unwrap_or(0);
                let _ = text.push(ALPHABET.get(index).map_or('0', |letter| char::from(*letter)));
            }
        }
        text
    }

    /// Reads exactly one record in text.
    ///
    /// Small letters are read as capitals, because a scanner that types may meet a caps lock; anything else that is not
    /// of the alphabet is refused, spaces and line ends too.
    ///
    /// # Errors
    /// The first of [`TextError`] that applies. A record of another version is [`RecordError::Version`], whatever its
    /// length.
    ///
    /// ```
    /// use peil_core::intensity::Composition;
    /// use peil_core::record::{Language, Record, TextError};
    /// let record = Record::new(Language::Dutch, Composition::V3In2025, 7);
    /// assert_eq!(Record::from_text(&record.to_text().to_ascii_lowercase()), Ok(record));
    /// assert_eq!(Record::from_text("https://example.org"), Err(TextError::Prefix));
    /// ```
    pub fn from_text(text: &str) -> Result<Self, TextError> {
        let body = match text.split_at_checked(PREFIX.len()) {
            Some((prefix, body)) if prefix.eq_ignore_ascii_case(PREFIX) => body,
            _ => return Err(TextError::Prefix),
        };
        if let Some((position, character)) =
            (PREFIX.len()..text.len()).zip(body.chars()).find(|&(_, character)| value(character).is_none())
        {
            return Err(TextError::Character { position, character });
        }
        let mut bytes = [0; LENGTH];
        for (bytes, letters) in bytes.chunks_mut(5).zip(body.as_bytes().chunks(GROUP)) {
            let bits = letters
                .iter()
                .fold(0_u64, |bits, letter| (bits << 5) | value(char::from(*letter)).unwrap_or(0));
            // A last group that is cut short stands to the left, as it was written.
            let cut = GROUP.saturating_sub(letters.len()).saturating_mul(5);
            let [_, _, _, group @ ..] = (bits << cut).to_be_bytes();
            bytes.iter_mut().zip(group).for_each(|(to, from)| *to = from);
        }
        // Another version may have another length; that it is another version says more.
        let first = body.len().saturating_mul(5) >= 8;
        if let (true, [version, ..]) = (first, bytes)
            && version != super::VERSION
        {
            return Err(RecordError::Version { found: version }.into());
        }
        match text.len().checked_sub(TEXT_LENGTH) {
            None => Err(TextError::TooShort { length: text.len() }),
            Some(0) => Ok(Self::from_bytes(&bytes)?),
            Some(count) => Err(TextError::TrailingCharacters { count }),
        }
    }
}

/// The five bits of a character.
fn value(character: char) -> Option<u64> {
    let letter = u8::try_from(character).ok()?.to_ascii_uppercase();
    (0..32).zip(ALPHABET).find(|&(_, listed)| *listed == letter).map(|(value, _)| value)
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Prefix => write!(f, "the text does not begin with {PREFIX}"),
            Self::Character { position, character } => {
                let position = position.saturating_add(1);
                write!(f, "character {position} is '{}', which no record has", Shown(*character))
            }
            Self::TooShort { length } => write!(f, "the text has {length} characters of {TEXT_LENGTH}"),
            Self::TrailingCharacters { count } => write!(f, "{count} characters follow the record"),
            Self::Record(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for TextError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intensity::Composition;
    use crate::record::{Language, Sequence};
    use std::format;

    fn record() -> Record {
        Record {
            sequence: Sequence::new(0x00ab_cdef).unwrap(),
            ..Record::new(Language::English, Composition::V3In2023, 0x1234)
        }
    }

    #[test]
    fn text_is_alphanumeric_and_reads_back() {
        let text = record().to_text();
        assert_eq!(text.len(), TEXT_LENGTH);
        // The 45 characters of the alphanumeric mode (ISO/IEC 18004).
        assert!(text.chars().all(|letter| "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".contains(letter)));
        assert_eq!(Record::from_text(&text), Ok(record()));
        assert_eq!(Record::from_text(&text.to_ascii_lowercase()), Ok(record()));
    }

    #[test]
    fn every_other_character_at_every_place_is_refused() {
        let text = record().to_text();
        for position in 0..text.len() {
            let letters = ALPHABET.iter().step_by(if cfg!(miri) { 11 } else { 1 });
            for letter in letters.map(|letter| char::from(*letter)) {
                let mut letters: std::vec::Vec<char> = text.chars().collect();
                if letters[position] != letter {
                    letters[position] = letter;
                    let changed: std::string::String = letters.into_iter().collect();
                    let refused = Record::from_text(&changed).unwrap_err();
                    match position {
                        0..4 => assert_eq!(refused, TextError::Prefix),
                        _ => assert!(matches!(
                            refused,
                            TextError::Record(RecordError::Checksum { .. } | RecordError::Version { .. })
                        )),
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_no_text_of_a_record_says_why() {
        let text = record().to_text();
        assert_eq!(Record::from_text(""), Err(TextError::Prefix));
        assert_eq!(Record::from_text("PEI"), Err(TextError::Prefix));
        assert_eq!(Record::from_text("éPEIL"), Err(TextError::Prefix));
        assert_eq!(Record::from_text("PEIL"), Err(TextError::TooShort { length: 4 }));
        assert_eq!(Record::from_text("PEIL0"), Err(TextError::TooShort { length: 5 }));
        for length in 6..TEXT_LENGTH {
            assert_eq!(Record::from_text(&text[..length]), Err(TextError::TooShort { length }));
        }
        let trailing = Err(TextError::TrailingCharacters { count: 2 });
        assert_eq!(Record::from_text(&format!("{text}00")), trailing);
        let refused = |position, character| Err(TextError::Character { position, character });
        assert_eq!(Record::from_text(&format!("{text}\n")), refused(36, '\n'));
        assert_eq!(Record::from_text(&format!("{text} ")), refused(36, ' '));
        assert_eq!(Record::from_text(&text.replace('0', "O")), refused(text.find('0').unwrap(), 'O'));
        assert_eq!(Record::from_text("PEIL0€"), refused(5, '€'));
        let other = Err(TextError::Record(RecordError::Version { found: 2 }));
        assert_eq!(Record::from_text("PEIL08"), other);
        assert_eq!(Record::from_text("PEIL08000000000000000000000000000000000000000000"), other);
    }
}
