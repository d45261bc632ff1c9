//! Everything that is asked of a portfolio at once: for a screen, a table and a script the same.

use super::{By, Figures, Measure, Part, RegionEstimate};
use crate::register::{Filter, Register, Within};
use peil_core::shares::Confidence;
use peil_core::{Assessment, LevelTarget};
use std::collections::BTreeMap;

/// What is asked of a portfolio.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Which companies count.
    pub filter: Filter,
    /// Over which period.
    pub within: Within,
    /// By what the figures are broken down; `None` for not at all.
    pub by: Option<By>,
    /// How sure an interval for the region has to be.
    pub confidence: Confidence,
}

/// One measure from year to year, held against its target.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// What is counted.
    pub measure: Measure,
    /// The target, without the baseline of the country: that is not the baseline of a portfolio.
    pub target: LevelTarget,
    /// Gap, required and actual pace, each or the reason why not.
    pub assessment: Assessment,
}

/// Why a portfolio says nothing of its region, not even as if it were a random sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoEstimate {
    /// The companies are chosen by sector of the form, step of the funnel or tag, by which nobody counts the companies of
    /// a region.
    NotAPartOfTheRegion,
    /// Nobody was scanned.
    NobodyScanned,
}

/// The figures of a portfolio, and apart from them what they would say of the region.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// The figures of the companies that count.
    pub figures: Figures,
    /// The same, broken down as asked; empty where nothing was asked.
    pub parts: BTreeMap<Part, Figures>,
    /// Every calendar year held against the targets, whatever period was asked for.
    pub courses: Vec<Course>,
    /// What the companies would say of their region if they were a random sample of it, for the composition with the most
    /// companies.
    pub region: Result<Vec<(Measure, RegionEstimate)>, NoEstimate>,
}

impl Overview {
    /// The course of a measure; `None` without a target.
    #[must_use]
    pub fn course(&self, measure: Measure) -> Option<&Course> {
        self.courses.iter().find(|course| course.measure == measure)
    }
}

impl Filter {
    /// True where the companies of a filter stand for a part of the region that somebody could have counted.
    #[must_use]
    pub const fn is_part_of_a_region(&self) -> bool {
        self.sectors.is_empty() && self.stages.is_empty() && self.tags.is_empty()
    }
}

impl Register {
    /// Everything that is asked of the portfolio, held against targets in percent.
    ///
    /// Costs three passes over the register, and one more when it is broken down, so that a screen keeps it until the [version](Register::version) or what is
    /// asked changes.
    #[must_use]
    pub fn overview(&self, asked: &Asked, targets: &[(Measure, LevelTarget)]) -> Overview {
        let Asked { filter, within, by, confidence } = asked;
        let figures = self.figures(filter, *within);
        let years = self.scans_by_year(filter);
        let course = |&(measure, target)| {
            let target = LevelTarget { baseline: None, ..target };
            Course { measure, target, assessment: years.held_against(measure, target) }
        };
        let region = match figures.main_scans().map(super::ScanFigures::composition) {
            _ if !filter.is_part_of_a_region() => Err(NoEstimate::NotAPartOfTheRegion),
            None => Err(NoEstimate::NobodyScanned),
            Some(composition) => {
                let scans = self.region_scans(filter, *within, composition);
                let estimate = |measure| Some((measure, scans.as_ref()?.estimate(measure, *confidence)?));
                Ok(Measure::ALL.into_iter().filter_map(estimate).collect())
            }
        };
        Overview {
            parts: by.map(|by| self.figures_by(filter, *within, by)).unwrap_or_default(),
            courses: targets.iter().map(course).collect(),
            region,
            figures,
        }
    }
}
