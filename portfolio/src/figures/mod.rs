//! Figures over a portfolio, and what they may say about a region.
//!
//! A portfolio is not a random sample of a region: companies come to a hub for reasons. So the two are two types.
//! [`Figures`] and [`PortfolioShare`] are counts of the portfolio, exact, without an interval. [`RegionEstimate`] says what
//! the same companies would tell about the region if they were drawn at random, with its interval and correction; it can
//! only be had by asking for it by that name, and no function turns the one into the other.

mod funnel;
mod maturity;
mod overview;
mod pace;
mod provinces;
mod region;
mod scans;
mod summary;

pub use funnel::{FunnelFigure, Reached};
pub use maturity::{MaturityFigures, MaturityMeans, Uplift};
pub use overview::{Asked, Course, NoEstimate, Overview};
pub use provinces::{MapFigure, ProvinceFigures, Provinces};
pub use region::{RegionEstimate, RegionPopulation, RegionStratum};
pub use scans::{Measure, PortfolioGap, PortfolioShare, ScanFigures};
pub use summary::Summary;

use crate::records::DmaSector;
use crate::register::{Filter, Register, Row, Within};
use peil_core::record::{Province, Sector, SizeClass};
use std::collections::{BTreeMap, BTreeSet};

/// The figures of some of the companies of a portfolio over a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// How many companies there are.
    pub companies: u32,
    /// How many of them were scanned in the period.
    pub scanned: u32,
    /// Their latest scans in the period, by composition; compositions are not comparable.
    pub scans: Vec<ScanFigures>,
    /// Their finished assessments in the period, and scores of the portal.
    pub maturity: MaturityFigures,
    /// How far they came in the funnel by the end of the period.
    pub funnel: Vec<FunnelFigure>,
}

impl Figures {
    /// The scans of the composition with the most companies, the latest of equals.
    #[must_use]
    pub fn main_scans(&self) -> Option<&ScanFigures> {
        self.scans.iter().max_by_key(|figures| (figures.tally().scans(), figures.composition()))
    }
}

/// By what figures are broken down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// By province.
    Province,
    /// By primary sector on the form of the assessment.
    Sector,
    /// By section of SBI 2008.
    Section,
    /// By size class.
    Size,
    /// By the step of the funnel at which a company is.
    Stage,
}

/// One part of a breakdown; what is not known of a company is a part of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A province.
    Province(Province),
    /// A sector.
    Sector(DmaSector),
    /// A section.
    Section(Sector),
    /// A size class.
    Size(SizeClass),
    /// A step of the funnel, by its key.
    Stage(String),
    /// Not known.
    Unknown,
}

impl Part {
    fn of(register: &Register, row: &Row, by: By) -> Self {
        let part = match by {
            By::Province => row.province.map(Self::Province),
            By::Sector => row.sector.map(Self::Sector),
            By::Section => row.section.map(Self::Section),
            By::Size => row.size.map(Self::Size),
            By::Stage => register.stage_of(row).map(|stage| Self::Stage(stage.to_owned())),
        };
        part.unwrap_or(Self::Unknown)
    }
}

/// What is being added up.
struct Sums<'a> {
    companies: u32,
    scans: scans::Sums,
    maturity: maturity::Sums,
    funnel: funnel::Sums<'a>,
    within: Within,
}

impl<'a> Sums<'a> {
    fn new(register: &'a Register, within: Within) -> Self {
        let (scans, maturity) = (scans::Sums::default(), maturity::Sums::default());
        Self { companies: 0, scans, maturity, funnel: funnel::Sums::new(register), within }
    }

    fn add(&mut self, row: &Row) {
        self.companies += 1;
        self.scans.add(row, self.within);
        self.maturity.add(row, self.within);
        self.funnel.add(row, self.within);
    }

    fn figures(self) -> Figures {
        let scans = self.scans.figures();
        Figures {
            companies: self.companies,
            scanned: scans.iter().map(ScanFigures::companies).sum(),
            scans,
            maturity: self.maturity.figures(),
            funnel: self.funnel.figures(),
        }
    }
}

impl Register {
    /// The figures of the companies that the filter admits. One pass over the register.
    #[must_use]
    pub fn figures(&self, filter: &Filter, within: Within) -> Figures {
        let mut sums = Sums::new(self, within);
        self.admitted(filter).for_each(|row| sums.add(row));
        sums.figures()
    }

    /// The same, broken down; the parts add up to the whole. One pass over the register.
    #[must_use]
    pub fn figures_by(&self, filter: &Filter, within: Within, by: By) -> BTreeMap<Part, Figures> {
        let mut parts = BTreeMap::new();
        for row in self.admitted(filter) {
            parts.entry(Part::of(self, row, by)).or_insert_with(|| Sums::new(self, within)).add(row);
        }
        parts.into_iter().map(|(part, sums)| (part, sums.figures())).collect()
    }

    /// The calendar years in which a company was scanned or assessed or took a step of the funnel, the earliest first.
    #[must_use]
    pub fn years(&self) -> Vec<u16> {
        let days = self.rows().iter().flat_map(|row| {
            let scans = row.scans().iter().map(|entry| entry.scanned_on);
            let assessments = row.assessments().iter().map(|entry| entry.assessed_on);
            let published = row.published().iter().filter_map(|entry| entry.on);
            scans.chain(assessments).chain(published).chain(row.stages().iter().map(|entry| entry.reached_on))
        });
        days.map(crate::Date::year).collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn admitted<'a>(&'a self, filter: &'a Filter) -> impl Iterator<Item = &'a Row> {
        let open = *filter == Filter::default();
        self.rows().iter().filter(move |row| open || filter.admits(self, row))
    }
}
