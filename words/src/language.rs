//! Which language the words are in.

use peil_core::Notation;
use std::fmt;
use std::str::FromStr;
use unic_langid::{LanguageIdentifier, langid};

/// A language that Peil speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Dutch, the language of the coaches.
    #[default]
    Dutch,
    /// English.
    English,
    /// English with an accent on every letter: text on a screen that has none did not come from the word files.
    /// For tests; no menu offers it.
    Pseudo,
}

impl Language {
    /// The languages that a person can choose.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The code: `nl`, `en`, and `en-XA` for the test language.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
            Self::Pseudo => "en-XA",
        }
    }

    /// The decimal sign of the language.
    #[must_use]
    pub const fn notation(self) -> Notation {
        match self {
            Self::Dutch => Notation::Comma,
            Self::English | Self::Pseudo => Notation::Point,
        }
    }

    pub(crate) const fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::Dutch => langid!("nl"),
            Self::English | Self::Pseudo => langid!("en"),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text that is not the [`Language::code`] of any language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownLanguage;

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nl or en was expected")
    }
}

impl std::error::Error for UnknownLanguage {}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [Self::Dutch, Self::English, Self::Pseudo]
            .into_iter()
            .find(|language| language.code() == text)
            .ok_or(UnknownLanguage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back() {
        for language in [Language::Dutch, Language::English, Language::Pseudo] {
            assert_eq!(language.to_string().parse(), Ok(language));
        }
        assert_eq!("de".parse::<Language>(), Err(UnknownLanguage));
    }
}
