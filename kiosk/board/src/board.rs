//! All of the board, handed out once.

use crate::{LOG, Serial, Ticks, Watchdog, memory};
use cortex_m::peripheral::{Peripherals, SCB};

/// Milliseconds after which the watchdog first looks: what takes longest is erasing the log.
const PATIENCE: u32 = 400;

/// The parts of the board.
pub struct Board {
    /// The serial line.
    pub serial: Serial,
    /// The timer.
    pub ticks: Ticks,
    /// The watchdog, which is counting.
    pub watchdog: Watchdog,
    /// Memory that a reset leaves as it is.
    pub log: &'static mut [u8; LOG],
}

impl Board {
    /// The parts, the first time; nothing after that.
    #[must_use]
    pub fn take() -> Option<Self> {
        let peripherals = Peripherals::take()?;
        Some(Self {
            serial: Serial::new(),
            ticks: Ticks::new(peripherals.SYST),
            watchdog: Watchdog::new(PATIENCE),
            // SAFETY: peripherals are handed out once, so this is reached once.
            log: unsafe { memory::log() },
        })
    }
}

/// Starts the board again, as when power goes and comes back.
pub fn restart() -> ! {
    SCB::sys_reset()
}
