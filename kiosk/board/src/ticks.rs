//! The timer of the processor.

use cortex_m::peripheral::SYST;
use cortex_m::peripheral::syst::SystClkSource;

/// Bits of the count, after which it begins anew.
const BITS: u32 = 0x00ff_ffff;

/// The timer, which counts ticks of 40 nanoseconds.
///
/// Where the emulator lets every instruction take a nanosecond (`-icount shift=0`), a tick is forty instructions.
pub struct Ticks {
    timer: SYST,
}

impl Ticks {
    /// Ticks a millisecond.
    pub const MILLISECOND: u32 = 25_000;

    /// Instructions a tick, where the emulator counts them.
    pub const INSTRUCTIONS: u32 = 40;

    pub(crate) fn new(mut timer: SYST) -> Self {
        timer.set_clock_source(SystClkSource::Core);
        timer.set_reload(BITS);
        timer.clear_current();
        timer.enable_counter();
        Self { timer }
    }

    /// What the timer says now.
    #[must_use]
    pub fn now(&self) -> u32 {
        // It counts down.
        let _ = &self.timer;
        BITS.wrapping_sub(SYST::get_current()) & BITS
    }

    /// Ticks since the timer said this, up to 16 777 215, which are two thirds of a second.
    #[must_use]
    pub fn since(&self, earlier: u32) -> u32 {
        self.now().wrapping_sub(earlier) & BITS
    }
}
