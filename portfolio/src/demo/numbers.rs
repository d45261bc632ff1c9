//! Numbers that look random and follow from a seed.

/// SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators, 2014).
pub(super) struct Numbers {
    state: u64,
}

impl Numbers {
    pub(super) const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// 0 up to and without `bound`; 0 for a bound of 0.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        #[expect(clippy::cast_possible_truncation, reason = "the upper half of a product, below the bound")]
        let number = ((u128::from(self.next()) * u128::from(bound)) >> 64) as u32;
        number
    }

    pub(super) fn index(&mut self, length: usize) -> usize {
        self.below(u32::try_from(length).unwrap_or(u32::MAX)) as usize
    }

    /// One of a list, as often as its weight says.
    pub(super) fn weighed<'a, T>(&mut self, list: &'a [T], weights: &[u32]) -> &'a T {
        let mut drawn = self.below(weights.iter().sum());
        for (item, weight) in list.iter().zip(weights) {
            if drawn < *weight {
                return item;
            }
            drawn -= weight;
        }
        &list[0]
    }
}
