//! An assessment, worked out a second time.

use super::Known;
use crate::oracle::{rational, rounded, years};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use peil_core::{
    Assessment, Decimal, Direction, Movement, Observation, Options, Period, Qualifier, Reason, Target,
};

type Number = Result<Decimal, Reason>;

/// Every number of an assessment and every reason for one that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    latest: Result<Observation, Reason>,
    base: Result<Observation, Reason>,
    start: Result<Observation, Reason>,
    gap: Number,
    gap_qualifier: Option<Qualifier>,
    is_met: Option<bool>,
    way: Number,
    share_of_target: Number,
    actual: Number,
    required_from_base: Number,
    required_from_now: Number,
    ratio: Number,
    value_at_target: Number,
    reached: Number,
    movement: Option<Movement>,
    broken: Option<peil_core::Break>,
    crossed: bool,
    edition_changed: bool,
    left_out: bool,
}

/// What an assessment of these observations should say.
///
/// # Panics
/// Never: the latest observation can be compared with itself.
#[must_use]
pub fn expected(observations: &[Observation], target: &Target, options: Options) -> Expected {
    let Some(known) = Known::new(observations, target, options) else {
        let left_out = observations.iter().any(|observation| {
            super::known::is_doubtful(observation)
                && options.as_of.is_none_or(|as_of| observation.period <= as_of)
        });
        return Expected::nothing(left_out);
    };
    let reading = Reading { known: &known };
    let start = reading.start();
    let actual = reading.actual();
    let per_year = actual.clone().and_then(|(_, slope)| fitting(&slope));
    // A pace that does not fit is refused, and with it whatever is read from it.
    let actual = per_year.and(actual);
    let base_and_way = reading.way_to_go();
    let required = reading.required_from_base();
    let required_per_year = required.clone().and_then(|slope| fitting(&slope));
    let movement = match (&actual, known.aim) {
        (Ok((change, _)), Ok(aim)) => Some(movement(aim.comparator.direction(), change)),
        _ => None,
    };
    let named = known.aim.ok().and_then(|aim| aim.baseline).and_then(|period| known.at(period));
    Expected {
        latest: Ok(known.latest),
        base: known.base(),
        start,
        gap: reading.gap(),
        gap_qualifier: reading.gap().ok().map(|_| reading.gap_qualifier()),
        is_met: reading.gap().ok().and_then(|_| known.is_met().ok().flatten()),
        way: reading.way(base_and_way),
        share_of_target: reading.share_of_target(),
        actual: per_year,
        required_from_base: required_per_year,
        required_from_now: reading.required_from_now(),
        ratio: reading.ratio(required_per_year.and(required), actual.clone()),
        value_at_target: reading.value_at_target(actual.clone()),
        reached: reading.reached(actual, movement),
        movement,
        broken: known.between(&named.unwrap_or(known.earliest)),
        crossed: options.across_breaks && start.is_ok_and(|start| known.between(&start).is_some()),
        edition_changed: start.is_ok_and(|start| start.definition != known.latest.definition),
        left_out: known.all.iter().any(super::known::is_doubtful),
    }
}

/// The number as a decimal, or that it is too large for one.
fn fitting(number: &BigRational) -> Number {
    rounded(number).ok_or(Reason::TooLarge)
}

/// A difference, where it is a decimal itself: sums are taken of decimals and do not pass their limits.
fn difference(a: Decimal, b: Decimal) -> Result<BigRational, Reason> {
    let difference = rational(a) - rational(b);
    fitting(&difference).map(|_| difference)
}

fn time(from: Period, to: Period) -> BigRational {
    years(to) - years(from)
}

fn movement(direction: Direction, change: &BigRational) -> Movement {
    let wanted = match direction {
        Direction::Up => change.is_positive(),
        Direction::Down => change.is_negative(),
    };
    if change.is_zero() {
        Movement::Still
    } else if wanted {
        Movement::Towards
    } else {
        Movement::Away
    }
}

struct Reading<'a> {
    known: &'a Known,
}

