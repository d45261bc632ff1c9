//! Memory that is the program, and memory that stays when power goes.

use core::{ptr, slice};

/// Bytes for the log.
pub const LOG: usize = 32 * 1024;

unsafe extern "C" {
    /// Where the program begins: with the table of interrupts.
    static __vector_table: u32;
    /// Where the start values of variables lie in flash, and where the variables are.
    static __sidata: u32;
    static __sdata: u32;
    static __edata: u32;
    /// Where the memory for the log begins, from `memory.x`.
    static mut _log_start: u8;
}

/// The program as it lies in flash, start values of variables included.
#[must_use]
pub fn program() -> &'static [u8] {
    let start = ptr::addr_of!(__vector_table).cast::<u8>();
    let values = ptr::addr_of!(__edata).addr().saturating_sub(ptr::addr_of!(__sdata).addr());
    let length = ptr::addr_of!(__sidata).addr().saturating_add(values).saturating_sub(start.addr());
    // SAFETY: the linker put the program there, in one piece from the table of interrupts to the start values, and nothing
    // writes to it.
    unsafe { slice::from_raw_parts(start, length) }
}

/// The memory for the log.
///
/// # Safety
/// To be called once: there are to be no two ways to it.
pub(crate) unsafe fn log() -> &'static mut [u8; LOG] {
    // SAFETY: `memory.x` sets so many bytes apart, which are memory on this board and part of nothing else.
    unsafe { &mut *ptr::addr_of_mut!(_log_start).cast::<[u8; LOG]>() }
}
