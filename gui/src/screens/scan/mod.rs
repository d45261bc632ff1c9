//! The scan of a company.

use crate::app::App;
use crate::widgets::header;
use egui::Ui;
use peil_portfolio::{Company, Id, ScanRecord};

/// Shows a scan, or a form for one that is to be made.
pub fn show(app: &mut App, ui: &mut Ui, company: Id<Company>, _scan: Option<Id<ScanRecord>>) {
    let name = app.session.as_ref().and_then(|session| session.register.row(company));
    let name = name.map(|row| row.name.to_string()).unwrap_or_default();
    header::screen(ui, &name, "");
}
