//! To the terminal of the emulator.

use core::fmt::Write;
use core::panic::PanicInfo;
use peil_board::{Console, end, entry};

#[entry]
fn start() -> ! {
    let Some(mut console) = Console::open() else { end(false) };
    let outcome = peil_portable::all(&mut console);
    if let Err(fault) = outcome {
        // Nobody is left to tell where this cannot be written; the status says enough.
        let _ = writeln!(console, "{fault}");
    }
    end(outcome.is_ok())
}

#[panic_handler]
fn panic(information: &PanicInfo<'_>) -> ! {
    if let Some(mut console) = Console::open() {
        let _ = writeln!(console, "{information}");
    }
    end(false)
}
