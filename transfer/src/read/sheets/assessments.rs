//! Assessments, one a row, with the column stems of the portal.

use super::grid::{Grid, Heading};
use super::line::Line;
use super::{Asked, choices};
use crate::portal::stems::{ASSESSED_ON, NAME, PAIR, STAGE, VAT, stems, worth};
use crate::table::{DateOrder, TableNotation, plain};
use crate::{
    CellFault, CellWhy, CompanyFields, CompanyOffer, Incoming, Kind, Note, Offer, Part, ReadError, Unowned,
};
use peil_core::Notation;
use peil_core::maturity::{Answers, Question};
use peil_exchange::sheet::{Row, Sheet};
use peil_portfolio::Assessment;

/// The month stands first in these rows.
const NOTATION: TableNotation = TableNotation { dates: DateOrder::MonthFirst, decimals: Notation::Point };

/// A column and the item that is answered in it.
struct Item<'g> {
    question: Question,
    place: usize,
    heading: &'g Heading,
}

pub(super) fn read(sheet: &Sheet, asked: Asked<'_>) -> Option<Result<Incoming, ReadError>> {
    let stage = plain(STAGE);
    let grid = Grid::with(sheet, |heading| heading == stage)?;
    let items = items(&grid);
    (!items.is_empty()).then(|| read_rows(&grid, &items, asked))
}

fn items<'g>(grid: &'g Grid<'_>) -> Vec<Item<'g>> {
    let questions = Question::ALL.into_iter().filter(|question| *question != Question::Q1b);
    let all = questions.flat_map(|question| {
        stems(question).iter().zip(0..).map(move |(stem, place)| (question, place, stem))
    });
    all.filter_map(|(question, place, stem)| Some(Item { question, place, heading: grid.find(stem)? }))
        .collect()
}

fn read_rows(grid: &Grid<'_>, items: &[Item<'_>], asked: Asked<'_>) -> Result<Incoming, ReadError> {
    let mut incoming = Incoming::of(Kind::AssessmentRows);
    for (row, done) in grid.rows().zip(0..) {
        asked.watch.row(done, grid.len())?;
        incoming.offers.push(offer(grid, items, row));
    }
    let leading = [STAGE, ASSESSED_ON, NAME, VAT].into_iter().filter_map(|name| grid.find(name));
    let known: Vec<u16> =
        leading.chain(items.iter().map(|item| item.heading)).map(|heading| heading.column).collect();
    incoming.notes.extend(Some(grid.left(&known)).filter(|left| !left.is_empty()).map(Note::ColumnsLeft));
    Ok(incoming)
}

fn offer(grid: &Grid<'_>, items: &[Item<'_>], row: Row<'_>) -> Offer {
    let mut line = Line::new(row, NOTATION);
    let name = line.text(grid.find(NAME));
    let vat = line.vat(grid.find(VAT));
    let stage = line.choice(grid.find(STAGE), choices::stage);
    let day = line.date(grid.find(ASSESSED_ON));
    let needed =
        [(stage.is_some(), STAGE), (day.is_some(), ASSESSED_ON), (name.is_some() || vat.is_some(), NAME)];
    for (found, column) in needed {
        if !found && line.faults.iter().all(|fault| fault.column != column) {
            line.faults.push(CellFault::new(column, "", CellWhy::Empty));
        }
    }
    let mut answers = Answers::unanswered();
    for item in items {
        answer(&mut line, item, &mut answers);
    }
    // A row that is not complete says nothing of an assessment that was declared finished.
    let finished = answers.missing() == 0;
    let open = if finished { Vec::new() } else { vec!["finished"] };
    let assessment = stage.zip(day).map(|(stage, day)| {
        Part::Assessment(Unowned::new(|company| Assessment {
            answers,
            finished,
            ..Assessment::begun(company, stage, day)
        }))
    });
    let company =
        Some(CompanyOffer { key: None, fields: CompanyFields { name, vat, ..CompanyFields::default() } });
    let parts = assessment.into_iter().collect();
    Offer { place: grid.place(row), company, parts, faults: line.faults, open }
}

/// Takes in the answer in one column, or both of the first question.
fn answer(line: &mut Line<'_>, item: &Item<'_>, answers: &mut Answers) {
    let Some(text) = line.text(Some(item.heading)) else { return };
    let set = match (item.question, text.split_once('|')) {
        (Question::Q1a, Some((first, second))) => PAIR
            .questions()
            .into_iter()
            .zip([first, second])
            .try_for_each(|(question, half)| set(answers, question, item.place, half)),
        (Question::Q1a, None) => None,
        (question, _) => set(answers, question, item.place, &text),
    };
    if set.is_none() {
        line.wrong(item.heading, CellWhy::Choice);
    }
}

/// `None` where the text is no answer.
fn set(answers: &mut Answers, question: Question, item: usize, text: &str) -> Option<()> {
    let text = text.trim();
    if text.is_empty() {
        return Some(());
    }
    let (value, worth) = (text.parse::<u8>().ok()?, worth(question.kind()));
    (value % worth == 0).then(|| answers.set(question, item, Some(value / worth)).ok()).flatten()
}
