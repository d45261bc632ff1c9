//! `peil milestones`: what is to be done by when.

use super::gaps::{check_pillar, is_of};
use crate::arguments::{Format, MilestonesArguments};
use crate::calendar;
use crate::json;
use crate::refusal::Refusal;
use crate::table::{Align, Cell, Column, DIM, Table, write_paragraph};
use anstyle::{AnsiColor, Style};
use peil_core::{Due, MilestoneState};
use peil_exchange::write_row;
use peil_fixtures::{MilestoneRow, National};
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct MilestonesJson<'a> {
    schema: &'static str,
    as_of: String,
    milestones: Vec<MilestoneJson<'a>>,
}

#[derive(Serialize)]
struct MilestoneJson<'a> {
    name: &'a str,
    kind: &'a str,
    pillar: &'a str,
    due: String,
    state: &'static str,
    status_in_source: &'a str,
    source: &'a str,
    locator: &'a str,
}

pub(crate) fn run(
    asked: &MilestonesArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let national = National::embedded().map_err(|error| Refusal::input(words.load_error(error)))?;
    let day = asked.as_of.as_deref().map_or_else(|| Ok(calendar::today()), |text| read_day(text, words))?;
    if let Some(pillar) = &asked.pillar {
        check_pillar(pillar, &national.catalogue, words)?;
    }
    let shown: Vec<&MilestoneRow> = national
        .milestones
        .iter()
        .filter(|row| asked.pillar.as_ref().is_none_or(|pillar| is_of(&row.pillar, pillar)))
        .collect();
    if format == Format::Table {
        return Ok(write_table(out, &shown, day, words)?);
    }
    let milestones: Vec<MilestoneJson<'_>> = shown
        .iter()
        .map(|row| MilestoneJson {
            name: words.text(&row.name),
            kind: &row.kind,
            pillar: &row.pillar,
            due: row.milestone.due.to_string(),
            state: code(row.milestone.state(day)),
            status_in_source: &row.status,
            source: national.catalogue.source(row.source).map_or("", |source| &source.id),
            locator: &row.locator,
        })
        .collect();
    if format == Format::Json {
        let (year, month, day) = day;
        let as_of = format!("{year}-{month:02}-{day:02}");
        json::write(out, &MilestonesJson { schema: "peil/milestones/1", as_of, milestones })?;
    } else {
        write_row(out, ["name", "kind", "pillar", "due", "state", "status_in_source", "source", "locator"])?;
        for row in &milestones {
            let MilestoneJson { name, kind, pillar, due, state, status_in_source, source, locator } = row;
            write_row(out, [name, kind, pillar, due.as_str(), state, status_in_source, source, locator])?;
        }
    }
    Ok(())
}

fn read_day(text: &str, words: &Words) -> Result<(u16, u8, u8), Refusal> {
    match text.parse() {
        Ok(due @ Due::Day { .. }) => due.last_day(),
        _ => None,
    }
    .ok_or_else(|| Refusal::input(words.say_with(Key::CliDay, &[("found", text.into())])))
}

const fn code(state: MilestoneState) -> &'static str {
    match state {
        MilestoneState::Done => "done",
        MilestoneState::Ahead => "ahead",
        MilestoneState::DatePassed => "date_passed",
        MilestoneState::Undated => "undated",
    }
}

fn write_table(
    out: &mut impl Write,
    rows: &[&MilestoneRow],
    day: (u16, u8, u8),
    words: &Words,
) -> io::Result<()> {
    let mut table = Table::new(vec![
        Column::new(words.say(Key::MilestoneDue), Align::Left),
        Column::new(words.say(Key::MilestoneState), Align::Left),
        Column::wrapped(words.say(Key::Milestone)),
        Column::new(words.say(Key::MilestoneKind), Align::Left),
        Column::new(words.say(Key::Pillar), Align::Left),
    ]);
    for row in rows {
        let (sign, key, style) = match row.milestone.state(day) {
            MilestoneState::Done => ("✓", Key::MilestoneDone, AnsiColor::Green.on_default()),
            MilestoneState::Ahead => ("○", Key::MilestoneAhead, Style::new()),
            MilestoneState::DatePassed => ("!", Key::MilestoneDatePassed, AnsiColor::Yellow.on_default()),
            MilestoneState::Undated => ("–", Key::MilestoneUndated, DIM),
        };
        table.push(vec![
            words.due(row.milestone.due).into(),
            Cell::styled(format!("{sign} {}", words.say(key)), style),
            words.text(&row.name).into(),
            kind(&row.kind, words).into(),
            row.pillar.as_str().into(),
        ]);
    }
    if table.is_empty() {
        return writeln!(out, "{}", words.say(Key::CliNothing));
    }
    table.write(out)?;
    let arguments = [("day", words.day(day).into()), ("passed", words.say(Key::MilestoneDatePassed).into())];
    writeln!(out)?;
    write_paragraph(out, "", &words.say_with(Key::MilestonesAsOf, &arguments), DIM)
}

fn kind(kind: &str, words: &Words) -> String {
    match kind {
        "regulation" => words.say(Key::MilestoneKindRegulation),
        "evaluation" => words.say(Key::MilestoneKindEvaluation),
        "infrastructure" => words.say(Key::MilestoneKindInfrastructure),
        "programme" => words.say(Key::MilestoneKindProgramme),
        other => other.to_owned(),
    }
}
