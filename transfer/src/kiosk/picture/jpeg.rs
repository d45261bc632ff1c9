//! JPEG.

use super::grey::Grey;
use super::png::shade;
use super::{MOST_PIXELS, PictureFault};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

pub(super) fn is(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xd8\xff")
}

pub(super) fn read(bytes: &[u8]) -> Result<Grey, PictureFault> {
    let options = DecoderOptions::default()
        .set_use_unsafe(false)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .jpeg_set_out_colorspace(ColorSpace::Luma);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| PictureFault::Broken)?;
    let info = decoder.info().ok_or(PictureFault::Broken)?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureFault::TooLarge { width, height });
    }
    // Colours of a printing press cannot be turned into grey at once.
    let direct = matches!(decoder.input_colorspace(), Some(ColorSpace::Luma | ColorSpace::YCbCr));
    if !direct {
        decoder.set_options(options.jpeg_set_out_colorspace(ColorSpace::RGB));
    }
    let pixels = decoder.decode().map_err(|_| PictureFault::Broken)?;
    let shades = if direct {
        pixels
    } else {
        pixels.as_chunks().0.iter().map(|&[red, green, blue]| shade(red, green, blue)).collect()
    };
    Ok(Grey::of(info.width.into(), shades))
}
