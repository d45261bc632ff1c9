//! The design of the drawings in egui: its fonts, its style, and the short ways to ask for both.

pub mod fonts;
pub mod style;

pub use peil_drawing::{Ink, Palette, Type, measure, space};
pub use style::{Themed, Typeset, color, install};
