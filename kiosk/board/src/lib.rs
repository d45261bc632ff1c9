//! What a Cortex-M4F board needs before Peil can run on it.
//!
//! The board is `mps2-an386`, which QEMU emulates. `entry` marks the function that is called after the reset;
//! `Console` writes to the terminal of whoever watches the board, through semihosting; `end` ends the emulation;
//! `stack` measures how deep a function goes. `Board` hands out what a kiosk needs besides: a serial line, a timer, a
//! watchdog, and memory that a reset leaves as it is.
//!
//! A program that uses this links with `-Tlink.x`, which its build script asks for, and brings its own panic handler:
//! whether one may be needed at all is the choice of the program.
//!
//! On every other target the package is empty.
#![no_std]
#![cfg(target_os = "none")]

mod board;
mod console;
mod memory;
mod no_panic;
mod serial;
pub mod stack;
mod ticks;
mod watchdog;

pub use board::{Board, restart};
pub use console::{Console, end};
pub use cortex_m_rt::entry;
pub use memory::{LOG, program};
pub use no_panic::no_panic;
pub use serial::Serial;
pub use ticks::Ticks;
pub use watchdog::Watchdog;
