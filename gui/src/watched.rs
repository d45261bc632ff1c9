//! How far something beside the window is, and the wish that it stops.

use crate::theme::{Ink, Themed, Type, Typeset};
use crate::widgets::progress;
use egui::Ui;
use peil_words::{Key, Words};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Shared by who works and who watches.
#[derive(Debug, Default)]
pub struct Watched {
    done: AtomicU64,
    of: AtomicU64,
    stop: AtomicBool,
}

impl Watched {
    /// Told by who works: whether to go on.
    pub fn tell(&self, done: u64, of: u64) -> ControlFlow<()> {
        self.done.store(done, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
        if self.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Wishes that it stops; what was not done whole is then not done at all.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether that was wished.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// How much is done, from 0 to 100; none while nothing is known of it.
    #[must_use]
    pub fn percent(&self) -> Option<u8> {
        let of = self.of.load(Ordering::Relaxed);
        let done = self.done.load(Ordering::Relaxed).min(of);
        u8::try_from((u128::from(done) * 100).checked_div(u128::from(of))?).ok()
    }
}

/// Shows how much is done, as a bar and in words, and how to stop it.
pub fn show(ui: &mut Ui, words: &Words, name: &str, watched: &Watched) {
    if let Some(percent) = watched.percent() {
        progress::show(ui, words, name, u16::from(percent) * 10);
    }
    if watched.is_stopped() {
        ui.label(Type::Body.text(words.say(Key::ImportStopping)).color(ui.ink(Ink::Muted)));
    } else if ui.button(words.say(Key::ImportStop)).clicked() {
        watched.stop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_is_told_in_percent_and_a_wish_to_stop_is_heard() {
        let watched = Watched::default();
        assert_eq!(watched.percent(), None);
        assert_eq!(watched.tell(1, 3), ControlFlow::Continue(()));
        assert_eq!(watched.percent(), Some(33));
        watched.stop();
        assert_eq!(watched.tell(u64::MAX, u64::MAX), ControlFlow::Break(()));
        assert_eq!(watched.percent(), Some(100));
    }
}
