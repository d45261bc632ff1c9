//! How a portfolio moves from year to year.

use super::scans::{Sums, latest};
use super::{Measure, ScanFigures};
use crate::register::{Filter, Register, Within};
use peil_core::intensity::Case;
use peil_core::{
    Assessment, Decimal, Definition, LevelTarget, Observation, Options, Period, Qualifier, Series, Target,
    assess,
};
use std::collections::BTreeMap;

/// How many years fit.
pub(crate) const YEARS: usize = 32;

impl Register {
    /// The share of the portfolio in each calendar year in which somebody was scanned, in percent.
    ///
    /// In a year each company counts with its latest scan; where several compositions were asked, the one with the most
    /// companies is taken. The version of the index is the definition, so the core computes no pace over two of them.
    /// Where unknown answers make a difference the value is a lower bound, and no pace is computed either. They are not
    /// the same companies each year: this is the portfolio, not the region.
    ///
    /// Years before the last 32 are left out.
    #[must_use]
    pub fn yearly(&self, filter: &Filter, measure: Measure) -> Series<YEARS> {
        self.scans_by_year(filter).series(measure)
    }

    /// The latest scan of each company in each year. One pass over the register, for every measure.
    pub(super) fn scans_by_year(&self, filter: &Filter) -> ScansByYear {
        let mut years = BTreeMap::<u16, Sums>::new();
        for row in self.admitted(filter) {
            let mut seen = None;
            for year in row.scans().iter().map(|entry| entry.scanned_on.year()) {
                if seen.replace(year) != Some(year)
                    && let Some(entry) = latest(row, Within::year(year))
                {
                    years.entry(year).or_default().add_scan(entry);
                }
            }
        }
        ScansByYear(years.into_iter().map(|(year, sums)| (year, sums.figures())).collect())
    }

    /// The portfolio held against a target: gap, required and actual pace, each or the reason why not.
    #[must_use]
    pub fn held_against(&self, filter: &Filter, measure: Measure, target: LevelTarget) -> Assessment {
        self.scans_by_year(filter).held_against(measure, target)
    }
}

/// The scans of each calendar year, the earliest first.
pub(super) struct ScansByYear(Vec<(u16, Vec<ScanFigures>)>);

impl ScansByYear {
    pub(super) fn held_against(&self, measure: Measure, target: LevelTarget) -> Assessment {
        assess(&self.series(measure), &Target::Level(target), Options::default())
    }

    fn series(&self, measure: Measure) -> Series<YEARS> {
        let mut series = Series::new();
        for &(year, ref figures) in self.0.iter().rev() {
            let main = figures.iter().max_by_key(|figures| (figures.companies(), figures.composition()));
            let Some((main, share)) = main.and_then(|main| Some((main, main.share(measure)?))) else {
                continue;
            };
            let Ok(period) = Period::year(year) else { continue };
            let composition = main.composition();
            let observation = Observation {
                qualifier: if share.is_certain() { Qualifier::Exact } else { Qualifier::AtLeast },
                definition: Definition {
                    measure: composition.version().into(),
                    edition: composition.survey_years().first().copied().unwrap_or(0),
                },
                digits: Decimal::DIGITS,
                ..Observation::exact(period, share.percent(Case::Worst))
            };
            if series.insert(observation).is_err() {
                break;
            }
        }
        series
    }
}
