//! What a kiosk remembers about itself.

use heapless::{String, Vec};

/// How long the name of a kiosk may be, in bytes of UTF-8.
pub const NAME_CAPACITY: usize = 24;

/// How many bytes the session may keep as it likes.
pub const PREFERENCES: usize = 8;

/// The settings, all of which are in flash.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The number of the kiosk, given out by the hub; `None` until then.
    pub number: Option<u16>,
    /// What people call it.
    pub name: String<NAME_CAPACITY>,
    /// What the session wants to find again; the store does not look into it.
    pub preferences: [u8; PREFERENCES],
    /// The first session that no reader has acknowledged.
    pub(crate) first: u32,
    /// Every page of the log below this one was erased before its current use.
    pub(crate) opened: u32,
}

/// A text as the name of a kiosk; `None` where it is longer than [`NAME_CAPACITY`].
#[must_use]
pub fn name(text: &str) -> Option<String<NAME_CAPACITY>> {
    // Byte by byte: of the ways to fill a text of heapless, the optimiser sees only of this one that it cannot panic.
    let mut bytes = Vec::new();
    text.bytes().try_for_each(|byte| bytes.push(byte)).ok()?;
    String::from_utf8(bytes).ok()
}
