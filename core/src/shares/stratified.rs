//! A sample weighed by what is known of the whole.

use super::{Confidence, Interval, Sample, SampleError, kish};
use core::fmt;

/// One cell of a population, for example the small firms of one sector: how many there are, how many were measured and
/// how many of those count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Stratum {
    /// How many companies there are in the cell.
    pub population: u32,
    /// How many of them were measured.
    pub size: u32,
    /// How many of the measured count.
    pub hits: u32,
}

/// Why cells cannot be put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StrataError {
    /// There is no cell with a population.
    NoPopulation,
    /// Nothing was measured in a cell that has a population. Nothing can be said about that part of the whole; the caller
    /// may merge it with a cell that resembles it.
    NothingMeasured {
        /// Which cell, from 0.
        cell: usize,
    },
    /// A cell is impossible in itself.
    Impossible {
        /// Which cell, from 0.
        cell: usize,
        /// What is wrong with it.
        error: SampleError,
    },
}

impl fmt::Display for StrataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPopulation => f.write_str("no cell has a population"),
            Self::NothingMeasured { cell } => write!(f, "nothing was measured in cell {cell}"),
            Self::Impossible { cell, error } => write!(f, "cell {cell}: {error}"),
        }
    }
}

impl core::error::Error for StrataError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Impossible { error, .. } => Some(error),
            _ => None,
        }
    }
}

/// A share of a whole population, from its cells.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct PostStratified {
    /// The share with every cell weighed by its population, as a fraction.
    pub share: f64,
    /// The share as if the sample were in proportion.
    pub unweighted: f64,
    /// Between what and what the share lies.
    pub interval: Interval,
    /// The usual standard error, `√ Σ (N_h/N)² (1 - n_h/N_h) p_h (1 - p_h) / (n_h - 1)`. `None` where a cell has one
    /// measured company of several, for which there is no such thing.
    pub standard_error: Option<f64>,
    /// Cells that were sampled in part and have only hits or only misses. They add nothing to the standard error, which
    /// is then too small; the interval does not suffer from it.
    pub cells_without_spread: usize,
    /// Kish's effective sample size.
    pub effective_size: f64,
    /// By how much the uneven weights inflate the variance: measured companies for each effective one, at least 1.
    pub design_effect: f64,
}

/// Puts the cells of a population together, each weighed by its size.
///
/// The standard error is that of simple random sampling within each cell, with the finite population correction. It is
/// zero where every cell has only hits or only misses, so no interval is built on it. The interval recovers the variance
/// from the cells' own Wilson intervals `[l_h, u_h]` (corrected for their populations): `share - √ Σ W_h² (p_h - l_h)²`
/// and `share + √ Σ W_h² (u_h - p_h)²` with `W_h = N_h/N`. It lies within 0 and 1, holds the share, is that Wilson
/// interval for a single cell, and is without width only when everything was measured.
///
/// What rests on whole cells only is a number of companies divided by all of them, rounded once: the share where everything
/// was measured, so that a target which is met exactly is met; and a bound where every cell was measured as a whole or
/// has nothing on that side of its share.
///
/// Cells without a population and without a sample count for nothing.
///
/// Sources: W. G. Cochran (1977), Sampling Techniques, section 5A (the standard error, as in R's `survey::svymean`);
/// G. Y. Zou, W. Huang and X. Zhang (2009), A note on confidence interval estimation for a linear function of binomial
/// proportions, Computational Statistics and Data Analysis 53 (the interval; that it is used on finite cells is a choice
/// of Peil).
///
/// # Errors
/// Refuses cells in which nothing was measured, impossible cells, and an empty population.
///
/// ```
/// use peil_core::shares::{Confidence, Stratum, post_stratified};
/// let small = Stratum { population: 40, size: 30, hits: 24 };
/// let medium = Stratum { population: 60, size: 20, hits: 8 };
/// let whole = post_stratified(&[small, medium], Confidence::P95)?;
/// assert!((whole.share - 0.56).abs() < 1e-15);
/// assert!((whole.effective_size - 42.857_142_857_142_854).abs() < 1e-13);
/// # Ok::<(), peil_core::shares::StrataError>(())
/// ```
pub fn post_stratified(cells: &[Stratum], confidence: Confidence) -> Result<PostStratified, StrataError> {
    let population: f64 = cells.iter().map(|cell| f64::from(cell.population)).sum();
    let mut sums = Sums::default();
    for (index, cell) in (0..cells.len()).zip(cells) {
        if cell.population == 0 && cell.size == 0 && cell.hits == 0 {
            continue;
        }
        sums.add(index, *cell, population, confidence)?;
    }
    let effective_size =
        kish::from_sums(population, sums.squared_weights).ok_or(StrataError::NoPopulation)?;
    let of_all = |companies: f64| companies / population;
    let share = sums.companies.map_or(sums.share, of_all);
    let low = sums.fewest.map_or_else(|| (share - libm::sqrt(sums.below)).max(0.0), of_all);
    let high = sums.most.map_or_else(|| (share + libm::sqrt(sums.above)).min(1.0), of_all);
    Ok(PostStratified {
        share,
        unweighted: sums.hits / sums.size,
        interval: Interval::of(low, high),
        standard_error: sums.variance_known.then(|| libm::sqrt(sums.variance)),
        cells_without_spread: sums.cells_without_spread,
        effective_size,
        design_effect: sums.size / effective_size,
    })
}

