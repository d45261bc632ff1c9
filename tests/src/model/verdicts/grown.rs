//! The methods of constant growth: numbers to twelve digits, and the status that the cut-offs give to them.

use super::{Bench, agenda_due, due};
use crate::oracle::{rational, years};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use peil_core::methods::{Quantity, Status, Term};
use peil_core::{Decimal, Direction, Observation, Reason};

/// Classes by their lower bound, whether that belongs to them, and the class of the rest.
type Table = (&'static [(f64, bool, Status)], Status);

const STATCAN: Table = (
    &[
        (0.95, true, Status::OnTrack),
        (0.6, true, Status::AccelerationNeeded),
        (0.0, true, Status::LimitedProgress),
    ],
    Status::Deterioration,
);
const STATCAN_TREND: Table = (
    &[
        (0.015, true, Status::OnTrack),
        (0.005, true, Status::AccelerationNeeded),
        (0.0, true, Status::LimitedProgress),
    ],
    Status::Deterioration,
);
const EUROSTAT: Table = (
    &[
        (0.95, true, Status::SignificantProgress),
        (0.6, true, Status::ModerateProgress),
        (0.0, true, Status::InsufficientProgress),
    ],
    Status::MovingAway,
);
const EUROSTAT_TREND: Table = (
    &[
        (0.01, true, Status::SignificantProgress),
        (0.0, true, Status::ModerateProgress),
        (-0.01, false, Status::ModerateMovementAway),
    ],
    Status::SignificantMovementAway,
);
const UNSD: Table = (
    &[(0.95, true, Status::OnTrack), (0.1, true, Status::AccelerationNeeded)],
    Status::StagnationOrRegression,
);
const UNSD_TREND: Table = (
    &[(0.02, true, Status::OnTrack), (0.005, true, Status::AccelerationNeeded)],
    Status::StagnationOrRegression,
);
const ISTAT: Table = (
    &[
        (0.05, false, Status::ClearImprovement),
        (0.01, false, Status::SlightImprovement),
        (-0.01, false, Status::Stable),
        (-0.05, false, Status::SlightWorsening),
    ],
    Status::ClearWorsening,
);

impl Bench<'_> {
    pub(super) fn statcan(&self) {
        self.growth(self.agenda_base(), true);
        self.scores_between(-5.0, 5.0);
        match self.known.aim {
            Ok(aim) => {
                let base = self.agenda_base();
                let due = agenda_due(aim);
                self.required(base, Ok(due), aim.value, true);
                self.ratio(Status::TargetAchieved, Status::Deterioration, STATCAN);
            }
            Err(Reason::NoTarget) => {
                let coefficient = self.number(Quantity::LimitCoefficient).unwrap_or(1.0);
                assert!((0.0..=1.0).contains(&coefficient), "{:?}", self.verdict);
                self.class(Quantity::Growth, STATCAN_TREND, coefficient);
            }
            Err(_) => assert!(self.verdict.status.is_err()),
        }
    }

    pub(super) fn eurostat(&self) {
        let base = self.within(match self.options.term {
            Term::Short => 5,
            Term::Long => 15,
        });
        match self.known.aim {
            Ok(aim) => {
                self.growth(base, false);
                self.required(base, due(aim), aim.value, false);
                self.ratio(Status::SignificantProgress, Status::MovingAway, EUROSTAT);
            }
            Err(Reason::NoTarget) => {
                self.growth(base, false);
                self.class(Quantity::Growth, EUROSTAT_TREND, 1.0);
            }
            Err(_) => assert!(self.verdict.status.is_err()),
        }
    }

    pub(super) fn istat(&self) {
        self.growth(self.first(), false);
        self.class(Quantity::Growth, ISTAT, 1.0);
    }

    pub(super) fn unsd2023(&self) {
        self.scores_between(1.0, 3.0);
        if self.verdict.status == Ok(Status::TargetAchieved) {
            assert_eq!(self.verdict.score, Some(3.0));
        } else if self.known.aim.is_ok() {
            let met = self.is_met()
                && self.known.aim.is_ok_and(|aim| years(self.known.latest.period) <= years(agenda_due(aim)));
            assert!(!met, "a target that is met is achieved: {:?}", self.verdict);
            if self.number(Quantity::ShareOfWay).is_some() {
                self.class(Quantity::ShareOfWay, UNSD, 1.0);
            }
        } else {
            self.class(Quantity::Growth, UNSD_TREND, 1.0);
        }
    }

    fn within(&self, length: i64) -> Result<Observation, Reason> {
        if self.known.aim.is_ok_and(|aim| aim.baseline.is_some()) {
            return self.first();
        }
        let latest = self.known.latest.period;
        let recent =
            |one: &Observation| years(latest) - years(one.period) <= BigRational::from(BigInt::from(length));
        let base = self.known.taking_part().into_iter().find(recent).ok_or(Reason::OneObservation)?;
        self.before_latest(base)
    }

    fn scores_between(&self, low: f64, high: f64) {
        assert!(self.verdict.score.is_none_or(|score| (low..=high).contains(&score)), "{:?}", self.verdict);
    }

    /// The growth is that from the base to the latest observation, positive in the direction that is better.
    fn growth(&self, base: Result<Observation, Reason>, zero_counts: bool) {
        let Some(found) = self.number(Quantity::Growth) else { return };
        let base = base.unwrap_or_else(|reason| panic!("{reason}, and yet {:?}", self.verdict));
        let latest = self.latest().expect("growth is not read from a bound");
        let direction = self.direction().expect("growth has a direction");
        let start = if zero_counts && !latest.value.is_zero() { not_zero(base.value) } else { base.value };
        let time = years(latest.period) - years(base.period);
        let rate = rate(start, latest.value, &time).expect("growth of values of one sign");
        let turned = start.is_negative() != (direction == Direction::Down);
        near(found, if turned { -rate } else { rate }, self.verdict);
    }

    fn required(
        &self,
        base: Result<Observation, Reason>,
        by: Result<peil_core::Period, Reason>,
        goal: Decimal,
        zero_counts: bool,
    ) {
        let Some(found) = self.number(Quantity::RequiredGrowth) else { return };
        let (base, by) = (base.expect("a base"), by.expect("a date"));
        let (start, goal) =
            if zero_counts { (not_zero(base.value), not_zero(goal)) } else { (base.value, goal) };
        let time = years(by) - years(base.period);
        assert!(time.is_positive(), "{:?}", self.verdict);
        near(found, rate(start, goal, &time).expect("values of one sign"), self.verdict);
    }

    /// The ratio is growth over the size of the required growth, and decides where the target is not met.
    fn ratio(&self, met: Status, fallen: Status, table: Table) {
        let ratio = self.verdict.number(Quantity::Ratio).expect("the method has a ratio");
        if let Ok(ratio) = ratio {
            let growth = self.number(Quantity::Growth).expect("behind the ratio");
            let required = self.number(Quantity::RequiredGrowth).expect("behind the ratio");
            assert!((ratio * required.abs() - growth).abs() <= 4e-16 * growth.abs() + f64::MIN_POSITIVE);
        }
        match ratio {
            _ if self.is_met() => assert_eq!(self.verdict.status, Ok(met), "{:?}", self.verdict),
            Ok(_) => self.class(Quantity::Ratio, table, 1.0),
            Err(Reason::BaselineEqualsTarget) => assert_eq!(self.verdict.status, Ok(fallen)),
            Err(reason) => assert_eq!(self.verdict.status, Err(reason), "{:?}", self.verdict),
        }
    }

    /// The status is the class of the number; on a bound, but for rounding, either class will do.
    fn class(&self, quantity: Quantity, (rows, rest): Table, scale: f64) {
        let Some(found) = self.number(quantity) else {
            assert!(self.verdict.status.is_err(), "a status without a number: {:?}", self.verdict);
            return;
        };
        if rows.iter().any(|(bound, _, _)| *bound != 0.0 && (found / (bound * scale) - 1.0).abs() < 1e-11) {
            assert!(self.verdict.status.is_ok());
            return;
        }
        let row = rows.iter().find(|(bound, included, _)| {
            let bound = bound * scale;
            found > bound || (*included && found >= bound)
        });
        let expected = row.map_or(rest, |(_, _, status)| *status);
        assert_eq!(self.verdict.status, Ok(expected), "{:?}", self.verdict);
    }
}

