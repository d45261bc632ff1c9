//! Which observations of a series may be compared.
//!
//! Two observations are comparable when they count the same [measure](crate::Definition::measure), both or neither
//! carry the flag "definition differs", both are usable, and no observation of that measure after the earlier one, up
//! to and including the later one, carries the flag "break". Comparable observations form segments; surveys that
//! alternate between two definitions give two interleaved segments.

use crate::{Flags, Observation, Series};

/// Why two observations may not be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum Break {
    /// They count different things.
    DefinitionsDiffer,
    /// The source marks a break in between.
    Flagged,
    /// One of them is kept but not used; see [`Flags::DOUBTFUL`].
    Doubtful,
}

/// The number of a comparable segment within its series, counted from 0 in order of first appearance.
pub type Segment = usize;

pub(crate) fn counts_the_same(a: &Observation, b: &Observation) -> bool {
    a.definition.same_measure(b.definition)
        && a.flags.contains(Flags::DEFINITION_DIFFERS) == b.flags.contains(Flags::DEFINITION_DIFFERS)
}

/// What stands between two observations of the slice, in either order; `None` when they are comparable.
///
/// `observations` is in order of period and holds both.
///
/// ```
/// use peil_core::{break_between, Break, Decimal, Definition, Observation, Period};
///
/// let of = |year, measure| Ok::<_, peil_core::PeriodOutOfRange>(Observation {
///     definition: Definition { measure, edition: year },
///     ..Observation::exact(Period::year(year)?, Decimal::ONE)
/// });
/// let series = [of(2021, 3)?, of(2022, 4)?, of(2023, 3)?];
/// assert_eq!(break_between(&series, &series[0], &series[1]), Some(Break::DefinitionsDiffer));
/// assert_eq!(break_between(&series, &series[0], &series[2]), None);
/// # Ok::<(), peil_core::PeriodOutOfRange>(())
/// ```
#[must_use]
pub fn break_between(observations: &[Observation], a: &Observation, b: &Observation) -> Option<Break> {
    if !a.is_usable() || !b.is_usable() {
        return Some(Break::Doubtful);
    }
    if !counts_the_same(a, b) {
        return Some(Break::DefinitionsDiffer);
    }
    let (earlier, later) = if a.period <= b.period { (a, b) } else { (b, a) };
    let flagged = observations.iter().any(|between| {
        between.period > earlier.period
            && between.period <= later.period
            && between.flags.contains(Flags::BREAK)
            && counts_the_same(between, later)
    });
    flagged.then_some(Break::Flagged)
}

/// True when the two observations of the slice may be compared; see [`break_between`].
#[must_use]
pub fn comparable(observations: &[Observation], a: &Observation, b: &Observation) -> bool {
    break_between(observations, a, b).is_none()
}

/// The observations comparable with the latest usable one, earliest first, that one included.
pub fn latest_segment(observations: &[Observation]) -> impl Iterator<Item = &Observation> {
    let latest = observations.iter().rfind(|observation| observation.is_usable());
    observations
        .iter()
        .filter(move |observation| latest.is_some_and(|latest| comparable(observations, observation, latest)))
}

/// Where the observations begin that may be compared with the latest one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// The place of the first of them; that of the latest one itself where there is no other.
    pub(crate) start: usize,
    /// Nothing lies between that may not be compared.
    pub(crate) unmixed: bool,
}

/// The span that ends in `latest`, found in one pass backwards over the observations before it.
pub(crate) fn span(earlier: &[Observation], latest: &Observation, across_breaks: bool) -> Span {
    let mut span = Span { start: earlier.len(), unmixed: true };
    let mut unmixed = true;
    let mut broken = latest.flags.contains(Flags::BREAK);
    for (place, observation) in earlier.iter().enumerate().rev() {
        if broken && !across_breaks {
            break;
        }
        if across_breaks || counts_the_same(observation, latest) {
            broken = observation.flags.contains(Flags::BREAK);
            if observation.is_usable() {
                span = Span { start: place, unmixed };
                continue;
            }
        }
        unmixed = false;
    }
    span
}

