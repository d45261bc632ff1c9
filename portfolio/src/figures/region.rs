//! What the portfolio would tell about the region.

use super::scans::{Sums, WHOLE, lacking, latest, spread};
use super::{Measure, PortfolioShare};
use crate::records::RegionalCount;
use crate::register::{Filter, Register, Within};
use peil_core::LevelTarget;
use peil_core::intensity::{Case, Composition, Tally};
use peil_core::record::{Sector, SizeClass};
use peil_core::shares::{
    Confidence, Decision, Interval, PostStratified, Sample, SampleError, StrataError, Stratum,
    post_stratified,
};
use std::collections::BTreeMap;

/// How many companies a region has, from the counts that were entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegionPopulation {
    /// All of them, where entered.
    pub companies: Option<u32>,
    /// The cells, where entered: by section and size, or by size, or by section, the finest there is.
    pub strata: Vec<RegionStratum>,
}

/// One cell of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegionStratum {
    /// The section, where the cells are by section.
    pub section: Option<Sector>,
    /// The size class, where they are by size.
    pub size: Option<SizeClass>,
    /// How many companies there are.
    pub companies: u32,
}

/// What the scanned companies would tell about their region **if they were a random sample of it**, which a portfolio is
/// not. The screens say so wherever one is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionEstimate {
    /// The companies that were scanned.
    pub sample: PortfolioShare,
    /// Which twelve technologies were asked.
    pub composition: Composition,
    /// How many companies the region has, where entered.
    pub population: Option<u32>,
    /// Between what and what the share of the region would lie, as fractions: Wilson's interval, corrected for the
    /// population where it is known; with every unknown answer a no, and with every one a yes.
    pub intervals: Result<[Interval; 2], SampleError>,
    /// The same with every cell weighed by its number of companies, every unknown answer a no and every one a yes. `None`
    /// where no cells were entered, an error where nobody was scanned in one of them.
    pub weighed: Option<Result<[PostStratified; 2], StrataError>>,
    /// The cells, in the order in which an error counts them.
    pub strata: Vec<RegionStratum>,
}

impl RegionEstimate {
    /// The intervals that say most: the weighed ones where there are such.
    fn telling(&self) -> Option<[Interval; 2]> {
        match &self.weighed {
            Some(Ok(weighed)) => Some(weighed.map(|weighed| weighed.interval)),
            _ => self.intervals.ok(),
        }
    }

    /// From the lower bound with every unknown answer a no to the upper one with every unknown answer a yes, as fractions;
    /// weighed where that could be done.
    #[must_use]
    pub fn range(&self) -> Option<(f64, f64)> {
        self.telling().map(|[worst, best]| (worst.low(), best.high()))
    }

    /// Whether the region meets a target in percent, misses it, or whether the sample does not tell.
    #[must_use]
    pub fn meets(&self, target: &LevelTarget) -> Option<Decision<bool>> {
        let [worst, best] = self.telling()?.map(|interval| interval.meets(target.comparator, target.value));
        Some(match (worst, best) {
            (Decision::Clear(one), Decision::Clear(other)) if one == other => Decision::Clear(one),
            _ => {
                let rises = target.comparator.direction() == peil_core::Direction::Up;
                Decision::Undecided { low: !rises, high: rises }
            }
        })
    }

    /// Between how many companies of the region lack the target, fewest first; `None` without a population.
    #[must_use]
    pub fn companies_to_go(&self, target: &LevelTarget) -> Option<(u64, u64)> {
        let (low, high) = self.range()?;
        let population = self.population?;
        let to_go = |share| lacking(companies(share, population), population, target);
        let (at_low, at_high) = (to_go(low)?, to_go(high)?);
        Some((at_low.min(at_high), at_low.max(at_high)))
    }
}

/// How many companies a share is, in hundredths of millionths of one. What is a number of companies but for the rounding of
/// the share, as where all were measured, is that number.
fn companies(share: f64, population: u32) -> i128 {
    let companies = share * f64::from(population);
    let nearest = companies.round();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "at most the population, in hundredths of millionths"
    )]
    if (companies - nearest).abs() <= nearest * 1e-12 {
        i128::from(nearest as i64) * WHOLE
    } else {
        (companies * 1e8).round() as i128
    }
}

impl RegionPopulation {
    /// The population of the provinces, sections and sizes of a filter, from what was entered; of several counts of one
    /// cell the latest.
    #[must_use]
    pub fn of(counts: &[RegionalCount], filter: &Filter) -> Self {
        let latest = latest_counts(counts);
        let in_region = |count: &&RegionalCount| match count.province {
            // The provinces stand for the whole only where the whole was not entered.
            Some(_) if filter.provinces.is_empty() => latest.iter().all(|other| other.province.is_some()),
            Some(province) => filter.provinces.contains(&province),
            None => filter.provinces.is_empty(),
        };
        let wanted = |count: &&RegionalCount| {
            count
                .section
                .is_none_or(|section| filter.sections.is_empty() || filter.sections.contains(&section))
                && count.size.is_none_or(|size| filter.sizes.is_empty() || filter.sizes.contains(&size))
        };
        let counts: Vec<_> = latest.iter().copied().filter(in_region).filter(wanted).collect();
        let cells = |by_section: bool, by_size: bool| {
            let mut cells = BTreeMap::<_, u32>::new();
            let fits = |count: &&&RegionalCount| {
                count.section.is_some() == by_section && count.size.is_some() == by_size
            };
            for count in counts.iter().filter(fits) {
                let sum = cells.entry((count.section, count.size)).or_default();
                *sum = sum.saturating_add(count.companies);
            }
            cells
        };
        let strata = [(true, true), (false, true), (true, false)].map(|(section, size)| cells(section, size));
        let finest = strata.into_iter().find(|cells| !cells.is_empty()).unwrap_or_default();
        let whole = filter.sections.is_empty() && filter.sizes.is_empty();
        // A province without a count would silently count for nothing.
        let complete = filter.provinces.iter().all(|province| {
            counts.iter().any(|count| {
                count.province == Some(*province) && count.section.is_none() && count.size.is_none()
            })
        });
        let entered = cells(false, false).into_values().next().filter(|_| whole && complete);
        let summed =
            || (!finest.is_empty()).then(|| finest.values().fold(0_u32, |sum, of| sum.saturating_add(*of)));
        Self {
            companies: entered.or_else(|| summed().filter(|_| filter.provinces.len() <= 1)),
            strata: finest
                .into_iter()
                .map(|((section, size), companies)| RegionStratum { section, size, companies })
                .collect(),
        }
    }
}

