//! The file of one company.

use crate::app::App;
use crate::widgets::header;
use egui::Ui;
use peil_portfolio::{Company, Id};

/// Shows what is known of a company.
pub fn show(app: &mut App, ui: &mut Ui, company: Id<Company>) {
    let name = app.session.as_ref().and_then(|session| session.register.row(company));
    let name = name.map(|row| row.name.to_string()).unwrap_or_default();
    header::screen(ui, &name, "");
}
