//! What can be undone and redone, and what has to be known about the portfolio.

use crate::app::App;
use crate::command::Command;
use crate::session::Session;
use crate::theme::space;
use crate::tour;
use crate::widgets::verdict;
use egui::{Button, Role, Ui, WidgetInfo};
use peil_words::Key;

/// The width from which on the buttons say what they would undo.
const WIDE: f32 = 820.0;

/// Shows the buttons.
pub fn show(app: &mut App, ui: &mut Ui) {
    let Some(session) = &app.session else { return };
    let wide = ui.available_width() > WIDE;
    let mut chosen = None;
    for (command, step, key) in [
        (Command::Undo, session.undoable(), Key::EditUndoWhat),
        (Command::Redo, session.redoable(), Key::EditRedoWhat),
    ] {
        let short = app.say(command.name());
        let what = step.map(|step| app.words.say_with(key, &[("deed", app.words.deed(step.deed).into())]));
        let enabled = what.is_some() && session.is_writable();
        let spoken = what.unwrap_or_else(|| short.clone());
        let shown = if wide { &spoken } else { &short };
        let response = ui.add_enabled(enabled, Button::new(shown));
        if command == Command::Undo {
            tour::mark(ui.ctx(), tour::Part::History, response.rect.expand(4.0));
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &spoken));
        if response.on_hover_text(format!("{spoken} ({})", command.keys(ui.ctx()))).clicked() {
            chosen = Some(command);
        }
    }
    if let Some(command) = chosen {
        app.obey(command);
    }
}

/// Shows what has to be known about the way the portfolio was opened.
pub fn messages(app: &mut App, ui: &mut Ui) {
    let Some(session) = &mut app.session else { return };
    let words = &app.words;
    if let Some(fault) = session.backup_fault(words) {
        ui.add_space(space::MEDIUM);
        verdict::warn(ui, "", &fault);
    }
    if session.remarks.is_empty() {
        return;
    }
    ui.add_space(space::MEDIUM);
    for remark in &session.remarks {
        verdict::warn(ui, "", &Session::remark(words, *remark));
    }
    if ui.button(words.say(Key::OpenDismiss)).clicked() {
        session.remarks.clear();
    }
}
