//! The corners of QR codes: a dark square in a light ring in a dark ring.
//!
//! They are looked for before codes are, because looking for codes takes time by the cube of their number, and a picture made
//! for it would keep a program busy for hours.

/// A corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Corner {
    pub(super) x: usize,
    pub(super) y: usize,
    /// How wide a square of the code is, in pixels.
    pub(super) square: usize,
}

/// Up to `most` corners and one more, of what is dark.
pub(super) fn corners(
    width: usize,
    height: usize,
    is_dark: impl Fn(usize, usize) -> bool,
    most: usize,
) -> Vec<Corner> {
    let mut corners: Vec<Corner> = Vec::new();
    for y in 0..height {
        let mut runs = Runs::default();
        for x in 0..=width {
            let Some((across, square)) =
                runs.push(x < width && is_dark(x, y)).map(|half| (x - half.0, half.1))
            else {
                continue;
            };
            let known =
                |corner: &Corner| corner.x.abs_diff(across) + corner.y.abs_diff(y) <= 3 * corner.square;
            if corners.iter().any(known) || !stands(across, y, height, square, &is_dark) {
                continue;
            }
            corners.push(Corner { x: across, y, square });
            if corners.len() > most {
                return corners;
            }
        }
    }
    corners
}

/// Whether a column through the middle shows the same pattern in about the same size.
fn stands(x: usize, y: usize, height: usize, square: usize, is_dark: &impl Fn(usize, usize) -> bool) -> bool {
    let reach = square * 6;
    let mut runs = Runs::default();
    (y.saturating_sub(reach)..=(y + reach).min(height)).any(|at| {
        runs.push(at < height && is_dark(x, at)).is_some_and(|(half, other)| {
            let middle = at - half;
            middle.abs_diff(y) <= 2 * square && other.max(square) <= 2 * other.min(square)
        })
    })
}

/// The lengths of the last five runs of one shade.
#[derive(Default)]
struct Runs {
    lengths: [usize; 5],
    dark: bool,
}

impl Runs {
    /// Takes the next pixel. When it ends a pattern of 1 dark, 1 light, 3 dark, 1 light, 1 dark: how far its middle lies
    /// back, and how wide a one is.
    fn push(&mut self, dark: bool) -> Option<(usize, usize)> {
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

    fn pattern(&self) -> Option<(usize, usize)> {
        let [one, two, middle, four, five] = self.lengths;
        let square = (one + two + four + five) / 4;
        // Smaller than two pixels it is noise.
        let slack = square * 3 / 4;
        let near = |length: usize, squares: usize| length.abs_diff(squares * square) <= slack;
        let fits =
            square >= 2 && near(one, 1) && near(two, 1) && near(middle, 3) && near(four, 1) && near(five, 1);
        fits.then_some((middle / 2 + four + five, square))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seven squares wide, each as many pixels as said.
    fn is_corner(x: usize, y: usize, square: usize) -> bool {
        let (x, y) = (x / square, y / square);
        let ring = |x: usize| x == 0 || x == 6;
        x < 7 && y < 7 && (ring(x) || ring(y) || ((2..5).contains(&x) && (2..5).contains(&y)))
    }

    #[test]
    fn a_corner_is_found_once_with_its_place_and_size() {
        for square in [2, 3, 10] {
            let at = |x: usize, y: usize| x >= 20 && y >= 30 && is_corner(x - 20, y - 30, square);
            let found = corners(200, 200, at, 10);
            assert_eq!(found.len(), 1, "{found:?}");
            let middle = 7 * square / 2;
            assert_eq!(found[0].square, square);
            assert!(
                found[0].x.abs_diff(20 + middle) <= square && found[0].y.abs_diff(30 + middle) <= 2 * square
            );
        }
    }

    #[test]
    fn stripes_are_no_corner_and_too_many_corners_end_the_search() {
        let stripes = |x: usize, _: usize| is_corner(x % 100, 6, 4) || is_corner(x % 100, 12, 4);
        assert_eq!(corners(1000, 100, stripes, 10), []);
        let many = |x: usize, y: usize| is_corner(x % 32, y % 32, 4);
        assert_eq!(corners(1000, 1000, many, 10).len(), 11);
    }
}
