//! How a curve is told from the others: by its colour, its pattern and the mark at its end, so that no one of them has to
//! be seen.

use super::scene::{Dash, Pen, Point, Scene, point};
use crate::Ink;

/// The mark at the end of a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Marker {
    /// None.
    None,
    /// A circle.
    Circle,
    /// A square.
    Square,
    /// A square on its corner.
    Diamond,
    /// A triangle on its base.
    Triangle,
    /// A triangle on its point.
    Funnel,
    /// A hexagon.
    Hexagon,
}

/// How a curve is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Its line.
    pub pen: Pen,
    /// The mark at its end.
    pub marker: Marker,
}

impl Look {
    /// A look.
    #[must_use]
    pub const fn new(ink: Ink, width: f32, dash: Dash, marker: Marker) -> Self {
        Self { pen: Pen { ink, width, dash }, marker }
    }

    /// Draws the mark at the end of a curve.
    pub fn mark(&self, scene: &mut Scene, at: Point) {
        let (fill, pen) = (Some(Ink::Surface), Some(Pen::solid(self.pen.ink, 1.8)));
        let corner = |(x, y): (f32, f32)| point(at.x + x, at.y + y);
        let corners: &[(f32, f32)] = match self.marker {
            Marker::None => return,
            Marker::Circle => return scene.circle(at, 4.2, fill, pen),
            Marker::Square => &[(-3.8, -3.8), (3.8, -3.8), (3.8, 3.8), (-3.8, 3.8)],
            Marker::Diamond => &[(0.0, -5.4), (5.4, 0.0), (0.0, 5.4), (-5.4, 0.0)],
            Marker::Triangle => &[(0.0, -5.2), (5.0, 4.0), (-5.0, 4.0)],
            Marker::Funnel => &[(-5.0, -4.0), (5.0, -4.0), (0.0, 5.2)],
            Marker::Hexagon => &[(-4.8, 0.0), (-2.4, -4.2), (2.4, -4.2), (4.8, 0.0), (2.4, 4.2), (-2.4, 4.2)],
        };
        scene.polygon(corners.iter().copied().map(corner).collect(), fill, pen);
    }

    /// A piece of the line with its mark, for a legend.
    #[must_use]
    pub fn sample(&self) -> Scene {
        let (width, height) = (46.0, 16.0);
        let mut scene = Scene::new(width, height);
        let end = point(width - 7.0, height / 2.0);
        scene.line(vec![point(1.0, height / 2.0), end], self.pen);
        self.mark(&mut scene, end);
        scene
    }
}
