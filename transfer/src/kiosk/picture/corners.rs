//! The corners of QR codes: a dark square in a light ring in a dark ring, one, one and three squares of the code wide.

use super::bitmap::Bitmap;

/// A corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Corner {
    /// Its middle, in pixels from the left.
    pub(super) x: f64,
    /// Its middle, in pixels from the top.
    pub(super) y: f64,
    /// About how wide a square of the code is, in pixels.
    pub(super) square: f64,
}

/// From the middle of a corner to where it ends, in squares.
const HALF: f64 = 3.5;

/// Up to `most` corners and one more. Time is that of looking at every pixel once.
pub(super) fn corners(bitmap: &Bitmap, most: usize) -> Vec<Corner> {
    let mut corners: Vec<Corner> = Vec::new();
    for y in 0..bitmap.height() {
        let mut runs = Runs::default();
        for x in 0..=bitmap.width() {
            let Some(back) = runs.push(bitmap.is_dark(x, y)) else { continue };
            let (across, down) = (real(x - back), real(y));
            let known = |corner: &Corner| {
                (corner.x - across).abs().max((corner.y - down).abs()) <= 3.0 * corner.square
            };
            if corners.iter().any(known) {
                continue;
            }
            let corner = settled(bitmap, across, down).filter(|corner| !corners.contains(corner));
            corners.extend(corner);
            if corners.len() > most {
                return corners;
            }
        }
    }
    corners
}

#[expect(clippy::cast_precision_loss, reason = "places in a picture of at most thousands of pixels")]
const fn real(number: usize) -> f64 {
    number as f64
}

/// The corner around a place inside it, where the pattern stands in all four directions.
fn settled(bitmap: &Bitmap, x: f64, y: f64) -> Option<Corner> {
    let (mut x, mut y) = (x, y);
    for _ in 0..2 {
        let (up, down) = (ends(bitmap, (x, y), (0.0, -1.0))?, ends(bitmap, (x, y), (0.0, 1.0))?);
        y += (down[0] - up[0]) / 2.0;
        let (left, right) = (ends(bitmap, (x, y), (-1.0, 0.0))?, ends(bitmap, (x, y), (1.0, 0.0))?);
        x += (right[0] - left[0]) / 2.0;
    }
    let mut squares = [0.0; 4];
    for (square, way) in squares.iter_mut().zip([(0.0, -1.0), (0.0, 1.0), (-1.0, 0.0), (1.0, 0.0)]) {
        let [stone, gap, ring] = ends(bitmap, (x, y), way)?;
        *square = ring / HALF;
        let near = |end: f64, squares: f64| (end / *square - squares).abs() <= 0.75;
        if *square < 1.2 || !near(stone, 1.5) || !near(gap, 2.5) {
            return None;
        }
    }
    let (least, most) = squares
        .iter()
        .fold((f64::MAX, 0.0_f64), |(least, most), square| (least.min(*square), most.max(*square)));
    (most <= 2.0 * least).then_some(Corner { x, y, square: squares.iter().sum::<f64>() / 4.0 })
}

/// How far from a place in a direction of length 1 the dark, the light after it and the dark after that end; none where
/// the place is light, or they take longer than the picture.
pub(super) fn ends(bitmap: &Bitmap, (x, y): (f64, f64), (dx, dy): (f64, f64)) -> Option<[f64; 3]> {
    let mut found = [0.0; 3];
    let (mut dark, mut step) = (true, 0.0);
    let most = real(bitmap.width().max(bitmap.height()));
    for end in &mut found {
        while bitmap.is_dark_near(x + dx * step, y + dy * step) == dark {
            step += 0.5;
            if step > most {
                return None;
            }
        }
        // Between the last place before and the first place behind.
        *end = step - 0.25;
        dark = !dark;
    }
    (found[0] > 0.0).then_some(found)
}

/// The lengths of the last five runs of one shade.
#[derive(Default)]
struct Runs {
    lengths: [usize; 5],
    dark: bool,
}

impl Runs {
    /// Takes the next pixel. When it ends a pattern of 1 dark, 1 light, 3 dark, 1 light, 1 dark: how far its middle lies
    /// back.
    fn push(&mut self, dark: bool) -> Option<usize> {
        let [.., length] = &mut self.lengths;
        if dark == self.dark {
            *length += 1;
            return None;
        }
        self.dark = dark;
        let found = if dark { None } else { self.pattern() };
        self.lengths.rotate_left(1);
        self.lengths[4] = 1;
        found
    }

    fn pattern(&self) -> Option<usize> {
        let [one, two, middle, four, five] = self.lengths;
        // In sevenths, so that two pixels a square are not rounded away.
        let whole = one + two + middle + four + five;
        let near = |length: usize, squares: usize| (7 * length).abs_diff(squares * whole) * 4 <= 3 * whole;
        let fits =
            whole >= 10 && near(one, 1) && near(two, 1) && near(middle, 3) && near(four, 1) && near(five, 1);
        fits.then_some(middle / 2 + four + five)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kiosk::picture::grey::Grey;

    /// Seven squares wide, each as many pixels as said.
    fn is_corner(x: usize, y: usize, square: usize) -> bool {
        let (x, y) = (x / square, y / square);
        let ring = |x: usize| x == 0 || x == 6;
        x < 7 && y < 7 && (ring(x) || ring(y) || ((2..5).contains(&x) && (2..5).contains(&y)))
    }

    fn picture(side: usize, is_dark: impl Fn(usize, usize) -> bool) -> Bitmap {
        let shades = (0..side * side).map(|at| if is_dark(at % side, at / side) { 0 } else { 255 });
        Bitmap::of(&Grey::of(side, shades.collect()))
    }

    #[test]
    fn a_corner_is_found_once_with_its_place_and_size() {
        for square in [2, 3, 10] {
            let at = |x: usize, y: usize| x >= 20 && y >= 30 && is_corner(x - 20, y - 30, square);
            let found = corners(&picture(200, at), 10);
            assert_eq!(found.len(), 1, "{found:?}");
            let middle = real(7 * square - 1) / 2.0;
            let near = |one: f64, other: f64| (one - other).abs() <= 0.5;
            assert!(near(found[0].x, 20.0 + middle) && near(found[0].y, 30.0 + middle), "{found:?}");
            assert!(near(found[0].square, real(square)), "{found:?}");
        }
    }

    #[test]
    fn stripes_are_no_corner_and_too_many_corners_end_the_search() {
        let stripes = |x: usize, _: usize| is_corner(x % 100, 13, 4);
        assert_eq!(corners(&picture(600, stripes), 10), []);
        let many = |x: usize, y: usize| is_corner(x % 32, y % 32, 4);
        assert_eq!(corners(&picture(600, many), 10).len(), 11);
    }
}
