//! The screens.

pub mod assessment;
pub mod companies;
pub mod company;
pub mod dashboard;
pub mod detail;
pub mod due;
pub mod export;
pub mod funnel;
pub mod import;
pub mod map;
pub mod milestones;
pub mod overview;
pub mod region;
pub mod scan;
pub mod settings;
pub mod sources;
