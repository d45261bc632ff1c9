//! A panic handler that cannot be linked.

use core::panic::PanicInfo;

unsafe extern "C" {
    /// Exists nowhere. A linker that asks for it has found a panic path.
    safe fn a_panic_path_is_left_in_this_image() -> !;
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    a_panic_path_is_left_in_this_image()
}
