//! The drawings of a series and its target, and the painter that puts them on the screen.

pub mod painter;

pub use peil_drawing::{
    Scene, axis, bars, gauge, look, maturity, place, radar, scene, sign, spark, trajectory,
};
