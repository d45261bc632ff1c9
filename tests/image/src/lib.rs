//! Images that prove what the core promises to a microcontroller.
//!
//! Three programs for a Cortex-M4F: `empty`, which does nothing; `subset`, with what a kiosk needs; `everything`, which
//! calls every public function of the core. They are linked with a panic handler that calls what does not exist, so that
//! a panic path that the optimiser cannot rule out is an error of the linker (`cargo xtask panic-free`). What they say of
//! flash and stack is the table of `cargo xtask size`.
//!
//! Each part of a program is called by itself and hides what it reads from the optimiser, see [`unknown`]. On this
//! machine the programs just run, so that the tests see that they do.
#![no_std]

#[cfg(test)]
extern crate std;

pub mod everything;
#[cfg(target_os = "none")]
mod no_panic;
pub mod subset;

use core::hint::black_box;

/// A part of a program: its name and what it does.
pub type Part = (&'static str, fn());

/// A value of which the optimiser knows the type and nothing else.
#[inline]
pub fn unknown<T>(value: T) -> T {
    black_box(value)
}

/// Takes a result, so that the optimiser cannot leave out what it came from.
#[inline]
pub fn used<T>(value: T) {
    black_box(value);
}

/// Calls every part on the board, prints name and bytes of stack for each, and ends the emulation.
#[cfg(target_os = "none")]
pub fn run(parts: &[Part]) -> ! {
    let Some(mut console) = peil_board::Console::open() else { peil_board::end(false) };
    let mut well = true;
    for (name, part) in parts {
        let depth = peil_board::stack::used_by(*part);
        well &= [
            console.bytes(name.as_bytes()),
            console.bytes(b" "),
            console.number(depth),
            console.bytes(b"\n"),
        ]
        .iter()
        .all(Result::is_ok);
    }
    peil_board::end(well)
}

/// Calls every part.
#[cfg(not(target_os = "none"))]
pub fn run(parts: &[Part]) {
    for (_, part) in parts {
        part();
    }
}
