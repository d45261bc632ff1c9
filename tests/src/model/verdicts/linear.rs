//! The methods that are straight lines: every number and every status, exactly.

use super::{Bench, agenda_due, due, stated};
use crate::oracle::{rational, years};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use peil_core::methods::{Quantity, Status};
use peil_core::paths::Weights;
use peil_core::{Decimal, Direction, Observation, Period, Reason};

fn whole(number: i64) -> BigRational {
    BigRational::from(BigInt::from(number))
}

fn advance(direction: Direction, from: &BigRational, to: &BigRational) -> BigRational {
    match direction {
        Direction::Up => to - from,
        Direction::Down => from - to,
    }
}

/// A straight line as its value at a moment and its slope.
#[derive(Clone)]
struct Straight {
    moment: BigRational,
    level: BigRational,
    slope: BigRational,
}

impl Straight {
    fn through(from: &Observation, to: &Observation) -> Result<Self, Reason> {
        let time = years(to.period) - years(from.period);
        if time.is_zero() {
            return Err(Reason::OneObservation);
        }
        let slope = (rational(to.value) - rational(from.value)) / time;
        Ok(Self { moment: years(to.period), level: rational(to.value), slope })
    }

    /// Weighted least squares.
    fn fitted(points: &[(Observation, BigRational)]) -> Result<Self, Reason> {
        let sum = |of: &dyn Fn(&Observation) -> BigRational| {
            points.iter().map(|(point, weight)| weight * of(point)).sum::<BigRational>()
        };
        let total = sum(&|_| whole(1));
        let moment = sum(&|point| years(point.period)) / &total;
        let level = sum(&|point| rational(point.value)) / &total;
        let off = |point: &Observation| years(point.period) - &moment;
        let spread = sum(&|point| off(point) * off(point));
        if spread.is_zero() {
            return Err(Reason::OneObservation);
        }
        let slope = sum(&|point| off(point) * (rational(point.value) - &level)) / spread;
        Ok(Self { moment, level, slope })
    }

    fn at(&self, period: Period) -> BigRational {
        &self.level + &self.slope * (years(period) - &self.moment)
    }
}