/// The segment of every observation of the series, in order of period; `None` for one that is not used.
#[must_use]
pub fn segments<const N: usize>(series: &Series<N>) -> heapless::Vec<Option<Segment>, N> {
    let mut numbers: heapless::Vec<Option<Segment>, N> = heapless::Vec::new();
    let mut next: Segment = 0;
    for (index, observation) in series.iter().enumerate() {
        let known = series
            .iter()
            .zip(&numbers)
            .take(index)
            .find(|&(earlier, _)| comparable(series.as_slice(), earlier, observation))
            .and_then(|(_, number)| *number);
        let number = known.or_else(|| {
            observation.is_usable().then(|| {
                next = next.saturating_add(1);
                next.saturating_sub(1)
            })
        });
        // Cannot be full: one number an observation, and the series has the same capacity.
        let _ = numbers.push(number);
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Decimal, Definition, Period};

    fn series(points: &[(u16, u16, &str)]) -> Series<8> {
        let mut series = Series::new();
        for &(year, measure, flags) in points {
            let observation = Observation {
                definition: Definition { measure, edition: year },
                flags: Flags::from_letters(flags).unwrap(),
                ..Observation::exact(Period::year(year).unwrap(), Decimal::ONE)
            };
            series.insert(observation).unwrap();
        }
        series
    }

    fn numbers(series: &Series<8>) -> std::vec::Vec<Option<usize>> {
        segments(series).iter().copied().collect()
    }

    #[test]
    fn alternating_definitions_give_interleaved_segments() {
        let series = series(&[(2021, 3, ""), (2022, 4, ""), (2023, 3, ""), (2024, 4, ""), (2025, 3, "")]);
        assert_eq!(numbers(&series), [Some(0), Some(1), Some(0), Some(1), Some(0)]);
        let years: std::vec::Vec<_> =
            latest_segment(series.as_slice()).map(|observation| observation.period.calendar_year()).collect();
        assert_eq!(years, [2021, 2023, 2025]);
    }

    #[test]
    fn a_break_counts_for_its_own_measure_only() {
        let series = series(&[(2021, 3, ""), (2022, 4, "b"), (2023, 3, ""), (2024, 3, "b"), (2025, 3, "")]);
        assert_eq!(numbers(&series), [Some(0), Some(1), Some(0), Some(2), Some(2)]);
    }

    #[test]
    fn doubtful_observations_belong_nowhere_and_a_differing_definition_apart() {
        let series = series(&[(2021, 0, ""), (2022, 0, "q"), (2023, 0, "d"), (2024, 0, "")]);
        assert_eq!(numbers(&series), [Some(0), None, Some(1), Some(0)]);
    }

    #[test]
    fn across_breaks_only_doubt_keeps_an_observation_out() {
        let series =
            series(&[(2020, 0, "q"), (2021, 0, ""), (2022, 3, "b"), (2023, 0, "bq"), (2024, 0, "b")]);
        let (latest, earlier) = series.as_slice().split_last().unwrap();
        assert_eq!(span(earlier, latest, true), Span { start: 1, unmixed: false });
        assert_eq!(span(&earlier[..3], latest, true), Span { start: 1, unmixed: true });
        assert_eq!(span(earlier, latest, false), Span { start: 4, unmixed: true });
    }

    #[test]
    fn the_backward_pass_finds_the_start_that_pairwise_comparison_finds() {
        for case in [
            &[(2021, 3, ""), (2022, 4, ""), (2023, 3, ""), (2024, 4, "")][..],
            &[(2021, 0, ""), (2022, 0, "b"), (2023, 0, ""), (2024, 0, "")],
            &[(2021, 0, ""), (2022, 0, "bq"), (2023, 0, "")],
            &[(2021, 0, "q"), (2022, 0, "")],
            &[(2021, 0, ""), (2022, 0, ""), (2023, 0, "b")],
            &[(2021, 0, "d"), (2022, 0, "b"), (2023, 0, "d")],
            &[(2021, 0, ""), (2022, 0, "q"), (2023, 0, "")],
            &[(2021, 0, ""), (2022, 0, ""), (2023, 0, "")],
        ] {
            let series = series(case);
            let (latest, earlier) = series.as_slice().split_last().unwrap();
            let segment: std::vec::Vec<_> = latest_segment(series.as_slice()).collect();
            let found = span(earlier, latest, false);
            assert_eq!(&&series.as_slice()[found.start], segment.first().unwrap(), "{case:?}");
            assert_eq!(found.unmixed, found.start + segment.len() == series.len(), "{case:?}");
            assert_eq!(span(&[], latest, false), Span { start: 0, unmixed: true });
        }
    }
}