impl Reading<'_> {
    fn start(&self) -> Result<Observation, Reason> {
        let latest = self.known.latest.period;
        let start = self.known.base().ok().filter(|base| base.period < latest).unwrap_or(self.known.first);
        if start.period < latest { Ok(start) } else { Err(Reason::OneObservation) }
    }

    fn stated(&self, other: &Observation) -> Result<(), Reason> {
        let bound = other.qualifier.is_bound() || self.known.latest.qualifier.is_bound();
        if bound { Err(Reason::ValueIsBound) } else { Ok(()) }
    }

    /// The change, and the change a year.
    fn actual(&self) -> Result<(BigRational, BigRational), Reason> {
        let start = self.start()?;
        self.stated(&start)?;
        let usable: Vec<_> =
            self.known.all.iter().filter(|observation| !super::known::is_doubtful(observation)).collect();
        if self.known.counts_up && usable.windows(2).any(|pair| pair[1].value < pair[0].value) {
            return Err(Reason::CountFell);
        }
        let change = difference(self.known.latest.value, start.value)?;
        let time = time(start.period, self.known.latest.period);
        if time.is_zero() { Err(Reason::OneObservation) } else { Ok((change.clone(), change / time)) }
    }

    fn gap(&self) -> Number {
        let aim = self.known.aim?;
        let (more, less) = match aim.comparator.direction() {
            Direction::Up => (aim.value, self.known.latest.value),
            Direction::Down => (self.known.latest.value, aim.value),
        };
        fitting(&difference(more, less)?)
    }

    /// A gap to something higher shrinks as the value grows.
    fn gap_qualifier(&self) -> Qualifier {
        let up = self.known.aim.is_ok_and(|aim| aim.comparator.direction() == Direction::Up);
        match (up, self.known.latest.qualifier) {
            (true, Qualifier::AtLeast) => Qualifier::AtMost,
            (true, Qualifier::MoreThan) => Qualifier::LessThan,
            (true, Qualifier::AtMost) => Qualifier::AtLeast,
            (true, Qualifier::LessThan) => Qualifier::MoreThan,
            (_, unchanged) => unchanged,
        }
    }

    /// The baseline and how far it is from there to the target.
    fn way_to_go(&self) -> Result<(Observation, BigRational), Reason> {
        let aim = self.known.aim?;
        let base = self.known.base()?;
        if base.qualifier.is_bound() {
            return Err(Reason::ValueIsBound);
        }
        let whole = difference(aim.value, base.value)?;
        match movement(aim.comparator.direction(), &whole) {
            Movement::Still => Err(Reason::BaselineEqualsTarget),
            Movement::Away => Err(Reason::BaselinePastTarget),
            Movement::Towards => Ok((base, whole)),
        }
    }

    fn way(&self, base_and_way: Result<(Observation, BigRational), Reason>) -> Number {
        let (base, whole) = base_and_way?;
        if base.period >= self.known.latest.period {
            return Err(Reason::BaselineIsLatest);
        }
        self.stated(&base)?;
        let gone = difference(self.known.latest.value, base.value)?;
        fitting(&(rational(Decimal::HUNDRED) * gone / whole))
    }

    fn share_of_target(&self) -> Number {
        let aim = self.known.aim?;
        if self.known.latest.qualifier.is_bound() {
            return Err(Reason::ValueIsBound);
        }
        if !aim.value.is_positive() {
            return Err(Reason::NotMeasured);
        }
        fitting(&(rational(Decimal::HUNDRED) * rational(self.known.latest.value) / rational(aim.value)))
    }

    fn required_from_base(&self) -> Result<BigRational, Reason> {
        let (base, whole) = self.way_to_go()?;
        let by = self.known.aim?.by.ok_or(Reason::NoTargetDate)?;
        let time = time(base.period, by);
        if time.is_positive() { Ok(whole / time) } else { Err(Reason::TargetDatePassed) }
    }

    fn required_from_now(&self) -> Number {
        let aim = self.known.aim?;
        self.gap()?;
        if self.known.is_met()? == Some(true) {
            return Err(Reason::AlreadyMet);
        }
        let by = aim.by.ok_or(Reason::NoTargetDate)?;
        let time = time(self.known.latest.period, by);
        if !time.is_positive() || self.known.options.as_of.is_some_and(|as_of| by.months_until(as_of) > 0) {
            return Err(Reason::TargetDatePassed);
        }
        if self.known.latest.qualifier.is_bound() {
            return Err(Reason::ValueIsBound);
        }
        fitting(&(difference(aim.value, self.known.latest.value)? / time))
    }

    fn ratio(
        &self,
        required: Result<BigRational, Reason>,
        actual: Result<(BigRational, BigRational), Reason>,
    ) -> Number {
        let required = required?;
        if self.known.base()?.period >= self.known.latest.period {
            return Err(Reason::BaselineIsLatest);
        }
        fitting(&(actual?.1 / required))
    }

    fn value_at_target(&self, actual: Result<(BigRational, BigRational), Reason>) -> Number {
        let by = self.known.aim?.by.ok_or(Reason::NoTargetDate)?;
        let time = time(self.known.latest.period, by);
        if !time.is_positive() {
            return Err(Reason::TargetDatePassed);
        }
        fitting(&(rational(self.known.latest.value) + actual?.1 * time))
    }

    fn reached(
        &self,
        actual: Result<(BigRational, BigRational), Reason>,
        movement: Option<Movement>,
    ) -> Number {
        let aim = self.known.aim?;
        self.gap()?;
        if self.known.is_met()? == Some(true) {
            return Err(Reason::AlreadyMet);
        }
        let (_, slope) = actual?;
        match movement {
            Some(Movement::Towards) => {}
            Some(Movement::Away) => return Err(Reason::MovingAway),
            _ => return Err(Reason::NotMoving),
        }
        let to_go = difference(aim.value, self.known.latest.value)?;
        fitting(&(years(self.known.latest.period) + to_go / slope))
    }
}

