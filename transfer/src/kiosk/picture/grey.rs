//! A picture in shades of grey.

/// Shades from black, 0, to white, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Grey {
    width: usize,
    shades: Vec<u8>,
}

impl Grey {
    /// A picture of whole rows of one width; what is left over is cut off.
    pub(super) fn of(width: usize, mut shades: Vec<u8>) -> Self {
        let rows = shades.len().checked_div(width).unwrap_or(0);
        shades.truncate(rows * width);
        Self { width: if rows == 0 { 0 } else { width }, shades }
    }

    pub(super) const fn width(&self) -> usize {
        self.width
    }

    pub(super) fn height(&self) -> usize {
        self.shades.len().checked_div(self.width).unwrap_or(0)
    }

    /// The longest side.
    pub(super) fn side(&self) -> usize {
        self.width.max(self.height())
    }

    /// A shade; white outside.
    pub(super) fn at(&self, x: usize, y: usize) -> u8 {
        if x >= self.width {
            return u8::MAX;
        }
        self.shades.get(y * self.width + x).copied().unwrap_or(u8::MAX)
    }

    /// A row; empty where there is none.
    pub(super) fn row(&self, row: usize) -> &[u8] {
        self.shades.get(row * self.width..(row + 1) * self.width).unwrap_or_default()
    }

    /// The same with dark and light exchanged.
    pub(super) fn inverted(&self) -> Self {
        Self { width: self.width, shades: self.shades.iter().map(|shade| !shade).collect() }
    }

    /// The same with no side longer than `side`, each shade the mean of a square; a very small picture becomes larger.
    pub(super) fn within(&self, side: usize) -> Self {
        const SMALL: usize = 200;
        if self.side() < SMALL {
            return self.enlarged(4);
        }
        let step = self.side().div_ceil(side);
        if step <= 1 {
            return self.clone();
        }
        let (width, height) = (self.width / step, self.height() / step);
        let mut sums = vec![0_u32; width];
        let mut shades = Vec::with_capacity(width * height);
        let area = u32::try_from(step * step).unwrap_or(u32::MAX);
        for (number, row) in self.shades.chunks_exact(self.width).take(height * step).enumerate() {
            for (sum, square) in sums.iter_mut().zip(row.chunks_exact(step)) {
                *sum += square.iter().map(|shade| u32::from(*shade)).sum::<u32>();
            }
            if (number + 1).is_multiple_of(step) {
                shades.extend(sums.iter().map(|sum| u8::try_from(sum / area).unwrap_or(u8::MAX)));
                sums.fill(0);
            }
        }
        Self::of(width, shades)
    }

    fn enlarged(&self, times: usize) -> Self {
        // What touches the edge would have no quiet zone around it.
        let edge = times * 4;
        let (width, height) = (self.width * times + 2 * edge, self.height() * times + 2 * edge);
        let place = |at: usize| at.checked_sub(edge).map_or(usize::MAX, |inside| inside / times);
        let at = |number: usize| (place(number % width), place(number / width));
        let shades = (0..width * height).map(at).map(|(x, y)| self.shade_or_edge(x, y));
        Self::of(width, shades.collect())
    }

    /// A shade; outside, that of the nearest corner, which is the background.
    fn shade_or_edge(&self, x: usize, y: usize) -> u8 {
        if x < self.width && y < self.height() { self.at(x, y) } else { self.at(0, 0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_picture_is_made_smaller_by_the_mean_of_squares() {
        let shades = (0..400 * 300).map(|at: usize| if at.is_multiple_of(2) { 10 } else { 30 }).collect();
        let small = Grey::of(400, shades).within(200);
        assert_eq!((small.width(), small.height(), small.side()), (200, 150, 200));
        assert!((0..150).all(|y| (0..200).all(|x| small.at(x, y) == 20)));
    }

    #[test]
    fn a_small_picture_becomes_larger_with_an_edge_of_its_background() {
        let grey = Grey::of(2, vec![9, 1, 2, 3]).within(1600);
        assert_eq!((grey.width(), grey.height()), (40, 40));
        assert_eq!([grey.at(0, 0), grey.at(16, 16), grey.at(20, 16), grey.at(23, 23)], [9, 9, 1, 3]);
        assert_eq!(Grey::of(0, vec![1]).height(), 0);
    }
}
