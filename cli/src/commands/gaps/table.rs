//! The gaps for a person: pillar by pillar, first what has a target.

use crate::picture::Assessed;
use crate::table::{Align, BOLD, Cell, Column, DIM, Table, verdict_style, write_paragraph};
use peil_fixtures::{Comparison, National};
use peil_words::{Key, Words};
use std::collections::HashMap;
use std::io::{self, Write};

const NOTHING: &str = "–";

/// Writes the table. `left_out` is how many rows of other places are not in it.
pub(crate) fn write(
    out: &mut impl Write,
    entries: &[Assessed<'_>],
    left_out: usize,
    national: &National,
    words: &Words,
) -> io::Result<()> {
    let rows = Rows { names: Names::of(entries), national, words };
    let pillar = |assessed: &Assessed<'_>| {
        national.indicator(assessed.entry).map_or("", |indicator| indicator.pillar.as_str())
    };
    for group in entries.chunk_by(|a, b| pillar(a) == pillar(b)) {
        let id = group.first().map_or("", pillar);
        let name = words.pillar(&national.catalogue, id);
        let heading = if id.starts_with(|letter: char| letter.is_ascii_digit()) {
            words.say_with(Key::PillarNamed, &[("pillar", id.into()), ("name", name.into())])
        } else {
            name.to_owned()
        };
        writeln!(out, "{BOLD}{heading}{BOLD:#}")?;
        for table in [rows.with_target(group), rows.trends(group)] {
            if !table.is_empty() {
                table.write(out)?;
                writeln!(out)?;
            }
        }
    }
    if entries.is_empty() {
        writeln!(out, "{}", words.say(Key::CliNothing))?;
    } else {
        rows.write_legend(out, entries)?;
    }
    if left_out > 0 {
        let arguments = [("number", left_out.to_string().into()), ("count", left_out.into())];
        writeln!(out, "{}", words.say_with(Key::CliLeftOut, &arguments))?;
    }
    Ok(())
}

struct Rows<'a> {
    names: Names<'a>,
    national: &'a National,
    words: &'a Words,
}

