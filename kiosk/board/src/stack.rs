//! How deep a function goes.

use core::arch::asm;
use core::hint::black_box;

/// How many bytes below the caller are watched.
pub const WATCHED: usize = 128 * 1024;

/// How far below the start of the stack [`paint`] is called at most, in bytes.
const MARGIN: usize = 16 * 1024;

/// What a word of the stack is that nobody has written since.
const PAINT: u32 = 0x5ec0_7a1e;

/// Bytes of stack that a call of `work` uses, all that it calls included; [`WATCHED`] where it is that much or more.
///
/// The stack below is painted, `work` is called, and the lowest word that has lost its paint is looked for. What `work`
/// reserves and never writes is not seen below that word.
#[inline(never)]
pub fn used_by(work: fn()) -> usize {
    let top: usize;
    // SAFETY: only memory below the stack pointer is written, which nobody owns: the block calls nothing that would put a
    // frame there, and the board serves no interrupts. Of the 4 MiB of memory those 128 KiB are free, as the statics lie
    // at the other end.
    unsafe {
        asm!(
            "mov {top}, sp",
            "sub {at}, {top}, {watched}",
            "2:",
            "str {paint}, [{at}], #4",
            "cmp {at}, {top}",
            "blo 2b",
            top = out(reg) top,
            at = out(reg) _,
            paint = in(reg) PAINT,
            watched = in(reg) WATCHED,
            options(nostack),
        );
    }
    black_box(work)();
    let lowest: usize;
    // SAFETY: reads what was painted above, which is memory of the board, and writes nothing.
    unsafe {
        asm!(
            "sub {at}, {top}, {watched}",
            "2:",
            "ldr {found}, [{at}]",
            "cmp {found}, {paint}",
            "bne 3f",
            "add {at}, {at}, #4",
            "cmp {at}, {top}",
            "blo 2b",
            "3:",
            at = out(reg) lowest,
            found = out(reg) _,
            top = in(reg) top,
            paint = in(reg) PAINT,
            watched = in(reg) WATCHED,
            options(nostack, readonly),
        );
    }
    top.saturating_sub(lowest)
}

/// Paints the free stack below the caller, for [`deepest`].
#[inline(never)]
pub fn paint() {
    // SAFETY: as in `used_by`: only memory below the stack pointer is written, which nobody owns.
    unsafe {
        asm!(
            "mov {top}, sp",
            "sub {at}, {top}, {watched}",
            "2:",
            "str {paint}, [{at}], #4",
            "cmp {at}, {top}",
            "blo 2b",
            top = out(reg) _,
            at = out(reg) _,
            paint = in(reg) PAINT,
            watched = in(reg) WATCHED,
            options(nostack),
        );
    }
}

/// Bytes from the start of the stack down to the lowest word that was written since [`paint`] was called by a function at
/// the top of it.
#[must_use]
pub fn deepest() -> usize {
    let lowest: usize;
    let top: usize;
    // SAFETY: reads what was painted, and what is on the stack above it, up to its start; writes nothing. The board serves
    // no interrupts, so the painted part begins no higher than `WATCHED` below the start of the stack.
    unsafe {
        asm!(
            "ldr {top}, =_stack_start",
            "sub {at}, {top}, {watched}",
            "2:",
            "ldr {found}, [{at}]",
            "cmp {found}, {paint}",
            "bne 3f",
            "add {at}, {at}, #4",
            "cmp {at}, {top}",
            "blo 2b",
            "3:",
            top = out(reg) top,
            at = out(reg) lowest,
            found = out(reg) _,
            watched = in(reg) WATCHED - MARGIN,
            paint = in(reg) PAINT,
            options(nostack, readonly),
        );
    }
    top.saturating_sub(lowest)
}
