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
    let top = paint_below_here();
    black_box(work)();
    top.saturating_sub(lowest_written(top, WATCHED))
}

/// Paints the free stack below the caller, for [`deepest`].
#[inline(never)]
pub fn paint() {
    paint_below_here();
}

/// Bytes from the start of the stack down to the lowest word that was written since [`paint`] was called by a function at
/// the top of it.
#[must_use]
pub fn deepest() -> usize {
    let top: usize;
    // SAFETY: takes an address that the linker knows, and reads nothing.
    unsafe {
        asm!("ldr {top}, =_stack_start", top = out(reg) top, options(nomem, nostack));
    }
    // The painted part begins no higher than `WATCHED` below the start of the stack.
    top.saturating_sub(lowest_written(top, WATCHED - MARGIN))
}

/// Paints what is watched below the stack pointer of the function that this stands in, and says where that is.
#[expect(clippy::inline_always, reason = "the stack pointer has to be that of the function it stands in")]
#[inline(always)]
fn paint_below_here() -> usize {
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
    top
}

/// The lowest word that has lost its paint, of those that begin so many bytes below the top.
#[expect(clippy::inline_always, reason = "a frame of its own would write on what it looks at")]
#[inline(always)]
fn lowest_written(top: usize, watched: usize) -> usize {
    let lowest: usize;
    // SAFETY: reads what was painted, and what is on the stack above it, up to its start: memory of the board. Writes
    // nothing.
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
            watched = in(reg) watched,
            options(nostack, readonly),
        );
    }
    lowest
}
