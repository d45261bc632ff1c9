//! Verdicts, held against the rules of their methods worked out a second time.

mod grown;
mod linear;

use super::Known;
use super::known::Aim;
use crate::oracle::years;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use peil_core::methods::{Method, MethodOptions, Quantity, Status, Verdict};
use peil_core::{Direction, Observation, Period, Reason, Target};

/// Checks every verdict on these observations: numbers are numbers, follow from the observations that the method names,
/// and give the status that the published cut-offs give.
///
/// # Panics
/// When a verdict says something that does not follow.
pub fn check_verdicts(
    observations: &[Observation],
    target: &Target,
    options: &MethodOptions,
    verdicts: &[Verdict],
) {
    let Some(known) = Known::new(observations, target, options.comparison) else {
        for verdict in verdicts {
            assert_eq!(verdict.status, Err(Reason::NoObservation), "{verdict:?}");
        }
        return;
    };
    let huge = observations.iter().map(|observation| observation.value).chain(target.value()).any(|value| {
        // Beyond a hundred million, sums of squares over centuries may pass 128 bits, and that is said.
        value.millionths().unsigned_abs() > 100_000_000_000_000
    });
    for verdict in verdicts {
        let bench = Bench { known: &known, options, verdict, huge };
        bench.check_shape();
        match verdict.method {
            Method::Statcan => bench.statcan(),
            Method::Eurostat => bench.eurostat(),
            Method::Unsd2023 => bench.unsd2023(),
            Method::Istat => bench.istat(),
            Method::Weather => bench.weather(),
            Method::Sdsn => bench.sdsn(),
            Method::Oecd => bench.oecd(),
            Method::Escap => bench.escap(),
            Method::DigitalDecade => bench.digital_decade(),
        }
    }
}

/// One verdict, and what it was taken from.
struct Bench<'a> {
    known: &'a Known,
    options: &'a MethodOptions,
    verdict: &'a Verdict,
    /// Where a refusal as too large may be right.
    huge: bool,
}

impl Bench<'_> {
    fn check_shape(&self) {
        for number in self.verdict.numbers() {
            assert!(number.value.is_err() || number.value.is_ok_and(f64::is_finite), "{:?}", self.verdict);
        }
        assert!(self.verdict.score.is_none_or(f64::is_finite), "{:?}", self.verdict);
        assert!(self.verdict.thresholds.scale.is_finite(), "{:?}", self.verdict);
        assert!(self.verdict.numbers().len() < 8, "none is dropped: {:?}", self.verdict);
    }

    fn number(&self, quantity: Quantity) -> Option<f64> {
        self.verdict.number(quantity).and_then(Result::ok)
    }

    /// A linear number: exact but for the last step.
    fn close(&self, quantity: Quantity, expected: Result<BigRational, Reason>) {
        let found = self.verdict.number(quantity).expect("the method has this number");
        match (found, expected) {
            (Ok(found), Ok(expected)) => {
                let expected = expected.to_f64().expect("a number");
                let off = (found - expected).abs();
                assert!(off <= 5e-16 * expected.abs(), "{quantity:?}: {found:e} is not {expected:e}");
            }
            (Err(Reason::TooLarge), Ok(_)) if self.huge => {}
            (found, expected) => assert_eq!(found.err(), expected.err(), "{quantity:?} {:?}", self.verdict),
        }
    }

    fn status(&self, expected: Result<Status, Reason>) {
        let found = self.verdict.status;
        if found != Err(Reason::TooLarge) || !self.huge {
            assert_eq!(found, expected, "{:?}", self.verdict);
        }
    }

    fn is_met(&self) -> bool {
        self.known.is_met() == Ok(Some(true))
    }

    fn direction(&self) -> Option<Direction> {
        match self.known.aim {
            Ok(aim) => Some(aim.comparator.direction()),
            Err(Reason::NoTarget) => self.options.direction,
            Err(_) => None,
        }
    }

    fn latest(&self) -> Result<Observation, Reason> {
        stated(self.known.latest)
    }

    /// The baseline that the target names, else of 2015, else the first after that.
    fn agenda_base(&self) -> Result<Observation, Reason> {
        let named = self.known.aim.ok().and_then(|aim| aim.baseline);
        let from = |observation: &Observation| match named {
            Some(named) if named.calendar_month().is_some() => observation.period >= named,
            Some(named) => observation.period.calendar_year() >= named.calendar_year(),
            None => observation.period.calendar_year() >= 2015,
        };
        let base = match named.and_then(|named| self.known.at(named)) {
            Some(base) => self.known.allowed(base)?,
            None => *self.known.taking_part().iter().find(|one| from(one)).ok_or(Reason::BaselineMissing)?,
        };
        self.before_latest(base)
    }

    fn first(&self) -> Result<Observation, Reason> {
        self.before_latest(self.known.base()?)
    }

    fn before_latest(&self, base: Observation) -> Result<Observation, Reason> {
        if years(base.period) < years(self.known.latest.period) {
            stated(base)
        } else if self.known.aim.is_ok_and(|aim| aim.baseline == Some(base.period)) {
            Err(Reason::BaselineIsLatest)
        } else {
            Err(Reason::OneObservation)
        }
    }
}

fn stated(observation: Observation) -> Result<Observation, Reason> {
    if observation.qualifier.is_bound() { Err(Reason::ValueIsBound) } else { Ok(observation) }
}

/// By when; by the end of the agenda where the target does not say.
fn agenda_due(aim: Aim) -> Period {
    aim.by.unwrap_or_else(|| Period::year(2030).expect("in range"))
}

fn due(aim: Aim) -> Result<Period, Reason> {
    aim.by.ok_or(Reason::NoTargetDate)
}
