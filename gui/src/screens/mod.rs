//! The screens.

pub mod detail;
pub mod milestones;
pub mod overview;
pub mod sources;
