//! Observations in order of period.

mod merge;

pub use merge::{Conflict, Merged};

use crate::{Observation, Period};
use core::fmt;

/// At most `N` observations of one indicator, place and population, in order of period, one a period.
///
/// # Capacity
/// `N` is part of the type. A full series refuses the next observation with [`InsertError::Full`] and stays as it was.
///
/// # Example
/// ```
/// use peil_core::{Decimal, InsertError, Observation, Period, Series};
///
/// let mut series = Series::<2>::new();
/// let of = |year| Ok::<_, peil_core::PeriodOutOfRange>(Observation::exact(Period::year(year)?, Decimal::ONE));
/// series.insert(of(2024)?)?;
/// series.insert(of(2021)?)?;
/// assert_eq!(series.first().map(|first| first.period), Some(Period::year(2021)?));
/// assert_eq!(series.insert(of(2025)?), Err(InsertError::Full { capacity: 2 }));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series<const N: usize> {
    observations: heapless::Vec<Observation, N>,
}

/// Why an observation was not added. The series is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InsertError {
    /// The series holds as many observations as it can.
    Full {
        /// How many that is.
        capacity: usize,
    },
    /// There is an observation of this period already.
    Duplicate {
        /// The period.
        period: Period,
    },
}

impl fmt::Display for InsertError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full { capacity } => write!(f, "a series holds at most {capacity} observations"),
            Self::Duplicate { period } => write!(f, "there is an observation of {period} already"),
        }
    }
}

impl core::error::Error for InsertError {}

impl<const N: usize> Series<N> {
    /// How many observations fit.
    pub const CAPACITY: usize = N;

    /// An empty series.
    #[must_use]
    pub const fn new() -> Self {
        Self { observations: heapless::Vec::new() }
    }

    /// Puts an observation in its place.
    ///
    /// # Errors
    /// Refuses a second observation of one period, and any observation when the series is full. Either way the series
    /// stays as it was.
    pub fn insert(&mut self, observation: Observation) -> Result<(), InsertError> {
        match self.position(observation.period) {
            Ok(_) => Err(InsertError::Duplicate { period: observation.period }),
            Err(index) => insert_at(&mut self.observations, index, observation)
                .map_err(|_| InsertError::Full { capacity: N }),
        }
    }

    /// Takes out the observation of `period`.
    pub fn remove(&mut self, period: Period) -> Option<Observation> {
        let index = self.position(period).ok()?;
        let mut removed = self.observations.pop()?;
        for slot in self.observations.iter_mut().skip(index).rev() {
            core::mem::swap(slot, &mut removed);
        }
        Some(removed)
    }

    /// The observation of exactly this period; a year is another period than its December.
    #[must_use]
    pub fn at(&self, period: Period) -> Option<&Observation> {
        self.position(period).ok().and_then(|index| self.observations.get(index))
    }

    /// The earliest observation.
    #[must_use]
    pub fn first(&self) -> Option<&Observation> {
        self.observations.first()
    }

    /// The latest observation.
    #[must_use]
    pub fn last(&self) -> Option<&Observation> {
        self.observations.last()
    }

    /// The observations up to and including `period`, earliest first.
    #[must_use]
    pub fn up_to(&self, period: Period) -> &[Observation] {
        let end = self.observations.partition_point(|observation| observation.period <= period);
        self.observations.get(..end).unwrap_or_default()
    }

    /// All observations, earliest first.
    #[must_use]
    pub fn as_slice(&self) -> &[Observation] {
        &self.observations
    }

    /// The observations, earliest first.
    pub fn iter(&self) -> core::slice::Iter<'_, Observation> {
        self.observations.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.observations.len()
    }

    /// True without any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.observations.is_empty()
    }

    fn position(&self, period: Period) -> Result<usize, usize> {
        self.observations.binary_search_by_key(&period, |observation| observation.period)
    }
}

/// Inserts at an index, or hands back the item where there is no room. Behind the place every item makes room for the one
/// before it; mostly there is none. The insertion of `heapless` has a panic path that the optimiser cannot rule out.
fn insert_at<T, const N: usize>(items: &mut heapless::Vec<T, N>, index: usize, item: T) -> Result<(), T> {
    if items.is_full() {
        return Err(item);
    }
    let mut last = item;
    for slot in items.iter_mut().skip(index) {
        core::mem::swap(slot, &mut last);
    }
    items.push(last)
}

impl<'a, const N: usize> IntoIterator for &'a Series<N> {
    type Item = &'a Observation;
    type IntoIter = core::slice::Iter<'a, Observation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Decimal;

    fn of(year: u16) -> Observation {
        Observation::exact(Period::year(year).unwrap(), Decimal::from_integer(i32::from(year)))
    }

    #[test]
    fn a_refusal_changes_nothing() {
        let mut series = Series::<2>::new();
        series.insert(of(2022)).unwrap();
        let before = series.clone();
        assert_eq!(series.insert(of(2022)), Err(InsertError::Duplicate { period: of(2022).period }));
        assert_eq!(series, before);
        series.insert(of(2020)).unwrap();
        let before = series.clone();
        assert_eq!(series.insert(of(2021)), Err(InsertError::Full { capacity: 2 }));
        assert_eq!(series, before);
        let duplicate_when_full = series.insert(of(2020));
        assert_eq!(duplicate_when_full, Err(InsertError::Duplicate { period: of(2020).period }));
    }

    #[test]
    fn finds_by_period() {
        let mut series = Series::<4>::new();
        for year in [2023, 2021, 2022] {
            series.insert(of(year)).unwrap();
        }
        assert_eq!(series.at(of(2022).period), Some(&of(2022)));
        assert_eq!(series.at(Period::month(2022, 12).unwrap()), None);
        assert_eq!(series.up_to(of(2022).period), [of(2021), of(2022)]);
        assert_eq!(series.up_to(Period::month(2022, 12).unwrap()), [of(2021)]);
        assert_eq!(series.remove(of(2021).period), Some(of(2021)));
        assert_eq!(series.remove(of(2021).period), None);
        assert_eq!((series.len(), series.is_empty()), (2, false));
    }

    #[test]
    fn the_first_and_the_last_are_those_in_time() {
        let mut series = Series::<4>::new();
        assert!(series.is_empty());
        assert_eq!((series.first(), series.last()), (None, None));
        for year in [2022, 2021, 2023] {
            series.insert(of(year)).unwrap();
        }
        assert_eq!((series.first(), series.last()), (Some(&of(2021)), Some(&of(2023))));
    }
}
