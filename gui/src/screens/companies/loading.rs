//! While a large portfolio is being opened: how far it is.

use crate::loading::Loading;
use crate::widgets::{header, progress};
use egui::Ui;
use peil_words::{Key, Words};

/// Shows which file it is and how much of it is read.
pub(super) fn show(words: &Words, loading: &Loading, ui: &mut Ui) {
    let file = loading.path().file_name().unwrap_or_default().display().to_string();
    let sentence = words.say_with(Key::LoadingLead, &[("file", file.into())]);
    header::screen(ui, &words.say(Key::NavCompanies), &sentence);
    progress::show(ui, words, &sentence, loading.done());
}
