//! The evaluation as a program, with one entry for each machine.
#![cfg_attr(target_os = "none", no_std, no_main)]

#[cfg(target_os = "none")]
#[path = "entry/cortex_m.rs"]
mod entry;
#[cfg(target_family = "wasm")]
#[path = "entry/wasm.rs"]
mod entry;
#[cfg(not(any(target_os = "none", target_family = "wasm")))]
#[path = "entry/host.rs"]
mod entry;

#[cfg(not(target_os = "none"))]
fn main() -> std::process::ExitCode {
    entry::main()
}
