//! What screens and reports show: every entry of the national picture, assessed once.

use crate::gauge::Gauge;
use crate::trajectory::Mark;
use peil_core::{
    Assessment, Conflict, Decimal, Direction, Observation, Options, Period, Qualifier, Source, Unit, segments,
};
use peil_fixtures::{Comparison, Entry, Indicator, National, NationalSeries, Role};
use peil_words::Verdict;
use std::borrow::Cow;

/// A calendar day: year, month, day.
pub type Day = (u16, u8, u8);

/// The main targets of the strategy, in the order in which they are shown.
pub const MAIN: [&str; 6] = [
    "basic-digital-intensity",
    "ai-use",
    "cloud-use",
    "data-analytics-use",
    "digital-intensity-rank/sme-basic",
    "ict-professionals",
];

/// An entry and what can be said about it.
#[derive(Clone, Debug)]
pub struct Card {
    /// What can be said.
    pub assessment: Assessment,
    /// The verdict on it.
    pub verdict: Verdict,
    /// The observations, ready to draw, without their texts.
    pub marks: Vec<Mark>,
    /// What a reader has to be warned of.
    pub warnings: Vec<Warning>,
}

/// What a reader has to be warned of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Warning {
    /// The series breaks between baseline and latest observation.
    Break,
    /// The latest value is not exact.
    Bound,
    /// Two sources disagree.
    Conflict,
    /// Another population was measured than the target speaks of.
    Population,
    /// A value is kept but not used.
    Doubtful,
}

/// The national picture, or a user's own, with every entry assessed.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The facts.
    pub national: Cow<'static, National>,
    /// The user's file, where the picture is not the national one.
    pub file: Option<String>,
    /// One for every entry, in the same order.
    pub cards: Vec<Card>,
    /// The day on which the picture is seen.
    pub today: Day,
}

impl Picture {
    /// Assesses every entry as things stand on `today`.
    #[must_use]
    pub fn new(national: Cow<'static, National>, file: Option<String>, today: Day) -> Self {
        let card = |entry| Card::new(entry, &entry.series, options(entry, today, false));
        let cards = national.entries.iter().map(card).collect();
        Self { national, file, cards, today }
    }

    /// The entry at a place in the order.
    #[must_use]
    pub fn entry(&self, index: usize) -> Option<&Entry> {
        self.national.entries.get(index)
    }

    /// The indicator of an entry.
    #[must_use]
    pub fn indicator(&self, entry: &Entry) -> Option<&Indicator> {
        self.national.catalogue.indicator(&entry.indicator)
    }

    /// Whether a place is one the picture is about rather than one to compare with.
    #[must_use]
    pub fn is_home(&self, place: &str) -> bool {
        self.national.catalogue.place(place).is_none_or(|place| place.role == Role::Home)
    }

    /// True for a figure of the whole European Union beside which the Netherlands have their own.
    #[must_use]
    pub fn is_beside(&self, entry: &Entry) -> bool {
        entry.geo == "EU" && self.national.of(&entry.indicator).any(|other| other.geo == "NL")
    }

    /// The entry of an indicator that stands first in the order.
    #[must_use]
    pub fn first_of(&self, indicator: &str) -> Option<usize> {
        self.national.entries.iter().position(|entry| entry.indicator == indicator)
    }
}

/// What is asked of an assessment of an entry on a day.
#[must_use]
pub fn options(entry: &Entry, (year, month, _): Day, across_breaks: bool) -> Options {
    let as_seen =
        Period::month(year, month).map_or_else(|_| Options::default(), |month| entry.seen_in(month));
    Options { across_breaks, ..as_seen }
}

impl Card {
    /// Assesses a series of an entry: its own, or one in which another source was chosen.
    #[must_use]
    pub fn new(entry: &Entry, series: &NationalSeries, options: Options) -> Self {
        let assessment = peil_core::assess(series, &entry.target, options);
        Self {
            verdict: Verdict::of(&assessment, &entry.target),
            marks: marks(series),
            warnings: warnings(entry, &assessment),
            assessment,
        }
    }
}

/// The observations of a series, ready to draw.
#[must_use]
pub fn marks(series: &NationalSeries) -> Vec<Mark> {
    series.iter().zip(&segments(series)).map(|(observation, segment)| mark(observation, *segment)).collect()
}