impl Bench<'_> {
    pub(super) fn sdsn(&self) {
        let ratio = self.sdsn_ratio();
        self.close(Quantity::Ratio, ratio.clone());
        self.status(match ratio {
            _ if self.is_met() => Ok(Status::OnTrack),
            Ok(ratio) if ratio >= whole(1) => Ok(Status::OnTrack),
            Ok(ratio) if ratio >= whole(1) / whole(2) => Ok(Status::ModeratelyImproving),
            Ok(ratio) if !ratio.is_negative() => Ok(Status::Stagnating),
            Ok(_) | Err(Reason::BaselineEqualsTarget | Reason::BaselinePastTarget) => Ok(Status::Decreasing),
            Err(reason) => Err(reason),
        });
    }

    fn sdsn_ratio(&self) -> Result<BigRational, Reason> {
        let aim = self.known.aim?;
        let (base, latest) = (self.agenda_base()?, self.latest()?);
        let direction = aim.comparator.direction();
        let available = years(agenda_due(aim)) - years(base.period);
        if !available.is_positive() {
            return Err(Reason::TargetDatePassed);
        }
        let way = advance(direction, &rational(base.value), &rational(aim.value));
        if way.is_zero() {
            return Err(Reason::BaselineEqualsTarget);
        }
        if way.is_negative() {
            return Err(Reason::BaselinePastTarget);
        }
        let gone = advance(direction, &rational(base.value), &rational(latest.value));
        Ok(gone / (years(latest.period) - years(base.period)) / (way / available))
    }

    pub(super) fn oecd(&self) {
        self.status(self.known.is_met().and_then(|met| match met {
            Some(true) => Ok(Status::TargetAchieved),
            Some(false) => Ok(Status::DistanceLeft),
            None => Err(Reason::ValueIsBound),
        }));
        let distance = self.known.aim.and_then(|aim| {
            if self.is_met() {
                return Ok(whole(0));
            }
            let spread = self.options.spread.filter(|spread| *spread > Decimal::ZERO);
            let spread = rational(spread.ok_or(Reason::NoSpread)?);
            let left =
                advance(aim.comparator.direction(), &rational(self.latest()?.value), &rational(aim.value));
            Ok(if left.is_negative() { whole(0) } else { left / spread })
        });
        self.close(Quantity::Distance, distance);
    }

    pub(super) fn escap(&self) {
        let way = self.known.aim.and_then(|aim| {
            let base = self.agenda_base()?;
            let way = (rational(aim.value) - rational(base.value)).abs();
            if way.is_zero() { Err(Reason::BaselineEqualsTarget) } else { Ok((aim, base, way)) }
        });
        let current = way.clone().and_then(|(aim, base, way)| {
            let gone =
                advance(aim.comparator.direction(), &rational(base.value), &rational(self.latest()?.value));
            Ok(whole(10) * gone / way)
        });
        assert_eq!(
            self.verdict.score,
            self.number(Quantity::CurrentStatus),
            "the score is the current status"
        );
        self.close(Quantity::CurrentStatus, current);
        let predicted = way.clone().and_then(|(aim, base, _)| {
            let by = agenda_due(aim);
            if years(by) <= years(self.known.latest.period) {
                return Err(Reason::TargetDatePassed);
            }
            let points = self.known.taking_part().into_iter().filter(|point| point.period >= base.period);
            let weighed = points.map(|point| {
                let since = (years(point.period) - years(base.period)).max(whole(0));
                let weight = match self.options.weights {
                    Weights::SinceFirst => since + whole(1),
                    Weights::Equal => whole(1),
                };
                stated(point).map(|point| (point, weight))
            });
            Ok(Straight::fitted(&weighed.collect::<Result<Vec<_>, _>>()?)?.at(by))
        });
        self.close(Quantity::ValueAtTarget, predicted.clone());
        let gap = way.and_then(|(aim, _, way)| {
            let left = advance(aim.comparator.direction(), &predicted?, &rational(aim.value));
            Ok(if left.is_negative() { whole(0) } else { left / way })
        });
        self.close(Quantity::AnticipatedGap, gap.clone());
        self.status(gap.map(|gap| {
            if gap <= whole(1) / whole(10) {
                Status::Maintain
            } else if gap <= whole(1) {
                Status::Accelerate
            } else {
                Status::Reverse
            }
        }));
    }

    pub(super) fn digital_decade(&self) {
        let (aim, latest) = (self.known.aim, self.latest());
        let share = aim.and_then(|aim| {
            if aim.value <= Decimal::ZERO {
                return Err(Reason::NotPositive);
            }
            Ok(whole(100) * rational(latest?.value) / rational(aim.value))
        });
        self.close(Quantity::ShareOfTarget, share);
        let ideal = aim.and_then(|aim| {
            let (base, by) = (self.first()?, due(aim)?);
            if years(by) <= years(base.period) {
                return Err(Reason::TargetDatePassed);
            }
            let goal = Observation { value: aim.value, ..Observation::exact(by, aim.value) };
            Ok(Straight::through(&base, &goal)?.at(latest?.period))
        });
        self.close(Quantity::IdealValue, ideal.clone());
        let ahead =
            aim.and_then(|aim| Ok(advance(aim.comparator.direction(), &ideal?, &rational(latest?.value))));
        self.close(Quantity::AheadOfIdeal, ahead.clone());
        self.status(match ahead {
            _ if self.is_met() => Ok(Status::TargetAchieved),
            Ok(ahead) if ahead.is_negative() => Ok(Status::BehindTrajectory),
            Ok(_) => Ok(Status::OnTrajectory),
            Err(reason) => Err(reason),
        });
        if self.options.ceiling.is_none() {
            self.without_policy();
        }
    }

    /// The line of least squares, moved onto the latest observation.
    fn without_policy(&self) {
        let points: Result<Vec<_>, _> = self
            .known
            .taking_part()
            .into_iter()
            .map(|point| stated(point).map(|point| (point, whole(1))))
            .collect();
        let line = points.and_then(|points| Straight::fitted(&points)).map(|line| Straight {
            moment: years(self.known.latest.period),
            level: rational(self.known.latest.value),
            ..line
        });
        self.close(Quantity::BaselineRate, line.clone().map(|line| line.slope));
        let end = line.and_then(|line| {
            let by = due(self.known.aim?)?;
            if years(by) <= years(self.known.latest.period) {
                return Err(Reason::TargetDatePassed);
            }
            Ok(line.at(by))
        });
        self.close(Quantity::BaselineAtTarget, end);
    }

    pub(super) fn weather(&self) {
        let changes = self.changes();
        self.close(Quantity::MeanChange, changes.clone().map(|(mean, _)| mean.slope));
        self.close(Quantity::LastChange, changes.clone().map(|(_, last)| last.slope));
        let (mean, last) = match changes {
            Ok(changes) => changes,
            // What is aimed at is asked first, and then what is known.
            Err(reason) => {
                let expected = self.known.aim.err().filter(|reason| *reason != Reason::NoTarget);
                return self.status(Err(expected.unwrap_or(reason)));
            }
        };
        let right = |line: &Straight, direction| advance(direction, &whole(0), &line.slope).is_positive();
        let aim = match self.known.aim {
            Ok(aim) => aim,
            Err(Reason::NoTarget) => {
                return self.status(self.options.direction.ok_or(Reason::NoDirection).map(
                    |direction| match (right(&mean, direction), right(&last, direction)) {
                        (true, true) => Status::Sun,
                        (true, false) => Status::SunAndCloud,
                        (false, true) => Status::Cloud,
                        (false, false) => Status::Thunderstorm,
                    },
                ));
            }
            Err(reason) => return self.status(Err(reason)),
        };
        let direction = aim.comparator.direction();
        if self.is_met() || aim.by.is_none() {
            let back = advance(direction, &whole(0), &mean.slope).is_negative();
            return self.status(Ok(match (self.is_met(), back) {
                (true, false) => Status::Sun,
                (true, true) => Status::SunAndCloud,
                (false, false) => Status::Cloud,
                (false, true) => Status::Thunderstorm,
            }));
        }
        let by = due(aim).expect("a date");
        self.close(Quantity::ValueAtTarget, Ok(mean.at(by)));
        let missed = if years(by) <= years(self.known.latest.period) {
            Err(Reason::TargetDatePassed)
        } else {
            let distance = advance(direction, &rational(self.known.latest.value), &rational(aim.value));
            let left = advance(direction, &mean.at(by), &rational(aim.value));
            // Exactly on a target that asks for more: there is no distance to miss a part of.
            Ok(if distance.is_zero() { whole(0) } else { left / distance })
        };
        self.close(Quantity::Deviation, missed.clone());
        self.status(missed.map(|missed| {
            if !right(&mean, direction) {
                Status::Thunderstorm
            } else if missed < whole(1) / whole(20) {
                Status::Sun
            } else if missed <= whole(1) / whole(5) {
                Status::SunAndCloud
            } else {
                Status::Cloud
            }
        }));
    }

    /// The mean change of the last years and the last change.
    fn changes(&self) -> Result<(Straight, Straight), Reason> {
        let latest = self.latest()?;
        let taking_part = self.known.taking_part();
        let back = |count: usize| {
            let index = taking_part.len().checked_sub(1 + count).ok_or(Reason::TooFewObservations)?;
            stated(taking_part[index])
        };
        let (previous, _, fourth) = (back(1)?, back(2)?, back(3)?);
        let five_years = |sixth: &Observation| years(latest.period) - years(sixth.period) == whole(5);
        let start = back(5).ok().filter(five_years).unwrap_or(fourth);
        Ok((Straight::through(&start, &latest)?, Straight::through(&previous, &latest)?))
    }
}
