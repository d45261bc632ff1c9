//! What holds over many screens together.

mod code;
mod faults;
pub(crate) mod fits;
mod kiosk;
mod names;
mod national;
mod random;
mod redraw;
mod staff;
mod visit;
