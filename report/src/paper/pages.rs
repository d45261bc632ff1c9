//! Pieces put on pages.

use super::piece::{Mark, Piece};
use std::rc::Rc;

/// The size of a page in points: A4.
pub(crate) const WIDTH: f32 = 595.28;
pub(crate) const HEIGHT: f32 = 841.89;
/// What stays free at the sides.
pub(crate) const MARGIN: f32 = 51.0;
/// Where the text begins on the first page without a logo, on the others, and where it ends.
pub(crate) const FIRST_TOP: f32 = 62.0;
pub(crate) const TOP: f32 = 74.0;
pub(crate) const FOOT: f32 = HEIGHT - 62.0;
/// The width of the text.
pub(crate) const TEXT: f32 = WIDTH - 2.0 * MARGIN;

/// One page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub(crate) marks: Vec<Mark>,
    /// Level, text, how far down.
    pub(crate) headings: Vec<(u8, String, f32)>,
    /// Where what is on it ends.
    end: f32,
    rooms: Vec<Room>,
}

/// Room between two pieces, which may become more.
#[derive(Clone, Copy, Debug)]
struct Room {
    height: f32,
    /// How many marks and headings stand above it.
    marks: usize,
    headings: usize,
}

impl Page {
    /// Widens the room between the pieces so many times, as far as the page goes.
    fn widen(&mut self, times: f32) {
        let all: f32 = self.rooms.iter().map(|room| room.height).sum();
        let wider = (all * (times - 1.0)).min(FOOT - self.end);
        if wider <= 0.0 || all <= 0.0 {
            return;
        }
        for room in &self.rooms {
            let down = wider * room.height / all;
            self.marks.iter_mut().skip(room.marks).for_each(|mark| mark.y += down);
            self.headings.iter_mut().skip(room.headings).for_each(|(_, _, y)| *y += down);
        }
        self.end += wider;
    }
}

/// The tallest piece that fits on every page.
pub(crate) const fn tallest() -> f32 {
    FOOT - TOP
}

/// Puts the pieces on pages, on the first from `top` on: what has to stay together stays so wherever a page is large
/// enough. Where a page has room left, that between the pieces becomes up to so many times as much.
pub(crate) fn paginated(pieces: Vec<Piece>, top: f32, widened: f32) -> Vec<Page> {
    let mut pages = Pages { done: vec![Page::default()], y: top, empty: true };
    let mut pieces = pieces.into_iter();
    while let Some(piece) = pieces.next() {
        let mut group = vec![piece];
        while group.last().is_some_and(|last| last.keep)
            && let Some(next) = pieces.next()
        {
            group.push(next);
        }
        pages.put(group);
    }
    pages.done.iter_mut().for_each(|page| page.widen(widened));
    pages.done
}

struct Pages {
    done: Vec<Page>,
    y: f32,
    empty: bool,
}

impl Pages {
    fn put(&mut self, group: Vec<Piece>) {
        let height: f32 = group.iter().map(|piece| piece.height).sum();
        let repeated = group.first().and_then(|piece| piece.head.as_ref()).map_or(0.0, |head| head.height);
        let fits_here = self.y + height <= FOOT + 0.01;
        if !self.empty && !fits_here && height + repeated <= tallest() {
            self.turn();
        }
        for piece in group {
            // A group that no page holds is taken apart.
            if !self.empty && self.y + piece.height > FOOT + 0.01 {
                self.turn();
            }
            self.place(piece);
        }
    }

    fn turn(&mut self) {
        self.done.push(Page::default());
        self.y = TOP;
        self.empty = true;
    }

    fn place(&mut self, mut piece: Piece) {
        if self.empty && piece.room {
            return;
        }
        if self.empty
            && let Some(head) = piece.head.take()
        {
            self.add(Rc::unwrap_or_clone(head));
        }
        self.add(piece);
    }

    fn add(&mut self, piece: Piece) {
        let y = self.y;
        self.y += piece.height;
        self.empty = false;
        if let Some(page) = self.done.last_mut() {
            page.end = self.y;
            if piece.room {
                let (marks, headings) = (page.marks.len(), page.headings.len());
                page.rooms.push(Room { height: piece.height, marks, headings });
            }
            let moved = |mark: Mark| Mark { x: mark.x + MARGIN, y: mark.y + y, ..mark };
            page.marks.extend(piece.marks.into_iter().map(moved));
            page.headings
                .extend(piece.headings.into_iter().map(|(level, text, down)| (level, text, down + y)));
        }
    }
}
