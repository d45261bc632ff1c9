//! The answer for scripts, see docs/json.md.

use super::Answer;
use crate::json;
use peil_transfer::{Kind, Outcome, Place, PlannedRow, Step, Subject, say};
use peil_words::Words;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

#[derive(Serialize)]
struct ImportJson<'a> {
    schema: &'static str,
    file: &'a str,
    into: String,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    mapping: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<&'static str>,
    notes: Vec<NoteJson>,
    rows: Vec<RowJson<'a>>,
    counts: CountsJson,
    dry_run: bool,
    applied: Option<AppliedJson>,
}

#[derive(Serialize)]
struct NoteJson {
    code: &'static str,
    text: String,
}

#[derive(Serialize)]
struct RowJson<'a> {
    place: PlaceJson<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    company: Option<i64>,
    stays_out: bool,
    steps: Vec<StepJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    like: Option<LikeJson<'a>>,
}

#[derive(Serialize)]
struct LikeJson<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    company: Option<i64>,
}

#[derive(Default, Serialize)]
struct PlaceJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    piece: Option<u64>,
    text: String,
}

#[derive(Serialize)]
struct StepJson<'a> {
    subject: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<i64>,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<FieldJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

#[derive(Serialize)]
struct FieldJson<'a> {
    column: &'static str,
    before: Option<&'a str>,
    after: &'a str,
}

#[derive(Serialize)]
struct CountsJson {
    rows_taken: usize,
    rows_skipped: usize,
    rows_in_conflict: usize,
    rows_refused: usize,
    added: BTreeMap<&'static str, usize>,
    changed: BTreeMap<&'static str, usize>,
}

#[derive(Serialize)]
struct AppliedJson {
    entry: Option<i64>,
    added: usize,
    changed: usize,
}

pub(super) fn write(answer: &Answer<'_>, out: &mut impl Write) -> io::Result<()> {
    let (plan, words) = (answer.plan, answer.words);
    let by_name = |counts: &BTreeMap<Subject, usize>| {
        counts.iter().map(|(subject, count)| (subject.name(), *count)).collect()
    };
    let counts = plan.counts();
    let (mapping, table) = match plan.kind() {
        Kind::Table(name) => (Some(name.as_str()), None),
        Kind::Statistics(format) => (None, Some(format.name())),
        _ => (None, None),
    };
    let told = ImportJson {
        schema: "peil/import/1",
        file: answer.file,
        into: answer.asked.into.display().to_string(),
        kind: plan.kind().name(),
        mapping,
        table,
        notes: plan
            .notes()
            .iter()
            .map(|note| NoteJson { code: note.name(), text: say::note(words, note) })
            .collect(),
        rows: plan.rows().iter().map(|row| row_json(row, words)).collect(),
        counts: CountsJson {
            rows_taken: counts.rows_taken,
            rows_skipped: counts.rows_skipped,
            rows_in_conflict: counts.rows_in_conflict,
            rows_refused: counts.rows_refused,
            added: by_name(&counts.added),
            changed: by_name(&counts.changed),
        },
        dry_run: answer.asked.dry_run,
        applied: answer.applied.map(|applied| AppliedJson {
            entry: applied.entry.map(peil_portfolio::EntryId::number),
            added: applied.added,
            changed: applied.changed,
        }),
    };
    json::write(out, &told)
}

fn row_json<'a>(row: &'a PlannedRow, words: &Words) -> RowJson<'a> {
    RowJson {
        place: place_json(&row.place, words),
        name: row.name.as_deref(),
        company: row.company.map(peil_portfolio::Id::number),
        stays_out: row.stays_out(),
        steps: row.steps.iter().map(|step| step_json(step, words)).collect(),
        like: row
            .like
            .as_ref()
            .map(|like| LikeJson { name: &like.name, company: like.id.map(peil_portfolio::Id::number) }),
    }
}

fn place_json<'a>(place: &'a Place, words: &Words) -> PlaceJson<'a> {
    let told = PlaceJson { text: say::place(words, place), ..PlaceJson::default() };
    match place {
        Place::Line(line) => PlaceJson { line: Some(*line), ..told },
        Place::Row { sheet, row } => {
            PlaceJson { sheet: Some(&**sheet).filter(|name| !name.is_empty()), row: Some(*row), ..told }
        }
        Place::Record { list, number } => PlaceJson { list: Some(list), id: Some(*number), ..told },
        Place::Piece(piece) => PlaceJson { piece: Some(*piece), ..told },
        _ => told,
    }
}

fn step_json<'a>(step: &'a Step, words: &Words) -> StepJson<'a> {
    let fields = step.outcome.fields().iter().map(|field| FieldJson {
        column: field.column,
        before: field.before.as_deref(),
        after: &field.after,
    });
    let why = match &step.outcome {
        Outcome::Skip(why) | Outcome::Conflict(why) | Outcome::Refused(why) => Some(why),
        Outcome::Add | Outcome::Change(_) => None,
    };
    StepJson {
        subject: step.subject.name(),
        record: step.record,
        outcome: step.outcome.name(),
        fields: fields.collect(),
        why: why.map(peil_transfer::Why::name),
        text: why.map(|why| say::why(words, why)),
    }
}
