//! What the QR codes in a picture say.
//!
//! Codes are put together here from their corners, for time that is bounded whatever the picture shows; what a code says once
//! its squares are known, `rqrr` tells.

use super::PictureFault;
use super::bitmap::Bitmap;
use super::corners::{Corner, corners, ends};
use super::grey::Grey;
use super::perspective::{Perspective, Point};
use rqrr::{Grid, SimpleGrid};
use std::collections::BTreeSet;

/// The most corners that are put together; a sheet of a hundred codes has them.
const MOST_CORNERS: usize = 300;

/// The most times that squares are read; a sheet of a hundred codes takes that many.
const MOST_TRIES: usize = 3000;

/// The versions of codes that are read, for codes of others: a code of a kiosk is of version 2. Larger ones have further
/// patterns that have to be found.
const VERSIONS: std::ops::RangeInclusive<usize> = 1..=6;

/// What each code says that can be made out, each text once.
pub(super) fn codes(grey: &Grey) -> Result<BTreeSet<String>, PictureFault> {
    let bitmap = Bitmap::of(grey);
    let corners = corners(&bitmap, MOST_CORNERS);
    if corners.len() > MOST_CORNERS {
        return Err(PictureFault::TooBusy);
    }
    let (mut contents, mut tries) = (BTreeSet::new(), 0);
    // A corner belongs to one code.
    let mut used = vec![false; corners.len()];
    for (first, &corner) in corners.iter().enumerate() {
        let near = neighbours(corner, &corners);
        'code: for &across in &near {
            for &down in &near {
                if used[first] || tries >= MOST_TRIES {
                    break 'code;
                }
                if used[across] || used[down] {
                    continue;
                }
                let Some(code) = Code::of(&bitmap, [corner, corners[across], corners[down]]) else {
                    continue;
                };
                tries += 1;
                if let Some(content) = code.read(&bitmap) {
                    contents.insert(content);
                    for at in [first, across, down] {
                        used[at] = true;
                    }
                }
            }
        }
    }
    Ok(contents)
}

/// The corners that can be of one code with a corner: of about its size, and not too far, the nearest first.
fn neighbours(corner: Corner, corners: &[Corner]) -> Vec<usize> {
    let distance = |other: &Corner| (other.x - corner.x).hypot(other.y - corner.y);
    let fits = |other: &Corner| {
        let squares = distance(other) / corner.square.min(other.square);
        let sizes = corner.square / other.square;
        (9.0..70.0).contains(&squares) && (0.5..2.0).contains(&sizes)
    };
    let mut near: Vec<_> = (0..corners.len()).filter(|at| fits(&corners[*at])).collect();
    near.sort_by(|one, other| distance(&corners[*one]).total_cmp(&distance(&corners[*other])));
    near
}

/// Three corners that make a code.
struct Code {
    /// How many squares it is wide.
    size: usize,
    /// From the places of squares to those of pixels, as if it were seen from straight above.
    flat: Perspective,
    corners: [Point; 3],
}

#[expect(clippy::cast_precision_loss, reason = "a code has at most 41 squares a side")]
const fn real(number: usize) -> f64 {
    number as f64
}

impl Code {
    /// The one with this corner at its top left, and with the others at its top right and its bottom left.
    fn of(bitmap: &Bitmap, [corner, across, down]: [Corner; 3]) -> Option<Self> {
        let from_corner = |other: Corner| (other.x - corner.x, other.y - corner.y);
        let (top, left) = (from_corner(across), from_corner(down));
        let (width, height) = (top.0.hypot(top.1), left.0.hypot(left.1));
        // Turned the right way, near enough to a square, and not a strip seen from its edge.
        let turn = (top.0 * left.1 - top.1 * left.0) / (width * height);
        if turn < 0.7 || !(0.6..1.67).contains(&(width / height)) {
            return None;
        }
        let size = squares(bitmap, corner, across)? + squares(bitmap, corner, down)?;
        let version = ((size / 2.0 + 7.0 - 17.0) / 4.0).round();
        let version = VERSIONS.into_iter().find(|known| (real(*known) - version).abs() < 0.5)?;
        let size = 17 + 4 * version;
        let corners = [corner, across, down].map(|corner| (corner.x, corner.y));
        let fourth = (across.x + down.x - corner.x, across.y + down.y - corner.y);
        let end = real(size) - 3.5;
        Some(Self { size, flat: mapping(end, corners, ((end, end), fourth))?, corners })
    }

