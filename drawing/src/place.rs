//! Finding room for labels.

use super::scene::{Across, Along, Area, Label, Point, Scene, point};
use crate::{Ink, Type};

/// Keeps count of what is taken, and puts labels where there is room.
#[derive(Clone, Debug)]
pub struct Placer {
    frame: Area,
    /// Labels and marks: never written over.
    taken: Vec<Area>,
    /// Lines: avoided where possible.
    crossed: Vec<(Point, Point, Line)>,
}

/// What a line shows, and with that how much it matters that no label lies over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The figures and where they lead: covered only where there is no other room.
    Figures,
    /// Where the figures break: avoided as much, and interrupted where there is no other room.
    Break,
    /// A piece of one of several curves.
    Curve,
    /// What they are held against.
    Guide,
}

impl Line {
    const fn weight(self) -> usize {
        match self {
            Self::Figures | Self::Break => 20,
            Self::Curve => 3,
            Self::Guide => 1,
        }
    }
}

/// What stays free on both sides of a label.
const APART: f32 = 2.0;

/// A label that has found its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The label.
    pub label: Label,
    /// How much it covers.
    covered: usize,
    /// Whether there are figures among that.
    hides_figures: bool,
}

/// Writes a label that may have found no place. What it lies over is interrupted, unless that is the figures.
pub(crate) fn write(scene: &mut Scene, label: Option<Placed>) {
    match label {
        Some(Placed { label, covered: 1.., hides_figures: false }) => scene.text_on_surface(label),
        Some(Placed { label, .. }) => scene.text(label),
        None => {}
    }
}

/// A way to set a label against a point: the offset from it, and which part of the text stands there.
pub type Candidate = (f32, f32, (Across, Along));

/// Around a mark: above and below first, then the sides.
pub const AROUND: [Candidate; 28] = [
    (0.0, -8.0, (Across::Middle, Along::Bottom)),
    (0.0, 8.0, (Across::Middle, Along::Top)),
    (9.0, -6.0, (Across::Left, Along::Bottom)),
    (9.0, 6.0, (Across::Left, Along::Top)),
    (-9.0, -6.0, (Across::Right, Along::Bottom)),
    (-9.0, 6.0, (Across::Right, Along::Top)),
    (10.0, 0.0, (Across::Left, Along::Middle)),
    (-10.0, 0.0, (Across::Right, Along::Middle)),
    (5.0, -8.0, (Across::Right, Along::Bottom)),
    (-5.0, -8.0, (Across::Left, Along::Bottom)),
    (5.0, 8.0, (Across::Right, Along::Top)),
    (-5.0, 8.0, (Across::Left, Along::Top)),
    (0.0, -20.0, (Across::Middle, Along::Bottom)),
    (0.0, 20.0, (Across::Middle, Along::Top)),
    (14.0, 16.0, (Across::Left, Along::Top)),
    (-14.0, -16.0, (Across::Right, Along::Bottom)),
    (-3.0, -8.0, (Across::Right, Along::Bottom)),
    (3.0, -8.0, (Across::Left, Along::Bottom)),
    (-3.0, 8.0, (Across::Right, Along::Top)),
    (3.0, 8.0, (Across::Left, Along::Top)),
    (8.0, -8.0, (Across::Right, Along::Bottom)),
    (-8.0, -8.0, (Across::Left, Along::Bottom)),
    (8.0, 8.0, (Across::Right, Along::Top)),
    (-8.0, 8.0, (Across::Left, Along::Top)),
    (14.0, -16.0, (Across::Left, Along::Bottom)),
    (-14.0, 16.0, (Across::Right, Along::Top)),
    (0.0, -25.0, (Across::Middle, Along::Bottom)),
    (0.0, 25.0, (Across::Middle, Along::Top)),
];

impl Placer {
    /// Nothing taken yet; labels have to stay inside the frame.
    #[must_use]
    pub const fn new(frame: Area) -> Self {
        Self { frame, taken: Vec::new(), crossed: Vec::new() }
    }

    /// Keeps labels off a mark.
    pub fn take(&mut self, center: Point, radius: f32) {
        self.taken.push(Area::new(center, center).grown(radius));
    }

