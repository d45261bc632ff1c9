//! One indicator.
use crate::app::App;
use egui::Ui;
/// Shows the indicator.
pub fn show(_app: &mut App, _ui: &mut Ui, _index: usize) {}
