//! The QR code of a record: 36 alphanumeric characters in version 2, error correction level M (ISO/IEC 18004).
//!
//! Only that one size is made, so that it costs a few kilobytes less than an encoder for all of them, and cannot fail: 25
//! by 25 modules, 28 bytes of data, 16 of correction, one block.

use peil_core::record::TEXT_LENGTH;

/// Modules from side to side.
pub(super) const SIDE: u16 = 25;

const DATA: usize = 28;
const CORRECTION: usize = 16;

/// The characters of the alphanumeric mode, in the order of their values.
const ALPHABET: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// A code, as one bit a module; the first module of a row is the highest bit of 25.
#[derive(Clone, Copy)]
pub(super) struct Code {
    dark: [u32; SIDE as usize],
    /// Modules that are fixed by the form of a code and carry nothing.
    fixed: [u32; SIDE as usize],
}

impl Code {
    /// The code of a record in text.
    ///
    /// Of the eight masks the one with the least penalty is taken, as the standard asks.
    pub(super) fn of(text: &str) -> Self {
        let mut plain = Self { dark: [0; SIDE as usize], fixed: [0; SIDE as usize] };
        plain.form();
        plain.place(&codewords(text));
        let masked = (0..8_u8).map(|mask| plain.masked(mask));
        masked.min_by_key(Self::penalty).unwrap_or(plain)
    }

    /// Whether a module is dark; none outside is.
    pub(super) fn is_dark(&self, column: u16, row: u16) -> bool {
        Self::bit(&self.dark, column, row)
    }

    fn bit(rows: &[u32; SIDE as usize], column: u16, row: u16) -> bool {
        rows.get(usize::from(row)).is_some_and(|bits| bits & Self::place_of(column) != 0)
    }

    fn place_of(column: u16) -> u32 {
        (SIDE - 1).checked_sub(column).and_then(|shift| 1_u32.checked_shl(shift.into())).unwrap_or(0)
    }

    fn set(&mut self, column: u16, row: u16, dark: bool) {
        if let Some(bits) = self.dark.get_mut(usize::from(row)) {
            let place = Self::place_of(column);
            *bits = if dark { *bits | place } else { *bits & !place };
        }
    }

    fn fix(&mut self, column: u16, row: u16, dark: bool) {
        self.set(column, row, dark);
        if let Some(bits) = self.fixed.get_mut(usize::from(row)) {
            *bits |= Self::place_of(column);
        }
    }

    /// Finders, alignment, timing, and the room of the format.
    fn form(&mut self) {
        for place in 0..SIDE {
            self.fix(place, 6, place % 2 == 0);
            self.fix(6, place, place % 2 == 0);
        }
        for (left, top) in [(0, 0), (SIDE - 7, 0), (0, SIDE - 7)] {
            self.finder(left, top);
        }
        for row in 0..5_u16 {
            for column in 0..5_u16 {
                let ring = column.abs_diff(2).max(row.abs_diff(2));
                self.fix(column.saturating_add(16), row.saturating_add(16), ring != 1);
            }
        }
        self.format(0);
    }

    /// Seven by seven, with the light line around it.
    fn finder(&mut self, left: u16, top: u16) {
        for row in 0..9_u16 {
            for column in 0..9_u16 {
                let (Some(x), Some(y)) =
                    (left.saturating_add(column).checked_sub(1), top.saturating_add(row).checked_sub(1))
                else {
                    continue;
                };
                let ring = column.abs_diff(4).max(row.abs_diff(4));
                if x < SIDE && y < SIDE {
                    self.fix(x, y, ring != 2 && ring != 4);
                }
            }
        }
    }

