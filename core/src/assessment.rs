//! A series held against its target.

use crate::comparability::{break_between, span};
use crate::target::Aim;
use crate::{
    Break, Decimal, Direction, Flags, Gap, Observation, Pace, Period, Reason, Series, Slope, Target, exact,
};

/// What the caller asks for beyond the series and the target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Options {
    /// Compare across breaks and definitions all the same. The result says so in [`Assessment::crossed`].
    pub across_breaks: bool,
    /// The picture as it stood at the end of this period: later observations are left out, and a target due before it
    /// has passed. Without one, the latest observation is the present.
    pub as_of: Option<Period>,
}

/// What can be said about a series and a target, and for each thing that cannot, why.
///
/// Numbers are exact, or rounded once, half away from zero, to a millionth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Assessment {
    /// The latest usable observation.
    pub latest: Result<Observation, Reason>,
    /// The observation at the baseline of the target; without a baseline in the target, the first observation
    /// comparable with the latest one.
    pub base: Result<Observation, Reason>,
    /// Where the actual pace starts.
    pub start: Result<Observation, Reason>,
    /// What is still to go.
    pub gap: Result<Gap, Reason>,
    /// The part of the way from baseline to target that has been gone, in percent; below 0 when moving away, above 100
    /// when past the target.
    pub way: Result<Decimal, Reason>,
    /// The latest value in percent of the target.
    pub share_of_target: Result<Decimal, Reason>,
    /// How fast it moves and how fast it has to.
    pub pace: Pace,
    /// Which way the values move, where a pace is known and there is a target: up means towards it.
    pub movement: Option<Movement>,
    /// What separates baseline and latest observation, whether or not the caller chose to cross it.
    pub broken: Option<Break>,
    /// True when the caller asked to compare across breaks and the pace does so.
    pub crossed: bool,
    /// True when the pace runs over two editions of one definition, which may differ in detail.
    pub edition_changed: bool,
    /// True when an observation was kept out because it cannot be right.
    pub left_out: bool,
}

/// Whether the values approach the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Movement {
    /// They approach it.
    Towards,
    /// They stand still.
    Still,
    /// They move away from it.
    Away,
}

/// Holds a series against a target.
///
/// Formulas, with value *y* now, *b* at the baseline, *T* the target, and time in months:
/// gap = *T* − *y* (sign turned when the value has to fall); way = 100 (*y* − *b*) / (*T* − *b*); actual pace =
/// 12 (*y* − *b*) / months since *b*; required pace from the baseline = 12 (*T* − *b*) / months from *b* to the target
/// date; required from now = 12 (*T* − *y*) / months from *y* to the target date; ratio = actual / required from the
/// baseline.
///
/// ```
/// use peil_core::{assess, Decimal, Observation, Options, Period, Reason, Series, Target};
///
/// let mut series = Series::<4>::new();
/// series.insert(Observation::exact(Period::year(2023)?, "48.6".parse()?))?;
/// let assessment = assess(&series, &Target::None, Options::default());
/// assert_eq!(assessment.gap, Err(Reason::NoTarget));
/// assert_eq!(assessment.pace.actual, Err(Reason::OneObservation));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[must_use]
pub fn assess<const N: usize>(series: &Series<N>, target: &Target, options: Options) -> Assessment {
    let observations = options.as_of.map_or(series.as_slice(), |as_of| series.up_to(as_of));
    Comparison::new(observations, target, options).map_or_else(
        || Assessment {
            left_out: observations.iter().any(|observation| !observation.is_usable()),
            ..Assessment::refused(Reason::NoObservation)
        },
        |comparison| comparison.assess(),
    )
}

impl Assessment {
    fn refused(reason: Reason) -> Self {
        Self {
            latest: Err(reason),
            base: Err(reason),
            start: Err(reason),
            gap: Err(reason),
            way: Err(reason),
            share_of_target: Err(reason),
            pace: Pace::refused(reason),
            movement: None,
            broken: None,
            crossed: false,
            edition_changed: false,
            left_out: false,
        }
    }
}

/// The observations that take part, and what is aimed at.
struct Comparison<'a> {
    observations: &'a [Observation],
    latest: &'a Observation,
    /// The first observation that may be compared with the latest one.
    first: &'a Observation,
    base: Result<&'a Observation, Reason>,
    broken: Option<Break>,
    aim: Result<Aim, Reason>,
    counts_up: bool,
    options: Options,
}

