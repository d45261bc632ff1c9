//! `peil assess`: a series of the caller's own.

mod input;

use crate::arguments::{AssessArguments, Format};
use crate::commands::gaps::write_csv;
use crate::commands::show::{push_summary, write_workings};
use crate::json::{self, EntryJson, Exact, ReasonJson, Reasons, entry_json};
use crate::picture::{Assessed, Moment};
use crate::refusal::Refusal;
use crate::table::{BOLD, DIM, Pairs, write_paragraph};
use peil_core::Pace;
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
    linear: LinearJson,
    /// The same once more, so that a script reads the answers of `gaps` and `assess` alike.
    gaps: [EntryJson<'a>; 1],
}

/// The numbers of the straight path, under the name of that path.
#[derive(Serialize)]
struct LinearJson {
    slope: Option<Exact>,
    value_at_target: Option<Exact>,
    required_from_base: Option<Exact>,
    required_from_now: Option<Exact>,
    ratio: Option<Exact>,
    reached: Option<Exact>,
}

pub(crate) fn run(
    asked: &AssessArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let moment = Moment::read(asked.as_of.as_deref(), words)?;
    let entry = input::entry(asked, words)?;
    let assessment = entry.assess(moment.options(&entry, false));
    let verdict = Verdict::of(&assessment, &entry.target);
    let assessed = Assessed { entry: &entry, assessment, verdict };
    let national = National {
        catalogue: Catalogue::default(),
        entries: Vec::new(),
        milestones: Vec::new(),
        findings: Vec::new(),
        rows: Vec::new(),
    };
    let json = || {
        let name = words.say(Key::AssessOwnSeries);
        (entry_json(&assessed, &national, asked.population, words), name)
    };
    match format {
        Format::Json => {
            let ((mut entry, name), (mut copy, _)) = (json(), json());
            (entry.name, copy.name) = (&name, &name);
            let mut reasons = Reasons::new(words);
            let linear = linear_json(&assessment.pace, &mut reasons);
            entry.reasons.extend::<Vec<ReasonJson>>(reasons.into_list());
            let as_of = moment.period().map(|period| period.to_string()).unwrap_or_default();
            json::write(out, &AssessJson { schema: "peil/assess/1", as_of, entry, linear, gaps: [copy] })?;
        }
        Format::Csv => {
            let (mut entry, name) = json();
            entry.name = &name;
            write_csv(out, &[entry])?;
        }
        Format::Table => write_table(out, &assessed, asked.population, &national, words)?,
    }
    Ok(())
}

fn linear_json(pace: &Pace, reasons: &mut Reasons<'_>) -> LinearJson {
    LinearJson {
        slope: reasons.give("linear.slope", pace.actual.map(|slope| Exact(slope.per_year()))),
        value_at_target: reasons.give("linear.value_at_target", pace.value_at_target.map(Exact)),
        required_from_base: reasons
            .give("linear.required_from_base", pace.required_from_base.map(|slope| Exact(slope.per_year()))),
        required_from_now: reasons
            .give("linear.required_from_now", pace.required_from_now.map(|slope| Exact(slope.per_year()))),
        ratio: reasons.give("linear.ratio", pace.ratio.map(Exact)),
        reached: reasons.give("linear.reached", pace.reached.map(Exact)),
    }
}

fn write_table(
    out: &mut impl Write,
    assessed: &Assessed<'_>,
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
    write_paragraph(out, "", &words.say(Key::VerdictLinear), DIM)
}
