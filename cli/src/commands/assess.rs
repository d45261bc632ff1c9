//! `peil assess`: a series of the caller's own.

mod csv;
mod fine;
mod input;
mod json;
mod judged;
mod table;
mod weights;

use crate::arguments::{AssessArguments, Format};
use crate::commands::show::{push_summary, write_workings};
use crate::json::{EntryJson, ReasonJson, Reasons, entry_json};
use crate::picture::{Assessed, Moment};
use crate::refusal::Refusal;
use crate::table::{BOLD, DIM, Pairs, write_paragraph};
use input::Typed;
use json::{CurveJson, Named, VerdictJson};
use judged::Judged;
use peil_core::{Direction, Target};
use peil_fixtures::{Catalogue, National};
use peil_words::{Key, Verdict, Words};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct AssessJson<'a> {
    schema: &'static str,
    as_of: String,
    #[serde(flatten)]
    entry: EntryJson<'a>,
    /// Every curve under its name.
    #[serde(flatten)]
    curves: Named<CurveJson>,
    /// What each method asked for says.
    #[serde(skip_serializing_if = "Option::is_none")]
    verdicts: Option<Named<VerdictJson>>,
    /// Why they differ, in sentences.
    #[serde(skip_serializing_if = "Option::is_none")]
    comparison: Option<Vec<String>>,
    /// The same once more, so that a script reads the answers of `gaps` and `assess` alike.
    gaps: [EntryJson<'a>; 1],
}

pub(crate) fn run(
    asked: &AssessArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let moment = Moment::read(asked.as_of.as_deref(), words)?;
    let typed = input::read(asked, words)?;
    let entry = &typed.entry;
    let options = moment.options(entry, false);
    let assessment = entry.assess(options);
    let verdict = Verdict::of(&assessment, &entry.target);
    let assessed = Assessed { entry, assessment, verdict };
    let judged = Judged::of(&typed, asked, options);
    let national = National {
        catalogue: Catalogue::default(),
        entries: Vec::new(),
        milestones: Vec::new(),
        programmes: Vec::new(),
        steps: Vec::new(),
        findings: Vec::new(),
        rows: Vec::new(),
    };
    let name = words.say(Key::AssessOwnSeries);
    let exact = || own_entry(&assessed, &typed, &national, &name, asked.population, words);
    match format {
        Format::Json => {
            let mut entry = exact();
            let mut reasons = Reasons::new(words);
            let curves = json::curves(&judged, &mut reasons);
            let has_methods = !typed.methods.is_empty();
            let verdicts = has_methods.then(|| json::verdicts(&judged, &mut reasons, words));
            let comparison = has_methods.then(|| words.methods_compared(&judged.verdicts));
            entry.reasons.extend::<Vec<ReasonJson>>(reasons.into_list());
            let as_of = moment.period().map(|period| period.to_string()).unwrap_or_default();
            let (schema, gaps) = ("peil/assess/1", [exact()]);
            let answer = AssessJson { schema, as_of, entry, curves, verdicts, comparison, gaps };
            crate::json::write(out, &answer)?;
        }
        Format::Csv => csv::write(out, &exact(), &judged)?,
        Format::Table => write_table(out, &assessed, &typed, &judged, asked.population, &national, words)?,
    }
    Ok(())
}

/// The exact part of the answer.
fn own_entry<'a>(
    assessed: &Assessed<'a>,
    typed: &Typed,
    national: &'a National,
    name: &'a str,
    population: Option<u32>,
    words: &Words,
) -> EntryJson<'a> {
    let mut entry = entry_json(assessed, national, population, words);
    entry.name = name;
    // Without a target the caller says which way is better.
    if let (None, Some(direction)) = (entry.direction, typed.direction) {
        entry.direction = Some(if direction == Direction::Up { "up" } else { "down" });
        entry.reasons.retain(|reason| reason.about != "direction");
    }
    entry
}

fn write_table(
    out: &mut impl Write,
    assessed: &Assessed<'_>,
    typed: &Typed,
    judged: &Judged,
    population: Option<u32>,
    national: &National,
    words: &Words,
) -> io::Result<()> {
    let Assessed { entry, assessment, .. } = assessed;
    writeln!(out, "{BOLD}{}{BOLD:#}", words.say(Key::AssessOwnSeries))?;
    let mut pairs = Pairs::default();
    push_summary(&mut pairs, assessed, population, &[], words);
    pairs.write(out)?;
    write_workings(out, assessed, words)?;
    writeln!(out)?;
    for note in words.notes(entry, national, assessment) {
        write_paragraph(out, "- ", &note.text, anstyle::Style::new())?;
    }
    write_paragraph(out, "", &words.say(Key::VerdictLinear), DIM)?;
    if !matches!(entry.target, Target::None) {
        table::write_curves(out, judged, entry.unit, entry.target.by(), words)?;
    }
    if !typed.methods.is_empty() {
        table::write_verdicts(out, judged, entry.unit, words)?;
    }
    Ok(())
}
