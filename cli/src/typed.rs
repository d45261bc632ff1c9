//! What was typed behind an option, and what can be wrong with it.

use crate::calendar;
use crate::refusal::Refusal;
use peil_core::shares::Confidence;
use peil_core::{Decimal, Notation};
use peil_portfolio::Date;
use peil_words::{Key, Words};
use std::path::Path;

/// A refusal that names the option before what is wrong with it.
pub(crate) fn refuse(option: &str, fault: String, words: &Words) -> Refusal {
    Refusal::input(words.say_with(Key::CliOption, &[("option", option.into()), ("fault", fault.into())]))
}

/// A number behind an option.
pub(crate) fn decimal(option: &str, text: &str, words: &Words) -> Result<Decimal, Refusal> {
    Decimal::parse(text, Notation::Point)
        .map(|parsed| parsed.value)
        .map_err(|error| refuse(option, words.number_fault(error, &excerpt(text)), words))
}

/// The level behind `--confidence`.
pub(crate) fn confidence(text: &str, words: &Words) -> Result<Confidence, Refusal> {
    const OPTION: &str = "--confidence";
    Confidence::from_decimal(decimal(OPTION, text, words)?)
        .map_err(|error| refuse(OPTION, words.confidence_fault(error), words))
}

/// The words of a list that was typed, each with the character, from 1, at which it starts.
pub(crate) fn items(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut column = 1;
    text.split([' ', '\t', '\n', ';']).filter_map(move |part| {
        let start = column;
        column += part.chars().count() + 1;
        (!part.is_empty()).then_some((start, part))
    })
}

/// A text that was typed, safe to show.
pub(crate) fn excerpt(text: &str) -> String {
    text.chars().take(40).flat_map(char::escape_debug).collect()
}

/// Refuses a file to write whose name ends like another kind of file. Without an ending it may be anything, such as a pipe.
pub(crate) fn ending(out: &Path, endings: &[&str], words: &Words) -> Result<(), Refusal> {
    let Some(found) = out.extension() else { return Ok(()) };
    if endings.iter().any(|ending| found.eq_ignore_ascii_case(ending)) {
        return Ok(());
    }
    let expected: Vec<_> = endings.iter().map(|ending| format!(".{ending}")).collect();
    let arguments = [("expected", expected.join(", ").into())];
    Err(refuse(&out.display().to_string(), words.say_with(Key::CliEnding, &arguments), words))
}

/// The day that was typed; without one, today.
pub(crate) fn day(text: Option<&str>, words: &Words) -> Result<Date, Refusal> {
    if let Some(text) = text {
        let found = [("found", excerpt(text).into())];
        return text.parse().map_err(|_| Refusal::input(words.say_with(Key::CliDay, &found)));
    }
    let (year, month, day) = calendar::today();
    Date::new(year, month, day).map_err(|error| Refusal::input(words.date_fault(error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_know_where_they_start() {
        let found: Vec<_> = items(" é12;; 4\t1").collect();
        assert_eq!(found, [(2, "é12"), (8, "4"), (10, "1")]);
        assert_eq!(items(" ").count(), 0);
    }
}
