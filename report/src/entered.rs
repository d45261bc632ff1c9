//! What a coach has entered about the region as a whole, seen as the national figures are.

use peil_fixtures::{EnteredObservation, EnteredTarget, LoadError, National};
use peil_portfolio::{EditError, Kept, RegionalCount, RegionalObservation, RegionalTarget, Store};

/// What was entered about the region.
#[derive(Clone, Debug, Default)]
pub struct Entered {
    /// How many companies there are.
    pub counts: Vec<Kept<RegionalCount>>,
    /// What was observed.
    pub observations: Vec<Kept<RegionalObservation>>,
    /// What is aimed at.
    pub targets: Vec<Kept<RegionalTarget>>,
}

impl Entered {
    /// Reads it from a portfolio.
    ///
    /// # Errors
    /// As [`Store::all`].
    pub fn read(store: &Store) -> Result<Self, EditError> {
        Ok(Self { counts: store.all()?, observations: store.all()?, targets: store.all()? })
    }

    /// True where there is nothing to be shown as the national figures are.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.observations.is_empty() && self.targets.is_empty()
    }

    /// The picture of it.
    ///
    /// # Errors
    /// As [`National::entered`]. What was entered on the screen has been checked, and is refused only when the facts that
    /// come with Peil have changed since.
    pub fn national(&self) -> Result<National, LoadError> {
        let observations: Vec<_> = self.observations.iter().map(|kept| &kept.record).collect();
        let targets: Vec<_> = self.targets.iter().map(|kept| &kept.record).collect();
        national(&observations, &targets)
    }
}

/// The picture of some figures and targets, with the checks of data files.
///
/// # Errors
/// As [`National::entered`].
pub fn national(
    observations: &[&RegionalObservation],
    targets: &[&RegionalTarget],
) -> Result<National, LoadError> {
    let known = National::embedded().map_err(Clone::clone)?;
    let observations: Vec<_> = observations.iter().map(|record| observation_as_entered(record)).collect();
    let targets: Vec<_> = targets.iter().map(|record| target_as_entered(record)).collect();
    National::entered(&known.catalogue, &observations, &targets)
}

fn observation_as_entered(record: &RegionalObservation) -> EnteredObservation<'_> {
    EnteredObservation {
        indicator: &record.indicator,
        place: &record.place,
        population: &record.population,
        period: record.period,
        value: record.value,
        digits: record.digits,
        qualifier: record.qualifier,
        flags: record.flags,
        definition: &record.definition,
        source: &record.source,
        locator: &record.locator,
        note: &record.note,
    }
}

fn target_as_entered(record: &RegionalTarget) -> EnteredTarget<'_> {
    EnteredTarget {
        indicator: &record.indicator,
        place: &record.place,
        population: &record.population,
        target: record.target,
        source: &record.source,
        note: &record.note,
    }
}
