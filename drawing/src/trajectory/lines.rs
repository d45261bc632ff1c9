//! What is drawn on the chart, from the back to the front.

use super::{Grid, Mark, Spot, Trajectory};
use crate::place::{Candidate, Line, Placer, write};
use crate::scene::{Across, Along, Pen, Point, Scene, point};
use crate::{Ink, Type};

/// How far the line of a break goes to both sides.
const WAVE: f32 = 2.6;

impl Trajectory {
    pub(super) fn draw_today(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        let Some((month, _)) = &self.today else { return };
        let x = grid.x(*month);
        let (top, foot) = (point(x, grid.plot.min.y), point(x, grid.plot.max.y));
        scene.line(vec![top, foot], Pen::solid(Ink::Edge, 1.0));
        placer.cross(top, foot, Line::Guide);
    }

    /// The months between which every earlier observation is of other segments than every later one.
    fn breaks(&self) -> Vec<i32> {
        let used: Vec<&Mark> = self.marks.iter().filter(|mark| mark.segment.is_some()).collect();
        (1..used.len())
            .filter(|&split| {
                let (before, after) = used.split_at(split);
                !before.iter().any(|a| after.iter().any(|b| a.segment == b.segment))
            })
            .map(|split| i32::midpoint(used[split - 1].spot.0, used[split].spot.0))
            .collect()
    }

    pub(super) fn draw_breaks(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        for month in self.breaks() {
            let x = grid.x(month);
            let (top, foot) = (grid.plot.min.y, grid.plot.max.y);
            let steps = 24_u8;
            let zigzag = (0..=steps).map(|step| {
                let share = f32::from(step) / f32::from(steps);
                point(x + if step % 2 == 0 { -WAVE } else { WAVE }, top + (foot - top) * share)
            });
            scene.line(zigzag.collect(), Pen::solid(Ink::Warning, 1.2));
            // Its corners stand out on both sides.
            for x in [x - WAVE, x + WAVE] {
                placer.cross(point(x, top), point(x, foot), Line::Break);
            }
            let candidates: [Candidate; 4] = [
                (0.0, -3.0, (Across::Middle, Along::Bottom)),
                (-3.0, -3.0, (Across::Left, Along::Bottom)),
                (3.0, -3.0, (Across::Right, Along::Bottom)),
                (6.0, 4.0, (Across::Left, Along::Top)),
            ];
            let label =
                placer.place(point(x, top), &self.broken, Type::SmallStrong, Ink::Warning, &candidates);
            write(scene, label);
        }
    }

    pub(super) fn draw_lines(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        if let Some((value, by, _)) = &self.target {
            let (left, right) = (grid.plot.min.x, by.map_or(grid.plot.max.x, |month| grid.x(month)));
            let y = grid.y(*value);
            scene.line(vec![point(left, y), point(right, y)], Pen::solid(Ink::Text, 1.6));
            placer.cross(point(left, y), point(right, y), Line::Guide);
            if by.is_some() {
                // The bolt that marks a level: a flag on the line where it is due.
                let flag = vec![point(right, y), point(right - 6.5, y - 10.0), point(right + 6.5, y - 10.0)];
                scene.polygon(flag, Some(Ink::Text), None);
                placer.take(point(right, y - 5.0), 7.0);
            }
        }
        let mut draw = |from: Spot, to: Spot, pen: Pen, line: Line, scene: &mut Scene| {
            let (from, to) = (grid.at(from), grid.at(to));
            scene.line(vec![from, to], pen);
            placer.cross(from, to, line);
        };
        if let Some(slant) = &self.required {
            draw(slant.from, slant.to, Pen::dashed(Ink::Text, 1.6), Line::Guide, scene);
        }
        if let Some((from, to)) = self.crossing {
            draw(from, to, Pen::solid(Ink::Warning, 1.4), Line::Figures, scene);
        }
        self.draw_courses(scene, grid, placer);
        let mut seen: Vec<usize> = Vec::new();
        for segment in self.marks.iter().filter_map(|mark| mark.segment) {
            if seen.contains(&segment) {
                continue;
            }
            seen.push(segment);
            let of = self.marks.iter().filter(|mark| mark.segment == Some(segment));
            let points: Vec<Point> = of.map(|mark| grid.at(mark.spot)).collect();
            for pair in points.windows(2) {
                placer.cross(pair[0], pair[1], Line::Figures);
            }
            let latest = self.latest_segment() == Some(segment);
            let ink = if latest { Ink::Accent } else { Ink::Edge };
            scene.line(points, Pen::solid(ink, if latest { 2.4 } else { 1.8 }));
        }
    }

    pub(super) fn latest_segment(&self) -> Option<usize> {
        self.marks.iter().rev().find_map(|mark| mark.segment)
    }

    pub(super) fn draw_marks(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        for mark in &self.others {
            let at = grid.at(mark.spot);
            cross(scene, at, 4.5, Pen::solid(Ink::Warning, 1.8));
            placer.take(at, 5.0);
        }
        for mark in &self.marks {
            let at = grid.at(mark.spot);
            placer.take(at, 6.0);
            if let Some(higher) = mark.bound {
                let up = higher != grid.low_on_top;
                bound(scene, at, up);
                placer.take(point(at.x, at.y + if up { -14.0 } else { 14.0 }), 9.0);
            }
            match mark.segment {
                None => cross(scene, at, 4.5, Pen::solid(Ink::Muted, 1.8)),
                segment if segment == self.latest_segment() => {
                    scene.circle(at, 5.2, Some(Ink::Accent), Some(Pen::solid(Ink::Surface, 1.5)));
                }
                Some(segment) => other_segment(scene, at, segment),
            }
        }
        self.mark_courses(scene, grid);
    }
}

fn cross(scene: &mut Scene, at: Point, arm: f32, pen: Pen) {
    scene.line(vec![point(at.x - arm, at.y - arm), point(at.x + arm, at.y + arm)], pen);
    scene.line(vec![point(at.x - arm, at.y + arm), point(at.x + arm, at.y - arm)], pen);
}

/// An arrow from the mark towards where the true value lies.
fn bound(scene: &mut Scene, at: Point, up: bool) {
    let way = if up { -1.0 } else { 1.0 };
    let tip = at.y + way * 20.0;
    scene.line(vec![at, point(at.x, tip)], Pen::solid(Ink::Warning, 1.6));
    let head = vec![
        point(at.x, tip + way * 3.0),
        point(at.x - 4.0, tip - way * 3.0),
        point(at.x + 4.0, tip - way * 3.0),
    ];
    scene.polygon(head, Some(Ink::Warning), None);
}

/// A hollow mark, of another shape for every segment.
fn other_segment(scene: &mut Scene, at: Point, segment: usize) {
    let corner = |x: f32, y: f32| point(at.x + x, at.y + y);
    let corners = match segment % 3 {
        0 => vec![corner(-4.5, -4.5), corner(4.5, -4.5), corner(4.5, 4.5), corner(-4.5, 4.5)],
        1 => vec![corner(0.0, -6.0), corner(6.0, 0.0), corner(0.0, 6.0), corner(-6.0, 0.0)],
        _ => vec![corner(0.0, -5.5), corner(5.5, 4.5), corner(-5.5, 4.5)],
    };
    scene.polygon(corners, Some(Ink::Surface), Some(Pen::solid(Ink::Muted, 1.7)));
}
