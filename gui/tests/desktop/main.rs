//! The application as a person meets it: through names, keys and pictures, without a display.

mod commands;
mod company;
mod day;
mod due;
mod exporting;
mod files;
mod forms;
mod handing_over;
mod helper;
mod importing;
mod inbox;
mod keyboard;
mod language;
#[cfg(target_os = "linux")]
mod no_window;
#[cfg(feature = "encryption")]
mod passphrase;
mod picking;
mod pictures;
mod portfolio;
mod scenes;
mod screens;
mod settings;
mod toasts;
mod verdicts;
mod whole;
