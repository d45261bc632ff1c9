//! What the QR codes in a picture say.

use super::PictureFault;
use super::corners::{Corner, corners};
use super::grey::Grey;
use rqrr::{PixelColor, PreparedImage};

/// Up to so many corners the picture is looked at as a whole, for codes of any size.
const FEW: usize = 24;

/// The most corners that are looked around; a sheet of a hundred codes has them.
const MOST: usize = 300;

/// How far a code of a kiosk reaches from the middle of any of its corners, in squares: 25 wide, aslant, with an edge.
const REACH: usize = 34;

/// What each code says that can be made out.
pub(super) fn codes(grey: &Grey) -> Result<Vec<String>, PictureFault> {
    let image = prepared(grey);
    let found = corners_in(&image, MOST);
    if found.len() <= FEW {
        return Ok(read(image));
    }
    if found.len() > MOST {
        return Err(PictureFault::TooBusy);
    }
    let mut contents: Vec<String> = Vec::new();
    for corner in found {
        let part = grey.part((corner.x, corner.y), corner.square * REACH);
        let image = prepared(&part);
        // Where the corners of many codes crowd, none of them is one of a kiosk.
        if corners_in(&image, FEW).len() <= FEW {
            contents.extend(read(image));
        }
    }
    contents.sort_unstable();
    contents.dedup();
    Ok(contents)
}

type Image = PreparedImage<rqrr::BasicImageBuffer>;

fn prepared(grey: &Grey) -> Image {
    PreparedImage::prepare_from_greyscale(grey.width(), grey.height(), |x, y| grey.at(x, y))
}

fn corners_in(image: &Image, most: usize) -> Vec<Corner> {
    let is_dark = |x, y| image.get_pixel_at(x, y) == PixelColor::Black;
    corners(image.width(), image.height(), is_dark, most)
}

fn read(mut image: Image) -> Vec<String> {
    let grids = image.detect_grids();
    grids.iter().filter_map(|grid| grid.decode().ok()).map(|(_, content)| content).collect()
}
