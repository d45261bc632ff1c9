//! Messages out of the Fluent files.

use crate::{Key, Language, Value};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::fmt;

macro_rules! word_files {
    ($($name:literal),+ $(,)?) => {
        /// Dutch and English text of every word file.
        pub(crate) const FILES: &[(&str, &str)] = &[$((
            include_str!(concat!("../fluent/nl/", $name, ".ftl")),
            include_str!(concat!("../fluent/en/", $name, ".ftl")),
        )),+];
    };
}

word_files!(
    "assessment",
    "command-line",
    "commands",
    "common",
    "company",
    "company-file",
    "composite",
    "dashboard",
    "detail",
    "due",
    "errors",
    "exchange",
    "files",
    "import-screen",
    "import-command",
    "import-said",
    "intensity",
    "inbox",
    "kiosk-reading",
    "kiosk",
    "maturity",
    "methods",
    "milestones",
    "notes",
    "overview",
    "portfolio",
    "portfolio-faults",
    "portfolio-figures",
    "published",
    "reasons",
    "records",
    "region",
    "report",
    "scan-form",
    "settings",
    "shares",
    "sheets",
    "sources",
    "units",
    "workbook",
    "workings"
);

/// All words in one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words in `language`.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Marks around every argument would show up in terminals and JSON; both languages run left to right.
        bundle.set_use_isolating(false);
        if language == Language::Pseudo {
            bundle.set_transform(Some(crate::pseudo::accented));
        }
        for (dutch, english) in FILES {
            let text = if language == Language::Dutch { dutch } else { english };
            // A fault in a word file is found by the tests; at run time whatever could be read is used.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(partial, _)| partial);
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle }
    }

    /// The language of these words.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The text of a message that takes nothing.
    #[must_use]
    pub fn say(&self, key: Key) -> String {
        self.format(key, None)
    }

    /// The text of a message with its arguments filled in.
    ///
    /// ```
    /// use peil_words::{Key, Language, Words};
    /// let words = Words::new(Language::English);
    /// assert_eq!(words.say_with(Key::RankOf, &[("place", 3.into()), ("of", 27.into())]), "3 of 27");
    /// ```
    #[must_use]
    pub fn say_with(&self, key: Key, arguments: &[(&str, Value<'_>)]) -> String {
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.format(key, Some(&arguments))
    }

    fn format(&self, key: Key, arguments: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key.id()).and_then(|message| message.value()) else {
            return key.id().to_owned();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        debug_assert!(errors.is_empty(), "{}: {errors:?}", key.id());
        text.into_owned()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}
