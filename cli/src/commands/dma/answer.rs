//! The score of an assessment, for scripts.

use super::{Assessed, notes};
use crate::json::{Exact, Float, Missing, NoteJson, ReasonJson, Reasons};
use peil_core::maturity::{
    Band, BandsOn, BoundAtFifty, Dimension, Missing as MissingRule, Points, Question, QuestionSeven, Rules,
    Scored,
};
use peil_exchange::write_row;
use peil_words::Words;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
pub(super) struct DmaJson {
    schema: &'static str,
    dimensions: [Option<Float>; 6],
    dimension_names: [&'static str; 6],
    overall: Float,
    band: &'static str,
    rounded: RoundedJson,
    questions: Vec<QuestionJson>,
    unanswered: usize,
    rules: RulesJson,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<BeforeJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<ChangeJson>,
    notes: Vec<NoteJson>,
    reasons: Vec<ReasonJson>,
}

/// The scores as they are printed.
#[derive(Serialize)]
struct RoundedJson {
    dimensions: [Option<Exact>; 6],
    overall: Exact,
}

#[derive(Serialize)]
struct QuestionJson {
    question: &'static str,
    name: String,
    dimension: &'static str,
    points: Option<Float>,
    open: Option<Float>,
}

#[derive(Serialize)]
struct RulesJson {
    question_seven: &'static str,
    fifty: &'static str,
    bands: &'static str,
    missing: &'static str,
    digits: u8,
}

#[derive(Serialize)]
struct BeforeJson {
    dimensions: [Option<Float>; 6],
    overall: Float,
    band: &'static str,
}

#[derive(Serialize)]
struct ChangeJson {
    dimensions: [Option<Float>; 6],
    overall: Float,
}

/// Every score is a whole number of parts, so this is rounded once.
pub(super) fn float(points: Points) -> Float {
    Float(f64::from(points.parts()) / f64::from(Points::PARTS))
}

/// How much the overall score rises when a question gets all its points.
pub(super) fn open(scored: &Scored, question: Question) -> Option<Points> {
    let worths = (0..question.items()).filter_map(|item| scored.open(question, item));
    worths.map(|worth| worth.overall).reduce(|sum, worth| sum.checked_add(worth).unwrap_or(sum))
}

fn rules_json(rules: Rules) -> RulesJson {
    RulesJson {
        question_seven: match rules.question_seven {
            QuestionSeven::SevenPositives => "seven_positives",
            QuestionSeven::EightTicks => "eight_ticks",
        },
        fifty: match rules.bound_at_fifty {
            BoundAtFifty::Average => Band::Average.code(),
            BoundAtFifty::ModeratelyAdvanced => Band::ModeratelyAdvanced.code(),
        },
        bands: match rules.rounding.bands {
            BandsOn::Exact => "exact",
            BandsOn::Printed => "printed",
        },
        missing: match rules.missing {
            MissingRule::Zero => "zero",
            MissingRule::LeftOut => "left_out",
            MissingRule::Refused => "refused",
        },
        digits: rules.rounding.digits,
    }
}

impl Assessed {
    pub(super) fn json(&self, words: &Words) -> DmaJson {
        let scored = &self.now;
        let mut reasons = Reasons::new(words);
        let dimensions = Dimension::ALL.map(|dimension| scored.dimension(dimension));
        explain(&mut reasons, dimensions, "dimensions");
        explain(&mut reasons, dimensions, "rounded.dimensions");
        let questions = Question::ALL.map(|question| scored.question(question));
        explain(&mut reasons, questions, "questions.points");
        let opens = Question::ALL.map(|question| open(scored, question));
        explain(&mut reasons, opens, "questions.open");
        let before = self.before.as_ref().map(|(before, _)| {
            let dimensions = Dimension::ALL.map(|dimension| before.dimension(dimension));
            explain(&mut reasons, dimensions, "before.dimensions");
            BeforeJson {
                dimensions: dimensions.map(|score| score.map(float)),
                overall: float(before.overall()),
                band: before.band().code(),
            }
        });
        let change = self.before.as_ref().map(|(_, change)| {
            let dimensions = Dimension::ALL.map(|dimension| change.dimension(dimension));
            explain(&mut reasons, dimensions, "change.dimensions");
            ChangeJson {
                dimensions: dimensions.map(|score| score.map(float)),
                overall: float(change.overall),
            }
        });
        let rules = scored.rules();
        let questions = Question::ALL.iter().zip(questions).zip(opens);
        DmaJson {
            schema: "peil/dma/1",
            dimensions: dimensions.map(|score| score.map(float)),
            dimension_names: Dimension::ALL.map(Dimension::code),
            overall: float(scored.overall()),
            band: scored.band().code(),
            rounded: RoundedJson {
                dimensions: dimensions.map(|score| score.map(|score| Exact(rules.printed(score)))),
                overall: Exact(rules.printed(scored.overall())),
            },
            questions: questions
                .map(|((question, points), open)| QuestionJson {
                    question: question.code(),
                    name: words.question(*question),
                    dimension: question.dimension().code(),
                    points: points.map(float),
                    open: open.map(float),
                })
                .collect(),
            unanswered: scored.answers().missing(),
            rules: rules_json(rules),
            before,
            change,
            notes: notes(scored, words).into_iter().map(|(code, text)| NoteJson { code, text }).collect(),
            reasons: reasons.into_list(),
        }
    }

    pub(super) fn write_csv(&self, words: &Words, out: &mut impl Write) -> io::Result<()> {
        write_row(out, ["what", "code", "name", "score", "before", "change"])?;
        let text =
            |points: Option<Points>| points.map(|points| float(points).to_string()).unwrap_or_default();
        let before = self.before.as_ref();
        for question in Question::ALL {
            let earlier = before.and_then(|(before, _)| before.question(question));
            let score = self.now.question(question);
            let change = score.zip(earlier).and_then(|(score, earlier)| score.checked_sub(earlier));
            let fields = [
                question.code().to_owned(),
                words.question(question),
                text(score),
                text(earlier),
                text(change),
            ];
            write_row(out, std::iter::once("question".to_owned()).chain(fields))?;
        }
        for dimension in Dimension::ALL {
            let earlier = before.and_then(|(before, _)| before.dimension(dimension));
            let change = before.and_then(|(_, change)| change.dimension(dimension));
            let score = text(self.now.dimension(dimension));
            let fields =
                [dimension.code().to_owned(), words.dimension(dimension), score, text(earlier), text(change)];
            write_row(out, std::iter::once("dimension".to_owned()).chain(fields))?;
        }
        let earlier = text(before.map(|(before, _)| before.overall()));
        let change = text(before.map(|(_, change)| change.overall));
        let overall = text(Some(self.now.overall()));
        let fields =
            [self.now.band().code().to_owned(), words.band(self.now.band()), overall, earlier, change];
        write_row(out, std::iter::once("overall".to_owned()).chain(fields))
    }
}

/// Notes once why scores of a list are null, where any is.
fn explain<const N: usize>(reasons: &mut Reasons<'_>, scores: [Option<Points>; N], about: &'static str) {
    if scores.contains(&None) {
        reasons.give::<Points, _>(about, Err(Missing::NothingAnswered));
    }
}
