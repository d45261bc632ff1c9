//! The companies of the portfolio, or how to begin one.

use crate::app::App;
use crate::widgets::header;
use egui::Ui;
use peil_portfolio::OpenError;
use peil_words::Key;

/// What was typed to begin or open a portfolio.
#[derive(Debug, Default)]
pub struct Start {
    /// Where the file is, or is to be.
    pub path: String,
    /// Why the last one was not opened.
    pub refused: Option<OpenError>,
}

/// Shows the list.
pub fn show(app: &mut App, ui: &mut Ui) {
    header::screen(ui, &app.say(Key::NavCompanies), "");
}
