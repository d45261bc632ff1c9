//! One entry: an indicator for one place and one population.

use super::number::Exact;
use super::reasons::{Missing, ReasonJson, Reasons};
use crate::picture::Assessed;
use peil_core::{Assessment, Comparator, Direction, Movement, Observation, Reason, Target, Unit, headcount};
use peil_fixtures::{Catalogue, Comparison, Entry, National};
use peil_words::{Note, Words};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(crate) struct EntryJson<'a> {
    pub(crate) indicator: &'a str,
    pub(crate) name: &'a str,
    pub(crate) pillar: &'a str,
    pub(crate) geo: &'a str,
    pub(crate) population: &'a str,
    pub(crate) unit: &'static str,
    pub(crate) direction: Option<&'static str>,
    pub(crate) latest: Option<LatestJson<'a>>,
    pub(crate) target: TargetJson<'a>,
    pub(crate) gap: Option<Exact>,
    pub(crate) gap_qualifier: Option<&'static str>,
    pub(crate) met: Option<bool>,
    pub(crate) way: Option<Exact>,
    pub(crate) share_of_target: Option<Exact>,
    pub(crate) headcount: Option<u64>,
    pub(crate) pace: PaceJson,
    pub(crate) movement: Option<&'static str>,
    pub(crate) comparable: bool,
    pub(crate) crossed: bool,
    pub(crate) verdict: &'static str,
    pub(crate) conflicts: Vec<ConflictJson<'a>>,
    pub(crate) rank: Option<RankJson<'a>>,
    pub(crate) notes: Vec<NoteJson>,
    pub(crate) reasons: Vec<ReasonJson>,
}

#[derive(Debug, Serialize)]
pub(crate) struct LatestJson<'a> {
    pub(crate) period: String,
    pub(crate) value: Exact,
    pub(crate) qualifier: &'static str,
    pub(crate) definition: Option<&'a str>,
    pub(crate) source: Option<&'a str>,
    pub(crate) locator: Option<String>,
    pub(crate) flags: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct TargetJson<'a> {
    pub(crate) kind: &'static str,
    pub(crate) comparator: Option<&'static str>,
    pub(crate) value: Option<Exact>,
    pub(crate) by: Option<String>,
    pub(crate) baseline: Option<String>,
    pub(crate) population: Option<&'a str>,
    pub(crate) source: Option<&'a str>,
}

#[derive(Debug, Serialize)]
pub(crate) struct PaceJson {
    pub(crate) actual: Option<Exact>,
    pub(crate) from: Option<String>,
    pub(crate) to: Option<String>,
    pub(crate) required_from_base: Option<Exact>,
    pub(crate) required_from_now: Option<Exact>,
    pub(crate) ratio: Option<Exact>,
    pub(crate) value_at_target: Option<Exact>,
    pub(crate) reached: Option<Exact>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ConflictJson<'a> {
    pub(crate) period: String,
    pub(crate) values: Vec<ConflictValueJson<'a>>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ConflictValueJson<'a> {
    pub(crate) value: Exact,
    pub(crate) source: Option<&'a str>,
    pub(crate) used: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct RankJson<'a> {
    pub(crate) place: usize,
    pub(crate) of: usize,
    pub(crate) climb: usize,
    pub(crate) value_needed: Option<Exact>,
    pub(crate) ahead: Vec<AheadJson<'a>>,
}

#[derive(Debug, Serialize)]
pub(crate) struct AheadJson<'a> {
    pub(crate) geo: &'a str,
    pub(crate) value: Exact,
}

#[derive(Debug, Serialize)]
pub(crate) struct NoteJson {
    pub(crate) code: &'static str,
    pub(crate) text: String,
}