    /// The fifteen bits of level M and a mask, twice.
    fn format(&mut self, mask: u8) {
        // Level M is 00. Ten bits of correction (polynomial 0x537), and a pattern so that never all are light.
        let data = u32::from(mask & 7);
        let rest = (0..10).fold(data, |rest, _| (rest << 1) ^ ((rest >> 9) & 1).wrapping_mul(0x537));
        let bits = ((data << 10) | (rest & 0x3ff)) ^ 0x5412;
        let dark = |place: u16| (bits >> place) & 1 == 1;
        for place in 0..6 {
            self.fix(8, place, dark(place));
        }
        self.fix(8, 7, dark(6));
        self.fix(8, 8, dark(7));
        self.fix(7, 8, dark(8));
        for place in 9..15 {
            self.fix(14_u16.saturating_sub(place), 8, dark(place));
        }
        for place in 0..8_u16 {
            self.fix((SIDE - 1).saturating_sub(place), 8, dark(place));
        }
        for place in 8..15_u16 {
            self.fix(8, (SIDE - 15).saturating_add(place), dark(place));
        }
        self.fix(8, SIDE - 8, true);
    }

    /// The bits of the bytes, from the lower right corner in columns of two, upwards and downwards in turn.
    fn place(&mut self, bytes: &[u8; DATA + CORRECTION]) {
        let mut bits =
            bytes.iter().flat_map(|byte| (0..8).map(move |place| byte & (0x80_u8.wrapping_shr(place)) != 0));
        let mut upwards = true;
        for pair in (0..SIDE / 2).rev() {
            // The timing column is left out.
            let right = pair.saturating_mul(2).saturating_add(if pair >= 3 { 2 } else { 1 });
            for step in 0..SIDE {
                let row = if upwards { (SIDE - 1).saturating_sub(step) } else { step };
                for column in [right, right.saturating_sub(1)] {
                    if !Self::bit(&self.fixed, column, row) {
                        // The last seven modules are over, and stay light.
                        let dark = bits.next().unwrap_or(false);
                        self.set(column, row, dark);
                    }
                }
            }
            upwards = !upwards;
        }
    }

    fn masked(&self, mask: u8) -> Self {
        let mut code = *self;
        // A row at a time: eight masks are tried for every drawing, and a kiosk counts its instructions.
        for ((y, row), fixed) in (0..u32::from(SIDE)).zip(&mut code.dark).zip(&self.fixed) {
            let turned = (0..u32::from(SIDE)).fold(0, |bits, x| (bits << 1) | u32::from(turns(mask, x, y)));
            *row ^= turned & !fixed;
        }
        code.format(mask);
        code
    }

    /// How hard the code is to read, by the four rules of the standard.
    fn penalty(&self) -> u32 {
        let mut columns = [0_u32; SIDE as usize];
        for row in &self.dark {
            let shifts = (0..u32::from(SIDE)).rev();
            for (bits, shift) in columns.iter_mut().zip(shifts) {
                *bits = (*bits << 1) | ((row >> shift) & 1);
            }
        }
        let lines = self.dark.iter().chain(&columns);
        let mut sum = total(lines.map(|line| runs(*line).saturating_add(finders(*line))));
        for pair in self.dark.windows(2) {
            if let [upper, lower] = pair {
                // Two by two of one colour.
                let same = !(upper ^ lower);
                let blocks = same & (same >> 1) & !(upper ^ (upper >> 1)) & 0x00ff_ffff;
                sum = sum.saturating_add(blocks.count_ones().saturating_mul(3));
            }
        }
        let dark = total(self.dark.iter().map(|line| line.count_ones()));
        let all = u32::from(SIDE) * u32::from(SIDE);
        // Ten for every whole five percent away from a half.
        let away = dark.saturating_mul(20).abs_diff(all * 10);
        sum.saturating_add((away.saturating_add(all - 1) / all).saturating_sub(1).saturating_mul(10))
    }
}

/// A sum that cannot overflow.
fn total(numbers: impl Iterator<Item = u32>) -> u32 {
    numbers.fold(0, u32::saturating_add)
}

