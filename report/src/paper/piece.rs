//! Pieces: what is put on a page whole.

use super::lines::Line;
use super::logo::Print;
use super::tree::Place;
use peil_drawing::{Ink, Scene};
use std::rc::Rc;

/// Something at a place, in points from the upper left corner of its piece, later of its page.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) what: What,
    /// What it belongs to; nothing where it only decorates.
    pub(crate) of: Option<Place>,
}

#[derive(Clone, Debug)]
pub(crate) enum What {
    /// A line of text; the place is the start of the line it stands on.
    Line { line: Rc<Line>, size: f32 },
    /// A drawing.
    Scene { scene: Rc<Scene>, scale: f32 },
    /// A picture.
    Picture(Print),
    /// A rectangle with rounded corners.
    Card { width: f32, height: f32, corner: f32, fill: Option<Ink>, edge: Option<Ink> },
}

/// What is put on a page whole.
#[derive(Clone, Debug, Default)]
pub(crate) struct Piece {
    pub(crate) height: f32,
    pub(crate) marks: Vec<Mark>,
    /// It may not be the last on its page.
    pub(crate) keep: bool,
    /// Nothing but room, which is left out at the top of a page.
    pub(crate) room: bool,
    /// Headings in it: level, text, how far down.
    pub(crate) headings: Vec<(u8, String, f32)>,
    /// What is repeated above it when it is the first on its page.
    pub(crate) head: Option<Rc<Piece>>,
}

impl Piece {
    pub(crate) fn room(height: f32, keep: bool) -> Self {
        Self { height, room: true, keep, ..Self::default() }
    }

    /// The pieces under each other as one.
    pub(crate) fn stacked(pieces: Vec<Self>) -> Self {
        let mut all = Self::default();
        for piece in pieces {
            all.take(piece, 0.0, all.height);
        }
        all
    }

    /// Takes over what is in a piece, at a place.
    pub(crate) fn take(&mut self, piece: Self, x: f32, y: f32) {
        let moved = |mark: Mark| Mark { x: mark.x + x, y: mark.y + y, ..mark };
        self.marks.extend(piece.marks.into_iter().map(moved));
        self.headings.extend(piece.headings.into_iter().map(|(level, text, down)| (level, text, down + y)));
        self.height = self.height.max(y + piece.height);
    }
}