/// One observation, ready to draw.
#[must_use]
pub fn mark(observation: &Observation, segment: Option<usize>) -> Mark {
    let bound = match observation.qualifier {
        Qualifier::AtLeast | Qualifier::MoreThan => Some(true),
        Qualifier::AtMost | Qualifier::LessThan => Some(false),
        Qualifier::Exact | Qualifier::About => None,
    };
    Mark { spot: (observation.period.month_index(), observation.value), bound, segment, label: String::new() }
}

/// The series with the values of `source` wherever it is one side of a conflict.
#[must_use]
pub fn preferring(entry: &Entry, source: Option<Source>) -> NationalSeries {
    let mut series = entry.series.clone();
    for Conflict { used, other } in &entry.conflicts {
        if source == Some(other.source) && series.remove(used.period).is_some() {
            // The place of the removed observation is free, so that this cannot be refused.
            let _ = series.insert(*other);
        }
    }
    series
}

fn warnings(entry: &Entry, assessment: &Assessment) -> Vec<Warning> {
    let bound = assessment.latest.is_ok_and(|latest| latest.qualifier != Qualifier::Exact);
    [
        (assessment.broken.is_some(), Warning::Break),
        (bound, Warning::Bound),
        (!entry.conflicts.is_empty(), Warning::Conflict),
        (entry.counted_as.is_some(), Warning::Population),
        (assessment.left_out, Warning::Doubtful),
    ]
    .into_iter()
    .filter_map(|(given, warning)| given.then_some(warning))
    .collect()
}

/// The level aimed at, where the target has one that lies on the scale of the values.
#[must_use]
pub fn level(entry: &Entry) -> Option<Decimal> {
    entry.target.direction().and(entry.target.value())
}

/// The limits of a unit, where it has any.
#[must_use]
pub const fn limits(entry: &Entry) -> Option<(Decimal, Decimal)> {
    match entry.unit {
        Unit::Percent => Some((Decimal::ZERO, Decimal::HUNDRED)),
        _ => None,
    }
}

/// How many member states take part in a ranking for which the source does not say it.
const MEMBER_STATES: i32 = 27;

/// The gauge of an entry, where its target lies on a scale.
#[must_use]
pub fn gauge(entry: &Entry, card: &Card) -> Option<Gauge> {
    let participants = match &entry.comparison {
        Comparison::Rank { participants, .. } => i32::try_from(participants.len()).unwrap_or(MEMBER_STATES),
        _ => MEMBER_STATES,
    };
    Some(Gauge {
        value: card.assessment.latest.ok().map(|latest| latest.value),
        target: level(entry)?,
        base: card.assessment.base.ok().map(|base| base.value),
        whole: match entry.unit {
            Unit::Rank => Some((Decimal::from_integer(participants), Decimal::ONE)),
            _ => limits(entry),
        },
        is_met: card.assessment.gap.is_ok_and(|gap| gap.is_met == Some(true)),
    })
}

/// The straight line from now to the target: from the latest observation to the target at its date.
#[must_use]
pub fn required_line(entry: &Entry, assessment: &Assessment) -> Option<((i32, Decimal), (i32, Decimal))> {
    assessment.pace.required_from_now.ok()?;
    let latest = assessment.latest.ok()?;
    let end = (entry.target.by()?.month_index(), entry.target.value()?);
    Some(((latest.period.month_index(), latest.value), end))
}

/// True when a gap below zero means that the target is passed, which is so whichever way is better.
#[must_use]
pub fn is_past(gap: Decimal, direction: Option<Direction>) -> bool {
    direction.is_some() && gap.is_negative()
}

/// Half pillars (2a, 2b) are shown with their whole, and what cuts across all of them has no section.
#[must_use]
pub fn is_section(pillar: &str) -> bool {
    let half = pillar.len() == 2 && pillar.starts_with(|sign: char| sign.is_ascii_digit());
    !half && pillar != "cross-cutting"
}

/// Whether something of `pillar` belongs in the section `section`.
#[must_use]
pub fn belongs(pillar: &str, section: &str) -> bool {
    pillar == section || (pillar.len() == 2 && section.len() == 1 && pillar.starts_with(section))
}