/// Whether a mask turns the module of a column and a row.
fn turns(mask: u8, column: u32, row: u32) -> bool {
    let sum = column.saturating_add(row);
    let product = column.saturating_mul(row);
    match mask {
        0 => sum.is_multiple_of(2),
        1 => row.is_multiple_of(2),
        2 => column.is_multiple_of(3),
        3 => sum.is_multiple_of(3),
        4 => (row / 2).saturating_add(column / 3).is_multiple_of(2),
        5 => (product % 2).saturating_add(product % 3) == 0,
        6 => (product % 2).saturating_add(product % 3).is_multiple_of(2),
        _ => (sum % 2).saturating_add(product % 3).is_multiple_of(2),
    }
}

/// Three for a run of five of one colour, and one for each module more.
fn runs(line: u32) -> u32 {
    // A bit for every place where a module is as the one before it; four of those in a row are a run of five.
    let same = !(line ^ (line >> 1)) & 0x00ff_ffff;
    let fives = same & (same >> 1) & (same >> 2) & (same >> 3);
    let starts = fives & !(fives << 1);
    fives.count_ones().saturating_add(starts.count_ones().saturating_mul(2))
}

/// Forty for what looks like a finder with four light modules beside it.
fn finders(line: u32) -> u32 {
    // Light modules stand around the code: four on the right, and on the left what a shift brings in.
    let line = line << 4;
    let found = (0..=SIDE.saturating_add(8).saturating_sub(11)).filter(|shift| {
        let part = line.wrapping_shr((*shift).into()) & 0x7ff;
        part == 0b000_0101_1101 || part == 0b101_1101_0000
    });
    total(found.map(|_| 40))
}

/// The data of a text of 36 characters, and their correction.
fn codewords(text: &str) -> [u8; DATA + CORRECTION] {
    let mut bits = Bits { bytes: [0; DATA], length: 0 };
    bits.push(0b0010, 4);
    bits.push(u32::try_from(TEXT_LENGTH).unwrap_or(0), 9);
    for pair in text.as_bytes().chunks(2) {
        if let [first, second] = pair {
            bits.push(value(*first).saturating_mul(45).saturating_add(value(*second)), 11);
        }
    }
    // The end mark, and light bits to the next byte.
    bits.length = bits.length.saturating_add(4).div_ceil(8).saturating_mul(8);
    let filled = bits.length / 8;
    for (byte, pad) in bits.bytes.iter_mut().skip(filled).zip([0xec, 0x11].into_iter().cycle()) {
        *byte = pad;
    }
    let mut words = [0; DATA + CORRECTION];
    let correction = correction(&bits.bytes);
    words.iter_mut().zip(bits.bytes.into_iter().chain(correction)).for_each(|(to, from)| *to = from);
    words
}

fn value(character: u8) -> u32 {
    ALPHABET
        .iter()
        .position(|listed| *listed == character)
        .and_then(|place| u32::try_from(place).ok())
        .unwrap_or(0)
}

struct Bits {
    bytes: [u8; DATA],
    length: usize,
}

impl Bits {
    fn push(&mut self, value: u32, count: u32) {
        for shift in (0..count).rev() {
            if let Some(byte) = self.bytes.get_mut(self.length / 8) {
                let bit = u8::from(value.checked_shr(shift).unwrap_or(0) & 1 == 1);
                *byte |= bit << (7 - self.length % 8);
            }
            self.length = self.length.saturating_add(1);
        }
    }
}

/// The remainder of the data by the generator of sixteen bytes, in the field of 256 elements with polynomial 0x11d.
fn correction(data: &[u8; DATA]) -> [u8; CORRECTION] {
    let generator = generator();
    let mut rest = [0_u8; CORRECTION];
    for byte in data {
        let [first, others @ ..] = rest;
        let factor = byte ^ first;
        rest = [0; CORRECTION];
        rest.iter_mut().zip(others).for_each(|(to, from)| *to = from);
        rest.iter_mut().zip(generator).for_each(|(to, part)| *to ^= times(part, factor));
    }
    rest
}

