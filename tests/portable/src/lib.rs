//! Every case of the files in `fixtures/vectors` through the core, written as text that can be compared byte for byte.
//!
//! A line holds the file, the case, what was asked, and the results: whole numbers and decimals as they are, a `f64` as
//! the sixteen hexadecimal digits of its bits, a refusal as its code. The text is the same on every machine that has the
//! core; `cargo xtask portable` holds that of this machine against a Cortex-M4F in QEMU and WebAssembly in Node.
//!
//! Nothing is skipped. A case that cannot be read, or whose exact results are not those in its row, ends the evaluation
//! with a [`Fault`]; how close curves and intervals come to their rows is the matter of the tests in `tests/`.
//!
//! No allocator and no standard library, as on the machines in question.
#![no_std]
#![forbid(unsafe_code)]

#[cfg(test)]
extern crate std;

mod evaluate;
mod fault;
mod output;
mod table;
pub mod vectors;

pub use evaluate::all;
pub use fault::Fault;
