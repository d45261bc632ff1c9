//! The gaps for a spreadsheet: one row an entry. The columns are described in docs/csv.md.

use crate::json::{EntryJson, Exact};
use peil_exchange::write_row;
use std::io::{self, Write};

const COLUMNS: [&str; 33] = [
    "indicator",
    "name",
    "pillar",
    "geo",
    "population",
    "unit",
    "direction",
    "period",
    "value",
    "qualifier",
    "flags",
    "definition",
    "source",
    "target_kind",
    "comparator",
    "target",
    "by",
    "gap",
    "gap_qualifier",
    "met",
    "way",
    "share_of_target",
    "headcount",
    "pace",
    "pace_from",
    "pace_to",
    "required_from_base",
    "required_from_now",
    "ratio",
    "value_at_target",
    "reached",
    "comparable",
    "verdict",
];

/// Writes the heading and the rows. What is null in JSON is an empty field here.
pub(crate) fn write(out: &mut impl Write, entries: &[EntryJson<'_>]) -> io::Result<()> {
    write_row(out, COLUMNS)?;
    entries.iter().try_for_each(|entry| write_row(out, fields(entry)))
}

/// The names of the columns and the fields of one entry, for an answer that has more.
pub(crate) fn row(entry: &EntryJson<'_>) -> (Vec<String>, Vec<String>) {
    (COLUMNS.map(str::to_owned).to_vec(), fields(entry).to_vec())
}

fn fields(entry: &EntryJson<'_>) -> [String; 33] {
    let number = |number: Option<Exact>| number.map(|number| number.to_string()).unwrap_or_default();
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let latest = entry.latest.as_ref();
    let EntryJson { target, pace, .. } = entry;
    [
        entry.indicator.to_owned(),
        entry.name.to_owned(),
        entry.pillar.to_owned(),
        entry.geo.to_owned(),
        entry.population.to_owned(),
        entry.unit.to_owned(),
        text(entry.direction),
        latest.map(|latest| latest.period.clone()).unwrap_or_default(),
        number(latest.map(|latest| latest.value)),
        text(latest.map(|latest| latest.qualifier)),
        latest.map(|latest| latest.flags.clone()).unwrap_or_default(),
        text(latest.and_then(|latest| latest.definition)),
        text(latest.and_then(|latest| latest.source)),
        target.kind.to_owned(),
        text(target.comparator),
        number(target.value),
        target.by.clone().unwrap_or_default(),
        number(entry.gap),
        text(entry.gap_qualifier),
        entry.met.map(|met| met.to_string()).unwrap_or_default(),
        number(entry.way),
        number(entry.share_of_target),
        entry.headcount.map(|count| count.to_string()).unwrap_or_default(),
        number(pace.actual),
        pace.from.clone().unwrap_or_default(),
        pace.to.clone().unwrap_or_default(),
        number(pace.required_from_base),
        number(pace.required_from_now),
        number(pace.ratio),
        number(pace.value_at_target),
        number(pace.reached),
        entry.comparable.to_string(),
        entry.verdict.to_owned(),
    ]
}
