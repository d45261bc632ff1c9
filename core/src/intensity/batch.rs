//! The fast path of the tally: thousands of scans in each turn of the loop, without `unsafe`.
//!
//! A block is sixteen rows of scans. Each lane takes one scan of every row. The twelve technologies are counted with
//! carry-save adders: full adders that work on all bits of a word at once, so that sixteen words are added with fifteen
//! adders into sets of ones, twos, fours, eights and sixteens, and only the sixteens are taken apart (Harley and Seal;
//! Muła, Kurz, Lemire, *Faster Population Counts Using AVX2 Instructions*, 2018). The points of a scan are a population
//! count of twelve bits, whose three nibbles one multiplication adds up. Everything is the same operation on every lane,
//! in fixed-size arrays, which the compiler turns into vector instructions.

use super::tally::{Counts, TallyError};
use super::{ITEM_BITS, ITEMS, Level};

/// Scans side by side. Four vectors of 128 bits; wider and narrower are slower.
const LANES: usize = 32;
/// Scans below each other.
const ROWS: usize = 16;
/// Scans in a block.
const BLOCK: usize = LANES * ROWS;
/// Blocks after which a lane's counter of 16 bits could run over.
const BLOCKS_UNTIL_FULL: usize = u16::MAX as usize / ROWS;

type Row = [u16; LANES];
type Rows = [Row; ROWS];

/// The counters, one column a lane.
struct Lanes {
    blocks: u64,
    ones: Row,
    twos: Row,
    fours: Row,
    eights: Row,
    sixteens: [Row; ITEMS],
    low: Row,
    high: Row,
    very_high: Row,
    /// Scans without any advanced technology.
    none: Row,
    /// Every bit that was set anywhere.
    seen: Row,
}

/// The counts of scans without unknown answers.
pub(super) fn count(scans: &[u16], advanced: u16) -> Result<Counts, TallyError> {
    let mut counts = Counts::default();
    for part in scans.chunks(BLOCK * BLOCKS_UNTIL_FULL) {
        let mut lanes = Lanes::new();
        let (blocks, rest) = part.as_chunks::<BLOCK>();
        for rows in blocks.as_flattened().as_chunks::<LANES>().0.as_chunks::<ROWS>().0 {
            lanes.add(rows, advanced);
        }
        if !rest.is_empty() {
            lanes.add(&padded(rest.iter().copied()), advanced);
        }
        counts = counts.plus(&lanes.total(part.len())?).ok_or(TallyError::TooLarge)?;
    }
    Ok(counts)
}

/// The number of scans without unknown answers, and the counts with the unknown answers as no and as yes.
pub(super) fn count_pairs(
    yes: &[u16],
    unknown: &[u16],
    advanced: u16,
) -> Result<(u64, Counts, Counts), TallyError> {
    let (mut complete, mut worst, mut best) = (0_u64, Counts::default(), Counts::default());
    let parts = yes.chunks(BLOCK * BLOCKS_UNTIL_FULL).zip(unknown.chunks(BLOCK * BLOCKS_UNTIL_FULL));
    for (yes, unknown) in parts {
        let (mut worst_lanes, mut best_lanes, mut both) = (Lanes::new(), Lanes::new(), 0);
        for (yes, unknown) in yes.chunks(BLOCK).zip(unknown.chunks(BLOCK)) {
            worst_lanes.add(&padded(yes.iter().copied()), advanced);
            best_lanes.add(&padded(yes.iter().zip(unknown).map(|(yes, unknown)| yes | unknown)), advanced);
            both |= yes.iter().zip(unknown).fold(0, |both, (yes, unknown)| both | (yes & unknown));
            // At most BLOCK of them.
            let answered =
                unknown.iter().fold(0_u16, |sum, unknown| sum.wrapping_add(u16::from(*unknown == 0)));
            complete = complete.checked_add(u64::from(answered)).ok_or(TallyError::TooLarge)?;
        }
        if both != 0 {
            return Err(TallyError::YesAndUnknown);
        }
        worst = worst.plus(&worst_lanes.total(yes.len())?).ok_or(TallyError::TooLarge)?;
        best = best.plus(&best_lanes.total(yes.len())?).ok_or(TallyError::TooLarge)?;
    }
    Ok((complete, worst, best))
}

/// A block that begins with these scans; the rest are scans without any technology.
fn padded(scans: impl Iterator<Item = u16>) -> Rows {
    let mut rows = [[0; LANES]; ROWS];
    rows.as_flattened_mut().iter_mut().zip(scans).for_each(|(to, from)| *to = from);
    rows
}

/// The points of a scan: the ones among twelve bits.
///
/// Pairs, then nibbles of at most 4; the multiplication adds the three nibbles in the highest one, which at most 12
/// fit into.
const fn points(scan: u16) -> u16 {
    let pairs = (scan & 0x555).wrapping_add((scan >> 1) & 0x555);
    let nibbles = (pairs & 0x333).wrapping_add((pairs >> 2) & 0x333);
    nibbles.wrapping_mul(0x1110) >> 12
}

/// A full adder on every bit: the sum, and what is carried.
const fn add(a: u16, b: u16, c: u16) -> (u16, u16) {
    let half = a ^ b;
    (half ^ c, (a & b) | (half & c))
}

