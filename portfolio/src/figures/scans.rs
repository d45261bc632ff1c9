//! Scans counted.

use crate::register::{Row, ScanEntry, Within};
use peil_core::intensity::{Case, Composition, Level, Spread, Tally, Technology};
use peil_core::shares::largest_remainder;
use peil_core::{Comparator, Decimal, Direction, Gap, LevelTarget, Qualifier};

/// What of a scan is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// At least the basic level: four of twelve.
    Basic,
    /// Intermediate or sophisticated cloud services.
    Cloud,
    /// Data analytics.
    DataAnalytics,
    /// Artificial intelligence.
    ArtificialIntelligence,
    /// One or more of the three.
    AnyOfThree,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 5] =
        [Self::Basic, Self::Cloud, Self::DataAnalytics, Self::ArtificialIntelligence, Self::AnyOfThree];

    /// The stable name, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Cloud => "cloud",
            Self::DataAnalytics => "data_analytics",
            Self::ArtificialIntelligence => "artificial_intelligence",
            Self::AnyOfThree => "any_of_three",
        }
    }

    /// The key of the national indicator with the target of the country.
    #[must_use]
    pub const fn indicator(self) -> &'static str {
        match self {
            Self::Basic => "basic-digital-intensity",
            Self::Cloud => "cloud-use",
            Self::DataAnalytics => "data-analytics-use",
            Self::ArtificialIntelligence => "ai-use",
            Self::AnyOfThree => "advanced-technology-use",
        }
    }

    /// The key of the national series in which companies are counted as by scans of a composition; `None` where there is
    /// none. It is not always that of the [target](Self::indicator), whose own figures may count something wider.
    #[must_use]
    pub const fn series(self, composition: Composition) -> Option<&'static str> {
        Some(match self {
            Self::Basic => match composition.version() {
                3 => "basic-digital-intensity/eurostat-v3",
                // The figures that the cabinet gives are exact; what is known from Eurostat of this version is rounded.
                4 => "basic-digital-intensity",
                _ => return None,
            },
            Self::Cloud => "cloud-use/eurostat",
            Self::DataAnalytics => "data-analytics-use/eurostat",
            Self::ArtificialIntelligence => "ai-use/eurostat",
            Self::AnyOfThree => "any-advanced-technology-use",
        })
    }
}

/// The latest scans of companies, all of one composition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScanFigures {
    tally: Tally,
}

impl ScanFigures {
    /// Which twelve technologies were asked.
    #[must_use]
    pub const fn composition(&self) -> Composition {
        self.tally.composition()
    }

    /// The counts: levels, technologies.
    #[must_use]
    pub const fn tally(&self) -> &Tally {
        &self.tally
    }

    /// How many companies these are.
    #[must_use]
    pub fn companies(&self) -> u32 {
        count(self.tally.scans())
    }

    /// The shares of the four levels from very low to very high in percent, with every unknown answer read as the case
    /// says. In tenths of a percent that add up to a hundred: the largest remainders round up, of equal ones the lower level.
    #[must_use]
    pub fn level_shares(&self, case: Case) -> [Decimal; Level::ALL.len()] {
        let counts = Level::ALL.map(|level| self.tally.at_level(level, case));
        let mut shares = [0; Level::ALL.len()];
        // Cannot fail: there is at least one scan, and both lists have four places.
        let _ = largest_remainder(&counts, 1_000, &mut shares);
        shares.map(|tenths| Decimal::from_millionths(i64::try_from(tenths).unwrap_or_default() * 100_000))
    }

    /// How many of the companies have it; `None` where the composition does not ask.
    #[must_use]
    pub fn share(&self, measure: Measure) -> Option<PortfolioShare> {
        let spread = spread(&self.tally, measure)?;
        PortfolioShare::new(count(spread.at_least), count(spread.at_most), self.companies())
    }
}

pub(super) fn spread(tally: &Tally, measure: Measure) -> Option<Spread> {
    match measure {
        Measure::Basic => {
            Some(Spread { at_least: tally.basic(Case::Worst), at_most: tally.basic(Case::Best) })
        }
        Measure::Cloud => tally.technology(Technology::CloudAdvanced),
        Measure::DataAnalytics => tally.technology(Technology::DataAnalytics),
        Measure::ArtificialIntelligence => tally.technology(Technology::ArtificialIntelligence),
        Measure::AnyOfThree => {
            let advanced = tally.composition().advanced();
            let any = (advanced.any() != 0).then(|| tally.advanced_any())?;
            // Who has none of those asked may have the one that was not.
            Some(if advanced.is_complete() { any } else { Spread { at_most: tally.scans(), ..any } })
        }
    }
}

fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// How many of the scanned companies of the portfolio have something. A count, not an estimate: see
/// [`RegionEstimate`](super::RegionEstimate) for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PortfolioShare {
    at_least: u32,
    at_most: u32,
    measured: u32,
}

