//! The course of a series against its target: what was observed, where it breaks, what is required, and where each
//! curve would lead.

mod courses;
mod labels;
mod lines;

pub use courses::CourseLine;

use super::axis::{MonthAxis, ValueAxis};
use super::place::Placer;
use super::scene::{Across, Along, Area, Label, Pen, Point, Scene, point};
use crate::{Ink, Type, measure};
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
    /// The curves onward, the plain pace first.
    pub courses: Vec<CourseLine>,
    /// The intervals around the values: the month, the lower and the upper end.
    pub bands: Vec<(i32, Decimal, Decimal)>,
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
const RIGHT: f32 = 14.0;

impl Trajectory {
    /// The drawing. `tick` writes a value beside the axis, with as many digits as the axis needs.
    #[must_use]
    pub fn scene(&self, width: f32, height: f32, tick: &dyn Fn(Decimal, u8) -> String) -> Scene {
        let mut scene = Scene::new(width, height);
        let grid = self.grid(&mut scene, tick);
        // On the left up to the texts beside the axis.
        let room = Area::new(point(grid.plot.min.x - 7.0, 0.0), point(width, grid.plot.max.y));
        let mut placer = Placer::new(room);
        self.draw_bands(&mut scene, &grid, &mut placer);
        self.draw_today(&mut scene, &grid, &mut placer);
        self.draw_breaks(&mut scene, &grid, &mut placer);
        self.draw_lines(&mut scene, &grid, &mut placer);
        self.draw_marks(&mut scene, &grid, &mut placer);
        self.write(&mut scene, &grid, &mut placer);
        scene
    }

    fn spots(&self) -> impl Iterator<Item = Spot> {
        let marks = self.marks.iter().chain(&self.others).map(|mark| mark.spot);
        let required = self.required.iter().flat_map(|slant| [slant.from, slant.to]);
        let courses = self.courses.iter().flat_map(|line| line.points.iter().copied());
        let bands = self.bands.iter().flat_map(|&(month, low, high)| [(month, low), (month, high)]);
        marks.chain(required).chain(courses).chain(bands)
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
        let plot = Area::new(
            point(widest + 12.0, TOP),
            point(scene.width - RIGHT - self.margin(scene.width), scene.height - BOTTOM),
        );
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
}
