//! The series and the target as they were typed.

use super::fine::Fine;
use super::weights;
use crate::arguments::{ALL_METHODS, AssessArguments, Way};
use crate::picture::period;
use crate::refusal::Refusal;
use peil_core::methods::Method;
use peil_core::paths::Weights;
use peil_core::{
    Comparator, Decimal, Direction, InsertError, LevelTarget, Observation, ParseDecimalError, Period,
    Qualifier, Target, Unit,
};
use peil_fixtures::{Comparison, Entry, NationalSeries, SERIES_CAPACITY};
use peil_words::{Key, Words};

/// What was typed: the entry that the exact results come from, and every number with all its digits.
#[derive(Debug)]
pub(super) struct Typed {
    /// The series held against the target, as an entry like those of the national picture.
    pub(super) entry: Entry,
    /// The value of every observation.
    pub(super) values: Vec<(Period, Fine)>,
    pub(super) target: Option<Fine>,
    /// The most there can be.
    pub(super) ceiling: Option<Fine>,
    /// The natural limit in the desired direction.
    pub(super) limit: Option<Fine>,
    /// The standard deviation between countries.
    pub(super) spread: Option<Fine>,
    pub(super) direction: Option<Direction>,
    /// How much each observation counts in a weighted regression.
    pub(super) weights: Weights,
    /// The methods asked for, in their own order; none without `--method`.
    pub(super) methods: Vec<Method>,
}

/// Reads what was typed.
pub(super) fn read(asked: &AssessArguments, words: &Words) -> Result<Typed, Refusal> {
    let methods = methods(&asked.method);
    let reader = Reader { words, is_fine: !methods.is_empty() };
    let (series, values) = reader.series(&asked.series)?;
    let by = asked.by.as_deref().map(|text| option("--by", period(text, words), words)).transpose()?;
    let base = asked.base.as_deref().map(|text| option("--base", period(text, words), words)).transpose()?;
    if let Some(base) = base {
        // The methods have rules of their own for a baseline without an observation.
        check_base(base, by, &series, methods.is_empty(), words)?;
    }
    let direction = asked.direction.map(|way| match way {
        Way::Up => Direction::Up,
        Way::Down => Direction::Down,
    });
    let comparator = comparator(asked, direction, words)?;
    let target = reader.option("--target", asked.target.as_deref())?;
    let unit = unit(&asked.unit, words)?;
    Ok(Typed {
        ceiling: reader.ceiling(asked.ceiling.as_deref(), unit)?,
        limit: reader.option("--limit", asked.limit.as_deref())?,
        spread: reader.positive("--spread", asked.spread.as_deref())?,
        weights: weights::read(asked.weights.as_deref(), &values, words)?,
        entry: Entry {
            indicator: "own-series".to_owned(),
            geo: String::new(),
            population: String::new(),
            counted_as: None,
            series,
            conflicts: Vec::new(),
            rows: Vec::new(),
            target: target.map_or(Target::None, |target| {
                Target::Level(LevelTarget { comparator, value: target.rounded.value, by, baseline: base })
            }),
            target_row: None,
            unit,
            comparison: Comparison::Plain,
        },
        values,
        target,
        direction,
        methods,
    })
}

/// What turns the ceiling of percentages off.
const NO_CEILING: &str = "none";

/// The methods of these names, each once and in their own order.
fn methods(names: &[String]) -> Vec<Method> {
    let is_asked = |method: &Method| {
        names
            .iter()
            .any(|name| [ALL_METHODS, method.name()].iter().any(|known| name.eq_ignore_ascii_case(known)))
    };
    Method::ALL.into_iter().filter(is_asked).collect()
}

/// Puts the name of the option before what is wrong with it.
pub(super) fn option<T>(option: &str, value: Result<T, Refusal>, words: &Words) -> Result<T, Refusal> {
    value.map_err(|refusal| match refusal {
        Refusal::Input(fault) => {
            let arguments = [("option", option.into()), ("fault", fault.into())];
            Refusal::input(words.say_with(Key::CliOption, &arguments))
        }
        other @ Refusal::Output(_) => other,
    })
}

struct Reader<'a> {
    words: &'a Words,
    /// More digits than a decimal holds are welcome.
    is_fine: bool,
}