impl PortfolioShare {
    /// `at_least` to `at_most` of `measured`; `None` of nothing, and of what is not in that order.
    #[must_use]
    pub const fn new(at_least: u32, at_most: u32, measured: u32) -> Option<Self> {
        if measured > 0 && at_least <= at_most && at_most <= measured {
            Some(Self { at_least, at_most, measured })
        } else {
            None
        }
    }

    /// How many companies were measured.
    #[must_use]
    pub const fn measured(self) -> u32 {
        self.measured
    }

    /// How many have it, with every unknown answer read as the case says.
    #[must_use]
    pub const fn hits(self, case: Case) -> u32 {
        match case {
            Case::Worst => self.at_least,
            Case::Best => self.at_most,
        }
    }

    /// True when no unknown answer can change it.
    #[must_use]
    pub const fn is_certain(self) -> bool {
        self.at_least == self.at_most
    }

    /// The share in percent, rounded half away from zero to a millionth.
    #[must_use]
    pub fn percent(self, case: Case) -> Decimal {
        let hundredfold = Decimal::from_whole(i64::from(self.hits(case)) * 100);
        let measured = Decimal::from_whole(self.measured.into());
        let percent = hundredfold.zip(measured).and_then(|(hits, measured)| hits.checked_div(measured));
        percent.unwrap_or(Decimal::ZERO)
    }

    /// What separates the portfolio from a target in percent; `None` when it does not fit.
    #[must_use]
    pub fn gap(self, target: &LevelTarget) -> Option<PortfolioGap> {
        let qualifier = if self.is_certain() { Qualifier::Exact } else { Qualifier::AtLeast };
        let value = self.percent(Case::Worst);
        let points = Gap::between(qualifier, value, target.comparator, target.value)?;
        let points = Gap { is_met: self.is_met(target), ..points };
        Some(PortfolioGap { points, companies: self.lacking(target)? })
    }

    /// Whether the companies meet a target, counted and not by a share that was rounded; `None` where unknown answers keep
    /// it open.
    fn is_met(self, target: &LevelTarget) -> Option<bool> {
        let aim = i128::from(target.value.millionths()) * i128::from(self.measured);
        let there = i128::from(self.at_least) * WHOLE;
        let is_met = match target.comparator {
            Comparator::AtLeast => there >= aim,
            Comparator::MoreThan => there > aim,
            Comparator::AtMost => there <= aim,
            Comparator::LessThan => there < aim,
        };
        // More may have it: that can only help where more is better, and only harm otherwise.
        let stays = is_met == (target.comparator.direction() == Direction::Up);
        (self.is_certain() || stays).then_some(is_met)
    }

    fn lacking(self, target: &LevelTarget) -> Option<u64> {
        lacking(i128::from(self.at_least) * WHOLE, self.measured, target)
    }
}

/// A company in hundredths of millionths: as many as a share in percent is counted in.
pub(super) const WHOLE: i128 = 100 * Decimal::SCALE as i128;

/// The least number of further companies with which those that are there, in hundredths of millionths of one, meet a target
/// in percent; of a target that falls, the least number that would have to get out. A target beyond all of them takes
/// more than there are.
pub(super) fn lacking(there: i128, all: u32, target: &LevelTarget) -> Option<u64> {
    let aim = i128::from(target.value.millionths()) * i128::from(all);
    let short = match target.comparator.direction() {
        Direction::Up => aim - there,
        Direction::Down => there - aim,
    };
    // On the target itself a company is still lacking where it has to be passed.
    let short = short + i128::from(target.comparator.is_strict());
    u64::try_from((short.max(0) + WHOLE - 1) / WHOLE).ok()
}

/// How far the companies of a portfolio are from a target, every unknown answer a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PortfolioGap {
    /// In percentage points; a bound where answers are unknown.
    pub points: Gap,
    /// In companies of the portfolio: the least number with which the target is met, if so many more get there. More than
    /// there are where all of them would not do.
    pub companies: u64,
}

/// Scans by composition, kept as the core counts them fastest: all at once.
#[derive(Default)]
pub(super) struct Sums {
    compositions: Vec<(Composition, Vec<u16>, Vec<u16>)>,
}

impl Sums {
    pub(super) fn add(&mut self, row: &Row, within: Within) {
        if let Some(entry) = latest(row, within) {
            self.add_scan(entry);
        }
    }

    pub(super) fn add_scan(&mut self, entry: &ScanEntry) {
        let known = self.compositions.iter().position(|(composition, ..)| *composition == entry.composition);
        let place = known.unwrap_or_else(|| {
            self.compositions.push((entry.composition, Vec::new(), Vec::new()));
            self.compositions.len() - 1
        });
        if let Some((_, yes, unknown)) = self.compositions.get_mut(place) {
            yes.push(entry.scan.yes_bits());
            unknown.push(entry.scan.unknown_bits());
        }
    }