impl Rows<'_> {
    fn with_target(&self, group: &[Assessed<'_>]) -> Table {
        let words = self.words;
        let mut table = Table::new(vec![
            Column::wrapped(words.say(Key::Indicator)),
            Column::new(words.say(Key::Value), Align::Right),
            Column::new(words.say(Key::Target), Align::Right),
            Column::new(words.say(Key::Gap), Align::Right),
            Column::new(words.say(Key::Pace), Align::Right),
            Column::new(words.say(Key::CliNeeded), Align::Right),
            Column::new(words.say(Key::Verdict), Align::Left),
        ]);
        for assessed in group.iter().filter(|assessed| has_target(assessed)) {
            let needed = assessed.assessment.pace.required_from_now;
            table.push(vec![
                self.name(assessed).into(),
                self.value(assessed).into(),
                self.target(assessed).into(),
                self.gap(assessed).into(),
                self.pace(assessed).into(),
                needed.map_or_else(|_| NOTHING.to_owned(), |slope| words.brief(slope.per_year())).into(),
                Cell::styled(
                    format!("{} {}", assessed.verdict.symbol(), words.verdict(assessed.verdict)),
                    verdict_style(assessed.verdict),
                ),
            ]);
        }
        table
    }

    fn trends(&self, group: &[Assessed<'_>]) -> Table {
        let words = self.words;
        let mut table = Table::new(vec![
            Column::wrapped(format!("{} ({})", words.say(Key::Indicator), words.say(Key::CliTrendOnly))),
            Column::new(words.say(Key::Value), Align::Right),
            Column::new(words.say(Key::Pace), Align::Right),
        ]);
        for assessed in group.iter().filter(|assessed| !has_target(assessed)) {
            table.push(vec![
                self.name(assessed).into(),
                self.value(assessed).into(),
                self.pace(assessed).into(),
            ]);
        }
        table
    }

    /// The name, with whatever tells it from the other rows.
    fn name(&self, assessed: &Assessed<'_>) -> String {
        let (entry, catalogue) = (assessed.entry, &self.national.catalogue);
        let mut name = self.words.indicator(catalogue, entry).to_owned();
        if entry.geo != "NL" {
            let place = self.words.place(catalogue, &entry.geo);
            // "European Union (27 countries)": the first words will do here.
            name = format!("{name}, {}", place.split(" (").next().unwrap_or(place));
        }
        if matches!(entry.comparison, Comparison::Convergence { .. }) {
            format!("{name} ({})", self.words.say(Key::CliDifference))
        } else if self.names.is_ambiguous(assessed) {
            format!("{name} ({})", self.words.population(catalogue, &entry.population))
        } else {
            name
        }
    }

    fn value(&self, assessed: &Assessed<'_>) -> String {
        let Ok(latest) = assessed.assessment.latest else { return NOTHING.to_owned() };
        let mark = Words::qualifier_mark(latest.qualifier);
        let value = self.words.short_value(latest.value, assessed.entry.unit, latest.digits);
        let disagree = if has_conflict(assessed) { "!" } else { "" };
        format!("{disagree}{mark}{value} ({})", latest.period)
    }

    fn target(&self, assessed: &Assessed<'_>) -> String {
        let target = &assessed.entry.target;
        let value = self.words.short_target(target, assessed.entry.unit);
        let value = value.unwrap_or_else(|| NOTHING.to_owned());
        target.by().map_or_else(|| value.clone(), |by| format!("{value} ({by})"))
    }

    fn gap(&self, assessed: &Assessed<'_>) -> String {
        assessed.assessment.gap.map_or_else(
            |_| NOTHING.to_owned(),
            |gap| {
                let mark = Words::qualifier_mark(gap.qualifier);
                let digits = assessed.assessment.latest.map_or(0, |latest| latest.digits);
                format!("{mark}{}", self.words.short_gap(gap.value, assessed.entry.unit, digits))
            },
        )
    }

    fn pace(&self, assessed: &Assessed<'_>) -> String {
        let mark = if is_broken(assessed) { "*" } else { "" };
        assessed.assessment.pace.actual.map_or_else(
            |_| NOTHING.to_owned(),
            |slope| format!("{}{mark}", self.words.brief(slope.per_year())),
        )
    }

    /// What the signs mean, as far as they occur.
    fn write_legend(&self, out: &mut impl Write, entries: &[Assessed<'_>]) -> io::Result<()> {
        let mut keys = vec![Key::CliLegendShort];
        let broken = || entries.iter().filter(|assessed| is_broken(assessed));
        if broken().any(|assessed| assessed.assessment.crossed) {
            keys.push(Key::CliLegendCrossed);
        } else if broken().next().is_some() {
            keys.push(Key::CliLegendBroken);
        }
        if entries.iter().any(has_conflict) {
            keys.push(Key::CliLegendConflict);
        }
        keys.extend([Key::VerdictLinear, Key::CliLegendMore]);
        keys.into_iter().try_for_each(|key| write_paragraph(out, "", &self.words.say(key), DIM))
    }
}

fn has_target(assessed: &Assessed<'_>) -> bool {
    !matches!(assessed.entry.target, peil_core::Target::None)
}

fn has_conflict(assessed: &Assessed<'_>) -> bool {
    !assessed.entry.conflicts.is_empty()
}

/// Whether the pace is not one from the baseline to now, all of one kind.
fn is_broken(assessed: &Assessed<'_>) -> bool {
    assessed.assessment.broken.is_some() && assessed.assessment.pace.actual.is_ok()
}

/// How often each indicator occurs for each place, so that only the ambiguous ones name their population.
struct Names<'a> {
    count: HashMap<(&'a str, &'a str), usize>,
}

impl<'a> Names<'a> {
    fn of(entries: &[Assessed<'a>]) -> Self {
        let mut count = HashMap::new();
        for Assessed { entry, .. } in entries {
            *count.entry((entry.indicator.as_str(), entry.geo.as_str())).or_default() += 1;
        }
        Self { count }
    }

    fn is_ambiguous(&self, assessed: &Assessed<'_>) -> bool {
        let key = (assessed.entry.indicator.as_str(), assessed.entry.geo.as_str());
        self.count.get(&key).is_some_and(|count| *count > 1)
    }
}
