//! What the country has to reach and has reached: that is in the facts, whatever picture is on the screen.

use peil_core::{LevelTarget, Observation, Options};
use peil_fixtures::{Entry, National, TargetRow};
use peil_portfolio::Measure;

const COUNTRY: &str = "NL";

/// The target of each measure that has one.
pub(super) fn targets() -> Vec<(Measure, LevelTarget)> {
    let Ok(national) = National::embedded() else { return Vec::new() };
    let target =
        |measure: Measure| Some((measure, national.catalogue.level_target(measure.indicator(), COUNTRY)?));
    Measure::ALL.into_iter().filter_map(target).collect()
}

/// The national series of a measure.
pub(super) fn entry(measure: Measure) -> Option<&'static Entry> {
    let national = National::embedded().ok()?;
    national.of(measure.indicator()).find(|entry| entry.geo == COUNTRY)
}

/// The latest national figure of a measure.
pub(super) fn latest(measure: Measure) -> Option<Observation> {
    entry(measure)?.assess(Options::default()).latest.ok()
}

/// The line of the data files that sets the target of a measure.
pub(super) fn target_row(measure: Measure) -> Option<&'static TargetRow> {
    let rows = &National::embedded().ok()?.catalogue.targets;
    entry(measure)?.target_row.and_then(|index| rows.get(index))
}
