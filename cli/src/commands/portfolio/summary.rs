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
use peil_core::{Assessment, LevelTarget, Target};
use peil_fixtures::National;
use peil_portfolio::{By, Figures, Filter, Measure, Part, RegionEstimate, Register, Within};
use std::collections::BTreeMap;
use std::io::Write;

/// The figures, and what was asked about them.
struct Summary<'a> {
    portfolio: &'a Portfolio<'a>,
    register: Register,
    year: Option<u16>,
    by: Option<By>,
    figures: Figures,
    parts: BTreeMap<Part, Figures>,
    targets: Vec<(Measure, LevelTarget)>,
    /// Every year held against the target, whatever year was asked for.
    courses: Vec<(Measure, Assessment)>,
    region: Vec<(Measure, RegionEstimate)>,
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
    let within = asked.year.map_or_else(Within::default, Within::year);
    let figures = register.figures(&filter, within);
    let by = asked.by.map(by);
    let estimates = figures.main_scans().filter(|_| is_region(&filter)).into_iter().flat_map(|scans| {
        let estimate =
            |measure| register.region_estimate(&filter, within, scans.composition(), measure, confidence);
        Measure::ALL.into_iter().filter_map(move |measure| Some((measure, estimate(measure)?)))
    });
    let region = estimates.collect();
    // The baseline of the country is not that of a portfolio.
    let course = |&(measure, target)| {
        let target = LevelTarget { baseline: None, ..target };
        (measure, register.held_against(&filter, measure, target))
    };
    let summary = Summary {
        portfolio,
        year: asked.year,
        by,
        parts: by.map(|by| register.figures_by(&filter, within, by)).unwrap_or_default(),
        courses: targets.iter().map(course).collect(),
        region,
        figures,
        targets,
        register,
    };
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

/// True where the companies of a filter stand for a part of the region that somebody could have counted.
fn is_region(filter: &Filter) -> bool {
    filter.sectors.is_empty() && filter.stages.is_empty() && filter.tags.is_empty()
}

/// The Dutch target of each measure.
fn targets(portfolio: &Portfolio<'_>) -> Result<Vec<(Measure, LevelTarget)>, Refusal> {
    let words = portfolio.words;
    let national = National::embedded().map_err(|error| Refusal::input(words.load_error(error)))?;
    let target = |measure| {
        let indicator = match measure {
            Measure::Basic => "basic-digital-intensity",
            Measure::Cloud => "cloud-use",
            Measure::DataAnalytics => "data-analytics-use",
            Measure::ArtificialIntelligence => "ai-use",
            Measure::AnyOfThree => "advanced-technology-use",
        };
        let rows = &national.catalogue.targets;
        let row = rows.iter().find(|row| row.indicator == indicator && row.geo == "NL")?;
        match row.target {
            Target::Level(level) => Some((measure, level)),
            _ => None,
        }
    };
    Ok(Measure::ALL.into_iter().filter_map(target).collect())
}

impl Summary<'_> {
    fn target(&self, measure: Measure) -> Option<&LevelTarget> {
        self.targets.iter().find(|(of, _)| *of == measure).map(|(_, target)| target)
    }
}
