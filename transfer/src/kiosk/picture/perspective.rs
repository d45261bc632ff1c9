//! From the squares of a code to the places of a picture.

/// A projection: what a camera makes of something flat.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Perspective {
    parts: [f64; 8],
}

/// A place.
pub(super) type Point = (f64, f64);

impl Perspective {
    /// The one that takes four places to four others; none where two of them are one.
    pub(super) fn through(pairs: [(Point, Point); 4]) -> Option<Self> {
        // x (g u + h v + 1) = a u + b v + c, and y likewise: eight equations for a to h.
        let mut rows = [[0.0; 9]; 8];
        for (two, ((u, v), (x, y))) in rows.as_chunks_mut::<2>().0.iter_mut().zip(pairs) {
            two[0] = [u, v, 1.0, 0.0, 0.0, 0.0, -x * u, -x * v, x];
            two[1] = [0.0, 0.0, 0.0, u, v, 1.0, -y * u, -y * v, y];
        }
        for column in 0..8 {
            let size = |row: &usize| rows[*row][column].abs();
            let pivot = (column..8).max_by(|one, other| size(one).total_cmp(&size(other)))?;
            rows.swap(column, pivot);
            let lead = rows[column];
            if lead[column].abs() < 1e-9 {
                return None;
            }
            for (number, row) in rows.iter_mut().enumerate() {
                let factor = row[column] / lead[column];
                if number != column {
                    row.iter_mut().zip(lead).for_each(|(value, lead)| *value -= factor * lead);
                }
            }
        }
        let mut parts = [0.0; 8];
        for (at, (part, row)) in parts.iter_mut().zip(rows).enumerate() {
            *part = row[8] / row[at];
        }
        parts.iter().all(|part| part.is_finite()).then_some(Self { parts })
    }

    /// Where a place comes to lie.
    pub(super) fn of(&self, (x, y): Point) -> Point {
        let sum = |first: usize, last| self.parts[first] * x + self.parts[first + 1] * y + last;
        let depth = sum(6, 1.0);
        (sum(0, self.parts[2]) / depth, sum(3, self.parts[5]) / depth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_through_its_four_places_and_keeps_lines_straight() {
        let places = [(3.5, 3.5), (21.5, 3.5), (3.5, 21.5), (18.5, 18.5)];
        let seen = [(100.0, 80.0), (310.0, 95.0), (90.0, 300.0), (250.0, 255.0)];
        let pairs = [0, 1, 2, 3].map(|at| (places[at], seen[at]));
        let perspective = Perspective::through(pairs).unwrap();
        for (place, seen) in places.into_iter().zip(seen) {
            let (x, y) = perspective.of(place);
            assert!((x - seen.0).abs() < 1e-6 && (y - seen.1).abs() < 1e-6);
        }
        let [one, two, three] = [5.0, 11.0, 20.0].map(|at| perspective.of((at, 2.0 * at)));
        let area = (two.0 - one.0) * (three.1 - one.1) - (two.1 - one.1) * (three.0 - one.0);
        assert!(area.abs() < 1e-6);
        let [first, second, third, (_, last)] = pairs;
        assert_eq!(
            Perspective::through([first, second, third, (places[2], last)]),
            None,
            "two places in one"
        );
    }
}
