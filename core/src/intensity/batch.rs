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
const BLOCKS_UNTIL_FULL: usize = u16::MAX as usize / ROWS - 1;

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
        let (blocks, rest) = part.as_chunks();
        for rows in rows(blocks).iter().chain(rows(&[padded(rest)])) {
            lanes.add(advanced, |row, lane| word(rows, row, lane));
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
    let (mut open, mut worst, mut best) = (0_u64, Counts::default(), Counts::default());
    let parts = yes.chunks(BLOCK * BLOCKS_UNTIL_FULL).zip(unknown.chunks(BLOCK * BLOCKS_UNTIL_FULL));
    for (yes, unknown) in parts {
        let mut pair = Pair { worst: Lanes::new(), best: Lanes::new(), both: 0, open: 0 };
        let ((yes_blocks, yes_rest), (unknown_blocks, unknown_rest)) = (yes.as_chunks(), unknown.as_chunks());
        for (yes, unknown) in rows(yes_blocks).iter().zip(rows(unknown_blocks)) {
            pair.add(yes, unknown, advanced);
        }
        let rest = (&[padded(yes_rest)], &[padded(unknown_rest)]);
        for (yes, unknown) in rows(rest.0).iter().zip(rows(rest.1)) {
            pair.add(yes, unknown, advanced);
        }
        if pair.both != 0 {
            return Err(TallyError::YesAndUnknown);
        }
        open = open.checked_add(pair.open).ok_or(TallyError::TooLarge)?;
        worst = worst.plus(&pair.worst.total(yes.len())?).ok_or(TallyError::TooLarge)?;
        best = best.plus(&pair.best.total(yes.len())?).ok_or(TallyError::TooLarge)?;
    }
    Ok((worst.scans.saturating_sub(open), worst, best))
}

/// Both readings of the unknown answers.
struct Pair {
    worst: Lanes,
    best: Lanes,
    /// Every bit that was yes and unknown at once.
    both: u16,
    /// Scans with an unknown answer.
    open: u64,
}

impl Pair {
    fn add(&mut self, yes: &Rows, unknown: &Rows, advanced: u16) {
        let (mut both, mut open) = ([0; LANES], [0_u16; LANES]);
        for (yes, unknown) in yes.iter().zip(unknown) {
            for lane in 0..LANES {
                let overlap = at(&both, lane) | (at(yes, lane) & at(unknown, lane));
                put(&mut both, lane, overlap);
                increase(&mut open, lane, u16::from(at(unknown, lane) != 0));
            }
        }
        self.worst.add(advanced, |row, lane| word(yes, row, lane));
        self.best.add(advanced, |row, lane| word(yes, row, lane) | word(unknown, row, lane));
        self.both |= both.iter().fold(0, |all, both| all | both);
        self.open = self.open.wrapping_add(sum(&open));
    }
}

/// Blocks of scans as rows of lanes.
fn rows(blocks: &[[u16; BLOCK]]) -> &[Rows] {
    blocks.as_flattened().as_chunks().0.as_chunks().0
}

/// A block that begins with these scans; the rest are scans without any technology.
fn padded(scans: &[u16]) -> [u16; BLOCK] {
    let mut block = [0; BLOCK];
    block.iter_mut().zip(scans).for_each(|(to, from)| *to = *from);
    block
}

fn sum(row: &Row) -> u64 {
    row.iter().fold(0, |sum, &word| sum.wrapping_add(word.into()))
}

/// The points of a scan: the ones among twelve bits.
///
/// Pairs, then nibbles of at most 4; the multiplication adds the three nibbles in the highest one, which at most 12
/// fit into.
const fn points(scan: u16) -> u16 {
    let pairs = scan.wrapping_sub((scan >> 1) & 0x555);
    let nibbles = (pairs & 0x333).wrapping_add((pairs >> 2) & 0x333);
    nibbles.wrapping_mul(0x1110) >> 12
}

/// The bounds of the three upper levels, five bits each, taken off sixteen: added to the points, they carry into the
/// fifth bit where the level is reached.
const BOUNDS: u16 =
    to_sixteen(Level::Low) | to_sixteen(Level::High) << FIELD | to_sixteen(Level::VeryHigh) << (2 * FIELD);
