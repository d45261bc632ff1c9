//! Mean and spread.

use crate::Score;
use peil_core::Decimal;

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
    pub least: Score,
    /// The most of them.
    pub most: Score,
}

/// Sums of whole parts, so that the order of adding cannot matter.
#[derive(Clone, Copy, Default)]
pub(super) struct Sum {
    count: u32,
    total: i128,
    squares: i128,
    bounds: Option<(Score, Score)>,
}

impl Sum {
    pub(super) fn add(&mut self, score: Score) {
        let parts = i128::from(score.parts());
        self.count += 1;
        self.total += parts;
        // At most a hundred points: a square has 72 bits, and there is room for the sum of as many as can be counted.
        self.squares += parts * parts;
        let (least, most) = self.bounds.unwrap_or((score, score));
        self.bounds = Some((least.min(score), most.max(score)));
    }

    pub(super) fn summary(self) -> Option<Summary> {
        let (least, most) = self.bounds?;
        let (count, sum) = (i128::from(self.count), self.total);
        // n Σx² − (Σx)² is exact; one root and one division round.
        let spread = self.squares * count - sum * sum;
        let deviation = (count > 1).then(|| {
            #[expect(clippy::cast_precision_loss, reason = "the root has fewer digits than a double")]
            let (variance, one) = (spread as f64 / (count * (count - 1)) as f64, Score::PARTS as f64);
            let parts = variance.sqrt() / one;
            #[expect(clippy::cast_possible_truncation, reason = "at most a hundred points")]
            Decimal::from_millionths((parts * 1e6).round() as i64)
        });
        Some(Summary { count: self.count, mean: mean(sum, count), deviation, least, most })
    }
}

/// `sum` parts over `count`, in points, rounded half away from zero.
fn mean(sum: i128, count: i128) -> Decimal {
    let divisor = count * i128::from(Score::PARTS);
    let doubled = sum.abs() * i128::from(Decimal::SCALE) * 2 + divisor;
    let rounded = doubled / (divisor * 2);
    let millionths = i64::try_from(rounded * sum.signum()).unwrap_or(i64::MAX);
    Decimal::from_millionths(millionths)
}