/// What stands in a lane.
fn at(row: &Row, lane: usize) -> u16 {
    row.get(lane).copied().unwrap_or(0)
}

fn put(row: &mut Row, lane: usize, word: u16) {
    if let Some(slot) = row.get_mut(lane) {
        *slot = word;
    }
}

/// Counters of a lane never run over within [`BLOCKS_UNTIL_FULL`] blocks.
fn increase(row: &mut Row, lane: usize, by: u16) {
    put(row, lane, at(row, lane).wrapping_add(by));
}

impl Lanes {
    const fn new() -> Self {
        let zero = [0; LANES];
        Self {
            blocks: 0,
            ones: zero,
            twos: zero,
            fours: zero,
            eights: zero,
            sixteens: [zero; ITEMS],
            low: zero,
            high: zero,
            very_high: zero,
            none: zero,
            seen: zero,
        }
    }

    #[expect(clippy::similar_names, reason = "carries of the same weight are told apart by a letter")]
    fn add(&mut self, rows: &Rows, advanced: u16) {
        let [r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15] = rows;
        self.blocks = self.blocks.wrapping_add(1);
        for lane in 0..LANES {
            let (mut low, mut high, mut very_high, mut none, mut seen) = (0, 0, 0, 0, 0);
            let mut take = |row| {
                let scan = at(row, lane);
                let points = points(scan);
                low = u16::from(points >= Level::Low.minimum().into()).wrapping_add(low);
                high = u16::from(points >= Level::High.minimum().into()).wrapping_add(high);
                very_high = u16::from(points >= Level::VeryHigh.minimum().into()).wrapping_add(very_high);
                none = u16::from(scan & advanced == 0).wrapping_add(none);
                seen |= scan;
                scan
            };
            let (ones, two_a) = add(at(&self.ones, lane), take(r0), take(r1));
            let (ones, two_b) = add(ones, take(r2), take(r3));
            let (twos, four_a) = add(at(&self.twos, lane), two_a, two_b);
            let (ones, two_a) = add(ones, take(r4), take(r5));
            let (ones, two_b) = add(ones, take(r6), take(r7));
            let (twos, four_b) = add(twos, two_a, two_b);
            let (fours, eight_a) = add(at(&self.fours, lane), four_a, four_b);
            let (ones, two_a) = add(ones, take(r8), take(r9));
            let (ones, two_b) = add(ones, take(r10), take(r11));
            let (twos, four_a) = add(twos, two_a, two_b);
            let (ones, two_a) = add(ones, take(r12), take(r13));
            let (ones, two_b) = add(ones, take(r14), take(r15));
            let (twos, four_b) = add(twos, two_a, two_b);
            let (fours, eight_b) = add(fours, four_a, four_b);
            let (eights, sixteen) = add(at(&self.eights, lane), eight_a, eight_b);
            put(&mut self.ones, lane, ones);
            put(&mut self.twos, lane, twos);
            put(&mut self.fours, lane, fours);
            put(&mut self.eights, lane, eights);
            for (item, row) in self.sixteens.iter_mut().enumerate() {
                increase(row, lane, (sixteen >> item) & 1);
            }
            increase(&mut self.low, lane, low);
            increase(&mut self.high, lane, high);
            increase(&mut self.very_high, lane, very_high);
            increase(&mut self.none, lane, none);
            let seen = at(&self.seen, lane) | seen;
            put(&mut self.seen, lane, seen);
        }
    }

    /// The counts of the first `scans` scans; what was padded counts nowhere, because it has no technology.
    fn total(&self, scans: usize) -> Result<Counts, TallyError> {
        if self.seen.iter().any(|bits| bits & !ITEM_BITS != 0) {
            return Err(TallyError::SpareBits);
        }
        let sum = |row: &Row| row.iter().fold(0_u64, |sum, &word| sum.wrapping_add(word.into()));
        let bits = |row: &Row, item: usize| {
            row.iter().fold(0_u64, |sum, &word| sum.wrapping_add(u64::from((word >> item) & 1)))
        };
        let mut counts = Counts {
            scans: u64::try_from(scans).map_err(|_| TallyError::TooLarge)?,
            reached: [sum(&self.low), sum(&self.high), sum(&self.very_high)],
            any: self.blocks.wrapping_mul(BLOCK as u64).wrapping_sub(sum(&self.none)),
            ..Counts::default()
        };
        for (item, (count, sixteens)) in counts.technologies.iter_mut().zip(&self.sixteens).enumerate() {
            let weighed = [
                (sum(sixteens), 16),
                (bits(&self.eights, item), 8),
                (bits(&self.fours, item), 4),
                (bits(&self.twos, item), 2),
                (bits(&self.ones, item), 1),
            ];
            *count =
                weighed.iter().fold(0, |sum, (count, weight)| count.wrapping_mul(*weight).wrapping_add(sum));
        }
        Ok(counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_the_ones_of_every_scan() {
        for scan in 0..=ITEM_BITS {
            assert_eq!(u32::from(points(scan)), scan.count_ones());
        }
    }

    #[test]
    fn a_full_adder_adds() {
        for bits in 0..8_u16 {
            let (sum, carry) = add(bits & 1, (bits >> 1) & 1, bits >> 2);
            assert_eq!(u32::from(carry * 2 + sum), bits.count_ones());
        }
    }
}
