//! Taking a file into the portfolio: what it is, what would become of every row of it, and then all of that at once.

mod board;
mod detail;
mod list;
mod mapping;
mod mark;
mod preview;
mod reading;
mod row;
mod start;

pub use board::{Board, Chip, Preview};
pub use mapping::Form as MappingForm;
pub use reading::{Reading, look, read, tell};

use crate::app::App;
use crate::theme::{Type, Typeset, space};
use crate::widgets::header;
use egui::Ui;
use peil_words::Key;

/// Shows what there is to be seen: nothing yet, how far the reading is, or what would become of the file.
pub fn show(app: &mut App, ui: &mut Ui) {
    if app.import.preview.is_some() {
        preview::show(app, ui);
        return;
    }
    if app.import.table.is_some() && app.session.is_some() {
        mapping::show(app, ui);
        return;
    }
    egui::ScrollArea::vertical().id_salt("import").auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width((ui.available_width() - 6.0).min(1320.0));
        crate::top_bar::messages(app, ui);
        header::screen(ui, &app.say(Key::NavImport), &app.say(Key::ImportLead));
        if app.session.is_none() && app.work.is_none() {
            ui.label(Type::Body.text(app.say(Key::ImportNoPortfolio)));
            if let Some(path) = &app.import.waiting {
                let file = path.file_name().unwrap_or_default().display().to_string();
                ui.label(app.words.say_with(Key::ImportWaiting, &[("file", file.into())]));
            }
            ui.add_space(space::SMALL);
            if ui.button(app.say(Key::ImportToPortfolio)).clicked() {
                app.go(crate::state::Screen::Companies);
            }
        } else if app.import.reading.is_some() {
            reading::show(app, ui);
        } else {
            start::show(app, ui);
        }
        ui.add_space(space::SECTION);
    });
}
