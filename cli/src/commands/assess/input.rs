//! The series and the target as they were typed.

use crate::arguments::{AssessArguments, Way};
use crate::picture::period;
use crate::refusal::Refusal;
use peil_core::{
    Comparator, Decimal, Direction, InsertError, LevelTarget, Notation, Observation, ParsedDecimal, Period,
    Qualifier, Target, Unit,
};
use peil_fixtures::{Comparison, Entry, NationalSeries, SERIES_CAPACITY};
use peil_words::{Key, Words};

/// The series held against the target, as an entry like those of the national picture.
pub(crate) fn entry(asked: &AssessArguments, words: &Words) -> Result<Entry, Refusal> {
    let series = series(&asked.series, words)?;
    let by = asked.by.as_deref().map(|text| option("--by", period(text, words), words)).transpose()?;
    let base = asked.base.as_deref().map(|text| option("--base", period(text, words), words)).transpose()?;
    if let Some(base) = base {
        check_base(base, by, &series, words)?;
    }
    let value = decimal(&asked.target, words).map_err(Refusal::input);
    let target = LevelTarget {
        comparator: comparator(asked, words)?,
        value: option("--target", value, words)?.value,
        by,
        baseline: base,
    };
    Ok(Entry {
        indicator: "own-series".to_owned(),
        geo: String::new(),
        population: String::new(),
        counted_as: None,
        series,
        conflicts: Vec::new(),
        rows: Vec::new(),
        target: Target::Level(target),
        target_row: None,
        unit: unit(&asked.unit, words)?,
        comparison: Comparison::Plain,
    })
}

/// Puts the name of the option before what is wrong with it.
fn option<T>(option: &str, value: Result<T, Refusal>, words: &Words) -> Result<T, Refusal> {
    value.map_err(|refusal| match refusal {
        Refusal::Input(fault) => {
            let arguments = [("option", option.into()), ("fault", fault.into())];
            Refusal::input(words.say_with(Key::CliOption, &arguments))
        }
        other @ Refusal::Output(_) => other,
    })
}

fn series(text: &str, words: &Words) -> Result<NationalSeries, Refusal> {
    let mut series = NationalSeries::new();
    for part in text.split([' ', '\t', '\n', ';']).filter(|part| !part.is_empty()) {
        let observation = observation(part, words).map_err(|fault| {
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
    }
    if series.is_empty() {
        return Err(Refusal::input(words.say(Key::CliSeriesEmpty)));
    }
    Ok(series)
}

fn not_inserted(error: InsertError, words: &Words) -> String {
    if let InsertError::Duplicate { period } = error {
        words.say_with(Key::CliSeriesDuplicate, &[("period", words.period(period).into())])
    } else {
        words.say_with(Key::ErrorTooMany, &[("capacity", SERIES_CAPACITY.to_string().into())])
    }
}

/// `2024:81.5` or `2022:>=99`. An error without a sentence says that the shape is wrong.
fn observation(part: &str, words: &Words) -> Result<Observation, Option<String>> {
    let (moment, value) = part.split_once(':').ok_or(None)?;
    let moment: Period =
        moment.parse().map_err(|_| words.say_with(Key::ErrorPeriod, &[("found", shown(moment).into())]))?;
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
    let ParsedDecimal { value, digits } = decimal(number, words)?;
    Ok(Observation { qualifier, digits, ..Observation::exact(moment, value) })
}

fn decimal(text: &str, words: &Words) -> Result<ParsedDecimal, String> {
    Decimal::parse(text, Notation::Point).map_err(|error| words.number_fault(error, &shown(text)))
}

/// A text that was typed, safe to show.
fn shown(text: &str) -> String {
    text.chars().take(40).flat_map(char::escape_debug).collect()
}

fn check_base(
    base: Period,
    by: Option<Period>,
    series: &NationalSeries,
    words: &Words,
) -> Result<(), Refusal> {
    if series.at(base).is_none() {
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

fn comparator(asked: &AssessArguments, words: &Words) -> Result<Comparator, Refusal> {
    let direction = asked.direction.map(|way| match way {
        Way::Up => (Direction::Up, "up"),
        Way::Down => (Direction::Down, "down"),
    });
    let Some(symbol) = asked.comparator.as_deref() else {
        return Ok(match direction {
            Some((Direction::Down, _)) => Comparator::AtMost,
            _ => Comparator::AtLeast,
        });
    };
    let comparator = Comparator::from_symbol(symbol).ok_or_else(|| {
        Refusal::input(words.say_with(Key::CliComparator, &[("found", shown(symbol).into())]))
    })?;
    match direction {
        Some((direction, name)) if direction != comparator.direction() => {
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
