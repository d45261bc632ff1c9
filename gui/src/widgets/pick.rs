//! One of several, from a list that opens.

use egui::{ComboBox, Role, Ui, WidgetInfo};

/// Shows a list of choices that is called `label: value`, on the screen and to those who listen.
pub fn show(ui: &mut Ui, salt: &str, width: f32, label: &str, value: &str, content: impl FnOnce(&mut Ui)) {
    let shown = format!("{label}: {value}");
    let list = ComboBox::from_id_salt(salt).width(width).truncate().selected_text(&shown);
    let response = list.show_ui(ui, content).response;
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, enabled, &shown));
}

/// The same, that shows its value alone: its name stands beside it.
pub fn named(ui: &mut Ui, salt: &str, width: f32, label: &str, value: &str, content: impl FnOnce(&mut Ui)) {
    let list = ComboBox::from_id_salt(salt).width(width).truncate().selected_text(value);
    let response = list.show_ui(ui, content).response;
    let (enabled, spoken) = (ui.is_enabled(), format!("{label}: {value}"));
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, enabled, &spoken));
}
