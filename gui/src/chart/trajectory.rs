//! The course of a series against its target: what was observed, where it breaks, what is required, and where a
//! straight line would lead.

use super::axis::{MonthAxis, ValueAxis};
use super::place::{AROUND, Candidate, Placer};
use super::scene::{Across, Along, Area, Label, Pen, Point, Scene, Shape, point};
use crate::theme::{Ink, Type, measure};
use peil_core::Decimal;

/// A month on the calendar, as counted by `Period::month_index`, and a value.
pub type Spot = (i32, Decimal);

/// One observation.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// When and how much.
    pub spot: Spot,
    /// Where the true value lies, when the source states only a bound: `true` for higher up.
    pub bound: Option<bool>,
    /// The comparable segment it belongs to; none for a value that is kept but not used.
    pub segment: Option<usize>,
    /// The value as text.
    pub label: String,
}

/// A straight line with a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Slant {
    /// Where it starts.
    pub from: Spot,
    /// Where it ends.
    pub to: Spot,
    /// What it says.
    pub label: String,
}

/// Everything on the chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trajectory {
    /// The observations, in order of time.
    pub marks: Vec<Mark>,
    /// A second source's values that disagree.
    pub others: Vec<Mark>,
    /// The value aimed at, by when if there is a date, and its text.
    pub target: Option<(Decimal, Option<i32>, String)>,
    /// The straight way to the target from now.
    pub required: Option<Slant>,
    /// The straight way to the target from the baseline.
    pub planned: Option<(Spot, Spot)>,
    /// The actual pace drawn onward.
    pub projection: Option<Slant>,
    /// The line over which a pace is given although it crosses a break.
    pub crossing: Option<(Spot, Spot)>,
    /// Today, and its text.
    pub today: Option<(i32, String)>,
    /// What each segment counts, by its number; empty where there is nothing to tell apart.
    pub segments: Vec<String>,
    /// What to write at a break.
    pub broken: String,
    /// Values that the axis will not pass without need.
    pub limits: Option<(Decimal, Decimal)>,
    /// The digits behind the decimal sign that the axis needs at most.
    pub digits: u8,
    /// Low values at the top: the first place of a ranking.
    pub low_on_top: bool,
}

/// The two axes and where they lie.
struct Grid {
    values: ValueAxis,
    months: MonthAxis,
    plot: Area,
    low_on_top: bool,
}

impl Grid {
    fn x(&self, month: i32) -> f32 {
        self.plot.min.x + self.months.share(month) * (self.plot.max.x - self.plot.min.x)
    }

    fn y(&self, value: Decimal) -> f32 {
        let share = self.values.share(value);
        let share = if self.low_on_top { 1.0 - share } else { share };
        self.plot.max.y - share * (self.plot.max.y - self.plot.min.y)
    }

    fn at(&self, (month, value): Spot) -> Point {
        point(self.x(month), self.y(value))
    }
}

const BOTTOM: f32 = 28.0;
const TOP: f32 = 26.0;

impl Trajectory {
    /// The drawing. `tick` writes a value beside the axis, with as many digits as the axis needs.
    #[must_use]
    pub fn scene(&self, width: f32, height: f32, tick: &dyn Fn(Decimal, u8) -> String) -> Scene {
        let mut scene = Scene::new(width, height);
        let grid = self.grid(&mut scene, tick);
        let mut placer = Placer::new(Area::new(point(grid.plot.min.x, 0.0), point(width, grid.plot.max.y)));
        self.draw_today(&mut scene, &grid, &mut placer);
        self.draw_breaks(&mut scene, &grid, &mut placer);
        self.draw_lines(&mut scene, &grid, &mut placer);
        self.draw_marks(&mut scene, &grid, &mut placer);
        self.write(&mut scene, &grid, &mut placer);
        scene
    }

    fn spots(&self) -> impl Iterator<Item = Spot> {
        let marks = self.marks.iter().chain(&self.others).map(|mark| mark.spot);
        let slants = self.projection.iter().chain(&self.required).flat_map(|slant| [slant.from, slant.to]);
        marks.chain(slants)
    }

