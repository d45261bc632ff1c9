//! Text for whoever watches the board.

use core::fmt;
use cortex_m_semihosting::debug::{self, EXIT_FAILURE, EXIT_SUCCESS};
use cortex_m_semihosting::hio::{self, HostStream};

/// The terminal of the debugger or emulator.
pub struct Console {
    stream: HostStream,
}

impl Console {
    /// Opens the terminal, or gives `None` where nobody offers one.
    #[must_use]
    pub fn open() -> Option<Self> {
        hio::hstdout().ok().map(|stream| Self { stream })
    }

    /// Writes bytes as they are.
    ///
    /// # Errors
    /// When the terminal does not take them.
    pub fn bytes(&mut self, bytes: &[u8]) -> fmt::Result {
        self.stream.write_all(bytes).map_err(|()| fmt::Error)
    }

    /// Writes a whole number in decimals, without the machinery of `core::fmt` and what that costs.
    ///
    /// # Errors
    /// When the terminal does not take it.
    pub fn number(&mut self, number: usize) -> fmt::Result {
        let mut digits = [b'0'; 10];
        let (mut left, mut start) = (number, digits.len());
        for digit in digits.iter_mut().rev() {
            *digit = b'0'.wrapping_add(u8::try_from(left % 10).unwrap_or(0));
            (left, start) = (left / 10, start.saturating_sub(1));
            if left == 0 {
                break;
            }
        }
        self.bytes(digits.get(start..).unwrap_or_default())
    }
}

impl fmt::Write for Console {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.bytes(text.as_bytes())
    }
}

/// Tells the emulator how it went and ends there.
pub fn end(success: bool) -> ! {
    debug::exit(if success { EXIT_SUCCESS } else { EXIT_FAILURE });
    // A board without a debugger stays where it is.
    loop {
        cortex_m::asm::wfi();
    }
}
