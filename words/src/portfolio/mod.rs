//! What is said about a coach's records.

mod deed;
mod faults;
