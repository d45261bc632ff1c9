//! Assessments: the scores and the 96 answers.

use super::super::shape::no_yes;
use super::super::typed::{Refused, Typed};
use super::super::{Cell, Column, Shape};
use super::{Described, NOBODY};
use crate::{CellWhy, Subject};
use peil_core::maturity::{Answers, CELLS, Dimension, Kind, Question, Rules, Scored, Stage};
use peil_portfolio::{Assessment, Company, Id, Kept};
use peil_words::{Key, Words};

pub(super) fn stage_names(_: &Words) -> Vec<String> {
    Stage::ALL.map(|stage| stage.code().to_owned()).into()
}

fn partly_names(words: &Words) -> Vec<String> {
    (0..=Kind::Partly.highest()).map(|answer| words.scale(Kind::Partly, answer)).collect()
}

/// The scores of a finished assessment, by the usual rules. One that is not finished has none: its answers are no answer
/// to anything yet.
fn scored(assessment: &Assessment) -> Option<Scored> {
    assessment.finished.then(|| assessment.answers.score(Rules::default()).ok()).flatten()
}

/// The cells of the questionnaire, in its order.
fn items() -> impl Iterator<Item = (Question, usize)> {
    Question::ALL.into_iter().flat_map(|question| (0..question.items()).map(move |item| (question, item)))
}

fn field(question: Question, item: usize) -> String {
    format!("{}.{}", question.code(), item + 1)
}

/// `1a.3 Het werk zelf (al geïnvesteerd)`.
fn heading(words: &Words, question: Question, item: usize) -> String {
    let number = format!("{}.{}", Words::question_number(question), item + 1);
    let text = words.item(question, item);
    match question {
        Question::Q1a => format!("{number} {text} ({})", words.say(Key::DmaInvested)),
        Question::Q1b => format!("{number} {text} ({})", words.say(Key::DmaPlanned)),
        _ => format!("{number} {text}"),
    }
}

fn answer(question: Question, item: usize) -> Column<Assessment> {
    let shape = match question.kind() {
        Kind::Ticks => Shape::Choice(no_yes),
        Kind::Partly => Shape::Choice(partly_names),
        Kind::Steps => Shape::Whole,
    };
    let get = move |assessment: &Assessment| match (assessment.answers.get(question, item), question.kind()) {
        (None, _) => Cell::Empty,
        (Some(answer), Kind::Steps) => Cell::Whole(answer.into()),
        (Some(answer), Kind::Ticks | Kind::Partly) => Cell::Choice(answer.into()),
    };
    let heading = move |words: &Words| heading(words, question, item);
    Column::headed(field(question, item), heading, shape, get).wide(16)
}

impl Described for Assessment {
    const SUBJECT: Subject = Subject::Assessment;

    fn fields() -> Vec<Column<Self>> {
        let said = |key: Key| move |words: &Words| words.say(key);
        let before = [
            Column::needed("stage", Key::AssessmentStage, Shape::Choice(stage_names), |assessment: &Self| {
                Cell::one_of(&Stage::ALL, Some(assessment.stage))
            })
            .wide(9),
            Column::needed("assessed_on", Key::AssessmentDate, Shape::Date, |assessment: &Self| {
                Cell::Date(assessment.assessed_on)
            }),
            Column::needed("finished", Key::BookFinished, Shape::Choice(no_yes), |assessment: &Self| {
                Cell::Choice(assessment.finished.into())
            })
            .wide(9),
            Column::<Self>::shown("missing", said(Key::BookMissing), Shape::Whole, |kept, _| {
                Cell::whole(i64::try_from(kept.record.answers.missing()).ok())
            }),
            Column::<Self>::shown("overall", said(Key::BookOverall), Shape::Score, |kept, _| {
                Cell::decimal(scored(&kept.record).map(|scored| scored.overall().rounded(2)))
            }),
            Column::<Self>::shown("band", said(Key::BookBand), Shape::Text, |kept, facts| {
                Cell::shown(scored(&kept.record).map(|scored| facts.words.band(scored.band())))
            }),
        ];
        let dimensions = Dimension::ALL.into_iter().map(move |dimension| {
            let heading = move |words: &Words| words.dimension(dimension);
            Column::<Self>::shown(dimension.code(), heading, Shape::Score, move |kept, _| {
                let points = scored(&kept.record).and_then(|scored| scored.dimension(dimension));
                Cell::decimal(points.map(|points| points.rounded(2)))
            })
            .wide(13)
        });
        let behind = [
            Column::field("questionnaire", Key::BookQuestionnaire, Shape::Text, |assessment: &Self| {
                Cell::text(&assessment.questionnaire)
            })
            .wide(11),
            Column::field("assessed_by", Key::BookBy, Shape::Text, |assessment: &Self| {
                Cell::text(&assessment.assessed_by)
            }),
            Column::field("note", Key::Note, Shape::Long, |assessment: &Self| Cell::text(&assessment.note)),
        ];
        let answers = items().map(|(question, item)| answer(question, item));
        before.into_iter().chain(dimensions).chain(behind).chain(answers).collect()
    }

    fn owner(kept: &Kept<Self>) -> Option<Id<Company>> {
        Some(kept.record.company)
    }

    fn build(typed: &Typed<'_>) -> Result<Self, Refused> {
        let mut answers = Answers::unanswered();
        // The answers stand behind each other, in the order of the questionnaire.
        let cells = typed.from(&field(Question::Q1a, 0)).iter().take(CELLS);
        for ((question, item), cell) in items().zip(cells) {
            let answer = match cell {
                Cell::Whole(answer) => {
                    u8::try_from(*answer).map_err(|_| (question.code(), CellWhy::Range))?
                }
                Cell::Choice(place) => u8::try_from(*place).map_err(|_| (question.code(), CellWhy::Range))?,
                _ => continue,
            };
            let set = answers.set(question, item, Some(answer));
            set.map_err(|_| (question.code(), CellWhy::Range))?;
        }
        Ok(Self {
            company: NOBODY,
            stage: typed.choice("stage", &Stage::ALL)?,
            assessed_on: typed.day("assessed_on")?,
            questionnaire: typed.text("questionnaire"),
            answers,
            finished: typed.is_yes("finished"),
            assessed_by: typed.text("assessed_by"),
            note: typed.text("note"),
        })
    }
}