    pub(super) fn figures(mut self) -> Vec<ScanFigures> {
        self.compositions.sort_by_key(|(composition, ..)| *composition);
        let figures = self.compositions.into_iter().map(|(composition, yes, unknown)| {
            let mut tally = Tally::new(composition);
            // As many of the one as of the other, each from a scan.
            let _ = tally.add_pairs(&yes, &unknown);
            ScanFigures { tally }
        });
        figures.collect()
    }
}

/// The latest scan of a company in a period: each company counts once.
pub(super) fn latest(row: &Row, within: Within) -> Option<&ScanEntry> {
    row.scans().iter().rfind(|entry| within.contains(entry.scanned_on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::strategy::Strategy;

    #[test]
    fn companies_that_lack_are_counted_and_not_taken_from_a_rounded_share() {
        let target = |comparator, percent| LevelTarget::new(comparator, Decimal::from_integer(percent));
        let lacking = |hits, measured, target: LevelTarget| {
            PortfolioShare::new(hits, hits, measured)
                .and_then(|share| share.gap(&target))
                .map(|gap| gap.companies)
        };
        // Three quarters of 12 is 9; 7 of 12 is 58.333333 %, of which 16.666667 points lack.
        assert_eq!(lacking(7, 12, target(Comparator::AtLeast, 75)), Some(2));
        assert_eq!(lacking(5, 12, target(Comparator::AtLeast, 75)), Some(4));
        assert_eq!(lacking(7, 13, target(Comparator::AtLeast, 75)), Some(3), "9.75 less 7 is 2.75");
        assert_eq!(lacking(9, 12, target(Comparator::AtLeast, 75)), Some(0));
        assert_eq!(lacking(12, 12, target(Comparator::AtLeast, 75)), Some(0));
        assert_eq!(lacking(5, 12, target(Comparator::AtMost, 25)), Some(2));
    }

    const EVERY: [Comparator; 4] =
        [Comparator::AtLeast, Comparator::MoreThan, Comparator::AtMost, Comparator::LessThan];

    /// In whole numbers: hits over all, against millionths of a percent.
    fn meets(hits: u32, measured: u32, target: &LevelTarget) -> bool {
        let (share, aim) =
            (i128::from(hits) * 100_000_000, i128::from(target.value.millionths()) * i128::from(measured));
        match target.comparator {
            Comparator::AtLeast => share >= aim,
            Comparator::MoreThan => share > aim,
            Comparator::AtMost => share <= aim,
            Comparator::LessThan => share < aim,
        }
    }

    /// The first number with which it is met, by trying; `None` where all are not enough.
    fn first(hits: u32, measured: u32, target: &LevelTarget) -> Option<u64> {
        let with = |more: u32| match target.comparator.direction() {
            Direction::Up => hits.checked_add(more).filter(|hits| *hits <= measured),
            Direction::Down => hits.checked_sub(more),
        };
        (0..=measured)
            .find(|more| with(*more).is_some_and(|hits| meets(hits, measured, target)))
            .map(u64::from)
    }

    #[test]
    fn to_pass_a_target_takes_one_more_than_to_reach_it() {
        let ninety = LevelTarget::new(Comparator::MoreThan, Decimal::from_integer(90));
        let gap = |hits| PortfolioShare::new(hits, hits, 10).unwrap().gap(&ninety).unwrap();
        assert_eq!((gap(9).points.is_met, gap(9).companies), (Some(false), 1));
        assert_eq!((gap(8).points.is_met, gap(8).companies), (Some(false), 2));
        assert_eq!((gap(10).points.is_met, gap(10).companies), (Some(true), 0));
    }

    proptest::proptest! {
        #[test]
        fn companies_are_the_least_with_which_a_target_is_met(
            measured in 1..60_u32, hits in 0..60_u32, unknown in 0..4_u32, comparator in 0..4_usize,
            // Shares of as many companies, and whatever else can be written.
            millionths in proptest::prop_oneof![
                (0..=60_i64, 1..60_i64).prop_map(|(of, all)| of.min(all) * 100_000_000 / all),
                0..=100_000_000_i64,
                (0..=100_i64).prop_map(|percent| percent * 1_000_000),
            ],
        ) {
            let hits = hits.min(measured);
            let most = (hits + unknown).min(measured);
            let target = LevelTarget::new(EVERY[comparator], Decimal::from_millionths(millionths));
            let gap = PortfolioShare::new(hits, most, measured).unwrap().gap(&target).unwrap();
            let at_most = if EVERY[comparator].direction() == Direction::Up { measured - hits } else { hits };
            match first(hits, measured, &target) {
                Some(companies) => proptest::prop_assert_eq!(gap.companies, companies),
                None => proptest::prop_assert!(gap.companies > u64::from(at_most)),
            }
            let cases = [hits, most].map(|hits| meets(hits, measured, &target));
            match gap.points.is_met {
                Some(is_met) => proptest::prop_assert_eq!([is_met; 2], cases),
                None => proptest::prop_assert!(hits < most),
            }
        }
    }
}