/// Of several counts of one cell the latest, the last entered of equals.
fn latest_counts(counts: &[RegionalCount]) -> Vec<&RegionalCount> {
    let mut latest = BTreeMap::<_, &RegionalCount>::new();
    for count in counts {
        let kept = latest.entry((count.province, count.section, count.size)).or_insert(count);
        if kept.period <= count.period {
            *kept = count;
        }
    }
    latest.into_values().collect()
}

impl Register {
    /// What the companies that the filter admits would tell about their region if they were a random sample of it.
    /// `None` where nobody was scanned with this composition, or where it does not ask for the measure.
    #[must_use]
    pub fn region_estimate(
        &self,
        filter: &Filter,
        within: Within,
        composition: Composition,
        measure: Measure,
        confidence: Confidence,
    ) -> Option<RegionEstimate> {
        self.region_scans(filter, within, composition)?.estimate(measure, confidence)
    }

    /// The scans behind an estimate, by the cells in which the region was counted. One pass over the register, for every
    /// measure; `None` where nobody was scanned with this composition.
    pub(super) fn region_scans(
        &self,
        filter: &Filter,
        within: Within,
        composition: Composition,
    ) -> Option<RegionScans> {
        let population = RegionPopulation::of(self.counts(), filter);
        let (by_section, by_size) = population
            .strata
            .first()
            .map_or((false, false), |cell| (cell.section.is_some(), cell.size.is_some()));
        let mut cells = BTreeMap::<Cell, Sums>::new();
        for row in self.admitted(filter) {
            let entry = latest(row, within).filter(|entry| entry.composition == composition);
            if let Some(entry) = entry {
                let cell = (row.section.filter(|_| by_section), row.size.filter(|_| by_size));
                cells.entry(cell).or_default().add_scan(entry);
            }
        }
        let tally = |(cell, sums): (Cell, Sums)| Some((cell, *sums.figures().first()?.tally()));
        let cells: BTreeMap<_, _> = cells.into_iter().filter_map(tally).collect();
        (!cells.is_empty()).then_some(RegionScans { population, composition, cells })
    }
}

/// The section and the size of a cell, where the region was counted by them.
type Cell = (Option<Sector>, Option<SizeClass>);

/// Scans by the cells of a region.
pub(super) struct RegionScans {
    population: RegionPopulation,
    composition: Composition,
    cells: BTreeMap<Cell, Tally>,
}

impl RegionScans {
    /// What they would tell of a measure; `None` where the composition does not ask for it.
    pub(super) fn estimate(&self, measure: Measure, confidence: Confidence) -> Option<RegionEstimate> {
        let Self { population, composition, cells } = self;
        let counted = cells.iter().map(|(cell, tally)| {
            let spread = spread(tally, measure)?;
            let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
            Some((*cell, [count(spread.at_least), count(spread.at_most), count(tally.scans())]))
        });
        let counted: BTreeMap<_, _> = counted.collect::<Option<_>>()?;
        let [at_least, at_most, measured] = counted.values().fold([0_u32; 3], |sum, cell| {
            [sum[0].saturating_add(cell[0]), sum[1].saturating_add(cell[1]), sum[2].saturating_add(cell[2])]
        });
        let sample = PortfolioShare::new(at_least, at_most, measured)?;
        let weighed = (!population.strata.is_empty()).then(|| {
            let of = |place: usize| {
                let stratum = |cell: &RegionStratum| {
                    let counts = counted.get(&(cell.section, cell.size)).copied().unwrap_or_default();
                    Stratum {
                        population: cell.companies,
                        size: counts[2],
                        hits: counts.get(place).copied().unwrap_or(0),
                    }
                };
                let strata: Vec<_> = population.strata.iter().map(stratum).collect();
                post_stratified(&strata, confidence)
            };
            Ok([of(0)?, of(1)?])
        });
        Some(RegionEstimate {
            sample,
            composition: *composition,
            population: population.companies,
            intervals: intervals(sample, population.companies, confidence),
            weighed,
            strata: population.strata.clone(),
        })
    }
}

fn intervals(
    share: PortfolioShare,
    population: Option<u32>,
    confidence: Confidence,
) -> Result<[Interval; 2], SampleError> {
    let of = |case| {
        let sample = Sample::new(share.hits(case), share.measured())?;
        match population {
            Some(population) => Ok(sample.of_population(population)?.wilson(confidence)),
            None => Ok(sample.wilson(confidence)),
        }
    };
    Ok([of(Case::Worst)?, of(Case::Best)?])
}
