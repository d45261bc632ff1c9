//! `cargo xtask icon`: the icon of Peil in the sizes that are asked for, from the drawings in `packages/icon`.

use std::fs;
use std::path::Path;

use crate::command::{self, Failure, Outcome};
use crate::setup;

const FOLDER: &str = "packages/icon";

/// The widths that desktops and Windows ask for, in pixels.
pub(crate) const WIDTHS: [u16; 7] = [16, 24, 32, 48, 64, 128, 256];

/// At this width a drawing of its own is used.
const SMALL: u16 = 16;

pub(crate) fn icon() -> Outcome {
    setup::for_icons()?;
    let folder = command::root().join(FOLDER);
    let mut pictures = Vec::new();
    for width in WIDTHS {
        let drawing = if width == SMALL { "peil-small.svg" } else { "peil.svg" };
        let picture = folder.join(format!("{width}.png"));
        let mut draw = command::program("rsvg-convert");
        draw.args(["--width", &width.to_string(), "--height", &width.to_string(), "--output"]);
        command::run(draw.arg(&picture).arg(folder.join(drawing)))?;
        pictures.push((width, read(&picture)?));
    }
    let file = folder.join("peil.ico");
    fs::write(&file, collection(&pictures)).map_err(|error| Failure::doing("write", &file, &error))?;
    println!("the icon in {} sizes, in {FOLDER}: look at them", pictures.len());
    Ok(())
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| Failure::doing("read", path, &error))
}

/// The pictures as one icon file (ICO): a heading, a line of sixteen bytes for each, and the PNG files as they are.
fn collection(pictures: &[(u16, Vec<u8>)]) -> Vec<u8> {
    const HEADING: usize = 6;
    const LINE: usize = 16;
    let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes();
    // Nothing, an icon, and how many pictures there are.
    let mut file = vec![0, 0, 1, 0];
    file.extend(u16::try_from(pictures.len()).unwrap_or(u16::MAX).to_le_bytes());
    let mut place = HEADING + LINE * pictures.len();
    for (width, picture) in pictures {
        // 256 does not fit and is written as nothing.
        let width = u8::try_from(*width).unwrap_or(0);
        // Width, height, no palette, nothing, one plane, 32 bits a pixel.
        file.extend([width, width, 0, 0, 1, 0, 32, 0]);
        file.extend(number(picture.len()));
        file.extend(number(place));
        place += picture.len();
    }
    file.extend(pictures.iter().flat_map(|(_, picture)| picture));
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_is_found_at_the_place_that_its_line_names() {
        let pictures = [(16, vec![1; 5]), (256, vec![2; 300])];
        let file = collection(&pictures);
        assert_eq!(file[..6], [0, 0, 1, 0, 2, 0]);
        for (line, (width, picture)) in file[6..38].as_chunks::<16>().0.iter().zip(&pictures) {
            let number = |at: usize| {
                let bytes = line[at..].first_chunk::<4>().expect("four bytes");
                usize::try_from(u32::from_le_bytes(*bytes)).expect("a small number")
            };
            assert_eq!(u16::from(line[0]), width % 256);
            assert_eq!(file[number(12)..][..number(8)], picture[..]);
        }
        assert_eq!(file.len(), 38 + 5 + 300);
    }

    #[test]
    fn the_icon_of_windows_holds_the_pictures_that_are_kept() {
        let folder = command::root().join(FOLDER);
        let picture = |width| read(&folder.join(format!("{width}.png"))).expect("a picture of that width");
        let pictures = WIDTHS.map(|width| (width, picture(width)));
        assert_eq!(read(&folder.join("peil.ico")).expect("the icon"), collection(&pictures));
    }
}