    fn grid(&self, scene: &mut Scene, tick: &dyn Fn(Decimal, u8) -> String) -> Grid {
        let due = self.target.iter().filter_map(|(_, by, _)| *by);
        let now = self.today.iter().map(|(month, _)| *month);
        let months = MonthAxis::new(self.spots().map(|(month, _)| month).chain(due).chain(now));
        let aimed = self.target.iter().map(|(value, ..)| *value);
        let values =
            ValueAxis::new(self.spots().map(|(_, value)| value).chain(aimed), self.limits, 5, self.digits);
        let ticks: Vec<(Decimal, String)> =
            values.ticks().into_iter().map(|value| (value, tick(value, values.digits()))).collect();
        let widest = ticks.iter().map(|(_, text)| measure::width(text, Type::Small)).fold(0.0, f32::max);
        let plot = Area::new(point(widest + 12.0, TOP), point(scene.width - 14.0, scene.height - BOTTOM));
        let grid = Grid { values, months, plot, low_on_top: self.low_on_top };
        for (value, text) in ticks {
            let y = grid.y(value);
            scene.line(vec![point(plot.min.x, y), point(plot.max.x, y)], Pen::solid(Ink::Line, 1.0));
            let at = point(plot.min.x - 8.0, y);
            let anchor = (Across::Right, Along::Middle);
            scene.text(Label { at, anchor, text, kind: Type::Small, ink: Ink::Muted });
        }
        let room = measure::width("0000", Type::Small) + 12.0;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a positive small number"
        )]
        let most = ((plot.max.x - plot.min.x) / room).max(1.0) as usize;
        for (year, month) in grid.months.years(most) {
            let x = grid.x(month);
            let foot = plot.max.y;
            scene.line(vec![point(x, foot), point(x, foot + 5.0)], Pen::solid(Ink::Edge, 1.0));
            let text = year.to_string();
            let half = measure::width(&text, Type::Small) / 2.0;
            let at = point(x.clamp(half, scene.width - half), foot + 10.0);
            let anchor = (Across::Middle, Along::Top);
            scene.text(Label { at, anchor, text, kind: Type::Small, ink: Ink::Muted });
        }
        scene.line(
            vec![point(plot.min.x, plot.max.y), point(plot.max.x, plot.max.y)],
            Pen::solid(Ink::Edge, 1.0),
        );
        grid
    }

    fn draw_today(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        let Some((month, text)) = &self.today else { return };
        let x = grid.x(*month);
        let (top, foot) = (point(x, grid.plot.min.y), point(x, grid.plot.max.y));
        scene.line(vec![top, foot], Pen::solid(Ink::Edge, 1.0));
        let candidates: [Candidate; 2] =
            [(5.0, -4.0, (Across::Left, Along::Bottom)), (-5.0, -4.0, (Across::Right, Along::Bottom))];
        if let Some(label) = placer.place(foot, text, Type::Small, Ink::Muted, &candidates) {
            scene.text(label);
        }
        placer.cross(top, foot);
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

    fn draw_breaks(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        for month in self.breaks() {
            let x = grid.x(month);
            let (top, foot) = (grid.plot.min.y, grid.plot.max.y);
            let steps = 24_u8;
            let zigzag = (0..=steps).map(|step| {
                let share = f32::from(step) / f32::from(steps);
                point(x + if step % 2 == 0 { -2.6 } else { 2.6 }, top + (foot - top) * share)
            });
            scene.line(zigzag.collect(), Pen::solid(Ink::Warning, 1.2));
            placer.cross(point(x, top), point(x, foot));
            let candidates: [Candidate; 4] = [
                (0.0, -3.0, (Across::Middle, Along::Bottom)),
                (-3.0, -3.0, (Across::Left, Along::Bottom)),
                (3.0, -3.0, (Across::Right, Along::Bottom)),
                (6.0, 4.0, (Across::Left, Along::Top)),
            ];
            if let Some(label) =
                placer.place(point(x, top), &self.broken, Type::SmallStrong, Ink::Warning, &candidates)
            {
                scene.text(label);
            }
        }
    }

    fn draw_lines(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        if let Some((value, by, _)) = &self.target {
            let (left, right) = (grid.plot.min.x, by.map_or(grid.plot.max.x, |month| grid.x(month)));
            let y = grid.y(*value);
            scene.line(vec![point(left, y), point(right, y)], Pen::solid(Ink::Text, 1.6));
            placer.cross(point(left, y), point(right, y));
            if by.is_some() {
                // The bolt that marks a level: a flag on the line where it is due.
                let flag = vec![point(right, y), point(right - 6.5, y - 10.0), point(right + 6.5, y - 10.0)];
                scene.polygon(flag, Some(Ink::Text), None);
                placer.take(point(right, y - 5.0), 7.0);
            }
        }
        let mut draw = |from: Spot, to: Spot, pen: Pen, scene: &mut Scene| {
            let (from, to) = (grid.at(from), grid.at(to));
            scene.line(vec![from, to], pen);
            placer.cross(from, to);
        };
        if let Some((from, to)) = self.planned {
            draw(from, to, Pen::dashed(Ink::Edge, 1.1), scene);
        }
        if let Some(slant) = &self.required {
            draw(slant.from, slant.to, Pen::dashed(Ink::Text, 1.6), scene);
        }
        if let Some((from, to)) = self.crossing {
            draw(from, to, Pen::solid(Ink::Warning, 1.4), scene);
        }
        if let Some(slant) = &self.projection {
            draw(slant.from, slant.to, Pen::dotted(Ink::Accent, 2.2), scene);
        }
        let mut seen: Vec<usize> = Vec::new();
        for segment in self.marks.iter().filter_map(|mark| mark.segment) {
            if seen.contains(&segment) {
                continue;
            }
            seen.push(segment);
            let of = self.marks.iter().filter(|mark| mark.segment == Some(segment));
            let points: Vec<Point> = of.map(|mark| grid.at(mark.spot)).collect();
            for pair in points.windows(2) {
                placer.cross(pair[0], pair[1]);
            }
            let latest = self.latest_segment() == Some(segment);
            let ink = if latest { Ink::Accent } else { Ink::Edge };
            scene.line(points, Pen::solid(ink, if latest { 2.4 } else { 1.8 }));
        }
    }

    fn latest_segment(&self) -> Option<usize> {
        self.marks.iter().rev().find_map(|mark| mark.segment)
    }

    fn draw_marks(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
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
        if let Some(slant) = &self.projection {
            let end = grid.at(slant.to);
            scene.circle(end, 4.2, Some(Ink::Surface), Some(Pen::solid(Ink::Accent, 1.8)));
            placer.take(end, 5.0);
        }
    }

    fn write(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        if let Some((value, by, text)) = &self.target {
            let right = by.map_or(grid.plot.max.x, |month| grid.x(month));
            let candidates: [Candidate; 4] = [
                (-11.0, -4.0, (Across::Right, Along::Bottom)),
                (-11.0, 4.0, (Across::Right, Along::Top)),
                (-120.0, -4.0, (Across::Right, Along::Bottom)),
                (-200.0, 4.0, (Across::Right, Along::Top)),
            ];
            let at = point(right, grid.y(*value));
            scene
                .shapes
                .extend(placer.place(at, text, Type::SmallStrong, Ink::Text, &candidates).map(Shape::Text));
        }
        if let Some(slant) = &self.projection {
            let candidates: [Candidate; 5] = [
                (0.0, 10.0, (Across::Right, Along::Top)),
                (-8.0, -10.0, (Across::Right, Along::Bottom)),
                (8.0, 10.0, (Across::Right, Along::Top)),
                (-12.0, 24.0, (Across::Right, Along::Top)),
                (-70.0, 30.0, (Across::Right, Along::Top)),
            ];
            let at = grid.at(slant.to);
            scene.shapes.extend(
                placer.place(at, &slant.label, Type::SmallStrong, Ink::Accent, &candidates).map(Shape::Text),
            );
        }
        // The latest value first: when room is scarce it is the one to keep.
        let latest = self.marks.iter().rposition(|mark| mark.segment.is_some());
        let order =
            latest.into_iter().chain((0..self.marks.len()).rev().filter(|index| Some(*index) != latest));
        for index in order {
            let mark = &self.marks[index];
            let (kind, ink) =
                if Some(index) == latest { (Type::Strong, Ink::Accent) } else { (Type::Small, Ink::Text) };
            let at = grid.at(mark.spot);
            scene.shapes.extend(placer.place(at, &mark.label, kind, ink, &AROUND).map(Shape::Text));
        }
        for mark in &self.others {
            let at = grid.at(mark.spot);
            scene
                .shapes
                .extend(placer.place(at, &mark.label, Type::Small, Ink::Warning, &AROUND).map(Shape::Text));
        }
        if let Some(slant) = &self.required {
            let (from, to) = (grid.at(slant.from), grid.at(slant.to));
            let middle = point(f32::midpoint(from.x, to.x), f32::midpoint(from.y, to.y));
            let rises = to.y < from.y;
            let away = if rises { (Across::Right, Along::Bottom) } else { (Across::Left, Along::Bottom) };
            let under = if rises { (Across::Left, Along::Top) } else { (Across::Right, Along::Top) };
            let candidates: [Candidate; 4] =
                [(-4.0, -4.0, away), (6.0, 4.0, under), (-30.0, -14.0, away), (30.0, 14.0, under)];
            scene.shapes.extend(
                placer.place(middle, &slant.label, Type::Small, Ink::Text, &candidates).map(Shape::Text),
            );
        }
        self.write_segments(scene, grid, placer);
    }

    fn write_segments(&self, scene: &mut Scene, grid: &Grid, placer: &mut Placer) {
        const UNDER: [Candidate; 6] = [
            (0.0, 24.0, (Across::Middle, Along::Top)),
            (0.0, -24.0, (Across::Middle, Along::Bottom)),
            (0.0, 10.0, (Across::Left, Along::Top)),
            (0.0, 10.0, (Across::Right, Along::Top)),
            (0.0, 40.0, (Across::Middle, Along::Top)),
            (0.0, -40.0, (Across::Middle, Along::Bottom)),
        ];
        for (segment, name) in self.segments.iter().enumerate() {
            let Some(mark) = self.marks.iter().find(|mark| mark.segment == Some(segment)) else { continue };
            let ink = if self.latest_segment() == Some(segment) { Ink::Accent } else { Ink::Muted };
            let at = grid.at(mark.spot);
            scene.shapes.extend(placer.place(at, name, Type::Small, ink, &UNDER).map(Shape::Text));
        }
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
