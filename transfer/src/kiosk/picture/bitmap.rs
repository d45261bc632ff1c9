//! Dark and light.

use super::grey::Grey;

/// A picture in which every pixel is dark or light.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bitmap {
    width: usize,
    dark: Vec<bool>,
}

impl Bitmap {
    /// A pixel is dark when it is clearly darker than what surrounds it, an eighth of the picture each way, so that a shadow
    /// over a part of a photograph does no harm. The whole picture has a say of a quarter, so that the inside of something
    /// large stays dark.
    pub(super) fn of(grey: &Grey) -> Self {
        let (width, height) = (grey.width(), grey.height());
        let reach = (grey.side() / 8).max(1);
        let sums = Sums::of(grey);
        let all =
            sums.row(height).last().copied().unwrap_or(0).checked_div((width * height) as u64).unwrap_or(0);
        let mut dark = Vec::with_capacity(width * height);
        for y in 0..height {
            let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(height));
            let (above, below) = (sums.row(top), sums.row(bottom));
            for (x, shade) in grey.row(y).iter().enumerate() {
                let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(width));
                let sum = below[right] + above[left] - below[left] - above[right];
                let mean = sum / ((right - left) * (bottom - top)) as u64;
                dark.push(u64::from(*shade) * 400 < (3 * mean + all) * 92);
            }
        }
        Self { width, dark }
    }

    pub(super) const fn width(&self) -> usize {
        self.width
    }

    pub(super) fn height(&self) -> usize {
        self.dark.len().checked_div(self.width).unwrap_or(0)
    }

    /// The same at the pixel in which a place lies; pixels reach half a pixel around whole numbers.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked before")]
    pub(super) fn is_dark_near(&self, x: f64, y: f64) -> bool {
        let (x, y) = (x + 0.5, y + 0.5);
        let inside = (0.0..1e6).contains(&x) && (0.0..1e6).contains(&y);
        inside && self.is_dark(x as usize, y as usize)
    }

    /// False outside.
    pub(super) fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.width && self.dark.get(y * self.width + x) == Some(&true)
    }
}

/// The sums of all shades above and to the left, so that a sum over any rectangle takes four of them.
struct Sums {
    stride: usize,
    sums: Vec<u64>,
}

impl Sums {
    fn of(grey: &Grey) -> Self {
        let stride = grey.width() + 1;
        let mut sums = vec![0; stride * (grey.height() + 1)];
        for y in 0..grey.height() {
            let (above, row) = sums.split_at_mut((y + 1) * stride);
            let above = above.iter().skip(y * stride + 1);
            let mut sum = 0;
            for ((to, above), shade) in row.iter_mut().skip(1).zip(above).zip(grey.row(y)) {
                sum += u64::from(*shade);
                *to = above + sum;
            }
        }
        Self { stride, sums }
    }

    /// The sums of all rows before this one, up to each column.
    fn row(&self, row: usize) -> &[u64] {
        self.sums.get(row * self.stride..(row + 1) * self.stride).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shadow_over_half_of_it_makes_no_difference() {
        let is_square = |x: usize, y: usize| (x / 8 + y / 8).is_multiple_of(2);
        let shades = (0..160 * 160).map(|at| (at % 160, at / 160)).map(|(x, y)| {
            let light = if x < 80 { 250 } else { 120 };
            if is_square(x, y) { light / 4 } else { light }
        });
        let bitmap = Bitmap::of(&Grey::of(160, shades.collect()));
        let wrong = (0..160 * 160)
            .map(|at| (at % 160, at / 160))
            .filter(|(x, y)| bitmap.is_dark(*x, *y) != is_square(*x, *y));
        assert_eq!(wrong.count(), 0);
    }

    #[test]
    fn the_inside_of_something_large_is_dark() {
        let shades = (0..100 * 100).map(|at| if (20..80).contains(&(at % 100)) { 0 } else { 255 });
        let bitmap = Bitmap::of(&Grey::of(100, shades.collect()));
        assert!(bitmap.is_dark(50, 50) && !bitmap.is_dark(10, 50) && !bitmap.is_dark(100, 50));
    }
}
