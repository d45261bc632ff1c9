//! The drawings of Peil: it turns figures into a [`Scene`], a list of a few shapes and texts with meanings for colours.
//! The window paints a scene, a report prints it, and a test reads it.
//!
//! What is drawn comes from a [`picture`](picture::Picture) of the figures, with the short texts that go beside it.
//!
//! The design that both go by stands here as well: what a colour means and which one it is, how text is set and how
//! wide it is, and the typeface.
#![forbid(unsafe_code)]

pub mod axis;
pub mod bars;
pub mod chart;
pub mod funnel;
pub mod gauge;
pub mod ink;
pub mod ladder;
pub mod look;
pub mod maturity;
pub mod measure;
pub mod picture;
pub mod place;
pub mod radar;
pub mod row_text;
pub mod say;
pub mod scene;
pub mod shares;
pub mod sign;
pub mod spark;
pub mod tiles;
pub mod tokens;
pub mod trajectory;
pub mod typeface;

pub use ink::Ink;
pub use scene::Scene;
pub use tokens::{Palette, Type, space};
