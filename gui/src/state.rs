//! What the application keeps between two frames, and between two days.

use peil_core::Source;
use peil_words::Language;
use serde::{Deserialize, Serialize};

/// Which screen is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// Every pillar.
    #[default]
    Overview,
    /// One pillar, by its id.
    Pillar(String),
    /// One entry, by its place in the picture.
    Detail(usize),
    /// What is to be done by when.
    Milestones,
    /// Where the figures come from.
    Sources,
}

/// What is kept from one day to the next. No data is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The code of the language.
    pub language: String,
    /// Dark or light.
    pub dark: bool,
    /// How much larger everything is drawn.
    pub zoom: f32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: Language::Dutch.code().to_owned(), dark: false, zoom: 1.0 }
    }
}

impl Settings {
    /// The language, Dutch where the code is unknown.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language.parse().unwrap_or_default()
    }
}

/// What the overview is narrowed down to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A place by its id; none for the home places.
    pub place: Option<String>,
    /// Text that the name has to hold.
    pub search: String,
}

/// What was chosen on the screen of one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each one is a switch on the screen")]
pub struct DetailChoices {
    /// Compare across breaks.
    pub across_breaks: bool,
    /// The source to use where two disagree; none for the first.
    pub source: Option<Source>,
    /// The number of companies as typed.
    pub companies: String,
    /// "Where does this come from?" is open.
    pub origin: bool,
    /// "How is this computed?" is open.
    pub working: bool,
    /// The table is open.
    pub table: bool,
}
