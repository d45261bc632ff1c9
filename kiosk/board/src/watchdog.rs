//! What starts the board again when the program no longer goes on.

use core::ptr;

/// Where its registers are (ARM DDI 0479, "APB watchdog").
const LOAD: *mut u32 = 0x4000_8000 as *mut u32;
const CONTROL: *mut u32 = 0x4000_8008 as *mut u32;
const CLEAR: *mut u32 = 0x4000_800c as *mut u32;
const LOCK: *mut u32 = 0x4000_8c00 as *mut u32;

/// What opens the lock.
const KEY: u32 = 0x1acc_e551;

/// Count, and reset when the count ends a second time.
const COUNT_AND_RESET: u32 = 3;

/// Ticks a millisecond.
const MILLISECOND: u32 = 25_000;

/// The watchdog, of which there is one.
pub struct Watchdog {
    _private: (),
}

impl Watchdog {
    /// Starts it: after twice this many milliseconds without [`feed`](Self::feed) the board starts again.
    pub(crate) fn new(milliseconds: u32) -> Self {
        // SAFETY: registers of this board, which nobody else writes: `Board::take` gives one of these.
        unsafe {
            ptr::write_volatile(LOCK, KEY);
            ptr::write_volatile(LOAD, MILLISECOND.saturating_mul(milliseconds));
            ptr::write_volatile(CONTROL, COUNT_AND_RESET);
            ptr::write_volatile(LOCK, 0);
        }
        Self { _private: () }
    }

    /// Tells that the program goes on.
    pub fn feed(&mut self) {
        // SAFETY: registers of this board, written by the only one who may.
        unsafe {
            ptr::write_volatile(LOCK, KEY);
            ptr::write_volatile(CLEAR, 1);
            ptr::write_volatile(LOCK, 0);
        }
    }
}
