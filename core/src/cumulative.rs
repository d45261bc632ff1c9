//! Counts that only grow.

use crate::{Observation, Reason, Series};

/// The running total of a series of new cases: each observation becomes the sum of all up to it.
///
/// Unusable observations are left out. A sum over a bound is a bound, and a sum over "about" is about.
///
/// # Errors
/// [`Reason::CountFell`] for a number of new cases below zero, [`Reason::TooLarge`] when the sum does not fit,
/// [`Reason::ValueIsBound`] when bounds of opposite sides meet.
///
/// ```
/// use peil_core::{running_total, Decimal, Observation, Period, Series};
/// let mut trained = Series::<4>::new();
/// for (year, new) in [(2022, 400), (2023, 700), (2024, 100)] {
///     trained.insert(Observation::exact(Period::year(year)?, Decimal::from_integer(new)))?;
/// }
/// let total = running_total(&trained)?;
/// assert_eq!(total.last().map(|last| last.value), Some(Decimal::from_integer(1_200)));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
pub fn running_total<const N: usize>(new_cases: &Series<N>) -> Result<Series<N>, Reason> {
    let mut totals = Series::new();
    let mut before: Option<Observation> = None;
    for case in new_cases.iter().filter(|case| case.is_usable()) {
        if case.value.is_negative() {
            return Err(Reason::CountFell);
        }
        let total = match before {
            None => *case,
            Some(before) => Observation {
                value: before.value.checked_add(case.value).ok_or(Reason::TooLarge)?,
                digits: before.digits.max(case.digits),
                qualifier: before.qualifier.of_sum(case.qualifier).ok_or(Reason::ValueIsBound)?,
                flags: before.flags.with(case.flags),
                ..*case
            },
        };
        totals.insert(total).map_err(|_| Reason::Capacity)?;
        before = Some(total);
    }
    Ok(totals)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Decimal, Flags, Period, Qualifier};

    #[test]
    fn a_bound_stays_a_bound() {
        let mut series = Series::<4>::new();
        for (year, qualifier) in
            [(2021, Qualifier::Exact), (2022, Qualifier::AtLeast), (2023, Qualifier::Exact)]
        {
            let case = Observation::exact(Period::year(year).unwrap(), Decimal::ONE);
            series.insert(Observation { qualifier, ..case }).unwrap();
        }
        let totals = running_total(&series).unwrap();
        let found: std::vec::Vec<_> = totals.iter().map(|total| (total.value, total.qualifier)).collect();
        assert_eq!(
            found,
            [
                (Decimal::from_integer(1), Qualifier::Exact),
                (Decimal::from_integer(2), Qualifier::AtLeast),
                (Decimal::from_integer(3), Qualifier::AtLeast),
            ]
        );
    }

    #[test]
    fn a_negative_number_of_new_cases_is_refused() {
        let mut series = Series::<1>::new();
        series.insert(Observation::exact(Period::year(2021).unwrap(), Decimal::from_integer(-1))).unwrap();
        assert_eq!(running_total(&series), Err(Reason::CountFell));
    }

    #[test]
    fn a_total_carries_the_finest_print_and_the_flags_of_all_before() {
        let mut series = Series::<4>::new();
        for (year, digits, flags) in [(2021, 2, "e"), (2022, 0, "p"), (2023, 1, "")] {
            let case = Observation::exact(Period::year(year).unwrap(), Decimal::ONE);
            series
                .insert(Observation { digits, flags: Flags::from_letters(flags).unwrap(), ..case })
                .unwrap();
        }
        let totals = running_total(&series).unwrap();
        let found: std::vec::Vec<_> =
            totals.iter().map(|total| (total.digits, std::format!("{}", total.flags))).collect();
        assert_eq!(found, [(2, "e".into()), (2, "ep".into()), (2, "ep".into())]);
    }
}
