//! A series in the space of a word: its course, its breaks, its target.

use super::axis::{MonthAxis, ValueAxis};
use super::scene::{Pen, Point, Scene, point};
use super::trajectory::Mark;
use crate::Ink;
use peil_core::Decimal;

/// The drawing: a line for every comparable segment, a dashed line at the target, a dot at the latest value.
#[must_use]
pub fn scene(marks: &[Mark], target: Option<(Decimal, Option<i32>)>, width: f32, height: f32) -> Scene {
    let mut scene = Scene::new(width, height);
    let used = || marks.iter().filter(|mark| mark.segment.is_some());
    let due = target.and_then(|(_, by)| by);
    let months = MonthAxis::new(used().map(|mark| mark.spot.0).chain(due));
    let aimed = target.map(|(value, _)| value);
    let values = ValueAxis::new(used().map(|mark| mark.spot.1).chain(aimed), None, 4, 6);
    let at = |mark: &Mark| -> Point {
        point(
            3.0 + months.share(mark.spot.0) * (width - 6.0),
            height - 4.0 - values.share(mark.spot.1) * (height - 8.0),
        )
    };
    if let Some((value, by)) = target {
        let y = height - 4.0 - values.share(value) * (height - 8.0);
        let right = by.map_or(width - 3.0, |month| 3.0 + months.share(month) * (width - 6.0));
        scene.line(vec![point(3.0, y), point(right, y)], Pen::dashed(Ink::Text, 1.1));
        scene.line(vec![point(right, y - 3.5), point(right, y + 3.5)], Pen::solid(Ink::Text, 1.6));
    }
    let latest = used().next_back();
    let last_segment = latest.and_then(|mark| mark.segment);
    let segments = used().filter_map(|mark| mark.segment).max().map_or(0, |last| last + 1);
    for segment in 0..segments {
        let points: Vec<Point> = used().filter(|mark| mark.segment == Some(segment)).map(at).collect();
        let ink = if last_segment == Some(segment) { Ink::Accent } else { Ink::Edge };
        if let [alone] = points[..] {
            scene.circle(alone, 2.2, Some(ink), None);
        }
        scene.line(points, Pen::solid(ink, 1.8));
    }
    if let Some(latest) = latest {
        scene.circle(at(latest), 3.4, Some(Ink::Accent), None);
    }
    scene
}
