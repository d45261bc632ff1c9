//! What is on the screen, in memory.

use core::convert::Infallible;
use embedded_graphics_core::Pixel;
use embedded_graphics_core::draw_target::DrawTarget;
use embedded_graphics_core::geometry::{OriginDimensions, Point, Size};
use embedded_graphics_core::pixelcolor::{BinaryColor, IntoStorage, Rgb565};
use embedded_graphics_core::primitives::{PointsIter, Rectangle};
use peil_kiosk_screens::{Format, Tint};
use peil_kiosk_serial::PixelFormat;

/// A display whose pixels can be read back.
pub trait Panel: DrawTarget<Color: Tint, Error = Infallible> {
    /// Its size.
    const FORMAT: Format;

    /// How its pixels stand in bytes.
    const PIXELS: PixelFormat;

    /// The byte at a place, as it stands in memory; `None` behind the last.
    fn byte(&self, place: usize) -> Option<u8>;

    /// Where the first byte lies.
    fn address(&self) -> usize;
}

/// Pixels of the colour screen.
const COLOUR: usize = 320 * 240;

/// Bytes of a row of the memory display, and of all.
const PAPER_ROW: usize = 400 / 8;
const PAPER: usize = PAPER_ROW * 240;

/// 320 by 240 pixels of two bytes.
pub struct Colour {
    pixels: [u16; COLOUR],
}

/// 400 by 240 pixels, eight to a byte; a bit is one where the display is black.
pub struct Paper {
    bytes: [u8; PAPER],
}

impl Colour {
    /// Black, as a screen that has no power.
    #[must_use]
    #[expect(clippy::large_stack_arrays, reason = "the images have it in a static, made before they run")]
    pub const fn new() -> Self {
        Self { pixels: [0; COLOUR] }
    }
}

impl Default for Colour {
    fn default() -> Self {
        Self::new()
    }
}

impl OriginDimensions for Colour {
    fn size(&self) -> Size {
        Size::new(320, 240)
    }
}

impl DrawTarget for Colour {
    type Color = Rgb565;
    type Error = Infallible;

    fn draw_iter<I: IntoIterator<Item = Pixel<Rgb565>>>(&mut self, pixels: I) -> Result<(), Infallible> {
        for Pixel(point, colour) in pixels {
            let place = place(point, 320).and_then(|(x, y)| y.checked_mul(320)?.checked_add(x));
            if let Some(pixel) = place.and_then(|place| self.pixels.get_mut(place)) {
                *pixel = colour.into_storage();
            }
        }
        Ok(())
    }

    fn fill_contiguous<I>(&mut self, area: &Rectangle, colours: I) -> Result<(), Infallible>
    where
        I: IntoIterator<Item = Rgb565>,
    {
        let (left, right, top, height) = bounds(area);
        if !is_inside(area, self.size()) {
            return self.draw_iter(area.points().zip(colours).map(|(point, colour)| Pixel(point, colour)));
        }
        let mut colours = colours.into_iter();
        let mut start = top.saturating_mul(320);
        for _ in 0..height {
            let row = self.pixels.get_mut(start.saturating_add(left)..start.saturating_add(right));
            for (pixel, colour) in row.unwrap_or_default().iter_mut().zip(&mut colours) {
                *pixel = colour.into_storage();
            }
            start = start.saturating_add(320);
        }
        Ok(())
    }

    fn fill_solid(&mut self, area: &Rectangle, colour: Rgb565) -> Result<(), Infallible> {
        let (left, right, top, height) = bounds(area);
        for row in rows(&mut self.pixels, 320).skip(top).take(height) {
            let width = row.len();
            // Several at once: a page has 76 800 pixels, and the optimiser goes for few bytes of code.
            let part = row.get_mut(left..right.min(width)).unwrap_or_default();
            let (many, rest) = part.as_chunks_mut::<8>();
            let stored = colour.into_storage();
            for [a, b, c, d, e, f, g, h] in many {
                (*a, *b, *c, *d, *e, *f, *g, *h) =
                    (stored, stored, stored, stored, stored, stored, stored, stored);
            }
            rest.fill(stored);
        }
        Ok(())
    }
}

impl Panel for Colour {
    const FORMAT: Format = Format::Narrow;
    const PIXELS: PixelFormat = PixelFormat::Rgb565;

    fn byte(&self, place: usize) -> Option<u8> {
        let [low, high] = self.pixels.get(place / 2)?.to_le_bytes();
        Some(if place.is_multiple_of(2) { low } else { high })
    }

