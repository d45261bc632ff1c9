//! Short ways to say what screens and reports both say, and the signs that go with it.

use crate::picture::Warning;
use crate::sign::Sign;
use peil_core::methods::Status;
use peil_core::{Assessment, Decimal, Reason, Unit};
use peil_fixtures::Entry;
use peil_words::{Key, Tone, Verdict, Words};

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

/// A gap with its unit and its bound, as precise as the latest value.
///
/// # Errors
///
/// The reason why there is none.
pub fn gap(words: &Words, assessment: &Assessment, unit: Unit) -> Result<String, Reason> {
    let digits = assessment.latest.map_or(0, |latest| latest.digits);
    assessment.gap.map(|gap| words.qualified(gap.qualifier, &words.gap(gap.value, unit, digits)))
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
            return entry
                .counted_as
                .as_ref()
                .map(|(_, note)| words.text(note).to_owned())
                .unwrap_or_default();
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

/// The sign of a class of a published method. The classes of different methods are not the same; only which way they point is
/// shown.
#[must_use]
pub const fn class_sign(status: Result<Status, Reason>) -> Sign {
    match (status, Tone::of(status)) {
        (Ok(Status::TargetAchieved), _) => Sign::Met,
        (_, Tone::Good) => Sign::OnLine,
        (_, Tone::Behind) => Sign::Behind,
        (_, Tone::Bad) => Sign::Away,
        (_, Tone::None) => Sign::Open,
    }
}

/// A class of a published method, or that there is none.
#[must_use]
pub fn class(words: &Words, status: Result<Status, Reason>) -> String {
    status.map_or_else(|_| words.say(Key::StatusUnavailable), |status| words.status(status))
}

/// With a capital at the start.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// "Pijler 1: Digitaal mkb"; funding and programmes have no number.
#[must_use]
pub fn pillar_name(words: &Words, id: &str, name: &str) -> String {
    if id.len() == 1 {
        words.say_with(Key::PillarNamed, &[("pillar", id.into()), ("name", name.into())])
    } else {
        name.to_owned()
    }
}
