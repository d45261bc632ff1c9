//! Shares as bars from nothing to all, with marks for what they are held against.

use crate::scene::{Across, Along, Area, Label, Pen, Point, Scene, point};
use crate::{Ink, Type, measure};
use peil_core::Decimal;

/// What a share is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// The figure of the country: a diamond.
    Country,
    /// What is aimed at: a dashed line across the bar.
    Target,
}

/// One share with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareBar {
    /// What it is the share of.
    pub name: String,
    /// The share in words.
    pub text: String,
    /// The share in percent: at least, and at most where that is not known for sure.
    pub share: (Decimal, Decimal),
    /// What it is held against, in percent.
    pub marks: Vec<(Mark, Decimal)>,
}

/// The height of a bar with its name before it.
const BESIDE: f32 = 32.0;
/// The height of a bar with its name above it.
const ABOVE: f32 = 56.0;
/// The width below which the names stand above the bars.
const NARROW: f32 = 560.0;
/// Half the height of a bar.
const HALF: f32 = 8.0;

impl Mark {
    /// Draws the mark at a place on the middle of a bar.
    pub fn draw(self, scene: &mut Scene, at: Point) {
        match self {
            Self::Country => {
                let corners = [(0.0, -7.0), (6.0, 0.0), (0.0, 7.0), (-6.0, 0.0)];
                let corners = corners.map(|(x, y)| point(at.x + x, at.y + y)).to_vec();
                scene.polygon(corners, Some(Ink::Surface), Some(Pen::solid(Ink::Text, 1.8)));
            }
            Self::Target => {
                let line = vec![point(at.x, at.y - HALF - 4.0), point(at.x, at.y + HALF + 4.0)];
                scene.line(line, Pen::dashed(Ink::Text, 2.0));
            }
        }
    }

    /// The mark alone, for a legend.
    #[must_use]
    pub fn sample(self) -> Scene {
        let mut scene = Scene::new(20.0, 24.0);
        self.draw(&mut scene, point(10.0, 12.0));
        scene
    }
}

/// A piece of a bar for a legend: a sure share, or one that it may be at most.
#[must_use]
pub fn sample(is_sure: bool) -> Scene {
    let mut scene = Scene::new(30.0, 24.0);
    let area = Area::new(point(2.0, 12.0 - HALF), point(28.0, 12.0 + HALF));
    if is_sure {
        scene.fill(area, Ink::Accent);
    } else {
        possible(&mut scene, area);
    }
    scene
}

/// The drawing, as high as it has to be.
#[must_use]
pub fn scene(bars: &[ShareBar], width: f32) -> Scene {
    let narrow = width < NARROW;
    let row = if narrow { ABOVE } else { BESIDE };
    #[expect(clippy::cast_precision_loss, reason = "a handful of bars")]
    let mut scene = Scene::new(width, bars.len() as f32 * row);
    let widest = |text: fn(&ShareBar) -> &str, kind| {
        bars.iter().map(|bar| measure::width(text(bar), kind)).fold(0.0, f32::max)
    };
    let left = if narrow { 0.0 } else { (widest(|bar| &bar.name, Type::Body) + 14.0).min(width * 0.4) };
    let right = width - if narrow { 0.0 } else { widest(|bar| &bar.text, Type::Strong) + 14.0 };
    for (index, bar) in bars.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a handful of bars")]
        let top = index as f32 * row;
        let middle = top + if narrow { 38.0 } else { row / 2.0 };
        let text_at = if narrow { top + 12.0 } else { middle };
        let mut write = |x: f32, across, text: &str, kind| {
            let (at, anchor) = (point(x, text_at), (across, Along::Middle));
            scene.text(Label { at, anchor, text: text.to_owned(), kind, ink: Ink::Text });
        };
        write(0.0, Across::Left, &bar.name, Type::Body);
        write(width, Across::Right, &bar.text, Type::Strong);
        let x = |percent: Decimal| left + fraction(percent) * (right - left).max(10.0);
        let area = |from: Decimal, to: Decimal| {
            Area::new(point(x(from), middle - HALF), point(x(to), middle + HALF))
        };
        scene.fill(area(Decimal::ZERO, Decimal::HUNDRED), Ink::Raised);
        let (least, most) = bar.share;
        if most > least {
            possible(&mut scene, area(least, most));
        }
        if least > Decimal::ZERO {
            scene.fill(area(Decimal::ZERO, least), Ink::Accent);
        }
        for (mark, percent) in &bar.marks {
            mark.draw(&mut scene, point(x(*percent), middle));
        }
    }
    scene
}

/// What may be, besides what is sure: an outline with strokes through it.
fn possible(scene: &mut Scene, Area { min, max }: Area) {
    let pen = Pen::solid(Ink::Accent, 1.2);
    let corners = vec![min, point(max.x, min.y), max, point(min.x, max.y)];
    scene.polygon(corners, None, Some(pen));
    let mut x = min.x + 5.0;
    while x < max.x {
        scene.line(vec![point((x - 4.0).max(min.x), max.y), point(x, min.y)], pen);
        x += 5.0;
    }
}

/// A percentage as a part of one, on the drawing.
#[expect(clippy::cast_precision_loss, reason = "a place on a drawing")]
fn fraction(percent: Decimal) -> f32 {
    (percent.millionths() as f32 / 1e8).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Shape;

    fn bar(least: i32, most: i32) -> ShareBar {
        let of = Decimal::from_integer;
        let share = (of(least), of(most));
        ShareBar { name: "a".to_owned(), text: "b".to_owned(), share, marks: vec![(Mark::Target, of(95))] }
    }

    /// The right ends of the filled areas in accent.
    fn filled(scene: &Scene) -> Vec<f32> {
        let right = |points: &Vec<Point>| points.iter().map(|point| point.x).fold(0.0, f32::max);
        scene
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Polygon { points, fill: Some(Ink::Accent), .. } => Some(right(points)),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn a_bar_is_as_long_as_its_share_and_everything_lies_within() {
        for width in [300.0, 900.0] {
            let half = scene(&[bar(50, 50)], width);
            let whole = scene(&[bar(100, 100)], width);
            let start = if width < NARROW { 0.0 } else { measure::width("a", Type::Body) + 14.0 };
            let (half_end, whole_end) = (filled(&half)[0], filled(&whole)[0]);
            assert!((half_end - start - (whole_end - start) / 2.0).abs() < 0.01, "{width}");
            for label in half.labels() {
                assert!(half.frame().holds(&label.area()), "{width} {label:?}");
            }
        }
    }

    #[test]
    fn what_is_not_sure_is_drawn_otherwise_than_what_is() {
        let unsure = scene(&[bar(40, 60)], 900.0);
        assert_eq!(filled(&unsure).len(), 1);
        let strokes = unsure.shapes.iter().filter(|shape| matches!(shape, Shape::Line { .. })).count();
        let sure = scene(&[bar(40, 40)], 900.0);
        let of_sure = sure.shapes.iter().filter(|shape| matches!(shape, Shape::Line { .. })).count();
        assert_eq!(of_sure, 1, "the mark of the target alone");
        assert!(strokes > 10);
        assert!(filled(&scene(&[bar(0, 0)], 900.0)).is_empty());
    }
}
