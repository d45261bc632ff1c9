//! What is searched, in one piece of memory.

use memchr::memmem::Finder;

/// The folded texts of all rows, one behind the other, each ended by a line end. A word has none in it, so it is found in
/// one row or not at all, and a pass over everything is a pass over memory in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    bytes: Vec<u8>,
    /// Where the text of each row ends.
    ends: Vec<usize>,
}

impl Texts {
    pub(super) fn push(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
        self.bytes.push(b'\n');
        self.ends.push(self.bytes.len());
    }

    fn start(&self, place: usize) -> usize {
        place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0)
    }

    /// The text of a row.
    pub(super) fn get(&self, place: usize) -> &[u8] {
        let end = self.ends.get(place).copied().unwrap_or(0);
        self.bytes.get(self.start(place)..end).unwrap_or_default()
    }

    /// The folded name of a row: its first line.
    pub(super) fn name(&self, place: usize) -> &[u8] {
        self.get(place).split(|byte| *byte == b'\n').next().unwrap_or_default()
    }

    /// Puts a text in the place of those of some rows.
    fn splice(&mut self, first: usize, rows: usize, text: Option<&str>) {
        let start = self.start(first);
        let end = (first + rows).checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or(0);
        let new = text.map(|text| text.bytes().chain([b'\n']));
        self.bytes.splice(start..end.max(start), new.into_iter().flatten()).for_each(drop);
        let length = text.map_or(0, |text| text.len() + 1);
        self.ends.splice(first..first + rows, text.map(|_| start + length)).for_each(drop);
        let behind = first + usize::from(text.is_some());
        for behind in self.ends.iter_mut().skip(behind) {
            *behind = *behind + length - (end.max(start) - start);
        }
    }

    pub(super) fn insert(&mut self, place: usize, text: &str) {
        self.splice(place, 0, Some(text));
    }

    pub(super) fn replace(&mut self, place: usize, text: &str) {
        self.splice(place, 1, Some(text));
    }

    pub(super) fn remove(&mut self, place: usize) {
        self.splice(place, 1, None);
    }

    /// Which rows have all of the words; every row has all of none.
    pub(super) fn found(&self, words: &[&str]) -> Vec<bool> {
        // The longest word is the rarest, more often than not.
        let Some(longest) = words.iter().max_by_key(|word| word.len()) else {
            return vec![true; self.ends.len()];
        };
        let mut found = vec![false; self.ends.len()];
        let finder = Finder::new(longest);
        let others: Vec<_> =
            words.iter().filter(|word| *word != longest).map(|word| Finder::new(*word)).collect();
        let (mut from, mut place) = (0, 0);
        while let Some(at) = self.bytes.get(from..).and_then(|rest| finder.find(rest)) {
            let at = from + at;
            // Rows in between are passed one by one: all of them together once.
            while self.ends.get(place).is_some_and(|end| *end <= at) {
                place += 1;
            }
            let text = self.get(place);
            if let Some(row) = found.get_mut(place) {
                *row = others.iter().all(|word| word.find(text).is_some());
            }
            from = self.ends.get(place).copied().unwrap_or(self.bytes.len());
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(rows: &[&str]) -> Texts {
        let mut texts = Texts::default();
        for row in rows {
            texts.push(row);
        }
        texts
    }

    #[test]
    fn words_are_found_within_rows_only() {
        let texts = texts(&["bakkerij\nassen", "", "smederij bakker", "assen"]);
        assert_eq!(texts.found(&[]), [true; 4]);
        assert_eq!(texts.found(&["bakker"]), [true, false, true, false]);
        assert_eq!(texts.found(&["assen", "rij"]), [true, false, false, false]);
        assert_eq!(texts.found(&["e", "e"]), [true, false, true, true]);
        assert_eq!(texts.found(&["assensmederij"]), [false; 4]);
        assert_eq!(texts.name(0), b"bakkerij");
        assert_eq!((texts.name(1), texts.name(9)), (&b""[..], &b""[..]));
    }

    #[test]
    fn changed_rows_are_as_if_they_had_been_so_from_the_beginning() {
        let same = |one: &Texts, rows: &[&str]| {
            let other = texts(rows);
            assert_eq!((&one.bytes, &one.ends), (&other.bytes, &other.ends), "{rows:?}");
        };
        let mut changed = texts(&["a", "bb", ""]);
        changed.replace(1, "a longer text");
        same(&changed, &["a", "a longer text", ""]);
        changed.replace(0, "");
        same(&changed, &["", "a longer text", ""]);
        changed.insert(3, "last");
        same(&changed, &["", "a longer text", "", "last"]);
        changed.insert(0, "first");
        same(&changed, &["first", "", "a longer text", "", "last"]);
        changed.remove(2);
        changed.remove(3);
        changed.remove(0);
        same(&changed, &["", ""]);
        changed.remove(0);
        changed.remove(0);
        same(&changed, &[]);
        changed.insert(0, "again");
        same(&changed, &["again"]);
    }
}
