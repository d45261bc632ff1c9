//! A letter, row by row.

/// Pixels of the widest letter; the build script refuses one that is wider.
const WIDEST: usize = 48;

/// The rows of a letter, from the top. The build script tells how they are packed.
pub(crate) struct Rows {
    packed: core::slice::Iter<'static, u8>,
    /// Bits that were taken from bytes and are still to be read, the next one highest; behind them zeros.
    held: u32,
    /// How many those are.
    count: u32,
    shades: bool,
    width: usize,
    row: [u8; WIDEST],
}

impl Rows {
    pub(crate) fn new(packed: &'static [u8], shades: bool, width: u8) -> Self {
        Self { packed: packed.iter(), held: 0, count: 0, shades, width: width.into(), row: [0; WIDEST] }
    }

    /// The shades of the next row, 0 to 15.
    pub(crate) fn next(&mut self) -> &[u8] {
        self.refill();
        let is_as_above = self.held >> 31 == 1;
        self.take(1);
        let mut column = 0;
        while !is_as_above && column < self.width {
            self.refill();
            let (shade, pixels) = self.pixels(self.width.saturating_sub(column));
            for pixel in self.row.iter_mut().skip(column).take(pixels) {
                *pixel = shade;
            }
            column = column.saturating_add(pixels);
        }
        self.row.get(..self.width).unwrap_or_default()
    }

    /// A shade, and how many pixels have it, at least one and at most so many.
    fn pixels(&mut self, most: usize) -> (u8, usize) {
        let held = self.held;
        let is_ground = held >> 31 == 0;
        if is_ground || !self.shades {
            // A bit each, so all that are alike are read at once.
            let alike = if is_ground { held.leading_zeros() } else { held.leading_ones() };
            let alike = alike.min(self.count).min(u32::try_from(most).unwrap_or(1)).max(1);
            self.take(alike);
            return (if is_ground { 0 } else { 15 }, usize::try_from(alike).unwrap_or(1));
        }
        if held >> 30 == 0b10 {
            self.take(2);
            return (15, 1);
        }
        self.take(6);
        (u8::try_from((held >> 26) & 15).unwrap_or(0), 1)
    }

    /// Drops bits, fewer than 32.
    fn take(&mut self, bits: u32) {
        self.held = self.held.checked_shl(bits).unwrap_or(0);
        self.count = self.count.saturating_sub(bits);
    }

    /// Sees to it that there are more bits than any pixel takes.
    fn refill(&mut self) {
        while self.count < 8 {
            let byte = self.packed.next().copied().unwrap_or(0);
            self.held |= u32::from(byte).checked_shl(24_u32.saturating_sub(self.count)).unwrap_or(0);
            self.count = self.count.saturating_add(8);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_and_rows_that_repeat_are_read_as_they_were_packed() {
        // New row: ground, ink, shade 5, ground. The same again. New row: ink, ground, ground, shade 14.
        const SOFT: &[u8] = &[0b0010_1101, 0b0101_0100, 0b0111_1100];
        // New row: ink, ground, ink. New row: ground, ground, ink. The same again.
        const SHARP: &[u8] = &[0b0101_0001, 0b1000_0000];
        let mut rows = Rows::new(SOFT, true, 4);
        assert_eq!(rows.next(), [0, 15, 5, 0]);
        assert_eq!(rows.next(), [0, 15, 5, 0]);
        assert_eq!(rows.next(), [15, 0, 0, 14]);

        let mut rows = Rows::new(SHARP, false, 3);
        assert_eq!(rows.next(), [15, 0, 15]);
        assert_eq!(rows.next(), [0, 0, 15]);
        assert_eq!(rows.next(), [0, 0, 15]);
    }

    #[test]
    fn what_is_cut_off_reads_as_ground() {
        let mut rows = Rows::new(&[], true, 9);
        assert_eq!(rows.next(), [0; 9]);
    }
}
