//! Something that takes a while to compute, kept until what it was computed for changes.

/// What was computed, and for what.
#[derive(Clone, Debug)]
pub struct Kept<K, T>(Option<(K, T)>);

impl<K, T> Default for Kept<K, T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq, T> Kept<K, T> {
    /// What was computed for this; computed now only when it was for something else.
    pub fn get(&mut self, asked: K, compute: impl FnOnce(&K) -> T) -> &T {
        let kept = self.0.take().filter(|(made_for, _)| *made_for == asked);
        let kept = kept.unwrap_or_else(|| {
            let computed = compute(&asked);
            (asked, computed)
        });
        &self.0.insert(kept).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn nothing_is_computed_twice_for_the_same() {
        let times = Cell::new(0);
        let mut kept = Kept::default();
        let mut ask = |number: u8| {
            *kept.get(number, |number| {
                times.set(times.get() + 1);
                number * 2
            })
        };
        assert_eq!([ask(1), ask(1), ask(2), ask(1)], [2, 2, 4, 2]);
        assert_eq!(times.get(), 3);
    }
}
