//! What the display shows, kept as a picture.

use crate::fault::{Fault, Outcome};
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::Path;

/// Keeps what is in the memory of the X server (an X window dump of 32 bits a pixel) as a PNG.
pub(crate) fn keep(memory: &Path, file: &Path) -> Outcome {
    let failed = "the picture of the display";
    let bytes = fs::read(memory).map_err(Fault::doing(failed))?;
    let number = |place: usize| {
        let four = bytes.get(place * 4..).and_then(|rest| rest.first_chunk::<4>());
        four.map_or(0, |four| u32::from_be_bytes(*four))
    };
    // Size of the header, width, height, bytes a line, colours in the table of twelve bytes each.
    let [header, width, height, line, colours] = [0, 4, 5, 12, 19].map(number);
    let size = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let start = size(header).saturating_add(size(colours).saturating_mul(12));
    let lines = bytes.get(start..).unwrap_or_default().chunks(size(line).max(4)).take(size(height));
    let pixels = lines.flat_map(|line| line.as_chunks::<4>().0.iter().take(size(width)));
    // Blue, green, red and nothing, as the server of this machine keeps them.
    let colours = pixels.flat_map(|[blue, green, red, _]| [*red, *green, *blue]).collect::<Vec<u8>>();
    let file = BufWriter::new(File::create(file).map_err(Fault::doing(failed))?);
    let mut encoder = png::Encoder::new(file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(Fault::doing(failed))?;
    writer.write_image_data(&colours).map_err(Fault::doing(failed))
}
