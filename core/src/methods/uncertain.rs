//! Whether a sample is large enough for a verdict.

use crate::shares::{Confidence, Decision, Interval, Measured};
use crate::{Observation, Period, Series};
use core::fmt;

/// A series of percentages whose latest value is known from a sample only: the same series at both ends of the interval
/// around it.
///
/// Whatever is judged from the series is judged at both ends; where the two differ, the sample is too small to tell and
/// the answer is undecided. The interval is the one of [`Measured::wilson`]. Only the latest value is moved, since that is the
/// one a verdict turns on; the earlier values stay as they are published.
///
/// ```
/// use peil_core::methods::{Case, Method, MethodOptions, Status, Uncertain};
/// use peil_core::shares::{Confidence, Decision, Measured};
/// use peil_core::{Comparator, Decimal, LevelTarget, Observation, Period, Series, Target};
///
/// let mut series = Series::<8>::new();
/// series.insert(Observation::exact(Period::year(2021)?, Decimal::from_integer(75)))?;
/// series.insert(Observation::exact(Period::year(2024)?, "81.5".parse()?))?;
/// let target = LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95)).by(Period::year(2030)?);
/// let target = Target::Level(target);
///
/// let options = MethodOptions::default();
/// let class = |series: &Series<8>| Case::new(series, &target, &options).verdict(Method::Statcan).status;
/// let measured = |companies| Measured::new(companies, None);
/// let few = Uncertain::new(&series, None, measured(100)?, Confidence::P95)?;
/// assert_eq!(
///     few.decide(class),
///     Decision::Undecided { low: Ok(Status::Deterioration), high: Ok(Status::OnTrack) }
/// );
/// let many = Uncertain::new(&series, None, measured(100_000)?, Confidence::P95)?;
/// assert_eq!(many.decide(class), Decision::Clear(Ok(Status::OnTrack)));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertain<const N: usize> {
    interval: Interval,
    low: Series<N>,
    high: Series<N>,
}

/// Why there is no interval around the latest value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoInterval {
    /// There is no usable observation.
    NoObservation,
    /// The latest value is only a bound.
    ValueIsBound,
    /// The latest value is no percentage between 0 and 100.
    NotAShare,
}

impl fmt::Display for NoInterval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoObservation => "there is no usable observation",
            Self::ValueIsBound => "the latest value is only a bound",
            Self::NotAShare => "the latest value is no percentage between 0 and 100",
        })
    }
}

impl core::error::Error for NoInterval {}

impl<const N: usize> Uncertain<N> {
    /// Moves the latest usable observation, of those up to and including `as_of` where that is given, to both ends of the
    /// interval around it. Both ends are rounded to a millionth of a percentage point.
    ///
    /// # Errors
    /// Refuses a series without a usable observation, and a latest value that is a bound or no percentage.
    pub fn new(
        series: &Series<N>,
        as_of: Option<Period>,
        measured: Measured,
        confidence: Confidence,
    ) -> Result<Self, NoInterval> {
        let known = as_of.map_or(series.as_slice(), |as_of| series.up_to(as_of));
        let latest = known.iter().rfind(|observation| observation.is_usable());
        let latest = *latest.ok_or(NoInterval::NoObservation)?;
        if latest.qualifier.is_bound() {
            return Err(NoInterval::ValueIsBound);
        }
        let interval = measured.wilson(latest.value, confidence).ok_or(NoInterval::NotAShare)?;
        let (low, high) = interval.in_percent();
        let moved = |value| {
            let mut moved = series.clone();
            moved.remove(latest.period);
            // The place of the removed observation is free, so that this is never refused.
            let _ = moved.insert(Observation { value, ..latest });
            moved
        };
        Ok(Self { interval, low: moved(low), high: moved(high) })
    }

    /// The interval around the latest value, as fractions.
    #[must_use]
    pub const fn interval(&self) -> Interval {
        self.interval
    }

    /// The series with the latest value at the lower end.
    #[must_use]
    pub const fn low(&self) -> &Series<N> {
        &self.low
    }

    /// The series with the latest value at the upper end.
    #[must_use]
    pub const fn high(&self) -> &Series<N> {
        &self.high
    }

