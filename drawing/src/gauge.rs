//! The gauge: a level staff laid on its side. The filled part is the level, the hatched part the gap, the bolt the
//! target, the notch below the baseline.

use super::scene::{Area, Pen, Scene, point};
use crate::Ink;
use peil_core::Decimal;

/// What a gauge shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gauge {
    /// The level now.
    pub value: Option<Decimal>,
    /// The level aimed at.
    pub target: Decimal,
    /// The level at the baseline.
    pub base: Option<Decimal>,
    /// The whole staff from left to right, where the unit has one: 0 to 100 for shares, the last place to the first for
    /// ranks.
    pub whole: Option<(Decimal, Decimal)>,
    /// Whether the target is met, so that there is no gap on whichever side of it the level lies.
    pub is_met: bool,
}

impl Gauge {
    /// The drawing.
    #[must_use]
    pub fn scene(&self, width: f32, height: f32) -> Scene {
        let mut scene = Scene::new(width, height);
        let (low, high) = self.ends();
        let span = if high == low { 1 } else { high - low };
        let x = |value: Decimal| {
            #[expect(
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                reason = "a place on the screen"
            )]
            let share = ((bounded(value) - low) as f64 / span as f64) as f32;
            6.0 + share.clamp(0.0, 1.0) * (width - 12.0)
        };
        let top = height / 2.0 - 3.5;
        let foot = top + 9.0;
        let bar = |from: f32, to: f32| Area::new(point(from.min(to), top), point(from.max(to), foot));
        scene.fill(bar(6.0, width - 6.0), Ink::Line);
        let target = x(self.target);
        if let Some(value) = self.value {
            let level = x(value);
            scene.fill(bar(6.0, level), Ink::Accent);
            // The gap: hatched, so that it is told from the level without colour.
            let (left, right) = (level.min(target), level.max(target));
            let mut stripe = left + 3.0;
            while !self.is_met && stripe + 2.0 < right {
                scene.line(
                    vec![point(stripe, foot - 1.0), point(stripe + 3.0, top + 1.0)],
                    Pen::solid(Ink::Edge, 1.0),
                );
                stripe += 4.5;
            }
        }
        for tenth in 0..=10_u8 {
            let at = 6.0 + f32::from(tenth) / 10.0 * (width - 12.0);
            let long = if tenth % 5 == 0 { 5.0 } else { 3.0 };
            scene.line(vec![point(at, foot + 1.0), point(at, foot + 1.0 + long)], Pen::solid(Ink::Edge, 1.0));
        }
        if let Some(base) = self.base {
            let at = x(base);
            scene.line(vec![point(at, top - 1.5), point(at, foot + 1.5)], Pen::solid(Ink::Surface, 3.4));
            scene.line(vec![point(at, top - 1.5), point(at, foot + 1.5)], Pen::solid(Ink::Text, 1.2));
        }
        scene.line(vec![point(target, top - 2.0), point(target, foot + 1.0)], Pen::solid(Ink::Text, 2.0));
        let bolt =
            vec![point(target, top - 1.0), point(target - 5.0, top - 7.5), point(target + 5.0, top - 7.5)];
        scene.polygon(bolt, Some(Ink::Text), None);
        scene
    }

    /// The ends of the staff, in millionths.
    fn ends(&self) -> (i64, i64) {
        let all = [Some(self.target), self.value, self.base];
        let numbers = || all.iter().flatten().map(|value| bounded(*value));
        let (low, high) = (numbers().min().unwrap_or(0).min(0), numbers().max().unwrap_or(0).max(0));
        match self.whole {
            Some((left, right)) if left > right => (left.millionths(), right.millionths()),
            Some((left, right)) if low >= left.millionths() && high <= right.millionths() => {
                (left.millionths(), right.millionths())
            }
            _ => (low, high),
        }
    }
}

/// The millionths of a value, kept to where no difference of two can overflow.
fn bounded(value: Decimal) -> i64 {
    value.millionths().clamp(i64::MIN / 4, i64::MAX / 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Shape;

    fn of(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_met_has_no_gap_to_hatch() {
        let strokes = |value: &str, target: &str, is_met| {
            let whole = Some((Decimal::ZERO, Decimal::HUNDRED));
            let gauge = Gauge { value: Some(of(value)), target: of(target), base: None, whole, is_met };
            let scene = gauge.scene(160.0, 26.0);
            let slanted = |shape: &&Shape| match shape {
                Shape::Line { points, .. } => (points[0].x - points[1].x).abs() > 1.0,
                _ => false,
            };
            scene.shapes.iter().filter(slanted).count()
        };
        assert!(strokes("60", "75", false) > 3);
        assert_eq!(strokes("90", "75", true), 0, "more than was aimed at");
        assert_eq!(strokes("20", "40", true), 0, "less than is allowed");
        assert!(strokes("60", "40", false) > 3, "more than is allowed");
    }

    #[test]
    fn everything_stays_on_the_staff() {
        let whole = Some((Decimal::ZERO, Decimal::HUNDRED));
        for (value, target, base) in [
            (Some("81.5"), "95", Some("75")),
            (Some("-36"), "0", Some("-47")),
            (Some("670000"), "1000000", Some("673000")),
            (None, "100", None),
            (Some("4"), "3", Some("5")),
            (Some("3"), "3", None),
            (Some("0"), "0", None),
            (Some("120"), "100", None),
            (Some("9223372036854"), "-9223372036854", None),
        ] {
            for whole in [whole, Some((of("27"), Decimal::ONE)), None] {
                let gauge = Gauge {
                    value: value.map(of),
                    target: of(target),
                    base: base.map(of),
                    whole,
                    is_met: false,
                };
                let scene = gauge.scene(160.0, 26.0);
                for shape in &scene.shapes {
                    if let Shape::Line { points, .. } | Shape::Polygon { points, .. } = shape {
                        for at in points {
                            assert!((0.0..=160.0).contains(&at.x) && (0.0..=26.0).contains(&at.y), "{at:?}");
                        }
                    }
                }
            }
        }
    }
}
