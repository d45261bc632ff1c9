//! Texts that are put together.

use core::fmt::{self, Write};
use heapless::{String, Vec};

/// A text that grows.
///
/// Byte by byte: of the ways to make a text of heapless longer, the optimiser sees only of this one that it cannot panic.
pub(crate) struct Growing<const N: usize>(Vec<u8, N>);

impl<const N: usize> Growing<N> {
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn done(self) -> String<N> {
        String::from_utf8(self.0).unwrap_or_default()
    }
}

impl<const N: usize> Write for Growing<N> {
    /// A part that does not fit is left out as a whole.
    fn write_str(&mut self, part: &str) -> fmt::Result {
        if part.len() > N.saturating_sub(self.0.len()) {
            return Err(fmt::Error);
        }
        part.bytes().try_for_each(|byte| self.0.push(byte)).map_err(|_| fmt::Error)
    }
}

/// What `format_args!` says. Too long a text loses its end; the tests see to it that there is none.
pub(crate) fn written<const N: usize>(text: fmt::Arguments<'_>) -> String<N> {
    let mut growing = Growing::new();
    let _ = growing.write_fmt(text);
    growing.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_does_not_fit_is_left_out() {
        let mut growing = Growing::<8>::new();
        assert_eq!(growing.write_str("één"), Ok(()));
        assert_eq!(growing.write_str("€€"), Err(fmt::Error));
        assert_eq!(growing.write_str("€"), Ok(()));
        assert_eq!(growing.done(), "één€");
        assert_eq!(written::<4>(format_args!("{}-{:02}", 7, 8)), "7-08");
    }
}