    /// The verdict that holds at both ends, or undecided with the verdict at each.
    ///
    /// `judge` has to change with the latest value at cut-offs only, and never back: only the ends are asked for. That
    /// holds for every [`Method`](super::Method) and for [`assess`](crate::assess).
    #[must_use]
    pub fn decide<T: PartialEq>(&self, judge: impl Fn(&Series<N>) -> T) -> Decision<T> {
        let (low, high) = (judge(&self.low), judge(&self.high));
        if low == high { Decision::Clear(low) } else { Decision::Undecided { low, high } }
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{down, from, period, series, up};
    use super::super::{Case, Method, MethodOptions, Status};
    use super::*;
    use crate::{Decimal, Flags, Options, Qualifier, assess};

    fn measured(size: u32, population: Option<u32>) -> Measured {
        Measured::new(size, population).unwrap()
    }

    fn percent(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn only_the_latest_value_moves() {
        let plain = series("2021:75 2022:80.8 2024:81.5");
        let uncertain = Uncertain::new(&plain, None, measured(100, None), Confidence::P95).unwrap();
        let (low, high) = uncertain.interval().in_percent();
        assert!(low < percent("81.5") && percent("81.5") < high);
        for (moved, value) in [(uncertain.low(), low), (uncertain.high(), high)] {
            assert_eq!(moved.len(), plain.len());
            for (one, other) in moved.iter().zip(&plain).take(2) {
                assert_eq!(one, other);
            }
            assert_eq!(*moved.last().unwrap(), Observation { value, ..*plain.last().unwrap() });
        }
    }

    #[test]
    fn the_latest_is_the_last_usable_one_that_is_known() {
        let mut plain = series("2021:75 2024:81.5 2025:83");
        plain
            .insert(Observation {
                flags: Flags::DOUBTFUL,
                ..Observation::exact(period("2026"), percent("20"))
            })
            .unwrap();
        let latest = |as_of| {
            let moved = Uncertain::new(&plain, as_of, measured(50, None), Confidence::P95).unwrap();
            let changed = moved.low().iter().zip(&plain).find(|(one, other)| one != other);
            changed.map(|(one, _)| one.period)
        };
        assert_eq!(latest(None), Some(period("2025")));
        assert_eq!(latest(Some(period("2024"))), Some(period("2024")));
    }

    #[test]
    fn what_has_no_interval_is_refused() {
        let of = |series: &Series<16>, as_of| {
            Uncertain::new(series, as_of, measured(50, None), Confidence::P95).unwrap_err()
        };
        assert_eq!(of(&Series::new(), None), NoInterval::NoObservation);
        assert_eq!(of(&series("2024:50"), Some(period("2023"))), NoInterval::NoObservation);
        assert_eq!(of(&series("2024:100.5"), None), NoInterval::NotAShare);
        assert_eq!(of(&series("2024:-3"), None), NoInterval::NotAShare);
        let mut bound = series("2021:75");
        bound
            .insert(Observation {
                qualifier: Qualifier::AtLeast,
                ..Observation::exact(period("2024"), percent("99"))
            })
            .unwrap();
        assert_eq!(of(&bound, None), NoInterval::ValueIsBound);
    }

    #[test]
    fn whether_a_target_is_met_is_undecided_where_it_lies_inside() {
        let target = up("80", "2030");
        let met = |points: &str, size, population| {
            let uncertain =
                Uncertain::new(&series(points), None, measured(size, population), Confidence::P95).unwrap();
            uncertain.decide(|series| assess(series, &target, Options::default()).gap.unwrap().is_met)
        };
        // Wilson at 95 %: 81.5 % of 100 runs from 72.8 to 87.9, of 10 000 from 80.7 to 82.2.
        let open = Decision::Undecided { low: Some(false), high: Some(true) };
        assert_eq!(met("2024:81.5", 100, None), open);
        assert_eq!(met("2024:81.5", 10_000, None), Decision::Clear(Some(true)));
        assert_eq!(met("2024:81.5", 100, Some(100)), Decision::Clear(Some(true)));
        assert_eq!(met("2024:60", 100, None), Decision::Clear(Some(false)));
    }

    #[test]
    #[cfg_attr(miri, ignore = "minutes in the interpreter")]
    fn a_class_that_holds_at_both_ends_holds_in_between() {
        let options = MethodOptions { ceiling: Some(Decimal::HUNDRED), ..MethodOptions::default() };
        let history = "2015:40 2016:43 2017:45 2018:46 2019:50";
        let targets = [
            up("95", "2030"),
            from(up("70", "2025"), "2016"),
            down("20", "2030"),
            from(down("45", "2030"), "2015"),
        ];
        let mut undecided = 0;
        for target in &targets {
            for percent in 1..100 {
                for size in [20, 400, 40_000] {
                    let plain = series(&std::format!("{history} 2020:{percent}"));
                    let uncertain =
                        Uncertain::new(&plain, None, measured(size, None), Confidence::P95).unwrap();
                    for method in Method::ALL {
                        let class =
                            |series: &Series<16>| Case::new(series, target, &options).verdict(method).status;
                        match uncertain.decide(class) {
                            Decision::Clear(held) => {
                                assert_eq!(held, class(&plain), "{method} {percent} {size}");
                            }
                            Decision::Undecided { .. } => undecided += 1,
                        }
                    }
                }
            }
        }
        assert!(undecided > 1_000, "{undecided}");
    }

    #[test]
    fn both_classes_are_named() {
        let target = up("95", "2030");
        let options = MethodOptions::default();
        let plain = series("2021:75 2024:81.5");
        let class =
            |series: &Series<16>| Case::new(series, &target, &options).verdict(Method::Statcan).status;
        let of = |size, population| {
            let uncertain =
                Uncertain::new(&plain, None, measured(size, population), Confidence::P95).unwrap();
            uncertain.decide(class)
        };
        assert_eq!(class(&plain), Ok(Status::OnTrack));
        // 79.1 at the lower end: growth of 1.8 % a year where 2.7 % is needed.
        let open = Decision::Undecided { low: Ok(Status::AccelerationNeeded), high: Ok(Status::OnTrack) };
        assert_eq!(of(1_000, None), open);
        // With 1000 of 1001 measured next to nothing is left to chance.
        assert_eq!(of(1_000, Some(1_001)), Decision::Clear(Ok(Status::OnTrack)));
    }
}