impl<'a> Comparison<'a> {
    fn new(observations: &'a [Observation], target: &Target, options: Options) -> Option<Self> {
        let last = observations.iter().rposition(Observation::is_usable)?;
        let (latest, earlier) = (observations.get(last)?, observations.get(..last)?);
        let earliest = observations.iter().find(|observation| observation.is_usable())?;
        let first = observations.get(span(earlier, latest, options.across_breaks).start).unwrap_or(latest);
        let aim = target.aim().ok_or(match target {
            Target::None => Reason::NoTarget,
            _ => Reason::NotMeasured,
        });
        let named = aim.ok().and_then(|aim| aim.baseline);
        let at_baseline = match named {
            Some(period) => observations
                .iter()
                .find(|observation| observation.period == period)
                .ok_or(Reason::BaselineMissing),
            None => Ok(first),
        };
        let broken = match at_baseline {
            Ok(base) if named.is_some() => break_between(observations, base, latest),
            _ => break_between(observations, earliest, latest),
        };
        let base = at_baseline.and_then(|base| match break_between(observations, base, latest) {
            Some(Break::Doubtful) => Err(Reason::Doubtful),
            Some(Break::DefinitionsDiffer) if !options.across_breaks => Err(Reason::DefinitionsDiffer),
            Some(Break::Flagged) if !options.across_breaks => Err(Reason::BreakBetween),
            _ => Ok(base),
        });
        let counts_up = matches!(target, Target::Cumulative(_));
        Some(Self { observations, latest, first, base, broken, aim, counts_up, options })
    }

    fn assess(&self) -> Assessment {
        let gap = self.aim.and_then(|aim| {
            Gap::between(self.latest.qualifier, self.latest.value, aim.comparator, aim.value)
                .ok_or(Reason::TooLarge)
        });
        let start = self.start();
        let actual = start.and_then(|start| self.actual(start));
        let required_from_base = self.required_from_base();
        let pace = Pace {
            actual,
            required_from_base,
            required_from_now: self.required_from_now(gap),
            ratio: self.ratio(actual, required_from_base),
            value_at_target: self.value_at_target(actual),
            reached: self.reached(actual, gap),
        };
        Assessment {
            latest: Ok(*self.latest),
            base: self.base.copied(),
            start: start.copied(),
            gap,
            way: self.way(),
            share_of_target: self.share_of_target(),
            pace,
            movement: self.movement(actual),
            broken: self.broken,
            crossed: self.options.across_breaks
                && start.is_ok_and(|start| break_between(self.observations, start, self.latest).is_some()),
            edition_changed: start.is_ok_and(|start| start.definition != self.latest.definition),
            left_out: self.observations.iter().any(|observation| !observation.is_usable()),
        }
    }

