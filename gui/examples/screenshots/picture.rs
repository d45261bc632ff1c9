//! A picture, written small.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// How many colours one picture keeps; smooth text has more, but nobody can tell which are missing.
const COLOURS: usize = 256;

/// Writes pixels of four bytes as a picture with a palette: a quarter of the size of one without.
pub(super) fn save(path: &Path, width: u32, height: u32, pixels: &[u8]) -> Result<(), Box<dyn Error>> {
    let (pixels, _) = pixels.as_chunks::<4>();
    let colours: Vec<[u8; 3]> = pixels.iter().map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
    let mut counted: BTreeMap<[u8; 3], usize> = BTreeMap::new();
    for colour in &colours {
        *counted.entry(*colour).or_default() += 1;
    }
    let palette = palette(&counted);
    let mut places: BTreeMap<[u8; 3], u8> = BTreeMap::new();
    for colour in counted.keys() {
        let nearest = (0_u8..=255).zip(&palette).min_by_key(|(_, kept)| distance(*colour, **kept));
        places.insert(*colour, nearest.ok_or("a picture without colours")?.0);
    }
    let mut encoder = png::Encoder::new(BufWriter::new(File::create(path)?), width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours.iter().map(|colour| places[colour]).collect::<Vec<u8>>())?;
    Ok(writer.finish()?)
}

/// Half of it the colours that occur most, half those that are least like any other: the few dots of a sign count too.
fn palette(counted: &BTreeMap<[u8; 3], usize>) -> Vec<[u8; 3]> {
    let mut palette: Vec<[u8; 3]> = counted.keys().copied().collect();
    palette.sort_by_key(|colour| Reverse(counted[colour]));
    palette.truncate(COLOURS / 2);
    let mut lost: Vec<([u8; 3], u32)> = counted
        .keys()
        .map(|colour| {
            (*colour, palette.iter().map(|kept| distance(*colour, *kept)).min().unwrap_or(u32::MAX))
        })
        .collect();
    while palette.len() < COLOURS {
        let Some(&(next, far)) = lost.iter().max_by_key(|(_, far)| *far) else { break };
        if far == 0 {
            break;
        }
        palette.push(next);
        for (colour, far) in &mut lost {
            *far = distance(*colour, next).min(*far);
        }
    }
    palette
}

fn distance(one: [u8; 3], other: [u8; 3]) -> u32 {
    one.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}
