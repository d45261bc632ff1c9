//! Gives the application a window.
#![forbid(unsafe_code)]
// Windows opens a console for every program that does not say this; while developing, messages are wanted.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use clap::Parser;
use eframe::{NativeOptions, Renderer};
use egui::{IconData, Ui, ViewportBuilder, ViewportCommand};
use peil_fixtures::National;
use peil_gui::app::Start;
use peil_gui::files::System;
use peil_gui::{App, no_window};
use peil_words::{Language, Words};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

/// Where every digital target for 2030 stands, in a window.
#[derive(Debug, Parser)]
#[command(name = "peil-desktop", version)]
struct Arguments {
    /// A portfolio (.peil), or a CSV file of your own to show instead of the national figures
    file: Option<PathBuf>,
    /// The language, nl or en; without it that of the last time
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    lang: Option<Language>,
    /// The name in which edits are kept; without it that of the last time
    #[arg(long, value_name = "NAME")]
    coach: Option<String>,
    /// Stop after this many frames and print how long the first one took
    #[arg(long, value_name = "N")]
    exit_after_frames: Option<u64>,
}

fn language(text: &str) -> Result<Language, String> {
    text.parse().map_err(|error: peil_words::UnknownLanguage| error.to_string())
}

/// The application, and the clock of a measured run.
struct Window {
    app: App,
    started: Instant,
    frames: u64,
    exit_after: Option<u64>,
    has_portfolio: bool,
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        if self.frames == 1 {
            // The second frame begins when the first one is on the screen.
            eprintln!("first frame: {} ms", self.started.elapsed().as_millis());
        }
        self.app.ui(ui, frame);
        let Some(exit_after) = self.exit_after else { return };
        if self.frames == 0 {
            eprintln!("first frame laid out: {} ms", self.started.elapsed().as_millis());
        }
        self.frames += 1;
        if self.app.session.is_some() && !std::mem::replace(&mut self.has_portfolio, true) {
            eprintln!("portfolio: {} ms", self.started.elapsed().as_millis());
        }
        if self.app.loading.is_some() {
            // Its thread asks for frames: what is measured does without others beside it.
            return;
        }
        if self.frames > exit_after.max(1) {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
        ui.ctx().request_repaint();
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        self.app.save(storage);
    }

    fn on_exit(&mut self, gl: Option<&eframe::glow::Context>) {
        self.app.on_exit(gl);
    }

    fn persist_egui_memory(&self) -> bool {
        self.app.persist_egui_memory()
    }
}

/// What stands beside the title and in the bar of tasks, where the system does not take it from the package.
fn icon() -> IconData {
    // Drawn by `cargo xtask icon`; a picture that could not be read would leave the mark of the toolkit.
    eframe::icon_data::from_png_bytes(include_bytes!("../../packages/icon/128.png")).unwrap_or_default()
}

fn main() -> ExitCode {
    let started = Instant::now();
    let arguments = Arguments::parse();
    // The facts are read while the window is being made; whoever comes second waits for the first.
    let reading = std::thread::Builder::new().name("facts".to_owned()).spawn(|| {
        let _ = National::embedded();
    });
    if let Err(error) = reading {
        eprintln!("peil-desktop: {error}");
    }
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Peil")
            .with_app_id("peil-desktop")
            .with_icon(icon())
            .with_inner_size([1280.0, 860.0])
            .with_min_inner_size([360.0, 320.0])
            .with_drag_and_drop(true),
        renderer: Renderer::Glow,
        persist_window: arguments.exit_after_frames.is_none(),
        ..NativeOptions::default()
    };
    let start = Start { file: arguments.file, coach: arguments.coach, language: arguments.lang, today: None };
    let language = arguments.lang.or_else(|| std::env::var("PEIL_LANG").ok()?.parse().ok());
    let opened: eframe::AppCreator<'_> = Box::new(move |creation| {
        no_window::opened();
        if arguments.exit_after_frames.is_some() {
            eprintln!("window: {} ms", started.elapsed().as_millis());
        }
        let kept = creation.storage.and_then(|storage| eframe::get_value(storage, eframe::APP_KEY));
        let mut app = App::new(&creation.egui_ctx, kept, &start);
        app.desktop = Arc::new(System);
        Ok(Box::new(Window {
            app,
            started,
            frames: 0,
            exit_after: arguments.exit_after_frames,
            has_portfolio: false,
        }))
    });
    let Err(fault) = no_window::run(|| eframe::run_native("peil-desktop", options, opened)) else {
        return ExitCode::SUCCESS;
    };
    let sentence = no_window::sentence(&Words::new(language.unwrap_or_default()), no_window::has_screen());
    eprintln!("{sentence}");
    if cfg!(windows) {
        // There is no console that it could be read on.
        let dialog = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title("Peil");
        dialog.set_description(sentence).show();
    }
    // The words of the library are for those who search for the cause.
    if std::env::var_os("RUST_BACKTRACE").is_some() {
        eprintln!("{fault}");
    }
    ExitCode::FAILURE
}