    /// Keeps labels off a label that is placed already.
    pub fn reserve(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// Keeps labels off a line where possible.
    pub fn cross(&mut self, from: Point, to: Point, line: Line) {
        self.crossed.push((from, to, line));
    }

    /// The label at the candidate that has room and covers the least of the lines; `None` where there is no room at
    /// all.
    pub fn place(
        &mut self,
        at: Point,
        text: &str,
        kind: Type,
        ink: Ink,
        candidates: &[Candidate],
    ) -> Option<Placed> {
        let found = self.best(at, text, kind, ink, candidates);
        self.keep(found)
    }

    /// The same for a label that can be missed: `None` where it would cover figures.
    pub fn place_clear(
        &mut self,
        at: Point,
        text: &str,
        kind: Type,
        ink: Ink,
        candidates: &[Candidate],
    ) -> Option<Placed> {
        let found = self.best(at, text, kind, ink, candidates);
        self.keep(found.filter(|found| found.covered < Line::Figures.weight()))
    }

    fn keep(&mut self, found: Option<Placed>) -> Option<Placed> {
        self.taken.extend(found.as_ref().map(|found| found.label.area()));
        found
    }

    /// The best candidate and how much it covers; of those that cover equally much the first.
    fn best(&self, at: Point, text: &str, kind: Type, ink: Ink, candidates: &[Candidate]) -> Option<Placed> {
        let label = |&(x, y, anchor): &Candidate| Label {
            at: point(at.x + x, at.y + y),
            anchor,
            text: text.to_owned(),
            kind,
            ink,
        };
        let free = |label: &Label| {
            let area = label.area();
            // Two texts without a space between them would be read as one.
            let apart =
                Area::new(point(area.min.x - APART, area.min.y), point(area.max.x + APART, area.max.y));
            self.frame.holds(&area) && !self.taken.iter().any(|taken| taken.overlaps(&apart))
        };
        let placed = candidates.iter().map(label).filter(free).map(|label| {
            let crossed = |area: Area| {
                let lines = self.crossed.iter().filter(move |(from, to, _)| area.is_crossed(*from, *to));
                lines.map(|(.., line)| *line)
            };
            let covered = crossed(label.area().grown(2.0)).map(Line::weight).sum();
            let hides_figures = crossed(label.letters()).any(|line| line == Line::Figures);
            Placed { label, covered, hides_figures }
        });
        placed.min_by_key(|placed| placed.covered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_get_out_of_each_others_way() {
        let frame = Area::new(point(0.0, 0.0), point(200.0, 100.0));
        let mut placer = Placer::new(frame);
        let mark = point(100.0, 50.0);
        placer.take(mark, 4.0);
        let labels: Vec<Label> = (0..12)
            .filter_map(|_| placer.place(mark, "81,5", Type::Small, Ink::Text, &AROUND))
            .map(|placed| placed.label)
            .collect();
        assert!(labels.len() > 1);
        for (index, label) in labels.iter().enumerate() {
            assert!(frame.holds(&label.area()));
            assert!(labels.iter().skip(index + 1).all(|other| !other.area().overlaps(&label.area())));
        }
    }

    #[test]
    fn a_label_that_fits_nowhere_is_left_out() {
        let mut placer = Placer::new(Area::new(point(0.0, 0.0), point(10.0, 10.0)));
        assert_eq!(placer.place(point(5.0, 5.0), "too wide for this", Type::Body, Ink::Text, &AROUND), None);
    }

    #[test]
    fn lines_are_avoided_while_there_is_room() {
        let mut placer = Placer::new(Area::new(point(0.0, 0.0), point(200.0, 100.0)));
        placer.cross(point(0.0, 36.0), point(200.0, 36.0), Line::Guide);
        let label = placer.place(point(100.0, 50.0), "81,5", Type::Small, Ink::Text, &AROUND).unwrap();
        assert!(label.label.area().min.y > 50.0, "below, since the line runs above");
    }

    #[test]
    fn a_label_that_can_be_missed_is_left_out_rather_than_written_over_the_figures() {
        let mut placer = Placer::new(Area::new(point(0.0, 0.0), point(60.0, 90.0)));
        for y in (0_u8..90).step_by(10).map(f32::from) {
            placer.cross(point(0.0, y), point(60.0, y), Line::Figures);
        }
        let at = point(30.0, 45.0);
        assert_eq!(placer.place_clear(at, "81,5", Type::Small, Ink::Text, &AROUND), None);
        assert!(placer.place(at, "81,5", Type::Small, Ink::Text, &AROUND).is_some());
    }
}
