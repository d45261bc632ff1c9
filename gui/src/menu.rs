//! The menu in the bar at the top, made from the list of commands.

use crate::app::App;
use crate::command::{Command, Group};
use crate::tour;
use egui::{Button, Popup, Role, Ui, WidgetInfo};
use peil_words::Key;

/// Shows the button, and below it the groups with their commands.
pub fn show(app: &mut App, ui: &mut Ui) {
    let label = app.say(Key::MenuName);
    let button = ui.button(&label);
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    tour::mark(ui.ctx(), tour::Part::Menu, button.rect.expand(4.0));
    let mut chosen = None;
    Popup::menu(&button).show(|ui| {
        for group in Group::ALL {
            let commands: Vec<Command> =
                Command::ALL.iter().copied().filter(|command| command.entry().group == group).collect();
            ui.menu_button(app.say(group.name()), |ui| {
                for command in commands {
                    if item(app, ui, command) {
                        chosen = Some(command);
                    }
                }
            });
        }
    });
    if let Some(command) = chosen {
        app.obey(command);
    }
}

fn item(app: &App, ui: &mut Ui, command: Command) -> bool {
    let name = app.say(command.name());
    let enabled = command.is_available(app);
    let button = Button::new(&name).shortcut_text(command.keys(ui.ctx()));
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, &name));
    response.clicked()
}
