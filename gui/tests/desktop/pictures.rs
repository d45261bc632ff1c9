//! Pictures of a few chosen states, compared with those of the last time.

use crate::helper::{WINDOW, detail, open};
use egui::vec2;
use peil_gui::state::Look;
use peil_words::Language;

#[test]
fn overview_light() {
    open(Language::Dutch, WINDOW, |_| {}).snapshot("overview-nl-light");
}

#[test]
fn overview_narrow_dark() {
    let mut harness = open(Language::English, vec2(420.0, 800.0), |app| app.settings.look = Look::Dark);
    harness.snapshot("overview-narrow-en-dark");
}

#[test]
fn detail_crossed() {
    let mut harness = open(Language::Dutch, WINDOW, |app| {
        detail(app, "basic-digital-intensity");
        app.choices.across_breaks = true;
    });
    harness.snapshot("detail-crossed-nl-light");
}

#[test]
fn detail_undecided_narrow_dark() {
    let mut harness = open(Language::English, vec2(480.0, 2400.0), |app| {
        app.settings.look = Look::Dark;
        detail(app, "cloud-use");
        "150".clone_into(&mut app.choices.measured);
    });
    harness.snapshot("detail-undecided-narrow-en-dark");
}
