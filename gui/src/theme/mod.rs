//! The design: what colours mean, which ones they are, and how text is set.

pub mod fonts;
pub mod ink;
pub mod measure;
pub mod style;
pub mod tokens;

pub use ink::Ink;
pub use style::{Themed, install};
pub use tokens::{Palette, Type, space};
