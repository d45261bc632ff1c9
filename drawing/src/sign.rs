//! The signs of verdicts and warnings, drawn rather than taken from a font, each of another shape.

use super::scene::{Pen, Point, Scene, point};
use crate::Ink;

/// What a sign stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// A tick: the target is met.
    Met,
    /// An arrow that rises: the pace suffices.
    OnLine,
    /// An hourglass: the pace does not suffice.
    Behind,
    /// An arrow that turns back: away from the target.
    Away,
    /// A ring: nothing can be said.
    Open,
    /// An arrow both ways: the sample is too small to tell.
    Undecided,
    /// A triangle with a stroke: look out.
    Warning,
}

impl Sign {
    /// The meaning of its colour.
    #[must_use]
    pub const fn ink(self) -> Ink {
        match self {
            Self::Met => Ink::Met,
            Self::OnLine => Ink::OnLine,
            Self::Behind => Ink::Behind,
            Self::Away => Ink::Away,
            Self::Open | Self::Undecided => Ink::Open,
            Self::Warning => Ink::Warning,
        }
    }

    /// Draws the sign into a square of `size` points around `center`.
    pub fn draw(self, scene: &mut Scene, center: Point, size: f32) {
        let ink = self.ink();
        let at = |x: f32, y: f32| point(center.x + x * size / 2.0, center.y + y * size / 2.0);
        let pen = Pen::solid(ink, (size / 8.0).max(1.6));
        match self {
            Self::Met => {
                scene.circle(center, size / 2.0, Some(ink), None);
                let tick = Pen::solid(Ink::Surface, pen.width);
                scene.line(vec![at(-0.42, 0.02), at(-0.1, 0.36), at(0.46, -0.34)], tick);
            }
            Self::OnLine => {
                scene.line(vec![at(-0.8, 0.7), at(0.62, -0.58)], pen);
                scene.polygon(vec![at(0.94, -0.88), at(0.84, 0.1), at(0.0, -0.76)], Some(ink), None);
            }
            Self::Behind => {
                // Slower than asked: a flat arrow under the line it should have followed.
                scene.line(vec![at(-0.85, 0.62), at(0.5, 0.32)], pen);
                scene.polygon(vec![at(0.98, 0.2), at(0.36, 0.76), at(0.22, -0.1)], Some(ink), None);
                scene.line(vec![at(-0.85, 0.1), at(-0.42, -0.22)], Pen::solid(ink, pen.width * 0.7));
                scene.line(vec![at(-0.14, -0.44), at(0.3, -0.8)], Pen::solid(ink, pen.width * 0.7));
            }
            Self::Away => {
                scene.line(vec![at(-0.8, -0.7), at(0.55, 0.5)], pen);
                scene.polygon(vec![at(0.94, 0.86), at(0.0, 0.72), at(0.84, -0.1)], Some(ink), None);
            }
            Self::Open => scene.circle(center, size * 0.38, None, Some(Pen::solid(ink, pen.width * 0.8))),
            Self::Undecided => {
                scene.line(vec![at(0.0, -0.5), at(0.0, 0.5)], pen);
                scene.polygon(vec![at(0.0, -1.0), at(0.6, -0.3), at(-0.6, -0.3)], Some(ink), None);
                scene.polygon(vec![at(0.0, 1.0), at(-0.6, 0.3), at(0.6, 0.3)], Some(ink), None);
            }
            Self::Warning => {
                let corners = vec![at(0.0, -0.86), at(0.96, 0.82), at(-0.96, 0.82)];
                scene.polygon(corners, None, Some(Pen::solid(ink, pen.width * 0.75)));
                scene.line(vec![at(0.0, -0.24), at(0.0, 0.26)], Pen::solid(ink, pen.width * 0.85));
                scene.circle(at(0.0, 0.54), pen.width * 0.52, Some(ink), None);
            }
        }
    }

    /// The sign alone, on a drawing of its own.
    #[must_use]
    pub fn scene(self, size: f32) -> Scene {
        let mut scene = Scene::new(size, size);
        self.draw(&mut scene, point(size / 2.0, size / 2.0), size);
        scene
    }
}
