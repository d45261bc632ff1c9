//! The logo of a hub, made ready for the head of a page.

use krilla::image::Image;
use peil_portfolio::Logo;
use png::{ColorType, Decoder, Limits, Transformations};
use std::io::Cursor;

/// The room for it at the head of the first page, in points.
const WIDEST: f32 = 150.0;
const TALLEST: f32 = 36.0;
/// No more pixels than these are put into a report: about 400 an inch.
const MOST_ACROSS: usize = 840;
const MOST_DOWN: usize = 200;

/// A picture with the size that it has on paper, in points.
#[derive(Clone, Debug)]
pub(crate) struct Print {
    pub(crate) image: Image,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// Pixels of four bytes: red, green, blue, and how opaque.
struct Pixels {
    width: usize,
    height: usize,
    bytes: Vec<u8>,
}

/// The logo as it is printed; `None` where its colours cannot be unpacked, which a report can do without.
///
/// A logo has at most [`Logo::MOST_PIXELS`] in each direction, so that unpacking takes at most 64 MB for a moment.
pub(crate) fn print(logo: &Logo) -> Option<Print> {
    let pixels = unpacked(logo)?.smaller();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred pixels")]
    let (across, down) = (pixels.width as f32, pixels.height as f32);
    // What is small stays small: a pixel is no larger than a point.
    let scale = (WIDEST / across).min(TALLEST / down).min(1.0);
    let (width, height) = (u32::try_from(pixels.width).ok()?, u32::try_from(pixels.height).ok()?);
    let image = Image::from_rgba8(pixels.bytes, width, height);
    Some(Print { image, width: across * scale, height: down * scale })
}

fn unpacked(logo: &Logo) -> Option<Pixels> {
    let most = Logo::MOST_PIXELS as usize;
    let limits = Limits { bytes: most * most * 8 };
    let mut decoder = Decoder::new_with_limits(Cursor::new(logo.png()), limits);
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info().ok()?;
    let mut bytes = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut bytes).ok()?;
    bytes.truncate(frame.buffer_size());
    let bytes = match frame.color_type {
        ColorType::Rgba => bytes,
        ColorType::GrayscaleAlpha => {
            let (pairs, _) = bytes.as_chunks::<2>();
            pairs.iter().flat_map(|&[grey, opaque]| [grey, grey, grey, opaque]).collect()
        }
        _ => return None,
    };
    let (width, height) = (usize::try_from(frame.width).ok()?, usize::try_from(frame.height).ok()?);
    (bytes.len() == width.checked_mul(height)?.checked_mul(4)?).then_some(Pixels { width, height, bytes })
}

impl Pixels {
    /// Squares of pixels taken together, until there are no more of them than a page can show.
    fn smaller(self) -> Self {
        let side = self.width.div_ceil(MOST_ACROSS).max(self.height.div_ceil(MOST_DOWN));
        if side <= 1 {
            return self;
        }
        let (width, height) = (self.width.div_ceil(side), self.height.div_ceil(side));
        let mut bytes = Vec::with_capacity(width * height * 4);
        for down in 0..height {
            for across in 0..width {
                bytes.extend(self.mean(across * side, down * side, side));
            }
        }
        Self { width, height, bytes }
    }

