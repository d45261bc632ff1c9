//! Everything that a row of the overview says, made once for a language.

use crate::picture::{Card, Picture, is_past};
use crate::say;
use peil_core::{Decimal, Observation, Reason, Target, Unit};
use peil_fixtures::Entry;
use peil_words::{Key, Words};

/// The texts of one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowText {
    /// The name of the indicator.
    pub name: String,
    /// Who and where.
    pub who: String,
    /// The value with its unit and its bound; empty without a value.
    pub value: String,
    /// When it was measured, or that there is no figure.
    pub period: String,
    /// The target without its date.
    pub target: String,
    /// The date of the target.
    pub target_by: String,
    /// What is still to go.
    pub gap: String,
    /// What is still to go with its name; empty when the target is met.
    pub gap_named: String,
    /// The actual pace.
    pub pace: String,
    /// The actual pace with its name, where there is one.
    pub pace_named: String,
    /// The needed pace.
    pub needed: String,
    /// The verdict.
    pub verdict: String,
    /// The warnings, one sentence each.
    pub warnings: String,
    /// Target, gap and paces with their names, for a row that has no columns.
    pub facts: String,
    /// Everything in one sentence after another, for those who do not see the row.
    pub spoken: String,
}

impl RowText {
    /// The texts of an entry.
    #[must_use]
    pub fn new(words: &Words, picture: &Picture, entry: &Entry, card: &Card) -> Self {
        let catalogue = &picture.national.catalogue;
        let assessment = &card.assessment;
        let name = words.indicator(catalogue, entry).to_owned();
        let who = who(words, picture, entry);
        let value = assessment.latest.map(|latest| value(words, &latest, entry.unit)).unwrap_or_default();
        let period = assessment
            .latest
            .map_or_else(|_| words.say(Key::RowNoValue), |latest| words.period(latest.period));
        let target_by = entry.target.by().map_or_else(String::new, |by| {
            words.say_with(Key::RowBy, &[("period", words.period(by).into())])
        });
        let mut row = Self {
            target: target(words, entry),
            target_by,
            gap: gap(words, entry, card),
            pace_named: assessment.pace.actual.map_or_else(
                |_| String::new(),
                |slope| {
                    let pace = say::short_pace(words, slope.per_year(), entry.unit);
                    words.say_with(Key::RowPaceShort, &[("pace", pace.into())])
                },
            ),
            pace: assessment.pace.actual.map_or_else(
                |_| words.say(Key::RowNoPace),
                |slope| say::short_pace(words, slope.per_year(), entry.unit),
            ),
            needed: assessment.pace.required_from_now.map_or_else(
                |_| String::new(),
                |slope| {
                    let pace = say::short_pace(words, slope.per_year(), entry.unit);
                    words.say_with(Key::RowNeededShort, &[("pace", pace.into())])
                },
            ),
            verdict: words.verdict(card.verdict),
            warnings: card
                .warnings
                .iter()
                .map(|&warning| {
                    format!(
                        "{}. {}",
                        say::warning(words, warning),
                        say::warning_explained(words, entry, warning)
                    )
                })
                .collect::<Vec<_>>()
                .join("\n"),
            name,
            who,
            value,
            period,
            ..Self::default()
        };
        if assessment.gap.is_ok_and(|gap| gap.is_met != Some(true)) {
            row.gap_named = words.say_with(Key::RowGap, &[("gap", row.gap.as_str().into())]);
        }
        let facts = facts(words, entry, card);
        row.facts = facts.join("\n");
        row.spoken = row.speak(words, entry, card, facts);
        row
    }

    fn speak(&self, words: &Words, entry: &Entry, card: &Card, facts: Vec<String>) -> String {
        let mut sentences = vec![
            words.say_with(
                Key::RowName,
                &[("name", self.name.as_str().into()), ("who", self.who.as_str().into())],
            ),
            card.assessment.latest.map_or_else(
                |_| words.say(Key::RowNoValue),
                |latest| {
                    let value = words.observed(&latest, entry.unit).into();
                    words.say_with(
                        Key::RowValue,
                        &[("value", value), ("period", words.period(latest.period).into())],
                    )
                },
            ),
        ];
        sentences.extend(facts);
        let mut add = |key, name, text: String| sentences.push(words.say_with(key, &[(name, text.into())]));
        if entry.target != Target::None {
            add(Key::RowVerdict, "verdict", self.verdict.clone());
        }
        for &warning in &card.warnings {
            add(Key::RowWarning, "warning", say::warning(words, warning));
        }
        sentences.join(". ") + "."
    }
}

fn facts(words: &Words, entry: &Entry, card: &Card) -> Vec<String> {
    let mut facts = Vec::new();
    let mut add = |key, name, text: String| facts.push(words.say_with(key, &[(name, text.into())]));
    if entry.target == Target::None {
        return facts;
    }
    add(Key::RowTarget, "target", words.target(&entry.target, entry.unit));
    if let Ok(gap) = say::gap(words, &card.assessment, entry.unit) {
        add(Key::RowGap, "gap", gap);
    }
    if let Ok(slope) = card.assessment.pace.actual {
        add(Key::RowPace, "pace", words.pace(slope.per_year(), entry.unit));
    }
    if let Ok(slope) = card.assessment.pace.required_from_now {
        add(Key::RowNeeded, "pace", words.pace(slope.per_year(), entry.unit));
    }
    facts
}

/// Who was measured, and where unless it is the Netherlands.
#[must_use]
pub fn who(words: &Words, picture: &Picture, entry: &Entry) -> String {
    let catalogue = &picture.national.catalogue;
    let population = words.population(catalogue, &entry.population);
    if entry.geo == "NL" || entry.geo == entry.population {
        population.to_owned()
    } else {
        format!("{population}, {}", words.place(catalogue, &entry.geo))
    }
}

/// The value of an observation with its bound, short enough for a column.
#[must_use]
pub fn value(words: &Words, observation: &Observation, unit: Unit) -> String {
    let mark = Words::qualifier_mark(observation.qualifier);
    let value = match unit {
        Unit::PercentagePoints => words.short_value(observation.value, unit, observation.digits),
        _ => words.value(observation.value, unit, observation.digits),
    };
    format!("{mark}{value}")
}

fn target(words: &Words, entry: &Entry) -> String {
    match entry.target {
        Target::Rank(rank) => words.say_with(Key::RowTop, &[("place", rank.place.into())]),
        _ => words.short_target(&entry.target, entry.unit).unwrap_or_default(),
    }
}

fn gap(words: &Words, entry: &Entry, card: &Card) -> String {
    let Ok(gap) = card.assessment.gap else { return String::new() };
    if gap.is_met == Some(true) && !is_past(gap.value, entry.target.direction()) {
        return words.say(Key::RowNothingToGo);
    }
    let digits = card.assessment.latest.map_or(0, |latest| latest.digits);
    let short =
        |value: Decimal| say::short_difference(words, value, &words.at_least(value, digits), entry.unit);
    if gap.is_met == Some(true) {
        let past = gap.value.checked_abs().unwrap_or(gap.value);
        return words.say_with(Key::RowPast, &[("value", short(past).into())]);
    }
    format!("{}{}", Words::qualifier_mark(gap.qualifier), short(gap.value))
}

/// Why something is missing, for a tooltip.
#[must_use]
pub fn why<T>(words: &Words, result: Result<T, Reason>) -> Option<String> {
    result.err().map(|reason| words.reason(reason))
}
