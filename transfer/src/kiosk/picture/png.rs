//! PNG.

use super::grey::Grey;
use super::{MOST_PIXELS, PictureFault};
use png::{ColorType, DecodeOptions, Decoder, Limits, Reader, Transformations};
use std::io::Cursor;

/// The most bytes that are set aside besides the picture.
const MOST_BYTES: usize = 64 << 20;

/// The most pixels of a picture that is interlaced, which has to be unpacked as a whole.
const MOST_INTERLACED: u64 = MOST_PIXELS / 4;

pub(super) fn is(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n")
}

pub(super) fn read(bytes: &[u8]) -> Result<Grey, PictureFault> {
    let mut options = DecodeOptions::default();
    options.set_ignore_text_chunk(true);
    options.set_ignore_iccp_chunk(true);
    let mut decoder = Decoder::new_with_options(Cursor::new(bytes), options);
    decoder.set_limits(Limits { bytes: MOST_BYTES });
    decoder.set_transformations(Transformations::normalize_to_color8());
    let head = decoder.read_header_info().map_err(|_| PictureFault::Broken)?;
    let (width, height) = (head.width, head.height);
    let most = if head.interlaced { MOST_INTERLACED } else { MOST_PIXELS };
    if u64::from(width) * u64::from(height) > most {
        return Err(PictureFault::TooLarge { width, height });
    }
    let interlaced = head.interlaced;
    let reader = decoder.read_info().map_err(|_| PictureFault::Broken)?;
    let shades = if interlaced { whole(reader) } else { by_rows(reader, width) };
    let shades = shades.ok_or(PictureFault::Broken)?;
    Ok(Grey::of(usize::try_from(width).map_err(|_| PictureFault::Broken)?, shades))
}

fn whole(mut reader: Reader<Cursor<&[u8]>>) -> Option<Vec<u8>> {
    let mut buffer = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut buffer).ok()?;
    let pixels = buffer.get(..frame.buffer_size())?;
    let mut shades = Vec::with_capacity(pixels.len() / frame.color_type.samples());
    add(frame.color_type, pixels, &mut shades);
    Some(shades)
}

fn by_rows(mut reader: Reader<Cursor<&[u8]>>, width: u32) -> Option<Vec<u8>> {
    let (colours, _) = reader.output_color_type();
    let mut row = vec![0; reader.output_line_size(width)?];
    let mut shades = Vec::new();
    while reader.read_row(&mut row).ok()?.is_some() {
        add(colours, &row, &mut shades);
    }
    Some(shades)
}

/// Adds the shades of pixels; what is see-through lies on white.
fn add(colours: ColorType, pixels: &[u8], shades: &mut Vec<u8>) {
    match colours {
        ColorType::Grayscale | ColorType::Indexed => shades.extend_from_slice(pixels),
        ColorType::GrayscaleAlpha => {
            shades.extend(pixels.as_chunks().0.iter().map(|&[shade, cover]| on_white(shade, cover)));
        }
        ColorType::Rgb => shades.extend(pixels.as_chunks().0.iter().map(|&[r, g, b]| shade(r, g, b))),
        ColorType::Rgba => shades
            .extend(pixels.as_chunks().0.iter().map(|&[r, g, b, cover]| on_white(shade(r, g, b), cover))),
    }
}

/// How light a colour is, by the weights of ITU-R BT.601.
pub(super) fn shade(red: u8, green: u8, blue: u8) -> u8 {
    let sum = 299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue);
    u8::try_from(sum / 1000).unwrap_or(u8::MAX)
}

fn on_white(shade: u8, cover: u8) -> u8 {
    let mixed = u32::from(shade) * u32::from(cover) + 255 * u32::from(255 - cover);
    u8::try_from(mixed / 255).unwrap_or(u8::MAX)
}
