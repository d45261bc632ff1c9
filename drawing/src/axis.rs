//! From values and months to points.

use peil_core::Decimal;

/// The values along one side of a chart. Ticks are exact decimals, so that their labels are too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueAxis {
    low: i64,
    high: i64,
    step: i64,
}

/// The months along the bottom of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthAxis {
    first: i32,
    last: i32,
}

/// A share of a span, between 0 and 1 for what lies inside.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a place on the screen needs no more than seven digits"
)]
fn share(offset: i64, span: i64) -> f32 {
    if span == 0 { 0.5 } else { (offset as f64 / span as f64) as f32 }
}

impl ValueAxis {
    /// An axis on which all the values fit, with about `ticks` ticks at round values. `limits` are values it will not
    /// pass unless the values themselves do, such as 0 and 100 for shares. No step is finer than `digits` behind the decimal
    /// sign.
    #[must_use]
    pub fn new(
        values: impl IntoIterator<Item = Decimal>,
        limits: Option<(Decimal, Decimal)>,
        ticks: i64,
        digits: u8,
    ) -> Self {
        let mut lowest = i64::MAX;
        let mut highest = i64::MIN;
        for value in values {
            // A quarter of the range keeps every sum below from overflowing.
            let millionths = value.millionths().clamp(i64::MIN / 4, i64::MAX / 4);
            lowest = lowest.min(millionths);
            highest = highest.max(millionths);
        }
        if lowest > highest {
            (lowest, highest) = (0, Decimal::HUNDRED.millionths());
        }
        if lowest == highest {
            let room = (lowest.abs() / 5).max(Decimal::SCALE);
            (lowest, highest) = (lowest - room, highest + room);
        }
        // A little air, so that no mark lies on the frame.
        let air = (highest - lowest) / 12;
        let (mut low, mut high) = (lowest - air, highest + air);
        if lowest >= 0 {
            low = low.max(0);
        }
        if let Some((floor, ceiling)) = limits {
            low = low.max(floor.millionths().min(lowest));
            high = high.min(ceiling.millionths().max(highest));
        }
        let finest = 10_i64.pow(6 - u32::from(digits.min(6)));
        let step = round_step((high - low) / ticks.max(1)).max(finest);
        low = low.div_euclid(step) * step;
        high = -((-high).div_euclid(step) * step);
        if let Some((floor, _)) = limits.filter(|(floor, _)| floor.millionths() <= lowest) {
            low = low.max(floor.millionths());
        }
        Self { low, high, step }
    }

    /// Where a value lies: 0 at the low end, 1 at the high end.
    #[must_use]
    pub fn share(&self, value: Decimal) -> f32 {
        share(value.millionths().saturating_sub(self.low), self.high - self.low)
    }

    /// The round values, lowest first.
    #[must_use]
    pub fn ticks(&self) -> Vec<Decimal> {
        (0..=(self.high - self.low) / self.step)
            .map(|count| Decimal::from_millionths(self.low + count * self.step))
            .collect()
    }

    /// The digits behind the decimal sign that tell the ticks apart.
    #[must_use]
    pub fn digits(&self) -> u8 {
        (0..6).find(|&digits| self.step % 10_i64.pow(6 - u32::from(digits)) == 0).unwrap_or(6)
    }
}

/// The smallest of 1, 2 and 5 times a power of ten that is not below `span`.
fn round_step(span: i64) -> i64 {
    let mut decade = 1_i64;
    loop {
        for factor in [1, 2, 5] {
            if decade * factor >= span {
                return decade * factor;
            }
        }
        match decade.checked_mul(10) {
            Some(next) if next <= 1_000_000_000_000_000_000 => decade = next,
            _ => return decade * 5,
        }
    }
}

impl MonthAxis {
    /// An axis on which all the months fit, with some air on either side.
    #[must_use]
    pub fn new(months: impl IntoIterator<Item = i32>) -> Self {
        let (mut first, mut last) = (i32::MAX, i32::MIN);
        for month in months {
            first = first.min(month);
            last = last.max(month);
        }
        if first > last {
            (first, last) = (0, 12);
        }
        if last - first < 24 {
            last = first + 24;
        }
        Self { first: first - 5, last: last + 3 }
    }

    /// Where a month lies: 0 at the left, 1 at the right.
    #[must_use]
    pub fn share(&self, month: i32) -> f32 {
        share(i64::from(month) - i64::from(self.first), i64::from(self.last) - i64::from(self.first))
    }

    /// The years whose end lies on the axis, at most `most` of them, evenly spaced and with the last one among them.
    /// Each comes with the month it stands for.
    #[must_use]
    pub fn years(&self, most: usize) -> Vec<(i32, i32)> {
        let all: Vec<i32> = (self.first / 12 - 1..=self.last / 12)
            .filter(|year| (self.first..=self.last).contains(&(year * 12 + 12)))
            .collect();
        let step = [1, 2, 5, 10, 20, 50]
            .into_iter()
            .find(|step| all.len().div_ceil(*step) <= most.max(1))
            .unwrap_or(100);
        let mut years: Vec<(i32, i32)> =
            all.into_iter().rev().step_by(step).map(|year| (year, year * 12 + 12)).collect();
        years.reverse();
        years
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn values_lie_on_the_axis_in_their_order() {
        let values = ["75", "80.8", "81.5", "95"].map(of);
        let axis = ValueAxis::new(values, Some((Decimal::ZERO, Decimal::HUNDRED)), 5, 6);
        let shares = values.map(|value| axis.share(value));
        assert!(shares.is_sorted(), "{shares:?}");
        assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)), "{shares:?}");
        assert_eq!(axis.ticks().first(), Some(&of("70")));
        assert_eq!(axis.ticks().last(), Some(&of("100")));
        assert_eq!(axis.digits(), 0);
    }

    #[test]
    fn limits_hold_unless_the_values_pass_them() {
        let axis = ValueAxis::new(["99", "100"].map(of), Some((Decimal::ZERO, Decimal::HUNDRED)), 4, 6);
        assert_eq!(axis.ticks().last(), Some(&Decimal::HUNDRED));
        let beyond = ValueAxis::new(["99", "120"].map(of), Some((Decimal::ZERO, Decimal::HUNDRED)), 4, 6);
        assert!(beyond.share(of("120")) <= 1.0);
    }

    #[test]
    fn fine_steps_get_the_digits_they_need() {
        let axis = ValueAxis::new(["0.1", "0.35"].map(of), None, 5, 6);
        assert_eq!(axis.digits(), 2 - u8::from(axis.ticks()[1].millionths() % 100_000 == 0));
    }

    #[test]
    fn extremes_do_not_overflow() {
        for values in [vec![Decimal::MIN, Decimal::MAX], vec![Decimal::MAX], vec![]] {
            let axis = ValueAxis::new(values, None, 5, 6);
            assert!(axis.ticks().len() < 20);
        }
    }

    #[test]
    fn years_are_thinned_from_the_end() {
        let axis = MonthAxis::new([2016 * 12 + 12, 2030 * 12 + 12]);
        let years: Vec<i32> = axis.years(6).into_iter().map(|(year, _)| year).collect();
        assert_eq!(years, [2020, 2025, 2030]);
        let all: Vec<i32> = axis.years(99).into_iter().map(|(year, _)| year).collect();
        assert_eq!((all.first(), all.last(), all.len()), (Some(&2016), Some(&2030), 15));
        let shares: Vec<f32> = axis.years(99).into_iter().map(|(_, month)| axis.share(month)).collect();
        assert!(shares.is_sorted() && shares.iter().all(|share| (0.0..=1.0).contains(share)));
    }
}
