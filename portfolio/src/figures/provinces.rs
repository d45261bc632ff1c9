//! The portfolio on a map: what there is in each province.

use super::{By, Figures, Measure, Part, PortfolioShare, RegionPopulation};
use crate::Date;
use crate::register::{Filter, Register, Within};
use peil_core::Decimal;
use peil_core::intensity::{Case, Composition};
use peil_core::record::Province;
use std::collections::BTreeMap;

/// What a portfolio has in one province.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProvinceFigures {
    /// The province.
    pub province: Province,
    /// How many companies of the portfolio are there.
    pub companies: u32,
    /// How many of them were scanned in the period.
    pub scanned: u32,
    /// How many of those scanned with the composition of the map are at basic; `None` without such a scan.
    pub basic: Option<PortfolioShare>,
    /// For how many of them something should have been done.
    pub overdue: u32,
    /// How many companies the province has, where that was entered.
    pub region: Option<u32>,
}

/// Every province, and what lies in none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provinces {
    /// In the order of [`Province::ALL`].
    pub provinces: [ProvinceFigures; 12],
    /// How many companies have no province.
    pub elsewhere: u32,
    /// The twelve technologies behind the shares: those with which most of all companies were scanned.
    pub composition: Option<Composition>,
}

impl ProvinceFigures {
    /// How much of the province is in the portfolio, in percent, rounded half away from zero to a millionth; `None` where
    /// the number of its companies was not entered or is zero. More than a hundred where that number is too low.
    #[must_use]
    pub fn coverage(&self) -> Option<Decimal> {
        let region = Decimal::from_whole(self.region?.into())?;
        Decimal::from_whole(i64::from(self.companies) * 100)?.checked_div(region)
    }
}

impl Register {
    /// What the portfolio has in each province: companies now, scans in a period, what is overdue on a day.
    #[must_use]
    pub fn provinces(&self, within: Within, today: Date) -> Provinces {
        let parts = self.figures_by(&Filter::default(), within, By::Province);
        let composition = main_composition(&parts);
        let mut overdue = BTreeMap::<Province, u32>::new();
        for row in self.rows() {
            if let Some(province) = row.province
                && self.due_of(row).iter().any(|due| due.days_overdue(today) > 0)
            {
                *overdue.entry(province).or_default() += 1;
            }
        }
        let provinces = Province::ALL.map(|province| {
            let figures = parts.get(&Part::Province(province));
            let scans = figures.and_then(|figures| {
                figures.scans.iter().find(|scans| Some(scans.composition()) == composition)
            });
            let filter = Filter { provinces: vec![province], ..Filter::default() };
            ProvinceFigures {
                province,
                companies: figures.map_or(0, |figures| figures.companies),
                scanned: figures.map_or(0, |figures| figures.scanned),
                basic: scans.and_then(|scans| scans.share(Measure::Basic)),
                overdue: overdue.get(&province).copied().unwrap_or_default(),
                region: RegionPopulation::of(self.counts(), &filter).companies,
            }
        });
        let elsewhere = parts.get(&Part::Unknown).map_or(0, |figures| figures.companies);
        Provinces { provinces, elsewhere, composition }
    }
}

/// The composition with the most companies, the latest of equals.
fn main_composition(parts: &BTreeMap<Part, Figures>) -> Option<Composition> {
    let mut companies = BTreeMap::<Composition, u32>::new();
    for scans in parts.values().flat_map(|figures| &figures.scans) {
        *companies.entry(scans.composition()).or_default() += scans.companies();
    }
    companies.into_iter().max_by_key(|(composition, companies)| (*companies, *composition)).map(|(it, _)| it)
}

/// What of the provinces is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MapFigure {
    /// How many companies.
    #[default]
    Companies,
    /// How many were scanned.
    Scanned,
    /// How many of the scanned ones are at basic.
    Basic,
    /// How much of the province is in the portfolio.
    Coverage,
    /// For how many something should have been done.
    Overdue,
}

impl MapFigure {
    /// Every figure.
    pub const ALL: [Self; 5] = [Self::Companies, Self::Scanned, Self::Basic, Self::Coverage, Self::Overdue];
}

impl Provinces {
    /// How full a province is on the map, in percent: companies against the province with the most of them, what was
    /// scanned and what is overdue against the companies there, and a share as it is, unknown answers read as no. `None`
    /// where there is nothing to say.
    #[must_use]
    pub fn level(&self, figure: MapFigure, shown: &ProvinceFigures) -> Option<Decimal> {
        let of = |part: u32, whole: u32| {
            Decimal::from_whole(i64::from(part) * 100)?.checked_div(Decimal::from_whole(whole.into())?)
        };
        match figure {
            MapFigure::Companies => {
                of(shown.companies, self.provinces.iter().map(|other| other.companies).max()?)
            }
            MapFigure::Scanned => of(shown.scanned, shown.companies),
            MapFigure::Basic => Some(shown.basic?.percent(Case::Worst)),
            MapFigure::Coverage => shown.coverage(),
            MapFigure::Overdue => of(shown.overdue, shown.companies),
        }
    }
}