impl Reader<'_> {
    fn series(&self, text: &str) -> Result<(NationalSeries, Vec<(Period, Fine)>), Refusal> {
        let words = self.words;
        let (mut series, mut values) = (NationalSeries::new(), Vec::new());
        for part in text.split([' ', '\t', '\n', ';']).filter(|part| !part.is_empty()) {
            let (observation, value) = self.observation(part).map_err(|fault| {
                let start = part.as_ptr() as usize - text.as_ptr() as usize;
                let column = text.get(..start).unwrap_or_default().chars().count() + 1;
                let shown: String = part.chars().take(40).collect();
                let mut arguments = vec![
                    ("found", shown.escape_debug().to_string().into()),
                    ("column", column.to_string().into()),
                ];
                Refusal::input(match fault {
                    Some(fault) => {
                        arguments.push(("fault", fault.into()));
                        words.say_with(Key::CliSeriesFault, &arguments)
                    }
                    None => words.say_with(Key::CliSeriesShape, &arguments),
                })
            })?;
            series.insert(observation).map_err(|error| Refusal::input(not_inserted(error, words)))?;
            values.push((observation.period, value));
        }
        if series.is_empty() {
            return Err(Refusal::input(words.say(Key::CliSeriesEmpty)));
        }
        Ok((series, values))
    }

    /// `2024:81.5` or `2022:>=99`. An error without a sentence says that the shape is wrong.
    fn observation(&self, part: &str) -> Result<(Observation, Fine), Option<String>> {
        let (moment, value) = part.split_once(':').ok_or(None)?;
        let moment: Period = moment
            .parse()
            .map_err(|_| self.words.say_with(Key::ErrorPeriod, &[("found", shown(moment).into())]))?;
        let (qualifier, number) = [
            (">=", Qualifier::AtLeast),
            (">", Qualifier::MoreThan),
            ("<=", Qualifier::AtMost),
            ("<", Qualifier::LessThan),
            ("~", Qualifier::About),
        ]
        .into_iter()
        .find_map(|(sign, qualifier)| value.strip_prefix(sign).map(|rest| (qualifier, rest)))
        .unwrap_or((Qualifier::Exact, value));
        let value = self.number(number)?;
        let rounded = value.rounded;
        let observation =
            Observation { qualifier, digits: rounded.digits, ..Observation::exact(moment, rounded.value) };
        Ok((observation, value))
    }

    fn number(&self, text: &str) -> Result<Fine, String> {
        let number = Fine::parse(text).and_then(|number| {
            // Without a method nothing could be done with the further digits.
            let position = text.len();
            let is_welcome = self.is_fine || Decimal::parse(text, peil_core::Notation::Point).is_ok();
            if is_welcome { Ok(number) } else { Err(ParseDecimalError::TooPrecise { position }) }
        });
        number.map_err(|error| self.words.number_fault(error, &shown(text)))
    }

    fn option(&self, name: &str, text: Option<&str>) -> Result<Option<Fine>, Refusal> {
        let number = text.map(|text| self.number(text).map_err(Refusal::input)).transpose();
        option(name, number, self.words)
    }

    fn positive(&self, name: &str, text: Option<&str>) -> Result<Option<Fine>, Refusal> {
        let number = self.option(name, text)?;
        if number.is_some_and(|number| !number.is_positive()) {
            let found = text.map(shown).unwrap_or_default();
            let fault = self.words.say_with(Key::CliNotPositive, &[("found", found.into())]);
            return option(name, Err(Refusal::input(fault)), self.words);
        }
        Ok(number)
    }

    /// The ceiling that was typed; without one, 100 for percentages.
    fn ceiling(&self, text: Option<&str>, unit: Unit) -> Result<Option<Fine>, Refusal> {
        match text {
            Some(NO_CEILING) => Ok(None),
            Some(_) => self.positive("--ceiling", text),
            None if unit == Unit::Percent => Ok(Some(Fine::from(Decimal::HUNDRED))),
            None => Ok(None),
        }
    }
}

fn not_inserted(error: InsertError, words: &Words) -> String {
    if let InsertError::Duplicate { period } = error {
        words.say_with(Key::CliSeriesDuplicate, &[("period", words.period(period).into())])
    } else {
        words.say_with(Key::ErrorTooMany, &[("capacity", SERIES_CAPACITY.to_string().into())])
    }
}

/// A text that was typed, safe to show.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(40).flat_map(char::escape_debug).collect()
}

fn check_base(
    base: Period,
    by: Option<Period>,
    series: &NationalSeries,
    has_to_be_observed: bool,
    words: &Words,
) -> Result<(), Refusal> {
    if has_to_be_observed && series.at(base).is_none() {
        let arguments = [("period", words.period(base).into())];
        return Err(Refusal::input(words.say_with(Key::CliBaseMissing, &arguments)));
    }
    match by.filter(|by| base.months_until(*by) <= 0) {
        Some(by) => {
            let arguments = [("period", words.period(base).into()), ("by", words.period(by).into())];
            Err(Refusal::input(words.say_with(Key::CliBaseAfterTarget, &arguments)))
        }
        None => Ok(()),
    }
}

fn comparator(
    asked: &AssessArguments,
    direction: Option<Direction>,
    words: &Words,
) -> Result<Comparator, Refusal> {
    let Some(symbol) = asked.comparator.as_deref() else {
        return Ok(match direction {
            Some(Direction::Down) => Comparator::AtMost,
            _ => Comparator::AtLeast,
        });
    };
    let comparator = Comparator::from_symbol(symbol).ok_or_else(|| {
        Refusal::input(words.say_with(Key::CliComparator, &[("found", shown(symbol).into())]))
    })?;
    match direction {
        Some(direction) if direction != comparator.direction() => {
            let name = if direction == Direction::Up { "up" } else { "down" };
            let arguments = [("comparator", symbol.into()), ("direction", name.into())];
            Err(Refusal::input(words.say_with(Key::CliComparatorDirection, &arguments)))
        }
        _ => Ok(comparator),
    }
}

fn unit(text: &str, words: &Words) -> Result<Unit, Refusal> {
    text.parse().map_err(|_| {
        let known = Unit::ALL.map(Unit::name).join(", ");
        let arguments = [("found", shown(text).into()), ("expected", known.into())];
        Refusal::input(words.say_with(Key::CliUnit, &arguments))
    })
}
