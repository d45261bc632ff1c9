//! Everything about one indicator, for a person.

use crate::json::locators;
use crate::picture::Assessed;
use crate::table::{Align, BOLD, Cell, Column, DIM, Pairs, Table, verdict_style, write_paragraph};
use anstyle::{AnsiColor, Style};
use peil_core::{Comparator, Direction, Observation, Target, Unit, headcount, segments};
use peil_fixtures::{Catalogue, Comparison, Entry, Indicator, National};
use peil_words::{Key, Words};
use std::io::{self, Write};

pub(crate) fn write(
    out: &mut impl Write,
    indicator: &Indicator,
    entries: &[Assessed<'_>],
    left_out: usize,
    population: Option<u32>,
    national: &National,
    words: &Words,
) -> io::Result<()> {
    let catalogue = &national.catalogue;
    writeln!(out, "{BOLD}{}{BOLD:#}", words.text(&indicator.name))?;
    write_paragraph(out, "", words.text(&indicator.explanation), Style::new())?;
    let direction = words.say(match indicator.direction {
        Some(Direction::Up) => Key::DirectionUp,
        Some(Direction::Down) => Key::DirectionDown,
        None => Key::DirectionNone,
    });
    let mut about = Pairs::default();
    about.push(words.say(Key::ShowName), &indicator.id);
    about.push(words.say(Key::Pillar), words.pillar(catalogue, &indicator.pillar));
    about.push(words.say(Key::Unit), format!("{}, {direction}", words.unit(indicator.unit)));
    about.write(out)?;
    for assessed in entries {
        write_entry(out, assessed, population, national, words)?;
    }
    if left_out > 0 {
        let arguments = [("number", left_out.to_string().into()), ("count", left_out.into())];
        writeln!(out, "\n{}", words.say_with(Key::CliLeftOut, &arguments))?;
    }
    Ok(())
}

fn write_entry(
    out: &mut impl Write,
    assessed: &Assessed<'_>,
    population: Option<u32>,
    national: &National,
    words: &Words,
) -> io::Result<()> {
    let (entry, catalogue) = (assessed.entry, &national.catalogue);
    let place = words.place(catalogue, &entry.geo);
    let who = words.population(catalogue, &entry.population);
    writeln!(out)?;
    write_paragraph(out, "", &format!("{place}: {who}"), BOLD)?;
    let mut summary = Pairs::default();
    push_summary(&mut summary, assessed, population, &target_source(entry, catalogue, words), words);
    summary.write(out)?;
    if !entry.series.is_empty() {
        writeln!(out)?;
        observations(entry, catalogue, words).write(out)?;
    }
    if let Comparison::Rank { period, participants, .. } = &entry.comparison {
        let heading = words.say_with(Key::ShowParticipants, &[("period", words.period(*period).into())]);
        let list: Vec<String> = participants
            .iter()
            .map(|(place, value)| format!("{} {}", words.place(catalogue, place), words.exact(*value)))
            .collect();
        writeln!(out, "\n{BOLD}{heading}{BOLD:#}")?;
        write_paragraph(out, "  ", &list.join("; "), Style::new())?;
    }
    write_workings(out, assessed, words)?;
    let notes = words.notes(entry, national, &assessed.assessment);
    if !notes.is_empty() {
        writeln!(out, "\n{BOLD}{}{BOLD:#}", words.say(Key::ShowFindings))?;
    }
    for note in notes {
        let (sign, style) = if note.is_warning {
            ("! ", AnsiColor::Yellow.on_default())
        } else {
            ("✓ ", AnsiColor::Green.on_default())
        };
        write_paragraph(out, &format!("  {sign}"), &note.text, style)?;
    }
    Ok(())
}

/// Every result with its sum. Without any observation there is nothing to work out.
pub(crate) fn write_workings(out: &mut impl Write, assessed: &Assessed<'_>, words: &Words) -> io::Result<()> {
    if assessed.assessment.latest.is_err() {
        return Ok(());
    }
    writeln!(out, "\n{BOLD}{}{BOLD:#}", words.say(Key::WorkingTitle))?;
    let mut sums = Pairs::default();
    for working in words.workings(assessed.entry, &assessed.assessment) {
        match working.outcome {
            Ok(sum) => sums.push(working.name, sum),
            // Without a target nearly every sum would say just that; the gap has said it already.
            Err(_) if matches!(assessed.entry.target, Target::None) && working.about != "pace.actual" => {}
            Err(reason) => sums.push_styled(working.name, reason, DIM),
        }
    }
    sums.write(out)
}

/// Verdict, value, target and gap in words; `target_source` is what belongs under the target.
pub(crate) fn push_summary(
    pairs: &mut Pairs,
    assessed: &Assessed<'_>,
    population: Option<u32>,
    target_source: &[String],
    words: &Words,
) {
    let Assessed { entry, assessment, verdict } = assessed;
    let said =
        format!("{} {}. {}", verdict.symbol(), words.verdict(*verdict), words.verdict_explained(*verdict));
    pairs.push_styled(words.say(Key::Verdict), said, verdict_style(*verdict));
    let value = assessment.latest.map_or_else(
        |reason| words.reason(reason),
        |latest| format!("{} ({})", words.observed(&latest, entry.unit), words.period(latest.period)),
    );
    pairs.push(words.say(Key::Value), value);
    pairs.push(words.say(Key::Target), words.target(&entry.target, entry.unit));
    for line in target_source {
        pairs.push_styled("", line, DIM);
    }
    let gap = assessment.gap.map_or_else(
        |reason| words.reason(reason),
        |gap| {
            let digits = assessment.latest.map_or(0, |latest| latest.digits);
            let said = words.qualified(gap.qualifier, &words.gap(gap.value, entry.unit, digits));
            let comparator = entry.target.comparator().unwrap_or(Comparator::AtLeast);
            let companies = population
                .filter(|_| matches!(entry.unit, Unit::Percent | Unit::PercentagePoints))
                .and_then(|population| headcount(gap.value, comparator, population));
            match companies {
                Some(count) => format!("{said}: {}", words.companies(count)),
                None => said,
            }
        },
    );
    pairs.push(words.say(Key::Gap), gap);
}

/// Who set the target and where, and for which population.
fn target_source(entry: &Entry, catalogue: &Catalogue, words: &Words) -> Vec<String> {
    let Some(row) = entry.target_row.and_then(|index| catalogue.targets.get(index)) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    if let Some(title) = words.source(catalogue, row.source) {
        lines.push(format!("{title}; {}", row.locator));
    }
    if let Some((counted_as, _)) = &entry.counted_as {
        let population = words.population(catalogue, counted_as);
        lines.push(words.say_with(Key::ShowCountedAs, &[("population", population.into())]));
    }
    lines
}

fn observations(entry: &Entry, catalogue: &Catalogue, words: &Words) -> Table {
    let mut table = Table::new(vec![
        Column::new(words.say(Key::Period), Align::Left),
        Column::new(words.say(Key::Value), Align::Right),
        Column::new(words.say(Key::ShowSegment), Align::Left),
        Column::wrapped(words.say(Key::Definition)),
        Column::wrapped(words.say(Key::Flags)),
        Column::wrapped(words.say(Key::Source)),
    ]);
    let numbers = segments(&entry.series);
    let used = entry.series.iter().zip(&numbers).map(|(observation, segment)| (observation, *segment));
    let unused = entry.conflicts.iter().map(|conflict| (&conflict.other, None));
    let mut all: Vec<(&Observation, Option<usize>)> = used.chain(unused).collect();
    all.sort_by_key(|(observation, _)| observation.period);
    for (observation, segment) in all {
        let style = if segment.is_some() { Style::new() } else { DIM };
        let value = words.short_value(observation.value, entry.unit, observation.digits);
        let row = [
            words.period(observation.period),
            format!("{}{value}", Words::qualifier_mark(observation.qualifier)),
            segment.map_or_else(|| words.say(Key::ShowSegmentNone), letter),
            catalogue
                .definition_name(observation.definition)
                .map_or_else(String::new, |text| text.id.clone()),
            words.flags(observation.flags).join(", "),
            origin(entry, observation, catalogue, words),
        ];
        table.push(row.into_iter().map(|text| Cell::styled(text, style)).collect());
    }
    table
}

/// A for the first segment, B for the second; numbers where the letters run out.
fn letter(segment: usize) -> String {
    let letter =
        u8::try_from(segment).ok().filter(|segment| *segment < 26).map(|segment| char::from(b'A' + segment));
    letter.map_or_else(|| (segment + 1).to_string(), String::from)
}

/// Which document, where in it, and what it prints.
fn origin(entry: &Entry, observation: &Observation, catalogue: &Catalogue, words: &Words) -> String {
    let source = catalogue.source(observation.source).map_or("", |source| source.id.as_str());
    let mut parts = vec![source.to_owned(), locators(entry, observation)];
    let printed = entry.row_of(observation).and_then(|row| row.printed.as_deref());
    parts.extend(printed.map(|cell| words.say_with(Key::ShowPrinted, &[("printed", cell.into())])));
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}
