//! An image that does nothing: what start and console cost, to be taken off the others.
#![cfg_attr(target_os = "none", no_std, no_main)]

#[cfg(target_os = "none")]
#[peil_board::entry]
fn main() -> ! {
    peil_image::run(&[("nothing", || {})])
}

#[cfg(not(target_os = "none"))]
fn main() {
    peil_image::run(&[("nothing", || {})]);
}
