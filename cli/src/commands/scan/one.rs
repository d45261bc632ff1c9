//! The scan of one company.

mod table;

use crate::arguments::{EffortChoice, Format, ScanArguments};
use crate::json::{self, Missing, ReasonJson, Reasons};
use crate::refusal::Refusal;
use crate::typed::{excerpt, refuse};
use peil_core::intensity::{
    Advice, Answer, Composition, Effort, Item, Level, Scan, Score, Technology, cheapest_steps,
};
use peil_exchange::write_row;
use peil_words::{Key, Words};
use serde::Serialize;
use std::io::{self, Write};

/// A scan and what was asked about it.
struct Asked {
    composition: Composition,
    scan: Scan,
    /// What leads to the level above the worst case.
    advice: Option<(Level, Advice)>,
    /// What the advice goes by.
    effort: Key,
}

#[derive(Serialize)]
struct ScanJson {
    schema: &'static str,
    composition: &'static str,
    name: String,
    confirmed: bool,
    answers: String,
    complete: bool,
    /// The points that are certain: what is unknown counts when it is answered.
    score: u8,
    level: Option<&'static str>,
    basic: Option<bool>,
    gap_to_basic: Option<u8>,
    gap_to_next: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    worst: Option<CaseJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    best: Option<CaseJson>,
    technologies: Vec<TechnologyJson>,
    next_level: Option<&'static str>,
    next: Vec<StepJson>,
    contradictions: Vec<&'static str>,
    reasons: Vec<ReasonJson>,
}

/// The scan with every unknown answer read in one way.
#[derive(Serialize)]
struct CaseJson {
    score: u8,
    level: &'static str,
    basic: bool,
    gap_to_basic: u8,
    gap_to_next: Option<u8>,
}

#[derive(Serialize)]
struct TechnologyJson {
    position: usize,
    technology: &'static str,
    name: String,
    answer: &'static str,
    provenance: &'static str,
}

#[derive(Serialize)]
struct StepJson {
    position: usize,
    technology: &'static str,
    name: String,
    ask_first: bool,
}

pub(super) fn run(
    answers: &str,
    composition: Composition,
    asked: &ScanArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let scan: Scan = answers.parse().map_err(|error| refuse("--answers", words.scan_fault(error), words))?;
    let (effort, by) = effort(composition, asked, words)?;
    let next = scan.worst().level().next();
    let advice = next.map(|level| (level, cheapest_steps(composition, scan, level, &effort)));
    let asked = Asked { composition, scan, advice, effort: by };
    match format {
        Format::Json => json::write(out, &asked.json(words))?,
        Format::Csv => asked.write_csv(out)?,
        Format::Table => asked.write_table(out, words)?,
    }
    Ok(())
}

fn effort(composition: Composition, asked: &ScanArguments, words: &Words) -> Result<(Effort, Key), Refusal> {
    if asked.order.is_empty() {
        return Ok(match asked.effort {
            EffortChoice::Uptake => (Effort::by_uptake(composition), Key::EffortUptake),
            EffortChoice::Equal => (Effort::equal(), Key::EffortEqual),
        });
    }
    let mut order = Vec::new();
    for name in &asked.order {
        let technology = Technology::from_code(name.trim());
        let known = technology.filter(|technology| composition.position(*technology).is_some());
        order.push(known.ok_or_else(|| {
            refuse("--order", words.unknown_technology(&excerpt(name), composition), words)
        })?);
    }
    Ok((Effort::by_order(composition, &order), Key::EffortOrder))
}

const fn answer_code(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Unknown => "unknown",
    }
}

impl Asked {
    /// The technologies with their answers, in the order of the list.
    fn items(&self) -> impl Iterator<Item = (usize, &'static Item, Answer)> {
        let answers = self.composition.items().iter().zip(self.scan.answers());
        answers.enumerate().map(|(index, (item, answer))| (index + 1, item, answer))
    }

