//! Texts that stand in the data files.

use crate::{Language, Words};
use peil_core::{Definition, Source};
use peil_fixtures::{Catalogue, Entry, Text};

impl Words {
    /// The text of the data in this language.
    ///
    /// The test language shows English as it is: it did come from a data file.
    #[must_use]
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        match self.language() {
            Language::Dutch => &text.nl,
            Language::English | Language::Pseudo => &text.en,
        }
    }

    /// The name of a place; a place that only a user's file knows is shown by its own name.
    #[must_use]
    pub fn place<'a>(&self, catalogue: &'a Catalogue, id: &'a str) -> &'a str {
        catalogue.place(id).map_or(id, |place| self.text(&place.name))
    }

    /// The name of a population; one that only a user's file knows is shown by its own name.
    #[must_use]
    pub fn population<'a>(&self, catalogue: &'a Catalogue, id: &'a str) -> &'a str {
        catalogue.population(id).map_or(id, |population| self.text(&population.name))
    }

    /// The name of a pillar.
    #[must_use]
    pub fn pillar<'a>(&self, catalogue: &'a Catalogue, id: &'a str) -> &'a str {
        catalogue.pillar(id).map_or(id, |pillar| self.text(&pillar.name))
    }

    /// The name of the indicator of an entry.
    #[must_use]
    pub fn indicator<'a>(&self, catalogue: &'a Catalogue, entry: &'a Entry) -> &'a str {
        catalogue.indicator(&entry.indicator).map_or(&entry.indicator, |indicator| self.text(&indicator.name))
    }

    /// The title of a source; nothing where none is stated.
    #[must_use]
    pub fn source<'a>(&self, catalogue: &'a Catalogue, source: Source) -> Option<&'a str> {
        catalogue.source(source).map(|document| document.title.as_str())
    }

    /// The name of a definition; nothing where none is stated.
    #[must_use]
    pub fn definition<'a>(&self, catalogue: &'a Catalogue, definition: Definition) -> Option<&'a str> {
        catalogue.definition_name(definition).map(|text| self.text(&text.name))
    }
}
