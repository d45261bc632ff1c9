//! What was seen of a kiosk.

use crate::emulator::{Outcome, Screen};
use peil_kiosk_screens::SCREENS;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Screens that an image never shows: it knows how it stands before the first drawing, and its flash answers at once. The
/// simulator draws them, on a board that takes its time.
const OF_SLOW_BOARDS: [&str; 6] =
    ["attract-unknown", "staff-unknown", "keeping", "test-busy", "test-no-answer", "erase-busy"];

/// Names of screens, with pictures in a folder, and the most that a drawing took.
pub(crate) struct Seen {
    pub(crate) folder: PathBuf,
    names: BTreeSet<String>,
    /// Instructions of the drawing that took most, and of which screen.
    pub(crate) most: (u32, &'static str),
    /// Bytes of the stack at the deepest.
    pub(crate) stack: u32,
}

impl Seen {
    pub(crate) const fn new(folder: PathBuf) -> Self {
        Self { folder, names: BTreeSet::new(), most: (0, ""), stack: 0 }
    }

    pub(crate) fn count(&self) -> usize {
        self.names.len()
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// Keeps a picture, the first time.
    pub(crate) fn keep(&mut self, name: String, screen: &Screen) -> Outcome {
        if !self.has(&name) {
            screen.write(&self.folder.join(&name).with_extension("png"))?;
            self.names.insert(name);
        }
        Ok(())
    }

    pub(crate) fn measured(&mut self, instructions: u32, stack: u32, screen: &'static str) {
        if instructions > self.most.0 {
            self.most = (instructions, screen);
        }
        self.stack = self.stack.max(stack);
    }

    /// Every screen was seen in both languages, and none that is not on the list.
    pub(crate) fn complete(&self) -> Outcome {
        let shown = SCREENS.into_iter().filter(|name| !OF_SLOW_BOARDS.contains(name));
        let wanted: BTreeSet<String> =
            shown.flat_map(|name| ["nl", "en"].map(|language| format!("{name}-{language}"))).collect();
        let missing: Vec<_> = wanted.difference(&self.names).collect();
        let unknown: Vec<_> = self.names.difference(&wanted).collect();
        if missing.is_empty() && unknown.is_empty() {
            Ok(())
        } else {
            Err(format!("not seen: {missing:?}; seen and not on the list: {unknown:?}").into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_that_nobody_saw_and_one_that_nobody_knows_are_told() {
        let mut seen = Seen::new(PathBuf::new());
        seen.names = SCREENS.iter().flat_map(|name| [format!("{name}-nl"), format!("{name}-en")]).collect();
        for name in OF_SLOW_BOARDS {
            assert!(seen.complete().is_err(), "{name} is still there");
            seen.names.retain(|seen| !seen.starts_with(name));
        }
        assert!(seen.complete().is_ok());
        seen.names.remove("review-en");
        let told = seen.complete().expect_err("one is missing").to_string();
        assert!(told.contains("not seen: [\"review-en\"]"), "{told}");
        seen.names.extend(["review-en".to_owned(), "new-nl".to_owned()]);
        assert!(seen.complete().is_err());
    }
}