/// What Statistics Canada counts zero as.
fn not_zero(value: Decimal) -> Decimal {
    if value.is_zero() { Decimal::from_millionths(1_000) } else { value }
}

/// The compound growth a year; of negative values that of their size.
#[expect(clippy::disallowed_methods, reason = "an oracle that does not share the core's functions")]
fn rate(base: Decimal, latest: Decimal, time: &BigRational) -> Option<f64> {
    let (base, latest) = (rational(base), rational(latest));
    if base.is_zero() || latest.is_zero() {
        return if base == latest { Some(0.0) } else { (!base.is_zero()).then_some(-1.0) };
    }
    let change = latest / base;
    if !change.is_positive() {
        return None;
    }
    let beyond = (&change - BigRational::one()).to_f64()?;
    let logarithm = if beyond.abs() < 0.5 { beyond.ln_1p() } else { change.to_f64()?.ln() };
    Some((logarithm / time.to_f64()?).exp_m1())
}

fn near(found: f64, expected: f64, verdict: &peil_core::methods::Verdict) {
    // The exponential makes a relative error of its logarithm an absolute one.
    let bound = 1e-14 * (1.0 + expected.abs().max(1.0).log2_of()) * expected.abs();
    assert!((found - expected).abs() <= bound, "{found:e} is not {expected:e}: {verdict:?}");
}

trait Log2 {
    fn log2_of(self) -> f64;
}

impl Log2 for f64 {
    /// The exponent in binary, without a function of the platform.
    fn log2_of(self) -> f64 {
        let bits = (self.to_bits() >> 52) & 0x7ff;
        (f64::from(u32::try_from(bits).unwrap_or(0)) - 1023.0).max(0.0)
    }
}
