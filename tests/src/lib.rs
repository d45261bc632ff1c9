//! What spans the rooms: an exact oracle, and generated series to hold against it.

#![forbid(unsafe_code)]

pub mod generated;
pub mod oracle;
pub mod vectors;
