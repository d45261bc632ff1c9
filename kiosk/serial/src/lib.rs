//! What a kiosk and a computer say to each other over a serial line; `docs/serial.md` describes every byte.
//!
//! The computer asks with a [`Request`], the kiosk answers with a [`Reply`]; both travel in a frame with a checksum. A
//! frame that does not arrive whole is not answered, and asked again. [`serve`] is the side of the kiosk.
//!
//! ```
//! use peil_kiosk_serial::{Decoder, Request, Tagged, frame};
//!
//! let asked = Tagged { tag: 7, content: Request::Read { from: 12 } };
//! let frame = frame(&asked.to_bytes());
//! let mut decoder = Decoder::new();
//! for byte in &frame {
//!     // The last byte ends the frame.
//!     if let Some(payload) = decoder.push(*byte) {
//!         assert_eq!(Tagged::<Request>::from_bytes(payload?)?, asked);
//!     }
//! }
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```
#![no_std]
#![forbid(unsafe_code)]

#[cfg(test)]
extern crate std;

mod bytes;
mod frame;
mod message;
mod reply;
mod request;
mod serve;

pub use frame::{Decoder, FRAME, Frame, FrameError, PAYLOAD, Payload, frame};
pub use message::{Message, MessageError, Tagged};
pub use reply::{PixelFormat, RECORDS, Refusal, Reply};
pub use request::{Input, Request};
pub use serve::serve;

/// The version of the protocol.
pub const PROTOCOL: u8 = 1;
