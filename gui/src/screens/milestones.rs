//! What has to be done by when.
use crate::app::App;
use egui::Ui;
/// Shows the timeline.
pub fn show(_app: &mut App, _ui: &mut Ui) {}
/// Shows the milestones of one pillar.
pub fn of_pillar(_app: &App, _ui: &mut Ui, _pillar: &str) {}