    fn json(&self, words: &Words) -> ScanJson {
        let (worst, best) = (self.scan.worst(), self.scan.best());
        let mut reasons = Reasons::new(words);
        // With the level undecided two equal gaps would lead to different levels.
        let to_next = match self.scan.level() {
            None => Err(Missing::UnknownAnswers),
            Some(_) => agreed(&worst.gap_to_next(), &best.gap_to_next())
                .and_then(|gap| gap.ok_or(Missing::HighestLevel)),
        };
        let score = worst.points();
        let level = reasons.give("level", self.scan.level().map(Level::code).ok_or(Missing::UnknownAnswers));
        let basic = reasons.give("basic", self.scan.is_basic().ok_or(Missing::UnknownAnswers));
        let gap_to_basic = reasons.give("gap_to_basic", agreed(&worst.gap_to_basic(), &best.gap_to_basic()));
        let gap_to_next = reasons.give("gap_to_next", to_next);
        let open = !self.scan.is_complete();
        let worst = open.then(|| case_json(worst, "worst.gap_to_next", &mut reasons));
        let best = open.then(|| case_json(best, "best.gap_to_next", &mut reasons));
        let next_level = self.advice.as_ref().map(|(level, _)| level.code()).ok_or(Missing::HighestLevel);
        ScanJson {
            schema: "peil/scan/1",
            composition: self.composition.code(),
            name: words.composition(self.composition),
            confirmed: self.composition.is_confirmed(),
            answers: self.scan.to_string(),
            complete: self.scan.is_complete(),
            score,
            level,
            basic,
            gap_to_basic,
            gap_to_next,
            worst,
            best,
            technologies: self
                .items()
                .map(|(position, item, answer)| TechnologyJson {
                    position,
                    technology: item.technology.code(),
                    name: words.technology(item.technology),
                    answer: answer_code(answer),
                    provenance: item.provenance.code(),
                })
                .collect(),
            next_level: reasons.give("next_level", next_level),
            next: self.steps(words),
            contradictions: self.contradictions().map(Technology::code).collect(),
            reasons: reasons.into_list(),
        }
    }

    fn steps(&self, words: &Words) -> Vec<StepJson> {
        let steps = self.advice.iter().flat_map(|(_, advice)| &advice.steps);
        steps
            .map(|step| StepJson {
                position: step.position + 1,
                technology: step.technology.code(),
                name: words.technology(step.technology),
                ask_first: step.ask_first,
            })
            .collect()
    }

    fn contradictions(&self) -> impl Iterator<Item = Technology> {
        self.composition.technologies(self.composition.contradictions(self.scan))
    }

    fn write_csv(&self, out: &mut impl Write) -> io::Result<()> {
        write_row(
            out,
            ["composition", "position", "technology", "answer", "provenance", "step", "ask_first"],
        )?;
        let steps: Vec<_> = self.advice.iter().flat_map(|(_, advice)| &advice.steps).collect();
        for (position, item, answer) in self.items() {
            let step = steps.iter().position(|step| step.position + 1 == position);
            let ask = step.and_then(|index| steps.get(index)).map(|step| step.ask_first);
            write_row(
                out,
                [
                    self.composition.code(),
                    &position.to_string(),
                    item.technology.code(),
                    answer_code(answer),
                    item.provenance.code(),
                    &step.map(|index| (index + 1).to_string()).unwrap_or_default(),
                    &ask.map(|ask| ask.to_string()).unwrap_or_default(),
                ],
            )?;
        }
        Ok(())
    }
}

/// What both cases agree on.
fn agreed<T: Copy + PartialEq>(worst: &T, best: &T) -> Result<T, Missing> {
    if worst == best { Ok(*worst) } else { Err(Missing::UnknownAnswers) }
}

fn case_json(score: Score, about: &'static str, reasons: &mut Reasons<'_>) -> CaseJson {
    CaseJson {
        score: score.points(),
        level: score.level().code(),
        basic: score.is_basic(),
        gap_to_basic: score.gap_to_basic(),
        gap_to_next: reasons.give(about, score.gap_to_next().ok_or(Missing::HighestLevel)),
    }
}
