//! Drawings of a series and its target. Everything but [`painter`] is free of the screen: it turns figures into a
//! [`Scene`], which can be tested and put on other surfaces.

pub mod axis;
pub mod bars;
pub mod gauge;
pub mod look;
pub mod painter;
pub mod place;
pub mod radar;
pub mod scene;
pub mod sign;
pub mod spark;
pub mod trajectory;

pub use scene::Scene;
