//! Where the figures come from.
use crate::app::App;
use egui::Ui;
/// Shows the list.
pub fn show(_app: &mut App, _ui: &mut Ui) {}
