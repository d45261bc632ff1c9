//! To a function that the host of the module brings.

use core::fmt::{self, Write};
use std::process::ExitCode;

#[link(wasm_import_module = "peil")]
unsafe extern "C" {
    /// Takes a copy of `length` bytes at `text`. It only reads the memory of the module, and the host stops with an error
    /// where that does not reach so far: safe with any arguments.
    safe fn write(text: *const u8, length: usize);
}

struct Host;

impl Write for Host {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        write(text.as_ptr(), text.len());
        Ok(())
    }
}

pub(crate) fn main() -> ExitCode {
    match peil_portable::all(&mut Host) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            // Ends in an error of the host as well: writing to it never fails.
            let _ = writeln!(Host, "{fault}");
            std::process::abort()
        }
    }
}