    /// The baseline where it may be compared and lies before the latest observation, else the start of the segment.
    fn start(&self) -> Result<&'a Observation, Reason> {
        let start = match self.base {
            Ok(base) if base.period < self.latest.period => base,
            _ => self.first,
        };
        if start.period < self.latest.period { Ok(start) } else { Err(Reason::OneObservation) }
    }

    fn actual(&self, start: &Observation) -> Result<Slope, Reason> {
        self.refuse_bounds(start)?;
        if self.counts_up {
            let counted = self.observations.iter().filter(|observation| observation.is_usable());
            let fell = counted.clone().zip(counted.skip(1)).any(|(before, after)| after.value < before.value);
            if fell {
                return Err(Reason::CountFell);
            }
        }
        let change = self.latest.value.checked_sub(start.value).ok_or(Reason::TooLarge)?;
        Slope::new(change, start.period.months_until(self.latest.period))
    }

    fn refuse_bounds(&self, other: &Observation) -> Result<(), Reason> {
        if other.qualifier.is_bound() || self.latest.qualifier.is_bound() {
            Err(Reason::ValueIsBound)
        } else {
            Ok(())
        }
    }

    /// Baseline and target, where there is a way from the one to the other.
    fn way_to_go(&self) -> Result<(&'a Observation, Aim, Decimal), Reason> {
        let aim = self.aim?;
        let base = self.base?;
        if base.qualifier.is_bound() {
            return Err(Reason::ValueIsBound);
        }
        let whole = aim.value.checked_sub(base.value).ok_or(Reason::TooLarge)?;
        let wanted = match aim.comparator.direction() {
            Direction::Up => whole.is_positive(),
            Direction::Down => whole.is_negative(),
        };
        if whole.is_zero() {
            Err(Reason::BaselineEqualsTarget)
        } else if wanted {
            Ok((base, aim, whole))
        } else {
            Err(Reason::BaselinePastTarget)
        }
    }

    fn way(&self) -> Result<Decimal, Reason> {
        let (base, _, whole) = self.way_to_go()?;
        if base.period >= self.latest.period {
            return Err(Reason::BaselineIsLatest);
        }
        self.refuse_bounds(base)?;
        let gone = self.latest.value.checked_sub(base.value).ok_or(Reason::TooLarge)?;
        exact::fraction([gone.millionths(), Decimal::HUNDRED.millionths()], [whole.millionths()])
            .ok_or(Reason::TooLarge)
    }

    fn share_of_target(&self) -> Result<Decimal, Reason> {
        let aim = self.aim?;
        if self.latest.qualifier.is_bound() {
            return Err(Reason::ValueIsBound);
        }
        if !aim.value.is_positive() {
            return Err(Reason::NotMeasured);
        }
        exact::fraction(
            [self.latest.value.millionths(), Decimal::HUNDRED.millionths()],
            [aim.value.millionths()],
        )
        .ok_or(Reason::TooLarge)
    }

    fn required_from_base(&self) -> Result<Slope, Reason> {
        let (base, aim, whole) = self.way_to_go()?;
        let by = aim.by.ok_or(Reason::NoTargetDate)?;
        let months = base.period.months_until(by);
        if months <= 0 {
            return Err(Reason::TargetDatePassed);
        }
        Slope::new(whole, months)
    }

    fn required_from_now(&self, gap: Result<Gap, Reason>) -> Result<Slope, Reason> {
        let aim = self.aim?;
        if gap?.is_met == Some(true) {
            return Err(Reason::AlreadyMet);
        }
        let by = aim.by.ok_or(Reason::NoTargetDate)?;
        let months = self.latest.period.months_until(by);
        if months <= 0 || self.options.as_of.is_some_and(|as_of| by.months_until(as_of) > 0) {
            return Err(Reason::TargetDatePassed);
        }
        if self.latest.qualifier.is_bound() {
            return Err(Reason::ValueIsBound);
        }
        Slope::new(aim.value.checked_sub(self.latest.value).ok_or(Reason::TooLarge)?, months)
    }

    fn ratio(
        &self,
        actual: Result<Slope, Reason>,
        required: Result<Slope, Reason>,
    ) -> Result<Decimal, Reason> {
        let required = required?;
        let base = self.base?;
        if base.period >= self.latest.period {
            return Err(Reason::BaselineIsLatest);
        }
        actual?.ratio_to(required).ok_or(Reason::TooLarge)
    }

    fn value_at_target(&self, actual: Result<Slope, Reason>) -> Result<Decimal, Reason> {
        let by = self.aim?.by.ok_or(Reason::NoTargetDate)?;
        let months = self.latest.period.months_until(by);
        if months <= 0 {
            return Err(Reason::TargetDatePassed);
        }
        actual?.value_after(self.latest.value, months).ok_or(Reason::TooLarge)
    }

    fn movement(&self, actual: Result<Slope, Reason>) -> Option<Movement> {
        let sign = self.aim.ok()?.comparator.direction().sign();
        Some(match actual.ok()?.change().millionths().signum().saturating_mul(sign) {
            1 => Movement::Towards,
            0 => Movement::Still,
            _ => Movement::Away,
        })
    }

    fn reached(&self, actual: Result<Slope, Reason>, gap: Result<Gap, Reason>) -> Result<Decimal, Reason> {
        let aim = self.aim?;
        if gap?.is_met == Some(true) {
            return Err(Reason::AlreadyMet);
        }
        let actual = actual?;
        match self.movement(Ok(actual)) {
            Some(Movement::Towards) => {}
            Some(Movement::Away) => return Err(Reason::MovingAway),
            _ => return Err(Reason::NotMoving),
        }
        // Years on the calendar: month index / 12 - 1, so that the year 2024 stands at 2024, plus the months still to
        // go, gap / change x months: all over 12 x change, divided once.
        let remaining = aim.value.checked_sub(self.latest.value).ok_or(Reason::TooLarge)?;
        let months = |count: i64, slope: i64| i128::from(count).checked_mul(i128::from(slope));
        let change = actual.change().millionths();
        let elapsed = months(i64::from(self.latest.period.month_index().saturating_sub(12)), change);
        let to_go = months(i64::from(actual.months()), remaining.millionths());
        elapsed
            .zip(to_go)
            .and_then(|(elapsed, to_go)| elapsed.checked_add(to_go)?.checked_mul(i128::from(Decimal::SCALE)))
            .zip(months(12, change))
            .and_then(|(numerator, denominator)| exact::divide_half_away(numerator, denominator))
            .and_then(|years| i64::try_from(years).ok())
            .map(Decimal::from_millionths)
            .ok_or(Reason::TooLarge)
    }
}

/// Flags of the latest observation that a reader has to know of.
impl Assessment {
    /// The remarks on the latest observation, none where there is none.
    #[must_use]
    pub fn flags(&self) -> Flags {
        self.latest.map_or(Flags::NONE, |latest| latest.flags)
    }
}

#[cfg(test)]
mod tests;