    fn address(&self) -> usize {
        self.pixels.as_ptr().addr()
    }
}

impl Paper {
    /// White, as a memory display that was cleared.
    #[must_use]
    pub const fn new() -> Self {
        Self { bytes: [0; PAPER] }
    }
}

impl Paper {
    /// Colours the pixel of a column in the row that begins at this byte.
    fn set(&mut self, column: usize, start: usize, colour: BinaryColor) {
        if let Some(byte) = self.bytes.get_mut(start.saturating_add(column / 8)) {
            let bit = 0x80_u8 >> (column % 8);
            *byte = if colour == BinaryColor::On { *byte | bit } else { *byte & !bit };
        }
    }
}

impl Default for Paper {
    fn default() -> Self {
        Self::new()
    }
}

impl OriginDimensions for Paper {
    fn size(&self) -> Size {
        Size::new(400, 240)
    }
}

impl DrawTarget for Paper {
    type Color = BinaryColor;
    type Error = Infallible;

    fn draw_iter<I: IntoIterator<Item = Pixel<BinaryColor>>>(&mut self, pixels: I) -> Result<(), Infallible> {
        for Pixel(point, colour) in pixels {
            if let Some((column, row)) = place(point, 400) {
                self.set(column, row.saturating_mul(PAPER_ROW), colour);
            }
        }
        Ok(())
    }

    fn fill_contiguous<I>(&mut self, area: &Rectangle, colours: I) -> Result<(), Infallible>
    where
        I: IntoIterator<Item = BinaryColor>,
    {
        let (left, right, top, height) = bounds(area);
        if !is_inside(area, self.size()) {
            return self.draw_iter(area.points().zip(colours).map(|(point, colour)| Pixel(point, colour)));
        }
        let mut colours = colours.into_iter();
        let mut start = top.saturating_mul(PAPER_ROW);
        for _ in 0..height {
            for (column, colour) in (left..right).zip(&mut colours) {
                self.set(column, start, colour);
            }
            start = start.saturating_add(PAPER_ROW);
        }
        Ok(())
    }

    fn fill_solid(&mut self, area: &Rectangle, colour: BinaryColor) -> Result<(), Infallible> {
        let (left, right, top, height) = bounds(area);
        let fill = if colour == BinaryColor::On { 0xff } else { 0 };
        let put = |byte: &mut u8, mask: u8| *byte = (*byte & !mask) | (fill & mask);
        // From the byte that holds the left edge to the one that holds the last column.
        let (first, last) = (left / 8, right.min(PAPER_ROW * 8).div_ceil(8));
        let starts = from(left % 8);
        let ends = if right.is_multiple_of(8) || right > PAPER_ROW * 8 { 0xff } else { !from(right % 8) };
        for row in rows(&mut self.bytes, PAPER_ROW).skip(top).take(height) {
            match row.get_mut(first..last).unwrap_or_default() {
                [] => {}
                [only] => put(only, starts & ends),
                [one, whole @ .., other] => {
                    put(one, starts);
                    whole.fill(fill);
                    put(other, ends);
                }
            }
        }
        Ok(())
    }
}

/// Bits from this one on, the highest being 0; none from 8 on.
fn from(bit: usize) -> u8 {
    u32::try_from(bit).ok().and_then(|bit| 0xff_u8.checked_shr(bit)).unwrap_or(0)
}

impl Panel for Paper {
    const FORMAT: Format = Format::Wide;
    const PIXELS: PixelFormat = PixelFormat::Gray1;

    fn byte(&self, place: usize) -> Option<u8> {
        self.bytes.get(place).copied()
    }

    fn address(&self) -> usize {
        self.bytes.as_ptr().addr()
    }
}

/// Column and row of a point; nothing outside a screen of this width.
fn place(point: Point, width: usize) -> Option<(usize, usize)> {
    let column = usize::try_from(point.x).ok().filter(|column| *column < width)?;
    Some((column, usize::try_from(point.y).ok()?))
}

/// Whether all of an area is on the screen.
fn is_inside(area: &Rectangle, size: Size) -> bool {
    let fits = |from: i32, length: u32, most: u32| {
        u32::try_from(from).is_ok_and(|from| from.saturating_add(length) <= most)
    };
    fits(area.top_left.x, area.size.width, size.width) && fits(area.top_left.y, area.size.height, size.height)
}

/// The rows of a screen.
fn rows<T>(all: &mut [T], width: usize) -> impl Iterator<Item = &mut [T]> {
    all.chunks_exact_mut(width)
}

