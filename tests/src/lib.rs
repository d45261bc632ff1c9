//! What spans the rooms: an exact oracle, a model of the rules on top of it, generated series and arbitrary bytes to hold
//! against them.

#![forbid(unsafe_code)]

pub mod fuzz;
pub mod generated;
pub mod model;
pub mod oracle;
pub mod vectors;
