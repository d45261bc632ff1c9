//! The few companies that a person most likely means.

use super::fold::fold;
use super::{Register, Row};

/// How well a company fits what was typed; the lowest is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Its name begins with all of it.
    Start,
    /// Its name has all of it in one piece.
    Name,
    /// The words stand somewhere in what was typed about it.
    Anywhere,
}

impl Register {
    /// The companies that fit a text best, at most `limit` of them: those whose name begins with it, then those whose
    /// name holds it, then those where its words stand elsewhere, such as in the number at the Chamber of Commerce.
    /// Equals are in the order in which they were added. A blank text fits nothing.
    #[must_use]
    pub fn search(&self, text: &str, limit: usize) -> Vec<&Row> {
        let folded = fold(text);
        let words: Vec<_> = folded.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let whole = folded.trim();
        let mut best: [Vec<usize>; 3] = Default::default();
        for (place, found) in self.texts.found(&words).into_iter().enumerate() {
            if !found {
                continue;
            }
            let fit = match memchr::memmem::find(self.texts.name(place), whole.as_bytes()) {
                Some(0) => Fit::Start,
                Some(_) => Fit::Name,
                None => Fit::Anywhere,
            };
            if let Some(places) = best.get_mut(fit as usize).filter(|places| places.len() < limit) {
                places.push(place);
            }
        }
        best.iter().flatten().take(limit).filter_map(|place| self.rows.get(*place)).collect()
    }
}
