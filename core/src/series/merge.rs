//! Two sources for one series.

use super::{InsertError, Series, insert_at};
use crate::{Observation, Source};

/// Two sources that disagree about one period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Conflict {
    /// The observation that stands in the series.
    pub used: Observation,
    /// The one that disagrees with it.
    pub other: Observation,
}

/// A series put together from two sources, with every disagreement kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged<const N: usize> {
    /// Where both sources have a period, the observation of the first.
    pub series: Series<N>,
    /// The disagreements, in order of period.
    pub conflicts: heapless::Vec<Conflict, N>,
}

impl<const N: usize> From<Series<N>> for Merged<N> {
    fn from(series: Series<N>) -> Self {
        Self { series, conflicts: heapless::Vec::new() }
    }
}

impl<const N: usize> Merged<N> {
    /// Adds a further source. Periods that the series lacks are filled in; where both have a period and
    /// [agree](Observation::agrees_with), the one with more digits stays; where they disagree, the first stays and the
    /// disagreement is kept.
    ///
    /// # Errors
    /// [`InsertError::Full`] when the capacity does not suffice; then nothing has changed.
    pub fn add(&mut self, further: &Series<N>) -> Result<(), InsertError> {
        let mut merged = self.clone();
        for other in further {
            let Some(used) = merged.series.at(other.period).copied() else {
                merged.series.insert(*other)?;
                continue;
            };
            if used.agrees_with(other) {
                if other.digits > used.digits {
                    merged.replace(*other)?;
                }
            } else {
                let conflict = Conflict { used, other: *other };
                let index = merged.conflicts.partition_point(|known| known.used.period <= used.period);
                insert_at(&mut merged.conflicts, index, conflict)
                    .map_err(|_| InsertError::Full { capacity: N })?;
            }
        }
        *self = merged;
        Ok(())
    }

    /// The same observations, with those of `source` in the series wherever it is one side of a conflict.
    #[must_use]
    pub fn preferring(&self, source: Source) -> Self {
        let mut preferred = self.clone();
        for conflict in &self.conflicts {
            // Replacing an observation of a period by another of that period cannot run out of room.
            if conflict.other.source == source && preferred.replace(conflict.other).is_ok() {
                for turned in preferred.conflicts.iter_mut().filter(|turned| turned.used == conflict.used) {
                    let other = if turned.other == conflict.other { conflict.used } else { turned.other };
                    *turned = Conflict { used: conflict.other, other };
                }
            }
        }
        preferred
    }

    fn replace(&mut self, observation: Observation) -> Result<(), InsertError> {
        self.series.remove(observation.period);
        self.series.insert(observation)
    }
}

impl<const N: usize> Series<N> {
    /// This series with what `further` adds to it; see [`Merged::add`].
    ///
    /// # Errors
    /// [`InsertError::Full`] when the capacity does not suffice.
    ///
    /// # Example
    /// ```
    /// use peil_core::{Decimal, Observation, Period, Series, Source};
    ///
    /// let of = |value: &str, source| {
    ///     let value = value.parse()?;
    ///     let digits = 1;
    ///     Ok::<_, Box<dyn core::error::Error>>(Observation {
    ///         source: Source(source),
    ///         digits,
    ///         ..Observation::exact(Period::year(2023)?, value)
    ///     })
    /// };
    /// let (mut report, mut press) = (Series::<4>::new(), Series::<4>::new());
    /// report.insert(of("61.2", 1)?)?;
    /// press.insert(of("64", 2)?)?;
    ///
    /// let merged = report.merge(&press)?;
    /// assert_eq!(merged.series, report);
    /// assert_eq!(merged.conflicts[0].other.value, Decimal::from_integer(64));
    /// assert_eq!(merged.preferring(Source(2)).series, press);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn merge(&self, further: &Self) -> Result<Merged<N>, InsertError> {
        let mut merged = Merged::from(self.clone());
        merged.add(further)?;
        Ok(merged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Decimal, Notation, Period};

    fn series<const N: usize>(source: u16, values: &[(u16, &str)]) -> Series<N> {
        let mut series = Series::new();
        for &(year, text) in values {
            let parsed = Decimal::parse(text, Notation::Point).unwrap();
            let observation = Observation {
                digits: parsed.digits,
                source: Source(source),
                ..Observation::exact(Period::year(year).unwrap(), parsed.value)
            };
            series.insert(observation).unwrap();
        }
        series
    }

    #[test]
    fn agreeing_sources_keep_the_finer_print() {
        let coarse = series::<4>(1, &[(2023, "13"), (2024, "23")]);
        let fine = series::<4>(2, &[(2021, "13.1"), (2023, "13.4"), (2024, "23.1")]);
        assert_eq!(coarse.merge(&fine).unwrap(), Merged::from(fine.clone()));
        assert_eq!(fine.merge(&coarse).unwrap(), Merged::from(fine));
    }

    #[test]
    fn merging_into_a_full_series_changes_nothing() {
        let full = series::<2>(1, &[(2020, "1"), (2021, "2")]);
        let mut merged = Merged::from(full.clone());
        let error = merged.add(&series::<2>(2, &[(2020, "5"), (2022, "3")]));
        assert_eq!(error, Err(InsertError::Full { capacity: 2 }));
        assert_eq!(merged, Merged::from(full));
    }

    #[test]
    fn preferring_there_and_back_is_where_it_began() {
        let merged = series::<4>(1, &[(2023, "61.2")]).merge(&series(2, &[(2023, "64")])).unwrap();
        assert_eq!(merged.preferring(Source(2)).preferring(Source(1)), merged);
        assert_eq!(merged.preferring(Source(3)), merged);
        assert_eq!(merged.conflicts.len(), 1);
    }

    #[test]
    fn of_two_equally_fine_prints_the_first_stays() {
        let first = series::<4>(1, &[(2023, "13.4")]);
        assert_eq!(first.merge(&series(2, &[(2023, "13.4")])).unwrap(), Merged::from(first));
    }

    #[test]
    fn conflicts_are_in_order_of_period_and_then_as_they_came() {
        let mut merged = Merged::from(series::<8>(1, &[(2021, "1"), (2022, "2"), (2023, "3")]));
        merged.add(&series(2, &[(2021, "11"), (2023, "13")])).unwrap();
        merged.add(&series(3, &[(2021, "21"), (2022, "22"), (2023, "23")])).unwrap();
        let others: std::vec::Vec<_> =
            merged.conflicts.iter().map(|conflict| std::format!("{}", conflict.other.value)).collect();
        assert_eq!(others, ["11", "21", "22", "13", "23"]);
    }
}
