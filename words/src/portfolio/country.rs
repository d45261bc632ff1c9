//! The figure of the country that counts what a scan counts.

use crate::{Key, Words};
use peil_core::intensity::Composition;
use peil_core::{Observation, Options};
use peil_fixtures::{Entry, National};
use peil_portfolio::Measure;

const COUNTRY: &str = "NL";

/// The newest figure of the country that is counted as a measure of a portfolio is.
#[derive(Clone, Copy, Debug)]
pub struct CountryFigure<'a> {
    /// The series that it stands in.
    pub entry: &'a Entry,
    /// The figure.
    pub observation: Observation,
}

impl<'a> CountryFigure<'a> {
    /// The figure beside a measure of companies that were scanned with a composition; `None` where the country was not
    /// counted in that way.
    #[must_use]
    pub fn of(national: &'a National, measure: Measure, composition: Composition) -> Option<Self> {
        let entry = national.of(measure.series(composition)?).find(|entry| entry.geo == COUNTRY)?;
        let list = national.catalogue.definition_named(composition.definition());
        // A level hangs on the list of twelve; who uses cloud does so whatever else is asked.
        let is_alike = |observation: &&Observation| {
            observation.is_usable() && (measure != Measure::Basic || Some(observation.definition) == list)
        };
        let observation = entry.series.iter().rfind(is_alike).copied()?;
        Some(Self { entry, observation })
    }
}

impl Words {
    /// The figure of the country with its year.
    #[must_use]
    pub fn country_figure(&self, figure: &CountryFigure<'_>) -> String {
        let value = self.observed(&figure.observation, figure.entry.unit);
        let period = self.period(figure.observation.period);
        self.say_with(Key::DashboardValueIn, &[("value", value.into()), ("period", period.into())])
    }

    /// What a reader has to know beside the figure of the country: breaks, sources that disagree, what is not certain.
    #[must_use]
    pub fn country_warnings(&self, figure: &CountryFigure<'_>, national: &National) -> Vec<String> {
        let CountryFigure { entry, observation } = figure;
        let then = Options { as_of: Some(observation.period), ..Options::default() };
        let notes = self.notes(entry, national, &entry.assess(then));
        notes.into_iter().filter(|note| note.is_warning).map(|note| note.text).collect()
    }

    /// What the figure of the country counts, and where it stands.
    #[must_use]
    pub fn country_origin(&self, figure: &CountryFigure<'_>, national: &National) -> String {
        let (catalogue, observation) = (&national.catalogue, &figure.observation);
        let indicator = self.indicator(catalogue, figure.entry);
        let definition = self.definition(catalogue, observation.definition).unwrap_or(indicator);
        let row = figure.entry.row_of(observation);
        let place = [
            self.source(catalogue, observation.source).unwrap_or_default(),
            row.map_or("", |row| row.locator.as_str()),
        ];
        let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
        let arguments = [
            ("figure", self.country_figure(figure).into()),
            ("definition", definition.to_owned().into()),
            ("source", place.join(", ").into()),
        ];
        self.say_with(Key::DashboardCountryOrigin, &arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn figure(measure: Measure, composition: Composition) -> Option<String> {
        let national = National::embedded().unwrap();
        let figure = CountryFigure::of(national, measure, composition)?;
        Some(Words::new(Language::Dutch).country_figure(&figure).replace('\u{a0}', " "))
    }

    #[test]
    fn a_portfolio_stands_beside_the_newest_figure_that_counts_the_same() {
        // Eurostat: E_CC1_SI, E_DA, E_AI_TANY and E_AI_CC1SI_DA_ANY of enterprises with 10 or more persons in 2025. Of cloud
        // of any kind, 71.0 % in 2024, there is nothing to be seen here.
        for (measure, expected) in [
            (Measure::Cloud, "65,81 % (2025)"),
            (Measure::DataAnalytics, "55,96 % (2025)"),
            (Measure::ArtificialIntelligence, "33,21 % (2025)"),
            (Measure::AnyOfThree, "79,67 % (2025)"),
        ] {
            assert_eq!(figure(measure, Composition::V3In2025).as_deref(), Some(expected), "{measure:?}");
        }
    }

    #[test]
    fn a_level_stands_beside_that_of_the_same_list() {
        for (composition, expected) in [
            (Composition::V3In2025, Some("88,76 % (2025)")),
            (Composition::V3In2023, Some("78,55 % (2023)")),
            (Composition::V3In2021, Some("75,33 % (2021)")),
            (Composition::V4In2024, Some("81,5 % (2024)")),
            (Composition::V4In2022, Some("80,8 % (2022)")),
            (Composition::V1, None),
        ] {
            assert_eq!(figure(Measure::Basic, composition).as_deref(), expected, "{composition:?}");
        }
    }

    #[test]
    fn every_figure_says_what_it_counts_and_a_break_is_told() {
        let national = National::embedded().unwrap();
        let words = Words::new(Language::Dutch);
        let of = |measure| CountryFigure::of(national, measure, Composition::V3In2025).unwrap();
        let cloud = words.country_origin(&of(Measure::Cloud), national);
        assert!(cloud.contains("Clouddiensten van gemiddeld of hoog niveau"), "{cloud}");
        assert!(cloud.contains("E_CC1_SI"), "the place in the source: {cloud}");
        let ai = words.country_warnings(&of(Measure::ArtificialIntelligence), national);
        assert!(ai.iter().any(|text| text.contains("breuk")), "{ai:?}");
        assert_eq!(words.country_warnings(&of(Measure::DataAnalytics), national), Vec::<String>::new());
    }
}
