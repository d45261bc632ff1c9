//! What is said about a coach's records.

mod choices;
mod day;
mod deed;
mod faults;
mod figures;
mod tasks;
mod money;
mod services;

pub use money::AmountError;
