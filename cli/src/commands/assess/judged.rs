//! What the curves and the methods make of the series.

use super::fine::{Fine, places};
use super::input::Typed;
use crate::arguments::{AssessArguments, Reach};
use peil_core::methods::{Case, Method, MethodOptions, Quantity, Term, Verdict};
use peil_core::paths::{Curve, Outlook, PathOptions};
use peil_core::{Decimal, LevelTarget, Observation, Options, Reason, Target};
use peil_fixtures::NationalSeries;

/// The numbers of a verdict, in the unit of the indicator.
pub(super) type Numbers = Vec<(Quantity, Result<f64, Reason>)>;

/// Curves and verdicts, in the unit of the indicator.
#[derive(Debug)]
pub(super) struct Judged {
    outlooks: Vec<Outlook>,
    /// The verdicts of the methods asked for.
    pub(super) verdicts: Vec<Verdict>,
    /// What a number of the outlooks is divided by to stand in the unit of the indicator.
    finer: f64,
    /// The same for each verdict.
    verdicts_finer: Vec<f64>,
    has_ceiling: bool,
}

/// The series, the target and the options in one unit.
struct Question {
    series: NationalSeries,
    target: Target,
    options: MethodOptions,
    /// How many of this unit make one of the indicator.
    finer: f64,
}

impl Judged {
    pub(super) fn of(typed: &Typed, asked: &AssessArguments, comparison: Options) -> Self {
        let values = typed.values.iter().map(|(_, value)| *value);
        let others = [typed.target, typed.ceiling, typed.limit, typed.spread].into_iter().flatten();
        let plain = Question::new(typed, asked, comparison, 0);
        let fine = match places(&values.chain(others).collect::<Vec<_>>()) {
            0 => None,
            moved => Some(Question::new(typed, asked, comparison, moved)),
        };
        let best = fine.as_ref().unwrap_or(&plain);
        let paths = PathOptions { comparison, ceiling: best.options.ceiling, weights: best.options.weights };
        let outlook = |curve| Outlook::new(curve, &best.series, &best.target, &paths);
        let (mut verdicts, mut verdicts_finer) = (Vec::new(), Vec::new());
        for method in &typed.methods {
            let question = if best.is_bound_to_the_unit(*method, &plain) { &plain } else { best };
            verdicts.push(Case::new(&question.series, &question.target, &question.options).verdict(*method));
            verdicts_finer.push(question.finer);
        }
        Self {
            outlooks: Curve::ALL.into_iter().map(outlook).collect(),
            verdicts,
            finer: best.finer,
            verdicts_finer,
            has_ceiling: typed.ceiling.is_some(),
        }
    }

    const fn is_in_the_unit(&self, quantity: Quantity) -> bool {
        match quantity {
            Quantity::ValueAtTarget
            | Quantity::MeanChange
            | Quantity::LastChange
            | Quantity::IdealValue
            | Quantity::AheadOfIdeal
            | Quantity::BaselineAtTarget
            | Quantity::BaselineAheadOfTarget => true,
            // With a ceiling it is the growth of a logit.
            Quantity::BaselineRate => !self.has_ceiling,
            _ => false,
        }
    }

    /// Every curve with its numbers.
    pub(super) fn curves(&self) -> impl Iterator<Item = CurveNumbers> + '_ {
        self.outlooks.iter().map(|outlook| CurveNumbers::of(outlook, self.finer))
    }

    /// Every verdict, with its numbers in the unit of the indicator.
    pub(super) fn verdicts(&self) -> impl Iterator<Item = (&Verdict, Numbers)> {
        self.verdicts.iter().zip(&self.verdicts_finer).map(|(verdict, finer)| {
            let numbers = verdict.numbers().iter().map(|number| {
                let divisor = if self.is_in_the_unit(number.quantity) { *finer } else { 1.0 };
                (number.quantity, number.value.map(|value| value / divisor))
            });
            (verdict, numbers.collect())
        })
    }
}

impl Question {
    /// The question with the decimal point of every number moved by so many places.
    fn new(typed: &Typed, asked: &AssessArguments, comparison: Options, moved: u32) -> Self {
        let number = |fine: Fine| fine.moved(moved).unwrap_or(fine.rounded.value);
        let mut series = NationalSeries::new();
        for observation in &typed.entry.series {
            let typed = typed.values.iter().find(|(period, _)| *period == observation.period);
            let value = typed.map_or(observation.value, |(_, fine)| number(*fine));
            // Fits: it holds as many as the series it comes from.
            let _ = series.insert(Observation { value, ..*observation });
        }
        let target = match (typed.entry.target, typed.target) {
            (Target::Level(level), Some(fine)) => Target::Level(LevelTarget { value: number(fine), ..level }),
            (other, _) => other,
        };
        let options = MethodOptions {
            comparison,
            direction: typed.direction,
            ceiling: typed.ceiling.map(number),
            limit: typed.limit.map(number),
            spread: typed.spread.map(number),
            weights: typed.weights,
            term: match asked.term {
                Reach::Short => Term::Short,
                Reach::Long => Term::Long,
            },
        };
        Self { series, target, options, finer: (0..moved).fold(1.0, |finer, _| finer * 10.0) }
    }

    /// True where a rule names a number in the unit of the indicator, so that a finer unit would change its meaning: what
    /// zero counts as for Statistics Canada, and the point of a percentage that the United Nations forgive.
    fn is_bound_to_the_unit(&self, method: Method, plain: &Self) -> bool {
        let target = |question: &Self| question.target.value();
        match method {
            // A value that is only rounded to zero is none.
            Method::Statcan => {
                self.series.iter().any(|observation| observation.value.is_zero())
                    || target(self).is_some_and(Decimal::is_zero)
            }
            Method::Unsd2023 => {
                target(plain).is_some_and(|value| value.is_zero() || value == Decimal::HUNDRED)
                    && plain.options.ceiling == Some(Decimal::HUNDRED)
            }
            _ => false,
        }
    }
}

/// The numbers of one curve, in the unit of the indicator.
#[derive(Clone, Copy, Debug)]
pub(super) struct CurveNumbers {
    pub(super) curve: Curve,
    /// Change a year in the unit for a line; growth a year as a fraction, or of the logit, for the others.
    pub(super) rate: Result<f64, Reason>,
    pub(super) required_from_base: Result<f64, Reason>,
    pub(super) required_from_now: Result<f64, Reason>,
    pub(super) ratio: Result<f64, Reason>,
    pub(super) value_at_target: Result<f64, Reason>,
    pub(super) on_the_way: Result<f64, Reason>,
    pub(super) reached: Result<f64, Reason>,
    pub(super) passes_ceiling: bool,
}

impl CurveNumbers {
    fn of(outlook: &Outlook, finer: f64) -> Self {
        let value = |found: Result<f64, Reason>| found.map(|value| value / finer);
        let rate = |found: Result<f64, Reason>| if is_line(outlook.curve) { value(found) } else { found };
        Self {
            curve: outlook.curve,
            rate: rate(outlook.rate),
            required_from_base: rate(outlook.required_from_base),
            required_from_now: rate(outlook.required_from_now),
            ratio: outlook.ratio,
            value_at_target: value(outlook.value_at_target),
            on_the_way: value(outlook.on_the_way),
            reached: outlook.reached,
            passes_ceiling: outlook.passes_ceiling,
        }
    }

    /// True for a curve whose rate is a change in the unit.
    pub(super) fn is_line(&self) -> bool {
        is_line(self.curve)
    }
}

fn is_line(curve: Curve) -> bool {
    curve.through_two_points() == Curve::Linear
}
