//! The window.
#![forbid(unsafe_code)]
fn main() {}
