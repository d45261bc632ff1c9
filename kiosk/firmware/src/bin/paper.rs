//! The image for a memory display of 400 by 240.
#![cfg_attr(target_os = "none", no_std, no_main)]

#[cfg(target_os = "none")]
#[peil_board::entry]
fn main() -> ! {
    use peil_kiosk_firmware::{Paper, start};
    use static_cell::ConstStaticCell;

    static SCREEN: ConstStaticCell<Paper> = ConstStaticCell::new(Paper::new());
    // It is taken once: the reset comes here, and nothing else does.
    SCREEN.try_take().map_or_else(|| peil_board::restart(), |screen| start::run(screen))
}

#[cfg(not(target_os = "none"))]
fn main() {
    println!("this is for a Cortex-M4F; `cargo xtask kiosk` runs it in QEMU");
}
