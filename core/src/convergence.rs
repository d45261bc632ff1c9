//! One group catching up with another.

use crate::{Assessment, InsertError, Observation, Options, Period, Reason, Series, Target, assess};

/// How a follower stands to a leader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Convergence<const N: usize> {
    /// Follower minus leader at every period that both have: below zero while the follower is behind.
    pub differences: Series<N>,
    /// The differences held against zero: the gap is the lead of the leader, a pace above zero closes it.
    pub assessment: Assessment,
}

/// Follower minus leader at every period that both series have, in the unit of a difference.
///
/// A difference is exact when both values are, a bound where one of the two is, and left out where two bounds leave it
/// open. It carries the flags of both, and the definition and source of the follower.
/// Periods where the two count different things are left out.
///
/// # Errors
/// [`Reason::TooLarge`] when a difference does not fit.
///
/// ```
/// use peil_core::{differences, Decimal, Observation, Period, Series};
/// let of = |value| Ok::<_, peil_core::PeriodOutOfRange>(
///     Observation::exact(Period::year(2024)?, Decimal::from_integer(value)),
/// );
/// let (mut small, mut large) = (Series::<4>::new(), Series::<4>::new());
/// small.insert(of(61)?)?;
/// large.insert(of(97)?)?;
/// assert_eq!(differences(&small, &large)?.last().map(|last| last.value), Some(Decimal::from_integer(-36)));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn differences<const N: usize>(follower: &Series<N>, leader: &Series<N>) -> Result<Series<N>, Reason> {
    let mut differences = Series::new();
    for ours in follower {
        let Some(theirs) = leader.at(ours.period) else { continue };
        let Some(qualifier) = ours.qualifier.of_sum(theirs.qualifier.mirrored()) else { continue };
        if !ours.definition.same_measure(theirs.definition) {
            continue;
        }
        let difference = Observation {
            value: ours.value.checked_sub(theirs.value).ok_or(Reason::TooLarge)?,
            digits: ours.digits.max(theirs.digits),
            qualifier,
            flags: ours.flags.with(theirs.flags),
            ..*ours
        };
        differences.insert(difference).map_err(|error| match error {
            InsertError::Full { .. } => Reason::Capacity,
            InsertError::Duplicate { .. } => Reason::Doubtful,
        })?;
    }
    Ok(differences)
}

/// Holds the follower against the leader from `baseline` on, or from the first period that both have.
///
/// # Errors
/// [`Reason::TooLarge`] when a difference does not fit.
///
/// ```
/// use peil_core::{convergence, Decimal, Observation, Options, Period, Series};
/// let series = |first, last| {
///     let mut series = Series::<4>::new();
///     series.insert(Observation::exact(Period::year(2016)?, Decimal::from_integer(first)))?;
///     series.insert(Observation::exact(Period::year(2024)?, Decimal::from_integer(last)))?;
///     Ok::<_, Box<dyn core::error::Error>>(series)
/// };
/// let convergence = convergence(&series(24, 61)?, &series(71, 97)?, None, Options::default())?;
/// assert_eq!(convergence.assessment.gap?.value, Decimal::from_integer(36));
/// assert_eq!(convergence.assessment.pace.actual?.per_year(), "1.375".parse()?);
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn convergence<const N: usize>(
    follower: &Series<N>,
    leader: &Series<N>,
    baseline: Option<Period>,
    options: Options,
) -> Result<Convergence<N>, Reason> {
    let differences = differences(follower, leader)?;
    let assessment = assess(&differences, &Target::Convergence { by: None, baseline }, options);
    Ok(Convergence { differences, assessment })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Decimal, Flags, Qualifier};

    #[test]
    fn two_bounds_leave_the_difference_open_and_one_bounds_it() {
        let of = |year, value, qualifier| Observation {
            qualifier,
            ..Observation::exact(Period::year(year).unwrap(), Decimal::from_integer(value))
        };
        let mut follower = Series::<4>::new();
        let mut leader = Series::<4>::new();
        for (year, ours, theirs) in [
            (2020, Qualifier::AtLeast, Qualifier::AtLeast),
            (2021, Qualifier::Exact, Qualifier::AtLeast),
            (2022, Qualifier::AtLeast, Qualifier::Exact),
            (2023, Qualifier::About, Qualifier::About),
        ] {
            follower.insert(of(year, 50, ours)).unwrap();
            leader.insert(of(year, 90, theirs)).unwrap();
        }
        leader.remove(Period::year(2023).unwrap());
        let found: std::vec::Vec<_> =
            differences(&follower, &leader).unwrap().iter().map(|difference| difference.qualifier).collect();
        assert_eq!(found, [Qualifier::AtMost, Qualifier::AtLeast]);
    }

    #[test]
    fn a_difference_carries_the_finer_print_and_the_flags_of_both() {
        let of = |text: &str, digits, flags| Observation {
            digits,
            flags: Flags::from_letters(flags).unwrap(),
            ..Observation::exact(Period::year(2024).unwrap(), text.parse().unwrap())
        };
        let (mut follower, mut leader) = (Series::<1>::new(), Series::<1>::new());
        follower.insert(of("61.5", 1, "e")).unwrap();
        leader.insert(of("97.25", 2, "p")).unwrap();
        let difference = *differences(&follower, &leader).unwrap().last().unwrap();
        assert_eq!(difference, of("-35.75", 2, "ep"));
    }
}
