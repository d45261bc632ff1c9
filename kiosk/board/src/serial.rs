//! The serial line: UART 0 of the board.

use core::ptr;

/// Where the registers of the UART are (ARM DAI 0386, "Memory map"; ARM DDI 0479, "APB UART").
const DATA: *mut u32 = 0x4000_4000 as *mut u32;
const STATE: *mut u32 = 0x4000_4004 as *mut u32;
const CONTROL: *mut u32 = 0x4000_4008 as *mut u32;
const DIVIDER: *mut u32 = 0x4000_4010 as *mut u32;

/// Bits of the state: the byte to be sent still waits; a byte has come.
const IS_FULL: u32 = 1;
const HAS_COME: u32 = 2;

/// Sending and receiving, both on.
const BOTH: u32 = 3;

/// 25 MHz by 115 200.
const BAUD_115_200: u32 = 217;

/// The serial line, of which there is one.
pub struct Serial {
    _private: (),
}

impl Serial {
    pub(crate) fn new() -> Self {
        // SAFETY: registers of this board, which nobody else writes: `Board::take` gives one of these.
        unsafe {
            ptr::write_volatile(DIVIDER, BAUD_115_200);
            ptr::write_volatile(CONTROL, BOTH);
        }
        Self { _private: () }
    }

    /// A byte that has come, if one has.
    pub fn receive(&mut self) -> Option<u8> {
        // SAFETY: registers of this board, read by the only one who may.
        let data = unsafe {
            if ptr::read_volatile(STATE) & HAS_COME == 0 {
                return None;
            }
            ptr::read_volatile(DATA)
        };
        data.to_le_bytes().first().copied()
    }

    /// Sends bytes, and waits until the last is on its way.
    pub fn send(&mut self, bytes: &[u8]) {
        for byte in bytes {
            // SAFETY: registers of this board, written by the only one who may.
            unsafe {
                while ptr::read_volatile(STATE) & IS_FULL != 0 {}
                ptr::write_volatile(DATA, u32::from(*byte));
            }
        }
    }
}
