//! What a technology costs a company to take up.

use super::scan::bit;
use super::{Composition, ITEMS, Technology};

/// The effort of each of the twelve technologies, in any unit: only sums are compared.
///
/// What requires another technology counts on top of it: the effort of advanced cloud services is that of going there
/// from plain ones.
///
/// # Default value
/// There is none; [`Effort::by_uptake`] is what the screens start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Effort {
    of: [u16; ITEMS],
}

impl Effort {
    /// What a technology without a figure is taken to cost by [`Effort::by_uptake`]: the middle.
    pub const NO_FIGURE: u16 = 5_000;

    /// The effort of each item, in the order of the composition.
    #[must_use]
    pub const fn new(of: [u16; ITEMS]) -> Self {
        Self { of }
    }

    /// Every technology the same: then only the order of the items decides.
    #[must_use]
    pub const fn equal() -> Self {
        Self { of: [1; ITEMS] }
    }

    /// The effort by a coach's own order: 1 for the first technology, 2 for the second, 13 for what is not listed.
    ///
    /// ```
    /// use peil_core::intensity::{Composition, Effort, Technology};
    /// let effort = Effort::by_order(Composition::V3In2023, &[Technology::Crm, Technology::Erp]);
    /// assert_eq!((effort.of(7), effort.of(6), effort.of(0)), (Some(1), Some(2), Some(13)));
    /// ```
    #[must_use]
    pub fn by_order(composition: Composition, order: &[Technology]) -> Self {
        Self::of_items(composition, |technology| {
            let mut ranks = (1..=12).zip(order);
            ranks.find(|(_, listed)| **listed == technology).map_or(13, |(rank, _)| rank)
        })
    }

    /// The effort by uptake: hundredths of a percent of Dutch companies (10 or more persons employed) that did *not*
    /// use the technology in 2023.
    ///
    /// That what most companies already have is the easiest to take up is an assumption of Peil, not a finding of a
    /// source. Shares: Eurostat, components of the index in 2023, extract of 24 July 2024; the website, which that list
    /// does not have: CBS `StatLine` 85736NED, 2023, whose population is wider. A technology without a figure gets
    /// [`Effort::NO_FIGURE`].
    #[must_use]
    pub fn by_uptake(composition: Composition) -> Self {
        Self::of_items(composition, |technology| match technology {
            Technology::FastFixedLine => 1_110,
            Technology::Website => 1_200,
            Technology::SocialMediaAny => 2_107,
            Technology::InternetOverHalf => 2_202,
            Technology::CloudAny => 3_881,
            Technology::CloudAdvanced => 4_256,
            Technology::Erp => 5_008,
            Technology::DataAnalytics => 5_144,
            Technology::Crm => 5_161,
            Technology::SocialMediaTwo => 5_731,
            Technology::ElectronicSales => 7_486,
            Technology::ConsumerWebSales => 8_605,
            Technology::ArtificialIntelligence => 8_663,
            _ => Self::NO_FIGURE,
        })
    }

    fn of_items(composition: Composition, effort: impl Fn(Technology) -> u16) -> Self {
        let mut of = [0; ITEMS];
        of.iter_mut().zip(composition.asked()).for_each(|(of, asked)| *of = effort(*asked));
        Self { of }
    }

    /// The effort of the item at a position from 0; `None` from 12.
    #[must_use]
    pub fn of(&self, position: usize) -> Option<u16> {
        self.of.get(position).copied()
    }

    /// The effort of a set of items together; at most 12 × 65 535.
    #[must_use]
    pub fn of_set(&self, bits: u16) -> u32 {
        let listed = (0..ITEMS).zip(&self.of).filter(|&(position, _)| bits & bit(position) != 0);
        listed.fold(0, |sum, (_, &effort)| sum.saturating_add(u32::from(effort)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_effort_by_uptake_is_what_is_missing_to_a_hundred_percent() {
        // Dutch companies that used each of the twelve in 2023, in hundredths of a percent.
        let used = [7_798, 8_890, 7_893, 4_269, 6_119, 5_744, 4_992, 4_839, 4_856, 2_514, 1_395, 1_337_u16];
        let effort = Effort::by_uptake(Composition::V3In2023);
        assert_eq!(effort, Effort::new(used.map(|used| 10_000 - used)));
        // The website: 88 %. For robots there is no figure.
        let of = |composition: Composition, technology| {
            Effort::by_uptake(composition).of(composition.position(technology).unwrap())
        };
        assert_eq!(of(Composition::V3In2025, Technology::Website), Some(1_200));
        assert_eq!(of(Composition::V4In2022, Technology::Robots), Some(Effort::NO_FIGURE));
    }

    #[test]
    fn a_coachs_own_order_counts_from_one_and_the_rest_is_thirteen() {
        let effort = Effort::by_order(Composition::V3In2023, &[Technology::Crm, Technology::Erp]);
        let expected = [13, 13, 13, 13, 13, 13, 2, 1, 13, 13, 13, 13];
        assert_eq!(effort, Effort::new(expected));
    }
}
