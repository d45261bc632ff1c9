//! The results of assessments, as the portal of the hubs gives them: scores, without the answers.
//!
//! Source: a dashboard of a Croatian hub that reads `my-smes-dma-results-*.xlsx`. Other columns than these were not seen.

use super::grid::Grid;
use super::line::Line;
use super::{Asked, choices};
use crate::table::{TableNotation, plain};
use crate::{CellWhy, CompanyFields, CompanyOffer, Incoming, Kind, Note, Offer, Part, ReadError, Unowned};
use peil_core::{Decimal, Notation};
use peil_exchange::sheet::{Row, Sheet};
use peil_portfolio::PublishedScores;

const NAME: &str = "SME name";
const ID: &str = "SME ID";
const STAGE: &str = "DMA Timing";
const SCORE: &str = "DMA Score";
const HUB: &str = "EDIH Name";
/// The dimensions in the order of the questionnaire. The fourth has three names; this is the one of the portal.
const DIMENSIONS: [&[&str]; 6] = [
    &["Digital Business Strategy"],
    &["Digital Readiness"],
    &["Human-Centric Digitalisation"],
    &[
        "Data Governance",
        "Data Management and Connectedness",
        "Data Governance/Connectedness",
        "Data Management",
    ],
    &["Automation & Artificial Intelligence", "Automation & AI", "Automation and Artificial Intelligence"],
    &["Green Digitalisation"],
];

pub(super) fn read(sheet: &Sheet, asked: Asked<'_>) -> Option<Result<Incoming, ReadError>> {
    let grid =
        Grid::with(sheet, |heading| [NAME, STAGE, SCORE].map(plain).iter().any(|name| name == heading))?;
    let all = [NAME, STAGE, SCORE].iter().all(|name| grid.find(name).is_some());
    all.then(|| read_rows(&grid, asked))
}

fn read_rows(grid: &Grid<'_>, asked: Asked<'_>) -> Result<Incoming, ReadError> {
    let mut incoming = Incoming::of(Kind::PortalResults);
    let decimals = if asked.is_dutch_text { Notation::Comma } else { Notation::Point };
    let notation = TableNotation { decimals, ..TableNotation::default() };
    for (row, done) in grid.rows().zip(0..) {
        asked.watch.row(done, grid.len())?;
        incoming.offers.extend(offer(grid, row, notation));
    }
    let dimensions = DIMENSIONS.into_iter().filter_map(|names| names.iter().find_map(|name| grid.find(name)));
    let others = [NAME, ID, STAGE, SCORE, HUB].into_iter().filter_map(|name| grid.find(name));
    let read: Vec<u16> = dimensions.chain(others).map(|heading| heading.column).collect();
    incoming.notes.extend(Some(grid.left(&read)).filter(|left| !left.is_empty()).map(Note::ColumnsLeft));
    Ok(incoming)
}

/// `None` for a row with nothing in it.
fn offer(grid: &Grid<'_>, row: Row<'_>, notation: TableNotation) -> Option<Offer> {
    let mut line = Line::new(row, notation);
    let name = line.text(grid.find(NAME));
    let id = line.number_text(grid.find(ID));
    let hub = line.text(grid.find(HUB));
    let stage = line.choice(grid.find(STAGE), choices::stage);
    let has_stage = stage.is_some() || !line.faults.is_empty();
    let overall = score(&mut line, SCORE, grid.find(SCORE));
    let dimensions = DIMENSIONS.map(|names| {
        let first = names.first().copied().unwrap_or_default();
        score(&mut line, first, names.iter().find_map(|name| grid.find(name)))
    });
    if name.is_none() && id.is_none() && !has_stage {
        return None;
    }
    for (found, heading) in [(name.is_some(), NAME), (has_stage, STAGE)] {
        if !found {
            line.faults.push(crate::CellFault::new(heading, "", CellWhy::Empty));
        }
    }
    let scores = all(dimensions).zip(overall).zip(stage).map(|((dimensions, overall), stage)| {
        Part::Scores(Unowned::new(|company| PublishedScores {
            company,
            stage,
            scored_on: None,
            overall,
            dimensions,
            portal_id: id.clone().unwrap_or_default(),
            hub: hub.unwrap_or_default(),
            note: String::new(),
        }))
    });
    let key = id.as_ref().and_then(|id| id.parse().ok());
    let company = CompanyOffer { key, fields: CompanyFields { name, ..CompanyFields::default() } };
    Some(Offer {
        place: grid.place(row),
        company: Some(company),
        parts: scores.into_iter().collect(),
        faults: line.faults,
        open: Vec::new(),
    })
}

/// A score from 0 to 100, also as a percentage; one that is not there is a fault.
fn score(line: &mut Line<'_>, name: &str, heading: Option<&super::grid::Heading>) -> Option<Decimal> {
    let before = line.faults.len();
    let score = line.share(heading);
    match score {
        Some(score) if score.is_negative() || score > Decimal::HUNDRED => {
            line.wrong(heading?, CellWhy::Range);
            None
        }
        None if line.faults.len() == before => {
            let name = heading.map_or(name, |heading| heading.text.as_str());
            line.faults.push(crate::CellFault::new(name, "", CellWhy::Empty));
            None
        }
        score => score,
    }
}

fn all<const N: usize>(scores: [Option<Decimal>; N]) -> Option<[Decimal; N]> {
    let mut found = [Decimal::ZERO; N];
    for (to, from) in found.iter_mut().zip(scores) {
        *to = from?;
    }
    Some(found)
}