struct Sums {
    share: f64,
    /// As many companies as the share, and its lower and upper bound, are; `None` where that is no whole number.
    companies: Option<f64>,
    fewest: Option<f64>,
    most: Option<f64>,
    hits: f64,
    size: f64,
    below: f64,
    above: f64,
    variance: f64,
    variance_known: bool,
    cells_without_spread: usize,
    squared_weights: f64,
}

impl Default for Sums {
    fn default() -> Self {
        Self {
            share: 0.0,
            companies: Some(0.0),
            fewest: Some(0.0),
            most: Some(0.0),
            hits: 0.0,
            size: 0.0,
            below: 0.0,
            above: 0.0,
            variance: 0.0,
            variance_known: true,
            cells_without_spread: 0,
            squared_weights: 0.0,
        }
    }
}

impl Sums {
    fn add(
        &mut self,
        index: usize,
        cell: Stratum,
        population: f64,
        confidence: Confidence,
    ) -> Result<(), StrataError> {
        let finite = Sample::new(cell.hits, cell.size)
            .and_then(|sample| sample.of_population(cell.population))
            .map_err(|error| match error {
                SampleError::Empty => StrataError::NothingMeasured { cell: index },
                error => StrataError::Impossible { cell: index, error },
            })?;
        let sample = finite.sample();
        let (size, whole) = (f64::from(sample.size()), f64::from(finite.population()));
        let (share, weight) = (sample.share(), whole / population);
        let interval = finite.wilson(confidence);
        let (below, above) = (weight * (share - interval.low()), weight * (interval.high() - share));
        self.share += weight * share;
        self.hits += f64::from(sample.hits());
        self.size += size;
        self.below += below * below;
        self.above += above * above;
        self.squared_weights += whole * (whole / size);
        // All of a cell counts, or none of it, where that is what was measured of it.
        let counted = (finite.unmeasured() == 0).then(|| f64::from(sample.hits()));
        let none = counted.or_else(|| (sample.hits() == 0).then_some(0.0));
        let all = counted.or_else(|| (sample.misses() == 0).then_some(whole));
        let plus = |sum: Option<f64>, more: Option<f64>| Some(sum? + more?);
        self.companies = plus(self.companies, none.or(all));
        self.fewest = plus(self.fewest, none);
        self.most = plus(self.most, all);
        if finite.unmeasured() > 0 {
            if sample.size() == 1 {
                self.variance_known = false;
            } else {
                let left = f64::from(finite.unmeasured()) / whole;
                let spread = share * (f64::from(sample.misses()) / size) / (size - 1.0);
                self.variance += weight * weight * left * spread;
            }
            if sample.hits() == 0 || sample.misses() == 0 {
                self.cells_without_spread = self.cells_without_spread.saturating_add(1);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Decision;
    use super::*;
    use crate::{Comparator, Decimal};

    const fn cell(population: u32, size: u32, hits: u32) -> Stratum {
        Stratum { population, size, hits }
    }

    #[test]
    fn one_cell_is_its_own_sample() {
        let whole = post_stratified(&[cell(60, 30, 24)], Confidence::P95).unwrap();
        let alone = Sample::new(24, 30).unwrap().of_population(60).unwrap().wilson(Confidence::P95);
        assert!((whole.interval.low() - alone.low()).abs() < 1e-15);
        assert!((whole.interval.high() - alone.high()).abs() < 1e-15);
        // 0.8, se_unbiased of vectors/finite_population.csv.
        assert!((whole.standard_error.unwrap() - 0.052_522_573_143_889_02).abs() < 1e-16);
        assert!((whole.effective_size - 30.0).abs() < 1e-13);
    }

    #[test]
    fn one_left_out_is_not_all() {
        let whole = post_stratified(&[cell(21, 20, 8)], Confidence::P95).unwrap();
        // √(1/21 × 0.4 × 0.6 / 19)
        assert!((whole.standard_error.unwrap() - 0.024_525_573_579_398_63).abs() < 1e-16);
        assert_eq!(post_stratified(&[cell(21, 20, 20)], Confidence::P95).unwrap().cells_without_spread, 1);
    }

    #[test]
    fn no_spread_is_not_certainty() {
        let whole = post_stratified(&[cell(40, 10, 10), cell(60, 20, 20)], Confidence::P95).unwrap();
        assert_eq!((whole.standard_error, whole.cells_without_spread), (Some(0.0), 2));
        assert!(whole.interval.low() < 0.9, "{:?}", whole.interval);
        assert!((whole.interval.high() - 1.0).abs() < 1e-15);
        let counted = post_stratified(&[cell(40, 40, 40), cell(60, 60, 0)], Confidence::P95).unwrap();
        assert_eq!((counted.standard_error, counted.cells_without_spread), (Some(0.0), 0));
        assert!(counted.interval.width() < 1e-15);
    }

    #[test]
    fn one_of_several_has_no_standard_error() {
        let whole = post_stratified(&[cell(40, 1, 1), cell(60, 20, 8)], Confidence::P95).unwrap();
        assert_eq!(whole.standard_error, None);
        assert!(whole.interval.width() > 0.3);
        let only_one = post_stratified(&[cell(1, 1, 1), cell(60, 20, 8)], Confidence::P95).unwrap();
        assert!(only_one.standard_error.unwrap() > 0.0);
    }

    #[test]
    fn cells_that_say_nothing_are_refused() {
        let ask = |cells: &[Stratum]| post_stratified(cells, Confidence::P95).unwrap_err();
        assert_eq!(ask(&[]), StrataError::NoPopulation);
        assert_eq!(ask(&[cell(0, 0, 0)]), StrataError::NoPopulation);
        assert_eq!(ask(&[cell(40, 30, 24), cell(60, 0, 0)]), StrataError::NothingMeasured { cell: 1 });
        let impossible = |error| StrataError::Impossible { cell: 0, error };
        assert_eq!(ask(&[cell(40, 30, 31)]), impossible(SampleError::MoreHitsThanMeasured));
        assert_eq!(ask(&[cell(29, 30, 3)]), impossible(SampleError::MoreMeasuredThanThereAre));
        assert_eq!(ask(&[cell(0, 3, 3)]), impossible(SampleError::MoreMeasuredThanThereAre));
        assert_eq!(ask(&[cell(0, 0, 3)]), StrataError::NothingMeasured { cell: 0 });
        let with_nobody = post_stratified(&[cell(0, 0, 0), cell(60, 30, 24)], Confidence::P95).unwrap();
        assert_eq!(with_nobody, post_stratified(&[cell(60, 30, 24)], Confidence::P95).unwrap());
    }

    #[test]
    fn a_cell_without_spread_has_no_hits_or_nothing_else() {
        for (hits, without_spread) in [(0, 1), (1, 0), (8, 0), (19, 0), (20, 1)] {
            let whole = post_stratified(&[cell(21, 20, hits)], Confidence::P95).unwrap();
            assert_eq!(whole.cells_without_spread, without_spread, "{hits}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_cell_is_the_cause() {
        use core::error::Error;
        let error = SampleError::MoreHitsThanMeasured;
        let cause = std::format!("{}", StrataError::Impossible { cell: 0, error }.source().unwrap());
        assert_eq!(cause, std::format!("{error}"));
        assert!(StrataError::NoPopulation.source().is_none());
    }

    const EVERY: [Comparator; 4] =
        [Comparator::AtLeast, Comparator::MoreThan, Comparator::AtMost, Comparator::LessThan];

    /// Three cells of up to seven, all measured, against every whole percentage: what fractions of whole numbers say.
    #[test]
    fn a_region_that_was_measured_as_a_whole_is_counted() {
        let cells = || (1..=7).flat_map(|size| (0..=size).map(move |hits| cell(size, size, hits)));
        let step = if cfg!(miri) { 131 } else { 1 };
        let all = cells().flat_map(|a| cells().flat_map(move |b| cells().map(move |c| [a, b, c])));
        for cells in all.step_by(step) {
            let sum = |of: fn(&Stratum) -> u32| cells.iter().map(of).sum::<u32>();
            let (hits, size) = (sum(|cell| cell.hits), sum(|cell| cell.size));
            let whole = post_stratified(&cells, Confidence::P95).unwrap();
            assert_eq!(whole.interval, Interval::of(whole.share, whole.share), "{cells:?}");
            for percent in [hits * 100 / size, (hits * 100).div_ceil(size)] {
                for comparator in EVERY {
                    let is_met = match comparator {
                        Comparator::AtLeast => hits * 100 >= percent * size,
                        Comparator::MoreThan => hits * 100 > percent * size,
                        Comparator::AtMost => hits * 100 <= percent * size,
                        Comparator::LessThan => hits * 100 < percent * size,
                    };
                    let target = Decimal::from_whole(percent.into()).unwrap();
                    let told = whole.interval.meets(comparator, target);
                    assert_eq!(told, Decision::Clear(is_met), "{cells:?} {comparator:?} {percent}");
                }
            }
        }
    }

    /// Where nothing is known to speak against it, all of a cell may count, and none of it: then a target that is met at
    /// this end is not missed.
    #[test]
    fn a_bound_that_is_a_number_of_companies_is_that_number() {
        for populations in (1..=12).flat_map(|a| (1..=12).map(move |b| [a, b, 7])) {
            let [a, b, c] = populations;
            let whole = f64::from(a + b + c);
            let all_alike = post_stratified(&[cell(a, 1, 1), cell(b, 1, 1), cell(c, 1, 1)], Confidence::P95);
            assert_eq!(all_alike.unwrap().interval.high().to_bits(), 1.0_f64.to_bits(), "{populations:?}");
            let cells = [cell(a, a, 0), cell(b, 1, 1), cell(c, c, 2)];
            let most = post_stratified(&cells, Confidence::P95).unwrap();
            assert_eq!(
                most.interval.high().to_bits(),
                (f64::from(b + 2) / whole).to_bits(),
                "{populations:?}"
            );
            let cells = [cell(a, a, a), cell(b, 1, 0), cell(c, c, 2)];
            let least = post_stratified(&cells, Confidence::P95).unwrap();
            assert_eq!(
                least.interval.low().to_bits(),
                (f64::from(a + 2) / whole).to_bits(),
                "{populations:?}"
            );
            assert!(least.interval.contains(least.share) && most.interval.contains(most.share));
        }
    }
}
