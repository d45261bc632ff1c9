//! Assessments in the rows that the portal of the hubs took in 2024, one an assessment.
//!
//! A cell that was not answered is empty, so that what is read back is what was written.

use super::ExportError;
use super::csv::{MARK, Quotes, Style};
use super::rows::Source;
use crate::portal::stems::{LEADING, PAIR, stems, worth};
use crate::workbook::Facts;
use peil_core::maturity::{Answers, Question};
use peil_exchange::harmless;
use peil_portfolio::{Assessment, Company, Kept};
use std::io::Write;

const STYLE: Style = Style { separator: ',', quotes: Quotes::All };

/// The questions that have columns of their own: both halves of the first share theirs.
fn questions() -> impl Iterator<Item = Question> {
    Question::ALL.into_iter().filter(|question| *question != Question::Q1b)
}

/// Writes the assessments that are finished, and says how many.
pub(super) fn write(source: &Source<'_>, _: &Facts<'_>, out: &mut impl Write) -> Result<u64, ExportError> {
    out.write_all(MARK.as_bytes())?;
    let columns = questions().flat_map(|question| stems(question).iter().copied());
    STYLE.row(out, LEADING.into_iter().chain(columns))?;
    let (mut rows, mut done) = (0, 0);
    source.each::<Assessment>(&mut done, |Kept { record, .. }| {
        if !record.finished {
            return Ok(());
        }
        rows += 1;
        let company: Company = source.store.get(record.company)?;
        let day = record.assessed_on;
        let leading = [
            record.stage.code().to_owned(),
            format!("{:02}/{:02}/{:04}", day.month(), day.day(), day.year()),
            harmless(&company.name).into_owned(),
            company.vat.map_or_else(String::new, |vat| vat.to_string()),
        ];
        let answers = questions()
            .flat_map(|question| (0..question.items()).map(move |item| (question, item)))
            .map(|(question, item)| cell(&record.answers, question, item));
        Ok(STYLE.row(out, leading.into_iter().chain(answers))?)
    })?;
    Ok(rows)
}

/// What stands in the cell of an item: `1`, `8`, or for the first question both halves, `0|1`.
fn cell(answers: &Answers, question: Question, item: usize) -> String {
    let of = |question: Question| {
        let answer = answers.get(question, item);
        answer.map_or_else(String::new, |answer| (answer * worth(question.kind())).to_string())
    };
    if question == Question::Q1a {
        let [first, second] = PAIR.questions().map(of);
        if first.is_empty() && second.is_empty() { String::new() } else { format!("{first}|{second}") }
    } else {
        of(question)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_worth_what_the_portal_says() {
        let mut answers = Answers::unanswered();
        for (question, item, answer) in [
            (Question::Q1a, 0, 1),
            (Question::Q1b, 0, 0),
            (Question::Q1a, 1, 1),
            (Question::Q4, 2, 5),
            (Question::Q11, 0, 1),
        ] {
            answers.set(question, item, Some(answer)).unwrap();
        }
        assert_eq!(cell(&answers, Question::Q1a, 0), "0|1", "planned, then invested");
        assert_eq!(cell(&answers, Question::Q1a, 1), "|1", "one half was not answered");
        assert_eq!(cell(&answers, Question::Q1a, 2), "");
        assert_eq!(cell(&answers, Question::Q4, 2), "10");
        assert_eq!(cell(&answers, Question::Q11, 0), "5");
        assert_eq!(questions().map(|question| stems(question).len()).sum::<usize>(), 86);
    }
}
