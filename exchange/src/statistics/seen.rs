//! Which figures a file had before.

use std::collections::HashSet;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash, Hasher};

/// How many figures are remembered: 16 bytes each, and room to look them up.
const LIMIT: usize = 450_000;

/// Remembers figures, so that one that comes twice is found. Of the first 450 000 in a file it remembers all; of those
/// behind them it still finds one that stands among these, or right before it.
#[derive(Debug, Default)]
pub(super) struct Seen {
    known: HashSet<u128, BuildHasherDefault<Folded>>,
    last: Option<u128>,
}

impl Seen {
    /// True when this was there before.
    pub(super) fn is_again(&mut self, figure: impl Hash + Copy) -> bool {
        // Two numbers that are made apart: two figures in a billion files are not taken for one.
        let hasher = BuildHasherDefault::<DefaultHasher>::default();
        let number =
            u128::from(hasher.hash_one((0_u8, figure))) << 64 | u128::from(hasher.hash_one((1_u8, figure)));
        let is_again = self.last == Some(number)
            || if self.known.len() < LIMIT {
                !self.known.insert(number)
            } else {
                self.known.contains(&number)
            };
        self.last = Some(number);
        is_again
    }
}

/// What is put in has been mixed already.
#[derive(Debug, Default)]
struct Folded(u64);

impl Hasher for Folded {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut padded = [0; 8];
            padded.iter_mut().zip(part).for_each(|(to, from)| *to = *from);
            self.0 ^= u64::from_ne_bytes(padded);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_again_is_found_as_long_as_it_is_remembered() {
        let mut seen = Seen::default();
        for number in 0..LIMIT + 10 {
            assert!(!seen.is_again(number), "{number}");
        }
        assert!(seen.is_again(0_usize) && seen.is_again(LIMIT - 1));
        assert!(!seen.is_again(LIMIT + 3), "beyond memory");
        assert!(seen.is_again(LIMIT + 3), "but right before");
    }
}
