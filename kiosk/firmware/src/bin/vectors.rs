//! Every case of the vector files, through the core as the images of the kiosk have it: one build makes all of them.
#![cfg_attr(target_os = "none", no_std, no_main)]

#[cfg(target_os = "none")]
#[peil_board::entry]
fn main() -> ! {
    use core::fmt::Write;
    let Some(mut console) = peil_board::Console::open() else { peil_board::end(false) };
    let outcome = peil_portable::all(&mut console);
    if let Err(fault) = outcome {
        // Nobody is left to tell where this cannot be written; the status says enough.
        let _ = writeln!(console, "{fault}");
    }
    peil_board::end(outcome.is_ok())
}

#[cfg(target_os = "none")]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    peil_board::end(false)
}

#[cfg(not(target_os = "none"))]
fn main() {
    println!("this is for a Cortex-M4F; `cargo xtask portable` runs it in QEMU");
}
