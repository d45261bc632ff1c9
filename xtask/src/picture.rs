//! What a display shows, read from the X window dump that the server keeps: enough to tell a screen from an empty one.

use std::collections::BTreeSet;

/// Pixels of 32 bits, row by row.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    width: usize,
    pixels: Vec<u32>,
}

/// A rectangle of pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) left: usize,
    pub(crate) top: usize,
    pub(crate) width: usize,
    pub(crate) height: usize,
}

/// Where the header keeps a number, counted in numbers of four bytes.
mod place {
    pub(super) const HEADER_SIZE: usize = 0;
    pub(super) const VERSION: usize = 1;
    pub(super) const WIDTH: usize = 4;
    pub(super) const HEIGHT: usize = 5;
    pub(super) const BYTE_ORDER: usize = 7;
    pub(super) const BITS_A_PIXEL: usize = 11;
    pub(super) const BYTES_A_LINE: usize = 12;
    pub(super) const COLOURS: usize = 19;
}

const VERSION: usize = 7;
const BYTES_A_COLOUR: usize = 12;

impl Picture {
    /// Reads an X window dump (XWD, version 7) of 32 bits a pixel; anything else is nothing.
    pub(crate) fn from_window_dump(bytes: &[u8]) -> Option<Self> {
        let header = |place: usize| {
            let number = bytes.get(place * 4..)?.first_chunk::<4>()?;
            usize::try_from(u32::from_be_bytes(*number)).ok()
        };
        if header(place::VERSION)? != VERSION || header(place::BITS_A_PIXEL)? != 32 {
            return None;
        }
        let from_bytes =
            if header(place::BYTE_ORDER)? == 0 { u32::from_le_bytes } else { u32::from_be_bytes };
        let (width, height) = (header(place::WIDTH)?, header(place::HEIGHT)?);
        let line_length = header(place::BYTES_A_LINE)?;
        let colours = header(place::COLOURS)?.checked_mul(BYTES_A_COLOUR)?;
        let pixels = bytes.get(header(place::HEADER_SIZE)?.checked_add(colours)?..)?;
        if width == 0 || line_length < width.checked_mul(4)? || pixels.len() / line_length < height {
            return None;
        }
        let lines = pixels.chunks_exact(line_length).take(height);
        let pixels =
            lines.flat_map(|line| line.as_chunks::<4>().0.iter().take(width).map(|pixel| from_bytes(*pixel)));
        Some(Self { width, pixels: pixels.collect() })
    }

    /// How many colours there are in the area; what lies outside the picture has none.
    pub(crate) fn colours(&self, area: Area) -> usize {
        let lines = self.pixels.chunks_exact(self.width).skip(area.top).take(area.height);
        let pixels = lines.flat_map(|line| line.iter().skip(area.left).take(area.width));
        pixels.collect::<BTreeSet<_>>().len()
    }

    /// The picture as a file that image viewers open (PPM).
    pub(crate) fn to_pixmap(&self) -> Vec<u8> {
        let height = self.pixels.len() / self.width;
        let mut file = format!("P6\n{} {height}\n255\n", self.width).into_bytes();
        file.extend(self.pixels.iter().flat_map(|pixel| {
            let [_, red, green, blue] = pixel.to_be_bytes();
            [red, green, blue]
        }));
        file
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A dump of two by two pixels, with one colour in its table and four bytes too many on each line.
    fn dump(pixels: [u32; 4]) -> Vec<u8> {
        let mut header = [0_u32; 25];
        header[place::HEADER_SIZE] = 100;
        header[place::VERSION] = 7;
        (header[place::WIDTH], header[place::HEIGHT]) = (2, 2);
        (header[place::BITS_A_PIXEL], header[place::BYTES_A_LINE]) = (32, 12);
        header[place::COLOURS] = 1;
        let mut bytes: Vec<u8> = header.iter().flat_map(|number| number.to_be_bytes()).collect();
        bytes.extend([0xee; BYTES_A_COLOUR]);
        for line in pixels.chunks(2) {
            bytes.extend(line.iter().flat_map(|pixel| pixel.to_le_bytes()));
            bytes.extend([0xee; 4]);
        }
        bytes
    }

    const WHOLE: Area = Area { left: 0, top: 0, width: 2, height: 2 };

    #[test]
    fn colours_are_counted_inside_the_area() {
        let picture = Picture::from_window_dump(&dump([1, 2, 3, 1])).expect("a dump");
        assert_eq!(picture.colours(WHOLE), 3);
        assert_eq!(picture.colours(Area { left: 1, top: 0, width: 1, height: 1 }), 1);
        assert_eq!(picture.colours(Area { left: 2, top: 0, width: 9, height: 9 }), 0);
        assert_eq!(picture.colours(Area { left: 0, top: 0, width: 9, height: 9 }), 3);
    }

    #[test]
    fn an_empty_screen_has_one_colour() {
        let picture = Picture::from_window_dump(&dump([7; 4])).expect("a dump");
        assert_eq!(picture.colours(WHOLE), 1);
    }

    #[test]
    fn a_pixmap_holds_the_colours_in_order() {
        let picture = Picture::from_window_dump(&dump([0x00aa_bbcc, 0, 0, 0x0001_0203])).expect("a dump");
        let file = picture.to_pixmap();
        assert!(file.starts_with(b"P6\n2 2\n255\n\xaa\xbb\xcc\0"), "{file:?}");
        assert!(file.ends_with(&[1, 2, 3]));
    }

    #[test]
    fn what_is_cut_short_is_no_picture() {
        let whole = dump([1, 2, 3, 4]);
        for length in 0..whole.len() {
            assert_eq!(Picture::from_window_dump(&whole[..length]), None, "{length} bytes");
        }
    }

    #[test]
    fn a_header_of_nonsense_is_no_picture() {
        assert_eq!(Picture::from_window_dump(&[0xff; 400]), None);
        assert_eq!(Picture::from_window_dump(&[0; 400]), None);
    }
}
