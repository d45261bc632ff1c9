//! `peil portfolio FILE summary`: the figures of a portfolio, and apart from them what they might say of the region.

mod answer;
mod csv;
mod region;
mod table;

use super::Portfolio;
use crate::arguments::{ByChoice, Format, SummaryArguments};
use crate::json;
use crate::refusal::Refusal;
use crate::typed::confidence;
use peil_core::LevelTarget;
use peil_fixtures::National;
use peil_portfolio::{Asked, By, Measure, Overview, RegionEstimate, Register, Within};
use std::io::Write;

/// The figures, and what was asked about them.
struct Summary<'a> {
    portfolio: &'a Portfolio<'a>,
    register: Register,
    year: Option<u16>,
    by: Option<By>,
    targets: Vec<(Measure, LevelTarget)>,
    overview: Overview,
}

pub(super) fn run(
    portfolio: &Portfolio<'_>,
    asked: &SummaryArguments,
    format: Format,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let words = portfolio.words;
    let confidence = confidence(&asked.confidence, words)?;
    let targets = targets(portfolio)?;
    let store = portfolio.read()?;
    let register = Register::load(&store).map_err(|error| portfolio.edit_fault(&error))?;
    let filter = portfolio.filter(&asked.filter, &register)?;
    let year = asked.year;
    let within = year.map_or_else(Within::default, Within::year);
    let asked = Asked { filter, within, by: asked.by.map(by), confidence };
    let overview = register.overview(&asked, &targets);
    let summary = Summary { portfolio, year, by: asked.by, targets, overview, register };
    match format {
        Format::Json => json::write(out, &summary.json())?,
        Format::Csv => summary.write_csv(out)?,
        Format::Table => summary.write_table(out)?,
    }
    Ok(())
}

const fn by(choice: ByChoice) -> By {
    match choice {
        ByChoice::Province => By::Province,
        ByChoice::Sector => By::Sector,
        ByChoice::Section => By::Section,
        ByChoice::Size => By::Size,
        ByChoice::Stage => By::Stage,
    }
}

/// The Dutch target of each measure.
fn targets(portfolio: &Portfolio<'_>) -> Result<Vec<(Measure, LevelTarget)>, Refusal> {
    let words = portfolio.words;
    let national = National::embedded().map_err(|error| Refusal::input(words.load_error(error)))?;
    let target =
        |measure: Measure| Some((measure, national.catalogue.level_target(measure.indicator(), "NL")?));
    Ok(Measure::ALL.into_iter().filter_map(target).collect())
}

impl Summary<'_> {
    /// What the companies would say of the region; nothing where they say nothing.
    fn region(&self) -> &[(Measure, RegionEstimate)] {
        self.overview.region.as_deref().unwrap_or_default()
    }

    fn target(&self, measure: Measure) -> Option<&LevelTarget> {
        self.targets.iter().find(|(of, _)| *of == measure).map(|(_, target)| target)
    }
}
