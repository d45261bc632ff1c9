//! Digital Maturity Assessments.

use crate::Fault;
use crate::output::Output;
use crate::table::{Row, rows};
use crate::vectors;
use peil_core::maturity::{Answers, Dimension, Points, Question, QuestionSeven, Rules, Scored};

pub(super) fn assessments(output: &mut Output<'_>) -> Result<usize, Fault> {
    let mut cases = 0;
    for row in rows(vectors::MATURITY) {
        assessment(output, row)?;
        cases += 1;
    }
    Ok(cases)
}

fn assessment(output: &mut Output<'_>, row: Row) -> Result<(), Fault> {
    let question_seven = match row.get("question_seven")? {
        "seven" => QuestionSeven::SevenPositives,
        "eight" => QuestionSeven::EightTicks,
        _ => return Err(row.fault("question_seven")),
    };
    let scored = answers(&row)?
        .score(Rules { question_seven, ..Rules::default() })
        .map_err(|_| row.fault("no score"))?;
    let mut line = output.line(row, row.get("name")?, "points");
    for dimension in Dimension::ALL {
        let found = scored.dimension(dimension).ok_or_else(|| row.fault("a dimension"))?;
        row.hold(column(dimension), found.rounded(2) == row.read(column(dimension))?)?;
        line = line.with(dimension.code(), found.parts());
    }
    row.hold("overall", scored.overall().rounded(2) == row.read("overall")?)?;
    line.with("overall", scored.overall().parts()).with("band", scored.band().code()).end()?;
    questions(output, row, &scored)
}

/// A digit a cell, `-` where there is no answer.
fn answers(row: &Row) -> Result<Answers, Fault> {
    let mut answers = Answers::unanswered();
    for question in Question::ALL {
        let cells = row.get(question.code())?;
        row.hold(question.code(), cells.len() == question.items())?;
        for (item, cell) in cells.chars().enumerate() {
            let answer = match cell {
                '-' => None,
                '0'..='9' => cell.to_digit(10).and_then(|digit| u8::try_from(digit).ok()),
                _ => return Err(row.fault(question.code())),
            };
            answers.set(question, item, answer).map_err(|_| row.fault(question.code()))?;
        }
    }
    Ok(answers)
}

const fn column(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Strategy => "strategy",
        Dimension::Readiness => "readiness",
        Dimension::People => "people",
        Dimension::Data => "data",
        Dimension::Automation => "automation",
        Dimension::Green => "green",
    }
}

/// What each question scores, and what its first item would still bring.
fn questions(output: &mut Output<'_>, row: Row, scored: &Scored) -> Result<(), Fault> {
    let mut line = output.line(row, row.get("name")?, "questions");
    for question in Question::ALL {
        line = line
            .with(question.code(), scored.question(question).map(Points::parts))
            .with("gained", scored.gained(question, 0).map(|worth| worth.overall.parts()))
            .with("open", scored.open(question, 0).map(|worth| worth.overall.parts()));
    }
    line.end()
}
