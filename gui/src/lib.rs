//! The desktop application of Peil: where every digital target stands, in a window.
//!
//! [`App`] is the application; the binary only gives it a window. Everything it shows comes from `peil-fixtures`, is
//! computed by `peil-core` and said by `peil-words`.
#![forbid(unsafe_code)]

pub mod app;
pub mod aside;
pub mod chart;
pub mod command;
pub mod data_file;
pub mod documents;
pub mod files;
pub mod history;
pub mod kept;
pub mod loading;
pub mod menu;
pub mod navigation;
pub mod no_window;
pub mod notice;
pub mod palette;
pub mod paper;
pub mod say;
pub mod screens;
pub mod session;
pub mod shortcuts;
pub mod state;
pub mod study;
pub mod theme;
pub mod toasts;
pub mod today;
pub mod top_bar;
pub mod tour;
pub mod watched;
pub mod widgets;
pub mod work;

pub use app::App;
pub use peil_drawing::{picture, row_text};