/// From which column, up to which, from which row, and how many: the part of an area that is right of and below the corner.
fn bounds(area: &Rectangle) -> (usize, usize, usize, usize) {
    let start = |from: i32| usize::try_from(from).unwrap_or(0);
    let end = |from: i32, length: u32| start(from.saturating_add_unsigned(length));
    let (left, top) = (start(area.top_left.x), start(area.top_left.y));
    let right = end(area.top_left.x, area.size.width).max(left);
    let bottom = end(area.top_left.y, area.size.height);
    (left, right, top, bottom.saturating_sub(top))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec as List;

    /// Fills the same areas pixel by pixel.
    fn plainly<P: Panel>(panel: &mut P, area: &Rectangle, colour: P::Color) {
        let corner = area.top_left;
        let [width, height] = [area.size.width, area.size.height].map(u32::cast_signed);
        let pixels = (0..height)
            .flat_map(|y| (0..width).map(move |x| corner + Point::new(x, y)))
            .map(|point| Pixel(point, colour));
        let Ok(()) = panel.draw_iter(pixels);
    }

    fn bytes<P: Panel>(panel: &P) -> List<u8> {
        (0..).map_while(|place| panel.byte(place)).collect()
    }

    fn areas() -> impl Iterator<Item = Rectangle> {
        let edges =
            [(-3, 9), (0, 1), (0, 8), (1, 5), (3, 17), (7, 2), (8, 16), (313, 30), (395, 90), (500, 3)];
        edges.into_iter().flat_map(move |(left, width)| {
            [(-2, 4), (0, 1), (17, 40), (238, 9)]
                .map(move |(top, height)| Rectangle::new(Point::new(left, top), Size::new(width, height)))
        })
    }

    #[test]
    fn areas_are_filled_as_if_pixel_by_pixel() {
        let (mut one, mut other) = (Paper::new(), Paper::new());
        let (mut third, mut fourth) = (Colour::new(), Colour::new());
        for (index, area) in (0_u8..).zip(areas()) {
            let colour = if index.is_multiple_of(3) { BinaryColor::Off } else { BinaryColor::On };
            let Ok(()) = one.fill_solid(&area, colour);
            plainly(&mut other, &area, colour);
            assert!(bytes(&one) == bytes(&other), "{area:?}");
            let colour = Rgb565::new(index, index, 3);
            let Ok(()) = third.fill_solid(&area, colour);
            plainly(&mut fourth, &area, colour);
            assert!(bytes(&third) == bytes(&fourth), "{area:?}");
        }
        assert!(bytes(&one).contains(&0xff) && !bytes(&one).iter().all(|byte| *byte == 0xff));
    }

    #[test]
    fn rows_of_colours_land_where_single_pixels_would() {
        let (mut one, mut other) = (Paper::new(), Paper::new());
        let (mut third, mut fourth) = (Colour::new(), Colour::new());
        for area in areas() {
            let bits = (0_u32..).map(|index| BinaryColor::from(index.wrapping_mul(0x9e37_79b9) > 1 << 31));
            let points = || area.points();
            let Ok(()) = one.fill_contiguous(&area, bits.clone());
            let Ok(()) = other.draw_iter(points().zip(bits).map(|(point, bit)| Pixel(point, bit)));
            assert!(bytes(&one) == bytes(&other), "{area:?}");
            let colours = (0_u8..=255).cycle().map(|index| Rgb565::new(index, index, index));
            let Ok(()) = third.fill_contiguous(&area, colours.clone());
            let Ok(()) = fourth.draw_iter(points().zip(colours).map(|(point, colour)| Pixel(point, colour)));
            assert!(bytes(&third) == bytes(&fourth), "{area:?}");
        }
        assert!(bytes(&third).iter().any(|byte| *byte != 0));
    }

    #[test]
    fn bytes_stand_as_the_formats_say() {
        let corner = Rectangle::new(Point::new(0, 0), Size::new(9, 1));
        let mut paper = Paper::new();
        let Ok(()) = paper.fill_solid(&corner, BinaryColor::On);
        assert_eq!(bytes(&paper).len(), 400 * 240 / 8);
        assert_eq!(bytes(&paper)[..3], [0xff, 0x80, 0x00]);
        let mut colour = Colour::new();
        let Ok(()) = colour.fill_solid(&corner, Rgb565::new(1, 2, 3));
        assert_eq!(bytes(&colour).len(), 320 * 240 * 2);
        assert_eq!(bytes(&colour)[16..19], [0b0100_0011, 0b0000_1000, 0]);
    }
}
