//! What a kiosk needs of the core: scan, gap, linear pace and record.
#![cfg_attr(target_os = "none", no_std, no_main)]

use peil_image::subset;

#[cfg(target_os = "none")]
#[peil_board::entry]
fn main() -> ! {
    peil_image::run(subset::PARTS)
}

#[cfg(not(target_os = "none"))]
fn main() {
    peil_image::run(subset::PARTS);
}