/// Bits of a field that counts up to sixteen rows.
const FIELD: u32 = 5;
/// One in each of the three fields.
const ONES: u16 = 1 | 1 << FIELD | 1 << (2 * FIELD);

const fn to_sixteen(level: Level) -> u16 {
    16_u16.wrapping_sub(level.minimum() as u16)
}

/// Which of the three upper levels these points reach, one or zero in each field.
const fn reached(points: u16) -> u16 {
    (points.wrapping_mul(ONES).wrapping_add(BOUNDS) >> 4) & ONES
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

/// The scan of a row and a lane.
fn word(rows: &Rows, row: usize, lane: usize) -> u16 {
    rows.get(row).map_or(0, |row| at(row, lane))
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

    /// Counts a block; `word` gives the scan of a row and a lane.
    #[inline]
    fn add(&mut self, advanced: u16, word: impl Fn(usize, usize) -> u16) {
        self.blocks = self.blocks.wrapping_add(1);
        for lane in 0..LANES {
            let (mut levels, mut none, mut seen) = (0, 0, 0);
            let mut take = |row| {
                let scan = word(row, lane);
                levels = reached(points(scan)).wrapping_add(levels);
                none = u16::from(scan & advanced == 0).wrapping_add(none);
                seen |= scan;
                scan
            };
            let (ones, two_a) = add(at(&self.ones, lane), take(0), take(1));
            let (ones, two_b) = add(ones, take(2), take(3));
            let (twos, four_a) = add(at(&self.twos, lane), two_a, two_b);
            let (ones, two_a) = add(ones, take(4), take(5));
            let (ones, two_b) = add(ones, take(6), take(7));
            let (twos, four_b) = add(twos, two_a, two_b);
            let (fours, eight_a) = add(at(&self.fours, lane), four_a, four_b);
            let (ones, two_a) = add(ones, take(8), take(9));
            let (ones, two_b) = add(ones, take(10), take(11));
            let (twos, four_a) = add(twos, two_a, two_b);
            let (ones, two_a) = add(ones, take(12), take(13));
            let (ones, two_b) = add(ones, take(14), take(15));
            let (twos, four_b) = add(twos, two_a, two_b);
            let (fours, eight_b) = add(fours, four_a, four_b);
            let (eights, sixteen) = add(at(&self.eights, lane), eight_a, eight_b);
            put(&mut self.ones, lane, ones);
            put(&mut self.twos, lane, twos);
            put(&mut self.fours, lane, fours);
            put(&mut self.eights, lane, eights);
            for (item, row) in (0..ITEMS).zip(&mut self.sixteens) {
                increase(row, lane, (sixteen >> item) & 1);
            }
            let field = (1 << FIELD) - 1;
            increase(&mut self.low, lane, levels & field);
            increase(&mut self.high, lane, (levels >> FIELD) & field);
            increase(&mut self.very_high, lane, levels >> (2 * FIELD));
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
        let bits = |row: &Row, item: usize| {
            row.iter().fold(0_u64, |sum, &word| sum.wrapping_add(u64::from((word >> item) & 1)))
        };
        let mut counts = Counts {
            scans: u64::try_from(scans).map_err(|_| TallyError::TooLarge)?,
            reached: [sum(&self.low), sum(&self.high), sum(&self.very_high)],
            any: self.blocks.wrapping_mul(BLOCK as u64).wrapping_sub(sum(&self.none)),
            ..Counts::default()
        };
        for (item, (count, sixteens)) in (0..ITEMS).zip(counts.technologies.iter_mut().zip(&self.sixteens)) {
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

    #[test]
    fn a_mistake_made_twice_is_a_mistake() {
        // Twice in a lane, and once in two lanes.
        for scans in [&[1; 2 * LANES][..], &[1; 2]] {
            assert_eq!(count_pairs(scans, scans, 0), Err(TallyError::YesAndUnknown));
        }
        // In the same lane of two blocks.
        assert_eq!(count(&[0x1000; 2 * BLOCK], 0), Err(TallyError::SpareBits));
    }
}
