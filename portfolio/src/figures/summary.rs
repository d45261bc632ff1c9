//! Mean and spread.

use peil_core::Decimal;
use peil_core::maturity::Points;

/// Mean and spread of some scores or differences of scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many there are; at least one.
    pub count: u32,
    /// Their mean, rounded half away from zero to a millionth.
    pub mean: Decimal,
    /// The standard deviation of a sample (divided by one less than the count); `None` of one.
    pub deviation: Option<Decimal>,
    /// The least of them.
    pub least: Points,
    /// The most of them.
    pub most: Points,
}

/// Sums of whole parts, so that the order of adding cannot matter.
#[derive(Clone, Copy, Default)]
pub(super) struct Sum {
    count: u32,
    total: i64,
    squares: i128,
    bounds: Option<(Points, Points)>,
}

impl Sum {
    pub(super) fn add(&mut self, points: Points) {
        let parts = i64::from(points.parts());
        self.count += 1;
        self.total += parts;
        // At most a hundred points: the square fits in 64 bits, the sum of many may not.
        self.squares += i128::from(parts * parts);
        let (least, most) = self.bounds.unwrap_or((points, points));
        self.bounds = Some((least.min(points), most.max(points)));
    }

    pub(super) fn summary(self) -> Option<Summary> {
        let (least, most) = self.bounds?;
        let (count, sum) = (i128::from(self.count), i128::from(self.total));
        // n Σx² − (Σx)² is exact; one root and one division round.
        let spread = self.squares * count - sum * sum;
        let deviation = (count > 1).then(|| {
            #[expect(clippy::cast_precision_loss, reason = "the root has fewer digits than a double")]
            let variance = spread as f64 / (count * (count - 1)) as f64;
            let parts = variance.sqrt() / f64::from(Points::PARTS);
            #[expect(clippy::cast_possible_truncation, reason = "at most a hundred points")]
            Decimal::from_millionths((parts * 1e6).round() as i64)
        });
        Some(Summary { count: self.count, mean: mean(sum, count), deviation, least, most })
    }
}

/// `sum` parts over `count`, in points, rounded half away from zero.
fn mean(sum: i128, count: i128) -> Decimal {
    let divisor = count * i128::from(Points::PARTS);
    let doubled = sum.abs() * i128::from(Decimal::SCALE) * 2 + divisor;
    let rounded = doubled / (divisor * 2);
    let millionths = i64::try_from(rounded * sum.signum()).unwrap_or(i64::MAX);
    Decimal::from_millionths(millionths)
}
