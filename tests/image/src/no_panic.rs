//! A panic handler that cannot be linked.

use core::panic::PanicInfo;

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    peil_board::no_panic()
}