/// Puts an entry together. `population` is how many companies there are, where the caller knows.
pub(crate) fn entry_json<'a>(
    assessed: &Assessed<'a>,
    national: &'a National,
    population: Option<u32>,
    words: &Words,
) -> EntryJson<'a> {
    let Assessed { entry, assessment, verdict } = assessed;
    let catalogue = &national.catalogue;
    let indicator = catalogue.indicator(&entry.indicator);
    let mut reasons = Reasons::new(words);
    let direction = entry.target.direction().or_else(|| indicator.and_then(|indicator| indicator.direction));
    EntryJson {
        indicator: &entry.indicator,
        name: words.indicator(catalogue, entry),
        pillar: indicator.map_or("", |indicator| &indicator.pillar),
        geo: &entry.geo,
        population: &entry.population,
        unit: entry.unit.name(),
        direction: reasons.give("direction", direction.map(direction_name).ok_or(Missing::NoDirection)),
        latest: latest_json(entry, assessment, catalogue, &mut reasons),
        target: target_json(entry, catalogue, &mut reasons),
        gap: reasons.give("gap", assessment.gap.map(|gap| Exact(gap.value))),
        gap_qualifier: reasons.give("gap_qualifier", assessment.gap.map(|gap| gap.qualifier.name())),
        met: reasons.give("met", assessment.gap.and_then(|gap| gap.is_met.ok_or(Reason::ValueIsBound))),
        way: reasons.give("way", assessment.way.map(Exact)),
        share_of_target: reasons.give("share_of_target", assessment.share_of_target.map(Exact)),
        headcount: reasons.give("headcount", companies(entry, assessment, population)),
        pace: pace_json(assessment, &mut reasons),
        movement: reasons.give("movement", movement(entry, assessment)),
        comparable: assessment.broken.is_none(),
        crossed: assessment.crossed,
        verdict: verdict.code(),
        conflicts: conflicts_json(entry, catalogue, &mut reasons),
        rank: rank_json(entry, &mut reasons),
        notes: words.notes(entry, national, assessment).into_iter().map(NoteJson::from).collect(),
        reasons: reasons.into_list(),
    }
}

impl From<Note> for NoteJson {
    fn from(note: Note) -> Self {
        Self { code: note.code, text: note.text }
    }
}

const fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
    }
}

fn latest_json<'a>(
    entry: &'a Entry,
    assessment: &Assessment,
    catalogue: &'a Catalogue,
    reasons: &mut Reasons<'_>,
) -> Option<LatestJson<'a>> {
    let latest: Observation = reasons.give("latest", assessment.latest)?;
    let definition = catalogue.definition_name(latest.definition).map(|text| text.id.as_str());
    let source = catalogue.source(latest.source).map(|source| source.id.as_str());
    let locator = Some(locators(entry, &latest)).filter(|locator| !locator.is_empty());
    Some(LatestJson {
        period: latest.period.to_string(),
        value: Exact(latest.value),
        qualifier: latest.qualifier.name(),
        definition: reasons.give("latest.definition", definition.ok_or(Missing::NotStated)),
        source: reasons.give("latest.source", source.ok_or(Missing::NotStated)),
        locator: reasons.give("latest.locator", locator.ok_or(Missing::NotStated)),
        flags: latest.flags.to_string(),
    })
}

/// Where the value stands; for a computed value, where all it was computed from stands.
pub(crate) fn locators(entry: &Entry, observation: &Observation) -> String {
    if let Some(row) = entry.row_of(observation) {
        return row.locator.clone();
    }
    let mut locators: Vec<&str> = entry.rows_at(observation.period).map(|row| row.locator.as_str()).collect();
    locators.sort_unstable();
    locators.dedup();
    locators.join("; ")
}

fn target_json<'a>(entry: &'a Entry, catalogue: &'a Catalogue, reasons: &mut Reasons<'_>) -> TargetJson<'a> {
    let target = &entry.target;
    let row = entry.target_row.and_then(|index| catalogue.targets.get(index));
    // Without a target everything about it is missing for that one reason.
    let or = |missing: Missing| match target {
        Target::None => Missing::Computed(Reason::NoTarget),
        _ => missing,
    };
    let not_measured = or(Missing::Computed(Reason::NotMeasured));
    let comparator = target.comparator().map(Comparator::symbol);
    let source = row.and_then(|row| catalogue.source(row.source)).map(|source| source.id.as_str());
    TargetJson {
        kind: target.kind(),
        comparator: reasons.give("target.comparator", comparator.ok_or(not_measured)),
        value: reasons.give("target.value", target.value().map(Exact).ok_or(not_measured)),
        by: reasons.give(
            "target.by",
            target.by().map(|by| by.to_string()).ok_or(or(Missing::Computed(Reason::NoTargetDate))),
        ),
        baseline: reasons.give(
            "target.baseline",
            target.baseline().map(|base| base.to_string()).ok_or(or(Missing::NoBaseline)),
        ),
        population: reasons
            .give("target.population", row.map(|row| row.population.as_str()).ok_or(or(Missing::NotStated))),
        source: reasons.give("target.source", source.ok_or(or(Missing::NotStated))),
    }
}

