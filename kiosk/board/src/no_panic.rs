//! A panic that cannot be linked.

unsafe extern "C" {
    /// Exists nowhere. A linker that asks for it has found a panic path.
    safe fn a_panic_path_is_left_in_this_image() -> !;
}

/// For the panic handler of an image that proves that it has no panic path: the linker refuses the image if anything can
/// come to call it.
pub fn no_panic() -> ! {
    a_panic_path_is_left_in_this_image()
}
