//! A drawing made of a few shapes, with meanings for colours and points for lengths. The window paints it, a printed
//! page can paint it too, and a test can read it.

use crate::{Ink, Type, measure};

/// A place on the drawing, in points from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Rightwards.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

/// A point in short.
#[must_use]
pub const fn point(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// A line or an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// What the line means.
    pub ink: Ink,
    /// How wide it is, in points.
    pub width: f32,
    /// Whether it is broken up.
    pub dash: Dash,
}

/// How a line is broken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Not at all.
    Solid,
    /// Into dashes: what is required.
    Dashed,
    /// Into dots: what is not measured but drawn onward.
    Dotted,
    /// Into long dashes.
    Long,
    /// Into dashes with a dot between them.
    DashDot,
    /// Into dashes with two dots between them.
    DashDotDot,
}

impl Pen {
    /// An unbroken line.
    #[must_use]
    pub const fn solid(ink: Ink, width: f32) -> Self {
        Self { ink, width, dash: Dash::Solid }
    }

    /// A dashed line.
    #[must_use]
    pub const fn dashed(ink: Ink, width: f32) -> Self {
        Self { ink, width, dash: Dash::Dashed }
    }

    /// A dotted line.
    #[must_use]
    pub const fn dotted(ink: Ink, width: f32) -> Self {
        Self { ink, width, dash: Dash::Dotted }
    }
}

/// Which part of a text stands at its place, horizontally.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Across {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// Which part of a text stands at its place, vertically.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// Its top.
    Top,
    /// Its middle.
    Middle,
    /// Its bottom.
    Bottom,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where it stands.
    pub at: Point,
    /// Which part of it stands there.
    pub anchor: (Across, Along),
    /// What it says.
    pub text: String,
    /// How it is set.
    pub kind: Type,
    /// What its colour means.
    pub ink: Ink,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// The upper left corner.
    pub min: Point,
    /// The lower right corner.
    pub max: Point,
}

impl Area {
    /// The rectangle between two corners.
    #[must_use]
    pub const fn new(min: Point, max: Point) -> Self {
        Self { min, max }
    }

    /// True when the two share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// True when `inner` lies inside, edges included.
    #[must_use]
    pub fn holds(&self, inner: &Self) -> bool {
        inner.min.x >= self.min.x
            && inner.max.x <= self.max.x
            && inner.min.y >= self.min.y
            && inner.max.y <= self.max.y
    }

    /// True when the straight line between two points runs through, edges included.
    #[must_use]
    pub fn is_crossed(&self, from: Point, to: Point) -> bool {
        // The part of the line that lies between both pairs of sides, as shares of its length.
        let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
        for (start, end, low, high) in
            [(from.x, to.x, self.min.x, self.max.x), (from.y, to.y, self.min.y, self.max.y)]
        {
            let way = end - start;
            if way.abs() < f32::EPSILON {
                if start < low || start > high {
                    return false;
                }
            } else {
                let (one, other) = ((low - start) / way, (high - start) / way);
                enters = enters.max(one.min(other));
                leaves = leaves.min(one.max(other));
            }
        }
        enters <= leaves
    }

    /// Larger by `margin` on every side.
    #[must_use]
    pub const fn grown(&self, margin: f32) -> Self {
        Self {
            min: point(self.min.x - margin, self.min.y - margin),
            max: point(self.max.x + margin, self.max.y + margin),
        }
    }
}

impl Label {
    /// The room that the letters take, with a little beside them and without the room above and below: what stands close
    /// by stays whole when this is covered.
    #[must_use]
    pub fn letters(&self) -> Area {
        let Area { min, max } = self.area();
        Area::new(point(min.x - 2.0, min.y + 2.0), point(max.x + 2.0, max.y - 2.0))
    }

    /// The room the text takes.
    #[must_use]
    pub fn area(&self) -> Area {
        let width = measure::width(&self.text, self.kind);
        let height = measure::height(self.kind);
        let x = match self.anchor.0 {
            Across::Left => self.at.x,
            Across::Middle => self.at.x - width / 2.0,
            Across::Right => self.at.x - width,
        };
        let y = match self.anchor.1 {
            Along::Top => self.at.y,
            Along::Middle => self.at.y - height / 2.0,
            Along::Bottom => self.at.y - height,
        };
        Area::new(point(x, y), point(x + width, y + height))
    }
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through points.
    Line {
        /// The points, at least two.
        points: Vec<Point>,
        /// How it is drawn.
        pen: Pen,
    },
    /// A convex polygon.
    Polygon {
        /// The corners.
        points: Vec<Point>,
        /// What fills it.
        fill: Option<Ink>,
        /// What goes around it.
        pen: Option<Pen>,
    },
    /// A circle.
    Circle {
        /// Its centre.
        center: Point,
        /// Its radius.
        radius: f32,
        /// What fills it.
        fill: Option<Ink>,
        /// What goes around it.
        pen: Option<Pen>,
    },
    /// A text.
    Text(Label),
}

