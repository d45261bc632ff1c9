//! The cut-offs of a method in words.

use crate::{Key, Words};
use peil_core::Comparator;
use peil_core::methods::{Threshold, Thresholds};

impl Words {
    /// One row of a table of classes: `op koers: 95 % of meer`. All cut-offs are fractions, so they are written in percent.
    #[must_use]
    pub fn threshold(&self, threshold: &Threshold) -> String {
        self.scaled_threshold(threshold, 1.0)
    }

    /// The whole table, best class first, with its bounds as they were used in this case.
    #[must_use]
    pub fn thresholds(&self, thresholds: &Thresholds) -> Vec<String> {
        thresholds.rows.iter().map(|row| self.scaled_threshold(row, thresholds.scale)).collect()
    }

    fn scaled_threshold(&self, threshold: &Threshold, scale: f64) -> String {
        let status = self.status(threshold.status);
        let Some((comparator, bound)) = threshold.bound else {
            return self.say_with(Key::ThresholdRest, &[("status", status.into())]);
        };
        let key = match comparator {
            Comparator::AtLeast => Key::ThresholdAtLeast,
            Comparator::MoreThan => Key::ThresholdMoreThan,
            Comparator::AtMost => Key::ThresholdAtMost,
            Comparator::LessThan => Key::ThresholdLessThan,
        };
        let bound = self.cut_off(bound, scale);
        self.say_with(key, &[("status", status.into()), ("bound", bound.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use peil_core::methods::Status;

    #[test]
    fn a_cut_off_is_a_percentage() {
        let of = |comparator, millionths| Threshold {
            status: Status::OnTrack,
            bound: Some((comparator, peil_core::Decimal::from_millionths(millionths))),
        };
        let dutch = Words::new(Language::Dutch);
        assert_eq!(dutch.threshold(&of(Comparator::AtLeast, 950_000)), "op koers: 95\u{a0}% of meer");
        assert_eq!(dutch.threshold(&of(Comparator::AtLeast, 15_000)), "op koers: 1,5\u{a0}% of meer");
        assert_eq!(dutch.threshold(&of(Comparator::MoreThan, -10_000)), "op koers: meer dan −1\u{a0}%");
        let rest = Threshold { status: Status::Deterioration, bound: None };
        assert_eq!(Words::new(Language::English).threshold(&rest), "deterioration: the rest");
    }

    #[test]
    fn near_a_limit_the_bounds_are_those_that_were_used() {
        const ROWS: &[Threshold] = &[Threshold {
            status: Status::OnTrack,
            bound: Some((Comparator::AtLeast, peil_core::Decimal::from_millionths(15_000))),
        }];
        // 1.5 % x 0.721213326764808 = 1.08182 %.
        let near = Thresholds { rows: ROWS, scale: 0.721_213_326_764_808 };
        assert_eq!(Words::new(Language::English).thresholds(&near), ["on track: 1.082\u{a0}% or more"]);
    }
}
