//! Frames: a payload with its checksum, in COBS, ended by a zero.

use core::fmt;
use heapless::Vec;
use peil_core::record::crc32;

/// How many bytes a payload has at most.
pub const PAYLOAD: usize = 240;

/// Bytes of the checksum.
const CHECKSUM: usize = 4;

/// Bytes of a payload with its checksum, at most. Below 255, so that COBS adds one byte and no more.
const BODY: usize = PAYLOAD + CHECKSUM;

/// How many bytes a frame has at most, with its zero.
pub const FRAME: usize = BODY + 2;

/// What a frame carries.
pub type Payload = Vec<u8, PAYLOAD>;

/// A frame as it goes over the line.
pub type Frame = Vec<u8, FRAME>;

/// Why bytes up to a zero are no frame. All of them are answered in the same way: not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameError {
    /// More bytes than a frame has.
    TooLong,
    /// The bytes are no COBS.
    Coding,
    /// Too short to hold a checksum.
    TooShort,
    /// The checksum does not fit.
    Checksum,
}

impl fmt::Display for FrameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "more bytes than a frame has",
            Self::Coding => "the frame is not coded as it should be",
            Self::TooShort => "the frame is too short",
            Self::Checksum => "the checksum of the frame does not fit",
        })
    }
}

impl core::error::Error for FrameError {}

/// The frame of a payload.
#[must_use]
pub fn frame(payload: &Payload) -> Frame {
    let mut coded = Frame::new();
    let mut run: Vec<u8, BODY> = Vec::new();
    // The capacities are those of the longest payload, so nothing that is pushed here is too much.
    for byte in payload.iter().copied().chain(crc32(payload).to_be_bytes()) {
        if byte == 0 {
            end_run(&mut coded, &mut run);
        } else {
            let _ = run.push(byte);
        }
    }
    end_run(&mut coded, &mut run);
    let _ = coded.push(0);
    coded
}

/// Writes how far it is to the next zero, and what stands up to there.
fn end_run(coded: &mut Frame, run: &mut Vec<u8, BODY>) {
    let distance = u8::try_from(run.len().saturating_add(1)).unwrap_or(u8::MAX);
    let _ = coded.push(distance);
    for byte in run.iter() {
        let _ = coded.push(*byte);
    }
    run.clear();
}

/// Finds frames in a stream of bytes that may begin anywhere and hold anything.
#[derive(Clone, Debug)]
pub struct Decoder {
    /// The payload with its checksum, as far as it has come.
    body: Vec<u8, BODY>,
    /// Bytes to the next zero of the body.
    left: u8,
    /// Whether that zero is one of the body, and not its end.
    zero_follows: bool,
    /// What was wrong with this frame.
    fault: Option<FrameError>,
    /// Whether the last byte ended a frame.
    ended: bool,
}

impl Default for Decoder {
    fn default() -> Self {
        Self::new()
    }
}

impl Decoder {
    /// At the start of a frame.
    #[must_use]
    pub const fn new() -> Self {
        Self { body: Vec::new(), left: 0, zero_follows: false, fault: None, ended: false }
    }

    /// Takes a byte, and gives the payload when it ends a frame. Zeros without anything between them are no frame.
    ///
    /// # Errors
    /// What ends here is no frame. The next one is found all the same.
    pub fn push(&mut self, byte: u8) -> Option<Result<&[u8], FrameError>> {
        if self.ended {
            *self = Self::new();
        }
        if byte == 0 {
            if self.body.is_empty() && self.left == 0 && !self.zero_follows && self.fault.is_none() {
                return None;
            }
            self.ended = true;
            return Some(self.end());
        }
        if self.fault.is_some() {
            return None;
        }
        if self.left == 0 {
            let zero = self.zero_follows.then_some(0);
            self.left = byte.saturating_sub(1);
            // A run of 254 bytes is not followed by a zero; no frame is as long as that.
            self.zero_follows = true;
            if zero.is_some_and(|zero| self.body.push(zero).is_err()) {
                self.fault = Some(FrameError::TooLong);
            }
        } else {
            self.left = self.left.saturating_sub(1);
            if self.body.push(byte).is_err() {
                self.fault = Some(FrameError::TooLong);
            }
        }
        None
    }

    fn end(&self) -> Result<&[u8], FrameError> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        if self.left > 0 {
            return Err(FrameError::Coding);
        }
        let (payload, checksum) = self.body.split_last_chunk::<CHECKSUM>().ok_or(FrameError::TooShort)?;
        if crc32(payload) == u32::from_be_bytes(*checksum) { Ok(payload) } else { Err(FrameError::Checksum) }
    }
}