/// The product of x − 2⁰ to x − 2¹⁵, without its leading 1.
fn generator() -> [u8; CORRECTION] {
    let mut parts = [0_u8; CORRECTION];
    if let Some(last) = parts.last_mut() {
        *last = 1;
    }
    let mut root = 1;
    for _ in 0..CORRECTION {
        let mut before = parts.into_iter().skip(1).chain([0]);
        for part in &mut parts {
            *part = times(*part, root) ^ before.next().unwrap_or(0);
        }
        root = times(root, 2);
    }
    parts
}

fn times(one: u8, other: u8) -> u8 {
    (0..8).rev().fold(0_u8, |product, place| {
        let doubled = (product << 1) ^ ((product >> 7).wrapping_mul(0x1d));
        doubled ^ ((other >> place) & 1).wrapping_mul(one)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_core::intensity::{Composition, Scan};
    use peil_core::record::{Language, Record, Sequence};
    use qrcodegen_no_heap::{Mask, QrCode, QrCodeEcc, Version};
    use std::vec;

    /// Records whose texts have little in common.
    fn texts() -> impl Iterator<Item = heapless::String<TEXT_LENGTH>> {
        (0..60_u32).map(|number| {
            let scan = Scan::from_bits(u16::try_from((number * 67) & 0xfff).unwrap(), 0).unwrap();
            let sequence = Sequence::new(number * 99_991).unwrap();
            let record = Record::new(Language::Dutch, Composition::V3In2023, u16::try_from(number).unwrap());
            Record { scan, sequence, ..record }.to_text()
        })
    }

    fn others(text: &str, mask: Mask) -> [u32; SIDE as usize] {
        let size = Version::new(2).buffer_len();
        let (mut scratch, mut out) = (vec![0; size], vec![0; size]);
        let version = Version::new(2);
        let code = QrCode::encode_text(
            text,
            &mut scratch,
            &mut out,
            QrCodeEcc::Medium,
            version,
            version,
            Some(mask),
            false,
        );
        let code = code.unwrap();
        assert_eq!(code.size(), i32::from(SIDE));
        let mut rows = [0; SIDE as usize];
        for (y, row) in (0..).zip(&mut rows) {
            *row = (0..i32::from(SIDE)).fold(0, |bits, x| (bits << 1) | u32::from(code.get_module(x, y)));
        }
        rows
    }

    #[test]
    fn every_mask_gives_the_modules_that_another_encoder_gives() {
        for text in texts() {
            let mut plain = Code { dark: [0; SIDE as usize], fixed: [0; SIDE as usize] };
            plain.form();
            plain.place(&codewords(&text));
            for mask in 0..8 {
                assert_eq!(plain.masked(mask).dark, others(&text, Mask::new(mask)), "{text}, mask {mask}");
            }
        }
    }

    #[test]
    fn a_run_costs_three_and_one_for_each_module_beyond_five() {
        // Light and dark in turn, so that only the run counts.
        let alternating = 0x0155_5555;
        assert_eq!(runs(alternating), 0);
        for (length, cost) in [(4, 0), (5, 3), (6, 4), (25, 23)] {
            let run = (1_u32 << length) - 1;
            let rest = if length < 25 { (alternating << length) & 0x01ff_ffff & !(1 << length) } else { 0 };
            assert_eq!(runs(run | rest), cost, "{length}: {:025b}", run | rest);
        }
        assert_eq!(runs(0), 23);
    }

    #[test]
    fn whatever_the_mask_another_reader_reads_the_text() {
        for text in texts() {
            let code = Code::of(&text);
            let side = usize::from(SIDE + 8);
            let dark = |place: usize| u16::try_from(place / 4).ok()?.checked_sub(4);
            let light = |x, y| match (dark(x), dark(y)) {
                (Some(x), Some(y)) if code.is_dark(x, y) => 0,
                _ => 255,
            };
            let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * 4, side * 4, light);
            let grids = image.detect_grids();
            assert_eq!(grids.len(), 1);
            assert_eq!(grids[0].decode().unwrap().1, text.as_str());
        }
    }
}