    /// The mean of a square, or of what of it lies in the picture. A colour counts by how opaque it is.
    fn mean(&self, left: usize, top: usize, side: usize) -> [u8; 4] {
        let (mut sums, mut opaque, mut count) = ([0_u64; 3], 0_u64, 0_u64);
        for row in self.bytes.chunks_exact(self.width * 4).skip(top).take(side) {
            let (pixels, _) = row.as_chunks::<4>();
            for &[red, green, blue, alpha] in pixels.iter().skip(left).take(side) {
                for (sum, part) in sums.iter_mut().zip([red, green, blue]) {
                    *sum += u64::from(part) * u64::from(alpha);
                }
                opaque += u64::from(alpha);
                count += 1;
            }
        }
        let part =
            |sum: u64, of: u64| u8::try_from((sum + of / 2).checked_div(of).unwrap_or(0)).unwrap_or(255);
        let [red, green, blue] = sums.map(|sum| part(sum, opaque));
        [red, green, blue, part(opaque, count)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use png::{BitDepth, Encoder};

    fn png(width: u32, height: u32, color: ColorType, depth: BitDepth, bytes: &[u8]) -> Logo {
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, width, height);
        encoder.set_color(color);
        encoder.set_depth(depth);
        if color == ColorType::Indexed {
            encoder.set_palette(vec![9, 8, 7, 255, 0, 0]);
        }
        encoder.write_header().unwrap().write_image_data(bytes).unwrap();
        Logo::from_png(&file).unwrap()
    }

    #[test]
    fn every_kind_of_png_becomes_the_same_pixels() {
        for (color, depth, bytes, expected) in [
            (ColorType::Rgb, BitDepth::Eight, &[1, 2, 3][..], [1, 2, 3, 255]),
            (ColorType::Rgba, BitDepth::Eight, &[1, 2, 3, 4], [1, 2, 3, 4]),
            (ColorType::Rgb, BitDepth::Sixteen, &[1, 0, 2, 0, 3, 0], [1, 2, 3, 255]),
            (ColorType::Grayscale, BitDepth::Eight, &[5], [5, 5, 5, 255]),
            (ColorType::GrayscaleAlpha, BitDepth::Eight, &[5, 6], [5, 5, 5, 6]),
            (ColorType::Grayscale, BitDepth::One, &[0x80], [255, 255, 255, 255]),
            (ColorType::Indexed, BitDepth::One, &[0x80], [255, 0, 0, 255]),
        ] {
            let pixels = unpacked(&png(1, 1, color, depth, bytes)).unwrap();
            assert_eq!(
                (pixels.width, pixels.height, pixels.bytes.as_slice()),
                (1, 1, &expected[..]),
                "{color:?}"
            );
        }
    }

    #[test]
    fn a_large_logo_is_made_smaller_and_keeps_its_shape_and_colours() {
        // Red on the left, nothing at all on the right.
        let row = |_| (0..2000).flat_map(|x| if x < 1000 { [255, 0, 0, 255] } else { [0, 0, 255, 0] });
        let bytes: Vec<u8> = (0..500).flat_map(row).collect();
        let logo = png(2000, 500, ColorType::Rgba, BitDepth::Eight, &bytes);
        let small = unpacked(&logo).unwrap().smaller();
        assert_eq!((small.width, small.height), (667, 167));
        assert_eq!(small.bytes[..4], [255, 0, 0, 255]);
        assert_eq!(small.bytes[(666 * 4)..(667 * 4)], [0, 0, 0, 0]);
        // The square in which both meet holds one column of three that is red, and does not become violet.
        assert_eq!(small.bytes[(333 * 4)..(334 * 4)], [255, 0, 0, 85]);
        let print = print(&logo).unwrap();
        assert!(print.width <= WIDEST && print.height <= TALLEST, "{print:?}");
        assert!((print.width / print.height - 4.0).abs() < 0.02, "{print:?}");
    }

    #[test]
    fn a_small_logo_is_not_blown_up() {
        let print = print(&png(2, 1, ColorType::Grayscale, BitDepth::Eight, &[0, 255])).unwrap();
        assert_eq!((print.width, print.height), (2.0, 1.0));
    }

    #[test]
    fn what_cannot_be_unpacked_is_left_out() {
        let good = png(64, 64, ColorType::Grayscale, BitDepth::Eight, &[7; 64 * 64]);
        // The packed colours are spoilt, all parts are still there.
        let mut bytes = good.png().to_vec();
        let packed = bytes.windows(4).position(|name| name == b"IDAT").unwrap() + 6;
        bytes[packed..packed + 8].fill(0xff);
        assert!(print(&Logo::from_png(&bytes).unwrap()).is_none());
        assert!(print(&good).is_some());
    }
}
