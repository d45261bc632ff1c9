//! A letter, row by row.

/// Pixels of the widest letter; the build script refuses one that is wider.
const WIDEST: usize = 48;

/// The rows of a letter, from the top. The build script tells how they are packed.
pub(crate) struct Rows {
    packed: core::slice::Iter<'static, u8>,
    /// Bits that were taken from a byte and are still to be read, the next one highest.
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
        if !self.bit() {
            for column in 0..self.width {
                let shade = self.shade();
                if let Some(pixel) = self.row.get_mut(column) {
                    *pixel = shade;
                }
            }
        }
        self.row.get(..self.width).unwrap_or_default()
    }

    fn shade(&mut self) -> u8 {
        if !self.bit() {
            return 0;
        }
        if !self.shades || !self.bit() {
            return 15;
        }
        (0..4).fold(0, |shade, _| (shade << 1) | u8::from(self.bit()))
    }

    fn bit(&mut self) -> bool {
        if self.count == 0 {
            self.held = u32::from(self.packed.next().copied().unwrap_or(0)) << 24;
            self.count = 8;
        }
        let bit = self.held >> 31 == 1;
        self.held <<= 1;
        self.count = self.count.saturating_sub(1);
        bit
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
