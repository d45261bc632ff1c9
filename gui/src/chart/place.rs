//! Finding room for labels.

use super::scene::{Across, Along, Area, Label, Point, point};
use crate::theme::{Ink, Type};

/// Keeps count of what is taken, and puts labels where there is room.
#[derive(Clone, Debug)]
pub struct Placer {
    frame: Area,
    /// Labels and marks: never written over.
    taken: Vec<Area>,
    /// Lines: avoided where possible.
    crossed: Vec<Area>,
}

/// A way to set a label against a point: the offset from it, and which part of the text stands there.
pub type Candidate = (f32, f32, (Across, Along));

/// Around a mark: above and below first, then the sides.
pub const AROUND: [Candidate; 8] = [
    (0.0, -8.0, (Across::Middle, Along::Bottom)),
    (0.0, 8.0, (Across::Middle, Along::Top)),
    (9.0, -6.0, (Across::Left, Along::Bottom)),
    (9.0, 6.0, (Across::Left, Along::Top)),
    (-9.0, -6.0, (Across::Right, Along::Bottom)),
    (-9.0, 6.0, (Across::Right, Along::Top)),
    (10.0, 0.0, (Across::Left, Along::Middle)),
    (-10.0, 0.0, (Across::Right, Along::Middle)),
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

    /// Keeps labels off a line where possible.
    pub fn cross(&mut self, from: Point, to: Point) {
        let length = (to.x - from.x).hypot(to.y - from.y);
        let mut gone = 0.0;
        while gone <= length {
            let share = if length > 0.0 { gone / length } else { 0.0 };
            let at = point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
            self.crossed.push(Area::new(at, at).grown(2.0));
            gone += 5.0;
        }
    }

    /// The label at the candidate that has room and crosses the fewest lines; `None` where there is no room at all.
    pub fn place(
        &mut self,
        at: Point,
        text: &str,
        kind: Type,
        ink: Ink,
        candidates: &[Candidate],
    ) -> Option<Label> {
        let label = |&(x, y, anchor): &Candidate| Label {
            at: point(at.x + x, at.y + y),
            anchor,
            text: text.to_owned(),
            kind,
            ink,
        };
        let free = |label: &Label| {
            let area = label.area();
            self.frame.holds(&area) && !self.taken.iter().any(|taken| taken.overlaps(&area))
        };
        let crossings =
            |label: &Label| self.crossed.iter().filter(|crossed| crossed.overlaps(&label.area())).count();
        // Of candidates that cross lines equally often the first is taken.
        let found = candidates.iter().map(label).filter(free).min_by_key(crossings)?;
        self.taken.push(found.area());
        Some(found)
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
        let labels: Vec<Label> =
            (0..12).filter_map(|_| placer.place(mark, "81,5", Type::Small, Ink::Text, &AROUND)).collect();
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
        placer.cross(point(0.0, 36.0), point(200.0, 36.0));
        let label = placer.place(point(100.0, 50.0), "81,5", Type::Small, Ink::Text, &AROUND).unwrap();
        assert!(label.area().min.y > 50.0, "below, since the line runs above");
    }
}