fn pace_json(assessment: &Assessment, reasons: &mut Reasons<'_>) -> PaceJson {
    let pace = &assessment.pace;
    let period = |observation: Result<Observation, Reason>| {
        pace.actual.and(observation).map(|observation| observation.period.to_string())
    };
    PaceJson {
        actual: reasons.give("pace.actual", pace.actual.map(|slope| Exact(slope.per_year()))),
        from: reasons.give("pace.from", period(assessment.start)),
        to: reasons.give("pace.to", period(assessment.latest)),
        required_from_base: reasons
            .give("pace.required_from_base", pace.required_from_base.map(|slope| Exact(slope.per_year()))),
        required_from_now: reasons
            .give("pace.required_from_now", pace.required_from_now.map(|slope| Exact(slope.per_year()))),
        ratio: reasons.give("pace.ratio", pace.ratio.map(Exact)),
        value_at_target: reasons.give("pace.value_at_target", pace.value_at_target.map(Exact)),
        reached: reasons.give("pace.reached", pace.reached.map(Exact)),
    }
}

fn companies(entry: &Entry, assessment: &Assessment, population: Option<u32>) -> Result<u64, Missing> {
    if !matches!(entry.unit, Unit::Percent | Unit::PercentagePoints) {
        return Err(Missing::UnitNotPercent);
    }
    let gap = assessment.gap?;
    let population = population.ok_or(Missing::NoPopulation)?;
    let comparator = entry.target.comparator().unwrap_or(Comparator::AtLeast);
    headcount(gap.value, comparator, population).ok_or(Missing::Computed(Reason::TooLarge))
}

fn movement(entry: &Entry, assessment: &Assessment) -> Result<&'static str, Reason> {
    match assessment.movement {
        Some(Movement::Towards) => Ok("towards"),
        Some(Movement::Still) => Ok("still"),
        Some(Movement::Away) => Ok("away"),
        None => Err(match (&entry.target, assessment.pace.actual) {
            (_, Err(reason)) => reason,
            (Target::None, _) => Reason::NoTarget,
            _ => Reason::NotMeasured,
        }),
    }
}

fn conflicts_json<'a>(
    entry: &Entry,
    catalogue: &'a Catalogue,
    reasons: &mut Reasons<'_>,
) -> Vec<ConflictJson<'a>> {
    let mut value = |observation: &Observation, used| {
        let source = catalogue.source(observation.source).map(|source| source.id.as_str());
        let source = reasons.give("conflicts.values.source", source.ok_or(Missing::NotStated));
        ConflictValueJson { value: Exact(observation.value), source, used }
    };
    let mut conflicts: Vec<ConflictJson<'a>> = Vec::new();
    for conflict in &entry.conflicts {
        let period = conflict.used.period.to_string();
        let known = conflicts.iter().position(|known| known.period == period);
        let known = known.unwrap_or_else(|| {
            conflicts.push(ConflictJson { period, values: vec![value(&conflict.used, true)] });
            conflicts.len() - 1
        });
        if let Some(known) = conflicts.get_mut(known) {
            known.values.push(value(&conflict.other, false));
        }
    }
    conflicts
}

fn rank_json<'a>(entry: &'a Entry, reasons: &mut Reasons<'_>) -> Option<RankJson<'a>> {
    let comparison = match &entry.comparison {
        Comparison::Rank { rank, ahead, .. } => Ok((rank, ahead)),
        _ => Err(Missing::NotARanking),
    };
    let (rank, ahead) = reasons.give("rank", comparison)?;
    Some(RankJson {
        place: rank.place,
        of: rank.of,
        climb: rank.climb,
        value_needed: reasons
            .give("rank.value_needed", rank.value_needed.map(Exact).ok_or(Reason::AlreadyMet)),
        ahead: ahead.iter().map(|(geo, value)| AheadJson { geo, value: Exact(*value) }).collect(),
    })
}