impl Expected {
    fn nothing(left_out: bool) -> Self {
        let none = Err(Reason::NoObservation);
        let number: Number = Err(Reason::NoObservation);
        Self {
            latest: none,
            base: none,
            start: none,
            gap: number,
            gap_qualifier: None,
            is_met: None,
            way: number,
            share_of_target: number,
            actual: number,
            required_from_base: number,
            required_from_now: number,
            ratio: number,
            value_at_target: number,
            reached: number,
            movement: None,
            broken: None,
            crossed: false,
            edition_changed: false,
            left_out,
        }
    }
}

impl From<&Assessment> for Expected {
    /// What an assessment says, in the same form.
    fn from(found: &Assessment) -> Self {
        Self {
            latest: found.latest,
            base: found.base,
            start: found.start,
            gap: found.gap.map(|gap| gap.value),
            gap_qualifier: found.gap.ok().map(|gap| gap.qualifier),
            is_met: found.gap.ok().and_then(|gap| gap.is_met),
            way: found.way,
            share_of_target: found.share_of_target,
            actual: found.pace.actual.map(peil_core::Slope::per_year),
            required_from_base: found.pace.required_from_base.map(peil_core::Slope::per_year),
            required_from_now: found.pace.required_from_now.map(peil_core::Slope::per_year),
            ratio: found.pace.ratio,
            value_at_target: found.pace.value_at_target,
            reached: found.pace.reached,
            movement: found.movement,
            broken: found.broken,
            crossed: found.crossed,
            edition_changed: found.edition_changed,
            left_out: found.left_out,
        }
    }
}

/// True when the pace keeps up with the required one, from the exact fractions.
#[must_use]
pub fn keeps_up(ours: (Decimal, i32), required: (Decimal, i32)) -> bool {
    let slope = |(change, months): (Decimal, i32)| rational(change) / BigRational::from(BigInt::from(months));
    let (ours, required) = (slope(ours), slope(required));
    if required.is_negative() { ours <= required } else { ours >= required }
}