/// A drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Its width in points.
    pub width: f32,
    /// Its height in points.
    pub height: f32,
    /// What is on it, the first at the bottom.
    pub shapes: Vec<Shape>,
}

impl Scene {
    /// An empty drawing.
    #[must_use]
    pub const fn new(width: f32, height: f32) -> Self {
        Self { width, height, shapes: Vec::new() }
    }

    /// The whole of it.
    #[must_use]
    pub const fn frame(&self) -> Area {
        Area::new(point(0.0, 0.0), point(self.width, self.height))
    }

    /// Draws a line through points; fewer than two draw nothing.
    pub fn line(&mut self, points: Vec<Point>, pen: Pen) {
        if points.len() > 1 {
            self.shapes.push(Shape::Line { points, pen });
        }
    }

    /// Draws a convex polygon.
    pub fn polygon(&mut self, points: Vec<Point>, fill: Option<Ink>, pen: Option<Pen>) {
        self.shapes.push(Shape::Polygon { points, fill, pen });
    }

    /// Draws a filled rectangle.
    pub fn fill(&mut self, area: Area, ink: Ink) {
        let Area { min, max } = area;
        self.polygon(vec![min, point(max.x, min.y), max, point(min.x, max.y)], Some(ink), None);
    }

    /// Draws a circle.
    pub fn circle(&mut self, center: Point, radius: f32, fill: Option<Ink>, pen: Option<Pen>) {
        self.shapes.push(Shape::Circle { center, radius, fill, pen });
    }

    /// Puts another drawing on this one, with its upper left corner at a place, and makes room for it.
    pub fn put(&mut self, other: Self, at: Point) {
        let moved = |place: Point| point(place.x + at.x, place.y + at.y);
        self.width = self.width.max(at.x + other.width);
        self.height = self.height.max(at.y + other.height);
        self.shapes.extend(other.shapes.into_iter().map(|shape| match shape {
            Shape::Line { points, pen } => {
                Shape::Line { points: points.into_iter().map(moved).collect(), pen }
            }
            Shape::Polygon { points, fill, pen } => {
                Shape::Polygon { points: points.into_iter().map(moved).collect(), fill, pen }
            }
            Shape::Circle { center, radius, fill, pen } => {
                Shape::Circle { center: moved(center), radius, fill, pen }
            }
            Shape::Text(label) => Shape::Text(Label { at: moved(label.at), ..label }),
        }));
    }

    /// Writes a text.
    pub fn text(&mut self, label: Label) {
        self.shapes.push(Shape::Text(label));
    }

    /// Writes a text over what is there, with the colour of the surface behind it.
    pub fn text_on_surface(&mut self, label: Label) {
        self.fill(label.letters(), Ink::Surface);
        self.text(label);
    }

    /// The texts on it.
    pub fn labels(&self) -> impl Iterator<Item = &Label> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text(label) => Some(label),
            _ => None,
        })
    }
}

#[cfg(test)]
impl Scene {
    /// The texts that a line strikes through, light lines of a grid left out: it runs through and is not covered before the
    /// text is written.
    pub(crate) fn struck(&self) -> Vec<(&Label, &Vec<Point>)> {
        let mut found = Vec::new();
        for (at, shape) in self.shapes.iter().enumerate() {
            let Shape::Text(label) = shape else { continue };
            // The strokes of the letters, without the room above and below them.
            let area = label.area();
            let area = Area::new(point(area.min.x, area.min.y + 3.0), point(area.max.x, area.max.y - 3.0));
            for (line_at, other) in self.shapes.iter().enumerate() {
                let Shape::Line { points, pen } = other else { continue };
                let crosses = points.windows(2).any(|pair| area.is_crossed(pair[0], pair[1]));
                if pen.ink == Ink::Line || !crosses {
                    continue;
                }
                let between = self.shapes.get(line_at..at).unwrap_or_default();
                let covers = |shape: &Shape| match shape {
                    Shape::Polygon { points, fill: Some(Ink::Surface), .. } if points.len() == 4 => {
                        Area::new(points[0], points[2]).holds(&area)
                    }
                    _ => false,
                };
                if !between.iter().any(covers) {
                    found.push((label, points));
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_crosses_an_area_or_passes_it() {
        let area = Area::new(point(10.0, 10.0), point(30.0, 20.0));
        for (from, to, crosses) in [
            (point(0.0, 15.0), point(40.0, 15.0), true),
            (point(20.0, 0.0), point(20.0, 40.0), true),
            (point(15.0, 12.0), point(16.0, 13.0), true),
            (point(0.0, 0.0), point(40.0, 30.0), true),
            (point(0.0, 15.0), point(9.0, 15.0), false),
            (point(0.0, 5.0), point(40.0, 5.0), false),
            (point(0.0, 15.0), point(12.0, 40.0), false),
        ] {
            assert_eq!(area.is_crossed(from, to), crosses, "{from:?} to {to:?}");
            assert_eq!(area.is_crossed(to, from), crosses, "{to:?} to {from:?}");
        }
    }
}