    fn read(&self, bitmap: &Bitmap) -> Option<String> {
        // The squares between the corners are dark and light by turns. They lie so near to the corners that a tilt matters
        // little.
        let is_dark = |x: usize, y: usize| square(bitmap, &self.flat, (real(x) + 0.5, real(y) + 0.5));
        let right =
            |at: &usize| is_dark(*at, 6) == at.is_multiple_of(2) && is_dark(6, *at) == at.is_multiple_of(2);
        let between = 8..self.size - 8;
        if between.clone().filter(right).count() * 3 < between.len() * 2 {
            return None;
        }
        let bent = self.alignment(bitmap).and_then(|seen| {
            let (end, place) = (real(self.size) - 3.5, real(self.size) - 6.5);
            mapping(end, self.corners, ((place, place), seen))
        });
        bent.into_iter().chain([self.flat]).find_map(|mapping| self.read_by(bitmap, &mapping))
    }

    fn read_by(&self, bitmap: &Bitmap, mapping: &Perspective) -> Option<String> {
        let is_dark = |x: usize, y: usize| square(bitmap, mapping, (real(x) + 0.5, real(y) + 0.5));
        let grid = Grid::new(SimpleGrid::from_func(self.size, is_dark));
        grid.decode().ok().map(|(_, content)| content)
    }

    /// Where the small pattern near the fourth corner is seen, which tells how the code is tilted; version 1 has none.
    fn alignment(&self, bitmap: &Bitmap) -> Option<Point> {
        if self.size == 21 {
            return None;
        }
        let middle = real(self.size) - 6.5;
        let mut best = (20, None);
        // A third of a square at a time, up to four squares away, outwards.
        let mut steps: Vec<(i32, i32)> = (-12..=12).flat_map(|u| (-12..=12).map(move |v| (u, v))).collect();
        steps.sort_by_key(|(u, v)| u * u + v * v);
        for (u, v) in steps {
            let (u, v) = (middle + f64::from(u) / 3.0, middle + f64::from(v) / 3.0);
            let dots = (-2..=2).flat_map(|x| (-2..=2).map(move |y| (x, y)));
            let fits = |(x, y): &(i32, i32)| {
                let is_dark = square(bitmap, &self.flat, (u + f64::from(*x), v + f64::from(*y)));
                is_dark == (x.abs().max(y.abs()) != 1)
            };
            let count = dots.filter(fits).count();
            if count > best.0 {
                best = (count, Some(self.flat.of((u, v))));
            }
        }
        best.1
    }
}

/// The mapping by three corners, and a fourth place that is known.
fn mapping(end: f64, corners: [Point; 3], fourth: (Point, Point)) -> Option<Perspective> {
    let [corner, across, down] = corners;
    Perspective::through([((3.5, 3.5), corner), ((end, 3.5), across), ((3.5, end), down), fourth])
}

/// Whether a square of the code is dark: most of five places around its middle.
fn square(bitmap: &Bitmap, mapping: &Perspective, (u, v): Point) -> bool {
    const PLACES: [Point; 5] = [(0.0, 0.0), (0.2, 0.0), (-0.2, 0.0), (0.0, 0.2), (0.0, -0.2)];
    let is_dark = |(du, dv): &Point| {
        let (x, y) = mapping.of((u + du, v + dv));
        bitmap.is_dark_near(x, y)
    };
    PLACES.iter().filter(|place| is_dark(place)).count() >= 3
}

/// How many squares lie between the middles of two corners, measured by their own widths along the line between them.
fn squares(bitmap: &Bitmap, one: Corner, other: Corner) -> Option<f64> {
    let (dx, dy) = (other.x - one.x, other.y - one.y);
    let distance = dx.hypot(dy);
    let way = (dx / distance, dy / distance);
    let [_, _, near] = ends(bitmap, (one.x, one.y), way)?;
    let [_, _, far] = ends(bitmap, (other.x, other.y), (-way.0, -way.1))?;
    Some(distance / ((near + far) / 7.0))
}
