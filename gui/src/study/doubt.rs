//! What is left of the verdicts when only a sample was measured.

use super::Subject;
use peil_core::methods::{Case, Method, NoInterval, Status, Uncertain};
use peil_core::shares::{Confidence, Decision, Measured, SampleError};
use peil_core::{Decimal, Period, Reason, Unit, assess};
use peil_fixtures::NationalSeries;
use peil_words::Verdict;

/// What a person typed about the sample.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// How many companies were measured.
    pub measured: String,
    /// How many there are; empty where that is not known.
    pub companies: String,
}

/// The answer to what was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubts {
    /// The values are no percentages, so that a number of companies says nothing about them.
    NotAsked,
    /// Nothing was typed.
    Nothing,
    /// The number of companies measured is no whole number above zero.
    WrongSize,
    /// The number of companies there are is no whole number.
    WrongPopulation,
    /// More were measured than there are.
    MoreThanThereAre,
    /// There is no interval around the latest value.
    Refused(NoInterval),
    /// What the sample leaves of it.
    Given(Box<Doubt>),
}

/// What a sample of a certain size leaves of the verdicts.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The sample.
    pub measured: Measured,
    /// The period of the latest value.
    pub latest: Period,
    /// The interval around the latest value, in percent.
    pub interval: (Decimal, Decimal),
    /// The intervals around every value that is no bound: the month, the lower and the upper end in percent.
    pub bands: Vec<(i32, Decimal, Decimal)>,
    /// The class of every method, in the order of [`Method::ALL`].
    pub classes: [Decision<Result<Status, Reason>>; Method::ALL.len()],
    /// The plain verdict of straight lines.
    pub plain: Decision<Verdict>,
    /// Whether the target is met; `None` without one to meet.
    pub met: Option<Decision<bool>>,
}

/// A whole number as typed; spaces do no harm.
#[must_use]
pub fn whole_number(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    digits.chars().all(|sign| sign.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

impl Typed {
    fn read(&self) -> Result<Option<Measured>, Doubts> {
        if self.measured.trim().is_empty() {
            return Ok(None);
        }
        let size = whole_number(&self.measured).ok_or(Doubts::WrongSize)?;
        let population = match self.companies.trim() {
            "" => None,
            typed => Some(whole_number(typed).ok_or(Doubts::WrongPopulation)?),
        };
        Measured::new(size, population).map(Some).map_err(|error| match error {
            SampleError::MoreMeasuredThanThereAre => Doubts::MoreThanThereAre,
            _ => Doubts::WrongSize,
        })
    }
}

impl Doubts {
    pub(super) fn new(subject: Subject<'_>, series: &NationalSeries, typed: &Typed) -> Self {
        if subject.entry.unit != Unit::Percent {
            return Self::NotAsked;
        }
        match typed.read() {
            Ok(None) => Self::Nothing,
            Ok(Some(measured)) => Doubt::new(subject, series, measured)
                .map_or_else(Self::Refused, |doubt| Self::Given(Box::new(doubt))),
            Err(wrong) => wrong,
        }
    }

    /// What the sample leaves, where a sensible one was typed.
    #[must_use]
    pub fn given(&self) -> Option<&Doubt> {
        match self {
            Self::Given(doubt) => Some(doubt),
            _ => None,
        }
    }
}

/// The confidence of every interval on the screen.
pub(super) const CONFIDENCE: Confidence = Confidence::P95;

impl Doubt {
    fn new(subject: Subject<'_>, series: &NationalSeries, measured: Measured) -> Result<Self, NoInterval> {
        let Subject { target, options, .. } = subject;
        let comparison = options.comparison;
        let uncertain = Uncertain::new(series, comparison.as_of, measured, CONFIDENCE)?;
        let known = comparison.as_of.map_or(series.as_slice(), |as_of| series.up_to(as_of));
        let usable = known.iter().filter(|observation| observation.is_usable());
        let latest = usable.clone().next_back().ok_or(NoInterval::NoObservation)?.period;
        let bands = usable
            .filter(|observation| !observation.qualifier.is_bound())
            .filter_map(|observation| {
                let (low, high) = measured.wilson(observation.value, CONFIDENCE)?.in_percent();
                Some((observation.period.month_index(), low, high))
            })
            .collect();
        let class = |method: Method| {
            uncertain.decide(|series| Case::new(series, target, options).verdict(method).status)
        };
        let is_met =
            |series: &NationalSeries| assess(series, target, comparison).gap.ok().and_then(|gap| gap.is_met);
        let met = match uncertain.decide(is_met) {
            Decision::Clear(met) => met.map(Decision::Clear),
            Decision::Undecided { low, high } => {
                low.zip(high).map(|(low, high)| Decision::Undecided { low, high })
            }
        };
        Ok(Self {
            measured,
            latest,
            interval: uncertain.interval().in_percent(),
            bands,
            classes: Method::ALL.map(class),
            plain: uncertain.decide(|series| Verdict::of(&assess(series, target, comparison), target)),
            met,
        })
    }

    /// How many of the methods that judge at all can no longer tell.
    #[must_use]
    pub fn undecided(&self) -> usize {
        self.classes.iter().filter(|class| class.is_undecided()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_are_taken() {
        assert_eq!(whole_number("61 000 "), Some(61_000));
        for wrong in ["", "61.000", "-3", "+3", "6,5", "99999999999", "zestig"] {
            assert_eq!(whole_number(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        let read = |measured: &str, companies: &str| {
            Typed { measured: measured.to_owned(), companies: companies.to_owned() }.read()
        };
        assert_eq!(read(" ", "12"), Ok(None));
        assert_eq!(read("150", ""), Ok(Measured::new(150, None).ok()));
        assert_eq!(read("150", "61 000"), Ok(Measured::new(150, Some(61_000)).ok()));
        for wrong in ["0", "-1", "1,5", "veel"] {
            assert_eq!(read(wrong, ""), Err(Doubts::WrongSize), "{wrong}");
        }
        assert_eq!(read("150", "veel"), Err(Doubts::WrongPopulation));
        assert_eq!(read("150", "149"), Err(Doubts::MoreThanThereAre));
    }
}
