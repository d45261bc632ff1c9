//! What the store refuses.

use core::fmt;

/// Why the store could not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreError<E> {
    /// The flash reported a fault.
    Flash(E),
    /// The flash has words above eight bytes, pages that are no multiple of 64 bytes, or fewer than four of them.
    Unsuitable,
    /// The kiosk has no number yet, so its records could not be told from those of another.
    NoNumber,
    /// Every place holds a record that no reader has acknowledged.
    Full,
    /// The last of the 16 777 216 numbers is given out.
    Exhausted,
    /// What was written does not read back the same, also in another place.
    Worn,
    /// There are records that no reader has acknowledged.
    NotAcknowledged,
    /// The reader has not read what it acknowledges.
    WrongDigest,
    /// There is no such session in the log.
    OutOfRange,
    /// The name is longer than [`NAME_CAPACITY`](crate::NAME_CAPACITY) bytes or holds a control character.
    Name,
}

impl<E: fmt::Debug> fmt::Display for StoreError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flash(fault) => write!(f, "the flash reports a fault: {fault:?}"),
            Self::Unsuitable => f.write_str("the flash does not suit: words, pages or their number"),
            Self::NoNumber => f.write_str("the kiosk has no number yet"),
            Self::Full => f.write_str("the log is full; nothing is overwritten before it was read"),
            Self::Exhausted => f.write_str("every number of a session is given out"),
            Self::Worn => f.write_str("the flash does not keep what is written"),
            Self::NotAcknowledged => f.write_str("there are records that nobody has read"),
            Self::WrongDigest => f.write_str("what is acknowledged is not what was read"),
            Self::OutOfRange => f.write_str("there is no such session in the log"),
            Self::Name => f.write_str("the name is too long or holds a control character"),
        }
    }
}

impl<E: fmt::Debug> core::error::Error for StoreError<E> {}
