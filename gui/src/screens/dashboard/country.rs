//! What the country has to reach and has reached: that is in the facts, whatever picture is on the screen.

use peil_core::LevelTarget;
use peil_core::intensity::Composition;
use peil_fixtures::{National, TargetRow};
use peil_portfolio::Measure;
use peil_words::CountryFigure;

const COUNTRY: &str = "NL";

/// The target of each measure that has one.
pub(super) fn targets() -> Vec<(Measure, LevelTarget)> {
    let Ok(national) = National::embedded() else { return Vec::new() };
    let target =
        |measure: Measure| Some((measure, national.catalogue.level_target(measure.indicator(), COUNTRY)?));
    Measure::ALL.into_iter().filter_map(target).collect()
}

/// The newest national figure that counts as the scans with a list do.
pub(super) fn figure(measure: Measure, composition: Composition) -> Option<CountryFigure<'static>> {
    CountryFigure::of(National::embedded().ok()?, measure, composition)
}

/// What a reader has to know beside it.
pub(super) fn warnings(words: &peil_words::Words, figure: &CountryFigure<'_>) -> Vec<String> {
    National::embedded().map_or_else(|_| Vec::new(), |national| words.country_warnings(figure, national))
}

/// The line of the data files that sets the target of a measure.
pub(super) fn target_row(measure: Measure) -> Option<&'static TargetRow> {
    let rows = &National::embedded().ok()?.catalogue.targets;
    rows.iter().find(|row| row.indicator == measure.indicator() && row.geo == COUNTRY)
}
