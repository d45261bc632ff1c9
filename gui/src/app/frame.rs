//! One frame of the window.

use super::App;
use crate::command::Command;
use crate::state::Look;
use crate::theme::{self, Themed};
use crate::{files, navigation, notice, palette, paper, screens, shortcuts, toasts, top_bar, tour};
use eframe::Frame;
use egui::{CentralPanel, Margin, Theme, ThemePreference, Ui, ViewportCommand};

/// The width of the window below which the sections move from the left to the top.
const NARROW: f32 = 820.0;

impl App {
    /// One frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.apply_settings(ui.ctx());
        self.look_at_loading();
        self.look_at_work(ui.ctx());
        files::look(self);
        paper::look(self);
        notice::look(self);
        screens::import::look(self);
        self.keep_region_up_to_date();
        // What lies above everything has the keys for itself.
        let covered = ui.memory(|memory| memory.top_modal_layer().is_some());
        let commands = if covered { Vec::new() } else { Command::pressed(ui.ctx()) };
        for command in commands {
            self.obey(command);
        }
        if self.to_quit {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
        let dropped =
            ui.ctx().input(|input| input.raw.dropped_files.first().map(|file| file.path().to_path_buf()));
        if let Some(path) = dropped {
            self.take_dropped(&path);
        }
        let narrow = ui.available_width() < NARROW;
        top_bar::show(self, ui, narrow);
        if !narrow {
            navigation::show(self, ui);
        }
        let side = if narrow { 14 } else { 28 };
        let panel =
            egui::Frame::new().fill(ui.ink(theme::Ink::Page)).inner_margin(Margin::symmetric(side, 0));
        CentralPanel::default().frame(panel).show(ui, |ui| {
            tour::mark(ui.ctx(), tour::Part::Content, ui.max_rect());
            self.content(ui);
        });
        toasts::show(self, ui.ctx());
        paper::show(self, ui.ctx());
        palette::show(self, ui.ctx());
        shortcuts::show(self, ui.ctx());
        tour::show(self, ui.ctx());
    }

    fn apply_settings(&mut self, ctx: &egui::Context) {
        let wanted = (self.settings.look, self.settings.zoom);
        if self.applied.is_none() {
            // The commands enlarge, and the settings keep how much.
            ctx.options_mut(|options| {
                options.zoom_with_keyboard = false;
                options.fallback_theme = Theme::Light;
            });
        }
        #[expect(clippy::float_cmp, reason = "whether it is the very number of the last frame")]
        if self.applied.is_none_or(|(_, zoom)| zoom != self.settings.zoom) {
            ctx.set_zoom_factor(self.settings.zoom.clamp(0.5, 4.0));
        }
        if self.applied.is_none_or(|(look, _)| look != self.settings.look) {
            ctx.set_theme(match self.settings.look {
                Look::System => ThemePreference::System,
                Look::Light => ThemePreference::Light,
                Look::Dark => ThemePreference::Dark,
            });
        }
        self.is_dark = ctx.theme() == Theme::Dark;
        self.applied = Some(wanted);
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        self.frame(ui);
        if std::mem::take(&mut self.to_keep)
            && let Some(storage) = frame.storage_mut()
        {
            eframe::App::save(self, storage);
            storage.flush();
        }
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, eframe::APP_KEY, &self.settings);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.close_portfolio();
    }

    fn persist_egui_memory(&self) -> bool {
        // Scroll positions and open parts begin anew; the window itself is kept by eframe.
        false
    }
}
