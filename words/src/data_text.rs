//! Texts that stand in the data files.

use crate::{Language, Words};
use peil_core::{Definition, Due, Source};
use peil_fixtures::{Catalogue, Entry, SourceDocument, Text};

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

    /// The date of a source: `maart 2025`, `14-12-2022`; as it stands in the data where it is no date, and nothing
    /// where none is stated.
    #[must_use]
    pub fn source_date(&self, source: &SourceDocument) -> String {
        match source.date.parse() {
            Ok(Due::Undated) => String::new(),
            Ok(date) => self.due(date),
            Err(_) => source.date.clone(),
        }
    }

    /// The name of a definition; nothing where none is stated.
    #[must_use]
    pub fn definition<'a>(&self, catalogue: &'a Catalogue, definition: Definition) -> Option<&'a str> {
        catalogue.definition_name(definition).map(|text| self.text(&text.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_fixtures::National;

    #[test]
    fn the_date_of_a_source_is_written_as_dates_are() {
        let sources = &National::embedded().unwrap().catalogue.sources;
        let dates = |language| {
            let words = Words::new(language);
            sources.iter().map(move |source| words.source_date(source)).collect::<Vec<_>>()
        };
        let (dutch, english) = (dates(Language::Dutch), dates(Language::English));
        assert!(
            dutch.iter().any(|date| date == "maart 2025") && dutch.iter().any(|date| date == "14-12-2022")
        );
        assert!(english.iter().any(|date| date == "March 2025"));
        let iso = sources.iter().filter(|source| source.date.contains('-'));
        assert!(iso.into_iter().all(|source| !dutch.contains(&source.date)), "{dutch:?}");
        let undated = SourceDocument { date: String::new(), ..sources[0].clone() };
        let odd = SourceDocument { date: "spring".to_owned(), ..sources[0].clone() };
        let words = Words::new(Language::Dutch);
        assert_eq!([words.source_date(&undated), words.source_date(&odd)], ["", "spring"]);
    }
}
