//! Telling how far something is, and being told to stop.

use std::fmt;
use std::ops::ControlFlow;

/// How far the work is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What is done: bytes of the file while it is read, rows afterwards.
    pub done: u64,
    /// Of how much.
    pub of: u64,
}

/// Who is told how far the work is, and may end it. Asked every few hundred rows or kilobytes.
///
/// # Default value
/// Nobody is told, and nothing ends the work.
#[derive(Clone, Copy, Default)]
pub struct Watch<'a> {
    tell: Option<&'a dyn Fn(Progress) -> ControlFlow<()>>,
}

/// The work was ended by whoever watches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

impl<'a> Watch<'a> {
    /// `tell` is told; when it says `Break` the work ends with [`Cancelled`].
    #[must_use]
    pub const fn by(tell: &'a dyn Fn(Progress) -> ControlFlow<()>) -> Self {
        Self { tell: Some(tell) }
    }

    /// Tells how far the work is.
    ///
    /// # Errors
    /// [`Cancelled`].
    pub fn tell(&self, done: u64, of: u64) -> Result<(), Cancelled> {
        match self.tell.map(|tell| tell(Progress { done, of })) {
            Some(ControlFlow::Break(())) => Err(Cancelled),
            _ => Ok(()),
        }
    }

    /// Tells it of every 256th only: for loops over rows.
    ///
    /// # Errors
    /// [`Cancelled`].
    pub fn row(&self, done: usize, of: usize) -> Result<(), Cancelled> {
        if done.is_multiple_of(256) { self.tell(done as u64, of as u64) } else { Ok(()) }
    }
}

impl fmt::Debug for Watch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch").field("tell", &self.tell.is_some()).finish()
    }
}

impl From<Cancelled> for crate::ReadError {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_watches_can_end_the_work() {
        let tell = |progress: Progress| match progress.done {
            512 => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        };
        let watch = Watch::by(&tell);
        let ended = (0..1000).find(|row| watch.row(*row, 1000).is_err());
        assert_eq!(ended, Some(512));
        assert_eq!(Watch::default().tell(512, 1000), Ok(()));
    }
}
