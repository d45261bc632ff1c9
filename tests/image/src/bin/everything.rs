//! Every public function of the core.
#![cfg_attr(target_os = "none", no_std, no_main)]

use peil_image::everything;

#[cfg(target_os = "none")]
#[peil_board::entry]
fn main() -> ! {
    peil_image::run(everything::PARTS)
}

#[cfg(not(target_os = "none"))]
fn main() {
    peil_image::run(everything::PARTS);
}
