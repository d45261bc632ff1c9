//! Short ways to say things that several screens say.

use crate::chart::sign::Sign;
use crate::picture::Warning;
use peil_core::{Decimal, Unit};
use peil_fixtures::{Catalogue, Entry, Finding, LoadError, Text};
use peil_words::{Key, Language, Verdict, Words};

/// A text of the data in the language of the words.
#[must_use]
pub fn text<'a>(words: &Words, text: &'a Text) -> &'a str {
    match words.language() {
        Language::Dutch => &text.nl,
        Language::English | Language::Pseudo => &text.en,
    }
}

/// The name of a place, or its id where the catalogue does not know it.
#[must_use]
pub fn place<'a>(words: &Words, catalogue: &'a Catalogue, id: &'a str) -> &'a str {
    catalogue.place(id).map_or(id, |place| text(words, &place.name))
}

/// The name of a population, or its id where the catalogue does not know it.
#[must_use]
pub fn population<'a>(words: &Words, catalogue: &'a Catalogue, id: &'a str) -> &'a str {
    catalogue.population(id).map_or(id, |population| text(words, &population.name))
}

/// The name of an indicator, or its id where the catalogue does not know it.
#[must_use]
pub fn indicator<'a>(words: &Words, catalogue: &'a Catalogue, entry: &'a Entry) -> &'a str {
    catalogue.indicator(&entry.indicator).map_or(&entry.indicator, |indicator| text(words, &indicator.name))
}

/// A difference with its unit where there is little room.
#[must_use]
pub fn short_difference(words: &Words, difference: Decimal, number: &str, unit: Unit) -> String {
    match unit {
        Unit::Percent | Unit::PercentagePoints => {
            words.say_with(Key::ShortPercentagePoints, &[("number", number.into())])
        }
        Unit::Count => number.to_owned(),
        // The unit stands behind or before the number as the language has it; only the number is another.
        other => words.difference(difference, other).replace(&words.exact(difference), number),
    }
}

/// A change per year where there is little room, with its sign.
#[must_use]
pub fn short_pace(words: &Words, per_year: Decimal, unit: Unit) -> String {
    let change = short_difference(words, per_year, &words.brief(per_year), unit);
    let sign = if per_year.is_positive() { "+" } else { "" };
    words.say_with(Key::RowPerYear, &[("change", format!("{sign}{change}").into())])
}

/// What a warning says in a few words.
#[must_use]
pub fn warning(words: &Words, warning: Warning) -> String {
    words.say(match warning {
        Warning::Break => Key::WarningBreak,
        Warning::Bound => Key::WarningBound,
        Warning::Conflict => Key::WarningConflict,
        Warning::Population => Key::WarningPopulation,
        Warning::Doubtful => Key::WarningDoubtful,
    })
}

/// What a warning says in full.
#[must_use]
pub fn warning_explained(words: &Words, entry: &Entry, warning: Warning) -> String {
    words.say(match warning {
        Warning::Break => Key::WarningBreakExplained,
        Warning::Bound => Key::WarningBoundExplained,
        Warning::Conflict => Key::WarningConflictExplained,
        Warning::Population => {
            return entry.counted_as.as_ref().map(|(_, note)| text(words, note).to_owned()).unwrap_or_default();
        }
        Warning::Doubtful => Key::WarningDoubtfulExplained,
    })
}

/// The sign of a verdict.
#[must_use]
pub const fn sign(verdict: Verdict) -> Sign {
    match verdict {
        Verdict::Met => Sign::Met,
        Verdict::OnLine => Sign::OnLine,
        Verdict::Behind | Verdict::Missed => Sign::Behind,
        Verdict::Away => Sign::Away,
        Verdict::NoPace | Verdict::NoTarget | Verdict::Rule | Verdict::NoData => Sign::Open,
    }
}

/// A fault in a file, in one sentence.
#[must_use]
pub fn load_error(_words: &Words, error: &LoadError) -> String {
    error.to_string()
}

/// What a check has found, in one sentence.
#[must_use]
pub fn finding(_words: &Words, _catalogue: &Catalogue, finding: &Finding) -> String {
    format!("{finding:?}")
}
