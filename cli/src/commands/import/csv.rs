//! The answer for spreadsheets: a line for each step, and for each field of it.

use super::Answer;
use peil_exchange::{harmless, write_row};
use peil_transfer::{Outcome, Subject, say};
use std::io::{self, Write};

pub(super) fn write(answer: &Answer<'_>, out: &mut impl Write) -> io::Result<()> {
    let columns = [
        "place", "name", "company", "subject", "record", "outcome", "column", "before", "after", "why",
        "text",
    ];
    write_row(out, columns)?;
    let words = answer.words;
    for row in answer.plan.rows() {
        for step in &row.steps {
            let (why, text) = match &step.outcome {
                Outcome::Skip(why) | Outcome::Conflict(why) | Outcome::Refused(why) => {
                    (why.name(), say::why(words, why))
                }
                Outcome::Add | Outcome::Change(_) => {
                    let like = say::like(words, row).filter(|_| step.subject == Subject::Company);
                    like.map(|like| ("like", like)).unwrap_or_default()
                }
            };
            let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
            let start = [
                say::place(words, &row.place),
                row.name.clone().unwrap_or_default(),
                number(row.company.map(peil_portfolio::Id::number)),
                step.subject.name().to_owned(),
                number(step.record),
                step.outcome.name().to_owned(),
            ];
            let end = [why.to_owned(), text];
            let mut line = |field: [String; 3]| {
                let cells = start.iter().chain(&field).chain(&end);
                write_row(out, cells.map(|cell| harmless(cell).into_owned()))
            };
            let fields = step.outcome.fields();
            if fields.is_empty() {
                line([const { String::new() }; 3])?;
            }
            for field in fields {
                line([
                    field.column.to_owned(),
                    field.before.clone().unwrap_or_default(),
                    field.after.clone(),
                ])?;
            }
        }
    }
    Ok(())
}
