//! The screens.

pub mod assessment;
pub mod companies;
pub mod company;
pub mod detail;
pub mod due;
pub mod milestones;
pub mod overview;
pub mod scan;
pub mod settings;
pub mod sources;
