//! The curves onward from the figures, and what stands at their ends.

use super::{Grid, Spot, Trajectory};
use crate::look::Look;
use crate::place::{AROUND, Line, Placer, write};
use crate::scene::{Across, Along, Area, Label, Pen, Point, Scene, point};
use crate::{Ink, Type, measure};

/// A curve.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseLine {
    /// Its points, in order of time.
    pub points: Vec<Spot>,
    /// How it is drawn.
    pub look: Look,
    /// The value at its end; empty where that is said elsewhere.
    pub value: String,
    /// The same with the name of the curve, where there is room.
    pub named: String,
    /// Whether it runs up to the date of the target, so that its value stands in the margin beside it.
    pub to_the_end: bool,
}

/// The width of a drawing from which on the values at the ends come with the names of their curves.
const NAMED: f32 = 560.0;
/// The room between the plot and the values beside it.
const APART: f32 = 12.0;

impl Trajectory {
    fn end_label(line: &CourseLine, width: f32) -> &str {
        if width < NAMED { &line.value } else { &line.named }
    }

    fn at_the_end(&self) -> impl Iterator<Item = &CourseLine> {
        self.courses.iter().filter(|line| line.to_the_end && !line.value.is_empty())
    }

    /// The room on the right for the values at the ends.
    pub(super) fn margin(&self, width: f32) -> f32 {
        let widths =
            self.at_the_end().map(|line| measure::width(Self::end_label(line, width), Type::SmallStrong));
        widths.fold(0.0, |widest: f32, width| widest.max(width + APART))
    }

    pub(super) fn draw_courses(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        for line in &self.courses {
            let points: Vec<Point> = line.points.iter().map(|&spot| grid.at(spot)).collect();
            // The plain pace is what the texts speak of.
            let kind = if line.look.pen.ink == Ink::Accent { Line::Figures } else { Line::Curve };
            for pair in points.windows(2) {
                placer.cross(pair[0], pair[1], kind);
            }
            if let Some(end) = points.last() {
                placer.take(*end, 5.0);
            }
            scene.line(points, line.look.pen);
        }
    }

    pub(super) fn mark_courses(&self, scene: &mut Scene, grid: &Grid) {
        for line in &self.courses {
            if let Some(&end) = line.points.last() {
                line.look.mark(scene, grid.at(end));
            }
        }
    }

    /// The values in the margin, from top to bottom in the order of the curves, each joined to its end.
    pub(super) fn write_ends(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        let height = measure::height(Type::SmallStrong);
        let mut ends: Vec<(Point, &CourseLine)> = self
            .at_the_end()
            .filter_map(|line| line.points.last().map(|&end| (grid.at(end), line)))
            .collect();
        ends.sort_by(|(one, _), (other, _)| one.y.total_cmp(&other.y));
        let wanted: Vec<f32> = ends.iter().map(|(end, _)| end.y).collect();
        let left = grid.plot.max.x + APART;
        let room = (height / 2.0, scene.height - height / 2.0);
        for ((end, line), y) in ends.iter().zip(spread(&wanted, height, room)) {
            let from = point(end.x + 7.0, end.y);
            let to = point(left - 3.0, y);
            scene.line(vec![from, to], Pen::solid(line.look.pen.ink, 1.0));
            placer.cross(from, to, Line::Figures);
            let text = Self::end_label(line, scene.width).to_owned();
            let label = Label {
                at: point(left, y),
                anchor: (Across::Left, Along::Middle),
                text,
                kind: Type::SmallStrong,
                ink: line.look.pen.ink,
            };
            placer.reserve(label.area());
            scene.text(label);
        }
    }

    /// What ends before the date says so beside its end.
    pub(super) fn write_early_ends(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        for line in self.courses.iter().filter(|line| !line.to_the_end && !line.value.is_empty()) {
            let Some(&end) = line.points.last() else { continue };
            let text = Self::end_label(line, scene.width);
            let ink = line.look.pen.ink;
            write(scene, placer.place_clear(grid.at(end), text, Type::SmallStrong, ink, &AROUND));
        }
    }

    /// The intervals around the values, behind everything else.
    pub(super) fn draw_bands(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        let segment =
            |month: i32| self.marks.iter().find(|mark| mark.spot.0 == month).and_then(|mark| mark.segment);
        let latest = self.latest_segment();
        let of_latest: Vec<(Point, Point)> = self
            .bands
            .iter()
            .filter(|(month, ..)| latest.is_some() && segment(*month) == latest)
            .map(|&(month, low, high)| (grid.at((month, low)), grid.at((month, high))))
            .collect();
        for pair in of_latest.windows(2) {
            let [(low, high), (next_low, next_high)] = [pair[0], pair[1]];
            scene.polygon(vec![low, high, next_high, next_low], Some(Ink::AccentSoft), None);
        }
        for &(month, low, high) in &self.bands {
            let (low, high) = (grid.at((month, low)), grid.at((month, high)));
            let ink = if segment(month) == latest { Ink::Accent } else { Ink::Edge };
            let pen = Pen::solid(ink, 1.5);
            scene.line(vec![low, high], pen);
            for end in [low, high] {
                scene.line(vec![point(end.x - 5.0, end.y), point(end.x + 5.0, end.y)], pen);
                placer.reserve(Area::new(end, end).grown(5.0));
            }
            placer.cross(low, high, Line::Figures);
        }
    }
}

/// Moves positions, given in order, apart until they are at least `apart` from each other and inside `room`; by as little
/// as that takes, in the sense of least squares.
fn spread(wanted: &[f32], apart: f32, (top, foot): (f32, f32)) -> Vec<f32> {
    // Without the distance that each needs from the first, they only have to stay in order: piles of one height.
    let mut piles: Vec<(f32, f32)> = Vec::new();
    let mut needed = 0.0;
    for &y in wanted {
        let (mut sum, mut count) = (y - needed, 1.0);
        while let Some((above, many)) = piles.pop_if(|(above, many)| *above / *many > sum / count) {
            sum += above;
            count += many;
        }
        piles.push((sum, count));
        needed += apart;
    }
    let most = (foot - needed + apart).max(top);
    let mut placed = Vec::with_capacity(wanted.len());
    for (sum, count) in piles {
        let mut left = count;
        while left > 0.5 {
            #[expect(clippy::cast_precision_loss, reason = "a handful of labels")]
            let before = placed.len() as f32 * apart;
            placed.push((sum / count).clamp(top, most) + before);
            left -= 1.0;
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_moved_apart_and_stay_inside_and_in_order() {
        for wanted in [
            vec![10.0, 50.0, 90.0],
            vec![50.0, 50.0, 50.0],
            vec![0.0, 1.0, 2.0, 3.0],
            vec![98.0, 99.0, 100.0],
            vec![40.0, 44.0, 80.0, 82.0],
            vec![],
        ] {
            let placed = spread(&wanted, 16.0, (8.0, 92.0));
            assert_eq!(placed.len(), wanted.len());
            assert!(placed.windows(2).all(|pair| pair[1] - pair[0] > 15.9), "{wanted:?}: {placed:?}");
            assert!(placed.iter().all(|y| (7.9..=92.1).contains(y)), "{wanted:?}: {placed:?}");
        }
        assert_eq!(spread(&[10.0, 50.0, 90.0], 16.0, (8.0, 92.0)), [10.0, 50.0, 90.0]);
    }
}
