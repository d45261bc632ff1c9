//! The answer for people: the rows that matter, and what it comes to.

use super::Answer;
use crate::commands::portfolio::named::shown;
use crate::table::{Column, DIM, Table, write_paragraph};
use anstyle::Style;
use peil_transfer::{Outcome, PlannedRow, Subject, say};
use peil_words::{Key, Words};
use std::io::{self, Write};

/// More rows than this nobody reads in a terminal.
const MOST: usize = 100;

pub(super) fn write(answer: &Answer<'_>, out: &mut impl Write) -> io::Result<()> {
    let (words, plan) = (answer.words, answer.plan);
    let kind =
        [("file", shown(answer.file).into_owned().into()), ("kind", say::kind(words, plan.kind()).into())];
    write_paragraph(out, "", &words.say_with(Key::ImportCommandKind, &kind), Style::new())?;
    for note in plan.notes() {
        write_paragraph(out, "", &shown(&say::note(words, note)), DIM)?;
    }
    let is_told = |row: &&PlannedRow| row.stays_out() || row.changes_anything();
    // What asks for a decision comes first.
    let mut rows: Vec<_> = plan.rows().iter().filter(is_told).collect();
    rows.sort_by_key(|row| (!row.stays_out(), row.like.is_none()));
    let mut table = Table::new(
        [
            Key::ImportCommandPlace,
            Key::ImportCommandCompany,
            Key::ImportCommandOutcome,
            Key::ImportCommandWhat,
        ]
        .map(|key| Column::wrapped(words.say(key)))
        .into(),
    );
    for row in rows.iter().take(MOST) {
        table.push(vec![
            shown(&say::place(words, &row.place)).into_owned().into(),
            shown(row.name.as_deref().unwrap_or_default()).into_owned().into(),
            say::outcome(words, row.outcome()).into(),
            shown(&what(words, row)).into_owned().into(),
        ]);
    }
    if !table.is_empty() {
        table.write(out)?;
    }
    if let Some(more) = rows.len().checked_sub(MOST).filter(|more| *more > 0) {
        let count = [("count", (more as u64).into()), ("shown", words.count(more as u64).into())];
        write_paragraph(out, "", &words.say_with(Key::ImportCommandMore, &count), DIM)?;
    }
    write_paragraph(out, "", &sums(answer), Style::new())
}

/// What a row changes, value by value; otherwise what it adds, or why it does not.
fn what(words: &Words, row: &PlannedRow) -> String {
    match row.outcome() {
        Some(Outcome::Change(_)) => {
            let fields = row.steps.iter().flat_map(|step| match &step.outcome {
                Outcome::Change(fields) => fields.iter().map(|field| (step.subject, field)).collect(),
                _ => Vec::new(),
            });
            let said: Vec<_> = fields.map(|(subject, field)| say::change(words, subject, field)).collect();
            said.join("; ")
        }
        _ => say::row(words, row),
    }
}

/// How much goes in and stays out, and whether it has been done.
fn sums(answer: &Answer<'_>) -> String {
    let (words, counts) = (answer.words, answer.plan.counts());
    let rows = |key, count: usize| {
        words.say_with(key, &[("count", (count as u64).into()), ("shown", words.count(count as u64).into())])
    };
    let of = |counts: &std::collections::BTreeMap<Subject, usize>| {
        let said: Vec<_> =
            counts.iter().map(|(subject, count)| say::counted(words, *subject, *count)).collect();
        words.list(&said)
    };
    let mut said = vec![
        rows(Key::ImportCommandTaken, counts.rows_taken),
        rows(Key::ImportCommandKnown, counts.rows_skipped),
    ];
    if counts.rows_out() > 0 {
        said.push(rows(Key::ImportCommandOut, counts.rows_out()));
    }
    if !counts.added.is_empty() {
        said.push(words.say_with(Key::ImportCommandAdded, &[("what", of(&counts.added).into())]));
    }
    if !counts.changed.is_empty() {
        said.push(words.say_with(Key::ImportCommandChanged, &[("what", of(&counts.changed).into())]));
    }
    said.push(words.say(match answer.applied {
        Some(applied) if applied.entry.is_some() => Key::ImportCommandDone,
        Some(_) => Key::ImportCommandNothing,
        None => Key::ImportCommandPlan,
    }));
    said.join(" ")
}
