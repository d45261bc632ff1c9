//! The application as a person meets it: through names, keys and pictures, without a display.

mod files;
mod helper;
mod keyboard;
mod language;
mod pictures;
mod scenes;
mod screens;
