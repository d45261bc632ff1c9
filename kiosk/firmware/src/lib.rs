//! The kiosk: session, screens, log and serial line together.
//!
//! [`Kiosk`] does what the session asks, and knows no board: it runs on any flash and any display. The images for a
//! Cortex-M4F around it, `kiosk-colour` for a colour screen of 320 by 240 and `kiosk-paper` for a memory display of 400 by
//! 240, run on `mps2-an386`, which QEMU emulates; on this machine they do nothing. They are linked with a panic handler
//! that calls what does not exist: an image that could panic is an error of the linker (`cargo xtask panic-free`).
#![no_std]
#![forbid(unsafe_code)]

#[cfg(test)]
extern crate std;

mod frame;
mod kiosk;
#[cfg(target_os = "none")]
pub mod start;

pub use frame::{Colour, Panel, Paper};
pub use kiosk::Kiosk;
