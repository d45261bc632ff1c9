//! What is said about a coach's records.

mod choices;
mod country;
mod day;
mod deed;
mod faults;
mod figures;
mod money;
mod services;
mod tasks;

pub use country::CountryFigure;
pub use money::AmountError;
